package import Base
package import Content
package import Diagnostics

/// A record, or a part of it, that a text quotes.
package struct RecordQuote: Sendable, Hashable {
    package var record: ID<RegisterRecord>
    package var part: String?

    /// The value that is quoted; `nil` for a part or a value that does not exist.
    package func value(in register: Register) -> RecordValue? {
        if let part { register.part(part, of: record)?.value } else { register.records[record.index].value }
    }
}

/// A quote with its place in the item's file.
package struct PlacedQuote: Sendable, Equatable {
    package var quote: RecordQuote
    /// The words as written, without markup.
    package var words: String
    package var position: SourcePosition
    /// Bytes from `[` to `)` on its first line.
    package var length: Int
}

/// What an embed shows.
package enum EmbedTarget: Sendable, Equatable {
    case item(ID<ItemGroup>)
    /// A table of these records.
    case records([ID<RegisterRecord>])

    /// Those of a table; `nil` for an item.
    package var records: [ID<RegisterRecord>]? { if case .records(let records) = self { records } else { nil } }
}
