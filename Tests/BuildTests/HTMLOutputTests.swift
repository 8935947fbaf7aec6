import Build
import Diagnostics
import Foundation
import Templates
import TestSupport
import Testing

/// HTML that an author wrote, in all that a build makes.
@Suite struct HTMLOutputTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func build(_ body: String) throws -> [Diagnostic] {
        let head = "---\ntitle: First\nsummary: What comes first.\ntopics: [a]\n---\n\n"
        try folder.writeSmallProject([
            "Content/en/notes/first.md": head + body, "Content/strings/es.yaml": "menu: Carta\n",
        ])
        return try buildSite(options(folder.path, output: folder.path + "/Public"), theme: faroTheme).diagnostics
    }

    @Test func safeElementsReachEveryOutput() throws {
        let found = try build(
            """
            Press <kbd>zwieback</kbd>, <a href="second.md">the second</a>, <a href="#own">here</a>.

            <details id="own"><summary>pumpernickel</summary>

            <table><tr><td>baguette</table>

            </details>

            <img src="../../assets/dot.svg" alt="A dot">

            """)
        #expect(found.filter { $0.severity == .error } == [])
        #expect(!found.contains { $0.rule == .rawHTML })
        let page = try #require(folder.text("Public/en/notes/first/index.html"))
        #expect(page.contains("<kbd>zwieback</kbd>"))
        #expect(page.contains("<a href=\"/base/en/notes/second/\">the second</a>"))
        #expect(page.contains("<details id=\"own\">") && page.contains("<a href=\"#own\">"))
        #expect(page.contains("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label="))
        #expect(page.contains("alt=\"A dot\""))
        let files = try folder.files("Public").keys.filter { !$0.hasSuffix(".png") }
        for word in ["zwieback", "pumpernickel", "baguette"] {
            let holders = files.filter { folder.text("Public/" + $0)?.contains(word) == true }
            #expect(holders.contains("en/notes/first/index.html"), "\(word)")
            #expect(holders.contains { $0.hasPrefix("search/en/") }, "\(word)")
            #expect(holders.contains { $0.hasSuffix(".json") && !$0.hasPrefix("search/") }, "\(word)")
            #expect(holders.count { $0.hasSuffix(".html") } > 1, "the single file has \(word)")
        }
    }

    @Test func activeContentStopsTheBuild() throws {
        let found = try build("a <script>zwieback()</script>\n\n<b onclick=\"zwieback()\">b</b>\n")
        #expect(found.filter { $0.severity == .error }.map(\.rule) == [.activeHTML, .activeHTML])
        let files = (try? folder.files("Public")) ?? [:]
        #expect(!files.keys.contains { folder.text("Public/" + $0)?.contains("zwieback") == true })
    }
}
