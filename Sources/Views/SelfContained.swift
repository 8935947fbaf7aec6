extension PageView {
    /// The page for a single file: every address in it is absolute.
    package var selfContained: PageView {
        let absolute = AbsoluteAddresses(origin: site.origin)
        var page = self
        page.isSelfContained = true
        absolute.apply(to: &page.url)
        absolute.apply(to: &page.site)
        for index in page.languageLinks.indices { absolute.apply(to: &page.languageLinks[index].url) }
        absolute.apply(to: &page.breadcrumbs)
        if case .item(var item) = page.content {
            absolute.apply(to: &item)
            page.content = .item(item)
        }
        return page
    }
}

/// Puts the site's origin before every internal address of a view.
private struct AbsoluteAddresses {
    let origin: String

    func apply(to url: inout String) {
        // `//host/path` has a host already.
        if url.utf8.first == UInt8(ascii: "/"), url.utf8.dropFirst().first != UInt8(ascii: "/") { url = origin + url }
    }

    func apply(to url: inout String?) {
        if var address = url {
            apply(to: &address)
            url = address
        }
    }

    func apply(to links: inout [LinkView]) {
        for index in links.indices { apply(to: &links[index].url) }
    }

    func apply(to link: inout LinkView?) {
        if var found = link {
            apply(to: &found.url)
            link = found
        }
    }

    func apply(to site: inout SiteView) {
        apply(to: &site.licence)
        apply(to: &site.homeURL)
        apply(to: &site.searchURL)
        apply(to: &site.indexURL)
        apply(to: &site.offlineURL)
        apply(to: &site.offlineListURL)
        apply(to: &site.webManifestURL)
        apply(to: &site.searchIndexURL)
        apply(to: &site.searchClientURL)
        for index in site.linkedPages.indices { apply(to: &site.linkedPages[index].url) }
        apply(to: &site.mainMenu)
        apply(to: &site.footerMenu)
        if var notice = site.notice {
            apply(to: &notice.body)
            site.notice = notice
        }
        for index in site.assets.indices { apply(to: &site.assets[index].url) }
        apply(to: &site.feedURL)
        for index in site.places.indices { apply(to: &site.places[index].url) }
    }

    func apply(to item: inout ItemView) {
        apply(to: &item.collection.url)
        apply(to: &item.body)
        apply(to: &item.fields)
        for index in item.sources.indices { apply(to: &item.sources[index].url) }
        apply(to: &item.quotedPlaces)
        if var door = item.answer?.door {
            apply(to: &door.url)
            item.answer?.door = door
        }
        if var choices = item.choices {
            for index in choices.choices.indices { apply(to: &choices.choices[index].url) }
            item.choices = choices
        }
        apply(to: &item.crossings)
        item.chapter = nil
        for index in item.children.indices { apply(to: &item.children[index].url) }
        apply(to: &item.previous)
        apply(to: &item.next)
        for index in item.related.indices { apply(to: &item.related[index]) }
        for index in item.backlinks.indices { apply(to: &item.backlinks[index]) }
    }

    private func apply(to card: inout ItemCard) {
        apply(to: &card.collection.url)
        apply(to: &card.url)
        apply(to: &card.fields)
    }

    private func apply(to body: inout BodyView) {
        for index in body.links.indices { apply(to: &body.links[index].url) }
        for index in body.embeds.indices {
            if case .records(var records)? = body.embeds[index] {
                for row in records.indices { apply(to: &records[row].placeURL) }
                body.embeds[index] = .records(records)
            }
            if case .item(let kind, var card)? = body.embeds[index] {
                apply(to: &card)
                body.embeds[index] = .item(kind: kind, card)
            }
        }
    }

    private func apply(to fields: inout [FieldView]) {
        for index in fields.indices { fields[index].value = changed(fields[index].value) }
    }

    private func changed(_ value: FieldDisplay) -> FieldDisplay {
        switch value {
        case .text, .number, .boolean, .date, .email, .phone: return value
        case .markdown(var body):
            apply(to: &body)
            return .markdown(body)
        case .link(var link):
            apply(to: &link.url)
            return .link(link)
        case .term(let id, let name, var url):
            apply(to: &url)
            return .term(id: id, name: name, url: url)
        case .item(var card):
            apply(to: &card)
            return .item(card)
        case .image(var image):
            apply(to: &image.url)
            return .image(image)
        case .list(let values): return .list(values.map(changed))
        case .object(var entries):
            apply(to: &entries)
            return .object(entries)
        }
    }
}
