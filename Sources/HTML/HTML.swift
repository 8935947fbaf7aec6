internal import Base

/// Markup as a value: UTF-8 bytes that are safe to send as they are.
///
/// Made from a string literal. What the literal says is trusted, because only the compiler can hand one over (`StaticString`);
/// what is interpolated is escaped by its type:
///
///     let row: HTML = "<a href=\"\(URLPath(card.url))\">\(card.title)</a>"
///
/// `String` is escaped for text and for quoted attributes, `URLPath` also refuses active schemes, `Attribute` writes a whole
/// attribute or nothing, `JSONData` stands inside `<script type="application/ld+json">`, and `HTML` goes in as it is.
package struct HTML: Sendable, Equatable {
    package var bytes: [UInt8]

    /// Nothing.
    package init() { bytes = [] }

    /// Nothing yet, with room for so many bytes.
    package init(capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Bytes that are HTML already: the body that libcmark printed, and nothing else.
    package init(trusted bytes: [UInt8]) { self.bytes = bytes }

    package var isEmpty: Bool { bytes.isEmpty }

    package static func += (a: inout HTML, b: HTML) {
        if a.bytes.isEmpty { a = b } else { a.bytes.append(contentsOf: b.bytes) }
    }

    /// Bytes that are markup already: they are not escaped.
    package mutating func append(trusted slice: ArraySlice<UInt8>) { bytes.append(contentsOf: slice) }

    /// An address, escaped for an attribute or for text.
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
            // Most of what is put in is a title, an address or a few words: growing costs more than room that is left over.
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

        /// A space and the attribute; nothing when it has no value.
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

        /// A `<script>`'s data: `<` is written so that no tag can begin or end inside it.
        package mutating func appendInterpolation(_ json: JSONData) { json.append(to: &bytes) }
    }
}
