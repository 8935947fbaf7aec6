import Diagnostics
import Foundation
import Markdown
import Markup
import TestSupport
import Testing

/// HTML that authors write: its safe elements are made anew, the rest is left out and told.
@Suite struct HTMLTests {
    private func text(_ markdown: String) -> String { String(decoding: render(markdown).text.bytes, as: UTF8.self) }

    @Test func elementsWithinALineAreWrittenAnew() {
        check("H<sub>2</sub>O, m<SUP>2</sup>\n", "<p>H<sub>2</sub>O, m<sup>2</sup></p>\n")
        check("a<br>b<br/>c</br>d\n", "<p>a<br />\nb<br />\nc<br />\nd</p>\n")
        check(
            "<kbd>Ctrl</kbd> <abbr title='a \"b\" &amp; c' class=x>OIT</abbr>\n",
            "<p><kbd>Ctrl</kbd> <abbr title=\"a &quot;b&quot; &amp; c\">OIT</abbr></p>\n")
        check("<b>a *b* <i>c</i></b>\n", "<p><b>a <em>b</em> <i>c</i></b></p>\n")
        check("## a <small>b</small>\n", "<h2 id=\"a-b\">a <small>b</small></h2>\n")
        check("<span lang=\"ar\" dir=\"RTL\">a</span>\n", "<p><span lang=\"ar\" dir=\"rtl\">a</span></p>\n")
        checkProblems("a <b>c</b> <!-- d --> <mark\nid=x>e</mark><br><wbr>\n", [])
    }

