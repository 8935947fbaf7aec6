internal import Base
internal import Diagnostics
internal import Markup

/// Whether an SVG file only draws. Browsers run what else it holds when a reader opens the file itself, so elements and
/// attributes are those of a list (`SVGNames`); all others are refused.
enum SVGContent {
    /// - Parameter events: of the whole file.
    static func problem(in events: [MarkupEvent], bytes: [UInt8]) -> AssetFact.Image? {
        guard let encoding = declaredEncoding(bytes), ["utf-8", "utf8", "us-ascii"].contains(encoding) else {
            return AssetFact.Image(.otherEncoding(shown(declaredEncoding(bytes) ?? "")), line: 1)
        }
        var isInStyle = false
        var line = 1
        for event in events {
            let found: AssetFact.ActiveContent?
            switch event {
            case .open(let element):
                line = element.line
                isInStyle = element.localName == "style"
                found = problem(in: element)
            case .close:
                isInStyle = false
                found = nil
            case .text(let text), .rawText(let text): found = isInStyle ? problem(inStyle: text) : nil
            case .instruction(let target):
                found = SVGNames.instructions.contains(target) ? nil : .instruction(shown(target))
            case .doctype: found = declaresEntities(bytes) ? .entities : nil
            case .entity: found = .entities
            case .comment: found = nil
            }
            if let found { return AssetFact.Image(found, line: line) }
        }
        return nil
    }

    private static func problem(in element: MarkupElement) -> AssetFact.ActiveContent? {
        // What drawing programs keep for themselves: no browser knows it.
        if SVGNames.inert.contains(element.namespace) { return nil }
        guard element.namespace == SVGNames.svg, SVGNames.elements.contains(element.localName) else {
            return .element(shown(element.name))
        }
        for attribute in element.attributes {
            if let found = problem(in: attribute, of: element) { return found }
        }
        return nil
    }

    private static func problem(in attribute: MarkupAttribute, of element: MarkupElement) -> AssetFact.ActiveContent? {
        let name = attribute.localName
        switch attribute.namespace {
        case SVGNames.xmlns, SVGNames.xml: return nil
        case let other where SVGNames.inert.contains(other): return nil
        case "": break
        case SVGNames.xlink where SVGNames.linkAttributes.contains(name): break
        default: return .attribute(element: shown(element.name), attribute: shown(attribute.name))
        }
        if name == "href" {
            return isHarmless(attribute.value, of: element.localName)
                ? nil : .reference(element: shown(element.name), target: shown(attribute.value))
        }
        guard attribute.namespace != "" || SVGNames.attributes.contains(name) || isData(name) else {
            return .attribute(element: shown(element.name), attribute: shown(attribute.name))
        }
        // An animation may change what cannot be harmful only.
        if name == "attributeName", !SVGNames.attributes.contains(Substring(attribute.value)) {
            return .attribute(element: shown(element.name), attribute: shown(attribute.value))
        }
        if name == "style" { return problem(inStyle: attribute.value) }
        return refersOutside(attribute.value)
            ? .otherFile(element: shown(element.name), attribute: shown(attribute.name)) : nil
    }

    /// `data-name` and `aria-label`: for programs, and for people who hear the image.
    private static func isData(_ name: Substring) -> Bool { name.hasPrefix("data-") || name.hasPrefix("aria-") }

    private static func problem(inStyle text: String) -> AssetFact.ActiveContent? {
        // CSS escapes: `url` can be written with backslashes too.
        if text.utf8.contains(UInt8(ascii: "\\")) { return .backslashInStyle }
        let folded = text.lowercased()
        return refersOutside(folded) || folded.contains("@import") || folded.contains("image-set(")
            ? .otherFileInStyle : nil
    }

    /// A place in the file itself, or a picture within it.
    private static func isHarmless(_ value: String, of element: Substring) -> Bool {
        let bare = String(String.UnicodeScalarView(value.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
        if bare.isEmpty || bare.hasPrefix("#") { return true }
        return ["image", "feImage"].contains(element)
            && ["png", "jpeg", "gif", "webp"].contains { bare.hasPrefix("data:image/\($0)") }
    }

    /// Whether a `url(…)` refers to anything outside the file.
    private static func refersOutside(_ text: String) -> Bool {
        text.lowercased().split(separator: "url(", omittingEmptySubsequences: false).dropFirst().contains { target in
            !target.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }.hasPrefix("#")
        }
    }

    /// The encoding that the XML declaration names, in lower case; UTF-8 without one. Browsers follow it.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let start = String(decoding: bytes.prefix(200).drop { [0xEF, 0xBB, 0xBF].contains($0) }, as: UTF8.self)
        guard start.hasPrefix("<?xml"), let declaration = start.split(separator: "?>").first,
            let found = declaration.split(separator: "encoding").dropFirst().first
        else { return "utf-8" }
        let value = found.drop { $0.isWhitespace || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return value.dropFirst().prefix { $0 != quote }.lowercased()
    }

    private static func declaresEntities(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains("<!ENTITY")
    }

    private static func shown(_ text: String) -> String { abridged(text, to: 60) }
}
