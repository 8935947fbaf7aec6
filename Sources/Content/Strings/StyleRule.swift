package import Diagnostics

/// A rule of the project for its own language: what to avoid in texts, and what to write instead.
package struct StyleRule: Sendable, Equatable {
    /// Words or phrases as readers see them, in any letter case.
    package var avoid: [String]
    package var prefer: String
    /// Phrases around an avoided one in which it is right.
    package var exceptions: [String]

    package init(avoid: [String], prefer: String, exceptions: [String] = []) {
        self.avoid = avoid
        self.prefer = prefer
        self.exceptions = exceptions
    }
}

/// An avoided phrase in a text.
package struct StyleFinding: Sendable, Equatable {
    /// As written.
    package var words: Positioned<String>
    package var prefer: String
}
