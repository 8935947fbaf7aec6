import Foundation
import TestSupport
import Testing

@testable import Search

/// Phones, amounts, dates, codes, initials and whole titles: found however they are written.
@Suite struct ValueTermTests {
    struct Vector: Decodable, CustomTestStringConvertible {
        var language: String
        var query: String
        /// Without the term of the whole query as a title.
        var terms: [String]

        var testDescription: String { "\(language): \(query)" }
    }

    static let vectors: [Vector] = {
        let url = packageRoot().appendingPathComponent("Tests/Fixtures/search/values.json")
        return (try? JSONDecoder().decode([Vector].self, from: Data(contentsOf: url))) ?? []
    }()

    @Test(arguments: vectors) func queryGivesTheTermsOfTheVector(_ vector: Vector) {
        #expect(Self.terms(of: vector.query, as: .query, language: vector.language) == vector.terms)
    }

    private static func terms(of text: String, as place: ValueTerms.Place, language: String = "es") -> [String] {
        var terms = ValueTerms(table: LanguageTable.named(language))
        let text = place == .query ? ValueTerms.joiningInitials(in: text) : text
        return terms.words(in: text.utf8Span.span, as: place).map { String(decoding: $0.word, as: UTF8.self) }
    }

    @Test func namesGiveMoreThanTexts() {
        #expect(Self.terms(of: "Convenio núm. 189", as: .text) == [])
        #expect(Self.terms(of: "Convenio núm. 189", as: .name) == ["conven_189", "c_189"])
        #expect(Self.terms(of: "Bono 14", as: .name) == ["bon_14", "b_14"])
        #expect(Self.terms(of: "a 14", as: .name) == [])
        #expect(Self.terms(of: "Año año", as: .name) == [])
        #expect(Self.terms(of: "La O.I.T. y EE. UU.", as: .text) == ["oit", "eeuu"])
        #expect(Self.terms(of: "Vaya a la UE. Es un paso.", as: .text) == [])
    }

    @Test(arguments: [
        ("EE. UU. y EE.UU.", "EEUU. y EEUU."), ("o.i.t", "oit"), ("a. b", "a. b"), ("mtss.go.cr", "mtss.gocr"),
        ("ñ.o.", "ñ.o."), ("", ""), ("...", "..."),
    ])
    func initialsBecomeWords(_ query: String, _ joined: String) {
        #expect(ValueTerms.joiningInitials(in: query) == joined)
    }

    // MARK: Browser and build

    private static let letters = Array("ab1 .-1,2(3)+/'_éñ45\u{A0}hº².º0د年º67ECᏴ89".unicodeScalars)
    private static let pieces = ["18 de diciembre", "dic", "mayo 5", "1,234", "866 487", "O.I.", "EE. UU.", "núm. 189"]

