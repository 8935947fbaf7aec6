internal import Base

/// The words around a quote on its line, with new words in its place: a sentence must be read again when a value in it
/// changes, since a year beside it does not.
func sentence(around words: Range<Int>, in file: [UInt8], saying new: String) -> String {
    let longest = 60
    let lineEnd = UInt8(ascii: "\n")
    let open = file[..<words.lowerBound].lastIndex(of: UInt8(ascii: "[")) ?? words.lowerBound
    let close = file[words.upperBound...].firstIndex { $0 == UInt8(ascii: ")") || $0 == lineEnd }
    let behind = close.map { file[$0] == lineEnd ? $0 : $0 + 1 } ?? file.endIndex
    let lineStart = file[..<open].lastIndex(of: lineEnd).map { $0 + 1 } ?? 0
    let before = file[max(lineStart, open - longest)..<open]
    let after = file[behind...].prefix(longest).prefix { $0 != lineEnd }
    let isCutBefore = before.startIndex > lineStart
    let isCutAfter = after.endIndex < file.endIndex && file[after.endIndex] != lineEnd
    // A cut may divide a letter: its bytes that are left are no letter.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).filter { $0 != "\u{FFFD}" && $0 != "\r" }
    }
    return (isCutBefore ? "…" : "") + text(before) + "«" + new + "»" + text(after) + (isCutAfter ? "…" : "")
}
