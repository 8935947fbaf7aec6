internal import Base

/// Canonical form of a Markdown text, for change detection: no comments, one line per paragraph, single spaces outside
/// code, blank lines only between blocks, quotes of the register without their words. Idempotent.
///
/// Need not be exact for all of Markdown: a difference that stays only marks a translation out of date too early.
func canonicalMarkdown(of text: ArraySlice<UInt8>) -> [UInt8] {
    var reader = MarkdownCanonicalizer(lastCommentEnd: lastCommentEnd(in: text), textHoldsQuotes: holdsQuotes(text))
    reader.result.reserveCapacity(text.count)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { reader.read(line) }
    reader.finishBlock()
    return reader.result
}

/// Canonical form of a body: begins with an empty line and ends with a line break.
func canonicalMarkdown(ofBody body: ArraySlice<UInt8>) -> [UInt8] {
    let text = canonicalMarkdown(of: body)
    return text.isEmpty ? [] : [0x0A] + text + [0x0A]
}

private func lastCommentEnd(in text: ArraySlice<UInt8>) -> Int {
    text.indices.last { text[$0] == UInt8(ascii: ">") && text[..<$0].suffix(2).elementsEqual([0x2D, 0x2D]) }
        ?? text.startIndex
}

private struct MarkdownCanonicalizer {
    private enum Kind { case paragraph, heading, bullet, number, row, definition, callout, code }

    /// Index of the last `-->`: a `<!--` after it is never closed, so it is text.
    private let lastCommentEnd: Int
    private let textHoldsQuotes: Bool
    /// Whether the line at hand, and the lines of the block before it, may hold quotes.
    private var lineHoldsQuotes = false
    private var blockHoldsQuotes = false
    /// Where the block begins in `result` whose quotes are not cut yet, with the separator before it.
    private var blockStart = 0
    var result: [UInt8] = []
    /// Code fence that is open: its character and length; `nil` outside a fenced block.
    private var fence: (sign: UInt8, count: Int)?
    /// Kind of the last line; `nil` at the start of the text.
    private var last: Kind?
    private var lastDepth = 0
    private var isAfterBlank = true
    /// Hard line break: the previous line ends in a backslash.
    private var isAfterBreak = false
    /// Indented text below a list item belongs to the item and is not code.
    private var isInList = false
    private var isInComment = false

    init(lastCommentEnd: Int, textHoldsQuotes: Bool) {
        self.lastCommentEnd = lastCommentEnd
        self.textHoldsQuotes = textHoldsQuotes
    }

    mutating func read(_ line: ArraySlice<UInt8>) {
        var content = line.drop(while: isSpace)
        let indent = line.prefix(line.count - content.count)
        let depth = quoteMarks(&content)
        if let open = fence {
            if run(content, of: open.sign) >= open.count, content.drop(while: { $0 == open.sign }).allSatisfy(isSpace) {
                fence = nil
            }
            result.append(0x0A)
            result += line
            blockStart = result.count
            return
        }
        guard !content.isEmpty || isInComment else {
            isAfterBlank = true
            return
        }
        if !isInComment {
            if depth == 0, isAfterBlank || last == .code, !isInList, indent.count >= 4 || indent.first == 0x09 {
                return code(line, depth)
            }
            for sign in [UInt8(ascii: "`"), UInt8(ascii: "~")] where run(content, of: sign) >= 3 {
                fence = (sign, run(content, of: sign))
                return code(line, depth)
            }
        }
        let words = words(content)
        guard !words.isEmpty else { return }
        let kind = kind(words[...], depth)
        if kind == .bullet || kind == .number {
            isInList = true
        } else if isAfterBlank, indent.isEmpty {
            isInList = false
        }
        writeSeparator(kind, depth, indent: isInList && depth == 0 ? indent : [])
        result += words
        blockHoldsQuotes = blockHoldsQuotes || lineHoldsQuotes
        isAfterBreak = words.last == UInt8(ascii: "\\")
    }

    /// Writes the separator from the previous line (space, line break or blank line), then indentation and quote marks.
    private mutating func writeSeparator(_ kind: Kind, _ depth: Int, indent: ArraySlice<UInt8>) {
        let last = self.last
        let isSameQuote = depth == lastDepth
        let isElement = last == .bullet || last == .number
        if kind == .paragraph, isSameQuote, !isAfterBlank, !isAfterBreak,
            last == .paragraph || isElement || last == .definition
        {
            result.append(0x20)
            return
        }
        finishBlock()
        defer { (self.last, lastDepth, isAfterBlank) = (kind, depth, false) }
        guard let last else { return prefix(depth, indent) }
        let isNested = isElement && !isAfterBlank && (kind == .bullet || kind == .number)
        let isGroup = isNested || kind == last && (isElement || kind == .row || kind == .definition)
        let isAttached = !isAfterBlank && (isAfterBreak || last == .row || last == .callout)
        result.append(0x0A)
        if !(isSameQuote && (isGroup || isAttached)) {
            if isSameQuote, depth > 0 { writeQuoteMarks(depth, trailing: false) }
            result.append(0x0A)
        }
        prefix(depth, indent)
    }

