/// Optimal string alignment (a variant of the Damerau–Levenshtein distance): the least cost of turning `from` into `to`
/// by inserting, deleting and replacing elements and by swapping two neighbours; no part is edited twice. `nil` above
/// `most`.
///
/// Three rows of the usual matrix suffice: a swap looks back two rows.
///
/// - Parameters:
///   - gap: cost of inserting or deleting an element.
///   - change: cost of replacing the first element by the second; 0 when they are equal.
///   - swap: cost of swapping two neighbours.
@inlinable
package func alignmentDistance<Element: Equatable>(
    _ from: [Element], _ to: [Element], atMost most: Int = .max, swap: Int = 1, gap: (Element) -> Int = { _ in 1 },
    change: (Element, Element) -> Int = { $0 == $1 ? 0 : 1 }
) -> Int? {
    var last: [Int] = []
    var row = [0]
    for element in to { row.append(row[row.count - 1] + gap(element)) }
    for (i, a) in from.enumerated() {
        var next = [row[0] + gap(a)]
        next.reserveCapacity(row.count)
        for (j, b) in to.enumerated() {
            var cost = min(row[j + 1] + gap(a), next[j] + gap(b), row[j] + change(a, b))
            if i > 0, j > 0, a == to[j - 1], from[i - 1] == b { cost = min(cost, last[j - 1] + swap) }
            next.append(cost)
        }
        // Checks both rows, because a swap continues from the row before the last.
        if let least = next.min(), least > most, let before = row.min(), before > most - swap { return nil }
        last = row
        row = next
    }
    return row[to.count] > most ? nil : row[to.count]
}

/// The candidate that the misspelt `word` most likely meant; `nil` when none is near. The only rule for "did you mean"
/// in messages to editors.
///
/// Distance: `alignmentDistance`, each edit 1, over bytes with ASCII case folded.
/// A candidate is near when the distance is at most a third of the longer word's length, at least 1 and at most 4. Of
/// two equally near ones the first wins.
package func nearestMatch(to word: String, in candidates: some Sequence<String>) -> String? {
    let longest = 64
    let target = folded(word)
    guard !target.isEmpty, target.count <= longest else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let other = folded(candidate)
        let allowed = min(4, max(1, max(target.count, other.count) / 3))
        guard abs(target.count - other.count) <= allowed, other.count <= longest,
            let distance = alignmentDistance(target, other, atMost: allowed)
        else { continue }
        if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
}

private func folded(_ word: String) -> [UInt8] {
    word.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
}
