internal import Base
internal import Content
internal import Diagnostics
internal import Site

extension Check {
    /// Each page against its collection's `reading_level`, and the collection's median against its `median`.
    static let readingLevel = Check(
        rule: .readingLevel,
        scope: .page { item, context in
            let language = context.site.settings.languages[item.language].code
            let collection = context.settings(of: item)
            guard let minimum = collection.readingLevel.first(where: { $0.language == language })?.minimum,
                let score = Readability.score(of: context.body(of: item), language: language), score < Double(minimum)
            else { return [] }
            return [
                finding(
                    .readingLevel(
                        tenths: Readability.tenths(score), collection: collection.id, language: language,
                        minimum: minimum), item.page)
            ]
        })

    static let readingLevelMedian = Check(
        rule: .readingLevel,
        scope: .site { context in
            ReadingReport(context, where: { !$0.readingLevelMedian.isEmpty }).groups.compactMap { group in
                guard let collection = context.site.settings.collections.first(where: { $0.id == group.collection }),
                    let minimum = collection.readingLevelMedian.first(where: { $0.language == group.language })?
                        .minimum,
                    group.median < Double(minimum)
                else { return nil }
                return finding(
                    .readingLevelMedian(
                        tenths: Readability.tenths(group.median), collection: group.collection,
                        language: group.language,
                        minimum: minimum),
                    context.site.settings,
                    at: .readingLevelMedian(collection: group.collection, language: group.language))
            }
        })
}
