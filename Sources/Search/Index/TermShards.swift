internal import Base

/// The shards of one partition: its terms and their positions, encoded, and the words that it offers as corrections.
struct TermShards {
    struct Shard {
        var range: ShardDirectory.Range
        var file: SearchFile
        /// For `PositionShards`; of terms only.
        var positions: [UInt8] = []
    }

    private(set) var shards: [Shard] = []
    /// For `ReversedTerms`: folded words with their document frequency, summed over their surface forms; 1 for a word
    /// of the thesaurus that is on no page.
    private(set) var corrections: [(word: [UInt8], count: Int)] = []

    private var lists: PostingLists
    private let layout: IndexLayout
    private let synonyms: SynonymTable
    private let gazetteer: Gazetteer
    private let partition: Int

    /// - Parameters:
    ///   - documents: in the order of their numbers.
    ///   - synonyms: only those whose key is in this partition are written; the same for `gazetteer`.
    init(
        partition: Int, documents: [AnalyzedDocument], layout: IndexLayout, table: LanguageTable,
        synonyms: SynonymTable, gazetteer: Gazetteer
    ) {
        self.layout = layout
        self.synonyms = synonyms
        self.gazetteer = gazetteer
        self.partition = partition
        lists = PostingLists(partition: partition, documents: documents)
        let terms = lists.words.enumerated().map { Term(id: $0.offset, spelling: $0.element, table: table) }
        let sorted = (terms + synonyms.routes(in: partition) + gazetteer.routes(in: partition)).sorted()
        let ranges = ShardPartitioner(
            words: sorted.map { $0.stem[...] }, weights: sorted.map(weight),
            limit: layout.shardWeight
        ).ranges
        for range in ranges { shards.append(shard(bound: range.bound, words: sorted[range.words])) }
        collectCorrections(sorted)
        let known = Set(corrections.map(\.word))
        for word in Set(synonyms.words(in: partition) + gazetteer.words(in: partition))
        where ReversedTerms.accepts(word) && !known.contains(word) {
            corrections.append((word, 1))
        }
        // The shards of all partitions stay in memory until the manifest is written; the posting lists are freed here.
        lists = PostingLists()
    }

    /// Estimated size in bits: 30 for the term's letters, and for each posting its page and level. The number of
    /// postings is rounded, so that one more posting seldom moves a cut.
    private func weight(_ term: Term) -> Int {
        guard let id = term.id else { return term.weight }
        let count = lists.pageCount(of: id)
        return 30 + Self.rounded(count) * (IndexFile.riceParameter(pages: layout.space, count: count) + 5)
    }

    private static func rounded(_ count: Int) -> Int {
        let step = max((1 << (Int.bitWidth - 1 - max(count, 1).leadingZeroBitCount)) / 4, 1)
        return count / step * step
    }

    private func shard(bound: [UInt8], words: ArraySlice<Term>) -> Shard {
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
        var body = Array("[\(IndexFile.format),".utf8)
        JSONWriter.append(text, to: &body)
        body += Array(",\"".utf8) + terms.text() + Array("\"".utf8)
        let routes = words.filter { $0.id == nil }.map { $0.stem }
        let routed = synonyms.json(for: routes)
        let named = gazetteer.json(for: routes, in: partition)
        body += routed.isEmpty && !named.isEmpty ? Array(",[]".utf8) : routed
        body += named
        body.append(UInt8(ascii: "]"))
        let fingerprint = ShardFingerprint.name(of: body)
        let path = layout.language + "/" + IndexFile.name("t", key: bound, fingerprint: fingerprint)
        return Shard(
            range: ShardDirectory.Range(bound: bound, fingerprint: fingerprint),
            file: SearchFile(path: path, bytes: body, isEntry: false), positions: positions.text())
    }

    private mutating func collectCorrections(_ sorted: [Term]) {
        for word in sorted {
            guard let id = word.id, ReversedTerms.accepts(word.folded) else { continue }
            let count = lists.pageCount(of: id)
            // Surface forms that fold to the same word share a stem, but are not always neighbours.
            if let last = corrections.indices.suffix(8).last(where: { corrections[$0].word == word.folded }) {
                corrections[last].count += count
            } else {
                corrections.append((word.folded, count))
            }
        }
    }
}

/// A term of the index: a surface form (a spelling that pages use) with its folded form and its stem. Terms are ordered
/// by stem, then by spelling. One without `id` has no postings: it marks the place where a synonym's key belongs.
struct Term: Comparable {
    /// Index in the partition's `PostingLists`.
    var id: Int?
    var spelling: ArraySlice<UInt8>
    var folded: [UInt8]
    var stem: [UInt8]
    /// Estimated size in bits, without postings.
    var weight = 0

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

    static func < (left: Term, right: Term) -> Bool {
        if left.stem != right.stem { return left.stem.lexicographicallyPrecedes(right.stem) }
        return left.spelling.lexicographicallyPrecedes(right.spelling)
    }

    static func == (left: Term, right: Term) -> Bool { left.stem == right.stem && left.spelling == right.spelling }
}
