/// The head of a request (RFC 9112 §2 and §3), as far as this server needs it.
struct Request: Sendable, Equatable {
    var method: String
    /// As sent, without the query.
    var path: String
    /// The requested host without port, in lower case; `nil` in HTTP/1.0 without `Host`.
    var host: String?

    /// Why a request is rejected.
    enum Fault: Error, Equatable { case malformed, missingHost }

    /// - Parameter head: up to the blank line, with or without it.
    init(head: [UInt8]) throws(Fault) {
        guard !head.contains(0) else { throw .malformed }
        var lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)[
            ...]
        let parts = (lines.popFirst() ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2] == "HTTP/1.1" || parts[2] == "HTTP/1.0",
            !parts[0].isEmpty, parts[0].utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { throw .malformed }
        method = String(parts[0])
        let hosts = lines.prefix { !$0.isEmpty }.compactMap(Request.valueOfHost)
        guard hosts.count <= 1 else { throw .malformed }
        var authority = hosts.first
        var target = parts[1]
        // Absolute form, sent to proxies: its authority overrides `Host` (§3.2.2).
        if target.prefix(7).lowercased() == "http://" {
            let rest = target.dropFirst(7)
            let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
            authority = String(rest[..<end])
            target = rest[end...].hasPrefix("/") ? rest[end...] : "/" + rest[end...]
        }
        guard target.hasPrefix("/") else { throw .malformed }
        path = String(target.prefix { $0 != "?" && $0 != "#" })
        if let authority {
            guard let name = Request.name(in: authority) else { throw .malformed }
            host = name
        } else if parts[2] == "HTTP/1.1" {
            throw .missingHost
        }
    }

    private static func valueOfHost(_ line: Substring) -> String? {
        guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == "host" else { return nil }
        return line[line.index(after: colon)...].trimming { $0 == " " || $0 == "\t" }
    }

    /// `LocalHost:4000` becomes `localhost`, `[::1]:4000` becomes `[::1]`; `nil` when it is not `host` or `host:port`
    /// (RFC 3986 §3.2).
    private static func name(in authority: String) -> String? {
        let name: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            name = authority[...end]
        } else {
            name = authority.prefix { $0 != ":" }
        }
        let rest = authority[name.endIndex...]
        let isPort =
            rest.isEmpty || (rest.hasPrefix(":") && rest.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) })
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"/\\@?#".utf8.contains($0) }
        guard isPort, isName else { return nil }
        // Absolute domain name: `localhost.` is `localhost`.
        return (name.hasSuffix(".") ? name.dropLast() : name).lowercased()
    }
}

extension Substring {
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        var rest = drop(while: isTrimmed)
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return String(rest)
    }
}
