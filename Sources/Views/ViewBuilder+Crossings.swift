internal import Base
internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

/// Which part of an item's text a page shows: its links to other parts lead to other pages.
enum BodyScope: Equatable {
    /// The whole text, e.g. in a single file.
    case whole
    /// What is left beside the parts that have pages.
    case rest(ID<ItemGroup>)
    case crossing(ID<Crossing>)
}

extension ViewBuilder {
    private var settings: CrossingSettings? { site.settings.crossings }

    // MARK: Parts of a text

    /// The parts of an item that have pages in this language, in the order of the text.
    func partsWithPages(of group: ID<ItemGroup>) -> [(part: TaggedParts.Part, crossing: ID<Crossing>)] {
        let crossings = (site.crossings.ofGroup[group] ?? []).filter { shown.crossings[$0] != nil }
        guard let first = crossings.first, let item = shown.crossings[first]?.item,
            let parts = site.crossings.partsOf[item]?.parts
        else { return [] }
        let byValue = Dictionary(crossings.map { (site.crossings.all[$0].value, $0) }) { first, _ in first }
        return parts.compactMap { part in byValue[part.value].map { (part, $0) } }
    }

    /// A body without the parts that have pages of their own; `nil` if none has.
    func rest(of body: RenderedBody, _ group: ID<ItemGroup>) -> BodyExcerpt? {
        let parts = partsWithPages(of: group)
        return parts.isEmpty ? nil : body.excerpt(body.rest(without: parts.map(\.part.range)))
    }

    func body(
        _ excerpt: BodyExcerpt, of item: ID<Item>, _ scope: BodyScope
    ) -> BodyView {
        let links = site.items[item].links
        return body(
            excerpt.body, excerpt.links.map { links.targets[$0] }, excerpt.embeds.map { links.embeds[$0] },
            in: site.items[item].language, scope: scope)
    }

    /// Address of a heading of an item that stands on another page than `scope`; `nil` if it is on the same page.
    func address(ofAnchor anchor: String, _ scope: BodyScope) -> String? {
        switch scope {
        case .whole: return nil
        case .rest(let group):
            return shown.crossingOfAnchor[group]?[anchor].flatMap { shown.crossings[$0]?.url }.map {
                $0 + Permalink.fragment(anchor)
            }
        case .crossing(let id):
            let group = site.crossings.all[id].group
            if let other = shown.crossingOfAnchor[group]?[anchor] {
                return other == id ? nil : shown.crossings[other].map { $0.url + Permalink.fragment(anchor) }
            }
            if shown.sharedAnchors[group]?.contains(anchor) == true { return nil }
            return shown.items[group].map { $0.url + Permalink.fragment(anchor) }
        }
    }

    // MARK: The page of a crossing

    func crossingContent(
        _ id: ID<Crossing>, _ rendered: RenderedBody?
    ) -> (title: String, description: String, content: PageContent) {
        let crossing = site.crossings.all[id]
        guard let page = shown.crossings[id], let entry = shown.items[crossing.group],
            let parts = site.crossings.partsOf[page.item]
        else { return ("", "", .notFound) }
        let whole = rendered ?? .empty
        let scope = BodyScope.crossing(id)
        // The country's own part speaks first, wherever its regions stand.
        let all = parts.parts(of: crossing.value)
        let own = all.filter { $0.tag.value == $0.value } + all.filter { $0.tag.value != $0.value }
        let value = valueView(crossing.value)
        let frontMatter = site.items[page.item].page.frontMatter
        let name = frontMatter.title.value
        guard case .item(var item) = itemContent(crossing.group, nil, isWhole: true, withLinks: false).content else {
            return ("", "", .notFound)
        }
        let repeated = parts.shared.map(\.range)
        let text = CrossingText(whole, own, repeated: repeated)
        let shared = whole.excerpt(repeated, footnotesOf: [])
        let links = Set(own.flatMap { whole.links(in: $0.range) })
        let records = own.flatMap { whole.embeds(in: $0.range) }.compactMap {
            site.items[page.item].links.embeds[$0]?.records
        }
        let quotes = quotes(of: page.item, in: links)
        item.title = title(of: own, whole, name, value)
        let lead = text.lead.map { String(decoding: whole.text(in: $0).bytes, as: UTF8.self) } ?? ""
        item.summary = lead.isEmpty ? frontMatter.summary : lead
        item.body = body(text.excerpt, of: page.item, scope)
        item.fields = item.fields.filter { isTerm($0.key, of: page.item) }
        let first = text.lead.map { self.quotes(of: page.item, in: Set(whole.links(in: $0))) } ?? []
        item.answer = AnswerView(
            deadlines: deadlines(first, whole, own.map(\.range), parts, in: site.items[page.item].language),
            door: page.doors.lazy.compactMap(door).first,
            emergency: urgentNumbers(first, of: crossing.value, page.item))
        item.answer?.isUrgent = frontMatter.isSensitive
        item.doors = page.doors.compactMap { card($0, fields: .all) }
        item.sources = item.allSources.filter { $0.values.contains(crossing.value) }
        item.quotedSources = quotedSources(quotes, tables: records, in: site.items[page.item].language)
        item.quotedPlaces = []
        let view = CrossingView(
            item: item, anchor: text.anchor,
            lead: text.lead.map { body(whole.excerpt([$0], footnotesOf: []), of: page.item, scope) },
            shared: body(shared, of: page.item, scope), theme: LinkView(title: name, url: entry.url), value: value,
            ofValue: Array(crossings(of: crossing.value, besides: id).prefix(ViewBuilder.mostOfValue)))
        return (item.title, item.summary, .crossing(view))
    }

