internal import Diagnostics
internal import SiteModel

extension Check {
    static let missingSummary = Check(rule: .missingSummary, scope: .page { item, _ in
        guard item.page.frontMatter.summary.isEmpty, !item.page.frontMatter.keys.contains(where: { $0.value == "summary" }) else { return [] }
        return [finding(.missingSummary, item.page, "the page has no summary", note: "say in one sentence what the reader gets")]
    })

    /// What search engines show before they cut, and what a card in a list holds.
    private static let longestSummary = 160

    static let summaryTooLong = Check(rule: .summaryTooLong, scope: .page { item, _ in
        let length = item.page.frontMatter.summary.count
        guard length > longestSummary else { return [] }
        return [finding(.summaryTooLong, item.page, key: "summary", "the summary has \(length) characters", note: "at most \(longestSummary) are shown everywhere")]
    })
}
