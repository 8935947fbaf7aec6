internal import Foundation

/// Collation of titles: ignores case, accents and leading punctuation; in Spanish `ñ` is a separate letter.
package enum TextOrder {
    /// Sort key, compared byte by byte; the caller orders texts with equal keys.
    package static func key(_ text: String, language: String) -> [UInt8] {
        latinKey(text, isSpanish: isSpanish(language)) ?? unicodeKey(text, language: language)
    }

    private static func isSpanish(_ language: String) -> Bool { language.hasPrefix("es") }

    /// Sort key of any text, by Unicode's tables.
    static func unicodeKey(_ text: String, language: String) -> [UInt8] {
        let isSpanish = isSpanish(language)
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count + 4)
        var started = false
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark {
                // U+0303 after n: in Spanish it sorts after every other n.
                if scalar.value == 0x303, isSpanish, key.last == UInt8(ascii: "n") { key.append(0x7E) }
                continue
            }
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if !started && !isWord { continue }
            started = true
            key.append(contentsOf: isWord ? Array(String(scalar).utf8) : [0x20])
        }
        return key
    }

    /// Fast path for ASCII and Latin-1 letters, without Unicode's tables; `nil` if the text has any other character.
    private static func latinKey(_ text: String, isSpanish: Bool) -> [UInt8]? {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count + 4)
        var lead: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
            case 0..<0x80: if !key.isEmpty { key.append(0x20) }
            case 0xC2, 0xC3: lead = byte
            case 0x80..<0xC0 where lead == 0xC3 && byte != 0x97 && byte != 0xB7:
                guard let letter = latinLetters[Int(byte & 0x1F)] else { return nil }
                key.append(letter)
                if letter == UInt8(ascii: "n"), isSpanish { key.append(0x7E) }
            case 0xA1, 0xAB, 0xBB, 0xBF: // ¡ « » ¿ after 0xC2
                guard lead == 0xC2 else { return nil }
                if !key.isEmpty { key.append(0x20) }
            default: return nil
            }
            if byte != 0xC2, byte != 0xC3 { lead = 0 }
        }
        return key
    }

    /// Base letters of U+00C0…U+00DF and U+00E0…U+00FF; `nil` (æ, ð, ø, þ, ß, ÿ) sends the text to the slow path.
    private static let latinLetters: [UInt8?] = [
        "a", "a", "a", "a", "a", "a", nil, "c", "e", "e", "e", "e", "i", "i", "i", "i",
        nil, "n", "o", "o", "o", "o", "o", nil, nil, "u", "u", "u", "u", "y", nil, nil,
    ].map { (letter: Unicode.Scalar?) in letter.map { UInt8(ascii: $0) } }

    /// Heading in the A–Z index: the first letter without accents; `#` if a digit comes first or there is no letter.
    package static func letter(_ text: String, language: String) -> String {
        let start = text.utf8.prefix(2)
        // Fast path: an ASCII letter with no combining mark after it.
        if let byte = start.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20),
            start.allSatisfy({ $0 < 0x80 })
        {
            return String(Unicode.Scalar(byte & ~0x20))
        }
        guard let first = text.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else { return "#" }
        let upper = String(first).uppercased()
        if language.hasPrefix("es"), upper == "Ñ" { return "Ñ" }
        let scalars = upper.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Sorts by `key(text)`, then by the text itself, then by input order.
    package static func sorted<Element>(
        _ elements: [Element], language: String, by text: (Element) -> String
    ) -> [Element] {
        let keyed = elements.enumerated().map {
            (
                offset: $0.offset, key: key(text($0.element), language: language), text: text($0.element),
                element: $0.element
            )
        }
        return keyed.sorted { a, b in
            if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
            return a.text != b.text ? a.text < b.text : a.offset < b.offset
        }.map(\.element)
    }
}
