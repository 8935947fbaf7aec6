internal import Diagnostics
internal import Content
internal import Site

extension Check {
    static let missingSummary = Check(rule: .missingSummary, scope: .page { item, _ in
        guard item.page.frontMatter.summary.isEmpty, lacks("summary", item.page) else { return [] }
        return [finding(.missingSummary, item.page)]
    })

    /// What search engines show before they cut, and what a card in a list holds.
    private static let longestSummary = 160

    static let summaryTooLong = Check(rule: .summaryTooLong, scope: .page { item, _ in
        let length = item.page.frontMatter.summary.count
        guard length > longestSummary else { return [] }
        return [finding(.summaryTooLong(characters: length, limit: longestSummary), item.page, key: "summary")]
    })
}
