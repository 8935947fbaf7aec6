import Content
import Diagnostics
import Markdown
import Messages
import Site
import Testing

@testable import Checks

struct ReadabilityTests {
    @Test(arguments: [
        ("ciudad", 2), ("país", 2), ("aéreo", 4), ("quién", 1), ("guía", 2), ("pingüino", 3), ("ley", 1),
        ("uruguay", 3), ("y", 1), ("yo", 1), ("trabajador", 4),
        ("indemnización", 5), ("día", 2), ("leíais", 3), ("2026", 4), ("niños", 2), ("h", 1),
    ]) func spanishSyllables(_ word: String, _ expected: Int) {
        #expect(SyllableCounter.spanish.syllables(in: Array(word.utf8)) == expected)
    }

    @Test(arguments: [
        ("cat", 1), ("make", 1), ("table", 2), ("wages", 2), ("worked", 1), ("wanted", 2), ("employer", 3), ("year", 1),
        ("rights", 1), ("the", 1), ("agreement", 3), ("names", 1),
    ]) func englishSyllables(_ word: String, _ expected: Int) {
        #expect(SyllableCounter.english.syllables(in: Array(word.utf8)) == expected)
    }

    private func counts(_ markdown: String) -> [Int] {
        let counts = ProseCounts(
            prose: renderMarkdown(Array(markdown.utf8)[...], options: MarkdownOptions()).prose, .spanish)
        return [counts.words, counts.sentences]
    }

    @Test func wordsAndSentencesAreThoseOfTheProse() {
        #expect(counts("Uno dos. ¿Tres cuatro? Cinco: seis; siete… ocho") == [8, 6])
        #expect(counts("Son 1.500,25 pesos a las 10:30.") == [6, 1])
        #expect(counts("## Título\n\nUno.\n\n- dos\n- tres\n") == [3, 3])
        #expect(counts("Uno `código aquí` dos\n\n    más código\n\n| a | b |\n|---|---|\n| c | d |\n") == [2, 1])
        #expect(counts("Uno[^1]. Dos\\\ntres\n\n[^1]: Cuatro.\n") == [4, 4])
        #expect(counts("Tom &amp; Ana «dicen» *sí*, *claro*.") == [5, 1])
        #expect(counts("") == [0, 0])
    }

    @Test func scoresFollowTheFormulas() {
        // 120 words of one syllable in sentences of ten.
        let text = String(repeating: "el sol da la luz y yo voy al bar. ", count: 12)
        let body = renderMarkdown(Array(text.utf8)[...], options: MarkdownOptions())
        #expect(Readability.score(of: body, language: "es").map(Readability.tenths) == 1345)
        #expect(Readability.score(of: body, language: "en").map(Readability.tenths) == 1121)
        #expect(Readability.score(of: body, language: "fr") == nil)
        #expect(
            Readability.score(of: renderMarkdown(Array("corto".utf8)[...], options: MarkdownOptions()), language: "es")
                == nil)
    }

    @Test func hardTextIsReportedByPageAndByMedian() {
        let hard = String(repeating: "consideraciones administrativas extraordinariamente complejas ", count: 30)
        let easy = String(repeating: "El sol da la luz y la luz va al bar. ", count: 12)
        #expect(
            findings("reading-level", guide(body: hard)) == """
                Content/es/guides/a.md:1:1: warning: the text's reading level is -271.4 [reading-level]
                  note: the collection 'guides' wants at least 60 in 'es'; shorten sentences and words
                Content/site.yaml:10:52: warning: the median reading level of 'guides' in 'es' is -271.4 [reading-level]
                  note: at least 80 is wanted
                """)
        #expect(findings("reading-level", guide(body: easy)) == "")
    }

    @Test func theReportGivesMedianAndLowest() {
        let easy = String(repeating: "El sol da la luz y la luz va al bar. ", count: 12)
        let context = checked(guide(body: easy) + guide(body: easy, name: "b") + guide(body: easy, language: "en"))
        #expect(
            context.map { ReadingReport($0).levels.map(English().line) } == [
                "guides (es): 2 pages, median 133.5, lowest 133.5 (Content/es/guides/a.md)",
                "guides (en): 1 page, median 111.1, lowest 111.1 (Content/en/guides/a.md)",
            ])
    }
}
