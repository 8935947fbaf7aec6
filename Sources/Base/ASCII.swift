/// Classes of ASCII bytes, independent of the locale.
package enum ASCII {
    package static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    package static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    package static func isLower(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
    package static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }

    /// `text` in lower case, ASCII letters only.
    package static func lowercased(_ text: String) -> String {
        guard text.utf8.contains(where: isUpper) else { return text }
        return String(decoding: text.utf8.map { isUpper($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// `text` in upper case, ASCII letters only.
    package static func uppercased(_ text: String) -> String {
        guard text.utf8.contains(where: isLower) else { return text }
        return String(decoding: text.utf8.map { isLower($0) ? $0 & ~0x20 : $0 }, as: UTF8.self)
    }
}
