internal import Base

/// The search of the client in `Client/`, in Swift: the same index, the same scores, the same order.
///
/// For the terminal and for tests; each search reads what it needs through `load`.
package struct SearchReader {
    /// Why an index cannot be asked.
    package enum Failure: Error, Equatable {
        case missing(path: String)
        case damaged(path: String)
        case otherVersion(path: String)
    }

    /// Pages in the index.
    private let pages: Int
    /// The language to ask besides when this one finds fewer than three pages.
    package let fallbackLanguage: String?

    private let index: IndexReader
    private let root: String

    /// - Parameters:
    ///   - keepsFiles: what was read for a question stays in memory for the next.
    ///   - load: gives the bytes of a file of the search folder by its path (`es/index.json`), or `nil`.
    package init(
        language: String, keepsFiles: Bool = false, load: @escaping (String) -> [UInt8]?
    ) throws(Failure) {
        index = try IndexReader(language: language, cache: keepsFiles ? ShardCache() : nil, load: load)
        pages = index.pages
        fallbackLanguage = index.manifest["fallback"]?.string
        root = index.manifest["root"]?.string ?? ""
    }

    /// - Parameters:
    ///   - filters: a page passes when it has, in each facet named, one of the values asked for.
    ///   - place: the reader's own, for help.
    ///   - widen: names of places are ordinary words.
    package func search(
        _ query: String, limit: Int = 10, offset: Int = 0,
        filters: [SearchFacetValues] = [], place: String? = nil, widen: Bool = false
    ) throws(Failure) -> SearchResults {
        let filters = filters.filter { !$0.values.isEmpty }
        let parsed = QueryText(query)
        let analysis = try QueryAnalysis(parsed.words, index: index, widen: widen)
        let lean = try PlaceLean(analysis.leans, filters: filters, index: index)
        var hits = lean.lend(
            Ranking.hits(of: analysis.words, pages: pages, lean: lean),
            names: Ranking.hits(of: analysis.names, pages: pages, lean: lean.between))
        for phrase in parsed.phrases {
            guard let sections = try PhraseMatch.sections(with: phrase, in: index) else { continue }
            hits = PhraseMatch.restrict(hits, to: sections, lean: lean)
        }
        if analysis.asked == 0 { hits = [] }
        for (number, filter) in filters.enumerated() {
            let allowed = try index.pages(bearing: filter)
            if analysis.asked == 0, number == 0 {
                hits = allowed.map { Ranking.Hit(page: $0, score: 0, section: 0) }
            }
            hits = hits.filter { allowed.contains($0.page) }
        }
        hits.sort { ($1.score, $0.page) < ($0.score, $1.page) }
        var results = SearchResults()
        results.total = hits.count
        results.correction = analysis.correction(of: parsed.words)
        results.alsoSearched = analysis.alsoSearched
        results.places = lean.understood
        results.words = analysis.asked
        if let triggers = index.helpTriggers {
            let words = HelpWords(question: parsed.words, table: index.table, unknown: analysis.unknown)
            if words.hasAny(of: triggers), let data = try index.help() {
                results.help = words.answer(data, root: root, place: results.places.first?.place ?? place)
            }
        }
        results.missing = analysis.missing(in: parsed.words)
        results.language = analysis.language
        results.known = analysis.known
        for hit in hits.dropFirst(max(offset, 0)).prefix(max(limit, 0)) { results.results.append(try result(for: hit)) }
        // Numbers mean nothing to a reader; addresses stand in their folders.
        results.results.sort {
            $0.score == $1.score
                ? $0.page.utf16.lexicographicallyPrecedes($1.page.utf16) : $0.score > $1.score
        }
        return results
    }

    /// All pages of the index, by address.
    package func allPages() throws(Failure) -> [IndexedPage] {
        try index.allRecords().map { record in
            IndexedPage(
                page: "/" + root + (record[0]?.string ?? ""), title: record[1]?.string ?? "",
                headings: (record[5]?.array ?? []).map { $0.string ?? $0[0]?.string ?? "" }.filter { !$0.isEmpty })
        }
    }

    private func result(for hit: Ranking.Hit) throws(Failure) -> SearchResult {
        let record = try index.record(hit.page)
        let page = "/" + root + (record[0]?.string ?? "")
        let entry = hit.section > 0 ? record[5]?[hit.section - 1] : nil
        let heading = entry?.string ?? entry?[0]?.string ?? ""
        let anchor =
            entry?[1]?.string
            ?? QueryText.tokens(heading).map { String(decoding: Folding.fold($0.word), as: UTF8.self) }.joined(
                separator: "-")
        let date = record[4]?.string ?? ""
        return SearchResult(
            url: anchor.isEmpty ? page : page + "#" + anchor, page: page, title: record[1]?.string ?? "",
            heading: heading, collection: record[3]?.string ?? "", date: date.isEmpty ? nil : date,
            summary: record[2]?.string ?? "", score: hit.score)
    }
}
