import Foundation
import TestSupport
import Testing

/// `faro serve` over local sockets, with requests of browsers and of other clients.
@Suite(.serialized) struct ServeTests {
    private let folder: TemporaryFolder
    private let server: Server

    init() throws {
        folder = try TemporaryFolder()
        try faro("init", "site", in: folder.path)
        server = try Server(project: folder.path + "/site")
    }

    private func get(_ path: String, host: String = "localhost", method: String = "GET") throws -> Answer {
        try server.ask("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    }

    // MARK: Pages

    @Test func pagesFoldersAndFilesAreServed() throws {
        let page = try get("/en/notes/rain/")
        #expect(
            page.status == 200 && page.headers["content-type"] == "text/html; charset=utf-8"
                && page.body.contains("/.faro/reload.js"))
        #expect(try get("/en/notes/rain/?q=1#x").body == page.body)
        #expect(try get("/").status == 200)
        let folder = try get("/en/notes/rain")
        #expect(folder.status == 301 && folder.headers["location"] == "/en/notes/rain/")
        #expect(try get("/en/notes/data.json").headers["content-type"] == "application/json")
        let missing = try get("/nowhere/")
        #expect(missing.status == 404 && missing.body.contains("<html"))
        #expect(try get("/sw.js").body.contains("unregister"))
    }

    @Test func headTellsTheLengthAndSendsNothing() throws {
        for path in ["/en/notes/rain/", "/nowhere/", "/sw.js", "/.faro/reload.js", "/%00"] {
            let (get, head) = (try get(path), try get(path, method: "HEAD"))
            #expect(
                head.status == get.status && head.body == ""
                    && head.headers["content-length"] == String(get.body.utf8.count), "\(path)")
        }
        #expect(try get("/", method: "POST").status == 405)
        #expect(try get("/.faro/events", method: "HEAD").status == 404)
    }

    // MARK: Foreign pages

