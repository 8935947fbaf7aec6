internal import Content
internal import Diagnostics
internal import Site

extension Check {
    /// A number in a text that no record stands behind. The parser finds them, in collections with `facts: required`.
    static let numberWithoutFact = Check(
        rule: .numberWithoutFact,
        scope: .page { item, _ in
            item.page.numbersWithoutRecord.map { number in
                let isInTitle = number.position == item.page.frontMatter.title.position
                let fact: RegisterFact = isInTitle ? .numberInTitle(number.value) : .numberWithoutRecord(number.value)
                return Diagnostic(
                    .register(fact), path: item.page.path, at: number.position, length: number.length)
            }
        })
}
