internal import Foundation

/// Lists every HTML page of the site and refuses two with one address, differences of case and Unicode form set aside.
struct PageList {
    private let settings: SiteSettings
    private let roster: Roster
    private let items: [Item]
    private let editions: [Edition]
    private let corridors: [Corridor]
    private var pages: [SitePage] = []
    /// By address: the page's place in the list (`nil` for a single file) and the item it is of.
    private var owners: [String: (page: Int?, language: Int, item: Int?)] = [:]
    private var diagnostics: [Diagnostic] = []

    static let defaultPageSize = 200

    static func make(settings: SiteSettings, roster: Roster, items: [Item], editions: [Edition], corridors: [Corridor], words: [InterfaceWords])
        -> (pages: [SitePage], diagnostics: [Diagnostic]) {
        var list = PageList(settings: settings, roster: roster, items: items, editions: editions, corridors: corridors)
        let defaultLanguage = settings.languages.firstIndex { $0.isDefault } ?? 0
        list.add(.home, defaultLanguage, "index.html", isIndexed: false)
        list.add(.notFound, defaultLanguage, "404.html", isIndexed: false)
        for language in editions.indices { list.addEdition(language) }
        for language in editions.indices { list.addAliases(language) }
        return (list.pages, list.diagnostics)
    }

    private init(settings: SiteSettings, roster: Roster, items: [Item], editions: [Edition], corridors: [Corridor]) {
        self.settings = settings
        self.roster = roster
        self.items = items
        self.editions = editions
        self.corridors = corridors
    }

    private mutating func addEdition(_ language: Int) {
        let edition = editions[language]
        let places = edition.places
        add(.home, language, places.home)
        add(.search, language, places.search)
        add(.index, language, places.index)
        add(.offline, language, places.offline, isIndexed: false)
        for collection in settings.collections.indices { addLists(of: collection, language) }
        for (index, taxonomy) in edition.taxonomies.enumerated() {
            add(.taxonomy(index), language, taxonomy.outputPath)
            for (number, term) in taxonomy.terms.enumerated() { add(.term(taxonomy: index, term: number), language, term.outputPath) }
        }
        if !corridors.isEmpty {
            add(.corridors, language, places.corridors)
            for index in corridors.indices { add(.corridor(index), language, corridorPath(index, edition, places)) }
        }
        for (node, entry) in edition.entries.enumerated() {
            guard let entry else { continue }
            let frontMatter = items[entry.item].page.frontMatter
            add(.item(node: node), language, entry.outputPath, isIndexed: !entry.isFallback && !frontMatter.isWithdrawn,
                modified: [frontMatter.reviewed, frontMatter.date, frontMatter.changes.map(\.date).max()].compactMap { $0 }.max(), source: entry)
            if settings.collections[items[entry.item].collection].outputs.contains(.singleFile), !entry.isFallback, !frontMatter.isWithdrawn {
                _ = claim(Permalink.singleFilePath(entry.outputPath), nil, language, source: entry)
            }
        }
    }

    private func corridorPath(_ index: Int, _ edition: Edition, _ places: EnginePlaces) -> String {
        let corridor = corridors[index]
        func name(_ code: String) -> String { Permalink.slug(edition.names.regions.countries[code] ?? code, fallback: code.lowercased()) }
        return places.corridors.dropLast("index.html".count) + name(corridor.origin) + "-" + name(corridor.destination) + "/index.html"
    }

    /// A collection's list, page by page, and its one-facet views.
    private mutating func addLists(of collection: Int, _ language: Int) {
        let edition = editions[language]
        let spec = settings.collections[collection]
        let folder = Permalink.slug(spec.path.text(in: edition.language.code), fallback: spec.id)
        let size = spec.pageSize ?? PageList.defaultPageSize
        func addPages(_ facet: FacetSelection?, _ segments: [String], _ count: Int) {
            for page in 1...max(1, (count + size - 1) / size) {
                let number = page == 1 ? [] : [Permalink.slug(edition.site.words["path.page"], fallback: "page") + "-\(page)"]
                add(.collection(collection, facet: facet, page: page), language, Permalink.outputPath([edition.language.code, folder] + segments + number),
                    isIndexed: facet == nil)
            }
        }
        addPages(nil, [], edition.lists[collection].count)
        for facet in edition.facets[collection] {
            for value in facet.values {
                addPages(FacetSelection(field: facet.field, value: value.id), [facet.slug, value.slug], value.nodes.count)
            }
        }
    }

