import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import YAML

/// The fast path agrees with Yams wherever it succeeds, and succeeds on usual texts.
struct YAMLFastPathTests {
    private func disagreement(_ text: String, firstLine: Int = 2) -> String? {
        let bytes = Array(text.utf8)[...]
        guard YAMLFastPath.read(bytes, firstLine: firstLine) != nil else { return nil }
        let fast = Result { () throws(Problem) in try readYAML(bytes, firstLine: firstLine) }
        let full = Result { () throws(Problem) in try YamsParser.read(bytes, firstLine: firstLine) }
        switch (fast, full) {
        case (.success(let a), .success(let b)):
            return a == b ? nil : lineDiff(expected: b.map(dump) ?? "", actual: a.map(dump) ?? "")
        case (.failure(let a), .failure(let b)): return a.rule == b.rule ? nil : "\(a.message) / Yams: \(b.message)"
        case (.success, .failure(let b)): return "Yams refuses: \(b.message)"
        case (.failure(let a), .success): return "Yams takes it: \(a.message)"
        }
    }

    private func dump(_ entries: [YAMLEntry]) -> String {
        entries.map { "\($0.position.line):\($0.position.column) \($0.key) (\($0.keyLength)) \(dump($0.value))" }
            .joined(separator: "\n")
    }

    private func dump(_ node: YAMLNode) -> String {
        let place = "\(node.position.line):\(node.position.column)+\(node.length) "
        switch node.content {
        case .scalar(let text, let style): return place + "\(style) \(text.debugDescription)"
        case .sequence(let nodes): return place + "[\n" + nodes.map(dump).joined(separator: "\n") + "\n]"
        case .mapping(let entries): return place + "{\n" + dump(entries) + "\n}"
        }
    }

