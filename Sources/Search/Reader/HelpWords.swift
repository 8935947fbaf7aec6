internal import Base

/// Help words: whether a question tells of danger, and which page and phone numbers help. As `Client/help.js`.
///
/// A phrase is found when its words stand in the question in this order, with at most one stop word between two of
/// them. Words are compared by their sound (`key`); of those that the index does not know, one letter may differ. A
/// phrase that overlaps an exception of its entry does not count.
struct HelpWords {
    /// Words of a question that are looked at, at most.
    private static let mostWords = 1000
    /// Letters from which on a word may be misspelt.
    private static let fewestLetters = 6

    private let sounds: [[Unicode.Scalar]]
    private let keys: [[UInt16]]
    private let isStop: [Bool]
    private let isUnknown: [Bool]

    /// - Parameter unknown: folded words of the question that are no words of the language.
    init(question: String, table: LanguageTable, unknown: Set<[UInt8]>) {
        sounds = table.sounds
        let words = QueryText.tokens(question).prefix(HelpWords.mostWords).map { Folding.fold($0.word) }
        keys = words.map { [sounds] in HelpWords.key(String(decoding: $0, as: UTF8.self), sounds) }
        isStop = words.map(table.stopWords.contains)
        isUnknown = words.map(unknown.contains)
    }

    /// Whether the question has one of the triggers.
    func hasAny(of triggers: String) -> Bool {
        var found: Places = [:]
        return FrontCoding.words(in: triggers).contains { !places(of: $0[...], &found).isEmpty }
    }

    /// The answer for a place: of the first entry that has a phrase in the question.
    /// - Parameter data: the file of the phrases.
    func answer(_ data: JSONValue, root: String, place: String?) -> SearchHelpAnswer? {
        var found: Places = [:]
        let entry = (data[3]?.array ?? []).first { entry in
            let exceptions = spans(of: entry[5]?.string ?? "", &found)
            return spans(of: entry[4]?.string ?? "", &found).contains { span in
                !exceptions.contains { $0.overlaps(span) }
            }
        }
        guard let entry else { return nil }
        let places = data[2]?.array ?? []
        // `CA-ON` is a region of `CA`.
        let number = place.flatMap { place in
            places.firstIndex { (place + "-").hasPrefix(($0[0]?.string ?? "") + "-") }
        }
        let own = number.map { places[$0] }
        let page = number.flatMap { entry[6]?[$0] }?.array
        var answer = SearchHelpAnswer(
            url: "/" + root + (entry[0]?.string ?? ""), title: entry[1]?.string ?? "", numbers: [])
        if let page, let own {
            answer.url += page.dropFirst().first?.string ?? own[2]?.string ?? ""
            answer.title =
                page.first?.string
                ?? (entry[2]?.string ?? "").replacing("{value}", with: own[1]?.string ?? "")
        }
        let numbers = Array((own?.array ?? []).dropFirst(3))
        for kind in (entry[3]?.array ?? []).compactMap(\.number) {
            if kind < 0 {
                guard let page, page.count > 3 else { continue }
                answer.numbers.append(.init(name: page[2].string ?? "", number: page[3].string ?? ""))
            } else {
                for index in stride(from: 0, to: numbers.count - 1, by: 2) where numbers[index].number == kind {
                    answer.numbers.append(
                        .init(name: data[1]?[kind]?.string ?? "", number: numbers[index + 1].string ?? ""))
                }
            }
        }
        return answer
    }

    /// Where words of phrases stand in the question.
    private typealias Places = [[UInt16]: Set<Int>]

    private func places(of word: Substring, _ found: inout Places) -> Set<Int> {
        let key = HelpWords.key(String(word), sounds)
        if let known = found[key] { return known }
        let places = Set(
            keys.indices.filter { keys[$0] == key || isUnknown[$0] && HelpWords.isNear(keys[$0], key) })
        found[key] = places
        return places
    }

    /// Where the phrases of a list stand in the question.
    private func spans(of list: String, _ found: inout Places) -> [ClosedRange<Int>] {
        var spans: [ClosedRange<Int>] = []
        for phrase in FrontCoding.words(in: list) {
            let words = phrase.split(separator: " ").map { places(of: $0, &found) }
            guard let first = words.first, !words.contains(where: \.isEmpty) else { continue }
            spans += first.compactMap { start in end(of: words[1...], after: start).map { start...$0 } }
        }
        return spans
    }

    private func end(of words: ArraySlice<Set<Int>>, after index: Int) -> Int? {
        guard let word = words.first else { return index }
        let next = index + 1
        if word.contains(next), let end = end(of: words.dropFirst(), after: next) { return end }
        guard next < keys.count, isStop[next], word.contains(next + 1) else { return nil }
        return end(of: words.dropFirst(), after: next + 1)
    }

    /// What a word is compared by: repeated letters are one; of four letters and more, those that sound alike are one,
    /// and a silent h is dropped.
    static func key(_ word: String, _ sounds: [[Unicode.Scalar]]) -> [UInt16] {
        let short = squeezed(Array(word.unicodeScalars))
        if utf16(short).count < 4 { return utf16(short) }
        let heard = short.compactMap { letter -> Unicode.Scalar? in
            letter == "h" && !sounds.isEmpty ? nil : (sounds.first { $0.contains(letter) }?.first ?? letter)
        }
        return utf16(squeezed(heard))
    }

    /// What JavaScript counts.
    private static func utf16(_ letters: [Unicode.Scalar]) -> [UInt16] {
        Array(String(String.UnicodeScalarView(letters)).utf16)
    }

    private static func squeezed(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
        letters.enumerated().filter { $0.offset == 0 || letters[$0.offset - 1] != $0.element }.map(\.element)
    }

    /// Whether one letter is left out, added, replaced or swapped with the next, in long words.
    static func isNear(_ word: [UInt16], _ other: [UInt16]) -> Bool {
        guard word.count >= fewestLetters, other.count >= fewestLetters else { return false }
        let equal = zip(word, other).prefix { $0 == $1 }.count
        let (left, right) = (word[equal...], other[equal...])
        if left.dropFirst() == right.dropFirst() || left == right.dropFirst() || left.dropFirst() == right {
            return true
        }
        return left.count > 1 && right.count > 1 && left.first == right.dropFirst().first
            && left.dropFirst().first == right.first && left.dropFirst(2) == right.dropFirst(2)
    }
}
