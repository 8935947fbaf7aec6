internal import Foundation

/// A text as part of a URL: accents folded, lower case, words joined by hyphens. Letters of other scripts than Latin stay,
/// with their marks, in normal form C. Empty when the text holds no letter and no digit.
package func slug(for text: some StringProtocol) -> String {
    if let plain = asciiSlug(text.utf8) { return plain }
    var slug = String.UnicodeScalarView()
    var needsHyphen = false
    var baseIsLatin = true
    for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark:
            if !baseIsLatin, !slug.isEmpty, !needsHyphen { slug.append(scalar) }
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
            if needsHyphen, !slug.isEmpty { slug.append("-") }
            needsHyphen = false
            baseIsLatin = scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value)
            slug.append(contentsOf: (foldings[scalar] ?? scalar.properties.lowercaseMapping).unicodeScalars)
        case .format: continue
        default: needsHyphen = true
        }
    }
    return String(slug).precomposedStringWithCanonicalMapping
}

/// Latin letters that carry their sign within and so have no decomposition.
private let foldings: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l", "đ": "d", "Đ": "d",
    "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ħ": "h", "Ħ": "h", "ı": "i", "ª": "a", "º": "o",
]

/// The common case, without Unicode's tables; `nil` when a byte is not ASCII.
private func asciiSlug(_ text: some Sequence<UInt8>) -> String? {
    var slug: [UInt8] = []
    var needsHyphen = false
    for byte in text {
        switch byte {
        case ascii("a")...ascii("z"), ascii("0")...ascii("9"), ascii("A")...ascii("Z"):
            if needsHyphen, !slug.isEmpty { slug.append(ascii("-")) }
            needsHyphen = false
            slug.append((ascii("A")...ascii("Z")).contains(byte) ? byte | 0x20 : byte)
        case 0x80...: return nil
        default: needsHyphen = true
        }
    }
    return String(decoding: slug, as: UTF8.self)
}
