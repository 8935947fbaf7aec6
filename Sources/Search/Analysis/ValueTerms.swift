internal import Base

/// Value terms: one more term for all spellings of a phone number, an amount, a date or a code. Texts get them beside
/// their words, and so do queries: `valueTerms` in `values.js` is the same as `words(in:as: .query)`.
///
/// | in a text | term |
/// |---|---|
/// | `+506 2542-0000`, `25420000` | `5420000`: the last 7 of 7 to 15 digits, at most two of ` ().+/-` between |
/// | `₡373,092.30`, `373 092` | `373092`: groups of three digits with the same sign between |
/// | `O.I.T.`, `EE. UU.` | `oit`, `eeuu`; queries are read as if they had been written so |
/// | `h 2 a` | `h2a` |
/// | `18 de diciembre`, `Dec 18th` | `diciembr_18`, `decemb_18`: the month's stem and the day |
/// | `Bono14`; in names and queries `Bono 14` | `bon_14`: the word's stem and the number, of at most 3 digits |
///
/// The last two have a sign that no word has, so that nobody is offered them. They stand beside their word in the
/// index: a query seldom loads another shard for them.
struct ValueTerms: Sendable {
    enum Place {
        /// Running text.
        case text
        /// A title, a heading, a tag, the value of a field.
        case name
        case query
    }

    struct Term: Sendable {
        var word: [UInt8]
        /// In a query, as `Ranking.Alternative.weight`. A name with a number says little more than both words do.
        var weight = 16
    }

    /// A run of ASCII letters, digits and `_`.
    private struct Run {
        var start: Int
        var end: Int
        var isNumber: Bool
    }

    static let joiner = UInt8(ascii: "_")
    private static let phoneDigits = 7...15
    private static let phoneTail = 7
    /// Digits of the number after a word that makes a code with it: more are a year, or rare by themselves.
    private static let longestCode = 3
    private let table: LanguageTable
    /// The lower-case text with one byte for each character: spaces as 0x20, other characters outside ASCII as 0x80.
    private var plain: [UInt8] = []
    private var runs: [Run] = []
    private var found: [Term] = []

    init(table: LanguageTable) { self.table = table }

    /// The value terms of a text.
    mutating func words(in text: Span<UInt8>, as place: Place) -> [Term] {
        found.removeAll(keepingCapacity: true)
        if place == .text, !Self.mayHoldValues(text) { return found }
        read(text, joinsLetters: place != .query)
        let hasDigits = runs.contains { $0.isNumber }
        if hasDigits {
            addPhones()
            addAmounts()
        }
        if place != .query { addInitials() }
        if place != .text { addSpelledOut() }
        if plain.contains(where: isDigit) { addDatesAndCodes(text, as: place) }
        return found
    }

    /// Whether running text has a digit or a point after one or two letters: most has neither, and so no value terms.
    private static func mayHoldValues(_ text: Span<UInt8>) -> Bool {
        var letters = 0
        for index in text.indices {
            switch text[index] {
            case 0x30...0x39: return true
            case 0x41...0x5A, 0x61...0x7A, joiner: letters += 1
            case UInt8(ascii: ".") where letters == 1 || letters == 2: return true
            default: letters = 0
            }
        }
        return false
    }

    /// A query with its initials as words: `EE. UU.` as `EEUU`.
    static func joiningInitials(in query: String) -> String {
        var terms = ValueTerms(table: LanguageTable.named(""))
        let bytes = Array(query.utf8)
        terms.read(bytes.span, isByteForByte: true)
        var text: [UInt8] = []
        var end = 0
        for run in terms.initials() {
            text += bytes[end..<run.lowerBound] + bytes[run].filter { (0x61...0x7A).contains($0 | 0x20) }
            end = run.upperBound
        }
        return end == 0 ? query : String(decoding: text + bytes[end...], as: UTF8.self)
    }

    // MARK: Runs

