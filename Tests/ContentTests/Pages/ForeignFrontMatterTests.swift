import Diagnostics
import Markdown
import Testing

@testable import Content

/// Front matter that was written for another tool.
struct ForeignFrontMatterTests {
    private static let foreign = """
        title: T
        base_url: https://sample.gov/
        languages: { es: { name: Español } }
        vocabularies: { kind: { law: Ley, form: Formulario } }
        collections:
          docs:
            front_matter: optional
            keep: [author, params, layout]
            names:
              { description: summary, weight: order, lastmod: compiled, redirect_from: aliases, url: aliases,
                tags: topics }
            fields:
              topics: { type: list, of: text, shown: false }
              contact:
                type: object
                fields:
                  name: { type: text, required: true, label: Nombre }
                  phone: { type: phone }
                  kind: { type: choice, vocabulary: kind }
              steps: { type: list, of: object, fields: { text: { type: text }, days: { type: integer, max: 9 } } }
              cover: { type: image }
        """

    private func read(_ text: String, name: String = "02-mi_pagina", _ settingsText: String = foreign) -> ParsedFile? {
        guard let settings = settings(settingsText), let collection = settings.collections.first else { return nil }
        return parsePage(
            SourceFile(path: "x.md", text: text), language: "es", collection: collection, name: name,
            settings: settings)
    }

    private func problems(_ text: String) -> String { report(read(text)?.page.diagnostics) }

    @Test func keptKeysMayHoldAnything() {
        let file = read(
            "---\ntitle: A\nauthor: { name: B, links: [1, { x: y }] }\nparams:\n  a:\n    - b\nlayout: x\n---\n")
        #expect(file?.page.diagnostics == [])
        #expect(file?.page.frontMatter.layout == nil)
        #expect(file?.page.frontMatter.state(of: "author") == .absent)
        // What nobody reads does not make a translation old.
        #expect(file?.page.fingerprint == read("---\ntitle: A\n---\n")?.page.fingerprint)
    }

    @Test func otherNamesMeanTheirKeys() {
        let page = read(
            """
            ---
            title: A
            description: S
            weight: 3
            lastmod: 2024-05-01T23:30:00-06:00
            redirect_from: /old/
            url: [/older/]
            tags: [a, b]
            ---
            """)?.page
        #expect(page?.diagnostics == [])
        #expect(page?.frontMatter.summary == "S")
        #expect(page?.frontMatter.order == 3)
        #expect(page?.frontMatter.compiled?.date == PartialDate(year: 2024, month: 5, day: 1))
        #expect(page?.frontMatter.aliases.map(\.value) == ["/old/", "/older/"])
        #expect(page?.frontMatter.value(of: "topics") == .list([.text("a"), .text("b")]))
        #expect(page?.fingerprint == read("---\ntitle: A\nsummary: S\ntopics: [a, b]\n---\n")?.page.fingerprint)
    }

