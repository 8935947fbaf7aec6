package import Diagnostics

/// A YAML value with its position. Scalars are kept as written: `NO` is Norway, and `1.10` is a version.
package struct YAMLNode: Sendable, Equatable {
    package enum Content: Sendable, Equatable {
        case scalar(String, YAMLStyle)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }
    package var content: Content
    /// In the file, not in the front matter.
    package var position: SourcePosition
    /// Length in bytes on its first line, including quotes; 1 for lists and maps.
    package var length: Int

    package init(content: Content, position: SourcePosition, length: Int) {
        self.content = content
        self.position = position
        self.length = length
    }

    /// The text of a scalar; `nil` for lists and maps.
    package var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

    /// Null: nothing after the colon, `~` or `null`.
    package var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// What was written, for messages.
    package var written: WrittenValue {
        switch content {
        case .scalar(let text, _): .text(text)
        case .sequence: .list
        case .mapping: .map
        }
    }
}

/// Style of a scalar. Block scalars (`|`, `>`) begin on the line after their indicator, indented by `indent` spaces.
package enum YAMLStyle: Sendable, Equatable { case plain, quoted, literal(indent: Int), folded(indent: Int) }

package struct YAMLEntry: Sendable, Equatable {
    package var key: String
    package var position: SourcePosition
    package var value: YAMLNode
    package var keyLength: Int
}

/// A spacing mistake that the parser does not see, because it reads all of `bytes` as one scalar.
package func spacingMistake(in bytes: ArraySlice<UInt8>, firstLine: Int) -> Problem? {
    let lines = YAMLLines(bytes, firstLine: firstLine)
    return lines.spacingMistake(upTo: .max)
}

/// Parses YAML: by the fast path if possible, else by Yams. `bytes` are valid UTF-8 with LF line ends and begin on line
/// `firstLine` of the file. `nil`: only comments and blank lines.
package func readYAML(_ bytes: ArraySlice<UInt8>, firstLine: Int) throws(Problem) -> YAMLNode? {
    if let entries = YAMLFastPath.read(bytes, firstLine: firstLine) {
        guard let first = entries.first else { return nil }
        let root = YAMLNode(content: .mapping(entries), position: first.position, length: 1)
        try refuseDuplicates(root)
        return root
    }
    return try YamsParser.read(bytes, firstLine: firstLine)
}

/// Rejects duplicate keys. Up to 40 keys, linear search is cheaper than hashing.
private func refuseDuplicates(_ node: YAMLNode) throws(Problem) {
    switch node.content {
    case .scalar: break
    case .sequence(let elements):
        for element in elements { try refuseDuplicates(element) }
    case .mapping(let entries):
        let isLong = entries.count > 40
        var lines: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            let earlier =
                isLong
                ? lines.updateValue(entry.position.line, forKey: entry.key)
                : entries[..<index].first { $0.key == entry.key }?.position.line
            if let earlier {
                throw Problem(
                    .yaml(.duplicateKey(entry.key, firstLine: earlier)), at: entry.position, length: entry.keyLength)
            }
            try refuseDuplicates(entry.value)
        }
    }
}