    /// - Parameters:
    ///   - joinsLetters: letters outside ASCII are part of a run, as `_`. In a query they are not, as in the client's
    ///     regular expressions: what that adds, no page has.
    ///   - isByteForByte: one byte for each byte, not for each character.
    private mutating func read(_ text: Span<UInt8>, joinsLetters: Bool = false, isByteForByte: Bool = false) {
        plain.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        var index = 0
        var run: Run?
        while index < text.count {
            let byte = text[index]
            let next: Int
            if byte < 0x80 {
                next = index + 1
                let letter = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                if isDigit(letter) || isLetter(letter) || letter == Self.joiner {
                    if run == nil { run = Run(start: plain.count, end: 0, isNumber: true) }
                    if !isDigit(letter) { run?.isNumber = false }
                    plain.append(letter)
                    index = next
                    continue
                }
                plain.append((0x09...0x0D).contains(letter) && !isByteForByte ? 0x20 : letter)
            } else if isByteForByte {
                next = index + 1
                plain.append(0x80)
            } else {
                let (value, after) = UTF8Text.scalar(in: text, at: index)
                next = after
                if joinsLetters, CharacterTable.shared.wordCharacter(value) != 0 {
                    if run == nil { run = Run(start: plain.count, end: 0, isNumber: false) }
                    run?.isNumber = false
                    plain.append(Self.joiner)
                    index = next
                    continue
                }
                plain.append(Self.isSpace(value) ? 0x20 : 0x80)
            }
            end(&run, at: plain.count - 1)
            index = next
        }
        end(&run, at: plain.count)
    }

    private mutating func end(_ run: inout Run?, at end: Int) {
        guard var ended = run else { return }
        ended.end = end
        runs.append(ended)
        run = nil
    }

    /// White space outside ASCII, as JavaScript sees it.
    private static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
        default: false
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
    private func length(_ run: Run) -> Int { run.end - run.start }

    /// What stands between a run and the one before.
    private func gap(before number: Int) -> ArraySlice<UInt8> { plain[runs[number - 1].end..<runs[number].start] }

    /// Adds the letters and digits of some runs as one word.
    private mutating func add(_ joined: ClosedRange<Int>) {
        found.append(Term(word: joined.flatMap { plain[runs[$0].start..<runs[$0].end] }))
    }

    /// The longest sequences of at least two runs in which each but the first `follows` the first and the one before.
    private func sequences(
        beginning: (Run) -> Bool, following: (_ first: Int, _ number: Int) -> Bool
    ) -> [ClosedRange<Int>] {
        var sequences: [ClosedRange<Int>] = []
        var first = 0
        while first < runs.count {
            var last = first
            if beginning(runs[first]) {
                while last + 1 < runs.count, following(first, last + 1) { last += 1 }
            }
            if last > first { sequences.append(first...last) }
            first = last + 1
        }
        return sequences
    }

    // MARK: Phones, amounts, initials

    private mutating func addPhones() {
        let signs = Array(" ().+/-".utf8)
        var first = 0
        while first < runs.count {
            var last = first
            while runs[first].isNumber, last + 1 < runs.count, runs[last + 1].isNumber,
                gap(before: last + 1).count <= 2, gap(before: last + 1).allSatisfy(signs.contains)
            {
                last += 1
            }
            let count = runs[first...last].reduce(0) { $0 + length($1) }
            if runs[first].isNumber, Self.phoneDigits.contains(count) {
                let digits = (first...last).flatMap { plain[runs[$0].start..<runs[$0].end] }
                found.append(Term(word: Array(digits.suffix(Self.phoneTail))))
            }
            first = last + 1
        }
    }

    private mutating func addAmounts() {
        let signs = Array(" .,'".utf8)
        let amounts = sequences {
            $0.isNumber && length($0) <= 3
        } following: { first, number in
            runs[number].isNumber && length(runs[number]) == 3 && gap(before: number).count == 1
                && gap(before: number).allSatisfy(signs.contains)
                && gap(before: number).elementsEqual(gap(before: first + 1))
        }
        for amount in amounts { add(amount) }
    }

    private mutating func addInitials() {
        for run in initials() { found.append(Term(word: plain[run].filter(isLetter))) }
    }

