internal import Diagnostics
internal import YAML

/// `schema` of a collection: the type of schema.org that its items have, or those with a value of a field.
package struct SchemaSettings: Sendable, Equatable {
    package var type: String
    /// `nil`: all items have the type.
    package var field: String?
    package var values: [String] = []

    /// The type of an item; `nil` for one that it does not name.
    package func type(of frontMatter: FrontMatter) -> String? {
        guard let field else { return type }
        let ids = frontMatter.value(of: field)?.termIDs ?? []
        return ids.contains(where: values.contains) ? type : nil
    }
}

extension SettingsReader {
    /// Reads `TYPE`, or `{ type: TYPE, where: { FIELD: [TERM, …] } }`.
    mutating func schema(_ node: YAMLNode?, template: String, _ fields: [FieldSpec]) -> SchemaSettings? {
        guard let node else { return nil }
        guard case .mapping(let entries) = node.content else {
            return schemaType(node, template).map { SchemaSettings(type: $0) }
        }
        reader.checkKeys(
            entries, known: ["type", "where"], required: ["type"], in: .key("schema"), of: .key("schema"), at: node)
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        guard let type = value("type").flatMap({ schemaType($0, template) }) else { return nil }
        guard let filter = value("where") else { return SchemaSettings(type: type) }
        guard let pairs = reader.mapping(filter, "where") else { return nil }
        guard pairs.count == 1, let pair = pairs.first else {
            reader.report(.settings(.oneFieldAndValue(key: "where")), at: filter)
            return nil
        }
        guard let spec = fields.first(where: { $0.key == pair.key }) else {
            let near = Hints.key(pair.key, known: fields.map(\.key), listsAll: true)
            reader.report(.settings(.noSuchField(pair.key, near)), atKey: pair)
            return nil
        }
        var nodes = [pair.value]
        if case .sequence(let elements) = pair.value.content { nodes = elements }
        let values = nodes.compactMap { schemaValue($0, spec) }
        return values.isEmpty ? nil : SchemaSettings(type: type, field: spec.key, values: values)
    }

    private mutating func schemaType(_ node: YAMLNode, _ template: String) -> String? {
        guard let type = reader.text(node, "schema") else { return nil }
        guard let known = theme?.template(named: template)?.schemaTypes, !known.contains(type) else { return type }
        let near = Hints.key(type, known: known, listsAll: true)
        reader.report(.settings(.unknownSchema(type, template: template, near)), at: node)
        return nil
    }

    private mutating func schemaValue(_ node: YAMLNode, _ spec: FieldSpec) -> String? {
        guard let value = reader.text(node, spec.key) else { return nil }
        guard case .choice(let id) = spec.type.element,
            let terms = vocabularies.first(where: { $0.id == id })?.terms,
            !terms.contains(where: { $0.id == value })
        else { return value }
        reader.report(.value(.unknownTerm(value, vocabulary: id, Hints.term(value, in: terms))), at: node)
        return nil
    }
}
