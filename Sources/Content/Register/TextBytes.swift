import Base

/// Reads UTF-8 text a character at a time. Bytes that are no UTF-8 are characters of one byte that mean nothing.
/// An offset may be the end of the text; then there is nothing there.
enum TextBytes {
    static func isDigit(_ text: Span<UInt8>, at offset: Int) -> Bool {
        offset >= 0 && offset < text.count && ASCII.isDigit(text[offset])
    }

    static func endOfDigits(_ text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while isDigit(text, at: end) { end += 1 }
        return end
    }

    static func byte(_ text: Span<UInt8>, at offset: Int) -> UInt8? {
        offset >= 0 && offset < text.count ? text[offset] : nil
    }

    /// The scalar at `offset` and its number of bytes; U+FFFD and 1 if the bytes are no UTF-8.
    static func scalar(_ text: Span<UInt8>, at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = text[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, offset + length <= text.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in offset + 1..<offset + length {
            guard text[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(text[index] & 0x3F)
        }
        guard let scalar = Unicode.Scalar(value) else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }

    /// The number of bytes of the letter at `offset`; 0 if there is none. A combining mark counts as a letter.
    static func letter(_ text: Span<UInt8>, at offset: Int) -> Int {
        guard offset < text.count else { return 0 }
        if text[offset] < 0x80 { return ASCII.isLetter(text[offset]) ? 1 : 0 }
        let (scalar, length) = scalar(text, at: offset)
        if (0xC0..<0x250).contains(scalar.value) { return scalar == "×" || scalar == "÷" ? 0 : length }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark:
            return length
        default: return 0
        }
    }

    /// The number of bytes of the white space at `offset`; 0 if there is none. Spaces of all widths and line ends.
    static func space(_ text: Span<UInt8>, at offset: Int) -> Int {
        guard offset < text.count else { return 0 }
        switch text[offset] {
        case 0x20, 0x09...0x0D: return 1
        case 0..<0xC2: return 0
        default:
            let (scalar, length) = scalar(text, at: offset)
            return scalar.properties.isWhitespace ? length : 0
        }
    }

    /// The end of the white space at `start`, if it is short enough to stand inside a phrase: three characters, one
    /// line end. An empty line ends a phrase.
    static func endOfGap(_ text: Span<UInt8>, from start: Int) -> Int? {
        var (end, characters, lines) = (start, 0, 0)
        while case let length = space(text, at: end), length > 0 {
            characters += 1
            if text[end] == 0x0A { lines += 1 }
            if characters > 3 || lines > 1 { return nil }
            end += length
        }
        return end
    }

    /// The number of bytes of the hyphen or dash at `offset` that can join two numbers; 0 if there is none.
    static func hyphen(_ text: Span<UInt8>, at offset: Int) -> Int {
        guard offset < text.count else { return 0 }
        if text[offset] == 0x2D { return 1 }
        guard text[offset] >= 0xE2 else { return 0 }
        let (scalar, length) = scalar(text, at: offset)
        return isHyphen(scalar) ? length : 0
    }

    /// Hyphens and minus signs that mean the same as `-`, and the dash of ranges.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}"..."\u{2013}", "\u{2212}", "\u{FE63}", "\u{FF0D}": true
        default: false
        }
    }

    /// The number of bytes of the currency sign at `offset`; 0 if there is none.
    static func currencySign(_ text: Span<UInt8>, at offset: Int) -> Int {
        guard offset < text.count else { return 0 }
        if text[offset] == 0x24 { return 1 }
        guard text[offset] >= 0xC2 else { return 0 }
        let (scalar, length) = scalar(text, at: offset)
        return scalar.properties.generalCategory == .currencySymbol ? length : 0
    }
}
