import Foundation
import TestSupport
import Testing

/// A mistake that editors make, as edits of `rightsProject`, which has none.
struct Mistake: Sendable, CustomTestStringConvertible {
    enum Edit: Sendable {
        /// Replaces the first text, which occurs once in the file.
        case replace(String, with: String, in: String)
        case write(String, [UInt8])
        case move(String, to: String)
        case delete(String)
    }

    let name: String
    let edits: [Edit]
    var testDescription: String { name }

    init(_ name: String, _ edits: Edit...) { (self.name, self.edits) = (name, edits) }

    /// A mistake in the guide.
    static func page(_ name: String, _ old: String, _ new: String) -> Mistake {
        Mistake(name, .replace(old, with: new, in: guide))
    }
    static func key(_ name: String, _ line: String) -> Mistake {
        page(name, "reviewed: 2026-11-02", "reviewed: 2026-11-02\n" + line)
    }
    static func body(_ name: String, _ text: String) -> Mistake { page(name, "Tiene dos meses.", text) }
    static func office(_ name: String, _ old: String, _ new: String) -> Mistake {
        Mistake(name, .replace(old, with: new, in: office))
    }
    static func settings(_ name: String, _ old: String, _ new: String) -> Mistake {
        Mistake(name, .replace(old, with: new, in: "Content/site.yaml"))
    }
    static func words(_ name: String, _ old: String, _ new: String) -> Mistake {
        Mistake(name, .replace(old, with: new, in: "Content/strings/es.yaml"))
    }
    static func file(_ name: String, _ path: String, _ text: String) -> Mistake {
        Mistake(name, .write(path, Array(text.utf8)))
    }

    static let guide = "Content/es/guides/pago.md"
    static let office = "Content/es/institutions/trabajo.md"

    /// - Returns: the lines that changed, with their numbers, as the editor sees them.
    func apply(to folder: TemporaryFolder) throws -> [String] {
        var shown: [String] = []
        for edit in edits {
            switch edit {
            case .replace(let old, let new, let path):
                let before = try #require(folder.text(path))
                #expect(before.components(separatedBy: old).count == 2, "'\(old)' stands once in \(path)")
                let after = before.replacing(old, with: new)
                try folder.write(after, to: path)
                shown.append(path)
                shown += Mistake.changed(from: before, to: after)
            case .write(let path, let bytes):
                try folder.write("", to: path)
                try Data(bytes).write(to: folder.url(path))
                shown.append(Mistake.visible(path) + " (new)")
                shown += Mistake.numbered(
                    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false),
                    from: 1)
            case .move(let path, let target):
                try folder.write("", to: target)
                try FileManager.default.removeItem(at: folder.url(target))
                try FileManager.default.moveItem(at: folder.url(path), to: folder.url(target))
                shown.append(path + " becomes " + Mistake.visible(target))
            case .delete(let path):
                try FileManager.default.removeItem(at: folder.url(path))
                shown.append(path + " is deleted")
            }
        }
        return shown
    }

    /// The lines between the common start and the common end of both texts; for a removed line, its neighbours.
    private static func changed(from before: String, to after: String) -> [String] {
        let old = before.split(separator: "\n", omittingEmptySubsequences: false)
        let new = after.split(separator: "\n", omittingEmptySubsequences: false)
        let same = zip(old, new).prefix { $0.unicodeScalars.elementsEqual($1.unicodeScalars) }.count
        let rest = zip(old.dropFirst(same).reversed(), new.dropFirst(same).reversed()).prefix {
            $0.unicodeScalars.elementsEqual($1.unicodeScalars)
        }.count
        let range = same..<(new.count - rest)
        return range.isEmpty
            ? numbered(new[max(0, same - 1)...min(same, new.count - 1)], from: max(1, same))
            : numbered(new[range], from: same + 1)
    }

    private static func numbered(_ lines: some BidirectionalCollection<Substring>, from first: Int) -> [String] {
        zip(first..., lines.last == "" ? Array(lines.dropLast()) : Array(lines)).map { "  \($0) | \(visible($1))" }
    }

    /// Writes invisible and ambiguous characters as code points.
    private static func visible(_ text: some StringProtocol) -> String {
        text.unicodeScalars.map { scalar in
            let isPlain =
                scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value != 0xA0
                && scalar.properties.generalCategory != .format
                && !scalar.properties.isGraphemeExtend
            return isPlain
                ? String(scalar) : "⟨U+" + String(scalar.value + 0x10000, radix: 16, uppercase: true).dropFirst() + "⟩"
        }.joined()
    }
}

