internal import Diagnostics
internal import SiteModel

extension Check {
    static let reviewOverdue = Check(rule: .reviewOverdue, scope: .page { item, context in
        guard let due = item.page.frontMatter.reviewBy, isLater(context.date, than: due), !item.page.frontMatter.isWithdrawn else { return [] }
        return [finding(.reviewOverdue, item.page, key: "review_by", "the page was to be reviewed by \(due.iso)",
                        note: "review it, then move 'reviewed' and 'review_by'")]
    })

    static let reviewInFuture = Check(rule: .reviewInFuture, scope: .page { item, context in
        guard let reviewed = item.page.frontMatter.reviewed, isLater(reviewed, than: context.date) else { return [] }
        return [finding(.reviewInFuture, item.page, key: "reviewed", "the page was reviewed on \(reviewed.iso), and today is \(context.date.iso)",
                        note: "correct the date, or give the build's with --date")]
    })
}
