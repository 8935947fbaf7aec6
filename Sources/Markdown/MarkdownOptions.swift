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

    package init(
        extensions: Bool = true, allowsRawHTML: Bool = false, calloutKinds: Set<String> = [],
        embedNames: Set<String> = []
    ) {
        self.extensions = extensions
        self.allowsRawHTML = allowsRawHTML
        self.calloutKinds = calloutKinds
        self.embedNames = embedNames
    }
}
