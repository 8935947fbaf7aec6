/// The term of a title or heading as a whole: its words in their order, stop words too, as a hash. A query of the same
/// words asks for it, so that each page is first for its own title, and a title of stop words only is found.
///
/// It begins with the stem of the first content word: it stands in that word's shard, which the query loads anyway.
/// `titleTerm` in `values.js` is the same.
enum TitleTerm {
    /// What it weighs in a query, as `Ranking.Alternative.weight`: more than all words together.
    static let weight = 48
    private static let longestBeginning = 6
    private static let modulus = 999_983

    /// - Parameter words: folded.
    static func of(_ words: some Collection<[UInt8]>, _ table: LanguageTable) -> [UInt8]? {
        guard let first = words.first(where: { !table.isStop($0) }) ?? words.first else { return nil }
        var hash = 0
        for scalar in String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self).unicodeScalars {
            hash = (hash * 31 + Int(scalar.value)) % modulus
        }
        return table.stem(first) + [ValueTerms.joiner] + Array(String(hash).utf8)
    }

    static func of(_ text: String, _ table: LanguageTable) -> [UInt8]? { of(words(of: text), table) }

    /// Of the words that a page's title begins with: from three on, up to a content word, and its first stop words from
    /// two on. "Me quitaron el pasaporte" and "no me" find a page whose title goes on.
    static func beginnings(ofTitle title: String, _ table: LanguageTable) -> [[UInt8]] {
        let words = words(of: title)
        let stop = words.prefix(while: table.isStop).count
        return (2..<max(words.count, 2)).prefix { $0 <= longestBeginning }
            .filter { $0 <= stop || $0 > 2 && !table.isStop(words[$0 - 1]) }
            .compactMap { of(words.prefix($0), table) }
    }

    private static func words(of text: String) -> [[UInt8]] { QueryText.tokens(text).map { Folding.fold($0.word) } }
}
