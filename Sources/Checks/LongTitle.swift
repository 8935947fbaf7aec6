internal import Content
internal import Diagnostics
internal import Site

extension Check {
    private static let longestTitle = 70

    static let longTitle = Check(
        rule: .longTitle,
        scope: .page { item, _ in
            let title = item.page.frontMatter.title
            let length = title.value.count
            guard length > longestTitle else { return [] }
            return [
                finding(
                    .longTitle(characters: length, limit: longestTitle), item.page, at: title.position,
                    length: title.length)
            ]
        })
}
