internal import Base

/// The shards of one partition: its terms and positions, encoded, and its words for corrections.
struct TermShards {
    struct Shard {
        var range: ShardDirectory.Range
        var files: [SearchFile]
    }

    private(set) var shards: [Shard] = []
    /// Folded words with the sum, over their spellings, of the pages that hold them, for `WordShards`; 1 for a word of the
    /// thesaurus that no page holds.
    private(set) var vocabulary: [(word: [UInt8], count: Int)] = []

    private var lists: PostingLists
    private let layout: IndexLayout
    private let synonyms: SynonymTable

    /// - Parameter synonyms: only those whose key lies in this partition are written.
    init(partition: Int, documents: [AnalyzedDocument], layout: IndexLayout, table: LanguageTable,
         synonyms: SynonymTable) {
        self.layout = layout
        self.synonyms = synonyms
        lists = PostingLists(partition: partition, documents: documents)
        let spellings = lists.words.enumerated().map { Spelling(id: $0.offset, spelling: $0.element, table: table) }
        let sorted = (spellings + synonyms.routes(in: partition)).sorted()
        let ranges = ShardPartitioner(words: sorted.map { $0.stem[...] }, weights: weights(of: sorted), limit: layout.shardWeight).ranges
        var leading = LeadingPages(layout: layout)
        for range in ranges {
            shards.append(shard(bound: range.bound, words: sorted[range.words], documents: documents, leading: &leading))
        }
        collectVocabulary(sorted)
        let known = Set(vocabulary.map(\.word))
        for word in Set(synonyms.words(in: partition)) where WordShards.accepts(word) && !known.contains(word) { vocabulary.append((word, 1)) }
        // Shards of all partitions are kept until the entry is written; what they were made from is not.
        lists = PostingLists()
    }

    /// Bits, roughly: a word costs its letters, a posting its page and level. The number of postings is rounded, so that
    /// one more seldom moves a cut.
    private func weight(_ word: Spelling) -> Int {
        guard let id = word.id else { return 0 }
        let count = lists.pageCount(of: id)
        return 30 + Self.rounded(count) * (IndexFile.riceParameter(pages: layout.pages, count: count) + 5)
    }

    private static func rounded(_ count: Int) -> Int {
        let step = max((1 << (Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount)) / 4, 1)
        return count / step * step
    }

    /// The first spelling of a stem bears the weight of the records of its leading pages.
    private func weights(of words: [Spelling]) -> [Int] {
        var weights = words.map(weight)
        for stem in Self.stems(of: words[...]) {
            let pages = words[stem].reduce(0) { $0 + ($1.id.map { lists.pageCount(of: $0) } ?? 0) }
            weights[stem.lowerBound] += Self.rounded(LeadingPages.count(of: pages, in: layout)) * LeadingPages.recordWeight
        }
        return weights
    }

    /// Where the spellings of each stem lie.
    private static func stems(of words: ArraySlice<Spelling>) -> [Range<Int>] {
        var stems: [Range<Int>] = []
        var start = words.startIndex
        for index in words.indices where index + 1 == words.endIndex || words[index + 1].stem != words[index].stem {
            stems.append(start..<index + 1)
            start = index + 1
        }
        return stems
    }

    private func shard(bound: [UInt8], words: ArraySlice<Spelling>, documents: [AnalyzedDocument],
                       leading: inout LeadingPages) -> Shard {
        var text: [UInt8] = []
        var terms = RiceWriter()
        var positions = RiceWriter()
        var previous: ArraySlice<UInt8> = []
        var writer = PostingWriter(layout: layout)
        for word in words {
            guard let id = word.id else { continue }
            FrontCoding.append(word.spelling, after: previous, to: &text)
            previous = word.spelling
            writer.write(lists.postings(of: id), terms: &terms, positions: &positions)
        }
        let pages = leadingPages(of: words, documents: documents, &leading)
        if !pages.isEmpty { terms.appendPages(pages, of: layout.pages) }
        var body = Array("[\(IndexFile.format),".utf8)
        JSONWriter.append(text, to: &body)
        body += Array(",\"".utf8) + terms.text() + Array("\"".utf8)
        let routed = synonyms.json(for: words.filter { $0.id == nil }.map { $0.stem })
        body += routed.isEmpty && !pages.isEmpty ? Array(",[]".utf8) : routed
        for (number, page) in pages.enumerated() {
            body += Array(number == 0 ? ",[".utf8 : ",".utf8)
            RecordShards.append(documents[page], layout: layout, to: &body)
        }
        body += Array(pages.isEmpty ? "]".utf8 : "]]".utf8)
        let places = Array("[\(IndexFile.format),\"".utf8) + positions.text() + Array("\"]".utf8)
        let fingerprint = ShardFingerprint.name(of: body, places)
        let folder = layout.language + "/"
        return Shard(range: ShardDirectory.Range(bound: bound, fingerprint: fingerprint), files: [
            SearchFile(path: folder + IndexFile.name("t", key: bound, fingerprint: fingerprint), bytes: body, isEntry: false),
            SearchFile(path: folder + IndexFile.name("p", key: bound, fingerprint: fingerprint), bytes: places, isEntry: false),
        ])
    }

    /// Pages that lead for some words and whose records are short.
    private func leadingPages(of words: ArraySlice<Spelling>, documents: [AnalyzedDocument],
                              _ leading: inout LeadingPages) -> [Int] {
        for stem in Self.stems(of: words) {
            leading.add(words[stem].compactMap { word in word.id.map { lists.postings(of: $0) } })
        }
        return leading.taken().filter { page in
            documents[page].url.utf8.count + documents[page].record.count <= LeadingPages.longestRecord
        }
    }

    private mutating func collectVocabulary(_ sorted: [Spelling]) {
        for word in sorted {
            guard let id = word.id, WordShards.accepts(word.folded) else { continue }
            let count = lists.pageCount(of: id)
            // Spellings that fold alike share a stem, but others may stand between them.
            if let last = vocabulary.indices.suffix(8).last(where: { vocabulary[$0].word == word.folded }) {
                vocabulary[last].count += count
            } else {
                vocabulary.append((word.folded, count))
            }
        }
    }
}

/// A spelling with its stem; without `id` it only marks where a synonym's key belongs.
struct Spelling: Comparable {
    var id: Int?
    var spelling: ArraySlice<UInt8>
    var folded: [UInt8]
    var stem: [UInt8]

    init(id: Int, spelling: ArraySlice<UInt8>, table: LanguageTable) {
        self.id = id
        self.spelling = spelling
        folded = Folding.fold(Array(spelling))
        stem = table.stem(folded)
    }

    init(routeFor stem: [UInt8]) {
        id = nil
        spelling = []
        folded = stem
        self.stem = stem
    }

    static func < (left: Spelling, right: Spelling) -> Bool {
        if left.stem != right.stem { return left.stem.lexicographicallyPrecedes(right.stem) }
        return left.spelling.lexicographicallyPrecedes(right.spelling)
    }

    static func == (left: Spelling, right: Spelling) -> Bool { left.stem == right.stem && left.spelling == right.spelling }
}
