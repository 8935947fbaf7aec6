internal import Base
internal import Diagnostics

/// Links and images. A link's URL becomes a slot, all else is printed as libcmark prints it. An image is a slot as a
/// whole:
/// where it cannot be shown, its description stands in its place.
extension TreeRewriter {
    private static let unsafeLink = -1

    mutating func enterLink(_ node: MarkdownNode) {
        node.annotation = record(node, isImage: false) ?? Self.unsafeLink
        if isQuote(node) { brackets.lastQuote = body.links.count - 1 }
        linkDepth += 1
        // The text of HTML has no marks; that within a line was read before.
        if madePlaces.isEmpty || madePlaces[node] == nil { rewriteText(of: node) }
    }

    mutating func rewriteLink(_ node: MarkdownNode) {
        linkDepth -= 1
        guard node.annotation != 0, let link = MarkdownNode(new: .customInline) else { return }
        if isQuote(node) { return rewriteQuote(node, as: link) }
        if node.annotation != Self.unsafeLink { setText(ofLink: node.annotation - 1, from: node) }
        var tag = Array("<a href=\"".utf8)
        let index = node.annotation - 1
        if node.annotation != Self.unsafeLink { appendSlot(.link(index), to: &tag) }
        tag.append(ascii("\""))
        appendTitle(of: node, to: &tag)
        if node.annotation != Self.unsafeLink { appendSlot(.linkAttributes(index), to: &tag) }
        tag.append(ascii(">"))
        link.setOnEnter(tag)
        link.setOnExit("</a>")
        link.role = .link
        node.moveChildren(to: link)
        node.replace(with: link)
    }

    mutating func rewriteImage(_ node: MarkdownNode) {
        guard let image = MarkdownNode(new: .customInline) else { return }
        let number = record(node, isImage: true)
        reportQuotes(inImage: node)
        dropHTML(in: node)
        rewriteText(ofImage: node)
        let description = plainText(below: node)
        var tag: [UInt8] = []
        if let number {
            body.links[number - 1].text = String(decoding: description, as: UTF8.self)
            appendSlot(.image(number - 1), to: &tag)
        } else {
            // The address is refused; the rest is what libcmark prints.
            tag.append(contentsOf: "<img src=\"\" alt=\"".utf8)
            Escaping.appendHTML(doubleQuoted: description, to: &tag)
            tag.append(ascii("\""))
            appendTitle(of: node, to: &tag)
            tag.append(contentsOf: " />".utf8)
        }
        image.setOnEnter(tag)
        node.replace(with: image)
    }

    /// An alternative text has no markup, so `~~` is removed from it too.
    private mutating func rewriteText(ofImage node: MarkdownNode) {
        guard hasTildes else { return }
        linkDepth += 1
        rewriteText(of: node)
        linkDepth -= 1
    }

    private func appendTitle(of node: MarkdownNode, to tag: inout [UInt8]) {
        let title = node.title
        guard !title.isEmpty else { return }
        tag.append(contentsOf: " title=\"".utf8)
        Escaping.appendHTML(doubleQuoted: title, to: &tag)
        tag.append(ascii("\""))
    }

    /// The number of the link, from 1. If its scheme is active: reports it and returns nil.
    mutating func record(_ node: MarkdownNode, isImage: Bool) -> Int? {
        let url = node.url
        let place = place(ofLink: node)
        let (position, length) = (place.position, place.length)
        if let scheme = activeScheme(of: url) {
            report(.activeScheme(scheme), at: position, length: length)
            return nil
        }
        if !isImage, let text = node.firstChild?.literal, text.first == ascii("^") {
            report(.footnoteIsLink(text: text.string), at: position, length: length)
        }
        let text = isImage ? String(decoding: plainText(below: node), as: UTF8.self) : ""
        body.links.append(
            BodyLink(
                destination: url.string, title: node.title.string, text: text, position: position, isImage: isImage,
                length: length))
        return body.links.count
    }

    private mutating func place(ofLink node: MarkdownNode) -> HTMLPlace {
        if !madePlaces.isEmpty, let place = madePlaces[node] { return place }
        let position = position(of: node)
        return HTMLPlace(position: position, length: length(of: node, at: position))
    }

    /// A link without text is named by the images in it.
    private mutating func setText(ofLink index: Int, from node: MarkdownNode) {
        var text = String(decoding: plainText(below: node), as: UTF8.self)
        if text.isEmpty { text = body.links[(index + 1)...].map(\.text).joined(separator: " ") }
        body.links[index].text = text
    }
}

/// Active schemes: URLs that hold a program or a document, or that open files of the reader.
private let activeSchemes: Set<String> = [
    "javascript", "vbscript", "livescript", "mocha", "data", "blob", "filesystem", "file", "jar", "view-source",
]

/// The scheme of a URL if it is an active one. Browsers ignore white space and control characters in a scheme, and its
/// case. Here all characters that cannot be part of a scheme are ignored, so that every spelling is found.
func activeScheme(of url: ByteView) -> String? {
    var scheme: [UInt8] = []
    for byte in url {
        switch byte {
        case ascii(":"):
            let name = String(decoding: scheme, as: UTF8.self)
            return activeSchemes.contains(name) ? name : nil
        case ascii("/"), ascii("?"), ascii("#"): return nil
        case ascii("A")...ascii("Z"): scheme.append(byte | 0x20)
        case ascii("a")...ascii("z"), ascii("-"): scheme.append(byte)
        default: break
        }
        if scheme.count > 16 { return nil }
    }
    return nil
}
