import Markup
import Testing

@Suite struct MarkupParserTests {
    private func xml(_ text: String) throws -> [MarkupEvent] { try MarkupParser.xml(Array(text.utf8)) }

    @Test func elementsAttributesAndTexts() throws {
        #expect(
            try xml("<svg xmlns=\"urn:x\" a='1 &lt; 2'>\n<g/>uno</svg>") == [
                .open(
                    MarkupElement(
                        name: "svg", namespace: "urn:x",
                        attributes: [
                            MarkupAttribute(name: "xmlns", value: "urn:x", namespace: "http://www.w3.org/2000/xmlns/"),
                            MarkupAttribute(name: "a", value: "1 < 2"),
                        ], line: 1)),
                .text("\n"), .open(MarkupElement(name: "g", namespace: "urn:x", line: 2)), .close(name: "g"),
                .text("uno"), .close(name: "svg"),
            ])
    }

    @Test func whatIsNoElementIsNamed() throws {
        let events = try xml("<!DOCTYPE a [<!ENTITY e 'x'>]><?x a=\"?><a><![CDATA[ b=\"]]><!-- <script> -->&e;</a>")
        #expect(events.contains(.doctype) && events.contains(.instruction(target: "x")))
        #expect(events.contains(.rawText(" b=\"")) && events.contains(.comment) && events.contains(.entity(name: "e")))
    }

    @Test(arguments: ["", "<a>", "<a></b>", "no", "<a b=1/>", "<a/><b/>", "\u{0}", "<a>&#0;</a>"])
    func malformed(_ text: String) { #expect(throws: MarkupParser.Malformed.self) { try xml(text) } }

    @Test func faultsHaveALine() {
        #expect(throws: MarkupParser.Malformed(line: 3)) { try xml("<a>\n<b>\n</a>") }
    }

    /// A billion laughs, a file of the machine, a file of the net: none is read.
    @Test func entitiesAreNotExpanded() throws {
        let laughs = """
            <!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">\
            <!ENTITY f SYSTEM "file:///etc/passwd">]><a>&c;&f;</a>
            """
        let texts = try xml(laughs).filter { if case .text = $0 { true } else { false } }
        #expect(texts.isEmpty)
    }

    @Test(arguments: [10_000, 200_000]) func depthIsBounded(_ depth: Int) {
        #expect(throws: MarkupParser.Malformed.self) {
            try xml(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
        }
        #expect(MarkupParser.html(String(repeating: "<div>", count: depth)).count <= 2 * depth)
    }

    @Test func anotherEncodingIsReadAsUTF8() throws {
        let events = try xml("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>ñ</a>")
        #expect(events.contains(.text("ñ")))
        #expect(throws: MarkupParser.Malformed.self) {
            try MarkupParser.xml(
                Array("<?xml version=\"1.0\" encoding=\"big5\"?><a>".utf8) + [0xA4, 0xA4] + Array("</a>".utf8))
        }
    }

    @Test func piecesOfHTML() {
        let events = MarkupParser.html("<TABLE><tr><td align=Left nowrap>a<td>&eacute;&#x09;b</table>")
        let names = events.compactMap { if case .open(let element) = $0 { element.name } else { nil } }
        #expect(names == ["table", "tr", "td", "td"])
        #expect(events.contains(.text("é\tb")))
        #expect(MarkupParser.html("").isEmpty)
    }
}
