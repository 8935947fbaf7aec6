internal import Base

package enum URLHost {
    /// Host of an http or https URL, in lower case; `nil` for other texts.
    package static func of(_ url: String) -> String? {
        let parts = url.split(separator: "://", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return ASCII.lowercased(String(Substring(parts[1].utf8.prefix { !"/?#:".utf8.contains($0) })))
    }
}
