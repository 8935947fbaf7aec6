internal import Glibc
internal import Synchronization

/// Tells open pages to load again, by server-sent events (WHATWG HTML §9.2).
final class LiveReload: Sendable {
    static let scriptPath = "/.faro/reload.js"
    static let eventsPath = "/.faro/events"

    /// Served, never built: a page gets the script on its way to the browser.
    static let script = """
        const events = new EventSource('\(eventsPath)');
        events.onmessage = () => location.reload();

        """

    /// Counts the builds; who waits asks again twice a second, which also finds connections that are gone.
    private let builds = Mutex(0)

    func notify() { builds.withLock { $0 += 1 } }

    /// Holds the connection until the other side leaves.
    func wait(on connection: borrowing Connection) {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
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
