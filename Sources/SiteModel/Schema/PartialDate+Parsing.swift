extension PartialDate {
    /// A date with year, month and day: `2026-11-22`. The failure says what is wrong with the text, or what the calendar lacks.
    package static func fullDate(_ text: String) -> Result<PartialDate, DateFault> {
        switch ValueSyntax.date(text) {
        case .date(let date) where date.day != nil: .success(date)
        case .date, .malformed: .failure(DateFault(reason: "write year, month and day, as in 2026-11-22"))
        case .impossible(let reason): .failure(DateFault(reason: reason))
        }
    }
}

/// Why a text is no date, as a clause: `that month has 28 days`.
package struct DateFault: Error, Sendable, Equatable {
    package var reason: String
}
