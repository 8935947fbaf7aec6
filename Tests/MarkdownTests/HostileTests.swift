import Diagnostics
import Dispatch
import Foundation
import Markdown
import TestSupport
import Testing

/// Each text must finish, with output not much larger than the input. Not timed: a text that takes minutes fails by the
/// suite's time limit.
@Suite(.timeLimit(.minutes(Machine.minutes(10)))) struct HostileTests {
    static let patterns: [(name: String, text: String)] = [
        ("image in link, CVE-2023-22486", String(repeating: "![[]()", count: 100_000)),
        ("open images and links", String(repeating: "![", count: 50_000) + String(repeating: "[a](b)", count: 50_000)),
        ("quotes", String(repeating: ">", count: 100_000) + "a"),
        ("quotes with spaces", String(repeating: "> ", count: 25_000) + "a\n\nb"),
        ("brackets", String(repeating: "[", count: 100_000) + "a" + String(repeating: "]", count: 100_000)),
        ("lists", String(repeating: "- ", count: 25_000)),
        (
            "lists and blank lines",
            String(repeating: "- ", count: 50_000) + "a" + String(repeating: "\n", count: 200_000)
        ),
        (
            "lists by indent",
            (0..<1_000).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()
                + String(repeating: "\n", count: 40_000)
        ),
        ("footnote labels", String(repeating: "[^", count: 50_000)),
        ("long footnote labels", String(repeating: "[^" + String(repeating: "a", count: 300), count: 2_000) + "]"),
        ("footnote references", String(repeating: "[^1]", count: 50_000) + "\n\n[^1]: a\n"),
        ("footnote definitions", (0..<20_000).map { "[^\($0)]: a\n" }.joined()),
        ("footnotes in footnotes", (0..<10_000).map { "[^\($0)]: a[^\($0 + 1)]\n\n" }.joined() + "[^0]"),
        ("definitions in code", String(repeating: "<pre>\n[^1]: a\n</pre>\n", count: 5_000)),
        (
            "wide table",
            "|" + String(repeating: "a|", count: 100_000) + "\n|" + String(repeating: "-|", count: 100_000) + "\n|a|\n"
        ),
        (
            "wide header, short rows",
            "|" + String(repeating: "a|", count: 100) + "\n|" + String(repeating: "-|", count: 100) + "\n"
                + String(repeating: "|a\n", count: 25_000)
        ),
        ("many tables", String(repeating: "a|b\n-|-\nc|d\n\n", count: 50_000)),
        ("many headers", String(repeating: "|a|\n|-|\n", count: 25_000)),
        ("tables that end wrongly", String(repeating: "|a|\n|-|\n|b|\n    c\n\n", count: 10_000)),
        ("links in a cell", "|a|\n|-|\n|" + String(repeating: "[a](b)", count: 25_000) + "|\n"),
        (
            "links behind white space",
            "a\n" + String(repeating: " ", count: 75_000) + String(repeating: "[a](b)", count: 12_500)
        ),
        ("links in emphasis", String(repeating: "*a [b](c) ", count: 12_500) + String(repeating: "b* ", count: 12_500)),
        (
            "strikethrough in strikethrough",
            String(repeating: "~a ", count: 25_000) + String(repeating: "b~ ", count: 25_000)
        ),
        ("tildes that close nothing", String(repeating: "a~ ", count: 50_000)),
        ("tildes of two lengths", String(repeating: "~a ~~b ", count: 25_000)),
        ("escapes and tildes", String(repeating: "\\~~a&amp;", count: 20_000)),
        ("headings", String(repeating: "# a\n", count: 25_000)),
        ("headings with one anchor", String(repeating: "# a {#b}\n", count: 20_000)),
        ("raw HTML", String(repeating: "<a>", count: 50_000)),
        ("callouts", String(repeating: "> [!NOTE]\n> a\n\n", count: 12_500)),
        ("unknown callouts", String(repeating: "> [!" + String(repeating: "x", count: 50) + "]\n\n", count: 2_500)),
        ("tasks", String(repeating: "- [x] a\n", count: 25_000)),
        ("embeds", String(repeating: "```institution\na\n```\n", count: 10_000)),
        (
            "one reference many times",
            "[a]: /" + String(repeating: "u", count: 75_000) + "\n\n" + String(repeating: "[a]", count: 25_000)
        ),
        ("quotes of the register", String(repeating: "[1 año](fact:x) ", count: 20_000)),
        ("100,000 quotes", String(repeating: "[](fact:) ", count: 100_000)),
        ("quotes in a cell", "|a|\n|-|\n|" + String(repeating: "[a](fact:b)", count: 12_500) + "|\n"),
        (
            "quote in brackets",
            String(repeating: "[", count: 20_000) + "[a](fact:b)" + String(repeating: "](c)", count: 20_000)
        ),
        (
            "quote in escaped brackets",
            String(repeating: "\\[", count: 20_000) + "[a](fact:b)" + String(repeating: "\\](c)", count: 20_000)
        ),
        ("quotes in links", String(repeating: "[a [b](fact:c)](d) ", count: 12_500)),
        ("open quotes", String(repeating: "](fact:", count: 20_000)),
        ("quotes in headings", String(repeating: "# [a](fact:b)\n", count: 12_500)),
        ("quotes in a title", "> [!NOTE] " + String(repeating: "*[a](fact:b)* ", count: 12_500)),
        ("comments", String(repeating: "<!-- a", count: 25_000)),
        ("entities", String(repeating: "&#126;", count: 25_000)),
        ("invalid bytes", String(repeating: "\u{0}\u{1}\u{7F}", count: 25_000)),
    ]

    @Test(arguments: patterns.map(\.name))
    func hostileTextIsRenderedInBoundedSpace(_ name: String) throws {
        let text = try #require(Self.patterns.first { $0.name == name }).text
        let body = render(text)
        #expect(body.html.count <= text.utf8.count * 40 + 1_000_000)
        #expect(body.slots.count <= text.utf8.count)
        #expect(body.problems.count <= 1_000)
        expectWellFormed(body)
    }

    @Test func oneLineOfFiftyMegabytesIsRefused() {
        let text = [UInt8](repeating: UInt8(ascii: "a"), count: 12_500_000)
        let body = renderMarkdown(text[...], options: siteOptions)
        #expect(body.problems.map(\.rule) == [.documentTooLarge])
        #expect(body.html.isEmpty)
    }

    @Test func quadraticInputsAreRefusedWithAReason() {
        #expect(render(String(repeating: "![[]()", count: 25_000)).problems.map(\.rule) == [.documentTooComplex])
        #expect(render(String(repeating: ">", count: 25_000)).problems.map(\.rule) == [.documentTooComplex])
        #expect(
            render(String(repeating: "- ", count: 12_500) + String(repeating: "\n", count: 12_500)).problems.map(\.rule)
                == [.documentTooComplex])
    }

    @Test func pagesAreRenderedAlikeOnAllThreads() {
        let texts = Self.patterns.map { String($0.text.prefix(3_000)) } + contentPages().prefix(60).map(\.text)
        let alone = texts.map { render($0) }
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            for (text, body) in zip(texts, alone) { #expect(render(text) == body) }
        }
    }

    @Test(arguments: 0..<60)
    func randomBytesAreRendered(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let words = [
            "a", "b c", "\n", "\n\n", "> ", "- ", "1. ", "    ", "\t", "# ", "| ", "|-|\n", "| a | b |\n",
            "|---|:-:|\n", "~~", "~", "*", "**", "_", "`", "```\n",
            "```institution\n", "[^1]", "[^1]: ", "[^a_b]", "[", "]", "](x)", "![", "<b>", "<!-- ", "-->", "\\",
            "&amp;", "&#91;", "{#x}", "[!NOTE]", "[x] ",
            "[ ] ", "---\n", "===\n", "\r", "\r\n", "é", "ñ", "中", "\u{FEFF}", "[r]: /u\n", "[r]", ":", "\u{0}",
            "https://", "\"", "[1 año](fact:x)", "](fact:y)", "> [!NOTE] ", "fact:",
        ]
        for _ in 0..<20 {
            var text: [UInt8] = []
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                if Int.random(in: 0..<25, using: &random) == 0 {
                    text.append(UInt8.random(in: 0...255, using: &random))
                }
                text.append(contentsOf: (words.randomElement(using: &random) ?? "").utf8)
            }
            let body = renderMarkdown(text[...], options: siteOptions)
            expectWellFormed(body, text)
            let lines = text.split(omittingEmptySubsequences: false) {
                $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
            }
            for position in body.problems.map(\.position) + body.links.map(\.position) + body.outline.map(\.position) {
                #expect(position.line >= 1 && position.line <= lines.count + 1 && position.column >= 1)
            }
        }
    }
}

