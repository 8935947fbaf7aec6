import Synchronization

/// String interning: distinct words, each with an id, counted from 0 in order of arrival. A hash table with open
/// addressing.
struct TermInterner: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var hashes: [UInt32] = []
    private var slots: [UInt32] = []

    var count: Int { hashes.count }

    subscript(id: Int) -> ArraySlice<UInt8> { bytes[ends[id]..<ends[id + 1]] }

    func hash(of id: Int) -> UInt32 { hashes[id] }

    /// - Parameter hash: the word's `TermHash`.
    mutating func identifier(of word: ArraySlice<UInt8>, hash: UInt32) -> UInt32 {
        if hashes.count * 2 >= slots.count { grow() }
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let id = Int(slots[slot]) - 1
            if hashes[id] == hash, self[id] == word { return UInt32(id) }
            slot = (slot + 1) & (slots.count - 1)
        }
        hashes.append(hash)
        bytes.append(contentsOf: word)
        ends.append(bytes.count)
        slots[slot] = UInt32(hashes.count)
        return UInt32(hashes.count - 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: max(slots.count * 2, 64))
        for (id, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(id + 1)
        }
    }
}

/// The interned words of one language's pages, by partition. All workers share it, so that an analysed page holds ids
/// instead of spellings; each worker's `TermDictionary` asks it once a word, which keeps contention for the lock low.
///
/// The ids depend on which worker came first; nothing in the index does.
final class SharedTerms: Sendable {
    private let partitions = Mutex([TermInterner](repeating: TermInterner(), count: TermPartition.count))

    /// The word's id within `partition`.
    func identifier(of word: [UInt8], hash: UInt32, partition: Int) -> UInt32 {
        partitions.withLock { $0[partition].identifier(of: word[...], hash: hash) }
    }

    /// The words of one partition by id, those known at this moment.
    func words(in partition: Int) -> TermInterner {
        partitions.withLock { $0[partition] }
    }
}
