/// Cuts plain text into lower-case words with their positions. The same cuts as `tokens` in `search.js`.
///
/// A word is a run of letters, digits and marks. Three additions: scripts without spaces give pairs of characters;
/// `H-2A` gives `h`, `2a` and `h2a`; a word of more than 40 UTF-16 units counts as a position and is not indexed.
struct Tokenizer {
    static let longestWord = 40
    private static let longestCompoundPart = 8

    /// Position of the next word; set by the caller to keep fields apart.
    var position = 0
    private var word: [UInt8] = []
    private var previous: [UInt8] = []
    private var previousEnd = -2
    private var previousPosition = 0
    private var lastHyphen = -1
    private var hasMark = false
    private var isPlain = true
    /// Bytes of each character of a run of an unspaced script, two at most.
    private var pendingCharacter: [UInt8] = []
    private var unspacedCount = 0

    init() {
        word.reserveCapacity(64)
    }

    /// Calls `body` with each word (lower case, composed, UTF-8) and its position.
    mutating func forEachWord(in bytes: UnsafeBufferPointer<UInt8>, _ body: ([UInt8], Int) -> Void) {
        let table = CharacterTable.shared
        previousEnd = -2
        lastHyphen = -1
        var start = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                let letter = Self.asciiWordCharacter[Int(byte)]
                if letter != 0 {
                    if unspacedCount > 0 { endUnspaced(body) }
                    if word.isEmpty { start = index }
                    word.append(letter)
                } else {
                    endWord(start: start, end: index, body)
                    if unspacedCount > 0 { endUnspaced(body) }
                    if byte == 0x2D { lastHyphen = index }
                }
                index += 1
                continue
            }
            let (value, next) = UTF8Text.scalar(in: bytes, at: index)
            let letter = table.wordCharacter(value)
            if letter == 0 {
                // The dot that lower-casing a Turkish capital leaves behind is part of nothing.
                if value != 0x307 {
                    endWord(start: start, end: index, body)
                    if unspacedCount > 0 { endUnspaced(body) }
                }
            } else if CharacterTable.isUnspaced(letter) {
                endWord(start: start, end: index, body)
                addUnspaced(letter, body)
            } else if letter != 0x307 {
                if unspacedCount > 0 { endUnspaced(body) }
                if word.isEmpty { start = index }
                if (0x300...0x36F).contains(letter) { hasMark = true }
                isPlain = false
                UTF8Text.append(letter, to: &word)
            }
            index = next
        }
        endWord(start: start, end: index, body)
        if unspacedCount > 0 { endUnspaced(body) }
    }

    private mutating func endWord(start: Int, end: Int, _ body: ([UInt8], Int) -> Void) {
        if word.isEmpty { return }
        if hasMark { word = Composition.composed(word) }
        if word.count <= Self.longestWord || UTF8Text.utf16Count(word) <= Self.longestWord { body(word, position) }
        let joins = isPlain && word.count <= Self.longestCompoundPart
        if joins, start == previousEnd + 1, lastHyphen == previousEnd { emitCompound(body) }
        if joins {
            previous.removeAll(keepingCapacity: true)
            previous.append(contentsOf: word)
            previousEnd = end
            previousPosition = position
        } else {
            previousEnd = -2
        }
        position += 1
        word.removeAll(keepingCapacity: true)
        hasMark = false
        isPlain = true
    }

    /// `h` and `2a` also make `h2a`, so that people who leave the hyphen out are understood.
    private func emitCompound(_ body: ([UInt8], Int) -> Void) {
        let joined = previous + word
        let hasDigit = joined.contains { $0 < 0x3A }
        let hasLetter = joined.contains { $0 >= 0x61 }
        if hasDigit, hasLetter { body(joined, previousPosition) }
    }

    private mutating func addUnspaced(_ letter: UInt32, _ body: ([UInt8], Int) -> Void) {
        var character: [UInt8] = []
        UTF8Text.append(letter, to: &character)
        if unspacedCount > 0 {
            body(pendingCharacter + character, position)
            position += 1
        }
        pendingCharacter = character
        unspacedCount += 1
    }

    private mutating func endUnspaced(_ body: ([UInt8], Int) -> Void) {
        if unspacedCount == 1 { body(pendingCharacter, position) }
        // A run of n characters made n - 1 pairs; the step keeps its last character from touching what follows.
        position += 1
        unspacedCount = 0
        pendingCharacter.removeAll(keepingCapacity: true)
    }

    /// For each ASCII byte its lower-case letter or digit, or 0.
    private static let asciiWordCharacter: [UInt8] = (0..<128).map { value in
        switch value {
        case 0x30...0x39, 0x61...0x7A: UInt8(value)
        case 0x41...0x5A: UInt8(value + 32)
        default: 0
        }
    }
}

/// Puts letters and the accents that follow them together, as Unicode's NFC does for the letters of `foldingPairs`.
private enum Composition {
    /// Precomposed letters by base letter.
    static let candidates: [UInt32: [Unicode.Scalar]] = {
        let pairs = Array(foldingPairs.unicodeScalars.filter { !$0.properties.isWhitespace })
        var byBase: [UInt32: [Unicode.Scalar]] = [:]
        var index = 0
        while index + 1 < pairs.count {
            byBase[pairs[index + 1].value, default: []].append(pairs[index])
            index += 2
        }
        return byBase
    }()

    static func composed(_ word: [UInt8]) -> [UInt8] {
        var result = String.UnicodeScalarView()
        // Swift compares characters by canonical equivalence, which is what composing preserves.
        for character in String(decoding: word, as: UTF8.self) {
            if let first = character.unicodeScalars.first, character.unicodeScalars.count > 1,
               let whole = candidates[first.value]?.first(where: { Character($0) == character }) {
                result.append(whole)
            } else {
                result.append(contentsOf: character.unicodeScalars)
            }
        }
        return Array(String(result).utf8)
    }
}
