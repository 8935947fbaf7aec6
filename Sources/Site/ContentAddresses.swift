internal import Base
internal import Content
internal import Diagnostics

/// The addresses of items and sections. They depend on no link, so links can be resolved by them.
struct ContentAddresses: Sendable {
    let settings: SiteSettings
    let index: ContentIndex
    let permalinks: Permalinks

    /// The item that a language shows of a group: its own, else the default language's.
    func localizedItem(_ group: ID<ItemGroup>, _ language: ID<Language>) -> ID<Item>? {
        index.groups[group].items[language] ?? index.groups[group].items[settings.defaultLanguage]
    }

    /// The addresses of the sections of a language, also of those that it does not show.
    func sections(_ language: ID<Language>) -> IDMap<Section, Permalink> {
        let sections = index.sections
        let own = permalinks.languages[language]
        var found: [Permalink] = []
        for section in sections.all.values {
            guard let parent = section.parent else {
                found.append(own.collections[section.collection])
                continue
            }
            let page = section.index.flatMap { localizedItem($0, language) }.map { index.pages[$0] }
            let name = page?.frontMatter.slug?.value ?? SectionPath.last(of: section.path)
            found.append(own.section(name, in: found[parent.index]))
        }
        return IDMap(found)
    }

    /// - Parameter sections: their addresses in the language.
    func items(_ language: ID<Language>, _ sections: IDMap<Section, Permalink>) -> IDMap<ItemGroup, LocalizedItem?> {
        IDMap(
            index.groups.identified.map { id, group in
                guard let item = localizedItem(id, language) else { return nil }
                let page = index.pages[item]
                let own = permalinks.languages[language]
                let section = index.sections.ofGroup[id]
                let permalink =
                    if let section, index.sections.begins(id) {
                        sections[section]
                    } else {
                        own.item(
                            page.frontMatter.slug?.value ?? SectionPath.last(of: page.name),
                            in: section.map { sections[$0] } ?? own.collections[group.collection])
                    }
                return LocalizedItem(item: item, permalink: permalink, isFallback: group.items[language] == nil)
            })
    }
}
