/// What was written, and what to write in its place.
package struct Correction: Sendable, Equatable {
    /// Bytes of the file, on one line.
    package var written: String
    package var instead: String
    /// Whether nothing else can have been meant: then `faro fix marks` writes it.
    package var isCertain: Bool
    /// Bytes of `written` that stand before the diagnostic's place.
    package var bytesBefore: Int

    package init(_ written: String, instead: String, isCertain: Bool = true, bytesBefore: Int = 0) {
        self.written = written
        self.instead = instead
        self.isCertain = isCertain
        self.bytesBefore = bytesBefore
    }
}

extension Fact {
    /// What to write, for the facts that know it to the byte.
    package var correction: Correction? {
        switch self {
        case .mark(let fact): fact.correction
        default: nil
        }
    }
}
