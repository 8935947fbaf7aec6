import Base
import Testing

@Suite struct EditDistanceTests {
    @Test(arguments: [("", "", 0), ("abc", "", 3), ("", "ab", 2), ("wages", "wagess", 1), ("note", "ntoe", 1), ("ca", "abc", 3), ("kitten", "sitting", 3)])
    func eachEditCostsOne(_ from: String, _ to: String, _ cost: Int) {
        #expect(alignmentDistance(Array(from.utf8), Array(to.utf8)) == cost)
        #expect(alignmentDistance(Array(to.utf8), Array(from.utf8)) == cost)
        #expect(alignmentDistance(Array(from.utf8), Array(to.utf8), atMost: cost) == cost)
        if cost > 0 { #expect(alignmentDistance(Array(from.utf8), Array(to.utf8), atMost: cost - 1) == nil) }
    }

    @Test func costsMayDiffer() {
        let cost = alignmentDistance(Array("hola"), Array("oal"), swap: 10, gap: { $0 == "h" ? 6 : 12 }, change: { $0 == $1 ? 0 : 12 })
        #expect(cost == 16)
    }

    @Test(arguments: [
        ("salarioo", "salario"), ("huors", "hours"), ("conflict", nil), ("zz", nil), ("WAGES", "wages"), ("wgaes", "wages"), ("hour", "hours"), ("xyz", nil), ("", nil), ("sal", "salt"),
        (String(repeating: "a", count: 65), nil),
    ] as [(String, String?)])
    func theNearestCandidateIsMeant(_ word: String, _ expected: String?) {
        #expect(nearestMatch(to: word, in: ["salario", "wages", "hours", "salt"]) == expected)
    }
}
