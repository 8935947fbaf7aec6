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
    /// UTF-8.
    package private(set) var bytes: [UInt8]

    package static func string(_ value: String) -> JSONData {
        var json = JSONData(bytes: [])
        json.bytes.reserveCapacity(value.utf8.count + 2)
        json.quote(value)
        return json
    }

    package static func number(_ value: Int) -> JSONData { JSONData(bytes: Array(String(value).utf8)) }

    package static func array(_ values: [JSONData]) -> JSONData {
        var json = JSONData(bytes: [UInt8(ascii: "[")])
        for (index, value) in values.enumerated() {
            if index > 0 { json.bytes.append(UInt8(ascii: ",")) }
            json.bytes.append(contentsOf: value.bytes)
        }
        json.bytes.append(UInt8(ascii: "]"))
        return json
    }

    /// Members without a value are left out.
    package static func object(_ members: [(String, JSONData?)]) -> JSONData {
        var json = JSONData(bytes: [UInt8(ascii: "{")])
        for case (let name, let value?) in members {
            if json.bytes.count > 1 { json.bytes.append(UInt8(ascii: ",")) }
            json.quote(name)
            json.bytes.append(UInt8(ascii: ":"))
            json.bytes.append(contentsOf: value.bytes)
        }
        json.bytes.append(UInt8(ascii: "}"))
        return json
    }

    private mutating func quote(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where utf8[index] < 0x20 || utf8[index] == UInt8(ascii: "\"") || utf8[index] == UInt8(ascii: "\\") {
                bytes.append(contentsOf: utf8[start..<index])
                escape(utf8[index])
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
        case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
        default: bytes.append(contentsOf: ((byte < 0x10 ? "u000" : "u00") + String(byte, radix: 16)).utf8)
        }
    }
}
