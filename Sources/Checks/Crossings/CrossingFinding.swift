internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

/// What checks of crossings ask of an item.
extension CheckContext {
    var crossings: CrossingSettings? { site.settings.crossings }

    /// Whether an item may have parts that become pages.
    func mayHaveParts(_ item: Item) -> Bool {
        guard let crossings, settings(of: item).id == crossings.collection, !item.page.frontMatter.isWithdrawn else {
            return false
        }
        return crossings.items?.holds(for: item.page) != false
    }

    func parts(of item: Item) -> TaggedParts? { id(of: item).flatMap { site.crossings.partsOf[$0] } }

    /// The pages that an item's own language has of its parts.
    func pages(of item: Item) -> [(value: String, page: LocalizedCrossing)] {
        (site.crossings.ofGroup[item.group] ?? []).compactMap { id in
            site.languages[item.language].crossings[id].map { (site.crossings.all[id].value, $0) }
        }
    }

    /// An institution as its first language has it.
    func page(of group: ID<ItemGroup>) -> ParsedPage? { site.groups[group].firstItem.map { site.items[$0].page } }
}

/// A diagnostic at the start of a page's front matter.
func finding(_ fact: CrossingFact, _ page: ParsedPage) -> Diagnostic {
    finding(fact, page, at: SourcePosition(line: 1, column: 1), length: 3)
}

func finding(_ fact: CrossingFact, _ page: ParsedPage, at position: SourcePosition, length: Int) -> Diagnostic {
    Diagnostic(.crossing(fact), path: page.path, at: position, length: length)
}

func finding(_ fact: CrossingFact, _ page: ParsedPage, at tag: Positioned<String>) -> Diagnostic {
    finding(fact, page, at: tag.position, length: tag.length)
}
