/// A value with its source position, for diagnostics of later stages.
package struct Positioned<Value: Sendable & Equatable>: Sendable, Equatable {
    package var value: Value
    package var position: SourcePosition
    /// Bytes of the line to underline.
    package var length: Int

    package init(_ value: Value, at position: SourcePosition, length: Int = 1) {
        self.value = value
        self.position = position
        self.length = length
    }
}
