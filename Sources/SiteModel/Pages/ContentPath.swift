package import Diagnostics

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
        let parts = segments(of: path)
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

    /// Split by bytes, which costs a third of what characters do.
    private static func segments(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    private static func stem(_ name: String, _ ending: String) -> String? {
        name.hasSuffix(ending) && name.utf8.count > ending.utf8.count ? String(name.dropLast(ending.count)) : nil
    }
}

extension ContentPath {
    /// Why a file under `Content/` is none of the site's, or cannot have the name it has; `nil` when all is well.
    /// - Parameter kind: what `classify` says, when the caller knows it.
    package static func misplacement(_ path: String, kind: ContentPath? = nil, settings: SiteSettings) -> Diagnostic? {
        func report(_ rule: String, _ message: String, _ note: String?) -> Diagnostic { Diagnostic(.error, rule, path: path, message, note: note) }
        switch kind ?? classify(path, settings: settings) {
        case .page(_, _, let name):
            return ValueSyntax.slugFault(name).map { report("bad-name", "'\(name)' cannot be the name of a page", $0) }
        case .asset(let name):
            let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
            return isHidden ? report("bad-name", "'\(name)' cannot be the name of an asset", "names that begin with '.' are hidden files") : nil
        case .settings, .notice, .strings, .synonyms: return nil
        case .other: break
        }
        let parts = segments(of: path)
        guard parts.first == "Content", parts.count > 1 else { return nil }
        let codes = settings.languages.map(\.code)
        let folder = parts[1]
        if folder == "strings" || folder == "synonyms" {
            return report("misplaced-file", "no language of the site has the file '\(parts[2...].joined(separator: "/"))'",
                          suggestionOrList(for: parts[parts.count - 1], in: codes.map { $0 + ".yaml" }, "expected"))
        }
        guard codes.contains(folder) else {
            return report("misplaced-file", "'\(folder)' is no language of the site", suggestionOrList(for: folder, in: codes + ["assets", "strings", "synonyms"], "expected"))
        }
        let collections = settings.collections.map(\.id)
        guard parts.count > 2 else { return report("misplaced-file", "'\(folder)' is a folder of the site, not a file", nil) }
        guard parts.count > 3, collections.contains(parts[2]) else {
            return report("misplaced-file", parts.count > 3 ? "'\(parts[2])' is no collection of the site" : "'\(parts[parts.count - 1])' is in no collection",
                          suggestionOrList(for: parts[2], in: collections, "collections"))
        }
        if parts.count > 4 { return report("misplaced-file", "pages cannot be in folders of their own", "move the file to 'Content/\(folder)/\(parts[2])/'") }
        return report("misplaced-file", "'\(parts[3])' is not a page", "pages end in '.md'; other files belong in 'Content/assets/'")
    }
}
