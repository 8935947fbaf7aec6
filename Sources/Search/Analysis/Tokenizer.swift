/// Cuts plain text into lower-case words with their positions. The same cuts as `tokens` in `search.js`.
///
/// A word is a run of letters, digits and marks. Three additions: scripts without spaces give pairs of characters;
/// `H-2A` gives `h`, `2a` and `h2a`; a word of more than 40 UTF-16 units counts as a position and is not indexed.
struct Tokenizer {
    static let longestWord = 40

    /// Position of the next word; set by the caller to keep fields apart.
    var position = 0

    /// Calls `body` with each word (lower case, composed, UTF-8), its `Fingerprint.hash32` and its position. The bytes are
    /// valid during the call only.
    @inline(__always)
    mutating func forEachWord(in bytes: UnsafeBufferPointer<UInt8>,
                              _ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordCutter.capacity) { scratch in
            var cutter = WordCutter(word: scratch, position: position)
            let table = CharacterTable.shared
            CharacterTable.ascii.withUnsafeBufferPointer { ascii in
                var index = 0
                while index < bytes.count {
                    let byte = bytes[index]
                    if byte < 0x80 {
                        let letter = ascii[Int(byte)]
                        if letter != 0, cutter.unspacedCount == 0 {
                            cutter.append(letter, at: index)
                        } else {
                            cutter.endUnspaced(body)
                            if letter != 0 { cutter.append(letter, at: index) } else { cutter.endWord(at: index, body) }
                            if byte == UInt8(ascii: "-") { cutter.lastHyphen = index }
                        }
                        index += 1
                    } else {
                        let (value, next) = UTF8Text.scalar(in: bytes, at: index)
                        cutter.add(value, letter: table.wordCharacter(value), at: index, body)
                        index = next
                    }
                }
            }
            cutter.endWord(at: bytes.count, body)
            cutter.endUnspaced(body)
            position = cutter.position
        }
    }
}

/// The word being cut. Its bytes lie in memory of the caller's.
private struct WordCutter {
    /// Room for the longest word and a character more; what is longer is not indexed.
    static let capacity = 256
    private static let longestCompoundPart = 8

    private let word: UnsafeMutableBufferPointer<UInt8>
    private(set) var position: Int
    private var length = 0
    private var hash = Fingerprint.seed32
    private var start = 0
    private var hasMark = false
    private var isPlain = true
    var lastHyphen = -1
    /// The word before, when it may be the first part of a compound.
    private var previous: [UInt8] = []
    private var previousEnd = -2
    private(set) var unspacedCount = 0
    private var pendingCharacter: [UInt8] = []

    init(word: UnsafeMutableBufferPointer<UInt8>, position: Int) {
        self.word = word
        self.position = position
    }

    @inline(__always)
    mutating func append(_ byte: UInt8, at index: Int) {
        if length == 0 { start = index }
        if length < Self.capacity { word[length] = byte }
        length += 1
        hash = Fingerprint.step32(hash, byte)
    }

    /// A character outside ASCII; `letter` is its lower case, or 0 when it ends a word.
    mutating func add(_ value: UInt32, letter: UInt32, at index: Int, _ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        // The dot that lower-casing a Turkish capital leaves behind is part of nothing.
        if value == 0x307 { return }
        if letter == 0 {
            endWord(at: index, body)
            endUnspaced(body)
        } else if letter >= 0xE00, CharacterTable.isUnspaced(letter) {
            endWord(at: index, body)
            addUnspaced(letter, body)
        } else {
            endUnspaced(body)
            if (0x300...0x36F).contains(letter) { hasMark = true }
            isPlain = false
            if letter < 0x80 {
                append(UInt8(truncatingIfNeeded: letter), at: index)
            } else if letter < 0x800 {
                append(UInt8(truncatingIfNeeded: 0xC0 | letter >> 6), at: index)
                append(UInt8(truncatingIfNeeded: 0x80 | letter & 0x3F), at: index)
            } else {
                var encoded: [UInt8] = []
                UTF8Text.append(letter, to: &encoded)
                for byte in encoded { append(byte, at: index) }
            }
        }
    }

    @inline(__always)
    mutating func endWord(at end: Int, _ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        if length > 0 { finishWord(at: end, body) }
    }

    @inline(__always)
    private mutating func finishWord(at end: Int, _ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        if length <= Self.capacity {
            let bytes = UnsafeBufferPointer(rebasing: word[..<length])
            if hasMark {
                Self.emit(Composition.composed(Array(bytes)), position, body)
            } else if length <= Tokenizer.longestWord || UTF8Text.utf16Count(bytes) <= Tokenizer.longestWord {
                body(bytes, hash, position)
            }
            if isPlain, length <= Self.longestCompoundPart { considerCompound(bytes, at: end, body) }
        }
        position += 1
        length = 0
        hash = Fingerprint.seed32
        hasMark = false
        isPlain = true
    }

    /// `h` and `2a` also make `h2a`, so that people who leave the hyphen out are understood.
    @inline(__always)
    private mutating func considerCompound(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int,
                                           _ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        if lastHyphen >= 0, lastHyphen == previousEnd, start == previousEnd + 1 {
            let joined = previous + Array(bytes)
            let hasDigit = joined.contains { $0 < 0x3A }
            let hasLetter = joined.contains { $0 >= 0x61 }
            if hasDigit, hasLetter { Self.emit(joined, position - 1, body) }
        }
        previous.removeAll(keepingCapacity: true)
        previous.append(contentsOf: bytes)
        previousEnd = end
    }

    private static func emit(_ word: [UInt8], _ position: Int, _ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        if UTF8Text.utf16Count(word) > Tokenizer.longestWord { return }
        word.withUnsafeBufferPointer { body($0, Fingerprint.hash32($0), position) }
    }

    private mutating func addUnspaced(_ letter: UInt32, _ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        var character: [UInt8] = []
        UTF8Text.append(letter, to: &character)
        if unspacedCount > 0 {
            Self.emit(pendingCharacter + character, position, body)
            position += 1
        }
        pendingCharacter = character
        unspacedCount += 1
    }

    @inline(__always)
    mutating func endUnspaced(_ body: (UnsafeBufferPointer<UInt8>, UInt32, Int) -> Void) {
        if unspacedCount == 0 { return }
        if unspacedCount == 1 { Self.emit(pendingCharacter, position, body) }
        // A run of n characters made n - 1 pairs; the step keeps its last character from touching what follows.
        position += 1
        unspacedCount = 0
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
