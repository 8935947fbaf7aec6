import Foundation

/// A generated site of pages of 600 to 900 words: five collections, two taxonomies, links between pages, headings,
/// lists, a few tables.
///
/// Word frequencies follow Zipf's law approximately, over a vocabulary that grows with the site, so that the search
/// index has a realistic shape. The same number of pages gives the same bytes.
struct SyntheticSite {
    let pages: Int

    private static let collections = ["guides", "agreements", "practices", "institutions", "notes"]
    private static let countries = [
        "AR", "BR", "BZ", "CA", "CL", "CO", "CR", "DO", "EC", "ES", "FR", "GT", "HN", "MX", "NI", "PA", "PE", "PT",
        "SV", "US", "UY",
    ]
    private static let topics = (1...20).map { "topic-\($0)" }

    struct Page {
        var collection: String
        var name: String
        var title: String
        var summary: String
        var countries: [String]
        var topics: [String]
        /// Markdown; `{{n}}` is a link to page `n`.
        var body: String
    }

    func write(to folder: URL) throws {
        try put(settings, to: folder.appendingPathComponent("Content/site.yaml"))
        try each { page in
            let text =
                "---\n\(frontMatter(page))---\n\n" + linked(page.body) { "../\(collection(of: $0))/\(name(of: $0)).md" }
            try put(text, to: folder.appendingPathComponent("Content/es/\(page.collection)/\(page.name).md"))
        }
    }

    /// With menus, previous and next, term pages and related pages, as Faro's pages have them.
    func writeForHugo(to folder: URL) throws {
        for (path, text) in HugoProject.files { try put(text, to: folder.appendingPathComponent(path)) }
        try each { page in
            let text =
                "---\n\(frontMatter(page))date: 2025-01-01\n---\n\n"
                + linked(page.body) { "/\(collection(of: $0))/\(name(of: $0))/" }
            try put(text, to: folder.appendingPathComponent("content/\(page.collection)/\(page.name).md"))
        }
    }

    // MARK: pages

    private func each(_ body: (Page) throws -> Void) rethrows {
        var words = WordSource(seed: 20, vocabulary: 2000 + Int(60 * Double(pages).squareRoot()))
        for number in 0..<pages { try body(page(number, &words)) }
    }

    private func collection(of number: Int) -> String {
        SyntheticSite.collections[number % SyntheticSite.collections.count]
    }
    private func name(of number: Int) -> String { "item-\(number)" }

    private func page(_ number: Int, _ words: inout WordSource) -> Page {
        let title = words.sentence(4...8).dropLast() + " \(number)"
        let topics = Array(
            Set((0...words.number(2)).map { _ in SyntheticSite.topics[words.number(SyntheticSite.topics.count)] })
        ).sorted()
        let countries = [SyntheticSite.countries[words.number(SyntheticSite.countries.count)]]
        let summary = words.sentence(10...18)
        var body = ""
        var left = 600 + words.number(301)
        while left > 0 {
            body += "\n## \(words.sentence(2...6).dropLast())\n\n"
            for _ in 0...words.number(3) {
                let count = 30 + words.number(50)
                left -= count
                body +=
                    words.paragraph(count, linkTo: { words in words.number(3) == 0 ? words.number(pages) : nil })
                    + "\n\n"
            }
            if words.number(3) == 0 {
                for _ in 0..<4 { body += "- " + words.sentence(4...10) + "\n" }
                left -= 28
            }
            if words.number(8) == 0 { body += "\n| a | b |\n|---|---|\n| \(words.word()) | \(words.word()) |\n" }
        }
        return Page(
            collection: collection(of: number), name: name(of: number), title: String(title), summary: summary,
            countries: countries,
            topics: topics, body: body)
    }

    private func frontMatter(_ page: Page) -> String {
        """
        title: \(page.title)
        summary: \(page.summary)
        compiled: 2025-0\(1 + page.title.utf8.count % 9)-10
        countries: [\(page.countries.joined(separator: ", "))]
        topics: [\(page.topics.joined(separator: ", "))]

        """
    }

    private func linked(_ body: String, to target: (Int) -> String) -> String {
        var result = ""
        var rest = Substring(body)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open] + target(Int(rest[rest.index(after: open)..<close]) ?? 0)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private var settings: String {
        let names = SyntheticSite.collections.map { id in
            """
              \(id):
                name: \(id)
                fields:
                  countries: { type: list, of: country }
                  topics: { type: list, of: choice, vocabulary: topic }
                outputs: [json, feed]

            """
        }
        func paths(_ field: String) -> String {
            SyntheticSite.collections.map { "\($0).\(field)" }.joined(separator: ", ")
        }
        return """
            title: Benchmark
            base_url: https://benchmark.test/
            languages:
              es: { name: Español, default: true }
            vocabularies:
              topic:
            \(SyntheticSite.topics.map { "    \($0): Topic \($0.dropFirst(6))" }.joined(separator: "\n"))
            collections:
            \(names.joined())
            taxonomies:
              countries: { name: Countries, path: countries, from: [\(paths("countries"))] }
              topics: { name: Topics, path: topics, from: [\(paths("topics"))] }
            menus: { main: [\(SyntheticSite.collections.joined(separator: ", "))] }

            """
    }

    private func put(_ text: String, to url: URL) throws {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }
}

/// Random words, equal in every run: a linear congruential generator over a vocabulary of syllables.
struct WordSource {
    private var state: UInt64
    private let words: [String]
    private static let syllables = [
        "ca", "lo", "mi", "ra", "tre", "sal", "ven", "go", "du", "pen", "sión", "tra", "ba", "jo", "cón", "su", "la",
        "per", "mi", "so", "quin", "ce", "na", "es", "ta", "do", "ru", "fi", "bre", "año",
    ]

    init(seed: UInt64, vocabulary: Int) {
        state = seed
        var made: [String] = [
            "de", "la", "que", "el", "en", "y", "a", "los", "se", "del", "las", "un", "por", "con", "no",
        ]
        var seen = Set(made)
        var number = 0
        while made.count < vocabulary {
            number += 1
            var rest = number &* 2_654_435_761 % 1_048_573
            var word = ""
            for _ in 0..<(2 + number % 3) {
                word += WordSource.syllables[rest % WordSource.syllables.count]
                rest /= WordSource.syllables.count
            }
            if seen.insert(word).inserted { made.append(word) }
        }
        words = made
    }

    mutating func number(_ below: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, below)
    }

    /// Rank r is picked with a probability near 1/r.
    mutating func word() -> String {
        let uniform = Double(number(1 << 30)) / Double(1 << 30)
        return words[min(words.count - 1, Int(pow(Double(words.count), uniform)) - 1)]
    }

    mutating func sentence(_ length: ClosedRange<Int>) -> String {
        let count = length.lowerBound + number(length.count)
        let text = (0..<count).map { _ in word() }.joined(separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    mutating func paragraph(_ count: Int, linkTo target: (inout WordSource) -> Int?) -> String {
        var left = count
        var sentences: [String] = []
        while left > 0 {
            let length = min(left, 8 + number(12))
            sentences.append(sentence(length...length))
            left -= length
        }
        if let page = target(&self) { sentences.append("[\(word()) \(word())]({\(page)}).") }
        return sentences.joined(separator: " ")
    }
}
