/// A tag of an author's HTML.
struct HTMLTag {
    /// In lower case.
    var name: String
    var isEnd = false
    /// `<br/>`.
    var isSelfClosing = false
    /// Those that pages may have and those that are reported; of several with one name the first, as in a browser.
    var attributes: [Attribute] = []

    struct Attribute {
        /// In lower case.
        var name: String
        /// With entities decoded, without control characters.
        var value: [UInt8]
    }

    func value(_ name: String) -> [UInt8]? { attributes.first { $0.name == name }?.value }
}

/// A piece of HTML. Tokens only: what begins and ends where is up to `HTMLPairing`, because a piece may hold the start
/// tag of an element and a later one its end tag. A parser that builds a tree would close and drop these.
struct HTMLPiece {
    enum Content {
        case tag(HTMLTag)
        case text
        case comment
        /// A comment that does not end.
        case openComment
        /// A declaration, an instruction such as `<?php … ?>`, or `<![CDATA[…]]>`.
        case other
    }

    let content: Content
    let range: Range<Int>
}

/// Divides HTML into pieces, by the rules of HTML's tokenizer as far as pages need them: every text has pieces.
struct HTMLReader {
    let bytes: [UInt8]
    private var entities: [ArraySlice<UInt8>: [UInt8]] = [:]
    /// How many tags were read to the end of the text in vain. Without a limit, `<a b="` a thousand times would take
    /// quadratic time.
    private var failures = 0

    private static let mostFailures = 16
    private static let mostAttributes = 50

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func pieces() -> [HTMLPiece] {
        var pieces: [HTMLPiece] = []
        var text = 0
        var index = 0
        func endText() {
            if text < index { pieces.append(HTMLPiece(content: .text, range: text..<index)) }
        }
        while let start = bytes[index...].firstIndex(of: ascii("<")) {
            index = start
            guard let (content, end) = markup(at: start) else {
                index += 1
                continue
            }
            endText()
            pieces.append(HTMLPiece(content: content, range: start..<end))
            index = end
            text = end
            if case .tag(let tag) = content, !tag.isEnd, HTMLElement.hasRawText(tag.name) {
                index = endTag(of: tag.name, from: end)
                // The text of scripts and styles is no text of the page.
                text = index
            }
        }
        index = bytes.count
        endText()
        return pieces
    }

