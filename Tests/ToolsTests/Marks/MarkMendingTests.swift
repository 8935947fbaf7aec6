import Content
import Diagnostics
import Foundation
import Messages
import TestSupport
import Testing

@testable import Build
@testable import Tools

/// `faro fix marks` on small projects: exactly which bytes change.
@Suite struct MarkMendingTests {
    private let folder: TemporaryFolder
    private let path = "Content/es/guides/pago.md"

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeRegisterProject()
    }

    private func mending() throws -> MarkMending {
        try MarkMending.load(
            root: folder.path, theme: bareTheme, date: PartialDate(year: 2026, month: 11, day: 30), jobs: 1
        ).get()
    }

    /// The file after mending; the report before and after it.
    private func mended(_ text: String) throws -> (text: String?, report: String, again: MarkMending) {
        try folder.write(text, to: path)
        let report = try mending().text(in: .en, isApplied: false)
        try mending().apply(in: folder.path)
        return (folder.text(path), report, try mending())
    }

    @Test func certainCorrectionsAreWrittenAndNothingElse() throws {
        let result = try mended(
            guide("##Plazo\r\n\r\n-\u{A0}**Uno:**dos\r\n- [Ley] (pago.md) y `**a:**b`\r\n\r\n{{ x }}\r\n"))
        #expect(
            result.text == guide("## Plazo\r\n\r\n- **Uno:** dos\r\n- [Ley](pago.md) y `**a:**b`\r\n\r\n{{ x }}\r\n"))
        #expect(
            result.report == """
                \(path):6:1: ## → ##  [lost-markup]
                \(path):8:1: -\u{A0} → -  [lost-markup]
                \(path):8:4: **Uno:** → **Uno:**  [lost-markup]
                \(path):9:3: [Ley] (pago.md) → [Ley](pago.md) [lost-markup]
                4 places in 1 file can be mended: 'faro fix marks --apply' does it

                """)
        #expect(result.again.places.isEmpty)
        #expect(result.again.unsure.map(\.rule) == [.strayMarkup])
    }

    @Test func valuesThatYAMLCutsAreQuoted() throws {
        let result = try mended(
            "---\ntitle: Forma \"I-9\" #2\nsummary: A # b\nshort: Año #3 d'or # c\n---\n\nTexto.\n")
        #expect(
            result.text
                == "---\ntitle: 'Forma \"I-9\" #2'\nsummary: A # b\nshort: \"Año #3 d'or # c\"\n---\n\nTexto.\n")
        #expect(result.again.unsure.map(\.rule) == [.lostText])
    }

    /// A correction that would bring another problem stays undone; the others of its file are written.
    @Test func aPageIsNotMadeWorse() throws {
        let result = try mended(guide("[a] (nada.md)\n\n##Uno {#No Ancla}\n\n**a:**b\n"))
        #expect(result.text == guide("[a](nada.md)\n\n##Uno {#No Ancla}\n\n**a:** b\n"))
        #expect(result.report.contains("6:1: not mended") == false)
        #expect(result.report.contains("8:1: not mended: '##': with the new words the page would be read otherwise\n"))
    }

    @Test func nothingToMendIsSaid() throws {
        let result = try mended(guide("Texto `##x`.\n"))
        #expect(result.report == "no mark that leaves no doubt; 'faro check' shows the others\n")
        #expect(result.text == guide("Texto `##x`.\n"))
    }
}
