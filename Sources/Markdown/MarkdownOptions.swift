/// What `renderMarkdown` may do with a text.
package struct MarkdownOptions: Sendable, Equatable {
    /// Off: the bytes equal those of libcmark's own renderer, with no slots, outline or problems. A mode for tests.
    package var extensions = true
    /// On: raw HTML passes as it is written. Off: it is left out, and each piece that is not a comment is a problem.
    package var allowsRawHTML = false
    /// Kinds of callouts besides `note`, `tip`, `important`, `warning` and `caution`, in lower case.
    package var calloutKinds: Set<String>
    /// First words of a fence's info string that make it an embed instead of code.
    package var embedNames: Set<String>

    package init(extensions: Bool = true, allowsRawHTML: Bool = false, calloutKinds: Set<String> = [], embedNames: Set<String> = []) {
        self.extensions = extensions
        self.allowsRawHTML = allowsRawHTML
        self.calloutKinds = calloutKinds
        self.embedNames = embedNames
    }
}
