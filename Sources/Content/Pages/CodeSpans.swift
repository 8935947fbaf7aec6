/// Finds the code spans of one text, from its start to its end, in linear time.
struct CodeSpans {
    /// Length of a run of back quotes → start of the last run with that length.
    private var lastRuns: [Int: Int]?

    /// - Returns: the end of the code span that a run of back quotes opens at `start`; the end of the run, if nothing
    ///   closes it.
    mutating func end(in text: ArraySlice<UInt8>, openedAt start: Int) -> Int {
        let ticks = run(text, at: start)
        let opened = start + ticks
        let runs = lastRuns ?? Self.lastRuns(text[opened...])
        lastRuns = runs
        // Avoids quadratic time: an unclosed run of back quotes is not searched to the end of the text.
        guard let last = runs[ticks], last >= opened else { return opened }
        var index = opened
        while index < text.endIndex {
            let closing = run(text, at: index)
            if closing == ticks { return index + closing }
            index += max(1, closing)
        }
        return opened
    }

    private static func lastRuns(_ rest: ArraySlice<UInt8>) -> [Int: Int] {
        var runs: [Int: Int] = [:]
        var index = rest.startIndex
        while index < rest.endIndex {
            let ticks = run(rest, at: index)
            if ticks > 0 { runs[ticks] = index }
            index += max(1, ticks)
        }
        return runs
    }
}

/// Length of the run of back quotes at an index.
private func run(_ text: ArraySlice<UInt8>, at start: Int) -> Int {
    text[start...].prefix { $0 == UInt8(ascii: "`") }.count
}
