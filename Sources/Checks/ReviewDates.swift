internal import Content
internal import Diagnostics
internal import Site

extension Check {
    static let reviewOverdue = Check(
        rule: .reviewOverdue,
        scope: .page { item, context in
            guard let due = item.page.frontMatter.reviewBy, isLater(context.date, than: due),
                !item.page.frontMatter.isWithdrawn
            else { return [] }
            return [finding(.reviewOverdue(date: due.iso), item.page, key: "review_by")]
        })

    static let reviewInFuture = Check(
        rule: .reviewInFuture,
        scope: .page { item, context in
            guard let reviewed = item.page.frontMatter.reviewed, isLater(reviewed, than: context.date) else {
                return []
            }
            return [finding(.reviewInFuture(date: reviewed.iso, today: context.date.iso), item.page, key: "reviewed")]
        })
}
