import Content
import Foundation
import HTML
import TestSupport
import Testing

@testable import Templates
@testable import Views

/// What pages say of who made, checked and reviewed a text, and of how sure a record is.
struct MarkTests {
    private static let date = DateView(iso: "2026-11-22", text: "22 de noviembre de 2026")
    private static let time = "<time datetime=\"2026-11-22\">22 de noviembre de 2026</time>"

    private func strings(_ language: String) throws -> InterfaceStrings {
        let path = "Content/strings/\(language).yaml"
        let file = SourceFile(
            path: path, bytes: Array(try Data(contentsOf: packageRoot().appendingPathComponent(path))))
        return parseStrings(file, language: language, theme: faroTheme.schema).0
    }

    private func pages(_ language: String, _ marks: [MarkView]) throws -> (page: String, file: String) {
        var sample = Sample()
        sample.words = try strings(language)
        var item = sample.item()
        item.marks = marks
        item.textDate = marks.isEmpty ? nil : MarkTests.date
        let view = sample.page(.item(item))
        var (page, file): ([UInt8], [UInt8]) = ([], [])
        faroTheme.render(view, sample.files, &page)
        faroTheme.renderSingleFile(view.selfContained, &file)
        return (String(decoding: page, as: UTF8.self), String(decoding: file, as: UTF8.self))
    }

    private func mark(_ kind: FrontMatter.Mark.Kind, by: String? = nil, _ sources: [String] = []) -> MarkView {
        MarkView(kind: kind, date: MarkTests.date, by: by, sources: sources)
    }

    private func count(_ word: String, in text: String) -> Int { text.components(separatedBy: word).count - 1 }

    @Test(arguments: [
        ("es", "Compilado:", "Revisado por máquina:", "Revisado:"),
        ("en", "Compiled:", "Checked by machine:", "Reviewed:"),
    ])
    func aPageShowsTheMarksItHasAndNoOther(
        _ language: String, _ compiled: String, _ checked: String, _ reviewed: String
    ) throws {
        let words = [compiled, checked, reviewed]
        for (index, kind) in FrontMatter.Mark.Kind.allCases.enumerated() {
            let (page, file) = try pages(language, [mark(kind)])
            for text in [page, file] {
                #expect(text.contains("<p class=\"dates\">\(words[index]) \(MarkTests.time). "))
                for other in words.indices where other != index { #expect(!text.contains(words[other])) }
            }
            // The dates, the printed foot, the leaflet, the citation.
            #expect(count("\(words[index]) ", in: page) == 4 && count("\(words[index]) ", in: file) == 1)
        }
        let (bare, _) = try pages(language, [])
        for word in words { #expect(!bare.contains(word)) }
    }

    @Test func aMarkTellsTheRoleAndTheSources() throws {
        let marks = [
            mark(.compiled), mark(.reviewed, by: "asesoría jurídica del consulado", ["Código de Trabajo", "Ley 8"]),
        ]
        let role = "(asesoría jurídica del consulado)"
        let (spanish, file) = try pages("es", marks)
        for text in [spanish, file] {
            let reviewed = "Revisado: \(MarkTests.time) \(role), según Código de Trabajo; Ley 8. "
            #expect(text.contains("Compilado: \(MarkTests.time). \(reviewed)"))
        }
        #expect(spanish.contains(". Compilado: \(MarkTests.date.text). Revisado: \(MarkTests.date.text) \(role). http"))
        #expect(
            spanish.contains("<br>Compilado: \(MarkTests.date.text)<br>Revisado: \(MarkTests.date.text) \(role)</p>"))
        let (english, _) = try pages("en", marks)
        #expect(english.contains("Reviewed: \(MarkTests.time) \(role), from Código de Trabajo; Ley 8. "))
    }

    @Test(arguments: [
        ("es", "copia", "visto en una copia, no en la fuente oficial", "verificado", "visto en la fuente citada"),
        ("en", "copy", "seen in a copy, not in the official source", "verified", "seen in the source"),
    ])
    func aRecordHasAMarkAndItsReasonIsTextBelow(
        _ language: String, _ copy: String, _ why: String, _ verified: String, _ whyVerified: String
    ) throws {
        var sample = Sample()
        sample.words = try strings(language)
        var records = sample.records
        records[0].confidence = .verified
        let page = sample.page(.notFound)
        let table = String(decoding: recordList(records, byPlace: true, on: page).bytes, as: UTF8.self)
        #expect(table.contains("<b>1 año</b> <span class=\"meta\">\(verified)</span>"))
        #expect(count("<span class=\"meta\">\(copy)</span>", in: table) == 2)
        let key = "<p class=\"small\"><b>\(verified)</b>: \(whyVerified); <b>\(copy)</b>: \(why).</p>"
        #expect(table.contains("</dl>\n\(key)\n"))
        let topic = String(decoding: recordList(records, byPlace: false, on: page).bytes, as: UTF8.self)
        #expect(!topic.contains(key), "a page of many tables has one key")
        let pages = sample.pages.filter { $0.name.hasPrefix("register") }
        #expect(pages.count == 2)
        for (name, page) in pages {
            var bytes: [UInt8] = []
            faroTheme.render(page, PageFiles(), &bytes)
            #expect(count(": \(why).</p>", in: String(decoding: bytes, as: UTF8.self)) == 1, "\(name)")
        }
    }
}
