import Testing

@testable import Messages

/// The source line under a message, and its underline.
struct ExcerptTests {
    /// The excerpt and the underlined columns, as `text / indent+width`.
    private func excerpt(_ line: String, at column: Int, length: Int = 1) -> String {
        let excerpt = Excerpt(of: line, at: column, length: length)
        return "\(excerpt.text) / \(excerpt.indent)+\(excerpt.width)"
    }

    @Test(arguments: [
        ("title: Ñandú", 8, 1, "title: Ñandú / 7+1"), ("title: Ñandú", 9, 1, "title: Ñandú / 7+1"),
        ("title: Ñandú", 8, 7, "title: Ñandú / 7+5"),
        ("Cafe\u{301} [x]", 8, 3, "Cafe\u{301} [x] / 5+3"), ("e\u{301}x", 2, 1, "e\u{301}x / 0+1"),
        ("中文 [x]", 8, 3, "中文 [x] / 5+3"), ("中文", 4, 3, "中文 / 2+2"),
        ("👍🏽 [x]", 10, 3, "👍🏽 [x] / 3+3"), ("👍🏽", 5, 1, "👍🏽 / 0+2"), ("🇭🇳 [x]", 10, 3, "🇭🇳 [x] / 3+3"),
        ("☎️ [x]", 8, 3, "☎️ [x] / 3+3"),
        ("a\t[x]", 3, 3, "a [x] / 2+3"), ("a\u{202E}b", 5, 1, "a\u{FFFD}b / 2+1"), ("", 1, 1, " / 0+1"),
        ("ñ", 99, 1, "ñ / 1+1"),
    ])
    func lettersAreWholeAndTheCaretIsUnderThem(_ line: String, _ column: Int, _ length: Int, _ expected: String) {
        #expect(excerpt(line, at: column, length: length) == expected)
    }

    @Test(arguments: ["ñ", "中", "e\u{301}", "👍🏽", "🇭🇳", "👩‍👩‍👧", "a", "\u{301}"])
    func aCutIsBetweenLettersWhereverItFalls(_ letter: String) {
        let line = String(repeating: letter, count: 3000)
        let shown = Array(printed(letter).unicodeScalars)
        for column in [1, 2, 3, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 1501, 1502, 2999, 3000] {
            for length in [1, 2, 3, 500] {
                let excerpt = Excerpt(of: line, at: column, length: length)
                let text = excerpt.text.unicodeScalars.filter { $0 != "…" }
                #expect(
                    text.count % shown.count == 0
                        && zip(text, (0...).lazy.map { shown[$0 % shown.count] }).allSatisfy(==), "\(column)+\(length)")
                #expect(excerpt.indent <= 101 && excerpt.width <= 100)
            }
        }
    }

    @Test(arguments: ["x", "ñ", "中"])
    func ofAMarkOfAMegabyteTheBeginningIsShown(_ letter: String) {
        let count = (1 << 20) / letter.utf8.count
        let shown = letter == "中" ? 50 : 100
        let line = "a [" + String(repeating: letter, count: count) + "] b"
        #expect(
            excerpt(line, at: 4, length: count * letter.utf8.count) == "a [" + String(repeating: letter, count: shown)
                + "… / 3+100")
    }

    @Test func aLongMarkOfFewColumnsIsFollowedByWhatStandsBehindIt() {
        let family = "👩‍👩‍👧"
        let line = String(repeating: family, count: 60_000)
        let excerpt = Excerpt(of: line, at: 1, length: line.utf8.count)
        #expect(
            excerpt.indent == 0 && (1...100).contains(excerpt.width) && excerpt.text.hasSuffix("…")
                && excerpt.text.utf8.count < 2_000)
    }

    private func printed(_ letter: String) -> String {
        String(String.UnicodeScalarView(letter.unicodeScalars.map { $0 == "\u{200D}" ? "\u{FFFD}" : $0 }))
    }
}