    /// Where one or two letters follow each other with points between, after a space only if a point follows.
    private func initials() -> [Range<Int>] {
        func isInitial(_ run: Run) -> Bool { length(run) <= 2 && plain[run.start..<run.end].allSatisfy(isLetter) }
        return sequences(beginning: isInitial) { _, number in
            guard isInitial(runs[number]) else { return false }
            let gap = gap(before: number)
            let end = runs[number].end
            return gap.elementsEqual(".".utf8)
                || gap.elementsEqual(". ".utf8) && end < plain.count && plain[end] == UInt8(ascii: ".")
        }.map { runs[$0.lowerBound].start..<runs[$0.upperBound].end }
    }

    /// Single letters and digits that follow each other: `h 2 a`.
    private mutating func addSpelledOut() {
        let signs = Array(" ./-".utf8)
        let all = sequences {
            length($0) == 1 && plain[$0.start] != Self.joiner
        } following: { _, number in
            length(runs[number]) == 1 && plain[runs[number].start] != Self.joiner
                && gap(before: number).count <= 2 && gap(before: number).allSatisfy(signs.contains)
        }
        for sequence in all { add(sequence) }
    }

    // MARK: Dates and codes

    private mutating func addDatesAndCodes(_ text: Span<UInt8>, as place: Place) {
        let words = NearbyWords(text)
        for number in 0..<words.count where words.hasDigit(number) {
            let word = words[number]
            if let day = Self.day(word) {
                let after = words[number + 1]
                for name in [words[number - 1], after, table.isStop(after) ? words[number + 2] : []] {
                    if let month = table.months[name] { found.append(Term(word: month + [Self.joiner] + day)) }
                }
            }
            let letters = Array(word.prefix { !isDigit($0) })
            let digits = Array(word.dropFirst(letters.count))
            guard !digits.isEmpty, digits.allSatisfy(isDigit) else { continue }
            if !letters.isEmpty {
                found += [letters, digits, code(letters, digits)].map { Term(word: $0) }
            } else if place != .text {
                addNumbered(words, number, digits, as: place)
            }
        }
    }

    /// The codes of a number by the word before it.
    private mutating func addNumbered(_ words: NearbyWords, _ number: Int, _ digits: [UInt8], as place: Place) {
        var name = words[number - 1]
        // `Convenio núm. 189`
        if digits.count > Self.longestCode { return }
        if place == .name, table.numberWords.contains(name) { name = words[number - 2] }
        if name.isEmpty || name.contains(where: isDigit) || place == .name && table.isStop(name) { return }
        found.append(Term(word: code(name, digits), weight: 8))
        // `C189`
        if place == .name, name.count > 1, isLetter(name[0]) {
            found.append(Term(word: code([name[0]], digits)))
        }
    }

    private func code(_ name: [UInt8], _ number: [UInt8]) -> [UInt8] { table.stem(name) + [Self.joiner] + number }

    /// `18`, `18th`: the day without zeros before it.
    private static func day(_ word: [UInt8]) -> [UInt8]? {
        let digits = word.prefix { (0x30...0x39).contains($0) }
        let letters = word.dropFirst(digits.count)
        let count = UTF8Text.utf16Count(letters)
        guard (1...2).contains(digits.count), count == 0 || count == 2,
            !letters.contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        return Array(digits.count == 2 && digits.first == 0x30 ? digits.dropFirst() : digits)
    }
}

/// The words of a text, folded when they are looked at; none before the first and after the last.
private struct NearbyWords {
    private var tokens: [TermDictionary.Token] = []
    /// The words that a token does not hold whole.
    private var long: [Int: [UInt8]] = [:]

    init(_ text: Span<UInt8>) {
        var tokenizer = Tokenizer()
        tokenizer.forEachWord(in: text) { token, word in
            if word.count > TermDictionary.Token.longest { long[tokens.count] = word.indices.map { word[$0] } }
            tokens.append(token)
        }
    }

    var count: Int { tokens.count }

    private func bytes(_ number: Int) -> [UInt8] { long[number] ?? tokens[number].bytes }

    func hasDigit(_ number: Int) -> Bool { bytes(number).contains { (0x30...0x39).contains($0) } }

    subscript(number: Int) -> [UInt8] { tokens.indices.contains(number) ? Folding.fold(bytes(number)) : [] }
}
