internal import Base
package import Diagnostics
internal import Markdown
internal import YAML

/// Parses `Content/strings/<language>.yaml` over the English strings: a flat map of key → text or plural forms.
/// `{ one: …, other: … }` is stored as `key.one`, `key.other`. In English a missing key is no error: the default text
/// is
/// used.
package func parseStrings(_ file: SourceFile, language: String, theme: ThemeSchema) -> (InterfaceStrings, [Diagnostic])
{
    var reader = StringsReader(path: file.path, language: language, words: allStrings(theme))
    switch readYAMLFile(file) {
    case .success(let root?) where !root.isNull: reader.read(root)
    case .success: reader.reportMissing()
    case .failure(let diagnostic): reader.reader.diagnostics = [diagnostic]
    }
    return (reader.result, reader.reader.diagnostics)
}

/// The strings of engine and theme; the theme's override the engine's.
private func allStrings(_ theme: ThemeSchema) -> [(key: String, text: String)] {
    EngineStrings.all.filter { word in !theme.strings.contains { $0.key == word.key } } + theme.strings
}

private struct StringsReader {
    var reader: YAMLDecoder
    let language: String
    /// Key without plural category → the English text, or its plural forms.
    private var english: [(key: String, forms: [(form: String?, text: String)])] = []
    /// Key → index into `english`.
    private var places: [String: Int] = [:]
    private var texts: [String: String] = [:]
    private var written: Set<String> = []

    init(path: String, language: String, words: [(key: String, text: String)]) {
        reader = YAMLDecoder(path: path)
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

    var result: InterfaceStrings { InterfaceStrings(language: language, texts: texts) }

    mutating func read(_ root: YAMLNode) {
        guard case .mapping(let entries) = root.content else {
            return reader.report(.value(.wrongRoot(.map, root.written)), at: root)
        }
        for entry in entries {
            guard let word = places[entry.key].map({ english[$0] }) else {
                let near =
                    reader.suggestsNames ? Hints.key(entry.key, known: english.map(\.key), listsAll: false) : .none
                // A misspelt key does not count as missing.
                if case .nearest(let meant) = near { written.insert(meant) }
                reader.report(.settings(.unknownWord(entry.key, near)), atKey: entry)
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

    /// A word that becomes part of addresses also names a folder, so its length is limited; one that is an address is
    /// checked as such.
    private mutating func checkAddress(_ text: String, _ entry: YAMLEntry) {
        if entry.key.hasSuffix(".url"), let fault = ScalarSyntax.urlFault(text) {
            reader.report(.value(.badURL(text, fault)), at: entry.value)
        }
        guard entry.key.hasPrefix("path."), text.utf8.count > Slug.longestWord else { return }
        reader.report(
            .settings(.addressWordTooLong(entry.key, bytes: text.utf8.count, limit: Slug.longestWord)), at: entry.value)
    }

    private mutating func readForms(
        _ forms: [YAMLEntry], _ word: (key: String, forms: [(form: String?, text: String)]), _ entry: YAMLEntry
    ) {
        let used = PluralRules.categories(of: language)
        clearForms(word)
        reader.refuseUnknownKeys(forms, known: used, in: .key(entry.key))
        for form in forms where used.contains(form.key) {
            guard let text = reader.text(form.value, "\(entry.key).\(form.key)") else { continue }
            checkPlaceholders(text, form.value, word.forms, isSingular: ["zero", "one", "two"].contains(form.key))
            texts["\(entry.key).\(form.key)"] = text
        }
        // In Romance languages CLDR's `many` is only for round millions: `other` is used instead.
        let required = used == ["one", "many", "other"] ? ["one", "other"] : used
        for form in required {
            guard !forms.contains(where: { $0.key == form }) else { continue }
            reader.report(
                .settings(.missingPlural(entry.key, form: form, language: language, forms: used)), atKey: entry)
        }
    }

    /// Removes the English plural forms: they must not mix with the language's own.
    private mutating func clearForms(_ word: (key: String, forms: [(form: String?, text: String)])) {
        for (form, _) in word.forms { if let form { texts["\(word.key).\(form)"] = nil } }
    }

    /// Placeholders must be those of the English text; a singular may omit `{n}`.
    private mutating func checkPlaceholders(
        _ text: String, _ node: YAMLNode, _ forms: [(form: String?, text: String)], isSingular: Bool = false
    ) {
        let known = forms.flatMap { StringsReader.placeholders($0.text) }
        let used = StringsReader.placeholders(text)
        var missing = Set(known).sorted().filter { !used.contains($0) && !(isSingular && $0 == "n") }
        for name in used where !known.contains(name) {
            // A translated placeholder name means the one that is missing.
            let meant = nearestMatch(to: name, in: missing) ?? missing.first
            let near =
                meant.map { Suggestion.nearest("{\($0)}") }
                ?? Suggestion(for: "{\(name)}", in: Set(known).sorted().map { "{\($0)}" })
            missing.removeAll { $0 == meant }
            reader.report(.settings(.unknownPlaceholder(name, near)), at: node)
        }
        for name in missing {
            reader.report(.settings(.missingPlaceholder(name, english: forms.last?.text ?? "")), at: node)
        }
    }

    mutating func reportMissing() {
        guard !language.hasPrefix("en") else { return }
        for word in english where !written.contains(word.key) {
            reader.report(
                .settings(.missingWord(word.key, english: word.forms.last?.text ?? "")),
                at: SourcePosition(line: 1, column: 1))
        }
    }

    private static func split(_ key: String) -> (base: String, form: String?) {
        guard let dot = key.lastIndex(of: "."), case let form = String(key[key.index(after: dot)...]),
            ["zero", "one", "two", "few", "many", "other"].contains(form)
        else { return (key, nil) }
        return (String(key[..<dot]), form)
    }

    private static func placeholders(_ text: String) -> [String] {
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
