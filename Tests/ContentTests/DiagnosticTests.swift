import Diagnostics
import Foundation
import Markdown
import Messages
import TestSupport
import Testing

@testable import Content

struct DiagnosticTests {
    private let broken = Diagnostic(
        .site(.missingPage("b.md", .nearest("c.md"))), path: "Content/es/a.md", at: SourcePosition(line: 2, column: 8),
        length: 3)
    private let whole = Diagnostic(
        .site(.missingPage("100% \"too\" large\u{1B}", .none)), severity: .warning, path: "b,c.md")

    @Test func textShowsTheLineAndTheCaret() {
        let format = DiagnosticFormat { _, line in line == 2 ? "Vea ña\tb [x]" : nil }
        #expect(
            format.format([broken, whole]) == """
                Content/es/a.md:2:8: error: no page at 'b.md' [broken-link]
                  Vea ña b [x]
                        ^~~
                  note: did you mean 'c.md'?
                b,c.md: warning: no page at '100% "too" large\u{FFFD}' [broken-link]

                """)
    }

    @Test func longLinesAreCutAroundTheCaret() {
        let diagnostic = Diagnostic(
            .site(.emptyLink), path: "a.md", at: SourcePosition(line: 1, column: 501), length: 3)
        let format = DiagnosticFormat { _, _ in
            String(repeating: "a", count: 500) + "bcd" + String(repeating: "e", count: 500)
        }
        let lines = format.format([diagnostic]).split(separator: "\n")
        #expect(lines[1] == "  …" + String(repeating: "a", count: 80) + "bcd" + String(repeating: "e", count: 60) + "…")
        #expect(lines[2] == String(repeating: " ", count: 83) + "^~~")
    }

    @Test func columnsBeyondTheLineAreNoFault() {
        var diagnostic = broken
        diagnostic.position = SourcePosition(line: 1, column: 99)
        let format = DiagnosticFormat { _, _ in "ab" }
        #expect(format.format([diagnostic]).contains("  ab\n    ^\n"))
    }

    @Test func jsonIsValidAndComplete() throws {
        let json = DiagnosticFormat(style: .json).format([broken, whole])
        #expect(
            json == """
                [
                  {"severity": "error", "rule": "broken-link", "path": "Content/es/a.md", \
                "line": 2, "column": 8, "length": 3, "message": "no page at 'b.md'", "note": "did you mean 'c.md'?"},
                  {"severity": "warning", "rule": "broken-link", "path": "b,c.md", \
                "message": "no page at '100% \\"too\\" large\\u001b'"}
                ]

                """)
        #expect((try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])?.count == 2)
        #expect(DiagnosticFormat(style: .json).format([]) == "[]\n")
    }

    @Test func githubCommandsAreEscaped() {
        #expect(
            DiagnosticFormat(style: .github).format([broken, whole]) == """
                ::error file=Content/es/a.md,line=2,col=8::no page at 'b.md' [broken-link]%0Anote: did you mean 'c.md'?
                ::warning file=b%2Cc.md::no page at '100%25 "too" large\u{1B}' [broken-link]

                """)
    }

    @Test func theyAreSortedByFileLineAndColumn() {
        func at(_ path: String, _ line: Int, _ column: Int, _ fact: SiteFact = .emptyLink) -> Diagnostic {
            Diagnostic(.site(fact), path: path, at: SourcePosition(line: line, column: column))
        }
        let sorted = [
            at("a", 1, 1), at("a", 1, 2, .badAlias("x")), at("a", 1, 2), at("a", 1, 2, .missingPage("a", .none)),
            at("a", 1, 2, .missingPage("b", .none)), at("a", 10, 1), at("b", 1, 1),
        ]
        #expect(sorted.reversed().inOrder() == sorted)
    }

    @Test func opinionsCanBeSetAndFactsCannot() {
        let opinion = Diagnostic(.opinion(.longTitle(characters: 71, limit: 70)), path: "a")
        let fact = Diagnostic(.site(.emptyLink), path: "a")
        let off = [RuleSetting(rule: .longTitle, severity: nil), RuleSetting(rule: .brokenLink, severity: nil)]
        #expect([opinion, fact].applying(off) == [fact])
        #expect([opinion].applying([RuleSetting(rule: .longTitle, severity: .error)]).first?.severity == .error)
    }
}
