extension English {
    package func sentence(_ fact: MarkdownFact) -> Sentence {
        switch fact {
        case .emptyEmbed(let name):
            Sentence("the block '\(name)' names no item", note: "write the name of an item, that is its file's name without '.md'")
        }
    }
}

extension English {
    package func sentence(_ fact: SiteFact) -> Sentence {
        switch fact {
        case .emptyLink:
            Sentence("the link leads nowhere", note: "write the path of a file between the parentheses")
        }
    }
}

extension English {
    package func sentence(_ fact: OpinionFact) -> Sentence {
        switch fact {
        case .missingSummary:
            Sentence("the page has no summary", note: "say in one sentence what the reader gets")
        }
    }
}
