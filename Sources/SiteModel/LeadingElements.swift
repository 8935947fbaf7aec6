extension Sequence {
    /// The first `count` elements that sorting would give, in that order: one pass, where sorting all would cost more than finding them.
    package func leading(_ count: Int, by isBefore: (Element, Element) -> Bool) -> [Element] {
        var found: [Element] = []
        found.reserveCapacity(count + 1)
        for element in self {
            if found.count >= count, let last = found.last, !isBefore(element, last) { continue }
            // Behind its equals, as a stable sort would put it.
            found.insert(element, at: found.firstIndex { isBefore(element, $0) } ?? found.endIndex)
            if found.count > count { found.removeLast() }
        }
        return found
    }
}