    @Test func twoKeysOfOneMeaningAreToldOnce() {
        let found = problems("---\ntitle: A\nsummary: S\ndescription: D\n---\n")
        #expect(
            found == """
                x.md:4:1: error: 'description' and 'summary' both mean 'summary' [duplicate-key]
                  note: take one of them out, or let pages have it unshown with 'keep' in site.yaml
                """)
    }

    @Test func anUnknownKeyIsStillAnErrorAndSaysHowToKeepIt() {
        #expect(
            problems("---\ntitle: A\nauthr: B\n---\n") == """
                x.md:3:1: error: unknown key 'authr' in the collection 'docs' [unknown-key]
                  note: let pages have it unshown: 'keep: [authr]' under 'docs' in site.yaml
                """)
        #expect(problems("---\ntitle: A\nsumary: B\n---\n").contains("did you mean 'summary'? or let pages"))
    }

    @Test func aKeyWithoutValueIsAbsent() {
        let page = read("---\ntitle:\nsummary:\ndate: ~\ntopics: null\ncontact: { name: A, phone: }\n---\n# T\n")?.page
        #expect(page?.diagnostics == [])
        #expect(page?.frontMatter.title.value == "T")
        // The default stays strict.
        #expect(guideReport("summary:").contains("missing-value"))
    }

    @Test(
        arguments: [
            ("# Un título *con* énfasis\n\nTexto.\n", "Un título con énfasis"),
            ("Título\n======\n\nTexto.\n", "Título"), ("Antes.\n\n# Q &amp; A {#q}\n", "Q & A"),
            ("Solo texto.\n", "Mi pagina"), ("---\nsummary: S\n---\n## Dos\n", "Mi pagina"),
            ("---\n---\nTexto.\n", "Mi pagina"),
        ])
    func theTitleIsTheFirstHeadingOrTheName(_ text: String, _ title: String) {
        let file = read(text)
        #expect(file?.page.diagnostics == [])
        #expect(file?.page.frontMatter.title.value == title)
        #expect(file.map { String(decoding: $0.body.html, as: UTF8.self).contains("<h1") } == false)
        #expect(file?.body.outline.contains { $0.level == 1 } == false)
    }

    @Test func aHeadingThatRepeatsTheTitleLeavesTheText() {
        let file = read("---\ntitle: Mi Página\n---\n# Mi página\n\nTexto.\n")
        #expect(file?.page.diagnostics == [])
        #expect(file?.body.html == Array("<p>Texto.</p>\n".utf8))
        // Another heading is no repetition.
        #expect(problems("---\ntitle: Mi página\n---\n# Otra\n").contains("heading-level"))
    }

    @Test(arguments: [("Q&amp;A", "Q&A"), ("AT&T &copy 3", "AT&T &copy 3"), ("&#241;&nbsp;&zzz;", "ñ\u{A0}&zzz;")])
    func entitiesInTitlesAreCharacters(_ written: String, _ shown: String) {
        #expect(guide("", body: "")?.frontMatter.title.value == "A")
        #expect(page("---\ntitle: \"\(written)\"\ntopics: [wages]\n---\n")?.frontMatter.title.value == shown)
    }

    @Test(
        arguments: [
            "2024-05-01T10:00:00Z", "2024-05-01T10:00:00.123+02:00", "2024-05-01 10:00:00 -0600", "2024-05-01 10:00",
            "2024-05-01t10:00:00 UTC",
        ])
    func aTimestampIsTheDateAsWritten(_ written: String) {
        #expect(guide("date: \(written)")?.frontMatter.date == PartialDate(year: 2024, month: 5, day: 1))
        #expect(guideReport("date: \(written)") == "")
    }

    @Test(arguments: ["2024-05-01T", "2024-05-01T25:00Z", "2024-05-01 noon", "2024-05-01T10:00:00+", "2024-5-1T10:00"])
    func otherTextsAreNoTimestamps(_ written: String) {
        #expect(guideReport("date: \(written)").contains("wrong-type"))
        #expect(guideReport("date: 2024-02-31T10:00:00Z").contains("impossible-date"))
    }

    @Test func objectsAreMapsOfFields() {
        let page = read(
            """
            ---
            title: A
            contact: { name: Ana, phone: "+504 2222 3333", kind: law }
            steps:
              - text: Uno
                days: 3
              - { text: Dos }
            cover: { file: ../../assets/a.png, alt: Una foto }
            ---
            """)?.page
        #expect(page?.diagnostics == [])
        #expect(
            page?.frontMatter.value(of: "contact")
                == .object([
                    ObjectEntry(key: "name", value: .text("Ana")),
                    ObjectEntry(key: "phone", value: .phone("+504 2222 3333")),
                    ObjectEntry(key: "kind", value: .choice("law")),
                ]))
        #expect(
            page?.frontMatter.value(of: "steps")?.parts == [.text("Uno"), .integer(3), .text("Dos")])
        guard case .image(let image)? = page?.frontMatter.value(of: "cover") else { return #expect(Bool(false)) }
        #expect(image.path == "../../assets/a.png" && image.alt == "Una foto" && image.position == position(8, 16))
    }

    @Test func mistakesInObjectsAreTold() {
        #expect(
            problems("---\ntitle: A\ncontact: { nombre: Ana }\n---\n") == """
                x.md:3:12: error: unknown key 'nombre' in 'contact' [unknown-key]
                  note: did you mean 'name'?
                """)
        #expect(problems("---\ntitle: A\ncontact: { phone: \"911\" }\n---\n").contains("missing-key"))
        #expect(problems("---\ntitle: A\nsteps: [{ days: 12 }]\n---\n").contains("out-of-bounds"))
        #expect(
            problems("---\ntitle: A\ncontact: Ana\n---\n").contains(
                "'contact' must be a map of keys and values, not 'Ana'"))
        #expect(problems("---\ntitle: A\ncover: { src: a.png }\n---\n").contains("did you mean 'file'?"))
    }

    @Test func tomlIsToldAsSuch() {
        #expect(problems("+++\ntitle = \"A\"\n+++\n").contains("TOML"))
        #expect(pageReport("+++\ntitle = \"A\"\n+++\n").contains("[front-matter-missing]"))
        #expect(problems("+ uno\n+ dos\n") == "")
    }

    @Test func anEmptyFileAndAnUnclosedOneAreErrors() {
        #expect(problems("\n \n").contains("front-matter-missing"))
        #expect(problems("---\ntitle: A\n\nTexto.\n").contains("front-matter-unclosed"))
    }

    @Test(
        arguments: [
            ("keep: [topics]\n    fields: { topics: { type: text } }", "'topics' has two meanings here"),
            ("keep: [a, a]", "'a' has two meanings here"), ("keep: [a]\n    names: { a: summary }", "two meanings"),
            ("names: { a: sumary }", "did you mean 'summary'?"), ("names: { a: zzzzzz }", "neither a built-in key"),
            ("front_matter: maybe", "wrong-type"), ("keep: a", "wrong-type"),
            ("fields: { a: { type: object } }", "does not say which keys"),
            ("fields: { a: { type: text, fields: { b: { type: text } } } }", "'fields' belongs to objects"),
            ("fields: { a: { type: object, fields: { b: { type: markdown } } } }", "cannot be inside an object"),
            ("fields: { a: { type: object, fields: { b: { type: text, facet: true } } } }", "unknown-key"),
            (
                "fields: { a: "
                    + String(repeating: "{ type: object, fields: { a: ", count: 10) + "{ type: text }"
                    + String(repeating: " } }", count: 10) + " }", "nested more than 8 deep"
            ),
        ])
    func settingsOfFrontMatterAreChecked(_ keys: String, _ expected: String) {
        let report = settingsReport(
            """
            title: T
            base_url: https://sample.gov/
            languages: { es: { name: Español } }
            collections:
              docs:
                \(keys)
            """)
        #expect(report.contains(expected), "\(report)")
        #expect(report.split(separator: "\n").count { $0.contains(" error: ") } == 1, "\(report)")
    }
}
