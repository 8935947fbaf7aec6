internal import Content
internal import Diagnostics
internal import Site

extension Check {
    static let missingSources = Check(
        rule: .missingSources,
        scope: .page { item, context in
            guard item.page.frontMatter.sources.isEmpty, context.template(of: item)?.citesSources == true,
                lacks("sources", item.page)
            else { return [] }
            return [finding(.missingSources, item.page, key: "sources")]
        })
}
