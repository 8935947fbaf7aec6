internal import Build
internal import Content
internal import Diagnostics
internal import Markdown

/// The certain corrections of one file, and the file's new bytes.
struct MarkedFile {
    private(set) var places: [MarkMending.Place]
    private(set) var replacement: SourceReplacement?
    private let path: String

    private struct Edit {
        /// Index of the place.
        var place: Int
        var range: Range<Int>
        var bytes: [UInt8]
    }

    /// A file of more marks than this is mended in several runs, since each edit may need a reading of the page.
    private static let mostTrials = 200

    init(_ path: String, _ found: [Diagnostic]) {
        self.path = path
        places = found.compactMap { diagnostic in
            guard let correction = diagnostic.fact.correction, var position = diagnostic.position else { return nil }
            position.column -= correction.bytesBefore
            return MarkMending.Place(
                path: path, position: position, written: correction.written, instead: correction.instead,
                rule: diagnostic.rule)
        }
        places.sort { $0.position < $1.position }
    }

    mutating func leaveAll(because fault: MendFault) {
        for index in places.indices { places[index].fault = fault }
    }

    /// Makes the new bytes. All edits at once if the page reads better with them; else one after the other, and those
    /// that make it no better stay undone.
    mutating func mend(_ bytes: [UInt8], of page: ParsedPage?, settings: SiteSettings) {
        guard let page else { return leaveAll(because: .readOtherwise) }
        let edits = edits(in: bytes)
        let reading = { (bytes: [UInt8]) in MarkReading(bytes, of: page, settings: settings) }
        guard !edits.isEmpty, let before = reading(bytes) else { return leave(edits) }
        var new = MarkedFile.apply(edits, to: bytes)
        if reading(new)?.isBetter(than: before, by: edits.count) != true {
            var kept: [Edit] = []
            for (number, edit) in edits.enumerated() {
                let trial = kept + [edit]
                let isBetter =
                    number < MarkedFile.mostTrials
                    && reading(MarkedFile.apply(trial, to: bytes))?.isBetter(than: before, by: trial.count) == true
                if isBetter { kept = trial } else { leave([edit]) }
            }
            new = MarkedFile.apply(kept, to: bytes)
        }
        if new != bytes { replacement = SourceReplacement(path: path, old: bytes, new: new) }
    }

    private mutating func leave(_ edits: [Edit]) {
        for edit in edits { places[edit.place].fault = .readOtherwise }
    }

    /// In order; no two overlap.
    private mutating func edits(in bytes: [UInt8]) -> [Edit] {
        let lines = MarkedFile.lineStarts(of: bytes)
        var edits: [Edit] = []
        for (index, place) in places.enumerated() {
            let written = Array(place.written.utf8)
            let line = place.position.line - 1
            let start = lines.indices.contains(line) ? lines[line] + place.position.column - 1 : bytes.count
            guard start >= edits.last?.range.upperBound ?? 0, start <= bytes.count,
                bytes[start...].starts(with: written)
            else {
                places[index].fault = .otherWords
                continue
            }
            edits.append(
                Edit(place: index, range: start..<(start + written.count), bytes: Array(place.instead.utf8)))
        }
        return edits
    }

    /// As positions count them: a byte-order mark is no part of the first line.
    private static func lineStarts(of bytes: [UInt8]) -> [Int] {
        var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { continue }
            if byte == 0x0A || byte == 0x0D { starts.append(index) }
        }
        return starts
    }

    private static func apply(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.count * 4)
        var end = 0
        for edit in edits {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.bytes
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }
}

/// The problems of a page, for the comparison of a file before and after.
private struct MarkReading {
    private let certain: Int
    private let others: [RuleID: Int]

    /// `nil` if the page cannot be read.
    init?(_ bytes: [UInt8], of page: ParsedPage, settings: SiteSettings) {
        let parsed = page.parsedAgain(from: bytes, settings: settings)
        guard !parsed.page.frontMatter.isUnreadable else { return nil }
        let problems = parsed.page.diagnostics
        certain = problems.count { $0.fact.correction?.isCertain == true }
        others = Dictionary(
            problems.filter { $0.fact.correction?.isCertain != true }.map { ($0.rule, 1) }, uniquingKeysWith: +)
    }

    /// Whether so many marks are gone, and no other problem came.
    func isBetter(than before: MarkReading, by count: Int) -> Bool {
        certain <= before.certain - count && others.allSatisfy { $1 <= before.others[$0] ?? 0 }
    }
}

extension ParsedPage {
    /// What the page's file says with other bytes.
    func parsedAgain(from bytes: [UInt8], settings: SiteSettings) -> ParsedFile {
        let file = SourceFile(path: path, bytes: bytes)
        guard let collection = settings.collections.first(where: { $0.id == collection }) else {
            return parseNotice(file, language: language, settings: settings)
        }
        return parsePage(file, language: language, collection: collection, name: name, settings: settings)
    }
}
