

/// A value with the place it was written at, for diagnostics that a later stage makes.
package struct Positioned<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    package var position: SourcePosition
    /// Bytes of the line that the caret underlines.
    package var length: Int

    package init(_ value: Value, at position: SourcePosition, length: Int = 1) {
        self.value = value
        self.position = position
        self.length = length
    }
}
