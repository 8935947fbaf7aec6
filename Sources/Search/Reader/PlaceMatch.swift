/// A name of a place, as a shard of terms holds it.
struct PlaceName: Hashable {
    /// Folded words.
    var parts: [[UInt8]]
    var place: String
    var kind: Gazetteer.Kind
}

/// The names of places in a question. The same as `placesIn` in `places.js`.
struct PlaceMatch {
    private struct Found {
        var place: String
        var kind: Gazetteer.Kind
        var span: Range<Int>
    }

    /// How much the question leans to each place, in the order of the question: 2, or 1 where a people is named beside
    /// a place.
    private(set) var leans: [(place: String, weight: Int)] = []
    /// Stems that are no words of the question any more.
    private(set) var gone: Set<[UInt8]> = []
    /// Stems of all names: they need no correction.
    private(set) var covered: Set<[UInt8]> = []
    /// Whether the question names nothing within a place: no town whose words stay in the question anyway.
    private(set) var isOwn = true

    /// - Parameters:
    ///   - known: how often pages have a folded word. One of two letters that they have more often than `most` is a
    ///     name only in capitals ("US").
    ///   - corrected: the correction of a folded word.
    init(
        in query: String, names: Set<PlaceName>, known: [[UInt8]: Int], most: Int, corrected: [[UInt8]: [UInt8]],
        table: LanguageTable
    ) {
        if names.isEmpty { return }
        var words: [Int: [[UInt8]]] = [:]
        var starts: [[UInt8]: [Int]] = [:]
        var typed: [(stem: [UInt8], position: Int)] = []
        for token in QueryText.tokens(query) {
            let word = Folding.fold(token.word)
            let folded = corrected[word].map(Folding.fold) ?? word
            words[token.position, default: []].append(folded)
            starts[table.stem(folded), default: []].append(token.position)
            typed.append((table.stem(word), token.position))
        }
        let capitals = Set(Self.capitals(in: query))
        var found: [Found] = []
        for name in names {
            let isAlone = name.parts.count == 1
            let first = name.parts[0]
            let isCommon =
                table.stopWords.contains(first) || UTF8Text.utf16Count(first) < 3 && known[first] ?? 0 > most
            if isAlone, isCommon, !capitals.contains(first) { continue }
            let stems = name.parts.map(table.stem)
            for start in starts[stems[0]] ?? [] {
                let fits = name.parts.indices.allSatisfy { index in
                    words[start + index]?.contains { word in
                        word == name.parts[index]
                            || table.stem(word) == stems[index]
                                && (!isAlone || name.kind == .people || known[word] == nil)
                    } == true
                }
                if fits {
                    found.append(Found(place: name.place, kind: name.kind, span: start..<start + name.parts.count))
                }
            }
        }
        keep(&found, typed)
    }

    /// The longest match wins, then the kind of name that says most, then the first.
    private mutating func keep(_ found: inout [Found], _ typed: [(stem: [UInt8], position: Int)]) {
        found.sort {
            ($1.span.count, $0.kind.rawValue, $0.span.lowerBound) < (
                $0.span.count, $1.kind.rawValue, $1.span.lowerBound
            )
        }
        var taken: [Int: (span: Range<Int>, kind: Gazetteer.Kind)] = [:]
        var kept: [Found] = []
        for match in found {
            let isFree = match.span.allSatisfy { taken[$0].map { $0 == (match.span, match.kind) } ?? true }
            if !isFree { continue }
            for position in match.span { taken[position] = (match.span, match.kind) }
            kept.append(match)
        }
        kept.sort { ($0.span.lowerBound, $0.place) < ($1.span.lowerBound, $1.place) }
        let isNamed = kept.contains { $0.kind != .people }
        for match in kept {
            let weight = match.kind == .people && isNamed ? 1 : 2
            if let known = leans.firstIndex(where: { $0.place == match.place }) {
                leans[known].weight = max(leans[known].weight, weight)
            } else {
                leans.append((match.place, weight))
            }
        }
        isOwn = kept.allSatisfy { $0.kind != .within }
        covered = Set(typed.filter { taken[$0.position] != nil }.map(\.stem))
        let stays = { (position: Int) in taken[position].map { $0.kind == .within } ?? true }
        gone = Set(typed.filter { !stays($0.position) }.map(\.stem))
            .subtracting(typed.filter { stays($0.position) }.map(\.stem))
    }

    /// Words written in capitals, where the question is not all in capitals; folded.
    static func capitals(in query: String) -> [[UInt8]] {
        var runs: [[UInt32]] = []
        var isInWord = false
        for scalar in query.unicodeScalars {
            let isWord = CharacterTable.shared.wordCharacter(scalar.value) != 0
            if isWord, !isInWord { runs.append([]) }
            if isWord { runs[runs.count - 1].append(scalar.value) }
            isInWord = isWord
        }
        guard runs.count < 2 || query.unicodeScalars.contains(where: { ("a"..."z").contains($0) }) else { return [] }
        return runs.filter { $0.allSatisfy { (0x41...0x5A).contains($0) } }
            .map { $0.map { UInt8(truncatingIfNeeded: $0 + 0x20) } }
    }
}
