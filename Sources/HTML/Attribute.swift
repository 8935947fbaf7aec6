/// A whole attribute, with the space before it: `<p\(Attribute("lang", card.language))>`. Without a value there is nothing.
package struct Attribute: Sendable {
    let name: StaticString
    let value: String?
    let isFlag: Bool

    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
        isFlag = false
    }

    /// A boolean attribute such as `hidden`.
    package init(_ name: StaticString, if condition: Bool) {
        self.name = name
        value = condition ? "" : nil
        isFlag = true
    }

    /// An address, held to what `URLPath` lets through.
    package init(_ name: StaticString, url: String?) {
        self.init(name, url.map { URLPath($0).text })
    }
}

/// JSON text for a data `<script>`, such as JSON-LD.
package struct JSONData: Sendable, Equatable {
    package private(set) var text: String

    private init(text: String) { self.text = text }

    package static func string(_ value: String) -> JSONData {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case let control where control.value < 0x20:
                let hex = String(control.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        return JSONData(text: text + "\"")
    }

    package static func number(_ value: Int) -> JSONData { JSONData(text: String(value)) }

    package static func array(_ values: [JSONData]) -> JSONData {
        JSONData(text: "[" + values.map(\.text).joined(separator: ",") + "]")
    }

    /// Members without a value are left out.
    package static func object(_ members: [(String, JSONData?)]) -> JSONData {
        let parts = members.compactMap { name, value in value.map { string(name).text + ":" + $0.text } }
        return JSONData(text: "{" + parts.joined(separator: ",") + "}")
    }
}
