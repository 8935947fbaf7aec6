import Testing

@testable import Checks

/// Parts of a text that become pages, and institutions that answer: what each check flags, and a near miss.
struct CrossingCheckTests {
    /// Countries as values; the guide of Costa Rica, and two contacts of Costa Rica and Spain.
    private static let site = """
        -- Content/site.yaml --
        title: Small
        base_url: https://small.gov/
        languages: { es: { name: Español, default: true }, en: { name: English } }
        vocabularies:
          kind: { theme: Theme, place: Place }
          topic: { wages: Wages }
          figure: { deadline: Plazo, contact: Teléfono }
        callouts: { script: { es: Qué decir, en: What to say }, office: { es: Oficina, en: Office } }
        register: { topics: topic, kinds: figure, place: country-or-region, regions: { CA-ON: Ontario }, \
        exempt_callouts: [office] }
        collections:
          guides:
            template: guide
            fields:
              kind: { type: choice, vocabulary: kind, default: theme }
              countries: { type: list, of: country }
              helpers: { type: list, of: reference, to: contacts }
          contacts:
            template: page
            embed: contact
            fields: { country: { type: country }, phone: { type: list, of: phone }, web: { type: url } }
        crossings:
          collection: guides
          where: { kind: theme }
          guides: { kind: place }
          by: countries
          doors: { collection: contacts, by: country, phone: phone, online: web }
          deadlines: [deadline]
          script: script
        -- Content/es/contacts/cr.md --
        ---
        title: Inspección
        country: CR
        phone: ["+506 2542 0000"]
        ---
        -- Content/es/contacts/es.md --
        ---
        title: Cita
        country: ES
        web: https://cita.es/
        ---

        """
    private static let countries = "countries: [CR, ES, CL, CA]"

    private func text(_ count: Int) -> String { (0..<count).map { "p\($0)" }.joined(separator: " ") }

    /// A part with enough words and a door.
    private func part(_ tag: String, contact: String, words: Int = 40) -> String {
        "## Parte {\(tag)}\n\n\(text(words))\n\n```contact\n\(contact)\n```\n\n"
    }

    private func found(
        _ rule: String, _ body: String, keys: String = countries, more: String = "",
        settings: (String) -> String = { $0 }
    ) -> String {
        findings(rule, settings(CrossingCheckTests.site) + guide(keys, body: body) + more)
    }

    // MARK: Parts

