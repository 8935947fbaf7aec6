internal import Base
internal import Content
internal import Diagnostics
internal import Markdown

/// Links that name an address and not a file: `/section/page/`, `../page/`, `page.html`, an old address.
extension LinkResolver {
    /// Whether any of the links needs the map of addresses.
    static func needsAddresses(_ input: ResolverInput) -> Bool {
        let own = input.settings.baseURL.origin
        func needs(_ body: RenderedBody) -> Bool {
            body.links.contains { link in
                let target = link.destination
                if target.utf8.first == UInt8(ascii: "#") { return false }
                if scheme(of: target) != nil { return target.hasPrefix(own) }
                return !target.prefix { $0 != "#" && $0 != "?" }.hasSuffix(".md")
            }
        }
        return input.bodies.contains(where: needs) || input.notices.contains { needs($0.body) }
            || input.pages.contains { page in
                page.frontMatter.fields.contains { $0.value.bodies.contains(where: needs) }
            }
    }

    /// A link's parts, percent-decoded: `../page/?q#a` is `../page/` and `a`.
    struct Address {
        var path: String
        var anchor: String?

        init(_ destination: some StringProtocol) {
            let bytes = destination.utf8
            let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
            let end = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
            let path = String(destination[..<end])
            self.path = PercentCoding.decoded(path) ?? path
            let anchor = destination[hash...].dropFirst()
            self.anchor = anchor.isEmpty ? nil : String(anchor)
        }
    }

    /// The part of a full address of this site below its base; `nil` for another site.
    func ownPath(_ url: String) -> String? {
        let base = settings.baseURL
        guard !base.isPlaceholder else { return nil }
        return LinkResolver.dropPrefix(base.origin + base.path, of: url)
    }

    // MARK: Absolute

    /// `/section/page/`: an address of Faro, an old one, or one of the content's own as its folders say.
    func absoluteTarget(
        _ written: String, link: BodyLink, page: ParsedPage, language: ID<Language>, _ progress: inout Progress
    ) -> (LinkTarget, Diagnostic?) {
        let address = Address(written)
        let base = settings.baseURL.path.dropFirst()
        var path = String(address.path.drop { $0 == "/" })
        if !base.isEmpty, let rest = LinkResolver.dropPrefix(String(base), of: path) { path = rest }
        if let asset = asset(atAddress: path, page) { return (.asset(asset), nil) }
        if link.isImage { return broken(misplacedImage(written, page, &progress), link, page) }
        if let found = target(at: path, address.anchor, link, page, language, &progress) { return found }
        if let own = outputPath(of: path) { return (.address(own, anchor: address.anchor), nil) }
        return broken(.missingPage(written, suggestion(for: written, page, &progress)), link, page)
    }

    private func target(
        at path: String, _ anchor: String?, _ link: BodyLink, _ page: ParsedPage, _ language: ID<Language>,
        _ progress: inout Progress
    ) -> (LinkTarget, Diagnostic?)? {
        // The root is the home page.
        guard !AddressMap.key(path).isEmpty else { return nil }
        let collection = settings.collections.firstID { $0.id == page.collection }
        let code = page.language
        var candidates = [path, code + "/" + path]
        if let collection, let slug = addresses?.permalinks.languages[language].collections[collection].outputPath {
            candidates.append(SectionPath.folder(of: slug) + "/" + path)
        }
        if let map = addressMap {
            for candidate in candidates {
                if let hit = map.hit(candidate) { return target(hit, anchor, link, page, language, &progress) }
            }
        }
        // The folders of the content: with the language, with the collection, or below the page's own collection.
        var segments = AddressMap.key(path).split(separator: "/").map(String.init)
        var own = language
        if let first = segments.first, let id = settings.languages.firstID(where: { $0.code.lowercased() == first }) {
            own = id
            segments.removeFirst()
        }
        if let first = segments.first, let id = settings.collections.firstID(where: { $0.id == first }),
            let place = place(segments.dropFirst().joined(separator: "/"), in: id)
        {
            return target(
                AddressMap.Hit(place: place, language: own, isAlias: false), anchor, link, page, language, &progress)
        }
        let rest = segments.joined(separator: "/")
        guard !rest.isEmpty else { return nil }
        for id in [collection].compactMap({ $0 }) + settings.collections.ids.filter({ $0 != collection }) {
            if let place = place(rest, in: id) {
                let hit = AddressMap.Hit(place: place, language: own, isAlias: false)
                return target(hit, anchor, link, page, language, &progress)
            }
        }
        return nil
    }

