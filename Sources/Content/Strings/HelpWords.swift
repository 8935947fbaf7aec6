package import Diagnostics

/// Help words: what somebody in danger types, and the page that helps; from `Content/help-words/<language>.yaml`.
package struct HelpWords: Sendable, Equatable {
    /// `collection/name` of the item that helps.
    package var page: Positioned<String>
    /// Kinds of phone numbers to show: `door`, the topic of emergency numbers, or what one of its numbers is for.
    package var numbers: [Positioned<String>]
    package var words: [String]
    /// Phrases in which these words mean something else.
    package var exceptions: [String]

    /// The number of the institution that answers on the page of a value.
    package static let door = "door"
}
