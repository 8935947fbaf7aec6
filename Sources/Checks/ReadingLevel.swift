internal import Diagnostics
internal import SiteModel

extension Check {
    /// Each page against its collection's `reading_level`, and the collection's median against its `median`.
    static let readingLevel = Check(rule: .readingLevel, scope: .page { item, context in
        let language = context.site.language(item.language).code
        let collection = context.settings(of: item)
        guard let minimum = collection.readingLevel.first(where: { $0.language == language })?.minimum,
              let score = Readability.score(of: item.page.body, language: language), score < Double(minimum) else { return [] }
        return [finding(.readingLevel, item.page, "the text's reading level is \(Readability.shown(score))",
                        note: "the collection '\(collection.id)' wants at least \(minimum) in '\(language)'; shorten sentences and words")]
    })

    static let readingLevelMedian = Check(rule: .readingLevel, scope: .site { context in
        ReadingReport(context.site, where: { !$0.readingLevelMedian.isEmpty }).groups.compactMap { group in
            guard let collection = context.site.settings.collections.first(where: { $0.id == group.collection }),
                  let minimum = collection.readingLevelMedian.first(where: { $0.language == group.language })?.minimum,
                  group.median < Double(minimum) else { return nil }
            return Diagnostic(.warning, "reading-level", path: "Content/site.yaml",
                              "the median reading level of '\(group.collection)' in '\(group.language)' is \(Readability.shown(group.median))",
                              note: "at least \(minimum) is wanted")
        }
    })
}
