import Base
import Build
import Content
import Foundation
import Messages
import TestSupport
import Views

@testable import Tools

/// A theme without words and files of its own.
let bareTheme = Theme(
    schema: ThemeSchema(
        templates: [ThemeTemplate(name: "item")], listings: [ThemeListing(name: "list")], strings: [("more", "More")]),
    assets: [], render: { _, _, _ in }, renderSingleFile: { _, _ in })

/// Two languages, a text field, a Markdown field, two places and a region.
let registerProject = Fixture(
    """
    -- Content/site.yaml --
    title: { en: Small, es: Pequeño }
    base_url: https://small.test/
    languages:
      en: { name: English, default: true }
      es: { name: Español }
    vocabularies:
      topic: { wages: { en: Wages, es: Salario }, housing: { en: Housing, es: Vivienda }, tax: { en: Tax, es: Renta } }
      fact-kind:
        deadline: { en: Deadline, es: Plazo }
        amount: { en: Amount, es: Monto }
        gap: { en: Gap, es: Vacío }
    register:
      topics: topic
      kinds: fact-kind
      place: country-or-region
      regions: { US-CA: California }
    collections:
      guides:
        name: { en: Guides, es: Guías }
        path: { en: guides, es: guias }
        fields:
          short: { type: text, label: { en: Short, es: Corto } }
          long: { type: markdown, label: { en: Long, es: Largo } }
    -- Content/facts/cr.yaml --
    defaults: { place: CR, confidence: copy }
    sources:
      cr1: { title: "Code", url: "https://a.test/", seen: "2026-11-20" }
      cr2: { title: "Decree", url: "https://a.test/d", seen: "2024-01-31" }
    cr-deadline:
      about: { topic: wages, kind: deadline }
      value: { en: "1 year", es: "1 año" }
      was: { en: ["6 months"], es: ["6 meses", "medio año"], on: "2026-01-01" }
      source: cr1
    cr-minimum:
      about: { topic: wages, kind: amount, what: minimum }
      parts:
        unskilled: { value: "₡373,092.30", was: { es: "₡367,108.55", en: "₡367,108.55" } }
        skilled: { value: "₡419,755.80" }
      from: "2026-01-01"
      valid_until: "2026-12-31"
      source: [cr1, cr2]
      confidence: verified
    cr-housing-gap:
      about: { topic: housing, kind: gap }
      says: { en: "Who pays for housing: not found.", es: "Quién paga la vivienda: no se halló." }
    -- Content/facts/us.yaml --
    defaults: { confidence: established, law: "FLSA" }
    us-ca-deadline:
      about: { topic: wages, kind: deadline }
      place: US-CA
      value: { en: "3 years", es: "3 años" }
    us-tax:
      about: { topic: tax, kind: deadline }
      place: US
      value: { en: "15 April", es: "15 de abril" }
    anywhere:
      about: { topic: wages, kind: deadline }
      value: { en: "soon", es: "pronto" }
      confidence: check
    """)

extension TemporaryFolder {
    /// Writes the project, then `files` over it.
    func writeRegisterProject(_ files: [String: String] = [:]) throws {
        try registerProject.write(to: URL(fileURLWithPath: path))
        for (name, text) in files { try write(text, to: name) }
    }

    func register(date: PartialDate = PartialDate(year: 2026, month: 11, day: 30)) throws -> RegisterProject {
        try RegisterProject.load(root: path, theme: bareTheme, date: date, jobs: 2).get()
    }

    /// What `faro fix facts` says, with English words.
    func mendingText() throws -> String { try register().mending().text(in: .en, isApplied: false) }

    /// Mends, and checks that a second run finds no more to mend.
    func mend() throws {
        try register().mending().apply(in: path)
    }
}

/// A guide with this body.
func guide(_ body: String, _ keys: String = "") -> String {
    "---\ntitle: Guide\nsummary: A guide.\n\(keys)---\n\n\(body)"
}
