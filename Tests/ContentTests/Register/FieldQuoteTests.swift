import Diagnostics
import TestSupport
import Testing

@testable import Content

struct FieldQuoteTests {
    @Test func aQuoteIsShownAsPlainText() throws {
        let page = try #require(guide("text: \"En [1 año](fact:a) ya\""))
        #expect(page.frontMatter.value(of: "text") == .text("En 1 año ya"))
        let quote = try #require(page.frontMatter.quotes.first)
        #expect(quote.words == "1 año" && quote.target == "a" && quote.length == "[1 año](fact:a)".utf8.count)
        #expect(quote.position == position(4, 11))
    }

    @Test func summariesMayQuoteAndTitlesMayNot() {
        let page = guide("summary: Reclame en [1 año](fact:a#b).")
        #expect(page?.frontMatter.summary == "Reclame en 1 año." && page?.frontMatter.quotes.first?.target == "a#b")
        #expect(
            pageReport("---\ntitle: \"[1 año](fact:a) para reclamar\"\ntopics: [wages]\n---\n")
                == """
                x.md:2:8: error: a title cannot quote the register: '1 año' [misplaced-quote]
                  note: write the title without it, and quote it in the summary or the text
                """)
    }

    @Test(arguments: [
        "", "[", "](fact:", "[a](fact:b", "[a](fact:b c)", "[a] (fact:b)", "[a](b)", "a](fact:b)", "[a]](fact:b)",
    ])
    func otherTextStaysAsItIs(_ text: String) { #expect(QuotedText(text)?.text == nil) }

    @Test func severalQuotesAndBrackets() throws {
        let text = try #require(QuotedText("[x] [[1](fact:a) y [2](fact:b)z"))
        #expect(text.text == "[x] [1 y 2z")
        #expect(text.quotes.map(\.words) == ["1", "2"] && text.quotes.map(\.target) == ["a", "b"])
        #expect(String(decoding: text.rest, as: UTF8.self) == "[x] [\n y \nz")
    }

    @Test func aVeryLongTextIsReadInLinearTime() {
        let count = 200_000
        #expect(QuotedText(String(repeating: "[", count: count))?.text == nil)
        #expect(QuotedText(String(repeating: "](fact:", count: count))?.text == nil)
        #expect(QuotedText(String(repeating: "[a](fact:", count: count))?.text == nil)
        #expect(QuotedText(String(repeating: "[a](fact:b)", count: count))?.quotes.count == count)
    }

    @Test(arguments: [
        "[1 año](FACT:a)", "[1 año](<fact:a>)", "[1 año](fact:a 't')", "[1 año] (fact:a)", "[1 año](fact:",
        "[1](fact:a) y [2] (fact: b)",
    ])
    func aQuoteThatCannotBeReadIsReported(_ text: String) {
        #expect(guide("note: x\nsummary: \"\(text)\"")?.diagnostics.map(\.rule) == [.misplacedQuote])
    }

    @Test(arguments: ["fact: a", "El dato (artefact:x)", "http://a.gov/fact:b", "a (en fact) b"])
    func otherWordsAreNoQuotes(_ text: String) {
        #expect(guide("summary: \"\(text)\"")?.diagnostics == [])
    }

    @Test func otherTextsCannotQuote() {
        let keys = "sources: [{ title: \"[1](fact:a)\" }]\nchanges: [{ date: 2026, text: \"[1](fact:a)\" }]"
        #expect(guide(keys)?.diagnostics.map(\.rule) == [.misplacedQuote, .misplacedQuote])
    }
}
