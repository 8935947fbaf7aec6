package import Diagnostics

extension PartialDate {
    /// A date with year, month and day: `2026-11-22`. Fails for other precision or form, and for a date that does not
    /// exist.
    package static func fullDate(_ text: String) -> Result<PartialDate, DateFault> {
        switch ScalarSyntax.date(text) {
        case .date(let date) where date.day != nil: .success(date)
        case .date, .malformed: .failure(.notFull)
        case .impossible(let fault): .failure(fault)
        }
    }
}
