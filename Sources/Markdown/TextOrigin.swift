/// Which bytes of a text node stand in the source as they are, and which come from an escape or an entity: libcmark joins
/// `\~` and `~` into one text, but only the second may strike through.
struct TextOrigin {
    /// For each byte of the text, whether it was written as itself.
    private let isLiteral: [Bool]?
    /// Source offset of the text's first byte.
    let start: Int?

    /// - Parameter entity: the bytes that libcmark makes of an entity, `&` and `;` included, or nil if it is none.
    init(of text: UnsafeBufferPointer<UInt8>, in source: SourceText, at start: Int, entity: (ArraySlice<UInt8>) -> [UInt8]?) {
        self.start = start
        let bytes = source.bytes
        if start + text.count <= bytes.count, bytes[start..<(start + text.count)].elementsEqual(text) {
            isLiteral = nil
            return
        }
        var flags = [Bool](repeating: true, count: text.count)
        var place = start
        var index = 0
        while index < text.count, place < bytes.count {
            if bytes[place] == ascii("\\"), place + 1 < bytes.count, isPunctuation(bytes[place + 1]), bytes[place + 1] == text[index] {
                flags[index] = false
                place += 2
                index += 1
            } else if bytes[place] == ascii("&"), let end = bytes[place...].prefix(40).firstIndex(of: ascii(";")),
                let made = entity(bytes[place...end]), !made.isEmpty, text[index...].starts(with: made)
            {
                for offset in index..<(index + made.count) { flags[offset] = false }
                place = end + 1
                index += made.count
            } else {
                // Where the two texts disagree, the place was wrong: then all counts as literal.
                guard bytes[place] == text[index] else { break }
                place += 1
                index += 1
            }
        }
        isLiteral = flags
    }

    /// Nothing is known of the source: all counts as literal.
    init() {
        isLiteral = nil
        start = nil
    }

    func isLiteral(_ index: Int) -> Bool { isLiteral.map { index < $0.count && $0[index] } ?? true }
}

/// ASCII punctuation, which a backslash escapes.
@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
    (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x3A && byte <= 0x40) || (byte >= 0x5B && byte <= 0x60) || (byte >= 0x7B && byte <= 0x7E)
}
