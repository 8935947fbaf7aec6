import Diagnostics
import Markdown
import Testing

@testable import Content

struct FrontMatterTests {
    @Test func everyBuiltInKeyIsRead() {
        let page = guide(
            """
            summary: S
            slug: a-b
            date: 2026
            reviewed: 2026-11
            compiled: { on: 2026-12-02, by: A tool, from: [S1, S2] }
            review_by: 2027-05-22
            draft: true
            withdrawn: false
            sensitive: true
            search: { boost: 0.6 }
            layout: special
            aliases: [/es/old/]
            order: -2
            translation_of_revision: "0123abcd"
            changes:
              - { date: 2026-01-02, text: Added }
            sources:
              - title: Law
                publisher: State
                year: 1999
                url: https://law.gov/1
            answers: [How?, "And why?"]
            """)
        #expect(page?.diagnostics == [])
        let frontMatter = page?.frontMatter
        #expect(frontMatter?.title == Positioned("A", at: position(2, 8), length: 1))
        #expect(frontMatter?.summary == "S")
        #expect(frontMatter?.slug == Positioned("a-b", at: position(5, 7), length: 3))
        #expect(frontMatter?.date == PartialDate(year: 2026))
        #expect(frontMatter?.reviewed == .init(kind: .reviewed, date: PartialDate(year: 2026, month: 11)))
        let compiled = FrontMatter.Mark(
            kind: .compiled, date: PartialDate(year: 2026, month: 12, day: 2), by: "A tool", sources: ["S1", "S2"])
        #expect(frontMatter?.compiled == compiled && frontMatter?.checked == nil)
        #expect(frontMatter?.marks.map(\.kind) == [.compiled, .reviewed])
        #expect(frontMatter?.textDate == compiled.date)
        #expect(frontMatter?.reviewBy == PartialDate(year: 2027, month: 5, day: 22))
        #expect(frontMatter?.isDraft == true)
        #expect(frontMatter?.isWithdrawn == false)
        #expect(frontMatter?.isSensitive == true)
        #expect(frontMatter?.layout?.value == "special")
        #expect(frontMatter?.aliases == [Positioned("/es/old/", at: position(15, 11), length: 8)])
        #expect(frontMatter?.answers == ["How?", "And why?"])
        #expect(frontMatter?.order == -2)
        #expect(frontMatter?.translationOfRevision?.value == "0123abcd")
        #expect(frontMatter?.changes == [.init(date: PartialDate(year: 2026, month: 1, day: 2), text: "Added")])
        #expect(
            frontMatter?.sources == [
                .init(
                    title: "Law", publisher: "State", year: "1999",
                    url: Positioned("https://law.gov/1", at: position(24, 10), length: 17), position: position(21, 5))
            ])
        #expect(frontMatter?.searchBoost == 0.6)
    }

    @Test(
        arguments: [
            ("2026-11-22", nil, []), ("{ on: 2026-11-22 }", nil, []),
            ("{ by: Consulate, on: 2026-11-22, from: Labour code }", "Consulate", ["Labour code"]),
            ("\n  on: 2026-11-22\n  from:\n    - A\n    - B, 2", nil, ["A", "B, 2"]),
        ] as [(String, String?, [String])])
    func aMarkIsADateOrAMapWithOne(_ written: String, _ by: String?, _ sources: [String]) {
        for kind in FrontMatter.Mark.Kind.allCases {
            let page = guide("\(kind.rawValue): \(written)")
            let mark = FrontMatter.Mark(
                kind: kind, date: PartialDate(year: 2026, month: 11, day: 22), by: by, sources: sources)
            #expect(page?.diagnostics == [])
            #expect(page?.frontMatter.marks == [mark])
        }
    }

    @Test func theDateOfTheTextIsThatOfItsLatestMark() {
        func date(_ keys: String) -> String? { guide(keys)?.frontMatter.textDate?.iso }
        #expect(date("reviewed: 2026-11-01\ncompiled: 2026-10-01\nchecked: 2026") == "2026-11-01")
        #expect(date("reviewed: 2026-11-01\nchecked: { on: 2026-11-02 }") == "2026-11-02")
        #expect(date("date: 2026\nreview_by: 2027") == nil, "no mark, no date of the text")
    }

    @Test func everyTypeOfFieldIsRead() {
        let page = page(
            """
            ---
            title: A
            next: other
            topics: [wages, hours]
            text: short
            count: 3
            ratio: 1.10
            open: false
            starts: 2026-02
            site: https://a.gov
            email: a@b.org
            phones: [911, "+1 866 487-9243"]
            country: NO
            spoken: [es, pt-BR, zh-Hant]
            ---
            """)
        #expect(report(page?.diagnostics) == "")
        #expect(
            page?.frontMatter.fields.map(\.key) == [
                "text", "count", "ratio", "open", "starts", "site", "email", "phones", "country", "spoken", "topics",
                "next", "level",
            ])
        #expect(
            page?.frontMatter.fields.map(\.value) == [
                .text("short"), .integer(3), .number(1.1), .boolean(false), .date(PartialDate(year: 2026, month: 2)),
                .url("https://a.gov"), .email("a@b.org"),
                .list([.phone("911"), .phone("+1 866 487-9243")]), .country("NO"),
                .list([.language("es"), .language("pt-BR"), .language("zh-Hant")]),
                .list([.choice("wages"), .choice("hours")]), .reference("other"), .choice("wages"),
            ])
        #expect(
            page?.frontMatter.fields.first { $0.key == "topics" }?.elementPositions == [
                position(4, 10), position(4, 17),
            ])
        #expect(page?.frontMatter.fields.first { $0.key == "level" }?.position == position(1, 1))
    }

    @Test func bareWordsKeepTheirText() {
        let page = page("---\ntitle: 1.10\nsummary: NO\ntopics: [wages]\n---\n")
        #expect(page?.frontMatter.title.value == "1.10")
        #expect(page?.frontMatter.summary == "NO")
    }

    @Test func textOverSeveralLinesIsOneParagraph() {
        #expect(guide("summary: >\n  one\n  two\n\n  three")?.frontMatter.summary == "one two three")
        #expect(guide("summary: |\n  one\n  two")?.frontMatter.summary == "one two")
    }

    @Test(arguments: [
        (
            "",
            """
            x.md:1:1: error: the file is empty [front-matter-missing]
              note: begin with a line of '---', then 'title: …', then another line of '---'
            """
        ),
        (
            "# A\n",
            """
            x.md:1:1: error: the file does not begin with front matter [front-matter-missing]
              note: begin with a line of '---', then 'title: …', then another line of '---'
            """
        ),
        (
            "---\ntitle: A\n",
            """
            x.md:1:1: error: the front matter is not closed [front-matter-unclosed]
              note: write a line of '---' after its last key
            """
        ),
        (
            "---\n---\n",
            "x.md:1:1: error: the front matter is empty [front-matter-empty]\n  note: write at least 'title: …'"
        ),
        (
            "---\n# nothing\n---\n",
            "x.md:1:1: error: the front matter is empty [front-matter-empty]\n  note: write at least 'title: …'"
        ),
        (
            "---\nhello\n---\n",
            """
            x.md:2:1: error: the front matter must be keys and values, not 'hello' [front-matter-keys]
              note: write 'title: …'
            """
        ),
        (
            "---\n- a\n---\n",
            """
            x.md:2:1: error: the front matter must be keys and values, not a list [front-matter-keys]
              note: write 'title: …'
            """
        ),
        (
            "---\nsummary: S\ntopics: [wages]\n---\n",
            "x.md:1:1: error: the key 'title' is missing [missing-key]\n  note: every page requires it"
        ),
        (
            "---\ntitle: A\n---\n",
            "x.md:1:1: error: the key 'topics' is missing [missing-key]\n  note: the collection 'guides' requires it"
        ),
        (
            "---\ntitle: A\ntitle: B\n---\n",
            "x.md:3:1: error: 'title' is written twice [duplicate-key]\n  note: the first is in line 2"
        ),
        (
            "---\ntitle: A\n\"title\": B\n---\n",
            "x.md:2:1: error: 'title' is written twice [duplicate-key]\n  note: the first is in line 2"
        ),
        (
            "---\ntitle: A\nx:\n\t- b\n---\n",
            "x.md:4:1: error: a tab in the indentation [yaml-tab]\n  note: indent with spaces"
        ),
        (
            "---\ntitle: A: b\n---\n",
            "x.md:2:9: error: ': ' begins a value where none can stand [yaml-syntax]\n  note: write title: \"A: b\""
        ),
        (
            "---\ntitle: [a\n---\n",
            """
            x.md:2:8: error: this list is not closed [yaml-syntax]
              note: write ']' at its end, and ',' between its elements
            """
        ),
        (
            "---\ntitle: \"a\n---\n",
            "x.md:2:8: error: these quotes are not closed [yaml-syntax]\n  note: write title: \"a\""
        ),
        (
            "---\ntitle: @a\n---\n",
            """
            x.md:2:8: error: a value cannot begin with this character [yaml-syntax]
              note: put quotes around the text
            """
        ),
        (
            "---\nñá: [ñ, *a]\n---\n",
            """
            x.md:2:12: error: YAML aliases ('*name') are not used here [yaml-alias]
              note: write the value out, or put quotes around a text that begins with '*'
            """
        ),
        (
            "---\ntitle: &a A\n---\n",
            """
            x.md:2:8: error: YAML anchors ('&name') are not used here [yaml-alias]
              note: write the value out, or put quotes around it
            """
        ),
        (
            "---\ntitle: !x A\n---\n",
            """
            x.md:2:8: error: YAML tags ('!name') are not used here [yaml-alias]
              note: write the value out, or put quotes around it
            """
        ),
        (
            "---\na: &a [x]\nb: [*a, *a]\n---\n",
            """
            x.md:3:5: error: YAML aliases ('*name') are not used here [yaml-alias]
              note: write the value out, or put quotes around a text that begins with '*'
            """
        ),
        (
            "---\ntitle: A\n...\nb: c\n---\n",
            """
            x.md:4:1: error: only one YAML document can stand here [yaml-syntax]
              note: remove the line of '---' or '...'
            """
        ),
    ]) func brokenFrontMatterIsReportedAtItsPlace(_ text: String, _ expected: String) {
        #expect(pageReport(text) == expected)
    }

    @Test(arguments: [
        (
            "sumary: S",
            """
            x.md:4:1: error: unknown key 'sumary' in the collection 'guides' [unknown-key]
              note: did you mean 'summary'? or let pages have it unshown: 'keep: [sumary]' under 'guides' in site.yaml
            """
        ),
        (
            "countt: 3",
            """
            x.md:4:1: error: unknown key 'countt' in the collection 'guides' [unknown-key]
              note: did you mean 'count'? or let pages have it unshown: 'keep: [countt]' under 'guides' in site.yaml
            """
        ),
        (
            "zzzzzzz: 3",
            """
            x.md:4:1: error: unknown key 'zzzzzzz' in the collection 'guides' [unknown-key]
              note: let pages have it unshown: 'keep: [zzzzzzz]' under 'guides' in site.yaml
            """
        ),
        (
            "summary:",
            "x.md:4:9: error: 'summary' has no value [missing-value]\n  note: write a text, or leave the key out"
        ),
        (
            "summary: \"\"",
            "x.md:4:10: error: 'summary' is empty [missing-value]\n  note: write a text, or leave the key out"
        ),
        (
            "summary: [a]",
            "x.md:4:10: error: 'summary' must be a text, not a list [wrong-type]\n  note: write 'summary: a'"
        ),
        (
            "order: first",
            """
            x.md:4:8: error: 'order' must be a whole number, not 'first' [wrong-type]
              note: write digits alone, e.g. 12
            """
        ),
        (
            "order: 1.5",
            """
            x.md:4:8: error: 'order' must be a whole number, not '1.5' [wrong-type]
              note: write digits alone, e.g. 12
            """
        ),
        (
            "draft: yes",
            "x.md:4:8: error: 'draft' must be 'true' or 'false', not 'yes' [wrong-type]\n  note: write 'draft: true'"
        ),
        (
            "draft: maybe",
            """
            x.md:4:8: error: 'draft' must be 'true' or 'false', not 'maybe' [wrong-type]
              note: write 'true' or 'false'
            """
        ),
        (
            "reviewed: 3 May",
            """
            x.md:4:11: error: 'reviewed' must be a date as YYYY-MM-DD, YYYY-MM or YYYY, not '3 May' [wrong-type]
              note: e.g. 2026-11-22
            """
        ),
        (
            "reviewed: 22/5/2026",
            """
            x.md:4:11: error: 'reviewed' must be a date as YYYY-MM-DD, YYYY-MM or YYYY, not '22/5/2026' \
            [wrong-type]
              note: write 'reviewed: 2026-05-22'
            """
        ),
        (
            "reviewed: 2026-02-30",
            "x.md:4:11: error: '2026-02-30' is not in the calendar [impossible-date]\n  note: that month has 28 days"
        ),
        (
            "reviewed: 2026-13",
            "x.md:4:11: error: '2026-13' is not in the calendar [impossible-date]\n  note: months go from 01 to 12"
        ),
        (
            "reviewed: [2026-11-22]",
            """
            x.md:4:11: error: 'reviewed' must be a date as YYYY-MM-DD, YYYY-MM or YYYY, not a list [wrong-type]
              note: e.g. 2026-11-22
            """
        ),
        (
            "reviewed: { by: Consulate }",
            "x.md:4:11: error: the key 'on' is missing [missing-key]\n  note: 'reviewed' requires it"
        ),
        (
            "checked: { on: 2026-11-22, form: Labour code }",
            "x.md:4:28: error: unknown key 'form' in 'checked' [unknown-key]\n  note: did you mean 'from'?"
        ),
        (
            "reviewed:\n  fecha: 2026-11-22",
            "x.md:5:3: error: unknown key 'fecha' in 'reviewed' [unknown-key]\n  note: did you mean 'on'?"
        ),
        (
            "compiled: { on: 2026-02-30 }",
            "x.md:4:17: error: '2026-02-30' is not in the calendar [impossible-date]\n  note: that month has 28 days"
        ),
        (
            "compiled: { on: soon }",
            """
            x.md:4:17: error: 'on' must be a date as YYYY-MM-DD, YYYY-MM or YYYY, not 'soon' [wrong-type]
              note: e.g. 2026-11-22
            """
        ),
        (
            "reviewed: { on: 2026-11-22, by: [A, B] }",
            """
            x.md:4:33: error: 'by' must be a text, not a list [wrong-type]
              note: write 'by: "A, B"'
            """
        ),
        (
            "reviewed: { on: 2026-11-22, from: [{ title: A }] }",
            """
            x.md:4:36: error: 'from' must be a text, not a map [wrong-type]
              note: put quotes around a text that begins with '{' or holds ': '
            """
        ),
        (
            "reviewed: { on: 2026-11-22, from: [] }",
            """
            x.md:4:35: error: 'from' has no value [missing-value]
              note: write a text, or leave the key out
            """
        ),
        (
            "compiled: 2026-11-21\nreviewed:\n  on: 2026-11-22\nby: Consulate",
            """
            x.md:7:1: error: 'by' stands outside of 'reviewed' [unknown-key]
              note: indent it like the other keys of 'reviewed'
            """
        ),
        (
            "aliases: /a/",
            "x.md:4:10: error: 'aliases' must be a list, not '/a/' [wrong-type]\n  note: write 'aliases: [/a/]'"
        ),
        (
            "translation_of_revision: 12",
            """
            x.md:4:26: error: '12' is not a revision [bad-revision]
              note: write the 8 digits that 'faro check' prints for the source, in quotes
            """
        ),
        (
            "sources: [S1]",
            """
            x.md:4:11: error: 'sources' must be a list of maps, not 'S1' [wrong-type]
              note: begin each entry with '- ' and its first key, e.g. '- title: …'
            """
        ),
        (
            "sources:\n  - titel: A",
            "x.md:5:5: error: unknown key 'titel' in 'sources' [unknown-key]\n  note: did you mean 'title'?"
        ),
        (
            "changes:\n  - date: 2026-01-01",
            "x.md:5:5: error: the key 'text' is missing [missing-key]\n  note: every change has a date and a text"
        ),
        (
            "text: ñáñáñáñáñáñáñáñáñáñáñá",
            "x.md:4:7: error: 'text' has 22 characters [out-of-bounds]\n  note: at most 20"
        ),
        ("count: 6", "x.md:4:8: error: 'count' is 6 [out-of-bounds]\n  note: at most 5"),
        ("search: { boost: 0 }", "x.md:4:18: error: 'boost' is 0 [out-of-bounds]\n  note: between 0.1 and 10"),
        ("count: 0", "x.md:4:8: error: 'count' is 0 [out-of-bounds]\n  note: at least 1"),
        (
            "ratio: 1e5",
            """
            x.md:4:8: error: 'ratio' must be a number, not '1e5' [wrong-type]
              note: write digits, with a point before decimals, e.g. 1.5
            """
        ),
        ("ratio: 1,5", "x.md:4:8: error: 'ratio' must be a number, not '1,5' [wrong-type]\n  note: write 'ratio: 1.5'"),
        (
            "site: www.a.gov",
            "x.md:4:7: error: 'www.a.gov' is not a web address [bad-url]\n  note: write 'https://www.a.gov'"
        ),
        (
            "site: javascript:alert(1)",
            """
            x.md:4:7: error: 'javascript:alert(1)' is not a web address [bad-url]
              note: it must begin with https:// or http://
            """
        ),
        (
            "site: https://a@b.gov",
            """
            x.md:4:7: error: 'https://a@b.gov' is not a web address [bad-url]
              note: it holds a user name, which can disguise where it leads
            """
        ),
        (
            "email: a.b.org",
            """
            x.md:4:8: error: 'a.b.org' is not an e-mail address [bad-email]
              note: write name, '@' and domain, as in 'office@example.org'
            """
        ),
        (
            "phones: [call 911]",
            """
            x.md:4:10: error: 'call 911' is not a phone number [bad-phone]
              note: write '+', the country's code and digits, or a short number such as 911
            """
        ),
        (
            "country: USA",
            "x.md:4:10: error: no country has the code 'USA' [unknown-country]\n  note: did you mean 'US'?"
        ),
        ("country: mx", "x.md:4:10: error: no country has the code 'mx' [unknown-country]\n  note: did you mean 'MX'?"),
        (
            "country: Mexico",
            "x.md:4:10: error: no country has the code 'Mexico' [unknown-country]\n  note: did you mean 'MX'?"
        ),
        (
            "spoken: [Spanish]",
            "x.md:4:10: error: 'Spanish' is not the code of a language [unknown-language]\n  note: did you mean 'es'?"
        ),
        (
            "spoken: [xq]",
            """
            x.md:4:10: error: 'xq' is not the code of a language [unknown-language]
              note: no language has the code 'xq'
            """
        ),
        (
            "level: wagess",
            """
            x.md:4:8: error: 'wagess' is not a term of the vocabulary 'topic' [unknown-term]
              note: did you mean 'wages'?
            """
        ),
        (
            "level: Salario",
            """
            x.md:4:8: error: 'Salario' is not a term of the vocabulary 'topic' [unknown-term]
              note: did you mean 'wages'?
            """
        ),
        (
            "level: zzzzzz",
            """
            x.md:4:8: error: 'zzzzzz' is not a term of the vocabulary 'topic' [unknown-term]
              note: its terms: 'wages', 'hours'
            """
        ),
        (
            "spoken: [es, es]",
            "x.md:4:14: error: 'es' stands in 'spoken' twice [duplicate-element]\n  note: remove one of them"
        ),
        (
            "summary: \"a\u{202E}b\"",
            """
            x.md:4:10: error: 'summary' holds the character U+202E, which cannot be seen [unsafe-character]
              note: remove it
            """
        ),
        (
            "summary: \"a\\x07b\"",
            """
            x.md:4:10: error: 'summary' holds the character U+0007, which cannot be seen [unsafe-character]
              note: remove it
            """
        ),
        (
            "note: |\n\n   a\n   *b* <i>",
            """
            x.md:7:8: warning: '<i>' is left out: its end is missing [raw-html]
              note: write '</i>' in the same paragraph or block
            """
        ),
        (
            "note: \"b <i>\"",
            """
            x.md:4:10: warning: '<i>' is left out: its end is missing [raw-html]
              note: write '</i>' in the same paragraph or block
            """
        ),
        (
            "note: <b onclick=x>x</b>",
            """
            x.md:4:7: error: 'onclick' in '<b>' is active content, which no page may have [active-html]
              note: take the attribute out
            """
        ),
    ]) func wrongValuesAreReportedAtTheirPlace(_ keys: String, _ expected: String) {
        #expect(guideReport(keys) == expected)
    }

    @Test func requiredListMustNotBeEmpty() {
        #expect(
            pageReport("---\ntitle: A\ntopics: []\n---\n") == """
                x.md:3:9: error: 'topics' is an empty list [missing-value]
                  note: the collection 'guides' requires it
                """)
    }

    @Test(arguments: ["911", "+1 866 487 9243", "1511", "+52 55-5000-2000"]) func phonesAreTaken(_ phone: String) {
        #expect(ScalarSyntax.isPhone(phone))
    }

    @Test(arguments: [
        "", "1", "+1", "12345678", "+1 (866) 487", "+1 866 487 9243 x2", "-911", "911-", "+1234567890123456",
    ])
    func textThatCannotBeDialledIsNoPhone(_ phone: String) { #expect(!ScalarSyntax.isPhone(phone)) }

    @Test func aNoticeWantsATitleAndADate() {
        guard let settings = settings() else { Issue.record("no settings"); return }
        func notice(_ text: String) -> ParsedPage {
            parseNotice(SourceFile(path: "Content/es/notice.md", text: text), language: "es", settings: settings).page
        }
        #expect(notice("---\ntitle: A\nuntil: 2026-12-24\n---\nText").diagnostics == [])
        #expect(
            notice("---\ntitle: A\nuntil: 2026-12-24\n---\nText").frontMatter.until
                == PartialDate(year: 2026, month: 12, day: 24))
        #expect(
            report(notice("---\ntitle: A\nslug: b\n---\n").diagnostics) == """
                Content/es/notice.md:1:1: error: the key 'until' is missing [missing-key]
                  note: a notice requires it
                Content/es/notice.md:3:1: error: unknown key 'slug' in a notice [unknown-key]
                  note: known keys: 'title', 'until'
                """)
    }

    @Test func theFingerprintIsOfWhatThePageSays() {
        let base = guide("summary: S\nreviewed: 2026", body: "Text\n")
        #expect(
            guide("reviewed: 2027\nsummary:   \"S\" # c\norder: 4", body: "Text\n")?.fingerprint == base?.fingerprint,
            "order of keys, quotes and housekeeping do not count")
        #expect(guide("summary: T\nreviewed: 2026", body: "Text\n")?.fingerprint != base?.fingerprint)
        #expect(guide("summary: S\nreviewed: 2026", body: "Text.\n")?.fingerprint != base?.fingerprint)
        #expect(base?.revision == "31f0cbba", "the same on every machine")
        #expect(
            page(Array("---\r\ntitle: A\r\ntopics: [wages]\r\nsummary: S\r\n---\r\nText\r\n".utf8))?.fingerprint
                == guide("summary: S", body: "Text\n")?.fingerprint)
    }
}
