/// Synonyms: everyday words for an official term, from `Content/synonyms/<language>.yaml`; a search for one finds the
/// other.
package struct SynonymGroup: Sendable, Equatable {
    package var term: String
    package var words: [String]
}
