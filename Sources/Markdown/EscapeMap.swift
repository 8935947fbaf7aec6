/// Escape map: which bytes of a text node are in the source as they are, and which were made from a backslash escape or
/// an entity. libcmark joins `\~` and `~` into one text, but only the second may begin strikethrough.
struct EscapeMap {
    /// For each byte of the text its offset in the source, counted from the start of the text: of an escaped byte the
    /// offset of the backslash, of the bytes of an entity that of the `&`. nil if there are no escapes and entities.
    private let written: [Int]?

    /// - Parameter entity: returns the bytes that libcmark makes of an entity, `&` and `;` included, or nil if it is
    ///   none.
    init(of text: ByteView, in source: SourceText, at start: Int, entity: (ArraySlice<UInt8>) -> [UInt8]?) {
        let bytes = source.bytes
        if start + text.count <= bytes.count, bytes[start..<(start + text.count)].elementsEqual(text) {
            written = nil
            return
        }
        // The column that libcmark gives to back quotes that open no code is that of their end.
        let ticks = text.prefix { $0 == ascii("`") }.count
        if let places = Self.align(text, bytes[start...], entity) {
            written = places
        } else {
            written =
                ticks > 0 && ticks <= start
                ? Self.align(text, bytes[(start - ticks)...], entity).map { $0.map { $0 - ticks } } : nil
        }
    }

    /// nil if text and source disagree, because the offset was wrong: then all bytes count as literal.
    private static func align(
        _ text: ByteView, _ source: ArraySlice<UInt8>, _ entity: (ArraySlice<UInt8>) -> [UInt8]?
    ) -> [Int]? {
        // One more than the text has bytes: `isLiteral` compares each offset with the next.
        var places: [Int] = []
        places.reserveCapacity(text.count + 1)
        var place = source.startIndex
        var index = 0
        while index < text.count {
            guard place < source.endIndex else { return nil }
            let byte = source[place]
            if byte == ascii("\\"), place + 1 < source.endIndex, isPunctuation(source[place + 1]),
                source[place + 1] == text[index]
            {
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

    /// For a text whose source is not known: all bytes count as literal.
    init() {
        written = nil
    }

    /// Whether a byte is in the source as it is.
    func isLiteral(_ index: Int) -> Bool {
        written.map { index + 1 < $0.count && $0[index + 1] == $0[index] + 1 } ?? true
    }

    /// Offset of a byte in the source, counted from the start of the text.
    func offset(of index: Int) -> Int { written.map { index < $0.count ? $0[index] : index } ?? index }
}

/// ASCII punctuation, which a backslash escapes.
@inline(__always)
func isPunctuation(_ byte: UInt8) -> Bool {
    (byte >= 0x21 && byte <= 0x2F) || (byte >= 0x3A && byte <= 0x40) || (byte >= 0x5B && byte <= 0x60)
        || (byte >= 0x7B && byte <= 0x7E)
}
