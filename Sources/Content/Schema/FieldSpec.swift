/// A typed field that a collection adds to the built-in front matter.
package struct FieldSpec: Sendable, Equatable {
    package var key: String
    package var type: FieldType
    package var required: Bool
    /// Bounds: of the value for numbers, of the count for lists, of the length in characters for texts.
    package var min: Int?
    package var max: Int?
    package var defaultValue: FieldValue?
    package var label: LocalizedText
    /// Facet: readers can filter the collection by it, and each value has a page.
    package var isFacet: Bool
    /// Shown on cards and in comparisons.
    package var onCard: Bool
    /// Included in the search index.
    package var isSearched = true
    /// Of a facet: fields whose values count as its own, so that `parties` also finds what is said of `without`.
    package var also: [String] = []
    /// Shown on the item's page and on cards; data files have it anyway.
    package var isShown = true
}

extension FieldSpec {
    /// This field, or the fields inside an object.
    package var parts: [FieldSpec] {
        if case .object(let specs) = type.element { specs.flatMap(\.parts) } else { [self] }
    }
}

/// The closed set of types a field may have (design §2).
package indirect enum FieldType: Sendable, Equatable {
    case text, markdown, integer, number, boolean, date, url, email, phone, country, language
    /// A file under `Content/`, with its alternative text.
    case image
    /// A term of the vocabulary with this id.
    case choice(vocabulary: String)
    /// An item of the collection with this id, by its name.
    case reference(collection: String)
    case list(of: FieldType)
    /// A map of fields.
    case object([FieldSpec])

    /// The innermost element type of a list; any other type itself.
    package var element: FieldType { if case .list(let element) = self { element.element } else { self } }
}
