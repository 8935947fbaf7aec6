import Base
import Testing

@Suite struct CharactersTests {
    @Test(arguments: [
        ("a\u{202E}b", "a\u{FFFD}b"), ("a\tb\nc", "a\u{FFFD}b\u{FFFD}c"), ("é\u{200D}\u{2028}", "é\u{FFFD}\u{FFFD}"),
        ("", ""),
    ])
    func whatSteersATerminalIsNotPrinted(_ text: String, _ shown: String) { #expect(printable(text) == shown) }

    @Test func tabsMayBeShownAsSpaces() { #expect(printable("a\t\u{1B}", tab: " ") == "a \u{FFFD}") }

    @Test(arguments: [(UInt32(0x9), "U+0009"), (0x202E, "U+202E"), (0x1F600, "U+1F600")])
    func codePointsHaveFourDigitsOrMore(_ value: UInt32, _ name: String) {
        #expect(Unicode.Scalar(value)?.codePointName == name)
    }

    /// The search over bytes agrees with the test of single characters.
    @Test func bytesAndScalarsAgree() {
        for scalar in (0...0x2FFF).compactMap({ Unicode.Scalar($0 as UInt32) }) {
            #expect(
                firstUnsafeScalar(in: "é" + String(scalar) + "€") == (scalar.isUnsafeInText ? scalar : nil),
                "\(scalar.codePointName)")
        }
    }

    @Test func joinersArePartsOfWordsButNotOfNames() {
        let joiner: Unicode.Scalar = "\u{200C}"
        #expect(!joiner.isUnsafeInText && joiner.isControlOrFormat && joiner.isUnfitForNames)
        #expect(("\u{E000}" as Unicode.Scalar).isUnfitForNames && !("é" as Unicode.Scalar).isUnfitForNames)
    }
}

struct AbridgingTests {
    @Test func textsAreCutBetweenLetters() {
        #expect(abridged("añb", to: 4) == "añb")
        #expect(abridged("añb", to: 3) == "añ…")
        #expect(abridged("añb", to: 2) == "a…")
        #expect(abridged("ae\u{301}b", to: 3) == "a…")
        #expect(abridged("👩‍👩‍👧 x", to: 18) == "👩‍👩‍👧…")
    }

    @Test func oneLetterOfVeryManyMarksIsCutToo() {
        #expect(abridged("e" + String(repeating: "\u{301}", count: 1000), to: 40).unicodeScalars.count == 11)
    }
}