    /// More would make the page of a large site heavy; the guide of the value has all.
    private static let mostOfValue = 40

    /// What the part's heading says, if it says more than the value's name; else the pattern of site.yaml with the
    /// item's title, without what follows its colon: `No me pagan: cómo cobrar` makes `No me pagan en Chile`.
    private func title(
        of parts: [TaggedParts.Part], _ body: RenderedBody, _ name: String, _ value: ValueView
    ) -> String {
        if let first = parts.first, parts.count == 1, first.tag.value == first.value, !body.outline.isEmpty {
            let heading = body.outline[first.heading].text
            if !heading.isEmpty, Hints.folded(heading) != Hints.folded(value.name) { return heading }
        }
        let pattern = settings?.title.text(in: code) ?? ""
        return pattern.replacing("{item}", with: mainTitle(name)).replacing("{value}", with: value.name)
    }

    /// A title without its subtitle, which follows a colon and a space.
    private func mainTitle(_ title: String) -> String {
        title.firstRange(of: ": ").map { String(title[..<$0.lowerBound]) } ?? title
    }

    /// Whether a field is of a vocabulary, and not that of the values: what it says holds for the page of a value too.
    private func isTerm(_ key: String, of item: ID<Item>) -> Bool {
        let fields = site.settings.collections[site.items[item].collection].fields
        guard key != settings?.by, case .choice = fields.first(where: { $0.key == key })?.type.element else {
            return false
        }
        return true
    }

    func crossingLink(_ id: ID<Crossing>) -> LinkView? {
        guard let page = shown.crossings[id] else { return nil }
        return LinkView(title: site.items[page.item].page.frontMatter.title.value, url: page.url)
    }

    /// The pages about a value, in the order of their items in the list of the collection.
    func crossings(of value: String, besides own: ID<Crossing>? = nil) -> [LinkView] {
        let ids = (site.crossings.ofValue[value] ?? []).filter { $0 != own && shown.crossings[$0] != nil }
        return ids.sorted { position(of: $0) < position(of: $1) }.compactMap(crossingLink)
    }

    private func position(of id: ID<Crossing>) -> Int { shown.positions[site.crossings.all[id].group] ?? .max }

    func valueView(_ value: String) -> ValueView {
        ValueView(id: value, name: valueName(value), url: guideURL(of: value) ?? termURL(of: value))
    }

    func valueName(_ value: String) -> String { settings.map { shown.names.name(of: value, $0.type) } ?? value }

    private func guideURL(of value: String) -> String? {
        site.crossings.guideOf[value].flatMap { shown.items[$0]?.url }
    }

    private func termURL(of value: String) -> String? {
        guard let settings, let collection = site.settings.collections.firstID(where: { $0.id == settings.collection }),
            let taxonomy = site.taxonomiesByField[collection][settings.by]
        else { return nil }
        return shown.taxonomies[taxonomy].term(value)?.url
    }

    // MARK: Choices

