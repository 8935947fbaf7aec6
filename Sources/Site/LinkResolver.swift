internal import Base
internal import Content
internal import Diagnostics
internal import Markdown

/// Resolves the links, images, embeds and references of one page at a time. Pure and thread-safe.
struct LinkResolver: Sendable {
    let index: ContentIndex
    let settings: SiteSettings
    private let bodies: [RenderedBody]
    let assets: [ContentAsset]
    let register: Register
    /// By their paths in the project.
    private let assetsByPath: [String: ID<ContentAsset>]
    let addresses: ContentAddresses?
    /// `nil` when no link names an address.
    let addressMap: AddressMap?
    private let collectionsByEmbed: [String: ID<CollectionSettings>]
    /// Reference fields: key → the collection that its values name.
    private let referenceFields: IDMap<CollectionSettings, [String: ID<CollectionSettings>]>
    /// Limit on nearest-name suggestions per page: each compares a name with every page of the site.
    private var suggestionLimit = LinkResolver.suggestionLimit

    static let suggestionLimit = 200

    /// Caches and limits for the links of one page: they keep a page with fifty thousand links fast.
    struct Progress {
        var suggestionsLeft: Int
        /// Name comparisons left: bounds the cost of a page with very many headings.
        var comparisonsLeft = 500_000

        /// Uses up one suggestion; `false` if none is left.
        mutating func useSuggestion() -> Bool {
            guard suggestionsLeft > 0 else { return false }
            suggestionsLeft -= 1
            return true
        }

        /// Anchors of other pages with many headings, by item.
        var anchors: [ID<Item>: AnchorIndex] = [:]
        /// Anchors of the body whose links are being resolved.
        var ownAnchors: AnchorIndex?
    }

    init(
        index: ContentIndex, bodies: [RenderedBody], settings: SiteSettings, assets: [ContentAsset],
        register: Register, addresses: ContentAddresses? = nil, map: AddressMap? = nil
    ) {
        self.index = index
        self.addresses = addresses
        addressMap = map
        self.bodies = bodies
        self.settings = settings
        self.assets = assets
        self.register = register
        assetsByPath = Dictionary(assets.identified.map { ($1.source, $0) }) { first, _ in first }
        let embeds = settings.collections.identified.compactMap { id, collection in collection.embed.map { ($0, id) } }
        collectionsByEmbed = Dictionary(embeds) { first, _ in first }
        referenceFields = IDMap(
            settings.collections.map { collection in
                var fields: [String: ID<CollectionSettings>] = [:]
                for field in collection.fields {
                    guard case .reference(let id) = field.type.element else { continue }
                    fields[field.key] = settings.collections.firstID { $0.id == id }
                }
                return fields
            })
    }

    func outline(of item: ID<Item>) -> [BodyHeading] { bodies[index.bodies[item]].outline }

    func asset(at path: String) -> ID<ContentAsset>? { assetsByPath[path] }

    /// Of headings, then of the author's HTML.
    func anchors(of item: ID<Item>) -> [String] {
        let body = bodies[index.bodies[item]]
        return body.outline.map(\.anchor) + body.anchors
    }

    /// A copy for passes over many pages: its diagnostics have no suggestions.
    func withoutSuggestions() -> LinkResolver {
        var resolver = self
        resolver.suggestionLimit = 0
        return resolver
    }

