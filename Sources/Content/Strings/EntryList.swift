internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads a file that is a list of maps (synonyms, places, help words, style): its elements, none for an empty file or
/// another value, which is reported.
func readEntryList(_ file: SourceFile, _ reader: inout YAMLDecoder) -> [YAMLNode] {
    switch readYAMLFile(file) {
    case .failure(let diagnostic): reader.diagnostics.append(diagnostic)
    case .success(let root?) where !root.isNull:
        if case .sequence(let elements) = root.content { return elements }
        reader.report(.value(.wrongRoot(.list, root.written)), at: root)
    case .success: break
    }
    return []
}

/// A list of phrases, each once. An empty list would say nothing.
func readPhrases(_ node: YAMLNode, _ key: String, _ reader: inout YAMLDecoder) -> [String] {
    guard let elements = reader.sequence(node, key) else { return [] }
    if elements.isEmpty { reader.report(.value(.missingValue(key: key, .list)), at: node) }
    var kept: [String] = []
    var known: Set<String> = []
    for element in elements {
        guard let phrase = reader.text(element, key) else { continue }
        if known.insert(phrase).inserted {
            kept.append(phrase)
        } else {
            reader.report(.value(.duplicateElement(phrase, key: key)), severity: .warning, at: element)
        }
    }
    return kept
}
