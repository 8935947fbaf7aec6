internal import Base
package import Diagnostics

/// Syntax of scalar values. `FieldDecoder` and `YAMLDecoder` report the errors.
package enum ScalarSyntax {
    package enum DateResult { case date(PartialDate), impossible(DateFault), malformed }

    /// ISO 8601-1:2019 §5.2.2 calendar dates, extended format, whole or of reduced precision.
    static func date(_ text: String) -> DateResult {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let widths = [4, 2, 2]
        guard parts.count <= 3, zip(parts, widths).allSatisfy({ $0.count == $1 && $0.allSatisfy(ASCII.isDigit) }) else {
            return .malformed
        }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
        guard let year = numbers.first else { return .malformed }
        if year == 0 { return .impossible(.yearZero) }
        guard numbers.count > 1 else { return .date(PartialDate(year: year)) }
        guard (1...12).contains(numbers[1]) else { return .impossible(.month) }
        guard numbers.count > 2 else { return .date(PartialDate(year: year, month: numbers[1])) }
        let days = daysInMonth(numbers[1], year: year)
        guard (1...days).contains(numbers[2]) else { return .impossible(.day(last: days)) }
        return .date(PartialDate(year: year, month: numbers[1], day: numbers[2]))
    }

    /// The date of a timestamp (RFC 3339 §5.6, or YAML 1.1's with spaces), `2024-05-01` of `2024-05-01T10:00:00+02:00`;
    /// `nil` for another text.
    static func dateOfTimestamp(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count > 10, bytes.count <= 64, [UInt8(ascii: "T"), UInt8(ascii: "t"), 0x20].contains(bytes[10])
        else {
            return nil
        }
        var rest = bytes[11...].drop { $0 == 0x20 }
        func number(_ most: Int, digits: ClosedRange<Int>) -> Bool {
            let found = rest.prefix { ASCII.isDigit($0) }
            guard digits.contains(found.count), found.reduce(0, { $0 * 10 + Int($1 & 0x0F) }) <= most else {
                return false
            }
            rest = rest.dropFirst(found.count)
            return true
        }
        func sign(_ signs: String) -> Bool {
            guard let first = rest.first, signs.utf8.contains(first) else { return false }
            rest = rest.dropFirst()
            return true
        }
        guard number(24, digits: 1...2), sign(":"), number(59, digits: 2...2) else { return nil }
        if sign(":") {
            guard number(60, digits: 2...2) else { return nil }
            if sign(".,") {
                let fraction = rest.prefix { ASCII.isDigit($0) }
                guard !fraction.isEmpty else { return nil }
                rest = rest.dropFirst(fraction.count)
            }
        }
        rest = rest.drop { $0 == 0x20 }
        let zone = String(decoding: rest, as: UTF8.self)
        if !["", "Z", "z", "UTC", "GMT"].contains(zone) {
            guard sign("+-"), number(2359, digits: 1...4) else { return nil }
            if sign(":"), !number(59, digits: 2...2) { return nil }
            guard rest.isEmpty else { return nil }
        }
        return String(decoding: bytes[..<10], as: UTF8.self)
    }

    /// ISO 8601 form of a date in another order or with other separators; `nil` if day and month are ambiguous.
    static func isoDate(_ text: String) -> String? {
        let parts = text.split(whereSeparator: { "-/. ".contains($0) }).map(String.init)
        guard parts.count == 3, parts.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) && $0.utf8.count <= 4 }) else {
            return nil
        }
        let numbers = parts.compactMap { Int($0) }
        func iso(_ year: Int, _ month: Int, _ day: Int) -> String? {
            let written = PartialDate(year: year, month: month, day: day).iso
            return if case .date = date(written) { written } else { nil }
        }
        if parts[0].utf8.count == 4 { return iso(numbers[0], numbers[1], numbers[2]) }
        guard parts[2].utf8.count == 4 else { return nil }
        if numbers[0] > 12 || numbers[0] == numbers[1] { return iso(numbers[2], numbers[1], numbers[0]) }
        return numbers[1] > 12 ? iso(numbers[2], numbers[0], numbers[1]) : nil
    }

    /// Gregorian calendar.
    static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func integer(_ text: String) -> Int? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        return !digits.isEmpty && digits.allSatisfy(ASCII.isDigit) ? Int(text) : nil
    }

    /// Decimal with a point; no exponent, no words such as `nan`.
    static func number(_ text: String) -> Double? {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(ASCII.isDigit) }), let value = Double(text),
            value.isFinite
        else { return nil }
        return value
    }

    /// The fault that makes `text` not an http or https URL; `nil` if it is one.
    static func urlFault(_ text: String) -> URLFault? {
        guard let scheme = ["https://", "http://"].first(where: { hasPrefix(text, $0) }) else { return .noScheme }
        let rest = text.utf8.dropFirst(scheme.utf8.count)
        let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if host.isEmpty { return .noHost }
        if host.contains(UInt8(ascii: "@")) { return .userName }
        if rest.contains(where: { $0 < 0x80 && !PercentCoding.Plain.address.contains($0) }) { return .badCharacter }
        return nil
    }

    /// Ignores ASCII case; `prefix` must be lower case.
    private static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
        text.utf8.count >= prefix.utf8.count
            && zip(text.utf8, prefix.utf8).allSatisfy { (ASCII.isUpper($0) ? $0 | 0x20 : $0) == $1 }
    }

    /// Catches typing mistakes only: one `@`, text on both sides, a dot in the domain.
    package static func isEmail(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>,;:\\()[]".utf8.contains($0) })
        else { return false }
        let labels = parts[1].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        // `?bcc=` and its like would reach the mail program of who writes.
        return labels.count > 1 && parts[0].allSatisfy { !"?&%#/".utf8.contains($0) }
            && labels.allSatisfy {
                !$0.isEmpty && $0.allSatisfy { ASCII.isLetter($0) || ASCII.isDigit($0) || $0 == 0x2D || $0 >= 0x80 }
            }
    }

    /// `+` and 7 to 15 digits (ITU-T E.164 §6.1), or a national short number of 2 to 6 digits; spaces and hyphens are
    /// allowed between digits.
    static func isPhone(_ text: String) -> Bool {
        let isInternational = text.utf8.first == UInt8(ascii: "+")
        let rest = isInternational ? text.utf8.dropFirst() : text.utf8[...]
        guard let first = rest.first, let last = rest.last, ASCII.isDigit(first), ASCII.isDigit(last),
            rest.allSatisfy({ ASCII.isDigit($0) || $0 == 0x20 || $0 == 0x2D })
        else { return false }
        let digits = rest.count(where: ASCII.isDigit)
        return isInternational ? (7...15).contains(digits) : (2...6).contains(digits)
    }

    /// In bytes; fits a file name with extension on every file system.
    private static let longestSlug = 100

    /// The fault that makes `text` unusable in URLs and file names; `nil` if valid: letters of any script, digits,
    /// hyphens; lower case.
    static func slugFault(_ text: String) -> SlugFault? {
        if text.isEmpty { return .empty }
        if text.utf8.count > longestSlug { return .tooLong(bytes: text.utf8.count, limit: longestSlug) }
        if text.utf8.first == 0x2D || text.utf8.last == 0x2D { return .hyphenAtEnd }
        for scalar in text.unicodeScalars {
            if scalar == "-" || ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar) { continue }
            let properties = scalar.properties
            if properties.isUppercase || properties.generalCategory == .titlecaseLetter { return .upperCase }
            guard !scalar.isASCII,
                properties.isAlphabetic || properties.generalCategory == .nonspacingMark
                    || properties.numericType == .decimal,
                !properties.isDefaultIgnorableCodePoint
            else {
                return .badCharacter
            }
        }
        return nil
    }
}
