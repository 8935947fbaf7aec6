import Base
import Diagnostics
import Glibc
import Messages
import TestSupport
import Testing

/// Golden test: output of commands and failures of the environment, in both languages:
/// `Snapshots/messages-terminal.txt`.
struct TerminalMessageTests {
    private static let texts: [TerminalText] = [
        .summary(errors: 0, warnings: 0), .summary(errors: 1, warnings: 0), .summary(errors: 2, warnings: 1),
        .nothingWritten(errors: 2, warnings: 2), .progress(done: 3, all: 9),
        .built(pages: 1, seconds: "0.100", written: 0, removed: 0, warnings: 0),
        .built(pages: 9, seconds: "0.100", written: 1, removed: 0, warnings: 1),
        .built(pages: 9, seconds: "0.100", written: 2, removed: 1, warnings: 2),
        .built(pages: 9, seconds: "0.100", written: 2, removed: 3, warnings: 2),
        .checked(pages: 1, errors: 0, warnings: 0), .checked(pages: 9, errors: 1, warnings: 2),
        .fileWritten(.new, source: nil), .fileWritten(.changed, source: "Content/es/a.md"),
        .fileWritten(.renewed, source: nil),
        .stageHeads, .allStages, .stage(.load), .stage(.parse), .stage(.resolve), .stage(.check), .stage(.render),
        .stage(.search),
        .stage(.outputs), .stage(.emit), .askingHosts(addresses: 1), .askingHosts(addresses: 2),
        .serving(address: "http://127.0.0.1:4000/"),
        .nowBuild(folder: "notas"), .outputFailed, .wrong, .right, .switchedOff(rule: "long-title"),
        .didYouMean("salario"),
        .alsoSearched(["sueldo", "paga"]), .aboutPlaces(["Costa Rica"]),
        .foundIn(language: "en"), .nothingFound, .found(shown: 3, all: 12),
        .foundLate("Quiénes somos", isTitle: true, page: "/es/a/", place: 4),
        .foundLate("Plazos", isTitle: false, page: "/es/a/", place: nil),
        .standsFirst("Salario › Plazos", address: "/es/b/#plazos"),
        .ownWords(language: "es", pages: 1, first: 1, headings: 1, found: 0),
        .ownWords(language: "es", pages: 9, first: 8, headings: 7, found: 6),
        .noRule("broken-lnik", .nearest("broken-link")), .noRule("zzz", .none),
        .noIndexLanguage("fr", known: ["en", "es"]),
        .numberOutOfRange(option: "--jobs", least: 1, most: 256),
        .refusal(.noSuchPath), .refusal(.notFound), .refusal(.tooManyConnections), .refusal(.headTooLong),
        .refusal(.noHost),
        .refusal(.notARequest), .refusal(.foreignHost("a.example")),
    ]

    private static let failures: [EnvironmentError] =
        EnvironmentError.Action.allCases.map { .cannot($0, path: "Public/a", code: EACCES) }
        + [
            ENOSPC, EDQUOT, EROFS, ENOENT, ENOTDIR, EISDIR, EEXIST, ENOTEMPTY, ELOOP, ENAMETOOLONG, EMFILE, EXDEV, EIO,
            9_999,
        ].map {
            .cannot(.write, path: "Public/a", code: $0)
        } + [
            .noContentFolder(root: "."), .folderNotEmpty(path: "notas"), .noDefaultLanguage(path: "Content/site.yaml"),
            .changedMeanwhile(path: "Content/es/a.md"),
            .noOutputFolder(path: "/"), .outputInUse(output: "Public"), .outputLinkBroken(output: "Public"),
            .outputRefused(output: ".", .isProject),
            .outputRefused(output: "..", .holdsProject), .outputRefused(output: "Content", .isSource("Content")),
            .outputRefused(output: "Content/es", .liesInSource("Content")),
            .outputRefused(output: "x", .holdsSource("Content")),
            .partlyPublished(output: "Public", .cannot(.write, path: "Public/a", code: EACCES)),
            .cannotServeOn(host: "x", code: 13), .tooManyWatched, .outputIsFile(output: "Public"),
            .inTheWay(path: "a.html", others: 0, output: "Public"),
            .inTheWay(path: "a.html", others: 2, output: "Public"),
            .foreignManifest(path: "build.json", output: "Public"), .noSearchIndex(output: "Public"),
            .indexFileMissing(path: "es/index.json"),
            .indexFileDamaged(path: "es/index.json"), .indexOfOtherVersion, .programMissing(name: "curl"),
            .programNotStarted(path: "curl"),
            .programStopped(path: "curl", status: 2, needed: "7.66"), .noHostFound, .noSuchAddress(host: "x"),
            .portTaken(port: 80),
            .cannotServe(port: 80, code: 13), .cannotWatch(code: 24),
        ]

    @Test func theWordsOfCommandsAreThese() {
        let lines = MessageLanguage.allCases.flatMap { language -> [String] in
            let words = language.words
            let sentences = Self.failures.map(words.sentence).map { $0.message + ($0.note.map { "\n    " + $0 } ?? "") }
            return ["== \(language.rawValue)"] + CommandText.allCases.map(words.text) + ["--"]
                + Self.texts.map(words.text) + ["--"] + sentences
        }
        #expect(snapshotProblem(lines.joined(separator: "\n") + "\n", named: "messages-terminal.txt") == nil)
    }

    @Test(arguments: [
        (100, 1000, "and 1,100 more: 100 errors, 1,000 warnings"),
        (49_803, 1, "and 49,804 more: 49,803 errors, 1 warning"),
    ]) func thoseNotShownAreCounted(_ errors: Int, _ warnings: Int, _ expected: String) {
        #expect(English().rest(errors: errors, warnings: warnings) == expected)
    }

    @Test func noTextIsTheSameInBothLanguages() {
        for text in CommandText.allCases { #expect(English().text(text) != Spanish().text(text)) }
        for failure in Self.failures {
            #expect(English().sentence(failure).message != Spanish().sentence(failure).message)
        }
    }

    @Test(arguments: [
        ("es_HN.UTF-8", MessageLanguage.es), ("es", .es), ("en_US", .en), ("EN", .en), ("C", nil), ("C.UTF-8", nil),
        ("POSIX", nil), ("fr_FR", nil), ("", nil),
    ]) func aLocaleNamesItsLanguage(_ locale: String, _ expected: MessageLanguage?) {
        #expect(MessageLanguage(locale: locale) == expected)
    }
}
