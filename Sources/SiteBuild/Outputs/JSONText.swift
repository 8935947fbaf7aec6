/// Writes JSON (RFC 8259) as UTF-8 bytes, in the order in which it is told.
///
/// Ours because a build writes megabytes of it: `JSONEncoder` takes six times as long. `<` is escaped, so that what is written may
/// also stand in a `<script>` element.
struct JSONText {
    private(set) var bytes: [UInt8] = []
    /// Whether the next value is the first one in its object or array.
    private var isFirst = true

    mutating func object(_ key: String? = nil, _ body: (inout JSONText) -> Void) { nest(key, 0x7B, 0x7D, body) }
    mutating func array(_ key: String? = nil, _ body: (inout JSONText) -> Void) { nest(key, 0x5B, 0x5D, body) }

    mutating func string(_ key: String? = nil, _ value: String) {
        begin(key)
        quote(value)
    }

    /// Nothing at all when there is no value.
    mutating func string(_ key: String, ifPresent value: String?) {
        if let value { string(key, value) }
    }

    mutating func number(_ key: String? = nil, _ value: Int) {
        begin(key)
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func boolean(_ key: String? = nil, _ value: Bool) {
        begin(key)
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    /// `value` is JSON already.
    mutating func verbatim(_ key: String? = nil, _ value: String) {
        begin(key)
        bytes.append(contentsOf: value.utf8)
    }

    mutating func strings(_ key: String? = nil, _ values: [String]) {
        array(key) { json in
            for value in values { json.string(value) }
        }
    }

    mutating func string(_ value: String) { string(nil, value) }

    /// An object on a line of its own, so that files can be read and compared line by line.
    mutating func line(_ body: (inout JSONText) -> Void) {
        if !isFirst { bytes.append(0x2C) }
        newline()
        isFirst = true
        object(nil, body)
    }

    mutating func newline() { bytes.append(0x0A) }

    private mutating func nest(_ key: String?, _ open: UInt8, _ close: UInt8, _ body: (inout JSONText) -> Void) {
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
        quote(key)
        bytes.append(0x3A)
    }

    /// What needs no escape goes over in runs.
    private mutating func quote(_ text: String) {
        var text = text
        bytes.append(0x22)
        text.withUTF8 { utf8 in
            var start = 0
            for index in utf8.indices where utf8[index] < 0x20 || utf8[index] == 0x22 || utf8[index] == 0x5C || utf8[index] == 0x3C {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
                bytes.append(contentsOf: JSONText.escape(utf8[index]))
                start = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
        }
        bytes.append(0x22)
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        switch byte {
        case 0x22, 0x5C: return [0x5C, byte]
        case 0x0A: return [0x5C, 0x6E]
        case 0x09: return [0x5C, 0x74]
        default:
            let digits = Array("0123456789abcdef".utf8)
            return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
}
