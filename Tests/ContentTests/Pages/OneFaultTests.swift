import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content

/// One mistake gives exactly one message, with the right cause and place.
struct OneFaultTests {
    @Test(arguments: [
        (
            "topics: [wagess]",
            """
            x.md:3:10: error: 'wagess' is not a term of the vocabulary 'topic' [unknown-term]
              note: did you mean 'wages'?
            """
        ),
        ("topics:", "x.md:3:8: error: 'topics' has no value [missing-value]\n  note: write a list"),
        (
            "topics: wages, hours",
            """
            x.md:3:9: error: 'topics' must be a list, not 'wages, hours' [wrong-type]
              note: write 'topics: [wages, hours]'
            """
        ),
        (
            "topisc: [wages]",
            """
            x.md:3:1: error: unknown key 'topisc' in the collection 'guides' [unknown-key]
              note: did you mean 'topics'? or let pages have it unshown: 'keep: [topisc]' under 'guides' in site.yaml
            """
        ),
        (
            "Topics: [wages]",
            """
            x.md:3:1: error: unknown key 'Topics' in the collection 'guides' [unknown-key]
              note: did you mean 'topics'? or let pages have it unshown: 'keep: [Topics]' under 'guides' in site.yaml
            """
        ),
    ]) func aValueThatIsWrongIsNotMissingToo(_ line: String, _ expected: String) {
        #expect(pageReport("---\ntitle: A\n\(line)\n---\n") == expected)
    }

    @Test func theStateOfAKeyIsKept() {
        #expect(guide("sumary: S")?.frontMatter.state(of: .summary) == .invalid)
        #expect(guide("summary: [a]")?.frontMatter.state(of: .summary) == .invalid)
        #expect(guide("summary: S")?.frontMatter.state(of: .summary) == .valid)
        #expect(guide("")?.frontMatter.state(of: .summary) == .absent)
        #expect(page("---\ntitle: [a\n---\n")?.frontMatter.state(of: .summary) == .invalid)
        #expect(guide("sources:\n  - title: A\n    url: x")?.frontMatter.state(of: .sources) == .invalid)
    }

    @Test(arguments: [
        ("título: B", "title"), ("Title: B", "title"), ("fecha: 2026", "date"), ("resumen: R", "summary"),
        ("fuentes: []", "sources"), ("borrador: true", "draft"),
    ]) func keysInCapitalsWithAccentsOrInSpanishGetAHint(_ line: String, _ meant: String) {
        #expect(guide(line)?.diagnostics.first?.note?.hasPrefix("did you mean '\(meant)'?") == true)
    }

    @Test(arguments: [
        ("EEUU", "US"), ("EE. UU.", "US"), ("UK", "GB"), ("USA", "US"), ("hn", "HN"), ("México", "MX"),
        ("mexico", "MX"), ("Estados Unidos", "US"), ("Honduraas", "HN"), ("GTM", "GT"),
    ]) func countriesAreKnownByTheirCommonNames(_ written: String, _ code: String) {
        #expect(guide("country: \(written)")?.diagnostics.map(\.note) == ["did you mean '\(code)'?"])
    }

    @Test(arguments: [("Spanish", "es"), ("español", "es"), ("ES", "es"), ("pt_BR", "pt-BR"), ("Inglés", "en")])
    func languagesAreKnownByTheirNames(_ written: String, _ code: String) {
        #expect(guide("spoken: [\(written)]")?.diagnostics.map(\.note) == ["did you mean '\(code)'?"])
    }

    @Test func labelsOfTermsLeadToTheirIds() {
        let text = sampleSettingsText.replacing(
            "es: Salario, en: Wages", with: "es: Salarios y pagos, en: Wages and pay")
        for label in ["Salarios y pagos", "salarios y pagos", "Wages and pay", "Salario", "Salarios y pago"] {
            let found = page(Array("---\ntitle: A\ntopics: [\(label)]\n---\n".utf8), settingsText: text)?.diagnostics
            #expect(found?.map(\.note) == ["did you mean 'wages'?"], "\(label)")
        }
    }

