internal import Base
internal import Content
internal import Diagnostics
internal import Markdown

/// Finds the crossings of a site: the parts of each text, the doors of each value, and which parts become pages.
struct CrossingFinder {
    private let settings: SiteSettings
    private let crossings: CrossingSettings
    private let index: ContentIndex
    private let items: [Item]
    private let bodies: [RenderedBody]
    private let register: Register
    private let emergency: EmergencyNumbers

    private var partsOf: [ID<Item>: TaggedParts] = [:]
    private var guideOf: [String: ID<ItemGroup>] = [:]
    private var diagnostics: [Diagnostic] = []

    /// What the steps find, before addresses are known: a crossing with its item and doors by language.
    struct Found {
        var crossings: SiteCrossings
        /// Parallel to `SiteCrossings.all`.
        var localized: [IDMap<Language, (item: ID<Item>, doors: [ID<ItemGroup>])?>]

        static func none(_ emergency: EmergencyNumbers) -> Found {
            let crossings = SiteCrossings(
                all: [], partsOf: [:], ofGroup: [:], ofValue: [:], guideOf: [:], valueOfGuide: [:], doorsOfGuide: [:],
                emergency: emergency, withoutPage: [:])
            return Found(crossings: crossings, localized: [])
        }
    }

    static func find(
        _ settings: SiteSettings, _ index: ContentIndex, _ items: [Item], _ bodies: [RenderedBody],
        _ register: Register
    ) -> (found: Found, diagnostics: [Diagnostic]) {
        guard let crossings = settings.crossings,
            let collection = settings.collections.firstID(where: { $0.id == crossings.collection })
        else { return (.none(EmergencyNumbers(settings, register)), []) }
        var finder = CrossingFinder(
            settings: settings, crossings: crossings, index: index, items: items, bodies: bodies, register: register)
        finder.readParts(of: collection)
        finder.findGuides(collection)
        let found = finder.pages(of: collection)
        return (found, finder.diagnostics)
    }

    private init(
        settings: SiteSettings, crossings: CrossingSettings, index: ContentIndex, items: [Item],
        bodies: [RenderedBody], register: Register
    ) {
        self.settings = settings
        self.crossings = crossings
        self.index = index
        self.items = items
        self.bodies = bodies
        self.register = register
        emergency = EmergencyNumbers(settings, register)
    }

    // MARK: Parts

    private mutating func readParts(of collection: ID<CollectionSettings>) {
        var tags = CrossingTags(crossings, of: settings)
        tags.used = usedValues(collection)
        for (id, item) in items.identified where item.collection == collection {
            let body = bodies[item.body]
            guard let first = body.outline.lazy.compactMap(\.tag).first else { continue }
            func report(_ fact: CrossingFact, at tag: Positioned<String>) {
                diagnostics.append(
                    Diagnostic(.crossing(fact), path: item.page.path, at: tag.position, length: tag.length))
            }
            if let condition = crossings.items, !condition.holds(for: item.page) {
                if !item.page.frontMatter.invalidKeys.contains(condition.field) {
                    let fact = CrossingFact.tagWithoutPages(
                        first.value, field: condition.field, value: condition.value)
                    report(fact, at: first)
                }
                continue
            }
            let parts = TaggedParts(of: body, crossings, tags) { report($0, at: $1) }
            partsOf[id] = parts
        }
    }

    /// Values that items of the collection have, or institutions: another country is a slip, however real it is.
    private func usedValues(_ collection: ID<CollectionSettings>) -> Set<String> {
        var used: Set<String> = []
        for item in items {
            if item.collection == collection {
                used.formUnion(item.page.frontMatter.value(of: crossings.by)?.termIDs ?? [])
            } else if let door = crossings.doors, settings.collections[item.collection].id == door.collection {
                used.formUnion(item.page.frontMatter.value(of: door.by)?.termIDs ?? [])
            }
        }
        return used
    }

    /// The first item about one value; one about several is no guide of any.
    private mutating func findGuides(_ collection: ID<CollectionSettings>) {
        guard let condition = crossings.guides else { return }
        for (id, group) in index.groups.identified where group.collection == collection {
            guard let item = group.firstItem.map({ items[$0] }), condition.holds(for: item.page),
                !item.page.frontMatter.isWithdrawn,
                let values = item.page.frontMatter.value(of: crossings.by)?.termIDs, values.count == 1,
                guideOf[values[0]] == nil
            else { continue }
            guideOf[values[0]] = id
        }
    }

