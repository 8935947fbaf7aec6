/// Reads back what `encoded()` writes, line by line; any other JSON is not ours.
extension Manifest {
    /// `nil` when `bytes` are not a manifest as this version writes it.
    package init?(decoding bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
        guard lines.count >= 2, let first = lines.first, lines.last.map(Array.init) == Array("]}".utf8) else { return nil }
        var head = Scanner(first)
        guard head.skip("{\"format\":1,\"base\":"), let base = head.string(), head.skip(",\"complete\":"), let isComplete = head.boolean(),
              head.skip(",\"files\":["), head.isAtEnd else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(lines.count)
        for line in lines.dropFirst().dropLast() {
            guard let entry = Manifest.entry(line) else { return nil }
            entries.append(entry)
        }
        self.init(base: base, isComplete: isComplete, entries: entries)
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
        var scanner = Scanner(line)
        guard scanner.skip("{\"path\":"), let path = scanner.string(), isInside(path),
              scanner.skip(",\"bytes\":"), let size = scanner.number(),
              scanner.skip(",\"fingerprint\":"), let hex = scanner.string(), let fingerprint = Fingerprint(hex: Substring(hex).utf8) else { return nil }
        var source: String?
        if scanner.skip(",\"from\":") {
            guard let text = scanner.string() else { return nil }
            source = text
        }
        guard scanner.skip("}") else { return nil }
        _ = scanner.skip(",")
        return scanner.isAtEnd ? Entry(path: path, bytes: size, fingerprint: fingerprint, source: source) : nil
    }

    /// Files named in a manifest may be removed, so a path that climbs out of the folder makes the whole manifest void.
    private static func isInside(_ path: String) -> Bool {
        !path.isEmpty && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}

/// Just enough of JSON's grammar for lines of our own.
private struct Scanner {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func skip(_ text: StaticString) -> Bool {
        let matches = text.withUTF8Buffer { rest.starts(with: $0) }
        if matches { rest = rest.dropFirst(text.utf8CodeUnitCount) }
        return matches
    }

    mutating func boolean() -> Bool? { skip("true") ? true : skip("false") ? false : nil }

    mutating func number() -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        rest = rest.dropFirst(digits.count)
        return Int(String(decoding: digits, as: UTF8.self))
    }

    mutating func string() -> String? {
        guard rest.popFirst() == 0x22 else { return nil }
        // Nearly every string is plain: no escapes, one copy.
        let plain = rest.prefix { $0 != 0x22 && $0 != 0x5C }
        rest = rest.dropFirst(plain.count)
        guard rest.first == 0x5C else {
            guard rest.popFirst() == 0x22 else { return nil }
            return String(validating: plain, as: UTF8.self)
        }
        var bytes = Array(plain)
        while let byte = rest.popFirst() {
            switch byte {
            case 0x22: return String(validating: bytes, as: UTF8.self)
            case 0x5C:
                guard let escaped = escape() else { return nil }
                bytes.append(escaped)
            default: bytes.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> UInt8? {
        switch rest.popFirst() {
        case 0x22: return 0x22
        case 0x5C: return 0x5C
        case 0x6E: return 0x0A
        case 0x74: return 0x09
        case 0x75:
            let digits = rest.prefix(4)
            rest = rest.dropFirst(4)
            return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
        default: return nil
        }
    }
}
