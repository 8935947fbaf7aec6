internal import Base
internal import Content
package import Diagnostics
internal import Site

/// Readability of all pages that are long enough, by collection and language; `faro check` can print it.
package struct ReadingReport: Sendable, Equatable {
    package struct Group: Sendable, Equatable {
        package var collection: String
        package var language: String
        /// Hardest first.
        package var pages: [(path: String, score: Double)]
        package var median: Double

        package static func == (a: Group, b: Group) -> Bool {
            (a.collection, a.language, a.median) == (b.collection, b.language, b.median)
                && a.pages.elementsEqual(b.pages, by: ==)
        }
    }

    /// Collections that have a `reading_level`, in the order of `site.yaml`, each by language.
    package var groups: [Group]

    package init(_ context: CheckContext) {
        self.init(context, where: { !$0.readingLevel.isEmpty || !$0.readingLevelMedian.isEmpty })
    }

    init(_ context: CheckContext, where isWanted: (CollectionSettings) -> Bool) {
        let settings = context.site.settings
        groups = settings.collections.identified.flatMap { collection, spec -> [Group] in
            guard isWanted(spec) else { return [] }
            return settings.languages.identified.compactMap { language, own in
                Group(collection, spec, language, own.code, context)
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

extension ReadingReport.Group {
    /// `nil` if no page is long enough to be measured.
    fileprivate init?(
        _ collection: ID<CollectionSettings>, _ settings: CollectionSettings, _ language: ID<Language>,
        _ code: String, _ context: CheckContext
    ) {
        let items = context.site.items.filter { $0.collection == collection && $0.language == language }
        let scores = items.compactMap { item in
            Readability.score(of: context.body(of: item), language: code).map { (path: item.page.path, score: $0) }
        }
        let pages = scores.sorted { ($0.score, $0.path) < ($1.score, $1.path) }
        guard !pages.isEmpty else { return nil }
        let middle = pages.count / 2
        let isOdd = pages.count % 2 == 1
        let median = isOdd ? pages[middle].score : (pages[middle - 1].score + pages[middle].score) / 2
        self.init(collection: settings.id, language: code, pages: pages, median: median)
    }
}
