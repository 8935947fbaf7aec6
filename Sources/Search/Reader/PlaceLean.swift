internal import Base

/// How results lean to the places that a question names, or to those of a facet. The same as `placeLean` in
/// `places.js`.
struct PlaceLean {
    /// What a file of places says of one.
    struct Place {
        var name: String
        var guide: Int
        /// Pages for all places, each with the page that answers for this one.
        var answers: [(all: Int, own: Int)]
        /// With their levels.
        var keys: [(key: Key, level: Int)]
    }

    /// A section of a page; 0 stands for the whole page.
    struct Key: Hashable {
        var page: Int
        var section: Int
    }

    /// The places that were understood.
    private(set) var understood: [SearchResults.Place] = []
    private var places: [(place: Place, weight: Int)] = []
    private var about: Set<Key> = []
    /// How much the question leans to what the page or section is about. A page about other places too counts less,
    /// one about several of the question's places more.
    private var weights: [Key: Int] = [:]
    /// What is about two of the places or more.
    private var shared: Set<Key> = []
    private var isBetween = false
    /// Places named, beside peoples.
    private var several = 1

    /// Score that the guide of a place gets for its name.
    private static let guideScore = 12_000_000

    init(
        _ leans: [(place: String, weight: Int)], filters: [SearchFacetValues], index: IndexReader
    ) throws(SearchReader.Failure) {
        let facets = index.manifest["places"]?[3]?.array?.compactMap(\.string) ?? []
        var codes: [(place: String, weight: Int)] = []
        for facet in facets {
            for value in filters.first(where: { $0.key == facet })?.values ?? [] {
                codes.append((value, leans.first { $0.place == value }?.weight ?? 2))
            }
        }
        if codes.isEmpty, leans.isEmpty { return }
        about = Set(try index.keysAboutPlaces())
        for lean in leans {
            let name = try index.place(lean.place)?.name ?? lean.place
            understood.append(SearchResults.Place(place: lean.place, name: name))
        }
        var levels: [Key: Int] = [:]
        for (code, weight) in codes.isEmpty ? leans : codes {
            guard let place = try index.place(code) else { continue }
            places.append((place, weight))
            for (key, level) in place.keys {
                if let before = weights[key] {
                    weights[key] = before + 1 + weight
                    shared.insert(key)
                } else {
                    weights[key] = weight
                }
                levels[key] = level
            }
        }
        for (key, level) in levels { weights[key] = max((weights[key] ?? 0) + level - IndexFile.usualLevel, 0) }
        several = max((codes.isEmpty ? leans : codes).filter { $0.weight > 1 }.count, 1)
    }

    /// How much the question leans to a section: -1 to what is about another place only, 0 to what is for all.
    func force(_ page: Int, _ section: Int) -> Int {
        if isBetween, section > 0 || !shared.contains(Key(page: page, section: 0)) { return -1 }
        for key in [Key(page: page, section: section), Key(page: page, section: 0)] {
            if let weight = weights[key] { return weight }
            if about.contains(key) { return -1 }
        }
        return 0
    }

    /// For names: only the first sections of pages about two of the places count.
    var between: PlaceLean {
        var between = self
        between.isBetween = true
        return between
    }

    func lean(_ score: Int, _ weight: Int) -> Int { score * (1 + weight) }

    /// A page between two places has what their names in its title earn besides. A page for all places lends its score
    /// to the page that answers for the place; the guide of the place gets the score of a word. A question of places
    /// only finds what is about them, the guide first.
    func lend(_ hits: [Ranking.Hit], names: [Ranking.Hit]) -> [Ranking.Hit] {
        var byPage = Dictionary(hits.map { ($0.page, $0) }) { first, _ in first }
        for name in names { byPage[name.page]?.score += name.score }
        let whole = byPage
        let isAlone = hits.isEmpty && !understood.isEmpty
        func change(_ page: Int, _ scoreOf: (Int) -> Int) {
            var hit = byPage[page] ?? Ranking.Hit(page: page, score: 0, section: 0)
            hit.score = scoreOf(hit.score)
            byPage[page] = hit
        }
        if isAlone {
            for (key, weight) in weights where key.section == 0 { change(key.page) { _ in weight } }
        }
        for (place, weight) in places {
            for (all, own) in place.answers where own != place.guide {
                if isAlone { change(own) { max($0, weight * 3) } }
                guard let all = whole[all] else { continue }
                let lent = lean(all.score, weight) / min(several, 2)
                change(own) { max($0, lent) + (several > 1 ? 0 : min($0, lent) / 2) }
            }
            if place.guide >= 0 {
                change(place.guide) { isAlone ? max($0, weight * 4) : $0 + weight * Self.guideScore / several }
            }
        }
        return Array(byPage.values)
    }
}

extension IndexReader {
    /// What is about a place; `nil` when nothing is.
    func place(_ code: String) throws(SearchReader.Failure) -> PlaceLean.Place? {
        let bound = Array(code.lowercased().utf8)
        let ranges = Self.ranges(manifest["places"]?.array ?? [])
        let position = Self.position(of: bound, in: ranges)
        if position < 0 { return nil }
        let file = try shard("l", ranges[position])
        var reader = RiceReader(file[2]?.string ?? "")
        var found: PlaceLean.Place?
        for entry in file[1]?.array ?? [] {
            let keys = keys(&reader)
            guard entry[0]?.string == code else { continue }
            let numbers = (entry[3]?.array ?? []).compactMap(\.number)
            found = PlaceLean.Place(
                name: entry[1]?.string ?? code, guide: entry[2]?.number ?? -1,
                answers: stride(from: 0, to: numbers.count - 1, by: 2).map { (numbers[$0], numbers[$0 + 1]) },
                keys: keys)
        }
        return found
    }

    /// All that is about a place.
    func keysAboutPlaces() throws(SearchReader.Failure) -> [PlaceLean.Key] {
        guard let print = manifest["places"]?[2]?.string else { return [] }
        let range = Range(bound: [UInt8(ascii: "0")], fingerprint: Array(print.utf8))
        var reader = RiceReader(try shard("o", range)[1]?.string ?? "")
        return keys(&reader).map(\.key)
    }

    private func keys(_ reader: inout RiceReader) -> [(key: PlaceLean.Key, level: Int)] {
        TermShard.postings(&reader, space: space, sectionParameter: sectionParameter).map {
            (PlaceLean.Key(page: $0.page, section: $0.section), $0.level)
        }
    }
}
