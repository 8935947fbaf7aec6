internal import Base
internal import Diagnostics

/// Marks at the beginning of a line that began no block.
extension TreeRewriter {
    @inline(__always)
    func isLineMark(_ byte: UInt8) -> Bool {
        switch byte {
        case ascii("#"), ascii("|"), ascii("-"), ascii("+"), ascii("*"), ascii("!"), ascii("?"), ascii(":"),
            ascii("="), ascii("<"), ascii("["), ascii("0")...ascii("9"):
            true
        default: false
        }
    }

    mutating func reportLineMark(_ scan: inout MarkScan) {
        let text = scan.text
        guard cell == nil else {
            if text.has("<<<<<<< ", at: 0) { reportMergeMark(&scan) }
            return
        }
        switch text[0] {
        case ascii("#"): reportHeading(&scan)
        case ascii("|"): reportTable(&scan)
        case ascii("-"), ascii("+"):
            reportForeignSpace(after: 1, in: &scan)
        case ascii("*"):
            if text.has("*[", at: 0) { reportAbbreviation(&scan) } else { reportForeignSpace(after: 1, in: &scan) }
        case ascii("!"), ascii("?"): reportAdmonition(&scan)
        case ascii(":"): reportContainer(&scan)
        case ascii("="):
            if text.has("=== \"", at: 0) || text.has("===! \"", at: 0) || text.has("===+ \"", at: 0) {
                report(.tab, 0..<text.count, in: &scan)
            }
        case ascii("<"): if text.has("<<<<<<< ", at: 0) { reportMergeMark(&scan) }
        case ascii("["): reportContents(&scan)
        default:
            // In the midst of a paragraph a number and a point end a sentence.
            guard scan.node.previous == nil else { return }
            let digits = text.prefix { isDigit($0) }.count
            guard digits <= 3, digits < text.count, text[digits] == ascii(".") || text[digits] == ascii(")") else {
                return
            }
            reportForeignSpace(after: digits + 1, in: &scan)
        }
    }

    mutating func report(_ mark: ForeignMark, _ range: Range<Int>, in scan: inout MarkScan) {
        guard let place = place(of: range, in: &scan, all: true) else { return }
        report(.foreignMark(mark, written: string(scan.text[range])), at: place, length: range.count)
    }

    // MARK: Headings, lists, tables

    private mutating func reportHeading(_ scan: inout MarkScan) {
        let text = scan.text
        let signs = text.prefix { $0 == ascii("#") }.count
        guard signs <= 6, signs < text.count else { return }
        if foreignSpace(at: signs, of: text) != nil { return reportForeignSpace(after: signs, in: &scan) }
        guard signs > 1, !isPunctuation(text[signs]), !isSpace(text[signs]),
            let place = place(of: 0..<signs, in: &scan, all: true)
        else { return }
        let mark = String(repeating: "#", count: signs)
        report(.headingWithoutSpace(Correction(mark, instead: mark + " ")), at: place, length: signs)
    }

    /// A number behind the space is an amount: `- 5 °C`.
    private mutating func reportForeignSpace(after mark: Int, in scan: inout MarkScan) {
        let text = scan.text
        guard let space = foreignSpace(at: mark, of: text), mark + space.length < text.count,
            text[0] == ascii("#") || !isDigit(text[mark + space.length]),
            let place = place(of: 0..<(mark + space.length), in: &scan, all: true)
        else { return }
        let sign = string(text[..<mark])
        // A heading of level 1 would be wrong, and `1.` may be a date of another language.
        let isCertain = sign != "#" && !isDigit(text[0])
        let correction = Correction(
            string(text[..<(mark + space.length)]), instead: sign + " ", isCertain: isCertain)
        report(
            .foreignSpace(mark: sign, codePoint: space.name, correction), at: place, length: mark + space.length)
    }

    private func foreignSpace(at index: Int, of text: ByteView) -> (name: String, length: Int)? {
        guard index < text.count, text[index] >= 0x80 else { return nil }
        let rest = String(decoding: text[index..<min(text.count, index + 4)], as: UTF8.self)
        guard let scalar = rest.unicodeScalars.first, neighbour(scalar) == .space || scalar == "\u{200B}" else {
            return nil
        }
        return (scalar.codePointName, String(scalar).utf8.count)
    }

    /// A row of a table at the beginning of a paragraph.
    private mutating func reportTable(_ scan: inout MarkScan) {
        let node = scan.node
        guard node.previous == nil, let paragraph = block, paragraph.kind == .paragraph,
            !unreadTables.contains(paragraph)
        else { return }
        let trimmed = Array(scan.text).trimmed
        // A table that is too large has been reported already.
        guard trimmed.count > 2, trimmed.last == ascii("|"), trimmed.dropFirst().dropLast().contains(ascii("|")),
            !body.problems.contains(where: { $0.rule == .tableTooLarge }),
            let place = place(of: 0..<1, in: &scan, all: true)
        else { return }
        report(.tableWithoutDelimiter, at: place, length: trimmed.count)
    }

    // MARK: Other tools

    /// `!!! note "Title"`, `??? note`, `???+ note`: of MkDocs.
    private mutating func reportAdmonition(_ scan: inout MarkScan) {
        let text = scan.text
        let isFolded = text.has("???+ ", at: 0)
        guard isFolded || text.has("!!! ", at: 0) || text.has("??? ", at: 0) else { return }
        let start = isFolded ? 5 : 4
        let kind = text.dropFirst(start).prefix { ($0 >= 0x61 && $0 <= 0x7A) || $0 == ascii("-") }
        let after = start + kind.count
        guard !kind.isEmpty, after == text.count || text.has(" \"", at: after) else { return }
        report(.admonition, 0..<text.count, in: &scan)
    }

    /// `:::note`, `::: tip Title`, `:::{.note}`: of Docusaurus, VitePress and Pandoc.
    private mutating func reportContainer(_ scan: inout MarkScan) {
        let text = scan.text
        let colons = text.prefix { $0 == ascii(":") }.count
        let name = text.dropFirst(colons).drop { $0 == ascii(" ") }
        guard (3...6).contains(colons), let first = name.first, isLetter(first) || first == ascii("{") else { return }
        report(.admonition, 0..<text.count, in: &scan)
    }

    /// `[TOC]`: of MkDocs and others.
    private mutating func reportContents(_ scan: inout MarkScan) {
        let text = scan.text
        guard scan.node.previous == nil, scan.next == nil,
            ["[TOC]", "[toc]", "[[toc]]", "[[TOC]]"].contains(where: { text.elementsEqual($0.utf8) })
        else { return }
        report(.contents, 0..<text.count, in: &scan)
    }

    /// `*[ILO]: International Labour Organization`: of MkDocs and PHP Markdown Extra.
    private mutating func reportAbbreviation(_ scan: inout MarkScan) {
        let text = scan.text
        guard let close = text.index(of: "]", from: 2, within: Self.longestMark), close > 2,
            text.has("]: ", at: close)
        else { return }
        report(.abbreviation, 0..<text.count, in: &scan)
    }

    private mutating func reportMergeMark(_ scan: inout MarkScan) {
        guard let place = place(of: 0..<7, in: &scan, all: true) else { return }
        report(.mergeMark, at: place, length: scan.text.count)
    }
}
