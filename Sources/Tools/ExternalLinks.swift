package import Base
package import Build
internal import Content
internal import Diagnostics
package import Markdown
package import Site

extension CheckedProject {
    /// Checks every external link and adds the broken ones to the diagnostics.
    ///
    /// Never part of a build: another host's answer must not change the published site.
    /// - Parameters:
    ///   - bodies: indexed by `Item.body`.
    ///   - asking: called with the number of addresses before the first request.
    package mutating func askExternalLinks(
        _ bodies: [RenderedBody], _ options: BuildOptions, with prober: LinkProber = LinkProber(),
        asking: (Int) -> Void = { _ in }
    ) throws(EnvironmentError) {
        guard let content else { return }
        let links = ExternalLink.all(in: content, bodies)
        let urls = Set(links.map(\.address)).sorted()
        asking(urls.count)
        let answers = try prober.ask(urls)
        var found = links.compactMap { link in answers[link.address].flatMap { link.diagnostic($0) } }.applying(
            content.site.settings.rules)
        if options.isStrict { for index in found.indices { found[index].severity = .error } }
        diagnostics = (diagnostics + found).inOrder()
    }
}

/// An external link, at its place in the content.
struct ExternalLink: Sendable, Equatable {
    /// As written.
    let url: String
    let path: String
    let position: SourcePosition?
    let length: Int

    /// The requested URL: without fragment, percent-encoded.
    var address: String {
        let whole = url.utf8.prefix { $0 != UInt8(ascii: "#") }
        return PercentCoding.encoded(String(decoding: whole, as: UTF8.self), keeping: .address)
    }

    /// All external links of texts, fields, sources, notices and the site's settings.
    static func all(in content: CheckedContent, _ bodies: [RenderedBody]) -> [ExternalLink] {
        let site = content.site
        var links = site.items.flatMap { all(in: bodies[$0.body], of: $0.page) + all(in: $0.page) }
        for notice in site.languages.values.compactMap(\.notice) {
            links += all(in: notice.body, of: notice.page) + all(in: notice.page)
        }
        if let url = site.settings.licence?.url, isWeb(url) {
            let place = site.settings.places[.licenceURL]
            links.append(
                ExternalLink(url: url, path: "Content/site.yaml", position: place?.position, length: place?.length ?? 1)
            )
        }
        return links
    }

    private static func all(in page: ParsedPage) -> [ExternalLink] {
        var links: [ExternalLink] = []
        func add(_ url: String, _ position: SourcePosition) {
            if isWeb(url) {
                links.append(ExternalLink(url: url, path: page.path, position: position, length: url.utf8.count))
            }
        }
        for field in page.frontMatter.fields {
            switch field.value {
            case .url(let url): add(url, field.position)
            case .markdown(let body): links += all(in: body, of: page)
            case .list(let values):
                for (value, position) in zip(values, field.elementPositions) {
                    for case .url(let url) in value.parts { add(url, position) }
                }
            case .object:
                for case .url(let url) in field.value.parts { add(url, field.position) }
            default: break
            }
        }
        for source in page.frontMatter.sources { if let url = source.url { add(url.value, url.position) } }
        return links
    }

    private static func all(in body: RenderedBody, of page: ParsedPage) -> [ExternalLink] {
        body.links.filter { !$0.isImage && isWeb($0.destination) }.map {
            ExternalLink(url: $0.destination, path: page.path, position: $0.position, length: $0.length)
        }
    }

    private static func isWeb(_ url: String) -> Bool {
        let start = String(decoding: url.utf8.prefix(8), as: UTF8.self).lowercased()
        return url.utf8.count >= 8 && (start == "https://" || start.hasPrefix("http://"))
    }

    /// `nil` when the link works.
    func diagnostic(_ answer: LinkProber.Answer) -> Diagnostic? {
        fact(answer).map { Diagnostic(.externalLink($0), path: path, at: position, length: length) }
    }

    private func fact(_ answer: LinkProber.Answer) -> ExternalLinkFact? {
        switch answer {
        case .found: nil
        case .status(let code): code == 404 || code == 410 ? .gone(url, status: code) : .refused(url, status: code)
        case .noHost: .noHost(url)
        case .noAnswer(let reason): .unanswered(url, reason)
        }
    }
}
