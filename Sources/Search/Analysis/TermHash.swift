/// Hash of a word for the hash tables of one process: multiply and fold, eight bytes at a time, as in the wyhash
/// family.
///
/// Not `StableHash`, because every word of a site is hashed: this one over-reads the word's end instead of taking the
/// last bytes one by one.
enum TermHash {
    /// Bytes that must be readable behind a word: the over-read.
    static let slack = 16
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// - Parameter word: `slack` bytes more may be read behind it.
    @inline(__always)
    static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
        // Branch-free for the nearly all words of at most sixteen bytes: two steps always, because a loop of as many as
        // the word needs would mispredict.
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
