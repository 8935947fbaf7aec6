package import Diagnostics
package import Markdown

/// What stands between the `---` lines of a page, checked key by key; relations to other pages are the resolver's to check.
package struct FrontMatter: Sendable, Equatable {
    package var title: Positioned<String>
    /// Empty when absent.
    package var summary: String
    package var slug: Positioned<String>?
    package var date: PartialDate?
    package var reviewed: PartialDate?
    package var reviewBy: PartialDate?
    /// A site-wide notice is shown until then; pages have none.
    package var until: PartialDate?
    package var isDraft: Bool
    package var isWithdrawn: Bool
    package var isSensitive: Bool
    /// Multiplies the collection's: how much a word on this page counts, beside other pages.
    package var searchBoost = 1.0
    /// Name of a template, instead of the collection's.
    package var layout: Positioned<String>?
    /// Old addresses: URL paths that begin with `/`.
    package var aliases: [Positioned<String>]
    package var order: Int?
    package var changes: [Change]
    package var sources: [Source]
    /// 8 hexadecimal digits, lower case: the fingerprint of the source that the translation was made from.
    package var translationOfRevision: Positioned<String>?
    /// In the order of `site.yaml`; defaults filled in, absent fields left out.
    package var fields: [FrontMatterField]
    /// Where each key that was written stands, in the order they were written.
    package var keys: [Positioned<String>]
    /// Keys whose value was wrong, with those that a misspelt key stands for. What is wrong with them is reported: nothing else may be
    /// said of their absence.
    package var invalidKeys: Set<String> = []
    /// None of the keys could be read; the reason is reported.
    package var isUnreadable = false

    package enum KeyState: Sendable { case absent, invalid, valid }

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
        package var position: SourcePosition
    }

    /// The field's value alone, which costs less than the field where all items are asked.
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

    /// What stands in for front matter that could not be read: the diagnostics say why.
    static func empty(title: String) -> FrontMatter {
        FrontMatter(title: Positioned(title, at: SourcePosition(line: 1, column: 1)), summary: "", isDraft: false, isWithdrawn: false,
                    isSensitive: false, aliases: [], changes: [], sources: [], fields: [], keys: [])
    }
}

/// A field that the collection declares, with its value and where that stands.
package struct FrontMatterField: Sendable, Equatable {
    package var key: String
    package var value: FieldValue
    /// Of the value; of the front matter's opening for a default.
    package var position: SourcePosition
    /// For lists, one per element; otherwise empty.
    package var elementPositions: [SourcePosition]
}
