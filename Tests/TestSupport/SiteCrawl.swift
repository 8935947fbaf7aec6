package import Foundation

/// Link checker of a published site: follows every URL in pages (links, images, script data, anchors), JSON-LD, JSON
/// and CSV files, feeds, sitemaps, web manifests, scripts and server files.
package struct SiteCrawl {
    /// By path in the output folder.
    private let files: [String: Data]
    /// `https://x.test`
    private let origin: String
    /// `/guía/`, percent-decoded.
    private let base: String
    private var anchors: [String: Set<String>] = [:]
    /// By path: the kinds of files that refer to it, e.g. `html`.
    private var namers: [String: Set<String>] = [:]
    private var expressions: [String: NSRegularExpression] = [:]
    package private(set) var problems: [String] = []
    /// Number of internal URLs followed, so that a test can check that there were any.
    package private(set) var count = 0

    /// - Parameter baseURL: the site's base URL, e.g. `https://x.test/gu%C3%ADa/`.
    package init(_ files: [String: Data], baseURL: String) {
        self.files = files
        let parts = baseURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        origin = parts.prefix(3).joined(separator: "/")
        base = ("/" + (parts.count > 3 ? String(parts[3]) : "")).removingPercentEncoding ?? "/"
        for path in files.keys.sorted() { crawl(path) }
    }

    /// Kinds of the files that refer to this one, by their endings.
    package func kindsNaming(_ path: String) -> Set<String> { namers[path] ?? [] }

    private func kind(_ path: String) -> String { path.split(separator: ".").last.map(String.init) ?? path }

    private func text(_ path: String) -> String { files[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }

    private mutating func crawl(_ path: String) {
        let text = text(path)
        switch kind(path) {
        case "html": page(path, text)
        case "json" where path.hasPrefix("search/"): searchFile(path, text)
        case "json", "webmanifest": json(path, text)
        case "xml":
            matches(text, "(?:href=\"|<(?:loc|id)>)([^\"<]+)").forEach { follow(unescaped($0), in: path, isURL: true) }
        case "csv":
            matches(text, "(?:^|[,\"])(\(NSRegularExpression.escapedPattern(for: origin))[^,\"\\s]*)").forEach {
                follow($0, in: path, isURL: true)
            }
        case "txt": matches(text, "(?m)^Sitemap: (.+)$").forEach { follow($0, in: path, isURL: true) }
        case "js": script(path, text)
        case "_headers": matches(text, "(?m)^(/[^*:\\n]*)$").forEach { follow($0, in: path) }
        case "conf":
            matches(text, "(?:error_page 404|location =) \"([^\"]+)\"").forEach { follow(encoded($0), in: path) }
        default: break
        }
    }

    // MARK: Pages

    private mutating func page(_ path: String, _ text: String) {
        let markup = text.replacingOccurrences(of: "(?s)<style>.*?</style>", with: "", options: .regularExpression)
        for data in matches(markup, "(?s)<script type=\"application/ld\\+json\">(.*?)</script>") { json(path, data) }
        for tag in matches(markup, "<([a-zA-Z][^<>]*)>") {
            for (name, value) in pairs(tag, "\\s([a-zA-Z][a-zA-Z0-9:-]*)=\"([^\"]*)\"").map({
                ($0.lowercased(), unescaped($1))
            }) {
                switch name {
                case "href", "src", "action", "poster": follow(value, in: path, isURL: true)
                case "srcset":
                    value.split(separator: ",").forEach {
                        follow($0.split(separator: " ").first.map(String.init) ?? "", in: path, isURL: true)
                    }
                case "content" where value.hasPrefix("0; url="):
                    follow(String(value.dropFirst("0; url=".count)), in: path, isURL: true)
                // Data for scripts: one URL or several, but not a text that merely contains a slash.
                case _ where name.hasPrefix("data-") || name == "content":
                    let parts = value.split(separator: " ").map(String.init)
                    if parts.allSatisfy({ $0.hasPrefix("/") || $0.hasPrefix(origin + "/") }) {
                        parts.forEach { follow($0, in: path) }
                    }
                default: break
                }
            }
        }
    }

    // MARK: Data

    private mutating func json(_ path: String, _ text: String) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) else {
            problems.append("\(path): is not JSON")
            return
        }
        strings(in: value).forEach { follow($0, in: path) }
    }

    /// Search index records have URLs without the first slash.
    private mutating func searchFile(_ path: String, _ text: String) {
        guard let value = try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed) else {
            problems.append("\(path): is not JSON")
            return
        }
        let prefix = base.dropFirst()
        for found in strings(in: value)
        where !prefix.isEmpty && (found.removingPercentEncoding ?? "").hasPrefix(prefix) && found.hasSuffix("/") {
            follow("/" + found, in: path)
        }
    }

    private func strings(in value: Any) -> [String] {
        if let text = value as? String { return [text] }
        if let list = value as? [Any] { return list.flatMap(strings) }
        if let object = value as? [String: Any] {
            return object.keys.sorted().flatMap { object[$0].map(strings) ?? [] }
        }
        return []
    }

    // MARK: Scripts, servers

    /// `base + 'sw.js'` and so on; and the files that the service worker fetches for each language.
    private mutating func script(_ path: String, _ text: String) {
        matches(text, "base ?\\+ ?['\"]([^'\"]*\\.[a-z]+)['\"]").forEach { follow(encoded(base) + $0, in: path) }
        guard path == "sw.js", let list = matches(text, "['\"](/[a-z]+\\.json)['\"]").first else { return }
        let languages = Set(
            files.keys.filter { $0.hasPrefix("search/") && $0.hasSuffix("/index.json") }.map {
                $0.split(separator: "/")[1]
            })
        for language in languages.sorted() { follow(encoded(base) + language + list, in: path) }
    }

    /// Encodes the decoded paths of `nginx.conf` again.
    private func encoded(_ path: String) -> String {
        path.split(separator: "/", omittingEmptySubsequences: false)
            .map {
                $0.addingPercentEncoding(
                    withAllowedCharacters: CharacterSet(
                        charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")) ?? ""
            }
            .joined(separator: "/")
    }

    // MARK: Following

    /// `isURL`: always a URL; otherwise only if it begins with `/` or the site's origin.
    private mutating func follow(_ address: String, in path: String, isURL: Bool = false) {
        var rest = Substring(address)
        if rest == origin || rest.hasPrefix(origin + "/") {
            rest = rest.dropFirst(origin.count)
        } else if !isURL && !rest.hasPrefix("/") || hasScheme(rest) {
            return
        }
        count += 1
        func problem(_ what: String) { problems.append("\(path): \(what): \(address)") }
        let fragment = rest.firstIndex(of: "#").map { String(rest[$0...].dropFirst()) }
        let asked = String(rest.prefix { $0 != "#" && $0 != "?" })
        if asked.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F || $0 == 0x22 || $0 == 0x5C }) {
            return problem("is not percent-encoded")
        }
        var target = path
        if !asked.isEmpty || !isURL {
            guard let decoded = asked.removingPercentEncoding else { return problem("has wrong percent codes") }
            let whole = decoded.hasPrefix("/") ? decoded : base + joined(path, decoded)
            guard whole.hasPrefix(base) else { return problem("leaves the site's base path") }
            target = String(whole.dropFirst(base.count))
            // A folder URL given to a script is a prefix of the URLs that it requests.
            if files[target + (target.isEmpty || target.hasSuffix("/") ? "index.html" : "")] == nil {
                if target == "search/", files.keys.contains(where: { $0.hasPrefix(target) }) { return }
                return problem("leads nowhere")
            }
            if target.isEmpty || target.hasSuffix("/") { target += "index.html" }
            if target != path { namers[target, default: []].insert(kind(path)) }
        } else if address.isEmpty {
            return problem("is empty")
        }
        guard let fragment, !fragment.isEmpty, target.hasSuffix(".html"), !fragment.contains("=") else { return }
        if anchors[target] == nil { anchors[target] = Set(matches(text(target), "\\sid=\"([^\"]*)\"").map(unescaped)) }
        if anchors[target]?.contains(fragment.removingPercentEncoding ?? fragment) != true {
            problem("leads to no heading")
        }
    }

    private func hasScheme(_ address: Substring) -> Bool {
        guard let end = address.utf8.firstIndex(of: UInt8(ascii: ":")), let first = address.unicodeScalars.first,
            first.properties.isAlphabetic
        else { return false }
        return address[..<end].utf8.allSatisfy {
            $0 < 0x80 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?")
        }
    }

    private func joined(_ path: String, _ relative: String) -> String {
        var segments = path.split(separator: "/").dropLast().map(String.init)
        for segment in relative.split(separator: "/", omittingEmptySubsequences: false) {
            if segment == ".." { _ = segments.popLast() } else if segment != "." { segments.append(String(segment)) }
        }
        return segments.joined(separator: "/")
    }

    // MARK: Text

    private mutating func matches(_ text: String, _ pattern: String) -> [String] { groups(text, pattern).map { $0[0] } }
    private mutating func pairs(_ text: String, _ pattern: String) -> [(String, String)] {
        groups(text, pattern).map { ($0[0], $0[1]) }
    }

    private mutating func groups(_ text: String, _ pattern: String) -> [[String]] {
        guard let expression = expressions[pattern] ?? (try? NSRegularExpression(pattern: pattern)) else { return [] }
        expressions[pattern] = expression
        return expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).map { match in
            (1..<match.numberOfRanges).map { Range(match.range(at: $0), in: text).map { String(text[$0]) } ?? "" }
        }
    }

    private func unescaped(_ text: String) -> String {
        var text = text
        for (code, sign) in [
            ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"),
        ] {
            text = text.replacingOccurrences(of: code, with: sign)
        }
        return text
    }
}
