internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension Check {
    static let missingAlt = Check(
        rule: .missingAlt,
        scope: .page { item, context in
            context.body(of: item).links.filter { $0.isImage && $0.text.utf8.allSatisfy { $0 == 0x20 } }.map { image in
                finding(.missingAlt(image.destination), item.page, at: image.position, length: 2)
            }
        })
}
