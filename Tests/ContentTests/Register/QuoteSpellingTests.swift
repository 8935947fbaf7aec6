import TestSupport
import Testing

@testable import Content

struct QuoteSpellingTests {
    /// Spellings of one value in each list. No spelling of one list equals one of another.
    private static let values: [[String]] = [
        [
            "₡373,092.30", "₡373.092,30", "₡373 092,30", "₡373 092.30", "₡ 373\u{A0}092,30", "₡373\u{202F}092,30",
            "₡373'092.30", "₡373\u{2019}092.30", "₡373092.30", "₡373092,30",
        ],
        ["₡373,092.31"], ["₡37,309,230", "₡37309230"],
        ["20,000", "20.000", "20 000", "20\u{2009}000", "20'000", "20000"], ["20.00", "20,00"], ["20"],
        ["7.25", "7,25"], ["725"], ["1.5", "1,5"], ["15"], ["0.125", "0,125"], ["125"], ["1234.567", "1.234,567"],
        ["1,234,567", "1.234.567", "1 234 567", "1234567"],
        ["50 %", "50%", "50\u{A0}%", "50\u{202F}%"], ["50"],
        ["$7.25", "$ 7.25", "$\u{A0}7,25"], ["US$7.25", "US$ 7.25", "us$7,25"], ["7,25 €", "7.25€"],
        ["B/. 3.25", "B/.3,25", "b/. 3.25"], ["Q 3,000", "Q3,000", "Q 3.000"],
        ["1 año", "1 AÑO", " 1\n  año ", "1\u{A0}an\u{303}o", "1\u{AD} año"], ["1 ano"], ["un año", "Un año"],
        ["2 años"],
        [
            "1-800-799-7233", "1 800 799 7233", "1.800.799.7233", "1 (800) 799-7233",
            "1\u{2011}800\u{2011}799\u{2011}7233",
        ],
        ["+1 800 799 7233", "+1-800-799-7233"], ["*212", "* 212"], ["#212"], ["212"], ["+212"],
        ["+34 600 000 016", "+34 600-000-016", "+34600000016"], ["600 000 016", "600-000-016", "600/000/016"],
        ["6-12 meses", "6\u{2013}12 meses"], ["612 meses"], ["6-12", "6\u{2011}12"], ["612"],
        ["-18 °C", "\u{2212}18 °C"], ["18 °C"], ["1.2.3"], ["123"], ["a week's pay", "a week\u{2019}s pay"],
        ["Llame al 1-800-799-7233"], [""],
    ]

    @Test func spellingsOfOneValueAreEqual() {
        for spellings in Self.values {
            #expect(Set(spellings.map(QuoteSpelling.init)).count == 1, "\(spellings)")
        }
        #expect(Set(Self.values.flatMap { $0 }.map(QuoteSpelling.init)).count == Self.values.count)
    }

    /// The comparable form has the number that the words have.
    @Test func aComparableFormKeepsTheNumber() {
        var generator = SeededGenerator(seed: 7)
        let pieces = [
            "0", "1", "12", "000", "345", ".", ",", " ", "'", "-", "+", "$", "€", "%", "q", "b/.", "a", "(", ")",
        ]
        for _ in 0..<20_000 {
            let words = (0..<Int.random(in: 1...9, using: &generator))
                .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            guard let number = QuoteSpelling.number(in: words) else { continue }
            let text = QuoteSpelling(words).text
            #expect(
                QuoteSpelling.number(in: text) == number, "\(words.debugDescription) became \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        ("₡373,092.30", "373092.30"), ("1 año", "1"), ("7,25 €", "7.25"), ("20.000", "20000"), ("50 %", "50"),
        ("−18 °C", "-18"), ("007", "7"), ("0,50", "0.50"), ("000", "0"), ("USD 7.25 an hour", "7.25"),
    ]) func theNumberOfAText(_ words: String, _ number: String) {
        #expect(QuoteSpelling.number(in: words) == number)
    }

    @Test(arguments: ["", "un año", "6 a 12 meses", "1.2.3", "1-800-799-7233", "5'10", "٣ سنوات"])
    func textsWithoutOneNumber(_ words: String) {
        #expect(QuoteSpelling.number(in: words) == nil)
    }

    @Test(arguments: [
        ("₡373,092.30", "373092.3", true), ("₡373,092.30", "373092.30", true), ("₡373,092.30", "373092", false),
        ("₡373.092", "373092.000", true), ("0,50", ".50", false), ("0,50", "00.5", true), ("1 año", "1", true),
        ("1 año", "1e0", false), ("1 año", "", false), ("un año", "1", false), ("−18 °C", "-18.0", true),
        ("18 °C", "-18", false), ("0", "-0", true), ("6 a 12", "6", false),
        // One more digit than a floating-point number holds.
        ("12345678901234567890.1", "12345678901234567890.2", false),
    ]) func numbersAreComparedDigitByDigit(_ words: String, _ number: String, _ isSame: Bool) {
        #expect(QuoteSpelling(words).hasSameNumber(as: number) == isSame)
    }

    @Test(
        .timeLimit(.minutes(Machine.minutes(10))),
        arguments: ["1", "1,", "1 000 ", "$ ", "b/. 1", "\u{301}", " ", "(", "1-"])
    func aLongTextIsReadOnce(_ piece: String) {
        let words = String(repeating: piece, count: 200_000 / piece.utf8.count)
        #expect(QuoteSpelling(words) == QuoteSpelling(words + " "))
        _ = QuoteSpelling.number(in: words)
    }
}

/// `NumberSpelling` beside a plain reading of its rules.
struct NumberSpellingTests {
    /// The canonical form, from the separators and groups of a text that is nothing but them.
    private static func plain(_ text: String) -> String? {
        let isSeparator: (Character) -> Bool = { ".,' ".contains($0) }
        let groups = text.split(whereSeparator: isSeparator).map(String.init)
        let separators = text.filter(isSeparator).map(String.init)
        guard let last = separators.last else { return text }
        let joined = groups.joined()
        let head = groups[0].count <= 3
        let threes = groups.dropFirst().allSatisfy { $0.count == 3 }
        if Set(separators).count == 1 {
            let isGrouping = head && threes && (separators.count > 1 || last == " " || groups[0] != "0")
            if isGrouping { return joined }
            return separators.count == 1 && (last == "." || last == ",") ? groups[0] + "." + groups[1] : nil
        }
        let before = separators.dropLast()
        let canGroup = head && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 }
        guard Set(before).count == 1, canGroup, last == "." || last == "," else { return nil }
        return groups.dropLast().joined() + "." + groups[groups.count - 1]
    }

    @Test func theReaderAgreesWithThePlainRules() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<50_000 {
            var text = ["0", "1", "12", "123", "1234"].randomElement(using: &generator) ?? ""
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                text += [".", ",", "'", " "].randomElement(using: &generator) ?? ""
                text += ["5", "67", "890", "890", "890", "1234"].randomElement(using: &generator) ?? ""
            }
            let bytes = text.utf8Span.span
            let number = NumberSpelling(bytes, at: 0)
            // A space that groups nothing ends the number: the plain rules read what is left.
            let read = String(decoding: Array(text.utf8)[number.range], as: UTF8.self)
            let canonical = number.isNumber ? String(decoding: number.canonical(bytes), as: UTF8.self) : nil
            #expect(canonical == Self.plain(read), "\(text)")
        }
    }
}
