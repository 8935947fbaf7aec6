import Base
import TestSupport
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("", "ab", 2), ("wages", "wagess", 1), ("note", "ntoe", 1), ("ca", "abc", 3),
        ("kitten", "sitting", 3),
    ])
    func eachEditCostsOne(_ from: String, _ to: String, _ cost: Int) {
        #expect(alignmentDistance(Array(from.utf8), Array(to.utf8)) == cost)
        #expect(alignmentDistance(Array(to.utf8), Array(from.utf8)) == cost)
        #expect(alignmentDistance(Array(from.utf8), Array(to.utf8), atMost: cost) == cost)
        if cost > 0 { #expect(alignmentDistance(Array(from.utf8), Array(to.utf8), atMost: cost - 1) == nil) }
    }

    /// Naive twin by the definition: tries each way to end both words.
    private func naive(_ from: ArraySlice<UInt8>, _ to: ArraySlice<UInt8>) -> Int {
        guard let a = from.last else { return to.reduce(0) { $0 + Self.gap($1) } }
        guard let b = to.last else { return from.reduce(0) { $0 + Self.gap($1) } }
        let (shorter, other) = (from.dropLast(), to.dropLast())
        var least = min(
            naive(shorter, to) + Self.gap(a), naive(from, other) + Self.gap(b),
            naive(shorter, other) + Self.change(a, b))
        if a == other.last, b == shorter.last {
            least = min(least, naive(shorter.dropLast(), other.dropLast()) + Self.swap)
        }
        return least
    }

    private static let swap = 10
    private static func gap(_ letter: UInt8) -> Int { letter == UInt8(ascii: "h") ? 6 : 12 }
    private static func change(_ a: UInt8, _ b: UInt8) -> Int {
        a == b ? 0 : a | b == UInt8(ascii: "b") | UInt8(ascii: "v") ? 7 : 12
    }

    @Test func threeRowsAndTheDefinitionAgree() {
        var generator = SeededGenerator(seed: 4)
        func word() -> [UInt8] {
            (0..<Int.random(in: 0...5, using: &generator)).map { _ in generator.pick(Array("abvh".utf8)) }
        }
        for _ in 0..<1_000 {
            let (from, to) = (word(), word())
            let cost = naive(from[...], to[...])
            for most in [0, cost - 1, cost, cost + 1, .max] {
                let found = alignmentDistance(
                    from, to, atMost: most, swap: Self.swap, gap: Self.gap, change: Self.change)
                #expect(found == (cost <= most ? cost : nil), "\(from) \(to), at most \(most)")
            }
        }
    }

    /// A swap continues from the row before the last, which may be below the limit when the last row is above it.
    @Test func theLimitIsOfTheWholeWord() {
        let cost = alignmentDistance(
            Array("bbac".utf8), Array("vvca".utf8), atMost: 24, swap: 10, gap: Self.gap, change: Self.change)
        #expect(cost == 24)
    }

    @Test func theNearestIsFoundAsByMeasuringAll() {
        var generator = SeededGenerator(seed: 5)
        func word() -> String {
            String((0..<Int.random(in: 0...7, using: &generator)).map { _ in generator.pick(Array("abcAé")) })
        }
        func measure(_ a: String, _ b: String) -> Int? {
            func lower(_ text: String) -> [UInt8] {
                text.map { $0.isASCII ? Character($0.lowercased()) : $0 }.flatMap { Array(String($0).utf8) }
            }
            let (a, b) = (lower(a), lower(b))
            let distance = alignmentDistance(a, b)
            return distance.flatMap { $0 <= min(4, max(1, max(a.count, b.count) / 3)) ? $0 : nil }
        }
        for _ in 0..<500 {
            let asked = word()
            let candidates = (0..<8).map { _ in word() }
            let measured = candidates.compactMap { candidate in measure(asked, candidate).map { (candidate, $0) } }
            let best = measured.map(\.1).min()
            let expected = asked.isEmpty ? nil : measured.first { $0.1 == best }?.0
            #expect(nearestMatch(to: asked, in: candidates) == expected, "\(asked) among \(candidates)")
        }
    }

    @Test func costsMayDiffer() {
        let cost = alignmentDistance(
            Array("hola"), Array("oal"), swap: 10, gap: { $0 == "h" ? 6 : 12 }, change: { $0 == $1 ? 0 : 12 })
        #expect(cost == 16)
    }

    @Test(
        arguments: [
            ("salarioo", "salario"), ("huors", "hours"), ("conflict", nil), ("zz", nil), ("WAGES", "wages"),
            ("wgaes", "wages"), ("hour", "hours"), ("xyz", nil), ("", nil), ("sal", "salt"),
            (String(repeating: "a", count: 65), nil),
        ] as [(String, String?)])
    func theNearestCandidateIsMeant(_ word: String, _ expected: String?) {
        #expect(nearestMatch(to: word, in: ["salario", "wages", "hours", "salt"]) == expected)
    }
}
