internal import Base
internal import Diagnostics

/// Footnotes as in cmark-gfm: references are numbered in the order of the text, definitions become a list at its end.
extension TreeRewriter {
    /// A reference is 4 bytes of Markdown and some 300 bytes of HTML.
    static let maximalReferences = 5_000

    struct FootnoteReference {
        let node: MarkdownNode
        /// Index into `definitions`.
        let definition: Int
        /// The definition that contains the reference, if any.
        let container: Int?
    }

    mutating func setDefinitions(_ definitions: [FootnoteDefinition], in source: SourceText) {
        self.definitions = definitions
        for (index, definition) in definitions.enumerated() {
            if definitionsByKey[definition.key] == nil { definitionsByKey[definition.key] = index }
            columnShifts[definition.line] = (definition.textColumn, definition.shift(in: source))
        }
    }

    /// Finds the list items that libcmark made of the definitions' lines.
    ///
    /// - Returns: lines that are no definitions (but code, for example) and must be parsed as they are.
    mutating func confirmDefinitions(in document: MarkdownNode) -> Set<Int> {
        var open: [Int: Int] = [:]
        for (index, definition) in definitions.enumerated() { open[definition.line] = index }
        for item in blocks(in: document) where item.kind == .item {
            guard let index = open[item.startLine], definitions[index].column == item.startColumn else { continue }
            open[item.startLine] = nil
            item.annotation = index + 1
            definitionItems[index] = item
        }
        return Set(open.keys)
    }

    /// A custom inline for a reference; `finishFootnotes` fills it in. nil if the label is not defined.
    mutating func footnoteReference(
        _ label: [UInt8], in text: MarkdownNode, at index: Int, _ escapes: EscapeMap
    )
        -> MarkdownNode?
    {
        let key = FootnoteDefinition.key(label)
        guard let definition = definitionsByKey[key] else {
            let label = String(decoding: label, as: UTF8.self)
            let suggestion = suggestsWords ? Suggestion(nearestTo: label, in: definitions.lazy.map(\.label)) : .none
            // With one or two letters, every label is near.
            if case .nearest(let meant) = suggestion, meant.utf8.count > 2,
                let definition = definitions.first(where: { $0.label == meant })
            {
                meantDefinitions.insert(definition.key)
            }
            report(
                .undefinedFootnote(label: label, suggestion), at: place(of: text, index, escapes),
                length: label.utf8.count + 3)
            return nil
        }
        guard references.count < Self.maximalReferences else {
            reportOnce(
                .tooManyReferences(limit: Self.maximalReferences), at: place(of: text, index, escapes),
                length: label.count + 3)
            return nil
        }
        guard let node = MarkdownNode(new: .customInline) else { return nil }
        node.role = .reference
        references.append(FootnoteReference(node: node, definition: definition, container: enclosingDefinitions.last))
        return node
    }

    /// Numbers the references and moves the definitions to the end of the document. Returns the ids that they use.
    mutating func finishFootnotes(in document: MarkdownNode) -> Set<String> {
        guard !definitions.isEmpty else { return [] }
        let used = usedDefinitions()
        var numbers: [Int: Int] = [:]
        var backLinks: [Int: [String]] = [:]
        var order: [Int] = []
        var ids: Set<String> = []
        for reference in references where reference.container.map(used.contains) ?? true {
            let index = reference.definition
            if numbers[index] == nil {
                order.append(index)
                numbers[index] = order.count
                ids.insert("fn-\(definitions[index].label)")
            }
            let id = unusedID(definitions[index].label, occurrence: (backLinks[index]?.count ?? 0) + 1, &ids)
            backLinks[index, default: []].append(id)
            fill(reference.node, number: numbers[index] ?? 0, of: index, id: id)
        }
        reportUnused(used)
        takeItems()
        discarded.append(contentsOf: definitionItems.values)
        guard !order.isEmpty, let section = MarkdownNode(new: .customBlock) else {
            return ids
        }
        openSection(section)
        for index in order {
            guard let item = definitionItems[index], let entry = MarkdownNode(new: .customBlock) else { continue }
            if definitions[index].needsPlaceholder { removePlaceholder(of: item) }
            var tag = Array("<li id=\"fn-".utf8)
            Escaping.appendURLAttribute(definitions[index].label.utf8, to: &tag)
            tag.append(contentsOf: "\">".utf8)
            entry.setOnEnter(tag)
            entry.setOnExit("</li>")
            item.moveChildren(to: entry)
            appendBackLinks(backLinks[index] ?? [], number: numbers[index] ?? 0, to: entry)
            section.append(entry)
        }
        document.append(section)
        return ids
    }

