internal import Diagnostics
internal import Markdown
internal import YAML

/// Decodes the nodes of `site.yaml` into `SiteSettings`. Reads each key after the keys it refers to, whatever their
/// order in the file.
struct SettingsReader {
    static let keys = [
        "title", "tagline", "publisher", "contact", "base_url", "disclaimer", "licence", "languages", "vocabularies",
        "collections",
        "taxonomies", "corridors", "register", "crossings", "home", "menus", "callouts", "markdown", "rules",
    ]

    /// Once it let HTML through as it was written.
    private static let outdatedKey = "allow_raw_html"

    var reader: YAMLDecoder
    let theme: ThemeSchema?
    var languages: [Language] = []
    var vocabularies: [Vocabulary] = []
    var collections: [CollectionSettings] = []
    /// Ids of all collections, collected first because collections refer to each other.
    var collectionIDs: [String] = []
    /// Localised paths of collections and taxonomies, with their nodes, to find duplicates.
    var paths: [(owner: String, text: LocalizedText, node: YAMLNode)] = []

    /// Becomes `SiteSettings.places`.
    var places: [SettingsPart: Positioned<String>] = [:]
    /// Undeclared languages in localised texts: the first entry and the number of texts of each.
    private var undeclared: [(code: String, entry: YAMLEntry, place: Place, count: Int)] = []

    init(path: String, theme: ThemeSchema?) {
        reader = YAMLDecoder(path: path)
        self.theme = theme
    }

