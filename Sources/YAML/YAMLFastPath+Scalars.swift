internal import Base

extension YAMLFastPath {
    /// A scalar outside brackets, on this line.
    mutating func scalar() throws(Unsupported) -> YAMLNode {
        switch byte(index) {
        case UInt8(ascii: "\""): return try doubleQuoted()
        case UInt8(ascii: "'"): return try singleQuoted()
        default: return try plain(inFlow: false)
        }
    }

    /// Ends at the end of the line or at a comment; in brackets, at the end of the element.
    private mutating func plain(inFlow: Bool) throws(Unsupported) -> YAMLNode {
        let start = index
        guard beginsPlain(start) else { throw Unsupported() }
        var end = start
        while let next = byte(index), next != 0x0A {
            switch next {
            case 0x20:
                index += 1
                continue
            case UInt8(ascii: "#") where index > end:
                if inFlow { throw Unsupported() }
                return plainNode(start, end)
            case UInt8(ascii: ":") where isSpaceOrEnd(index + 1): throw Unsupported()
            case UInt8(ascii: ",") where inFlow, UInt8(ascii: "]") where inFlow, UInt8(ascii: "}") where inFlow:
                return plainNode(start, end)
            case UInt8(ascii: "[") where inFlow, UInt8(ascii: "{") where inFlow, UInt8(ascii: "?") where inFlow:
                throw Unsupported()
            case UInt8(ascii: ":") where inFlow:
                guard let after = byte(index + 1),
                    ASCII.isLetter(after) || ASCII.isDigit(after) || after == UInt8(ascii: "/")
                else { throw Unsupported() }
            default: break
            }
            index += 1
            end = index
        }
        return plainNode(start, end)
    }

    private mutating func plainNode(_ start: Int, _ end: Int) -> YAMLNode {
        // `endLine` must see the space before a comment.
        index = end
        return YAMLNode(content: .scalar(text(start..<end), .plain), position: position(start), length: end - start)
    }

