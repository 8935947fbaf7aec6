internal import Base
internal import Content
internal import Diagnostics

/// Hints: the page, file or address that the author of a broken link probably meant.
extension LinkResolver {
    /// Link from `page` to the only page whose slug is the last segment of `url`; `nil` if none or several match.
    func pagePath(ofAddress url: String, _ page: ParsedPage, _ progress: inout Progress) -> String? {
        let path = url.prefix { $0 != "#" && $0 != "?" }
        guard progress.useSuggestion(), let name = path.split(separator: "/").last.map(String.init) else { return nil }
        return onlyPage(in: page) { ($0.frontMatter.slug?.value ?? SectionPath.last(of: $0.name)) == name }
    }

    /// Link to the only page with the same file name, for a link with a wrong folder or with `\\` instead of `/`.
    func samePage(_ written: String, _ page: ParsedPage) -> String? {
        let parts = written.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        guard let name = parts.last, parts.count > 1 || page.name != name else { return nil }
        return onlyPage(in: page) { SectionPath.last(of: $0.name) + ".md" == name }
    }

    func onlyPage(in page: ParsedPage, where isMeant: (ParsedPage) -> Bool) -> String? {
        let pages = index.pages.values
        guard let only = pages.first(where: { $0.language == page.language && isMeant($0) }),
            pages.last(where: { $0.language == page.language && isMeant($0) })?.path == only.path
        else { return nil }
        return LinkResolver.relative(only.path, from: page.path)
    }

    /// Suggests the asset with this file name, if there is exactly one.
    func misplacedImage(_ written: String, _ page: ParsedPage, _ progress: inout Progress) -> SiteFact {
        guard progress.useSuggestion() else { return .misplacedImage(written, instead: nil) }
        let name = written.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? written
        let found = assets.filter { $0.path == name || $0.path.hasSuffix("/" + name) }
        let only = found.count == 1 ? found.first : nil
        return .misplacedImage(written, instead: only.map { LinkResolver.relative($0.source, from: page.path) })
    }
}

extension Suggestion {
    /// The suggestion as a path: `path` with its last part, `word`, replaced.
    func written(like word: String, in path: String) -> Suggestion {
        guard case .nearest(let near) = self, path.hasSuffix(word) else { return self }
        return .nearest(path.dropLast(word.count) + near)
    }
}
