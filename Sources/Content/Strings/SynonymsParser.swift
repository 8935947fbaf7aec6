package import Diagnostics
internal import Markdown
internal import YAML

/// Reads `Content/synonyms/<language>.yaml`: a list of `term` and `words`.
package func parseSynonyms(_ file: SourceFile, language: String) -> ([SynonymGroup], [Diagnostic]) {
    var reader = YAMLDecoder(path: file.path)
    var groups: [SynonymGroup] = []
    for element in readEntryList(file, &reader) {
        guard let group = synonymGroup(element, &reader) else { continue }
        if groups.contains(where: { $0.term == group.term }) {
            reader.report(.settings(.duplicateTerm(group.term)), at: element)
        }
        groups.append(group)
    }
    return (groups, reader.diagnostics)
}

private func synonymGroup(_ node: YAMLNode, _ reader: inout YAMLDecoder) -> SynonymGroup? {
    guard case .mapping(let entries) = node.content else {
        reader.report(.value(.wrongRoot(.listOfMaps, node.written)), at: node)
        return nil
    }
    let known = ["term", "words"]
    reader.checkKeys(
        entries, known: known, required: known, in: .synonyms, of: .synonymGroup, at: node,
        names: [("término", "term"), ("palabras", "words")])
    guard let term = entries.first(where: { $0.key == "term" }).flatMap({ reader.text($0.value, "term") }),
        let words = entries.first(where: { $0.key == "words" }).flatMap({ reader.sequence($0.value, "words") })
    else { return nil }
    var kept: [String] = []
    for node in words {
        guard let word = reader.text(node, "words") else { continue }
        if kept.contains(word) || word == term {
            reader.report(.value(.duplicateElement(word, key: "words")), severity: .warning, at: node)
        } else {
            kept.append(word)
        }
    }
    return SynonymGroup(term: term, words: kept)
}
