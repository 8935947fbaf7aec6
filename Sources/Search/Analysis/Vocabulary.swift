import Synchronization

/// The distinct words of one language's pages, numbered within their bucket as they come: one vocabulary for all workers,
/// so that a page holds numbers where it would repeat spellings.
///
/// Numbers depend on which worker came first; nothing in the index does.
final class Vocabulary: Sendable {
    private let buckets = Mutex([WordDictionary](repeating: WordDictionary(), count: WordBucket.count))

    /// The word's number within `bucket`.
    func identifier(of word: [UInt8], hash: UInt32, bucket: Int) -> UInt32 {
        buckets.withLock { $0[bucket].identifier(of: word[...], hash: hash) }
    }

    /// The words of one bucket by number, as far as they are known now.
    func words(in bucket: Int) -> WordDictionary {
        buckets.withLock { $0[bucket] }
    }
}
