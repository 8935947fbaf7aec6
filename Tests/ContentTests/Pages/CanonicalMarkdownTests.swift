import TestSupport
import Testing

@testable import Content

/// A translation is outdated when the meaning of the original changes, not its formatting.
struct CanonicalMarkdownTests {
    private func revision(_ body: String, keys: String = "summary: S") -> String? { guide(keys, body: body)?.revision }

    @Test(arguments: [
        ("A b\nc d.\n", "A b c\nd.\n\n"), ("A.\n", "\n\nA.   \n"), ("A.\n\nB.\n", "A.\n\n\n\nB.\n"),
        ("A b.\n", "A <!-- to do --> b.\n"), ("A.\n\nB.\n", "A.\n\n<!--\nto\n\ndo\n-->\n\nB.\n"),
        ("# A\n\nB\n", "# A\nB\n"), ("- a b\n- c\n", "- a\n  b\n-   c\n"), ("> a b\n> c\n", "> a\n> b c\n"),
        ("a\tb\n", "a b\n"), ("| a | b |\n|---|---|\n", "|  a  | b |\n|---|---|\n"),
        ("1. a\n2. b\n", "1. a\n\n2. b\n"), ("```\nx\n```\n\nA b\n", "```\nx\n```\nA\nb\n"),
    ]) func whiteSpaceWrappingAndCommentsDoNotCount(_ before: String, _ after: String) {
        #expect(revision(before) == revision(after))
    }

    @Test(arguments: [
        ("A b.\n", "A c.\n"), ("- a\n- b\n", "- a - b\n"), ("```\na  b\n```\n", "```\na b\n```\n"),
        ("```\n  a\n```\n", "```\na\n```\n"), ("    a  b\n", "    a b\n"), ("A.\n\nB.\n", "A. B.\n"),
        ("`<!-- x -->`\n", "``\n"),
        ("A <!-- b\n", "A\n"), ("> a\n", "a\n"), ("~~~\n<!-- x -->\n~~~\n", "~~~\n~~~\n"), ("a\n\n# b\n", "a # b\n"),
        ("ab\n", "a b\n"),
    ]) func whatReadersSeeCounts(_ before: String, _ after: String) {
        #expect(revision(before) != revision(after))
    }

    /// Compatibility: revisions noted before white space was ignored stay valid for such texts.
    @Test(arguments: [
        "\nA b.\n\nC.\n", "\n## A\n\nB c.\n\n- d\n  - e\n- f\n\n1. g\n2. h\n",
        "\n> [!DEADLINE]\n> A b.\n>\n> - c\n> - d\n\nE\n", "\nA:\n\n| a | b |\n|---|---|\n| c | d |\n",
        "\nA[^1].\n\n[^1]: B\n[^2]: C\n", "\n```institution\nus-whd\n```\n\nA\\\nB\n", "\n- a\n\n  b\n\n- c\n",
        "\n    code  x\n    y\n\nA\n",
    ]) func aTextInItsOneFormIsItself(_ body: String) {
        #expect(String(decoding: canonicalMarkdown(ofBody: Array(body.utf8)[...]), as: UTF8.self) == body)
    }

    /// Linear time: with quadratic time these texts would take hours.
    @Test(.timeLimit(.minutes(Machine.minutes(10)))) func aLineOfCommentsOrOpenCodeSpansIsReadOnce() {
        let comments = Array(String(repeating: "<!---->", count: (2 << 20) / 7).utf8)
        #expect(canonicalMarkdown(of: comments[...]).isEmpty)
        let runs = Array((1...2_000).map { String(repeating: "`", count: $0) }.joined(separator: " ").utf8)
        #expect(canonicalMarkdown(of: runs[...]) == runs)
        let pairs = Array(String(repeating: "` `` ", count: (2 << 20) / 5).utf8)
        #expect(canonicalMarkdown(of: pairs[...]).count == pairs.count - 1)
    }

    @Test func theWayAFieldIsWrittenDoesNotCount() {
        #expect(revision("", keys: "summary: a b c") == revision("", keys: "summary: >-\n  a b\n  c"))
        #expect(revision("", keys: "note: |\n  a b\n  c\n") == revision("", keys: "note: |\n  a\n  b c\n\n"))
        #expect(revision("", keys: "note: |\n  - a\n  - b\n") != revision("", keys: "note: |\n  - a - b\n"))
    }

    // MARK: Quotes of the register

    @Test(arguments: [
        ("a [1 año](fact:x) b\n", "a [2 años](fact:x) b\n"),
        ("[1](fact:x#p) [2](fact:y)\n", "[](fact:x#p) [3](fact:y)\n"),
        ("a [1 año](fact:x)\n", "a [1\naño](fact:x)\n"), ("a\n[1 año](fact:x) b\n", "a [2\naños](fact:x)\nb\n"),
        ("> a [1\n> año](fact:x)\n", "> a [2 años](fact:x)\n"), ("- [ ] [**1** año](fact:x)\n", "- [ ] [2](fact:x)\n"),
        ("| [1](fact:x) | a |\n|-|-|\n", "| [2](fact:x) | a |\n|-|-|\n"),
        ("## [1](fact:x) {#a}\n", "## [2](fact:x) {#a}\n"),
        ("> [!NOTE] [1](fact:x)\n", "> [!NOTE] [2](fact:x)\n"), ("[1](<fact:x>)\n", "[2](<fact:x>)\n"),
        ("[`]` \\] 1](fact:x)\n", "[2](fact:x)\n"), ("[a [1](fact:x)](y.md)\n", "[a [2](fact:x)](y.md)\n"),
        ("\\![1](fact:x)\n", "\\![2](fact:x)\n"), ("[^1]: [1](fact:x)\n", "[^1]: [2](fact:x)\n"),
        ("a\\\n[1](fact:x)\n", "a\\\n[2](fact:x)\n"), ("[lo \\!](fact:x)![1](fact:y)\n", "[a](fact:x)![1](fact:y)\n"),
        ("a [1 <!-- b -->](fact:x)\n", "a [2](fact:x)\n"),
    ]) func wordsOfAQuoteDoNotCount(_ before: String, _ after: String) {
        #expect(revision(before) == revision(after))
        #expect(revision("", keys: "note: |\n" + indented(before)) == revision("", keys: "note: |\n" + indented(after)))
    }

