import Diagnostics
import TestSupport
import Testing

@testable import Content

/// Words that YAML takes for a comment.
@Suite struct CutValueTests {
    private func cuts(_ text: String) -> [String]? {
        page(text)?.diagnostics.compactMap { diagnostic in
            guard case .mark(.cutValue(let key, let correction)) = diagnostic.fact, let place = diagnostic.position
            else {
                return nil
            }
            let sign = correction.isCertain ? "!" : "?"
            return "\(place.line):\(place.column)+\(diagnostic.length) \(key) \(correction.instead)\(sign)"
        }
    }

    @Test func wordsBehindASignAreReported() {
        #expect(
            cuts(
                """
                ---
                title: Formulario I-9 #2 (nuevo)
                summary: Qué llevar # y cuándo
                topics: [wages]
                text: A "b" #c
                note: Año  #1 \t
                sources:
                  - title: Ley #5
                    publisher: O'Neil #6
                answers:
                  - ¿Qué es el #8?
                ---

                """) == [
                    "2:23+10 title \"Formulario I-9 #2 (nuevo)\"!", "3:22+11 summary \"Qué llevar # y cuándo\"?",
                    "8:16+2 title \"Ley #5\"!", "9:23+2 publisher \"O'Neil #6\"!",
                    "11:18+3 answers \"¿Qué es el #8?\"!",
                    "5:13+2 text 'A \"b\" #c'!", "6:13+2 note \"Año  #1\"!",
                ])
        #expect(page("---\ntitle: A #2\ntopics: [wages]\n---\n")?.frontMatter.invalidKeys.isEmpty == true)
    }

    /// Comments where no words are, words in quotes, and signs that begin no comment.
    @Test func commentsOfWritersAreNone() {
        #expect(
            cuts(
                """
                ---
                # Lo demás
                title: "A #2" # nuevo
                summary: C#, H#2 y 100#
                topics: [wages] # o horas
                starts: 2026-11-30 # sábado
                country: CR # Costa Rica
                order: 1 #2
                note: |
                  Uno #2
                text: a
                # al final
                ---

                """) == [])
    }
}
