import Content
import TestSupport
import Testing

@Suite struct StyleTests {
    private func scanner(_ avoid: [String], except: [String] = []) -> StyleScanner? {
        StyleScanner([StyleRule(avoid: avoid, prefer: "X", exceptions: except)])
    }

    private func found(_ text: String, avoid: [String], except: [String] = []) -> [String] {
        let bytes = Array(text.utf8)
        return (scanner(avoid, except: except)?.findings(in: bytes[...]) ?? []).map {
            String(decoding: bytes[$0.range], as: UTF8.self)
        }
    }

    @Test func aPhraseIsFoundAsWholeWordsInAnyLetterCase() {
        let text = "Le despiden. Si LE  DESPIDEN,\nno les despiden; le\ndespiden y le despidenx."
        #expect(found(text, avoid: ["le despiden"]) == ["Le despiden", "LE  DESPIDEN", "le\ndespiden"])
        #expect(found("¿Ñandú? «ñandú», ÑANDÚ-1 nandu", avoid: ["ñandú"]) == ["Ñandú", "ñandú", "ÑANDÚ"])
    }

    @Test func otherSignsBetweenTheWordsPartThem() {
        #expect(found("le, despiden; le. Despiden; le-despiden", avoid: ["le despiden"]) == [])
        #expect(found("su sueldo.", avoid: ["su sueldo"]) == ["su sueldo"])
    }

    @Test func inAnExceptionAPhraseIsRight() {
        #expect(found("Sin sueldo, o con sueldo.", avoid: ["sueldo"], except: ["sin sueldo"]) == ["sueldo"])
        #expect(found("sin sueldo", avoid: ["sueldo"], except: ["sin sueldo"]) == [])
    }

    @Test func ofTwoPhrasesThatBeginTogetherTheLongerIsTold() {
        #expect(found("tal día y tal", avoid: ["tal", "tal día"]) == ["tal día", "tal"])
    }

    @Test func withoutAPhraseNothingIsLookedFor() {
        #expect(StyleScanner([]) == nil && scanner([]) == nil && scanner(["—"]) == nil)
        #expect(found("", avoid: ["a"]) == [])
    }

    /// Plain twin: compares the words at each place.
    @Test func findingsAreThoseOfThePlainTwin() {
        var generator = SeededGenerator(seed: 7)
        let letters = ["a", "b", "A", " ", " ", ".", "é", "\n"]
        for _ in 0..<300 {
            let text = (0..<12).map { _ in generator.pick(letters) }.joined()
            var plain: [String] = []
            var rest = Substring(text)
            while let next = rest.first {
                let before = text[..<rest.startIndex].last
                let isAfterLetter = before?.isLetter == true
                if !isAfterLetter, next.lowercased() == "a", rest.dropFirst().first?.isLetter != true {
                    plain.append(String(next))
                }
                rest = rest.dropFirst()
            }
            #expect(found(text, avoid: ["a"]) == plain, "\(text.debugDescription)")
        }
    }
}
