import Diagnostics
import TestSupport
import Testing

@testable import Markdown

/// Addresses in a text become links, definition lists, and attributes of headings.
@Suite struct AutolinkTests {
    private var options: MarkdownOptions {
        var options = siteOptions
        options.autolinks = true
        options.definitionLists = true
        options.headingAttributes = true
        return options
    }

    private func links(_ markdown: String, _ country: String? = nil) -> [String] {
        var options = options
        options.phonePlans = country.flatMap(PhonePlan.plan).map { [$0] } ?? []
        let body = render(markdown, options)
        #expect(HTMLOracle.faults(fill(body)).isEmpty)
        return body.links.map { "\($0.text) \($0.destination) \($0.position.column)" }
    }

    @Test func webAddressesAreLinks() {
        check(
            "Vea https://a.org/b_c?d=e&f. Y (http://a.org/(x)).\n",
            "<p>Vea <a href=\"https://a.org/b_c?d=e&amp;f\">https://a.org/b_c?d=e&amp;f</a>. Y "
                + "(<a href=\"http://a.org/(x)\">http://a.org/(x)</a>).</p>\n", options: options)
        #expect(
            links("*https://a.org* **HTTPS://b.org/**, «https://c.org»") == [
                "https://a.org https://a.org 2", "HTTPS://b.org/ HTTPS://b.org/ 19", "https://c.org https://c.org 39",
            ])
        #expect(
            links("á &amp; https://a.org, https://b.org\nc https://ñ.org/é") == [
                "https://a.org https://a.org 10", "https://b.org https://b.org 25", "https://ñ.org/é https://ñ.org/é 3",
            ])
        #expect(links("| a |\n|---|\n| https://a.org |").count == 1)
        #expect(links("a https://localhost https:// xhttps://a.org https\\://a.org `https://a.org` a://b.org").isEmpty)
        #expect(links("[https://a.org](b.md)") == ["https://a.org b.md 1"])
        #expect(links("<a href=\"b.md\">https://a.org</a>").count == 1)
        #expect(links("<code>https://a.org</code>\n\n<pre>\nhttps://a.org\n</pre>").isEmpty)
        #expect(links("<https://a.org> ![https://b.org](c.png)").count == 2)
        #expect(links("[https://a.org](fact:x)") == ["https://a.org fact:x 1"])
    }

    @Test func emailAddressesAreLinks() {
        #expect(
            links("Escriba a info@a-b.org.sv. O: x.y+z@a.org, (b@c.gob)") == [
                "info@a-b.org.sv mailto:info@a-b.org.sv 11", "x.y+z@a.org mailto:x.y+z@a.org 31",
                "b@c.gob mailto:b@c.gob 45",
            ])
        #expect(links("a@b @a.org a@b.1 git@a.org:b ñ@a.org a@b@c.org .@a.org a@-b.org a\\@b.org").isEmpty)
    }

    @Test func phoneNumbersInInternationalFormAreLinks() {
        #expect(
            links("Llame al +506 2280 4439, (+502) 2410-0000 o +1 (800) 799-7233.") == [
                "+506 2280 4439 tel:+50622804439 10", "(+502) 2410-0000 tel:+50224100000 26",
                "+1 (800) 799-7233 tel:+18007997233 45",
            ])
        #expect(links("+34 900\u{A0}10 50 90") == ["+34 900\u{A0}10 50 90 tel:+34900105090 1"])
        #expect(
            links("+10 000 000, +506 2280 443, +506 2280 4439 2280 4440, +20 000 000 000, +3 %, a+50622804439").isEmpty)
        #expect(links("+506 2280 4439-41, +12 345 678 901 %, 2280 4439, 800-799-7233").isEmpty)
    }

    @Test func nationalNumbersAreLinksByThePagesCountry() {
        #expect(
            links("1-800-799-7233, (512) 555-0100 y 512.555.0100", "US") == [
                "1-800-799-7233 tel:+18007997233 1", "(512) 555-0100 tel:+15125550100 17",
                "512.555.0100 tel:+15125550100 34",
            ])
        #expect(
            links("2280-4439 u 800-872-2256", "CR") == [
                "2280-4439 tel:+50622804439 1", "800-872-2256 tel:+5068008722256 13",
            ])
        #expect(links("55 1234 5678", "MX") == ["55 1234 5678 tel:+525512345678 1"])
        #expect(links("900 10 50 90", "ES") == ["900 10 50 90 tel:+34900105090 1"])
        #expect(links("2019-2024, 2000-2500, 1280-4439, 2280 4439, 2280-44390, 22-80-44-39", "CR").isEmpty)
        #expect(links("123-456-7890, 100 200 3000, 800-799-72334, 2026-11-29", "US").isEmpty)
        #expect(links("900 000 000", "ES").isEmpty)
    }

    @Test func definitionsAreAList() {
        check(
            "Finiquito\n: Lo que le *deben*\nal final.\n: Se paga\n\nPaga\n: Dos\n\nTexto\n",
            "<dl>\n<dt>Finiquito</dt>\n<dd>Lo que le <em>deben</em>\nal final.</dd>\n<dd>Se paga</dd>\n"
                + "<dt>Paga</dt>\n<dd>Dos</dd>\n</dl>\n<p>Texto</p>\n", options: options)
        #expect(String(decoding: render("a\n: b\n", options).text.bytes, as: UTF8.self) == "a\nb")
        check(
            "> **a**\n> : b\n", "<blockquote>\n<dl>\n<dt><strong>a</strong></dt>\n<dd>b</dd>\n</dl>\n</blockquote>\n",
            options: options)
        for text in ["a\nb\n: c\n", ": a\n: b\n", "a\n\\: b\n", "a\n:b\n", "a : b\n", "a\n`: b`\n"] {
            #expect(fill(render(text, options)) == libcmark(text), "\(text)")
        }
        check("a\n: b\n", libcmark("a\n: b\n"))
    }

    @Test func attributesOfHeadingsAreTold() {
        check(
            "## a {.note}\n\n## b {#x .y}\n\n## c { #z }\n\n## d {: .e #w f=g}\n",
            "<h2 id=\"a\">a</h2>\n<h2 id=\"x\">b</h2>\n<h2 id=\"z\">c</h2>\n<h2 id=\"w\">d</h2>\n", options: options)
        checkProblems(
            "## a {.note}\n\n## b {#x .y}\n\n## c { #z }\n\n## d {: .e #w f=g}\n",
            ["1:6+7 stray-markup", "3:6+7 stray-markup", "7:6+13 stray-markup"], options: options)
        check(
            "## a {x}\n\n## b {a b}\n\n## c \\{.x}\n",
            "<h2 id=\"a-x\">a {x}</h2>\n<h2 id=\"b-a-b\">b {a b}</h2>\n<h2 id=\"c-x\">c {.x}</h2>\n", options: options)
        checkProblems("## a {#X .y}\n", ["1:6+7 bad-anchor"], options: options)
    }

    private static let hostile = [
        "https://a.org/" + String(repeating: "(", count: 50_000), String(repeating: "http://", count: 30_000),
        String(repeating: "https://a.org ", count: 20_000), String(repeating: "a@", count: 50_000),
        String(repeating: "a@b.", count: 50_000), String(repeating: "+1", count: 50_000),
        String(repeating: "+506 2280 4439 ", count: 20_000), String(repeating: "1-", count: 50_000),
        "a\n" + String(repeating: ": b\n", count: 30_000), String(repeating: "a\n: b\n\n", count: 20_000),
        String(repeating: "## a {.b}\n", count: 20_000), "https://" + String(repeating: "a.", count: 50_000),
        "https://a.org/" + String(repeating: ").", count: 50_000), String(repeating: "800-799-7233 ", count: 20_000),
    ]

    @Test(arguments: hostile.indices) func hostileAddressesAreBounded(_ index: Int) {
        var options = options
        options.phonePlans = [PhonePlan.plan(ofCountry: "US")].compactMap { $0 }
        let body = render(Self.hostile[index] + "\n", options)
        #expect(body.html.count <= Self.hostile[index].utf8.count * 12 + 1_000)
    }

    /// Only those that show that CommonMark itself makes no links of bare addresses.
    @Test(.enabled(if: Specification.hasCommonMark, "no examples of CommonMark"))
    func examplesOfTheSpecificationDifferInBareAddressesAlone() {
        var options = options
        options.printsHTML = true
        let changed = Specification.commonMark.filter {
            fill(render($0.markdown, options)).replacing(/<h([1-6]) id="[^"]*">/) { "<h\($0.output.1)>" } != $0.html
        }
        #expect(changed.map(\.example) == [601, 607, 610, 611])
    }
}
