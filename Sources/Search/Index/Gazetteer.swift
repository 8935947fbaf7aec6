internal import Base

/// The gazetteer: what people call the places of a site, as the index holds it. Each name is stored in the shard of
/// one of its words, which a question with that name loads anyway; no other question pays for it.
struct Gazetteer: Sendable {
    /// What a name says. Of the names of the same words the first kind counts.
    enum Kind: Int, Sendable {
        /// The place itself: its words are no words of the question any more.
        case name
        /// People from there; their words are no words of the question either.
        case people
        /// Something in the place: its words stay words of the question.
        case within
    }

    private struct Entry {
        /// Stem of the word in whose shard it stands.
        var route: [UInt8]
        /// Folded words joined by spaces.
        var key: [UInt8]
        var place: String
        var kind: Kind

        var sortKey: [UInt8] { route + [0] + key + [0] + Array(place.utf8) }
    }

    private var entries: [[Entry]] = Array(repeating: [], count: TermPartition.count)
    /// Of each partition, which entries stand with a stem.
    private var byRoute: [[[UInt8]: Range<Int>]] = []

    /// - Parameter known: the places that pages are about; a name of another place counts for the place that it stands
    ///   under, or not at all.
    init(_ places: [SearchPlace], known: Set<String>, table: LanguageTable) {
        var kinds: [String: [(key: [[UInt8]], kind: Kind)]] = [:]
        for place in places {
            let isKnown = known.contains(place.place)
            guard let code = isKnown ? place.place : place.parent, known.contains(code) else { continue }
            // The name of a region is a word of its country's pages.
            let own: Kind = place.parent == nil ? .name : .within
            for (names, kind) in [([place.name] + place.names, own), (place.people, .people), (place.within, .within)] {
                for name in names {
                    let words = Self.words(of: name)
                    if words.isEmpty { continue }
                    kinds[code, default: []].append((words, kind))
                    // People also write `costarica`.
                    if words.count > 1, kind != .people { kinds[code]?.append(([Array(words.joined())], kind)) }
                }
            }
        }
        // A name stands with its rarest word, so that a shard does not get all that begin with `san`.
        var uses: [[UInt8]: Int] = [:]
        for (key, _) in kinds.values.joined() { for word in key { uses[table.stem(word), default: 0] += 1 } }
        for (place, names) in kinds {
            var firsts: [[[UInt8]]: Kind] = [:]
            for (key, kind) in names {
                if let first = firsts[key], first.rawValue <= kind.rawValue { continue }
                firsts[key] = kind
            }
            for (key, kind) in firsts {
                // One of stop words only stands with the first of them.
                let content = key.filter { !table.stopWords.contains($0) }
                let stems = content.isEmpty ? [key[0]] : content.map(table.stem)
                guard let route = stems.min(by: { uses[$0, default: 0] < uses[$1, default: 0] }) else { continue }
                entries[Int(TermPartition.of(route))].append(
                    Entry(route: route, key: Array(key.joined(separator: [0x20])), place: place, kind: kind))
            }
        }
        for partition in entries.indices {
            entries[partition] = entries[partition].map { ($0.sortKey, $0) }
                .sorted { $0.0.lexicographicallyPrecedes($1.0) }.map(\.1)
            var ranges: [[UInt8]: Range<Int>] = [:]
            for (number, entry) in entries[partition].enumerated() {
                ranges[entry.route] = (ranges[entry.route]?.lowerBound ?? number)..<number + 1
            }
            byRoute.append(ranges)
        }
    }

    /// The folded words of a name, the first at each position.
    static func words(of name: String) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var next = 0
        var tokenizer = Tokenizer()
        for token in tokenizer.words(in: name) where token.position >= next {
            words.append(Folding.fold(token.word))
            next = token.position + 1
        }
        return words.contains([]) ? [] : words
    }

    /// Names of one word in a partition, to correct to.
    func words(in partition: Int) -> [[UInt8]] { entries[partition].map(\.key).filter { Self.isCorrection($0) } }

    /// Whether a mistyped word may mean a name. A short one would be near too many words.
    static func isCorrection(_ key: [UInt8]) -> Bool { UTF8Text.utf16Count(key) > 4 && !key.contains(0x20) }

    /// Terms without postings, for the words of one partition that names stand with.
    func routes(in partition: Int) -> [Term] {
        var routes: [Term] = []
        for entry in entries[partition] {
            if routes.last?.stem != entry.route { routes.append(Term(routeFor: entry.route)) }
            routes[routes.count - 1].weight += entry.key.count * 4 + 12
        }
        return routes
    }

    /// `,[[key, place, kind], …]` for the names that stand with some words, or nothing. A kind of 0 is left out.
    func json(for routes: [[UInt8]], in partition: Int) -> [UInt8] {
        var json: [UInt8] = []
        var last: [UInt8]?
        for route in routes where route != last {
            last = route
            for entry in entries[partition][byRoute[partition][route] ?? 0..<0] { Self.append(entry, to: &json) }
        }
        return json.isEmpty ? [] : json + [UInt8(ascii: "]")]
    }

    private static func append(_ entry: Entry, to json: inout [UInt8]) {
        json += Array((json.isEmpty ? ",[[" : ",[").utf8)
        JSONWriter.append(entry.key, to: &json)
        json.append(UInt8(ascii: ","))
        JSONWriter.append(entry.place, to: &json)
        if entry.kind != .name { json += Array(",\(entry.kind.rawValue)".utf8) }
        json.append(UInt8(ascii: "]"))
    }
}
