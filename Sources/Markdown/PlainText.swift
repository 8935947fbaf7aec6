internal import Base
import Glibc

/// The text of HTML that `renderMarkdown` made, or of a part of it between tags: tags, comments and numbers of footnotes
/// left out, entities decoded, white space collapsed. Blocks, cells and items stand on lines of their own.
package func plainText(of html: ArraySlice<UInt8>) -> [UInt8] {
    // Text is never longer than its HTML: written without asking for space at every byte.
    [UInt8](unsafeUninitializedCapacity: html.count) { text, count in
        count = html.withUnsafeBufferPointer { writePlainText(of: $0, to: text) }
    }
}

private func writePlainText(of html: UnsafeBufferPointer<UInt8>, to text: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var count = 0
    var offset = 0
    var gap: UInt8 = 0
    while offset < html.count {
        let byte = html[offset]
        if byte == ascii("<") {
            let tag = Tag(html, at: offset)
            if tag.isBreak { gap = ascii("\n") }
            offset = tag.end
        } else if isSpace(byte) {
            if gap == 0 { gap = ascii(" ") }
            offset += 1
        } else {
            if gap != 0, count > 0 {
                text[count] = gap
                count += 1
            }
            gap = 0
            let character = byte == ascii("&") ? entity(html, at: offset) : (byte: byte, length: 1)
            text[count] = character.byte
            count += 1
            offset += character.length
            let length = copyLetters(from: html, offset, to: text, count)
            count += length
            offset += length
        }
    }
    return count
}

/// Copies up to the next byte that may be special, all of which stand below the letters; gives how many there were.
///
/// The bytes are stored before they are looked at: what is special among them is written over.
@inline(__always)
private func copyLetters(
    from html: UnsafeBufferPointer<UInt8>, _ start: Int, to text: UnsafeMutableBufferPointer<UInt8>, _ end: Int
) -> Int {
    let source = UnsafeRawBufferPointer(html), target = UnsafeMutableRawBufferPointer(text)
    var length = 0
    // The text has room: it never grows longer than the HTML before it.
    while start + length + ByteScanner.width <= html.count {
        let word = ByteScanner.word(in: source, at: start + length)
        target.storeBytes(of: word.littleEndian, toByteOffset: end + length, as: UInt64.self)
        let special = ByteScanner.lessThan(ascii("="), in: word)
        if special != 0 { return length + ByteScanner.first(in: special) }
        length += ByteScanner.width
    }
    while start + length < html.count, html[start + length] > ascii("<") {
        text[end + length] = html[start + length]
        length += 1
    }
    return length
}

/// A tag, with all that it hides: a footnote's number, a script, a style.
private struct Tag {
    /// Whether text before and after it belongs to different lines.
    let isBreak: Bool
    let end: Int

    init(_ html: UnsafeBufferPointer<UInt8>, at start: Int) {
        if html.has("<!--", at: start) {
            isBreak = false
            end = Self.end(of: "-->", in: html, from: start + 4)
            return
        }
        let close = html.index(of: ">", from: start).map { $0 + 1 } ?? html.count
        let nameStart = start + 1 < html.count && html[start + 1] == ascii("/") ? start + 2 : start + 1
        var nameEnd = nameStart
        while nameEnd < close, html[nameEnd] > ascii("/"), html[nameEnd] != ascii(">") { nameEnd += 1 }
        let name = UnsafeBufferPointer(rebasing: html[min(nameStart, html.count)..<min(nameEnd, html.count)])
        isBreak = !Self.isInline(name)
        if html.has("<sup class=\"footnote-ref\"", at: start) {
            end = Self.end(of: "</sup>", in: html, from: close)
        } else if html.has("<script", at: start) {
            end = Self.end(of: "</script>", in: html, from: close)
        } else if html.has("<style", at: start) {
            end = Self.end(of: "</style>", in: html, from: close)
        } else if html.has("<a href=\"#fnref-", at: start) {
            end = Self.end(of: "</a>", in: html, from: close)
        } else {
            end = close
        }
    }

    private static func end(of text: StaticString, in html: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < html.count, !html.has(text, at: offset) {
            offset = html.index(ofByte: text.utf8Start[0], from: offset + 1) ?? html.count
        }
        return min(html.count, offset + text.utf8CodeUnitCount)
    }

    private static func isInline(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        switch name.count {
        case 1: return !name.has("p", at: 0)
        case 2: return name.has("em", at: 0)
        case 3: return ["del", "img", "sup", "sub", "kbd"].contains { name.has($0, at: 0) }
        case 4: return name.has("code", at: 0) || name.has("span", at: 0) || name.has("abbr", at: 0) || name.has("mark", at: 0)
        case 5: return name.has("label", at: 0) || name.has("input", at: 0)
        case 6: return name.has("strong", at: 0)
        default: return false
        }
    }
}

/// What libcmark escapes; other entities stand in raw HTML alone and stay.
private func entity(_ html: UnsafeBufferPointer<UInt8>, at start: Int) -> (byte: UInt8, length: Int) {
    if html.has("&quot;", at: start) { return (ascii("\""), 6) }
    if html.has("&amp;", at: start) { return (ascii("&"), 5) }
    if html.has("&lt;", at: start) { return (ascii("<"), 4) }
    if html.has("&gt;", at: start) { return (ascii(">"), 4) }
    return (ascii("&"), 1)
}
