internal import Diagnostics
internal import Markdown
internal import YAML

extension SettingsReader {
    mutating func corridors(_ node: YAMLNode) -> CorridorSettings? {
        guard !node.isNull, let entries = reader.mapping(node, "corridors") else { return nil }
        reader.checkKeys(
            entries, known: ["name", "path", "origins", "destinations", "show", "state"],
            required: ["origins", "destinations"],
            in: .key("corridors"), of: .corridors, at: node)
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        var show: [String: [FieldPath]] = [:]
        if let shown = value("show"), let groups = reader.mapping(shown, "show") {
            reader.refuseUnknownKeys(groups, known: ["both", "destination", "either"], in: .key("show"))
            for group in groups { show[group.key] = countryFields(group) }
        }
        return CorridorSettings(
            name: value("name").map { localized($0, "name") } ?? LocalizedText("corridors"),
            path: urlPath(value("path"), id: "corridors", owner: node, part: .corridorsPath),
            origins: countries(value("origins"), "origins"),
            destinations: countries(value("destinations"), "destinations"), both: show["both"] ?? [],
            destination: show["destination"] ?? [],
            either: show["either"] ?? [], state: value("state").flatMap { corridorState($0) })
    }

    private mutating func countries(_ node: YAMLNode?, _ what: String) -> [String] {
        guard let node, let elements = reader.sequence(node, what) else { return [] }
        var codes: [String] = []
        for element in elements {
            guard let code = reader.text(element, what) else { continue }
            if !CodeLists.countrySet.contains(code) {
                let near = reader.suggestsNames ? Hints.country(code, languages: languages.map(\.code)) : nil
                reader.report(.value(.unknownCountry(code, nearest: near)), at: element)
            } else if codes.contains(code) {
                reader.report(.value(.duplicateElement(code, key: what)), at: element)
            } else {
                codes.append(code)
            }
        }
        return codes
    }

    private mutating func countryFields(_ group: YAMLEntry) -> [FieldPath] {
        let paths = fieldPaths(group.value, group.key)
        for path in paths {
            let type = collections.first { $0.id == path.collection }?.fields.first { $0.key == path.field }?.type
            guard type != .country, type != .list(of: .country) else { continue }
            reader.report(
                .settings(.noCountries(path: "\(path.collection).\(path.field)", type: type?.name ?? "")),
                at: group.value)
        }
        return paths
    }

    /// Reads `state`: how to derive a pair's state from the items of a collection.
    private mutating func corridorState(_ node: YAMLNode) -> CorridorStateSettings? {
        guard let entries = reader.mapping(node, "state") else { return nil }
        let known = [
            "collection", "parties", "hub", "without", "among", "status", "in_force", "signed", "none", "not_found",
        ]
        reader.checkKeys(
            entries, known: known, required: ["collection", "parties", "status"], in: .key("state"), of: .corridorState,
            at: node)
        func entry(_ key: String) -> YAMLEntry? { entries.first { $0.key == key } }
        guard let named = entry("collection"), let id = reader.text(named.value, "collection"),
            let collection = collection(id, named.value)
        else { return nil }
        guard let parties = fieldKey(entry("parties"), collection), let status = fieldKey(entry("status"), collection)
        else { return nil }
        let statusSpec = collection.fields.first { $0.key == status }
        var state = CorridorStateSettings(
            collection: id, parties: parties, hub: fieldKey(entry("hub"), collection),
            without: fieldKey(entry("without"), collection), amongField: nil, amongValues: [], status: status,
            inForce: values(entry("in_force"), statusSpec), signed: values(entry("signed"), statusSpec),
            none: values(entry("none"), statusSpec),
            notFound: values(entry("not_found"), statusSpec))
        if let among = entry("among"), let pairs = reader.mapping(among.value, "among") {
            guard pairs.count == 1, let pair = pairs.first else {
                reader.report(.settings(.oneFieldAndValues), at: among.value)
                return state
            }
            if let spec = field(pair.key, of: collection, keyNode(pair)) {
                state.amongField = pair.key
                state.amongValues = values(pair, spec)
            }
        }
        return state
    }

    private mutating func fieldKey(_ entry: YAMLEntry?, _ collection: CollectionSettings) -> String? {
        guard let entry, let key = reader.text(entry.value, entry.key), field(key, of: collection, entry.value) != nil
        else { return nil }
        return key
    }

    private mutating func values(_ entry: YAMLEntry?, _ spec: FieldSpec?) -> [String] {
        guard let entry, let spec, let elements = reader.sequence(entry.value, entry.key) else { return [] }
        return elements.compactMap { element in
            reader.text(element, entry.key).flatMap { isValue($0, of: spec, element) ? $0 : nil }
        }
    }
}