    /// The twin is the client, with regular expressions.
    @Test(.enabled(if: Machine.hasNode, "no Node")) func everyTextGivesTheSameTermsInBrowserAndBuild() throws {
        var generator = SeededGenerator(seed: 71)
        let lines = (0..<Machine.rounds(4_000)).map { _ in
            var text = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 1...30, using: &generator) {
                if generator.chance(1, in: 8) {
                    text.append(contentsOf: generator.pick(Self.pieces).unicodeScalars)
                } else {
                    text.append(generator.pick(Self.letters))
                }
            }
            return "x" + String(text)
        }
        let terms = lines.map { Self.allTerms(of: $0, language: "es").joined(separator: " ") }
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, file) = (folder.appendingPathComponent("text.txt"), folder.appendingPathComponent("terms.txt"))
        try Data(lines.joined(separator: "\n").utf8).write(to: source)
        try Data(terms.joined(separator: "\n").utf8).write(to: file)
        let run = try node(["Tests/SearchClient/compare-terms.mjs", source.path, "es", file.path, "values"])
        #expect(run.status == 0, "\(run.output)")
    }

    private static func allTerms(of text: String, language: String) -> [String] {
        let whole = TitleTerm.of(ValueTerms.joiningInitials(in: text), LanguageTable.named(language))
        return terms(of: text, as: .query, language: language)
            + (whole.map { [String(decoding: $0, as: UTF8.self)] } ?? [])
    }

    // MARK: Answers

    private static func page(
        _ url: String, _ title: String, _ text: String = "Texto.", values: [String] = [], heading: String = "Más"
    ) -> SearchDocument {
        SearchDocument(
            url: url + "/", title: title, language: "es", values: values,
            sections: [
                SearchSection(heading: "", anchor: nil, text: Array("Aquí se explica.".utf8)),
                SearchSection(heading: heading, anchor: "s", text: Array(text.utf8)),
            ])
    }

    private static let pages = [
        page("wage", "Inspección", "Llame al 1-866-4-US-WAGE (1-866-487-9243)."),
        page("mtss", "Ministerio", values: ["+506 2542 0000", "18 de diciembre de 2026"]),
        page("oit", "Convenio núm. 189 de la O.I.T.", "Texto del convenio y de los EE.UU."),
        page("bono", "Bono 14", "El bono 14 se paga cada año."),
        page("wages", "Salario", "Son ₡373,092.30 al mes."),
        page("four", "Programas", values: ["Lineamientos 4"]),
        page("five", "Otros programas", values: ["Lineamientos 5"]),
        page("visa", "Visa H-2A", "Formularios I-9 y DS-160."),
        page("who", "A qué"), page("nobody", "No me pagan", heading: "¿Qué es?"),
        page("long", "No se lo dan si no quieren"), page("given", "Dan algo"),
        page("security", "Seguridad social"),
        page(
            "fund", "Seguridad social de aquí", "Seguridad social, y otra vez seguridad social.", heading: "Seguridad"),
    ]

    private static let files: [SearchFile] = {
        var analyzer = SearchAnalyzer(language: "es")
        return buildSearchIndex(pages.map { analyzer.analyze($0) }, settings: SearchIndexSettings(language: "es"))
    }()

    @Test(arguments: [
        ("18664879243", "wage"), ("1 866 487 9243", "wage"), ("(866) 487-9243", "wage"), ("8664879243", "wage"),
        ("866.487.9243", "wage"), ("1-866-4-US-WAGE", "wage"), ("25420000", "mtss"), ("+506 2542 0000", "mtss"),
        ("0050625420000", "mtss"), ("2542-0000", "mtss"), ("18 diciembre", "mtss"), ("dic 18", "mtss"),
        ("OIT", "oit"), ("o.i.t.", "oit"), ("O I T", "oit"), ("EEUU", "oit"), ("EE. UU.", "oit"), ("C189", "oit"),
        ("C-189", "oit"), ("convenio189", "oit"), ("convenios 189", "oit"), ("bono14", "bono"), ("bono 14", "bono"),
        ("373092", "wages"), ("373.092,30", "wages"), ("373 092", "wages"), ("lineamiento 4", "four"),
        ("lineamientos 5", "five"), ("h 2 a", "visa"), ("h2a", "visa"), ("i9", "visa"), ("ds160", "visa"),
        ("a que", "who"), ("no me", "nobody"), ("que es", "nobody"), ("seguridad social", "security"),
        ("no se lo dan", "long"),
    ])
    func valueIsFoundInAnySpelling(_ query: String, _ page: String) throws {
        let found = try reader(of: Self.files, language: "es").search(query)
        #expect(found.results.first?.page == "/\(page)/", "\(found.results.map(\.page))")
        #expect(found.correction == nil)
    }

    @Test(arguments: ["de la", "8 de enero", "7654321", "y"])
    func valueThatNoPageHasIsNotFound(_ query: String) throws {
        #expect(try reader(of: Self.files, language: "es").search(query).total == 0)
    }

    @Test func sectionThatIsNoTargetLeadsToThePage() throws {
        var page = Self.pages[0]
        page.sections[1].isTarget = false
        var analyzer = SearchAnalyzer(language: "es")
        let files = buildSearchIndex([analyzer.analyze(page)], settings: SearchIndexSettings(language: "es"))
        let found = try reader(of: files, language: "es").search("wage")
        #expect(found.results.map(\.url) == ["/wage/"] && found.results.map(\.heading) == [""])
        #expect(try reader(of: files, language: "es").allPages().map(\.headings) == [[]])
    }

    @Test func readerThatKeepsFilesAnswersTheSame() throws {
        let stored = Dictionary(uniqueKeysWithValues: Self.files.map { ($0.path, $0.bytes) })
        var reads: [String: Int] = [:]
        let keeping = try SearchReader(language: "es", keepsFiles: true) { path in
            reads[path, default: 0] += 1
            return stored[path]
        }
        for query in ["bono 14", "seguridad social", "bono 14", "seguridad"] {
            #expect(try keeping.search(query) == reader(of: Self.files, language: "es").search(query))
        }
        #expect(reads.values.allSatisfy { $0 == 1 })
        #expect(try keeping.allPages().map(\.title).sorted() == Self.pages.map(\.title).sorted())
    }
}
