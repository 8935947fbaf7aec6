import Diagnostics
import Foundation
import Markdown
import TestSupport
import Testing

/// Oracle: libcmark's own renderer.
@Suite(.enabled(if: Specification.hasCommonMark, "no examples of CommonMark: install golang-github-yuin-goldmark-dev"))
struct CommonMarkTests {
    static let examples = Specification.commonMark
    let off = MarkdownOptions(extensions: false, printsHTML: true)
    let on = MarkdownOptions(printsHTML: true)

    @Test func thereAreAllExamplesOfTheSpecification() {
        #expect(Self.examples.count == 652)
        #expect(Self.examples.map(\.example) == Array(1...652))
    }

    @Test func withoutExtensionsEveryExampleIsWhatTheSpecificationSays() {
        for example in Self.examples {
            let html = fill(render(example.markdown, off))
            #expect(html == example.html, "example \(example.example)")
            #expect(html == libcmark(example.markdown, unsafe: true))
        }
    }

    @Test func withoutExtensionsRawHTMLAndUnsafeLinksAreLeftOutAsLibcmarkDoes() {
        for example in Self.examples {
            #expect(fill(render(example.markdown, MarkdownOptions(extensions: false))) == libcmark(example.markdown))
        }
    }

    @Test func withoutExtensionsAllOfContentIsWhatLibcmarkMakesOfIt() {
        for page in contentPages() {
            #expect(fill(render(page.text, MarkdownOptions(extensions: false))) == libcmark(page.text), "\(page.path)")
        }
    }

    /// No example has the syntax of an extension, and `|`, `~` and `[ ]` in them stay text: only headings differ, by
    /// their `id`.
    @Test func withExtensionsExamplesDifferInHeadingsAlone() {
        for example in Self.examples {
            #expect(withoutHeadingIDs(fill(render(example.markdown, on))) == example.html, "example \(example.example)")
        }
    }

    @Test(arguments: 0..<20)
    func concatenatedExamplesEqualLibcmark(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        // Without texts to which an extension may apply.
        let plain = Self.examples.filter { !$0.markdown.contains(where: "|~".contains) }
        for _ in 0..<100 {
            let text = (0..<Int.random(in: 2...6, using: &random)).map { _ in
                var part = plain.randomElement(using: &random)?.markdown ?? ""
                if Bool.random(using: &random) {
                    part = String(part.prefix(Int.random(in: 0...part.count, using: &random)))
                }
                return part
            }.joined(separator: ["", "\n", "\n\n", "> ", "- ", " "].randomElement(using: &random) ?? "")
            let expected = libcmark(text, unsafe: true)
            #expect(fill(render(text, off)) == expected)
            let body = render(text, on)
            if body.problems.isEmpty
                || body.problems.allSatisfy({ $0.rule == .headingLevel || $0.rule == .duplicateAnchor })
            {
                #expect(withoutHeadingIDs(fill(body)) == expected, "\(text.debugDescription)")
            }
        }
    }

    private func withoutHeadingIDs(_ html: String) -> String {
        html.replacing(/<h([1-6]) id="[^"]*">/) { "<h\($0.output.1)>" }
    }
}
