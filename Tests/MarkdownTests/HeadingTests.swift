import Diagnostics
import Markdown
import Testing

@Suite struct HeadingTests {
    private func anchors(_ markdown: String) -> [String] { render(markdown).outline.map(\.anchor) }

    @Test func anchorsFoldAccentsAndKeepOtherScripts() {
        check(
            "## ¿Qué es la *pensión* `mínima`?",
            "<h2 id=\"que-es-la-pension-minima\">¿Qué es la <em>pensión</em> <code>mínima</code>?</h2>\n")
        #expect(anchors("## العمل والأجر\n\n## 労働") == ["العمل-والأجر", "労働"])
    }

    @Test func headingsWithoutLettersStillHaveAnchors() {
        #expect(anchors("## !!!\n\n##\n") == ["section", "section-2"])
    }

    @Test func ownAnchorReplacesTheOneMadeOfTheText() {
        check("## Cobertura {#alcance}", "<h2 id=\"alcance\">Cobertura</h2>\n")
        check("Cobertura {#alcance}\n---\n", "<h2 id=\"alcance\">Cobertura</h2>\n")
    }

    @Test func anchorsAreUniqueAndOwnOnesComeFirst() {
        #expect(anchors("## A\n\n## A\n\n## A 2\n\n## A\n") == ["a", "a-3", "a-2", "a-4"])
        #expect(anchors("## Pago\n\n## Salario {#pago}\n") == ["pago-2", "pago"])
    }

    @Test func anchorsDoNotMoveWhenAnotherHeadingIsAdded() {
        #expect(anchors("## A\n\n## B\n").last == anchors("## A\n\n## New\n\n## B\n").last)
    }

    @Test func anchorThatIsTakenOrMalformedIsAProblem() {
        checkProblems("## A {#x}\n\n## B {#x}\n", ["3:6+4 duplicate-anchor"])
        #expect(
            anchors("## A {#Año}\n\n## B {#a_b}\n\n## C {#مدة-1}\n\n## D {#Q2.1}\n") == ["Año", "a_b", "مدة-1", "Q2.1"])
        checkProblems("## A {#_main}\n", ["1:6+8 bad-anchor"])
        checkProblems("## A {#a/b}\n", ["1:6+6 bad-anchor"])
        checkProblems("## A {#a\u{202E}b}\n", ["1:6+8 bad-anchor"])
        checkProblems("## A \\{#x}\n", [])
    }

    @Test func bracesThatWereEscapedAreText() {
        check("## A \\{#x}", "<h2 id=\"a-x\">A {#x}</h2>\n")
    }

    @Test func levelOneIsTheTitlesAlone() {
        checkProblems("text\n\n# Title\n", ["3:1+7 heading-level"])
        checkProblems("Title\n=====\n", ["1:1+5 heading-level"])
        checkProblems("## Fine\n", [])
    }

    @Test func outlineHoldsPlainTextAndPlaces() {
        let body = render("Intro.\n\n## A **b** [c](d) ~~e~~\n\n> ### Quoted\n", firstLine: 11)
        #expect(body.outline.map(\.text) == ["A b c e", "Quoted"])
        #expect(body.outline.map(\.level) == [2, 3])
        #expect(body.outline.map(\.isNested) == [false, true])
        #expect(
            body.outline.map(\.position) == [SourcePosition(line: 13, column: 1), SourcePosition(line: 15, column: 3)])
    }

    @Test func sectionsAreTheTextBetweenHeadings() {
        let body = render("Intro.\n\n## One\n\nFirst.\n\n> ## No section\n\n### Two\n\nSecond.[^1]\n\n[^1]: Note.\n")
        let texts = body.sections.map { String(decoding: body.text(in: $0.range).bytes, as: UTF8.self) }
        #expect(texts == ["Intro.", "First.\nNo section", "Second."])
        #expect(body.sections.map(\.anchor) == [nil, "one", "two"])
        #expect(body.sections.map(\.heading) == [nil, 0, 2])
        #expect(String(decoding: body.text(in: body.footnotes).bytes, as: UTF8.self) == "Note.")
    }

    @Test func textWithoutHeadingsIsOneSection() {
        #expect(render("a\n").sections == [BodySection(heading: nil, anchor: nil, range: 0..<9)])
        #expect(render("") == RenderedBody.empty)
    }
}