    /// What a path below a collection's folder names, without an ending.
    private func place(_ path: String, in collection: ID<CollectionSettings>) -> AddressMap.Place? {
        if let section = index.sections.section(at: path, of: collection) {
            if let group = index.sections.all[section].index { return .item(group) }
            if !index.sections.all[section].isTop { return .section(section) }
        }
        if path.isEmpty { return .collection(collection) }
        return index.groupsByName[collection][path].map { .item($0) }
    }

    private func target(
        _ hit: AddressMap.Hit, _ anchor: String?, _ link: BodyLink, _ page: ParsedPage, _ language: ID<Language>,
        _ progress: inout Progress
    ) -> (LinkTarget, Diagnostic?) {
        switch hit.place {
        case .collection(let id): return (.collection(id), nil)
        case .section(let id): return (.section(id), nil)
        case .item(let group):
            let items = index.groups[group].items
            guard let item = items[hit.language] ?? items[settings.defaultLanguage] ?? index.groups[group].firstItem
            else {
                return broken(.missingPage(link.destination, .none), link, page)
            }
            return pageTarget(item, anchor: anchor, link: link, page: page, language: language, &progress)
        }
    }

    /// The output of an address that is no page of the content, e.g. of a list or of the search page. That it exists is
    /// known only when all pages are.
    private func outputPath(of path: String) -> String? {
        let key = AddressMap.key(path)
        let first = key.prefix { $0 != "/" }
        let isFile = path.split(separator: "/").last?.contains(".") == true && !path.hasSuffix(".html")
        guard key.isEmpty || settings.languages.contains(where: { $0.code.lowercased() == first }) || isFile else {
            return nil
        }
        if isFile { return path }
        guard !key.isEmpty else { return "index.html" }
        let code = settings.languages.first { $0.code.lowercased() == first }?.code ?? String(first)
        return code + key.dropFirst(first.count) + "/index.html"
    }

    /// What an address that leads nowhere probably means: the only page of that name, else the nearest address.
    func suggestion(for written: String, _ page: ParsedPage, _ progress: inout Progress) -> Suggestion {
        if let file = pagePath(ofAddress: written, page, &progress) { return .nearest(file) }
        guard progress.suggestionsLeft > 0, let map = addressMap else { return .none }
        let key = AddressMap.key(Address(ownPath(written) ?? written).path)
        let isWhole = key.hasPrefix(page.language.lowercased() + "/")
        let near = nearest(
            to: isWhole ? key : page.language + "/" + key, in: map.addresses(of: page.language.lowercased()), &progress)
        return if case .nearest(let found) = near { .nearest("/" + found + "/") } else { near }
    }

    // MARK: Relative

    /// What a relative link means that names no file: `../page`, `page/`, `page.html`. A browser reads it from the
    /// page's own address, other tools from its file.
    func relativeTarget(
        _ written: String, _ anchor: String?, link: BodyLink, page: ParsedPage, language: ID<Language>,
        _ progress: inout Progress
    ) -> (LinkTarget, Diagnostic?)? {
        let asFolder = SectionPath.isIndex(item: page.name) ? page.path : page.path.dropLast(".md".count) + "/index.md"
        let plain = LinkResolver.withoutEnding(written)
        func atFile(_ base: String) -> (LinkTarget, Diagnostic?)? {
            guard let path = LinkResolver.join(base, plain) else { return nil }
            if let item = index.itemsByPath[path + ".md"] {
                return pageTarget(item, anchor: anchor, link: link, page: page, language: language, &progress)
            }
            return folder(path, language: language).map { ($0, nil) }
        }
        func atAddress() -> (LinkTarget, Diagnostic?)? {
            guard let map = addressMap, let item = index.itemsByPath[page.path],
                let own = map.folder(of: index.groupOf[item], in: language),
                let path = LinkResolver.join(own + "/index.html", plain), let hit = map.hit(path)
            else { return nil }
            return target(hit, anchor, link, page, language, &progress)
        }
        let isAddress = written.hasSuffix("/")
        if isAddress, let found = atFile(asFolder) ?? atAddress() { return found }
        if let found = atFile(page.path) { return found }
        return isAddress ? nil : atFile(asFolder) ?? atAddress()
    }

