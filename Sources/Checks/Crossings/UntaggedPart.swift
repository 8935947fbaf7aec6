internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension Check {
    /// A heading outside of all parts that begins with the name of a value, or of a region.
    static let untaggedPart = Check(
        rule: .untaggedPart,
        scope: .page { item, context in
            guard let crossings = context.crossings, context.mayHaveParts(item) else { return [] }
            let body = context.body(of: item)
            guard body.outline.contains(where: { !$0.isNested && $0.tag == nil }) else { return [] }
            let names = namedTags(crossings, context, item.language)
            /// The level of the part that contains the heading at hand, or of a heading that was reported.
            var outer: Int?
            var diagnostics: [Diagnostic] = []
            for heading in body.outline where !heading.isNested {
                if let level = outer, heading.level <= level { outer = nil }
                if outer != nil { continue }
                if heading.tag != nil {
                    outer = heading.level
                } else if let tag = tag(of: heading.text, names) {
                    outer = heading.level
                    diagnostics.append(
                        finding(
                            .untaggedPart(heading: heading.text, tag: tag), item.page, at: heading.position,
                            length: heading.level))
                }
            }
            return diagnostics
        })

    /// Names as `Hints.folded` has them, with the tags that they stand for; the longest first, since one name may begin
    /// another.
    private static func namedTags(
        _ crossings: CrossingSettings, _ context: CheckContext, _ language: ID<Language>
    ) -> [(name: String, tag: String)] {
        let names = context.site.languages[language].names
        var tags = names.all(crossings.type).map { (name: $0.value, tag: $0.key) }
        if crossings.type == .country {
            tags += (context.site.settings.register?.regions ?? []).map { (names.place($0.code), $0.code) }
        }
        return tags.map { (Hints.folded($0.name), $0.tag) }.sorted { a, b in
            a.name.count != b.name.count ? a.name.count > b.name.count : a.tag < b.tag
        }
    }

    private static func tag(of heading: String, _ names: [(name: String, tag: String)]) -> String? {
        let heading = Hints.folded(heading)
        return names.first { name, _ in
            guard !name.isEmpty, heading.hasPrefix(name) else { return false }
            let next = heading.dropFirst(name.count).first
            return next.map { !$0.isLetter && !$0.isNumber && $0 != "-" } ?? true
        }?.tag
    }
}
