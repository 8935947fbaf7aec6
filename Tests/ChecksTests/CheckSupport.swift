@testable import Checks
import Diagnostics
@testable import SiteModel
import TestSupport

/// What the check of `rule` says about a site written as one string, as it is printed.
/// The settings come from `-- Content/site.yaml --`; without it, from `smallSite`.
func findings(_ rule: String, _ text: String, on date: PartialDate = PartialDate(year: 2026, month: 11, day: 22)) -> String {
    guard let site = site(text) else { return "the site has errors" }
    let context = CheckContext(site: site, date: date)
    let found = allFindings(context, with: Check.all.filter { $0.rule.rawValue == rule })
    return String(DiagnosticFormat().format(found.inOrder()).dropLast())
}

/// Of all pages and of the site.
func allFindings(_ context: CheckContext, with checks: [Check] = Check.all) -> [Diagnostic] {
    checkPages(context.site.items.indices, context, with: checks) + checkSite(context, with: checks)
}

let smallSite = """
title: Small
base_url: https://small.gov/
languages: { es: { name: Español, default: true }, en: { name: English } }
vocabularies:
  topic: { wages: Wages, hours: Hours }
collections:
  guides:
    template: guide
    fields: { topics: { type: list, of: choice, vocabulary: topic }, also: { type: list, of: reference, to: guides }, web: { type: url } }
    reading_level: { es: 60, en: 60, median: { es: 80 } }
  words: { template: page }
menus: { footer: [words/about] }
"""

func site(_ text: String) -> Site? {
    let fixture = Fixture(text)
    let theme = Theme(templates: [ThemeTemplate(name: "page"), ThemeTemplate(name: "guide", citesSources: true, leadsOn: true)],
                      listings: [ThemeListing(name: "list")], words: [], assets: [], render: { _, _ in }, renderSingleFile: { _, _ in })
    let settingsText = fixture.file("Content/site.yaml")?.text ?? smallSite
    guard let settings = parseSettings(SourceFile(path: "Content/site.yaml", text: settingsText), theme: theme).settings else { return nil }
    let pages = fixture.files.compactMap { file -> ParsedPage? in
        guard case .page(let language, let id, let name) = ContentPath.classify(file.path, settings: settings),
              let collection = settings.collections.first(where: { $0.id == id }) else { return nil }
        return parsePage(SourceFile(path: file.path, bytes: file.bytes), language: language, collection: collection, name: name, settings: settings)
    }
    guard pages.allSatisfy({ $0.diagnostics.isEmpty }) else { return nil }
    let words = settings.languages.map { language in
        InterfaceWords(language: language.code, texts: Dictionary(uniqueKeysWithValues: EngineWords.all.map { ($0.key, $0.text) }))
    }
    return resolve(pages, settings: settings, words: words, assets: [], themeAssets: [], theme: theme, includeDrafts: false).site
}

/// One guide with these keys and this body.
func guide(_ keys: String = "", body: String = "", name: String = "a", language: String = "es") -> String {
    "-- Content/\(language)/guides/\(name).md --\n---\ntitle: A\n\(keys)\n---\n\(body)\n"
}
