package import Diagnostics
internal import Markdown
internal import YAML

/// Reads `Content/style/<language>.yaml`: a list of `avoid`, `prefer` and `except`.
package func parseStyle(_ file: SourceFile) -> ([StyleRule], [Diagnostic]) {
    var reader = YAMLDecoder(path: file.path)
    let rules = readEntryList(file, &reader).compactMap { styleRule($0, &reader) }
    return (rules, reader.diagnostics)
}

private func styleRule(_ node: YAMLNode, _ reader: inout YAMLDecoder) -> StyleRule? {
    guard case .mapping(let entries) = node.content else {
        reader.report(.value(.wrongRoot(.listOfMaps, node.written)), at: node)
        return nil
    }
    reader.checkKeys(
        entries, known: ["avoid", "prefer", "except"], required: ["avoid", "prefer"], in: .style, of: .styleRule,
        at: node,
        names: [
            ("evite", "avoid"), ("evitar", "avoid"), ("prefiera", "prefer"), ("preferir", "prefer"),
            ("excepto", "except"), ("excepciones", "except"), ("exceptions", "except"),
        ])
    func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
    let avoid = value("avoid").map { readPhrases($0, "avoid", &reader) }
    let prefer = value("prefer").flatMap { reader.text($0, "prefer") }
    let exceptions = value("except").map { readPhrases($0, "except", &reader) }
    guard let avoid, let prefer else { return nil }
    return StyleRule(avoid: avoid, prefer: prefer, exceptions: exceptions ?? [])
}
