internal import Diagnostics

/// Emphasis that stayed asterisks or underscores: the two runs of a pair are found again, with the reason why
/// CommonMark does not pair them. https://spec.commonmark.org/0.30/#left-flanking-delimiter-run
extension TreeRewriter {
    /// A run that may have been meant to begin emphasis.
    struct OpenRun {
        fileprivate let node: MarkdownNode
        fileprivate let parent: MarkdownNode?
        fileprivate let range: Range<Int>
        fileprivate let sign: UInt8
        fileprivate let before: Neighbour
        fileprivate let after: Neighbour
        /// Its place, where it begins a paragraph: there it is reported if it stays alone.
        fileprivate let start: SourcePosition?
    }

    /// At `*` or `_`: returns the end of the run.
    mutating func readDelimiters(at index: Int, in scan: inout MarkScan) -> Int {
        let text = scan.text
        let sign = text[index]
        var end = index + 1
        while end < text.count, text[end] == sign { end += 1 }
        let run = index..<end
        // One underscore is part of a name more often than it is emphasis.
        guard run.count <= 3, run.count > 1 || sign == ascii("*") else { return end }
        let before = before(index, in: scan), after = after(end, in: scan)
        if let open = openRun, open.sign == sign, open.range.count == run.count, open.parent == scan.node.parent {
            if let fault = fault(from: open, to: run, before, after, in: scan) {
                if report(fault, from: open, to: run, after, in: &scan) {
                    openRun = nil
                    return end
                }
            } else if before != .space, after != .other {
                // It ends what began before, if anything.
                openRun = nil
                return end
            }
        } else if openRun != nil, openRun?.parent == scan.node.parent, openRun?.start != nil {
            return end
        }
        let isWordStart = before != .other && after != .space
        let isSpaced = before != .other && after == .space
        let isQuoting = before == .other && after == .punctuation
        let begins = isWordStart || (run.count > 1 && (isSpaced || isQuoting))
        guard begins || (before == .other && after == .other && run.count > 1) else { return end }
        guard let place = place(of: run, in: &scan, all: true) else { return end }
        let isFirst = index == 0 && scan.node.previous == nil && scan.node.parent == block && block?.kind == .paragraph
        let isAlone = isFirst && run.count == 2 && sign == ascii("*") && end < text.count && isLetter(text[end])
        openRun = OpenRun(
            node: scan.node, parent: scan.node.parent, range: run, sign: sign, before: before, after: after,
            start: isAlone && cell == nil ? place : nil)
        return end
    }

    /// Reports a run that begins a paragraph and has no partner in it. Call it where the next block begins.
    mutating func reportOpenRun() {
        if let open = openRun, let start = open.start {
            report(.emphasisNotRead("**", .notClosed, nil), at: start, length: 2)
        }
        openRun = nil
    }

    private func fault(
        from open: OpenRun, to close: Range<Int>, _ before: Neighbour, _ after: Neighbour, in scan: MarkScan
    ) -> EmphasisFault? {
        if open.node == scan.node, !scan.text[open.range.upperBound..<close.lowerBound].contains(where: isLetter) {
            return nil
        }
        let isSingle = close.count == 1
        if open.after == .space {
            return !isSingle && open.before != .other && before != .space ? .spaceInside : nil
        }
        if before == .space {
            guard !isSingle, open.before != .other else { return nil }
            // Two that begin a word each, such as `**kwargs`, are no pair, unless punctuation or the line says so.
            let last = scan.text[..<close.lowerBound].last { !isSpace($0) }
            let isPair = after != .other || open.start != nil || last.map { isPunctuation($0) } == true
            return isPair ? .spaceInside : nil
        }
        guard open.sign == ascii("*") else { return nil }
        if before == .punctuation, after == .other {
            return !isSingle || open.before != .other ? .punctuationAtWord : nil
        }
        if open.before == .other, open.after == .punctuation, !isSingle { return .punctuationAtWord }
        return nil
    }

    /// Returns whether it was reported: not if the author wrote a backslash.
    private mutating func report(
        _ fault: EmphasisFault, from open: OpenRun, to close: Range<Int>, _ after: Neighbour,
        in scan: inout MarkScan
    ) -> Bool {
        let sign = string(scan.text[close])
        guard open.node == scan.node else {
            guard let place = place(of: close, in: &scan, all: true) else { return false }
            report(.emphasisNotRead(sign, fault, nil), at: place, length: close.count)
            return true
        }
        guard place(of: close, in: &scan, all: true) != nil else { return false }
        let range = open.range.lowerBound..<close.upperBound
        if let place = place(of: range, in: &scan, all: true) {
            let inside = scan.text[open.range.upperBound..<close.lowerBound]
            let correction = correction(fault, sign, inside, from: open, to: close, after, in: scan)
            report(.emphasisNotRead(sign, fault, correction), at: place, length: range.count)
        } else if let place = place(of: open.range, in: &scan, all: true) {
            scan.done = close.upperBound
            report(.emphasisNotRead(sign, fault, nil), at: place, length: open.range.count)
        }
        return true
    }

