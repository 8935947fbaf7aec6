import Diagnostics
import Markdown
import Messages
import TestSupport

@testable import Content

/// A small site with two languages and a collection with fields of all types.
let sampleSettingsText = """
    title: { es: Muestra, en: Sample }
    base_url: https://sample.gov/kb
    languages:
      es: { name: Español, default: true }
      en: { name: English }
    vocabularies:
      topic: { wages: { es: Salario, en: Wages }, hours: { es: Horas, en: Hours } }
    collections:
      guides:
        path: { es: guias, en: guides }
        fields:
          text: { type: text, max: 20 }
          note: { type: markdown }
          count: { type: integer, min: 1, max: 5 }
          ratio: { type: number }
          open: { type: boolean }
          starts: { type: date }
          site: { type: url }
          email: { type: email }
          phones: { type: list, of: phone }
          country: { type: country }
          spoken: { type: list, of: language }
          topics: { type: list, of: choice, vocabulary: topic, required: true, min: 1 }
          next: { type: reference, to: guides }
          level: { type: choice, vocabulary: topic, default: wages }
    """

func settings(_ text: String = sampleSettingsText, theme: ThemeSchema? = nil) -> SiteSettings? {
    parseSettings(SourceFile(path: "Content/site.yaml", text: text), theme: theme).settings
}

/// The printed diagnostics of `Content/site.yaml`, without excerpts.
func settingsReport(_ text: String, theme: ThemeSchema? = nil) -> String {
    report(parseSettings(SourceFile(path: "Content/site.yaml", text: text), theme: theme).diagnostics)
}

func page(_ bytes: [UInt8], collection: String = "guides", settingsText: String = sampleSettingsText) -> ParsedPage? {
    guard let settings = settings(settingsText),
        let collection = settings.collections.first(where: { $0.id == collection })
    else { return nil }
    return parsePage(
        SourceFile(path: "x.md", bytes: bytes), language: "es", collection: collection, name: "x", settings: settings
    ).page
}

func page(_ text: String) -> ParsedPage? { page(Array(text.utf8)) }

/// A guide of the sample site with the required keys; `keys` start at line 4.
func guide(_ keys: String, body: String = "") -> ParsedPage? {
    page("---\ntitle: A\ntopics: [wages]\n\(keys)\n---\n\(body)")
}

func report(_ diagnostics: [Diagnostic]?) -> String {
    guard let diagnostics else { return "no settings" }
    return String(DiagnosticFormat().format(diagnostics.inOrder()).dropLast())
}

func pageReport(_ text: String) -> String { report(page(text)?.diagnostics) }
func guideReport(_ keys: String, body: String = "") -> String { report(guide(keys, body: body)?.diagnostics) }

func position(_ line: Int, _ column: Int) -> SourcePosition { SourcePosition(line: line, column: column) }
