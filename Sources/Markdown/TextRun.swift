/// A run of text in the HTML of a body: from `start` up to the next `<`, or to the next run where an image's slot,
/// which
/// takes no bytes, lies between the two. There is no tag in it, since libcmark escapes text.
///
/// A run takes four bytes, because a build holds the runs of all pages in memory. Copies of the texts would take almost
/// as much as the HTML.
package struct TextRun: Sendable, Equatable {
    /// What separates a run from the text before it.
    package enum Gap: Int, Sendable, Comparable {
        case none, space, line

        package static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
    }

    /// What the tree knows of a run, in four bits.
    struct Kind: Equatable {
        var gap = Gap.none
        var isInLink = false
        /// Not in a heading, a table or code.
        var isProse = true

        init() {}

        init(bits: Int) {
            gap = Gap(rawValue: bits & 3) ?? .line
            isInLink = bits & 4 != 0
            isProse = bits & 8 != 0
        }

        var bits: Int { gap.rawValue | (isInLink ? 4 : 0) | (isProse ? 8 : 0) }
    }

    /// The start in the upper 28 bits, the kind in the lower four.
    private let packed: UInt32

    init(_ kind: Kind, start: Int) { packed = UInt32(start << 4 | kind.bits) }

    /// Offset into `RenderedBody.html`.
    var start: Int { Int(packed >> 4) }
    var kind: Kind { Kind(bits: Int(packed & 15)) }
}
