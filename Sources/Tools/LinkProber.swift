internal import Base
internal import Diagnostics
internal import Foundation

/// Checks URLs with the program `curl`: a library would add libcurl and TLS to a statically linked binary. The first
/// request is HEAD; after a bad answer, one GET.
package struct LinkProber: Sendable {
    enum Answer: Sendable, Equatable {
        /// A page, also after redirects.
        case found
        /// HTTP status ≥ 400.
        case status(Int)
        case noHost
        case noAnswer(ExternalLinkFact.NoAnswer)

        /// Temporary: a later request may succeed (RFC 9110 §15.5.9, §15.6; RFC 6585 §4).
        var isPassing: Bool {
            switch self {
            case .status(let code): [408, 429, 500, 502, 503, 504].contains(code)
            case .noHost, .noAnswer(.late): true
            case .found, .noAnswer: false
            }
        }
    }

    /// Timeout of one request.
    package var seconds = 20
    /// How often a URL with a temporary fault is requested again: after one second, after two more …
    package var retries = 2
    /// Concurrent requests.
    package var parallel = 8

    /// Whether hosts of the own machine and network are asked: content that others wrote should not reach them.
    package var asksInnerHosts = false

    package init() {}

    /// `urls`: distinct, percent-encoded.
    /// - Throws: when curl is missing, or when no host could be resolved.
    func ask(_ urls: [String]) throws(EnvironmentError) -> [String: Answer] {
        guard !urls.isEmpty else { return [:] }
        let inner = asksInnerHosts ? [] : Set(urls.filter { InnerHost.isIn(LinkProber.host($0)) })
        let order = LinkProber.spread(urls.filter { !inner.contains($0) })
        let untold = Dictionary(uniqueKeysWithValues: inner.map { ($0, Answer.noAnswer(.innerHost)) })
        guard !order.isEmpty else { return untold }
        let curl = try LinkProber.program()
        var answers = try run(curl, order, asksHead: true)
        let rest = order.filter { answers[$0] != .found }
        if !rest.isEmpty { answers.merge(try run(curl, rest, asksHead: false)) { $1 } }
        // Not curl's own retries: version 7.88 loses some of the transfers that run beside a repeated one.
        for attempt in 0..<retries {
            let again = order.filter { answers[$0]?.isPassing == true }
            if again.isEmpty { break }
            Thread.sleep(forTimeInterval: Double(1 << attempt))
            answers.merge(try run(curl, again, asksHead: false)) { $1 }
        }
        if answers.values.allSatisfy({ $0 == .noHost }), Set(order.map(LinkProber.host)).count > 1 {
            throw EnvironmentError.noHostFound
        }
        return answers.merging(untold) { told, _ in told }
    }

    /// Round robin: the first URL of each host, then the second of each, so that no host gets all its requests at once.
    private static func spread(_ urls: [String]) -> [String] {
        var seen: [Substring: Int] = [:]
        let ranked = urls.map { url in
            let rank = seen[host(url), default: 0]
            seen[host(url)] = rank + 1
            return (rank: rank, url: url)
        }
        return ranked.sorted { ($0.rank, $0.url) < ($1.rank, $1.url) }.map(\.url)
    }

    private static func host(_ url: String) -> Substring {
        url.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
    }

    // MARK: curl

    private static func program() throws(EnvironmentError) -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        guard let found = folders.map({ $0 + "/curl" }).first(where: FileManager.default.isExecutableFile) else {
            throw EnvironmentError.programMissing(name: "curl")
        }
        return found
    }

    private func run(_ curl: String, _ urls: [String], asksHead: Bool) throws(EnvironmentError) -> [String: Answer] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: curl)
        process.arguments = ["--disable", "--config", "-"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let bytes: Data
        do {
            process.standardInput = try LinkProber.scratch(configuration(urls, asksHead: asksHead))
            try process.run()
            bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        } catch {
            throw EnvironmentError.programNotStarted(path: curl)
        }
        process.waitUntilExit()
        var answers: [String: Answer] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 3, urls.indices.contains(numbers[0]) else { continue }
            answers[urls[numbers[0]]] = answer(status: numbers[1], exit: numbers[2])
        }
        guard answers.count == urls.count else {
            throw EnvironmentError.programStopped(path: curl, status: process.terminationStatus, needed: "7.75")
        }
        return answers
    }

    /// A file, not a pipe: writing to a pipe of a curl that has ended would kill this process. Unlinked at once, so
    /// nothing remains on the disk.
    private static func scratch(_ text: String) throws -> FileHandle {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("faro-links-" + UUID().uuidString)
        try Data(text.utf8).write(to: url, options: .withoutOverwriting)
        defer { try? FileManager.default.removeItem(at: url) }
        return try FileHandle(forReadingFrom: url)
    }

    /// https://curl.se/docs/manpage.html, "--config". The URLs contain no quotes, backslashes or line ends.
    private func configuration(_ urls: [String], asksHead: Bool) -> String {
        var lines = [
            "silent", "globoff", "location", "max-redirs = 10", "proto = \"=http,https\"",
            "proto-redir = \"=http,https\"", "noproxy = \"localhost,127.0.0.1,::1\"",
            "user-agent = \"Mozilla/5.0 (compatible; Faro; link check)\"", "max-time = \(seconds)",
            "connect-timeout = \(seconds)", "parallel", "parallel-immediate", "parallel-max = \(parallel)",
            "write-out = \"%{urlnum} %{http_code} %{exitcode}\\n\"",
        ]
        if asksHead { lines.append("head") }
        for url in urls { lines += ["url = \"\(url)\"", "output = \"/dev/null\""] }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `exit`: https://curl.se/docs/manpage.html, "EXIT CODES".
    private func answer(status: Int, exit: Int) -> Answer {
        // The page answered; only its body, which is not needed, was incomplete.
        if [18, 28, 56, 92].contains(exit), (200..<300).contains(status) { return .found }
        return switch exit {
        case 0: status < 400 ? .found : .status(status)
        case 6: .noHost
        case 3: .noAnswer(.notAnAddress)
        case 7: .noAnswer(.connectionRefused)
        case 28: .noAnswer(.late(seconds: seconds))
        case 35: .noAnswer(.noEncryption)
        case 51, 60: .noAnswer(.badCertificate)
        case 47: .noAnswer(.tooManyRedirects)
        default: .noAnswer(.curl(status: exit))
        }
    }
}
