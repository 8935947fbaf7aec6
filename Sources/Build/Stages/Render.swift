internal import Base
internal import Content
internal import Markdown
internal import Search
internal import Site
internal import Synchronization
internal import Views

/// `render`: each page's view drawn by the theme, and its words analysed for search. Pure: whoever calls it takes the files.
struct PageRenderer: Sendable {
    let site: Site
    let theme: Theme
    let views: IDMap<Language, ViewBuilder>

    init(site: Site, theme: Theme, assets: AssetLibrary) {
        self.site = site
        self.theme = theme
        views = IDMap(site.languages.ids) { ViewBuilder(site: site, language: $0, assets: assets.theme) }
    }

    /// Hands the page to `emit`, and before it the files that it offers, since it tells their sizes.
    /// - Parameter buffer: used again for each page.
    /// - Returns: the page's view.
    func render(_ page: SitePage, body: RenderedBody?, with buffer: inout [UInt8],
                emit: (GeneratedFile) throws(EnvironmentError) -> Void) throws(EnvironmentError) -> PageView {
        let view = views[page.language].view(of: page, body: body)
        var offered = PageFiles()
        let item = site.item(shownOn: page)
        let source = item.map { site.items[$0].page.path }
        if let item, case .item(let shown) = view.content, !shown.isFallback, !shown.isWithdrawn {
            let outputs = site.settings.collections[site.items[item].collection].outputs
            if outputs.contains(.qr), let code = QRCode.svg(view.canonical) {
                let permalink = page.permalink.qrCode
                try emit(GeneratedFile(permalink, code, order: .asset, source: source))
                offered.qr = FileView(url: permalink.url, bytes: code.count)
            }
            if outputs.contains(.singleFile) {
                let permalink = page.permalink.singleFile
                buffer.removeAll(keepingCapacity: true)
                theme.renderSingleFile(view.selfContained, &buffer)
                try emit(GeneratedFile(permalink, buffer, source: source))
                offered.singleFile = FileView(url: permalink.url, bytes: buffer.count)
            }
        }
        buffer.removeAll(keepingCapacity: true)
        theme.render(view, offered, &buffer)
        try emit(GeneratedFile(page.permalink, buffer, source: source))
        return view
    }
}
