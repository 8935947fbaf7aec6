/// Everyday words for an official term, from `Content/synonyms/<language>.yaml`; search takes one for the other.
package struct SynonymGroup: Sendable, Equatable {
    package var term: String
    package var words: [String]
}
