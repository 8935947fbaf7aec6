internal import Base
internal import Content
internal import Diagnostics
internal import Markdown

/// All files of a site that a link may name by their addresses: pages, feeds, data.
struct SiteFiles {
    private var paths: Set<String>

    init(settings: SiteSettings, permalinks: Permalinks, pages: [SitePage]) {
        paths = Set(pages.map(\.permalink.outputPath))
        let single = [
            permalinks.sitemap, permalinks.robots, permalinks.catalogue, permalinks.catalogueSchema,
            permalinks.registerJSON, permalinks.registerCSV, permalinks.registerSchema,
        ]
        paths.formUnion(single.map(\.outputPath))
        for own in permalinks.languages.values {
            paths.insert(own.feed.outputPath)
            for (id, collection) in settings.collections.identified {
                if collection.outputs.contains(.feed) { paths.insert(own.feed(of: id).outputPath) }
                if collection.outputs.contains(.json) { paths.insert(own.json(of: id).outputPath) }
                if collection.outputs.contains(.csv) { paths.insert(own.csv(of: id).outputPath) }
            }
        }
    }

    /// Links to addresses that nothing has; the first ones with the page that was probably meant.
    func faults(
        of items: [Item], _ bodies: [RenderedBody], _ notices: [Notice], _ resolver: LinkResolver
    ) -> [Diagnostic] {
        var progress = LinkResolver.Progress(suggestionsLeft: LinkResolver.suggestionLimit)
        var diagnostics: [Diagnostic] = []
        for item in items {
            diagnostics += faults(of: bodies[item.body], item.links.targets, item.page, resolver, &progress)
            let fields = item.page.frontMatter.fields.flatMap { $0.value.bodies }
            for (body, own) in zip(fields, item.links.fieldBodies) {
                diagnostics += faults(of: body, own.targets, item.page, resolver, &progress)
            }
        }
        for notice in notices {
            diagnostics += faults(of: notice.body, notice.targets, notice.page, resolver, &progress)
        }
        return diagnostics
    }

    private func faults(
        of body: RenderedBody, _ targets: [LinkTarget], _ page: ParsedPage, _ resolver: LinkResolver,
        _ progress: inout LinkResolver.Progress
    ) -> [Diagnostic] {
        zip(body.links, targets).compactMap { link, target in
            guard case .address(let path, _) = target, !paths.contains(path) else { return nil }
            let fact: SiteFact =
                path.hasSuffix(".html")
                ? .missingPage(link.destination, resolver.suggestion(for: link.destination, page, &progress))
                : .missingFile(link.destination, .none)
            return Diagnostic(.site(fact), path: page.path, at: link.position, length: link.length)
        }
    }
}
