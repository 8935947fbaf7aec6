internal import Content
internal import Diagnostics
internal import Site

// Checks of sources: those of the register, and those that pages name.
extension Check {
    /// A source of the register on a site that the project does not cite.
    static let unlistedSource = Check(
        rule: .unlistedSource,
        scope: .site { context in
            guard let settings = context.site.settings.register else { return [] }
            return context.site.register.register.sources.compactMap { source in
                finding(source.url, path: source.path, settings)
            }
        })

    /// The same of the sources that stand in a page's front matter.
    static let unlistedSourceOfPage = Check(
        rule: .unlistedSource,
        scope: .page { item, context in
            guard let settings = context.site.settings.register else { return [] }
            return item.page.frontMatter.sources.compactMap { finding($0.url, path: item.page.path, settings) }
        })

    static let seenInFuture = Check(
        rule: .seenInFuture,
        scope: .site { context in
            context.site.register.register.sources.compactMap { source in
                guard let seen = source.seen, context.date < seen else { return nil }
                return Diagnostic(
                    .register(.seenInFuture(date: seen.iso, today: context.date.iso)), path: source.path,
                    at: source.seenPosition, length: seen.iso.utf8.count)
            }
        })
}

private func finding(_ url: Positioned<String>?, path: String, _ settings: RegisterSettings) -> Diagnostic? {
    guard let url, let host = URLHost.of(url.value), settings.isUnlisted(host: host) else { return nil }
    return Diagnostic(.register(.unlistedSource(host)), path: path, at: url.position, length: url.length)
}
