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

    @Test func housekeepingDoesNotCount() {
        for key in FrontMatterKeyTests.housekeeping { #expect(revision("A", keys: key) == revision("A", keys: "")) }
    }
}

enum FrontMatterKeyTests {
    static let housekeeping = [
        "slug: b", "date: 2026", "reviewed: 2026", "review_by: 2027", "draft: true", "layout: x", "aliases: [/a/]",
        "order: 3", "search: { boost: 2 }",
        "translation_of_revision: \"0123abcd\"", "changes: [{ date: 2026, text: x }]",
    ]
}
