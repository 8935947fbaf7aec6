/// A Markdown text without what readers never see, to tell whether it changed: comments go, and white space outside code blocks, with
/// the wrapping of lines, counts as one space. Line breaks before lines that begin a block stay, since `a - b` is no list.
///
/// It need not be right in every corner of Markdown: a difference that it keeps makes a translation old too soon, no more.
func plainMeaning(of text: ArraySlice<UInt8>) -> [UInt8] {
    var reader = MeaningReader(lastCommentEnd: lastCommentEnd(in: text))
    reader.result.reserveCapacity(text.count)
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) { reader.take(line) }
    return reader.result
}

private func lastCommentEnd(in text: ArraySlice<UInt8>) -> Int {
    text.indices.last { text[$0] == UInt8(ascii: ">") && text[..<$0].suffix(2).elementsEqual([0x2D, 0x2D]) } ?? text.startIndex
}

private struct MeaningReader {
    /// A comment that begins after it is not closed, and no comment.
    let lastCommentEnd: Int
    var result: [UInt8] = []
    /// Of an open code block: its sign and how often it is written.
    private var fence: (sign: UInt8, count: Int)?
    private var isAfterBlank = true
    /// Indented text after a list's element belongs to the element.
    private var isInList = false
    private var quoteDepth = 0
    private var isInComment = false
    /// An element of white space is due before the next word.
    private var isSpaceDue = false

    init(lastCommentEnd: Int) { self.lastCommentEnd = lastCommentEnd }

    mutating func take(_ line: ArraySlice<UInt8>) {
        var content = line.drop(while: isSpace)
        let depth = quoteMarks(&content)
        if let open = fence {
            if run(content, of: open.sign) >= open.count, content.drop(while: { $0 == open.sign }).allSatisfy(isSpace) { fence = nil }
            return verbatim(line)
        }
        if isInComment { return words(content) }
        guard !content.isEmpty else {
            isAfterBlank = true
            isSpaceDue = !result.isEmpty
            quoteDepth = depth
            return
        }
        let isIndentedCode = depth == 0 && isAfterBlank && !isInList && (line.starts(with: [0x20, 0x20, 0x20, 0x20]) || line.first == 0x09)
        if isIndentedCode { return verbatim(line) }
        for sign in [UInt8(ascii: "`"), UInt8(ascii: "~")] where run(content, of: sign) >= 3 {
            fence = (sign, run(content, of: sign))
            isAfterBlank = false
            return verbatim(line)
        }
        let beginsElement = isElement(content)
        if beginsElement { isInList = true } else if isAfterBlank, line.first.map(isSpace) == false { isInList = false }
        let beginsBlock = beginsElement || content.first == UInt8(ascii: "#") || content.first == UInt8(ascii: "|")
        if beginsBlock || depth != quoteDepth {
            result.append(0x0A)
            for _ in 0..<depth { result.append(UInt8(ascii: ">")) }
            isSpaceDue = false
        } else {
            isSpaceDue = !result.isEmpty
        }
        quoteDepth = depth
        isAfterBlank = false
        words(content)
    }

    private mutating func verbatim(_ line: ArraySlice<UInt8>) {
        result.append(0x0A)
        result += line
        isSpaceDue = true
    }

    /// Words and single spaces; comments outside code spans go.
    private mutating func words(_ content: ArraySlice<UInt8>) {
        var index = content.startIndex
        while index < content.endIndex {
            if isInComment {
                guard let end = position(of: [0x2D, 0x2D, 0x3E], in: content[index...]) else { return }
                index = end + 3
                isInComment = false
                isSpaceDue = !result.isEmpty
                continue
            }
            let byte = content[index]
            if isSpace(byte) {
                isSpaceDue = !result.isEmpty
                index += 1
                continue
            }
            if byte == UInt8(ascii: "<"), index < lastCommentEnd, content[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
                isInComment = true
                index += 4
                continue
            }
            if isSpaceDue, result.last != 0x0A { result.append(0x20) }
            isSpaceDue = false
            let ticks = run(content[index...], of: UInt8(ascii: "`"))
            guard ticks > 0 else {
                result.append(byte)
                index += 1
                continue
            }
            let end = codeSpanEnd(content[(index + ticks)...], ticks)
            result += content[index..<end]
            index = end
        }
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

    /// `- `, `* `, `+ `, `1. ` or `1) `.
    private func isElement(_ content: ArraySlice<UInt8>) -> Bool {
        guard let first = content.first else { return false }
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") { return content.dropFirst().first.map(isSpace) ?? true }
        let digits = content.prefix(while: ASCII.isDigit).count
        guard digits > 0, digits < 10, let sign = content.dropFirst(digits).first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")") else { return false }
        return content.dropFirst(digits + 1).first.map(isSpace) ?? true
    }

    private func run(_ content: ArraySlice<UInt8>, of sign: UInt8) -> Int { content.prefix { $0 == sign }.count }

    private func position(of pattern: [UInt8], in content: ArraySlice<UInt8>) -> Int? {
        content.indices.first { content[$0...].starts(with: pattern) }
    }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
