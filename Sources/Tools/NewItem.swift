package import Base
internal import Build
package import Content
package import Diagnostics
internal import Markdown
internal import Messages
package import Views

/// `faro new`: a content file with every required key, filled in or marked as missing.
package struct NewItem: Sendable {
    package var collection: String
    package var name: String
    /// `nil`: the default language.
    package var language: String?
    package var title: String?
    /// Copies the item of the default language and notes its revision.
    package var translates: Bool
    /// Of the mark `compiled`.
    package var date: PartialDate

    package init(
        collection: String, name: String, language: String?, title: String?, translates: Bool, date: PartialDate
    ) {
        self.collection = collection
        self.name = name
        self.language = language
        self.title = title
        self.translates = translates
        self.date = date
    }

    /// Placeholder for a value that only the author knows. Every type but text rejects it, so that a forgotten one is
    /// reported (as a warning while the page is a draft).
    static let mark = "FILL-IN"
    /// Per list: a schema may require more elements than a line, or the memory, can hold.
    private static let mostMarks = 20

    /// Writes the file. Returns its path, or the fault in the request.
    package func write(in root: String, theme: Theme) throws(EnvironmentError) -> Result<String, NewItemFact> {
        let tree = try SourceTree(root: root)
        let settingsFile = SourceFile(path: "Content/site.yaml", bytes: try tree.text("Content/site.yaml") ?? [])
        guard let settings = parseSettings(settingsFile, theme: theme.schema).settings else {
            return .failure(.settingsWithErrors)
        }
        guard let collection = settings.collections.first(where: { $0.id == self.collection }) else {
            return .failure(
                .noCollection(self.collection, Suggestion(for: self.collection, in: settings.collections.map(\.id))))
        }
        let source = settings.languages.first(where: \.isDefault)?.code ?? ""
        let code = language ?? source
        guard settings.languages.contains(where: { $0.code == code }) else {
            return .failure(.noLanguage(code, Suggestion(for: code, in: settings.languages.map(\.code))))
        }
        let path = "Content/\(code)/\(collection.id)/\(name).md"
        if case .file(let fault) = ContentPath.misplacement(path, settings: settings)?.fact {
            return .failure(.badName(fault))
        }
        guard !tree.paths.contains(path) else { return .failure(.exists(path: path)) }
        let words = (MessageLanguage(rawValue: String(code.prefix { $0 != "-" })) ?? .en).words
        let text: String
        if translates {
            let original = "Content/\(source)/\(collection.id)/\(name).md"
            guard code != source else { return .failure(.ownLanguage(path: original)) }
            guard tree.paths.contains(original) else { return .failure(.noOriginal(path: original)) }
            let file = SourceFile(path: original, bytes: try tree.text(original) ?? [])
            let page = parsePage(file, language: source, collection: collection, name: name, settings: settings)
            text = Translation(
                original: page, from: source, to: code, collection: collection.id, paths: Set(tree.paths), date: date
            ).text(of: file, words)
        } else {
            text = draft(collection, settings, words)
        }
        let folder = try Folder(opening: root)
        // The walk does not list every existing file: not the second of two names that differ only in case, not files
        // inside a linked folder.
        return try folder.create(Array(text.utf8), at: path) ? .success(path) : .failure(.exists(path: path))
    }

    private func draft(_ collection: CollectionSettings, _ settings: SiteSettings, _ words: any MessageWords) -> String
    {
        func line(_ key: FrontMatterKey, _ value: String) -> String {
            let written = "\(key.rawValue): \(value)"
            return written + String(repeating: " ", count: max(1, 24 - written.count)) + "# " + words.purpose(of: key)
        }
        var lines = [
            "---", "\(FrontMatterKey.title.rawValue): \(title.map(NewItem.quoted) ?? NewItem.mark)",
            line(.summary, "\"\""), line(.compiled, date.iso), line(.draft, "true"),
        ]
        for field in collection.fields where field.required { lines.append(NewItem.line(for: field, settings, words)) }
        let optional = collection.fields.filter { !$0.required }.map(\.key)
        if !optional.isEmpty { lines.append("# " + words.text(.otherKeys(optional))) }
        return (lines + ["---", "", words.text(.body), ""]).joined(separator: "\n")
    }

    private static func line(for field: FieldSpec, _ settings: SiteSettings, _ words: any MessageWords) -> String {
        if case .list(let element) = field.type {
            let count = min(max(1, field.min ?? 1), mostMarks)
            let (value, hint) = value(of: element, nil, settings)
            return "\(field.key): [\(Array(repeating: value, count: count).joined(separator: ", "))]"
                + comment(hint, words)
        }
        let (value, hint) = value(of: field.type, field.min, settings)
        return "\(field.key): \(value)" + comment(hint, words)
    }

    private static func comment(_ hint: NewItemText?, _ words: any MessageWords) -> String {
        hint.map { "   # " + words.text($0) } ?? ""
    }

    private static func value(
        of type: FieldType, _ least: Int?, _ settings: SiteSettings
    ) -> (String, hint: NewItemText?) {
        switch type {
        case .choice(let vocabulary):
            (mark, .choice(settings.vocabularies.first { $0.id == vocabulary }?.terms.map(\.id) ?? []))
        case .reference(let collection): (mark, .reference(collection: collection))
        case .integer, .number: (String(least ?? 0), nil)
        case .boolean: ("false", nil)
        case .date: (mark, .date)
        case .country: (mark, .country)
        case .language: (mark, .language)
        case .url: (mark, .url)
        case .phone: (mark, .phone)
        case .object(let specs):
            (
                "{ "
                    + specs.filter(\.required).map { "\($0.key): \(value(of: $0.type, $0.min, settings).0)" }
                    .joined(separator: ", ") + " }", nil
            )
        case .image: ("{ file: \(mark), alt: \(mark) }", nil)
        case .text, .markdown, .email, .list: (mark, nil)
        }
    }

    /// A YAML double-quoted scalar.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// A draft with the original's text and current revision, to be translated line by line.
private struct Translation {
    let original: ParsedFile
    let source: String
    let code: String
    let collection: String
    /// Of all files of the project.
    let paths: Set<String>
    let date: PartialDate

    init(
        original: ParsedFile, from source: String, to code: String, collection: String, paths: Set<String>,
        date: PartialDate
    ) {
        self.original = original
        self.source = source
        self.code = code
        self.collection = collection
        self.paths = paths
        self.date = date
    }

    func text(of file: SourceFile, _ words: any MessageWords) -> String {
        var lines = file.plainLines
        guard let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") }) else {
            return lines.joined(separator: "\n")
        }
        for (line, links) in Dictionary(grouping: original.body.links, by: \.position.line)
        where lines.indices.contains(line - 1) {
            for destination in Set(links.map(\.destination)) {
                lines[line - 1] = redirected(lines[line - 1], destination)
            }
        }
        let kept = Translation.kept(of: lines[1..<end])
        let own = [
            "\(FrontMatterKey.compiled.rawValue): \(date.iso)",
            "\(FrontMatterKey.translationOfRevision.rawValue): \"\(original.page.revision)\"",
            "\(FrontMatterKey.draft.rawValue): true             # \(words.text(NewItemText.translate))",
        ]
        lines.replaceSubrange(1..<end, with: kept + own)
        return lines.joined(separator: "\n")
    }

    /// The front matter without the keys that belong to the original only, and without their values: whoever reviewed
    /// the original has not read the translation.
    private static func kept(of lines: ArraySlice<String>) -> [String] {
        let dropped = [
            FrontMatterKey.translationOfRevision, .draft, .slug, .aliases, .compiled, .checked, .reviewed,
        ].map { $0.rawValue + ":" }
        var isDropping = false
        return lines.filter { line in
            // A comment in the first column does not end a value.
            if line.hasPrefix("#") { return true }
            if !goesOn(line) { isDropping = dropped.contains { line.hasPrefix($0) } }
            return !isDropping
        }
    }

    /// Whether the line continues the value above: empty, indented, an element of a list, or the end of a list in
    /// brackets.
    private static func goesOn(_ line: String) -> Bool {
        line.first.map { " \t]}".contains($0) } ?? true || line == "-" || line.hasPrefix("- ") || line.hasPrefix("-\t")
    }

    /// A link to a page without a translation goes to the original: the site shows that as a fallback.
    private func redirected(_ line: String, _ destination: String) -> String {
        let parts = destination.prefix { $0 != "#" }.split(separator: "/", omittingEmptySubsequences: false).map(
            String.init)
        let target: (collection: String, name: String)? =
            switch parts.count {
            case 1 where parts[0].hasSuffix(".md"): (collection, parts[0])
            case 3 where parts[0] == ".." && parts[2].hasSuffix(".md"): (parts[1], parts[2])
            default: nil
            }
        guard let target, !paths.contains("Content/\(code)/\(target.collection)/\(target.name)"),
            paths.contains("Content/\(source)/\(target.collection)/\(target.name)")
        else { return line }
        let anchor = destination.drop { $0 != "#" }
        let written = "../../\(source)/\(target.collection)/\(target.name)\(anchor)"
        return line.replacing("](\(destination)", with: "](\(written)").replacing(
            "]: \(destination)", with: "]: \(written)")
    }
}