    mutating func settings(_ entries: [YAMLEntry]) -> SiteSettings? {
        for entry in entries where entry.key == SettingsReader.outdatedKey {
            reader.report(.settings(.outdatedKey(entry.key)), atKey: entry)
        }
        reader.refuseUnknownKeys(entries, known: SettingsReader.keys + [SettingsReader.outdatedKey], in: .settings)
        let misspelt = entries.lazy.filter { !SettingsReader.keys.contains($0.key) }.prefix(200).map {
            Hints.key($0.key, known: SettingsReader.keys, listsAll: false)
        }
        func node(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        let start = SourcePosition(line: 1, column: 1)
        for key in ["title", "languages", "collections"] where node(key) == nil && !misspelt.contains(.nearest(key)) {
            reader.report(.value(.missingKey(key, of: .site)), at: start)
        }
        readLanguages(node("languages"))
        guard !languages.isEmpty else { return nil }
        readVocabularies(node("vocabularies"))
        readCollections(node("collections"))
        let taxonomies = taxonomies(node("taxonomies"))
        let corridors = node("corridors").flatMap { self.corridors($0) }
        let callouts = callouts(node("callouts"))
        let register = register(node("register"), callouts: callouts.map(\.kind))
        let before = reader.diagnostics.count
        var crossings = crossings(node("crossings"), callouts: callouts.map(\.kind), register)
        // What would follow from a mistake in them is not told as well.
        let hasFaultyCrossings = reader.diagnostics.count > before
        if hasFaultyCrossings { crossings = nil }
        checkPaths()
        let home = self.home(node("home"), taxonomies)
        var settings = SiteSettings(
            title: localized(node("title"), "title"), tagline: localized(node("tagline"), "tagline"),
            publisher: localized(node("publisher"), "publisher"), contact: contact(node("contact")),
            baseURL: baseURL(node("base_url")),
            disclaimer: localized(node("disclaimer"), "disclaimer"), licence: licence(node("licence")),
            languages: languages,
            vocabularies: vocabularies, collections: collections, taxonomies: taxonomies, corridors: corridors,
            register: register, crossings: crossings,
            home: home.0, menus: menus(node("menus"), taxonomies) + home.menus,
            callouts: callouts,
            markdown: node("markdown").map { markdownSettings($0) } ?? MarkdownSettings(),
            rules: rules(node("rules")))
        settings.hasFaultyCrossings = hasFaultyCrossings
        settings.hasFaultyRegister = register == nil && node("register")?.isNull == false
        reportUndeclaredLanguages()
        return settings.placed(at: places)
    }

    /// Reads one text for all languages, or a map of language → text. The caller reads the `extra` keys.
    mutating func localized(_ node: YAMLNode?, _ what: String, extra: [String] = []) -> LocalizedText {
        guard let node else { return LocalizedText([]) }
        guard case .mapping(let entries) = node.content else {
            return reader.text(node, what).map { LocalizedText($0) } ?? LocalizedText([])
        }
        var texts: [(language: String, text: String)] = []
        for entry in entries where !extra.contains(entry.key) {
            if languages.contains(where: { $0.code == entry.key }) {
                if let text = reader.text(entry.value, "\(what).\(entry.key)") { texts.append((entry.key, text)) }
            } else if entry.value.isNull {
                reader.report(.value(.commaInText(entry.key, in: .key(what))), atKey: entry)
            } else {
                reportUnknownLanguage(entry, in: .key(what), others: extra)
            }
        }
        return LocalizedText(texts)
    }

    /// Reported at the end: a language removed from `languages` is one error, however many texts still use it.
    mutating func reportUnknownLanguage(_ entry: YAMLEntry, in place: Place, others: [String]) {
        if CodeLists.languageFault(entry.key) == nil {
            if let index = undeclared.firstIndex(where: { $0.code == entry.key }) {
                undeclared[index].count += 1
                if entry.position < undeclared[index].entry.position { undeclared[index].entry = entry }
            } else {
                undeclared.append((entry.key, entry, place, 1))
            }
        } else {
            reader.refuseUnknownKeys([entry], known: languages.map(\.code) + others, in: place)
        }
    }

    private mutating func reportUndeclaredLanguages() {
        for (code, entry, place, count) in undeclared {
            let once = ValueFact.unknownKey(code, in: place, .oneOf(languages.map(\.code)))
            reader.report(count == 1 ? .value(once) : .settings(.undeclaredLanguage(code, texts: count)), atKey: entry)
        }
    }

    mutating func place(_ part: SettingsPart, atKey entry: YAMLEntry) {
        places[part] = Positioned(entry.key, at: entry.position, length: entry.keyLength)
    }

    mutating func place(_ part: SettingsPart, at node: YAMLNode?) {
        if let node { places[part] = Positioned(node.text ?? "", at: node.position, length: node.length) }
    }

    private mutating func readLanguages(_ node: YAMLNode?) {
        guard let node, let entries = reader.mapping(node, "languages") else { return }
        // An invalid `default` is already reported; that no language is the default is then the same error.
        var isDefaultUnclear = false
        for entry in entries {
            if let fault = CodeLists.languageFault(entry.key) {
                let near = reader.suggestsNames ? Hints.language(entry.key, languages: []) : nil
                reader.report(.value(.unknownLanguage(entry.key, fault, nearest: near)), atKey: entry)
                continue
            }
            if let same = languages.first(where: { $0.code.lowercased() == entry.key.lowercased() }) {
                reader.report(.settings(.sameLanguage(entry.key, as: same.code)), atKey: entry)
                continue
            }
            guard let settings = reader.mapping(entry.value, entry.key) else { continue }
            reader.refuseUnknownKeys(settings, known: ["name", "default", "direction"], in: .language(entry.key))
            place(.language(entry.key), atKey: entry)
            var language = Language(
                code: entry.key, name: entry.key, direction: CodeLists.direction(of: entry.key), isDefault: false)
            for setting in settings {
                switch setting.key {
                case "name": language.name = reader.text(setting.value, "name") ?? entry.key
                case "default":
                    if let isDefault = reader.boolean(setting.value, "default") {
                        language.isDefault = isDefault
                    } else {
                        isDefaultUnclear = true
                    }
                case "direction":
                    if let direction = setting.value.text.flatMap(Language.Direction.init) {
                        language.direction = direction
                    } else {
                        reader.wrongType(setting.value, "direction", .word(["ltr", "rtl"]))
                    }
                default: break
                }
            }
            languages.append(language)
        }
        let defaults = languages.count { $0.isDefault }
        if languages.isEmpty, reader.diagnostics.isEmpty { reader.report(.settings(.noLanguage), at: node) }
        if defaults != 1, languages.count > 1 {
            if defaults > 1 || !isDefaultUnclear {
                reader.report(.settings(defaults == 0 ? .noDefaultLanguage : .defaultLanguages(defaults)), at: node)
            }
            for index in languages.indices {
                languages[index].isDefault = index == (languages.firstIndex { $0.isDefault } ?? 0)
            }
        }
        if languages.count == 1 { languages[0].isDefault = true }
    }

    private mutating func readVocabularies(_ node: YAMLNode?) {
        guard let node, let entries = reader.mapping(node, "vocabularies") else { return }
        for entry in entries {
            checkID(entry, .vocabulary)
            place(.vocabulary(entry.key), atKey: entry)
            var vocabulary = Vocabulary(id: entry.key, terms: [])
            let terms = reader.mapping(entry.value, entry.key)
            for term in terms ?? [] {
                checkID(term, .term)
                place(.term(vocabulary: entry.key, term.key), atKey: term)
                vocabulary.terms.append(VocabularyTerm(id: term.key, name: localized(term.value, term.key)))
            }
            if terms?.isEmpty == true { reader.report(.settings(.emptyVocabulary(entry.key)), atKey: entry) }
            vocabularies.append(vocabulary)
        }
    }

    mutating func checkID(_ entry: YAMLEntry, _ thing: NamedThing) {
        guard let fault = ScalarSyntax.slugFault(entry.key) else { return }
        reader.report(.settings(.badName(entry.key, of: thing, fault)), atKey: entry)
    }

    private mutating func contact(_ node: YAMLNode?) -> String? {
        guard let node, !node.isNull, let text = reader.text(node, "contact") else { return nil }
        if ScalarSyntax.isEmail(text) { return text }
        reader.report(.value(.badEmail(text)), at: node)
        return nil
    }

    private mutating func baseURL(_ node: YAMLNode?) -> BaseURL {
        let placeholder = BaseURL(origin: "https://example.org", path: "/")
        guard let node else {
            reader.report(.settings(.noBaseURL), at: SourcePosition(line: 1, column: 1))
            return placeholder
        }
        guard let text = reader.text(node, "base_url") else { return placeholder }
        switch BaseURL.parse(text) {
        case .success(let url):
            if url.isPlaceholder {
                reader.report(.settings(.placeholderURL(text)), at: node)
            }
            return url
        case .failure(let fault):
            reader.report(.settings(.badBaseURL(text, fault)), at: node)
            return placeholder
        }
    }

    private mutating func licence(_ node: YAMLNode?) -> Licence? {
        guard let node, !node.isNull, let entries = reader.mapping(node, "licence") else { return nil }
        reader.checkKeys(
            entries, known: ["name", "url"], required: ["name", "url"], in: .key("licence"), of: .licence, at: node)
        let name = entries.first { $0.key == "name" }.flatMap { reader.text($0.value, "name") }
        let url = entries.first { $0.key == "url" }.flatMap { reader.url($0.value, "url") }
        place(.licenceURL, at: entries.first { $0.key == "url" }?.value)
        guard let name, let url else { return nil }
        return Licence(name: name, url: url)
    }

    private mutating func callouts(_ node: YAMLNode?) -> [CalloutSettings] {
        guard let node, let entries = reader.mapping(node, "callouts") else { return [] }
        return entries.map { entry in
            checkID(entry, .callout)
            var settings: [YAMLEntry] = []
            if case .mapping(let written) = entry.value.content { settings = written }
            func value(_ key: String) -> YAMLNode? { settings.first { $0.key == key }?.value }
            return CalloutSettings(
                kind: entry.key, title: localized(entry.value, entry.key, extra: ["folded", "sign"]),
                folded: value("folded").flatMap { reader.boolean($0, "folded") } ?? false,
                sign: value("sign").flatMap { sign($0) })
        }
    }

    private mutating func rules(_ node: YAMLNode?) -> [RuleSetting] {
        guard let node, let entries = reader.mapping(node, "rules") else { return [] }
        return entries.compactMap { entry in
            guard let rule = RuleID(rawValue: entry.key) else {
                let near =
                    reader.suggestsNames ? Suggestion(nearestTo: entry.key, in: RuleID.allCases.map(\.rawValue)) : .none
                reader.report(.settings(.unknownRule(entry.key, near)), atKey: entry)
                return nil
            }
            guard rule.canBeSwitchedOff else {
                reader.report(.settings(.fixedRule(entry.key)), atKey: entry)
                return nil
            }
            switch entry.value.text {
            case "off", "false": return RuleSetting(rule: rule, severity: nil)
            case "warning": return RuleSetting(rule: rule, severity: .warning)
            case "error": return RuleSetting(rule: rule, severity: .error)
            default:
                reader.wrongType(entry.value, entry.key, .word(["off", "warning", "error"]))
                return nil
            }
        }
    }

    /// Two equal paths in one language would be the same folder.
    private mutating func checkPaths() {
        // Paths that are equal in all languages are one error.
        var reported: Set<Int> = []
        for language in languages {
            for (index, path) in paths.enumerated() where !reported.contains(index) {
                let text = path.text.text(in: language.code)
                guard let earlier = paths[..<index].first(where: { $0.text.text(in: language.code) == text }) else {
                    continue
                }
                reported.insert(index)
                reader.report(
                    .settings(.duplicatePath(text, language: language.code, owner: path.owner, other: earlier.owner)),
                    at: path.node)
            }
        }
    }

    /// The `path` of a collection or taxonomy: a slug in each language; the id if `path` is absent.
    mutating func urlPath(_ node: YAMLNode?, id: String, owner: YAMLNode, part: SettingsPart) -> LocalizedText {
        let text = node == nil ? LocalizedText(id) : localized(node, "path")
        for (language, slug) in text.texts {
            guard let fault = ScalarSyntax.slugFault(slug) else { continue }
            var place = node ?? owner
            if case .mapping(let entries) = place.content, let written = entries.first(where: { $0.key == language }) {
                place = written.value
            }
            // An id that cannot be a path is already reported as a bad name.
            if node != nil { reader.report(.settings(.badPath(slug, fault)), at: place) }
        }
        paths.append((id, text, node ?? owner))
        place(part, at: node)
        return text
    }
}

extension SiteSettings {
    fileprivate func placed(at places: [SettingsPart: Positioned<String>]) -> SiteSettings {
        var settings = self
        settings.places = places
        return settings
    }
}
