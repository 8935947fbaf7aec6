internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site
internal import Synchronization
internal import Views

/// `parse`: the project's files as values. Pure: unreadable parts are left out and reported.
struct ParsedProject: Sendable {
    var settings: SiteSettings
    var pages: [ParsedPage] = []
    /// Parallel to `pages`.
    var bodies: [RenderedBody] = []
    var notices: [ParsedFile] = []
    /// One for each language; without a file, the theme's own strings.
    var strings: [InterfaceStrings] = []
    var synonyms: IDMap<Language, [SynonymGroup]>
    var places: IDMap<Language, [PlaceWords]>
    var helpWords: IDMap<Language, [HelpWords]>
    /// By language code.
    private var style: [String: StyleScanner] = [:]
    var register = Register()
    var assets: AssetLibrary
    var diagnostics: [Diagnostic]

    /// `nil` when `site.yaml` is unusable.
    init?(_ loaded: consuming ProjectFiles, theme: Theme, _ options: BuildOptions, _ diagnostics: inout [Diagnostic]) {
        var files = loaded
        diagnostics += files.diagnostics
        guard let settings = readSettings(files, theme, options, &diagnostics) else { return nil }
        self.settings = settings
        synonyms = IDMap([], for: settings.languages.ids)
        places = IDMap([], for: settings.languages.ids)
        helpWords = IDMap([], for: settings.languages.ids)
        let published = files.assets.filter { asset in
            asset.path.hasPrefix(LoadedAsset.folder)
                || ContentPath.classify(asset.path, settings: settings) == .beside
        }
        assets = AssetLibrary(published, theme: theme, base: settings.baseURL)
        self.diagnostics = assets.diagnostics
        let sources = ClassifiedFiles(files, settings: settings)
        self.diagnostics += sources.diagnostics
        parseNotices(sources, files)
        parseStrings(sources, files, theme)
        parseSynonyms(sources, files)
        parsePlaces(sources, files)
        parseHelpWords(sources, files)
        parseStyle(sources, files)
        parseRegister(sources, files)
        parsePages(sources, &files.texts, options)
        diagnostics += self.diagnostics
    }

    /// On all cores. A text is freed once it is parsed, so that memory never contains all texts and all bodies.
    private mutating func parsePages(_ sources: ClassifiedFiles, _ texts: inout [LoadedText], _ options: BuildOptions) {
        let collections = Dictionary(settings.collections.map { ($0.id, $0) }) { first, _ in first }
        let markdown = settings.markdownOptions
        let pool = Mutex(texts)
        texts = []
        let chunks = parallelMap(sources.pages.count, jobs: options.jobs, chunk: 32, state: { 0 }) {
            [settings, style] range, _ in
            sources.pages[range].map { source -> Result<ParsedFile, Diagnostic>? in
                guard let collection = collections[source.collection] else { return nil }
                return pool.withLock { $0.take(source.text) }.file.map { file in
                    parsePage(
                        file, language: source.language, collection: collection, name: source.name, settings: settings,
                        markdown: markdown, style: style[source.language])
                }
            }
        }
        pages.reserveCapacity(sources.pages.count)
        bodies.reserveCapacity(sources.pages.count)
        for parsed in chunks.joined() {
            switch parsed {
            case .success(let file):
                diagnostics += file.page.diagnostics(withDrafts: options.includesDrafts)
                pages.append(file.page)
                bodies.append(file.body)
            case .failure(let tooLong): diagnostics.append(tooLong)
            case nil: break
            }
        }
    }

    private mutating func parseNotices(_ sources: ClassifiedFiles, _ files: ProjectFiles) {
        for (text, language) in sources.notices {
            guard let file = read(files.texts[text]) else { continue }
            let notice = parseNotice(file, language: language, settings: settings)
            diagnostics += notice.page.diagnostics
            notices.append(notice)
        }
    }

    private mutating func parseStrings(_ sources: ClassifiedFiles, _ files: ProjectFiles, _ theme: Theme) {
        for language in settings.languages.map(\.code) {
            let written = sources.strings.first { $0.language == language }?.text
            // A missing file is read as an empty one: every string is then the theme's.
            let file =
                written.flatMap { read(files.texts[$0]) }
                ?? SourceFile(path: "Content/strings/\(language).yaml", bytes: [])
            let (texts, problems) = Content.parseStrings(file, language: language, theme: theme.schema)
            strings.append(texts)
            if written != nil {
                diagnostics += problems
            } else if !problems.isEmpty {
                diagnostics.append(
                    settings.diagnostic(.settings(.noWords(language: language)), at: .language(language)))
            }
        }
    }

    private mutating func parseSynonyms(_ sources: ClassifiedFiles, _ files: ProjectFiles) {
        for (id, language) in settings.languages.identified {
            guard let text = sources.synonyms.first(where: { $0.language == language.code })?.text,
                let file = read(files.texts[text])
            else { continue }
            let (groups, faults) = Content.parseSynonyms(file, language: language.code)
            synonyms[id] = groups
            diagnostics += faults
        }
    }

    private mutating func parsePlaces(_ sources: ClassifiedFiles, _ files: ProjectFiles) {
        for (id, language) in settings.languages.identified {
            guard let text = sources.places.first(where: { $0.language == language.code })?.text,
                let file = read(files.texts[text])
            else { continue }
            let (words, faults) = parsePlaceWords(file, settings: settings)
            places[id] = words
            diagnostics += faults
        }
    }

