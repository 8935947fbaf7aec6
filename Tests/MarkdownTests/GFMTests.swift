import Foundation
import Markdown
import TestSupport
import Testing

/// The examples of the specification of GitHub Flavored Markdown.
@Suite(.enabled(if: Specification.hasGFM, "no examples of GFM: Tests/run fetches them"))
struct GFMTests {
    /// Bare URLs are links by an option of its own (`AutolinkTests`), and HTML is written anew, so it needs no filter.
    private static let notOurs: Set = ["autolink", "tagfilter"]
    static let examples = Specification.gfm.filter { !notOurs.contains($0.section) }

    @Test func thereAreAllExamplesOfTheSpecification() {
        #expect(Specification.gfm.count == 672)
        #expect(Self.examples.count == 660)
        let ofExtensions = Self.examples.filter { !$0.section.isEmpty }.map(\.section)
        #expect(
            ofExtensions.sorted() == ["disabled", "disabled", "strikethrough", "strikethrough"]
                + Array(repeating: "table", count: 8), "'disabled' are the two of task lists")
    }

    @Test func everyExampleEqualsGFM() {
        for example in Self.examples where !Self.asCommonMark.contains(example.example) {
            let html = fill(render(example.markdown, MarkdownOptions(printsHTML: true)))
            #expect(likeGFM(html) == likeGFM(example.html), "example \(example.example): \(example.markdown)")
        }
    }

    /// Where GFM and CommonMark 0.30 differ, Faro follows CommonMark: GFM drops strong emphasis inside strong emphasis,
    /// and has a wider definition of HTML comments.
    private static let asCommonMark: Set = [398, 426, 434, 435, 436, 473, 474, 475, 477, 644, 645]

    @Test func whatCommonMarkReadsOtherwiseIsReadAsCommonMarkDoes() {
        for example in Self.examples where Self.asCommonMark.contains(example.example) {
            let html = likeGFM(fill(render(example.markdown, MarkdownOptions(printsHTML: true))))
            #expect(
                html == libcmark(example.markdown, unsafe: true) && html != example.html, "example \(example.example)")
        }
    }
}

/// Oracle for texts that are not in the specification: GitHub's own renderer.
@Suite(.enabled(if: Machine.has(command: "cmark-gfm"), "no cmark-gfm"))
struct GFMOracleTests {
    static let texts = [
        // Tables
        "left | right\n--- | ---\n1 | 2\n",
        "|one|\n|-|\n|1|\n",
        "|one|\n---|\n",
        "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n| 5 |\n|\n| 6 | 7 | 8 | 9 | 10 |\n",
        "| a | b |\n| - | - |\n| 1 || 2 |\n",
        "| a | b | c |\n| - | - |\n| too | many | heads |\n",
        "| a \\| b | c |\n| --- | --- |\n| `x \\| y` | \\\\ and \\_ |\n| \\\\\\\\ | `\\\\` |\n",
        "| *a* | `b` | ~~c~~ |\n| - | - | - |\n| **d**|***(e)***|[f](g) |\n",
        "| # no heading | > no quote |\n| - | - |\n| - no list | 1. no list |\n| --- | ``` |\n",
        "| <b>raw</b> | é 中 |\n| - | - |\n| a<br>b | 🌽 |\n",
        "A [link][r] before.\n\n| [r] | ![i][r] |\n| - | - |\n| [text][r] | [none] |\n\n[r]: /target \"Title\"\n",
        "one line\nanother\n| a | b |\n| - | - |\n| c | d |\n\nbehind\n",
        "| no | table |\n\n| no | table |\n| no | table |\n\n| - | - |\n\n|x|\n|-|\n",
        "> | a | b |\n> | - | - |\n> | c | d |\n\n- | e |\n  | - |\n  | f |\n",
        "| a | b |   \n| - | - |  \n| c | d |  \n\n    | code |\n    | - |\n",
        // Strikethrough
        "One ~tilde~, two ~~tildes~~, three ~~~tildes~~~.\n",
        "Not ~one~~, nor ~ one ~, nor ~~one\n\nnor two~~.\n",
        "~~*a* **b** `c ~~ d`~~ e~~f~~g \\~~h~~\n",
        "*a ~~b* c~~ *d ~~e~~ f*\n",
        // Task lists
        "- [ ] open\n- [x] done\n- [X] done too\n",
        "1. [x] first\n2. [ ] second\n\n* [x]no\n* [] no\n* text [x]\n",
        "- [x] outer\n  - [ ] inner\n    text\n  - no task\n- [ ] *a* ~~b~~\n",
    ]

    @Test(arguments: texts) func everyTextIsWhatGitHubMakesOfIt(_ text: String) throws {
        let ours = likeGFM(fill(render(text, MarkdownOptions(printsHTML: true))))
        let theirs = likeGFM(try github(text))
        #expect(ours == theirs)
    }

    private func github(_ text: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough", "-e", "tasklist"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let html = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: html, as: UTF8.self)
    }
}

/// Removes intended differences of Faro's HTML: a scrolling box around tables, names of columns, scopes, classes
/// instead of `align`, a `label` around tasks, an `id` for each heading.
private func likeGFM(_ html: String) -> String {
    html.replacing(/<div class="table" role="region" tabindex="0" aria-label="Table \d+">\n/, with: "")
        .replacing("</table>\n</div>", with: "</table>")
        .replacing("<table class=\"stacked\">", with: "<table>")
        .replacing(#/ data-label="[^"]*"/#, with: "")
        .replacing(" scope=\"col\"", with: "")
        .replacing(/align="(\w+)"/) { "class=\"align-\($0.output.1)\"" }
        .replacing(/<\/?label>/, with: "")
        .replacing(/<h([1-6]) id="[^"]*">/) { "<h\($0.output.1)>" }
        .replacing(/<input (?:type="checkbox" )?((?:checked="" )?)disabled=""(?: type="checkbox")? ?\/?>/) {
            "<input \($0.output.1)disabled>"
        }
}
