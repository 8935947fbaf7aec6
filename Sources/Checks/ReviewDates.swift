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
            item.page.frontMatter.marks.filter { isLater($0.date, than: context.date) }.map { mark in
                let key = mark.kind.rawValue
                let fact = OpinionFact.reviewInFuture(key: key, date: mark.date.iso, today: context.date.iso)
                return finding(fact, item.page, key: key)
            }
        })
}