    /// Targets of all links of a page, and their diagnostics.
    /// - Parameter tables: those of this register.
    func links(
        of item: ID<Item>, _ tables: inout RecordTables
    ) -> (links: ItemLinks, diagnostics: [Diagnostic]) {
        let page = index.pages[item]
        let body = bodies[index.bodies[item]]
        let language = index.languageOf[item]
        let group = index.groupOf[item]
        var diagnostics: [Diagnostic] = []
        var linked: [ID<ItemGroup>] = []
        var progress = Progress(suggestionsLeft: suggestionLimit)
        let targets = targets(of: body, page: page, language: language, &progress, &diagnostics)
        let embeds = self.embeds(of: body, page: page, &tables, &progress, &diagnostics)
        var quotes = quotes(in: body, targets)
        quotes += fieldQuotes(of: page, &progress, &diagnostics)
        var fieldBodies: [FieldBody] = []
        var images: [String: ID<ContentAsset>] = [:]
        for field in page.frontMatter.fields {
            for body in field.value.bodies {
                let found = self.targets(of: body, page: page, language: language, &progress, &diagnostics)
                let embeds = self.embeds(of: body, page: page, &tables, &progress, &diagnostics)
                fieldBodies.append(FieldBody(key: field.key, targets: found, embeds: embeds))
                collect(found, into: &linked)
                for case .item(let embedded) in embeds { linked.append(embedded) }
                quotes += self.quotes(in: body, found)
            }
            for case .image(let image) in field.value.parts {
                if let id = self.image(image, page: page, language: language, &progress, &diagnostics) {
                    images[image.path] = id
                }
            }
            references(of: field, page: page, group: group, into: &linked, &progress, &diagnostics)
        }
        collect(targets, into: &linked)
        for case .item(let embedded) in embeds { linked.append(embedded) }
        linked.sort()
        var distinct: [ID<ItemGroup>] = []
        for other in linked where other != group && other != distinct.last { distinct.append(other) }
        return (
            ItemLinks(
                targets: targets, embeds: embeds, fieldBodies: fieldBodies, groups: distinct, images: images,
                quotes: quotes),
            diagnostics
        )
    }

    private func quotes(in body: RenderedBody, _ targets: [LinkTarget]) -> [PlacedQuote] {
        zip(body.links, targets).compactMap { link, target in
            guard case .quote(let quote) = target else { return nil }
            return PlacedQuote(quote: quote, words: link.text, position: link.position, length: link.length)
        }
    }

    /// The file of a field's image; its body is empty, since the image stands in the front matter.
    private func image(
        _ image: ImageValue, page: ParsedPage, language: ID<Language>, _ progress: inout Progress,
        _ diagnostics: inout [Diagnostic]
    ) -> ID<ContentAsset>? {
        let link = BodyLink(
            destination: image.path, title: "", text: image.alt, position: image.position, isImage: true,
            length: image.length)
        let (target, diagnostic) = resolve(link, page: page, body: .empty, language: language, &progress)
        if let diagnostic { diagnostics.append(diagnostic) }
        return if case .asset(let id) = target { id } else { nil }
    }

    private func collect(_ targets: [LinkTarget], into linked: inout [ID<ItemGroup>]) {
        for case .item(let group, _, _) in targets { linked.append(group) }
    }

    /// `nil` if the notice has no `until` date, which the diagnostics of its file report.
    func notice(
        _ file: ParsedFile, _ tables: inout RecordTables, _ diagnostics: inout [Diagnostic]
    ) -> Notice? {
        guard file.page.frontMatter.until != nil,
            let language = settings.languages.firstID(where: { $0.code == file.page.language })
        else { return nil }
        var progress = Progress(suggestionsLeft: suggestionLimit)
        let targets = targets(of: file.body, page: file.page, language: language, &progress, &diagnostics)
        let embeds = embeds(of: file.body, page: file.page, &tables, &progress, &diagnostics)
        return Notice(page: file.page, body: file.body, targets: targets, embeds: embeds)
    }

    private func targets(
        of body: RenderedBody, page: ParsedPage, language: ID<Language>, _ progress: inout Progress,
        _ diagnostics: inout [Diagnostic]
    ) -> [LinkTarget] {
        progress.ownAnchors = nil
        return body.links.map { link in
            let (target, diagnostic) = resolve(link, page: page, body: body, language: language, &progress)
            if let diagnostic { diagnostics.append(diagnostic) }
            return target
        }
    }

