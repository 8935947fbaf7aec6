import Diagnostics
import Markdown
import Testing

@Suite struct LinkTests {
    @Test func urlsAreSlotsInsideOfTheirAttributesAndImagesAreSlots() {
        let body = render("[a](b.md \"t\") ![c](d.png)\n")
        #expect(String(decoding: body.html, as: UTF8.self) == "<p><a href=\"\" title=\"t\">a</a> </p>\n")
        #expect(
            body.slots == [
                BodySlot(offset: 12, kind: .link(0)), BodySlot(offset: 23, kind: .linkAttributes(0)),
                BodySlot(offset: 30, kind: .image(1)),
            ])
    }

    @Test func theDescriptionOfAnImageHasNoMarkup() {
        let body = render("![a *b* ~~c~~ `d`](e.png \"t\")\n")
        #expect(body.links.map(\.text) == ["a b c d"])
        #expect(fill(body) == "<p><img src=\"e.png\" alt=\"a b c d\" title=\"t\" /></p>\n")
    }

    @Test func linksAreRecordedAsTheirAuthorMeantThem() {
        let body = render("[*a* `b`](x\\_y&amp;z \"T &quot;q&quot;\")\n")
        #expect(
            body.links == [
                BodyLink(
                    destination: "x_y&z", title: "T \"q\"", text: "a b", position: SourcePosition(line: 1, column: 1),
                    isImage: false,
                    length: 39)
            ])
    }

    @Test func linkAroundAnImageIsNamedByIt() {
        let body = render("[![map](m.png)](m.md)\n")
        #expect(body.links.map(\.text) == ["map", "map"])
        #expect(body.links.map(\.destination) == ["m.md", "m.png"])
    }

    @Test(arguments: [
        ("a [b](c)", "1:3"), ("a\n[b](c)", "2:1"), ("  a\n   b [c](d)", "2:6"), ("> a\n> b [c](d)", "2:5"),
        ("> a\nb [c](d)", "2:3"),
        ("- a\n  - b\n    c [d](e)", "3:7"), ("1.  a\n    [b](c)", "2:5"), ("> - a\n>   b [c](d)", "2:7"),
        ("- > a\n  > b [c](d)", "2:7"),
        ("a `b\nc` [d](e)", "2:4"), ("a [b\nc](d)", "1:3"), ("\ta\n\n[b]: c\n\n- d [b]", "5:5"), ("## a [b](c)", "1:6"),
        ("| a |\n| - |\n| b \\| [c](d) |", "3:8"),
        ("> | a |\n> | - |\n> | [c](d) |", "3:5"), ("x\n| a |\n| - |\n| [b](c) |", "4:3"),
        ("x [b](c)\ny [b](c)\n| a |\n| - |", "1:3"),
        ("x\n  y [b](c)\n| a |\n| - |", "2:5"), ("a[^1]\n\n[^1]: b [c](d)", "3:9"),
        ("a[^1]\n\n[^1]: b\n    c [d](e)", "4:7"),
        ("a[^1]\n\n[^1]: b\n\n    > c\n    > d [e](f)", "6:9"), ("é [b](c)", "1:4"), ("a <https://b.c>", "1:3"),
        ("- [ ] a [b](c)", "1:9"),
        ("> [!NOTE]\n> a [b](c)", "2:5"), ("a ![b](c)", "1:3"), ("a\r\nb [c](d)", "2:3"), ("a\rb [c](d)", "2:3"),
    ])
    func linkIsPlacedWhereItIsWritten(_ markdown: String, _ place: String) {
        let position = render(markdown).links.first?.position
        #expect(position.map { "\($0.line):\($0.column)" } == place)
    }

    @Test(arguments: [
        ("a [b](c) d", 6), ("a ![b](c) d", 7), ("a [b\nc](d) e", 2), ("a [b](c\n \"d\") e", 5),
        ("a <https://b.c> d", 13), ("| a |\n| - |\n| [b](c) |", 6),
        ("> a\n> b [c][d] e\n\n[d]: f", 6), ("a[^1]\n\n[^1]: [b](c)", 6),
    ])
    func linkIsAsLongAsOnItsFirstLine(_ markdown: String, _ length: Int) {
        #expect(render(markdown).links.first?.length == length)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "java&Tab;script:x",
        "&#1;javascript:x",
        "&#x6A;avascript:x",
        "javascript&colon;x", "java\\script:x", "vbscript:x", "data:text/html,x", "data:image/png;base64,x",
        "file:///etc/passwd", "blob:x",
        "view-source:x", "%20javascript:x", "\u{200B}javascript:x",
    ])
    func activeSchemesNeverPass(_ url: String) {
        for text in ["[a](<\(url)>)", "![a](<\(url)>)", "[a]\n\n[a]: <\(url)>"] {
            let body = render(text)
            #expect(body.problems.map(\.rule) == [.unsafeLink], "\(text)")
            #expect(body.links.isEmpty)
            #expect(!String(decoding: body.html, as: UTF8.self).lowercased().contains("script:"))
        }
    }

    @Test func autolinkWithActiveSchemeIsNoLink() {
        check("<javascript:alert(1)>", "<p><a href=\"\">javascript:alert(1)</a></p>\n")
        checkProblems("a <javascript:alert(1)>", ["1:3+21 unsafe-link"])
    }

    @Test(arguments: [
        "a.md", "../b.md#c", "#d", "https://e", "mailto:f@g", "tel:+5041", "data.md", "x/javascript:y",
        "?q=javascript:", "#file:x",
    ])
    func otherLinksPass(_ url: String) {
        let body = render("[a](\(url))")
        #expect(body.problems.isEmpty)
        #expect(body.links.map(\.destination) == [url])
    }

    @Test func unsafeLinksStayUnsafeWhereRawHTMLIsAllowed() {
        check("[a](javascript:x)", "<p><a href=\"\">a</a></p>\n", options: MarkdownOptions(printsHTML: true))
    }
}
