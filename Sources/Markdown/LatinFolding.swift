/// Accent folding: the ASCII letters for Latin letters with accents and for ligatures, for URLs.
///
/// Letters are folded by canonical decomposition without its combining marks (Unicode Character Database); those that
/// do not decompose, by the usual replacement: ø o, ł l, ß ss. A table, because the standard library has no
/// decomposition and that of Foundation is too slow for every heading.
enum LatinFolding {
    /// Appends the plain letters of a scalar, in lower case; false when it is not in the table.
    static func append(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) -> Bool {
        let letter: UInt8
        switch scalar.value {
        case 0xAA: letter = ascii("a")
        case 0xBA: letter = ascii("o")
        case 0xC0...0x24F: letter = latin.utf8Start[Int(scalar.value) - 0xC0]
        case 0x1E00...0x1EFF: letter = latinAdditional.utf8Start[Int(scalar.value) - 0x1E00]
        default: return false
        }
        switch letter {
        case ascii("?"): return false
        case ascii("*"): slug.append(contentsOf: ligature(scalar).utf8)
        default: slug.append(letter)
        }
        return true
    }

    private static func ligature(_ scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0xC6, 0xE6, 0x1E2, 0x1E3, 0x1FC, 0x1FD: "ae"
        case 0xDE, 0xFE: "th"
        case 0xDF, 0x1E9E: "ss"
        case 0x132, 0x133: "ij"
        case 0x152, 0x153: "oe"
        case 0x1C4, 0x1C5, 0x1C6, 0x1F1, 0x1F2, 0x1F3: "dz"
        case 0x1C7, 0x1C8, 0x1C9: "lj"
        case 0x1CA, 0x1CB, 0x1CC: "nj"
        default: ""
        }
    }

    // One letter per scalar: `?` for none, `*` for a ligature.

    /// U+00C0 to U+024F.
    private static let latin: StaticString = """
        aaaaaa*ceeeeiiiidnooooo?ouuuuy**aaaaaa*ceeeeiiiidnooooo?ouuuuy*yaaaaaaccccccccdd\
        ddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnnoooooo**rrrrrrssssss\
        ssttttttuuuuuuuuuuuuwwyyyzzzzzzsb??????????????e???????i????????oo?????????????u\
        u????zz?????????????*********aaiioouuuuuuuuuu?aaaa**??ggkkoooo??j***gg??nnaa**oo\
        aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy???????????????b????????????
        """

    /// U+1E00 to U+1EFF.
    private static let latinAdditional: StaticString = """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo\
        oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??*?\
        aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu\
        uuyyyyyyyy??????
        """
}