    private func indented(_ text: String) -> String { text.split(separator: "\n").map { "  \($0)\n" }.joined() }

    @Test(arguments: [
        ("[1 año](fact:x)\n", "[1 año](fact:y)\n"), ("[1 año](fact:x)\n", "[1 año](fact:x#y)\n"),
        ("a [1](fact:x)\n", "b [1](fact:x)\n"), ("[1](fact:x) a\n", "[1](fact:x) b\n"),
        ("`[1](fact:x)`\n", "`[2](fact:x)`\n"), ("```\n[1](fact:x)\n```\n", "```\n[2](fact:x)\n```\n"),
        ("    [1](fact:x)\n", "    [2](fact:x)\n"), ("a\n\n```\n[1](fact:x)\n", "a\n\n```\n[2](fact:x)\n"),
        ("![1](fact:x)\n", "![2](fact:x)\n"), ("\\[1](fact:x)\n", "\\[2](fact:x)\n"),
        ("[1\\](fact:x)\n", "[2\\](fact:x)\n"), ("[1](facts:x)\n", "[2](facts:x)\n"), ("[1](x.md)\n", "[2](x.md)\n"),
        ("[a [1](fact:x)](y.md)\n", "[b [1](fact:x)](y.md)\n"),
        ("[a [1](fact:x) b](fact:y)\n", "[a [1](fact:x) c](fact:y)\n"),
        ("[1] (fact:x)\n", "[2] (fact:x)\n"), ("[1](fact: x)\n", "[2](fact: x)\n"),
        ("[1\n\n2](fact:x)\n", "[1\n\n3](fact:x)\n"), ("[1](fact:x)\n", "1\n"), ("[1](fact:x", "[2](fact:x"),
    ]) func allElseBesideAQuoteCounts(_ before: String, _ after: String) {
        #expect(revision(before) != revision(after))
    }

    @Test func fieldsSkipTheWordsOfQuotesToo() {
        for (before, after) in [
            ("summary: Tiene [1 año](fact:x).", "summary: \"Tiene [2 años](fact:x).\""),
            ("essentials: [\"[1](fact:x)\", b]", "essentials: [\"[2](fact:x)\", b]"),
            ("note: >-\n  a [1\n  año](fact:x)", "note: >-\n  a [2](fact:x)"),
        ] {
            #expect(revision("", keys: before) == revision("", keys: after))
            #expect(revision("", keys: before) != revision("", keys: after.replacing("fact:x", with: "fact:y")))
        }
        #expect(revision("", keys: "summary: \"[1](x)\"") != revision("", keys: "summary: \"[2](x)\""))
    }

    @Test func canonicalFormKeepsTheIdAndIsItsOwnForm() {
        let text = Array("A [1\naño](fact:x#p) b.\n- `[1](fact:x)` [2](fact:y)\n".utf8)
        let canonical = canonicalMarkdown(of: text[...])
        #expect(String(decoding: canonical, as: UTF8.self) == "A [](fact:x#p) b.\n\n- `[1](fact:x)` [](fact:y)")
        #expect(canonicalMarkdown(of: canonical[...]) == canonical)
    }

    @Test(.timeLimit(.minutes(Machine.minutes(10)))) func bracketsAndTargetsAreReadOnce() {
        for piece in [
            "[", "](fact:", "[](fact:", "[a](fact:x) ", "[`](fact:x)` ", "\\[", "![", "fact:", ":", "[a\n](fact:x)\n",
            "[a](fact:x)\n\n",
        ] {
            let text = Array(String(repeating: piece, count: (1 << 20) / piece.utf8.count).utf8)
            #expect(canonicalMarkdown(of: text[...]).count <= text.count)
        }
        let long = Array(("[" + String(repeating: "a", count: 1 << 20) + "](fact:x)").utf8)
        #expect(canonicalMarkdown(of: long[...]) == Array("[](fact:x)".utf8))
    }

    @Test func figuresOfThePageItselfCount() {
        #expect(revision("[10 minutos](fact:own)") != revision("[20 minutos](fact:own)"))
        #expect(revision("[10 minutos](fact:owner)") == revision("[20 minutos](fact:owner)"))
    }

    @Test func housekeepingDoesNotCount() {
        for key in FrontMatterKeyTests.housekeeping { #expect(revision("A", keys: key) == revision("A", keys: "")) }
    }
}

enum FrontMatterKeyTests {
    static let housekeeping = [
        "slug: b", "date: 2026", "compiled: 2026", "checked: 2026", "reviewed: { on: 2026, by: A }", "review_by: 2027",
        "draft: true", "layout: x", "aliases: [/a/]", "order: 3", "search: { boost: 2 }",
        "translation_of_revision: \"0123abcd\"", "changes: [{ date: 2026, text: x }]",
    ]
}
