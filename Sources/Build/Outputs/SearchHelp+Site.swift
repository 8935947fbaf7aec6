internal import Base
internal import Content
internal import Diagnostics
internal import Search
internal import Site

extension SearchHelp {
    /// The help words of a language with their pages and numbers.
    init(_ words: [HelpWords], in id: ID<Language>, of site: Site) {
        self.init()
        let writer = HelpWriter(site: site, language: id)
        let codes = Set(site.crossings.emergency.places + words.flatMap { writer.crossings(of: $0).map(\.value) })
        let whats = writer.whats(of: words.flatMap(\.numbers).map(\.value))
        kinds = whats.map(writer.name)
        places = codes.sorted().map { code in
            let numbers = whats.enumerated().flatMap { kind, what in
                writer.numbers(of: code, for: what).map { PlaceNumber(kind: kind, number: $0) }
            }
            return Place(code: code, name: writer.valueName(code), numbers: numbers)
        }
        entries = words.compactMap { writer.entry($0, whats) }
    }
}

/// Names, addresses and numbers of one language.
private struct HelpWriter {
    let site: Site
    let language: ID<Language>

    private var shown: LocalizedSite { site.languages[language] }
    private var code: String { shown.language.code }
    private var emergency: EmergencyNumbers { site.crossings.emergency }

    func crossings(of words: HelpWords) -> [(value: String, page: LocalizedCrossing)] {
        guard let group = site.helpPage(words.page.value) else { return [] }
        return (site.crossings.ofGroup[group] ?? []).compactMap { id in
            shown.crossings[id].map { (site.crossings.all[id].value, $0) }
        }
    }

    /// What the numbers are for that some kinds ask for; the topic stands for the numbers to call first.
    func whats(of kinds: [String]) -> [String] {
        var whats: [String] = []
        for what in kinds.flatMap(whats(of:)) where !whats.contains(what) { whats.append(what) }
        return whats
    }

    private func whats(of kind: String) -> [String] {
        if kind == HelpWords.door { return [] }
        guard kind == emergency.topic else { return [kind] }
        let first = site.settings.crossings?.emergency?.whats ?? []
        return first.isEmpty ? emergency.whats(in: site.register.register).sorted() : first
    }

    func name(_ what: String) -> String {
        site.settings.register?.whats.map { shown.names.name(of: what, .choice(vocabulary: $0)) } ?? what
    }

    func valueName(_ value: String) -> String {
        site.settings.crossings.map { shown.names.name(of: value, $0.type) } ?? value
    }

    func numbers(of place: String, for what: String) -> [String] {
        let register = site.register.register
        return emergency.numbers(of: place, for: what, in: register).compactMap { id in
            register.records[id].values.first.map { $0.words(in: code) ?? $0.words.text(in: code) }
        }
    }

    /// `nil` when no language has the page; that is reported.
    func entry(_ words: HelpWords, _ whats: [String]) -> SearchHelp.Entry? {
        guard let group = site.helpPage(words.page.value), let page = shown.items[group] else { return nil }
        let title = site.items[page.item].page.frontMatter.title.value
        let main = title.firstRange(of: ": ").map { String(title[..<$0.lowerBound]) } ?? title
        let pattern = site.settings.crossings?.title.text(in: code) ?? ""
        let pages = crossings(of: words).map { value, page in
            (value, SearchHelp.PlacePage(url: String(page.url.dropFirst()), door: door(of: page)))
        }
        var numbers: [Int] = []
        for kind in words.numbers.map(\.value) {
            let wanted =
                kind == HelpWords.door ? [SearchHelp.Entry.door] : self.whats(of: kind).compactMap(whats.firstIndex)
            for number in wanted where !numbers.contains(number) { numbers.append(number) }
        }
        return SearchHelp.Entry(
            url: String(page.url.dropFirst()), title: title, titleOfPlace: pattern.replacing("{item}", with: main),
            pages: Dictionary(pages) { first, _ in first }, numbers: numbers, words: words.words,
            exceptions: words.exceptions)
    }

    /// The institution to call first.
    private func door(of page: LocalizedCrossing) -> SearchHelp.Door? {
        guard let doors = site.settings.crossings?.doors else { return nil }
        return page.doors.lazy.compactMap { group -> SearchHelp.Door? in
            guard let item = shown.items[group]?.item else { return nil }
            let frontMatter = site.items[item].page.frontMatter
            return phone(frontMatter.value(of: doors.phone)).map {
                SearchHelp.Door(name: frontMatter.title.value, number: $0)
            }
        }.first
    }

    private func phone(_ value: FieldValue?) -> String? {
        switch value {
        case .phone(let number): number
        case .list(let values): phone(values.first)
        default: nil
        }
    }
}
