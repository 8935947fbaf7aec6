internal import Base
internal import Content
internal import Site

/// How one language shows a field of a collection; computed once, not for each item.
struct FieldShape: Sendable {
    let key: String
    let label: String
    let isFacet: Bool
    let onCard: Bool
    let isShown: Bool
    /// Of an object: those of its keys.
    let inner: [FieldShape]
    /// Target collection of references.
    let target: ID<CollectionSettings>?
    /// Id → display value, for values that have names.
    private let terms: [String: FieldDisplay]

    /// - Parameter counts: whether its values count for a facet of another field.
    init(_ spec: FieldSpec, counts: Bool, taxonomy: Taxonomy?, names: ValueNames, settings: SiteSettings) {
        key = spec.key
        label = spec.label.text(in: names.language)
        isFacet = spec.isFacet || counts
        onCard = spec.onCard
        isShown = spec.isShown
        inner =
            if case .object(let specs) = spec.type.element {
                specs.map { FieldShape($0, counts: false, taxonomy: nil, names: names, settings: settings) }
            } else { [] }
        target =
            if case .reference(let id) = spec.type.element { settings.collections.firstID { $0.id == id } } else { nil }
        terms = Dictionary(
            uniqueKeysWithValues: names.all(spec.type).map { id, name in
                (id, .term(id: id, name: name, url: taxonomy?.term(id)?.url))
            })
    }

    func term(_ id: String) -> FieldDisplay { terms[id] ?? .term(id: id, name: id, url: nil) }
}
