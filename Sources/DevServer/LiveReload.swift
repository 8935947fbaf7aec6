internal import Glibc
internal import Synchronization

/// Live reload: makes open pages reload, by server-sent events (WHATWG HTML §9.2).
final class LiveReload: Sendable {
    static let scriptPath = "/.faro/reload.js"
    static let eventsPath = "/.faro/events"

    /// Not part of the site: the server adds it to each page.
    static let script = """
        const events = new EventSource('\(eventsPath)');
        events.onmessage = () => location.reload();

        """

    /// Number of builds. Waiting connections poll it every 500 ms; the write then also detects closed connections.
    private let builds = Mutex(0)

    func notify() { builds.withLock { $0 += 1 } }

    /// Blocks until the client closes the connection.
    func wait(on connection: borrowing Connection) {
        let head =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
        guard connection.write(Array(head.utf8)) else { return }
        var seen = builds.withLock { $0 }
        while true {
            usleep(500_000)
            let now = builds.withLock { $0 }
            let text = now == seen ? ":\n\n" : "data: reload\n\n"
            guard connection.write(Array(text.utf8)) else { return }
            seen = now
        }
    }
}
