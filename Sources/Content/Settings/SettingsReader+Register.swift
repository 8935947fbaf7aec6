internal import Base
internal import Diagnostics
internal import Markdown
internal import YAML

extension SettingsReader {
    /// Reads `register`: the vocabularies of the records, their places, the sites not to cite.
    mutating func register(_ node: YAMLNode?, callouts: [String]) -> RegisterSettings? {
        guard let node, !node.isNull, let entries = reader.mapping(node, "register") else { return nil }
        reader.checkKeys(
            entries,
            known: [
                "name", "path", "description", "topics", "kinds", "whats", "place", "regions", "unlisted_sources",
                "exempt_callouts",
            ], required: ["topics", "kinds"], in: .key("register"), of: .register, at: node)
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        let topics = value("topics").flatMap { vocabularyID($0, "topics") }
        let kinds = value("kinds").flatMap { vocabularyID($0, "kinds") }
        let whats = value("whats").flatMap { vocabularyID($0, "whats") }
        let place = value("place").flatMap { placeType($0) }
        let settings = RegisterSettings(
            name: value("name").map { localized($0, "name") } ?? LocalizedText("facts"),
            path: urlPath(value("path"), id: "facts", owner: node, part: .registerPath),
            description: localized(value("description"), "description"), topics: topics ?? "", kinds: kinds ?? "",
            whats: whats, place: place, regions: regions(value("regions")),
            unlistedSources: hosts(value("unlisted_sources")),
            exemptCallouts: value("exempt_callouts").map { exemptCallouts($0, known: callouts) } ?? [])
        return topics == nil || kinds == nil ? nil : settings
    }

    private mutating func vocabularyID(_ node: YAMLNode, _ key: String) -> String? {
        guard let id = reader.text(node, key) else { return nil }
        let known = vocabularies.map(\.id)
        if known.contains(id) { return id }
        reader.report(.settings(.unknownVocabulary(id, Hints.key(id, known: known, listsAll: true))), at: node)
        return nil
    }

    private mutating func placeType(_ node: YAMLNode) -> RegisterSettings.PlaceType? {
        guard !node.isNull, let name = reader.text(node, "place") else { return nil }
        switch name {
        case "country": return .country
        case "country-or-region": return .countryOrRegion
        default: break
        }
        let known = ["country", "country-or-region"] + vocabularies.map(\.id)
        if known.contains(name) { return .term(vocabulary: name) }
        reader.report(.settings(.unknownVocabulary(name, Hints.key(name, known: known, listsAll: true))), at: node)
        return nil
    }

    /// Regions by their ISO 3166-2 codes, each with its name.
    private mutating func regions(_ node: YAMLNode?) -> [(code: String, name: LocalizedText)] {
        guard let node, let entries = reader.mapping(node, "regions") else { return [] }
        return entries.compactMap { entry in
            guard CodeLists.isRegion(entry.key) else {
                reader.report(.register(.unknownPlace(entry.key, .none)), atKey: entry)
                return nil
            }
            return (entry.key, localized(entry.value, entry.key))
        }
    }

    /// Kinds of callouts, in lower case.
    private mutating func exemptCallouts(_ node: YAMLNode, known: [String]) -> [String] {
        let known = MarkdownOptions(calloutKinds: Set(known.map(ASCII.lowercased))).allCalloutKinds
        return (reader.sequence(node, "exempt_callouts") ?? []).compactMap { node in
            guard let kind = reader.text(node, "exempt_callouts").map(ASCII.lowercased) else { return nil }
            if known.contains(kind) { return kind }
            let near = Hints.key(kind, known: known.sorted(), listsAll: true)
            reader.report(.markdown(.unknownCallout(kind: kind, near)), at: node)
            return nil
        }
    }

    /// Host names, in lower case and without `www.`; of an address, its host.
    private mutating func hosts(_ node: YAMLNode?) -> [String] {
        guard let node, let nodes = reader.sequence(node, "unlisted_sources") else { return [] }
        return nodes.compactMap { node in
            guard let written = reader.text(node, "unlisted_sources") else { return nil }
            var host = URLHost.of(written) ?? ASCII.lowercased(String(written.prefix { !"/?#:".contains($0) }))
            for prefix in ["*.", ".", "www."] where host.hasPrefix(prefix) { host.removeFirst(prefix.count) }
            return host.isEmpty ? nil : host
        }
    }
}
