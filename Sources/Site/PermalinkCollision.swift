internal import Base
internal import Content
internal import Diagnostics
internal import Markdown

/// Permalink collision: two files with one address, as a diagnostic with the later file, the owner of the address, and
/// remedies.
struct PermalinkCollision {
    /// A file that needs an address.
    struct Claim {
        /// `nil`: the single file of an item.
        let kind: SitePage.Kind?
        let language: ID<Language>
        /// The item that is shown, or the target of an alias.
        let item: ID<Item>?

        var section: ID<Section>? { if case .section(let id) = kind { id } else { nil } }
    }

    let settings: SiteSettings
    let items: [Item]
    let languages: IDMap<Language, LocalizedSite>
    let crossings: SiteCrossings
    let sections: SiteSections

    /// Two different items that both get the address from their slug or name; `nil` for other claims.
    func pair(_ claimed: Claim, _ taken: Claim) -> [ID<ItemGroup>]? {
        guard PermalinkCollision.hasSlug(claimed), PermalinkCollision.hasSlug(taken), let a = claimed.item,
            let b = taken.item, a != b
        else { return nil }
        return [items[a].group, items[b].group].sorted()
    }

    /// Two lists with equal paths in site.yaml: already reported there.
    func isDuplicatePath(_ claimed: Claim, _ taken: Claim) -> Bool {
        guard let a = pathOwner(claimed), let b = pathOwner(taken) else { return false }
        return a.text(in: code(claimed)) == b.text(in: code(taken))
    }

    private func pathOwner(_ claim: Claim) -> LocalizedText? {
        switch claim.kind {
        case .collection(let id, facet: nil, page: _): settings.collections[id].path
        case .taxonomy(let id): settings.taxonomies[id].path
        default: nil
        }
    }

    /// Whether the owner, not the later claim, is at fault: the owner's editor wrote a `slug`, the other item uses its
    /// own name.
    func isOwnerAtFault(claimed: Claim, taken: Claim) -> Bool {
        guard pair(claimed, taken) != nil, let a = claimed.item, let b = taken.item else { return false }
        return items[a].page.frontMatter.slug == nil && items[b].page.frontMatter.slug != nil
    }

    func diagnostic(_ outputPath: String, claimed: Claim, alias: Positioned<String>?, taken: Claim) -> Diagnostic {
        let (path, position, length) = place(of: claimed, alias: alias)
        let owner = taken.item.map { items[$0].page.path } ?? name(of: taken) ?? outputPath
        let fact = SiteFact.permalinkCollision(
            address: printable(outputPath), owner: printable(owner), remedies(claimed, taken))
        return Diagnostic(.site(fact), path: path, at: position, length: length)
    }

    /// An address with a name that no file of the output may have.
    func diagnostic(
        unfit name: String, _ fault: OutputNames.Fault, claimed: Claim, alias: Positioned<String>?
    ) -> Diagnostic {
        let (path, position, length) = place(of: claimed, alias: alias)
        let reason: SiteFact.UnfitName =
            switch fault {
            case .hidden: .hidden
            case .program(let ending): .program(ending: ending)
            case .windows: .windows
            }
        return Diagnostic(
            .site(.unfitAddress(name: printable(name), reason, [remedy(claimed)].compactMap { $0 })), path: path,
            at: position, length: length)
    }

    // MARK: Place

    private func place(
        of claim: Claim, alias: Positioned<String>?
    ) -> (path: String, position: SourcePosition?, length: Int) {
        if let item = claim.item {
            let frontMatter = items[item].page.frontMatter
            let place = alias ?? frontMatter.slug ?? frontMatter.title
            return (items[item].page.path, place.position, place.length)
        }
        if case .section(let id) = claim.kind { return (folder(of: id, claim), nil, 1) }
        guard let value = value(of: claim), !value.isListed, let page = value.pages.first else {
            let place = part(of: claim).flatMap { settings.places[$0] }
            return ("Content/site.yaml", place?.position, place?.length ?? 1)
        }
        return (page.path, PermalinkCollision.position(of: value, in: page), 1)
    }

    /// The part of `site.yaml` that gives the address; `nil` if interface strings give it.
    private func part(of claim: Claim) -> SettingsPart? {
        func written(_ path: SettingsPart, _ owner: SettingsPart) -> SettingsPart {
            settings.places[path] == nil ? owner : path
        }
        switch claim.kind {
        case .collection(let id, facet: nil, page: _):
            let id = settings.collections[id].id
            return written(.collectionPath(id), .collection(id))
        case .taxonomy(let id), .term(_, of: let id):
            let id = settings.taxonomies[id].id
            return written(.taxonomyPath(id), .taxonomy(id))
        default: return nil
        }
    }

