internal import Base

/// The part of a shard's name that changes when its bytes change.
enum ShardFingerprint {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
    /// Characters of a fingerprint. Three (18 bits) suffice, because it need only differ from the same shard's
    /// fingerprint in an earlier index, and the index lists thousands of them.
    static let length = 3

    static func name(of parts: [UInt8]...) -> [UInt8] {
        var hash = StableHash()
        for part in parts { hash.add(part[...]) }
        return (0..<length).map { alphabet[Int(hash.value >> (58 - UInt64($0) * 6)) & 63] }
    }
}
