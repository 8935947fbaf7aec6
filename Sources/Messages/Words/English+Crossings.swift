internal import Base
package import Diagnostics

// MARK: - Tags of headings and the pages that come from them

extension English {
    package func sentence(_ fact: CrossingFact) -> Sentence {
        switch fact {
        case .unknownTag(let tag, let vocabulary, let near):
            Sentence(
                vocabulary.map { "'{\(tag)}': '\(tag)' is no term of '\($0)'" } ?? "'{\(tag)}': '\(tag)' is no place",
                note: hint(near, "tags")
                    ?? (vocabulary == nil ? "two capitals for a country, '{ES}'; " : "")
                    + "'{all}' for a section of every page; '\\{' for a brace as text")
        case .unknownValue(let value, let vocabulary, let near):
            Sentence(
                vocabulary.map { "'\(value)' is no term of '\($0)'" } ?? "'\(value)' is no place",
                note: hint(near, "values") ?? "two capitals for a country: 'for: [ES]'")
        case .repeatedTag(let tag, let line):
            Sentence(
                "'{\(tag)}' is at a heading of this text already, line \(line)",
                note: "put both under one heading, each with a smaller heading of its own")
        case .tagInside(let tag, let outer):
            Sentence(
                "'{\(tag)}' is inside the section of '{\(outer)}'",
                note: "move the section out of it, to a heading of the same level, or take its tag away")
        case .nestedTag(let tag):
            Sentence(
                "'{\(tag)}' is in a quote or a list, where no section begins", note: "put the heading outside of it")
        case .tagWithoutPages(let tag, let field?, let value?):
            Sentence(
                "'{\(tag)}' has no effect here: only pages with '\(field): \(value)' have parts",
                note: "take the tags of this page away, or write '\(field): \(value)' in its front matter")
        case .tagWithoutPages(let tag, _, _):
            Sentence("'{\(tag)}' has no effect here", note: "take the tags of this page away")
        case .valuesWithoutPages:
            Sentence(
                "'for' says which pages show a source, and 'crossings' in site.yaml makes none",
                note: "take the key away")
        case .untaggedPart(let heading, let tag):
            Sentence(
                "the heading '\(abridged(heading))' has no tag, so its section has no page of its own",
                note: "write '\(abridged(heading)) {\(tag)}', or begin the heading with another word")
        case .untranslatedPart(let tag, let path):
            Sentence("'\(path)' has no part '{\(tag)}'", note: "translate the section, with its tag")
        case .noPage(let value, let lacks):
            Sentence("'{\(value)}' gets no page of its own: " + lacks.map(said).joined(separator: "; "))
        case .doorsWithoutPart(let values):
            Sentence(
                "the text has no part for " + values.map { "'{\($0)}'" }.joined(separator: ", ")
                    + ", and names an institution that answers there",
                note: "write the part, or take the institution away")
        case .nothingBesideParts(let words):
            Sentence(
                words == 0
                    ? "nothing is left of the page beside its parts"
                    : "beside its parts, \(words == 1 ? "1 word is" : "\(words) words are") left of the page",
                note: "say what holds everywhere: why it matters, and what to do first")
        case .contactWithoutDoor(let phone, let online):
            Sentence(
                "nobody can reach this contact: it has no '\(phone)'" + (online.map { " and no '\($0)'" } ?? ""),
                note: "write one that its own source gives")
        case .scriptWithoutPhone(let values):
            Sentence(
                "the text says what to say on the phone, and has no number for "
                    + values.map { "'\($0)'" }.joined(separator: ", "),
                note: "name an institution with a phone there")
        case .numberWithoutLink(let number):
            Sentence(
                "'\(number)' is only text: a thumb cannot call it",
                note: "embed the institution, quote its record, or write '[\(number)](tel:…)'")
        }
    }

    private func said(_ lack: CrossingFact.Lack) -> String {
        switch lack {
        case .words(let count, let wanted, let records, let wantedRecords):
            "it has \(count) of \(wanted) words, and quotes \(records) of \(wantedRecords) records, of which one is to "
                + "be a deadline or a right"
        case .door: "no institution there has a phone or an address for its services"
        }
    }

    func crossingExplanation(of rule: RuleID) -> RuleExplanation? {
        switch rule {
        case .unknownTag:
            RuleExplanation(
                "a heading ends with a tag that stands for nothing",
                "From a section with a tag, '## España {ES}', comes a page of its own. The tag is a country, a region "
                    + "that site.yaml names, or a term of the vocabulary that 'crossings' names; '{all}' marks what "
                    + "every page repeats.",
                wrong: "## España {SP}", right: "## España {ES}")
        case .duplicateTag:
            RuleExplanation(
                "two sections of a text have the same tag",
                "Each value has one page, and its text stands in one place.",
                wrong: "## España {ES}\n…\n## Horas en España {ES}", right: "## España {ES}\n…\n### Horas")
        case .misplacedTag:
            RuleExplanation(
                "a tag stands where it makes no page",
                "A tag belongs to a heading outside of quotes, lists and other tagged sections. Only the region of a "
                    + "country may stand inside the section of that country.",
                wrong: "## España {ES}\n### Qué hacer {all}", right: "## Qué hacer {all}\n…\n## España {ES}")
        case .untaggedPart:
            RuleExplanation(
                "a heading begins with a place's name and has no tag",
                "What is said of one place is found only if it has a page of its own: the tag makes it.",
                wrong: "## España", right: "## España {ES}")
        case .untranslatedPart:
            RuleExplanation(
                "a part is in one language only",
                "Readers of the other language find no page for it.",
                wrong: "## Chile {CL}   (in es, not in en)", right: "## Chile {CL}   (in both)")
        case .missingCrossing:
            RuleExplanation(
                "a part is too thin for a page of its own",
                "A page needs something to say, 40 words or two records, and someone to call. Until then the link "
                    + "leads to the guide of the place.",
                wrong: "## Belice {BZ}\nPregunte allí.",
                right: "## Belice {BZ}\nReclame antes de … (and an institution)")
        case .missingPart:
            RuleExplanation(
                "a text names who helps in a place, and says nothing of that place",
                "Write what holds there, under a heading with the place's tag.",
                wrong: "institutions: [cl-dt]   (no '## Chile {CL}')", right: "## Chile {CL}")
        case .emptyTheme:
            RuleExplanation(
                "the parts leave nothing of a page",
                "Each part has moved to a page of its own. Who comes without a country needs a first answer.",
                wrong: "## España {ES}   (the whole text)", right: "Reclame cuanto antes. …\n\n## España {ES}")
        case .contactWithoutDoor:
            RuleExplanation(
                "a contact that cannot be contacted",
                "A name alone helps no one. Give the phone, or the address of the page where one can ask.",
                wrong: "website: https://example.org/", right: "phone: +506 2542 0000")
        case .scriptWithoutPhone:
            RuleExplanation(
                "what to say on the phone, without a phone",
                "Each place of the guide needs an institution with a number.",
                wrong: "> [!PHONE]   (no institution with a phone)", right: "institutions: [cr-mtss]")
        case .numberWithoutLink:
            RuleExplanation(
                "a phone number that cannot be tapped",
                "On a phone, a number is called with one tap if it is a link. The number of an institution stands in "
                    + "its file.",
                wrong: "Llame al 800-872-2256.", right: "Llame al [800-872-2256](tel:8008722256).")
        default: nil
        }
    }
}
