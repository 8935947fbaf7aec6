package import Base
internal import Checks
package import Diagnostics
internal import Markdown
package import SiteModel

/// A project up to the end of `check`: the site, and everything that is wrong with it.
package struct LoadedSite: Sendable {
    /// `nil` when `site.yaml` cannot be used at all.
    package var site: Site?
    package var diagnostics: [Diagnostic]
    package var stages: [StageTime]
    let assets: AssetLibrary?
    /// Per language of the settings.
    let synonyms: [[SynonymGroup]]
    let notices: [ParsedPage]

    package var hasErrors: Bool { site == nil || diagnostics.contains { $0.severity == .error } }

    /// How hard the texts of each collection and language are to read.
    package var readingLevels: [ReadingLevels] { site.map { ReadingReport($0).levels } ?? [] }
}

/// `load → parse → resolve → check`. Reads the project, writes nothing.
package func loadSite(_ options: BuildOptions, theme: Theme) throws(EnvironmentError) -> LoadedSite {
    try loadSite(from: SourceTree(root: options.root), options, theme: theme)
}

/// As above, with a tree that the caller goes on reading from.
func loadSite(from tree: borrowing SourceTree, _ options: BuildOptions, theme: Theme) throws(EnvironmentError) -> LoadedSite {
    var clock = StageClock()
    var diagnostics = tree.diagnostics
    guard let settings = try readSettings(tree, options, theme, &diagnostics) else {
        return LoadedSite(site: nil, diagnostics: diagnostics.inOrder(), stages: [], assets: nil, synonyms: [], notices: [])
    }
    var sources = Sources(tree.paths, settings: settings)
    diagnostics += sources.diagnostics
    clock.end(.load)

    let assets = try AssetLibrary(sources.assets, in: tree, theme: theme, base: settings.baseURL, jobs: options.jobs)
    diagnostics += assets.diagnostics
    let pages = try parsePages(&sources, tree, settings, options, &diagnostics)
    let edges = try parseRest(sources, tree, settings, theme, &diagnostics)
    clock.end(.parse)

    let (site, problems) = resolve(pages, notices: edges.notices, settings: settings, words: edges.words, assets: assets.content,
                                   themeAssets: assets.theme, theme: theme, includeDrafts: options.includesDrafts, jobs: options.jobs)
    diagnostics += problems
    clock.end(.resolve)

    diagnostics += try check(site, options)
    diagnostics = diagnostics.applying(settings.rules).inOrder()
    if options.isStrict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
    clock.end(.check)
    return LoadedSite(site: site, diagnostics: diagnostics, stages: clock.stages, assets: assets, synonyms: edges.synonyms,
                      notices: edges.notices)
}

private func readSettings(_ tree: borrowing SourceTree, _ options: BuildOptions, _ theme: Theme, _ diagnostics: inout [Diagnostic]) throws(EnvironmentError) -> SiteSettings? {
    let path = "Content/site.yaml"
    guard tree.paths.contains(path) else {
        diagnostics.append(Diagnostic(.file(.missingSettings), path: path))
        return nil
    }
    let (file, tooLong) = try tree.text(path)
    if let tooLong {
        diagnostics.append(tooLong)
        return nil
    }
    var (settings, problems) = parseSettings(file, theme: theme)
    diagnostics += problems
    if let baseURL = options.baseURL { settings?.baseURL = baseURL }
    return settings
}

/// The project's files by what they are.
private struct Sources {
    struct Page: Sendable { var path, language, collection, name: String }

    var pages: [Page] = []
    var notices: [(path: String, language: String)] = []
    var strings: [(path: String, language: String)] = []
    var synonyms: [(path: String, language: String)] = []
    var assets: [String] = []
    var diagnostics: [Diagnostic] = []

    init(_ paths: [String], settings: SiteSettings) {
        // A folder that is none of the site's is told once, not for each of its files.
        var told: Set<String> = []
        for path in paths {
            let kind = ContentPath.classify(path, settings: settings)
            if let fault = ContentPath.misplacement(path, kind: kind, settings: settings), told.insert(fault.path).inserted { diagnostics.append(fault) }
            switch kind {
            case .page(let language, let collection, let name): pages.append(Page(path: path, language: language, collection: collection, name: name))
            case .notice(let language): notices.append((path, language))
            case .strings(let language): strings.append((path, language))
            case .synonyms(let language): synonyms.append((path, language))
            case .asset: assets.append(path)
            case .settings, .other: continue
            }
        }
        // The words and synonyms of a language whose folder is told go without saying.
        let languages = diagnostics.compactMap { diagnostic -> String? in
            if case .file(.undeclaredLanguage(let code)) = diagnostic.fact { code } else { nil }
        }
        diagnostics.removeAll { diagnostic in
            if case .file(.noSuchLanguageFile(let name, _)) = diagnostic.fact { languages.contains { name == $0 + ".yaml" } } else { false }
        }
    }
}

