import Foundation
import Testing

@testable import Search

@Suite struct ReaderTests {
    @Test(arguments: [
        ("salario mínimo", "/es/derechos/salario/#salario-minimo"),
        ("salarios minimos", "/es/derechos/salario/#salario-minimo"),
        ("totalización pensiones El Salvador España", "/es/convenios/el-salvador-espana/"),
        ("despido injustificado", "/es/derechos/despido/#despido-injustificado"),
        ("visa h2a", "/es/derechos/temporal/"),
        ("año", "/es/glosario/ano/"),
    ])
    func queryLeadsToTheSectionThatAnswers(_ query: String, _ url: String) throws {
        let urls = try GoldenSite.reader().search(query).results.map(\.url)
        #expect(urls.first?.hasPrefix(url) == true, "\(urls)")
    }

    @Test(arguments: [
        ("slario", "salario"), ("zalario", "salario"), ("indemnisacion", "indemnización"), ("pacaporte", "pasaporte"),
        ("dezpido injustificado", "despido injustificado"), ("consuldo en Houston", "consulado en Houston"),
    ])
    func mistypedWordIsCorrected(_ query: String, _ correction: String) throws {
        let found = try GoldenSite.reader().search(query)
        #expect(found.correction == correction)
        #expect(found.total > 0)
    }

    @Test func everydayWordFindsTheOfficialOneAndSaysSo() throws {
        let found = try GoldenSite.reader().search("sueldo")
        #expect(found.alsoSearched == ["salario"])
        #expect(found.correction == nil)
        #expect(found.results.first?.page == "/es/derechos/salario/")
    }

    @Test func phraseOfAnotherLanguageFindsTheOfficialWord() throws {
        let found = try GoldenSite.reader().search("wage theft")
        #expect(found.alsoSearched.contains("salario no pagado"))
        #expect(found.results.first?.url == "/es/derechos/salario/#salario-no-pagado")
    }

    @Test func mistypedWordOfTheThesaurusIsCorrectedAndLeadsToItsTerm() throws {
        for query in ["zueldo", "sueldp"] {
            let found = try GoldenSite.reader().search(query)
            #expect(found.correction == "sueldo")
            #expect(found.alsoSearched == ["salario"])
            #expect(found.results.first?.page == "/es/derechos/salario/")
        }
    }

    @Test func termThatIsAskedForIsNotAlsoSearched() throws {
        #expect(try GoldenSite.reader().search("salario no pagado").alsoSearched == [])
    }

    @Test func correctionKeepsQuotationMarks() throws {
        #expect(try GoldenSite.reader().search("\"slario mínimo\"").correction == "\"salario mínimo\"")
    }

    @Test func shortTitleSaysMoreOfItsWordsThanALongOne() throws {
        let long = SearchDocument(
            url: "a/", title: "Pensión de la persona que trabajó en el exterior", collection: "", language: "es",
            sections: [SearchSection(heading: "", anchor: nil, text: Array("Texto.".utf8))])
        var short = long
        (short.url, short.title) = ("b/", "Pensión")
        var analyzer = SearchAnalyzer(language: "es")
        let settings = SearchIndexSettings(language: "es")
        let files = buildSearchIndex([analyzer.analyze(long), analyzer.analyze(short)], settings: settings)
        let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
        #expect(try SearchReader(language: "es") { bytes[$0] }.search("pensión").results.map(\.page) == ["/b/", "/a/"])
    }

    @Test func synonymNeedsItsStopWordsWhenTheyCarryTheMeaning() throws {
        #expect(try GoldenSite.reader().search("no me pagan").alsoSearched.contains("salario no pagado"))
        #expect(try GoldenSite.reader().search("pagan").alsoSearched.contains("salario no pagado") == false)
    }

    @Test func quotedPhraseKeepsPagesThatHoldItOnly() throws {
        let reader = try GoldenSite.reader()
        #expect(try reader.search("\"trata de personas\"").results.map(\.page) == ["/es/glosario/trata/"])
        #expect(try reader.search("\"personas trata\"").total == 0)
        #expect(try reader.search("\"trabajo de temporada").total > 1)
    }

    @Test func filtersNarrowWithWordsAndAlone() throws {
        let reader = try GoldenSite.reader()
        let spain = SearchFacetValues(key: "countries", values: ["ES", "CA"])
        #expect(try reader.search("", filters: [spain]).total == 2)
        #expect(
            try reader.search("pensión", filters: [spain]).results.map(\.page) == ["/es/convenios/el-salvador-espana/"])
        #expect(try reader.search("", filters: [SearchFacetValues(key: "no", values: ["x"])]).total == 0)
    }

    @Test(arguments: ["", "   ", "de la que", "?!", "👩‍🌾", "\"", "\"\"", "\u{200F}", "\u{0}"])
    func queryWithoutWordsFindsNothing(_ query: String) throws {
        #expect(try GoldenSite.reader().search(query).total == 0)
    }

    @Test(arguments: [
        "a", "__proto__", "constructor", "<img src=x onerror=alert(1)>", "حقوق العمال", "最低工资",
        String(repeating: "salario ", count: 1250), String(repeating: "x", count: 10_000),
    ])
    func oddQueryIsAnswered(_ query: String) throws {
        _ = try GoldenSite.reader().search(query)
    }

    @Test func damagedFilesAreNamed() throws {
        let edition = try GoldenSite.edition("es")
        var files = Dictionary(uniqueKeysWithValues: edition.index(edition.searchDocuments).map { ($0.path, $0.bytes) })
        let shard = try #require(files.keys.first { $0.hasPrefix("es/t-s") })
        let whole = try #require(files[shard])
        let index = try #require(files["es/index.json"])

        files[shard] = Array(whole.dropLast(20))
        let cut = files
        #expect(throws: SearchReader.Failure.damaged(path: shard)) {
            try SearchReader(language: "es") { cut[$0] }.search("salario sindicato seguro social")
        }
        files[shard] = Array("[99,\"\",\"\"]".utf8)
        let other = files
        #expect(throws: SearchReader.Failure.otherVersion(path: shard)) {
            try SearchReader(language: "es") { other[$0] }.search("salario sindicato seguro social")
        }
        #expect(throws: SearchReader.Failure.missing(path: "fr/index.json")) {
            try SearchReader(language: "fr") { other[$0] }
        }
        files["es/index.json"] = Array(
            String(decoding: index, as: UTF8.self)
                .replacingOccurrences(of: "\"format\":\(IndexFile.format)", with: "\"format\":99").utf8)
        let newer = files
        #expect(throws: SearchReader.Failure.otherVersion(path: "es/index.json")) {
            try SearchReader(language: "es") { newer[$0] }
        }
    }
}