    private func resolve(
        _ link: BodyLink, page: ParsedPage, body: RenderedBody, language: ID<Language>, _ progress: inout Progress
    )
        -> (LinkTarget, Diagnostic?)
    {
        let destination = link.destination
        if destination.isEmpty { return broken(.emptyLink, link, page) }
        if link.isQuote {
            let target = String(destination.dropFirst(BodyLink.quoteScheme.count))
            let result = quote(target, words: link.text, language: page.language, &progress)
            let diagnostic = result.fact.map {
                Diagnostic(.register($0), path: page.path, at: link.position, length: link.length)
            }
            return (result.quote.map(LinkTarget.quote) ?? .ownFigure, diagnostic)
        }
        if let scheme = LinkResolver.scheme(of: destination) {
            // `C:\Pictures\map.png` and `file:` name a file of the editor's own computer.
            if link.isImage, scheme.utf8.count == 1 || scheme == "file" {
                return broken(misplacedImage(destination, page, &progress), link, page)
            }
            if let path = ownPath(destination) {
                return absoluteTarget("/" + path, link: link, page: page, language: language, &progress)
            }
            if link.isImage { return broken(.externalImage(destination), link, page) }
            if LinkResolver.allowedSchemes.contains(scheme) { return (.external(destination), nil) }
            return broken(.schemeNotAllowed(scheme), link, page)
        }
        if destination.hasPrefix("//") || destination.hasPrefix("www.") || ScalarSyntax.isEmail(destination) {
            return broken(.linkWithoutScheme(destination), link, page)
        }
        if destination.hasPrefix("#") {
            let anchor = String(destination.dropFirst())
            if anchor.isEmpty { return (.anchor(""), nil) }
            if let found = heading(anchor, of: body, &progress.ownAnchors) { return (.anchor(found), nil) }
            return broken(
                .brokenAnchor(
                    anchor: anchor, page: nil, nearest(to: anchor, in: body.outline.map(\.anchor), &progress)), link,
                page)
        }
        if destination.hasPrefix("/") {
            return absoluteTarget(destination, link: link, page: page, language: language, &progress)
        }
        let hash = destination.utf8.firstIndex(of: UInt8(ascii: "#")) ?? destination.endIndex
        let anchor = destination[hash...].utf8.count > 1 ? String(destination[hash...].dropFirst()) : nil
        let path = String(destination[..<hash])
        let written = PercentCoding.decoded(path) ?? path
        guard let path = LinkResolver.join(page.path, written) else {
            return broken(.linkLeavesProject(destination), link, page)
        }
        return internalTarget(
            path, written: written, anchor: anchor, link: link, page: page, language: language, &progress)
    }

    private func internalTarget(
        _ path: String, written: String, anchor: String?, link: BodyLink, page: ParsedPage, language: ID<Language>,
        _ progress: inout Progress
    )
        -> (LinkTarget, Diagnostic?)
    {
        if let id = assetsByPath[path] ?? asset(written, relativeTo: page) { return (.asset(id), nil) }
        if let asset = LinkResolver.dropPrefix("Content/assets/", of: path) {
            var near = nearest(to: asset, in: assets.filter { !$0.isBeside }.map(\.path), &progress)
            if case .nearest(let other) = near {
                near = .nearest((written.hasSuffix(asset) ? written.dropLast(asset.count) : "Content/assets/") + other)
            }
            return broken(.missingFile(written, near), link, page)
        }
        if link.isImage { return broken(misplacedImage(written, page, &progress), link, page) }
        if let target = index.itemsByPath[path] {
            return pageTarget(target, anchor: anchor, link: link, page: page, language: language, &progress)
        }
        // Not translated yet: readers get the original, with a notice.
        if let original = inDefaultLanguage(path, page).flatMap({ index.itemsByPath[$0] }) {
            return pageTarget(original, anchor: anchor, link: link, page: page, language: language, &progress)
        }
        if index.draftPaths.contains(path) { return broken(.linkToDraft(written), link, page) }
        if let folder = folder(path, language: language) { return (folder, nil) }
        if let found = relativeTarget(
            Address(written).path, anchor, link: link, page: page, language: language, &progress)
        {
            return found
        }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/") + "/"
        func names() -> [String] {
            index.pages.values.lazy.filter { $0.path.hasPrefix(folder) }.map { String($0.path.dropFirst(folder.count)) }
        }
        let name = path.split(separator: "/").last.map(String.init) ?? written
        var near = nearest(to: name, in: names(), &progress).written(like: name, in: written)
        if near == .none, progress.suggestionsLeft > 0, let other = samePage(written, page) { near = .nearest(other) }
        return broken(.missingPage(written, near), link, page)
    }