/// On all cores; a file's bytes are let go of as soon as it is parsed.
private func parsePages(_ sources: inout Sources, _ tree: borrowing SourceTree, _ settings: SiteSettings, _ options: BuildOptions,
                        _ diagnostics: inout [Diagnostic]) throws(EnvironmentError) -> [ParsedPage] {
    let files = sources.pages
    let collections = Dictionary(settings.collections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let markdown = settings.markdownOptions
    let chunks = try parallelMap(files.count, jobs: options.jobs, chunk: 32, state: { 0 }) { range, _ throws(EnvironmentError) in
        var found: [(page: ParsedPage?, tooLong: Diagnostic?)] = []
        found.reserveCapacity(range.count)
        for source in files[range] {
            let (file, tooLong) = try tree.text(source.path)
            guard tooLong == nil, let collection = collections[source.collection] else { found.append((nil, tooLong)); continue }
            let page = parsePage(file, language: source.language, collection: collection, name: source.name, settings: settings, markdown: markdown)
            found.append((page, nil))
        }
        return found
    }
    var pages: [ParsedPage] = []
    pages.reserveCapacity(files.count)
    for (page, tooLong) in chunks.joined() {
        if let page {
            diagnostics += page.diagnostics(withDrafts: options.includesDrafts)
            pages.append(page)
        }
        if let tooLong { diagnostics.append(tooLong) }
    }
    return pages
}

/// The few other files: notices, words of the interface (a language without a file has the theme's own), synonyms.
private func parseRest(_ sources: Sources, _ tree: borrowing SourceTree, _ settings: SiteSettings, _ theme: Theme, _ diagnostics: inout [Diagnostic])
    throws(EnvironmentError) -> (notices: [ParsedPage], words: [InterfaceWords], synonyms: [[SynonymGroup]]) {
    var notices: [ParsedPage] = []
    for (path, language) in sources.notices {
        guard let file = try text(path, tree, &diagnostics) else { continue }
        let notice = parseNotice(file, language: language, settings: settings)
        diagnostics += notice.diagnostics
        notices.append(notice)
    }
    var words: [InterfaceWords] = []
    var synonyms: [[SynonymGroup]] = []
    for language in settings.languages.map(\.code) {
        let (texts, problems) = parseStrings(try strings(of: language, sources, tree, &diagnostics), language: language, theme: theme)
        words.append(texts)
        if sources.strings.contains(where: { $0.language == language }) {
            diagnostics += problems
        } else if !problems.isEmpty {
            diagnostics.append(settings.diagnostic(.settings(.noWords(language: language)), at: .language(language)))
        }
        guard let path = sources.synonyms.first(where: { $0.language == language })?.path, let file = try text(path, tree, &diagnostics) else {
            synonyms.append([])
            continue
        }
        let (groups, faults) = parseSynonyms(file, language: language)
        synonyms.append(groups)
        diagnostics += faults
    }
    return (notices, words, synonyms)
}

/// Opinions on the site; those on single pages on all cores.
private func check(_ site: Site, _ options: BuildOptions) throws(EnvironmentError) -> [Diagnostic] {
    let context = CheckContext(site: site, date: options.date)
    let pages = try parallelMap(site.items.count, jobs: options.jobs, chunk: 64, state: { 0 }) { range, _ throws(EnvironmentError) in
        checkPages(range, context)
    }
    return pages.flatMap { $0 } + checkSite(context)
}

/// An empty file stands in for a missing one: then every word is the theme's.
private func strings(of language: String, _ sources: Sources, _ tree: borrowing SourceTree, _ diagnostics: inout [Diagnostic]) throws(EnvironmentError) -> SourceFile {
    let path = sources.strings.first { $0.language == language }?.path
    let file: SourceFile? = if let path { try text(path, tree, &diagnostics) } else { nil }
    return file ?? SourceFile(path: "Content/strings/\(language).yaml", bytes: [])
}

/// `nil` when it is too long to be read; the diagnostic says so.
private func text(_ path: String, _ tree: borrowing SourceTree, _ diagnostics: inout [Diagnostic]) throws(EnvironmentError) -> SourceFile? {
    let (file, tooLong) = try tree.text(path)
    guard let tooLong else { return file }
    diagnostics.append(tooLong)
    return nil
}
