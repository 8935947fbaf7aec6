/// Writes CSV (RFC 4180) as spreadsheets read it: UTF-8 with a byte-order mark, without which Excel takes it for the
/// machine's own encoding.
///
/// No text can become a formula (CSV injection). Excel takes the separator of the reader's country, `;` in most that
/// speak Spanish, and then quotes around a cell no longer hold it together: so what follows a `;`, a tab or a line break
/// is guarded like what begins a cell. The guard is an apostrophe. `guarded` in `Templates/Scripts/catalogue.js` is the
/// same rule for files made in the browser; `Tests/Fixtures/csv-cells.json` holds the two together.
package struct CSVText {
    package enum Cell: Sendable {
        case text(String)
        /// As it is: a minus in front of digits is no formula.
        case number(String)
    }

    package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    package init() {}

    package mutating func row(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            switch cell {
            case .number(let digits): append(digits, isGuarded: false)
            case .text(let text):
                let guarded = CSVText.guarded(text)
                append(guarded, isGuarded: guarded.utf8.count > text.utf8.count)
            }
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ text: String, isGuarded: Bool) {
        guard isGuarded || text.utf8.contains(where: { "\",;\t\n\r".utf8.contains($0) }) else {
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

    /// The text with an apostrophe before each sign that would begin a formula. Phone numbers get one too: without it
    /// Excel adds `+1-866-487-9243` up, and takes the `+` off `+18664879243`.
    package static func guarded(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: beginsFormula) else { return text }
        var guarded = String.UnicodeScalarView()
        var isAtStart = true
        for scalar in text.unicodeScalars {
            if isAtStart, beginsFormula(scalar) { guarded.append("'") }
            isAtStart = endsCell(scalar) || isAtStart && isSkipped(scalar)
            guarded.append(scalar)
        }
        return String(guarded)
    }

    private static func endsCell(_ scalar: Unicode.Scalar) -> Bool { [";", "\t", "\n", "\r"].contains(scalar) }

    /// The full-width signs are formulas too where Japanese or Chinese is set.
    private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
        ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].contains(scalar)
    }

    /// What a program may take off the front of a cell before it looks.
    private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        return scalar == "\"" || properties.isWhitespace || [.control, .format].contains(properties.generalCategory)
    }
}
