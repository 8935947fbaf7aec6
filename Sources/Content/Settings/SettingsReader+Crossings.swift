internal import Base
internal import Diagnostics
internal import Markdown
internal import YAML

extension SettingsReader {
    /// Reads `crossings`: which texts have tagged parts, and what their pages show.
    mutating func crossings(_ node: YAMLNode?, callouts: [String], _ register: RegisterSettings?) -> CrossingSettings? {
        guard let node, !node.isNull, let entries = reader.mapping(node, "crossings") else { return nil }
        reader.checkKeys(
            entries,
            known: [
                "collection", "where", "guides", "by", "title", "doors", "deadlines", "rights", "callout", "script",
                "emergency",
            ], required: ["collection", "by"], in: .key("crossings"), of: .crossings, at: node)
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        guard let named = value("collection"), let id = reader.text(named, "collection"),
            let collection = collection(id, named)
        else { return nil }
        let items = value("where").flatMap { condition($0, collection, "where") }
        let guides = value("guides").flatMap { condition($0, collection, "guides") }
        guard let by = value("by"), let key = reader.text(by, "by"), let type = tagType(of: key, collection, by) else {
            return nil
        }
        return CrossingSettings(
            collection: id, items: items, guides: guides, by: key, type: type, title: crossingTitle(value("title")),
            doors: value("doors").flatMap { doors($0, type) },
            deadlines: terms(value("deadlines"), "deadlines", of: register?.kinds),
            rights: terms(value("rights"), "rights", of: register?.kinds),
            callout: value("callout").flatMap { callout($0, "callout", known: callouts) },
            script: value("script").flatMap { callout($0, "script", known: callouts) },
            emergency: value("emergency").flatMap { emergency($0, register) })
    }

    /// The type of a field whose values may be tags: countries, or terms of a vocabulary. Reports others.
    private mutating func tagType(of key: String, _ collection: CollectionSettings, _ node: YAMLNode) -> FieldType? {
        guard let spec = field(key, of: collection, node) else { return nil }
        let type = spec.type.element
        switch type {
        case .country: return type
        case .choice(let id):
            if vocabularies.first(where: { $0.id == id })?.terms.contains(where: { $0.id == CrossingSettings.shared })
                == true
            {
                reader.report(.settings(.termIsTag(CrossingSettings.shared, vocabulary: id)), at: node)
                return nil
            }
            return type
        default:
            reader.report(.settings(.noTags(path: "\(collection.id).\(key)", type: spec.type.name)), at: node)
            return nil
        }
    }

    private mutating func crossingTitle(_ node: YAMLNode?) -> LocalizedText {
        guard let node else { return LocalizedText(CrossingSettings.titleParts.joined(separator: ": ")) }
        let title = localized(node, "title")
        for (_, text) in title.texts {
            for part in CrossingSettings.titleParts where !text.contains(part) {
                reader.report(.settings(.titleLacks(part)), at: node)
            }
        }
        return title
    }

    private mutating func doors(_ node: YAMLNode, _ type: FieldType) -> DoorSettings? {
        guard let entries = reader.mapping(node, "doors") else { return nil }
        reader.checkKeys(
            entries, known: ["collection", "by", "phone", "online"], required: ["collection", "by", "phone"],
            in: .key("doors"), of: .key("doors"), at: node)
        func entry(_ key: String) -> YAMLEntry? { entries.first { $0.key == key } }
        guard let named = entry("collection"), let id = reader.text(named.value, "collection"),
            let collection = collection(id, named.value)
        else { return nil }
        func key(_ name: String, _ types: [FieldType]) -> String? {
            guard let entry = entry(name), let key = reader.text(entry.value, name),
                let spec = field(key, of: collection, entry.value)
            else { return nil }
            if types.contains(spec.type.element) { return key }
            reader.report(
                .settings(
                    .wrongFieldType(path: "\(id).\(key)", type: spec.type.name, expected: types.map(\.name))),
                at: entry.value)
            return nil
        }
        guard let by = key("by", [type]), let phone = key("phone", [.phone]) else { return nil }
        return DoorSettings(collection: id, by: by, phone: phone, online: key("online", [.url]))
    }

    private mutating func callout(_ node: YAMLNode, _ key: String, known: [String]) -> String? {
        let known = MarkdownOptions(calloutKinds: Set(known.map(ASCII.lowercased))).allCalloutKinds
        guard let kind = reader.text(node, key).map(ASCII.lowercased) else { return nil }
        if known.contains(kind) { return kind }
        let near = Hints.key(kind, known: known.sorted(), listsAll: true)
        reader.report(.markdown(.unknownCallout(kind: kind, near)), at: node)
        return nil
    }

    /// Reads a topic, or `{ topic: …, whats: […] }`.
    private mutating func emergency(_ node: YAMLNode, _ register: RegisterSettings?) -> EmergencySettings? {
        guard case .mapping(let entries) = node.content else {
            return term(node, "emergency", of: register?.topics).map { EmergencySettings(topic: $0, whats: []) }
        }
        reader.checkKeys(
            entries, known: ["topic", "whats"], required: ["topic"], in: .key("emergency"), of: .key("emergency"),
            at: node)
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        guard let topic = value("topic").flatMap({ term($0, "topic", of: register?.topics) }) else { return nil }
        return EmergencySettings(topic: topic, whats: terms(value("whats"), "whats", of: register?.whats))
    }

    private mutating func terms(_ node: YAMLNode?, _ key: String, of vocabulary: String?) -> [String] {
        guard let node else { return [] }
        return (reader.sequence(node, key) ?? []).compactMap { term($0, key, of: vocabulary) }
    }

    /// A term of a vocabulary of the register; any word is accepted if there is no register.
    private mutating func term(_ node: YAMLNode, _ key: String, of vocabulary: String?) -> String? {
        guard let term = reader.text(node, key) else { return nil }
        guard let id = vocabulary, let terms = vocabularies.first(where: { $0.id == id })?.terms else { return term }
        if terms.contains(where: { $0.id == term }) { return term }
        reader.report(.value(.unknownTerm(term, vocabulary: id, Hints.term(term, in: terms))), at: node)
        return nil
    }
}
