/// Options of `renderMarkdown`.
package struct MarkdownOptions: Sendable, Equatable {
    /// Off: the HTML is exactly that of libcmark, without slots, outline and problems. For tests.
    package var extensions = true
    /// On: raw HTML is printed as it is written. Off: it is left out, and all of it that is no comment is reported.
    package var allowsRawHTML = false
    /// Kinds of callouts besides `note`, `tip`, `important`, `warning` and `caution`, in lower case.
    package var calloutKinds: Set<String>
    /// First words of a fence's info string that make it an embed instead of code.
    package var embedNames: Set<String>
    /// Those of embeds that draw a table: their fence holds lines `key: value`, which choose what the table shows.
    package var tableEmbeds: Set<String>
    /// Whether `{ES}` at the end of a heading is its tag: see `BodyHeading.tag`.
    package var readsHeadingTags = false
    package var titleHeading = TitleHeading.stays
    /// Whether to keep the passages of the text: see `Passage`.
    package var keepsPassages: Bool
    /// Whether items of ordered lists have passages too.
    package var keepsSteps = false
    /// Whether exempt callouts and items have passages too, marked.
    package var keepsExempt = false
    /// Kinds of callouts whose text is no part of a passage, in lower case.
    package var exemptCallouts: Set<String>

    package init(
        extensions: Bool = true, allowsRawHTML: Bool = false, calloutKinds: Set<String> = [],
        embedNames: Set<String> = [], tableEmbeds: Set<String> = [], keepsPassages: Bool = false,
        exemptCallouts: Set<String> = []
    ) {
        self.extensions = extensions
        self.allowsRawHTML = allowsRawHTML
        self.calloutKinds = calloutKinds
        self.embedNames = embedNames
        self.tableEmbeds = tableEmbeds
        self.keepsPassages = keepsPassages
        self.exemptCallouts = exemptCallouts
    }

    /// All kinds of callouts.
    package var allCalloutKinds: Set<String> { TreeRewriter.builtInCallouts.union(calloutKinds) }
}
