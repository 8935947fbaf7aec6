import Diagnostics
import Markdown
import TestSupport
import Testing

/// HTML that tries to get in, or to take time or memory without bound.
@Suite struct HostileHTMLTests {
    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let patterns: [(name: String, text: String)] = [
        ("nested 10,000 deep", many("<div>", 10_000) + "a" + many("</div>", 10_000)),
        ("nested in lines", many("a <b>", 10_000) + many("</b>", 10_000)),
        ("nested in blocks", many("<div>\n\n", 10_000) + "a\n\n" + many("</div>\n\n", 10_000)),
        ("nested in emphasis", many("*<b>", 900) + "a" + many("</b>*", 900)),
        ("never closed", many("<div><p><b>", 20_000)),
        ("never opened", many("</div></b></li>", 20_000)),
        ("left out and open", "<div><ul>" + many("<ul>", 20_000) + many("</li><li></ul></div><div><ul>", 20_000)),
        ("closed in wrong order", many("<b><i>", 10_000) + many("</b></i>", 10_000)),
        ("100,000 tags", many("<i>", 50_000) + many("</i>", 50_000)),
        ("100,000 pairs", many("<i>a</i>", 100_000)),
        ("tags that do not end", "<div>\n" + many("<a b=\"", 20_000)),
        ("tags that do not end in lines", "a " + many("<a b=\"", 20_000)),
        ("entities without end", "<div>\n" + many("&amp", 50_000) + many("&#x41", 50_000) + many("&a", 50_000)),
        ("entities", "<div>\n" + many("&copy;&NotEqualTilde;", 20_000)),
        ("a long attribute", "a <b title=\"" + many("&lt;x", 180_000) + "\">c</b>"),
        ("a long attribute in a block", "<div title='" + many("\"&quot;", 100_000) + "'>c</div>"),
        ("many attributes", "a <b " + many("onclick title=x ", 30_000) + ">c</b>"),
        ("many tables", many("<table><tr><td>", 10_000)),
        ("many scripts", many("<script>a", 30_000)),
        ("many scripts in lines", "a " + many("<script>b ", 30_000) + many("</script>", 30_000)),
        ("many links", many("<a href=b>c</a>", 30_000)),
        ("many links in blocks", "<div>\n" + many("<a href=b>c</a>", 30_000)),
        ("many anchors", many("<a id=b></a>", 30_000)),
        ("comments in a block", "<div>\n" + many("<!-- a", 30_000)),
        ("brackets", "<div>\n" + many("<<", 50_000) + many("<!", 50_000) + many("<?", 50_000)),
        ("Markdown in a block", "<div>\n" + many("](", 50_000)),
        ("one line", "<div>" + many(" a", 100_000)),
        ("many lines", "<div>\n" + many("a\n", 100_000)),
        ("cells", "|a|\n|-|\n" + many("|<ul><li><ul><li>b|\n", 5_000)),
    ]

    @Test(arguments: patterns.map(\.name)) func hostileHTMLIsBounded(_ name: String) throws {
        let text = try #require(Self.patterns.first { $0.name == name }).text
        let body = render(text + "\n")
        #expect(body.html.count <= text.utf8.count * 40 + 100_000)
        #expect(body.problems.count <= 1_000)
        #expect(HTMLOracle.faults(fill(body)).isEmpty)
    }

    private static let pieces = [
        "<b>", "</b>", "<i id=x>", "</i>", "<div>", "</div>", "<a href=\"a.md\">", "</a>", "<a name=b>",
        "<img src=c.png alt='d'>",
        "<br>", "<hr>", "<table>", "<tr>", "<td align=left>", "</td>", "</tr>", "</table>", "<ul>", "<li>", "</ul>",
        "<details open>", "<summary>", "</summary>", "</details>", "<p>", "</p>", "<pre>", "</pre>", "<script>",
        "</script>",
        "<style>", "</style>", "<svg onload=alert(1)>", "</svg>", "<iframe src=javascript:alert(1)>",
        "<b onclick=alert(1)>",
        "<a href=\"jav&#x09;ascript:alert(1)\">", "<a href='data:text/html,x'>", "<div style=x>", "<!--", "-->",
        "<![CDATA[", "]]>",
        "<?x", "?>", "<", ">", "\"", "'", "=", "&", "&lt;script&gt;", "&#60;", "\n", "\n\n", "\n\n", "> ", "- ",
        "| a |\n|---|\n| ", " |\n",
        "[^1]", "\n\n[^1]: ", "> [!NOTE] ", "## ", "[a](", ")", "*", "**", "`", "```\n", "~~", "    ", "\\",
        "<img src=\"", "<b title=\"",
        "/>", "<textarea>", "<title>", "<noscript>", "<template>", "<math>", "<mtext>", "<base href=x>", "\u{0}", "é",
        "text ", " ",
    ]

    @Test(arguments: 0..<40) func randomHTMLHoldsOnlyWhatPagesMay(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in
                Self.pieces.randomElement(using: &random) ?? ""
            }.joined()
            let body = render(text)
            let html = fill(body)
            #expect(HTMLOracle.faults(html).isEmpty, "\(text.debugDescription)")
            #expect(isNested(html), "\(text.debugDescription) \(html.debugDescription)")
            #expect(body.problems.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 })
        }
    }

    /// Whether each start tag has its end tag, in the right order.
    private func isNested(_ html: String) -> Bool {
        var open: [Substring] = []
        for tag in html.matches(of: /<(\/?)([a-z0-9]+)(?: [^>]*?)?(\/?)>/) {
            let (_, slash, name, empty) = tag.output
            if !empty.isEmpty { continue }
            if slash.isEmpty { open.append(name) } else if open.popLast() != name { return false }
        }
        return open.isEmpty
    }
}
