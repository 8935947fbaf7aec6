/// The lines that differ: `-` expected, `+` actual, with two common lines around them. `nil` when the texts are equal.
package func lineDiff(expected: String, actual: String) -> String? {
    guard expected != actual else { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var rows: [(mark: Character, line: Substring)] = []
    let changes = new.difference(from: old)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in changes {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): inserted.insert(offset)
        }
    }
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
        if removed.contains(i) {
            rows.append(("-", old[i]))
            i += 1
        } else if inserted.contains(j) {
            rows.append(("+", new[j]))
            j += 1
        } else {
            rows.append((" ", new[j]))
            i += 1
            j += 1
        }
    }
    let near = rows.indices.filter { index in
        rows[max(0, index - 2)...min(rows.count - 1, index + 2)].contains { $0.mark != " " }
    }
    return near.map { "\(rows[$0].mark) \(rows[$0].line)" }.joined(separator: "\n")
}
