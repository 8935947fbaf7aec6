import TestSupport
import Testing

@testable import Search

/// Compares the tables and buffers of the analysis with dictionaries and arrays.
@Suite struct DictionaryTests {
    /// Words with common first or last letters, of about eight and sixteen bytes; enough that the tables grow.
    private static func words(_ count: Int, _ generator: inout SeededGenerator) -> [String] {
        (0..<count).map { _ in
            let stem = generator.pick([
                "", "a", "responsab", "ñ", "salario", "abcdefgh", "abcdefghijklmnop", "xabcdefghijklmnop",
            ])
            return stem + String(Int.random(in: 0..<3_000, using: &generator), radix: 26)
                + generator.pick(["", "", "es", "idadesidades"])
        }
    }

    @Test func internedWordsAreNumberedInTheirOrder() {
        var generator = SeededGenerator(seed: 91)
        var interner = TermInterner()
        var plain: [String: UInt32] = [:]
        for word in Self.words(6_000, &generator) {
            // Few hash values, to force collisions.
            let hash = UInt32(word.utf8.reduce(0) { ($0 + Int($1)) % 97 })
            let id = interner.identifier(of: Array(word.utf8)[...], hash: hash)
            #expect(plain[word, default: UInt32(plain.count)] == id)
            plain[word] = id
        }
        #expect(interner.count == plain.count)
        #expect(plain.allSatisfy { Array(interner[Int($0.value)]) == Array($0.key.utf8) })
    }

    /// The tokenizer's token of a word, and its bytes after the sixteenth.
    private static func token(_ word: String) -> (token: TermDictionary.Token, rest: [UInt8]) {
        var found: (TermDictionary.Token, [UInt8]) = (.empty, [])
        var tokenizer = Tokenizer()
        tokenizer.forEachWord(in: word.utf8Span.span) { token, bytes in
            found = (token, (0..<bytes.count).dropFirst(TermDictionary.Token.longest).map { bytes[$0] })
        }
        return found
    }

