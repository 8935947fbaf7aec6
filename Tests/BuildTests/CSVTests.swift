import Build
import Content
import Diagnostics
import Foundation
import Site
import TestSupport
import Testing
import Views

/// CSV injection and encoding: in spreadsheets no text becomes a formula, and no letter is lost.
@Suite struct CSVTests {
    /// `Tests/ThemeScripts/csv.test.mjs` reads the same vectors, for files made in the browser.
    @Test func theSharedVectorsHold() throws {
        struct Vector: Decodable {
            enum Value: Decodable {
                case text(String), number(Double), list([String])
                init(from decoder: any Decoder) throws {
                    let container = try decoder.singleValueContainer()
                    if let text = try? container.decode(String.self) { self = .text(text); return }
                    if let number = try? container.decode(Double.self) { self = .number(number); return }
                    self = .list(try container.decode([String].self))
                }
            }
            var value: Value
            var cell: String
        }
        let vectors = try JSONDecoder().decode(
            [Vector].self,
            from: Data(contentsOf: URL(fileURLWithPath: packageRoot().path + "/Tests/Fixtures/csv-cells.json")))
        #expect(vectors.count > 20)
        for vector in vectors {
            switch vector.value {
            case .text(let text): #expect(CSVText.guarded(text) == vector.cell)
            case .list(let parts): #expect(CSVText.guarded(parts.joined(separator: "; ")) == vector.cell)
            case .number: continue
            }
        }
    }

    /// Property test: dangerous texts, read back with each separator that a program may use, and with all of them at
    /// once.
    @Test func noPartOfATextBeginsAFormulaWhateverTheSeparator() {
        var random = SeededGenerator(seed: 11)
        let alphabet = Array("=+-@;;,\t\n\"\" 'a1").map(String.init) + ["\r\n"]
        for _ in 0..<3000 {
            let cells = (0..<4).map { _ in (0..<(random.next() % 9)).map { _ in random.pick(alphabet) }.joined() }
            var csv = CSVText()
            csv.row(["name", "a", "b", "c"].map { .text($0) })
            csv.row((["x"] + cells).map { .text($0) })
            let text = String(decoding: csv.bytes.dropFirst(3), as: UTF8.self)
            for separators in [",", ";", "\t", ",;\t"] {
                for field in fields(of: text, separators) {
                    let first = field.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\"" }
                    #expect(
                        first.map { !"=+-@".unicodeScalars.contains($0) } ?? true,
                        "\(cells) with '\(separators)': \(field)")
                }
            }
            let read = fields(of: text, ",").dropFirst(5)
            #expect(read.map { $0.filter { $0 != "'" } } == cells.map { $0.filter { $0 != "'" } }, "no letter is lost")
        }
    }

    /// Reads as spreadsheets do: quotes count only at the start of a cell; text after the closing quote still belongs
    /// to the cell.
    private func fields(of text: String, _ separators: String) -> [String] {
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var rest = Array(text.unicodeScalars)[...]
        var isQuoted = false, isAtStart = true
        while let scalar = rest.popFirst() {
            if isQuoted {
                if scalar != "\"" {
                    field.append(scalar)
                } else if rest.first == "\"" {
                    field.append(rest.removeFirst())
                } else {
                    isQuoted = false
                }
            } else if isAtStart, scalar == "\"" {
                isQuoted = true
                isAtStart = false
            } else if separators.unicodeScalars.contains(scalar) || scalar == "\n" || scalar == "\r" {
                if scalar == "\r", rest.first == "\n" { rest.removeFirst() }
                fields.append(String(field))
                field = String.UnicodeScalarView()
                isAtStart = true
            } else {
                field.append(scalar)
                isAtStart = false
            }
        }
        return fields + (field.isEmpty ? [] : [String(field)])
    }

    @Test func aFileBeginsWithAByteOrderMarkAndHoldsWordsWhileJSONHoldsValues() throws {
        let folder = try TemporaryFolder()
        let settings = smallProject.file("Content/site.yaml")?.text.replacing(
            "said: {",
            with: """
                open: { type: boolean, facet: true, label: { en: Open, es: Abierto } }
                      rank: { type: integer }
                      said: {
                """)
        try folder.writeSmallProject([
            "Content/site.yaml": try #require(settings),
            "Content/es/notes/third.md": """
            ---
            title: "-2+3"
            summary: "hola;=cmd|' /C calc'!A0"
            topics: [b]
            open: true
            rank: -5
            ---

            Solo.

            """,
            "Content/strings/es.yaml": "more: Más\n\"yes\": Sí\n\"no\": \"No\"\n",
        ])
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        let csv = try Data(contentsOf: folder.url("Public/es/notas/data.csv"))
        #expect(csv.starts(with: [0xEF, 0xBB, 0xBF]))
        let line = String(decoding: csv, as: UTF8.self).split(separator: "\r\n").first { $0.hasPrefix("third,") }
        let texts = "third,\"'-2+3\",\"hola;'=cmd|' /C calc'!A0\",https://small.test/base/es/notas/third/"
        #expect(line.map(String.init) == texts + ",,,,Abejas,Sí,-5,", "the three marks are empty")
        let json = try #require(folder.text("Public/es/notas/data.json"))
        #expect(
            json.contains("\"title\":\"-2+3\"") && json.contains("\"open\":true")
                && json.contains("hola;=cmd|' /C calc'!A0"))
        #expect(folder.exists("Public/es/notas/abierto/si/index.html"), "a facet over a boolean is called by its word")
    }
}