    /// A collection or a section by its folder.
    func folder(_ path: String, language: ID<Language>) -> LinkTarget? {
        let segments = path.split(separator: "/").map(String.init)
        guard segments.count >= 3, segments[0] == "Content",
            settings.languages.contains(where: { $0.code == segments[1] }),
            let collection = settings.collections.firstID(where: { $0.id == segments[2] })
        else { return nil }
        let path = segments[3...].joined(separator: "/")
        guard let id = index.sections.section(at: path, of: collection) else {
            return path.isEmpty ? .collection(collection) : nil
        }
        let section = index.sections.all[id]
        // The item is shown here only if this language or the default one has it.
        if let group = section.index,
            index.groups[group].items[language] ?? index.groups[group].items[settings.defaultLanguage] != nil
        {
            return .item(group, language: nil, anchor: nil)
        }
        return section.isTop ? .collection(collection) : .section(id)
    }

    func pageTarget(
        _ target: ID<Item>, anchor: String?, link: BodyLink, page: ParsedPage, language: ID<Language>,
        _ progress: inout Progress
    ) -> (LinkTarget, Diagnostic?) {
        let group = index.groupOf[target]
        let otherLanguage = index.languageOf[target]
        let outline = outline(of: target)
        // The headings of an unreadable page are unknown.
        let isUnread = index.pages[target].frontMatter.isUnreadable && outline.isEmpty
        let heading = anchor.flatMap { self.heading($0, of: bodies[index.bodies[target]], &progress.anchors[target]) }
        if let anchor, !isUnread, heading == nil {
            let near = nearest(to: anchor, in: outline.map(\.anchor), &progress)
            return broken(.brokenAnchor(anchor: anchor, page: index.pages[target].path, near), link, page)
        }
        if otherLanguage != language, index.groups[group].items[language] != nil {
            let other = index.pages[target]
            let path = LinkResolver.relative(
                "Content/\(page.language)/\(other.collection)/\(other.name).md", from: page.path)
            return broken(.linkIntoLanguage(language: other.language, own: page.language, path: path), link, page)
        }
        // A page missing in this language is shown here in the default language, so the reader stays in this language.
        let isShownHere = otherLanguage == language || settings.languages[otherLanguage].isDefault
        let found = heading ?? anchor
        return (
            .item(group, language: isShownHere ? nil : otherLanguage, anchor: found?.isEmpty == true ? nil : found), nil
        )
    }

    private func embeds(
        of body: RenderedBody, page: ParsedPage, _ tables: inout RecordTables, _ progress: inout Progress,
        _ diagnostics: inout [Diagnostic]
    ) -> [EmbedTarget?] {
        var targets: [EmbedTarget?] = []
        for embed in body.embeds {
            if embed.name == RegisterSettings.tableEmbed, settings.register != nil {
                targets.append(.records(records(for: embed, page: page, &tables, &progress, &diagnostics)))
            } else {
                targets.append(embedded(embed, page: page, &progress, &diagnostics))
            }
        }
        return targets
    }

    private func embedded(
        _ embed: BodyEmbed, page: ParsedPage, _ progress: inout Progress, _ diagnostics: inout [Diagnostic]
    ) -> EmbedTarget? {
        // An embed without a name is already reported.
        guard !embed.argument.isEmpty, let collection = collectionsByEmbed[embed.name] else { return nil }
        if let group = index.groupsByName[collection][embed.argument] {
            if let fault = languageFault(group, .embed, page: page, at: embed.position) { diagnostics.append(fault) }
            return .item(group)
        }
        if let draft = draftFault(embed.argument, collection, page: page, at: embed.position) {
            diagnostics.append(draft)
            return nil
        }
        diagnostics.append(unknownItem(embed.argument, collection, .embed, page: page, at: embed.position, &progress))
        return nil
    }

