internal import Foundation

/// The order that readers expect of titles: accents and case set aside, `ñ` a letter of its own in Spanish, signs in front ignored.
enum TextOrder {
    /// Bytes that compare as the texts should be ordered; ties are the caller's.
    static func key(_ text: String, language: String) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(text.utf8.count + 4)
        var started = false
        for scalar in text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar.properties.generalCategory == .nonspacingMark {
                // U+0303 after n: in Spanish it sorts after every other n.
                if scalar.value == 0x303, language.hasPrefix("es"), key.last == UInt8(ascii: "n") { key.append(0x7E) }
                continue
            }
            let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            if !started && !isWord { continue }
            started = true
            key.append(contentsOf: isWord ? Array(String(scalar).utf8) : [0x20])
        }
        return key
    }

    /// The letter an entry stands under in an A–Z index: `#` for anything that is not a letter.
    static func letter(_ text: String, language: String) -> String {
        guard let first = text.first(where: { $0.isLetter || $0.isNumber }), first.isLetter else { return "#" }
        let upper = String(first).uppercased()
        if language.hasPrefix("es"), upper == "Ñ" { return "Ñ" }
        let scalars = upper.decomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Sorts by `key(text)`, then by the text itself, then by the order they came in.
    static func sorted<Element>(_ elements: [Element], language: String, by text: (Element) -> String) -> [Element] {
        let keyed = elements.enumerated().map { (offset: $0.offset, key: key(text($0.element), language: language), text: text($0.element), element: $0.element) }
        return keyed.sorted { a, b in
            if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
            return a.text != b.text ? a.text < b.text : a.offset < b.offset
        }.map(\.element)
    }
}
