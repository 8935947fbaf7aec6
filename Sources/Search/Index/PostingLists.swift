/// The posting lists of one partition: its distinct surface forms, each with its postings.
///
/// A list's bytes are contiguous, so that writing a shard reads memory in order: for each page that holds the word, the
/// difference from the page before (varint) and the word's sections, as `DocumentPostings.Reader` reads them.
struct PostingLists {
    struct Postings {
        var pages: Int
        /// Of all pages together.
        var sections: Int
        var bytes: ArraySlice<UInt8>
    }

    private(set) var words: [ArraySlice<UInt8>] = []
    private var lists: [PostingCollector.List] = []
    private var bytes: [UInt8] = []

    /// Without words.
    init() {}

    init(partition: Int, documents: [AnalyzedDocument]) {
        var collector = PostingCollector(partition: partition)
        collector.read(documents)
        bytes = collector.collect()
        // The interner also has words of pages that were analysed but are not in this index.
        for (word, list) in collector.lists.enumerated() where list.pages > 0 {
            words.append(collector.dictionary[word])
            lists.append(list)
        }
    }

    func pageCount(of word: Int) -> Int { Int(lists[word].pages) }

    func postings(of word: Int) -> Postings {
        let list = lists[word]
        return Postings(
            pages: Int(list.pages), sections: Int(list.sections), bytes: bytes[(list.end - list.length)..<list.end])
    }
}
