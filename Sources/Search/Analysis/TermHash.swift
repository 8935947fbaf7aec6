/// Hash of a word for the hash tables of one process: multiply and fold, eight bytes at a time, as in the wyhash
/// family.
///
/// Not `StableHash`, because every word of a site is hashed: the tokenizer reads whole groups of eight bytes for it,
/// over the word's end, instead of taking the last bytes one by one.
struct TermHash {
    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var state: UInt64

    /// Of a word's first sixteen bytes, which are all that nearly every word has: two steps always, without a branch,
    /// because a loop of as many as the word needs would mispredict.
    /// - Parameters:
    ///   - length: of the whole word, in bytes.
    ///   - head: bytes 0 to 7, the first lowest; zeros beyond the word's end.
    ///   - middle: bytes 8 to 15.
    @inline(__always)
    init(length: Int, head: UInt64, middle: UInt64) {
        state = Self.step(Self.step(UInt64(truncatingIfNeeded: length), head), middle)
    }

    /// Adds the next eight bytes of a longer word.
    @inline(__always)
    mutating func add(_ chunk: UInt64) { state = Self.step(state, chunk) }

    var value: UInt32 { UInt32(truncatingIfNeeded: state) }

    @inline(__always)
    private static func step(_ hash: UInt64, _ chunk: UInt64) -> UInt64 {
        let product = (hash ^ chunk) &* factor
        return product ^ product >> 32
    }
}
