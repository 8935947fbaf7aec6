import Content
import Site
import Testing

@testable import Checks

/// For each check: an input that it reports, and the most similar one that it accepts.
struct PageCheckTests {
    @Test func summaries() {
        #expect(
            findings("missing-summary", guide()) == """
                Content/es/guides/a.md:1:1: warning: the page has no summary [missing-summary]
                  note: say in one sentence what the reader gets
                """)
        #expect(findings("missing-summary", guide("summary: S")) == "")
        let long = String(repeating: "ñ", count: 161)
        #expect(
            findings("summary-too-long", guide("summary: \(long)")) == """
                Content/es/guides/a.md:3:1: warning: the summary has 161 characters [summary-too-long]
                  note: at most 160 are shown everywhere
                """)
        #expect(findings("summary-too-long", guide("summary: \(long.dropLast())")) == "")
    }

    @Test func titles() {
        let long = String(repeating: "é", count: 71)
        #expect(
            findings("long-title", "-- Content/es/guides/a.md --\n---\ntitle: \(long)\n---\n") == """
                Content/es/guides/a.md:2:8: warning: the title has 71 characters [long-title]
                  note: at most 70 are shown everywhere
                """)
        #expect(findings("long-title", "-- Content/es/guides/a.md --\n---\ntitle: \(long.dropLast())\n---\n") == "")
    }

    @Test func reviewDates() {
        let today = PartialDate(year: 2026, month: 11, day: 22)
        #expect(
            findings("review-overdue", guide("review_by: 2026-11-21"), on: today) == """
                Content/es/guides/a.md:3:1: warning: the page was to be reviewed by 2026-11-21 [review-overdue]
                  note: review it, then move its mark and 'review_by'
                """)
        #expect(findings("review-overdue", guide("review_by: 2026-11-22"), on: today) == "")
        #expect(findings("review-overdue", guide("review_by: 2026-11"), on: today) == "", "the month is not over")
        #expect(findings("review-overdue", guide("review_by: 2025"), on: today) != "")
        #expect(
            findings("review-in-future", guide("reviewed: 2026-11-23"), on: today) == """
                Content/es/guides/a.md:3:1: warning: 'reviewed' is 2026-11-23, and today is 2026-11-22 \
                [review-in-future]
                  note: correct the date, or give the build's with --date
                """)
        #expect(findings("review-in-future", guide("checked: { on: 2026-11-23 }"), on: today).contains("'checked' is"))
        #expect(findings("review-in-future", guide("reviewed: 2026-11-22"), on: today) == "")
        #expect(findings("review-in-future", guide("reviewed: 2026"), on: today) == "")
    }

    @Test func headings() {
        #expect(
            findings("heading-jump", guide(body: "## Uno\n\n#### Dos\n")) == """
                Content/es/guides/a.md:7:1: warning: 'Dos' is of level 4, below one of level 2 [heading-jump]
                  note: begin it with '###'
                """)
        #expect(
            findings("heading-jump", guide(body: "### Uno\n")) == """
                Content/es/guides/a.md:5:1: warning: 'Uno' is of level 3, below one of level 1 [heading-jump]
                  note: begin it with '##'
                """)
        #expect(findings("heading-jump", guide(body: "## Uno\n\n### Dos\n\n## Tres\n")) == "")
    }

    @Test func images() {
        #expect(
            findings("missing-alt", guide(body: "a ![](../../assets/m.svg)\n")) == """
                Content/es/guides/a.md:5:3: warning: the image '../../assets/m.svg' has no description [missing-alt]
                  note: write what it shows between '![' and ']'
                """)
        #expect(findings("missing-alt", guide(body: "![Mapa](../../assets/m.svg)\n")) == "")
    }

    @Test func insecureLinks() {
        let printed = findings(
            "insecure-link",
            guide(
                "web: http://a.gov/\nsources: [{ title: T, url: HTTP://b.gov }]",
                body: "[a](http://c.gov) [b](https://d.gov)\n"))
        #expect(
            printed == """
                Content/es/guides/a.md:3:6: warning: 'http://a.gov/' begins with 'http:' [insecure-link]
                  note: see whether the same address works with 'https:'
                Content/es/guides/a.md:4:28: warning: 'HTTP://b.gov' begins with 'http:' [insecure-link]
                  note: see whether the same address works with 'https:'
                Content/es/guides/a.md:6:1: warning: 'http://c.gov' begins with 'http:' [insecure-link]
                  note: see whether the same address works with 'https:'
                """)
        #expect(findings("insecure-link", guide("web: https://a.gov/", body: "`http://c.gov`\n")) == "")
    }

    @Test func sources() {
        #expect(
            findings("missing-sources", guide()) == """
                Content/es/guides/a.md:1:1: warning: the page names no sources [missing-sources]
                  note: write 'sources:' with the title, publisher, year and url of each
                """)
        #expect(findings("missing-sources", guide("sources: [{ title: T }]")) == "")
        #expect(
            findings("missing-sources", "-- Content/es/words/a.md --\n---\ntitle: A\n---\n") == "",
            "only where the law is told")
    }
}