    /// `../page/`, `page.html` and `page/index.html` as `../page` and `page`.
    private static func withoutEnding(_ path: String) -> String {
        var path = path[...]
        for ending in ["/index.html", "/index.htm", ".html", ".htm"] where path.hasSuffix(ending) {
            path = path.dropLast(ending.count)
            break
        }
        while path.hasSuffix("/") { path = path.dropLast() }
        return String(path)
    }

    // MARK: Files

    /// A file that an absolute address names: of `Content/assets/`, or below the page's collection.
    private func asset(atAddress path: String, _ page: ParsedPage) -> ID<ContentAsset>? {
        let folders = ["Content/assets/", "Content/", "Content/\(page.language)/\(page.collection)/"]
        return folders.lazy.compactMap { self.asset(at: $0 + path) }.first
    }

    /// A file that a relative link names, from the page's file or from its address.
    func asset(_ written: String, relativeTo page: ParsedPage) -> ID<ContentAsset>? {
        let name = LinkResolver.Address(written).path
        let asFolder = String(page.path.dropLast(".md".count)) + "/index.md"
        let paths = [page.path, asFolder].compactMap { LinkResolver.join($0, name) }
        // A translation shows the files that lie beside the original.
        return (paths + paths.compactMap { inDefaultLanguage($0, page) }).lazy.compactMap { self.asset(at: $0) }.first
    }

    /// The same path in the default language; `nil` for a page of that language.
    func inDefaultLanguage(_ path: String, _ page: ParsedPage) -> String? {
        let code = settings.languages[settings.defaultLanguage].code
        guard code != page.language else { return nil }
        return LinkResolver.dropPrefix("Content/\(page.language)/", of: path).map { "Content/\(code)/" + $0 }
    }

    // MARK: Anchors

    /// The heading that an anchor names: itself, else the only one that differs in case, accents or separators.
    func heading(_ anchor: String, of body: RenderedBody, _ known: inout AnchorIndex?) -> String? {
        // Short outlines are searched in place.
        if body.outline.count <= 32, body.outline.contains(where: { $0.anchor == anchor }) { return anchor }
        let anchors = known ?? AnchorIndex(body)
        known = anchors
        return anchors.heading(anchor)
    }
}

/// The anchors of a body: of its headings, and of the author's HTML.
struct AnchorIndex: Sendable {
    private let exact: Set<String>
    /// By their folded form; empty where several have the same.
    private var folded: [String: String] = [:]
    /// Of the heading that became the title: a link to it leads to the top of the page.
    private let title: String?

    init(_ body: RenderedBody) {
        exact = Set(body.outline.map(\.anchor) + body.anchors)
        for heading in body.outline {
            let key = AnchorIndex.folded(heading.anchor)
            folded[key] = folded[key] == nil ? heading.anchor : ""
        }
        title = body.title?.anchor
    }

    /// Empty for the top of the page.
    func heading(_ anchor: String) -> String? {
        if exact.contains(anchor) { return anchor }
        let decoded = PercentCoding.decoded(anchor) ?? anchor
        if exact.contains(decoded) { return decoded }
        let key = AnchorIndex.folded(decoded)
        if let title, decoded == title || AnchorIndex.folded(title) == key { return "" }
        return folded[key].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Without case, accents and all that separates words.
    private static func folded(_ anchor: String) -> String {
        let made = slug(for: anchor)
        return made.isEmpty ? anchor : made.filter { $0 != "-" }
    }
}
