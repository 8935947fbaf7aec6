import Markdown
import TestSupport

/// Naive twin of `RenderedBody.text(in:)`: finds the text by the tags of the HTML, not by the syntax tree.
struct TextTwin {
    private(set) var bytes: [UInt8] = []
    private(set) var letterCount = 0
    private(set) var linkLetterCount = 0
    private var gap = ""

    init(_ html: some Collection<UInt8>, proseOnly: Bool = false) {
        let html = String(decoding: html, as: UTF8.self)
        var linkDepth = 0
        /// Name of the element whose text is skipped.
        var hidden: Substring?
        for part in Self.parts(html) {
            guard part.first == "<" else {
                if hidden == nil { append(part, isInLink: linkDepth > 0) }
                continue
            }
            if part.hasPrefix("<!--") { continue }
            let name = part.dropFirst().trimmingPrefix("/").prefix { $0.isLetter || $0.isNumber }
            let isEnd = part.hasPrefix("</")
            if name == "a" { linkDepth += isEnd ? -1 : 1 }
            if !Self.inline.contains(name) { gap = "\n" }
            if hidden == name, isEnd {
                hidden = nil
            } else if hidden == nil, !isEnd, Self.hides(part, name, proseOnly) {
                hidden = name
                if gap.isEmpty, proseOnly, name == "code" { gap = " " }
            }
        }
    }

    private static let inline: Set<Substring> = ["a", "em", "strong", "del", "code", "img", "sup", "label", "input"]
    private static let otherThanProse: Set<Substring> = ["code", "table", "pre", "h1", "h2", "h3", "h4", "h5", "h6"]

    /// Footnote numbers and their back links.
    private static func hides(_ tag: Substring, _ name: Substring, _ proseOnly: Bool) -> Bool {
        tag.hasPrefix("<sup class=\"footnote-ref\"") || tag.hasPrefix("<a href=\"#fnref-")
            || (proseOnly && otherThanProse.contains(name))
    }

    /// Tags, comments, and the text between them.
    private static func parts(_ html: String) -> [Substring] {
        var parts: [Substring] = []
        var rest = html[...]
        while !rest.isEmpty {
            let end: Substring.Index
            if rest.hasPrefix("<!--") {
                end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
            } else if rest.first == "<" {
                end = rest.firstIndex(of: ">").map { rest.index(after: $0) } ?? rest.endIndex
            } else {
                end = rest.firstIndex(of: "<") ?? rest.endIndex
            }
            parts.append(rest[..<end])
            rest = rest[end...]
        }
        return parts
    }

    private mutating func append(_ text: Substring, isInLink: Bool) {
        let text = text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&amp;", with: "&")
        for byte in text.utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                if gap.isEmpty { gap = " " }
            } else {
                if !bytes.isEmpty { bytes += gap.utf8 }
                gap = ""
                bytes.append(byte)
                letterCount += 1
                linkLetterCount += isInLink ? 1 : 0
            }
        }
    }
}

/// Texts for comparing an implementation with its twin.
enum SampleTexts {
    /// All pages of `Content/`, and all specification examples on this machine.
    static var real: [String] {
        contentPages().map(\.text) + Specification.commonMark.map(\.markdown) + Specification.gfm.map(\.markdown)
    }

    private static let words = [
        "a", "b c", "é ñ", "中", " ", "\n", "\n\n", "> ", "- ", "1. ", "    ", "\t", "# ", "### ",
        "| a | *b* |\n|---|:-:|\n| `c` | [d](e) |\n",
        "~~", "*", "**", "_", "`", "```\n", "```institution\nx\n```\n", "[^1]", "\n\n[^1]: ", "[^n]: ", "[", "](x)",
        "![", "<b>", "<br>", "<!-- c -->",
        "\\\n", "  \n", "\\", "&amp;", "&lt;", "&#91;", "&nbsp;", "{#x}", "> [!NOTE] ", "- [x] ", "---\n", "===\n",
        "\r\n", "<https://e.org>", "\"", "'",
        "[see](y) ", "1.5", ". ", "[r]", "\n\n[r]: /u\n\n", "[1 año](fact:x)", "](fact:y)", "[*q*](fact:z)",
    ]

    /// Fuzzing: pieces of Markdown in random order.
    static func generated(_ seed: UInt64, count: Int = 200) -> [String] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<Int.random(in: 1...60, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }.joined()
        }
    }
}
