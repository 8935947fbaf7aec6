package import Diagnostics
package import Markdown

/// The value of a typed field, checked against its `FieldSpec`.
package indirect enum FieldValue: Sendable, Equatable {
    case text(String)
    case markdown(RenderedBody)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    case date(PartialDate)
    case url(String)
    case email(String)
    /// International form as written, e.g. `+1 866 487 9243`.
    case phone(String)
    /// ISO 3166-1 alpha-2, upper case.
    case country(String)
    /// BCP 47.
    case language(String)
    /// Id of a term of the field's vocabulary.
    case choice(String)
    /// Name of an item of the field's collection.
    case reference(String)
    case image(ImageValue)
    case list([FieldValue])
    /// In the order of `site.yaml`.
    case object([ObjectEntry])

    /// The values of a list, or of an object's keys, or this one.
    package var parts: [FieldValue] {
        switch self {
        case .list(let values): values.flatMap(\.parts)
        case .object(let entries): entries.flatMap { $0.value.parts }
        default: [self]
        }
    }

    /// The texts of a field of type markdown, or of a list of them.
    package var bodies: [RenderedBody] {
        switch self {
        case .markdown(let body): [body]
        case .list(let values): values.flatMap(\.bodies)
        default: []
        }
    }

    /// Ids under which a taxonomy or a facet lists the value; for a list, the ids of its elements.
    package var termIDs: [String] {
        switch self {
        case .text(let id), .country(let id), .language(let id), .choice(let id): [id]
        case .boolean(let isTrue): [isTrue ? "true" : "false"]
        case .integer(let number): [String(number)]
        case .list(let values): values.flatMap(\.termIDs)
        default: []
        }
    }
}

/// The value of one key of an object.
package struct ObjectEntry: Sendable, Equatable {
    package var key: String
    package var value: FieldValue
}

/// An image as a page names it: its path as written, and its alternative text, empty if it has none.
package struct ImageValue: Sendable, Equatable {
    package var path: String
    package var alt: String
    package var position: SourcePosition
    package var length: Int
}

/// A calendar date of reduced precision: `2004`, `2004-06` or `2004-06-29` (ISO 8601-1:2019 §5.2.2).
package struct PartialDate: Sendable, Equatable, Hashable, Comparable {
    package var year: Int
    package var month: Int?
    package var day: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO 8601 form, in the date's own precision.
    package var iso: String {
        var text = String(year)
        while text.utf8.count < 4 { text = "0" + text }
        for part in [month, day] {
            if let part { text += (part < 10 ? "-0" : "-") + String(part) }
        }
        return text
    }

    /// Of the year or the month, where the date names no day.
    package var firstDay: PartialDate { PartialDate(year: year, month: month ?? 1, day: day ?? 1) }

    package var lastDay: PartialDate {
        let month = month ?? 12
        return PartialDate(
            year: year, month: month, day: day ?? ScalarSyntax.daysInMonth(month, year: year))
    }

    /// The day after the last one; the calendar ends with the year 9999.
    package var dayAfter: PartialDate {
        let last = lastDay
        guard let month = last.month, let day = last.day else { return last }
        if day < ScalarSyntax.daysInMonth(month, year: year) {
            return PartialDate(year: year, month: month, day: day + 1)
        }
        if month < 12 { return PartialDate(year: year, month: month + 1, day: 1) }
        return year < 9999 ? PartialDate(year: year + 1, month: 1, day: 1) : last
    }

    package static func < (a: PartialDate, b: PartialDate) -> Bool {
        (a.year, a.month ?? 0, a.day ?? 0) < (b.year, b.month ?? 0, b.day ?? 0)
    }
}
