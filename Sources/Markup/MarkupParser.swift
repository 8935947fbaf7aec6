private import CXML2

/// Reads XML and HTML by libxml2. The texts are not trusted: nothing is fetched, no entity is expanded, and libxml2's
/// own limits hold (256 elements deep, 10 MB a text).
///
/// Unsafe, because libxml2 is a C library: texts and names reach it and come back as pointers. Each is copied at once,
/// and readers and documents are freed where they were made.
package enum MarkupParser {
    /// The text is no well-formed XML, or larger than libxml2 reads.
    package struct Malformed: Error, Equatable {
        /// Of the last place that was read, from 1.
        package var line: Int

        package init(line: Int) { self.line = line }
    }

    /// - Throws: `Malformed`.
    package static func xml(_ bytes: [UInt8]) throws(Malformed) -> [MarkupEvent] {
        guard let size = Int32(exactly: bytes.count), size > 0 else { throw Malformed(line: 1) }
        return try bytes.span.withUnsafeBytes { raw throws(Malformed) in
            // Encoding: only UTF-8 is read, whatever the declaration says.
            guard
                let reader = xmlReaderForMemory(
                    raw.bindMemory(to: CChar.self).baseAddress, size, nil, "UTF-8", Option.xml)
            else { throw Malformed(line: 1) }
            defer { xmlFreeTextReader(reader) }
            return try events(of: reader)
        }
    }

    /// Elements of a piece of HTML as a browser would nest them; what is missing is closed, what is unknown is kept.
    /// `html`, `head` and `body` are not added.
    package static func html(_ text: String) -> [MarkupEvent] {
        let bytes = Array(text.utf8)
        guard let size = Int32(exactly: bytes.count), size > 0 else { return [] }
        let found: [MarkupEvent]? = bytes.withUnsafeBytes { raw in
            guard
                let document = htmlReadMemory(
                    raw.bindMemory(to: CChar.self).baseAddress, size, nil, "UTF-8", Option.html)
            else { return nil }
            defer { xmlFreeDoc(document) }
            guard let reader = xmlReaderWalker(document) else { return nil }
            defer { xmlFreeTextReader(reader) }
            return try? events(of: reader)
        }
        return found ?? []
    }

    private static func events(of reader: xmlTextReaderPtr) throws(Malformed) -> [MarkupEvent] {
        var events: [MarkupEvent] = []
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: append(reader, to: &events)
            case 0: return events
            default: throw Malformed(line: max(1, Int(xmlTextReaderGetParserLineNumber(reader))))
            }
        }
    }

    private static func append(_ reader: xmlTextReaderPtr, to events: inout [MarkupEvent]) {
        let name = text(xmlTextReaderConstName(reader))
        switch xmlTextReaderNodeType(reader) {
        case Kind.element:
            let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
            events.append(
                .open(
                    MarkupElement(
                        name: name, namespace: text(xmlTextReaderConstNamespaceUri(reader)),
                        attributes: attributes(of: reader), line: line(of: reader))))
            if isEmpty { events.append(.close(name: name)) }
        case Kind.endElement: events.append(.close(name: name))
        case Kind.text, Kind.whitespace, Kind.significantWhitespace:
            events.append(.text(text(xmlTextReaderConstValue(reader))))
        case Kind.rawText: events.append(.rawText(text(xmlTextReaderConstValue(reader))))
        case Kind.entityReference: events.append(.entity(name: name))
        case Kind.instruction: events.append(.instruction(target: name))
        case Kind.comment: events.append(.comment)
        case Kind.doctype: events.append(.doctype)
        default: break
        }
    }

    private static func attributes(of reader: xmlTextReaderPtr) -> [MarkupAttribute] {
        var attributes: [MarkupAttribute] = []
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            attributes.append(
                MarkupAttribute(
                    name: text(xmlTextReaderConstName(reader)), value: text(xmlTextReaderConstValue(reader)),
                    namespace: text(xmlTextReaderConstNamespaceUri(reader))))
        }
        _ = xmlTextReaderMoveToElement(reader)
        return attributes
    }

    /// Where the start tag ends.
    private static func line(of reader: xmlTextReaderPtr) -> Int {
        max(0, Int(xmlGetLineNo(xmlTextReaderCurrentNode(reader))))
    }

    private static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}

/// `xmlReaderTypes` of libxml2.
private enum Kind {
    static let element: Int32 = 1
    static let text: Int32 = 3
    static let rawText: Int32 = 4
    static let entityReference: Int32 = 5
    static let instruction: Int32 = 7
    static let comment: Int32 = 8
    static let doctype: Int32 = 10
    static let whitespace: Int32 = 13
    static let significantWhitespace: Int32 = 14
    static let endElement: Int32 = 15
}

/// `xmlParserOption` and `htmlParserOption` of libxml2.
private enum Option {
    private static let noErrors: Int32 = 1 << 5
    private static let noWarnings: Int32 = 1 << 6
    private static let noNetwork: Int32 = 1 << 11
    private static let noImplied: Int32 = 1 << 13
    private static let ignoreEncoding: Int32 = 1 << 21
    static let xml = noErrors | noWarnings | noNetwork | ignoreEncoding
    /// Without it libxml2 puts a declaration before the text.
    private static let noDeclaration: Int32 = 1 << 2
    static let html = (1 << 0) | noDeclaration | noErrors | noWarnings | noNetwork | noImplied | ignoreEncoding
}
