package import Diagnostics
internal import Markdown
internal import YAML

/// Reads `Content/help-words/<language>.yaml`: a list of `page`, `words`, `numbers` and `except`.
package func parseHelpWords(_ file: SourceFile) -> ([HelpWords], [Diagnostic]) {
    var reader = YAMLDecoder(path: file.path)
    let entries = readEntryList(file, &reader).compactMap { helpWords($0, &reader) }
    return (entries, reader.diagnostics)
}

private func helpWords(_ node: YAMLNode, _ reader: inout YAMLDecoder) -> HelpWords? {
    guard case .mapping(let entries) = node.content else {
        reader.report(.value(.wrongRoot(.listOfMaps, node.written)), at: node)
        return nil
    }
    reader.checkKeys(
        entries, known: ["page", "numbers", "words", "except"], required: ["page", "words"], in: .helpWords,
        of: .helpWords, at: node,
        names: [
            ("página", "page"), ("números", "numbers"), ("palabras", "words"), ("excepto", "except"),
            ("excepciones", "except"), ("exceptions", "except"),
        ])
    func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
    let page = value("page").flatMap { reader.word($0, "page") }
    let words = value("words").map { readPhrases($0, "words", &reader) }
    let numbers = value("numbers").flatMap { reader.sequence($0, "numbers") }?
        .compactMap { reader.word($0, "numbers") }
    let exceptions = value("except").map { readPhrases($0, "except", &reader) }
    guard let page, let words else { return nil }
    return HelpWords(page: page, numbers: numbers ?? [], words: words, exceptions: exceptions ?? [])
}