    // MARK: Pages

    private func pages(of collection: ID<CollectionSettings>) -> Found {
        var all: [Crossing] = []
        var localized: [IDMap<Language, (item: ID<Item>, doors: [ID<ItemGroup>])?>] = []
        var withoutPage: [ID<Item>: [SiteCrossings.PartWithoutPage]] = [:]
        for (id, group) in index.groups.identified where group.collection == collection {
            var values: [String] = []
            for item in group.items.values {
                guard let item, let parts = partsOf[item], !items[item].page.frontMatter.isWithdrawn else { continue }
                for value in parts.values where !values.contains(value) { values.append(value) }
            }
            for value in values {
                var pages = IDMap<Language, (item: ID<Item>, doors: [ID<ItemGroup>])?>(
                    nil, for: settings.languages.ids)
                for (language, item) in group.items.identified {
                    guard let item, let parts = partsOf[item]?.parts(of: value), let first = parts.first,
                        !items[item].page.frontMatter.isWithdrawn
                    else { continue }
                    let doors = doors(of: value, parts, in: item)
                    let lacks = lacks(parts, in: item, hasDoor: !doors.isEmpty || isHelpedAtOnce(value, item))
                    if lacks.isEmpty {
                        pages[language] = (item, doors)
                    } else {
                        withoutPage[item, default: []].append(
                            SiteCrossings.PartWithoutPage(part: first, lacks: lacks))
                    }
                }
                guard pages.values.contains(where: { $0 != nil }) else { continue }
                all.append(Crossing(group: id, value: value))
                localized.append(pages)
            }
        }
        let crossings = SiteCrossings(
            all: all, partsOf: partsOf, ofGroup: Dictionary(grouping: all.ids) { all[$0].group },
            ofValue: Dictionary(grouping: all.ids) { all[$0].value }, guideOf: guideOf,
            valueOfGuide: Dictionary(guideOf.map { ($1, $0) }) { first, _ in first }, doorsOfGuide: doorsOfGuides(),
            emergency: emergency, withoutPage: withoutPage)
        return Found(crossings: crossings, localized: localized)
    }

    /// Whether the item is about danger itself, and the value has an emergency number.
    private func isHelpedAtOnce(_ value: String, _ item: ID<Item>) -> Bool {
        items[item].page.frontMatter.isSensitive
            && emergency.areShown(on: items[item].page, settings.collections[items[item].collection])
            && !emergency.numbers(of: value).isEmpty
    }

    private func lacks(
        _ parts: [TaggedParts.Part], in item: ID<Item>, hasDoor: Bool
    ) -> [CrossingFact.Lack] {
        let body = bodies[items[item].body]
        var lacks: [CrossingFact.Lack] = []
        let words = parts.reduce(0) { count, part in
            let own = body.element(ofHeading: part.heading).upperBound..<part.range.upperBound
            return count + body.text(in: own).wordCount
        }
        let records = records(parts, in: item)
        let counts = Set(crossings.deadlines + crossings.rights)
        let hasWeight = records.contains { counts.contains(register.records[$0].subject.kind) }
        if words < CrossingSettings.fewestWords, records.count < CrossingSettings.fewestRecords || !hasWeight {
            lacks.append(
                .words(
                    count: words, of: CrossingSettings.fewestWords, records: records.count,
                    ofRecords: CrossingSettings.fewestRecords))
        }
        if crossings.doors != nil, !hasDoor { lacks.append(.door) }
        return lacks
    }

    /// The records that parts quote or draw in tables.
    private func records(_ parts: [TaggedParts.Part], in item: ID<Item>) -> Set<ID<RegisterRecord>> {
        let body = bodies[items[item].body], links = items[item].links
        var found: Set<ID<RegisterRecord>> = []
        for part in parts {
            for index in body.links(in: part.range) {
                if case .quote(let quote) = links.targets[index] { found.insert(quote.record) }
            }
            for index in body.embeds(in: part.range) { found.formUnion(links.embeds[index]?.records ?? []) }
        }
        return found
    }

    // MARK: Doors

