internal import Base

/// The part of a line that a diagnostic is about, and which of its columns to underline.
///
/// It is cut between grapheme clusters only, and what is underlined is whole clusters: `Ñ` is two bytes, and a
/// position may be within.
struct Excerpt {
    /// Printable, with `…` where the line goes on.
    private(set) var text = ""
    /// Columns of a terminal before what is underlined.
    private(set) var indent = 0
    /// Columns to underline, at least 1.
    private(set) var width = 1

    /// Columns of the line that are shown before, under, and behind the mark.
    private static let before = (most: 100, cut: 80)
    private static let marked = 100
    private static let after = 60
    /// Lines can have megabytes: only what is near is looked at, four bytes for each column that may be shown.
    private static let near = 404
    /// How far back a place is looked for at which a cluster begins for sure.
    private static let far = 4096

    /// - Parameters:
    ///   - column: from 1, in bytes; a column behind the line's end underlines that.
    ///   - length: in bytes.
    init(of line: String, at column: Int, length: Int) {
        let bytes = line.utf8
        func index(_ start: String.Index, _ count: Int) -> String.Index {
            let limit = count < 0 ? bytes.startIndex : bytes.endIndex
            return bytes.index(start, offsetBy: count, limitedBy: limit) ?? limit
        }
        let start = index(bytes.startIndex, max(0, column - 1))
        var end = index(start, length)
        let first = Excerpt.aligned(index(start, -Excerpt.near), in: bytes)
        // A mark can have megabytes too: it is shortened before anything is counted from its end.
        if bytes.distance(from: start, to: end) > Excerpt.near { end = Excerpt.aligned(index(start, Excerpt.near), in: bytes) }
        let last = Excerpt.aligned(index(end, Excerpt.near), in: bytes)

        var head: [Shown] = [], mark: [Shown] = [], tail: [Shown] = []
        let clusters = Excerpt.clusters(line[Excerpt.boundary(before: first, in: bytes)..<last])
        for cluster in clusters where cluster.endIndex > first {
            if cluster.endIndex <= start {
                head.append(Shown(cluster))
            } else if cluster.startIndex < end {
                mark.append(Shown(cluster))
            } else {
                tail.append(Shown(cluster))
            }
        }
        // The last cluster of what is looked at may be a part of a larger one.
        let isHeadCut = first > bytes.startIndex, isTailCut = last < bytes.endIndex
        if isHeadCut || head.columns > Excerpt.before.most {
            head = head.trailing(Excerpt.before.cut)
            text = "…"
            indent = 1
        }
        indent += head.columns
        text += head.joined
        let isLong = mark.columns > Excerpt.marked
        if isLong { mark = mark.leading(Excerpt.marked) }
        text += mark.joined
        width = max(1, mark.columns)
        if isLong {
            text += "…"
        } else if isTailCut || tail.columns > Excerpt.after {
            text += (isTailCut ? Array(tail.dropLast()) : tail).leading(Excerpt.after).joined + "…"
        } else {
            text += tail.joined
        }
    }

    /// The start of the scalar that a byte is in.
    private static func aligned(_ index: String.Index, in bytes: String.UTF8View) -> String.Index {
        var index = index
        while index > bytes.startIndex, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
            index = bytes.index(before: index)
        }
        return index
    }

    /// A cluster begins at an ASCII character, whatever stands before it; within a run of flags only the run's start
    /// tells where.
    private static func boundary(before index: String.Index, in bytes: String.UTF8View) -> String.Index {
        var start = index
        for _ in 0..<far where start > bytes.startIndex && (start == bytes.endIndex || bytes[start] >= 0x80) {
            start = bytes.index(before: start)
        }
        return aligned(start, in: bytes)
    }

    private static func clusters(_ text: Substring) -> [Substring] {
        text.indices.map { text[$0..<text.index(after: $0)] }
    }
}

/// A grapheme cluster as it is shown, and the columns that it takes then.
private struct Shown {
    let text: String
    let columns: Int

    init(_ cluster: Substring) {
        text = printable(cluster, tab: " ")
        columns = displayWidth(text)
    }
}

extension [Shown] {
    fileprivate var joined: String { map(\.text).joined() }
    fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }

    /// As many as fit into so many columns.
    fileprivate func leading(_ most: Int) -> [Shown] {
        var columns = 0
        return Array(prefix { shown in
            columns += shown.columns
            return columns <= most
        })
    }

    fileprivate func trailing(_ most: Int) -> [Shown] { Array(reversed()).leading(most).reversed() }
}
