package import Base
internal import Build
internal import Content
package import Diagnostics
package import Messages
internal import Search
internal import Site

/// The result of a query on the built index: `faro search` finds the same as the search page.
package struct SearchAnswer: Sendable, Equatable {
    package struct Hit: Sendable, Equatable {
        package var title: String
        package var heading: String
        /// As the search page links to it, with the section's anchor.
        package var url: String
        package var language: String
        package var collection: String
        package var date: String?
        package var summary: String

        fileprivate init(_ result: SearchResult, language: String) {
            title = result.title
            heading = result.heading
            url = "/" + result.url.drop { $0 == "/" }
            self.language = language
            collection = result.collection
            date = result.date
            summary = result.summary
        }
    }

    /// The language of the query.
    package var language: String
    /// Number of pages found in `language`, shown or not.
    package var total: Int
    /// How many of `hits` are of another language; they come last, or first where the question is in that language and
    /// it answers better.
    package var fallback = 0
    package var hits: [Hit]
    package var correction: String?
    package var alsoSearched: [String]
    /// Names of the places that the question was understood to be about.
    package var places: [String] = []
    /// Real words, as typed, that the site lacks and that were therefore not corrected.
    package var missing: [String] = []

    /// Notes on the query, then each hit in a few lines, best first, then the number of hits.
    package func text(in language: MessageLanguage) -> String {
        let words = language.words
        var notes: [String] = []
        if let correction { notes.append(words.text(.didYouMean(correction))) }
        if !places.isEmpty { notes.append(words.text(.aboutPlaces(places))) }
        if !alsoSearched.isEmpty { notes.append(words.text(.alsoSearched(alsoSearched))) }
        let blocks = hits.map { hit in
            [hit.title + (hit.heading.isEmpty ? "" : " › " + hit.heading), "  " + hit.url]
                + (hit.language == self.language ? [] : ["  " + words.text(.foundIn(language: hit.language))])
                + (hit.summary.isEmpty ? [] : ["  " + hit.summary])
        }
        let last = words.text(hits.isEmpty ? .nothingFound : .found(shown: hits.count, all: total + fallback))
        return ((notes.isEmpty ? [] : [notes]) + blocks + [[last]]).map { $0.joined(separator: "\n") }.joined(
            separator: "\n\n") + "\n"
    }

    /// ```
    /// { "total": 12, "fallback": 0, "correction": "…", "alsoSearched": ["…"], "places": ["…"], "missing": ["…"],
    ///   "results": [{ "title": …, "heading": "", "url": …, "language": "es", "collection": …, "date": "2026-05-04",
    ///   "summary": … }] }
    /// ```
    /// `correction` and `date` are left out when empty.
    package var json: String {
        var json = JSONWriter(.lessThan)
        json.object { json in
            json.number("total", total)
            json.number("fallback", fallback)
            json.string("correction", ifPresent: correction)
            json.strings("alsoSearched", alsoSearched)
            json.strings("places", places)
            json.strings("missing", missing)
            json.array("results") { json in
                for hit in hits {
                    json.line { json in
                        json.string("title", hit.title)
                        json.string("heading", hit.heading)
                        json.string("url", hit.url)
                        json.string("language", hit.language)
                        json.string("collection", hit.collection)
                        json.string("date", ifPresent: hit.date)
                        json.string("summary", hit.summary)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
}

/// A language that has no index.
package struct UnknownLanguage: Error, Equatable {
    package var code: String
    /// Codes of the languages with an index.
    package var known: [String]
}

/// With fewer results than this, the search page also searches the fallback language.
private let enough = 3

/// Searches the index in `output`. Without `language`: in the default language of the project in `root`.
package func askIndex(
    _ query: String, root: String, output: String, language: String?,
    limit: Int
) throws(EnvironmentError) -> Result<SearchAnswer, UnknownLanguage> {
    let folder = try searchFolder(in: output)
    let known = try folder.entries().filter { $0.kind == .folder }.map(\.name).sorted()
    if let language, !known.isEmpty, !known.contains(language) {
        return .failure(UnknownLanguage(code: language, known: known))
    }
    let asked = if let language { language } else { try defaultLanguage(of: root) }
    return .success(
        try asking { () throws(SearchReader.Failure) in
            let load = { (path: String) in (try? folder.bytes(path)) ?? nil }
            let reader = try SearchReader(language: asked, load: load)
            let found = try reader.search(query, limit: limit)
            var answer = SearchAnswer(
                language: asked, total: found.total, hits: found.results.map { SearchAnswer.Hit($0, language: asked) },
                correction: found.correction, alsoSearched: found.alsoSearched,
                places: found.places.map(\.name), missing: found.missing)
            let other = found.language ?? (found.total < enough ? reader.fallbackLanguage : nil)
            guard let other, found.words > 0 else { return answer }
            let more = try SearchReader(language: other, load: load).search(query, limit: limit)
            let hits = more.results.map { SearchAnswer.Hit($0, language: other) }
            answer.fallback = hits.count
            guard found.language != nil, !hits.isEmpty else {
                answer.hits += hits
                return answer
            }
            // Both answer, by turns; the thesaurus of the language asked may know the question in its own words.
            let isBetter = found.alsoSearched.isEmpty && more.known * found.words > found.known * more.words
            answer.hits = isBetter ? byTurns(hits, answer.hits) : byTurns(answer.hits, hits)
            answer.missing = more.missing
            if isBetter { (answer.correction, answer.alsoSearched) = (more.correction, more.alsoSearched) }
            return answer
        })
}

private func byTurns(_ one: [SearchAnswer.Hit], _ other: [SearchAnswer.Hit]) -> [SearchAnswer.Hit] {
    one.enumerated().flatMap { number, hit in [hit] + other.dropFirst(number).prefix(1) } + other.dropFirst(one.count)
}

/// The folder of the index in a built site.
func searchFolder(in output: String) throws(EnvironmentError) -> Folder {
    do { return try Folder(opening: output + "/" + Permalinks.searchFolder) } catch {
        throw EnvironmentError.noSearchIndex(output: output)
    }
}

/// Runs `body`; what is wrong with the index is a failure of the environment.
func asking<Answer>(_ body: () throws(SearchReader.Failure) -> Answer) throws(EnvironmentError) -> Answer {
    do { return try body() } catch {
        switch error {
        case .missing(let path): throw EnvironmentError.indexFileMissing(path: path)
        case .damaged(let path): throw EnvironmentError.indexFileDamaged(path: path)
        case .otherVersion: throw EnvironmentError.indexOfOtherVersion
        }
    }
}

private func defaultLanguage(of root: String) throws(EnvironmentError) -> String {
    guard let code = try defaultLanguage(ofSiteIn: root) else {
        throw EnvironmentError.noDefaultLanguage(path: "Content/site.yaml")
    }
    return code
}

/// The default language in `site.yaml` of `root`, even if the file has other errors; `nil` when none is set.
package func defaultLanguage(ofSiteIn root: String) throws(EnvironmentError) -> String? {
    let path = "Content/site.yaml"
    let folder = try Folder(opening: root)
    guard let bytes = try folder.bytes(path) else { return nil }
    return parseSettings(SourceFile(path: path, bytes: bytes), theme: nil).settings?.languages.first(
        where: \.isDefault)?.code
}
