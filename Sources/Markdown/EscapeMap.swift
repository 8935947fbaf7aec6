/// Which bytes of a text node stand in the source as they are, and which come from an escape or an entity: libcmark joins
/// `\~` and `~` into one text, but only the second may strike through.
struct EscapeMap {
    /// For each byte of the text, where it is written, from the text's start; an escaped one at its backslash, and those that an entity
    /// makes at its `&`. nil where all are written as they are.
    private let written: [Int]?
    /// - Parameter entity: the bytes that libcmark makes of an entity, `&` and `;` included, or nil if it is none.
    init(of text: ByteView, in source: SourceText, at start: Int, entity: (ArraySlice<UInt8>) -> [UInt8]?) {
        let bytes = source.bytes
        if start + text.count <= bytes.count, bytes[start..<(start + text.count)].elementsEqual(text) {
            written = nil
            return
        }
        // libcmark places back quotes that open nothing behind themselves.
        let ticks = text.prefix { $0 == ascii("`") }.count
        if let places = Self.align(text, bytes[start...], entity) {
            written = places
        } else {
            written = ticks > 0 && ticks <= start ? Self.align(text, bytes[(start - ticks)...], entity).map { $0.map { $0 - ticks } } : nil
        }
    }

    /// nil where the two disagree, which means that the place was wrong: then all counts as literal.
    private static func align(
        _ text: ByteView, _ source: ArraySlice<UInt8>, _ entity: (ArraySlice<UInt8>) -> [UInt8]?
    ) -> [Int]? {
        // One more than the text has bytes: what is written as one byte ends where the next is written.
        var places: [Int] = []
        places.reserveCapacity(text.count + 1)
        var place = source.startIndex
        var index = 0
        while index < text.count {
            guard place < source.endIndex else { return nil }
            let byte = source[place]
            if byte == ascii("\\"), place + 1 < source.endIndex, isPunctuation(source[place + 1]), source[place + 1] == text[index] {
                places.append(place - source.startIndex)
                place += 2
                index += 1
            } else if byte == ascii("&"), let end = source[place...].prefix(40).firstIndex(of: ascii(";")),
                let made = entity(source[place...end]), !made.isEmpty, text[index...].starts(with: made)
            {
                places.append(contentsOf: repeatElement(place - source.startIndex, count: made.count))
                place = end + 1
                index += made.count
            } else {
                guard byte == text[index] else { return nil }
                places.append(place - source.startIndex)
                place += 1
                index += 1
            }
        }
        places.append(place - source.startIndex)
        return places
    }

    /// Nothing is known of the source: all counts as literal.
    init() {
        written = nil
    }

    /// Whether a byte was written as itself.
    func isLiteral(_ index: Int) -> Bool { written.map { index + 1 < $0.count && $0[index + 1] == $0[index] + 1 } ?? true }

    /// Bytes of the source from the text's start to where a byte of it is written.
    func offset(of index: Int) -> Int { written.map { index < $0.count ? $0[index] : index } ?? index }
}

/// ASCII punctuation, which a backslash escapes.
@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
    (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x3A && byte <= 0x40) || (byte >= 0x5B && byte <= 0x60) || (byte >= 0x7B && byte <= 0x7E)
}
