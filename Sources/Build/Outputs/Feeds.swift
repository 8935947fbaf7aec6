internal import Algorithms
internal import Base
internal import Content
internal import Diagnostics
internal import Site
internal import Views

/// Most entries in a feed; feed readers store old ones themselves.
private let longestFeed = 50

/// Atom feeds (RFC 4287): one per language, and one per collection with the output `feed`.
@Sendable func feeds(_ context: OutputContext) -> [GeneratedFile] {
    let entries = feedEntries(context.site)
    var files: [GeneratedFile] = []
    for (language, shown) in context.site.languages.identified {
        let view = context.views[language]
        var all: [FeedEntry] = []
        for (id, collection) in context.settings.collections.identified where collection.outputs.contains(.feed) {
            let own = entries[language][id]
            let link = view.collections[id]
            let permalink = shown.permalinks.feed(of: id)
            let title = view.siteView.title + " · " + link.name
            files.append(
                GeneratedFile(permalink, feed(own, title: title, page: link.url, at: permalink, view.siteView, context))
            )
            all += own
        }
        guard view.siteView.feedURL != nil else { continue }
        let permalink = shown.permalinks.feed
        let home = shown.permalinks.system.home.url
        files.append(
            GeneratedFile(
                permalink, feed(all, title: view.siteView.title, page: home, at: permalink, view.siteView, context)))
    }
    return files
}

private struct FeedEntry {
    let title: String
    let summary: String
    let url: String
    let stamp: String
}

/// Without items that have no date: a feed lists what is new.
private func feedEntries(_ site: Site) -> IDMap<Language, IDMap<CollectionSettings, [FeedEntry]>> {
    let none = IDMap<CollectionSettings, [FeedEntry]>([], for: site.settings.collections.ids)
    var entries = IDMap<Language, IDMap<CollectionSettings, [FeedEntry]>>(none, for: site.settings.languages.ids)
    for page in site.pages where page.isIndexed {
        guard let modified = page.modified, let item = site.item(shownOn: page) else { continue }
        let frontMatter = site.items[item].page.frontMatter
        entries[page.language][site.items[item].collection].append(
            FeedEntry(
                title: frontMatter.title.value, summary: frontMatter.summary, url: page.url,
                stamp: timestamp(modified.iso)))
    }
    return entries
}

private func feed(
    _ entries: [FeedEntry], title: String, page: String, at permalink: Permalink, _ site: SiteView,
    _ context: OutputContext
) -> [UInt8] {
    let latest = entries.min(count: longestFeed) { ($1.stamp, $0.url) < ($0.stamp, $1.url) }
    var xml = XMLText()
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", site.language.code)])
    xml.element("title", title)
    xml.element("id", context.permalinks.absolute(page))
    xml.element("updated", latest.first?.stamp ?? timestamp("1970"))
    xml.empty(
        "link", [("rel", "self"), ("type", "application/atom+xml"), ("href", context.permalinks.absolute(permalink))])
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", context.permalinks.absolute(page))])
    xml.open("author")
    xml.element("name", site.publisher.isEmpty ? site.title : site.publisher)
    xml.close("author")
    for entry in latest {
        xml.open("entry")
        xml.element("title", entry.title)
        xml.element("id", context.permalinks.absolute(entry.url))
        xml.element("updated", entry.stamp)
        xml.empty(
            "link", [("rel", "alternate"), ("type", "text/html"), ("href", context.permalinks.absolute(entry.url))])
        xml.element("summary", entry.summary)
        xml.close("entry")
    }
    xml.close("feed")
    return xml.bytes
}

/// RFC 3339 timestamp of a date of any precision: its first moment, in UTC.
private func timestamp(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    let padded = parts.map(String.init) + Array(["", "01", "01"].dropFirst(parts.count))
    return padded.joined(separator: "-") + "T00:00:00Z"
}
