import Base
import Glibc
import Testing

@Suite struct EnvironmentErrorTests {
    @Test func itSaysWhatWasTriedWhereAndWhy() {
        #expect(EnvironmentError(cannot: .write, "Public/a", because: EACCES).message == "cannot write 'Public/a': permission denied")
        #expect(EnvironmentError(cannot: .openFolder, "x", because: 9999).message == "cannot open the folder 'x': error 9999")
        #expect(EnvironmentError(cannot: .write, "x", because: ENOSPC).note == "free some space; what was published before is untouched")
        #expect(EnvironmentError(cannot: .write, "x", because: EIO).note == nil)
        #expect(EnvironmentError.inTheWay(path: "Public/a", others: 2, output: "Public").message == "'Public/a' is in the way (and 2 more): Faro did not write it")
    }

    @Test func eachActionHasItsWords() {
        let messages = EnvironmentError.Action.allCases.map { EnvironmentError(cannot: $0, "x", because: EIO).message }
        #expect(Set(messages).count == messages.count)
    }
}
