internal import Diagnostics
internal import YAML

/// `markdown` in `site.yaml`: what is read in a text beyond CommonMark and tables.
package struct MarkdownSettings: Sendable, Equatable {
    /// Whether the safe elements of HTML are written anew; if not, all tags are left out.
    package var html = true
    /// Whether web addresses, e-mail addresses and phone numbers in a text become links.
    package var autolinks = true
    /// Whether a line that begins with `: ` defines the line above it.
    package var definitionLists = true
    /// Whether `{.note}` at the end of a heading, of other tools, is left out with a word.
    package var headingAttributes = true

    package init() {}
}

extension SettingsReader {
    private static let markdownKeys = ["html", "autolinks", "definition_lists", "heading_attributes"]

    mutating func markdownSettings(_ node: YAMLNode) -> MarkdownSettings {
        var settings = MarkdownSettings()
        guard let entries = reader.mapping(node, "markdown") else { return settings }
        reader.refuseUnknownKeys(entries, known: Self.markdownKeys, in: .key("markdown"))
        for entry in entries {
            guard Self.markdownKeys.contains(entry.key),
                let isOn = reader.boolean(entry.value, "markdown.\(entry.key)")
            else { continue }
            switch entry.key {
            case "html": settings.html = isOn
            case "autolinks": settings.autolinks = isOn
            case "definition_lists": settings.definitionLists = isOn
            default: settings.headingAttributes = isOn
            }
        }
        return settings
    }
}
