import Base
import Foundation
import TestSupport
import Testing

@testable import Search

/// Golden test: the index of the small site, twice in `Tests/Fixtures/search/`: `golden.json` has its files, one per
/// line, for the client's tests; `golden.txt` is the readable form for reviews, one term per line.
@Suite struct GoldenIndexTests {
    private static let fixtures = packageRoot().appendingPathComponent("Tests/Fixtures/search")

    @Test func indexOfTheGoldenSiteIsAsKept() throws {
        var files: [SearchFile] = []
        for edition in try GoldenSite.read().editions { files += edition.index(edition.searchDocuments) }
        // Each file is JSON on one line, so its exact bytes follow its name.
        let lines = files.sorted { $0.path < $1.path }.map {
            "\"\($0.path)\": " + String(decoding: $0.bytes, as: UTF8.self)
        }
        let text = "{\n" + lines.joined(separator: ",\n") + "\n}\n"
        let problem = snapshotProblem(text, at: Self.fixtures.appendingPathComponent("golden.json"))
        #expect(problem == nil, "the index changed")
    }

    @Test func whatTheGoldenIndexSaysIsAsKept() throws {
        var lines: [String] = []
        for edition in try GoldenSite.read().editions.sorted(by: { $0.language < $1.language }) {
            let files = edition.index(edition.searchDocuments)
            lines += try #require(IndexListing(files, language: edition.language)).lines
        }
        let text = lines.joined(separator: "\n") + "\n"
        let problem = snapshotProblem(text, at: Self.fixtures.appendingPathComponent("golden.txt"))
        #expect(problem == nil, "what the index says changed")
    }

    @Test func indexDoesNotDependOnTheOrderOfItsDocuments() throws {
        let edition = try GoldenSite.edition("es")
        #expect(edition.index(edition.searchDocuments) == edition.index(edition.searchDocuments.reversed()))
    }

    @Test func editingOnePageChangesOnlyShardsOfItsOwnWords() throws {
        let edition = try GoldenSite.edition("es")
        let before = edition.index(edition.searchDocuments)
        var documents = edition.searchDocuments
        let page = try #require(documents.firstIndex { $0.url == "es/derechos/salario/" })
        documents[page].sections[3].text += Array(" Un zapato.".utf8)
        let after = edition.index(documents)
        let stored = Dictionary(uniqueKeysWithValues: after.map { ($0.path, $0.bytes) })
        let index = try IndexReader(language: "es") { stored[$0] }
        // Its words, and the reversed-terms file that its new word may change.
        let text = documents[page].sections.map { $0.heading + " " + String(decoding: $0.text, as: UTF8.self) }.joined(
            separator: " ")
        var own: Set<String> = ["es/index.json"]
        for stem in termsOf(text, language: "es") {
            let range = try #require(try index.termRange(of: Array(stem.utf8)))
            let positions = try #require(range.positions)
            own.insert("es/" + IndexFile.name("t", key: range.bound, fingerprint: range.fingerprint))
            own.insert("es/" + IndexFile.name("p", key: positions.bound, fingerprint: positions.fingerprint))
        }
        let changed = Set(after.map(\.path)).subtracting(before.map(\.path))
        #expect(changed.contains { $0.hasPrefix("es/t-z") })
        #expect(changed.filter { !own.contains($0) && !$0.hasPrefix("es/w-o") } == [])
        #expect(changed.count < 20)
    }

    @Test func entryComesLastAndNamesAreDistinct() throws {
        let edition = try GoldenSite.edition("es")
        let files = edition.index(edition.searchDocuments)
        let entry = try #require(files.last)
        #expect(entry.path == "es/index.json" && entry.isEntry)
        #expect(files.filter(\.isEntry).count == 1)
        #expect(Set(files.map(\.path)).count == files.count)
    }

    @Test func indexWithoutDocumentsAnswersNothing() throws {
        let files = buildSearchIndex([], settings: SearchIndexSettings(language: "es"))
        let found = try reader(of: files, language: "es").search("salario")
        #expect(found == SearchResults(words: 1))
    }
}
