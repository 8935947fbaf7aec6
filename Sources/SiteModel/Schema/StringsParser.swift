internal import Markdown

/// Reads `Content/strings/<language>.yaml` over the theme's English words: a flat map of keys and texts, or of plural forms
/// (`{ one: …, other: … }`, which become `key.one`, `key.other`). In English a missing key is no fault: the theme's own word stands.
package func parseStrings(_ file: SourceFile, language: String, theme: Theme) -> (InterfaceWords, [Diagnostic]) {
    var reader = StringsReader(path: file.path, language: language, words: allWords(theme))
    do {
        let source = try SourceText.read(file).get()
        guard let root = try readYAML(source.bytes[...], firstLine: 1), !root.isNull else {
            reader.reportMissing()
            return (reader.result, reader.reader.diagnostics)
        }
        reader.read(root)
        return (reader.result, reader.reader.diagnostics)
    } catch let problem as YAMLProblem {
        return (reader.result, [problem.diagnostic(path: file.path)])
    } catch let diagnostic as Diagnostic {
        return (reader.result, [diagnostic])
    } catch {
        return (reader.result, [])
    }
}

/// The engine's words and the theme's; where both have one, the theme's stands.
private func allWords(_ theme: Theme) -> [(key: String, text: String)] {
    EngineWords.all.filter { word in !theme.words.contains { $0.key == word.key } } + theme.words
}

private struct StringsReader {
    var reader: NodeReader
    let language: String
    /// Key without plural form → the English text, or its plural forms.
    private var english: [(key: String, forms: [(form: String?, text: String)])] = []
    /// Key → its place in `english`.
    private var places: [String: Int] = [:]
    private var texts: [String: String] = [:]
    private var written: Set<String> = []

    init(path: String, language: String, words: [(key: String, text: String)]) {
        reader = NodeReader(path: path)
        self.language = language
        for (key, text) in words {
            texts[key] = text
            let (base, form) = StringsReader.split(key)
            if let place = places[base] {
                english[place].forms.append((form, text))
            } else {
                places[base] = english.count
                english.append((base, [(form, text)]))
            }
        }
    }

    var result: InterfaceWords { InterfaceWords(language: language, texts: texts) }

    mutating func read(_ root: YAMLNode) {
        guard let entries = reader.mapping(root, "the words of the interface") else { return }
        for entry in entries {
            guard let word = places[entry.key].map({ english[$0] }) else {
                reader.report("unknown-word", at: entry.position, length: entry.keyLength, "the theme has no word '\(entry.key)'",
                              note: reader.suggestsNames ? suggestion(for: entry.key, in: english.lazy.map(\.key)) : nil)
                continue
            }
            written.insert(entry.key)
            let hasForms = word.forms.contains { $0.form != nil }
            if case .mapping(let forms) = entry.value.content, hasForms {
                readForms(forms, word, entry)
            } else if let text = reader.text(entry.value, entry.key) {
                checkPlaceholders(text, entry.value, word.forms)
                checkAddress(text, entry)
                if hasForms { clearForms(word); texts[entry.key + ".other"] = text } else { texts[entry.key] = text }
            }
        }
        reportMissing()
    }

    /// A word that becomes part of addresses also becomes the name of a folder.
    private mutating func checkAddress(_ text: String, _ entry: YAMLEntry) {
        guard entry.key.hasPrefix("path."), text.utf8.count > Permalink.longestWritten else { return }
        reader.report("name-too-long", at: entry.value, "'\(entry.key)' has \(text.utf8.count) bytes, and at most \(Permalink.longestWritten) can stand in an address",
                      note: "write one or two words")
    }

    private mutating func readForms(_ forms: [YAMLEntry], _ word: (key: String, forms: [(form: String?, text: String)]), _ entry: YAMLEntry) {
        let used = PluralRules.categories(of: language)
        clearForms(word)
        reader.refuseUnknownKeys(forms, known: used, in: "'\(entry.key)'")
        for form in forms where used.contains(form.key) {
            guard let text = reader.text(form.value, "\(entry.key).\(form.key)") else { continue }
            checkPlaceholders(text, form.value, word.forms, isSingular: form.key != "other")
            texts["\(entry.key).\(form.key)"] = text
        }
        // `many` is for round millions in Romance languages: `other` stands in for it.
        let required = used == ["one", "many", "other"] ? ["one", "other"] : used
        for form in required {
            guard !forms.contains(where: { $0.key == form }) else { continue }
            reader.report("missing-word", .warning, at: entry.position, length: entry.keyLength, "'\(entry.key)' lacks the plural form '\(form)'",
                          note: "the language '\(language)' has " + used.map { "'\($0)'" }.joined(separator: ", "))
        }
    }

    /// The English forms must not show through where the language's own are written.
    private mutating func clearForms(_ word: (key: String, forms: [(form: String?, text: String)])) {
        for (form, _) in word.forms { if let form { texts["\(word.key).\(form)"] = nil } }
    }

    /// `{name}`s must be those of the English text. A singular may spell its number out.
    private mutating func checkPlaceholders(_ text: String, _ node: YAMLNode, _ forms: [(form: String?, text: String)], isSingular: Bool = false) {
        let known = forms.flatMap { StringsReader.placeholders($0.text) }
        let used = StringsReader.placeholders(text)
        for name in used where !known.contains(name) {
            reader.report("placeholder-mismatch", at: node, "the placeholder '{\(name)}' is not in the English text",
                          note: suggestionOrList(for: name, in: known, "it has") ?? "the English text has none")
        }
        for name in Set(known).sorted() where !used.contains(name) && !(isSingular && name == "n") {
            reader.report("placeholder-mismatch", at: node, "the placeholder '{\(name)}' is missing", note: "the English text is '\(forms.last?.text ?? "")'")
        }
    }

    mutating func reportMissing() {
        guard !language.hasPrefix("en") else { return }
        for word in english where !written.contains(word.key) {
            reader.report("missing-word", .warning, at: SourcePosition(line: 1, column: 1), "the word '\(word.key)' is missing",
                          note: "the English text stands in: '\(word.forms.last?.text ?? "")'")
        }
    }

    private static func split(_ key: String) -> (base: String, form: String?) {
        guard let dot = key.lastIndex(of: "."), case let form = String(key[key.index(after: dot)...]),
              ["zero", "one", "two", "few", "many", "other"].contains(form) else { return (key, nil) }
        return (String(key[..<dot]), form)
    }

    private static func placeholders(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
