internal import Diagnostics
internal import YAML

/// `markdown` in `site.yaml`: what is read in a text beyond CommonMark and tables.
package struct MarkdownSettings: Sendable, Equatable {
    /// Whether the safe elements of HTML are written anew; if not, all tags are left out.
    package var html = true

    package init() {}
}

extension SettingsReader {
    private static let markdownKeys = ["html"]

    mutating func markdownSettings(_ node: YAMLNode) -> MarkdownSettings {
        var settings = MarkdownSettings()
        guard let entries = reader.mapping(node, "markdown") else { return settings }
        reader.refuseUnknownKeys(entries, known: Self.markdownKeys, in: .key("markdown"))
        for entry in entries {
            switch entry.key {
            case "html": settings.html = reader.boolean(entry.value, "markdown.html") ?? settings.html
            default: break
            }
        }
        return settings
    }
}
