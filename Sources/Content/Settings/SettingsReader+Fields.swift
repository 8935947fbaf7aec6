internal import Diagnostics
internal import Markdown
internal import YAML

extension SettingsReader {
    static let typeNames = [
        "text", "markdown", "integer", "number", "boolean", "date", "url", "email", "phone", "country", "language",
        "choice", "reference", "list", "image", "object",
    ]

    static let fieldKeys = [
        "type", "of", "vocabulary", "to", "required", "min", "max", "default", "label", "facet", "also", "card",
        "search", "shown", "fields",
    ]

    /// Of the fields inside an object.
    static let innerFieldKeys = ["type", "of", "vocabulary", "required", "min", "max", "label", "fields"]
    private static let deepestObject = 8

    mutating func fields(
        _ node: YAMLNode?
    ) -> (specs: [FieldSpec], defaults: [(field: Int, node: YAMLNode)], invalid: Set<String>) {
        guard let node, let entries = reader.mapping(node, "fields") else { return ([], [], []) }
        var specs: [FieldSpec] = []
        var defaults: [(field: Int, node: YAMLNode)] = []
        var invalid: Set<String> = []
        for entry in entries {
            if FrontMatterKey(rawValue: entry.key).map(FrontMatterKey.ofPages.contains) == true {
                reader.report(.settings(.reservedKey(entry.key)), atKey: entry)
                continue
            }
            guard let settings = reader.mapping(entry.value, entry.key), let spec = field(entry, settings) else {
                invalid.insert(entry.key); continue
            }
            if let value = settings.first(where: { $0.key == "default" }) {
                defaults.append((specs.count, value.value))
            }
            specs.append(spec)
        }
        for entry in entries { checkAlso(entry, specs, invalid) }
        return (specs, defaults, invalid)
    }

    /// Fields that count for another one are of the same collection and type.
    private mutating func checkAlso(_ entry: YAMLEntry, _ specs: [FieldSpec], _ invalid: Set<String>) {
        guard case .mapping(let settings) = entry.value.content,
            let also = settings.first(where: { $0.key == "also" }), case .sequence(let nodes) = also.value.content,
            let type = specs.first(where: { $0.key == entry.key })?.type.element
        else { return }
        for node in nodes {
            guard case .scalar(let key, _) = node.content, !invalid.contains(key) else { continue }
            guard let other = specs.first(where: { $0.key == key }) else {
                let near = Hints.key(key, known: specs.map(\.key), listsAll: true)
                reader.report(.settings(.noSuchField(key, near)), at: node)
                continue
            }
            if other.type.element != type {
                reader.report(
                    .settings(.wrongFieldType(path: key, type: other.type.name, expected: [type.name])), at: node)
            }
        }
    }

    /// The fields of an object.
    private mutating func innerFields(_ node: YAMLNode, depth: Int) -> [FieldSpec] {
        guard let entries = reader.mapping(node, "fields") else { return [] }
        if depth > SettingsReader.deepestObject {
            reader.report(.foreign(.objectTooDeep(limit: SettingsReader.deepestObject)), at: node)
            return []
        }
        return entries.compactMap { entry in
            reader.mapping(entry.value, entry.key).flatMap { field(entry, $0, depth: depth) }
        }
    }

    /// - Parameter depth: how many objects the field is in.
    private mutating func field(_ entry: YAMLEntry, _ settings: [YAMLEntry], depth: Int = 0) -> FieldSpec? {
        reader.refuseUnknownKeys(
            settings, known: depth == 0 ? SettingsReader.fieldKeys : SettingsReader.innerFieldKeys,
            in: .field(entry.key))
        func node(_ key: String) -> YAMLNode? { settings.first { $0.key == key }?.value }
        guard let type = fieldType(node("type"), entry, settings, depth) else { return nil }
        var spec = FieldSpec(
            key: entry.key, type: type, required: node("required").flatMap { reader.boolean($0, "required") } ?? false,
            min: node("min").flatMap { reader.integer($0, "min") },
            max: node("max").flatMap { reader.integer($0, "max") }, defaultValue: nil,
            label: localized(node("label"), "label"),
            isFacet: node("facet").flatMap { reader.boolean($0, "facet") } ?? false,
            onCard: node("card").flatMap { reader.boolean($0, "card") } ?? false,
            isSearched: node("search").flatMap { reader.boolean($0, "search") } ?? true,
            also: node("also").flatMap { reader.sequence($0, "also") }?.compactMap { reader.text($0, "also") } ?? [])
        spec.isShown = node("shown").flatMap { reader.boolean($0, "shown") } ?? true
        if let min = spec.min, let max = spec.max, min > max, let node = node("min") {
            reader.report(.settings(.minAboveMax), at: node)
        }
        if spec.isFacet, !type.isFacetable, let node = node("facet") {
            reader.report(.settings(.notAFacet(type: type.name)), at: node)
        }
        return spec
    }

