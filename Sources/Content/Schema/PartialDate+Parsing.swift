package import Diagnostics

extension PartialDate {
    /// A date with year, month and day: `2026-11-22`. The failure says what is wrong with the text, or what the calendar lacks.
    package static func fullDate(_ text: String) -> Result<PartialDate, DateFault> {
        switch ScalarSyntax.date(text) {
        case .date(let date) where date.day != nil: .success(date)
        case .date, .malformed: .failure(.notFull)
        case .impossible(let fault): .failure(fault)
        }
    }
}
