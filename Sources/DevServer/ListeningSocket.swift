internal import Base
internal import Foundation
internal import Glibc

/// As much of HTTP/1.1 (RFC 9112) as a browser on the same machine needs: one request a connection, bodies unread.
///
/// Ours because a library for it would bring a proxy and with it libcurl, which a binary with a static standard library cannot have.
struct ListeningSocket: Sendable {
    private let descriptor: Int32

    init(host: String, port: UInt16) throws(EnvironmentError) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &found) == 0, let address = found else {
            throw EnvironmentError.noSuchAddress(host: host)
        }
        defer { freeaddrinfo(found) }
        descriptor = socket(address.pointee.ai_family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0, listen(descriptor, 64) == 0 else {
            let reason = errno
            close(descriptor)
            throw reason == EADDRINUSE ? EnvironmentError.portTaken(port: port) : EnvironmentError.cannotServe(port: port, code: reason)
        }
    }

    /// Answers requests for ever, each on a thread of its own: a page that waits for news holds its thread.
    func serve(_ answer: @escaping @Sendable (Request, Connection) -> Void) {
        while true {
            let number = accept(descriptor, nil, nil)
            guard number >= 0 else { continue }
            Thread.detachNewThread {
                let connection = Connection(descriptor: number)
                if let request = connection.request() { answer(request, connection) }
                close(number)
            }
        }
    }
}

struct Request: Sendable, Equatable {
    var method: String
    /// As sent, without the query.
    var path: String

    /// The first line of a request: `GET /es/?x HTTP/1.1`.
    init?(line: Substring) {
        let parts = line.split(separator: " ")
        guard parts.count == 3, parts[2].hasPrefix("HTTP/1."), parts[1].hasPrefix("/") else { return nil }
        method = String(parts[0])
        path = String(parts[1].prefix { $0 != "?" && $0 != "#" })
    }
}

/// One open connection; whoever holds it may write to it until it is closed.
struct Connection: Sendable {
    let descriptor: Int32

    private static let longestHead = 32 << 10

    /// `nil` when what comes is no request, or does not come within five seconds.
    func request() -> Request? {
        var limit = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var head: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while head.count < Connection.longestHead {
            let count = recv(descriptor, &piece, piece.count, 0)
            guard count > 0 else { return nil }
            head += piece[..<count]
            if head.suffix(count + 3).contains(0x0A), String(decoding: head, as: UTF8.self).contains("\r\n\r\n") { break }
        }
        return String(decoding: head, as: UTF8.self).split(separator: "\r\n", maxSplits: 1).first.flatMap(Request.init)
    }

    func send(status: String, type: String, headers: [(String, String)] = [], body: [UInt8], isHead: Bool = false) {
        var head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\nCache-Control: no-store\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        write(Array((head + "\r\n").utf8) + (isHead ? [] : body))
    }

    /// `false` when the other side is gone.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            // Without MSG_NOSIGNAL a browser that leaves would end the server.
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
