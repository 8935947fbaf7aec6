import Foundation
import Markdown
import Testing

/// The examples of GFM and of cmark-gfm's own tests.
@Suite struct GFMTests {
    static let examples = specExamples("gfm-extensions.json").filter {
        ["table", "strikethrough", "tasklist", "footnote"].contains($0.group)
    }

    @Test(arguments: examples)
    func exampleEqualsGFM(_ example: SpecExample) {
        let html = fill(render(example.markdown, MarkdownOptions(allowsRawHTML: true)))
        #expect(normal(html) == normal(example.html))
    }

    /// What Faro writes otherwise, on purpose: a box that scrolls around a table, scopes, classes where GFM has `align`; a
    /// `label` around a task; a heading over the footnotes; one name for all ways back to one note.
    private func normal(_ html: String) -> String {
        html.replacing(/<div class="table" role="region" tabindex="0" aria-label="Table \d+">\n/, with: "")
            .replacing("</table>\n</div>", with: "</table>")
            .replacing(" scope=\"col\"", with: "")
            .replacing(/align="(\w+)"/) { "class=\"align-\($0.output.1)\"" }
            .replacing(/<\/?label>/, with: "")
            .replacing("<h2 class=\"footnotes-title\">Notes</h2>\n", with: "")
            .replacing(/aria-label="Back to reference [\d-]+"/, with: "")
            .replacing(/<input (?:type="checkbox" )?((?:checked="" )?)disabled=""(?: type="checkbox")? ?\/?>/) {
                "<input \($0.output.1)disabled>"
            }
    }
}
