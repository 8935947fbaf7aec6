package import Diagnostics

/// A YAML value with its place. Scalars keep the text as written, so that `NO` is Norway and `1.10` is a version.
package struct YAMLNode: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case scalar(String, YAMLStyle)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }
    package var content: Content
    /// In the file, not in the front matter.
    package var position: SourcePosition
    /// Bytes of the first line that belong to it, quotes included; 1 for lists and maps.
    package var length: Int

    package init(content: Content, position: SourcePosition, length: Int) {
        self.content = content
        self.position = position
        self.length = length
    }

    /// The text of a scalar; `nil` for lists and maps.
    package var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

    /// Nothing after the colon, or YAML's words for nothing.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// For messages: what stands there.
    package var written: WrittenValue {
        switch content {
        case .scalar(let text, _): .text(text)
        case .sequence: .list
        case .mapping: .map
        }
    }
}

/// How a scalar was written. Block scalars (`|`, `>`) begin on the line after their indicator, `indent` spaces in.
package enum YAMLStyle: Sendable, Equatable { case plain, quoted, literal(indent: Int), folded(indent: Int) }

package struct YAMLEntry: Sendable, Equatable {
    package var key: String
    package var position: SourcePosition
    package var value: YAMLNode
    package var keyLength: Int
}

/// A mistake of spaces, which the parser does not see: `bytes` are then one text to it.
package func spacingMistake(in bytes: ArraySlice<UInt8>, firstLine: Int) -> Problem? {
    var lines = YAMLLines(bytes, firstLine: firstLine)
    return lines.spacingMistake(upTo: .max)
}

/// YAML → nodes: by the fast reader where the text is of the ordinary kind, else by Yams. `firstLine` is the line of the file that
/// `bytes` begin on; they are valid UTF-8 with LF line ends. `nil`: nothing but comments and blank lines.
package func readYAML(_ bytes: ArraySlice<UInt8>, firstLine: Int) throws(Problem) -> YAMLNode? {
    if let entries = YAMLFastPath.read(bytes, firstLine: firstLine) {
        guard let first = entries.first else { return nil }
        let root = YAMLNode(content: .mapping(entries), position: first.position, length: 1)
        try refuseDuplicates(root)
        return root
    }
    return try YamsParser.read(bytes, firstLine: firstLine)
}

/// Keys of ordinary files are few: comparing all with all is then cheaper than hashing them.
private func refuseDuplicates(_ node: YAMLNode) throws(Problem) {
    switch node.content {
    case .scalar: break
    case .sequence(let elements):
        for element in elements { try refuseDuplicates(element) }
    case .mapping(let entries):
        let isLong = entries.count > 40
        var lines: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            let earlier = isLong ? lines.updateValue(entry.position.line, forKey: entry.key) : entries[..<index].first { $0.key == entry.key }?.position.line
            if let earlier {
                throw Problem(.yaml(.duplicateKey(entry.key, firstLine: earlier)), at: entry.position, length: entry.keyLength)
            }
            try refuseDuplicates(entry.value)
        }
    }
}
