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

    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes.append(0x5C); bytes.append(byte)
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0x00...0x1F, 0x3C: bytes.append(contentsOf: JSONText.escape(byte))
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}