    private mutating func markup(at start: Int) -> (HTMLPiece.Content, end: Int)? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case ascii("!"):
            if has("<!--", at: start) {
                // `<!-->` and `<!--->` are whole comments too.
                return find("-->", by: "-", from: start + 2).map { (.comment, $0) } ?? (.openComment, bytes.count)
            }
            if has("<![CDATA[", at: start) { return (.other, find("]]>", by: "]", from: start) ?? bytes.count) }
            guard start + 2 < bytes.count, isASCIILetter(bytes[start + 2]) else { return nil }
            return (.other, find(">", by: ">", from: start) ?? bytes.count)
        case ascii("?"): return (.other, find(">", by: ">", from: start) ?? bytes.count)
        default:
            guard failures < Self.mostFailures, let (tag, end) = tag(at: start) else { return nil }
            return (.tag(tag), end)
        }
    }

    private mutating func tag(at start: Int) -> (HTMLTag, end: Int)? {
        var index = start + 1
        let isEnd = bytes[index] == ascii("/")
        if isEnd { index += 1 }
        guard index < bytes.count, isASCIILetter(bytes[index]) else { return nil }
        let nameEnd = bytes[index...].firstIndex { isSpace($0) || $0 == ascii("/") || $0 == ascii(">") }
        var tag = HTMLTag(name: lowercased(bytes[index..<(nameEnd ?? bytes.count)]), isEnd: isEnd)
        index = nameEnd ?? bytes.count
        while index < bytes.count {
            switch bytes[index] {
            case ascii(">"): return (tag, index + 1)
            case ascii("/"):
                tag.isSelfClosing = index + 1 < bytes.count && bytes[index + 1] == ascii(">")
                index += 1
            case let byte where isSpace(byte): index += 1
            default: index = readAttribute(at: index, into: &tag)
            }
        }
        failures += 1
        return nil
    }

    /// Returns where it ends.
    private mutating func readAttribute(at start: Int, into tag: inout HTMLTag) -> Int {
        func end(from index: Int, _ isEnd: (UInt8) -> Bool) -> Int {
            bytes[index...].firstIndex(where: isEnd) ?? bytes.count
        }
        // A name may begin with `=`.
        let nameEnd = end(from: start + 1) {
            isSpace($0) || $0 == ascii("/") || $0 == ascii(">") || $0 == ascii("=")
        }
        let equals = end(from: nameEnd) { !isSpace($0) }
        var value = equals..<equals
        var next = nameEnd
        if equals < bytes.count, bytes[equals] == ascii("=") {
            let first = end(from: equals + 1) { !isSpace($0) }
            if first < bytes.count, bytes[first] == ascii("\"") || bytes[first] == ascii("'") {
                let quote = bytes[first]
                value = (first + 1)..<end(from: first + 1) { $0 == quote }
                next = min(bytes.count, value.upperBound + 1)
            } else {
                value = first..<end(from: first) { isSpace($0) || $0 == ascii(">") }
                next = value.upperBound
            }
        }
        guard nameEnd - start <= 40, tag.attributes.count < Self.mostAttributes else { return next }
        let name = lowercased(bytes[start..<nameEnd])
        if HTMLElement.isRead(name), tag.value(name) == nil {
            tag.attributes.append(HTMLTag.Attribute(name: name, value: decoded(value)))
        }
        return next
    }

    /// Where the end tag of a script or style begins; the end of the text if there is none.
    private func endTag(of name: String, from start: Int) -> Int {
        let name = Array(name.utf8)
        var index = start
        while let found = find("</", by: "<", from: index) {
            let written = bytes[found...].prefix(name.count)
            if written.count == name.count, zip(written, name).allSatisfy({ $0 | 0x20 == $1 }) { return found - 2 }
            index = found
        }
        return bytes.count
    }

    // MARK: Entities

    /// With entities decoded, and a sign for control characters.
    mutating func decoded(_ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == ascii("&"), let (characters, length) = entity(in: index..<range.upperBound) {
                text.append(contentsOf: characters)
                index += length
            } else {
                text.append(contentsOf: isForbidden(byte) ? replacement : [byte])
                index += 1
            }
        }
        return text
    }

    private mutating func entity(in range: Range<Int>) -> (characters: [UInt8], length: Int)? {
        let written = bytes[range].prefix(40)
        guard written.count > 2 else { return nil }
        if written[written.startIndex + 1] == ascii("#") { return number(written) }
        guard let end = written.firstIndex(of: ascii(";")) else { return nil }
        let entity = written[...end]
        let known = entities[entity]
        let characters = known ?? MarkdownNode.decodedEntity(entity) ?? []
        if known == nil { entities[entity] = characters }
        return characters.isEmpty ? nil : (characters, entity.count)
    }

    /// `&#65;`, `&#x41;`; browsers read them without `;` too.
    private func number(_ written: ArraySlice<UInt8>) -> (characters: [UInt8], length: Int)? {
        var digits = written.dropFirst(2)
        let isHex = digits.first.map { $0 | 0x20 == ascii("x") } ?? false
        if isHex { digits = digits.dropFirst() }
        digits = digits.prefix { isDigit($0) || isHex && ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x66) }
        guard !digits.isEmpty else { return nil }
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
        let end = digits.endIndex
        let length = end - written.startIndex + (end < written.endIndex && written[end] == ascii(";") ? 1 : 0)
        guard let value, let scalar = Unicode.Scalar(value), value >= 0x80 || !isForbidden(UInt8(value)) else {
            return (replacement, length)
        }
        return (Array(String(scalar).utf8), length)
    }

    // MARK: Bytes

    private func has(_ text: StaticString, at start: Int) -> Bool { bytes.withView { $0.has(text, at: start) } }

    /// Where the first `text` from `start` on ends; `first` is its first character.
    private func find(_ text: StaticString, by first: Unicode.Scalar, from start: Int) -> Int? {
        bytes.withView { view in
            var index = start
            while let found = view.index(of: first, from: index) {
                if view.has(text, at: found) { return found + text.utf8CodeUnitCount }
                index = found + 1
            }
            return nil
        }
    }
}

private let replacement = Array("\u{FFFD}".utf8)

/// Control characters, which HTML may not have; the byte of sentinels is none of UTF-8.
private func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x09...0x0D ~= byte) || byte == 0x0B || byte == 0x0C || byte == 0x7F
}

func isASCIILetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

private func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }, as: UTF8.self)
}
