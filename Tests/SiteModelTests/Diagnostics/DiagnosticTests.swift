import Diagnostics
import Foundation
import Markdown
@testable import SiteModel
import Testing
import TestSupport

struct DiagnosticTests {
    private let broken = Diagnostic(.error, "broken-link", path: "Content/es/a.md", at: SourcePosition(line: 2, column: 8), length: 3, "no page at 'b.md'",
                                    note: "did you mean 'c.md'?")
    private let whole = Diagnostic(.warning, "file-too-large", path: "b,c.md", "100% \"too\" large\u{1B}")

    @Test func textShowsTheLineAndTheCaret() {
        let format = DiagnosticFormat { _, line in line == 2 ? "Vea ña\tb [x]" : nil }
        #expect(format.format([broken, whole]) == """
        Content/es/a.md:2:8: error: no page at 'b.md' [broken-link]
          Vea ña b [x]
                ^~~
          note: did you mean 'c.md'?
        b,c.md: warning: 100% "too" large\u{FFFD} [file-too-large]

        """)
    }

    @Test func longLinesAreCutAroundTheCaret() {
        let diagnostic = Diagnostic(.error, "broken-link", path: "a.md", at: SourcePosition(line: 1, column: 501), length: 3, "m")
        let format = DiagnosticFormat { _, _ in String(repeating: "a", count: 500) + "bcd" + String(repeating: "e", count: 500) }
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
        #expect(json == """
        [
          {"severity": "error", "rule": "broken-link", "path": "Content/es/a.md", "line": 2, "column": 8, "length": 3, "message": "no page at 'b.md'", "note": "did you mean 'c.md'?"},
          {"severity": "warning", "rule": "file-too-large", "path": "b,c.md", "message": "100% \\"too\\" large\\u001b"}
        ]

        """)
        #expect((try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])?.count == 2)
        #expect(DiagnosticFormat(style: .json).format([]) == "[]\n")
    }

    @Test func githubCommandsAreEscaped() {
        #expect(DiagnosticFormat(style: .github).format([broken, whole]) == """
        ::error file=Content/es/a.md,line=2,col=8::no page at 'b.md' [broken-link]%0Anote: did you mean 'c.md'?
        ::warning file=b%2Cc.md::100%25 "too" large\u{1B} [file-too-large]

        """)
    }

    @Test func theyAreSortedByFileLineAndColumn() {
        func at(_ path: String, _ line: Int, _ column: Int, _ rule: String = "wrong-type") -> Diagnostic {
            Diagnostic(.error, rule, path: path, at: SourcePosition(line: line, column: column), "m")
        }
        let sorted = [at("a", 1, 1), at("a", 1, 2, "missing-key"), at("a", 1, 2), at("a", 10, 1), at("b", 1, 1)]
        #expect(sorted.reversed().inOrder() == sorted)
    }

    @Test func opinionsCanBeSetAndFactsCannot() {
        let opinion = Diagnostic(.warning, "long-title", path: "a", "m")
        let fact = Diagnostic(.error, "broken-link", path: "a", "m")
        let off = [RuleSetting(rule: .longTitle, severity: nil), RuleSetting(rule: .brokenLink, severity: nil)]
        #expect([opinion, fact].applying(off) == [fact])
        #expect([opinion].applying([RuleSetting(rule: .longTitle, severity: .error)]).first?.severity == .error)
    }
}
