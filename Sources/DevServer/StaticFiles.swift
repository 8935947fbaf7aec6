internal import Base
internal import Foundation
package import Messages

/// Answers requests with the files of a built site.
package struct StaticFiles: Sendable {
    private let folder: String
    private let words: any MessageWords

    package init(folder: String, language: MessageLanguage) {
        self.folder = folder
        words = language.words
    }

    func answer(_ request: Request, on connection: borrowing Connection, reload: LiveReload) {
        let isHead = request.method == "HEAD"
        guard isHead || request.method == "GET" else {
            return connection.send(
                status: "405 Method Not Allowed", type: "text/plain", headers: [("Allow", "GET, HEAD")], body: [])
        }
        func sendScript(_ text: String) {
            connection.send(
                status: "200 OK", type: "text/javascript; charset=utf-8", body: Array(text.utf8), isHead: isHead)
        }
        switch request.path {
        case LiveReload.eventsPath where !isHead: return reload.wait(on: connection)
        case LiveReload.scriptPath: return sendScript(LiveReload.script)
        // A service worker would show cached pages to an author who is editing: this script removes it.
        case "/sw.js": return sendScript("self.registration.unregister();\n")
        default: break
        }
        guard let path = StaticFiles.relativePath(request.path) else {
            return connection.send(
                status: "400 Bad Request", type: "text/plain; charset=utf-8",
                body: Array((words.text(.refusal(.noSuchPath)) + "\n").utf8), isHead: isHead)
        }
        if let bytes = read(path) { return send(bytes, path, "200 OK", connection, isHead) }
        if !request.path.hasSuffix("/"), read(path + "/index.html") != nil {
            return connection.send(
                status: "301 Moved Permanently", type: "text/plain",
                headers: [("Location", StaticFiles.location(ofFolder: path))], body: [])
        }
        send(
            read("404.html") ?? Array((words.text(.refusal(.notFound)) + "\n").utf8), "404.html", "404 Not Found",
            connection, isHead)
    }

    private func send(
        _ bytes: [UInt8], _ path: String, _ status: String, _ connection: borrowing Connection, _ isHead: Bool
    ) {
        let isPage = path.hasSuffix("/index.html") || path == "index.html" || path == "404.html"
        let script = Array("<script src=\"\(LiveReload.scriptPath)\" type=\"module\"></script>".utf8)
        connection.send(
            status: status, type: StaticFiles.contentType(of: path), body: isPage ? bytes + script : bytes,
            isHead: isHead)
    }

    private func read(_ path: String) -> [UInt8]? {
        let full = URL(fileURLWithPath: folder).appendingPathComponent(path)
        // Symbolic links must not give access to files outside the folder.
        guard
            full.resolvingSymlinksInPath().path.hasPrefix(
                URL(fileURLWithPath: folder).resolvingSymlinksInPath().path + "/")
        else { return nil }
        return (try? Data(contentsOf: full)).map(Array.init)
    }

    /// `/es/` becomes `es/index.html`; `nil` for invalid encoding, `.` or `..`, a zero byte or a backslash.
    package static func relativePath(_ path: String) -> String? {
        guard path.hasPrefix("/"), let decoded = path.removingPercentEncoding else { return nil }
        let segments = decoded.split(separator: "/", omittingEmptySubsequences: true)
        guard segments.allSatisfy({ $0 != "." && $0 != ".." && !$0.contains("\0") && !$0.contains("\\") }) else {
            return nil
        }
        return segments.joined(separator: "/")
            + (decoded.hasSuffix("/") ? segments.isEmpty ? "index.html" : "/index.html" : "")
    }

    /// Against open redirects: built from the decoded path, because `//host/x` as sent would redirect to another host.
    static func location(ofFolder path: String) -> String {
        "/" + PercentCoding.encoded(path, keeping: .path) + "/"
    }

    package static func contentType(of path: String) -> String {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        return types[ending] ?? "application/octet-stream"
    }

    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "webmanifest": "application/manifest+json", "xml": "application/xml",
        "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "ico": "image/x-icon",
        "pdf": "application/pdf", "woff2": "font/woff2", "ics": "text/calendar; charset=utf-8",
        "vcf": "text/vcard; charset=utf-8",
    ]
}
