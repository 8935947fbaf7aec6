internal import Algorithms
internal import Base
internal import Content

/// Related items: they share taxonomy terms or refer to each other.
///
/// Inverse document frequency (Spärck Jones 1972): the weight of a term is log₂(1 + items / items with it), in 1/16 so
/// that sums are whole numbers and ties are exact.
/// Linear cost: each item scores at most `budget` neighbours, those of its rarest terms first; of a term with more
/// items, only the ones nearest in the list.
enum RelatedItems {
    static let count = 5
    private static let budget = 400
    private static let linkWeight = 48

    /// At most `count` related items for each, best first.
    static func all(
        items: [Item], groups: [ItemGroup], settings: SiteSettings, jobs: Int
    ) -> IDMap<ItemGroup, [ID<ItemGroup>]> {
        let (postings, termsOf) = terms(items: items, groups: groups, settings: settings)
        let ranked = parallelMap(
            groups.count, jobs: jobs, chunk: 256,
            state: { Scorer(postings: postings, groups: groups.ids) }
        ) { range, scorer in
            groups.ids[range].map { group in
                let links = groups[group].firstItem.map { items[$0].links.groups } ?? []
                return scorer.best(for: group, terms: termsOf[group], links: links, isListed: { !termsOf[$0].isEmpty })
            }
        }
        return IDMap(ranked.flatMap { $0 })
    }

    /// A taxonomy term, independent of language.
    enum Term {}

    /// Inverted index: the items of each term (postings) and the terms of each item; without withdrawn items.
    private static func terms(
        items: [Item], groups: [ItemGroup], settings: SiteSettings
    )
        -> (postings: IDMap<Term, [ID<ItemGroup>]>, of: IDMap<ItemGroup, [ID<Term>]>)
    {
        let fields = taxonomyFields(settings)
        var postings: [[ID<ItemGroup>]] = []
        var known = IDMap<TaxonomySettings, [String: ID<Term>]>([:], for: settings.taxonomies.ids)
        var termsOf = IDMap<ItemGroup, [ID<Term>]>([], for: groups.ids)
        for (id, group) in groups.identified {
            guard let item = group.firstItem, !items[item].page.frontMatter.isWithdrawn else { continue }
            for (taxonomy, key) in fields[group.collection] {
                for name in items[item].page.frontMatter.value(of: key)?.termIDs ?? [] {
                    let term = known[taxonomy][name] ?? ID(postings.count)
                    if term.index == postings.count {
                        known[taxonomy][name] = term
                        postings.append([])
                    }
                    if !termsOf[id].contains(term) { termsOf[id].append(term) }
                }
            }
            for term in termsOf[id] { postings[term.index].append(id) }
        }
        return (IDMap(postings), termsOf)
    }

    /// Fields of each collection that taxonomies read.
    private static func taxonomyFields(
        _ settings: SiteSettings
    ) -> IDMap<CollectionSettings, [(taxonomy: ID<TaxonomySettings>, key: String)]> {
        IDMap(
            settings.collections.map { collection in
                settings.taxonomies.identified.flatMap { id, taxonomy in
                    taxonomy.from.filter { $0.collection == collection.id }.map { (id, $0.field) }
                }
            })
    }

    /// 16·log₂(n), from the highest bit and the four bits after it. Integer arithmetic: the same result on every
    /// machine.
    static func sixteenths(ofLog2 n: Int) -> Int {
        let high = Int.bitWidth - 1 - n.leadingZeroBitCount
        let fraction = high >= 4 ? (n >> (high - 4)) & 15 : (n << (4 - high)) & 15
        return high * 16 + fraction
    }

    private struct Scorer {
        let postings: IDMap<Term, [ID<ItemGroup>]>
        let weights: IDMap<Term, Int>
        var scores: IDMap<ItemGroup, Int>
        var touched: [ID<ItemGroup>] = []

        init(postings: IDMap<Term, [ID<ItemGroup>]>, groups: IDs<ItemGroup>) {
            self.postings = postings
            weights = IDMap(postings.values.map { sixteenths(ofLog2: 1 + groups.count / Swift.max(1, $0.count)) })
            scores = IDMap(0, for: groups)
        }

        mutating func best(
            for group: ID<ItemGroup>, terms: [ID<Term>], links: [ID<ItemGroup>],
            isListed: (ID<ItemGroup>) -> Bool
        ) -> [ID<ItemGroup>] {
            var left = budget
            for term in terms.sorted(by: { (postings[$0].count, $0) < (postings[$1].count, $1) }) where left > 0 {
                let window = RelatedItems.window(postings[term], around: group, count: left)
                for other in window where other != group { add(weights[term], to: other) }
                left -= window.count
            }
            for other in links where isListed(other) { add(linkWeight, to: other) }
            let best = touched.min(count: count) { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
            for other in touched { scores[other] = 0 }
            touched.removeAll(keepingCapacity: true)
            return best
        }

        private mutating func add(_ weight: Int, to group: ID<ItemGroup>) {
            if scores[group] == 0 { touched.append(group) }
            scores[group] += weight
        }
    }

    /// The `count` items of an ascending list that are nearest to `group`.
    static func window(_ list: [ID<ItemGroup>], around group: ID<ItemGroup>, count: Int) -> ArraySlice<ID<ItemGroup>> {
        guard list.count > count else { return list[...] }
        let place = list.partitioningIndex { $0 >= group }
        let start = min(max(0, place - count / 2), list.count - count)
        return list[start..<(start + count)]
    }
}
