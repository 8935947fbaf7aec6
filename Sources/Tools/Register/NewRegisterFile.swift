package import Base
internal import Build
internal import Content
package import Diagnostics
internal import Messages
package import Views

/// `faro new facts`: a file of the register with a source and a record to fill in.
package struct NewRegisterFile: Sendable {
    /// The file's name without its ending, e.g. `cr`.
    package var name: String

    package init(name: String) { self.name = name }

    /// Columns of a comment.
    private static let width = 100

    /// Whether `faro new facts` means a file of the register: a project may have a collection of this id.
    package static func isMeant(by collection: String, in root: String, theme: Theme) throws(EnvironmentError) -> Bool {
        guard collection == "facts" else { return false }
        return try settings(in: root, theme: theme)?.collections.contains { $0.id == collection } != true
    }

    private static func settings(in root: String, theme: Theme) throws(EnvironmentError) -> SiteSettings? {
        let path = "Content/site.yaml"
        let bytes = try SourceTree(root: root).text(path) ?? []
        return parseSettings(SourceFile(path: path, bytes: bytes), theme: theme.schema).settings
    }

    /// Writes the file. Returns its path, or the fault in the request.
    package func write(in root: String, theme: Theme) throws(EnvironmentError) -> Result<String, NewItemFact> {
        guard let settings = try Self.settings(in: root, theme: theme) else { return .failure(.settingsWithErrors) }
        guard let register = settings.register else { return .failure(.noRegister) }
        if let fault = RegisterFile.fault(ofName: name) {
            return .failure(.badRegisterName(name, fault.fault, instead: fault.instead))
        }
        let path = "Content/facts/\(name).yaml"
        let bytes = Array(text(settings, register).utf8)
        return try Folder(opening: root).create(bytes, at: path) ? .success(path) : .failure(.exists(path: path))
    }

    // MARK: Text

    private func text(_ settings: SiteSettings, _ register: RegisterSettings) -> String {
        let main = settings.languages[settings.defaultLanguage].code
        let words = (MessageLanguage(locale: main) ?? .en).words
        func comment(_ text: NewRegisterText, indent: String = "") -> [String] {
            Self.comment(words.text(text), indent: indent)
        }
        func ids(_ vocabulary: String) -> [String] { settings.terms(of: vocabulary).map(\.id) }
        let texts = "{ " + settings.languages.map { "\($0.code): \"\"" }.joined(separator: ", ") + " }"
        let mark = "\"\(NewItem.mark)\""
        var lines = comment(.head) + ["", "defaults:"] + comment(.defaults, indent: "  ")
        if register.place != nil {
            let place = self.place(settings, register)
            lines.append("  place: \"\(place ?? NewItem.mark)\"")
            if place == nil { lines += placeComment(settings, register, words) }
        }
        let confidences = RegisterRecord.Confidence.allCases.map(\.rawValue)
        lines += ["  confidence: \"\(RegisterRecord.Confidence.check.rawValue)\""]
        lines += comment(.confidence(confidences), indent: "  ")
        lines += ["", "sources:"] + comment(.source, indent: "  ")
        lines += ["  \(sourceKey):", "    title: \"\"", "    publisher: \"\"", "    url: \"https://\""]
        lines += ["    seen: \(mark)"] + comment(.seen, indent: "    ")
        lines += [""] + comment(.record) + comment(.topics(ids(register.topics))) + comment(.kinds(ids(register.kinds)))
        lines += register.whats.map { comment(.whats(ids($0))) } ?? comment(.anyWhat)
        lines += ["\(name)-example:", "  about: { topic: \(mark), kind: \(mark) }"]
        lines += ["  value: \(texts)", "  says: \(texts)", "  source: \"\(sourceKey)\""]
        lines += comment(.keysBesides(RegisterFile.otherKeys), indent: "  ")
        return lines.joined(separator: "\n") + "\n"
    }

    private var sourceKey: String { name + "1" }

    /// The place that the file's name is: `cr` is Costa Rica.
    private func place(_ settings: SiteSettings, _ register: RegisterSettings) -> String? {
        switch register.place {
        case nil: return nil
        case .term(let vocabulary): return settings.terms(of: vocabulary).map(\.id).first { $0 == name }
        case .country, .countryOrRegion:
            let code = name.uppercased()
            return CodeLists.countrySet.contains(code) || register.regions.contains { $0.code == code } ? code : nil
        }
    }

    private func placeComment(
        _ settings: SiteSettings, _ register: RegisterSettings, _ words: any MessageWords
    ) -> [String] {
        guard case .term(let vocabulary) = register.place else {
            return Self.comment(words.text(.countryOrRegion), indent: "  ")
        }
        return Self.comment(words.text(NewItemText.choice(settings.terms(of: vocabulary).map(\.id))), indent: "  ")
    }

    private static func comment(_ text: String, indent: String) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if !line.isEmpty, line.count + 1 + word.count > width - indent.count {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).map { indent + "# " + $0 }
    }
}
