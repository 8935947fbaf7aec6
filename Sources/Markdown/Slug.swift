import Foundation

/// A slug: a text as part of a URL, in lower case, with accents of Latin letters folded and words joined by hyphens.
/// Letters, digits and combining marks of other scripts stay, in Unicode's composed form (NFC). Empty if the text has
/// no letter and no digit.
///
///     "¿Qué es un salario mínimo?" → "que-es-un-salario-minimo"
package func slug(for text: some StringProtocol) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var needsHyphen = false, isForeign = false, needsComposition = false
    for scalar in text.unicodeScalars {
        let end = slug.count
        if scalar.isASCII {
            appendASCII(scalar, to: &slug)
            if slug.count > end { isForeign = false }
        } else if LatinFolding.append(scalar, to: &slug) {
            isForeign = false
        } else {
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber:
                slug.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
                isForeign = true
                if scalar.value >= 0x1100 { needsComposition = true }
            case .nonspacingMark, .spacingMark, .enclosingMark:
                // A combining accent on a Latin letter is dropped. In other scripts combining marks may be vowels.
                guard isForeign else { continue }
                slug.append(contentsOf: String(scalar).utf8)
                needsComposition = true
            case .format: continue
            default: break
            }
        }
        if slug.count == end {
            needsHyphen = end > 0
        } else if needsHyphen {
            slug.insert(ascii("-"), at: end)
            needsHyphen = false
        }
    }
    let text = String(decoding: slug, as: UTF8.self)
    return needsComposition ? text.precomposedStringWithCanonicalMapping : text
}

@inline(__always)
private func appendASCII(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
    let byte = ascii(scalar)
    switch byte {
    case ascii("a")...ascii("z"), ascii("0")...ascii("9"): slug.append(byte)
    case ascii("A")...ascii("Z"): slug.append(byte | 0x20)
    default: break
    }
}
