internal import Base

/// Cuts plain text into lower-case words with their positions. The same cuts as `tokens` in `text.js`.
///
/// Unsafe, because every letter of a site passes here: words are collected, and read for their hash, eight bytes at
/// once and without asking whether these are within bounds.
///
/// A word is a run of letters, digits and marks. Three additions: scripts without spaces give pairs of characters;
/// `H-2A` gives `h`, `2a` and `h2a`; a word of more than 40 UTF-16 units counts as a position and is not indexed.
struct Tokenizer {
    static let longestWord = 40

    /// Position of the next word; set by the caller to keep fields apart.
    var position = 0

    /// What `forEachWord` calls: the word as a token, and its bytes (lower case, composed, UTF-8).
    typealias Body = (TermDictionary.Token, Span<UInt8>) -> Void

    @inline(__always)
    mutating func forEachWord(in text: Span<UInt8>, _ body: Body) {
        text.withUnsafeBufferPointer { bytes in
            CharacterTable.shared.ascii.withUnsafeBufferPointer { ascii in
                CharacterTable.shared.lower.withUnsafeBufferPointer { lower in cut(bytes, ascii, lower, body) }
            }
        }
    }

    /// Each word and its position.
    mutating func words(in text: String) -> [(word: [UInt8], position: Int)] {
        var words: [(word: [UInt8], position: Int)] = []
        forEachWord(in: text.utf8Span.span) { token, word in
            words.append((word.indices.map { word[$0] }, Int(token.position)))
        }
        return words
    }

    /// - Parameters:
    ///   - ascii: for each byte that is an ASCII letter or digit its lower case; 0 for all others.
    ///   - lower: the same for each code point below U+3000.
    @inline(__always)
    private mutating func cut(
        _ bytes: UnsafeBufferPointer<UInt8>, _ ascii: UnsafeBufferPointer<UInt8>,
        _ lower: UnsafeBufferPointer<UInt16>, _ body: Body
    ) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: WordCutter.scratchSize) { scratch in
            var cutter = WordCutter(bytes: bytes, ascii: ascii, scratch: scratch, position: position)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if ascii[Int(byte)] != 0 {
                    if cutter.unspacedCount > 0 { cutter.endUnspaced(body) }
                    index = cutter.appendLetters(from: index)
                } else if byte < 0x80 {
                    if cutter.unspacedCount > 0 { cutter.endUnspaced(body) }
                    cutter.endWord(at: index, body)
                    if byte == UInt8(ascii: "-") { cutter.lastHyphen = index }
                    index += 1
                } else if let next = cutter.appendLatin(at: index, lower) {
                    index = next
                } else {
                    index = cutter.addCharacter(at: index, body)
                }
            }
            cutter.endWord(at: bytes.count, body)
            if cutter.unspacedCount > 0 { cutter.endUnspaced(body) }
            position = cutter.position
        }
    }
}

/// The word being cut. Rare cases are functions that are not inlined, so that the hot loop above stays small.
private struct WordCutter {
    typealias Body = Tokenizer.Body

    /// Bytes of the longest word that is kept; longer ones are not indexed.
    private static let capacity = 256
    /// The longest word, and what `chunk` may read behind it.
    static let scratchSize = capacity + 16
    private static let longestCompoundPart = 8

    private let bytes: UnsafeBufferPointer<UInt8>
    private let ascii: UnsafeBufferPointer<UInt8>
    private let scratch: UnsafeMutableBufferPointer<UInt8>
    private(set) var position: Int
    private var length = 0
    private var start = 0
    private var hasMark = false
    private var isPlain = true
    var lastHyphen = -1
    /// Bounds in `bytes` of the previous word, if it may be the first part of a compound; -2 is a sentinel.
    private var previousStart = -2
    private var previousEnd = -2
    private(set) var unspacedCount = 0
    private var pendingCharacter: [UInt8] = []

    init(
        bytes: UnsafeBufferPointer<UInt8>, ascii: UnsafeBufferPointer<UInt8>,
        scratch: UnsafeMutableBufferPointer<UInt8>,
        position: Int
    ) {
        self.bytes = bytes
        self.ascii = ascii
        self.scratch = scratch
        self.position = position
    }

    /// Takes the ASCII letters and digits from `first` on; returns where they end.
    @inline(__always)
    mutating func appendLetters(from first: Int) -> Int {
        if length == 0 { start = first }
        var index = first
        while index + 8 <= bytes.count, length <= Self.capacity {
            let (lower, count) = EightBytes.letters(ByteScanner.word(in: UnsafeRawBufferPointer(bytes), at: index))
            UnsafeMutableRawBufferPointer(scratch).storeBytes(of: lower, toByteOffset: length, as: UInt64.self)
            length += count
            index += count
            if count < 8 { return index }
        }
        while index < bytes.count, ascii[Int(bytes[index])] != 0 {
            if length < Self.capacity { scratch[length] = ascii[Int(bytes[index])] }
            length += 1
            index += 1
        }
        return index
    }

