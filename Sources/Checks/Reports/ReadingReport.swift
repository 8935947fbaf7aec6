package import Diagnostics
package import SiteModel

/// The reading level of every page that is long enough, by collection and language: what `faro check` can print.
package struct ReadingReport: Sendable, Equatable {
    package struct Group: Sendable, Equatable {
        package var collection: String
        package var language: String
        /// Hardest first.
        package var pages: [(path: String, score: Double)]
        package var median: Double

        package static func == (a: Group, b: Group) -> Bool {
            (a.collection, a.language, a.median) == (b.collection, b.language, b.median) && a.pages.elementsEqual(b.pages, by: ==)
        }
    }

    /// Collections that have a `reading_level`, in the order of `site.yaml`, each by language.
    package var groups: [Group]

    package init(_ site: Site) { self.init(site, where: { !$0.readingLevel.isEmpty || !$0.readingLevelMedian.isEmpty }) }

    init(_ site: Site, where isWanted: (CollectionSettings) -> Bool) {
        groups = site.settings.collections.indices.flatMap { collection -> [Group] in
            let settings = site.settings.collections[collection]
            guard isWanted(settings) else { return [] }
            return site.settings.languages.indices.compactMap { language -> Group? in
                let code = site.language(language).code
                let pages = site.items.filter { $0.collection == collection && $0.language == language }.compactMap { item in
                    Readability.score(of: item.page.body, language: code).map { (path: item.page.path, score: $0) }
                }.sorted { ($0.score, $0.path) < ($1.score, $1.path) }
                guard !pages.isEmpty else { return nil }
                let middle = pages.count / 2
                let median = pages.count % 2 == 1 ? pages[middle].score : (pages[middle - 1].score + pages[middle].score) / 2
                return Group(collection: settings.id, language: code, pages: pages, median: median)
            }
        }
    }

    /// One per collection and language.
    package var levels: [ReadingLevels] {
        groups.map { group in
            ReadingLevels(
                collection: group.collection, language: group.language, pages: group.pages.count,
                median: Readability.tenths(group.median),
                lowest: group.pages.first.map { (Readability.tenths($0.score), $0.path) })
        }
    }
}
