package import Diagnostics
internal import Markdown

/// Reads `Content/synonyms/<language>.yaml`: a list of `term` and `words`.
package func parseSynonyms(_ file: SourceFile, language: String) -> ([SynonymGroup], [Diagnostic]) {
    var reader = NodeReader(path: file.path)
    do {
        let source = try SourceText.read(file).get()
        guard let root = try readYAML(source.bytes[...], firstLine: 1), !root.isNull,
              let elements = reader.sequence(root, "the synonyms") else { return ([], reader.diagnostics) }
        var groups: [SynonymGroup] = []
        for element in elements {
            guard let group = synonymGroup(element, &reader) else { continue }
            if groups.contains(where: { $0.term == group.term }) {
                reader.report("duplicate-key", at: element, "the term '\(group.term)' is written twice", note: "put all its words in one list")
            }
            groups.append(group)
        }
        return (groups, reader.diagnostics)
    } catch let problem as Problem {
        return ([], [problem.diagnostic(path: file.path)])
    } catch let diagnostic as Diagnostic {
        return ([], [diagnostic])
    } catch {
        return ([], reader.diagnostics)
    }
}

private func synonymGroup(_ node: YAMLNode, _ reader: inout NodeReader) -> SynonymGroup? {
    guard let entries = reader.mapping(node, "the synonyms") else { return nil }
    reader.refuseUnknownKeys(entries, known: ["term", "words"], in: "the synonyms")
    for key in ["term", "words"] where !entries.contains(where: { $0.key == key }) {
        reader.report("missing-key", at: node, "the key '\(key)' is missing", note: "write 'term:' and 'words:'")
    }
    guard let term = entries.first(where: { $0.key == "term" }).flatMap({ reader.text($0.value, "term") }),
          let words = entries.first(where: { $0.key == "words" }).flatMap({ reader.sequence($0.value, "words") }) else { return nil }
    var kept: [String] = []
    for node in words {
        guard let word = reader.text(node, "words") else { continue }
        if kept.contains(word) || word == term {
            reader.report("duplicate-element", .warning, at: node, "'\(word)' stands here twice")
        } else {
            kept.append(word)
        }
    }
    return SynonymGroup(term: term, words: kept)
}
