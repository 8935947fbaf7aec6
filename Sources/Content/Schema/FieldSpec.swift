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
    /// Readers can filter the collection by it, and each of its values has a page.
    package var isFacet: Bool
    /// It is shown on cards and in comparisons.
    package var onCard: Bool
    /// Search knows its words.
    package var isSearched = true
}

/// The closed set of types a field may have (design §2).
package indirect enum FieldType: Sendable, Equatable {
    case text, markdown, integer, number, boolean, date, url, email, phone, country, language
    /// A term of the vocabulary with this id.
    case choice(vocabulary: String)
    /// An item of the collection with this id, by its name.
    case reference(collection: String)
    case list(of: FieldType)

    /// Of a list, the type of its elements; of any other type, itself.
    package var element: FieldType { if case .list(let element) = self { element.element } else { self } }
}
