import Markup

/// What an independent parser, libxml2, finds in the HTML of a body.
enum HTMLOracle {
    /// What our module writes and what authors may.
    private static let elements: Set = [
        "a", "abbr", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del", "details",
        "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
        "input", "ins", "kbd", "label", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span",
        "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var",
        "wbr",
    ]
    private static let attributes: Set = [
        "alt", "aria-label", "checked", "class", "colspan", "data-footnote-backref", "data-footnote-backref-idx",
        "data-footnote-ref", "data-footnotes", "dir", "disabled", "href", "id", "lang", "open", "reversed", "role",
        "rowspan", "scope", "src", "start", "tabindex", "title", "type", "value",
    ]

    /// Elements and attributes that no page may have, and links that run something.
    static func faults(_ html: String) -> [String] {
        MarkupParser.html(html).flatMap { event -> [String] in
            switch event {
            case .open(let element):
                (elements.contains(element.name) ? [] : [element.name])
                    + element.attributes.flatMap { attribute in
                        let isActive = ["href", "src"].contains(attribute.name) && isScript(attribute.value)
                        return attributes.contains(attribute.name) && !isActive
                            ? [] : ["\(element.name) \(attribute.name)=\(attribute.value)"]
                    }
            case .comment, .instruction, .doctype, .rawText: ["\(event)"]
            case .close, .text, .entity: []
            }
        }
    }

    private static func isScript(_ address: String) -> Bool {
        let letters = address.lowercased().unicodeScalars.filter { $0.value > 0x20 }.map { String($0) }.joined()
        return ["javascript:", "vbscript:", "data:", "file:", "blob:"].contains(where: letters.hasPrefix)
    }
}