/// Slots ascend and are inside the HTML, sections follow each other, and tags are nested correctly.
private func expectWellFormed(_ body: RenderedBody, _ text: [UInt8] = []) {
    var last = 0
    for slot in body.slots {
        #expect(slot.offset >= last && slot.offset <= body.html.count)
        last = slot.offset
    }
    var end = 0
    for section in body.sections {
        #expect(section.range.lowerBound >= end && section.range.upperBound <= body.html.count)
        end = section.range.upperBound
    }
    #expect(!body.html.contains(0xFF))
    #expect(unbalancedTag(body.html) == nil, "\(String(decoding: text, as: UTF8.self).debugDescription)")
}

private func unbalancedTag(_ html: [UInt8]) -> String? {
    var open: [ArraySlice<UInt8>] = []
    var offset = 0
    while let start = html[offset...].firstIndex(of: UInt8(ascii: "<")) {
        guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return "<" }
        offset = end + 1
        let tag = html[(start + 1)..<end]
        let isEnd = tag.first == UInt8(ascii: "/")
        let name = tag.dropFirst(isEnd ? 1 : 0).prefix { $0 != UInt8(ascii: " ") }
        if tag.first == UInt8(ascii: "!") || tag.last == UInt8(ascii: "/") { continue }
        if !isEnd {
            open.append(name)
        } else if open.popLast() != name {
            return String(decoding: name, as: UTF8.self)
        }
    }
    return open.last.map { String(decoding: $0, as: UTF8.self) }
}
