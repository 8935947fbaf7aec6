import Diagnostics
import Testing

@testable import Content

/// `crossings` of site.yaml, and the values of sources.
struct CrossingSettingsTests {
    private static let base = """
        title: Muestra
        base_url: https://sample.gov/
        languages: { es: { name: Español, default: true }, en: { name: English } }
        vocabularies: { topic: { wages: Wages }, figure: { deadline: Plazo, right: Derecho }, tag: { all: Todo, b: B } }
        callouts: { deadline: Plazo, script: Teléfono }
        register: { topics: topic, kinds: figure, place: country-or-region, regions: { CA-ON: Ontario } }
        collections:
          guides: { fields: { topics: { type: list, of: choice, vocabulary: topic }, note: { type: markdown }, \
        countries: { type: list, of: country }, tags: { type: list, of: choice, vocabulary: tag } } }
          contacts: { fields: { country: { type: country }, phone: { type: list, of: phone }, web: { type: url } } }

        """
    private static let whole = """
        crossings: { collection: guides, where: { topics: wages }, guides: { topics: wages }, by: countries, \
        title: { es: "{item} en {value}", en: "{item} ({value})" }, \
        doors: { collection: contacts, by: country, phone: phone, online: web }, \
        deadlines: [deadline], rights: [right], callout: deadline, script: Script, emergency: wages }
        """

    /// `column rule` of each diagnostic of the line of crossings.
    private func problems(_ crossings: String) -> [String] {
        let text = CrossingSettingsTests.base + crossings + "\n"
        return parseSettings(SourceFile(path: "Content/site.yaml", text: text), theme: nil).diagnostics.map {
            "\($0.position.map { $0.line == 10 ? "\($0.column)" : "line \($0.line)" } ?? "-") \($0.rule.rawValue)"
        }
    }

    @Test func allKeysAreRead() throws {
        #expect(problems(CrossingSettingsTests.whole) == [])
        let crossings = try #require(settings(CrossingSettingsTests.base + CrossingSettingsTests.whole)?.crossings)
        #expect(crossings.items == FieldCondition(field: "topics", value: "wages"))
        #expect(crossings.guides == crossings.items)
        #expect(crossings.type == .country && crossings.by == "countries" && crossings.collection == "guides")
        #expect(crossings.title.text(in: "en") == "{item} ({value})" && crossings.doors?.online == "web")
        #expect(crossings.deadlines == ["deadline"] && crossings.rights == ["right"])
        #expect(crossings.emergency == EmergencySettings(topic: "wages", whats: []))
        #expect(crossings.callout == "deadline" && crossings.script == "script")
        let few = CrossingSettingsTests.base + "crossings: { collection: guides, by: topics }"
        let least = try #require(settings(few)?.crossings)
        #expect(least.type == .choice(vocabulary: "topic") && least.title.text(in: "es") == "{item}: {value}")
        #expect(least.items == nil && least.doors == nil && least.script == nil)
        #expect(settings(CrossingSettingsTests.base)?.crossings == nil)
    }

