import Base
import Diagnostics
import Markdown
import TestSupport
import Testing

/// Excerpts of a body: some of its sections as a body of their own.
@Suite struct ExcerptTests {
    private static let options: MarkdownOptions = {
        var options = siteOptions
        options.readsHeadingTags = true
        return options
    }()

    private func excerpt(
        _ markdown: String, _ headings: [Int], raised: Int = 0
    ) -> (body: RenderedBody, excerpt: BodyExcerpt) {
        let body = render(markdown, Self.options)
        let ranges = headings.map(body.range(ofHeading:))
        return (body, body.excerpt(ranges, raised: ranges.map { _ in raised }))
    }

    @Test func aSectionEndsAtTheNextOfItsLevel() {
        let body = render("Uno.\n\n## A\n\na\n\n### B\n\nb\n\n> ## C\n\n## D\n\nd\n")
        func html(_ heading: Int) -> String {
            String(decoding: body.html[body.range(ofHeading: heading)], as: UTF8.self)
        }
        #expect(html(0).hasPrefix("<h2 id=\"a\">") && html(0).hasSuffix("</blockquote>\n"))
        #expect(html(1).hasPrefix("<h3 id=\"b\">") && html(1).hasSuffix("</blockquote>\n"))
        #expect(html(2).isEmpty)
        #expect(html(3) == "<h2 id=\"d\">D</h2>\n<p>d</p>\n")
        #expect(body.element(ofHeading: 2).isEmpty)
        #expect(String(decoding: body.html[body.element(ofHeading: 1)], as: UTF8.self) == "<h3 id=\"b\">B</h3>")
    }

    @Test(arguments: [
        ("## A\n\nUno [dos](x.md).\n\nTres.\n", "<p>Uno <a href=\"\">dos</a>.</p>"), ("## A\n\n- uno\n", nil),
        ("## A\n", nil), ("## A\n\n### B\n\nuno\n", nil), ("## A\n\n> uno\n", nil),
        ("## A\n\n> [!DEADLINE]\n> Uno.\n", nil), ("## A\n\n```institution\nx\n```\n\nUno.\n", nil),
        ("## A [b](c.md)\n\n![d](e.png)\n", "<p></p>"),
    ])
    func aSectionMayBeginWithAParagraph(_ markdown: String, _ html: String?) {
        let body = render(markdown)
        let found = body.firstParagraph(ofHeading: 0).map { String(decoding: body.html[$0], as: UTF8.self) }
        #expect(found == html)
    }

