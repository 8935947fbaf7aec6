internal import Base
package import Diagnostics
internal import Markdown

/// A name as a segment of an address.
package enum Slug {
    /// Bytes of a slug: there is room for an ending (`.html.gz`) within the 255 that a file's name may have.
    private static let longest = 180
    /// Bytes of a word that a translator writes for an address.
    static let longestWord = 100

    /// Accents folded, words joined by hyphens, cut where they are too long for a file's name; never empty.
    package static func of(_ text: String, else fallback: @autoclosure () -> String) -> String {
        let made = Markdown.slug(for: text)
        if made.isEmpty { return fallback() }
        return made.utf8.count <= longest ? made : shortened(made)
    }

    /// A word that a translator writes for an address, else the engine's English one.
    package static func of(word key: String, _ strings: InterfaceStrings?) -> String {
        of(strings?.texts[key] ?? "", else: EngineStrings.all.first { $0.key == key }?.text ?? "page")
    }

    /// Of a long text the first words, and a fingerprint of the whole, so that two stay two.
    private static func shortened(_ slug: String) -> String {
        var hash = StableHash()
        hash.add(slug)
        let fingerprint = "-" + hash.value.hex(digits: 16)
        var length = fingerprint.utf8.count
        var kept = slug.prefix { character in
            length += character.utf8.count
            return length <= longest
        }
        // One character of very many marks.
        if kept.isEmpty { return String(String.UnicodeScalarView(slug.unicodeScalars.prefix(longest / 8))) + fingerprint }
        if let hyphen = kept.lastIndex(of: "-"), kept.distance(from: kept.startIndex, to: hyphen) > 20 { kept = kept[..<hyphen] }
        return kept + fingerprint
    }

    /// Why a slug cannot be part of a URL; `nil` when it can.
    package static func problem(with slug: String) -> SiteFact.SlugFault? {
        if slug.isEmpty { return .empty }
        if slug == "." || slug == ".." || slug.contains("/") || slug.contains("\\") { return .leavesFolder }
        if slug.utf8.count > longest { return .tooLong(limit: longest) }
        if slug.unicodeScalars.contains(where: { $0.isUnfitForNames || $0.properties.generalCategory == .spaceSeparator }) { return .unfitCharacter }
        return Markdown.slug(for: slug) == slug ? nil : .notInForm
    }
}