    /// Indicators cannot begin a plain scalar; `-` can, before a letter or digit.
    private func beginsPlain(_ index: Int) -> Bool {
        guard let first = byte(index) else { return false }
        if first >= 0x80 || ASCII.isLetter(first) || ASCII.isDigit(first) { return true }
        switch first {
        case UInt8(ascii: "-"): return byte(index + 1).map { ASCII.isLetter($0) || ASCII.isDigit($0) } ?? false
        case UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "/"),
            UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: "="):
            return true
        default: return false
        }
    }

    private mutating func doubleQuoted() throws(Unsupported) -> YAMLNode {
        let start = index
        var unescaped: [UInt8] = []
        var copied = start + 1
        index += 1
        while let next = byte(index), next != 0x0A {
            if next == UInt8(ascii: "\"") {
                unescaped += bytes[copied..<index]
                index += 1
                return YAMLNode(
                    content: .scalar(String(decoding: unescaped, as: UTF8.self), .quoted), position: position(start),
                    length: index - start)
            }
            if next == UInt8(ascii: "\\") {
                unescaped += bytes[copied..<index]
                switch byte(index + 1) {
                case UInt8(ascii: "\""): unescaped.append(UInt8(ascii: "\""))
                case UInt8(ascii: "\\"): unescaped.append(UInt8(ascii: "\\"))
                case UInt8(ascii: "n"): unescaped.append(0x0A)
                default: throw Unsupported()
                }
                index += 2
                copied = index
            } else {
                index += 1
            }
        }
        throw Unsupported()
    }

    private mutating func singleQuoted() throws(Unsupported) -> YAMLNode {
        let start = index
        var unescaped: [UInt8] = []
        index += 1
        while let next = byte(index), next != 0x0A {
            index += 1
            if next == UInt8(ascii: "'") {
                guard byte(index) == UInt8(ascii: "'") else {
                    return YAMLNode(
                        content: .scalar(String(decoding: unescaped, as: UTF8.self), .quoted),
                        position: position(start), length: index - start)
                }
                index += 1
            }
            unescaped.append(next)
        }
        throw Unsupported()
    }

    /// `[a, b]` or `{ k: v }`; further lines must be indented more than `parentIndent`.
    mutating func flow(parentIndent: Int, depth: Int) throws(Unsupported) -> YAMLNode {
        guard depth < 16 else { throw Unsupported() }
        let start = position(index)
        let isMap = byte(index) == UInt8(ascii: "{")
        let close = isMap ? UInt8(ascii: "}") : UInt8(ascii: "]")
        var elements: [YAMLNode] = []
        var entries: [YAMLEntry] = []
        index += 1
        try skipFlowSpace(parentIndent)
        while byte(index) != close {
            if isMap {
                entries.append(try flowEntry(parentIndent, depth))
            } else {
                elements.append(try flowValue(parentIndent, depth))
            }
            try skipFlowSpace(parentIndent)
            if byte(index) == close { break }
            guard byte(index) == UInt8(ascii: ",") else { throw Unsupported() }
            index += 1
            try skipFlowSpace(parentIndent)
            if byte(index) == close { throw Unsupported() }
        }
        index += 1
        return YAMLNode(content: isMap ? .mapping(entries) : .sequence(elements), position: start, length: 1)
    }

    private mutating func flowEntry(_ parentIndent: Int, _ depth: Int) throws(Unsupported) -> YAMLEntry {
        let start = index
        while let next = byte(index), ASCII.isLetter(next) || ASCII.isDigit(next) || next == 0x5F || next == 0x2D {
            index += 1
        }
        guard let first = byte(start), ASCII.isLetter(first), index - start <= 128, byte(index) == UInt8(ascii: ":"),
            byte(index + 1) == 0x20
        else { throw Unsupported() }
        let (key, position, length) = (text(start..<index), position(start), index - start)
        index += 1
        skipSpaces()
        if isLineEnd(index) { throw Unsupported() }
        return YAMLEntry(key: key, position: position, value: try flowValue(parentIndent, depth), keyLength: length)
    }

    private mutating func flowValue(_ parentIndent: Int, _ depth: Int) throws(Unsupported) -> YAMLNode {
        switch byte(index) {
        case UInt8(ascii: "["), UInt8(ascii: "{"): return try flow(parentIndent: parentIndent, depth: depth + 1)
        case UInt8(ascii: "\""): return try doubleQuoted()
        case UInt8(ascii: "'"): return try singleQuoted()
        default:
            let node = try plain(inFlow: true)
            // A plain scalar could continue on the next line.
            let end = index
            skipSpaces()
            if isLineEnd(index) { throw Unsupported() }
            index = end
            return node
        }
    }

    private mutating func skipFlowSpace(_ parentIndent: Int) throws(Unsupported) {
        skipSpaces()
        while index < bytes.endIndex, bytes[index] == 0x0A {
            nextLine()
            skipSpaces()
            guard isLineEnd(index) || index - lineStart > parentIndent else { throw Unsupported() }
        }
        if index >= bytes.endIndex || bytes[index] == UInt8(ascii: "#") { throw Unsupported() }
    }

    /// `|` keeps line breaks; `>` turns them into spaces, and blank lines into line breaks; `-` removes the last line
    /// break.
    mutating func blockScalar(parentIndent: Int) throws(Unsupported) -> YAMLNode {
        let start = position(index)
        let folds = byte(index) == UInt8(ascii: ">")
        index += 1
        let strips = byte(index) == UInt8(ascii: "-")
        if strips { index += 1 }
        skipSpaces()
        guard isLineEnd(index) else { throw Unsupported() }
        nextLine()
        skipSpaces()
        let indent = index - lineStart
        guard !isLineEnd(index), indent > parentIndent else { throw Unsupported() }
        var content: [UInt8] = []
        var breaks = 0
        while index < bytes.endIndex {
            index = lineStart
            while index < bytes.endIndex, index - lineStart < indent, bytes[index] == 0x20 { index += 1 }
            if isLineEnd(index) {
                breaks += 1
            } else {
                if index - lineStart < indent {
                    guard index - lineStart <= parentIndent else { throw Unsupported() }
                    break
                }
                // More-indented lines of a folded scalar, and lines of spaces only, have special rules.
                if bytes[index] == 0x20, folds || isBlank(index) { throw Unsupported() }
                appendBreaks(breaks, folds: folds, to: &content)
                let lineEnd = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
                content += bytes[index..<lineEnd]
                breaks = 1
            }
            guard let end = bytes[index...].firstIndex(of: 0x0A) else { breaks = 0; index = bytes.endIndex; break }
            index = end
            nextLine()
        }
        if index < bytes.endIndex { index = lineStart }
        if !strips, breaks > 0 { content.append(0x0A) }
        return YAMLNode(
            content: .scalar(
                String(decoding: content, as: UTF8.self), folds ? .folded(indent: indent) : .literal(indent: indent)),
            position: start, length: 1)
    }

    private func isBlank(_ start: Int) -> Bool {
        var end = start
        while byte(end) == 0x20 { end += 1 }
        return isLineEnd(end)
    }

    private func appendBreaks(_ breaks: Int, folds: Bool, to content: inout [UInt8]) {
        if folds, breaks == 1 {
            content.append(0x20)
        } else {
            for _ in 0..<(folds ? max(0, breaks - 1) : breaks) { content.append(0x0A) }
        }
    }
}
