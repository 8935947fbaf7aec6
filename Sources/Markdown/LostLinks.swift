internal import Diagnostics

/// Lost links: what an author meant as a link and readers see as brackets.
extension TreeRewriter {
    /// Bytes of a text or a target that are searched; without a limit, a text of brackets would take quadratic time.
    static let longestMark = 200

    /// At `]` or `)`: `[text](two words.md)`, `[text] (file.md)`, `(text)[file.md]`, `[text](file.md`,
    /// `[words] (fact:id)`, `[text][label]`. Returns the end of what was read.
    mutating func readLostLink(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        guard linkDepth == 0, index + 1 < text.count else { return index + 1 }
        let hasSpace = text[index + 1] == ascii(" ")
        let start = hasSpace ? index + 2 : index + 1
        guard start < text.count else { return index + 1 }
        switch (text[index], text[start]) {
        case (ascii("]"), ascii("(")): break
        case (ascii(")"), ascii("[")): break
        case (ascii("]"), ascii("[")) where !hasSpace: return readReference(at: index, in: &scan)
        default: return index + 1
        }
        let isSwapped = text[index] == ascii(")")
        guard
            let first = text[max(scan.done, index - Self.longestMark)..<index].lastIndex(
                of: isSwapped ? ascii("(") : ascii("[")),
            isSwapped || !text[(first + 1)..<index].contains(ascii("]"))
        else { return index + 1 }
        let target = target(in: text, from: start + 1, closedBy: isSwapped ? ascii("]") : ascii(")"))
        let isImage = !isSwapped && !hasSpace && first > 0 && text[first - 1] == ascii("!")
        guard looksLikeTarget(text[target], isStrict: hasSpace || isSwapped) || (isImage && !target.isEmpty) else {
            return index + 1
        }
        let isClosed = target.upperBound < text.count
        let range = first..<min(text.count, target.upperBound + 1)
        guard let place = place(of: range, in: &scan, all: true) else { return index + 1 }
        let hasSpaceInTarget = text[target].contains(where: isSpace)
        let fault: LinkFault =
            !isClosed ? .notClosed : isSwapped ? .swapped : hasSpace ? .spaceBetween : .spaceInTarget
        var correction: Correction?
        if isClosed, !text[target].contains(where: { "\"'<>".utf8.contains($0) }) {
            let words = text[(first + 1)..<index], target = text[target].trimmed
            let right = "[\(string(words))]" + (hasSpaceInTarget ? "(<\(string(target))>)" : "(\(string(target)))")
            if string(text[range]) != right {
                correction = Correction(string(text[range]), instead: right)
            }
        }
        report(.linkNotRead(fault, correction), at: place, length: range.count)
        return range.upperBound
    }

    /// The bytes of a target, up to its end, which may have parentheses of its own, or to that of the text.
    private func target(in text: ByteView, from start: Int, closedBy close: UInt8) -> Range<Int> {
        let limit = min(text.count, start + Self.longestMark)
        var depth = 0
        var first: Int?
        for index in start..<max(start, limit) {
            if text[index] == close {
                if depth == 0 { return start..<index }
                first = first ?? index
                depth -= 1
            } else if text[index] == ascii("("), close == ascii(")") {
                depth += 1
            }
        }
        return start..<(first ?? limit)
    }

    /// - Parameter isStrict: whether a path alone is none, because of what stands before it.
    private func looksLikeTarget(_ text: Slice<ByteView>, isStrict: Bool) -> Bool {
        for index in text.indices where isTargetSign(text[index]) {
            let rest = text[index...]
            if rest.starts(with: ".md".utf8) || rest.starts(with: "://".utf8) || rest.starts(with: "assets/".utf8)
                || rest.starts(with: "mailto:".utf8) || rest.starts(with: BodyLink.quoteScheme.utf8)
            {
                return true
            }
        }
        let target = text.trimmed
        if !isStrict, ["/", "./", "../", "#"].contains(where: { target.starts(with: $0.utf8) }), target.count > 1 {
            return true
        }
        guard let dot = target.suffix(6).lastIndex(of: ascii(".")) else { return false }
        return fileEndings.contains(string(target[(dot + 1)...]).lowercased())
    }

    private func isTargetSign(_ byte: UInt8) -> Bool {
        byte == ascii(".") || byte == ascii(":") || byte == ascii("a") || byte == ascii("m") || byte == ascii("f")
    }

    /// At the `]` of `[text][label]`.
    private mutating func readReference(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        guard
            let first = text[max(scan.done, index - Self.longestMark)..<index].lastIndex(of: ascii("[")),
            let end = text.index(of: "]", from: index + 2, within: Self.longestMark)
        else { return index + 1 }
        let words = text[(first + 1)..<index], label = text[(index + 2)..<end]
        guard hasLetter(words), label.isEmpty || hasLetter(label), label.first != ascii("^"), words.first != ascii("^"),
            !label.contains(ascii("[")),
            first == 0 || !isWordOrClosing(text[first - 1]),
            let place = place(of: first..<(end + 1), in: &scan, all: true)
        else { return index + 1 }
        report(
            .undefinedReference(label: string(label.isEmpty ? words : label)), at: place, length: end + 1 - first)
        return end + 1
    }

    /// `a[b][c]` is an element of a list in a program.
    private func isWordOrClosing(_ byte: UInt8) -> Bool {
        isLetter(byte) || (byte >= ascii("0") && byte <= ascii("9"))
            || [ascii("]"), ascii(")"), ascii("_")].contains(byte)
    }
}

/// Endings of files that pages link to.
private let fileEndings: Set<String> = [
    "md", "html", "htm", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "csv", "json", "txt", "doc", "docx",
    "xls", "xlsx", "odt", "ods", "zip", "mp3", "mp4",
]
