import TestSupport
import Testing

@testable import Markdown

/// Twin of the arena: libcmark's default allocator, `malloc`, where each node is freed separately.
@Suite struct ArenaTests {
    @Test func realTextsAreTheSameWithoutTheArena() {
        for text in SampleTexts.real { compare(text) }
    }

    @Test(arguments: 0..<20) func generatedTextsAreTheSameWithoutTheArena(_ seed: UInt64) {
        for text in SampleTexts.generated(seed, count: 100) { compare(text) }
    }

    /// The first 20 KB: enough for several chunks.
    @Test(arguments: HostileTests.patterns.map(\.name))
    func hostileTextsAreTheSameWithoutTheArena(_ name: String) throws {
        let text = try #require(HostileTests.patterns.first { $0.name == name }).text
        compare(String(text.prefix(20_000)))
    }

    private func compare(_ markdown: String) {
        let text = Array(markdown.utf8)[...]
        for options in [siteOptions, MarkdownOptions(printsHTML: true), MarkdownOptions(extensions: false)] {
            let inArena = renderMarkdown(text, options: options, inArena: true)
            let withMalloc = renderMarkdown(text, options: options, inArena: false)
            #expect(inArena == withMalloc, "\(String(markdown.prefix(500)).debugDescription)")
        }
    }
}
