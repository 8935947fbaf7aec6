internal import Base
internal import Diagnostics
internal import Foundation
internal import Markdown
internal import YAML

/// Normalised source text: valid UTF-8 without byte-order mark, LF line ends, composed characters (NFC), no control
/// characters. `read` returns a diagnostic if the bytes cannot be read as such text.
struct SourceText {
    /// 2 MiB: limits libcmark's cost; no real page is that long.
    static let maximumSize = 2 << 20

    var bytes: [UInt8]

    static func read(_ file: SourceFile) -> Result<SourceText, Diagnostic> {
        var bytes = file.bytes
        guard bytes.count <= maximumSize else {
            return .failure(Diagnostic(.file(.tooLarge(bytes: bytes.count, limit: maximumSize)), path: file.path))
        }
        if let problem = wideEncoding(file) { return .failure(problem) }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        var scan = ByteScan()
        if let fault = scan.run(bytes) { return .failure(fault.diagnostic(in: bytes, path: file.path)) }
        if scan.hasCarriageReturns { bytes = withLineFeeds(bytes) }
        if scan.hasDecomposedMarks {
            bytes = Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
        }
        return .success(SourceText(bytes: bytes))
    }

    private static func wideEncoding(_ file: SourceFile) -> Diagnostic? {
        let start = file.bytes.prefix(4)
        let hasMark = start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
        // UTF-16 without byte-order mark: for ASCII characters every second byte is zero.
        let alternates =
            start.count == 4 && ((start[0] == 0 && start[2] == 0) || (start[1] == 0 && start[3] == 0))
            && start != [0, 0, 0, 0]
        guard hasMark || alternates else { return nil }
        return Diagnostic(.file(.isUTF16), path: file.path, at: SourcePosition(line: 1, column: 1))
    }

    /// CR LF and lone CR become LF, as in CommonMark and YAML.
    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0A, previous == 0x0D { previous = byte; continue }
            result.append(byte == 0x0D ? 0x0A : byte)
            previous = byte
        }
        return result
    }
}

extension SourceFile {
    /// The lines of the normalised text, without line ends, numbered as in diagnostics; if the text is invalid, the
    /// lines of the raw bytes.
    package var plainLines: [String] {
        let text = (try? SourceText.read(self).get().bytes) ?? bytes
        return text.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension Diagnostic: Error {}

/// Parses a whole YAML file; the success value is `nil` for an empty file.
func readYAMLFile(_ file: SourceFile) -> Result<YAMLNode?, Diagnostic> {
    switch SourceText.read(file) {
    case .failure(let diagnostic): return .failure(diagnostic)
    case .success(let source):
        do { return .success(try readYAML(source.bytes[...], firstLine: 1)) } catch {
            return .failure(error.diagnostic(path: file.path))
        }
    }
}

/// UTF-8 scan in one pass: finds malformed sequences (Unicode 15, table 3-7) and control characters, and notes whether
/// LF or NFC conversion is needed.
private struct ByteScan {
    enum Fault {
        case malformed(Int)
        case control(Int, Unicode.Scalar?)

        func diagnostic(in bytes: [UInt8], path: String) -> Diagnostic {
            switch self {
            case .malformed(let offset):
                Diagnostic(.file(.notUTF8(byte: bytes[offset])), path: path, at: ByteScan.position(offset, bytes))
            case .control(let offset, let scalar):
                Diagnostic(
                    .file(.controlCharacter(codePoint: scalar?.codePointName ?? "")), path: path,
                    at: ByteScan.position(offset, bytes))
            }
        }
    }

    var hasCarriageReturns = false
    var hasDecomposedMarks = false

    mutating func run(_ bytes: [UInt8]) -> Fault? {
        var index = 0
        while index < bytes.count {
            index = ByteScanner.skipPrintable(bytes.span.bytes, from: index)
            guard index < bytes.count else { break }
            let byte = bytes[index]
            if byte < 0x80 {
                if byte < 0x20 || byte == 0x7F {
                    if byte == 0x0D {
                        hasCarriageReturns = true
                    } else if byte != 0x0A, byte != 0x09 {
                        return .control(index, Unicode.Scalar(byte))
                    }
                }
                index += 1
                continue
            }
            let length = ByteScan.sequenceLength(bytes, index)
            guard length > 0 else { return .malformed(index) }
            if length == 2, byte == 0xC2, bytes[index + 1] < 0xA0 {
                return .control(index, Unicode.Scalar(bytes[index + 1]))
            }
            if length == 3, byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9
            {
                return .control(index, Unicode.Scalar(0x2000 + UInt32(bytes[index + 2] & 0x3F)))
            }
            if length < 4 { noteMarks(byte, bytes[index + 1], length == 3 ? bytes[index + 2] : 0) }
            index += length
        }
        return nil
    }

    /// Combining marks that compose with the letter before them: U+0300…036F, Arabic U+0653…0655, kana U+3099…309A,
    /// Hangul jamo.
    private mutating func noteMarks(_ a: UInt8, _ b: UInt8, _ c: UInt8) {
        switch a {
        case 0xCC: hasDecomposedMarks = true
        case 0xCD: if b < 0xB0 { hasDecomposedMarks = true }
        case 0xD9: if b >= 0x93 && b <= 0x95 { hasDecomposedMarks = true }
        case 0xE3: if b == 0x82 && (c == 0x99 || c == 0x9A) { hasDecomposedMarks = true }
        case 0xE1: if b >= 0x84 && b <= 0x87 { hasDecomposedMarks = true }
        default: break
        }
    }

    /// Length in bytes of the UTF-8 sequence at `index`; 0 if it is malformed.
    private static func sequenceLength(_ bytes: [UInt8], _ index: Int) -> Int {
        func tail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
            index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
        }
        switch bytes[index] {
        case 0xC2...0xDF: return tail(1) ? 2 : 0
        case 0xE0: return tail(1, 0xA0) && tail(2) ? 3 : 0
        case 0xED: return tail(1, 0x80, 0x9F) && tail(2) ? 3 : 0
        case 0xE1...0xEF: return tail(1) && tail(2) ? 3 : 0
        case 0xF0: return tail(1, 0x90) && tail(2) && tail(3) ? 4 : 0
        case 0xF4: return tail(1, 0x80, 0x8F) && tail(2) && tail(3) ? 4 : 0
        case 0xF1...0xF3: return tail(1) && tail(2) && tail(3) ? 4 : 0
        default: return 0
        }
    }

    private static func position(_ offset: Int, _ bytes: [UInt8]) -> SourcePosition {
        var line = 1
        var start = 0
        for index in 0..<offset where bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) {
            line += 1
            start = index + 1
        }
        return SourcePosition(line: line, column: offset - start + 1)
    }
}
