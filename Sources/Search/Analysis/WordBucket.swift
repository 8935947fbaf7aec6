/// Words are shared out by their first letter, so that buckets can be built side by side and still follow each other in
/// the index's order: digits, `a` to `z`, everything else.
enum WordBucket {
    static let count = 28

    /// - Parameter folded: not empty.
    static func of(_ folded: [UInt8]) -> UInt8 {
        guard let first = folded.first else { return 0 }
        switch first {
        case 0..<0x61: return 0
        case 0x61...0x7A: return first - 0x60
        default: return 27
        }
    }
}
