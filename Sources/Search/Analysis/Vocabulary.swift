import Synchronization

/// The distinct words of one language's pages, numbered within their partition as they come: one vocabulary for all workers,
/// so that a page holds numbers where it would repeat spellings.
///
/// Numbers depend on which worker came first; nothing in the index does.
final class Vocabulary: Sendable {
    private let partitions = Mutex([WordDictionary](repeating: WordDictionary(), count: TermPartition.count))

    /// The word's number within `partition`.
    func identifier(of word: [UInt8], hash: UInt32, partition: Int) -> UInt32 {
        partitions.withLock { $0[partition].identifier(of: word[...], hash: hash) }
    }

    /// The words of one partition by number, as far as they are known now.
    func words(in partition: Int) -> WordDictionary {
        partitions.withLock { $0[partition] }
    }
}