    @Test(arguments: [
        (
            "title:Pago\nsummary: S",
            "x.md:2:1: error: no space after 'title:' [yaml-syntax]\n  note: write 'title: Pago'"
        ),
        ("title:Pago", "x.md:2:1: error: no space after 'title:' [yaml-syntax]\n  note: write 'title: Pago'"),
        (
            "title: A\nsummary:S\norder: 1",
            "x.md:3:1: error: no space after 'summary:' [yaml-syntax]\n  note: write 'summary: S'"
        ),
        (
            "title:\u{A0}A\norder: 1",
            """
            x.md:2:7: error: this space is the character U+00A0, not an ordinary space [yaml-syntax]
              note: delete it and press the space bar
            """
        ),
        (
            "title: A\nsources:\n\u{A0}\u{A0}- title: B\norder: 1",
            """
            x.md:4:1: error: this space is the character U+00A0, not an ordinary space [yaml-syntax]
              note: delete it and press the space bar
            """
        ),
        (
            "title: A\n\u{A0}summary: B",
            """
            x.md:3:1: error: this space is the character U+00A0, not an ordinary space [yaml-syntax]
              note: delete it and press the space bar
            """
        ),
        (
            "title: A\n  summary: B",
            """
            x.md:3:3: error: 'summary' is further in than 'title', which has its value already [yaml-syntax]
              note: begin both at the same column; or put quotes around a text of several lines that holds ': '
            """
        ),
        (
            "title: A\nsources:\n  - title: B\n year: 1999",
            """
            x.md:5:2: error: this line is 1 space in, and no line above it is [yaml-syntax]
              note: begin it where the line that it belongs to begins: 0 or 2 spaces in
            """
        ),
        (
            "title: A\nsources:\n  - title: B\n   year: 1999\norder: 1",
            """
            x.md:5:4: error: this line is 3 spaces in, and no line above it is [yaml-syntax]
              note: begin it where the line that it belongs to begins: 2 or 4 spaces in
            """
        ),
        (
            "  title: A\norder: 1",
            "x.md:2:1: error: the first key is 2 spaces in [yaml-syntax]\n  note: begin it at the beginning of the line"
        ),
        (
            "title: A\ntopics: [wages]\nsources:\n  - title: B\nyear: 1999",
            """
            x.md:6:1: error: 'year' stands outside of 'sources' [unknown-key]
              note: indent it like the other keys of 'sources'
            """
        ),
    ]) func mistakesOfSpacesAreBlamedOnTheirLine(_ keys: String, _ expected: String) {
        #expect(pageReport("---\n\(keys)\n---\n") == expected)
    }

    @Test(arguments: [
        "title: A\nnote: |\n  a:b\n   c\n d\norder: [", "title: \"x\n  y:z\norder: 1", "a: [x,\n  y:z", "title: A: b",
    ]) func textsThatOnlyLookLikeMistakesOfSpacesAreNotBlamed(_ keys: String) {
        let fact = page("---\n\(keys)\n---\n")?.diagnostics.first?.fact
        if case .yaml(.noSpaceAfterColon) = fact { Issue.record("\(keys): \(String(describing: fact))") }
    }

    // MARK: - All keys of all collections

    private static let site:
        (settings: SiteSettings, pages: [(path: String, text: String, collection: CollectionSettings)])? = {
            let root = packageRoot()
            guard let text = try? String(contentsOf: root.appendingPathComponent("Content/site.yaml"), encoding: .utf8),
                let settings = settings(text)
            else { return nil }
            let pages = settings.collections.compactMap {
                collection -> (path: String, text: String, collection: CollectionSettings)? in
                let folder = root.appendingPathComponent("Content/es/\(collection.id)")
                let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
                    $0.hasSuffix(".md")
                }.sorted()
                let texts = files.compactMap { file in
                    (try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)).map { (file, $0) }
                }
                func keys(_ text: String) -> Int {
                    OneFaultTests.parse(text, collection, settings).frontMatter.keys.count
                }
                guard let most = texts.max(by: { keys($0.1) < keys($1.1) }) else { return nil }
                return (most.0, most.1, collection)
            }
            return (settings, pages)
        }()

    private static func parse(_ text: String, _ collection: CollectionSettings, _ settings: SiteSettings) -> ParsedPage
    {
        parsePage(
            SourceFile(path: "x.md", text: text), language: "es", collection: collection, name: "x", settings: settings
        ).page
    }

    /// The continuation lines of a key's value.
    private static func valueLines(_ lines: [String], from start: Int) -> Range<Int> {
        var end = start + 1
        while end < lines.count, lines[end].hasPrefix(" ") || lines[end].hasPrefix("- ") || lines[end].isEmpty {
            end += 1
        }
        return start + 1..<end
    }

    @Test(arguments: ["misspelt", "emptied", "retyped"]) func everyKeyOfEveryCollectionHasOneMessageAtItsPlace(
        _ change: String
    ) throws {
        let (settings, pages) = try #require(OneFaultTests.site)
        #expect(pages.count == settings.collections.count)
        for (path, text, collection) in pages {
            let clean = OneFaultTests.parse(text, collection, settings)
            #expect(report(clean.diagnostics) == "", "\(path)")
            for key in clean.frontMatter.keys {
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
                let index = key.position.line - 1
                let rest = OneFaultTests.valueLines(lines, from: index)
                switch change {
                case "misspelt": lines[index] = key.value + "x" + lines[index].dropFirst(key.value.count)
                case "emptied":
                    lines[index] = key.value + ":"
                    lines.removeSubrange(rest)
                default:
                    lines[index] = key.value + ": { wrong: { deeply: wrong } }"
                    lines.removeSubrange(rest)
                }
                let found = OneFaultTests.parse(lines.joined(separator: "\n"), collection, settings).diagnostics
                // `search` is a map: the fault is reported at its inner key.
                #expect(found.count == 1, "\(collection.id)/\(path): \(key.value) \(change):\n\(report(found))")
                #expect(
                    found.first?.position?.line == key.position.line,
                    "\(collection.id)/\(path): \(key.value) \(change):\n\(report(found))")
                let column =
                    change == "misspelt" ? 1 : change == "emptied" ? key.value.utf8.count + 2 : key.value.utf8.count + 3
                #expect(found.first.flatMap { $0.position }.map { $0.column >= column } == true, "\(report(found))")
            }
        }
    }
}