    @Test func theDictionaryKnowsEachWordOnce() {
        var generator = SeededGenerator(seed: 92)
        let stopWords = ["de", "la", "salario1", "añ"]
        let terms = SharedTerms()
        var dictionary = TermDictionary(
            stopWords: StopWords(Set(stopWords.map { Folding.fold(Array($0.utf8)) })), terms: terms)
        var plain: [String: Int] = [:]
        var words = Self.words(5_000, &generator) + stopWords + ["año", "ano"]
        words.shuffle(using: &generator)
        // In batches, like a page: words found by the batched lookup, and words left to the slow path.
        var start = 0
        while start < words.count {
            let batch = words[start..<min(start + Int.random(in: 1...64, using: &generator), words.count)]
            start = batch.endIndex
            var short = batch.map { Self.token($0).token }
            var tokens = short.mutableSpan
            dictionary.look(up: &tokens, count: tokens.count)
            for (word, token) in zip(batch, short) {
                let rest = Self.token(word).rest
                let index =
                    rest.isEmpty
                    ? dictionary.entry(of: token) : dictionary.entry(of: Self.token(word).token, rest: rest)
                #expect(plain[word, default: plain.count + 1] == index, "\(word)")
                plain[word] = index
            }
        }
        #expect(dictionary.entries.count == plain.count + 1)
        for (word, index) in plain {
            let folded = Folding.fold(Array(word.utf8))
            let entry = dictionary.entries[index]
            let isStop = stopWords.contains { Folding.fold(Array($0.utf8)) == folded }
            #expect(entry.partition == (isStop ? TermDictionary.stopWordSentinel : TermPartition.of(folded)), "\(word)")
            if !isStop { #expect(Array(terms.words(in: Int(entry.partition))[Int(entry.id)]) == Array(word.utf8)) }
        }
    }

    private struct Occurrence: Equatable { var position: UInt32, section: UInt16, field: DocumentIndexer.Field }

    /// Random pages of twelve words, two of them stop words.
    @Test func theBufferHoldsEachWordsOccurrencesInOrder() {
        var generator = SeededGenerator(seed: 93)
        var buffer = PostingBuffer()
        var entries = (0..<12).map { index in
            TermDictionary.Entry(
                head: 0, middle: 0, tail: 0, id: 0, length: 1,
                partition: index < 2 ? TermDictionary.stopWordSentinel : 3)
        }
        for _ in 0..<200 {
            var plain: [Int: [Occurrence]] = [:]
            var order: [Int] = []
            for section in 0..<Int.random(in: 1...4, using: &generator) {
                let count = Int.random(in: 0...30, using: &generator)
                let model = PostingBuffer.Occurrence(
                    section: UInt16(section), field: generator.pick([.body, .heading, .tag]))
                buffer.write(atMost: count) { writer, occurrences, words in
                    for position in 0..<UInt32(count) {
                        let word = Int.random(in: 0..<12, using: &generator)
                        writer.add(position, model, of: &entries[word], at: word, to: &occurrences, &words)
                        if word < 2 { continue }
                        if plain[word] == nil { order.append(word) }
                        plain[word, default: []].append(
                            Occurrence(position: position, section: UInt16(section), field: model.field))
                    }
                }
            }
            #expect(buffer.pageWords.map(Int.init) == order)
            #expect(buffer.occurrenceCount == plain.values.reduce(0) { $0 + $1.count })
            for (word, expected) in plain {
                let entry = entries[word]
                var found: [Occurrence] = []
                var index = Int(entry.first)
                for _ in expected {
                    let occurrence = buffer.occurrences[index]
                    found.append(
                        Occurrence(position: occurrence.position, section: occurrence.section, field: occurrence.field))
                    if index == Int(entry.last) { break }
                    index = Int(occurrence.next)
                }
                #expect(found == expected)
                #expect(Int(entry.sections) == Set(expected.map(\.section)).count)
            }
            buffer.turnPage()
        }
    }

    // MARK: Whole pages

    private struct Posting: Equatable { var page: Int, section: Int, level: Int, positions: [Int] }

    private static let vocabulary = [
        "visa", "salario", "salarios", "año", "h2a", "responsabilidadescompartidas", "consular", "工资", "los",
    ]

    private static func document(_ number: Int, _ generator: inout SeededGenerator) -> SearchDocument {
        func text(_ most: Int) -> String {
            (0..<Int.random(in: 0...most, using: &generator)).map { _ in generator.pick(vocabulary) }.joined(
                separator: " ")
        }
        let sections = (0..<Int.random(in: 1...5, using: &generator)).map { section in
            SearchSection(heading: text(2), anchor: section == 0 ? nil : "s\(section)", text: Array(text(40).utf8))
        }
        return SearchDocument(
            url: "es/\(number)/", title: text(3), language: "es", tags: (0..<2).map { _ in text(1) }, sections: sections
        )
    }

    /// Naive twin: reads a page's words in order, section by section, with eight positions between two fields, and
    /// blocks of text at multiples of 32.
    private static func plainPostings(of document: SearchDocument, page: Int) -> [String: [Posting]] {
        let stopWords = LanguageTable.named("es").stopWords
        typealias Field = DocumentIndexer.Field
        var titleWords = 0
        var found: [String: [Int: [(position: Int, field: Field)]]] = [:]
        var lengths: [Int] = []
        for (index, section) in document.sections.enumerated() {
            var fields: [(text: String, field: Field)] = [
                (section.heading, .heading), (String(decoding: section.text, as: UTF8.self), .body),
            ]
            if index == 0 {
                fields =
                    [(document.title, .title)] + document.tags.map { ($0, .tag) } + [(document.summary, .body)] + fields
            }
            var position = 0
            var length = 0
            for (text, field) in fields where !text.isEmpty {
                for (number, line) in text.split(separator: "\n").enumerated() {
                    if number > 0 || field == .body && index > 0 { position = (position + 31) / 32 * 32 }
                    var tokenizer = Tokenizer()
                    for token in tokenizer.words(in: String(line)) where !stopWords.contains(Folding.fold(token.word)) {
                        found[String(decoding: token.word, as: UTF8.self), default: [:]][index, default: []].append(
                            (position + token.position, field))
                        if field == .title { titleWords += 1 }
                    }
                    if field == .body { length += tokenizer.position }
                    position += tokenizer.position
                }
                position += 8
            }
            lengths.append(length)
        }
        return found.mapValues { sections in
            sections.sorted { $0.key < $1.key }.map { section, places in
                let weight = places.reduce(0.0) { sum, place in
                    sum
                        + (place.field == .body
                            ? 1 / Weighting.lengthNorm(words: lengths[section])
                            : Weighting.weight(of: place.field, titleWords: titleWords))
                }
                return Posting(
                    page: page, section: section, level: Int(Weighting.level(of: weight)),
                    positions: places.map(\.position))
            }
        }
    }

    @Test func postingListsAreThoseOfAPlainReading() {
        var generator = SeededGenerator(seed: 94)
        let documents = (0..<120).map { Self.document($0, &generator) }
        var expected: [String: [Posting]] = [:]
        for (page, document) in documents.enumerated() {
            expected.merge(Self.plainPostings(of: document, page: page)) { $0 + $1 }
        }
        var analyzer = SearchAnalyzer(language: "es")
        let analyzed = documents.map { analyzer.analyze($0) }
        var found: [String: [Posting]] = [:]
        for partition in 0..<TermPartition.count {
            let lists = PostingLists(partition: partition, documents: analyzed)
            for (index, word) in lists.words.enumerated() {
                // Terms of whole titles are no words of a text: `AnalysisTests` has their twin.
                if word.contains(ValueTerms.joiner) { continue }
                found[String(decoding: word, as: UTF8.self)] = Self.postings(in: lists.postings(of: index).bytes)
            }
        }
        #expect(Set(found.keys) == Set(expected.keys))
        for (word, postings) in expected { #expect(found[word] == postings, "\(word)") }
    }

    private static func postings(in bytes: ArraySlice<UInt8>) -> [Posting] {
        let bytes = bytes.span
        var postings: [Posting] = []
        var reader = DocumentPostings.Reader()
        var page = 0
        while !reader.isAtEnd(of: bytes) {
            page += reader.number(in: bytes)
            var number = 0
            var section: DocumentPostings.Reader.Section
            repeat {
                section = reader.section(in: bytes)
                number += section.step
                var position = 0
                var positions: [Int] = []
                for _ in 0..<section.count {
                    position += reader.number(in: bytes)
                    positions.append(position)
                }
                postings.append(Posting(page: page, section: number, level: section.level, positions: positions))
            } while !section.isLast
        }
        return postings
    }
}
