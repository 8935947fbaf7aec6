internal import Base
package import Diagnostics
internal import Markdown
internal import YAML

/// Parses `Content/site.yaml`. The settings are `nil` if the file is unreadable or has no language; the diagnostics say
/// why. With a theme, also checks the names of templates and listings, and the types of the fields they draw.
///
/// Settings with errors are complete enough to continue, so one run reports the errors of all files.
package func parseSettings(
    _ file: SourceFile, theme: ThemeSchema?
) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    switch readYAMLFile(file) {
    case .failure(let diagnostic): return (nil, [diagnostic])
    case .success(let root):
        guard let root, case .mapping(let entries) = root.content else {
            return (nil, [Diagnostic(.settings(.empty), path: file.path, at: SourcePosition(line: 1, column: 1))])
        }
        var reader = SettingsReader(path: file.path, theme: theme)
        let settings = reader.settings(entries)
        return (settings, reader.reader.diagnostics)
    }
}

extension BaseURL {
    /// An http or https URL without query or fragment; the path gets a slash at both ends. Fails with the fault.
    package static func parse(_ text: String) -> Result<BaseURL, BaseURLFault> {
        if let fault = ScalarSyntax.urlFault(text) { return .failure(.url(fault)) }
        guard !text.utf8.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) else {
            return .failure(.queryOrFragment)
        }
        let schemeEnd = ASCII.lowercased(text).hasPrefix("https://") ? 8 : 7
        let rest = text.utf8.dropFirst(schemeEnd)
        let host = rest.prefix { $0 != UInt8(ascii: "/") }
        let segments = rest.dropFirst(host.count).split(separator: UInt8(ascii: "/")).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard !segments.contains("."), !segments.contains("..") else { return .failure(.dots) }
        guard segments.allSatisfy(isPlain) else {
            return .failure(.badPath)
        }
        let origin = ASCII.lowercased(
            String(decoding: text.utf8.prefix(schemeEnd), as: UTF8.self) + String(decoding: host, as: UTF8.self))
        return .success(
            BaseURL(origin: origin, path: segments.isEmpty ? "/" : "/" + segments.joined(separator: "/") + "/"))
    }

    /// Rejects characters with a special meaning in generated server files (`*` and `:` in `_headers`, `;` and `$` in
    /// nginx's).
    private static func isPlain(_ segment: String) -> Bool {
        let decoded = (PercentCoding.decoded(segment) ?? segment).utf8
        return segment.utf8.allSatisfy { $0 < 0x80 && $0 != 0x20 }
            && decoded.allSatisfy { byte in
                byte >= 0x80 || byte == 0x20 || ASCII.isDigit(byte) || ASCII.isLetter(byte)
                    || "-._~".utf8.contains(byte)
            }
    }

    /// A domain that RFC 2606 §3 reserves for examples.
    package var isPlaceholder: Bool {
        ["example.org", "example.com", "example.net"].contains {
            origin.hasSuffix("//" + $0) || origin.hasSuffix("." + $0)
        }
    }
}
