import Build
import Content
import Diagnostics
import Foundation
import Site
import Templates
import TestSupport
import Testing
import Views

/// Bad input never crashes, hangs or exhausts memory: it gets a diagnostic, or is harmless and accepted.
@Suite(.serialized) struct BadInputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeSmallProject()
    }

    private func rules() throws -> Set<String> {
        let loaded = try checkProject(options(folder.path, output: folder.path + "/Public"), theme: plainTheme).project
        return Set(loaded.diagnostics.filter { $0.severity == .error }.map(\.rule.rawValue))
    }

    private static let head = "---\ntitle: T\ntopics: [a]\n---\n\n"

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// `nil` when the input is accepted.
        var rule: String?
        var bytes: @Sendable () -> [UInt8]

        init(_ name: String, _ rule: String?, _ text: @autoclosure @escaping @Sendable () -> String) {
            (testDescription, self.rule, bytes) = (name, rule, { Array(text().utf8) })
        }

        init(_ name: String, _ rule: String?, bytes: @escaping @Sendable () -> [UInt8]) {
            (testDescription, self.rule, self.bytes) = (name, rule, bytes)
        }
    }

    static let pages = [
        Case("no front matter", "front-matter-missing", "Text\n"),
        Case("unclosed front matter", "front-matter-unclosed", "---\ntitle: T\n"),
        Case("empty front matter", "front-matter-empty", "---\n---\nText\n"),
        Case("empty file", "front-matter-missing", ""),
        Case("a tab in front matter", "yaml-tab", "---\ntitle: T\ntopics:\n\t- a\n---\n"),
        Case("a key twice", "duplicate-key", "---\ntitle: T\ntitle: U\ntopics: [a]\n---\n"),
        Case(
            "anchors that expand without end", "yaml-alias",
            "---\ntitle: T\ntopics: [a]\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n---\n"),
        Case("a wrong type", "wrong-type", "---\ntitle: [a, b]\ntopics: [a]\n---\n"),
        Case("an impossible date", "impossible-date", "---\ntitle: T\ntopics: [a]\ndate: 2025-02-30\n---\n"),
        Case("an unknown key", "unknown-key", "---\ntitle: T\ntopic: [a]\ntopics: [a]\n---\n"),
        Case("an unknown term", "unknown-term", "---\ntitle: T\ntopics: [c]\n---\n"),
        Case("a required key that is missing", "missing-key", "---\ntitle: T\n---\n"),
        Case(
            "deep brackets in front matter", "yaml-syntax",
            "---\ntitle: " + String(repeating: "[", count: 60_000) + "\n---\n"),
        Case("invalid UTF-8", "invalid-utf8", bytes: { Array(head.utf8) + [0xC3, 0x28, 0x0A] }),
        Case("UTF-16", "invalid-utf8", bytes: { [0xFF, 0xFE] + Array(head.utf8).flatMap { [$0, 0] } }),
        Case("NUL", "control-character", head + "a\0b\n"),
        Case("a byte-order mark", nil, "\u{FEFF}" + head + "Text\n"),
        Case("CRLF", nil, (head + "Text\n").replacing("\n", with: "\r\n")),
        Case("one line of 50 MB", "file-too-large", head + String(repeating: "a", count: 50 << 20)),
        Case("100,000 nested quotes", "document-too-complex", head + String(repeating: ">", count: 100_000) + " a\n"),
        Case(
            "100,000 brackets, which CommonMark takes for text", nil,
            head + String(repeating: "[", count: 100_000) + "\n"),
        Case("CVE-2023-22486", "document-too-complex", head + String(repeating: "![[]()", count: 100_000) + "\n"),
        Case(
            "a table of thousands of columns", "table-too-large",
            head + String(repeating: "|a", count: 5000) + "|\n" + String(repeating: "|-", count: 5000) + "|\n"
                + String(repeating: "|b\n", count: 200)),
        Case("an active scheme", "unsafe-link", head + "[x](javascript:alert(1))\n"),
        Case("an active scheme in disguise", "unsafe-link", head + "[x](&#74;ava&#115;cript:alert(1))\n"),
        Case("a script", "active-html", head + "<script>alert(1)</script>\n"),
        Case("a link that climbs out", "broken-link", head + "[x](../../../../etc/passwd)\n"),
        Case("a slug that climbs out", "bad-slug", "---\ntitle: T\ntopics: [a]\nslug: ../../x\n---\n"),
        Case("an absolute slug", "bad-slug", "---\ntitle: T\ntopics: [a]\nslug: /etc/x\n---\n"),
        Case(
            "a slug longer than a file name", "bad-slug",
            "---\ntitle: T\ntopics: [a]\nslug: \(String(repeating: "a", count: 300))\n---\n"),
        Case("a slug that is taken", "permalink-collision", "---\ntitle: T\ntopics: [a]\nslug: first\n---\n"),
        Case("a slug that differs in case only", "bad-slug", "---\ntitle: T\ntopics: [a]\nslug: First\n---\n"),
        Case("an alias that climbs out", "bad-alias", "---\ntitle: T\ntopics: [a]\naliases: [/../x/]\n---\n"),
        Case("a direction character", "unsafe-character", "---\ntitle: T\ntopics: [a]\nslug: \"a\\u202Eb\"\n---\n"),
        Case("a template that does not exist", "unknown-template", "---\ntitle: T\ntopics: [a]\nlayout: nope\n---\n"),
    ]

    @Test(arguments: pages) func badPageIsReported(_ page: Case) throws {
        try Data(page.bytes()).write(to: folder.url("Content/en/notes/bad.md"))
        let found = try rules()
        if let rule = page.rule {
            #expect(found.contains(rule), "found \(found.sorted())")
        } else {
            #expect(found == [])
        }
    }

    @Test func namesThatNoSiteMayHaveAreReported() throws {
        try folder.write(Self.head, to: "Content/en/notes/Second.md")
        #expect(try rules().contains("name-collision"))
        try FileManager.default.removeItem(at: folder.url("Content/en/notes/Second.md"))
        try folder.write(Self.head, to: "Content/en/notes/ca\u{301}f.md")
        try folder.write(Self.head, to: "Content/en/notes/c\u{E1}f.md")
        #expect(try rules().contains("name-collision"))
        try folder.write(Self.head, to: "Content/en/notes/a\u{202E}b.md")
        #expect(try rules().contains("bad-file-name"))
        try folder.write("x", to: "Content/en/notes/folder.md/x.txt")
        #expect(try rules().contains("bad-file-name"))
    }

    @Test func linksThatLoopOrLeaveAreReported() throws {
        let notes = folder.path + "/Content/en/notes/"
        for (name, target) in [
            ("loop.md", "loop.md"), ("out.md", "/etc/hostname"), ("up", ".."), ("gone.md", "nowhere.md"),
        ] {
            try FileManager.default.createSymbolicLink(atPath: notes + name, withDestinationPath: target)
            #expect(try rules() == ["bad-link-file"], "\(name)")
            try FileManager.default.removeItem(atPath: notes + name)
        }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Content/assets/same.svg", withDestinationPath: "dot.svg")
        #expect(try rules() == [])
    }

    @Test func aNamedPipeIsReportedAndNotWaitedFor() throws {
        #expect(mkfifo(folder.path + "/Content/en/notes/pipe.md", 0o600) == 0)
        #expect(try rules() == ["bad-file-name"])
    }

    @Test func backupsAndHiddenFilesAreNoPagesAndNoFaults() throws {
        for name in [".hidden.md", "first.md~", "#first.md#", ".first.md.swp", "first.md.bak"] {
            try folder.write("x", to: "Content/en/notes/" + name)
        }
        #expect(try rules() == [])
    }

    @Test(arguments: [
        #"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><a href="&#106;avascript:alert(1)"/></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><image href="https://else.where/x.png"/></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><style>@import "https://else.where/x.css";</style></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill: url(https://else.where/#a)"/></svg>"#,
        #"<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:foreignObject/></svg:svg>"#,
        #"<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"/>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><rect style="fill: \75rl(https://else.where/#a)"/></svg>"#,
        #"<?xml version="1.0" encoding="ISO-2022-JP"?><svg xmlns="http://www.w3.org/2000/svg"/>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><set attributeName="href" to="javascript:alert(1)"/></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><g><![CDATA[ a="]]><script>alert(1)</script></g></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><?x a="?><script>alert(1)</script></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><x:g xmlns:x="urn:x"/></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><use l:href="a#b" xmlns:l="http://www.w3.org/1999/xlink"/></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:URL( "//else.where/#a")}</style></svg>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><style>@IMPORT 'x.css';</style></svg>"#,
        #"<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg"/>"#,
        #"<svg xmlns="http://www.w3.org/2000/svg"><g></svg>"#,
        #"<svg><script>alert(1)</script></svg>"#, "<html/>", "",
    ])
    func imagesThatActAreRefused(svg: String) throws {
        try folder.write(svg, to: "Content/assets/dot.svg")
        #expect(try rules() == ["unsafe-asset"])
    }

    @Test func anImageInUTF16IsRefused() throws {
        let svg = #"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#
        try Data([0xFF, 0xFE] + svg.utf8.flatMap { [$0, 0] }).write(to: folder.url("Content/assets/dot.svg"))
        #expect(try rules() == ["unsafe-asset"])
    }

    @Test(arguments: ["Content/en/notice.md", "Content/strings/es.yaml", "Content/synonyms/en.yaml"])
    func anyTextThatIsTooLongIsReported(path: String) throws {
        try folder.write(String(repeating: "# x\n", count: 600_000), to: path)
        #expect(try rules().contains("file-too-large"))
    }

    @Test func imagesThatOnlyDrawAreAccepted() throws {
        let image = ##"""
            <?xml version="1.0"?><!-- onload -->\##
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 5">\##
            <style>path { fill: url( '#b') }</style><title>Mapa</title>\##
            <i:view xmlns:i="http://www.inkscape.org/namespaces/inkscape" onload="x" i:a="1"/>\##
            <image href="data:image/png;base64,AA" data-name="x" xml:space="preserve"/>\##
            <defs><g id="a"/></defs><use href="#a" fill="url(#b)"/></svg>
            """##
        try folder.write(image, to: "Content/assets/dot.svg")
        #expect(try rules() == [])
    }

    @Test func settingsThatCannotBeUsedAreReported() throws {
        try folder.write("title: [unclosed\n", to: "Content/site.yaml")
        #expect(try !rules().isEmpty)
        try FileManager.default.removeItem(at: folder.url("Content/site.yaml"))
        #expect(try rules() == ["missing-settings"])
    }
}
