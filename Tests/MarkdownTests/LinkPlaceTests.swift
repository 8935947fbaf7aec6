import Diagnostics
import Markdown
import TestSupport
import Testing

/// Each link and image has its place in the source, in every kind of block.
@Suite struct LinkPlaceTests {
    /// Each `@` becomes a distinct link or image.
    @Test(arguments: [
        "a\\\n@", "a\\\nb @ c\\\n  @ d\n@", "a  \n@\\\n@", "a\\\r\n@\r\n@\\\r\n@", "> a\\\n> @\n@",
        "- a\\\n  @\n  - b\\\n    @", "1.  a\\\n    @\\\n    @",
        "**a\\\nb @ c**\\\n@", "`a\nb` @\\\n@", "`a\\\nb` @", "<b\nc> @\\\n@", "[a](x\n \"t\") @ b\\\n@",
        "[a](x \"t\nu\nv\") @\n@", "[a\\\nb](x) @\n@",
        "[a\nb](x) @\n@", "[\na](x)\n@ b\\\n@", "a\\\n@\n===\n", "[b]: c\n@\n@", "[b]: c\n[d]: e 'f\ng'\n@\\\n@",
        "[b]: c\n@\n---\n", "a &amp; &#8230; \\* @\\\n&aacute; @",
        "| a |\n| - |\n| b \\| &amp; @ @ |", "x\\\n@\n| a |\n| - |\n| @ |",
        "> x\\\n> @\n> | a |\n> | - |\n> | @ |\n> y\\\n> @", "a[^1]\\\n@\n\n[^1]: b @\\\n    @\n    @",
        "- [ ] a @\\\n  @", "> [!NOTE]\n> a\\\n> @\\\n> @", "> [!NOTE] t\n> @\\\n> @", "ñ\\\nñ @ 中\\\n\t@",
        "a ~~b~~ @\\\n~~@~~", "[a][r\ns] @\\\n@\n\n[r s]: x",
        "![a\nb](x) @\\\n@", "![](x\n\"t\")\\\n@", "a \\\\\n@", "a\\\\\\\n@", "\\\n@",
        "> a\n   @ b @\n", "> a\n      @\n> @\\\n @", "- > a\n  @\\\n    @", "1. a\n @",
    ])
    func linksStandWhereTheyAreWritten(_ pattern: String) { check(pattern) }

    @Test(arguments: 0..<40) func linksInRandomTextStandWhereTheyAreWritten(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "@", "@", "@", "a", "b c ", "\\\n", "\\\n", "  \n", "\n", "\n  ", "&amp;", "&#8230;", "\\*", "\\\\", "`x`",
            "`x\ny`", "*e*", "**f\ng** ", "[t](u\n\"v\") ", "[t\nu](v) ",
            "<https://b.c> ", "ñ", "中", "~~s~~ ", "![i\nj](k) ", "[^1] ", "é̃ ", "<i\nj>", "[q](fact:r) ",
        ]
        let frames: [(first: String, rest: String)] = [
            ("", ""), ("> ", "> "), ("- ", "  "), ("1.  ", "    "), ("> - ", ">   "), ("- > ", "  > "),
            ("[^2]: ", "    "),
        ]
        for _ in 0..<40 {
            var pattern = "x[^2]\n\n[^1]: d\n\n"
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let frame = frames.randomElement(using: &random) ?? ("", "")
                var text = "w"
                for _ in 0..<Int.random(in: 1...12, using: &random) {
                    text += pieces.randomElement(using: &random) ?? ""
                }
                pattern +=
                    frame.first
                    + text.split(separator: "\n", omittingEmptySubsequences: true).joined(separator: "\n" + frame.rest)
                    + "\n\n"
            }
            check(pattern)
        }
    }

    private func check(_ pattern: String) {
        var text = "", count = 0
        for character in pattern {
            guard character == "@" else { text.append(character); continue }
            text += count % 3 == 2 ? "![t](=\(count)=)" : "[t](=\(count)=)"
            count += 1
        }
        let links = render(text).links.filter { $0.destination.hasPrefix("=") }
        for link in links {
            let written = place(of: (link.isImage ? "![t](" : "[t](") + link.destination, in: text)
            #expect(
                "\(link.position.line):\(link.position.column)" == written,
                "\(link.destination) in \(text.debugDescription)")
        }
    }

    /// `line:column`, both from 1, the column in bytes.
    private func place(of needle: String, in text: String) -> String {
        let bytes = Array(text.utf8), wanted = Array(needle.utf8)
        var line = 1, start = 0
        for index in bytes.indices {
            if bytes[index...].starts(with: wanted) {
                // An image's text is found after its `!`.
                return "\(line):\(index - start + 1)"
            }
            let isEnd =
                bytes[index] == UInt8(ascii: "\n")
                || bytes[index] == UInt8(ascii: "\r")
                    && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"))
            if isEnd { (line, start) = (line + 1, index + 1) }
        }
        return "nowhere"
    }

    @Test(arguments: [
        ("a &amp; b[^x]", "1:10+4 undefined-footnote"), ("\\*\\* [^x]", "1:6+4 undefined-footnote"),
        ("a\\\nb[^x]", "2:2+4 undefined-footnote"),
        ("a\\\nb &lt; c[^x]", "2:9+4 undefined-footnote"),
        ("| a |\n| - |\n| &amp; \\| [^x] |", "3:12+4 undefined-footnote"), ("a\\\n&#1;", "2:1+1 invalid-bytes"),
        ("a\\\n<b>", "2:1+3 raw-html"), ("## a &amp; b {#_X}", "1:14+5 bad-anchor"),
    ])
    func otherFaultsStandWhereTheyAreWritten(_ markdown: String, _ problem: String) {
        #expect(
            render(markdown).problems.map {
                "\($0.position.line):\($0.position.column)+\($0.length) \($0.rule.rawValue)"
            } == [problem])
    }
}
