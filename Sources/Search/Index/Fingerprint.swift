/// Names that change when bytes change. Fowler, Noll and Vo's FNV-1a, with a final mix.
enum Fingerprint {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    /// Characters of a name. Three make 18 bits: the index lists thousands of names, and a name must only differ from
    /// what the same shard was called before.
    static let length = 3

    static func name(of parts: [UInt8]...) -> [UInt8] {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in parts {
            for byte in part { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        return (0..<length).map { alphabet[Int(hash >> (58 - UInt64($0) * 6)) & 63] }
    }
}