/// A small site without diagnostics: two languages, pages with links to each other.
let rightsProject = Fixture(
    """
    -- Content/site.yaml --
    title: { es: Derechos, en: Rights }
    base_url: https://derechos.test/
    languages:
      es: { name: Español, default: true }
      en: { name: English }
    vocabularies:
      topic:
        wages: { es: Salarios y pagos, en: Wages and pay }
        hours: { es: Horas y descanso, en: Hours and rest }
    collections:
      guides:
        name: { es: Guías, en: Guides }
        path: { es: guias, en: guides }
        template: guide
        fields:
          topics: { type: list, of: choice, vocabulary: topic, required: true, label: { es: Temas, en: Topics } }
          countries: { type: list, of: country, label: { es: Países, en: Countries } }
          essentials: { type: list, of: text, min: 2, max: 3, label: { es: Lo esencial, en: The essentials } }
          months: { type: integer, min: 1, max: 12, label: { es: Meses, en: Months } }
          free: { type: boolean, label: { es: ¿Es gratis?, en: Is it free? } }
          institutions: { type: list, of: reference, to: institutions, label: { es: Quién ayuda, en: Who helps } }
      institutions:
        name: { es: Instituciones, en: Institutions }
        path: { es: instituciones, en: institutions }
        template: contact
        embed: institution
        fields:
          country: { type: country, label: { es: País, en: Country } }
          phone: { type: list, of: phone, label: { es: Teléfono, en: Phone } }
          website: { type: url, label: { es: Sitio web, en: Website } }
          email: { type: email, label: { es: Correo, en: E-mail } }
          languages: { type: list, of: language, label: { es: Idiomas, en: Languages } }
    taxonomies:
      topics: { name: { es: Temas, en: Topics }, path: { es: temas, en: topics }, from: [guides.topics] }
    menus:
      main: [guides, institutions, topics]
    callouts:
      plazo: { es: Plazo, en: Deadline }
    rules: { few-related-links: off, missing-translation: off, orphan-page: off, reading-level: off }
    -- Content/es/guides/pago.md --
    ---
    title: Si no le pagan
    summary: Qué hacer si no le pagan su salario.
    topics: [wages]
    countries: [HN, US]
    essentials:
      - Anote sus horas.
      - Guarde sus recibos.
    months: 2
    sources:
      - title: Código de Trabajo
        year: 1959
    reviewed: 2026-11-02
    ---

    Pida su salario por escrito. Vea [despido](despido.md).

    ## Plazos

    Tiene dos meses.

    ## Quién ayuda

    ```institution
    trabajo
    ```
    -- Content/es/guides/despido.md --
    ---
    title: Si le despiden
    summary: Qué hacer si pierde su trabajo.
    topics: [hours]
    aliases: [/es/me-despidieron/]
    sources:
      - title: Código de Trabajo
        year: 1959
    ---

    Pida una carta. Vea [su pago](pago.md#plazos).

    ## Días de prueba

    Son sesenta.
    -- Content/es/guides/pensiones.md --
    ---
    title: Su pensión
    draft: true
    topics: [wages]
    ---

    Falta escribirla.
    -- Content/es/institutions/trabajo.md --
    ---
    title: Secretaría de Trabajo
    summary: Recibe quejas por salarios.
    country: HN
    phone: ["+504 2232-3918"]
    website: https://www.trabajo.gob.hn/
    email: quejas@trabajo.gob.hn
    languages: [es]
    ---

    Atiende en Tegucigalpa. Vea [su pago](../guides/pago.md).
    -- Content/en/guides/pago.md --
    ---
    title: If you are not paid
    summary: What to do when you are not paid.
    topics: [wages]
    sources:
      - title: Código de Trabajo
        year: 1959
    ---

    Ask in writing. See [dismissal](despido.md).
    -- Content/en/guides/despido.md --
    ---
    title: If you lose your job
    summary: What to do when you lose your job.
    topics: [hours]
    sources:
      - title: Código de Trabajo
        year: 1959
    ---

    Ask for a letter. See [your pay](pago.md).
    -- Content/en/institutions/trabajo.md --
    ---
    title: Secretariat of Labour
    summary: Takes complaints about wages.
    country: HN
    ---

    In Tegucigalpa. See [your pay](../guides/pago.md).
    -- Content/assets/mapa.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><circle r="3"/></svg>
    """)
