import Testing

@testable import Build

/// Lines of iCalendar files and vCards: folding, escaping, line ends.
@Suite struct ContentLinesTests {
    private func written(_ name: String, _ text: String) -> [UInt8] {
        var lines = ContentLines()
        lines.text(name, text)
        return lines.bytes
    }

    private func folded(_ name: String, _ text: String) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        for byte in written(name, text) {
            lines[lines.count - 1].append(byte)
            if byte == 0x0A { lines.append([]) }
        }
        return lines.dropLast()
    }

    @Test(arguments: [0, 1, 66, 67, 68, 74, 75, 76, 200, 1_000], ["a", "ñ", "中", "🧑‍🌾", ","])
    func aLineHasAtMost75BytesAndCutsNoCharacter(_ count: Int, _ sign: String) {
        let text = String(repeating: sign, count: count)
        let lines = folded("SUMMARY", text)
        var unfolded: [UInt8] = []
        for (number, line) in lines.enumerated() {
            #expect(line.suffix(2) == [0x0D, 0x0A])
            #expect(line.count <= 77)
            #expect(String(validating: line, as: UTF8.self) != nil)
            #expect((number > 0) == (line.first == 0x20))
            unfolded += line.dropLast(2).dropFirst(number > 0 ? 1 : 0)
        }
        #expect(String(decoding: unfolded, as: UTF8.self) == "SUMMARY:" + ContentLines.escaped(text))
    }

    @Test func aFullLineIsNotFolded() {
        #expect(folded("A", String(repeating: "x", count: 73)).count == 1)
        #expect(folded("A", String(repeating: "x", count: 74)).map(\.count) == [77, 4])
    }

    @Test func signsOfTheFormatAreEscaped() {
        #expect(ContentLines.escaped("a,b;c\\d\ne\r\nf\rg") == "a\\,b\\;c\\\\d\\ne\\nf\\ng")
        #expect(written("NOTE", "a\nBEGIN:VEVENT") == Array("NOTE:a\\nBEGIN:VEVENT\r\n".utf8))
        var lines = ContentLines()
        lines.parts("ADR", ["", "Calle 1; piso 2", "San José"])
        #expect(lines.bytes == Array("ADR:;Calle 1\\; piso 2;San José\r\n".utf8))
    }

    /// No value ends its line, whatever it holds.
    @Test func controlsAreLeftOut() {
        var lines = ContentLines()
        lines.line("URL", "https://a.test/\r\nATTACH:x\u{0}\u{7F}")
        #expect(lines.bytes == Array("URL:https://a.test/ATTACH:x\r\n".utf8))
    }
}
