internal import Base
internal import Content
internal import Diagnostics
internal import Foundation
internal import Markdown

/// The quotes of a file as its bytes have them: `[words](fact:ID` and a `)` or a title, each on one line. Offsets are
/// of the file as it is on the disk, with its own line ends.
struct QuoteBytes {
    struct Written {
        /// Of the `[`.
        var offset: Int
        /// Between the brackets.
        var words: Range<Int>
        /// Id of a record, or `id#part`.
        var target: String
    }

    let bytes: [UInt8]
    /// Without line ends.
    private let lines: [Range<Int>]
    /// Offset of the line that closes the front matter.
    private let bodyStart: Int
    let written: [Int: Written]
    /// Quotes of the front matter, ascending.
    private let inFrontMatter: [Key: [Int]]
    /// Line → offsets of its `[`, when the parser composes letters of the line.
    private var composedLines: [Int: [Int: Int]] = [:]
    /// Quotes that are found already: a place is mended once.
    private var claimed: Set<Int> = []

    private struct Key: Hashable {
        var target: String
        var words: QuoteSpelling
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        lines = QuoteBytes.lines(of: bytes)
        let closing = lines.dropFirst().first { line in
            bytes[line].starts(with: "---".utf8) && bytes[line].dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
        }
        bodyStart = closing?.lowerBound ?? 0
        let all = QuoteBytes.scan(bytes)
        written = Dictionary(all.map { ($0.offset, $0) }) { first, _ in first }
        var keys: [Key: [Int]] = [:]
        for quote in all.prefix(while: { [bodyStart] in $0.offset < bodyStart }) {
            let words = QuoteSpelling(QuoteWords(bytes[quote.words]).plain)
            keys[Key(target: quote.target, words: words), default: []].append(quote.offset)
        }
        inFrontMatter = keys
    }

    /// CR LF, LF and a lone CR end a line, as for the parser; a byte-order mark is no part of the first.
    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            lines.append(start..<(index - 1))
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
            start = index
        }
        return lines + [start..<bytes.count]
    }

    /// Bytes of a target that are searched for its end.
    private static let longestTarget = 256

    private static func scan(_ bytes: [UInt8]) -> [Written] {
        let sign = Array("](\(BodyLink.quoteScheme)".utf8)
        var found: [Written] = []
        /// The last `[` of the line that no bracket has closed yet.
        var open: Int?
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A, 0x0D: open = nil
            case UInt8(ascii: "\\"):
                if index + 1 < bytes.count, bytes[index + 1] > 0x20 { index += 1 }
            case UInt8(ascii: "["): open = index
            case UInt8(ascii: "]"):
                if let first = open, bytes[index...].starts(with: sign) {
                    let target = bytes[(index + sign.count)...].prefix(longestTarget).prefix(while: isOfTarget)
                    let end = target.endIndex < bytes.count ? bytes[target.endIndex] : 0
                    if !target.isEmpty, end == UInt8(ascii: ")") || end == 0x20 {
                        let id = String(decoding: target, as: UTF8.self)
                        found.append(Written(offset: first, words: (first + 1)..<index, target: id))
                        index = target.endIndex - 1
                    }
                }
                open = nil
            default: break
            }
            index += 1
        }
        return found
    }

    /// A target ends at white space and at any bracket: so a text of many quotes without an end takes linear time.
    private static func isOfTarget(_ byte: UInt8) -> Bool { byte > 0x20 && !"()[]".utf8.contains(byte) }

    // MARK: Finding

    /// The bytes of a quote that the parser found. In front matter a text of several lines has its place at its first
    /// line: there the next quote of the same words is it.
    mutating func find(_ target: String, words: String, at position: SourcePosition) -> Result<Written, MendFault> {
        guard lines.indices.contains(position.line - 1) else { return .failure(.notAQuote) }
        let start = lines[position.line - 1].lowerBound
        let spelling = QuoteSpelling(words)
        let there = offsets(of: position).compactMap { written[$0] }.filter { $0.target == target }
        let next = start < bodyStart ? inFrontMatter[Key(target: target, words: spelling)] ?? [] : []
        let found =
            there.first { QuoteSpelling(QuoteWords(bytes[$0.words]).plain) == spelling && !claimed.contains($0.offset) }
            ?? next.first { $0 >= start && !claimed.contains($0) }.flatMap { written[$0] }
        if let found {
            claimed.insert(found.offset)
            return .success(found)
        }
        if !there.isEmpty { return .failure(.markupInside) }
        return .failure(start < bodyStart ? .severalLines : fault(at: start + position.column - 1))
    }

    /// Where the place can be. The parser composes letters (NFC) in a file that has decomposed ones: then columns are
    /// of the composed line. Its brackets are the same.
    private mutating func offsets(of position: SourcePosition) -> [Int] {
        let line = lines[position.line - 1]
        let direct = line.lowerBound + position.column - 1
        if composedLines[position.line] == nil {
            let composed = String(decoding: bytes[line], as: UTF8.self).precomposedStringWithCanonicalMapping.utf8
            let isBracket = { (byte: UInt8) in byte == UInt8(ascii: "[") }
            let places = composed.enumerated().filter { isBracket($0.element) }.map(\.offset)
            let offsets = line.filter { isBracket(bytes[$0]) }
            let pairs = places.count == offsets.count ? Array(zip(places, offsets)) : []
            composedLines[position.line] = Dictionary(pairs) { first, _ in first }
        }
        return [direct] + (composedLines[position.line]?[position.column - 1].map { [$0] } ?? [])
    }

    /// Why the place has no quote on one line.
    private func fault(at offset: Int) -> MendFault {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "[") else { return .notAQuote }
        var index = offset + 1
        while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: "]") {
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
                return next == UInt8(ascii: "(") ? .notAQuote : .reference
            }
            if bytes[index] == UInt8(ascii: "[") { return .markupInside }
            index += 1
        }
        return .severalLines
    }

    func isInFrontMatter(_ offset: Int) -> Bool { offset < bodyStart }

    func position(of offset: Int) -> SourcePosition {
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - lines[low].lowerBound + 1)
    }
}

/// The words of a quote with the spaces and emphasis around them.
struct QuoteWords {
    /// As in the file.
    private(set) var before: String, core: String, after: String
    /// `core` without the backslashes that Markdown takes away.
    private(set) var plain: String

    init(_ bytes: ArraySlice<UInt8>) {
        var core = bytes
        func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
        while isSpace(core.first) { core.removeFirst() }
        while isSpace(core.last) { core.removeLast() }
        while core.count > 2, let mark = core.first, mark == core.last, "*_~".utf8.contains(mark) {
            core = core.dropFirst().dropLast()
        }
        before = String(decoding: bytes[..<core.startIndex], as: UTF8.self)
        self.core = String(decoding: core, as: UTF8.self)
        after = String(decoding: bytes[core.endIndex...], as: UTF8.self)
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in core {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
                continue
            }
            // Markdown takes the backslash away only before punctuation.
            if isEscaped, !QuoteWords.isPunctuation(byte) { plain.append(UInt8(ascii: "\\")) }
            isEscaped = false
            plain.append(byte)
        }
        if isEscaped { plain.append(UInt8(ascii: "\\")) }
        self.plain = String(decoding: plain, as: UTF8.self)
    }

    /// ASCII punctuation, CommonMark §2.1.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    /// A text as Markdown, so that none of its characters is markup.
    static func escaped(_ text: String) -> String {
        var result: [UInt8] = []
        for byte in text.utf8 {
            if "\\*_[]`<&~|".utf8.contains(byte) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}