    @Test func theRestIsWhatTheRangesDoNotHave() {
        let body = render("Uno.\n\n## A\n\na\n\n## B\n\nb[^1]\n\n## C\n\nc\n\n[^1]: Nota.\n")
        let rest = body.rest(without: [body.range(ofHeading: 1)])
        #expect(rest.map { String(decoding: body.text(in: $0).bytes, as: UTF8.self) } == ["Uno.\nA\na", "C\nc"])
        #expect(body.rest(without: []) == [0..<body.footnotes.lowerBound])
        #expect(body.rest(without: [0..<body.html.count]).isEmpty)
        #expect(
            fill(body.excerpt(rest).body) == """
                <p>Uno.</p>
                <h2 id="a">A</h2>
                <p>a</p>
                <h2 id="c">C</h2>
                <p>c</p>

                """)
    }

    @Test func whatIsInTheRangesIsKept() {
        let (_, excerpt) = excerpt(
            """
            [cero](0.md)

            > [!NOTE] De [nadie](fact:a)

            ## A {ES}

            [uno](1.md) ![dos](2.png)

            > [!DEADLINE] Antes de [1 año](fact:b)
            > Reclame.

            ```institution
            x
            ```

            ## B

            [tres](3.md)
            """, [0])
        #expect(excerpt.body.links.map(\.destination) == ["1.md", "2.png", "fact:b"])
        #expect(excerpt.links == [2, 3, 4])
        #expect(excerpt.body.callouts.map(\.title) == ["Antes de 1 año"] && excerpt.body.callouts[0].quotes == 2..<3)
        #expect(excerpt.body.embeds.map(\.argument) == ["x"] && excerpt.embeds == [0])
        #expect(excerpt.body.outline.map(\.tag?.value) == ["ES"])
        #expect(
            fill(excerpt.body) == """
                <h2 id="a">A</h2>
                <p><a href="1.md">uno</a> <img src="2.png" alt="dos" /></p>
                <aside class="deadline">
                <p>Reclame.</p>
                </aside>
                {institution: x}

                """)
    }

    @Test func nestedHeadingsStayInTheOutline() {
        let body = render("> ## N\n\n## A\n\n> ### M\n\nb\n\n## C\n")
        let rest = body.excerpt(body.rest(without: [body.range(ofHeading: 1)]))
        #expect(rest.body.outline.map(\.text) == ["N", "C"])
        // The text of a section, without its heading.
        let text = body.excerpt([body.element(ofHeading: 1).upperBound..<body.range(ofHeading: 1).upperBound])
        #expect(text.body.outline.map(\.text) == ["M"] && text.body.sections.map(\.heading) == [nil])
    }

    @Test func headingsAreRaisedByRange() {
        let markdown = "### A\n\n#### B\n\n## C\n\n### D\n\n> ### E\n"
        let body = render(markdown)
        let raised = body.excerpt([body.range(ofHeading: 0), body.range(ofHeading: 2)], raised: [1, 0])
        #expect(raised.body.outline.map(\.level) == [2, 3, 2, 3, 3])
        let html = "<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n<h2 id=\"c\">C</h2>\n<h3 id=\"d\">"
        #expect(fill(raised.body).hasPrefix(html))
        let most = excerpt(markdown, [0], raised: 5).excerpt
        #expect(most.body.outline.map(\.level) == [2, 2])
        #expect(fill(most.body) == "<h2 id=\"a\">A</h2>\n<h2 id=\"b\">B</h2>\n")
    }

    // MARK: Footnotes

    @Test func footnotesFollowTheirReferences() {
        let text = "u[^a]\n\n## A\n\nv[^b] w[^c]\n\n## B\n\nx[^b]\n\n"
        let markdown = text + "[^a]: Uno.\n\n[^b]: Dos.\n\n[^c]: Tres[^d].\n\n[^d]: Cuatro.\n"
        let part = excerpt(markdown, [0]).excerpt.body
        let html = fill(part)
        #expect(html.contains("<li value=\"2\" id=\"fn-b\">") && html.contains("<li value=\"4\" id=\"fn-d\">"))
        #expect(!html.contains("fn-a") && !html.contains("Uno."))
        #expect(String(decoding: part.text(in: part.footnotes).bytes, as: UTF8.self) == "Dos.\nTres.\nCuatro.")
        // A link back to the other section would lead nowhere.
        #expect(html.contains("href=\"#fnref-b\"") && !html.contains("fnref-b-2"))
        let other = fill(excerpt(markdown, [1]).excerpt.body)
        #expect(other.contains("href=\"#fnref-b-2\"") && !other.contains("href=\"#fnref-b\""))
        #expect(excerpt("u[^a]\n\n## A\n\nb\n\n[^a]: Uno.\n", [0]).excerpt.body.footnotes.isEmpty)
    }

    /// A page of several excerpts has one list of footnotes.
    @Test func footnotesMayBeThoseOfOtherRanges() {
        let body = render("## A\n\na[^1]\n\n## B\n\nb[^2]\n\n[^1]: Uno.\n\n[^2]: Dos.\n")
        let (a, b) = (body.range(ofHeading: 0), body.range(ofHeading: 1))
        #expect(body.excerpt([a], footnotesOf: []).body.footnotes.isEmpty)
        let both = fill(body.excerpt([b], footnotesOf: [a, b]).body)
        #expect(both.contains("href=\"#fnref-1\"") && both.contains("href=\"#fnref-2\""))
    }

    // MARK: The twin

    private static let pieces = [
        "Uno dos.", "[tres](3.md) y [1 año](fact:x).", "![cuatro](4.png)",
        "> [!DEADLINE] Antes de [2 años](fact:y)\n> Cinco [seis](6.md).",
        "> [!NOTE]\n> Siete.", "```institution\nx\n```", "- ocho\n- [nueve](9.md)\n\n  ```institution\n  y\n  ```",
        "> ## trece § {X}\n>\n> ## catorce §",
        "| a | b |\n|---|---|\n| [c](c.md) | *d* |", "> cita **diez**", "    código", "***", "1. once\n2. `doce`",
        "a &lt; b", "~~trece~~  \ncatorce", "<https://e.org>",
    ]

    /// Sections as their sources, so that the twin can render each alone.
    private static func document(_ seed: UInt64) -> [(level: Int, source: String)] {
        var random = SeededGenerator(seed: seed)
        var sections: [(Int, String)] = []
        for number in 0..<Int.random(in: 1...7, using: &random) {
            // Each heading has a text of its own, so that anchors do not depend on other sections.
            let blocks = (0..<Int.random(in: 0...4, using: &random)).map { index in
                random.pick(pieces).replacing("§", with: "\(number) y \(index)")
            }
            let level = number == 0 ? 0 : Int.random(in: 2...4, using: &random)
            let tag = random.chance(1, in: 2) ? " {T\(number)}" : ""
            let heading = level == 0 ? [] : [String(repeating: "#", count: level) + " Título \(number)\(tag)"]
            sections.append((level, (heading + blocks).joined(separator: "\n\n") + "\n\n"))
        }
        return sections
    }

    /// The twin: the sources of some sections, rendered without the others.
    @Test(arguments: 0..<100) func anExcerptIsWhatItsSourceAloneMakes(_ seed: UInt64) {
        let sections = Self.document(seed)
        let whole = render(sections.map(\.source).joined(), Self.options)
        let headings = whole.outline.indices.filter { !whole.outline[$0].isNested }
        var random = SeededGenerator(seed: seed &+ 1_000_000)
        // Whole parts, ascending, without overlaps.
        var ranges: [Range<Int>] = []
        var source = ""
        var index = 1
        while index < sections.count {
            var end = index + 1
            while end < sections.count, sections[end].level > sections[index].level { end += 1 }
            guard random.chance(1, in: 2) else {
                index += 1
                continue
            }
            ranges.append(whole.range(ofHeading: headings[index - 1]))
            source += sections[index..<end].map(\.source).joined()
            index = end
        }
        let excerpt = whole.excerpt(ranges)
        let twin = render(source, Self.options)
        let shown = "\(sections.map(\.source).joined().debugDescription)"
        #expect(withoutTableNumbers(fill(excerpt.body)) == withoutTableNumbers(fill(twin)), "\(shown)")
        #expect(excerpt.body.text == twin.text, "\(shown)")
        #expect(excerpt.body.prose == twin.prose, "\(shown)")
        #expect(
            excerpt.body.outline.map { [$0.text, $0.anchor, "\($0.level)", $0.tag?.value ?? ""] }
                == twin.outline.map { [$0.text, $0.anchor, "\($0.level)", $0.tag?.value ?? ""] }, "\(shown)")
        #expect(excerpt.body.sections == twin.sections, "\(shown)")
        #expect(excerpt.body.embeds.map(\.argument) == twin.embeds.map(\.argument))
        #expect(excerpt.body.callouts.map(\.title) == twin.callouts.map(\.title))
        #expect(Set(excerpt.body.links.map(\.destination)) == Set(twin.links.map(\.destination)))
        #expect(excerpt.links.map { whole.links[$0] } == excerpt.body.links)
        #expect(excerpt.embeds.map { whole.embeds[$0] } == excerpt.body.embeds)
        for range in ranges {
            let destinations = whole.links(in: range).map { whole.links[$0].destination }
            #expect(destinations.allSatisfy { destination in twin.links.contains { $0.destination == destination } })
        }
        // What is taken and what is left make the whole.
        let rest = whole.excerpt(whole.rest(without: ranges)).body
        #expect(rest.text.letterCount + excerpt.body.text.letterCount == whole.text.letterCount, "\(shown)")
        #expect(rest.slots.count + excerpt.body.slots.count == whole.slots.count, "\(shown)")
        #expect(rest.outline.count + excerpt.body.outline.count == whole.outline.count)
    }

    /// Tables are counted through a text.
    private func withoutTableNumbers(_ html: String) -> String { html.replacing(/Table \d+/, with: "Table") }

    /// Any texts: excerpts are made of the bytes of the whole, and hold the same slots.
    @Test(arguments: 0..<20) func anyTextIsDividedWithoutLoss(_ seed: UInt64) {
        for markdown in SampleTexts.generated(seed, count: 60) {
            let body = render(markdown, Self.options)
            let headings = body.outline.indices.filter { !body.outline[$0].isNested }
            guard let first = headings.first else { continue }
            let range = body.range(ofHeading: first)
            let part = body.excerpt([range], footnotesOf: []).body
            let rest = body.excerpt(body.rest(without: [range]), footnotesOf: []).body
            let end = body.footnotes.isEmpty ? body.html.count : body.footnotes.lowerBound
            #expect(part.html == Array(body.html[range]), "\(markdown.debugDescription)")
            #expect(part.html.count + rest.html.count == end, "\(markdown.debugDescription)")
            let inText = body.slots.count { $0.offset <= end && (body.footnotes.isEmpty || $0.offset < end) }
            #expect(part.slots.count + rest.slots.count == inText, "\(markdown.debugDescription)")
        }
    }
}
