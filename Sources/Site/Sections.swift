package import Base
package import Content
internal import Diagnostics

/// A folder of a collection with the pages in it. Only collections with folders, or with a page that begins the whole
/// collection, have sections; then their top is one too.
package struct Section: Sendable, Equatable {
    package let collection: ID<CollectionSettings>
    /// Below the collection's folder; empty for its top.
    package let path: String
    /// `nil` for the top.
    package let parent: ID<Section>?
    /// The page that it begins with: `index.md`, or the page beside the folder that has its name.
    package fileprivate(set) var index: ID<ItemGroup>?

    package var isTop: Bool { parent == nil }
}

/// The sections of a site.
package struct SiteSections: Sendable {
    /// Parents come before their children; by collection.
    package private(set) var all: IDMap<Section, Section> = IDMap([])
    /// The section that an item is in. Of the page that a section begins with: that section.
    package private(set) var ofGroup: IDMap<ItemGroup, ID<Section>?>
    private var byPath: IDMap<CollectionSettings, [String: ID<Section>]>

    init(_ groups: [ItemGroup], settings: SiteSettings) {
        ofGroup = IDMap(nil, for: groups.ids)
        byPath = IDMap([:], for: settings.collections.ids)
        var sections: [Section] = []
        for collection in settings.collections.ids {
            let own = groups.ids.filter { groups[$0].collection == collection }
            guard own.contains(where: { SectionPath.hasSection(groups[$0].name) }) else { continue }
            var known: [String: ID<Section>] = [:]
            for group in own {
                ofGroup[group] = SiteSections.section(
                    at: SectionPath.folder(of: groups[group].name), of: collection, &sections, &known)
            }
            let names = Dictionary(own.map { (groups[$0].name, $0) }) { first, _ in first }
            for (path, id) in known {
                guard let index = SectionPath.indexes(of: path).lazy.compactMap({ names[$0] }).first else { continue }
                sections[id.index].index = index
                ofGroup[index] = id
            }
            byPath[collection] = known
        }
        all = IDMap(sections)
    }

    /// Makes the section and those that it is in.
    private static func section(
        at path: String, of collection: ID<CollectionSettings>, _ sections: inout [Section],
        _ known: inout [String: ID<Section>]
    ) -> ID<Section> {
        // From the top down, since folders nest deeper than a stack may.
        var missing: [String] = []
        var current = path
        while known[current] == nil {
            missing.append(current)
            if current.isEmpty { break }
            current = SectionPath.folder(of: current)
        }
        var last = known[current]
        for path in missing.reversed() {
            let id = ID<Section>(sections.count)
            sections.append(Section(collection: collection, path: path, parent: last))
            known[path] = id
            last = id
        }
        return last ?? ID(0)
    }

    /// The section at a path below the collection's folder.
    package func section(at path: String, of collection: ID<CollectionSettings>) -> ID<Section>? {
        byPath[collection][path]
    }

    /// The section in which the page stands as one among others.
    package func parent(of group: ID<ItemGroup>) -> ID<Section>? {
        guard let section = ofGroup[group] else { return nil }
        return all[section].index == group ? all[section].parent : section
    }

    /// Whether the item is the page that a section begins with.
    package func begins(_ group: ID<ItemGroup>) -> Bool { ofGroup[group].map { all[$0].index == group } ?? false }

    /// From below the top down to this section, without the top.
    package func path(to section: ID<Section>) -> [ID<Section>] {
        var path: [ID<Section>] = []
        var current: ID<Section>? = section
        while let id = current, !all[id].isTop {
            path.append(id)
            current = all[id].parent
        }
        return path.reversed()
    }
}

/// A section as one language shows it.
package struct LocalizedSection: Sendable {
    package let permalink: Permalink
    package let title: String
    /// The page that it begins with, if this language shows it.
    package let index: ID<ItemGroup>?
    /// In reading order.
    package fileprivate(set) var children: [SectionChild] = []
    /// Its place among the children of its parent.
    package fileprivate(set) var position = 0

    package var url: String { permalink.url }
}

/// What stands in a section: a page, or a section below.
package enum SectionChild: Sendable, Equatable {
    case item(ID<ItemGroup>)
    case section(ID<Section>)
}

extension ResolvedContent {
    /// - Parameters:
    ///   - lists: of the collections, in their order; without withdrawn items.
    ///   - positions: the place of each item among the children of its section.
    func sections(
        _ language: ID<Language>, _ shown: IDMap<ItemGroup, LocalizedItem?>, _ permalinks: IDMap<Section, Permalink>,
        lists: IDMap<CollectionSettings, [ID<ItemGroup>]>
    ) -> (sections: IDMap<Section, LocalizedSection?>, positions: IDMap<ItemGroup, Int?>) {
        let sections = index.sections
        var isShown = IDMap<Section, Bool>(false, for: sections.all.ids)
        for (group, item) in shown.identified where item != nil {
            var current = sections.ofGroup[group]
            while let id = current, !isShown[id] {
                isShown[id] = true
                current = sections.all[id].parent
            }
        }
        let listed = Set(lists.values.joined())
        var found = IDMap<Section, LocalizedSection?>(
            sections.all.identified.map { id, section in
                guard isShown[id] else { return nil }
                let index = section.index.flatMap { listed.contains($0) ? $0 : nil }
                let title = index.flatMap { shown[$0] }.map { items[$0.item].page.frontMatter.title.value }
                let name =
                    section.isTop
                    ? settings.collections[section.collection].name.text(in: settings.languages[language].code)
                    : ReadableName.of(SectionPath.last(of: section.path))
                return LocalizedSection(permalink: permalinks[id], title: title ?? name, index: index)
            })
        var children = IDMap<Section, [SectionChild]>([], for: sections.all.ids)
        for group in lists.values.joined() {
            guard let parent = sections.parent(of: group), let own = sections.ofGroup[group] else { continue }
            children[parent].append(own == parent ? .item(group) : .section(own))
        }
        // Those without a page of their own follow, by title.
        let bare = sections.all.ids.filter { found[$0].map { $0.index == nil } ?? false }
        for id in TextOrder.sorted(bare, language: settings.languages[language].code, by: { found[$0]?.title ?? "" }) {
            if let parent = sections.all[id].parent { children[parent].append(.section(id)) }
        }
        var positions = IDMap<ItemGroup, Int?>(nil, for: shown.ids)
        for (id, list) in children.identified {
            found[id]?.children = list
            for (place, child) in list.enumerated() {
                switch child {
                case .item(let group): positions[group] = place
                case .section(let section):
                    found[section]?.position = place
                    if let index = sections.all[section].index { positions[index] = place }
                }
            }
        }
        return (found, positions)
    }
}
