/// Escaping as libcmark does it, for the tags that this module writes itself and for those who fill slots.

/// Appends text so that it can stand in HTML or in a quoted attribute.
package func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
    if text.allSatisfy(isPlain) { return html.append(contentsOf: text) }
    for byte in text {
        switch byte {
        case ascii("\""): html.append(contentsOf: "&quot;".utf8)
        case ascii("&"): html.append(contentsOf: "&amp;".utf8)
        case ascii("<"): html.append(contentsOf: "&lt;".utf8)
        case ascii(">"): html.append(contentsOf: "&gt;".utf8)
        default: html.append(byte)
        }
    }
}

/// Appends a URL so that it can stand in a quoted attribute: percent-encodes what a URL may not hold, leaves `%` and all
/// that means something in a URL, and escapes `&` and `'`. What libcmark does to the destination of a link.
package func appendEscapedURL(_ url: some Sequence<UInt8>, to html: inout [UInt8]) {
    for byte in url {
        switch byte {
        case ascii("&"): html.append(contentsOf: "&amp;".utf8)
        case ascii("'"): html.append(contentsOf: "&#x27;".utf8)
        case ascii("a")...ascii("z"), ascii("A")...ascii("Z"), ascii("0")...ascii("9"),
            ascii("!"), ascii("#"), ascii("$"), ascii("%"), ascii("("), ascii(")"), ascii("*"), ascii("+"), ascii(","),
            ascii("-"), ascii("."), ascii("/"), ascii(":"), ascii(";"), ascii("="), ascii("?"), ascii("@"), ascii("_"), ascii("~"):
            html.append(byte)
        default:
            html.append(ascii("%"))
            html.append(hexDigit(byte >> 4))
            html.append(hexDigit(byte & 15))
        }
    }
}

@inline(__always)
private func isPlain(_ byte: UInt8) -> Bool {
    byte != ascii("\"") && byte != ascii("&") && byte != ascii("<") && byte != ascii(">")
}

@inline(__always)
private func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? ascii("0") + value : ascii("A") - 10 + value }
