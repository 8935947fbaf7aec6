import Testing

@testable import Content

struct ContentPathTests {
    @Test(arguments: [
        ("Content/site.yaml", ContentPath.settings),
        ("Content/es/guides/a-b.md", .page(language: "es", collection: "guides", name: "a-b")),
        ("Content/en/notice.md", .notice(language: "en")), ("Content/strings/es.yaml", .strings(language: "es")),
        ("Content/synonyms/en.yaml", .synonyms(language: "en")),
        ("Content/places/en.yaml", .places(language: "en")),
        ("Content/style/en.yaml", .style(language: "en")), ("Content/style/fr.yaml", .other),
        ("Content/help-words/en.yaml", .helpWords(language: "en")), ("Content/help-words/fr.yaml", .other),
        ("Content/assets/a/b.svg", .asset("a/b.svg")),
        ("Content/fr/guides/a.md", .other), ("Content/es/words/a.md", .other),
        ("Content/es/guides/x/a.md", .page(language: "es", collection: "guides", name: "x/a")),
        ("Content/es/guides/x/y/index.md", .page(language: "es", collection: "guides", name: "x/y/index")),
        ("Content/es/guides/a.txt", .other),
        ("Content/es/guides/.md", .other), ("Content/strings/fr.yaml", .other), ("Other/es/guides/a.md", .other),
        ("Content/es", .other), ("", .other),
    ]) func filesAreKnownByTheirPath(_ path: String, _ expected: ContentPath) {
        #expect(ContentPath.classify(path, settings: settings()) == expected)
    }

    @Test(arguments: [
        ("Content/es/guides/a.md", ""), ("Content/assets/a.svg", ""), ("Content/site.yaml", ""),
        (
            "Content/fr/guides/a.md",
            """
            Content/fr: error: 'fr' is no language of the site [misplaced-file]
              note: write 'fr: { name: … }' under 'languages' in 'Content/site.yaml', or take this folder out
            """
        ),
        (
            "Content/asets/a.svg",
            "Content/asets: error: 'asets' is no language of the site [misplaced-file]\n  note: did you mean 'assets'?"
        ),
        (
            "Content/Español/guides/a.md",
            "Content/Español: error: 'Español' is no language of the site [misplaced-file]\n  note: did you mean 'es'?"
        ),
        ("Content/notes.txt", "Content/notes.txt: error: 'notes.txt' is in no collection [misplaced-file]"),
        (
            "Content/es/guias/a.md",
            """
            Content/es/guias: error: 'guias' is no collection of the site [misplaced-file]
              note: did you mean 'guides'?
            """
        ),
        (
            "Content/es/guide/a.md",
            """
            Content/es/guide: error: 'guide' is no collection of the site [misplaced-file]
              note: did you mean 'guides'?
            """
        ),
        (
            "Content/es/a.md",
            "Content/es/a.md: error: 'a.md' is in no collection [misplaced-file]\n  note: collections: 'guides'"
        ),
        (
            "Content/es/guides/x/Y Z/a.md",
            """
            Content/es/guides/x/Y Z: error: 'Y Z' cannot be the name of a section's folder [bad-name]
              note: write it in lower case: rename it to 'y-z'
            """
        ),
        ("Content/es/guides/x/y/a.md", ""),
        (
            "Content/es/guides/x/a.txt",
            "Content/es/guides/x/a.txt: error: 'a.txt' is not a page [misplaced-file]\n  note: rename it to 'a.md'"
        ),
        (
            "Content/es/guides/a.txt",
            "Content/es/guides/a.txt: error: 'a.txt' is not a page [misplaced-file]\n  note: rename it to 'a.md'"
        ),
        (
            "Content/strings/fr.yaml",
            """
            Content/strings/fr.yaml: error: no language of the site has the file 'fr.yaml' [misplaced-file]
              note: expected: 'es.yaml', 'en.yaml'
            """
        ),
        (
            "Content/es/guides/A.md",
            """
            Content/es/guides/A.md: error: 'A' cannot be the name of a page [bad-name]
              note: write it in lower case: rename it to 'a.md'
            """
        ),
        (
            "Content/es/guides/a b.md",
            """
            Content/es/guides/a b.md: error: 'a b' cannot be the name of a page [bad-name]
              note: it may hold letters, digits and hyphens: rename it to 'a-b.md'
            """
        ),
        (
            "Content/es",
            """
            Content/es: error: 'es' is a folder of the site, not a file [misplaced-file]
              note: rename the file, or take it out of 'Content/'
            """
        ),
    ]) func filesWithoutAPlaceAreReported(_ path: String, _ expected: String) {
        guard let settings = settings() else { Issue.record("no settings"); return }
        #expect(report(ContentPath.misplacement(path, settings: settings).map { [$0] } ?? []) == expected)
    }

    @Test(arguments: ["a", "año", "ñandú-2", "пример", "مثال", "例"]) func namesMayBeOfAnyScript(_ name: String) {
        #expect(ScalarSyntax.slugFault(name) == nil)
    }

    @Test(arguments: [
        "", "-a", "a-", "A", "a/b", "..", "a.b", "a b", "a\u{202E}b", "a\u{200D}b", "É",
        String(repeating: "a", count: 101),
    ])
    func namesThatAreNotSafeEverywhereAreRefused(_ name: String) { #expect(ScalarSyntax.slugFault(name) != nil) }
}
