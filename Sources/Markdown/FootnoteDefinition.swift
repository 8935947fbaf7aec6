/// A footnote definition: a line `[^label]: text`, and the lines and blocks below it that are indented by four.
///
/// libcmark would read it as a link reference definition. A list item whose content is indented by four has the same
/// extent, so the line is rewritten as such an item before libcmark parses, with a list marker that the text does not
/// use elsewhere:
///
///     [^1]: See the law.        +   See the law.
///         More of it.               More of it.
///
/// Line numbers stay the same. Columns behind the label change: `TreeRewriter.columnShifts` corrects them.
struct FootnoteDefinition {
    static let contentOffset = 4
    /// Bytes; limits the search for the end of a label.
    static let maximalLabel = 200

    let label: String
    /// The label in lower case: labels that differ only in case are the same.
    let key: String
    let line: Int
    /// Column of the list marker in the rewritten line.
    let column: Int
    /// Where the container prefix ends, which stays as it is.
    fileprivate let prefixEnd: Int
    /// The text of the definition on this line, in the source.
    fileprivate let text: Range<Int>

    /// A list item without text on its first line would have another indent: it gets a comment as placeholder.
    var needsPlaceholder: Bool { text.isEmpty }

    /// Column of the text in the rewritten line.
    var textColumn: Int { column + Self.contentOffset }

    /// Bytes by which the text moves to the left.
    func shift(in source: SourceText) -> Int { text.lowerBound - source.line(line).lowerBound + 1 - textColumn }

    static func key(_ label: some Collection<UInt8>) -> String { String(decoding: label, as: UTF8.self).lowercased() }

    static func isLabelByte(_ byte: UInt8) -> Bool { byte > 0x20 && byte != ascii("]") && byte != ascii("[") }

    /// - Parameter start: offset of `[^`.
    fileprivate init?(in source: SourceText, line: Int, at start: Int) {
        let range = source.line(line)
        let text = source.bytes[start..<range.upperBound]
        guard text.starts(with: "[^".utf8) else { return nil }
        let label = text.dropFirst(2).prefix(Self.maximalLabel).prefix(while: Self.isLabelByte)
        guard !label.isEmpty, text[label.endIndex...].starts(with: "]:".utf8) else { return nil }
        let rest = text[(label.endIndex + 2)...].drop { $0 == ascii(" ") || $0 == ascii("\t") }
        // As everywhere in Markdown, up to three spaces before it do not matter: lines below are indented by four from
        // the start of the line.
        let isAtStart =
            start - range.lowerBound <= 3 && source.bytes[range.lowerBound..<start].allSatisfy { $0 == ascii(" ") }
        self.label = String(decoding: label, as: UTF8.self)
        self.key = Self.key(label)
        self.line = line
        self.text = rest.startIndex..<rest.endIndex
        prefixEnd = isAtStart ? range.lowerBound : start
        column = prefixEnd - range.lowerBound + 1
    }
}

/// All lines that look like definitions, without those in fenced code as far as a scan of lines can tell.
func footnoteDefinitions(in source: SourceText) -> [FootnoteDefinition] {
    var definitions: [FootnoteDefinition] = []
    var fence: (byte: UInt8, length: Int)?
    let bytes = source.bytes
    for number in 1...max(1, source.lineCount) {
        let line = source.line(number)
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] == ascii(" ") { start += 1 }
        guard start < line.upperBound else { continue }
        let byte = bytes[start]
        if byte == ascii("`") || byte == ascii("~"), start - line.lowerBound <= 3 {
            let run = bytes[start..<line.upperBound].prefix { $0 == byte }.count
            if let open = fence {
                let closes =
                    byte == open.byte && run >= open.length
                    && bytes[(start + run)..<line.upperBound].allSatisfy(isSpace)
                if closes { fence = nil }
            } else if run >= 3, byte == ascii("~") || !bytes[(start + run)..<line.upperBound].contains(byte) {
                fence = (byte, run)
            }
        } else if fence == nil {
            while start < line.upperBound, isContainerByte(bytes[start]) { start += 1 }
            if let definition = FootnoteDefinition(in: source, line: number, at: start) {
                definitions.append(definition)
            }
        }
    }
    return definitions
}

/// White space, or a byte of the marker of a block quote or list item.
private func isContainerByte(_ byte: UInt8) -> Bool {
    switch byte {
    case ascii(" "), ascii("\t"), ascii(">"), ascii("-"), ascii("+"), ascii("*"), ascii("."), ascii(")"),
        ascii("0")...ascii("9"):
        true
    default: false
    }
}

/// The source in which the line of each definition is rewritten as a list item.
func rewriting(_ definitions: [FootnoteDefinition], in source: SourceText) -> [UInt8] {
    let marker = freeListMarker(in: source)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.bytes.count + 16)
    var copied = 0
    for definition in definitions {
        bytes.append(contentsOf: source.bytes[copied..<definition.prefixEnd])
        bytes.append(contentsOf: marker.utf8)
        if definition.needsPlaceholder { bytes.append(contentsOf: "<!-- -->".utf8) }
        copied = definition.text.lowerBound
    }
    bytes.append(contentsOf: source.bytes[copied...])
    return bytes
}

/// A list marker, four columns wide, of a kind that no line of the text begins with; if all kinds are used, the rarest.
private func freeListMarker(in source: SourceText) -> String {
    let markers: [(end: UInt8, text: String)] = [
        (ascii("+"), "+   "), (ascii(")"), "1)  "), (ascii("*"), "*   "), (ascii("."), "1.  "), (ascii("-"), "-   "),
    ]
    var used: Set<UInt8> = []
    for number in 1...max(1, source.lineCount) {
        let text = source.bytes[source.line(number)].drop { $0 == ascii(" ") }
        let marker = text.drop { $0 >= ascii("0") && $0 <= ascii("9") }
        guard let end = marker.first, marker.dropFirst().first.map(isSpace) ?? true else { continue }
        used.insert(end)
    }
    return markers.first { !used.contains($0.end) }?.text ?? markers[0].text
}
