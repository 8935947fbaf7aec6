package import Base
internal import Checks
package import Content
package import Diagnostics
package import Markdown
package import Site
package import Views

/// A project after `check`: the site and all diagnostics. The bodies are separate.
package struct CheckedProject: Sendable {
    /// `nil` when `site.yaml` is unusable.
    package var content: CheckedContent?
    /// In order of file, line and column, with the project's own severities.
    package var diagnostics: [Diagnostic]
    package var stages: [StageTime]

    package var hasErrors: Bool { content == nil || diagnostics.contains { $0.severity == .error } }
}

/// The input of `render`.
package struct CheckedContent: Sendable {
    package let site: Site
    let assets: AssetLibrary
    let synonyms: IDMap<Language, [SynonymGroup]>
    let places: IDMap<Language, [PlaceWords]>
    let helpWords: IDMap<Language, [HelpWords]>
    package let date: PartialDate

    init(_ project: ParsedProject, site: Site, date: PartialDate) {
        self.site = site
        self.date = date
        assets = project.assets
        synonyms = project.synonyms
        places = project.places
        helpWords = project.helpWords
    }

    /// Reading levels of the texts, by collection and language.
    package func readingLevels(_ bodies: [RenderedBody]) -> [ReadingLevels] {
        ReadingReport(CheckContext(site: site, bodies: bodies, date: date)).levels
    }
}

/// `load → parse → resolve → check`. Reads the project, writes nothing. `bodies`: indexed by `Item.body`.
package func checkProject(
    _ options: BuildOptions, theme: Theme
) throws(EnvironmentError) -> (project: CheckedProject, bodies: [RenderedBody]) {
    var clock = StageClock()
    let files = try load(SourceTree(root: options.root), jobs: options.jobs)
    clock.end(.load)
    return try checkProject(consume files, options, theme: theme, clock)
}

/// `parse → resolve → check`, of what is loaded. `clock` has measured `load`.
func checkProject(
    _ files: consuming ProjectFiles, _ options: BuildOptions, theme: Theme, _ clock: StageClock
) throws(EnvironmentError) -> (project: CheckedProject, bodies: [RenderedBody]) {
    var clock = clock
    var diagnostics: [Diagnostic] = []
    guard var project = ParsedProject(consume files, theme: theme, options, &diagnostics) else {
        return (CheckedProject(content: nil, diagnostics: diagnostics.inOrder(), stages: []), [])
    }
    clock.end(.parse)

    let input = ResolverInput(
        settings: project.settings, theme: theme.schema, pages: project.pages, bodies: project.bodies,
        notices: project.notices, strings: project.strings, assets: project.assets.content,
        register: project.register)
    let (site, faults) = resolve(input, includeDrafts: options.includesDrafts, jobs: options.jobs)
    diagnostics += faults + site.faults(of: project.helpWords)
    diagnostics += project.assets.leaveUnlinked(site.linkedAssets)
    clock.end(.resolve)

    diagnostics += check(CheckContext(site: site, bodies: project.bodies, date: options.date), jobs: options.jobs)
    diagnostics = diagnostics.applying(project.settings.rules).inOrder()
    if options.isStrict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
    clock.end(.check)
    let content = CheckedContent(project, site: site, date: options.date)
    return (CheckedProject(content: content, diagnostics: diagnostics, stages: clock.stages), project.bodies)
}
