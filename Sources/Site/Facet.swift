package import Base
package import Content

/// Facet: a field that filters a collection's list, with the values that its items have.
package struct Facet: Sendable {
    package struct Value: Sendable {
        package let id: String
        package let name: String
        /// First page of the list filtered by this value.
        package let permalink: Permalink
        /// In listing order.
        package let groups: [ID<ItemGroup>]
    }
    package let field: ID<FieldSpec>
    package let key: String
    /// Fields whose values count as well.
    package let also: [String]
    package let label: String
    package let values: [Value]

    /// The facets of a collection in one language, in the order of its fields; values in the order of their vocabulary,
    /// else
    /// by name.
    static func all(of collection: ID<CollectionSettings>, in content: LocalizedContent) -> [Facet] {
        content.site.settings.collections[collection].fields.identified.compactMap { id, field in
            field.isFacet ? facet(id, field, of: collection, in: content) : nil
        }
    }

    private static func facet(
        _ id: ID<FieldSpec>, _ field: FieldSpec, of collection: ID<CollectionSettings>,
        in content: LocalizedContent
    ) -> Facet? {
        var groupsByValue: [String: [ID<ItemGroup>]] = [:]
        for group in content.lists[collection] {
            var seen: Set<String> = []
            for key in [field.key] + field.also {
                for value in content.value(of: key, in: group)?.termIDs ?? [] where seen.insert(value).inserted {
                    groupsByValue[value, default: []].append(group)
                }
            }
        }
        guard !groupsByValue.isEmpty else { return nil }
        let written = field.label.text(in: content.names.language)
        let label = written.isEmpty ? field.key : written
        let values = groupsByValue.map { value, groups in
            let name = content.names.name(of: value, field.type)
            let permalink = content.permalinks.facetView(
                of: collection, field: id, label: label, value: name, id: value)
            return Value(id: value, name: name, permalink: permalink, groups: groups)
        }
        let ordered = content.names.ordered(values, field.type, id: \.id, name: \.name)
        return Facet(field: id, key: field.key, also: field.also, label: label, values: ordered)
    }
}