    private func correction(
        _ fault: EmphasisFault, _ sign: String, _ inside: Slice<ByteView>, from open: OpenRun, to close: Range<Int>,
        _ after: Neighbour, in scan: MarkScan
    ) -> Correction? {
        let written = sign + string(inside) + sign
        if fault == .spaceInside {
            let space = after == .other ? " " : ""
            return Correction(written, instead: sign + string(inside.trimmedOfSpaces) + sign + space)
        }
        // A space between words is right where words have spaces: not in Chinese, Japanese or Thai.
        guard after == .other, let next = scalar(in: scan.text, at: close.upperBound), next.value < 0x0E00 else {
            return nil
        }
        let last = string(inside.suffix(4)).unicodeScalars.last
        return Correction(
            written, instead: written + " ", isCertain: last.map { ":.,;!?»”\"…".unicodeScalars.contains($0) } ?? false)
    }

    // MARK: Neighbours

    private func before(_ index: Int, in scan: MarkScan) -> Neighbour {
        guard index > 0 else { return neighbour(scan.node.previous, in: scan.node.parent) }
        let text = scan.text
        if text[index - 1] < 0x80 { return neighbour(Unicode.Scalar(text[index - 1])) }
        return neighbour(string(text[max(0, index - 4)..<index]).unicodeScalars.last)
    }

    private func after(_ index: Int, in scan: MarkScan) -> Neighbour {
        guard index < scan.text.count else { return neighbour(scan.next, in: scan.node.parent) }
        return neighbour(scalar(in: scan.text, at: index))
    }

    private func scalar(in text: ByteView, at index: Int) -> Unicode.Scalar? {
        guard index < text.count else { return nil }
        if text[index] < 0x80 { return Unicode.Scalar(text[index]) }
        return string(text[index..<min(text.count, index + 4)]).unicodeScalars.first
    }

    // MARK: Signs that made markup against their sense

    /// `2*3*4`: CommonMark slants the 3.
    mutating func reportSlantedNumber(_ emphasis: MarkdownNode) {
        guard let child = emphasis.firstChild, child.kind == .text, child.next == nil,
            child.literal.allSatisfy({ isDigit($0) || $0 == ascii(".") || $0 == ascii(",") }),
            let before = emphasis.previous, before.kind == .text, let last = before.literal.last, isDigit(last),
            let after = emphasis.next, after.kind == .text, let first = after.literal.first, isDigit(first),
            suggestsWords
        else { return }
        var place = place(of: child, 0)
        guard place.column > 1 else { return }
        place.column -= 1
        let number = child.literal.string
        report(
            .slantedNumber(Correction("*\(number)*", instead: "\\*\(number)\\*")), at: place,
            length: number.utf8.count + 2)
    }

    /// `de ~5 a 10~`: single tildes around an amount.
    mutating func reportStruckAmount(_ opener: TildeDelimiter, _ closer: TildeDelimiter) {
        guard opener.length == 1, let position = opener.position, suggestsWords, let inside = opener.node.next,
            inside.kind == .text, let first = inside.literal.first, let last = closer.node.previous,
            isDigit(first) || first == ascii("$") || (last.kind == .text && last.literal.last.map(isDigit) == true)
        else { return }
        let isOne = inside == last
        let text = isOne ? inside.literal.string : ""
        // `H~2~O` is another tool's way to write a subscript.
        let correction =
            isOne
            ? Correction("~\(text)~", instead: "\\~\(text)\\~", isCertain: !opener.closes && !closer.opens) : nil
        report(.struckAmount(correction), at: position, length: isOne ? text.utf8.count + 2 : 1)
    }
}

extension Slice<ByteView> {
    /// Without spaces at both ends, non-breaking ones too.
    fileprivate var trimmedOfSpaces: Slice<ByteView> {
        var text = trimmed
        while text.starts(with: [0xC2, 0xA0]) { text = text.dropFirst(2).trimmed }
        while text.count > 1, text.suffix(2).elementsEqual([0xC2, 0xA0]) { text = text.dropLast(2).trimmed }
        return text
    }
}
