internal import Base
internal import Diagnostics

/// An author's HTML, written anew: tags, attributes and nodes. No byte of it reaches a page as it is.
extension TreeRewriter {
    struct HTMLPlace {
        var position: SourcePosition
        var length: Int
    }

    mutating func report(_ fact: HTMLFact, at place: HTMLPlace) {
        report(.html(fact), at: place.position, length: place.length)
    }

    /// The element of a start tag; nil if it is left out, which is told. What is active is told in any case.
    mutating func element(of tag: HTMLTag, at place: HTMLPlace) -> HTMLElement? {
        if HTMLElement.isActive(tag.name) {
            report(.activeElement(tag.name), at: place)
            return nil
        }
        let isActive = reportAttributes(of: tag, at: place)
        if options.html, let element = HTMLElement(rawValue: tag.name) { return element }
        if !isActive, !HTMLElement.isNothing(tag.name) { report(.unknownElement(tag.name), at: place) }
        return nil
    }

    /// Whether it reported one that is active.
    private mutating func reportAttributes(of tag: HTMLTag, at place: HTMLPlace) -> Bool {
        for attribute in tag.attributes {
            if HTMLElement.isActiveAttribute(attribute.name) {
                report(.activeAttribute(attribute.name, element: tag.name), at: place)
                return true
            }
            guard HTMLElement.isAddress(attribute.name) else { continue }
            // Links and images are checked where Markdown's are.
            let isChecked =
                (tag.name == "a" && attribute.name == "href") || (tag.name == "img" && attribute.name == "src")
            if !isChecked, let scheme = attribute.value.withView(activeScheme) {
                report(.activeScheme(scheme), at: place.position, length: place.length)
                return true
            }
        }
        return false
    }

    /// Whether no tag of this kind is looked at: it has no attribute and is known.
    func isPlain(_ tag: HTMLTag) -> Bool {
        tag.attributes.isEmpty && options.html && HTMLElement(rawValue: tag.name).map { $0 != .img } ?? false
    }

    // MARK: Nodes

    /// The node of an element within a line; children go into it. Where nodes stand before it, `put` places them.
    mutating func lineNode(
        _ element: HTMLElement, _ tag: HTMLTag, at place: HTMLPlace, put: (MarkdownNode) -> Void
    ) -> MarkdownNode? {
        switch element {
        case .br: return MarkdownNode(new: .lineBreak)
        case .img:
            putAnchor(of: tag, at: place, put)
            return imageNode(tag, at: place)
        case .a:
            guard let href = tag.value("href") else { break }
            putAnchor(of: tag, at: place, put)
            return linkNode(.link, href, title: tag.value("title"), at: place)
        default: break
        }
        guard let node = MarkdownNode(new: .customInline) else { return nil }
        setTags(element, tag, at: place, of: node)
        return node
    }

    mutating func setTags(_ element: HTMLElement, _ tag: HTMLTag, at place: HTMLPlace, of node: MarkdownNode) {
        node.setOnEnter(startTag(element, tag, at: place))
        if !element.isVoid { node.setOnExit(endTag(element)) }
        node.role = MarkdownNode.Role(html: element)
    }

    /// An `id` of a link or an image, which are written elsewhere.
    private mutating func putAnchor(of tag: HTMLTag, at place: HTMLPlace, _ put: (MarkdownNode) -> Void) {
        guard let id = anchor(of: tag, at: place), let node = MarkdownNode(new: .customInline) else { return }
        var text = Array("<span".utf8)
        append("id", Array(id.utf8), to: &text)
        node.setOnEnter(text + Array("></span>".utf8))
        put(node)
    }

    private mutating func imageNode(_ tag: HTMLTag, at place: HTMLPlace) -> MarkdownNode? {
        let image = linkNode(.image, tag.value("src") ?? [], title: tag.value("title"), at: place)
        if let image, let alt = tag.value("alt"), !alt.isEmpty, let text = MarkdownNode(new: .text) {
            text.setLiteral(alt[...])
            image.append(text)
        }
        return image
    }

    private mutating func linkNode(
        _ kind: MarkdownNode.Kind, _ url: [UInt8], title: [UInt8]?, at place: HTMLPlace
    ) -> MarkdownNode? {
        guard let node = MarkdownNode(new: kind) else { return nil }
        node.setURL(Array(url.trimmed))
        if let title { node.setTitle(title) }
        madePlaces[node] = place
        return node
    }

    // MARK: Tags