    private static func position(of value: Value, in page: ParsedPage) -> SourcePosition? {
        for field in page.frontMatter.fields where value.fields.contains(field.key) {
            guard field.value.termIDs.contains(value.id) else { continue }
            if case .list(let values) = field.value, let index = values.firstIndex(where: { $0.termIDs == [value.id] }),
                field.elementPositions.indices.contains(index)
            {
                return field.elementPositions[index]
            }
            return field.position
        }
        return nil
    }

    // MARK: Owner

    private func folder(of section: ID<Section>, _ claim: Claim) -> String {
        let section = sections.all[section]
        return "Content/\(code(claim))/\(settings.collections[section.collection].id)/\(section.path)"
    }

    private func name(of claim: Claim) -> String? {
        switch claim.kind {
        case .section(let id): folder(of: id, claim)
        case .term, .collection(_, facet: .some, page: _): value(of: claim)?.name
        case .collection(let collection, facet: nil, page: _):
            settings.collections[collection].name.text(in: code(claim))
        case .taxonomy(let taxonomy): languages[claim.language].taxonomies[taxonomy].name
        default: nil
        }
    }

    private func code(_ claim: Claim) -> String { settings.languages[claim.language].code }

    /// A term or a facet's value: the address of its pages comes from its name.
    private struct Value {
        let id: String
        let name: String
        /// Keys of the fields that hold the value, and the pages that have it.
        let fields: [String]
        let pages: [ParsedPage]
        /// The name comes from `site.yaml`, not from the pages.
        let isListed: Bool
    }

    private func value(of claim: Claim) -> Value? {
        let shown = languages[claim.language]
        func made(
            _ id: String, _ name: String, _ type: FieldType?, _ fields: [String], _ groups: [ID<ItemGroup>]
        ) -> Value {
            var isListed = false
            if case .choice = type { isListed = true }
            let pages = groups.compactMap { shown.items[$0].map { items[$0.item].page } }
            return Value(id: id, name: name, fields: fields, pages: pages, isListed: isListed)
        }
        switch claim.kind {
        case .term(let term, let taxonomy):
            let spec = settings.taxonomies[taxonomy]
            let term = shown.taxonomies[taxonomy].terms[term]
            return made(term.id, term.name, Taxonomy.elementType(spec, settings), spec.from.map(\.field), term.groups)
        case .collection(let collection, let facet?, _):
            guard let value = shown.value(facet, of: collection) else { return nil }
            let field = settings.collections[collection].fields[facet.field]
            return made(value.id, value.name, field.type.element, [field.key], value.groups)
        default: return nil
        }
    }

    // MARK: Remedies

    private func remedies(_ claimed: Claim, _ taken: Claim) -> [SiteFact.CollisionRemedy] {
        if PermalinkCollision.hasSlug(claimed), PermalinkCollision.hasSlug(taken) { return [.slugOfOne] }
        var remedies: [SiteFact.CollisionRemedy] = []
        if case .crossing = claimed.kind, case .crossing = taken.kind, claimed.item == taken.item {
            return crossingRemedies(claimed)
        }
        for remedy in [claimed, taken].compactMap(remedy) where !remedies.contains(remedy) { remedies.append(remedy) }
        return remedies
    }

    /// Two values of one item whose names make the same address: the slug of the item would move both.
    private func crossingRemedies(_ claim: Claim) -> [SiteFact.CollisionRemedy] {
        guard case .crossing(let id) = claim.kind else { return [] }
        return [.term(crossings.all[id].value)]
    }

    private static func hasSlug(_ claim: Claim) -> Bool {
        switch claim.kind {
        case .item, nil: true
        default: false
        }
    }

    private func remedy(_ claim: Claim) -> SiteFact.CollisionRemedy? {
        switch claim.kind {
        case .item, .crossing, nil: return claim.item.map { .slug(page: items[$0].page.path) }
        case .section(let id): return .folder(folder(of: id, claim))
        case .redirect: return claim.item.map { .alias(page: items[$0].page.path) }
        case .taxonomy(let taxonomy): return .path(of: settings.taxonomies[taxonomy].id)
        case .corridors, .corridor: return .path(of: "corridors")
        case .register, .registerPlace: return .path(of: "register")
        case .search: return .word(key: "path.search", language: code(claim))
        case .index: return .word(key: "path.index", language: code(claim))
        case .offline: return .word(key: "path.offline", language: code(claim))
        case .home, .notFound: return nil
        case .collection(let collection, facet: nil, page: _): return .path(of: settings.collections[collection].id)
        case .term, .collection:
            guard let value = value(of: claim) else { return nil }
            if value.isListed { return .term(value.id) }
            return value.pages.first.map { .value(printable(value.name), page: $0.path, others: value.pages.count - 1) }
        }
    }
}
