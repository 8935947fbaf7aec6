internal import Base

extension English {
    package func sentence(_ fact: MarkdownFact) -> Sentence {
        switch fact {
        case .headingOfLevelOne:
            Sentence("a heading of level 1 belongs to the page's title alone", note: "begin the text's headings with '##'")
        case .badAnchor(let name):
            Sentence("'\(abridged(name))' cannot be an anchor", note: "use lower-case letters, digits and hyphens: '{#my-anchor}'")
        case .duplicateAnchor(let name):
            Sentence("the anchor '\(abridged(name))' is already taken", note: "give this heading another one")

        case .undefinedFootnote(let label, .nearest(let other)):
            Sentence("no footnote is called '\(label)'", note: "did you mean '[^\(other)]'?")
        case .undefinedFootnote(let label, _):
            Sentence("no footnote is called '\(label)'", note: "define it at the start of a line: '[^\(label)]: text'")
        case .duplicateFootnote(let label):
            Sentence("the footnote '\(label)' is already defined", note: "give this one another name")
        case .unusedFootnote(let label):
            Sentence("nothing refers to the footnote '\(label)'", note: "write '[^\(label)]' where it belongs")
        case .footnoteIsLink(let text):
            Sentence(
                "'[\(abridged(text))]' is a link here and no footnote",
                note: "put the footnote's definition at the start of a line, and nothing in brackets behind the reference")
        case .tooManyReferences(let limit):
            Sentence("a page may refer \(limit) times to footnotes", note: "divide the page")

        case .activeScheme(let scheme):
            Sentence(
                "a link may not use '\(scheme):'", note: "write a page's file name, or a URL that begins with 'https:', 'mailto:' or 'tel:'")
        case .unknownCallout(let kind, let suggestion):
            Sentence("no kind of callout is called '\(abridged(kind))'", note: calloutNote(suggestion))
        case .emptyEmbed(let name):
            Sentence("the block '\(name)' names no item", note: "write the name of an item, that is its file's name without '.md'")

        case .secondEmbed(let name, let second):
            Sentence("the block '\(name)' names a second item, '\(abridged(second))'", note: "close the block with '```' after its first line; each item has a block of its own")
        case .unknownEmbedWord(let word, let near):
            Sentence("no block is called '\(word)'", note: "did you mean '```\(near)'?")

        case .tableTooWide(let columns, let limit):
            Sentence("a table may have \(limit) columns, not \(columns)", note: "divide it into several tables")
        case .tooManyCells(let limit):
            Sentence("the tables of a page may have \(limit) cells in all", note: "divide the page")
        case .rowWithoutBar:
            Sentence("this line has no '|' and becomes a row of the table above it", note: "leave a blank line after the table")
        case .lineAfterTable:
            Sentence("this line follows a table and is no row of it", note: "leave a blank line after the table")

        case .longRow(let cells, let columns):
            Sentence("this row has \(cells) cells, and the table \(columns) \(columns == 1 ? "column" : "columns")",
                     note: "write '\\|' for a '|' that belongs to the text, or add a column to the table's first two lines")

        case .headingWithoutSpace(let signs):
            Sentence("'\(signs)' without a space behind it makes no heading", note: "write a space after '\(signs)'")
        case .linkNotRead:
            Sentence("this looks like a link and is none: readers see the brackets",
                     note: "write '[text](file.md)', without a space between ']' and '(' and within the parentheses")
        case .tableWithoutDelimiter:
            Sentence("these lines look like a table and make none", note: "write '| --- | --- |' as the second line, with as many parts as columns")

        case .unclosedComment:
            Sentence("this comment is not closed, and hides what follows", note: "write '-->' at its end")
        case .rawHTML(let html):
            Sentence("raw HTML is not allowed: '\(html)'", note: "write it in Markdown, or put it between back quotes to show it")
        case .entityForControl(let codePoint):
            Sentence("an entity makes the control character \(codePoint) here", note: "take it out")
        case .notUTF8:
            Sentence("this byte is no UTF-8", note: "save the file as UTF-8")

        case .textTooLong(let bytes, let limit):
            Sentence("a text may have \(limit) bytes, not \(bytes)", note: "divide it into several pages")
        case .tooManyOpenImages(let count):
            tooComplex("'![' stands here \(count) \(count == 1 ? "time" : "times")")
        case .listsTooDeep(let depth):
            tooComplex("lists stand here in lists, up to \(depth) deep")
        case .nestedTooDeep(let limit):
            tooComplex("quotes, lists or emphasis stand here more than \(limit) deep")
        }
    }

    private func tooComplex(_ what: String) -> Sentence {
        Sentence("\(what), too much to be rendered", note: "a backslash before each makes text of them")
    }

    private func calloutNote(_ suggestion: Suggestion) -> String? {
        switch suggestion {
        case .nearest(let kind): "did you mean '[!\(kind.uppercased())]'?"
        case .oneOf(let kinds): "known kinds: \(kinds.joined(separator: ", "))"
        case .none: nil
        }
    }
}
