/// What a file of the project is, read from its path alone.
package enum ContentPath: Sendable, Equatable {
    /// `Content/site.yaml`
    case settings
    /// `Content/<language>/<collection>/<name>.md`
    case page(language: String, collection: String, name: String)
    /// `Content/<language>/notice.md`
    case notice(language: String)
    /// `Content/strings/<language>.yaml`
    case strings(language: String)
    /// `Content/synonyms/<language>.yaml`
    case synonyms(language: String)
    /// Path under `Content/assets/`.
    case asset(String)
    /// Nothing that the site is made of; `misplacement` says why.
    case other

    /// `settings` names the languages and collections; without them only `Content/site.yaml` and assets are known.
    package static func classify(_ path: String, settings: SiteSettings?) -> ContentPath {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, parts[0] == "Content" else { return .other }
        if parts.count == 2 { return parts[1] == "site.yaml" ? .settings : .other }
        if parts[1] == "assets" { return .asset(parts[2...].joined(separator: "/")) }
        let languages = settings?.languages ?? []
        if parts.count == 3 {
            if parts[2] == "notice.md", languages.contains(where: { $0.code == parts[1] }) { return .notice(language: parts[1]) }
            guard let code = stem(parts[2], ".yaml"), languages.contains(where: { $0.code == code }) else { return .other }
            return parts[1] == "strings" ? .strings(language: code) : parts[1] == "synonyms" ? .synonyms(language: code) : .other
        }
        guard parts.count == 4, let name = stem(parts[3], ".md"), languages.contains(where: { $0.code == parts[1] }),
              settings?.collections.contains(where: { $0.id == parts[2] }) == true else { return .other }
        return .page(language: parts[1], collection: parts[2], name: name)
    }

    private static func stem(_ name: String, _ ending: String) -> String? {
        name.hasSuffix(ending) && name.utf8.count > ending.utf8.count ? String(name.dropLast(ending.count)) : nil
    }
}
