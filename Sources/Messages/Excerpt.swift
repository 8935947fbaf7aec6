internal import Base

/// Excerpt: the part of a line around a diagnostic, with the columns to underline.
///
/// Cuts and underlines whole grapheme clusters: `Ñ` has two bytes, and a position may be inside.
struct Excerpt {
    /// Printable, with `…` where the line is cut.
    private(set) var text = ""
    /// Terminal columns before the underlined part.
    private(set) var indent = 0
    /// Columns to underline, at least 1.
    private(set) var width = 1

    /// Maximum columns shown before, under, and after the mark.
    private static let before = (most: 100, cut: 80)
    private static let marked = 100
    private static let after = 60
    /// Maximum bytes read on each side, four per displayed column: a line can have megabytes.
    private static let readLimit = 404
    /// Maximum bytes searched backwards for a certain cluster boundary.
    private static let boundaryLimit = 4096

    /// - Parameters:
    ///   - column: from 1, in bytes; a column after the end of the line underlines the end.
    ///   - length: in bytes.
    init(of line: String, at column: Int, length: Int) {
        let bytes = line.utf8
        func index(_ start: String.Index, _ count: Int) -> String.Index {
            let limit = count < 0 ? bytes.startIndex : bytes.endIndex
            return bytes.index(start, offsetBy: count, limitedBy: limit) ?? limit
        }
        let start = index(bytes.startIndex, max(0, column - 1))
        var end = index(start, length)
        let first = Excerpt.aligned(index(start, -Excerpt.readLimit), in: bytes)
        // The mark can have megabytes too: it is cut before counting from its end.
        if bytes.distance(from: start, to: end) > Excerpt.readLimit {
            end = Excerpt.aligned(index(start, Excerpt.readLimit), in: bytes)
        }
        let last = Excerpt.aligned(index(end, Excerpt.readLimit), in: bytes)

        var head: [DisplayedCluster] = [], mark: [DisplayedCluster] = [], tail: [DisplayedCluster] = []
        let clusters = Excerpt.clusters(line[Excerpt.boundary(before: first, in: bytes)..<last])
        for cluster in clusters where cluster.endIndex > first {
            if cluster.endIndex <= start {
                head.append(DisplayedCluster(cluster))
            } else if cluster.startIndex < end {
                mark.append(DisplayedCluster(cluster))
            } else {
                tail.append(DisplayedCluster(cluster))
            }
        }
        // The last cluster that is read may be part of a larger one.
        let isHeadCut = first > bytes.startIndex, isTailCut = last < bytes.endIndex
        if isHeadCut || head.columns > Excerpt.before.most {
            head = head.suffixFitting(Excerpt.before.cut)
            text = "…"
            indent = 1
        }
        indent += head.columns
        text += head.joined
        let isLong = mark.columns > Excerpt.marked
        if isLong { mark = mark.prefixFitting(Excerpt.marked) }
        text += mark.joined
        width = max(1, mark.columns)
        if isLong {
            text += "…"
        } else if isTailCut || tail.columns > Excerpt.after {
            text += (isTailCut ? Array(tail.dropLast()) : tail).prefixFitting(Excerpt.after).joined + "…"
        } else {
            text += tail.joined
        }
    }

    /// Start of the Unicode scalar that contains the byte.
    private static func aligned(_ index: String.Index, in bytes: String.UTF8View) -> String.Index {
        var index = index
        while index > bytes.startIndex, index < bytes.endIndex, bytes[index] & 0xC0 == 0x80 {
            index = bytes.index(before: index)
        }
        return index
    }

    /// A cluster boundary before `index`: an ASCII character always begins a cluster; in a run of flags only the start
    /// of the run is certain.
    private static func boundary(before index: String.Index, in bytes: String.UTF8View) -> String.Index {
        var start = index
        for _ in 0..<boundaryLimit where start > bytes.startIndex && (start == bytes.endIndex || bytes[start] >= 0x80) {
            start = bytes.index(before: start)
        }
        return aligned(start, in: bytes)
    }

    private static func clusters(_ text: Substring) -> [Substring] {
        text.indices.map { text[$0..<text.index(after: $0)] }
    }
}

/// A grapheme cluster as displayed, and its width in columns.
private struct DisplayedCluster {
    let text: String
    let columns: Int

    init(_ cluster: Substring) {
        text = printable(cluster, tab: " ")
        columns = displayWidth(text)
    }
}

extension [DisplayedCluster] {
    fileprivate var joined: String { map(\.text).joined() }
    fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The first clusters that fit into `most` columns.
    fileprivate func prefixFitting(_ most: Int) -> [DisplayedCluster] {
        var columns = 0
        return Array(
            prefix { shown in
                columns += shown.columns
                return columns <= most
            })
    }

    fileprivate func suffixFitting(_ most: Int) -> [DisplayedCluster] {
        Array(reversed()).prefixFitting(most).reversed()
    }
}
