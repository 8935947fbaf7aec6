/// A text in several languages: `{ es: …, en: … }` in `site.yaml`; a bare string applies to all.
package struct LocalizedText: Sendable, Equatable {
    /// Pairs of language code and text, in the order they were written; code `""` means every language.
    package var texts: [(language: String, text: String)]

    package init(_ texts: [(language: String, text: String)]) { self.texts = texts }
    package init(_ text: String) { texts = [("", text)] }

    /// The text in `language`, else the text for all languages, else the first, else the empty string.
    package func text(in language: String) -> String {
        texts.first { $0.language == language }?.text ?? texts.first { $0.language.isEmpty }?.text ?? texts.first?.text
            ?? ""
    }

    package static func == (a: LocalizedText, b: LocalizedText) -> Bool {
        a.texts.count == b.texts.count
            && zip(a.texts, b.texts).allSatisfy { $0.language == $1.language && $0.text == $1.text }
    }
}
