internal import Base

extension English {
    package func sentence(_ fact: OpinionFact) -> Sentence {
        switch fact {
        case .fewLinks(let count, let wanted):
            Sentence("the page leads to \(count) other \(count == 1 ? "page" : "pages")", note: "link at least \(wanted): the law, an office, another guide")
        case .headingJump(let text, let level, let above):
            Sentence("'\(abridged(text))' is of level \(level), below one of level \(above)", note: "begin it with '\(String(repeating: "#", count: above + 1))'")
        case .insecureLink(let url):
            Sentence("'\(abridged(url))' begins with 'http:'", note: "see whether the same address works with 'https:'")
        case .longTitle(let characters, let limit):
            Sentence("the title has \(characters) characters", note: "at most \(limit) are shown everywhere")
        case .missingAlt(let image):
            Sentence("the image '\(abridged(image))' has no description", note: "write what it shows between '![' and ']'")
        case .missingSources:
            Sentence("the page names no sources", note: "write 'sources:' with the title, publisher, year and url of each")
        case .missingSummary:
            Sentence("the page has no summary", note: "say in one sentence what the reader gets")
        case .missingTranslation(let language, let path):
            Sentence("the page is not translated into '\(language)'", note: "write '\(path)'")
        case .orphanPage:
            Sentence("no other page leads here", note: "link it from a page that its reader comes from")
        case .outdatedTranslation(let source, let revision):
            Sentence("'\(source)' has changed since it was translated", note: "compare the two, then write \"\(revision)\"")
        case .readingLevel(let tenths, let collection, let language, let minimum):
            Sentence(
                "the text's reading level is \(decimal(tenths))",
                note: "the collection '\(collection)' wants at least \(minimum) in '\(language)'; shorten sentences and words")
        case .readingLevelMedian(let tenths, let collection, let language, let minimum):
            Sentence("the median reading level of '\(collection)' in '\(language)' is \(decimal(tenths))", note: "at least \(minimum) is wanted")
        case .reviewInFuture(let date, let today):
            Sentence("the page was reviewed on \(date), and today is \(today)", note: "correct the date, or give the build's with --date")
        case .reviewOverdue(let date):
            Sentence("the page was to be reviewed by \(date)", note: "review it, then move 'reviewed' and 'review_by'")
        case .summaryTooLong(let characters, let limit):
            Sentence("the summary has \(characters) characters", note: "at most \(limit) are shown everywhere")
        case .unusedTerm(let term, let vocabulary):
            Sentence("no page has the term '\(term)' of the vocabulary '\(vocabulary)'", note: "use it, or remove it")
        }
    }
}
