/// Front coding of a sorted list of words, as one text: each word is a capital letter, which gives the length of the
/// prefix shared with the previous word (`A` is 0), and its remaining letters. Words are lower case, so the capitals
/// also separate them.
enum FrontCoding {
    /// The longest prefix that a capital letter can give: `Z`.
    private static let longestPrefix = 25

    static func text(of words: [[UInt8]]) -> [UInt8] {
        var text: [UInt8] = []
        var previous: [UInt8] = []
        for word in words {
            append(word, after: previous, to: &text)
            previous = word
        }
        return text
    }

    /// Appends `word` after `previous`. The prefix is counted in UTF-16 units, because JavaScript counts so.
    static func append(_ word: some Collection<UInt8>, after previous: some Collection<UInt8>, to text: inout [UInt8]) {
        var length = 0
        var there = previous.makeIterator()
        for byte in word {
            guard byte == there.next() else { break }
            length += 1
        }
        let (shared, units) = wholeCharacters(word, bytes: length)
        text.append(UInt8(ascii: "A") + UInt8(units))
        text.append(contentsOf: word.dropFirst(shared))
    }

    /// The whole characters, at most `longestPrefix` units, within the first `bytes` bytes of a word.
    private static func wholeCharacters(_ word: some Collection<UInt8>, bytes: Int) -> (bytes: Int, units: Int) {
        var units = 0
        var end = 0
        var index = 0
        for byte in word {
            if byte & 0xC0 != 0x80 {
                end = index
                if index >= bytes { return (end, units) }
                let size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
                let width = byte >= 0xF0 ? 2 : 1
                if index + size > bytes || units + width > longestPrefix { return (end, units) }
                units += width
            }
            index += 1
        }
        return (index, units)
    }

    /// Decodes what `text(of:)` wrote.
    static func words(in text: String) -> [String] {
        var words: [String] = []
        var previous: [UInt16] = []
        var current: [UInt16] = []
        var isFirst = true
        for unit in text.utf16 {
            if (0x41...0x5A).contains(unit) {
                if !isFirst {
                    words.append(String(decoding: current, as: UTF16.self))
                    previous = current
                }
                isFirst = false
                current = Array(previous.prefix(Int(unit) - 0x41))
            } else {
                current.append(unit)
            }
        }
        if !isFirst { words.append(String(decoding: current, as: UTF16.self)) }
        return words
    }
}
