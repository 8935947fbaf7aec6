import Testing

@testable import HTML
@testable import Templates

/// Interpolated values are escaped for their context.
struct EscapingTests {
    private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    @Test func stringsAreEscapedForTextAndAttributes() {
        let hostile = "<b a=\"1\" b='2'>&"
        #expect(
            text("<p title=\"\(hostile)\">\(hostile)</p>")
                == """
                <p title="&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;">&lt;b a=&quot;1&quot; \
                b=&#39;2&#39;&gt;&amp;</p>
                """)
    }

    @Test func markupGoesInAsItIs() {
        let bold: HTML = "<b>\("x & y")</b>"
        #expect(text("<p>\(bold)</p>") == "<p><b>x &amp; y</b></p>")
    }

    @Test(arguments: [
        "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:x", "data:text/html,x",
        "vbscript:x",
    ])
    func activeSchemesBecomeDeadLinks(_ address: String) {
        #expect(text("\(URLPath(address))") == "#")
    }

    @Test(arguments: [
        "/es/a/?b=1", "#c", "./a:b/c", "https://example.org/x", "tel:+504", "mailto:a@b.c", "../x.html", "",
    ])
    func otherAddressesPass(_ address: String) {
        #expect(URLPath(address).text == address)
    }

    @Test func whatAnAddressMayNotHoldIsEncoded() {
        #expect(
            URLPath("https://example.org/a b/año?q={x}%20").text == "https://example.org/a%20b/a%C3%B1o?q=%7Bx%7D%20")
    }

    @Test func valuesOfAQueryArePercentEncoded() {
        #expect(
            URLPath("https://wa.me/", query: [("text", "¿Año? a&b=c")]).text
                == "https://wa.me/?text=%C2%BFA%C3%B1o%3F%20a%26b%3Dc")
        #expect(URLPath(mailTo: "a@b.c", subject: "x y").text == "mailto:a@b.c?subject=x%20y")
    }

    @Test func anAttributeWithoutAValueIsAbsent() {
        #expect(
            text(
                """
                <p\(Attribute("lang", nil))\(Attribute("title", "a\"b"))\
                \(Attribute("hidden", if: true))\(Attribute("open", if: false))>
                """)
                == "<p title=\"a&quot;b\" hidden>")
        #expect(text("<a\(Attribute("href", url: "javascript:x"))>") == "<a href=\"#\">")
    }

    @Test func jsonCannotCloseItsScript() {
        let data = JSONData.object([
            ("a", .string("</script><!-- \"\\\n\u{1}")), ("b", nil), ("c", .array([.number(1)])),
        ])
        #expect(text("\(data)") == "{\"a\":\"\\u003c/script\\u003e\\u003c!-- \\\"\\\\\\n\\u0001\",\"c\":[1]}")
    }
}
