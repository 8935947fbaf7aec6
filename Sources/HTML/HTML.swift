internal import Base

/// Markup as a value: UTF-8 bytes that are safe to send as they are.
///
/// Made from a string literal. The literal is trusted, because only source code can contain one (`StaticString`);
/// interpolated values are escaped by their type:
///
///     let row: HTML = "<a href=\"\(URLPath(card.url))\">\(card.title)</a>"
///
/// `String` is escaped for text and for quoted attributes, `URLPath` also rejects active schemes, `Attribute` writes a
/// whole attribute or nothing, `JSONData` is for `<script type="application/ld+json">`, and `HTML` is inserted
/// unchanged.
package struct HTML: Sendable, Equatable {
    package var bytes: [UInt8]

    package init() { bytes = [] }

    /// Empty, with reserved capacity in bytes.
    package init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Bytes that are already HTML: only for bodies printed by libcmark.
    package init(trusted bytes: [UInt8]) { self.bytes = bytes }

    package var isEmpty: Bool { bytes.isEmpty }

    package static func += (a: inout HTML, b: HTML) {
        if a.bytes.isEmpty { a = b } else { a.bytes.append(contentsOf: b.bytes) }
    }

    /// Bytes that are already markup: not escaped.
    package mutating func append(trusted slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

    /// A URL, escaped for an attribute or for text.
    package mutating func append(_ url: URLPath) { Escaping.appendHTML(url.text, to: &bytes) }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.append(literal: literal)
    }

    package init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

    package struct StringInterpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            // Most interpolations are a title, a URL or a few words: growing costs more than unused capacity.
            bytes.reserveCapacity(literalCapacity + interpolationCount * 96)
        }

        package mutating func appendLiteral(_ literal: StaticString) {
            bytes.append(literal: literal)
        }

        /// Text, or the value of a quoted attribute.
        package mutating func appendInterpolation(_ text: String) { Escaping.appendHTML(text, to: &bytes) }
        package mutating func appendInterpolation(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }
        package mutating func appendInterpolation(_ url: URLPath) { Escaping.appendHTML(url.text, to: &bytes) }
        package mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

        /// A space and the attribute; nothing without a value.
        package mutating func appendInterpolation(_ attribute: Attribute) {
            guard let value = attribute.value else { return }
            bytes.append(UInt8(ascii: " "))
            bytes.append(literal: attribute.name)
            guard !attribute.isFlag else { return }
            bytes.append(UInt8(ascii: "="))
            bytes.append(UInt8(ascii: "\""))
            Escaping.appendHTML(value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }

        /// Data of a `<script>`: `<` is escaped, so that no tag can begin or end inside it.
        package mutating func appendInterpolation(_ json: JSONData) { json.append(to: &bytes) }
    }
}
