internal import Base
internal import Content
internal import Diagnostics
package import Messages

extension RegisterReport {
    /// Columns of the terminal: 80, less one, since some terminals break a full line.
    private static let width = 79
    /// Where the right column begins.
    private static let middle = 36

    package func text(in language: MessageLanguage) -> String {
        let words = language.words
        var lines: [String] = []
        if !groups.isEmpty {
            let heads = [RegisterText.Column.confidence, .seen, .age, .shown].map { words.text(.head($0)) }
            lines += Self.rows(["  " + words.text(.head(.record))], [Self.cells(heads)]) + [""]
        }
        for group in groups {
            lines.append(heading(group, words))
            for entry in group.entries { lines += rows(of: entry, language) }
            lines.append("")
        }
        if !filter.onlyGaps { lines += totals(words) }
        if filter.confidence == nil, filter.seenBefore == nil { lines += missing(language) }
        while lines.last == "" { lines.removeLast() }
        return lines.map(Self.trimmed).joined(separator: "\n") + "\n"
    }

    private func heading(_ group: Group, _ words: any MessageWords) -> String {
        guard let place = group.place else { return words.text(.noPlace) }
        return printable(group.name) + (group.name == place ? "" : " (\(place))")
    }

    // MARK: Records

    private func rows(of entry: Entry, _ language: MessageLanguage) -> [String] {
        let words = language.words
        let record = entry.record
        let subject = [record.subject.topic, record.subject.kind] + [record.subject.what].compactMap { $0 }
        let age = entry.seen.map { Age(of: $0, on: date) }
        let cells = [
            record.confidence.rawValue, entry.seen?.iso ?? words.text(.noSource),
            age.map { words.text(.age($0.number, $0.unit)) } ?? "",
            words.text(.shownBy(quotes: entry.quotes, tables: entry.tables)),
        ]
        var right = [Self.cells(cells)]
        func text(_ value: RecordValue) -> String {
            printable(value.words(in: language.rawValue) ?? value.words.text(in: language.rawValue))
        }
        if let value = record.value { right += Self.wrapped(text(value)) }
        for part in record.parts { right += Self.wrapped("\(part.id): " + text(part.value)) }
        var dates: [String] = []
        if let from = record.from { dates.append(words.text(.from(from.iso))) }
        if let until = record.validUntil {
            dates.append(words.text(record.isExpired(on: date) ? .expired(until.iso) : .validUntil(until.iso)))
        }
        if !dates.isEmpty { right += Self.wrapped(dates.joined(separator: ", ")) }
        let left =
            ["  " + record.id] + Self.wrapped(printable(subject.joined(separator: " · ")), to: 30).map { "    " + $0 }
        return Self.rows(left, right)
    }

    /// Confidence, day, age, use.
    private static func cells(_ cells: [String]) -> String {
        padded(cells[0], 13) + padded(cells[1], 12)
            + String(repeating: " ", count: max(0, 5 - displayWidth(cells[2]))) + cells[2] + "  " + cells[3]
    }

    /// Two columns. A line of the left one that is too long has nothing beside it.
    private static func rows(_ left: [String], _ right: [String]) -> [String] {
        var lines: [String] = []
        var right = right[...]
        for text in left {
            let fits = displayWidth(text) < middle
            lines.append(fits ? padded(text, middle) + (right.popFirst() ?? "") : text)
        }
        return lines + right.map { padded("", middle) + $0 }
    }

    // MARK: What stands below

    private func totals(_ words: any MessageWords) -> [String] {
        let all = groups.flatMap(\.entries) + gaps
        func counts(_ key: (Entry) -> String?) -> [String: Int] {
            all.reduce(into: [:]) { counts, entry in key(entry).map { counts[$0, default: 0] += 1 } }
        }
        func line(_ head: RegisterText, _ counts: [(name: String, count: Int)]) -> [String] {
            let items = counts.map { printable($0.name).replacing(" ", with: "\u{A0}") + "\u{A0}\($0.count)" }
            return Self.list(words.text(head), items)
        }
        let kinds = counts { $0.record.subject.kind }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let confidences = counts { $0.record.confidence.rawValue }
        let places = groups.map { (name: $0.place == nil ? words.text(.noPlace) : $0.name, count: $0.entries.count) }
        return [words.text(.records(all.count))]
            + line(.byPlace, places) + line(.byKind, kinds.map { ($0.key, $0.value) })
            + line(
                .byConfidence,
                RegisterRecord.Confidence.allCases.compactMap { confidence in
                    confidences[confidence.rawValue].map { (confidence.rawValue, $0) }
                })
            + [""]
    }

    private func missing(_ language: MessageLanguage) -> [String] {
        let words = language.words
        var lines = [words.text(.gaps(gaps.count))]
        for gap in gaps {
            let subject = gap.record.subject
            let about = [subject.place, subject.topic, subject.what].compactMap { $0 }.joined(separator: " · ")
            lines += Self.rows(["  " + gap.record.id], [printable(about)])
            let note = printable(gap.record.says.text(in: language.rawValue))
            lines += Self.wrapped(note, to: Self.width - 4).map { "    " + $0 }
        }
        lines += ["", words.text(.emptyCells(empty.reduce(0) { $0 + $1.topics.count }))]
        for cells in empty { lines += Self.list(printable(cells.name), cells.topics.map { printable($0) }) }
        return lines
    }

    /// A name and what belongs to it, on as many lines as needed.
    private static func list(_ name: String, _ items: [String]) -> [String] {
        let indent = 22
        let text = wrapped(items.joined(separator: " · "), to: width - indent)
        let head = "  " + name
        let fits = displayWidth(head) < indent
        return (fits ? [] : [head])
            + text.enumerated().map { index, line in padded(index == 0 && fits ? head : "", indent) + line }
    }

    // MARK: Widths

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - displayWidth(text)))
    }

    private static func trimmed(_ line: String) -> String {
        let end = line.utf8.lastIndex { $0 != 0x20 }
        return end.map { String(line[...$0]) } ?? ""
    }

    /// Broken at spaces; a longer word has a line of its own. A no-break space is not one of them.
    private static func wrapped(_ text: String, to width: Int = width - middle) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            let length = displayWidth(word)
            if used > 0, used + 1 + length > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line += (used > 0 ? " " : "") + word
            used += (used > 0 ? 1 : 0) + length
        }
        return line.isEmpty ? lines : lines + [line]
    }
}

/// How long ago something was, as one reads it at a glance.
struct Age: Equatable {
    var number: Int
    var unit: RegisterText.AgeUnit

    /// Days for two months, months for two years. A date in the future is no time ago.
    init(of day: PartialDate, on today: PartialDate) {
        let months =
            (today.year - day.year) * 12 + (today.month ?? 1) - (day.month ?? 1)
            - ((today.day ?? 1) < (day.day ?? 1) ? 1 : 0)
        if day.month == nil || months >= 24 {
            (number, unit) = (max(0, day.month == nil ? today.year - day.year : months / 12), .years)
        } else if day.day == nil || months >= 2 {
            (number, unit) = (max(0, months), .months)
        } else {
            (number, unit) = (max(0, Age.number(of: today) - Age.number(of: day)), .days)
        }
    }

    /// Of the day in the Gregorian calendar. Counted from March, so that a leap day is the last of its year.
    private static func number(of date: PartialDate) -> Int {
        let month = ((date.month ?? 1) + 9) % 12
        let year = date.year - (month >= 10 ? 1 : 0)
        return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + (date.day ?? 1)
    }
}
