import Base
import Content
import Foundation
import Messages
import Site
import TestSupport
import Testing

@testable import Build
@testable import Tools

/// `faro fix facts` on small projects: exactly which bytes change.
@Suite struct QuoteMendingTests {
    private let folder: TemporaryFolder
    private let path = "Content/es/guides/pago.md"

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeRegisterProject()
    }

    private func write(_ text: String) throws { try folder.write(text, to: path) }

    /// The file after mending; the report before and after it.
    private func mended(_ text: String) throws -> (text: String?, report: String, again: String) {
        try write(text)
        let report = try folder.mendingText()
        try folder.mend()
        return (folder.text(path), report, try folder.mendingText())
    }

    @Test func aFormerValueBecomesTheValueOfTheLanguage() throws {
        let result = try mended(guide("Tiene [6 meses](fact:cr-deadline), no más.\n"))
        #expect(result.text == guide("Tiene [1 año](fact:cr-deadline), no más.\n"))
        #expect(
            result.report == """
                \(path):6:7: 6 meses → 1 año
                    Tiene «1 año», no más.
                1 place in 1 file can be mended: 'faro fix facts --apply' does it

                """)
        #expect(result.again == "all quotes say what the register says\n")
    }

    /// A target has no brackets and ends on its line, so that quotes without an end are not searched to the file's end.
    @Test func aTargetEndsAtTheNextBracket() {
        func targets(_ text: String) -> [String] {
            let bytes = QuoteBytes(Array(text.utf8))
            return text.utf8.enumerated().filter { $0.element == UInt8(ascii: "[") }.compactMap { place in
                bytes.written[place.offset]?.target
            }
        }
        #expect(targets("[a](fact:b[c](fact:d) [e](fact:f(g) [h](fact:i \"t\")") == ["d", "i"])
        let long = String(repeating: "x", count: 256)
        #expect(targets("[a](fact:\(long)x) [b](fact:\(long.dropLast()))") == [String(long.dropLast())])
    }

    @Test func quotesWithoutAnEndTakeLinearTime() {
        let growth = growth(from: 1000) { _ = QuoteBytes(Array(String(repeating: "[a](fact:", count: $0).utf8)) }
        #expect(linearGrowth.contains(growth), "\(growth)")
    }

    @Test func eachLanguageHasItsOwn() throws {
        try folder.write(guide("You have [6 months](fact:cr-deadline).\n"), to: "Content/en/guides/pago.md")
        let result = try mended(guide("Tiene [medio año](fact:cr-deadline).\n"))
        #expect(result.text == guide("Tiene [1 año](fact:cr-deadline).\n"))
        #expect(folder.text("Content/en/guides/pago.md") == guide("You have [1 year](fact:cr-deadline).\n"))
    }

    @Test func aPartHasItsOwnValue() throws {
        let result = try mended(guide("Son [₡367,108.55](fact:cr-minimum#unskilled).\n"))
        #expect(result.text == guide("Son [₡373,092.30](fact:cr-minimum#unskilled).\n"))
    }

    @Test(arguments: [
        ("[**6 meses**](fact:cr-deadline)", "[**1 año**](fact:cr-deadline)"),
        ("**[6 meses](fact:cr-deadline)**", "**[1 año](fact:cr-deadline)**"),
        ("[_6 meses_](fact:cr-deadline \"Plazo\")", "[_1 año_](fact:cr-deadline \"Plazo\")"),
        ("[***6 meses***](fact:cr-deadline)", "[***1 año***](fact:cr-deadline)"),
        ("[ 6 meses ](fact:cr-deadline)", "[ 1 año ](fact:cr-deadline)"),
        ("\\[x] [6 meses](fact:cr-deadline)", "\\[x] [1 año](fact:cr-deadline)"),
    ]) func whatStandsAroundTheWordsStays(_ written: String, _ expected: String) throws {
        #expect(try mended(guide("a \(written) b\n")).text == guide("a \(expected) b\n"))
    }

    @Test func quotesInEveryPlaceAreMended() throws {
        let keys = """
            summary: "Tiene [6 meses](fact:cr-deadline)."
            short: 'Plazo: [6 meses](fact:cr-deadline)'
            long: |
              Plazo de **[6 meses](fact:cr-deadline)**.

              - Y [medio año](fact:cr-deadline)

            """
        let body = """
            > [!NOTE] Nota de [6 meses](fact:cr-deadline)
            > Son [6 meses](fact:cr-deadline).

            | País | Plazo |
            |---|---|
            | Costa Rica | [6 meses](fact:cr-deadline) |
            | a \\| b | [medio año](fact:cr-deadline) y [6 meses](fact:cr-deadline) |

            1. Uno [6 meses](fact:cr-deadline)
               - dos [6 meses](fact:cr-deadline)

            ## Plazo: [6 meses](fact:cr-deadline) {#plazo}

            """
        let text = "---\ntitle: Guía\n\(keys)---\n\n\(body)"
        let result = try mended(text)
        #expect(
            result.text
                == text.replacing("[6 meses]", with: "[1 año]").replacing("[medio año]", with: "[1 año]"),
            "\(result.report)")
        #expect(result.again == "all quotes say what the register says\n")
    }

    /// A folded text has lost its lines: only its first line is known as a place.
    @Test func quotesInAFoldedTextAreFoundByTheirWords() throws {
        let keys = """
            long: >-
              Plazo de [6 meses](fact:cr-deadline), o de [6 meses](fact:cr-deadline)
              o **[medio año](fact:cr-deadline)**.
            short: >
              Otra vez
              [6 meses](fact:cr-deadline)

            """
        let text = "---\ntitle: Guía\nsummary: Una.\n\(keys)---\n\nTexto.\n"
        let result = try mended(text)
        #expect(
            result.text
                == text.replacing("[6 meses]", with: "[1 año]").replacing("[medio año]", with: "[1 año]"),
            "\(result.report)")
    }

    @Test func allOtherBytesStay() throws {
        let text =
            "\u{FEFF}" + guide("a\t[6 meses](fact:cr-deadline)  \n  b \n\n\n\\\nfin").replacing("\n", with: "\r\n")
        let result = try mended(text)
        #expect(result.text == text.replacing("6 meses", with: "1 año"))
        #expect(result.again == "all quotes say what the register says\n")
    }

    @Test func aTextWithDecomposedLettersIsMendedAtItsOwnBytes() throws {
        let text = guide(
            "Pe\u{301}rdida, e\u{301} [6 meses](fact:cr-deadline), [medio an\u{303}o](fact:cr-deadline).\n")
        let result = try mended(text)
        #expect(
            result.text.map { Array($0.utf8) }
                == Array(
                    guide("Pe\u{301}rdida, e\u{301} [1 año](fact:cr-deadline), [1 año](fact:cr-deadline).\n").utf8),
            "\(result.report)")
    }

    @Test(arguments: [
        ("[5 meses](fact:cr-deadline)", "this was never its value; write '1 año'"),
        ("[6 meses][plazo]\n\n[plazo]: fact:cr-deadline", "this is a link by reference; write '[words](fact:…)' here"),
        ("[6\nmeses](fact:cr-deadline)", "its words stand on several lines; write them on one"),
        ("[6 **meses**](fact:cr-deadline)", "there is markup between its words"),
        ("[6&#32;meses](fact:cr-deadline)", "there is markup between its words"),
        ("[6 meses](fact&#58;cr-deadline)", "at this place the file has no '[words](fact:…)'"),
        ("[pronto ya](fact:anywhere)", "the record is unsure ('confidence: check') and may not be quoted"),
    ]) func whatIsNoFormerValueOnALineIsLeftAndToldWhy(_ written: String, _ reason: String) throws {
        let text = guide("a \(written)\n")
        let result = try mended(text)
        #expect(result.text == text)
        #expect(result.report.contains("not mended: '"), "\(result.report)")
        #expect(result.report.contains(": \(reason)\n"), "\(result.report)")
        #expect(result.report.hasSuffix("1 place not mended: change it by hand\n"))
        #expect(result.again == result.report)
    }

    @Test(arguments: [
        ("[6 MESES](fact:cr-deadline)", "[1 año](fact:cr-deadline)"),
        ("[6\u{A0}meses](fact:cr-deadline)", "[1 año](fact:cr-deadline)"),
        ("[Medio año](fact:cr-word)", "[Un año](fact:cr-word)"),
        ("[medio año](fact:cr-word)", "[un año](fact:cr-word)"),
        ("[₡ 367108.55](fact:cr-minimum#unskilled)", "[₡373,092.30](fact:cr-minimum#unskilled)"),
    ]) func aFormerValueIsKnownInAnySpelling(_ written: String, _ expected: String) throws {
        try folder.write(
            """
            cr-word:
              about: { topic: wages, kind: deadline }
              value: { en: "a year", es: "un año" }
              was: { es: "medio año" }
              confidence: established
              law: "x"
            """, to: "Content/facts/word.yaml")
        #expect(try mended(guide("\(written)\n")).text == guide("\(expected)\n"))
    }

    @Test func rightWordsInAnySpellingAndOwnFiguresAreLeft() throws {
        let text = guide(
            "[1 año](fact:cr-deadline) [10 días](fact:own) ![6 meses](fact:cr-deadline) `[6 meses](fact:cr-deadline)`\n"
        )
        #expect(try mended(text).text == text)
    }

    /// Signs that are markup are escaped in a text; in front matter the value is left to the author.
    @Test func aValueWithMarkupStaysText() throws {
        try folder.write(
            """
            defaults: { place: CR, confidence: established, law: "x" }
            cr-phone:
              about: { topic: wages, kind: deadline }
              value: "*212"
              was: { es: "911", en: "911" }
            cr-quoted:
              about: { topic: wages, kind: deadline }
              value: "el \\"lunes\\": 1"
              was: { es: "el martes" }
            """, to: "Content/facts/cr.yaml")
        let keys = "short: \"Llame al [911](fact:cr-phone)\"\nlong: \"El [el martes](fact:cr-quoted)\"\n"
        let result = try mended(guide("Llame al [911](fact:cr-phone) | [el martes](fact:cr-quoted).\n", keys))
        #expect(
            result.text
                == guide(
                    "Llame al [\\*212](fact:cr-phone) | [el \"lunes\": 1](fact:cr-quoted).\n",
                    keys.replacing("911", with: "*212")), "\(result.report)")
        #expect(result.report.contains("the new value has a sign that YAML reads otherwise here"))
    }

    /// `'` ends a text in single quotes: the page could not be read any more.
    @Test func aMendingThatWouldBreakTheFrontMatterIsLeft() throws {
        try folder.write(
            """
            defaults: { place: CR, confidence: established, law: "x" }
            cr-month:
              about: { topic: wages, kind: deadline }
              value: "one month's pay"
              was: { es: "a month", en: "a month" }
            """, to: "Content/facts/cr.yaml")
        let text = guide("[a month](fact:cr-month)\n", "short: 'It is [a month](fact:cr-month)'\n")
        let result = try mended(text)
        #expect(
            result.text == guide("[one month's pay](fact:cr-month)\n", "short: 'It is [a month](fact:cr-month)'\n"),
            "\(result.report)")
        #expect(result.report.contains("with the new words the page would be read otherwise"), "\(result.report)")
    }

    @Test func aThousandQuotesOfOneLineAreMended() throws {
        let many = String(repeating: "[6 meses](fact:cr-deadline) o [medio año](fact:cr-deadline), ", count: 1_000)
        let result = try mended(guide(many + "\n" + many.replacing(", ", with: ",\n")))
        let right = many.replacing("6 meses", with: "1 año").replacing("medio año", with: "1 año")
        #expect(result.text == guide(right + "\n" + right.replacing(", ", with: ",\n")))
        #expect(result.report.hasSuffix("4,000 places in 1 file can be mended: 'faro fix facts --apply' does it\n"))
    }

    /// A new value must not make translations old.
    @Test func theRevisionOfAMendedTextStays() throws {
        func revision() throws -> String? { try folder.register().site.items.first?.page.revision }
        try write(guide("[6 meses](fact:cr-deadline), y **[medio año](fact:cr-deadline)**.\n"))
        let before = try revision()
        try folder.mend()
        #expect(try revision() == before && before != nil)
    }

    @Test func draftsAndNoticesAreMendedToo() throws {
        let draft = guide("[6 meses](fact:cr-deadline)\n", "draft: true\n")
        let notice = "---\ntitle: Aviso\nuntil: 2027-01-01\n---\n\n[6 meses](fact:cr-deadline)\n"
        try folder.write(notice, to: "Content/es/notice.md")
        #expect(try mended(draft).text == draft.replacing("6 meses", with: "1 año"))
        #expect(folder.text("Content/es/notice.md") == notice.replacing("6 meses", with: "1 año"))
    }

    @Test func errorsElsewhereDoNotStopIt() throws {
        try folder.write("---\ntitle: [\n---\n", to: "Content/es/guides/roto.md")
        try folder.write(guide("[x](nada.md) [y](fact:nada)\n"), to: "Content/es/guides/otro.md")
        #expect(try mended(guide("[6 meses](fact:cr-deadline)\n")).text == guide("[1 año](fact:cr-deadline)\n"))
    }

    // MARK: The disk

    @Test func aFileThatChangedMeanwhileStopsAll() throws {
        let other = "Content/en/guides/pago.md"
        try folder.write(guide("[6 months](fact:cr-deadline)\n"), to: other)
        try write(guide("[6 meses](fact:cr-deadline)\n"))
        let mending = try folder.register().mending()
        #expect(mending.mended == 2)
        let changed = guide("Otro texto: [6 meses](fact:cr-deadline)\n")
        try write(changed)
        #expect(throws: EnvironmentError.changedMeanwhile(path: path)) { try mending.apply(in: folder.path) }
        #expect(folder.text(path) == changed)
        #expect(folder.text(other) == guide("[6 months](fact:cr-deadline)\n"), "all or none")
        #expect(try folder.files("Content/en/guides").keys.sorted() == ["pago.md"], "nothing is left beside it")
        #expect(try folder.files("Content/es/guides").keys.sorted() == ["pago.md"])
    }

    /// The bytes may have moved between the two readings: no other bytes than those of the quote are ever mended.
    @Test func aFileThatChangesBetweenTheReadingsIsMendedOnlyAtItsQuotes() throws {
        try write(guide("[6 meses](fact:cr-deadline)\n"))
        let project = try folder.register()
        let changed = guide("ab\n[6 meses](fact:cr-minimum)\n")
        try write(changed)
        #expect(try project.mending().files == [])
        try FileManager.default.removeItem(at: folder.url(path))
        #expect(throws: EnvironmentError.changedMeanwhile(path: path)) { try project.mending() }
    }

    /// The second move finds no file: the first one is taken back.
    @Test func aFailureInTheMiddleTakesBackWhatWasMoved() throws {
        try folder.write("old", to: "b/a.md")
        let file = SourceReplacement(path: "b/a.md", old: Array("old".utf8), new: Array("new".utf8))
        #expect(throws: EnvironmentError.self) { try replaceSources([file, file], in: folder.path) }
        #expect(try folder.files("b") == ["a.md": Data("old".utf8)])
        try replaceSources([file], in: folder.path)
        #expect(try folder.files("b") == ["a.md": Data("new".utf8)])
    }

    /// A folder in the way stands for a folder that cannot be written: root can write everywhere.
    @Test func nothingIsWrittenIfOneFileCannotBe() throws {
        try folder.write(guide("[6 months](fact:cr-deadline)\n"), to: "Content/en/guides/pago.md")
        try write(guide("[6 meses](fact:cr-deadline)\n"))
        try folder.write("x", to: "Content/es/guides/.pago.md.faro-new/x")
        let before = try folder.files("Content")
        let mending = try folder.register().mending()
        #expect(mending.mended == 2)
        #expect(throws: EnvironmentError.self) { try mending.apply(in: folder.path) }
        #expect(try folder.files("Content") == before)
    }

    @Test func theRightsOfAFileStay() throws {
        try write(guide("[6 meses](fact:cr-deadline)\n"))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.url(path).path)
        try folder.mend()
        let rights = try FileManager.default.attributesOfItem(atPath: folder.url(path).path)[.posixPermissions] as? Int
        #expect(rights == 0o640)
        #expect(folder.text(path) == guide("[1 año](fact:cr-deadline)\n"))
    }

    @Test func aLinkIsLeftAndTheFileThatItLeadsToIsMended() throws {
        try folder.write(guide("[6 meses](fact:cr-deadline)\n"), to: path)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Content/es/guides/otra.md", withDestinationPath: "pago.md")
        let report = try folder.mendingText()
        #expect(report.contains("otra.md:6:1: not mended: '6 meses' ('cr-deadline'): the file is a symbolic link"))
        try folder.mend()
        #expect(folder.text(path) == guide("[1 año](fact:cr-deadline)\n"))
        #expect(try folder.files("Content/es/guides")["otra.md"] == Data("link to pago.md".utf8))
        #expect(try folder.mendingText() == "all quotes say what the register says\n")
    }
}
