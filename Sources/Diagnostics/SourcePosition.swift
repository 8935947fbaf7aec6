/// A place in a source text. Lines and columns count from 1; columns are in UTF-8 bytes.
package struct SourcePosition: Sendable, Equatable, Hashable, Comparable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }
}
