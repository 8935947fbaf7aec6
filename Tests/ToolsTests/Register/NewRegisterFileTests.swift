import Content
import Diagnostics
import Foundation
import Messages
import TestSupport
import Testing

@testable import Tools

/// `faro new facts`.
@Suite struct NewRegisterFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.writeRegisterProject()
    }

    private func write(_ name: String) throws -> Result<String, NewItemFact> {
        try NewRegisterFile(name: name).write(in: folder.path, theme: bareTheme)
    }

    private static let gt = """
        # Facts that texts quote: [words](fact:id). Keep the quotes around all values.

        defaults:
          # what records have that do not say it themselves
          place: "GT"
          confidence: "check"
          # one of: verified, copy, established, check

        sources:
          # a law, a report or a page; records name it by this key
          gt1:
            title: ""
            publisher: ""
            url: "https://"
            seen: "FILL-IN"
            # the day on which you saw it, as 2026-11-29

        # one record is one fact; its id has a to z, digits and hyphens, and no year
        # topic, one of: wages, housing, tax
        # kind, one of: deadline, amount, gap
        # what: "…" tells records of one kind apart
        gt-example:
          about: { topic: "FILL-IN", kind: "FILL-IN" }
          value: { en: "", es: "" }
          says: { en: "", es: "" }
          source: "gt1"
          # also: place, also, number, unit, parts, law, from, valid_until, was, confidence

        """

    @Test func theFileHasAllThatIsToFillIn() throws {
        #expect(try write("gt") == .success("Content/facts/gt.yaml"))
        #expect(folder.text("Content/facts/gt.yaml") == Self.gt)
    }

    @Test func diagnosticsSayWhatIsStillToFillInAndNothingElse() throws {
        _ = try write("gt")
        let errors = try folder.register().errors
        #expect(
            errors.map { "\($0.position?.line ?? 0): \($0.message)" } == [
                "12: 'title' is empty", "13: 'publisher' is empty",
                "14: 'https://' is not a web address",
                "15: 'seen' must be a date as YYYY-MM-DD, YYYY-MM or YYYY, not 'FILL-IN'",
                "23: 'FILL-IN' is not a term of the vocabulary 'topic'",
                "23: 'FILL-IN' is not a term of the vocabulary 'fact-kind'",
                "24: 'value.en' is empty", "24: 'value.es' is empty", "25: 'says.en' is empty",
                "25: 'says.es' is empty",
            ])
        let filled = Self.gt.replacing("title: \"\"", with: "title: \"Code\"").replacing(
            "    publisher: \"\"\n", with: ""
        )
        .replacing("https://", with: "https://a.test/").replacing("seen: \"FILL-IN\"", with: "seen: \"2026-11-30\"")
        .replacing("topic: \"FILL-IN\"", with: "topic: \"tax\"")
        .replacing("kind: \"FILL-IN\"", with: "kind: \"amount\"").replacing("\"\"", with: "\"x\"")
        try folder.write(filled, to: "Content/facts/gt.yaml")
        let project = try folder.register()
        #expect(project.errors == [])
        #expect(project.register.recordsByID["gt-example"] != nil)
    }

    @Test func aRegionIsAPlaceAndAnyOtherNameIsNot() throws {
        _ = try write("us-ca")
        #expect(folder.text("Content/facts/us-ca.yaml")?.contains("  place: \"US-CA\"\n  confidence") == true)
        _ = try write("emergency")
        #expect(
            folder.text("Content/facts/emergency.yaml")?.contains(
                "  place: \"FILL-IN\"\n  # a country (CR), or a region that site.yaml names (US-CA)\n") == true)
        #expect(try folder.register().errors.contains { $0.rule == .badRecord })
    }

    @Test func itIsInTheSitesLanguage() throws {
        let settings = registerProject.files[0].text
        try folder.write(
            settings.replacing(", default: true", with: "").replacing("Español }", with: "Español, default: true }"),
            to: "Content/site.yaml")
        _ = try write("gt")
        #expect(folder.text("Content/facts/gt.yaml")?.hasPrefix("# Datos que los textos citan") == true)
    }

    @Test func nothingIsOverwritten() throws {
        let before = try folder.files("Content")
        #expect(try write("cr") == .failure(.exists(path: "Content/facts/cr.yaml")))
        for (name, fault) in [
            ("CR", SlugFault.upperCase), ("../cr", .badCharacter), ("a/b", .badCharacter), ("", .empty),
            ("-a", .hyphenAtEnd), ("españa", .badCharacter),
        ] {
            guard case .failure(.badRegisterName(name, fault, let instead)) = try write(name) else {
                Issue.record("'\(name)'")
                continue
            }
            #expect(instead != name)
        }
        #expect(try folder.files("Content") == before)
    }

    @Test func aProjectWithoutARegisterHasNone() throws {
        let settings = registerProject.files[0].text
        try folder.write(settings.replacing(#/register:\n(  .*\n){4}/#, with: ""), to: "Content/site.yaml")
        #expect(try write("gt") == .failure(.noRegister))
        try folder.write("title: x\n", to: "Content/site.yaml")
        #expect(try write("gt") == .failure(.settingsWithErrors))
    }

    @Test func aCollectionOfThisNameComesFirst() throws {
        #expect(try NewRegisterFile.isMeant(by: "facts", in: folder.path, theme: bareTheme))
        #expect(try !NewRegisterFile.isMeant(by: "guides", in: folder.path, theme: bareTheme))
        let settings = registerProject.files[0].text
        try folder.write(
            settings.replacing("\n  guides:", with: "\n  facts:").replacing(
                "path: { en: guides", with: "path: { en: f"),
            to: "Content/site.yaml")
        #expect(try !NewRegisterFile.isMeant(by: "facts", in: folder.path, theme: bareTheme))
    }
}
