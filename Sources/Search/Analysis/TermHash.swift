/// Hashes of words, for tables of one process: eight bytes at a time, as in the fast half of wyhash and its kin.
///
/// Not `StableHash`: each word of a site is hashed, so it reads behind the word instead of taking the last bytes one by one.
enum TermHash {
    /// Bytes that must be readable behind a word.
    static let slack = 16
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// - Parameter word: `slack` bytes more may be read behind it.
    @inline(__always)
    static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        // Nearly all words have sixteen bytes at most; two steps for all of them are faster than as many as each needs.
        var hash = step(step(UInt64(truncatingIfNeeded: word.count), chunk(of: word, at: 0)), chunk(of: word, at: 8))
        var index = 16
        while index < word.count {
            hash = step(hash, chunk(of: word, at: index))
            index += 8
        }
        return UInt32(truncatingIfNeeded: hash)
    }

    /// The eight bytes from `index` on, the first lowest; zeros beyond the word's end.
    @inline(__always)
    static func chunk(of word: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        guard let base = word.baseAddress else { return 0 }
        let chunk = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index, as: UInt64.self))
        return chunk & UInt64.max >> UInt64(64 - min(max(word.count - index, 0), 8) * 8)
    }

    @inline(__always)
    private static func step(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
        let product = (hash ^ chunk) &* factor
        return product ^ product >> 32
    }
}
