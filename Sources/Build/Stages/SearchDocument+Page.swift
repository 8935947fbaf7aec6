internal import Base
internal import Content
internal import Markdown
internal import Search
internal import Site
internal import Views

extension SearchDocument {
    /// The search document of a page; `nil` unless it is an item in its own language that is not withdrawn.
    init?(_ page: SitePage, _ view: PageView, of site: Site) {
        guard case .item(let item) = view.content, case .item(let group) = page.kind, page.isIndexed,
            let frontMatter = site.item(shownOn: page).map({ site.items[$0].page.frontMatter })
        else { return nil }
        let collection = site.settings.collections[site.groups[group].collection]
        var words = FieldWords()
        for field in item.fields where collection.fields.contains(where: { $0.key == field.key && $0.isSearched }) {
            words.collect(field.value)
        }
        let body = item.body.body
        let sections = body.sections.compactMap { section -> SearchSection? in
            let text = body.text(in: section.range)
            guard let heading = section.heading else {
                let address = ItemWords.address(of: page, name: item.name, title: item.title)
                return SearchSection(heading: address, anchor: nil, text: text.bytes + words.text)
            }
            guard !ItemWords.isListOfLinks(text) else { return nil }
            return SearchSection(heading: body.outline[heading].text, anchor: section.anchor, text: text.bytes)
        }
        self.init(
            url: String(page.url.dropFirst()), title: item.title, collection: item.collection.name,
            language: item.language.code,
            date: (item.reviewed ?? item.date)?.iso, summary: item.summary, tags: words.tags,
            facets: searchFacets(of: frontMatter, collection.id, site.settings),
            boost: collection.searchBoost * frontMatter.searchBoost, sections: sections)
    }
}

/// The words of an item's page that search should find.
enum ItemWords {
    /// A section of links ("See also") would match queries for the pages it names: over four fifths of its letters are
    /// in links.
    static func isListOfLinks(_ text: BodyText) -> Bool {
        text.linkLetterCount > 4 * (text.letterCount - text.linkLetterCount)
    }

    /// Words of the page's last URL segment, often the everyday ones (`salarios-no-pagados`), and of its file name if
    /// different. Words of the title are left out, since here they have no accents.
    static func address(of page: SitePage, name: String, title: String) -> String {
        let folder = page.permalink.outputPath.utf8.dropLast("/index.html".utf8.count)
        let address = folder[
            (folder.lastIndex(of: UInt8(ascii: "/")).map(folder.index(after:)) ?? folder.startIndex)...]
        let said = slug(for: title).utf8.split(separator: UInt8(ascii: "-"))
        var words: [Substring.UTF8View] = []
        for word in address.split(separator: UInt8(ascii: "-")) + name[...].utf8.split(separator: UInt8(ascii: "-"))
        where !said.contains(where: word.elementsEqual) && !words.contains(where: word.elementsEqual) {
            words.append(word)
        }
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }
}

/// The words of an item's fields: names of terms become tags, running text belongs to the first section.
private struct FieldWords {
    var tags: [String] = []
    var text: [UInt8] = []

    mutating func collect(_ value: FieldDisplay) {
        switch value {
        case .term(_, let name, _): tags.append(name)
        case .text(let words), .phone(let words, _), .email(let words): append(Array(words.utf8))
        case .markdown(let body): append(body.body.text.bytes)
        case .list(let values): for value in values { collect(value) }
        // A page that an item refers to is found by its own words.
        case .number, .boolean, .date, .link, .item: break
        }
    }

    private mutating func append(_ words: [UInt8]) {
        text.append(0x0A)
        text += words
    }
}

/// The terms of each taxonomy that a page has, by the taxonomy's id: those that its taxonomy pages list it under.
private func searchFacets(
    of frontMatter: FrontMatter, _ collection: String, _ settings: SiteSettings
) -> [SearchFacetValues] {
    settings.taxonomies.compactMap { taxonomy in
        var values: [String] = []
        for path in taxonomy.from where path.collection == collection {
            for id in frontMatter.value(of: path.field)?.termIDs ?? [] where !values.contains(id) { values.append(id) }
        }
        return values.isEmpty ? nil : SearchFacetValues(key: taxonomy.id, values: values)
    }
}
