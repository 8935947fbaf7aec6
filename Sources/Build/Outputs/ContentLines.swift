internal import Base

/// The lines of an iCalendar file (RFC 5545 §3.1) or of vCards (RFC 2426 §2.6): `NAME;PARAMETER=VALUE:value`, folded at
/// 75 bytes, each with CRLF.
struct ContentLines {
    private(set) var bytes: [UInt8] = []

    /// Most bytes of a line without its CRLF.
    private static let longest = 75

    /// A value of type TEXT: escaped.
    mutating func text(_ name: String, _ text: String) { line(name, ContentLines.escaped(text)) }

    /// A value with parts, e.g. of a name or an address: each is a text.
    mutating func parts(_ name: String, _ parts: [String]) {
        line(name, parts.map(ContentLines.escaped).joined(separator: ";"))
    }

    /// A value that needs no escaping: a date, a URL, a phone number.
    mutating func line(_ name: String, _ value: String) {
        var room = ContentLines.longest
        for scalar in (name + ":" + value).unicodeScalars {
            if scalar.isControl { continue }
            let bytes = UTF8.width(scalar)
            if bytes > room {
                self.bytes += [0x0D, 0x0A, 0x20]
                room = ContentLines.longest - 1
            }
            self.bytes.append(contentsOf: String(scalar).utf8)
            room -= bytes
        }
        self.bytes += [0x0D, 0x0A]
    }

    mutating func append(_ lines: ContentLines) { bytes += lines.bytes }

    /// RFC 5545 §3.3.11, RFC 2426 §4: backslash, comma, semicolon and line break.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ",", ";":
                escaped += "\\"
                escaped.unicodeScalars.append(scalar)
            case "\r": escaped += "\\n"
            case "\n": if !wasReturn { escaped += "\\n" }
            default: escaped.unicodeScalars.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return escaped
    }
}

extension Unicode.Scalar {
    /// Not allowed in a value; the tab is.
    fileprivate var isControl: Bool { (value < 0x20 && value != 0x09) || value == 0x7F }
}
