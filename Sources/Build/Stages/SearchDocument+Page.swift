internal import Base
internal import Content
internal import Markdown
internal import Search
internal import Site
internal import Views

extension SearchDocument {
    /// The search document of a page; `nil` unless it is an item in its own language that is not withdrawn, or shows
    /// records of the register.
    init?(_ page: SitePage, _ view: PageView, of site: Site) {
        guard page.isIndexed else { return nil }
        switch view.content {
        case .item(let item): self.init(item, page, of: site)
        case .crossing(let crossing): self.init(crossing, page, of: site)
        case .register(let register): self.init(register.topics, page, view, of: site)
        case .registerPlace(let place): self.init(place.topics, page, view, of: site)
        default: return nil
        }
    }

    /// The words of a value's part, which the item's own document does not have.
    private init?(_ crossing: CrossingView, _ page: SitePage, of site: Site) {
        self.init(crossing.item, page, of: site, value: crossing.value)
        if let lead = crossing.lead, !sections.isEmpty {
            sections[0].text = lead.body.text.bytes + [0x0A] + sections[0].text
        }
    }

    private init?(_ item: ItemView, _ page: SitePage, of site: Site, value: ValueView? = nil) {
        guard let shown = site.item(shownOn: page) else { return nil }
        let frontMatter = site.items[shown].page.frontMatter
        let collection = site.settings.collections[site.items[shown].collection]
        var words = FieldWords()
        for field in item.fields where collection.fields.contains(where: { $0.key == field.key && $0.isSearched }) {
            words.collect(field.value, label: field.label, collection: item.collection.name)
        }
        if let value { words.tags.append(value.name) }
        let body = item.body.body
        let places = PlacesOfPages.places(ofHeadingsIn: body, site.settings)
        let sections = body.sections.compactMap { section -> SearchSection? in
            let text = body.text(in: section.range)
            guard let heading = section.heading else {
                let address = ItemWords.address(of: page, name: item.name, title: item.title)
                return SearchSection(heading: address, anchor: nil, text: text.bytes + words.text)
            }
            guard !ItemWords.isListOfLinks(text) else { return nil }
            return SearchSection(
                heading: body.outline[heading].text, anchor: section.anchor, text: text.bytes, place: places[heading],
                isTarget: !ItemWords.isScript(section, of: body, site.settings))
        }
        self.init(
            url: String(page.url.dropFirst()), title: item.title, collection: item.collection.name,
            language: item.language.code,
            date: (item.textDate ?? item.date)?.iso, summary: item.summary, tags: words.tags,
            values: words.values, facets: searchFacets(of: frontMatter, collection.id, site.settings, value: value?.id),
            boost: collection.searchBoost * frontMatter.searchBoost,
            sections: sections)
        self.places = PlacesOfPages.places(of: item, facets, value, site.settings)
        pagesOfPlaces = PlacesOfPages.answers(of: item, page, in: site)
        // Of a page of a value they are too general.
        if value == nil { answers = frontMatter.answers }
    }
}

/// The words of an item's page that search should find.
enum ItemWords {
    /// A section of links ("See also") would match queries for the pages it names: over four fifths of its letters are
    /// in links.
    static func isListOfLinks(_ text: BodyText) -> Bool {
        text.linkLetterCount > 4 * (text.letterCount - text.linkLetterCount)
    }

    /// A section of what to say on the phone. Its words are those of the question, not of an answer: they lead to the
    /// page's top.
    static func isScript(_ section: BodySection, of body: RenderedBody, _ settings: SiteSettings) -> Bool {
        guard let kind = settings.crossings?.script else { return false }
        return body.slots.contains { slot in
            guard case .calloutOpen(let index) = slot.kind else { return false }
            return body.callouts[index].kind == kind && section.range.contains(slot.offset)
        }
    }

    /// Words of the page's last URL segment, often the everyday ones (`salarios-no-pagados`), and of its file name if
    /// different. Words of the title are left out, since here they have no accents.
    static func address(of page: SitePage, name: String, title: String) -> String {
        let folder = page.permalink.outputPath.utf8.dropLast("/index.html".utf8.count)
        let address = folder[
            (folder.lastIndex(of: UInt8(ascii: "/")).map(folder.index(after:)) ?? folder.startIndex)...]
        let said = slug(for: title).utf8.split(separator: UInt8(ascii: "-"))
        var words: [Substring.UTF8View] = []
        let name = SectionPath.last(of: SectionPath.isIndex(item: name) ? SectionPath.folder(of: name) : name)
        for word in address.split(separator: UInt8(ascii: "-")) + name[...].utf8.split(separator: UInt8(ascii: "-"))
        where !said.contains(where: word.elementsEqual) && !words.contains(where: word.elementsEqual) {
            words.append(word)
        }
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }
}

/// The words of an item's fields: names of terms become tags, running text and values belong to the first section.
private struct FieldWords {
    var tags: [String] = []
    var values: [String] = []
    var text: [UInt8] = []

    mutating func collect(_ value: FieldDisplay, label: String, collection: String) {
        switch value {
        case .term(_, let name, _): tags.append(name)
        case .text(let words), .phone(let words, _), .email(let words): values.append(words)
        case .date(let date): values.append(date.text)
        // "Lineamiento 4" is how people name the fourth of a collection. A year is no such number.
        case .number(let number):
            if number.utf8.count <= 3 { values += ["\(label) \(number)", "\(collection) \(number)"] }
        case .markdown(let body): text += [0x0A] + body.body.text.bytes
        case .list(let list): for value in list { collect(value, label: label, collection: collection) }
        case .image(let image): values.append(image.alt)
        case .object(let fields):
            for field in fields { collect(field.value, label: field.label, collection: collection) }
        // A page that an item refers to is found by its own words.
        case .boolean, .link, .item: break
        }
    }
}

/// The terms of each taxonomy that a page has, by the taxonomy's id: those that its taxonomy pages list it under.
/// - Parameter value: that of a crossing, in place of all values of its item.
private func searchFacets(
    of frontMatter: FrontMatter, _ collection: String, _ settings: SiteSettings, value: String?
) -> [SearchFacetValues] {
    settings.taxonomies.compactMap { taxonomy in
        var values: [String] = []
        for path in taxonomy.from where path.collection == collection {
            let own = value.flatMap { settings.crossings?.by == path.field ? [$0] : nil }
            for id in own ?? frontMatter.value(of: path.field)?.termIDs ?? [] where !values.contains(id) {
                values.append(id)
            }
        }
        return values.isEmpty ? nil : SearchFacetValues(key: taxonomy.id, values: values)
    }
}
