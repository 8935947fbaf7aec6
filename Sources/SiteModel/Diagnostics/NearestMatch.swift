/// The candidate that a misspelt `word` most likely meant, or `nil` when none is near.
///
/// Distance: optimal string alignment (insert, delete, replace, swap two neighbours), over bytes with ASCII case folded.
/// A candidate is near within a third of the longer word's length, at least 1 and at most 4. Of two equally near ones the first wins.
package func nearestMatch(to word: String, in candidates: some Sequence<String>) -> String? {
    let target = folded(word)
    guard !target.isEmpty, target.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let other = folded(candidate)
        let allowed = min(4, max(1, max(target.count, other.count) / 3))
        guard abs(target.count - other.count) <= allowed, other.count <= 64 else { continue }
        let distance = alignmentDistance(target, other)
        if distance <= allowed, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
}

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

private func folded(_ word: String) -> [UInt8] {
    word.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
}

/// Three rows of the usual matrix suffice: a swap looks back two rows.
private func alignmentDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var above = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1] + [Int](repeating: 0, count: b.count)
        for j in b.indices {
            var cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
            row[j + 1] = cost
        }
        (before, above) = (above, row)
    }
    return above[b.count]
}
