internal import Content
internal import Diagnostics
internal import Site

extension Check {
    static let missingSummary = Check(
        rule: .missingSummary,
        scope: .page { item, _ in
            guard item.page.frontMatter.summary.isEmpty, lacks("summary", item.page) else { return [] }
            return [finding(.missingSummary, item.page)]
        })

    /// Search engines cut longer summaries, and cards in lists have no room for them.
    private static let longestSummary = 160

    static let summaryTooLong = Check(
        rule: .summaryTooLong,
        scope: .page { item, _ in
            let length = item.page.frontMatter.summary.count
            guard length > longestSummary else { return [] }
            return [finding(.summaryTooLong(characters: length, limit: longestSummary), item.page, key: "summary")]
        })
}
