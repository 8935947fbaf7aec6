import Base
import Diagnostics
import Messages
import TestSupport

@testable import Checks
@testable import Content
@testable import Site

let checkDay = PartialDate(year: 2026, month: 11, day: 22)

/// The printed diagnostics of `rule` for a site written as one string. Settings come from `-- Content/site.yaml --`, or
/// else from `smallSite`.
func findings(_ rule: String, _ text: String, on date: PartialDate = checkDay) -> String {
    guard let context = checked(text, on: date) else { return "the site has errors" }
    let found = allFindings(context, with: Check.all.filter { $0.rule.rawValue == rule })
    return String(DiagnosticFormat().format(found.inOrder()).dropLast())
}

/// Diagnostics of all pages and of the site.
func allFindings(_ context: CheckContext, with checks: [Check] = Check.all) -> [Diagnostic] {
    checkPages(context.site.items.ids, context, with: checks) + checkSite(context, with: checks)
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
        fields: { topics: { type: list, of: choice, vocabulary: topic }, \
    also: { type: list, of: reference, to: guides }, web: { type: url } }
        reading_level: { es: 60, en: 60, median: { es: 80 } }
      words: { template: page }
    menus: { footer: [words/about] }
    """

func checked(_ text: String, on date: PartialDate = checkDay) -> CheckContext? {
    let fixture = Fixture(text)
    let templates = [
        ThemeTemplate(name: "page"), ThemeTemplate(name: "guide", citesSources: true, needsRelatedLinks: true),
    ]
    let theme = ThemeSchema(templates: templates, listings: [ThemeListing(name: "list")], strings: [])
    let settingsText = fixture.file("Content/site.yaml")?.text ?? smallSite
    guard let settings = parseSettings(SourceFile(path: "Content/site.yaml", text: settingsText), theme: theme).settings
    else { return nil }
    func style(_ language: String) -> StyleScanner? {
        fixture.file("Content/style/\(language).yaml").flatMap { file in
            StyleScanner(parseStyle(SourceFile(path: file.path, bytes: file.bytes)).0)
        }
    }
    let files = fixture.files.compactMap { file -> ParsedFile? in
        guard case .page(let language, let id, let name) = ContentPath.classify(file.path, settings: settings),
            let collection = settings.collections.first(where: { $0.id == id })
        else { return nil }
        return parsePage(
            SourceFile(path: file.path, bytes: file.bytes), language: language, collection: collection, name: name,
            settings: settings, style: style(language))
    }
    guard files.allSatisfy({ $0.page.diagnostics.isEmpty }) else { return nil }
    let words = settings.languages.map { language in
        InterfaceStrings(
            language: language.code,
            texts: Dictionary(uniqueKeysWithValues: EngineStrings.all.map { ($0.key, $0.text) }))
    }
    let records = fixture.files.filter { $0.path.hasPrefix("Content/facts/") }
    let (register, faults) = parseRegister(
        records.map { SourceFile(path: $0.path, bytes: $0.bytes) }, settings: settings)
    guard faults.allSatisfy({ $0.severity == .warning }) else { return nil }
    let bodies = files.map(\.body)
    let input = ResolverInput(
        settings: settings, theme: theme, pages: files.map(\.page), bodies: bodies, strings: words,
        register: register)
    return CheckContext(site: resolve(input).site, bodies: bodies, date: date)
}

/// One guide with these keys and this body.
func guide(_ keys: String = "", body: String = "", name: String = "a", language: String = "es") -> String {
    "-- Content/\(language)/guides/\(name).md --\n---\ntitle: A\n\(keys)\n---\n\(body)\n"
}