    @Test func aHeadingWithTheNameOfAValueHasATag() {
        #expect(
            found("untagged-part", "## Costa Rica\n\n### Chile\n\n## España: 19 semanas\n") == """
                Content/es/guides/a.md:5:1: warning: the heading 'Costa Rica' has no tag, so its section has no page \
                of its own [untagged-part]
                  note: write 'Costa Rica {CR}', or begin the heading with another word
                Content/es/guides/a.md:9:1: warning: the heading 'España: 19 semanas' has no tag, so its section has \
                no page of its own [untagged-part]
                  note: write 'España: 19 semanas {ES}', or begin the heading with another word
                """)
        #expect(found("untagged-part", "## ESPANA\n").contains("{ES}"))
        #expect(found("untagged-part", "## Ontario\n").contains("{CA-ON}"))
    }

    @Test(arguments: [
        "## Chilenos en casa", "## En Chile", "## Chile {CL}", "> ## Chile", "## Otra {CR}\n\n### Chile",
        "## Todas {all}\n\n### Chile", "## Chile-Perú", "## Perú",
    ])
    func otherHeadingsNeedNone(_ body: String) { #expect(found("untagged-part", body + "\n") == "", "\(body)") }

    @Test func onlyPagesThatMayHavePartsAreRead() {
        #expect(found("untagged-part", "## Chile\n", keys: "kind: place\ncountries: [CL]") == "")
        #expect(found("untagged-part", "## Chile\n", keys: "withdrawn: true\ncountries: [CL]") == "")
    }

    @Test func namesAreThoseOfThePagesLanguage() {
        let english = guide(CrossingCheckTests.countries, body: "## Spain\n\n## España\n", language: "en")
        let found = found("untagged-part", "", more: english)
        #expect(found.hasPrefix("Content/en/guides/a.md:5:1:") && !found.contains("España"))
    }

    @Test func aPartIsInAllLanguages() {
        let es = "## Chile {CL}\n\n## Siempre {all}\n\n## Ontario {CA-ON}\n"
        let body = "## Canada {CA}\n\n### Ontario {CA-ON}\n"
        let english = guide(CrossingCheckTests.countries, body: body, language: "en")
        #expect(
            found("untranslated-part", es, more: english) == """
                Content/en/guides/a.md:5:12: warning: 'Content/es/guides/a.md' has no part '{CA}' [untranslated-part]
                  note: translate the section, with its tag
                Content/es/guides/a.md:5:11: warning: 'Content/en/guides/a.md' has no part '{CL}' [untranslated-part]
                  note: translate the section, with its tag
                Content/es/guides/a.md:7:13: warning: 'Content/en/guides/a.md' has no part '{all}' [untranslated-part]
                  note: translate the section, with its tag
                """)
        // A page without a translation, and one with all parts.
        #expect(found("untranslated-part", es) == "")
        #expect(found("untranslated-part", es, more: guide(body: es, language: "en")) == "")
    }

    @Test func aPartWithoutAPageIsListed() {
        #expect(
            found("missing-crossing", "## Chile {CL}\n\nUno dos.\n\n" + part("CR", contact: "cr")) == """
                Content/es/guides/a.md:5:11: warning: '{CL}' gets no page of its own: it has 2 of 40 words, and quotes \
                0 of 2 records, of which one is to be a deadline or a right; no institution there has a phone or an \
                address for its services [missing-crossing]
                """)
        #expect(found("missing-crossing", part("CR", contact: "cr", words: 39)).contains("39 of 40 words"))
        #expect(found("missing-crossing", part("ES", contact: "es")) == "")
    }

    @Test func aDoorHasItsPart() {
        let helpers = "\nhelpers: [es]"
        #expect(
            found("missing-part", part("CL", contact: "cr"), keys: CrossingCheckTests.countries + helpers) == """
                Content/es/guides/a.md:1:1: warning: the text has no part for '{CR}', '{ES}', and names an institution \
                that answers there [missing-part]
                  note: write the part, or take the institution away
                """)
        #expect(found("missing-part", "[a](../contacts/cr.md)\n\n" + part("ES", contact: "es")).contains("'{CR}'"))
        // Without any part, and with those of all doors.
        #expect(found("missing-part", "```contact\ncr\n```\n", keys: CrossingCheckTests.countries + helpers) == "")
        #expect(found("missing-part", part("CR", contact: "cr") + part("ES", contact: "es")) == "")
    }

    @Test func somethingIsLeftBesideTheParts() {
        let part = part("CR", contact: "cr")
        #expect(
            found("empty-theme", text(39) + "\n\n" + part) == """
                Content/es/guides/a.md:1:1: warning: beside its parts, 39 words are left of the page [empty-theme]
                  note: say what holds everywhere: why it matters, and what to do first
                """)
        #expect(found("empty-theme", part).contains("nothing is left of the page"))
        #expect(found("empty-theme", text(40) + "\n\n" + part) == "")
        // The text of a part without a page stays.
        #expect(found("empty-theme", "## Chile {CL}\n\n\(text(39))\n\n" + part) == "")
        #expect(found("empty-theme", "## Chile {CL}\n\nUno.\n") == "")
    }

    // MARK: Doors

    @Test func aContactCanBeReached() {
        func contact(_ keys: String) -> String {
            findings(
                "contact-without-door",
                CrossingCheckTests.site + "-- Content/es/contacts/x.md --\n---\ntitle: X\n\(keys)\n---\n")
        }
        #expect(
            contact("country: CL") == """
                Content/es/contacts/x.md:1:1: warning: nobody can reach this contact: it has no 'phone' and no 'web' \
                [contact-without-door]
                  note: write one that its own source gives
                """)
        #expect(contact("web: https://x.cl/") == "" && contact("phone: [\"911\"]") == "")
        #expect(contact("withdrawn: true") == "")
    }

    private static let script = "> [!SCRIPT]\n> Diga esto.\n\n"

    @Test func aScriptHasANumberForEachPage() {
        let parts = part("CR", contact: "cr") + part("ES", contact: "es")
        #expect(
            found("script-without-phone", CrossingCheckTests.script + parts) == """
                Content/es/guides/a.md:5:3: warning: the text says what to say on the phone, and has no number for \
                'ES' [script-without-phone]
                  note: name an institution with a phone there
                """)
        #expect(found("script-without-phone", parts) == "")
        #expect(found("script-without-phone", CrossingCheckTests.script + part("CR", contact: "cr")) == "")
        // A part without a page, and a script that is in the part of another country.
        #expect(found("script-without-phone", CrossingCheckTests.script + "## Chile {CL}\n\nUno.\n") == "")
        let own = part("ES", contact: "es") + part("CR", contact: "cr") + CrossingCheckTests.script
        #expect(found("script-without-phone", own) == "")
        let spanish = part("CR", contact: "cr") + part("ES", contact: "es") + CrossingCheckTests.script
        #expect(found("script-without-phone", spanish).contains("'ES'"))
    }

    @Test func aScriptOfAGuideHasANumberThere() {
        func found(_ country: String, _ helpers: String) -> String {
            self.found(
                "script-without-phone", CrossingCheckTests.script,
                keys: "kind: place\ncountries: [\(country)]\nhelpers: [\(helpers)]")
        }
        #expect(found("ES", "es, cr").contains("'ES'") && found("CL", "cr").contains("'CL'"))
        #expect(found("CR", "cr") == "")
    }

    @Test func aNumberIsALink() {
        let body = """
            Llame al 800-872-2256, o al **+506 2542 0000**.

            1. Llame al 911.

            > [!SCRIPT] Llame al 911
            > Marque +34 900 100 200.
            """
        let found = found("number-without-link", body)
        #expect(
            found.hasPrefix(
                """
                Content/es/guides/a.md:5:10: warning: '800-872-2256' is only text: a thumb cannot call it \
                [number-without-link]
                  note: embed the institution, quote its record, or write '[800-872-2256](tel:…)'

                """))
        let places = found.split(separator: "\n").filter { $0.hasPrefix("Content") }.map { $0.dropFirst(23).prefix(5) }
        // Numbers in international form become links by themselves.
        #expect(places == ["5:10:", "7:13:", "9:22:"])
    }

    @Test(arguments: [
        "Llame al [800-872-2256](tel:8008722256).", "1. Llame al [911](tel:911).", "[Llame al **911** ya](tel:911).",
        "> [!OFFICE]\n> Llame al 911.", "Llame al `911`.", "En 2026-11-22 hubo 3 meses.", "<tel:911>",
    ])
    func otherNumbersAreFine(_ body: String) { #expect(found("number-without-link", body + "\n") == "", "\(body)") }

    /// Where numbers need a record, one that has none is reported once.
    @Test func aNumberIsReportedOnce() {
        let required = { (text: String) in
            text.replacing("    template: guide\n", with: "    template: guide\n    facts: required\n")
        }
        let body = "Llame al 911.\n\n1. Llame al 912.\n"
        let found = found("number-without-link", body, settings: required)
        #expect(found.contains("'912'") && !found.contains("'911'"))
        #expect(self.found("number-without-fact", body, settings: required).contains("'911'"))
        let off = self.found("number-without-link", body) {
            required($0).replacing("crossings:\n", with: "rules: { number-without-fact: off }\ncrossings:\n")
        }
        #expect(off.contains("'911'"))
    }

    @Test(arguments: [
        "untagged-part", "missing-part", "contact-without-door", "number-without-link", "script-without-phone",
    ])
    func withoutCrossingsNothingIsSaid(_ rule: String) throws {
        let site = CrossingCheckTests.site
        let start = try #require(site.firstRange(of: "crossings:\n")).lowerBound
        let end = try #require(site.firstRange(of: "-- Content/es/contacts/cr.md")).lowerBound
        let body = "## Chile\n\nLlame al 911.\n\n" + CrossingCheckTests.script
        let contact = "-- Content/es/contacts/x.md --\n---\ntitle: X\n---\n"
        let without = site.replacing(site[start..<end], with: "")
        #expect(findings(rule, without + guide(CrossingCheckTests.countries, body: body) + contact) == "")
    }
}
