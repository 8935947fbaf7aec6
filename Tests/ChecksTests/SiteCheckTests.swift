import Content
import Diagnostics
import Site
import Testing

@testable import Base
@testable import Checks

struct SiteCheckTests {
    @Test func guidesMustLeadOn() {
        let others = ["b", "c", "d"].map { guide(name: $0) }.joined()
        #expect(
            findings("few-related-links", others + guide("also: [b]", body: "[c](c.md) [c](c.md)")).contains(
                """
                Content/es/guides/a.md:1:1: warning: the page leads to 2 other pages [few-related-links]
                  note: link at least 3: the law, an office, another guide
                """))
        #expect(
            !findings("few-related-links", others + guide("also: [b, d]", body: "[c](c.md)")).contains("guides/a.md"))
    }

    @Test func pagesMustBeReached() {
        let pages = guide("also: [b]") + guide(name: "b") + "-- Content/es/words/about.md --\n---\ntitle: W\n---\n"
        #expect(
            findings("orphan-page", pages) == """
                Content/es/guides/a.md:1:1: warning: no other page leads here [orphan-page]
                  note: link it from a page that its reader comes from
                """)
    }

    @Test func translationsMustExist() {
        #expect(
            findings("missing-translation", guide() + guide(name: "b", language: "en")) == """
                Content/en/guides/b.md:1:1: warning: the page is not translated into 'es' [missing-translation]
                  note: write 'Content/es/guides/b.md'
                Content/es/guides/a.md:1:1: warning: the page is not translated into 'en' [missing-translation]
                  note: write 'Content/en/guides/a.md'
                """)
        #expect(findings("missing-translation", guide() + guide(language: "en")) == "")
    }

    @Test func translationsMustBeOfTheLatestText() {
        guard let revision = checked(guide())?.site.items.first?.page.revision else { Issue.record("no page"); return }
        #expect(
            findings("outdated-translation", guide() + guide("translation_of_revision: \"00000000\"", language: "en"))
                == """
                Content/en/guides/a.md:3:26: warning: 'Content/es/guides/a.md' has changed since it was \
                translated [outdated-translation]
                  note: compare the two, then write "\(revision)"
                """)
        #expect(
            findings(
                "outdated-translation", guide() + guide("translation_of_revision: \"\(revision)\"", language: "en"))
                == "")
    }

    /// Titles, fields and prose, steps of a list and callouts too; no code, and no language without a list.
    @Test func theProjectsStyleIsKept() {
        let style = "-- Content/style/es.yaml --\n- avoid: [sueldo]\n  prefer: salario\n  except: [sin sueldo]\n"
        let body = "1. El *sueldo*, sin sueldo.\n\n`sueldo`\n"
        #expect(
            findings("style", style + guide("summary: \"Su sueldo\"", body: body) + guide(name: "b", language: "en"))
                == """
                Content/es/guides/a.md:3:14: warning: the project's style avoids 'sueldo' [style]
                  note: write 'salario'
                Content/es/guides/a.md:5:8: warning: the project's style avoids 'sueldo' [style]
                  note: write 'salario'
                """)
    }

    @Test func termsMustBeUsed() {
        #expect(
            findings("unused-term", guide("topics: [wages]")) == """
                Content/site.yaml:5:26: warning: no page has the term 'hours' of the vocabulary 'topic' \
                [unused-term]
                  note: use it, or remove it
                """)
        #expect(findings("unused-term", guide("topics: [wages, hours]")) == "")
    }

    @Test func rulesSwitchedOffAreNotRun() {
        #expect(
            findings(
                "missing-summary", "-- Content/site.yaml --\n\(smallSite)\nrules: { missing-summary: off }\n" + guide())
                == "")
    }

    @Test func rangesOfPagesAddUpToAll() {
        guard let context = checked(["a", "b", "c"].map { guide(name: $0) }.joined()) else {
            Issue.record("no site"); return
        }
        #expect(
            checkPages(context.site.items.ids[0..<2], context) + checkPages(context.site.items.ids[2..<3], context)
                + checkSite(context) == allFindings(context))
    }

    @Test func everyCheckHasAnOpinionsRule() {
        for check in Check.all { #expect(check.rule.canBeSwitchedOff, "\(check.rule)") }
        #expect(Set(Check.all.map(\.rule)) == Set(RuleID.allCases.filter(\.canBeSwitchedOff)))
    }
}
