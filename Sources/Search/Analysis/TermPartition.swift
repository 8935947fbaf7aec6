/// Partitions of the terms by their first letter: digits, `a` to `z`, everything else. They are built in parallel, and
/// their order is the index's order.
enum TermPartition {
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