    private mutating func parseHelpWords(_ sources: ClassifiedFiles, _ files: ProjectFiles) {
        for (id, language) in settings.languages.identified {
            guard let text = sources.helpWords.first(where: { $0.language == language.code })?.text,
                let file = read(files.texts[text])
            else { continue }
            let (words, faults) = Content.parseHelpWords(file)
            helpWords[id] = words
            diagnostics += faults
        }
    }

    private mutating func parseStyle(_ sources: ClassifiedFiles, _ files: ProjectFiles) {
        for (text, language) in sources.style {
            guard let file = read(files.texts[text]) else { continue }
            let (rules, faults) = Content.parseStyle(file)
            style[language] = StyleScanner(rules)
            diagnostics += faults
        }
    }

    private mutating func parseRegister(_ sources: ClassifiedFiles, _ files: ProjectFiles) {
        let read = sources.register.compactMap { self.read(files.texts[$0]) }
        let (register, faults) = Content.parseRegister(read, settings: settings)
        self.register = register
        if read.count < sources.register.count { self.register.isIncomplete = true }
        diagnostics += faults
    }

    /// `nil` when it is too long; reported.
    private mutating func read(_ text: LoadedText) -> SourceFile? {
        switch text.file {
        case .success(let file): return file
        case .failure(let tooLong):
            diagnostics.append(tooLong)
            return nil
        }
    }
}

private func readSettings(
    _ files: ProjectFiles, _ theme: Theme, _ options: BuildOptions,
    _ diagnostics: inout [Diagnostic]
) -> SiteSettings? {
    let path = "Content/site.yaml"
    guard let text = files.texts.first(where: { $0.path == path }) else {
        diagnostics.append(Diagnostic(.file(.missingSettings), path: path))
        return nil
    }
    switch text.file {
    case .failure(let tooLong):
        diagnostics.append(tooLong)
        return nil
    case .success(let file):
        var (settings, problems) = parseSettings(file, theme: theme.schema)
        diagnostics += problems
        if let baseURL = options.baseURL { settings?.baseURL = baseURL }
        return settings
    }
}

extension LoadedText {
    fileprivate var file: Result<SourceFile, Diagnostic> {
        guard let bytes else {
            return .failure(Diagnostic(.file(.longerThan(mebibytes: SourceTree.longestText >> 20)), path: path))
        }
        return .success(SourceFile(path: path, bytes: bytes))
    }
}

extension [LoadedText] {
    /// Returns the text and frees its bytes in the list.
    fileprivate mutating func take(_ id: ID<LoadedText>) -> LoadedText {
        let text = self[id]
        self[id].bytes = nil
        return text
    }
}

/// The project's files by kind.
private struct ClassifiedFiles: Sendable {
    struct Page: Sendable {
        var text: ID<LoadedText>
        var language, collection, name: String
    }

    var pages: [Page] = []
    var notices: [(text: ID<LoadedText>, language: String)] = []
    var strings: [(text: ID<LoadedText>, language: String)] = []
    var synonyms: [(text: ID<LoadedText>, language: String)] = []
    var places: [(text: ID<LoadedText>, language: String)] = []
    var helpWords: [(text: ID<LoadedText>, language: String)] = []
    var style: [(text: ID<LoadedText>, language: String)] = []
    var register: [ID<LoadedText>] = []
    var diagnostics: [Diagnostic] = []
    /// Unknown folders that were reported: each once, not for each of its files.
    private var reportedPaths: Set<String> = []

    init(_ files: ProjectFiles, settings: SiteSettings) {
        var next = 0
        for path in files.paths {
            let kind = classify(path, settings)
            guard next < files.texts.count, files.texts[next].path == path else { continue }
            let text = ID<LoadedText>(next)
            next += 1
            switch kind {
            case .page(let language, let collection, let name):
                pages.append(Page(text: text, language: language, collection: collection, name: name))
            case .notice(let language): notices.append((text, language))
            case .strings(let language): strings.append((text, language))
            case .synonyms(let language): synonyms.append((text, language))
            case .places(let language): places.append((text, language))
            case .helpWords(let language): helpWords.append((text, language))
            case .style(let language): style.append((text, language))
            case .register: register.append(text)
            case .settings, .asset, .beside, .other: break
            }
        }
        // The strings, synonyms and places of a language whose folder is already reported are not reported again.
        let languages = diagnostics.compactMap { diagnostic -> String? in
            if case .file(.undeclaredLanguage(let code)) = diagnostic.fact { code } else { nil }
        }
        diagnostics.removeAll { diagnostic in
            guard case .file(.noSuchLanguageFile(let name, _)) = diagnostic.fact else { return false }
            return languages.contains { name == $0 + ".yaml" }
        }
    }

    private mutating func classify(_ path: String, _ settings: SiteSettings) -> ContentPath {
        let kind = ContentPath.classify(path, settings: settings)
        let fault = ContentPath.misplacement(path, kind: kind, settings: settings)
        if let fault, reportedPaths.insert(fault.path).inserted { diagnostics.append(fault) }
        return kind
    }
}
