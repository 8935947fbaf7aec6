internal import Diagnostics
internal import Markdown
internal import YAML

/// The home page: what is urgent, questions, tiles.
extension SettingsReader {
    /// The entries that it names are menus of their own, so that the resolver finds them as it finds those of menus.
    mutating func home(_ node: YAMLNode?, _ taxonomies: [TaxonomySettings]) -> (HomeSettings, menus: [MenuSettings]) {
        var home = HomeSettings()
        guard let node, let entries = reader.mapping(node, "home") else { return (home, []) }
        reader.refuseUnknownKeys(entries, known: ["urgent", "paths", "tiles"], in: .key("home"))
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        var menus: [MenuSettings] = []
        if let urgent = value("urgent"), let entries = reader.mapping(urgent, "urgent") {
            reader.checkKeys(
                entries, known: ["title", "items"], required: ["title"], in: .key("urgent"), of: .homePath, at: urgent)
            func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
            home.urgent = localized(value("title"), "title")
            if let items = value("items") { menus.append(urgentItems(items, HomeSettings.urgentMenu, taxonomies)) }
        }
        if let paths = value("paths") {
            for node in reader.sequence(paths, "paths") ?? [] {
                guard let path = homePath(node, taxonomies, HomeSettings.pathMenu(home.paths.count)) else { continue }
                home.paths.append(path.settings)
                home.signs.merge(path.signs) { first, _ in first }
                if let first = path.first { menus.append(first) }
            }
        }
        if let tiles = value("tiles"), let menu = signed(tiles, "tiles", HomeSettings.tileMenu, taxonomies) {
            home.signs.merge(menu.signs) { first, _ in first }
            menus.append(menu.menu)
        }
        return (home, menus)
    }

    private mutating func urgentItems(_ node: YAMLNode, _ id: String, _ taxonomies: [TaxonomySettings]) -> MenuSettings
    {
        var menu = MenuSettings(id: id, entries: [])
        for node in reader.sequence(node, "items") ?? [] {
            guard let text = menuEntry(node, id, menuTargets(taxonomies)) else { continue }
            place(.menuEntry(menu: id, menu.entries.count), at: node)
            menu.entries.append(text)
        }
        return menu
    }

    /// Reads a map of entry → sign of the theme; without a sign: `corridors:`.
    private mutating func signed(
        _ node: YAMLNode, _ key: String, _ id: String, _ taxonomies: [TaxonomySettings]
    ) -> (menu: MenuSettings, signs: [String: String])? {
        guard let entries = reader.mapping(node, key) else { return nil }
        var menu = MenuSettings(id: id, entries: [])
        var signs: [String: String] = [:]
        for entry in entries {
            guard let text = menuEntry(keyNode(entry), id, menuTargets(taxonomies)) else { continue }
            place(.menuEntry(menu: id, menu.entries.count), at: keyNode(entry))
            menu.entries.append(text)
            if !entry.value.isNull, let sign = sign(entry.value) { signs[text] = sign }
        }
        return (menu, signs)
    }

    /// A sign of the theme.
    mutating func sign(_ node: YAMLNode) -> String? {
        guard let name = reader.text(node, "sign") else { return nil }
        guard let theme, !theme.signs.contains(name) else { return name }
        reader.report(.settings(.unknownSign(name, Hints.key(name, known: theme.signs, listsAll: true))), at: node)
        return nil
    }

    private mutating func homePath(
        _ node: YAMLNode, _ taxonomies: [TaxonomySettings], _ menu: String
    ) -> (settings: HomePathSettings, first: MenuSettings?, signs: [String: String])? {
        guard let entries = reader.mapping(node, "paths") else { return nil }
        let known = ["title", "items", "where", "terms", "first"]
        reader.checkKeys(entries, known: known, required: ["title"], in: .key("paths"), of: .homePath, at: node)
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        let title = localized(value("title"), "title")
        let first = value("first").flatMap { signed($0, "first", menu, taxonomies) }
        func path(_ source: HomePathSettings.Source) -> (HomePathSettings, MenuSettings?, [String: String]) {
            (HomePathSettings(title: title, source: source), first?.menu, first?.signs ?? [:])
        }
        if let terms = value("terms") {
            guard let id = reader.text(terms, "terms") else { return nil }
            guard taxonomies.contains(where: { $0.id == id }) else {
                reader.report(
                    .settings(.unknownTaxonomy(id, Hints.key(id, known: taxonomies.map(\.id), listsAll: true))),
                    at: terms)
                return nil
            }
            return path(.terms(taxonomy: id))
        }
        guard let items = value("items") else {
            let isMisspelt = entries.contains {
                [.nearest("items"), .nearest("terms")].contains(Hints.key($0.key, known: known, listsAll: false))
            }
            if !isMisspelt { reader.report(.settings(.homePathNowhere), at: node) }
            return nil
        }
        guard let id = reader.text(items, "items"), let collection = collection(id, items) else { return nil }
        let filter = value("where").flatMap { condition($0, collection, "where") }
        return path(.items(collection: id, whereField: filter?.field, whereValue: filter?.value))
    }
}
