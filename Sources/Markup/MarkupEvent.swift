/// A piece of XML or HTML, in the order of the text. A list of these stands for a tree of any depth.
package enum MarkupEvent: Equatable, Sendable {
    /// Elements without content are followed by their `close` too.
    case open(MarkupElement)
    case close(name: String)
    case text(String)
    /// Text that XML marks as `<![CDATA[…]]>`.
    case rawText(String)
    case comment
    /// `<?target …?>`.
    case instruction(target: String)
    case doctype
    /// `&name;` that the text does not define.
    case entity(name: String)
}

package struct MarkupElement: Equatable, Sendable {
    /// With its prefix, as written; in HTML in lower case.
    package var name: String
    /// The address of its namespace; empty in HTML.
    package var namespace: String
    package var attributes: [MarkupAttribute]
    /// Where its start tag ends, from 1; 0 where the parser does not tell.
    package var line: Int

    package init(name: String, namespace: String = "", attributes: [MarkupAttribute] = [], line: Int = 0) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.line = line
    }
}

package struct MarkupAttribute: Equatable, Sendable {
    /// With its prefix, as written; in HTML in lower case.
    package var name: String
    /// With entities decoded; empty where the text gives none.
    package var value: String
    /// The address of its namespace; empty for a name without a prefix, and in HTML.
    package var namespace: String

    package init(name: String, value: String, namespace: String = "") {
        self.name = name
        self.value = value
        self.namespace = namespace
    }
}

extension MarkupElement {
    /// Without its prefix.
    package var localName: Substring { localPart(of: name) }
}

extension MarkupAttribute {
    /// Without its prefix.
    package var localName: Substring { localPart(of: name) }
}

private func localPart(of name: String) -> Substring {
    name.utf8.lastIndex(of: UInt8(ascii: ":")).map { name[$0...].dropFirst() } ?? name[...]
}
