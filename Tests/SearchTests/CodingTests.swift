import TestSupport
import Testing

@testable import Search

/// Naive twins of the index's codes, bit by bit and letter by letter.
@Suite struct CodingTests {
    // MARK: Bits

    /// Bits as a text of ones and zeros.
    private struct Bits {
        var text = ""

        mutating func append(_ value: Int, width: Int) {
            let digits = String(value, radix: 2)
            text += width == 0 ? "" : String(repeating: "0", count: width - digits.count) + digits
        }

        mutating func appendRice(_ value: Int, parameter: Int) {
            text += String(repeating: "1", count: value / (1 << parameter)) + "0"
            append(value % (1 << parameter), width: parameter)
        }

        mutating func appendGamma(_ value: Int) {
            let digits = String(value, radix: 2)
            text += String(repeating: "0", count: digits.count - 1) + digits
        }

        /// Zig-zag order: 0, -1, 1, -2 … from the usual level.
        mutating func appendLevel(_ level: Int) {
            let order = (0..<32).map { $0 % 2 == 0 ? $0 / 2 : -($0 + 1) / 2 }
            appendRice(order.firstIndex(of: level - IndexFile.usualLevel) ?? 0, parameter: 1)
        }

        mutating func appendPages(_ pages: [Int], of count: Int) {
            appendGamma(pages.count)
            let parameter = IndexFile.riceParameter(pages: count, count: pages.count)
            for (page, before) in zip(pages, [-1] + pages) { appendRice(page - before - 1, parameter: parameter) }
        }

        /// Base64 as in URLs (RFC 4648, section 5), without padding.
        var characters: String {
            let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
            let bits = Array(text) + Array(repeating: "0", count: (6 - text.count % 6) % 6)
            return String(
                stride(from: 0, to: bits.count, by: 6).map { digits[Int(String(bits[$0..<$0 + 6]), radix: 2) ?? 0] })
        }
    }

    @Test func bitsAreThoseOfTheDefinitions() {
        var generator = SeededGenerator(seed: 71)
        for _ in 0..<400 {
            var writer = RiceWriter()
            var bits = Bits()
            for _ in 0..<Int.random(in: 0...12, using: &generator) {
                let value = Int.random(in: 0..<1 << Int.random(in: 1...14, using: &generator), using: &generator)
                switch Int.random(in: 0..<5, using: &generator) {
                case 0:
                    let parameter = Int.random(in: 0...12, using: &generator)
                    let bounded = min(value, 60 << parameter)
                    writer.appendRice(bounded, parameter: parameter)
                    bits.appendRice(bounded, parameter: parameter)
                case 1:
                    writer.appendGamma(value + 1)
                    bits.appendGamma(value + 1)
                case 2:
                    writer.appendLevel(value & 15)
                    bits.appendLevel(value & 15)
                case 3:
                    let pages = (0..<300).filter { _ in generator.chance(1, in: 20) }
                    writer.appendPages(pages.isEmpty ? [7] : pages, of: 300)
                    bits.appendPages(pages.isEmpty ? [7] : pages, of: 300)
                default:
                    let width = Int.random(in: 14...32, using: &generator)
                    writer.append(value, width: width)
                    bits.append(value, width: width)
                }
            }
            #expect(String(decoding: writer.text(), as: UTF8.self) == bits.characters)
        }
    }

    // MARK: Numbers

    @Test func numbersHaveSevenBitsAByte() {
        var generator = SeededGenerator(seed: 72)
        for _ in 0..<2_000 {
            let value = Int(generator.next() >> UInt64.random(in: 8...63, using: &generator))
            var digits: [UInt8] = []
            var rest = value
            repeat {
                digits.append(UInt8(rest % 128) + (rest >= 128 ? 128 : 0))
                rest /= 128
            } while rest > 0
            var bytes: [UInt8] = [0xAA]
            Varint.append(value, to: &bytes)
            #expect(bytes == [0xAA] + digits)
            #expect(Varint.length(value) == digits.count)
            var index = 1
            let read = Varint.read(bytes.span, at: &index)
            #expect(read == value && index == bytes.count)
        }
    }

    // MARK: Words

    private static func words(_ generator: inout SeededGenerator, letters: String, most: Int) -> [String] {
        let letters = Array(letters)
        let words = Set(
            (0..<300).map { _ in
                String((0..<Int.random(in: 1...most, using: &generator)).map { _ in generator.pick(letters) })
            })
        return words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Front coding: the shared prefix in UTF-16 units, of whole characters, at most 25.
    @Test func wordsShareThePrefixThatTheirUnitsShare() {
        var generator = SeededGenerator(seed: 73)
        for _ in 0..<20 {
            let words = Self.words(&generator, letters: "aañéع工😀😁", most: 40)
            var expected = ""
            for (word, before) in zip(words, [""] + words) {
                var shared = 0
                for (a, b) in zip(word.unicodeScalars, before.unicodeScalars) {
                    let units = String(a).utf16.count
                    guard a == b, shared + units <= 25 else { break }
                    shared += units
                }
                expected +=
                    String(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[shared])
                    + String(decoding: word.utf16.dropFirst(shared), as: UTF16.self)
            }
            let text = FrontCoding.text(of: words.map { Array($0.utf8) })
            #expect(String(decoding: text, as: UTF8.self) == expected)
            #expect(FrontCoding.words(in: expected) == words)
        }
    }

    /// For any weights: all words occur once and in order; a range is within the limit or cannot be split; two
    /// neighbours together are above it.
    @Test func rangesAreAsFewAsTheirLimitAllows() {
        var generator = SeededGenerator(seed: 74)
        for round in 0..<60 {
            var words = Self.words(&generator, letters: "abñ工", most: 7).map { Array($0.utf8) }
            words += words.prefix(20)
            words.sort { $0.lexicographicallyPrecedes($1) }
            let weights = words.map { _ in
                generator.chance(1, in: 20)
                    ? Int.random(in: 50...200, using: &generator) : Int.random(in: 0...9, using: &generator)
            }
            let limit = 20 + round * 2
            let ranges = ShardPartitioner(words: words.map { $0[...] }, weights: weights, limit: limit).ranges
            #expect(ranges.flatMap { Array($0.words) } == Array(words.indices))
            for range in ranges {
                let isOneWord = Set(words[range.words]).count == 1
                #expect(weights[range.words].reduce(0, +) <= limit || isOneWord)
                #expect(range.words.allSatisfy { !words[$0].lexicographicallyPrecedes(range.bound) })
                #expect(String(validating: range.bound, as: UTF8.self) != nil, "a bound is cut between characters")
            }
            for (range, next) in zip(ranges, ranges.dropFirst()) {
                #expect(words[range.words].allSatisfy { $0.lexicographicallyPrecedes(next.bound) })
                #expect(weights[range.words.lowerBound..<next.words.upperBound].reduce(0, +) > limit)
            }
        }
    }
}