    @Test(arguments: ["localhost", "LocalHost", "127.0.0.1", "[::1]", "localhost.", "localhost:1"])
    func ownNamesAreAnswered(host: String) throws { #expect(try get("/en/", host: host).status == 200) }

    @Test(arguments: [
        "evil.example", "evil.example:4000", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1", "[::2]",
    ])
    func foreignNamesAreRefused(host: String) throws {
        for path in ["/en/", "/.faro/events", "/.faro/reload.js", "/nowhere"] {
            let answer = try get(path, host: host)
            #expect(answer.status == 421 && answer.body.contains("--host"), "\(path)")
        }
        #expect(try server.ask("GET http://\(host)/en/ HTTP/1.1\r\nHost: localhost\r\n\r\n").status == 421)
    }

    @Test(arguments: [
        "//evil.example", "//evil.example/en", "/\\evil.example", "/%5Cevil.example", "//evil.example/..",
        "/%2F/evil.example", "//en/notes", "/en//notes",
    ])
    func noRedirectLeadsToAnotherHost(path: String) throws {
        let answer = try get(path)
        #expect([301, 400, 404].contains(answer.status))
        if let location = answer.headers["location"] {
            #expect(location.hasPrefix("/") && !location.hasPrefix("//") && !location.contains("\\"))
        }
    }

    @Test(arguments: [
        "/../Content/site.yaml", "/en/../../Content/site.yaml", "/%2e%2e/Content/site.yaml", "/..%2fContent/site.yaml",
        "/%00", "/%FF",
        "/link/site.yaml", "/en/%2e/",
    ])
    func nothingOutsideTheSiteIsServed(path: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/site/.faro/serve/link", withDestinationPath: folder.path + "/site/Content")
        let answer = try get(path)
        #expect(answer.status == 400 || answer.status == 404)
        #expect(!answer.body.contains("collections:"))
    }

    // MARK: Bad requests

    @Test func badRequestsAreAnsweredAndTheServerLivesOn() throws {
        let long = String(repeating: "a", count: 40_000)
        let requests: [(String, Int?)] = [
            ("GET / HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.0\r\n\r\n", 200),
            ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
            ("nonsense\r\n\r\n", 400), ("\r\n\r\n", 400), ("GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
            ("GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n", 431),
            ("GET / HTTP/1.1\r\nX: \(long)\r\nHost: localhost\r\n\r\n", 431),
            ("GET /\(long.prefix(5000)) HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
            ("GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n\(long)\(long)", 405), ("", nil),
            ("GET / HT", nil),
        ]
        for (text, status) in requests {
            let answer = try server.ask(text, closesWriting: status == nil)
            #expect(answer.status == (status ?? 0), "\(text.prefix(60))")
        }
        #expect(try get("/en/").status == 200)
    }

    /// Timeout: a client that sends slowly or not at all is disconnected after some seconds.
    @Test func slowClientsAreSentAway() throws {
        let silent = try server.connect()
        defer { close(silent) }
        let slow = try server.connect()
        defer { close(slow) }
        let ended = try Server.waits(upTo: 20) {
            _ = send(slow, "G", 1, Int32(MSG_NOSIGNAL))
            return Server.isEnded(slow) && Server.isEnded(silent)
        }
        #expect(ended)
        #expect(try get("/en/").status == 200)
    }

    @Test func descriptorsAreGivenBack() throws {
        #expect(try get("/en/").status == 200)
        let before = try server.openFiles()
        for _ in 0..<200 { _ = try get("/en/") }
        for _ in 0..<50 { close(try server.connect()) }
        for number in 0..<10 {
            let text = number.isMultiple(of: 2) ? "[x](gone.md)" : "Good \(number)."
            try folder.write("---\ntitle: Page\ntopics: [water]\n---\n\n\(text)\n", to: "site/Content/en/notes/page.md")
            #expect(try Server.waits(upTo: 20) { try server.builds() >= number + 2 })
        }
        #expect(try Server.waits(upTo: 20) { try server.openFiles() <= before }, "\(before) before")
    }

    // MARK: Changes

    @Test func aChangeIsBuiltAndOpenPagesAreTold() throws {
        let events = try server.connect()
        defer { close(events) }
        try Server.write("GET /.faro/events HTTP/1.1\r\nHost: localhost\r\n\r\n", to: events)
        #expect(try Server.read(from: events, until: "\r\n\r\n").contains("text/event-stream"))
        try folder.write("---\ntitle: Frost\ntopics: [water]\n---\n\nCold.\n", to: "site/Content/en/notes/frost.md")
        #expect(try Server.read(from: events, until: "data: reload\n\n").contains("data: reload"))
        #expect(try get("/en/notes/frost/").status == 200)
    }

    @Test func aBadChangeLeavesTheLastGoodSite() throws {
        try folder.write("---\ntitle: Rain\ntopics: [watr]\n---\n\nBad.\n", to: "site/Content/en/notes/rain.md")
        #expect(try Server.waits(upTo: 20) { try server.builds() >= 2 })
        #expect(try get("/en/notes/rain/").status == 200)
    }
}

struct Answer {
    /// 0: the connection was closed without a response.
    var status = 0
    var headers: [String: String] = [:]
    var body = ""
}

struct SocketFault: Error { let what: String }

/// A running `faro serve`, killed at the end of the test.
final class Server {
    private let running: RunningFaro
    private let port: UInt16

    init(project: String) throws {
        var last = SocketFault(what: "no free port")
        // Race: another program can take the port before the server starts.
        for _ in 0..<5 {
            let port = try Server.freePort()
            let running = try start(["serve", "--port", String(port)], in: project)
            let isReady = try Server.waits(upTo: 60) {
                !running.process.isRunning || Server.text(running.output).contains("serving http")
            }
            if isReady, running.process.isRunning {
                (self.running, self.port) = (running, port)
                return
            }
            last = SocketFault(what: "serve ended: " + Server.text(running.errors))
            kill(running.process.processIdentifier, SIGKILL)
        }
        throw last
    }

    /// Not SIGTERM: the test's thread blocks it, and child processes inherit the signal mask.
    deinit {
        kill(running.process.processIdentifier, SIGKILL)
        running.process.waitUntilExit()
    }

    /// Number of finished builds, successful or failed.
    func builds() throws -> Int {
        Server.text(running.output).split(separator: "\n").count { $0.contains(" pages in ") }
            + Server.text(running.errors).split(separator: "\n").count { $0.contains("nothing was written") }
    }

    func openFiles() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: "/proc/\(running.process.processIdentifier)/fd").count
    }

    func ask(_ text: String, closesWriting: Bool = false) throws -> Answer {
        let socket = try connect()
        defer { close(socket) }
        try Server.write(text, to: socket)
        if closesWriting { shutdown(socket, Int32(SHUT_WR)) }
        let all = try Server.read(from: socket, until: nil)
        guard let end = all.range(of: "\r\n\r\n") else { return Answer() }
        let lines = all[..<end.lowerBound].components(separatedBy: "\r\n")
        var answer = Answer(status: Int(lines[0].split(separator: " ")[1]) ?? 0, body: String(all[end.upperBound...]))
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            answer.headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        return answer
    }

    func connect() throws -> Int32 {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = Server.address(port: port)
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { close(number); throw SocketFault(what: "connect: \(errno)") }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        return number
    }

    static func write(_ text: String, to socket: Int32) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            // The server may answer before it has received everything.
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Reads up to `end`, or until the server closes the connection.
    static func read(from socket: Int32, until end: String?) throws -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(socket, &piece, piece.count, 0)
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += piece[..<count]
            if let end, String(decoding: bytes, as: UTF8.self).contains(end) {
                return String(decoding: bytes, as: UTF8.self)
            }
        }
    }

    /// Whether the server has closed the connection; does not block.
    static func isEnded(_ socket: Int32) -> Bool {
        var byte: UInt8 = 0
        let count = recv(socket, &byte, 1, Int32(MSG_DONTWAIT))
        return count == 0 || (count < 0 && errno != EAGAIN && errno != EWOULDBLOCK)
    }

    /// Polls ten times a second; `false` after the timeout.
    static func waits(upTo seconds: Int, for condition: () throws -> Bool) throws -> Bool {
        for _ in 0..<(seconds * 10) {
            if try condition() { return true }
            usleep(100_000)
        }
        return try condition()
    }

    private static func address(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }

    private static func freePort() throws -> UInt16 {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        var address = address(port: 0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(number, $0, length) == 0 ? getsockname(number, $0, &length) : -1
            }
        }
        guard result == 0 else { throw SocketFault(what: "bind: \(errno)") }
        return UInt16(bigEndian: address.sin_port)
    }

    /// Opens the file again through /proc, because reading from the shared descriptor would move the process's write
    /// position.
    private static func text(_ file: FileHandle) -> String {
        (try? String(contentsOfFile: "/proc/self/fd/\(file.fileDescriptor)", encoding: .utf8)) ?? ""
    }
}
