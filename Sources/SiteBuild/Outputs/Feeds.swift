internal import SiteModel

/// Entries in a feed; readers keep what they have seen.
private let longestFeed = 50

/// Atom feeds (RFC 4287): one per language, and one per collection that has `feed` among its outputs.
@Sendable func feeds(_ context: OutputContext) -> [MadeFile] {
    var files: [MadeFile] = []
    for (language, edition) in context.site.editions.enumerated() {
        var all: [ItemCard] = []
        for (number, collection) in context.settings.collections.enumerated() where collection.outputs.contains(.feed) {
            let records = context.site.records(collection: number, language: language)
            let link = edition.collectionLinks[number]
            let path = context.folders[language][number] + "feed.xml"
            let title = edition.site.title + " · " + link.name
            files.append(MadeFile(path: path, bytes: feed(records, title: title, page: link.url, path: path, edition, context)))
            all += records
        }
        guard edition.site.feedURL != nil else { continue }
        let path = edition.language.code + "/feed.xml"
        files.append(MadeFile(path: path, bytes: feed(all, title: edition.site.title, page: edition.site.homeURL, path: path, edition, context)))
    }
    return files
}

/// Items without a date are left out: a feed says what is new, and only a date can say that.
private func feed(_ records: [ItemCard], title: String, page: String, path: String, _ edition: Edition, _ context: OutputContext) -> [UInt8] {
    let dated = records.compactMap { card in card.reviewed.map { (card: card, stamp: timestamp($0.iso)) } }
    let latest = dated.sorted { ($1.stamp, $0.card.url) < ($0.stamp, $1.card.url) }.prefix(longestFeed)
    var xml = XMLText()
    xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", edition.language.code)])
    xml.element("title", title)
    xml.element("id", context.absolute(page))
    xml.element("updated", latest.first?.stamp ?? timestamp("1970"))
    xml.empty("link", [("rel", "self"), ("type", "application/atom+xml"), ("href", context.absolute(Permalink.url(path, base: context.base)))])
    xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", context.absolute(page))])
    xml.open("author")
    xml.element("name", edition.site.publisher.isEmpty ? edition.site.title : edition.site.publisher)
    xml.close("author")
    for (card, stamp) in latest {
        xml.open("entry")
        xml.element("title", card.title)
        xml.element("id", context.absolute(card.url))
        xml.element("updated", stamp)
        xml.empty("link", [("rel", "alternate"), ("type", "text/html"), ("href", context.absolute(card.url))])
        xml.element("summary", card.summary)
        xml.close("entry")
    }
    xml.close("feed")
    return xml.bytes
}

/// A date of any precision as RFC 3339 wants it: the first moment of it, in UTC.
private func timestamp(_ iso: String) -> String {
    let parts = iso.split(separator: "-")
    let padded = parts.map(String.init) + Array(["", "01", "01"].dropFirst(parts.count))
    return padded.joined(separator: "-") + "T00:00:00Z"
}
