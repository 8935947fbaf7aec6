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
    static func nodes(items: [Item], nodes: [Node], settings: SiteSettings) -> [[Int]] {
        let fields = taxonomyFields(settings)
        var postings: [[Int]] = []
        var ids: [String: Int] = [:]
        var termsOfNode: [[Int]] = []
        for node in nodes {
            var terms: [Int] = []
            if let index = node.items.lazy.compactMap({ $0 }).first, !items[index].page.frontMatter.isWithdrawn {
                let ofNode = items[index].page.frontMatter.fields
                for (taxonomy, key) in fields[node.collection] {
                    guard let field = ofNode.first(where: { $0.key == key }) else { continue }
                    for term in Taxonomy.terms(of: field.value) {
                        let id = ids[taxonomy + "\u{0}" + term, default: postings.count]
                        if id == postings.count {
                            ids[taxonomy + "\u{0}" + term] = id
                            postings.append([])
                        }
                        if !terms.contains(id) { terms.append(id) }
                    }
                }
            }
            for term in terms { postings[term].append(termsOfNode.count) }
            termsOfNode.append(terms)
        }
        var scorer = Scorer(postings: postings, nodeCount: nodes.count)
        return nodes.indices.map { node in
            scorer.best(for: node, terms: termsOfNode[node], links: links(of: nodes[node], items), isListed: { !termsOfNode[$0].isEmpty })
        }
    }

    private static func links(of node: Node, _ items: [Item]) -> [Int] {
        node.items.lazy.compactMap { $0 }.first.map { items[$0].linkedNodes } ?? []
    }

    /// Per collection: the fields that taxonomies read.
    private static func taxonomyFields(_ settings: SiteSettings) -> [[(taxonomy: String, key: String)]] {
        settings.collections.map { collection in
            settings.taxonomies.flatMap { taxonomy in
                taxonomy.from.filter { $0.collection == collection.id }.map { (taxonomy.id, $0.field) }
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
            let ranked = touched.sorted { (scores[$1], $0) < (scores[$0], $1) }
            for other in touched { scores[other] = 0 }
            touched.removeAll(keepingCapacity: true)
            return Array(ranked.prefix(Related.count))
        }

        private mutating func add(_ weight: Int, to node: Int) {
            if scores[node] == 0 { touched.append(node) }
            scores[node] += weight
        }

        /// The `count` nodes of an ascending list that stand nearest to `node`.
        static func window(_ list: [Int], around node: Int, count: Int) -> ArraySlice<Int> {
            guard list.count > count else { return list[...] }
            var low = 0
            var high = list.count
            while low < high {
                let middle = (low + high) / 2
                if list[middle] < node { low = middle + 1 } else { high = middle }
            }
            let start = Swift.min(Swift.max(0, low - count / 2), list.count - count)
            return list[start..<(start + count)]
        }
    }
}
