import Base
import TestSupport
import Testing

@testable import Search

@Suite struct WordFilterTests {
    private static func value(_ word: String, _ list: WordList) -> Int {
        WordFilter.hash(Folding.fold(Array(word.utf8))) % list.universe
    }

    private static func reader(
        _ language: String, pages: Int, others: [SearchLanguage] = [], synonyms: [SynonymGroup] = []
    ) throws -> SearchReader {
        var analyzer = SearchAnalyzer(language: language)
        let documents = (0..<pages).map { number in
            analyzer.analyze(
                SearchDocument(
                    url: "\(language)/\(number)/", title: number == 0 ? "Nombre del salario" : "", language: language,
                    sections: [SearchSection(heading: "", anchor: nil, text: Array("Página \(number)".utf8))]))
        }
        let settings = SearchIndexSettings(language: language, otherLanguages: others, synonyms: synonyms)
        var files = buildSearchIndex(documents, settings: settings)
        for other in others { files += WordFilter(language: other.code, pages: other.pages)?.files ?? [] }
        return try SearchTests.reader(of: files, language: language)
    }

    /// The plain twin: a set of all values.
    @Test(arguments: [1, 7, 40, 64, 700])
    func shardsHoldWhatTheListHolds(_ pages: Int) throws {
        let list = try #require(WordList.named("es"))
        let all = Set(list.common.values + (pages < 64 ? [] : list.others.values))
        let filter = try #require(WordFilter(language: "es", pages: pages))
        #expect(filter.shards <= max(pages / 4, 1) && filter.shards <= 64)
        #expect(filter.shards & (filter.shards - 1) == 0)
        let files = Dictionary(uniqueKeysWithValues: filter.files.map { ($0.path, $0.bytes) })
        #expect(files.count == filter.shards)
        let words = KnownWords(.object([("language", .string("es")), ("filter", filter.members)]))
        for word in ["pega", "hombre", "violaron", "slario", "xqzw", "quiero", "a", ""] + (0..<150).map({ "w\($0)" }) {
            let known = try words.language(of: Array(word.utf8)) { path throws(SearchReader.Failure) in
                guard let value = files[path].flatMap({ JSONValue(parsing: $0) }) else { throw .missing(path: path) }
                return value
            }
            #expect((known != nil) == all.contains(Self.value(word, list)), "\(word)")
        }
    }

    @Test func everyLanguageHasWholeLists() throws {
        for language in ["es", "en", "fr", "pt", "ar"] {
            let list = try #require(WordList.named(language))
            let values = list.common.values + list.others.values
            #expect(Set(values).count == values.count)
            #expect(values.allSatisfy { (0..<list.universe).contains($0) })
            #expect(list.universe % 64 == 0)
        }
        #expect(WordList.named("es-HN") != nil && WordList.named("qu") == nil)
    }

    @Test func realWordIsNotCorrectedATypoIs() throws {
        let reader = try Self.reader("es", pages: 100)
        let real = try reader.search("mi hombre")
        #expect(real.missing == ["hombre"] && real.correction == nil && real.total == 0 && real.known == 0)
        let typo = try reader.search("slario")
        #expect(typo.correction == "salario" && typo.missing.isEmpty && typo.total == 1)
    }

    @Test func wordsOfTheSitesOtherLanguageAreNotCorrectedAndSayIt() throws {
        let reader = try Self.reader("es", pages: 100, others: [SearchLanguage(code: "en", pages: 9)])
        let found = try reader.search("where is the money")
        #expect(found.language == "en" && found.missing.contains("money") && found.correction == nil)
        #expect(try reader.search("el dinero de mi salario").language == nil)
    }

    /// Function words of both languages speak for none; a word that pages have speaks half as much.
    @Test(arguments: [
        ("the salario", "en"), ("the salario and the nombre", "en"), ("salario of nombre", nil),
        ("the salario para nombre", nil), ("no me the salario", "en"), ("el salario", nil),
    ])
    func functionWordsTellTheLanguageOfKnownWords(_ query: String, _ language: String?) throws {
        let reader = try Self.reader("es", pages: 100, others: [SearchLanguage(code: "en", pages: 9)])
        #expect(try reader.search(query).language == language)
    }

    /// One word in 64 that is none passes for one of the other language.
    @Test func aTypoThatPassesForAnotherLanguagesWordIsCorrectedUnlessAllIsInIt() throws {
        let reader = try Self.reader("es", pages: 100, others: [SearchLanguage(code: "en", pages: 100)])
        let typo = try reader.search("salrio")
        #expect(typo.correction == "salario" && typo.language == nil && typo.missing == [])
        let other = try reader.search("where is the salrio")
        #expect(other.correction == nil && other.language == "en" && other.missing.contains("salrio"))
    }

    @Test func synonymOfOneWordIsNotReachedByAnotherPartOfSpeech() throws {
        let groups = [SynonymGroup(term: "salario", words: ["botas", "renuncié", "renunciar"])]
        let reader = try Self.reader("es", pages: 100, synonyms: groups)
        #expect(try reader.search("me botaron").alsoSearched == [])
        for query in ["botas", "bota", "BOTAS", "renuncié", "renunciando"] {
            #expect(try reader.search(query).alsoSearched == ["salario"], "\(query)")
        }
    }

    @Test func damagedFilterOfTheManifestIsNone() throws {
        for text in ["[0,1,\"AAA\"]", "[5]", "\"x\"", "[-4,9,\"AAA\"]", "[4611686018427387904,9,\"AAA\"]"] {
            let manifest = try #require(JSONValue(parsing: Array("{\"language\":\"es\",\"filter\":\(text)}".utf8)))
            let known = try KnownWords(manifest).language(of: Array("hombre".utf8)) {
                path throws(SearchReader.Failure) in throw .missing(path: path)
            }
            #expect(known == nil)
        }
    }
}
