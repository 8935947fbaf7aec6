import Base

/// What an amount scanner has seen before the place where it reads.
struct AmountContext {
    typealias Kind = AmountWords.Kind

    /// Whether an amount can begin here. It cannot behind a letter or a digit, nor behind what glues it to them, as in
    /// `H-2`, `44/1995`, `20:00`.
    private(set) var isBoundary = true
    /// The words before, the nearest first; nil at the beginning of a sentence. A number is a word of no kind.
    private(set) var last: Kind?
    private(set) var beforeLast: Kind?
    private var third: Kind?
    /// Words since one of calling, in this sentence.
    private var sinceCalling: Int?
    /// Whether a phone number stands before in this sentence. Others may follow: `911; 112 en España`.
    private var hasPhone = false
    /// Behind a comma or another mark, or an "or".
    private var isInList = false

    private var isAfterLineEnd = false

    /// Whether few digits are a phone number here.
    var expectsPhone: Bool {
        hasPhone && isInList || last?.contains(.answering) == true || sinceCalling.map { $0 <= 5 } ?? false
    }

    func hasBefore(_ kind: Kind) -> Bool {
        [last, beforeLast, third].contains { $0?.isDisjoint(with: kind) == false }
    }

    mutating func pass(_ kind: Kind) {
        (last, beforeLast, third) = (kind, last, beforeLast)
        if let words = sinceCalling { sinceCalling = words + 1 }
        if kind.contains(.calling) { sinceCalling = 0 }
        isInList = kind.contains(.list)
        (isBoundary, isAfterLineEnd) = (false, false)
    }

    mutating func passNumber() { pass([]) }

    mutating func pass(_ amount: Amount.Kind) {
        pass([])
        if amount == .phone { (hasPhone, sinceCalling) = (true, nil) }
    }

    mutating func pass(mark byte: UInt8) {
        defer { isAfterLineEnd = byte == 0x0A }
        switch byte {
        case 0x2E where last?.contains(.abbreviation) == true:
            // "Tel. 911".
            break
        case 0x0A where !isAfterLineEnd:
            // A line end alone is a space.
            break
        // . ! ? and an empty line
        case 0x2E, 0x21, 0x3F, 0x0A:
            (last, beforeLast, third, sinceCalling, hasPhone) = (nil, nil, nil, nil, false)
        // ; and the edge of a table's cell: a heading "A week" counts none.
        case 0x3B, 0x7C: (last, beforeLast, third, sinceCalling, isInList) = ([], [], [], nil, true)
        // , ( :
        case 0x2C, 0x28, 0x3A: isInList = true
        default: break
        }
        switch byte {
        // _ @ = # & % \
        case 0x5F, 0x40, 0x3D, 0x23, 0x26, 0x25, 0x5C: isBoundary = false
        // - / . , :
        case 0x2D, 0x2F, 0x2E, 0x2C, 0x3A: break
        default: isBoundary = true
        }
    }
}
