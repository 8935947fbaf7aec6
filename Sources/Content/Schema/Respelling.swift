internal import Base
internal import Diagnostics
internal import YAML

extension YAMLNode {
    /// The value rewritten as `expected`, for a suggestion; `nil` if that would be a guess, or over 80 bytes.
    func respelt(as expected: ExpectedType) -> String? {
        guard let spelling = spelling(expected), spelling.utf8.count <= 80 else { return nil }
        return spelling
    }

    private func spelling(_ expected: ExpectedType) -> String? {
        switch (expected, content) {
        case (.list, .scalar(let text, let style)):
            // `topics: wages, hours` means two elements.
            let inner =
                text.utf8.first == UInt8(ascii: "(") && text.utf8.last == UInt8(ascii: ")")
                ? text.dropFirst().dropLast() : text[...]
            let elements =
                style == .plain ? inner.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty } : [text]
            return elements.isEmpty ? nil : "[" + elements.map { quotedWhereNeeded($0) }.joined(separator: ", ") + "]"
        case (.text, .sequence(let elements)):
            let texts = elements.compactMap(\.text)
            return texts.count == elements.count && !texts.isEmpty
                ? quotedWhereNeeded(texts.joined(separator: ", ")) : nil
        case (.word(["true", "false"]), .scalar(let text, _)):
            switch Hints.folded(text) {
            case "true", "yes", "y", "on", "si", "s", "verdadero", "1": return "true"
            case "false", "no", "n", "off", "falso", "0": return "false"
            default: return nil
            }
        case (.word(let words), .scalar(let text, _)):
            return Hints.nearest(to: text, in: words)
        case (.integer, .scalar(let text, _)):
            guard let value = ScalarSyntax.number(text), value == value.rounded(), value.magnitude < 1e15 else {
                return nil
            }
            return String(Int(value))
        case (.number, .scalar(let text, _)):
            let pointed = text.replacing(",", with: ".")
            return ScalarSyntax.number(pointed) == nil ? nil : pointed
        case (.date, .scalar(let text, _)): return DateSpelling.iso(withoutCurlyQuotes(text))
        default: return nil
        }
    }

    private func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    private func quotedWhereNeeded(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { !"[]{},:#&*!|>'\"%@`\\".utf8.contains($0) }
        return isPlain || text.utf8.contains(UInt8(ascii: "\"")) ? text : "\"\(text)\""
    }
}
