/// Built-in keys of front matter, declared only here: for the decoder, `faro new`, the checks and the test for reserved
/// names. `MessageWords.purpose(of:)` explains them; a collection's own fields are `FieldSpec`s.
package enum FrontMatterKey: String, CaseIterable, Sendable {
    case title, summary, slug, date
    /// Marks: when the text was put together from its sources, checked by machine, and read by a person.
    case compiled, checked, reviewed
    case reviewBy = "review_by"
    case draft, layout, aliases, answers, order, changes, withdrawn, sensitive, search, sources
    case translationOfRevision = "translation_of_revision"
    /// Only for notices.
    case until

    /// In the order of lists.
    package static let ofPages = allCases.filter { $0 != .until }
    package static let ofNotices: [FrontMatterKey] = [.title, .until]

    package var expected: ExpectedType {
        switch self {
        case .title, .summary, .slug, .layout, .translationOfRevision: .text
        case .date, .compiled, .checked, .reviewed, .reviewBy, .until: .date
        case .draft, .withdrawn, .sensitive: .boolean
        case .order: .integer
        case .aliases, .answers: .list
        case .changes, .sources: .listOfMaps
        case .search: .map
        }
    }

    /// Keys of the map, or of the maps in the list, that is the value.
    package var innerKeys: [String] {
        switch self {
        case .changes: ["date", "text"]
        case .sources: ["title", "publisher", "year", "url", "for"]
        case .search: ["boost"]
        case .compiled, .checked, .reviewed: ["on", "by", "from"]
        default: []
        }
    }

    package var isRequired: Bool { self == .title || self == .until }

    /// Housekeeping: not part of the page's meaning, so a change does not make translations out of date.
    package var isHousekeeping: Bool {
        switch self {
        case .slug, .date, .compiled, .checked, .reviewed, .reviewBy, .draft, .layout, .aliases, .order, .search,
            .translationOfRevision, .changes:
            true
        case .title, .summary, .answers, .withdrawn, .sensitive, .sources, .until: false
        }
    }

    /// Other names that editors use, most of them Spanish; for suggestions.
    package var spokenNames: [String] {
        switch self {
        case .title: ["título"]
        case .summary: ["resumen", "descripción", "description"]
        case .slug: ["dirección"]
        case .date: ["fecha"]
        case .compiled: ["compilado", "compilada"]
        case .checked: ["comprobado", "comprobada"]
        case .reviewed: ["revisado", "revisada"]
        case .reviewBy: ["revisar", "próxima revisión"]
        case .draft: ["borrador"]
        case .layout: ["plantilla", "template"]
        case .aliases: ["alias", "redirects"]
        case .answers: ["responde", "preguntas", "questions"]
        case .order: ["orden", "weight"]
        case .changes: ["cambios"]
        case .withdrawn: ["retirado", "retirada"]
        case .sensitive: ["sensible", "delicado"]
        case .search: ["búsqueda"]
        case .sources: ["fuentes", "fuente"]
        case .translationOfRevision: ["revisión"]
        case .until: ["hasta"]
        }
    }

    /// Like `spokenNames`, for `innerKeys`.
    package static let spokenInnerNames: [(name: String, key: String)] = [
        ("título", "title"), ("editor", "publisher"), ("editorial", "publisher"), ("año", "year"), ("enlace", "url"),
        ("link", "url"), ("fecha", "date"), ("texto", "text"), ("para", "for"),
    ]

    /// Like `spokenInnerNames`, for the marks.
    package static let spokenNamesInMarks: [(name: String, key: String)] = [
        ("date", "on"), ("fecha", "on"), ("el", "on"), ("who", "by"), ("role", "by"), ("por", "by"), ("quién", "by"),
        ("según", "from"), ("source", "from"), ("sources", "from"), ("fuente", "from"), ("fuentes", "from"),
    ]
}
