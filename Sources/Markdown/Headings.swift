internal import Base
internal import Diagnostics

/// Headings: anchors, the outline, and the sentinels at which sections begin and end.
extension TreeRewriter {
    struct HeadingNode {
        let node: MarkdownNode
        /// `{#anchor}` at the end of the heading.
        let ownAnchor: OwnAnchor?
        /// Index of the first of its links.
        var firstLink = 0
        /// Whether its `{#…}` was reported.
        var hasBadAnchor = false
    }

    struct OwnAnchor {
        let name: String
        /// The position of the brace.
        let position: SourcePosition
    }

    mutating func enterHeading(_ node: MarkdownNode) {
        let position = position(ofBlock: node)
        // Below the sign of a merge, `=======` makes a heading of what stands between.
        if node.headingLevel == 1, node.firstChild?.literal.has("<<<<<<< ", at: 0) != true {
            report(.headingOfLevelOne, at: position, length: source.line(node.startLine).count - node.startColumn + 1)
        }
        let problemCount = body.problems.count
        let (ownAnchor, tag) = takeAttributes(of: node)
        let hasBadAnchor = body.problems.count > problemCount
        body.outline.append(
            BodyHeading(
                level: node.headingLevel, anchor: "", text: "", position: position,
                isNested: node.parent?.kind != .document, tag: tag))
        headings.append(
            HeadingNode(
                node: node, ownAnchor: ownAnchor, firstLink: body.links.count, hasBadAnchor: hasBadAnchor))
        rewriteText(of: node)
    }

    /// A custom inline in a custom block without text: prints `<h2 id="…">` with the same line breaks as libcmark
    /// prints `<h2>`. A custom block alone would add line breaks inside the element.
    mutating func rewriteHeading(_ node: MarkdownNode) {
        let index = headings.count - 1
        guard index >= 0, let wrapper = MarkdownNode(new: .customBlock), let element = MarkdownNode(new: .customInline)
        else { return }
        body.outline[index].text = plainString(below: node)
        reportQuote(in: headings[index])
        element.role = .heading
        node.moveChildren(to: element)
        wrapper.append(element)
        headings[index] = HeadingNode(node: element, ownAnchor: headings[index].ownAnchor)
        node.replace(with: wrapper)
    }

    /// Gives each heading a unique anchor: first those that the author wrote (`{#anchor}`), then the first heading of
    /// each text, then other headings of the same text, with a number. So an anchor changes only if its text changes,
    /// or if another heading of the same text is added before it.
    mutating func assignAnchors(reserved: Set<String>) {
        guard !headings.isEmpty else { return }
        var used = reserved
        used.reserveCapacity(reserved.count + headings.count)
        var anchors = [String?](repeating: nil, count: headings.count)
        for (index, heading) in headings.enumerated() {
            guard let own = heading.ownAnchor else { continue }
            if used.insert(own.name).inserted {
                anchors[index] = own.name
            } else {
                report(.duplicateAnchor(own.name), at: own.position, length: own.name.utf8.count + 3)
            }
        }
        let slugs = body.outline.indices.map { index in
            anchors[index] == nil ? headingSlug(headings[index].ownAnchor?.name ?? body.outline[index].text) : ""
        }
        for index in anchors.indices where anchors[index] == nil && used.insert(slugs[index]).inserted {
            anchors[index] = slugs[index]
        }
        var lastNumbers: [String: Int] = [:]
        for index in anchors.indices where anchors[index] == nil {
            var number = lastNumbers[slugs[index]] ?? 1
            var anchor: String
            repeat {
                number += 1
                anchor = "\(slugs[index])-\(number)"
            } while !used.insert(anchor).inserted
            lastNumbers[slugs[index]] = number
            anchors[index] = anchor
        }
        for (index, anchor) in anchors.enumerated() { setAnchor(anchor ?? "", ofHeading: index) }
    }

    private mutating func setAnchor(_ anchor: String, ofHeading index: Int) {
        body.outline[index].anchor = anchor
        let digit = ascii("0") + UInt8(truncatingIfNeeded: body.outline[index].level)
        var tag: [UInt8] = []
        tag.reserveCapacity(anchor.utf8.count + 24)
        var end: [UInt8] = []
        end.reserveCapacity(16)
        end.append(contentsOf: "</h".utf8)
        end.append(digit)
        end.append(ascii(">"))
        if !body.outline[index].isNested {
            appendSentinel(.heading, to: &tag)
            appendSentinel(.section(index), to: &end)
        }
        tag.append(contentsOf: "<h".utf8)
        tag.append(digit)
        tag.append(contentsOf: " id=\"".utf8)
        Escaping.appendHTML(doubleQuoted: anchor.utf8, to: &tag)
        tag.append(contentsOf: "\">".utf8)
        headings[index].node.setOnEnter(tag)
        headings[index].node.setOnExit(end)
    }

