internal import Markdown

/// `site.yaml`'s nodes → `SiteSettings`. What a key refers to is read before the key, whatever their order in the file.
struct SettingsReader {
    static let keys = [
        "title", "tagline", "publisher", "contact", "base_url", "disclaimer", "licence", "languages", "vocabularies", "collections",
        "taxonomies", "corridors", "home", "menus", "callouts", "allow_raw_html", "rules",
    ]

    var reader: NodeReader
    let theme: Theme?
    var languages: [Language] = []
    var vocabularies: [Vocabulary] = []
    var collections: [CollectionSettings] = []
    /// Ids known before the collections themselves are read, so that they can refer to each other.
    var collectionIDs: [String] = []
    /// Where each collection's and taxonomy's localised paths were written, to find two that are the same.
    var paths: [(owner: String, text: LocalizedText, node: YAMLNode)] = []

    init(path: String, theme: Theme?) {
        reader = NodeReader(path: path)
        self.theme = theme
    }

    mutating func settings(_ entries: [YAMLEntry]) -> SiteSettings? {
        reader.refuseUnknownKeys(entries, known: SettingsReader.keys, in: "site.yaml")
        func node(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        let start = SourcePosition(line: 1, column: 1)
        for key in ["title", "languages", "collections"] where node(key) == nil {
            reader.report("missing-key", at: start, "the key '\(key)' is missing", note: "every site has one")
        }
        readLanguages(node("languages"))
        guard !languages.isEmpty else { return nil }
        readVocabularies(node("vocabularies"))
        readCollections(node("collections"))
        let taxonomies = taxonomies(node("taxonomies"))
        let corridors = node("corridors").flatMap { self.corridors($0) }
        checkPaths()
        let settings = SiteSettings(
            title: localized(node("title"), "title"), tagline: localized(node("tagline"), "tagline"),
            publisher: localized(node("publisher"), "publisher"), contact: contact(node("contact")), baseURL: baseURL(node("base_url")),
            disclaimer: localized(node("disclaimer"), "disclaimer"), licence: licence(node("licence")), languages: languages,
            vocabularies: vocabularies, collections: collections, taxonomies: taxonomies, corridors: corridors,
            homePaths: homePaths(node("home"), taxonomies), menus: menus(node("menus"), taxonomies), callouts: callouts(node("callouts")),
            allowsRawHTML: node("allow_raw_html").flatMap { reader.boolean($0, "allow_raw_html") } ?? false, rules: rules(node("rules")))
        return settings
    }

    /// A text for all languages, or a map of languages and texts. `extra` keys are the caller's.
    mutating func localized(_ node: YAMLNode?, _ what: String, extra: [String] = []) -> LocalizedText {
        guard let node else { return LocalizedText([]) }
        guard case .mapping(let entries) = node.content else { return reader.text(node, what).map { LocalizedText($0) } ?? LocalizedText([]) }
        var texts: [(language: String, text: String)] = []
        for entry in entries where !extra.contains(entry.key) {
            if languages.contains(where: { $0.code == entry.key }) {
                if let text = reader.text(entry.value, "\(what).\(entry.key)") { texts.append((entry.key, text)) }
            } else if entry.value.isNull {
                reader.report("unknown-key", at: entry.position, length: entry.keyLength, "unknown key '\(entry.key)' in '\(what)'",
                              note: "put quotes around a text that holds a comma")
            } else {
                reader.refuseUnknownKeys([entry], known: languages.map(\.code) + extra, in: "'\(what)'")
            }
        }
        return LocalizedText(texts)
    }

    private mutating func readLanguages(_ node: YAMLNode?) {
        guard let node, let entries = reader.mapping(node, "languages") else { return }
        for entry in entries {
            if let fault = CodeLists.languageFault(entry.key) {
                reader.report("unknown-language", at: entry.position, length: entry.keyLength, "'\(entry.key)' is not the code of a language", note: fault)
                continue
            }
            guard let settings = reader.mapping(entry.value, entry.key) else { continue }
            reader.refuseUnknownKeys(settings, known: ["name", "default", "direction"], in: "the language '\(entry.key)'")
            var language = Language(code: entry.key, name: entry.key, direction: CodeLists.direction(of: entry.key), isDefault: false)
            for setting in settings {
                switch setting.key {
                case "name": language.name = reader.text(setting.value, "name") ?? entry.key
                case "default": language.isDefault = reader.boolean(setting.value, "default") ?? false
                case "direction":
                    if let direction = setting.value.text.flatMap(Language.Direction.init) { language.direction = direction } else {
                        reader.wrongType(setting.value, "direction", "'ltr' or 'rtl'")
                    }
                default: break
                }
            }
            languages.append(language)
        }
        let defaults = languages.count { $0.isDefault }
        if languages.isEmpty { reader.report("default-language", at: node, "the site has no language", note: "write e.g. 'es: { name: Español, default: true }'") }
        if defaults != 1, languages.count > 1 {
            reader.report("default-language", at: node, defaults == 0 ? "no language is the default" : "\(defaults) languages are the default",
                          note: "write 'default: true' for one of them")
            for index in languages.indices { languages[index].isDefault = index == (languages.firstIndex { $0.isDefault } ?? 0) }
        }
        if languages.count == 1 { languages[0].isDefault = true }
    }

    private mutating func readVocabularies(_ node: YAMLNode?) {
        guard let node, let entries = reader.mapping(node, "vocabularies") else { return }
        for entry in entries {
            checkID(entry, "vocabulary")
            var vocabulary = Vocabulary(id: entry.key, terms: [])
            for term in reader.mapping(entry.value, entry.key) ?? [] {
                checkID(term, "term")
                vocabulary.terms.append(VocabularyTerm(id: term.key, name: localized(term.value, term.key)))
            }
            if vocabulary.terms.isEmpty { reader.report("missing-value", at: entry.position, length: entry.keyLength, "the vocabulary '\(entry.key)' has no terms") }
            vocabularies.append(vocabulary)
        }
    }

    mutating func checkID(_ entry: YAMLEntry, _ what: String) {
        guard let fault = ValueSyntax.slugFault(entry.key) else { return }
        reader.report("bad-name", at: entry.position, length: entry.keyLength, "'\(entry.key)' cannot be the name of a \(what)", note: fault)
    }

    private mutating func contact(_ node: YAMLNode?) -> String? {
        guard let node, !node.isNull, let text = reader.text(node, "contact") else { return nil }
        if ValueSyntax.isEmail(text) { return text }
        reader.report("bad-email", at: node, "\(node.description) is not an e-mail address")
        return nil
    }

    private mutating func baseURL(_ node: YAMLNode?) -> BaseURL {
        let placeholder = BaseURL(origin: "https://example.org", path: "/")
        guard let node else {
            reader.report("placeholder-url", .warning, at: SourcePosition(line: 1, column: 1), "the key 'base_url' is missing", note: "write the address that the site will have")
            return placeholder
        }
        guard let text = reader.text(node, "base_url") else { return placeholder }
        switch BaseURL.parse(text) {
        case .success(let url):
            if url.isPlaceholder {
                reader.report("placeholder-url", .warning, at: node, "'base_url' is the placeholder '\(text)'", note: "write the address that the site will have before you publish")
            }
            return url
        case .failure(let fault):
            reader.report("bad-url", at: node, "\(node.description) is not the address of a site", note: fault.reason)
            return placeholder
        }
    }

    private mutating func licence(_ node: YAMLNode?) -> Licence? {
        guard let node, !node.isNull, let entries = reader.mapping(node, "licence") else { return nil }
        reader.refuseUnknownKeys(entries, known: ["name", "url"], in: "'licence'")
        let name = entries.first { $0.key == "name" }.flatMap { reader.text($0.value, "name") }
        let url = entries.first { $0.key == "url" }.flatMap { reader.url($0.value, "url") }
        for key in ["name", "url"] where !entries.contains(where: { $0.key == key }) {
            reader.report("missing-key", at: node, "the key '\(key)' is missing", note: "a licence has a name and a url")
        }
        guard let name, let url else { return nil }
        return Licence(name: name, url: url)
    }

    private mutating func callouts(_ node: YAMLNode?) -> [CalloutSettings] {
        guard let node, let entries = reader.mapping(node, "callouts") else { return [] }
        return entries.map { entry in
            checkID(entry, "callout")
            let folded: YAMLEntry? = if case .mapping(let settings) = entry.value.content { settings.first { $0.key == "folded" } } else { nil }
            return CalloutSettings(kind: entry.key, title: localized(entry.value, entry.key, extra: ["folded"]),
                                   folded: folded.flatMap { reader.boolean($0.value, "folded") } ?? false)
        }
    }

    private mutating func rules(_ node: YAMLNode?) -> [RuleSetting] {
        guard let node, let entries = reader.mapping(node, "rules") else { return [] }
        return entries.compactMap { entry in
            guard let rule = Rules.rule(entry.key) else {
                reader.report("unknown-rule", at: entry.position, length: entry.keyLength, "no rule has the name '\(entry.key)'",
                              note: (reader.suggestsNames ? suggestion(for: entry.key, in: Rules.all.map(\.id)) : nil) ?? "'faro explain' lists them")
                return nil
            }
            guard rule.canBeSwitchedOff else {
                reader.report("fixed-rule", at: entry.position, length: entry.keyLength, "the rule '\(entry.key)' cannot be changed",
                              note: "it reports what makes the site wrong, not an opinion")
                return nil
            }
            switch entry.value.text {
            case "off", "false": return RuleSetting(rule: rule.id, severity: nil)
            case "warning": return RuleSetting(rule: rule.id, severity: .warning)
            case "error": return RuleSetting(rule: rule.id, severity: .error)
            default:
                reader.wrongType(entry.value, entry.key, "'off', 'warning' or 'error'")
                return nil
            }
        }
    }

    /// Two paths that are the same in one language would be one folder.
    private mutating func checkPaths() {
        for language in languages {
            for (index, path) in paths.enumerated() {
                let text = path.text.text(in: language.code)
                guard let earlier = paths[..<index].first(where: { $0.text.text(in: language.code) == text }) else { continue }
                reader.report("duplicate-path", at: path.node, "'\(path.owner)' has the path '\(text)' in '\(language.code)', as '\(earlier.owner)' has",
                              note: "give one of the two another path")
            }
        }
    }

    /// The `path` of a collection or taxonomy: a slug in each language, its id when it has none.
    mutating func urlPath(_ node: YAMLNode?, id: String, owner: YAMLNode) -> LocalizedText {
        let text = node == nil ? LocalizedText(id) : localized(node, "path")
        for (_, slug) in text.texts {
            guard let fault = ValueSyntax.slugFault(slug) else { continue }
            reader.report("bad-path", at: node ?? owner, "the path '\(slug)' cannot be part of a URL", note: fault)
        }
        paths.append((id, text, node ?? owner))
        return text
    }
}