    /// The values of an item and of its parts, each with the page that answers for it, by name.
    func choices(of group: ID<ItemGroup>) -> [ChoiceView] {
        guard let settings, let entry = shown.items[group],
            settings.items?.holds(for: site.items[entry.item].page) != false,
            site.settings.collections[site.groups[group].collection].id == settings.collection
        else { return [] }
        var pages: [String: String] = [:]
        var anchors: [String: String] = [:]
        for (part, crossing) in partsWithPages(of: group) {
            pages[part.value] = shown.crossings[crossing]?.url
            let anchor = site.items[entry.item].anchors[part.heading]
            if anchors[part.value] == nil { anchors[part.value] = anchor }
        }
        let named = site.items[entry.item].page.frontMatter.value(of: settings.by)?.termIDs ?? []
        let values = Set(named).union(pages.keys)
        guard !pages.isEmpty else { return [] }
        let choices = values.compactMap { value -> ChoiceView? in
            guard let url = pages[value] ?? guideURL(of: value) else { return nil }
            return ChoiceView(
                id: value, name: valueName(value), url: url, isCrossing: pages[value] != nil, anchor: anchors[value])
        }
        return shown.names.ordered(choices, settings.type, id: \.id, name: \.name)
    }

    /// The guides about one value each, by name.
    func guidesOfValues() -> [ChoiceView] {
        guard let settings else { return [] }
        let guides = site.crossings.guideOf.compactMap { value, group in
            shown.items[group].map { entry in
                ChoiceView(id: value, name: valueName(value), url: entry.url, isCrossing: false)
            }
        }
        return shown.names.ordered(guides, settings.type, id: \.id, name: \.name)
    }

    func choicesView(of group: ID<ItemGroup>, _ item: ID<Item>) -> ChoicesView? {
        let choices = choices(of: group)
        guard !choices.isEmpty else { return nil }
        let numbers = namesDanger(item) ? choices.compactMap { emergency(of: $0.id).first } : []
        return ChoicesView(
            choices: choices, emergency: recordTable(numbers),
            doors: doors(of: item, values: Set(choices.filter(\.isCrossing).map(\.id))))
    }

    /// Names of the institutions that an item embeds or refers to and that belong to these values.
    private func doors(of item: ID<Item>, values: Set<String>) -> Set<String> {
        guard let door = settings?.doors else { return [] }
        let named = site.items[item].links.groups.compactMap { group -> String? in
            guard site.settings.collections[site.groups[group].collection].id == door.collection,
                let first = site.groups[group].firstItem,
                let own = site.items[first].page.frontMatter.value(of: door.by)?.termIDs
            else { return nil }
            return own.isEmpty || !own.allSatisfy(values.contains) ? nil : site.groups[group].name
        }
        return Set(named)
    }

    // MARK: Answers

    /// Of the guide of a value: the title of its first callout about deadlines, and its first door.
    func answer(of item: ID<Item>, _ rendered: RenderedBody) -> AnswerView? {
        guard let settings, settings.guides?.holds(for: site.items[item].page) == true,
            let doors = site.crossings.doorsOfGuide[item]
        else { return nil }
        return AnswerView(
            deadlines: calloutTitle(rendered, in: [0..<rendered.html.count]), door: doors.lazy.compactMap(door).first)
    }

    /// Deadlines among the quotes of the first paragraph, each once; else the title of the first callout about
    /// deadlines in the value's own parts, in shared sections, outside of all parts.
    private func deadlines(
        _ quotes: [PlacedQuote], _ whole: RenderedBody, _ ranges: [Range<Int>], _ parts: TaggedParts,
        in own: ID<Language>
    ) -> [DeadlineView] {
        let register = site.register.register
        let kinds = settings?.deadlines ?? []
        var found: [DeadlineView] = []
        for placed in quotes where kinds.contains(register.records[placed.quote.record].subject.kind) {
            let view = recordView(placed.quote.record)
            // Of several regions of a country, each deadline says its own.
            let name = view.isOfRegion ? view.name + ", " + (view.place ?? "") : view.name
            let deadline = DeadlineView(
                name: name, words: quotedWords(placed, in: own), until: view.until, year: view.year)
            if !found.contains(where: { $0.name == deadline.name }) { found.append(deadline) }
            if found.count == ViewBuilder.mostDeadlines { break }
        }
        if !found.isEmpty { return found }
        // Those of other values say nothing here.
        let others = whole.rest(without: parts.parts.map(\.range))
        return calloutTitle(whole, in: ranges + parts.shared.map(\.range) + others)
    }

