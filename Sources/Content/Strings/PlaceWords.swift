/// What people call a place, from `Content/places/<language>.yaml`.
package struct PlaceWords: Sendable, Equatable {
    /// A country, a region, or a term of a vocabulary.
    package var place: String
    /// Names, spellings, nicknames.
    package var names: [String] = []
    /// Who is from there.
    package var people: [String] = []
    /// States, provinces, cities.
    package var within: [String] = []
}