    /// Institutions of the value that answer, those of the part first, then those of the item and of the value's guide.
    /// Of one place, a phone comes before an address on the web.
    private func doors(of value: String, _ parts: [TaggedParts.Part], in item: ID<Item>) -> [ID<ItemGroup>] {
        guard let door = crossings.doors else { return [] }
        let body = bodies[items[item].body]
        func groups(_ embeds: [EmbedTarget?]) -> [ID<ItemGroup>] {
            embeds.compactMap { if case .item(let group) = $0 { group } else { nil } }
        }
        let inPart = parts.flatMap { body.embeds(in: $0.range) }.map { items[item].links.embeds[$0] }
        let guide = guideOf[value].flatMap { group in
            index.groups[group].items[items[item].language] ?? index.groups[group].firstItem
        }
        let places = [
            groups(inPart), groups(items[item].links.embeds), references(of: item, to: door.collection),
            guide.map { references(of: $0, to: door.collection) } ?? [],
        ]
        var doors: [ID<ItemGroup>] = []
        for (number, place) in places.enumerated() {
            let own = place.filter { group in
                answers(group, for: value, door) && !doors.contains(group)
                    && (number == 0 || isAbout(group, item))
            }
            let byPhone = own.filter { hasPhone($0, door) }
            for group in byPhone + own where !doors.contains(group) { doors.append(group) }
        }
        // One that is only on the web, of the part, does not stand before a phone of the guide.
        return doors.filter { hasPhone($0, door) } + doors.filter { !hasPhone($0, door) }
    }

    /// Whether an institution that the part does not show has a term in common with the item, e.g. a topic; one without
    /// such terms is about everything.
    private func isAbout(_ group: ID<ItemGroup>, _ item: ID<Item>) -> Bool {
        guard let institution = index.groups[group].firstItem else { return false }
        var isLimited = false
        for field in settings.collections[items[institution].collection].fields {
            guard case .choice(let vocabulary) = field.type.element,
                let terms = items[institution].page.frontMatter.value(of: field.key)?.termIDs, !terms.isEmpty
            else { continue }
            for own in settings.collections[items[item].collection].fields
            where own.type.element == .choice(vocabulary: vocabulary) {
                isLimited = true
                let wanted = items[item].page.frontMatter.value(of: own.key)?.termIDs ?? []
                if terms.contains(where: wanted.contains) { return true }
            }
        }
        return !isLimited
    }

    private func doorsOfGuides() -> [ID<Item>: [ID<ItemGroup>]] {
        guard let door = crossings.doors else { return [:] }
        var doors: [ID<Item>: [ID<ItemGroup>]] = [:]
        for (value, group) in guideOf {
            for case let item? in index.groups[group].items.values {
                let named = references(of: item, to: door.collection).filter { answers($0, for: value, door) }
                doors[item] = named.filter { hasPhone($0, door) } + named.filter { !hasPhone($0, door) }
            }
        }
        return doors
    }

    private func answers(_ group: ID<ItemGroup>, for value: String, _ door: DoorSettings) -> Bool {
        guard settings.collections[index.groups[group].collection].id == door.collection,
            let page = index.groups[group].firstItem.map({ items[$0].page })
        else { return false }
        return door.values(of: page).contains(value) && door.isDoor(page)
    }

    private func hasPhone(_ group: ID<ItemGroup>, _ door: DoorSettings) -> Bool {
        index.groups[group].firstItem.map { door.hasPhone(items[$0].page) } == true
    }

    /// The items of a collection that the fields of an item name, in the order of its file.
    private func references(of item: ID<Item>, to collection: String) -> [ID<ItemGroup>] {
        guard let target = settings.collections.firstID(where: { $0.id == collection }) else { return [] }
        let fields = settings.collections[items[item].collection].fields.filter {
            $0.type.element == .reference(collection: collection)
        }
        return fields.flatMap { field -> [ID<ItemGroup>] in
            var names: [String] = []
            func collect(_ value: FieldValue) {
                switch value {
                case .reference(let name): names.append(name)
                case .list(let values): values.forEach(collect)
                default: break
                }
            }
            if let value = items[item].page.frontMatter.value(of: field.key) { collect(value) }
            return names.compactMap { index.groupsByName[target][$0] }
        }
    }
}
