internal import Base

/// `did you mean 'wages'?`, or `nil`.
package func suggestion(for word: String, in candidates: some Sequence<String>) -> String? {
    nearestMatch(to: word, in: candidates).map { "did you mean '\($0)'?" }
}

/// As `suggestion`, else the whole list when it is short enough to read.
package func suggestionOrList(for word: String, in candidates: [String], _ what: String) -> String? {
    if let near = suggestion(for: word, in: candidates) { return near }
    guard !candidates.isEmpty, candidates.count <= 12 else { return nil }
    return "\(what): " + candidates.map { "'\($0)'" }.joined(separator: ", ")
}
