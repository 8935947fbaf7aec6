import Build
import Content
import Diagnostics
import Foundation
import Templates
import TestSupport
import Testing

/// A project as another tool would have left it: folders, no front matter, files beside pages, links by address.
@Suite struct ForeignProjectTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let project = Fixture(
        """
        -- Content/site.yaml --
        title: Docs
        base_url: https://docs.test/
        languages: { en: { name: English, default: true }, ar: { name: العربية } }
        collections:
          docs:
            name: { en: Docs, ar: وثائق }
            front_matter: optional
            keep: [layout, params]
            names: { description: summary, weight: order }
            fields:
              authors: { type: list, of: object, fields: { name: { type: text, label: Name }, web: { type: url } } }
              secret: { type: text, shown: false, label: Secret }
              cover: { type: image }
            outputs: [csv, json, feed, single-file]
        -- Content/en/docs/index.md --
        # Welcome

        Read [the guide](/guide/) or [install](guide/install.html).
        -- Content/en/docs/guide/_index.md --
        ---
        title: The guide
        description: All of it
        layout: docs
        params: { a: [1] }
        ---
        -- Content/en/docs/guide/01-Getting_Started.md --
        Text with ![a dot](dot.svg) and [the next](../install/#Step_One).
        -- Content/en/docs/guide/install.md --
        ---
        title: Install &amp; run
        weight: 1
        date: 2025-03-04T05:06:07Z
        authors: [{ name: Ana, web: "https://a.test/" }]
        secret: hidden words
        cover: { file: dot.svg, alt: A dot }
        ---
        ## Step one
        -- Content/en/docs/guide/dot.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><circle r="3"/></svg>
        -- Content/en/docs/guide/unused.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><circle r="3"/></svg>
        -- Content/ar/docs/guide/install.md --
        # تثبيت
        """)

    @Test func itBuilds() throws {
        try Self.project.write(to: URL(fileURLWithPath: folder.path))
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: faroTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
        #expect(outcome.diagnostics.contains { $0.path.hasSuffix("unused.svg") && $0.rule == .misplacedFile })
        let home = try #require(folder.text("Public/en/docs/index.html"))
        #expect(home.contains("<h1>Welcome</h1>") && home.contains("href=\"/en/docs/guide/\">the guide"))
        let guide = try #require(folder.text("Public/en/docs/guide/index.html"))
        #expect(guide.contains("<p class=\"lead\">All of it</p>"))
        let start = try #require(folder.text("Public/en/docs/guide/01-getting-started/index.html"))
        #expect(start.contains("<h1>Getting Started</h1>") && start.contains("/en/docs/guide/install/#step-one"))
        #expect(start.contains("src=\"/assets/en/docs/guide/dot."))
        #expect(start.contains("<details class=\"chapter\">"))
        let install = try #require(folder.text("Public/en/docs/guide/install/index.html"))
        #expect(install.contains("<h1>Install &amp; run</h1>") && install.contains("<dt>Name</dt><dd>Ana</dd>"))
        #expect(install.contains("alt=\"A dot\"") && !install.contains("hidden words"))
        let data = try #require(folder.text("Public/en/docs/data.json"))
        #expect(data.contains("hidden words") && data.contains("\"section\":\"guide\""))
        let arabic = try #require(folder.text("Public/ar/docs/guide/install/index.html"))
        #expect(arabic.contains("dir=\"rtl\"") && arabic.contains("<h1>تثبيت</h1>"))
        let sitemap = try #require(folder.text("Public/sitemap.xml"))
        #expect(sitemap.contains("https://docs.test/en/docs/guide/install/"))
        #expect(folder.text("Public/en/docs/feed.xml")?.contains("2025-03-04T00:00:00Z") == true)
        let files = try folder.files("Public").keys
        #expect(!files.contains { $0.contains("unused") })
    }

    @Test func foldersThatNestTooDeepAreToldAndBounded() throws {
        let deep = (0..<200).map { "f\($0)" }.joined(separator: "/")
        try folder.writeSmallProject()
        try FileManager.default.createDirectory(
            atPath: folder.path + "/Content/en/notes/" + deep, withIntermediateDirectories: true)
        try folder.write("---\ntitle: A\ntopics: [a]\n---\n", to: "Content/en/notes/\(deep)/a.md")
        let outcome = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.rule) == [.badFileName])
    }
}
