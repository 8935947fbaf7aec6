/// Folding: a lower-case word without accents. `año` and `ano` become one; the index keeps the spelling beside it.
enum Folding {
    /// - Parameter word: a lower-case word as the tokenizer gives it, UTF-8.
    /// - Returns: the folded word; the same bytes when it is plain ASCII.
    static func fold(_ word: [UInt8]) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) { return word }
        let table = CharacterTable.shared
        var folded: [UInt8] = []
        folded.reserveCapacity(word.count)
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            let letter = table.baseLetter(scalar.value)
            if CharacterTable.isDroppedMark(letter) { continue }
            if let replacement = CharacterTable.special[letter] {
                folded += replacement
            } else {
                UTF8Text.append(letter, to: &folded)
            }
        }
        return folded
    }
}

/// UTF-8 coding by hand, for hot loops: `Character` takes ten times as long.
enum UTF8Text {
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        switch value {
        case 0..<0x80:
            bytes.append(UInt8(truncatingIfNeeded: value))
        case 0x80..<0x800:
            bytes.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case 0x800..<0x10000:
            bytes.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            bytes.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            bytes.append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }

    /// The code point at `index` and where the next begins. Damaged UTF-8 gives U+FFFD and moves one byte.
    static func scalar(in bytes: Span<UInt8>, at index: Int) -> (value: UInt32, next: Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), index + 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return (0xFFFD, index + 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = bytes[index + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, index + 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, index + length)
    }

    /// UTF-16 units of a UTF-8 text: the length that JavaScript sees.
    static func utf16Count(_ bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte & 0xC0 != 0x80 { count += byte >= 0xF0 ? 2 : 1 }
        return count
    }
}
