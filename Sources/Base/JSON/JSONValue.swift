/// A JSON text as a value. Members keep their order. Numbers are integers: Faro writes no others.
package enum JSONValue: Sendable, Equatable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([(key: String, value: JSONValue)])

    package static func == (left: JSONValue, right: JSONValue) -> Bool { left.text == right.text }

    /// `nil` when `bytes` are not exactly one JSON text (RFC 8259), contain a number that is not an integer, or are
    /// nested deeper than `JSONReader.deepest`.
    package init?(parsing bytes: [UInt8]) {
        var reader = JSONReader(bytes)
        guard let value = reader.value(), reader.isAtEnd else { return nil }
        self = value
    }

    package subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    package subscript(index: Int) -> JSONValue? {
        guard case .array(let items) = self, items.indices.contains(index) else { return nil }
        return items[index]
    }

    package var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    package var number: Int? {
        if case .number(let value) = self { return value }
        return nil
    }

    package var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    package var array: [JSONValue]? {
        if case .array(let items) = self { return items }
        return nil
    }

    /// Without spaces, members in their order.
    package var text: [UInt8] {
        var json = JSONWriter()
        json.value(nil, self)
        return json.bytes
    }
}
