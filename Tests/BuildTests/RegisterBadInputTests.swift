import Base
import Build
import Content
import Diagnostics
import Foundation
import Messages
import Site
import TestSupport
import Testing

/// Bad input in the register: a diagnostic with file and place, never a crash, and nothing that grows faster than the
/// input.
@Suite(.serialized, .timeLimit(.minutes(Machine.minutes(10)))) struct RegisterBadInputTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try registerProject.write(to: URL(fileURLWithPath: folder.path))
    }

    private func diagnostics() throws -> [Diagnostic] {
        try checkProject(options(folder.path, output: folder.path + "/Public"), theme: plainTheme).project.diagnostics
    }

    /// The errors of register files and of pages, one a line: `path:line:column rule`.
    private func faults() throws -> [String] {
        try diagnostics().filter { $0.severity == .error }.map { fault in
            let place = fault.position.map { "\($0.line):\($0.column)" } ?? "-"
            return "\(fault.path.dropFirst("Content/".count)):\(place) \(fault.rule.rawValue)"
        }
    }

    private static let head = "sources:\n  s: { title: T, seen: 2026-01-01 }\n"
    private static let keys = "about: { topic: wages, kind: amount }, from: 2026, confidence: verified, source: s"

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        /// Expected, for `Content/facts/bad.yaml`; the page quotes nothing of it.
        var faults: [String]
        var bytes: @Sendable () -> [UInt8]

        init(_ name: String, _ faults: [String], _ text: @autoclosure @escaping @Sendable () -> String) {
            (testDescription, self.faults, bytes) = (name, faults, { Array(text().utf8) })
        }

        init(_ name: String, _ faults: [String], bytes: @escaping @Sendable () -> [UInt8]) {
            (testDescription, self.faults, self.bytes) = (name, faults, bytes)
        }
    }

    static let files = [
        Case("a list", ["1:1 wrong-type"], "- a\n- b\n"),
        Case("a text", ["1:1 wrong-type"], "hola\n"),
        Case("an empty file", [], ""),
        Case("a comment alone", [], "# later\n"),
        Case("Latin-1", ["1:4 invalid-utf8"], bytes: { [0x61, 0x3A, 0x20, 0xF1, 0x0A] }),
        Case("3 MiB", ["- file-too-large"], String(repeating: "# x\n", count: 3 << 18)),
        Case("an unknown key in defaults", ["1:13 unknown-key"], "defaults: { topic: wages }\n"),
        Case("defaults that are a text", ["1:11 wrong-type"], "defaults: todos\n"),
        Case(
            "an id twice in one file", ["4:1 duplicate-key"],
            head + "x: { \(keys), value: a }\nx: { \(keys), value: b }\n"),
        Case("a reserved id", ["3:1 bad-record"], head + "own: { \(keys), value: a }\n"),
        Case("a source that does not exist", ["1:87 bad-record"], "x: { \(keys.dropLast())t, value: a }\n"),
        Case(
            "year 0", ["3:113 impossible-date"], head + "x: { \(keys), value: a, valid_until: 0000-01-01 }\n"),
        Case("a comma without quotes", ["3:110 unknown-key"], head + "x: { \(keys), value: { es: ₡373,092.30 } }\n"),
        Case("a phone number without quotes", ["3:97 yaml-alias"], head + "x: { \(keys), value: *212 }\n"),
        Case(
            "a right-to-left override", ["3:97 unsafe-character"],
            head + "x: { \(keys), value: \"1 \u{202E}año\" }\n"),
        Case("a control character", ["3:99 control-character"], head + "x: { \(keys), value: \"a\u{0}\" }\n"),
        Case("markup", ["3:97 bad-record"], head + "x: { \(keys), value: \"<script>1</script> [a](b)\" }\n"),
        Case("Hebrew", [], head + "x: { \(keys), value: \"שנה אחת\" }\n"),
        Case(
            "values that other readers take otherwise", [],
            head + "x: { \(keys), value: no, says: 13:00, law: 012 }\n"),
        Case("a value that is a list", ["3:97 wrong-type"], head + "x: { \(keys), value: [a, b] }\n"),
        Case("parts that are a list", ["3:97 wrong-type"], head + "x: { \(keys), parts: [a, b] }\n"),
        Case("deep brackets", ["3:36 yaml-syntax"], head + "x: " + String(repeating: "[", count: 60_000) + "\n"),
    ]

    @Test(arguments: files) func aBadFileIsReported(_ file: Case) throws {
        try Data(file.bytes()).write(to: folder.url("Content/facts/bad.yaml"))
        let found = try faults()
        #expect(found == file.faults.map { "facts/bad.yaml:" + $0 })
    }

    /// The file that comes first keeps the id; the other one is told where it is.
    @Test func anIDInTwoFilesIsReportedInTheSecond() throws {
        try folder.write(Self.head + "minimum: { \(Self.keys), value: a }\n", to: "Content/facts/de.yaml")
        let faults = try diagnostics().filter { $0.severity == .error }
        #expect(
            faults.map(\.fact) == [.register(.duplicateID("minimum", path: "Content/facts/cr.yaml", line: 3))])
        #expect(faults.first?.path == "Content/facts/de.yaml" && faults.first?.position?.line == 3)
    }

    @Test func whatOtherReadersTakeOtherwiseIsAWarningAtItsPlace() throws {
        try folder.write(
            Self.head + "x: { \(Self.keys), value: no, says: 13:00, law: 012 }\n", to: "Content/facts/bad.yaml")
        let warnings = try diagnostics().filter { $0.rule == .unquotedText }
        #expect(warnings.map(\.severity) == [.warning, .warning, .warning])
        #expect(warnings.allSatisfy { $0.path == "Content/facts/bad.yaml" && $0.position?.line == 3 })
    }

    @Test func aPhoneNumberWithoutQuotesHasItsOwnWords() throws {
        try folder.write(Self.head + "x:\n  value: { es: *212 }\n", to: "Content/facts/bad.yaml")
        let fault = try #require(try diagnostics().first { $0.rule == .yamlAlias })
        #expect(fault.fact == .register(.starWithoutQuotes("*212")))
        #expect(fault.position == SourcePosition(line: 4, column: 16) && fault.length == 4)
        #expect(DiagnosticFormat(language: .en).format([fault]).contains("note: write \"*212\""))
        #expect(DiagnosticFormat(language: .es).format([fault]).contains("nota: escriba \"*212\""))
    }

    @Test func aWordAfterAStarIsStillAnAlias() throws {
        try folder.write(Self.head + "x:\n  value: *base\n", to: "Content/facts/bad.yaml")
        #expect(try diagnostics().first { $0.rule == .yamlAlias }?.fact == .yaml(.unused(.aliases)))
    }

    @Test func quotesOfWhatIsNotThereAreReportedWhereTheyStand() throws {
        try folder.write(
            """
            ---
            title: A
            summary: Antes [1 año](fact:gone) fue así.
            ---

            [₡1](fact:minimum#skiled) y [1 año](fact:minimun#skilled) y [x](fact:) y [x](fact:#) y [x](fact:minimum#).

            """, to: "Content/es/notes/b.md")
        let found = try faults()
        #expect(found == ["3:16", "6:1", "6:31", "6:64", "6:77", "6:91"].map { "es/notes/b.md:\($0) unknown-fact" })
    }

    @Test func tablesOfFieldsAndNoticesAreCheckedAtTheirPlace() throws {
        let table = "```facts\n  topic: wagess\n  ```\n"
        try folder.write("---\ntitle: A\nlong: |\n  \(table)---\n", to: "Content/es/notes/b.md")
        try folder.write(
            "---\ntitle: N\nuntil: 2027-01-01\n---\n\n\(table.replacing("  ", with: ""))", to: "Content/es/notice.md")
        let found = try faults()
        #expect(found == ["es/notes/b.md:5:10 unknown-embed", "es/notice.md:7:8 unknown-embed"])
    }

    /// A record with a fault is reported, and the sentences that quote it are not.
    @Test(arguments: ["- a list", "minimum: {", "minimum: { value: a }", "# \(String(repeating: "x", count: 3 << 20))"])
    func aFaultyRecordIsReportedOnce(_ text: String) throws {
        try folder.write(text + "\n", to: "Content/facts/cr.yaml")
        let page = "---\ntitle: B\n---\n\n[a](fact:minimum)\n\n```facts\ntopic: wages\n```\n"
        try folder.write(page, to: "Content/es/notes/b.md")
        let found = try diagnostics().filter {
            $0.severity == .error || [.unusedTerm, .unusedFact].contains($0.rule)
        }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.path == "Content/facts/cr.yaml" }, "\(found.map(\.rule)) \(found.map(\.path))")
    }

    /// A record that is deleted is missed at each sentence that quotes it.
    @Test func aRecordDeletedWhileQuotedIsReportedAtEachQuote() throws {
        try FileManager.default.removeItem(at: folder.url("Content/facts/cr.yaml"))
        let found = try faults()
        #expect(found == ["es/notes/a.md:4:6 unknown-fact", "es/notes/a.md:4:54 unknown-fact"])
    }

    @Test func aRegisterWithoutSettingsIsReportedOnce() throws {
        let settings = try #require(registerProject.file("Content/site.yaml")).text
        try folder.write(
            settings.split(separator: "\n").filter { !$0.hasPrefix("register:") }.joined(separator: "\n") + "\n",
            to: "Content/site.yaml")
        let found = try faults()
        #expect(found.filter { $0.hasPrefix("facts/") } == ["facts/cr.yaml:- bad-record"])
    }

    /// 10,000 records in eight files, each quoted, with one fault in each file. Whatever grew with the square of their
    /// number would need many minutes.
    @Test func manyRecordsAreReadAndCheckedInOnePass() throws {
        try FileManager.default.removeItem(at: folder.url("Content/facts/cr.yaml"))
        let count = 10_000, files = 8
        for file in 0..<files {
            var text = Self.head
            for number in stride(from: file, to: count, by: files) {
                let keys = Self.keys.replacing("amount }", with: "amount, what: w\(number) }")
                let source = number < files ? "none" : "s"
                text += "r-\(number): { \(keys.dropLast())\(source), value: \"\(number) días\" }\n"
            }
            try folder.write(text, to: "Content/facts/f\(file).yaml")
        }
        for page in 0..<100 {
            var text = "---\ntitle: P \(page)\n---\n\n"
            for number in stride(from: page, to: count, by: 100) { text += "[\(number) días](fact:r-\(number))\n\n" }
            try folder.write(text, to: "Content/es/notes/p\(page).md")
        }
        let found = try diagnostics().filter { $0.severity == .error }
        #expect(found.count { $0.rule == .badRecord } == files)
        // Of the eight that are left out nothing more is said; the first page quotes what is not there.
        #expect(found.count { $0.rule == .unknownFact } == 2, "\(found.prefix(12))")
        #expect(found.count == files + 2)
    }

    /// A page may quote one record many times, and many tables may be drawn of a large register.
    @Test func manyQuotesAndTablesOnOnePageAreFast() throws {
        var records = Self.head, text = "---\ntitle: P\n---\n\n"
        for number in 0..<3_000 {
            let keys = Self.keys.replacing("amount }", with: "amount, what: w\(number) }")
            records += "r-\(number): { \(keys), value: \"\(number) días\" }\n"
            text += "[\(number) días](fact:r-\(number)) [\(number) días](fact:r-\(number))\n\n"
            if number % 20 == 0 { text += "```facts\nwhat: w\(number)\n```\n\n" }
        }
        try folder.write(records, to: "Content/facts/many.yaml")
        try folder.write(text, to: "Content/es/notes/p.md")
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        #expect(folder.exists("Public/facts.json"))
    }
}

