/// Interface strings of one language: `Content/strings/<lang>.yaml` over the English ones of engine and theme.
package struct InterfaceStrings: Sendable, Equatable {
    package var language: String
    /// Key → text with `{name}` placeholders. A plural form has a key of its own: `key.one`, `key.other` … (CLDR plural
    /// categories).
    package var texts: [String: String]

    package init(language: String, texts: [String: String]) {
        self.language = language
        self.texts = texts
    }

    /// The text for `key`; the key itself if it is undeclared.
    package subscript(key: String) -> String { texts[key] ?? key }

    /// The text for `key` in the CLDR plural category of `count`, with `{n}` replaced.
    package func text(_ key: String, count: Int) -> String {
        let form = PluralRules.category(of: count, in: language)
        let text = texts[key + "." + form] ?? texts[key + ".other"] ?? texts[key] ?? key
        return InterfaceStrings.fill(text, [("n", String(count))])
    }

    /// The text for `key` with its `{name}` placeholders replaced.
    package func text(_ key: String, _ values: [(String, String)]) -> String {
        InterfaceStrings.fill(self[key], values)
    }

    static func fill(_ text: String, _ values: [(String, String)]) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var result = ""
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            result += values.first { $0.0 == name }?.1 ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
