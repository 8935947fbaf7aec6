internal import Base
internal import Content
internal import Diagnostics
internal import Site

extension OutputContext {
    /// The same for an item in every build and every language, so that a program that takes a file in again changes
    /// what it has: `events/labor-day@example.org`.
    func uid(of item: Item) -> String {
        let collection = settings.collections[item.collection].id
        return collection + "/" + item.page.name + "@" + host
    }

    /// Of the site's address, without its port.
    private var host: String {
        let host = settings.baseURL.origin.split(separator: "/").last.map(String.init) ?? ""
        let name = host.split(separator: ":").first.map(String.init) ?? ""
        return name.isEmpty ? "localhost" : name
    }

    /// When the text changed last, as it says itself: never the time of the build.
    func stamp(of item: Item) -> PartialDate? { item.page.frontMatter.modified?.firstDay }

    /// The files of each export: of the language, of the terms of taxonomies, and of each item beside its page.
    func exportFiles(
        _ export: Export, all: (LanguagePermalinks) -> Permalink, ofTerm: (TaxonomyTerm) -> Permalink,
        ofItem: (LocalizedItem) -> Permalink, part: (Item, LocalizedItem, ID<Language>) -> ContentLines,
        whole: (_ title: String, _ page: String, _ parts: [ContentLines], _ language: ID<Language>) -> [UInt8]
    ) -> [GeneratedFile] {
        var files: [GeneratedFile] = []
        for (language, shown) in site.languages.identified {
            let title = settings.title.text(in: shown.language.code)
            var parts: [(group: ID<ItemGroup>, lines: ContentLines)] = []
            var placeOfGroup: [ID<ItemGroup>: Int] = [:]
            for list in shown.lists.values {
                for (group, entry) in site.exported(export, of: list, in: language) {
                    let item = site.items[entry.item]
                    let lines = part(item, entry, language)
                    placeOfGroup[group] = parts.count
                    parts.append((group, lines))
                    let name = item.page.frontMatter.title.value
                    files.append(
                        GeneratedFile(
                            ofItem(entry), whole(name, entry.url, [lines], language), source: item.page.path))
                }
            }
            guard !parts.isEmpty else { continue }
            let home = shown.permalinks.system.home.url
            files.append(GeneratedFile(all(shown.permalinks), whole(title, home, parts.map(\.lines), language)))
            for (id, taxonomy) in shown.taxonomies.identified where site.exports(export, of: id) {
                for term in taxonomy.terms {
                    let own = term.groups.compactMap { placeOfGroup[$0].map { parts[$0].lines } }
                    guard !own.isEmpty else { continue }
                    files.append(
                        GeneratedFile(ofTerm(term), whole(title + " · " + term.name, term.url, own, language)))
                }
            }
        }
        return files
    }
}