    @Test func linksAndImagesAreThoseOfMarkdown() {
        let body = render(
            "a <a href=\"b.md#c\" title=\"d\" target=_blank>e *f*</a> <img src=\"g.png\" alt=\"h &lt; i\">\n")
        #expect(
            fill(body)
                == "<p>a <a href=\"b.md#c\" title=\"d\">e <em>f</em></a> <img src=\"g.png\" alt=\"h &lt; i\" /></p>\n")
        #expect(body.links.map(\.destination) == ["b.md#c", "g.png"])
        #expect(body.links.map(\.text) == ["e f", "h < i"])
        #expect(body.links.map(\.position.column) == [3, 54])
        #expect(body.links.map(\.isImage) == [false, true])
        check(
            "<a href=\" x.md \">a</a>\n\n<img src='y.png'>\n",
            "<p><a href=\"x.md\">a</a></p>\n<p><img src=\"y.png\" alt=\"\" /></p>\n")
        #expect(
            render("<div>\n<a href=\"x.md\"><img src=\"y.png\" alt=z></a>\n</div>\n").links.map(\.text) == ["z", "z"])
    }

    @Test func aLinkHoldsNoOther() {
        checkProblems("[a <a href=\"b.md\">c</a>](d.md)\n", ["1:4+15 raw-html"])
        checkProblems("<a href=\"b.md\">a [c](d.md)</a>\n", ["1:1+15 raw-html"])
        checkProblems("<a href=\"b.md\">a *[c](d.md)*</a>\n", ["1:1+15 raw-html"])
        checkProblems("<a href=\"b.md\">a[^1]</a>\n\n[^1]: b\n", ["1:1+15 raw-html"])
        checkProblems("<a href=\"b.md\">a <a href=\"c.md\">d</a></a>\n", ["1:18+15 raw-html"])
        check("[a <a name=\"b\"></a>c](d.md)\n", "<p><a href=\"d.md\">a <span id=\"b\"></span>c</a></p>\n")
    }

    @Test func tagsPairAmongSiblingsAlone() {
        check("a *b <b>c* d</b>\n", "<p>a <em>b c</em> d</p>\n")
        checkProblems("a *b <b>c* d</b>\n", ["1:6+3 raw-html", "1:13+4 raw-html"])
        check("a <b>b\n\nc</b>\n", "<p>a b</p>\n<p>c</p>\n")
        checkProblems("<b>a <i>b</b> c</i>\n", ["1:6+3 raw-html"])
        check("<b>a <i>b</b> c</i>\n", "<p><b>a b</b> c</p>\n")
        checkProblems("a <div>b</div>\n", ["1:3+5 raw-html"])
        checkProblems("a <font size=1>b</font> <u\nclass=x>c\n", ["1:3+13 raw-html", "1:25+2 raw-html"])
    }

    @Test func blocksAreWrittenAnew() {
        check(
            "<details>\n<summary>a <b>b</b></summary>\nc &copy; d\n</details>\n",
            "<details>\n<summary>a <b>b</b></summary>\n\nc © d\n\n</details>\n".replacing("\n\n", with: "\n"))
        check("<div>\n\na *b*\n\n- c\n\n</div>\n", "<div>\n<p>a <em>b</em></p>\n<ul>\n<li>c</li>\n</ul>\n</div>\n")
        check(
            "<figure>\n  <img src=a.png alt=b>\n  <figcaption>c</figcaption>\n</figure>\n",
            "<figure>\n<img src=\"a.png\" alt=\"b\" />\n<figcaption>c</figcaption>\n</figure>\n")
        check("<hr>\n\n<dl>\n<dt>a\n<dd>b\n</dl>\n", "<hr />\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n")
        check("<pre>\na\n  b &lt;\n</pre>\n", "<pre>a\n  b &lt;\n</pre>\n")
        check("<p align=center>a\n<p>b\n", "<p>a</p>\n<p>b</p>\n")
        check(
            "- <div>a</div>\n- <img src=b>\n",
            "<ul>\n<li>\n<div>a</div>\n</li>\n<li>\n<img src=\"b\" alt=\"\" />\n</li>\n</ul>\n")
        checkProblems("<div>\n<!-- a -->\n\n<!-- b -->\n\n</div>\n", [])
    }

    @Test func tablesAreWrappedAsOurs() {
        check(
            "<table border=1>\n<tr><th scope=col>a<td colspan=2 align=RIGHT>b\n</table>\n",
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">\n<table>\n<tr>\n"
                + "<th scope=\"col\">a</th>\n<td colspan=\"2\" class=\"align-right\">b</td>\n</tr>\n</table>\n</div>\n")
        check(
            "<table><tr><td>\n\n**a**\n\n</td></tr></table>\n",
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">\n<table>\n<tr>\n<td>\n"
                + "<p><strong>a</strong></p>\n</td>\n</tr>\n</table>\n</div>\n")
        #expect(text("<table><tr><td>a<td>b<tr><td>c</table>\n") == "a\nb\nc")
    }

    @Test func aCellHoldsBlocks() {
        let row = "| a |\n|---|\n| <ul><li>b<li>c **d**</ul> |\n"
        #expect(fill(render(row)).contains("<td><ul><li>b</li><li>c <strong>d</strong></li></ul></td>"))
        #expect(text(row) == "a\nb\nc d")
        checkProblems("| a |\n|---|\n| <ul><li>b |\n", ["3:3+4 raw-html"])
    }

    @Test func unpairedBlocksAreTold() {
        checkProblems("a\n\n<details>\n\nb\n", ["3:1+9 raw-html"])
        checkProblems("</div>\n", ["1:1+6 raw-html"])
        checkProblems("> <td>a</td>\n", ["1:3+4 raw-html"])
        checkProblems("<span>\n\na\n\n</span>\n", ["1:1+6 raw-html"])
        check("<h2>a</h2>\nb\n", "<p>a</p>\n<p>b</p>\n")
        checkProblems("<div>\n  <h3>a</h3>\n</div>\n", ["2:3+4 raw-html"])
        checkProblems("<div>\n[a](b.md)\n</div>\n", ["2:1+9 stray-markup"])
        checkProblems("<!DOCTYPE html>\n\na <?php b ?>\n", ["1:1+15 raw-html", "3:3+10 raw-html"])
    }

    @Test func aMistakeIsToldOnce() {
        checkProblems("<ul>\n<ul>\n<li>a</li>\n</ul>\n<li>b</li>\n</ul>\n", ["2:1+4 raw-html"])
        checkProblems("<p>a\n<p>b</p>\n\nc\n\n</p>\n", ["6:1+4 raw-html"])
        checkProblems("<font>a <font>b</font> c</font>\n", ["1:1+6 raw-html", "1:9+6 raw-html"])
    }

    @Test func headingsStayInTheOutline() {
        let body = render("<div id=\"x\" class=\"y\">\n\n## a\n\nb\n\n</div>\n\n<details>\n\n## c\n\n</details>\n")
        #expect(
            fill(body)
                == "<div id=\"x\">\n</div>\n<h2 id=\"a\">a</h2>\n<p>b</p>\n<details>\n<h2 id=\"c\">c</h2>\n</details>\n"
        )
        #expect(body.outline.map(\.isNested) == [false, true])
        #expect(body.anchors == ["x"])
        #expect(body.problems.isEmpty)
    }

    @Test func idsAreAnchors() {
        let body = render("<a name=\"Plazo_1\"></a>\n\n<a id=\"ñ\" href=\"x.md\">a</a> <b id=\"c\">b</b>\n")
        #expect(body.anchors == ["Plazo_1", "ñ", "c"])
        #expect(
            fill(body)
                == "<p><span id=\"Plazo_1\"></span></p>\n"
                + "<p><span id=\"ñ\"></span><a href=\"x.md\">a</a> <b id=\"c\">b</b></p>\n"
        )
        checkProblems(
            "<a id=\"a b\"></a> <b id=\"fn-1\">c</b> <i id=d></i> <i id=d></i>\n",
            ["1:1+12 raw-html", "1:18+13 raw-html", "1:50+8 duplicate-anchor"])
        checkProblems("<i id=a></i>\n\n## b {#a}\n", ["3:6+4 duplicate-anchor"])
        check("<i id=\"b\"></i>\n\n## b\n", "<p><i id=\"b\"></i></p>\n<h2 id=\"b-2\">b</h2>\n")
    }

    // MARK: Active content

    private static let active = [
        "a <script>alert(1)</script> b", "<script>\nalert(1)\n</script>", "<style>\na { b: c }\n</style>",
        "<iframe src=\"x\"></iframe>",
        "<object data=x></object>", "a <embed src=x>", "<form action=x>\n</form>", "<svg onload=alert(1)>",
        "a <math>b</math>",
        "<link rel=stylesheet href=x>", "<meta http-equiv=refresh content=0>", "<base href=x>",
        "<b onclick=\"x\">a</b>",
        "<b ONMOUSEOVER = x>a</b>", "<div style=\"a:b\">c</div>", "a <i\nonfocus=x>b</i>",
        "<img src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>\n</details>", "<font onclick=x>a</font>", "<b x onclick=a>a</b>",
        "<div>\n<b/onclick=alert(1)>a</b>\n</div>", "<div>\n<b title='a'onclick=alert(1)>a</b>\n</div>",
        "| a |\n|---|\n| <b onclick=x>b</b> |",
        "a[^1]\n\n[^1]: <b onclick=x>b</b>", "> [!NOTE]\n> <b onclick=x>b</b>", "> [!NOTE] <b onclick=x>b</b>\n> c",
        "## a <b onclick=x>b</b>", "![a <b onclick=x>b</b>](c.png)", "<div>\n<p onclick=x>a\n</div>",
    ]

    @Test(arguments: active) func activeContentIsAnError(_ markdown: String) {
        let body = render(markdown + "\n")
        #expect(body.problems.map(\.rule) == [.activeHTML], "\(body.problems)")
        #expect(HTMLOracle.faults(fill(body)).isEmpty)
        #expect(!fill(body).contains("alert"))
    }

    static let schemes = [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "jav&#x09;ascript:alert(1)", "jav&Tab;ascript:alert(1)",
        "jav&#10;ascript:alert(1)", "java\nscript:alert(1)", "&#106;avascript:alert(1)", "&#x6A;avascript:alert(1)",
        "&#0000106avascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)",
        "javascript&#x3a;alert(1)",
        " javascript:alert(1)", "&#1;javascript:alert(1)", "java&#0;script:alert(1)", "vbscript:x",
        "data:text/html;base64,PHNjcmlwdD4=", "DATA:text/html,x", "file:///etc/passwd", "blob:x", "view-source:x",
        "java&NewLine;script:alert(1)", "\u{1}javascript:alert(1)",
    ]

    @Test(arguments: schemes) func activeSchemesAreErrorsInEverySpelling(_ scheme: String) {
        for html in [
            "a <a href=\"\(scheme)\">b</a>\n", "<div>\n<a href='\(scheme)'>b</a>\n</div>\n",
            "a <img src=\"\(scheme)\" alt=b>\n",
            "<blockquote cite=\"\(scheme)\">\nb\n</blockquote>\n",
        ] {
            let body = render(html)
            #expect(body.problems.map(\.rule) == [.unsafeLink], "\(html) \(body.problems)")
            #expect(body.links.isEmpty)
            #expect(HTMLOracle.faults(fill(body)).isEmpty)
        }
    }

    @Test func withoutHTMLEachTagIsTold() {
        var options = siteOptions
        options.html = false
        checkProblems("a <b>c</b>\n\n<div>d</div>\n", ["1:3+3 raw-html", "3:1+5 raw-html"], options: options)
        check("a <b>c</b>\n\n<div>d</div>\n", "<p>a c</p>\n<p>d</p>\n", options: options)
    }

    // MARK: Texts

    @Test func textIsReadAsProse() {
        let body = render(
            "<div>\n<p>a &lt; b\nc<br>d</p>\n<code>e</code> f<table><tr><td>g</table></div>\n\nh <kbd>i</kbd>\n")
        #expect(String(decoding: body.text.bytes, as: UTF8.self) == "a < b c\nd\ne f\ng\nh i")
        #expect(String(decoding: body.prose, as: UTF8.self) == "a < b c\nd\nf\nh")
    }

    @Test func passagesHaveTheirPlaces() {
        var options = siteOptions
        options.keepsPassages = true
        let body = render("<div>\n  <p>a b\n     c</p>\n  d <a href=e.md>f</a>\n</div>\n\ng <b>h</b> i\n", options)
        #expect(body.passages.map { String(decoding: $0.text, as: UTF8.self) } == ["a b c", "d f", "g h i"])
        #expect(body.passages[0].position(of: 4) == SourcePosition(line: 3, column: 6))
        #expect(body.passages[1].position(of: 2) == SourcePosition(line: 4, column: 18))
        #expect(body.passages[2].position(of: 4) == SourcePosition(line: 7, column: 12))
    }

    @Test func listsWithinAFootnoteKeepItWhole() {
        let body = render("## a\n\nb[^1]\n\n[^1]: c\n\n    <ol><li id=\"x\">d</li></ol>\n")
        let part = body.excerpt([body.range(ofHeading: 0)]).body
        #expect(fill(part).contains("<li id=\"x\">d</li>"))
        #expect(fill(part).contains("<li value=\"1\" id=\"fn-1\">"))
    }
}
