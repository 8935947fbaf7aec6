internal import Algorithms
internal import Base

/// Related items: nodes that share taxonomy terms, rarer ones counting more, or that refer to each other.
///
/// The weight of a term is log₂(1 + nodes / nodes with it), the inverse document frequency of information retrieval
/// (Spärck Jones 1972), in 1/16 so that sums are whole numbers and ties are exact.
/// Cost is linear in nodes: a node looks at `budget` neighbours at most, those of its rarest terms first; of a term with more
/// nodes than that it sees the ones listed nearest to itself.
enum Related {
    static let count = 5
    private static let budget = 400
    private static let linkWeight = 48

    /// Per node: up to `count` others, best first.
    static func nodes(items: [Item], nodes: [Node], settings: SiteSettings, jobs: Int) -> [[Int]] {
        let (postings, termsOfNode) = terms(items: items, nodes: nodes, settings: settings)
        let ranked = parallelMap(nodes.count, jobs: jobs, chunk: 256, state: { Scorer(postings: postings, nodeCount: nodes.count) }) { range, scorer in
            range.map { node in
                scorer.best(for: node, terms: termsOfNode[node], links: links(of: nodes[node], items), isListed: { !termsOfNode[$0].isEmpty })
            }
        }
        return ranked.flatMap { $0 }
    }

    /// The nodes of each term, and the terms of each node; those of withdrawn items are left out.
    private static func terms(items: [Item], nodes: [Node], settings: SiteSettings) -> (postings: [[Int]], ofNode: [[Int]]) {
        let fields = taxonomyFields(settings)
        var postings: [[Int]] = []
        var ids: [[String: Int]] = Array(repeating: [:], count: settings.taxonomies.count)
        var termsOfNode: [[Int]] = []
        for node in nodes {
            var terms: [Int] = []
            if let index = node.items.lazy.compactMap({ $0 }).first, !items[index].page.frontMatter.isWithdrawn {
                for (taxonomy, key) in fields[node.collection] {
                    guard let value = items[index].page.frontMatter.value(of: key) else { continue }
                    for term in Taxonomy.terms(of: value) {
                        let id = ids[taxonomy][term] ?? postings.count
                        if id == postings.count {
                            ids[taxonomy][term] = id
                            postings.append([])
                        }
                        if !terms.contains(id) { terms.append(id) }
                    }
                }
            }
            for term in terms { postings[term].append(termsOfNode.count) }
            termsOfNode.append(terms)
        }
        return (postings, termsOfNode)
    }

    private static func links(of node: Node, _ items: [Item]) -> [Int] {
        node.items.lazy.compactMap { $0 }.first.map { items[$0].linkedNodes } ?? []
    }

    /// Per collection: the fields that taxonomies read.
    private static func taxonomyFields(_ settings: SiteSettings) -> [[(taxonomy: Int, key: String)]] {
        settings.collections.map { collection in
            settings.taxonomies.enumerated().flatMap { index, taxonomy in
                taxonomy.from.filter { $0.collection == collection.id }.map { (index, $0.field) }
            }
        }
    }

    /// 16·log₂(n), by the position of the highest bit and the four bits after it: whole numbers are the same on every machine.
    static func sixteenths(ofLog2 n: Int) -> Int {
        let high = Int.bitWidth - 1 - n.leadingZeroBitCount
        let fraction = high >= 4 ? (n >> (high - 4)) & 15 : (n << (4 - high)) & 15
        return high * 16 + fraction
    }

    private struct Scorer {
        let postings: [[Int]]
        let weights: [Int]
        var scores: [Int]
        var touched: [Int] = []

        init(postings: [[Int]], nodeCount: Int) {
            self.postings = postings
            weights = postings.map { Related.sixteenths(ofLog2: 1 + nodeCount / Swift.max(1, $0.count)) }
            scores = Array(repeating: 0, count: nodeCount)
        }

        mutating func best(for node: Int, terms: [Int], links: [Int], isListed: (Int) -> Bool) -> [Int] {
            var left = Related.budget
            for term in terms.sorted(by: { (postings[$0].count, $0) < (postings[$1].count, $1) }) where left > 0 {
                let window = Scorer.window(postings[term], around: node, count: left)
                for other in window where other != node { add(weights[term], to: other) }
                left -= window.count
            }
            for other in links where isListed(other) { add(Related.linkWeight, to: other) }
            let best = touched.min(count: Related.count) { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
            for other in touched { scores[other] = 0 }
            touched.removeAll(keepingCapacity: true)
            return best
        }

        private mutating func add(_ weight: Int, to node: Int) {
            if scores[node] == 0 { touched.append(node) }
            scores[node] += weight
        }

        /// The `count` nodes of an ascending list that stand nearest to `node`.
        static func window(_ list: [Int], around node: Int, count: Int) -> ArraySlice<Int> {
            guard list.count > count else { return list[...] }
            let place = list.partitioningIndex { $0 >= node }
            let start = Swift.min(Swift.max(0, place - count / 2), list.count - count)
            return list[start..<(start + count)]
        }
    }
}
