internal import Base
internal import Glibc

/// An open connection, closed when it goes out of scope.
struct Connection: ~Copyable, Sendable {
    private let socket: Descriptor

    /// Longest request line and headers, in bytes.
    private static let longestHead = 32 << 10
    /// Bytes per send(2).
    private static let pieceLength = 64 << 10
    /// Timeout in seconds for the whole head and for each piece of a response: a stopped client must not block its
    /// thread.
    private static let timeout = 5

    init(owning number: Int32) {
        socket = Descriptor(owning: number)
        var limit = timeval(tv_sec: Connection.timeout, tv_usec: 0)
        setsockopt(number, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    }

    enum Head { case complete([UInt8]), tooLong, unfinished }

    /// The bytes before the blank line.
    func head() -> Head {
        var head: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        let end = ContinuousClock.now + .seconds(Connection.timeout)
        while true {
            let left = (end - .now) / .milliseconds(1)
            guard left > 0, waitForBytes(milliseconds: Int32(left.rounded(.up))) else { return .unfinished }
            let count = recv(socket.number, &piece, piece.count, 0)
            guard count > 0 else { return .unfinished }
            // The blank line may be split between two pieces.
            let seen = max(0, head.count - 3)
            head += piece[..<count]
            if let length = Connection.blankLine(in: head, from: seen) { return .complete(Array(head[..<length])) }
            if head.count > Connection.longestHead { return .tooLong }
        }
    }

    private func waitForBytes(milliseconds: Int32) -> Bool {
        var ready = pollfd(fd: socket.number, events: Int16(POLLIN), revents: 0)
        return poll(&ready, 1, milliseconds) > 0
    }

    private static func blankLine(in bytes: [UInt8], from start: Int) -> Int? {
        let end: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
        guard bytes.count >= end.count else { return nil }
        return (start...(bytes.count - end.count)).first { bytes[$0...].starts(with: end) }
    }

    func send(status: String, type: String, headers: [(String, String)] = [], body: [UInt8], isHead: Bool = false) {
        var head =
            "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.count)\r\n"
            + "Cache-Control: no-store\r\nConnection: close\r\n"
        for (name, value) in headers { head += "\(name): \(value)\r\n" }
        write(Array((head + "\r\n").utf8) + (isHead ? [] : body))
    }

    func refuse(_ status: String, _ text: String) {
        send(status: status, type: "text/plain; charset=utf-8", body: Array((text + "\n").utf8))
    }

    /// `false` when the client has closed the connection.
    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(Connection.pieceLength))
            // Without MSG_NOSIGNAL, SIGPIPE would end the server when a browser closes the connection.
            let count = Glibc.send(socket.number, piece, piece.count, Int32(MSG_NOSIGNAL))
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Reads part of the remaining request: closing with unread bytes resets the connection, and the response would be
    /// lost.
    func finish() {
        shutdown(socket.number, Int32(SHUT_WR))
        var piece = [UInt8](repeating: 0, count: 4096)
        for _ in 0..<256 {
            guard waitForBytes(milliseconds: 100), recv(socket.number, &piece, piece.count, 0) > 0 else { return }
        }
    }
}