    /// Cuts `{#anchor}`, `{TAG}` or `{#anchor TAG}` off the end of a heading. What is no anchor is the tag, whatever it
    /// says: those who know the tags report it. Without `MarkdownOptions.readsHeadingTags` only `{#anchor}` is cut.
    mutating func takeAttributes(of heading: MarkdownNode) -> (anchor: OwnAnchor?, tag: Positioned<String>?) {
        guard let last = heading.lastChild, last.kind == .text else { return (nil, nil) }
        let text = last.literal
        guard text.last == ascii("}"), let open = text.lastIndex(of: ascii("{")) else { return (nil, nil) }
        if let found = takeForeignAttributes(of: last, text.copy, from: open) { return (found.anchor, nil) }
        let hasAnchor = text.has("{#", at: open)
        guard hasAnchor || options.readsHeadingTags, isWritten(last, open..<(open + (hasAnchor ? 2 : 1))) else {
            return (nil, nil)
        }
        let inside = Array(text[(open + 1)..<(text.count - 1)])
        let space = hasAnchor && options.readsHeadingTags ? inside.firstIndex(where: isSpace) : nil
        let name = hasAnchor ? inside[1..<(space ?? inside.count)] : []
        let position = place(of: last, open)
        if hasAnchor {
            guard isAnchor(name) else {
                report(.badAnchor(String(decoding: name, as: UTF8.self)), at: position, length: text.count - open)
                return (nil, nil)
            }
        }
        var tag: Positioned<String>?
        if let start = hasAnchor ? space.map({ $0 + 1 }) : 0 {
            let word = inside[start...].trimmed
            if word.isEmpty, !hasAnchor { return (nil, nil) }
            if !word.isEmpty {
                let place = place(of: last, open + 1 + word.startIndex)
                tag = Positioned(String(decoding: word, as: UTF8.self), at: place, length: word.count)
            }
        }
        let rest = Array(text[..<open])
        last.setLiteral(rest[..<(rest.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0)])
        let anchor = hasAnchor ? OwnAnchor(name: String(decoding: name, as: UTF8.self), position: position) : nil
        return (anchor, tag)
    }

    /// Cuts `{.note}`, `{: #a .b}` or `{#a key=value}` off, of other tools: its anchor is kept, the rest is told.
    private mutating func takeForeignAttributes(
        of node: MarkdownNode, _ text: [UInt8], from open: Int
    ) -> (anchor: OwnAnchor?, tag: Never?)? {
        guard options.headingAttributes, open > 0, text.count - open <= 200 else { return nil }
        let inside = text[(open + 1)..<(text.count - 1)]
        var words = inside.split(whereSeparator: isSpace)
        if words.first?.elementsEqual(":".utf8) == true {
            words.removeFirst()
        } else if let first = words.first, first.first == ascii(":") {
            words[0] = first.dropFirst()
        }
        guard !words.isEmpty, words.allSatisfy(isAttribute),
            words.count > 1 || words[0].count != inside.count
                || words[0].first != ascii("#"), isWritten(node, open..<(open + 1))
        else { return nil }
        let position = place(of: node, open)
        let name = words.first { $0.first == ascii("#") }?.dropFirst()
        var anchor: OwnAnchor?
        if let name, !name.allSatisfy(isAnchorByte) {
            report(.badAnchor(string(name)), at: position, length: text.count - open)
        } else {
            if words.contains(where: { $0.first != ascii("#") }) {
                report(.headingAttributes(string(text[open...])), at: position, length: text.count - open)
            }
            anchor = name.map { OwnAnchor(name: string($0), position: position) }
        }
        node.setLiteral(text[..<(text[..<open].lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0)])
        return (anchor, nil)
    }

    /// `.class`, `#id`, `key=value`.
    private func isAttribute(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count > 1, let first = word.first else { return false }
        if first == ascii(".") || first == ascii("#") { return word.dropFirst().allSatisfy(isNameByte) }
        guard let equals = word.firstIndex(of: ascii("=")), equals > word.startIndex else { return false }
        return word[..<equals].allSatisfy(isNameByte) && !word.contains(ascii("{"))
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || "-_:.".utf8.contains(byte)
    }
}

func isAnchorByte(_ byte: UInt8) -> Bool {
    switch byte {
    case ascii("a")...ascii("z"), ascii("0")...ascii("9"), ascii("-"): true
    default: false
    }
}

/// Whether an author may give a heading this anchor: letters and digits of any script, hyphens, underscores and points.
/// Those that begin with an underscore are the theme's.
private func isAnchor(_ name: ArraySlice<UInt8>) -> Bool {
    if !name.isEmpty, name.allSatisfy(isAnchorByte) { return true }
    guard let first = name.first, first != ascii("_"), let text = String(validating: name, as: UTF8.self) else {
        return false
    }
    return text.unicodeScalars.allSatisfy { scalar in
        if scalar.isASCII {
            return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
                || ["-", "_", ".", ":"].contains(scalar)
        }
        let properties = scalar.properties
        guard !properties.isDefaultIgnorableCodePoint else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark: return true
        default: return properties.isAlphabetic || properties.numericType == .decimal
        }
    }
}

/// A heading may have no letter and no digit, so that its slug is empty.
private func headingSlug(_ text: String) -> String {
    let slug = slug(for: text)
    return slug.isEmpty ? "section" : slug
}