    /// More would push the phone off the first screen.
    private static let mostDeadlines = 2

    private func calloutTitle(_ body: RenderedBody, in ranges: [Range<Int>]) -> [DeadlineView] {
        guard let kind = settings?.callout,
            let callout = ranges.lazy.compactMap({ body.titledCallout(kind, in: $0) }).first
        else { return [] }
        // A title that quotes nothing is an instruction.
        return [DeadlineView(name: callout.quotes.isEmpty ? nil : "", words: callout.title, until: nil, year: "")]
    }

    private func door(_ group: ID<ItemGroup>) -> DoorView? {
        guard let settings = settings?.doors, let card = card(group, fields: .all) else { return nil }
        var door = DoorView(name: card.title, url: card.url)
        if case .phone(let text, let tel) = first(card.field(settings.phone)?.value) {
            (door.phone, door.tel) = (text, tel)
        }
        if let key = settings.online, case .link(let link) = first(card.field(key)?.value) { door.online = link.url }
        return door.phone == nil && door.online == nil ? nil : door
    }

    private func first(_ value: FieldDisplay?) -> FieldDisplay? {
        if case .list(let values)? = value { values.first } else { value }
    }

    /// Numbers that the first paragraph quotes; else those of the value, where the item names danger.
    private func urgentNumbers(_ quotes: [PlacedQuote], of value: String, _ item: ID<Item>) -> [RecordView] {
        var quoted: [ID<RegisterRecord>] = []
        for placed in quotes where site.register.register.records[placed.quote.record].isContact {
            if !quoted.contains(placed.quote.record) { quoted.append(placed.quote.record) }
        }
        let numbers = quoted.isEmpty && namesDanger(item) ? emergency(of: value) : quoted
        return numbers.prefix(ViewBuilder.mostNumbers).map(recordView)
    }

    private static let mostNumbers = 2

    private func namesDanger(_ item: ID<Item>) -> Bool {
        site.crossings.emergency.areShown(
            on: site.items[item].page, site.settings.collections[site.items[item].collection])
    }

    func emergency(of value: String) -> [ID<RegisterRecord>] { site.crossings.emergency.numbers(of: value) }

    /// Quotes of an item's body by the links that they are; those of its fields are not among them.
    func quotes(of item: ID<Item>, in links: Set<Int>) -> [PlacedQuote] {
        var next = 0
        var found: [PlacedQuote] = []
        for (index, target) in site.items[item].links.targets.enumerated() {
            guard case .quote = target else { continue }
            if links.contains(index) { found.append(site.items[item].links.quotes[next]) }
            next += 1
        }
        return found
    }
}

/// The text of a crossing: its parts without the paragraph that stands first on the page, and without the heading that
/// only says the value.
private struct CrossingText {
    /// The first paragraph of the first part.
    let lead: Range<Int>?
    let excerpt: BodyExcerpt
    /// That of the heading that it leaves out.
    let anchor: String?

    /// - Parameter repeated: sections that stand on the page too, with their footnotes here.
    init(_ body: RenderedBody, _ parts: [TaggedParts.Part], repeated: [Range<Int>]) {
        guard let first = parts.first else {
            lead = nil
            anchor = nil
            excerpt = BodyExcerpt()
            return
        }
        // Only the value's own part speaks for it; one of a region keeps its heading.
        let isNamedByTitle = first.tag.value == first.value
        let lead = isNamedByTitle ? body.firstParagraph(ofHeading: first.heading) : nil
        let start = body.element(ofHeading: first.heading).upperBound
        var ranges: [Range<Int>] = []
        if let lead {
            ranges = [start..<lead.lowerBound, lead.upperBound..<first.range.upperBound].filter { !$0.isEmpty }
        } else {
            ranges = [isNamedByTitle ? start..<max(start, first.range.upperBound) : first.range]
        }
        let level = body.outline[first.heading].level
        let raised = [Int](repeating: level - (isNamedByTitle ? 1 : 2), count: ranges.count)
        let others = parts.dropFirst()
        self.lead = lead
        anchor = isNamedByTitle ? body.outline[first.heading].anchor : nil
        excerpt = body.excerpt(
            ranges + others.map(\.range), raised: raised + others.map { body.outline[$0.heading].level - 2 },
            footnotesOf: parts.map(\.range) + repeated)
    }
}