    /// Cuts the words out of the quotes of a block once all its lines are joined.
    mutating func finishBlock() {
        if blockHoldsQuotes {
            let block = withoutQuotedWords(result[blockStart...])
            result.replaceSubrange(blockStart..., with: block)
        }
        blockStart = result.count
        blockHoldsQuotes = false
    }

    private mutating func code(_ line: ArraySlice<UInt8>, _ depth: Int) {
        finishBlock()
        let isContinued = last == .code && !isAfterBlank
        if last != nil { result += isContinued ? [0x0A] : [0x0A, 0x0A] }
        result += line
        blockStart = result.count
        (last, lastDepth, isAfterBlank, isAfterBreak) = (.code, depth, false, false)
    }

    private mutating func prefix(_ depth: Int, _ indent: ArraySlice<UInt8>) {
        result += indent
        writeQuoteMarks(depth, trailing: true)
    }

    private mutating func writeQuoteMarks(_ depth: Int, trailing: Bool) {
        for level in 0..<depth {
            result.append(UInt8(ascii: ">"))
            if trailing || level + 1 < depth { result.append(0x20) }
        }
    }

    private func kind(_ words: ArraySlice<UInt8>, _ depth: Int) -> Kind {
        switch words.first {
        case UInt8(ascii: "#"): return .heading
        case UInt8(ascii: "|"): return .row
        case UInt8(ascii: "["):
            if depth > 0, words.dropFirst().first == UInt8(ascii: "!") { return .callout }
            let label = words.prefix { $0 != UInt8(ascii: "]") }
            return words.dropFirst(label.count + 1).first == UInt8(ascii: ":") ? .definition : .paragraph
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            return isMarkerEnd(words.dropFirst()) ? .bullet : .paragraph
        default:
            let digits = words.prefix(while: ASCII.isDigit).count
            guard digits > 0, digits < 10, let sign = words.dropFirst(digits).first,
                sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
            else { return .paragraph }
            return isMarkerEnd(words.dropFirst(digits + 1)) ? .number : .paragraph
        }
    }

    /// A list marker is followed by a space or by the end of the line.
    private func isMarkerEnd(_ rest: ArraySlice<UInt8>) -> Bool { rest.first.map(isSpace) ?? true }

    /// The line with single spaces, without comments outside code spans.
    private mutating func words(_ content: ArraySlice<UInt8>) -> [UInt8] {
        if !isInComment, isPlain(content) {
            lineHoldsQuotes = false
            return Array(content)
        }
        var words: [UInt8] = []
        words.reserveCapacity(content.count)
        var isSpaceDue = false
        lineHoldsQuotes = false
        var spans = CodeSpans()
        var index = content.startIndex
        while index < content.endIndex {
            if isInComment {
                guard let end = content[index...].indices.first(where: { isCommentEnd(content[$0...]) }) else {
                    return words
                }
                index = end + 3
                isInComment = false
                isSpaceDue = true
                continue
            }
            let byte = content[index]
            if isSpace(byte) {
                isSpaceDue = true
                index += 1
                continue
            }
            if byte == UInt8(ascii: "<"), index < lastCommentEnd,
                content[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D])
            {
                isInComment = true
                index += 4
                continue
            }
            if isSpaceDue, !words.isEmpty { words.append(0x20) }
            isSpaceDue = false
            guard byte == UInt8(ascii: "`") else {
                words.append(byte)
                index += 1
                if textHoldsQuotes, byte == UInt8(ascii: "]"), mayBeQuoteTarget(content[index...]) {
                    lineHoldsQuotes = true
                }
                continue
            }
            let end = spans.end(in: content, openedAt: index)
            words += content[index..<end]
            index = end
        }
        return words
    }

    /// Whether `words` would give the line as it is: most lines of prose.
    private func isPlain(_ content: ArraySlice<UInt8>) -> Bool {
        let bytes = content.span
        var wasSpace = true
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case 0x20 where wasSpace: return false
            case UInt8(ascii: "]") where textHoldsQuotes: return false
            case 0x09, UInt8(ascii: "<"), UInt8(ascii: "`"): return false
            default: wasSpace = byte == 0x20
            }
        }
        return !wasSpace
    }

    private func mayBeQuoteTarget(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.starts(with: [UInt8(ascii: "("), UInt8(ascii: "f")])
            || rest.starts(with: [UInt8(ascii: "("), UInt8(ascii: "<")])
    }

    private func isCommentEnd(_ rest: ArraySlice<UInt8>) -> Bool { rest.starts(with: [0x2D, 0x2D, 0x3E]) }

    private func quoteMarks(_ content: inout ArraySlice<UInt8>) -> Int {
        var depth = 0
        while content.first == UInt8(ascii: ">") {
            content = content.dropFirst().drop(while: isSpace)
            depth += 1
        }
        return depth
    }

    private func run(_ content: ArraySlice<UInt8>, of sign: UInt8) -> Int { content.prefix { $0 == sign }.count }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
