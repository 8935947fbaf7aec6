internal import Base
internal import Content

/// Sort order of a collection's list: `order`, `title`, a built-in date or a field; a leading `-` reverses it.
struct ListOrder {
    private let key: String
    private let isDescending: Bool

    init(_ written: String) {
        isDescending = written.hasPrefix("-")
        key = isDescending ? String(written.dropFirst()) : written
    }

    /// - Parameter ranks: rank of each title among all titles of the language.
    func sorted(
        _ groups: [ID<ItemGroup>], ranks: IDMap<ItemGroup, Int>,
        page: (ID<ItemGroup>) -> ParsedPage?
    ) -> [ID<ItemGroup>] {
        let byTitle = groups.sorted { ranks[$0] < ranks[$1] }
        if key == "title" { return isDescending ? byTitle.reversed() : byTitle }
        let keyed = byTitle.enumerated().map {
            (rank: $0.offset, value: page($0.element).flatMap(sortValue), group: $0.element)
        }
        return keyed.sorted { a, b in
            switch (a.value, b.value) {
            case (let x?, let y?) where x != y: isDescending ? y < x : x < y
            case (.some, nil): true
            case (nil, .some): false
            default: a.rank < b.rank
            }
        }.map(\.group)
    }

    private enum SortValue: Comparable { case number(Double), date(PartialDate), text(String) }

    private func sortValue(_ page: ParsedPage) -> SortValue? {
        let frontMatter = page.frontMatter
        switch key {
        case "order": return frontMatter.order.map { .number(Double($0)) }
        case "date": return frontMatter.date.map { .date($0) }
        case "text_date": return frontMatter.textDate.map { .date($0) }
        case "compiled": return frontMatter.compiled.map { .date($0.date) }
        case "checked": return frontMatter.checked.map { .date($0.date) }
        case "reviewed": return frontMatter.reviewed.map { .date($0.date) }
        default:
            switch frontMatter.value(of: key) {
            case .integer(let number): return .number(Double(number))
            case .number(let number): return .number(number)
            case .date(let date): return .date(date)
            case .text(let text), .choice(let text), .country(let text): return .text(text)
            default: return nil
            }
        }
    }
}
