internal import Content
internal import Diagnostics
internal import Site

extension Check {
    static let missingSources = Check(
        rule: .missingSources,
        scope: .page { item, context in
            guard item.page.frontMatter.sources.isEmpty, !showsRecords(item),
                context.template(of: item)?.citesSources == true,
                lacks("sources", item.page)
            else { return [] }
            return [finding(.missingSources, item.page, key: "sources")]
        })

    /// The sources of records that a page quotes, or shows in a table, are its sources too.
    private static func showsRecords(_ item: Item) -> Bool {
        if !item.links.quotes.isEmpty { return true }
        return item.links.embeds.contains { embed in
            if case .records(let records) = embed { !records.isEmpty } else { false }
        }
    }
}