    @Test(arguments: [
        "title: A\nsummary: B c, d\n", "a: 'it''s'\nb: \"x \\\" y\" # comment\n", "a: [x, \"y, z\", it's]\n",
        "a:\n- x\n- y\nb: z\n",
        "a:\n  - x: 1\n    y: 2\n  - x: 3\n", "a: >-\n  one\n  two\n\n  three\nb: c\n",
        "a: |\n  one\n   two\n\n  three\n\nb: c\n", "a:\nb: x\n",
        "# c\n\na: x # c\n  # c\nb: http://x.org/a#b\n", "a: [\n  x,\n  y ]\n", "a: { b: c, d: [e, f] }\n", "a: x\n",
        "a: x", "a: >-\n  x", "a: |\n  x",
        "a: >\n  x\n\n\n", "a: -5\nb: +1 202\nc: 2026-01-01\nd: NO\ne: ~\n", "a: ñandú y más\nb: «x»\n",
        "a:\n  b:\n    c: d\n  e: f\n", "a: []\nb: {}\n",
        "a:   spaced   # c\n", "a: b #c\nd: e#f\n", "", "# only\n", "a: x:y\n", "a: (b) c\n", "a-b_c: d\n",
        "a: \"\"\nb: ''\n", "a: [x , y]\n", "a:\n\n  - x\n\n  - y\n",
    ]) func readsOrdinaryTextAsYamsDoes(_ text: String) {
        #expect(
            YAMLFastPath.read(Array(text.utf8)[...], firstLine: 1) != nil, "the fast reader must read this by itself")
        #expect(disagreement(text) == nil)
    }

    @Test(arguments: [
        "a: b: c\n", "a: &x b\n", "a: *x\n", "a: !t b\n", "a:\tb\n", "a: b\n  c\n", "a: \"b\n  c\"\n", "- a\n", "a\n",
        "a: [b\n", "a: {b}\n", "a: [b, ]\n", "a: @b\n",
        "a: `b`\n", "a: %b\n", "a: - b\n", "a: 'b' c\n", "? a\n: b\n", "a: [b: c]\n", "a: \"\\x41\"\n", "a: |2\n  b\n",
        "a: >\n  b\n    c\n", "a:\n  b: c\n d: e\n", "a: b\n- c\n",
        "\"a\": b\n", "a b: c\n", "a: [b #c\n]\n", "---\na: b\n", "a: b\n...\n",
    ]) func leavesDoubtfulTextToYams(_ text: String) {
        #expect(YAMLFastPath.read(Array(text.utf8)[...], firstLine: 1) == nil)
    }

    /// Linear time: searching each element from the line's start or to its end would take 10¹¹ steps.
    @Test(arguments: [("x", 1), ("'ñ'", 4), ("\"y\"", 3)])
    func aListOfVeryManyElementsInOneLineIsRead(_ element: String, _ length: Int) throws {
        let count = 200_000
        let bytes = Array(("a: [" + Array(repeating: element, count: count).joined(separator: ", ") + "]\n").utf8)[...]
        let read = try #require(try YamsParser.read(bytes, firstLine: 1))
        guard case .mapping(let entries) = read.content, case .sequence(let nodes)? = entries.first?.value.content
        else {
            Issue.record("no list")
            return
        }
        #expect(nodes.count == count && nodes.allSatisfy { $0.length == length })
        let size = element.utf8.count + 2
        #expect(zip(nodes, 0...).allSatisfy { $0.position == SourcePosition(line: 1, column: 5 + $1 * size) })
    }

    @Test func signsOfAnchorsAndOfAliasesMayBeMany() throws {
        let signs = (0..<100_000).map { "  &a\($0) *b\($0)\n" }.joined()
        let bytes = Array(("a: |\n" + signs).utf8)[...]
        #expect(try YamsParser.read(bytes, firstLine: 1) != nil)
    }

    @Test func agreesWithYamsOnAllContent() throws {
        let content = packageRoot().appendingPathComponent("Content")
        let files = FileManager.default.enumerator(atPath: content.path)?.compactMap { $0 as? String } ?? []
        var (read, fast) = (0, 0)
        for file in files.sorted() where file.hasSuffix(".md") || file.hasSuffix(".yaml") {
            let bytes = [UInt8](try Data(contentsOf: content.appendingPathComponent(file)))
            var yaml = bytes[...]
            if file.hasSuffix(".md") {
                let parts = String(decoding: bytes, as: UTF8.self).split(
                    separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
                guard parts.count == 3, parts[0].isEmpty else { continue }
                yaml = Array(parts[1].utf8)[...]
            }
            read += 1
            if YAMLFastPath.read(yaml, firstLine: 2) != nil { fast += 1 }
            #expect(disagreement(String(decoding: yaml, as: UTF8.self)) == nil, "\(file)")
        }
        #expect(fast * 10 >= read * 8, "the fast reader reads \(fast) of \(read) files")
    }

    @Test(arguments: 0..<40) func agreesWithYamsOnGeneratedText(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<400 {
            let text = generated(&random)
            let difference = disagreement(text)
            #expect(difference == nil, "\(text.debugDescription)")
            if difference != nil { return }
        }
    }

    /// Fuzzing: lines of the kinds that front matter has, with random mistakes.
    private func generated(_ random: inout SeededGenerator) -> String {
        let atoms = [
            "a", "b c", "ñ á", "1", "-1", "x: y", "x:y", "# c", "a #b", "\"q\"", "\"q\\\"r\"", "'s'", "'t''u'", "", " ",
            "~", "null", "[a, b]", "[a, 'b c', \"d\"]",
            "{ k: v }", "{ k: [a], l: 'm' }", "[", "]", "{", "}", ",", "|", ">", ">-", "|-", "-", "- a", "&a", "*a",
            "!t", "@", "%", "?", "a: ", "http://x/y", "(z)", "—", "a,b", "a]", "it's",
        ]
        let indents = ["", "", "", "  ", "  ", "    ", " ", "  - ", "- ", "    - "]
        var text = ""
        for _ in 0..<(1 + Int(random.next() % 7)) {
            let key = random.pick(["title", "a", "b", "c", "d", "e", "f", "g"])
            switch random.next() % 8 {
            case 0: text += random.pick(indents) + random.pick(atoms)
            case 1: text += random.pick(indents) + key + ":" + random.pick(["", " ", "  "]) + random.pick(atoms)
            case 2: text += random.pick(["", "# comment", "  # c", "   "])
            case 3:
                text +=
                    key + ": [" + (0..<Int(random.next() % 4)).map { _ in random.pick(atoms) }.joined(separator: ", ")
                    + "]"
            case 4:
                text +=
                    key + ": " + random.pick([">-", "|", ">", "|-"]) + "\n  " + random.pick(atoms)
                    + random.pick(["\n", "\n\n", "\n   ", ""]) + "  " + random.pick(atoms)
            case 5:
                text +=
                    key + ":\n  - " + random.pick(atoms) + "\n  - " + random.pick(["", "k: "]) + random.pick(atoms)
                    + random.pick(["", "\n    l: m"])
            default: text += key + ": " + random.pick(atoms) + random.pick(["", "", " # c", " " + random.pick(atoms)])
            }
            text += random.chance(1, in: 20) ? "" : "\n"
        }
        return text
    }
}
