internal import Base

/// Writes CSV (RFC 4180) for spreadsheets: UTF-8 with a byte-order mark, without which Excel assumes the computer's own
/// encoding.
/// CSV injection: no text may become a formula, so an apostrophe is put before a sign that would begin one. Excel uses
/// the separator of the user's country, `;` in most Spanish-speaking countries; with that, quotes no longer keep a cell
/// together. So text after `;`, a tab or a line break is guarded like the start of a cell.
/// Digits with a zero in front get the apostrophe too, or `062` would become 62. `guarded` in
/// `Templates/Scripts/catalogue-tools.js` is the same rule in the browser; `Tests/Fixtures/csv-cells.json` tests both.
package struct CSVText {
    package enum Cell: Sendable {
        case text(String)
        /// Not guarded: a minus before digits is not a formula.
        case number(String)
    }

    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init() {}

    package mutating func row(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .number(let digits): append(digits, isGuarded: false)
            case .text(let text) where CSVText.isPlain(text): bytes.append(contentsOf: text.utf8)
            case .text(let text):
                let guarded = CSVText.guarded(text)
                append(guarded, isGuarded: guarded.utf8.count > text.utf8.count)
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ text: String, isGuarded: Bool) {
        guard isGuarded || text.utf8.contains(where: CSVText.needsQuotes) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// The text with an apostrophe before each sign that would begin a formula, and before digits that would lose a
    /// zero. Also for phone numbers: otherwise Excel calculates `+1-866-487-9243`, and removes the `+` of
    /// `+18664879243`.
    package static func guarded(_ text: String) -> String {
        if isPlain(text) { return text }
        var guarded = String.UnicodeScalarView()
        var isAtStart = true
        for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
            if isAtStart, beginsFormula(scalar) || losesZero(text.unicodeScalars[index...]) { guarded.append("'") }
            isAtStart = endsCell(scalar) || isAtStart && isSkipped(scalar)
            guarded.append(scalar)
        }
        return String(guarded)
    }

    /// Fast path for most cells: one cell that begins with an ASCII letter or a digit other than zero.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return true }
        return (ASCII.isLetter(first) || ASCII.isDigit(first)) && first != UInt8(ascii: "0")
            && !text.utf8.contains(where: needsQuotes)
    }

    /// Signs that end a cell with one separator or another, and quotes.
    private static func needsQuotes(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, 0x0A, 0x0D: true
        default: false
        }
    }

    /// A zero, then digits and spaces alone until the cell ends. Looks no further than this cell.
    private static func losesZero(_ rest: Substring.UnicodeScalarView) -> Bool {
        guard rest.first == "0", let second = rest.dropFirst().first, isDigit(second) else { return false }
        return rest.first { !isDigit($0) && !["\u{20}", "\u{A0}", "\u{202F}"].contains($0) }.map(endsCell) ?? true
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func endsCell(_ scalar: Unicode.Scalar) -> Bool { [";", "\t", "\n", "\r"].contains(scalar) }

    /// Full-width signs begin formulas in Japanese and Chinese versions of Excel.
    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(scalar)
    }

    /// Characters that a program may skip at the start of a cell.
    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return scalar == "\"" || properties.isWhitespace || [.control, .format].contains(properties.generalCategory)
    }
}