    private func references(
        of field: FrontMatterField, page: ParsedPage, group: ID<ItemGroup>, into linked: inout [ID<ItemGroup>],
        _ progress: inout Progress, _ diagnostics: inout [Diagnostic]
    ) {
        guard let collection = referenceFields[index.groups[group].collection][field.key] else { return }
        let values = if case .list(let list) = field.value { list } else { [field.value] }
        for (number, value) in values.enumerated() {
            guard case .reference(let name) = value else { continue }
            let position =
                field.elementPositions.indices.contains(number) ? field.elementPositions[number] : field.position
            if let target = index.groupsByName[collection][name] {
                linked.append(target)
                if let fault = languageFault(target, .field, page: page, at: position) { diagnostics.append(fault) }
                continue
            }
            if let draft = draftFault(name, collection, page: page, at: position) {
                diagnostics.append(draft)
                continue
            }
            diagnostics.append(unknownItem(name, collection, .field, page: page, at: position, &progress))
        }
    }

    /// Fault of an item that exists neither in the page's language nor in the default language: nothing can be shown.
    private func languageFault(
        _ id: ID<ItemGroup>, _ use: SiteFact.ItemUse, page: ParsedPage, at position: SourcePosition
    ) -> Diagnostic? {
        let group = index.groups[id]
        let isShown = zip(settings.languages, group.items.values).contains { language, item in
            item != nil && (language.isDefault || language.code == page.language)
        }
        guard !isShown else { return nil }
        let collection = settings.collections[group.collection].id
        return Diagnostic(
            .site(.itemNotInLanguage(use, name: group.name, collection: collection, language: page.language)),
            path: page.path, at: position,
            length: group.name.utf8.count)
    }

    /// Fault of an item that exists only as a draft; `nil` if it does not exist at all.
    private func draftFault(
        _ name: String, _ collection: ID<CollectionSettings>, page: ParsedPage, at position: SourcePosition
    ) -> Diagnostic? {
        let id = settings.collections[collection].id
        guard settings.languages.contains(where: { index.draftPaths.contains("Content/\($0.code)/\(id)/\(name).md") })
        else { return nil }
        return Diagnostic(
            .site(.itemIsDraft(name: name, collection: id)), path: page.path, at: position, length: name.utf8.count)
    }

    private func unknownItem(
        _ name: String, _ collection: ID<CollectionSettings>, _ use: SiteFact.ItemUse, page: ParsedPage,
        at position: SourcePosition,
        _ progress: inout Progress
    ) -> Diagnostic {
        var suggestion = nearest(to: name, in: index.groupsByName[collection].keys.sorted(), &progress)
        if suggestion == .none, progress.suggestionsLeft > 0, let named = itemName(ofTitle: name, collection) {
            suggestion = .nearest(named)
        }
        return Diagnostic(
            .site(.unknownItem(use, name: name, collection: settings.collections[collection].id, suggestion)),
            path: page.path,
            at: position, length: name.utf8.count)
    }

    /// The name of the item with this title, ignoring case and accents.
    private func itemName(ofTitle title: String, _ collection: ID<CollectionSettings>) -> String? {
        let (id, title) = (settings.collections[collection].id, Hints.folded(title))
        return index.pages.values.first { $0.collection == id && Hints.folded($0.frontMatter.title.value) == title }?
            .name
    }

    func broken(_ fact: SiteFact, _ link: BodyLink, _ page: ParsedPage) -> (LinkTarget, Diagnostic?) {
        (.broken, Diagnostic(.site(fact), path: page.path, at: link.position, length: link.length))
    }

    func nearest(
        to word: String, in candidates: @autoclosure () -> [String], _ progress: inout Progress
    ) -> Suggestion {
        guard progress.useSuggestion(), progress.comparisonsLeft > 0 else { return .none }
        let candidates = candidates()
        progress.comparisonsLeft -= candidates.count
        return Suggestion(nearestTo: word, in: candidates)
    }
}
