package import SiteModel

/// `faro new`: a content file with every required key filled in, or marked for whoever writes it.
package struct NewItem: Sendable {
    package var collection: String
    package var name: String
    /// `nil`: the default language.
    package var language: String?
    package var title: String?
    /// Starts from the item in the default language and notes its revision.
    package var translates: Bool

    package init(collection: String, name: String, language: String?, title: String?, translates: Bool) {
        self.collection = collection
        self.name = name
        self.language = language
        self.title = title
        self.translates = translates
    }

    /// What stands where only the author knows the value. All types but texts refuse it, so that a forgotten one is an error.
    static let mark = "FILL-IN"

    /// Writes the file; the path that it has, or what is wrong with the request.
    package func write(in root: String, theme: Theme) throws(WorldFault) -> Result<String, Refusal> {
        let tree = try SourceTree(root: root)
        guard let settings = parseSettings(try tree.text("Content/site.yaml").file, theme: theme).settings else {
            return .failure(Refusal("'Content/site.yaml' has errors", note: "'faro check' lists them"))
        }
        guard let collection = settings.collections.first(where: { $0.id == self.collection }) else {
            return .failure(Refusal("no collection '\(self.collection)'", note: suggestionOrList(for: self.collection, in: settings.collections.map(\.id), "the site has")))
        }
        let source = settings.languages.first(where: \.isDefault)?.code ?? ""
        let code = language ?? source
        guard settings.languages.contains(where: { $0.code == code }) else {
            return .failure(Refusal("no language '\(code)'", note: suggestionOrList(for: code, in: settings.languages.map(\.code), "the site has")))
        }
        let path = "Content/\(code)/\(collection.id)/\(name).md"
        if let fault = ContentPath.misplacement(path, settings: settings) { return .failure(Refusal(fault.message, note: fault.note)) }
        guard !tree.paths.contains(path) else { return .failure(Refusal("'\(path)' exists already", note: nil)) }
        let text: String
        if translates {
            let original = "Content/\(source)/\(collection.id)/\(name).md"
            guard code != source, tree.paths.contains(original) else {
                return .failure(Refusal("nothing to translate: '\(original)' \(code == source ? "is in this language" : "does not exist")",
                                        note: "name another language with --lang"))
            }
            let file = try tree.text(original).file
            let page = parsePage(file, language: source, collection: collection, name: name, settings: settings)
            text = translation(of: file, page, in: code)
        } else {
            text = draft(collection, settings)
        }
        let folder = try Folder(opening: root)
        try folder.write(Array(text.utf8), to: path)
        return .success(path)
    }

    private func draft(_ collection: CollectionSettings, _ settings: SiteSettings) -> String {
        var lines = ["---", "title: \(title.map(NewItem.quoted) ?? NewItem.mark)", "summary: \"\"            # one sentence: what the reader gets from this page", "draft: true             # take this line out to publish"]
        for field in collection.fields where field.required { lines.append(contentsOf: [NewItem.line(for: field, settings)]) }
        let optional = collection.fields.filter { !$0.required }.map(\.key)
        if !optional.isEmpty { lines.append("# also: " + optional.joined(separator: ", ")) }
        return (lines + ["---", "", "Write here.", ""]).joined(separator: "\n")
    }

    private static func line(for field: FieldSpec, _ settings: SiteSettings) -> String {
        if case .list(let element) = field.type {
            let count = max(1, field.min ?? 1)
            let (value, hint) = value(of: element, nil, settings)
            return "\(field.key): [\(Array(repeating: value, count: count).joined(separator: ", "))]" + hint
        }
        let (value, hint) = value(of: field.type, field.min, settings)
        return "\(field.key): \(value)" + hint
    }

    private static func value(of type: FieldType, _ least: Int?, _ settings: SiteSettings) -> (String, hint: String) {
        switch type {
        case .choice(let vocabulary):
            let terms = settings.vocabularies.first { $0.id == vocabulary }?.terms.map(\.id) ?? []
            return (mark, "   # one of: " + terms.joined(separator: ", "))
        case .reference(let collection): return (mark, "   # the name of an item in '\(collection)'")
        case .integer, .number: return (String(least ?? 0), "")
        case .boolean: return ("false", "")
        case .date: return (mark, "   # as 2025-12-31")
        case .country: return (mark, "   # two letters, e.g. HN")
        case .language: return (mark, "   # e.g. es")
        case .url: return (mark, "   # https://…")
        case .phone: return (mark, "   # with +, country code and number")
        case .text, .markdown, .email, .list: return (mark, "")
        }
    }

    /// The original with the revision that it has now, as a draft: what is in it is to be translated line by line.
    private func translation(of file: SourceFile, _ page: ParsedPage, in code: String) -> String {
        let dropped = ["translation_of_revision:", "draft:", "slug:", "aliases:"]
        var lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let end = lines.dropFirst().firstIndex(where: { $0.hasPrefix("---") }) else { return lines.joined(separator: "\n") }
        let kept = lines[1..<end].filter { line in !dropped.contains { line.hasPrefix($0) } }
        lines.replaceSubrange(1..<end, with: kept + ["translation_of_revision: \"\(page.revision)\"", "draft: true             # translate title, summary and text, then take this line out"])
        return lines.joined(separator: "\n")
    }

    /// A YAML double-quoted scalar.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// A request that makes no sense for this project.
package struct Refusal: Error, Sendable, Equatable {
    package var message: String
    package var note: String?

    init(_ message: String, note: String?) {
        self.message = message
        self.note = note
    }
}
