internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

// Checks of the parts of a text, and of what is left beside them.
extension Check {
    /// A part that gets no page.
    static let missingCrossing = Check(
        rule: .missingCrossing,
        scope: .page { item, context in
            guard let id = context.id(of: item), let parts = context.site.crossings.withoutPage[id] else { return [] }
            return parts.map { finding(.noPage(value: $0.part.value, $0.lacks), item.page, at: $0.part.tag) }
        })

    /// A part that the translation does not have. A tag anywhere in it counts: others report where it may not stand.
    static let untranslatedPart = Check(
        rule: .untranslatedPart,
        scope: .page { item, context in
            guard context.mayHaveParts(item), let parts = context.parts(of: item) else { return [] }
            let tags = (parts.parts + parts.shared).map(\.tag)
            return context.site.groups[item.group].items.values.flatMap { other -> [Diagnostic] in
                guard let other = other.map({ context.site.items[$0] }), other.language != item.language,
                    !other.page.frontMatter.isUnreadable, context.mayHaveParts(other)
                else { return [] }
                let known = Set(context.body(of: other).outline.compactMap(\.tag?.value))
                return tags.filter { !known.contains($0.value) }.map { tag in
                    finding(.untranslatedPart(tag.value, path: other.page.path), item.page, at: tag)
                }
            }
        })

    /// Institutions that answer for values of which the text says nothing.
    static let missingPart = Check(
        rule: .missingPart,
        scope: .page { item, context in
            guard let crossings = context.crossings, let door = crossings.doors, context.mayHaveParts(item),
                context.parts(of: item)?.parts.isEmpty == false
            else { return [] }
            var values: Set<String> = []
            for group in item.links.groups {
                guard context.site.settings.collections[context.site.groups[group].collection].id == door.collection,
                    let page = context.page(of: group), door.isDoor(page)
                else { continue }
                values.formUnion(door.values(of: page))
            }
            // A part that only another language has is reported there.
            for other in context.site.groups[item.group].items.values {
                if let other { values.subtract(context.site.crossings.partsOf[other]?.values ?? []) }
            }
            if values.isEmpty { return [] }
            let names = context.site.languages[item.language].names
            let ordered = names.ordered(Array(values), crossings.type, id: { $0 }) {
                names.name(of: $0, crossings.type)
            }
            return [finding(.doorsWithoutPart(ordered), item.page)]
        })

    private static let fewestWords = 40

    /// A page whose parts have all its text.
    static let emptyTheme = Check(
        rule: .emptyTheme,
        scope: .page { item, context in
            guard context.mayHaveParts(item), let parts = context.parts(of: item) else { return [] }
            let values = Set(context.pages(of: item).map(\.value))
            let moved = parts.parts.filter { values.contains($0.value) }.map(\.range)
            if moved.isEmpty { return [] }
            let body = context.body(of: item)
            let words = body.rest(without: moved).reduce(0) { $0 + body.text(in: $1).wordCount }
            return words < fewestWords ? [finding(.nothingBesideParts(words: words), item.page)] : []
        })
}
