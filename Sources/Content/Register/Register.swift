package import Base
package import Diagnostics

/// The register: all records of `Content/facts/`, and the sources that they name.
package struct Register: Sendable, Equatable {
    /// In the order of files and lines.
    package var records: [RegisterRecord] = []
    package var sources: [RegisterSource] = []
    package private(set) var recordsByID: [String: ID<RegisterRecord>] = [:]
    /// Records with many parts: id of a part → its index.
    private var partIndices: [ID<RegisterRecord>: [String: Int]] = [:]
    /// Ids with an error, which is reported: their quotes are not reported too. `recordsByID` does not have them.
    package var faultyIDs: Set<String> = []
    /// A file could not be read, which is reported: nothing is known of its records.
    package var isIncomplete = false

    package init() {}

    /// Adds a record; returns the earlier one if there is one of this id already.
    mutating func add(_ record: RegisterRecord) -> RegisterRecord? {
        if let earlier = recordsByID[record.id] { return records[earlier] }
        let id = ID<RegisterRecord>(records.count)
        recordsByID[record.id] = id
        if record.parts.count > Register.fewParts {
            partIndices[id] = Dictionary(record.parts.enumerated().map { ($1.id, $0) }) { first, _ in first }
        }
        records.append(record)
        return nil
    }

    /// Ends reading: an id with an error, such as one given twice, is unknown from now on.
    mutating func hideFaultyRecords() {
        for id in faultyIDs { recordsByID[id] = nil }
    }

    /// Ids that may have been meant by one that does not exist: those with the same first part, which is often the
    /// place. A record of another place would be the wrong one.
    package func ids(like written: String) -> [String] {
        func firstPart(_ id: String) -> Substring.UTF8View { id.utf8.prefix { $0 != UInt8(ascii: "-") } }
        return records.map(\.id).filter { firstPart($0).elementsEqual(firstPart(written)) }
    }

    /// So many are looked through faster than hashed.
    private static let fewParts = 8

    /// A part of a record; `nil` if the record has none of this id.
    package func part(_ part: String, of id: ID<RegisterRecord>) -> RecordPart? {
        if let indices = partIndices[id] { return indices[part].map { records[id.index].parts[$0] } }
        return records[id.index].parts.first { $0.id == part }
    }
}

/// A record of the register: a deadline, an amount or a right, with its source.
package struct RegisterRecord: Sendable, Equatable {
    /// How sure the record is.
    package enum Confidence: String, Sendable, CaseIterable {
        /// Seen in its source.
        case verified
        /// Seen in a copy of the law, not on the official site.
        case copy
        /// Known from the law itself; no source was seen.
        case established
        /// Unsure: may not be quoted.
        case check
    }

    /// Unique in the project, e.g. `cr-wages-deadline`.
    package var id: String
    /// The file, and the place of the id in it.
    package var path: String
    package var position: SourcePosition
    package var subject: RegisterSubject
    /// `nil`: the record has only parts, or it is a gap.
    package var value: RecordValue?
    package var parts: [RecordPart]
    /// Unit of the number, e.g. `currency: CRC`, `per: month`, in the order of the file.
    package var unit: [RecordUnit]
    /// Note to the value; empty if there is none.
    package var says: LocalizedText
    /// Article of the law; empty if there is none.
    package var law: LocalizedText
    package var sources: [ID<RegisterSource>]
    package var from: PartialDate?
    package var validUntil: PartialDate?
    package var confidence: Confidence

    package var isGap: Bool { subject.kind == RegisterSettings.gap }
    package var isContact: Bool { subject.kind == RegisterSettings.contact }
    /// Whether readers may see it.
    package var isShown: Bool { !isGap && confidence != .check }

    /// Its own value, else those of its parts.
    package var values: [RecordValue] { (value.map { [$0] } ?? []) + parts.map(\.value) }

    /// Whether the record's last day is over. A year or a month lasts until its end.
    package func isExpired(on day: PartialDate) -> Bool {
        guard let end = validUntil else { return false }
        return end.lastDay < day
    }

    /// Whether the record's first day has come and its last day is not over.
    package func isCurrent(on day: PartialDate) -> Bool {
        if let from, day < from.firstDay { return false }
        return !isExpired(on: day)
    }
}

/// What a record is about: of one subject the register has one current record.
package struct RegisterSubject: Sendable, Equatable, Hashable {
    package var topic: String
    package var kind: String
    /// Tells records of one kind apart, e.g. `minimum`.
    package var what: String?
    /// A country, a region or a term, by `RegisterSettings.place`.
    package var place: String?
}

/// A value in each language, with other spellings that pages may use.
package struct RecordValue: Sendable, Equatable {
    /// In the languages in which the record has it.
    package var words: LocalizedText
    package var also: [LanguageWords]
    /// The number as a decimal with a point, e.g. `373092.30`.
    package var number: String?
    /// Earlier values, newest last.
    package var was: [FormerValue]

    /// The value in `language`; `nil` if the record has it only in other languages.
    package func words(in language: String) -> String? {
        words.texts.first { $0.language == language }?.text ?? words.texts.first { $0.language.isEmpty }?.text
    }

    /// All words that pages in `language` may use; the value first.
    package func spellings(in language: String) -> [String] {
        (words(in: language).map { [$0] } ?? []) + also.words(in: language)
    }

    /// Whether the words were right before the value changed.
    package func was(_ spelling: QuoteSpelling, in language: String) -> Bool {
        was.contains { former in
            former.words.words(in: language).contains { QuoteSpelling($0) == spelling }
        }
    }
}

/// Words in one language; in all languages if it is empty.
package struct LanguageWords: Sendable, Equatable {
    package var language: String
    package var words: [String]
}

extension [LanguageWords] {
    package func words(in language: String) -> [String] {
        flatMap { $0.language == language || $0.language.isEmpty ? $0.words : [] }
    }
}

/// A value that was right until `on`.
package struct FormerValue: Sendable, Equatable {
    package var words: [LanguageWords]
    package var on: PartialDate?
}

/// A range, an option or a step of a record: `cr-minimum-wage#unskilled`.
package struct RecordPart: Sendable, Equatable {
    package var id: String
    /// Empty: the id names it.
    package var name: LocalizedText
    package var value: RecordValue
}

package struct RecordUnit: Sendable, Equatable {
    package var key: String
    package var value: String
}

/// A source of records: a law, a report or a page.
package struct RegisterSource: Sendable, Equatable {
    /// Unique in its file.
    package var key: String
    package var path: String
    package var title: String
    package var publisher: String?
    package var url: Positioned<String>?
    /// When it was seen.
    package var seen: PartialDate?
    package var seenPosition: SourcePosition?
}