    private mutating func addAliases(_ language: Int) {
        for entry in editions[language].entries.compactMap({ $0 }) where !entry.isFallback {
            let page = items[entry.item].page
            for alias in page.frontMatter.aliases {
                if PageList.isTooLong(alias.value) {
                    diagnostics.append(Diagnostic(.error, "name-too-long", path: page.path, at: alias.position, length: alias.length,
                                                  "an alias has more than \(Permalink.longestAlias) bytes, or one of its names more than \(Permalink.longestAliasName)",
                                                  note: "no server keeps such an address: take it out"))
                    continue
                }
                guard let path = PageList.outputPath(ofAlias: alias.value) else {
                    diagnostics.append(Diagnostic(.error, "bad-alias", path: page.path, at: alias.position, length: alias.length,
                                                  "the alias '\(Atlas.printable(alias.value))' is not an address within the site",
                                                  note: "write it like '/es/old-name/'"))
                    continue
                }
                add(.redirect(to: settings.baseURL.origin + entry.url), language, path, isIndexed: false, source: entry, alias: alias)
            }
        }
    }

    private static func isTooLong(_ alias: String) -> Bool {
        alias.utf8.count > Permalink.longestAlias
            || LinkResolver.percentDecoded(alias).utf8.split(separator: UInt8(ascii: "/")).contains { $0.count > Permalink.longestAliasName }
    }

    /// `/es/old-name/` as `es/old-name/index.html`; `nil` for one that climbs out or cannot be a file.
    static func outputPath(ofAlias alias: String) -> String? {
        guard !alias.contains("\\"), !alias.contains("?"), !alias.contains("#"), !alias.contains(":") else { return nil }
        let segments = LinkResolver.percentDecoded(alias).split(separator: "/").map(String.init)
        guard !segments.isEmpty else { return nil }
        for (index, segment) in segments.enumerated() {
            let isSafe = segment != "." && segment != ".."
                && (index == segments.count - 1 || !segment.hasSuffix(".html")) && !isFile(segment)
                && segment.unicodeScalars.allSatisfy { ![.control, .format, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory) }
            guard isSafe else { return nil }
        }
        return segments.last?.hasSuffix(".html") == true ? segments.joined(separator: "/") : Permalink.outputPath(segments)
    }

    /// Named like the files that a build writes beside its pages: a folder of that name would be in their way.
    private static func isFile(_ segment: String) -> Bool {
        guard let dot = segment.lastIndex(of: ".") else { return segment == "_headers" }
        return ["conf", "css", "csv", "gz", "ico", "js", "json", "png", "svg", "txt", "webmanifest", "xml"].contains(segment[dot...].dropFirst().lowercased())
    }

    private mutating func add(_ kind: SitePage.Kind, _ language: Int, _ outputPath: String, isIndexed: Bool = true, modified: PartialDate? = nil,
                              source: Entry? = nil, alias: Positioned<String>? = nil) {
        guard claim(outputPath, kind, language, source: source, alias: alias) else { return }
        pages.append(SitePage(kind: kind, language: language, outputPath: outputPath, url: Permalink.url(outputPath, base: settings.baseURL),
                              isIndexed: isIndexed, modified: modified))
    }

    /// For the page that comes next in the list, or for a single file (`nil`). `false` when something else has the address; a diagnostic says so.
    private mutating func claim(_ outputPath: String, _ kind: SitePage.Kind?, _ language: Int, source: Entry?, alias: Positioned<String>? = nil) -> Bool {
        let key = outputPath.utf8.allSatisfy({ $0 < 0x80 && !(65...90).contains($0) }) ? outputPath
            : outputPath.precomposedStringWithCanonicalMapping.lowercased()
        if let owner = owners[key] {
            let collision = AddressCollision(settings: settings, items: items, editions: editions)
            diagnostics.append(collision.diagnostic(
                outputPath, claimed: AddressCollision.Claim(kind: kind, language: language, item: source?.item), alias: alias,
                taken: AddressCollision.Claim(kind: owner.page.map { pages[$0].kind }, language: owner.language, item: owner.item)))
            return false
        }
        owners[key] = (kind == nil ? nil : pages.count, language, source?.item)
        return true
    }
}