    private mutating func fieldType(
        _ node: YAMLNode?, _ entry: YAMLEntry, _ settings: [YAMLEntry], _ depth: Int
    ) -> FieldType? {
        guard let node else {
            let isMisspelt = settings.contains {
                Hints.key($0.key, known: SettingsReader.fieldKeys, listsAll: false) == .nearest("type")
            }
            if !isMisspelt { reader.report(.settings(.noType(field: entry.key)), atKey: entry) }
            return nil
        }
        guard let name = reader.text(node, "type") else { return nil }
        guard name == "list" else {
            if let of = settings.first(where: { $0.key == "of" }) {
                reader.report(.settings(.ofWithoutList), atKey: of)
            }
            return simpleType(name, node, entry, settings, depth)
        }
        guard let of = settings.first(where: { $0.key == "of" }) else {
            reader.report(.settings(.listWithoutOf(field: entry.key)), at: node)
            return nil
        }
        guard let element = reader.text(of.value, "of") else { return nil }
        return simpleType(element, of.value, entry, settings, depth).map { .list(of: $0) }
    }

    private mutating func simpleType(
        _ name: String, _ node: YAMLNode, _ entry: YAMLEntry, _ settings: [YAMLEntry], _ depth: Int
    ) -> FieldType? {
        let inner = settings.first { $0.key == "fields" }
        if name != "object", let inner { reader.report(.foreign(.fieldsWithoutObject), atKey: inner) }
        // Links of a text and references are resolved by the field's key, which is not the inner one.
        if depth > 0, name == "markdown" || name == "reference" {
            reader.report(.foreign(.notInObjects(type: name)), at: node)
            return nil
        }
        switch name {
        case "image": return .image
        case "object":
            guard let inner else {
                reader.report(.foreign(.objectWithoutFields(field: entry.key)), at: node)
                return nil
            }
            return .object(innerFields(inner.value, depth: depth + 1))
        case "text": return .text
        case "markdown": return .markdown
        case "integer": return .integer
        case "number": return .number
        case "boolean": return .boolean
        case "date": return .date
        case "url": return .url
        case "email": return .email
        case "phone": return .phone
        case "country": return .country
        case "language": return .language
        case "choice":
            return target("vocabulary", of: "choice", among: vocabularies.map(\.id), node, entry, settings).map {
                .choice(vocabulary: $0)
            }
        case "reference":
            return target("to", of: "reference", among: collectionIDs, node, entry, settings).map {
                .reference(collection: $0)
            }
        default:
            reader.report(
                .settings(
                    .unknownType(
                        name, Suggestion(nearestTo: Hints.folded(name), in: SettingsReader.typeNames),
                        all: SettingsReader.typeNames)), at: node)
            return nil
        }
    }

    /// The vocabulary of a choice, or the collection of a reference.
    private mutating func target(
        _ key: String, of type: String, among known: [String], _ node: YAMLNode, _ entry: YAMLEntry,
        _ settings: [YAMLEntry]
    ) -> String? {
        guard let setting = settings.first(where: { $0.key == key }) else {
            let known = Hints.key(key, known: settings.map(\.key), listsAll: false)
            // Another key of the field is a misspelling of this one, and is already reported.
            if case .nearest(let other) = known, !SettingsReader.fieldKeys.contains(other) { return nil }
            reader.report(.settings(.noTarget(type: type, field: entry.key, key: key)), at: node)
            return nil
        }
        guard let id = reader.text(setting.value, key) else { return nil }
        if known.contains(id) { return id }
        let near = Hints.key(id, known: known, listsAll: true)
        reader.report(
            .settings(key == "to" ? .unknownCollection(id, near) : .unknownVocabulary(id, near)), at: setting.value)
        return nil
    }
}

extension FieldType {
    /// Name in `site.yaml` and in themes, e.g. `list of phone`.
    package var name: String {
        switch self {
        case .text: "text"
        case .markdown: "markdown"
        case .integer: "integer"
        case .number: "number"
        case .boolean: "boolean"
        case .date: "date"
        case .url: "url"
        case .email: "email"
        case .phone: "phone"
        case .country: "country"
        case .language: "language"
        case .choice: "choice"
        case .reference: "reference"
        case .list(let element): "list of " + element.name
        case .image: "image"
        case .object: "object"
        }
    }

    /// Its values can have pages: usable for facets and taxonomies.
    var isFacetable: Bool {
        switch self {
        case .text, .boolean, .integer: true
        case .list(let element): element.isFacetable
        default: isIdentifier
        }
    }
}
