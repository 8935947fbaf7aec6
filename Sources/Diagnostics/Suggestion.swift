internal import Base

/// What an editor most likely meant by a word that is not among those allowed.
package enum Suggestion: Sendable, Equatable {
    case nearest(String)
    /// No word is near, and the list of all is short enough to read.
    case oneOf([String])
    case none

    /// The longest list that is printed.
    private static let readable = 12

    /// The nearest of `candidates`; else all of them when they are few.
    package init(for word: String, in candidates: [String]) {
        if let near = nearestMatch(to: word, in: candidates) {
            self = .nearest(near)
        } else {
            self = candidates.isEmpty || candidates.count > Suggestion.readable ? .none : .oneOf(candidates)
        }
    }

    /// The nearest of `candidates` or nothing: for words of which there are too many to list.
    package init(nearestTo word: String, in candidates: some Sequence<String>) {
        self = nearestMatch(to: word, in: candidates).map(Suggestion.nearest) ?? .none
    }
}
