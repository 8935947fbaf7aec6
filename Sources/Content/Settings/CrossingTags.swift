internal import Base
package import Diagnostics

/// Which tags headings may have.
package struct CrossingTags: Sendable {
    private let type: FieldType
    private let terms: [VocabularyTerm]
    private let regions: [String]
    private let languages: [String]
    /// Countries that the project speaks of; `nil`: any may be a tag.
    package var used: Set<String>?

    package init(_ crossings: CrossingSettings, of settings: SiteSettings) {
        type = crossings.type
        regions = settings.register?.regions.map(\.code) ?? []
        languages = settings.languages.map(\.code)
        if case .choice(let id) = crossings.type {
            terms = settings.vocabularies.first { $0.id == id }?.terms ?? []
        } else {
            terms = []
        }
    }

    /// Id of the vocabulary; `nil` for countries.
    package var vocabulary: String? { if case .choice(let id) = type { id } else { nil } }

    /// A region needs a name in site.yaml, if any region has one.
    package func has(_ tag: String) -> Bool {
        guard type == .country else { return terms.contains { $0.id == tag } }
        guard used?.contains(PlaceCode.country(of: tag)) != false else { return false }
        if CodeLists.countrySet.contains(tag) { return true }
        return CodeLists.isRegion(tag) && (regions.isEmpty || regions.contains(tag))
    }

    /// - Parameter isTag: of a heading, where sections may be shared.
    package func suggestion(for tag: String, isTag: Bool = true) -> Suggestion {
        let shared = isTag ? [CrossingSettings.shared] : []
        guard type == .country else { return Hints.term(tag, in: terms) }
        if let same = (regions + shared).first(where: { Hints.folded($0) == Hints.folded(tag) }) {
            return .nearest(same)
        }
        if let country = Hints.country(tag, languages: languages), used?.contains(country) != false {
            return .nearest(country)
        }
        return Suggestion(nearestTo: tag, in: (used ?? []).sorted() + regions + shared)
    }
}
