internal import Base
package import Diagnostics
internal import Markdown

/// Slug: a name as a segment of an address.
package enum Slug {
    /// Maximum length in bytes: an extension (`.html.gz`) must fit too into the 255 bytes of a file name.
    private static let longest = 180
    /// Maximum length in bytes of a translated word in an address.
    static let longestWord = 100

    /// Folds accents, joins words by hyphens, shortens the result to fit a file name; never empty.
    package static func of(_ text: String, else fallback: @autoclosure () -> String) -> String {
        let made = Markdown.slug(for: text)
        if made.isEmpty { return fallback() }
        return made.utf8.count <= longest ? made : shortened(made)
    }

    /// Slug of the translated word, else of the engine's English one.
    package static func of(word key: String, _ strings: InterfaceStrings?) -> String {
        of(strings?.texts[key] ?? "", else: EngineStrings.all.first { $0.key == key }?.text ?? "page")
    }

    /// The first words and a fingerprint of the whole slug, so two long texts keep different slugs.
    private static func shortened(_ slug: String) -> String {
        var hash = StableHash()
        hash.add(slug)
        let fingerprint = "-" + hash.value.hex(digits: 16)
        var length = fingerprint.utf8.count
        var kept = slug.prefix { character in
            length += character.utf8.count
            return length <= longest
        }
        // A single character with very many combining marks.
        if kept.isEmpty {
            return String(String.UnicodeScalarView(slug.unicodeScalars.prefix(longest / 8))) + fingerprint
        }
        if let hyphen = kept.lastIndex(of: "-"), kept.distance(from: kept.startIndex, to: hyphen) > 20 {
            kept = kept[..<hyphen]
        }
        return kept + fingerprint
    }

    /// The fault that makes a slug unusable in a URL; `nil` if it is usable.
    package static func problem(with slug: String) -> SiteFact.SlugFault? {
        if slug.isEmpty { return .empty }
        if slug == "." || slug == ".." || slug.contains("/") || slug.contains("\\") { return .leavesFolder }
        if slug.utf8.count > longest { return .tooLong(limit: longest) }
        if slug.unicodeScalars.contains(where: {
            $0.isUnfitForNames || $0.properties.generalCategory == .spaceSeparator
        }) {
            return .unfitCharacter
        }
        return Markdown.slug(for: slug) == slug ? nil : .notInForm
    }
}
