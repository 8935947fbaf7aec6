internal import Base

/// Suggestion for an unknown word.
package enum Suggestion: Sendable, Equatable {
    case nearest(String)
    /// No word is near, but the list of all words is short.
    case oneOf([String])
    case none

    /// Maximum length of a printed list.
    private static let readable = 12

    /// The nearest candidate; else all candidates, if they are few.
    package init(for word: String, in candidates: [String]) {
        if let near = nearestMatch(to: word, in: candidates) {
            self = .nearest(near)
        } else {
            self = candidates.isEmpty || candidates.count > Suggestion.readable ? .none : .oneOf(candidates)
        }
    }

    /// The nearest candidate or nothing: for words with too many candidates to list.
    package init(nearestTo word: String, in candidates: some Sequence<String>) {
        self = nearestMatch(to: word, in: candidates).map(Suggestion.nearest) ?? .none
    }
}
