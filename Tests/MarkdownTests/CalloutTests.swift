import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite struct CalloutTests {
    @Test func quoteWithAMarkerIsACallout() {
        check(
            "> [!NOTE]\n> a *b*\n>\n> - c\n",
            "<aside class=\"note\">\n<p>a <em>b</em></p>\n<ul>\n<li>c</li>\n</ul>\n</aside>\n")
    }

    @Test func kindsOfTheSiteAreKnownInAnyCase() {
        check("> [!Deadline] 2 años\n> a\n", "<aside class=\"deadline\">\n<p>a</p>\n</aside>\n")
        #expect(
            render("> [!Deadline] 2 *años* `x`\n> a\n").callouts == [
                BodyCallout(kind: "deadline", title: "2 años x", position: SourcePosition(line: 1, column: 3))
            ])
    }

    @Test func theQuotesOfATitleAreKnown() {
        let body = render(
            "[a](x.md)\n\n> [!NOTE] [1](fact:a) [b](y.md) [2](fact:b)\n> [3](fact:c)\n\n> [!TIP] t\n> [4](fact:d)\n")
        #expect(body.callouts.map { body.links[$0.quotes].map(\.text) } == [["1", "2"], []])
    }

    @Test func markerAloneMakesAnEmptyCallout() {
        check("> [!TIP]\n", "<aside class=\"tip\">\n</aside>\n")
    }

    @Test func calloutsNestAndStandInLists() {
        check(
            "- > [!TIP]\n  > a\n  > > [!NOTE]\n  > > b\n",
            """
            <ul>
            <li>
            <aside class="tip">
            <p>a</p>
            <aside class="note">
            <p>b</p>
            </aside>
            </aside>
            </li>
            </ul>

            """)
        #expect(render("> [!TIP]\n> > [!NOTE]\n> > b\n").callouts.map(\.kind) == ["tip", "note"])
    }

    @Test func unknownKindIsAProblemThatNamesTheNearest() {
        let body = render("a\n\n> [!NOET] x\n")
        #expect(body.problems.map(\.rule) == [.unknownCallout])
        #expect(body.problems.first?.position == SourcePosition(line: 3, column: 3))
        #expect(body.problems.first?.length == 7)
        #expect(body.problems.first?.message == "no kind of callout is called 'noet'")
        #expect(body.problems.first?.note == "did you mean '[!NOTE]'?")
        #expect(fill(body).contains("<blockquote>\n<p>[!NOET] x</p>"))
    }

    @Test(arguments: [
        "> \\[!NOTE]\n> a\n", "> a [!NOTE]\n", "> `[!NOTE]`\n", "> &#91;!NOTE]\n", "> [!]\n", "> [! a]\n",
    ])
    func otherQuotesStayQuotes(_ markdown: String) {
        let body = render(markdown)
        #expect(body.callouts.isEmpty)
        #expect(body.problems.isEmpty)
        #expect(fill(body) == libcmark(markdown))
    }
}
