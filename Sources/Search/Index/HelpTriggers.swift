/// Words of which every help phrase has one. A question without any of them tells of no danger, so that a first search
/// loads these words only, and the phrases when one of them is in the question.
enum HelpTriggers {
    /// Few words that are rare in pages and in questions: of a phrase's words that which costs least for each phrase it
    /// answers for.
    ///
    /// - Parameter uses: of how many pages a word is; far more for a function word, which most questions have.
    static func words(of phrases: Set<[[UInt8]]>, uses: ([UInt8]) -> Int) -> Set<[UInt8]> {
        var phrasesOf: [[UInt8]: [Int]] = [:]
        for (number, phrase) in phrases.enumerated() {
            for word in Set(phrase) { phrasesOf[word, default: []].append(number) }
        }
        let phrases = phrases.map(Set.init)
        var isOpen = phrases.map { _ in true }
        var words = phrasesOf.map { (word: $0.key, cost: word + uses($0.key), open: $0.value.count) }
            .sorted { $0.word.lexicographicallyPrecedes($1.word) }
        let places = Dictionary(words.enumerated().map { ($1.word, $0) }) { first, _ in first }
        var chosen: Set<[UInt8]> = []
        while let best = words.filter({ $0.open > 0 }).min(by: { $0.cost * $1.open < $1.cost * $0.open }) {
            chosen.insert(best.word)
            for number in phrasesOf[best.word] ?? [] where isOpen[number] {
                isOpen[number] = false
                for word in phrases[number] { words[places[word] ?? 0].open -= 1 }
            }
        }
        return chosen
    }

    /// What a word costs in the file, in pages.
    private static let word = 5
}
