internal import Base
internal import Content
internal import Markdown
internal import Search
internal import Site
internal import Synchronization
internal import Views

/// `render`: the HTML of each page's view, and its words analysed for search. Pure: the caller gets the files.
struct PageRenderer: Sendable {
    let site: Site
    let theme: Theme
    let views: IDMap<Language, ViewBuilder>

    init(site: Site, theme: Theme, assets: AssetLibrary) {
        self.site = site
        self.theme = theme
        views = IDMap(site.languages.ids) { ViewBuilder(site: site, language: $0, assets: assets.theme) }
    }

    /// Passes the page to `emit`; the files that it offers come first, since the page shows their sizes.
    /// - Parameter buffer: reused for each page.
    /// - Returns: the page's view.
    func render(
        _ page: SitePage, body: RenderedBody?, with buffer: inout [UInt8],
        emit: (GeneratedFile) throws(EnvironmentError) -> Void
    ) throws(EnvironmentError) -> PageView {
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
                let whole = shown.choices == nil ? view : views[page.language].view(of: page, body: body, isWhole: true)
                theme.renderSingleFile(whole.selfContained, &buffer)
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
