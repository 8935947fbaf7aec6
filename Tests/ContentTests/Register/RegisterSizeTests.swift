import Diagnostics
import TestSupport
import Testing

@testable import Base
@testable import Content

/// Large registers.
struct RegisterSizeTests {
    private func register(parts: Int) -> Register {
        let value = RecordValue(words: LocalizedText("1"), also: [], number: nil, was: [])
        let record = RegisterRecord(
            id: "a", path: "Content/facts/a.yaml", position: SourcePosition(line: 1, column: 1),
            subject: RegisterSubject(topic: "t", kind: "k"), value: nil,
            parts: (0..<parts).map { RecordPart(id: "p\($0)", name: LocalizedText("\($0)"), value: value) }, unit: [],
            says: LocalizedText(""), law: LocalizedText(""), sources: [], from: nil, validUntil: nil,
            confidence: .verified)
        var register = Register()
        _ = register.add(record)
        return register
    }

    /// Each part is found by its id, in short and in long lists.
    @Test(arguments: [1, 8, 9, 300]) func aPartIsFoundByItsID(_ count: Int) {
        let register = register(parts: count)
        for number in 0..<count {
            #expect(register.part("p\(number)", of: ID(0))?.name == LocalizedText("\(number)"))
        }
        #expect(register.part("p\(count)", of: ID(0)) == nil && register.part("", of: ID(0)) == nil)
    }

    @Test func findingEveryPartTakesLinearTime() {
        let registers = [500, 4000].map { register(parts: $0) }
        let growth = growth(from: 500) { size in
            let register = registers[size == 500 ? 0 : 1]
            for number in 0..<size { _ = register.part("p\(number)", of: ID(0)) }
        }
        #expect(linearGrowth.contains(growth), "\(growth)")
    }
}
