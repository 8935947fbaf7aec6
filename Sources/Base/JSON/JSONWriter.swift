/// Writes JSON (RFC 8259) as UTF-8 bytes, in the order of the calls. The only place that escapes JSON strings.
///
/// Not `JSONEncoder`, which takes seven times as long: a build writes megabytes of JSON.
package struct JSONWriter: Sendable {
    /// Characters written as `\u003c` and so on, besides those that JSON requires.
    package enum Escapes: Sendable {
        case none
        /// `<`: no HTML tag can begin, even when the file is read as HTML.
        case lessThan
        /// `<`, `>` and `&`, for data within markup (HTML Standard, "Restrictions for contents of script elements").
        case markup
    }

    package private(set) var bytes: [UInt8] = []
    private let escapes: Escapes
    /// Whether the next value is the first one in its object or array.
    private var isFirst = true

    package init(_ escapes: Escapes = .none) { self.escapes = escapes }

    package mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        nest(key, 0x7B, 0x7D, body)
    }
    package mutating func array(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        nest(key, 0x5B, 0x5D, body)
    }

    package mutating func string(_ key: String? = nil, _ value: String) {
        begin(key)
        JSONWriter.append(value, escapes, to: &bytes)
    }

    /// Writes nothing when `value` is `nil`.
    package mutating func string(_ key: String, ifPresent value: String?) {
        if let value { string(key, value) }
    }

    package mutating func number(_ key: String? = nil, _ value: Int) { verbatim(key, String(value)) }

    package mutating func boolean(_ key: String? = nil, _ value: Bool) { verbatim(key, value ? "true" : "false") }

    /// `value` is JSON already.
    package mutating func verbatim(_ key: String? = nil, _ value: String) {
        begin(key)
        bytes.append(contentsOf: value.utf8)
    }

    package mutating func strings(_ key: String? = nil, _ values: [String]) {
        array(key) { json in
            for value in values { json.string(value) }
        }
    }

    package mutating func string(_ value: String) { string(nil, value) }

    package mutating func value(_ key: String? = nil, _ value: JSONValue) {
        switch value {
        case .null: verbatim(key, "null")
        case .bool(let value): boolean(key, value)
        case .number(let value): number(key, value)
        case .string(let text): string(key, text)
        case .array(let items):
            array(key) { json in
                for item in items { json.value(nil, item) }
            }
        case .object(let members):
            object(key) { json in
                for member in members { json.value(member.key, member.value) }
            }
        }
    }

    /// An object on its own line, so that files can be read and compared line by line.
    package mutating func line(_ body: (inout JSONWriter) -> Void) {
        beginLine()
        object(nil, body)
    }

    /// An array on its own line.
    package mutating func arrayLine(_ body: (inout JSONWriter) -> Void) {
        beginLine()
        array(nil, body)
    }

    private mutating func beginLine() {
        if !isFirst { bytes.append(0x2C) }
        newline()
        isFirst = true
    }

    package mutating func newline() { bytes.append(0x0A) }

    private mutating func nest(_ key: String?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) -> Void) {
        begin(key)
        bytes.append(open)
        isFirst = true
        body(&self)
        bytes.append(close)
        isFirst = false
    }

    private mutating func begin(_ key: String?) {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
        guard let key else { return }
        JSONWriter.append(key, escapes, to: &bytes)
        bytes.append(0x3A)
    }
}

// MARK: - Strings

extension JSONWriter {
    /// Appends `text` in quotes.
    package static func append(_ text: String, _ escapes: Escapes = .none, to bytes: inout [UInt8]) {
        quote(text.utf8, escapes, to: &bytes)
    }

    /// Appends UTF-8 in quotes.
    package static func append(_ text: [UInt8], to bytes: inout [UInt8]) {
        quote(text, .none, to: &bytes)
    }

    /// `text` in quotes.
    package static func quoted(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func quote(_ utf8: some Sequence<UInt8>, _ escapes: Escapes, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        ByteScanner.append(
            utf8, to: &bytes, special: { specials(in: $0, escapes) }, replacement: { escape($0, escapes) })
        bytes.append(0x22)
    }

    /// Mask of the bytes that `escape` may replace; exact up to the first.
    @inline(__always)
    private static func specials(in word: UInt64, _ escapes: Escapes) -> UInt64 {
        var found =
            ByteScanner.lessThan(0x20, in: word) | ByteScanner.equal(to: 0x22, in: word)
            | ByteScanner.equal(to: 0x5C, in: word)
        if escapes != .none { found |= ByteScanner.equal(to: 0x3C, in: word) }
        if escapes == .markup { found |= ByteScanner.equal(to: 0x3E, in: word) | ByteScanner.equal(to: 0x26, in: word) }
        return found
    }

    private static func escape(_ byte: UInt8, _ escapes: Escapes) -> [UInt8]? {
        switch byte {
        case 0x22, 0x5C: [0x5C, byte]
        case 0x0A: [0x5C, 0x6E]
        case 0x09: [0x5C, 0x74]
        case 0..<0x20: unicode(byte)
        case 0x3C where escapes != .none: unicode(byte)
        case 0x3E where escapes == .markup, 0x26 where escapes == .markup: unicode(byte)
        default: nil
        }
    }

    private static func unicode(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