/// A site with a register of one place.
private let registerProject = Fixture(
    """
    -- Content/site.yaml --
    title: Prueba
    base_url: https://prueba.test/
    languages:
      es: { name: Español, default: true }
      en: { name: English }
    vocabularies:
      topic: { wages: { es: Salarios, en: Wages }, hours: { es: Horas, en: Hours } }
      kind: { deadline: { es: Plazo, en: Deadline }, amount: { es: Monto, en: Amount } }
    collections:
      notes:
        name: { es: Notas, en: Notes }
        path: { es: notas, en: notes }
        fields: { long: { type: markdown, label: { es: Largo, en: Long } } }
    register: { name: { es: Plazos, en: Deadlines }, path: { es: plazos, en: deadlines }, topics: topic, kinds: kind }
    menus: { main: [notes] }
    -- Content/facts/cr.yaml --
    sources:
      cr: { title: Decreto, seen: 2026-11-29 }
    minimum:
      about: { topic: wages, kind: amount, what: minimum }
      parts: { unskilled: { value: "₡373,092.30" }, skilled: { value: "₡419,755.80" } }
      from: 2026
      source: cr
      confidence: verified
    -- Content/es/notes/a.md --
    ---
    title: A
    ---
    Gana [₡373,092.30](fact:minimum#unskilled) o más: [₡419,755.80](fact:minimum#skilled).
    """)
