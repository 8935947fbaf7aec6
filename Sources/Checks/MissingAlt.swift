internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension Check {
    /// Images of the text, and of fields that pages show.
    static let missingAlt = Check(
        rule: .missingAlt,
        scope: .page { item, context in
            let images = context.body(of: item).links.filter { $0.isImage && $0.text.utf8.allSatisfy { $0 == 0x20 } }
            return fieldImages(of: item, context)
                + images.map { finding(.missingAlt($0.destination), item.page, at: $0.position, length: 2) }
        })

    private static func fieldImages(of item: Item, _ context: CheckContext) -> [Diagnostic] {
        let hidden = Set(context.settings(of: item).fields.filter { !$0.isShown }.map(\.key))
        return item.page.frontMatter.fields.filter { !hidden.contains($0.key) }.flatMap { field in
            field.value.parts.compactMap { value in
                guard case .image(let image) = value, image.alt.isEmpty else { return nil }
                return finding(.missingAlt(image.path), item.page, at: image.position, length: image.length)
            }
        }
    }
}
