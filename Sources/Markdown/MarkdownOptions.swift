/// Options of `renderMarkdown`.
package struct MarkdownOptions: Sendable, Equatable {
    /// Off: the HTML is exactly that of libcmark, without slots, outline and problems. For tests.
    package var extensions = true
    /// On: HTML is printed as it is written. For tests, since the examples of CommonMark have it so.
    package var printsHTML = false
    /// Whether elements of HTML that are safe are written anew. Off: all are left out, which is told.
    package var html = true
    /// Whether addresses in a text become links.
    package var autolinks = false
    /// How phone numbers are written in the countries that the text is about: these become links too.
    package var phonePlans: [PhonePlan] = []
    /// Whether a line that begins with `: ` defines the line above it.
    package var definitionLists = false
    /// Whether braces at the end of a heading that hold more than an anchor are left out.
    package var headingAttributes = false
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
        extensions: Bool = true, printsHTML: Bool = false, calloutKinds: Set<String> = [],
        embedNames: Set<String> = [], tableEmbeds: Set<String> = [], keepsPassages: Bool = false,
        exemptCallouts: Set<String> = []
    ) {
        self.extensions = extensions
        self.printsHTML = printsHTML
        self.calloutKinds = calloutKinds
        self.embedNames = embedNames
        self.tableEmbeds = tableEmbeds
        self.keepsPassages = keepsPassages
        self.exemptCallouts = exemptCallouts
    }

    /// All kinds of callouts.
    package var allCalloutKinds: Set<String> { TreeRewriter.builtInCallouts.union(calloutKinds) }
}
