package import Diagnostics
package import Markdown

/// Front matter of a page, checked key by key; the resolver checks relations to other pages.
package struct FrontMatter: Sendable, Equatable {
    package var title: Positioned<String>
    /// Empty when absent.
    package var summary: String
    package var slug: Positioned<String>?
    package var date: PartialDate?
    package var compiled: Mark?
    package var checked: Mark?
    package var reviewed: Mark?
    package var reviewBy: PartialDate?
    /// Only for site-wide notices: shown until this date.
    package var until: PartialDate?
    package var isDraft: Bool
    package var isWithdrawn: Bool
    package var isSensitive: Bool
    /// Search boost: a factor on the weight of this page's words, multiplied by the collection's boost.
    package var searchBoost = 1.0
    /// Name of a template that replaces the collection's.
    package var layout: Positioned<String>?
    /// Old addresses: URL paths that begin with `/`.
    package var aliases: [Positioned<String>]
    /// Questions that the page answers, in its language: searched and suggested.
    package var answers: [String] = []
    package var order: Int?
    package var changes: [Change]
    package var sources: [Source]
    /// 8 hexadecimal digits, lower case: the fingerprint of the source that the translation was made from.
    package var translationOfRevision: Positioned<String>?
    /// In the order of `site.yaml`; defaults filled in, absent fields left out.
    package var fields: [FrontMatterField]
    /// Quotes of the register in text fields; those of Markdown fields are links of their bodies.
    package var quotes: [FieldQuote] = []
    /// The keys as written, in file order, with their positions.
    package var keys: [Positioned<String>]
    /// Keys with an invalid value, and keys that were misspelt. Their errors are reported; a "missing key" error would
    /// be a duplicate.
    package var invalidKeys: Set<String> = []
    /// None of the keys could be read; the reason is reported.
    package var isUnreadable = false

    package enum KeyState: Sendable { case absent, invalid, valid }

    /// What was done to the text, when, by whom, and from what.
    package struct Mark: Sendable, Equatable {
        package enum Kind: String, Sendable, CaseIterable {
            /// Put together from its sources.
            case compiled
            /// By machine.
            case checked
            /// By a person.
            case reviewed
        }

        package var kind: Kind
        package var date: PartialDate
        /// The role of who did it, e.g. `legal advice of the consulate`.
        package var by: String?
        package var sources: [String] = []
    }

    /// An entry of `changes`.
    package struct Change: Sendable, Equatable {
        package var date: PartialDate
        package var text: String
    }

    /// An entry of `sources`; the year is as written.
    package struct Source: Sendable, Equatable {
        package var title: String
        package var publisher: String?
        package var year: String?
        package var url: Positioned<String>?
        /// `for`: the values whose pages name it; empty: only the page of the whole text does.
        package var values: [String] = []
        package var position: SourcePosition
    }

    /// In the order in which a text gets them.
    package var marks: [Mark] { [compiled, checked, reviewed].compactMap { $0 } }

    /// The date of the text: of its latest mark. It says nothing of who looked at it.
    package var textDate: PartialDate? { marks.map(\.date).max() }

    /// The field's value alone: cheaper than the field, for loops over all items.
    @inlinable
    package func value(of key: String) -> FieldValue? {
        for index in fields.indices where fields[index].key == key { return fields[index].value }
        return nil
    }

    package func state(of key: String) -> KeyState {
        if isUnreadable || invalidKeys.contains(key) { return .invalid }
        return keys.contains { $0.value == key } ? .valid : .absent
    }

    package func state(of key: FrontMatterKey) -> KeyState { state(of: key.rawValue) }

    /// Initial value of the decoder, and placeholder for unreadable front matter.
    static func empty(title: String) -> FrontMatter {
        FrontMatter(
            title: Positioned(title, at: SourcePosition(line: 1, column: 1)), summary: "", isDraft: false,
            isWithdrawn: false,
            isSensitive: false, aliases: [], changes: [], sources: [], fields: [], keys: [])
    }
}

/// The value of a field declared by the collection, with its position.
package struct FrontMatterField: Sendable, Equatable {
    package var key: String
    package var value: FieldValue
    /// Position of the value; for a default value, the first line of the file.
    package var position: SourcePosition
    /// For lists, one per element; otherwise empty.
    package var elementPositions: [SourcePosition]
}
