internal import Diagnostics
internal import SiteModel

extension Check {
    /// Templates of pages that say what the law is or what somebody agreed.
    private static let citingTemplates = ["guide", "record"]

    static let missingSources = Check(rule: .missingSources, scope: .page { item, context in
        guard citingTemplates.contains(context.settings(of: item).template), item.page.frontMatter.sources.isEmpty else { return [] }
        return [finding(.missingSources, item.page, key: "sources", "the page names no sources", note: "write 'sources:' with the title, publisher, year and url of each")]
    })
}
