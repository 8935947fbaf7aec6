/// A text as part of a URL: accents folded, lower case, words joined by hyphens. Letters of other scripts than Latin stay.
/// Empty when the text holds no letter and no digit.
package func slug(for text: some StringProtocol) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var needsHyphen = false
    for scalar in text.unicodeScalars {
        let folded = fold(scalar)
        if folded.isEmpty { continue }
        if folded == "-" {
            needsHyphen = !slug.isEmpty
            continue
        }
        if needsHyphen { slug.append(ascii("-")) }
        needsHyphen = false
        slug.append(contentsOf: folded.utf8)
    }
    return String(decoding: slug, as: UTF8.self)
}

private func fold(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x80 {
        let byte = UInt8(scalar.value)
        switch byte {
        case ascii("a")...ascii("z"), ascii("0")...ascii("9"): return String(scalar)
        case ascii("A")...ascii("Z"): return String(Unicode.Scalar(byte | 0x20))
        default: return "-"
        }
    }
    return scalar.properties.isAlphabetic ? scalar.properties.lowercaseMapping : "-"
}
