internal import Base

/// A Markdown text in one form for all the ways to write it down, to tell whether it changed: comments go, a paragraph is one line,
/// white space outside code is one space, blank lines stand between blocks and nowhere else. A text that is written so is its own form.
///
/// It need not be right in every corner of Markdown: a difference that it keeps makes a translation old too soon, no more.
func plainMeaning(of text: ArraySlice<UInt8>) -> [UInt8] {
    var reader = MeaningReader(lastCommentEnd: lastCommentEnd(in: text))
    reader.result.reserveCapacity(text.count)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { reader.take(line) }
    return reader.result
}

/// A body in its one form: after an empty line, and ended by a line break.
func plainMeaning(ofBody body: ArraySlice<UInt8>) -> [UInt8] {
    let text = plainMeaning(of: body)
    return text.isEmpty ? [] : [0x0A] + text + [0x0A]
}

private func lastCommentEnd(in text: ArraySlice<UInt8>) -> Int {
    text.indices.last { text[$0] == UInt8(ascii: ">") && text[..<$0].suffix(2).elementsEqual([0x2D, 0x2D]) } ?? text.startIndex
}

private struct MeaningReader {
    private enum Kind { case paragraph, heading, bullet, number, row, definition, callout, code }

    /// A comment that begins after it is not closed, and no comment.
    private let lastCommentEnd: Int
    var result: [UInt8] = []
    /// Of an open code block: its sign and how often it is written.
    private var fence: (sign: UInt8, count: Int)?
    /// What the last line was; `nil` at the text's beginning.
    private var last: Kind?
    private var lastDepth = 0
    private var isAfterBlank = true
    /// The line before ends in a backslash, which breaks the line.
    private var isAfterBreak = false
    /// Indented text below an element of a list belongs to the element.
    private var isInList = false
    private var isInComment = false

    init(lastCommentEnd: Int) { self.lastCommentEnd = lastCommentEnd }

    mutating func take(_ line: ArraySlice<UInt8>) {
        var content = line.drop(while: isSpace)
        let indent = line.prefix(line.count - content.count)
        let depth = quoteMarks(&content)
        if let open = fence {
            if run(content, of: open.sign) >= open.count, content.drop(while: { $0 == open.sign }).allSatisfy(isSpace) { fence = nil }
            result.append(0x0A)
            result += line
            return
        }
        guard !content.isEmpty || isInComment else {
            isAfterBlank = true
            return
        }
        if !isInComment {
            if depth == 0, isAfterBlank || last == .code, !isInList, indent.count >= 4 || indent.first == 0x09 { return code(line, depth) }
            for sign in [UInt8(ascii: "`"), UInt8(ascii: "~")] where run(content, of: sign) >= 3 {
                fence = (sign, run(content, of: sign))
                return code(line, depth)
            }
        }
        let words = words(content)
        guard !words.isEmpty else { return }
        let kind = kind(words[...], depth)
        if kind == .bullet || kind == .number { isInList = true } else if isAfterBlank, indent.isEmpty { isInList = false }
        begin(kind, depth, indent: isInList && depth == 0 ? indent : [])
        result += words
        isAfterBreak = words.last == UInt8(ascii: "\\")
    }

    /// What stands between the line before and this one.
    private mutating func begin(_ kind: Kind, _ depth: Int, indent: ArraySlice<UInt8>) {
        let last = self.last
        let isSameQuote = depth == lastDepth
        let isElement = last == .bullet || last == .number
        if kind == .paragraph, isSameQuote, !isAfterBlank, !isAfterBreak, last == .paragraph || isElement || last == .definition {
            result.append(0x20)
            return
        }
        defer { (self.last, lastDepth, isAfterBlank) = (kind, depth, false) }
        guard let last else { return prefix(depth, indent) }
        let isNested = isElement && !isAfterBlank && (kind == .bullet || kind == .number)
        let isGroup = isNested || kind == last && (isElement || kind == .row || kind == .definition)
        let isAttached = !isAfterBlank && (isAfterBreak || last == .row || last == .callout)
        result.append(0x0A)
        if !(isSameQuote && (isGroup || isAttached)) {
            if isSameQuote, depth > 0 { marks(depth, trailing: false) }
            result.append(0x0A)
        }
        prefix(depth, indent)
    }

    private mutating func code(_ line: ArraySlice<UInt8>, _ depth: Int) {
        let isGoingOn = last == .code && !isAfterBlank
        if last != nil { result += isGoingOn ? [0x0A] : [0x0A, 0x0A] }
        result += line
        (last, lastDepth, isAfterBlank, isAfterBreak) = (.code, depth, false, false)
    }

    private mutating func prefix(_ depth: Int, _ indent: ArraySlice<UInt8>) {
        result += indent
        marks(depth, trailing: true)
    }

    private mutating func marks(_ depth: Int, trailing: Bool) {
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
        case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): return endsMark(words.dropFirst()) ? .bullet : .paragraph
        default:
            let digits = words.prefix(while: ASCII.isDigit).count
            guard digits > 0, digits < 10, let sign = words.dropFirst(digits).first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else { return .paragraph }
            return endsMark(words.dropFirst(digits + 1)) ? .number : .paragraph
        }
    }

    /// The mark of a list's element is followed by a space or nothing.
    private func endsMark(_ rest: ArraySlice<UInt8>) -> Bool { rest.first.map(isSpace) ?? true }

    /// Words and single spaces; comments outside code spans go.
    private mutating func words(_ content: ArraySlice<UInt8>) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(content.count)
        var isSpaceDue = false
        var lastRuns: [Int: Int]?
        var index = content.startIndex
        while index < content.endIndex {
            if isInComment {
                guard let end = content[index...].indices.first(where: { isCommentEnd(content[$0...]) }) else { return words }
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
            if byte == UInt8(ascii: "<"), index < lastCommentEnd, content[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
                isInComment = true
                index += 4
                continue
            }
            if isSpaceDue, !words.isEmpty { words.append(0x20) }
            isSpaceDue = false
            let ticks = run(content[index...], of: UInt8(ascii: "`"))
            var end = index + max(1, ticks)
            if ticks > 0 {
                let runs = lastRuns ?? lastTickRuns(content[end...])
                lastRuns = runs
                // Without the question every opening that nothing closes would be searched to the line's end.
                if let last = runs[ticks], last >= end { end = codeSpanEnd(content[end...], ticks) }
            }
            words += content[index..<end]
            index = end
        }
        return words
    }

    private func isCommentEnd(_ rest: ArraySlice<UInt8>) -> Bool { rest.starts(with: [0x2D, 0x2D, 0x3E]) }

    /// Where the last run of so many back quotes begins, for each count.
    private func lastTickRuns(_ rest: ArraySlice<UInt8>) -> [Int: Int] {
        var runs: [Int: Int] = [:]
        var index = rest.startIndex
        while index < rest.endIndex {
            let ticks = run(rest[index...], of: UInt8(ascii: "`"))
            if ticks > 0 { runs[ticks] = index }
            index += max(1, ticks)
        }
        return runs
    }

    /// The end of the code span that `ticks` back quotes opened; the end of the opening when it is not closed on the line.
    private func codeSpanEnd(_ rest: ArraySlice<UInt8>, _ ticks: Int) -> Int {
        var index = rest.startIndex
        while index < rest.endIndex {
            let closing = run(rest[index...], of: UInt8(ascii: "`"))
            if closing == ticks { return index + closing }
            index += max(1, closing)
        }
        return rest.startIndex
    }

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
