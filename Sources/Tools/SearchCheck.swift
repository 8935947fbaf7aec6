package import Base
internal import Build
internal import Search
internal import Site

/// Whether the built index finds each page by its own words: `faro check --search` asks for every title and heading.
///
/// A page is to be first for its title (pages of one title share the first places), and among the first three for a
/// heading, unless so many pages have that heading that they cannot all be there.
package struct SearchCheck: Sendable, Equatable {
    /// A question whose own page comes too late.
    package struct Miss: Sendable, Equatable {
        package var isTitle: Bool
        package var question: String
        package var page: String
        /// Its place, counted from 1; `nil`: not among the first `asked`.
        package var place: Int?
        /// What stands first: title, section and address.
        package var first: String?
        package var firstAddress: String?
    }

    package struct Edition: Sendable, Equatable {
        package var language: String
        package var pages = 0
        package var pagesFirst = 0
        package var headings = 0
        package var headingsFound = 0
        package var misses: [Miss] = []

        var isGood: Bool { pagesFirst * 100 >= pages * SearchCheck.leastShare }
    }

    package var editions: [Edition]

    /// Share of titles, in percent, that must find their page first.
    private static let leastShare = 99
    /// Results that are looked at.
    static let asked = 10
    static let headingPlaces = 3

    package var isGood: Bool { editions.allSatisfy(\.isGood) }
}

/// Asks the index in `output` for each of its pages.
package func checkSearch(output: String, jobs: Int) throws(EnvironmentError) -> SearchCheck {
    let folder = try searchFolder(in: output)
    let languages = try folder.entries().filter { $0.kind == .folder }.map(\.name).sorted()
    if languages.isEmpty { throw EnvironmentError.noSearchIndex(output: output) }
    var editions: [SearchCheck.Edition] = []
    for language in languages { editions.append(try edition(language, output: output, jobs: jobs)) }
    return SearchCheck(editions: editions)
}

/// Questions that one thread takes at once.
private let chunk = 32

private func edition(
    _ language: String, output: String, jobs: Int
) throws(EnvironmentError) -> SearchCheck.Edition {
    let pages = try asking { () throws(SearchReader.Failure) in try openIndex(language, output: output).allPages() }
    let questions = SearchQuestions(pages)
    let answers = try parallelMap(questions.texts.count, jobs: jobs, chunk: chunk) {
        Result { () throws(SearchReader.Failure) in try openIndex(language, output: output) }
    } _: { (range, reader) throws(EnvironmentError) in
        try asking { () throws(SearchReader.Failure) in
            let reader = try reader.get()
            var answers: [[SearchResult]] = []
            for number in range {
                answers.append(try reader.search(questions.texts[number], limit: SearchCheck.asked).results)
            }
            return answers
        }
    }
    return questions.judged(answers.flatMap { $0 }, language: language)
}

/// A reader that keeps what it reads; an index that is missing is one whose files are.
private func openIndex(_ language: String, output: String) throws(SearchReader.Failure) -> SearchReader {
    let folder = try? searchFolder(in: output)
    return try SearchReader(language: language, keepsFiles: true) { (try? folder?.bytes($0)) ?? nil }
}

/// The distinct titles and headings of the pages of an index, and which pages each should find.
private struct SearchQuestions: Sendable {
    private struct Wish: Sendable {
        var isTitle: Bool
        /// Index in `texts`.
        var text: Int
        var page: String
        var lastPlace: Int
    }

    private(set) var texts: [String] = []
    private var wishes: [Wish] = []

    init(_ pages: [IndexedPage]) {
        var numbers: [String: Int] = [:]
        func number(_ text: String, _ texts: inout [String]) -> Int {
            if let known = numbers[text] { return known }
            numbers[text] = texts.count
            texts.append(text)
            return texts.count - 1
        }
        var titles: [String: Int] = [:]
        for page in pages { titles[page.title, default: 0] += 1 }
        var headings: [String: Int] = [:]
        for page in pages { for heading in Set(page.headings) { headings[heading, default: 0] += 1 } }
        for page in pages {
            wishes.append(
                Wish(
                    isTitle: true, text: number(page.title, &texts), page: page.page,
                    lastPlace: titles[page.title] ?? 1))
            for heading in Set(page.headings).sorted() where headings[heading] ?? 0 <= SearchCheck.headingPlaces {
                wishes.append(
                    Wish(
                        isTitle: false, text: number(heading, &texts), page: page.page,
                        lastPlace: SearchCheck.headingPlaces))
            }
        }
    }

    func judged(_ answers: [[SearchResult]], language: String) -> SearchCheck.Edition {
        var edition = SearchCheck.Edition(language: language)
        for wish in wishes {
            let results = answers[wish.text]
            let place = results.firstIndex { $0.page == wish.page }.map { $0 + 1 }
            let isFound = place.map { $0 <= wish.lastPlace } ?? false
            if wish.isTitle {
                edition.pages += 1
                edition.pagesFirst += isFound ? 1 : 0
            } else {
                edition.headings += 1
                edition.headingsFound += isFound ? 1 : 0
            }
            if isFound { continue }
            edition.misses.append(
                SearchCheck.Miss(
                    isTitle: wish.isTitle, question: texts[wish.text], page: wish.page, place: place,
                    first: results.first.map { $0.title + ($0.heading.isEmpty ? "" : " › " + $0.heading) },
                    firstAddress: results.first?.url))
        }
        return edition
    }
}