    /// The mark stands where the message points.
    @Test(arguments: [
        ("crossings: ¦guides", "wrong-type"), ("crossings: ¦{ by: countries }", "missing-key"),
        ("crossings: ¦{ collection: guides }", "missing-key"),
        ("crossings: { collection: ¦guide, by: countries }", "unknown-collection"),
        ("crossings: { collection: guides, by: ¦country }", "unknown-field"),
        ("crossings: { collection: guides, by: ¦note }", "wrong-type"),
        ("crossings: { collection: guides, by: ¦tags }", "bad-name"),
        ("crossings: { collection: guides, by: countries, ¦where_: { topics: wages } }", "unknown-key"),
        ("crossings: { collection: guides, by: countries, where: { ¦topic: wages } }", "unknown-field"),
        ("crossings: { collection: guides, by: countries, where: { topics: ¦wage } }", "unknown-term"),
        ("crossings: { collection: guides, by: countries, guides: { topics: ¦wage } }", "unknown-term"),
        ("crossings: { collection: guides, by: countries, title: ¦\"{item}\" }", "placeholder-mismatch"),
        (
            "crossings: { collection: guides, by: countries, title: ¦{ es: \"{item} {value}\", en: \"{value}\" } }",
            "placeholder-mismatch"
        ),
        (
            "crossings: { collection: guides, by: countries, doors: ¦{ collection: contacts, by: country } }",
            "missing-key"
        ),
        (
            "crossings: { collection: guides, by: countries, doors: { collection: ¦contact, "
                + "by: country, phone: phone } }",
            "unknown-collection"
        ),
        (
            "crossings: { collection: guides, by: countries, doors: { collection: contacts, by: ¦web, phone: phone } }",
            "wrong-type"
        ),
        (
            "crossings: { collection: guides, by: countries, doors: { collection: contacts, "
                + "by: country, phone: ¦web } }",
            "wrong-type"
        ),
        (
            "crossings: { collection: guides, by: countries, doors: { collection: contacts, by: country, phone: phone, "
                + "online: ¦phone } }", "wrong-type"
        ),
        ("crossings: { collection: guides, by: countries, deadlines: [¦dedline] }", "unknown-term"),
        ("crossings: { collection: guides, by: countries, rights: [right, ¦rigth] }", "unknown-term"),
        ("crossings: { collection: guides, by: countries, callout: ¦dedline }", "unknown-callout"),
        ("crossings: { collection: guides, by: countries, script: ¦phone }", "unknown-callout"),
        ("crossings: { collection: guides, by: countries, emergency: ¦wage }", "unknown-term"),
        ("crossings: { collection: guides, by: countries, emergency: { topic: ¦wage } }", "unknown-term"),
        ("crossings: { collection: guides, by: countries, emergency: ¦{ whats: [all] } }", "missing-key"),
        ("crossings: { collection: guides, by: countries, emergency: { topic: wages, ¦what: [all] } }", "unknown-key"),
    ])
    func aMistakeIsOneMessageAtItsPlace(_ marked: String, _ rule: String) throws {
        let column = try #require(marked.firstIndex(of: "¦")).utf16Offset(in: marked) + 1
        #expect(problems(marked.replacing("¦", with: "")) == ["\(column) \(rule)"], "\(marked)")
    }

    // MARK: Sources

    private func source(_ keys: String, crossings: String = whole) -> ParsedPage? {
        page(
            Array("---\ntitle: A\nsources:\n  - { title: T, \(keys) }\n---\n".utf8),
            settingsText: CrossingSettingsTests.base + crossings)
    }

    @Test func aSourceNamesTheValuesThatItIsAbout() {
        let page = source("for: [ES, CA-ON]")
        #expect(page?.diagnostics == [] && page?.frontMatter.sources.map(\.values) == [["ES", "CA"]])
        #expect(source("year: 2026")?.frontMatter.sources.map(\.values) == [[]])
        let terms = source("for: [wages]", crossings: "crossings: { collection: guides, by: topics }")
        #expect(terms?.diagnostics == [] && terms?.frontMatter.sources.map(\.values) == [["wages"]])
    }

    @Test(arguments: [
        ("for: [ES, SP]", "4:27 unknown-tag"), ("for: [all]", "4:23 unknown-tag"), ("for: [CA-QC]", "4:23 unknown-tag"),
        ("for: ES", "4:22 wrong-type"),
    ])
    func otherValuesAreMistakes(_ keys: String, _ problem: String) {
        let found = source(keys)?.diagnostics.map {
            "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.rule.rawValue)"
        }
        #expect(found == [problem])
    }

    @Test func withoutCrossingsASourceHasNoValues() {
        let found = source("for: [ES]", crossings: "")?.diagnostics
        #expect(found?.map(\.rule) == [.misplacedTag] && found?.first?.position == position(4, 22))
    }
}
