internal import Base
internal import Foundation
internal import Glibc
internal import Messages
internal import Synchronization

/// The part of HTTP/1.1 (RFC 9112) that a browser on the same machine needs: one request per connection, no request
/// bodies.
/// Not a library: it would include a proxy and so libcurl, which a binary with a static standard library cannot have.
struct ListeningSocket: ~Copyable, Sendable {
    private let socket: Descriptor
    private let names: HostNames
    private let words: any MessageWords
    private let limit = ConnectionLimit()

    init(host: String, port: UInt16, language: MessageLanguage) throws(EnvironmentError) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        // Unsafe, because getaddrinfo(3) returns a list that belongs to the C library.
        var found: UnsafeMutablePointer<addrinfo>?
        let name = host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
        guard getaddrinfo(name, String(port), &hints, &found) == 0, let address = found else {
            throw EnvironmentError.noSuchAddress(host: host)
        }
        defer { freeaddrinfo(found) }
        let number = Glibc.socket(address.pointee.ai_family, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard number >= 0 else { throw EnvironmentError.cannotServeOn(host: host, code: errno) }
        let socket = Descriptor(owning: number)
        var yes: Int32 = 1
        setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(number, address.pointee.ai_addr, address.pointee.ai_addrlen) == 0, listen(number, 64) == 0 else {
            throw errno == EADDRINUSE
                ? EnvironmentError.portTaken(port: port) : EnvironmentError.cannotServe(port: port, code: errno)
        }
        self.socket = socket
        names = HostNames(listeningOn: host)
        words = language.words
    }

    /// Answers requests forever, each on its own thread: a page waiting for server-sent events blocks its thread.
    func serve(_ answer: @escaping @Sendable (Request, borrowing Connection) -> Void) {
        while true {
            let number = accept(socket.number, nil, nil)
            guard number >= 0 else {
                // Out of descriptors or memory: waits, since retrying at once would only use the processor.
                if errno != EINTR, errno != ECONNABORTED { usleep(50_000) }
                continue
            }
            // Child processes such as `xdg-open` must not keep it open.
            _ = fcntl(number, F_SETFD, FD_CLOEXEC)
            take(number, answer)
        }
    }

    private func take(_ number: Int32, _ answer: @escaping @Sendable (Request, borrowing Connection) -> Void) {
        guard limit.reserve() else {
            return Connection(owning: number).refuse(
                "503 Service Unavailable", words.text(.refusal(.tooManyConnections)))
        }
        Thread.detachNewThread { [names, words, limit] in
            let connection = Connection(owning: number)
            ListeningSocket.reply(on: connection, names, words, answer)
            connection.finish()
            limit.release()
        }
    }

    private static func reply(
        on connection: borrowing Connection, _ names: HostNames, _ words: any MessageWords,
        _ answer: (Request, borrowing Connection) -> Void
    ) {
        let head: [UInt8]
        switch connection.head() {
        case .complete(let bytes): head = bytes
        case .tooLong:
            return connection.refuse("431 Request Header Fields Too Large", words.text(.refusal(.headTooLong)))
        case .unfinished: return
        }
        let request: Request
        do { request = try Request(head: head) } catch {
            return connection.refuse(
                "400 Bad Request", words.text(.refusal(error == .missingHost ? .noHost : .notARequest)))
        }
        if let host = request.host, !names.contains(host) {
            return connection.refuse("421 Misdirected Request", words.text(.refusal(.foreignHost(host))))
        }
        answer(request, connection)
    }
}

/// Limits the number of open connections, because each has a thread.
private final class ConnectionLimit: Sendable {
    private static let most = 256
    private let taken = Mutex(0)

    /// `false` when the limit is reached.
    func reserve() -> Bool {
        taken.withLock { taken in
            guard taken < ConnectionLimit.most else { return false }
            taken += 1
            return true
        }
    }

    func release() { taken.withLock { $0 -= 1 } }
}