    private mutating func startTag(_ element: HTMLElement, _ tag: HTMLTag, at place: HTMLPlace) -> [UInt8] {
        var text: [UInt8] = []
        if element == .table {
            tableNumber += 1
            appendTableBox(to: &text)
        }
        text.append(ascii("<"))
        // Only a link is an `a`: one without a target would end a link around it.
        text.append(contentsOf: (element == .a ? HTMLElement.span : element).rawValue.utf8)
        for attribute in tag.attributes { append(attribute, of: element, to: &text) }
        if let id = anchor(of: tag, at: place) { append("id", Array(id.utf8), to: &text) }
        if element.isVoid { text.append(contentsOf: " /".utf8) }
        text.append(ascii(">"))
        return text
    }

    private func endTag(_ element: HTMLElement) -> [UInt8] {
        let name = (element == .a ? HTMLElement.span : element).rawValue
        return Array("</\(name)>\(element == .table ? "\n</div>" : "")".utf8)
    }

    private func append(_ attribute: HTMLTag.Attribute, of element: HTMLElement, to text: inout [UInt8]) {
        let value = attribute.value
        let isCell = element == .td || element == .th
        switch attribute.name {
        case "title": append("title", value, to: &text)
        case "lang":
            let isCode =
                (1...35).contains(value.count)
                && value.allSatisfy { isASCIILetter($0) || isDigit($0) || $0 == ascii("-") }
            if isCode { append("lang", value, to: &text) }
        case "dir": append(value, oneOf: ["ltr", "rtl", "auto"], as: "dir", to: &text)
        case "open" where element == .details: append("open", [], to: &text)
        case "align" where isCell:
            let side = keyword(value)
            if ["left", "center", "right"].contains(side) { append("class", Array("align-\(side)".utf8), to: &text) }
        case "scope" where element == .th:
            append(value, oneOf: ["col", "row", "colgroup", "rowgroup"], as: "scope", to: &text)
        case "colspan" where isCell, "rowspan" where isCell: append(value, in: 1...100, as: attribute.name, to: &text)
        case "start" where element == .ol, "value" where element == .li:
            append(value, in: -100_000...100_000, as: attribute.name, to: &text)
        case "reversed" where element == .ol: append("reversed", [], to: &text)
        default: break
        }
    }

    private func keyword(_ value: [UInt8]) -> String { string(value.trimmed).lowercased() }

    private func append(_ value: [UInt8], oneOf words: [String], as name: String, to text: inout [UInt8]) {
        let word = keyword(value)
        if words.contains(word) { append(name, Array(word.utf8), to: &text) }
    }

    private func append(_ value: [UInt8], in range: ClosedRange<Int>, as name: String, to text: inout [UInt8]) {
        guard let number = Int(keyword(value)), range.contains(number) else { return }
        append(name, Array(String(number).utf8), to: &text)
    }

    private func append(_ name: String, _ value: [UInt8], to text: inout [UInt8]) {
        text.append(contentsOf: " \(name)=\"".utf8)
        Escaping.appendHTML(doubleQuoted: value, to: &text)
        text.append(ascii("\""))
    }

    // MARK: Anchors

    /// The `id` of an element, or its `name`; nil if it has none that links can use, which is told.
    mutating func anchor(of tag: HTMLTag, at place: HTMLPlace) -> String? {
        guard let value = tag.value("id") ?? tag.value("name"), !value.isEmpty else { return nil }
        let id = string(value)
        guard Self.isID(id) else {
            report(.badID(abridged(id, to: 40)), at: place)
            return nil
        }
        guard htmlAnchors.insert(id).inserted else {
            report(.duplicateAnchor(id), at: place.position, length: place.length)
            return nil
        }
        body.anchors.append(id)
        return id
    }

    /// Footnotes and the theme have ids that begin as those that are refused.
    private static func isID(_ id: String) -> Bool {
        id.utf8.count <= 200 && !["_", "fn-", "fnref-"].contains(where: id.hasPrefix)
            && id.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
                    || $0.properties.generalCategory == .nonspacingMark
                    || ["-", "_", ".", ":"].contains($0)
            }
    }
}

extension MarkdownNode.Role {
    init(html element: HTMLElement) {
        self =
            element == .pre
            ? .htmlCode
            : element.isBlock
                ? (element.isProse ? .htmlBlock : .htmlCell) : (element.isProse ? .html : .htmlCode)
    }

    var isHTML: Bool { self == .html || self == .htmlCode || self == .htmlBlock || self == .htmlCell }
}
