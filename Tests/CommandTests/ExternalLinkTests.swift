import Foundation
import TestSupport
import Testing

/// `faro check --external` with a local server; needs no network.
@Suite(.enabled(if: Machine.hasLinkHost, "no Python or no curl")) struct ExternalLinkTests {
    private let folder: TemporaryFolder
    private var project: String { folder.path + "/site" }

    init() throws {
        folder = try TemporaryFolder()
        try faro("init", "site", in: folder.path)
    }

    private func writePage(_ links: [String], port: Int, keys: String = "") throws {
        let text = links.map { "[\($0)](http://127.0.0.1:\(port)/\($0))\n" }.joined()
        try folder.write(
            "---\ntitle: Links\nsummary: Links.\ntopics: [water]\n\(keys)---\n\n" + text,
            to: "site/Content/en/notes/links.md")
    }

    private func asked(_ port: Int) throws -> [String: Int] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/curl")
        process.arguments = ["--silent", "--noproxy", "*", "http://127.0.0.1:\(port)/asked"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        return try JSONDecoder().decode([String: Int].self, from: output.fileHandleForReading.readDataToEndOfFile())
    }

    @Test func eachAnswerIsToldWithItsPlace() throws {
        try withLinkHost { port in
            try writePage(
                ["ok", "gone", "left", "forbidden", "no-head", "busy", "moved", "round", "ok#part", "país"], port: port,
                keys: "sources:\n  - { title: Law, url: \"http://127.0.0.1:\(port)/gone\" }\n")
            let run = try faro("check", "--external", "--inner-hosts", in: project)
            let host = "'http://127.0.0.1:\(port)"
            #expect(run.status == 1)
            let said = run.errors.split(separator: "\n").filter {
                $0.contains("-link]") && !$0.contains("[insecure-link]")
            }.map(String.init)
            #expect(
                said == [
                    "Content/en/notes/links.md:6:24: error: \(host)/gone' is gone: its host answers 404 [dead-link]",
                    "Content/en/notes/links.md:10:1: error: \(host)/gone' is gone: its host answers 404 [dead-link]",
                    "Content/en/notes/links.md:11:1: error: \(host)/left' is gone: its host answers 410 [dead-link]",
                    """
                    Content/en/notes/links.md:12:1: warning: \(host)/forbidden' cannot be checked: its host \
                    answers 403 [unanswered-link]
                    """,
                    """
                    Content/en/notes/links.md:16:1: warning: \(host)/round' cannot be checked: it leads from \
                    one redirect to the next [unanswered-link]
                    """,
                ])
            let asked = try asked(port)
            #expect(asked["HEAD /ok"] == 2, "once for the two links to it, once behind the redirect")
            #expect(
                asked["GET /ok"] == nil && asked["GET /no-head"] == 1 && asked["GET /busy"] == 2
                    && asked["HEAD /pa%C3%ADs"] == 1)
            #expect(asked["HEAD /gone"] == 1 && asked["GET /gone"] == 1)
        }
    }

    @Test func nobodyIsAskedUnlessTheFlagSaysSo() throws {
        try withLinkHost { port in
            try writePage(["gone"], port: port)
            #expect(try faro("check", in: project).status == 0)
            #expect(try faro("build", "--quiet", in: project).status == 0)
            #expect(try asked(port) == ["GET /asked": 1])
        }
    }

    @Test func aHostThatIsDownIsAWarningThatStrictMakesAnError() throws {
        try withLinkHost { port in
            try writePage(["down"], port: port)
            let run = try faro("check", "--external", "--inner-hosts", "--format", "json", in: project)
            #expect(
                run.status == 0 && run.output.contains("\"rule\": \"unanswered-link\"")
                    && run.output.contains("its host answers 503"))
            #expect(try asked(port)["GET /down"] == 3)
        }
        // A port where no server listens.
        try writePage(["x"], port: 1)
        let strict = try faro("check", "--external", "--inner-hosts", "--strict", in: project)
        #expect(
            strict.status == 1
                && strict.errors.contains(
                    "error: 'http://127.0.0.1:1/x' cannot be checked: its host refuses connections [unanswered-link]")
        )
    }

    @Test func withoutCurlTheWorldFails() throws {
        try writePage(["ok"], port: 1)
        let run = try faro("check", "--external", "--inner-hosts", in: project, environment: ["PATH": "/nonexistent"])
        #expect(run.status == 2)
        #expect(
            run.errors.hasSuffix(
                """
                error: links to other sites are asked by the program 'curl', which is not installed
                note: apt-get install curl

                """))
    }
}
