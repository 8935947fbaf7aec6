/// Everyday words that lead to the word the pages use.
///
/// Written in `Content/synonyms/<language>.yaml` as a list of groups:
/// ```yaml
/// - term: salario
///   words: [sueldo, paga, "no me pagan", wage]
/// ```
/// A search for one of `words` also asks for `term`, at a lower weight, and says so. Nothing leads from `term` to
/// `words`: pages use the official word. A phrase counts when its words, stop words aside, stand together in the query.
/// Words of another language may stand in a group: who types "wage theft" on the Spanish site finds "robo de salario".
package struct SynonymGroup: Sendable, Equatable {
    package var term: String
    package var words: [String]

    package init(term: String, words: [String]) {
        self.term = term
        self.words = words
    }
}
