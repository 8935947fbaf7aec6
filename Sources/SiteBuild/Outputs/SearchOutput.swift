internal import Base
internal import Markdown
internal import Search
internal import SiteModel

extension PagePass {
    /// What search knows of a page; `nil` for all but items in their own language that are not withdrawn.
    func searchDocument(of page: SitePage, _ view: PageView) -> SearchDocument? {
        guard case .item(let item) = view.content, case .item(let node) = page.kind, page.isIndexed else { return nil }
        var words = FieldWords()
        let specs = site.settings.collections[site.nodes[node].collection].fields
        for field in item.fields where specs.contains(where: { $0.key == field.key && $0.isSearched }) { words.collect(field.value) }
        let body = item.body.body
        let sections = body.sections.filter { $0.heading == nil || !ItemWords.isListOfLinks(body.html[$0.range]) }.map { section in
            var text = plainText(of: body.html[section.range])
            guard let heading = section.heading else {
                text += words.text
                return SearchSection(heading: ItemWords.address(of: page, name: item.name, title: item.title), anchor: nil, text: text)
            }
            return SearchSection(heading: body.outline[heading].text, anchor: section.anchor, text: text)
        }
        return SearchDocument(
            url: String(page.url.dropFirst()), title: item.title, collection: item.collection.name, language: item.language.code,
            date: (item.reviewed ?? item.date)?.iso, summary: item.summary, tags: words.tags,
            facets: facets(of: item), boost: boost(of: node, in: page.language), sections: sections)
    }

    private func boost(of node: Int, in language: Int) -> Double {
        let own = site.editions[language].entries[node].map { site.items[$0.item].page.frontMatter.searchBoost }
        return site.settings.collections[site.nodes[node].collection].searchBoost * (own ?? 1)
    }

    /// The terms of each taxonomy that the item bears, by the taxonomy's id.
    private func facets(of item: ItemView) -> [SearchFacetValues] {
        site.settings.taxonomies.compactMap { taxonomy in
            var values: [String] = []
            for path in taxonomy.from where path.collection == item.collection.id {
                for id in item.field(path.field).map({ FieldWords.terms(of: $0.value) }) ?? [] where !values.contains(id) { values.append(id) }
            }
            return values.isEmpty ? nil : SearchFacetValues(key: taxonomy.id, values: values)
        }
    }
}

/// What of an item's page is worth finding.
enum ItemWords {
    /// A section that only leads elsewhere ("See also") would answer for the pages it names: links hold four fifths of its letters.
    static func isListOfLinks(_ html: ArraySlice<UInt8>) -> Bool {
        var inLinks = 0
        var outside = 0
        var isInLink = false
        var index = html.startIndex
        // Running text is known by its first sentences: what follows cannot make up for them.
        while index < html.endIndex, inLinks + html.endIndex - index > 4 * outside {
            let end = html[index...].firstIndex(of: UInt8(ascii: "<")) ?? html.endIndex
            let letters = html[index..<end].count { $0 > 0x20 }
            if isInLink { inLinks += letters } else { outside += letters }
            let tag = html[end...].dropFirst().prefix { $0 != UInt8(ascii: ">") }
            if tag.starts(with: "a ".utf8) { isInLink = true }
            if tag.elementsEqual("/a".utf8) { isInLink = false }
            index = tag.endIndex + 1
        }
        return inLinks > 4 * outside
    }

    /// The address is a title in other words, often the everyday ones (`salarios-no-pagados`): the words of the page's own part
    /// of it, and of its file where that has another name. The title's are left out, since here they have no accents.
    static func address(of page: SitePage, name: String, title: String) -> String {
        let folder = page.outputPath.utf8.dropLast("/index.html".utf8.count)
        let address = folder[(folder.lastIndex(of: UInt8(ascii: "/")).map(folder.index(after:)) ?? folder.startIndex)...]
        let said = slug(for: title).utf8.split(separator: UInt8(ascii: "-"))
        var words: [Substring.UTF8View] = []
        for word in address.split(separator: UInt8(ascii: "-")) + name[...].utf8.split(separator: UInt8(ascii: "-"))
        where !said.contains(where: word.elementsEqual) && !words.contains(where: word.elementsEqual) {
            words.append(word)
        }
        return words.map { String(Substring($0)) }.joined(separator: " ")
    }
}

/// The words of an item's fields: names of terms are searched as tags, running text as part of the page's top.
private struct FieldWords {
    var tags: [String] = []
    var text: [UInt8] = []

    mutating func collect(_ value: FieldDisplay) {
        switch value {
        case .term(_, let name, _): tags.append(name)
        case .text(let words), .phone(let words, _), .email(let words): append(Array(words.utf8))
        case .markdown(let body): append(plainText(of: body.body.html[...]))
        case .list(let values): for value in values { collect(value) }
        // A page that an item refers to is found by its own words.
        case .number, .boolean, .date, .link, .item: break
        }
    }

    private mutating func append(_ words: [UInt8]) {
        text.append(0x0A)
        text += words
    }

    static func terms(of value: FieldDisplay) -> [String] {
        switch value {
        case .term(let id, _, _): [id]
        case .list(let values): values.flatMap(terms)
        default: []
        }
    }
}

/// The index of every language, and the client that reads it.
struct SearchOutput: Sendable {
    let site: Site
    /// Per language of the settings.
    let synonyms: [[SiteModel.SynonymGroup]]
    let jobs: Int

    /// Stages the files of all languages, one language after the other: making one uses all threads.
    func stage(_ documents: consuming [[AnalyzedDocument]], with stager: borrowing Stager) throws(EnvironmentError) -> [OutputFile] {
        var batch = Stager.Batch()
        for (index, edition) in site.editions.enumerated() {
            let files = buildSearchIndex(documents[index], settings: settings(index, edition))
            documents[index] = []
            for file in files {
                try stager.add(file.bytes, at: site.permalinks.searchFile(file.path).outputPath, rank: file.isEntry ? .entry : .shard, to: &batch)
            }
        }
        try stager.add(searchClient, at: site.permalinks.searchClient.outputPath, rank: .entry, to: &batch)
        return batch.files
    }

    private func settings(_ index: Int, _ edition: Edition) -> SearchIndexSettings {
        let facets = edition.taxonomies.map { taxonomy in
            SearchFacet(key: taxonomy.id, name: taxonomy.name, values: taxonomy.terms.map { SearchFacet.Value(value: $0.id, label: $0.name) })
        }
        let groups = synonyms[index].map { Search.SynonymGroup(term: $0.term, words: $0.words) }
        return SearchIndexSettings(language: edition.language.code,
                                   fallbackLanguage: index == site.defaultLanguage ? nil : site.language(site.defaultLanguage).code,
                                   synonyms: groups, facets: facets, jobs: jobs)
    }
}
