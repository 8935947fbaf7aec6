import Base
import TestSupport
import Testing

@Suite struct HashTests {
    /// These values are in content and file names: a change would mark every translation as outdated.
    @Test(arguments: [
        ("", UInt64(0x8DE0364298195D27)), ("a", 0x1F37710C5C770142), ("salario", 0xE69BF3C5D529FB10),
        ("El salario mínimo", 0x5BA6051028F68899),
    ])
    func valuesNeverChange(_ text: String, _ value: UInt64) { #expect(StableHash(Array(text.utf8)).value == value) }

    @Test func textAndBytesAreOne() {
        var text = StableHash()
        text.add("canción")
        #expect(text == StableHash(Array("canción".utf8)))
    }

    /// Naive twin by the definition, one byte at a time.
    private struct Naive {
        var value: UInt64 = 0x9E37_79B9_7F4A_7C15

        mutating func mix(_ word: UInt64) {
            let product = (value ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
            value = (product.high ^ product.low) &+ word
        }

        /// Little-endian; fewer than eight bytes are padded with zeros.
        mutating func mix(eight bytes: ArraySlice<UInt8>) { mix(bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }) }

        mutating func add(_ bytes: ArraySlice<UInt8>) {
            mix(UInt64(bytes.count))
            var rest = bytes
            while rest.count >= 8 {
                mix(eight: rest.prefix(8))
                rest = rest.dropFirst(8)
            }
            mix(rest.reduce(0) { $0 << 8 | UInt64($1) })
        }

        static func file(_ bytes: [UInt8]) -> UInt64 {
            var stripes = [Naive](repeating: Naive(), count: 4)
            let whole = bytes.count / 32 * 32
            for start in stride(from: 0, to: whole, by: 8) {
                stripes[start / 8 % 4].mix(eight: bytes[start..<start + 8])
            }
            var all = Naive()
            all.mix(UInt64(bytes.count))
            for stripe in stripes { all.mix(stripe.value) }
            all.add(bytes[whole...])
            return all.value
        }
    }

    @Test func eightBytesAtOnceAndOneAtATimeAgree() {
        var generator = SeededGenerator(seed: 2)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            var naive = Naive()
            naive.add(bytes[...])
            #expect(StableHash(bytes).value == naive.value)
            #expect(StableHash(file: bytes).value == Naive.file(bytes))
            // A slice at an unaligned address.
            let start = length / 3
            var (part, plain) = (StableHash(), Naive())
            part.add(bytes[start...])
            plain.add(bytes[start...])
            #expect(part.value == plain.value)
        }
    }

    @Test func partsDoNotRunTogether() {
        func hash(_ parts: [String]) -> UInt64 {
            var hash = StableHash()
            for part in parts { hash.add(part) }
            return hash.value
        }
        let values = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"]].map(hash)
        #expect(Set(values).count == values.count)
    }

    @Test func everyBitCounts() {
        for hash in [{ StableHash($0) }, { StableHash(file: $0) }] as [([UInt8]) -> StableHash] {
            var seen: Set<UInt64> = []
            for length in [0, 1, 7, 8, 9, 16, 31, 32, 33, 64, 100] {
                var bytes = [UInt8](repeating: 0, count: length)
                #expect(seen.insert(hash(bytes).value).inserted)
                for bit in 0..<length * 8 {
                    bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                    #expect(seen.insert(hash(bytes).value).inserted)
                    bytes[bit / 8] = 0
                }
            }
        }
    }

    @Test func sha256IsThatOfTheStandard() {
        // FIPS 180-4's example "abc", RFC 4634's longer ones, and the empty message.
        func hex(_ text: String) -> String {
            SHA256.digest(Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        #expect(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
        #expect(
            hex(String(repeating: "a", count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test func base64IsPadded() {
        #expect(SHA256.base64(Array("abc".utf8)) == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    }
}
