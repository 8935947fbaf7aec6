internal import Base
internal import Diagnostics

/// Active content: code, or requests to another host, hidden in a file of `Content/assets/`.
enum ActiveContent {
    /// Kinds of file that a browser would run as a page or script of the site itself.
    static let forbiddenEndings: Set<String> = [
        "html", "htm", "xhtml", "xht", "js", "mjs", "xml", "xsl", "xslt", "swf", "wasm", "svgz",
    ]

    /// Why an SVG file must not be published; `nil` when it only draws.
    static func problem(inSVG bytes: [UInt8]) -> AssetFact.ActiveContent? {
        // In another encoding a browser could find tags that the scanner does not see.
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else { return .notUTF8 }
        for tag in MarkupScanner(bytes) {
            switch tag.name {
            case "?xml":
                let encoding = tag.attribute("encoding")?.lowercased() ?? "utf-8"
                if !["utf-8", "utf8", "us-ascii"].contains(encoding) { return .otherEncoding(shown(encoding)) }
            case "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener":
                return .element(tag.name)
            case "?xml-stylesheet": return .styleSheet
            default: break
            }
            if tag.name.hasPrefix("!entity")
                || tag.name.hasPrefix("!doctype")
                    && tag.attributes.contains(where: { $0.name.hasPrefix("[") || $0.name.contains("entity") })
            {
                return .entities
            }
            for (name, value) in tag.attributes {
                if name.hasPrefix("on") { return .handler(element: shown(tag.name), attribute: shown(name)) }
                if ["href", "src", "data", "to", "values", "from", "action"].contains(name),
                    !isHarmless(value, of: tag.name, attribute: name)
                {
                    return .reference(element: shown(tag.name), target: shown(value))
                }
                if refersOutside(value) || name == "style" && value.contains("\\") {
                    return .otherFile(element: shown(tag.name), attribute: shown(name))
                }
            }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.contains("<style") || text.contains(":style") else { return nil }
        // CSS escapes: `url` can be written with backslashes too.
        if text.contains("\\") { return .backslashInStyle }
        return refersOutside(text) || text.lowercased().contains("@import") ? .otherFileInStyle : nil
    }

    private static func shown(_ text: String) -> String { abridged(text, to: 60) }

    /// Whether the value refers only to a place in the file itself, or to an image embedded in it.
    private static func isHarmless(_ value: String, of tag: String, attribute: String) -> Bool {
        let bare = String(value.unicodeScalars.filter { $0.value > 0x20 }.map(Character.init)).lowercased()
        if attribute == "href" || attribute == "src" || attribute == "data" || attribute == "action" {
            return bare.isEmpty || bare.hasPrefix("#")
                || tag == "image" && ["png", "jpeg", "gif", "webp"].contains { bare.hasPrefix("data:image/\($0)") }
        }
        return !bare.contains("script:") && !bare.contains("data:") && !bare.contains("//")
    }

    /// Whether a `url(…)` refers to anything outside the file.
    private static func refersOutside(_ text: String) -> Bool {
        var rest = Substring(text.lowercased())
        while let found = rest.range(of: "url(") {
            let target = rest[found.upperBound...].drop { $0 == " " || $0 == "\"" || $0 == "'" }
            if !target.hasPrefix("#") { return true }
            rest = rest[found.upperBound...]
        }
        return false
    }
}

extension Substring {
    fileprivate func range(of text: String) -> Range<Index>? {
        guard let first = text.first else { return nil }
        var at = startIndex
        while let start = self[at...].firstIndex(of: first) {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            at = index(after: start)
        }
        return nil
    }
}