    /// Definitions that are reachable from the text: through a reference in it, or in a footnote that is itself
    /// reachable.
    private func usedDefinitions() -> Set<Int> {
        var inside: [Int: [Int]] = [:]
        var waiting: [Int] = []
        for reference in references {
            if let container = reference.container {
                inside[container, default: []].append(reference.definition)
            } else {
                waiting.append(reference.definition)
            }
        }
        var used: Set<Int> = []
        while let index = waiting.popLast() {
            if used.insert(index).inserted { waiting.append(contentsOf: inside[index] ?? []) }
        }
        return used
    }

    private func unusedID(_ label: String, occurrence: Int, _ ids: inout Set<String>) -> String {
        var number = occurrence
        var id = number == 1 ? "fnref-\(label)" : "fnref-\(label)-\(number)"
        while !ids.insert(id).inserted {
            number += 1
            id = "fnref-\(label)-\(number)"
        }
        return id
    }

    private func fill(_ node: MarkdownNode, number: Int, of index: Int, id: String) {
        var text = Array("<sup class=\"footnote-ref\"><a href=\"#fn-".utf8)
        Escaping.appendURLAttribute(definitions[index].label.utf8, to: &text)
        text.append(contentsOf: "\" id=\"".utf8)
        Escaping.appendURLAttribute(id.utf8, to: &text)
        text.append(contentsOf: "\" data-footnote-ref>\(number)</a></sup>".utf8)
        node.setOnEnter(text)
    }

    private mutating func reportUnused(_ used: Set<Int>) {
        for (index, definition) in definitions.enumerated() {
            let position = SourcePosition(line: definition.line + firstLine - 1, column: definition.column)
            if definitionsByKey[definition.key] != index {
                report(
                    .duplicateFootnote(label: definition.label), at: position, length: definition.label.utf8.count + 4)
            } else if !used.contains(index), !meantDefinitions.contains(definition.key) {
                report(.unusedFootnote(label: definition.label), at: position, length: definition.label.utf8.count + 4)
            }
        }
    }

    /// Unlinks the list items of the definitions and removes lists that are empty then.
    private func takeItems() {
        for item in definitionItems.values {
            let list = item.parent
            item.unlink()
            guard let list, list.firstChild == nil else { continue }
            list.unlink()
            list.free()
        }
    }

    private func removePlaceholder(of item: MarkdownNode) {
        guard let first = item.firstChild, first.kind == .htmlBlock, first.startLine == item.startLine else { return }
        first.unlink()
        first.free()
    }

    private mutating func openSection(_ section: MarkdownNode) {
        var open: [UInt8] = []
        appendSentinel(.footnotesStart, to: &open)
        open.append(contentsOf: "<section class=\"footnotes\" data-footnotes>\n<h2 class=\"footnotes-title\">".utf8)
        appendSlot(.label(.footnotes), to: &open)
        open.append(contentsOf: "</h2>\n<ol>".utf8)
        section.setOnEnter(open)
        var close = Array("</ol>\n</section>".utf8)
        appendSentinel(.footnotesEnd, to: &close)
        section.setOnExit(close)
    }

    private mutating func appendBackLinks(_ ids: [String], number: Int, to entry: MarkdownNode) {
        guard let links = MarkdownNode(new: .customInline) else { return }
        let paragraph = entry.lastChild.flatMap { $0.kind == .paragraph ? $0 : nil }
        var text: [UInt8] = []
        for (index, id) in ids.enumerated() {
            let occurrence = index == 0 ? "\(number)" : "\(number)-\(index + 1)"
            if index > 0 || paragraph != nil { text.append(ascii(" ")) }
            text.append(contentsOf: "<a href=\"#".utf8)
            Escaping.appendURLAttribute(id.utf8, to: &text)
            text.append(contentsOf: "\" class=\"footnote-backref\" data-footnote-backref".utf8)
            text.append(contentsOf: " data-footnote-backref-idx=\"\(occurrence)\" aria-label=\"".utf8)
            appendSlot(.label(.backToText(number)), to: &text)
            text.append(contentsOf: "\">↩".utf8)
            if index > 0 { text.append(contentsOf: "<sup class=\"footnote-ref\">\(index + 1)</sup>".utf8) }
            text.append(contentsOf: "</a>".utf8)
        }
        if let paragraph {
            links.setOnEnter(text)
            paragraph.append(links)
        } else {
            text.append(ascii("\n"))
            links.setOnEnter(text)
            entry.append(links)
        }
    }
}