    /// Takes an accented Latin letter (U+00C0 to U+02FF) of two bytes that stays one; returns where the next begins.
    /// `nil`: it is something else.
    @inline(__always)
    mutating func appendLatin(at index: Int, _ lower: UnsafeBufferPointer<UInt16>) -> Int? {
        let byte = bytes[index]
        guard (0xC3...0xCB).contains(byte), index + 1 < bytes.count, unspacedCount == 0, length + 2 <= Self.capacity,
            bytes[index + 1] & 0xC0 == 0x80
        else { return nil }
        let letter = lower[Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)]
        guard letter >= 0x80, letter < 0x300 else { return nil }
        if length == 0 { start = index }
        scratch[length] = 0xC0 | UInt8(truncatingIfNeeded: letter >> 6)
        scratch[length + 1] = 0x80 | UInt8(truncatingIfNeeded: letter & 0x3F)
        length += 2
        isPlain = false
        return index + 2
    }

    /// Takes any character outside ASCII; returns where the next begins.
    @inline(never)
    mutating func addCharacter(at index: Int, _ body: Body) -> Int {
        let (value, next) = UTF8Text.scalar(in: bytes.span, at: index)
        // Combining dot above: what lower-casing U+0130 (Turkish capital I with dot) leaves behind. It is dropped.
        if value == 0x307 { return next }
        let letter = CharacterTable.shared.wordCharacter(value)
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
            if length == 0 { start = index }
            var encoded: [UInt8] = []
            UTF8Text.append(letter, to: &encoded)
            for byte in encoded {
                if length < Self.capacity { scratch[length] = byte }
                length += 1
            }
        }
        return next
    }

    @inline(__always)
    mutating func endWord(at end: Int, _ body: Body) {
        if length == 0 { return }
        if length <= Tokenizer.longestWord, !hasMark {
            give(length, at: position, body)
        } else {
            endUnusualWord(body)
        }
        if isPlain, length <= Self.longestCompoundPart {
            if lastHyphen == previousEnd, start == previousEnd + 1 { joinCompound(body) }
            previousStart = start
            previousEnd = end
        }
        position += 1
        length = 0
        hasMark = false
        isPlain = true
    }

    /// A long word, or one with combining marks.
    @inline(never)
    private mutating func endUnusualWord(_ body: Body) {
        if length > Self.capacity { return }
        let word = Array(scratch[..<length])
        emit(hasMark ? Composition.composed(word) : word, at: position, body)
    }

    /// `h` and `2a` also make `h2a`, so that people who leave the hyphen out are understood.
    @inline(never)
    private mutating func joinCompound(_ body: Body) {
        let first = bytes[previousStart..<previousEnd].filter { $0 < 0x80 }.map { ascii[Int($0)] }
        let joined = first + scratch[..<length]
        let hasDigit = joined.contains { $0 < 0x3A }
        let hasLetter = joined.contains { $0 >= 0x61 }
        if hasDigit, hasLetter { emit(joined, at: position - 1, body) }
    }

    /// Calls `body` with a word that had to be made. Overwrites `scratch`, and so the word being cut.
    private mutating func emit(_ word: [UInt8], at position: Int, _ body: Body) {
        if UTF8Text.utf16Count(word) > Tokenizer.longestWord { return }
        for (index, byte) in word.enumerated() where index < Self.capacity { scratch[index] = byte }
        give(min(word.count, Self.capacity), at: position, body)
    }

    /// Calls `body` with the first `count` bytes of `scratch`.
    @inline(__always)
    private func give(_ count: Int, at position: Int, _ body: Body) {
        let (head, middle) = (chunk(at: 0, of: count), chunk(at: 8, of: count))
        var hash = TermHash(length: count, head: head, middle: middle)
        var index = 16
        while index < count {
            hash.add(chunk(at: index, of: count))
            index += 8
        }
        body(
            TermDictionary.Token(head: head, middle: middle, hash: hash.value, position: position, length: count),
            UnsafeBufferPointer(rebasing: scratch[..<count]).span)
    }

    /// The eight bytes of the word from `index` on, the first lowest; zeros beyond its end.
    @inline(__always)
    private func chunk(at index: Int, of count: Int) -> UInt64 {
        let chunk = ByteScanner.word(in: UnsafeRawBufferPointer(scratch), at: index)
        return chunk & UInt64.max >> UInt64(64 - min(max(count - index, 0), 8) * 8)
    }

    private mutating func addUnspaced(_ letter: UInt32, _ body: Body) {
        var character: [UInt8] = []
        UTF8Text.append(letter, to: &character)
        if unspacedCount > 0 {
            emit(pendingCharacter + character, at: position, body)
            position += 1
        }
        pendingCharacter = character
        unspacedCount += 1
    }

    @inline(never)
    mutating func endUnspaced(_ body: Body) {
        if unspacedCount == 0 { return }
        if unspacedCount == 1 { emit(pendingCharacter, at: position, body) }
        // A run of n characters made n - 1 pairs; the step keeps its last character from touching what follows.
        position += 1
        unspacedCount = 0
    }
}

/// SWAR (SIMD within a register): the lower case of the ASCII letters and digits that eight bytes begin with, and their
/// number. It classifies all eight bytes in one 64-bit word without branches.
private enum EightBytes {
    @inline(__always)
    static func letters(_ word: UInt64) -> (lower: UInt64, count: Int) {
        let letters = ByteScanner.letters(in: word)
        // 0x80 >> 2 is 0x20, the bit that makes an ASCII letter lower case.
        return (
            (word | letters >> 2).littleEndian,
            ByteScanner.first(in: (letters | ByteScanner.digits(in: word)) ^ ByteScanner.tops)
        )
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
                let whole = candidates[first.value]?.first(where: { Character($0) == character })
            {
                result.append(whole)
            } else {
                result.append(contentsOf: character.unicodeScalars)
            }
        }
        return Array(String(result).utf8)
    }
}
