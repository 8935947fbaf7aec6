internal import Base
internal import Foundation

/// Informal date formats, for suggestions only: `ScalarSyntax.date` alone decides what is valid.
enum DateSpelling {
    /// ISO 8601 form; `nil` if day and month are ambiguous, or if it is not a date.
    static func iso(_ text: String) -> String? {
        if case .date(let date) = ScalarSyntax.date(text) { return date.iso }
        return ScalarSyntax.isoDate(text) ?? inWords(text)
    }

    /// `febrero 2026`, `2 de noviembre de 2026`, `November 2, 2026`.
    private static func inWords(_ text: String) -> String? {
        let words = Hints.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter {
            $0 != "de" && $0 != "del"
        }
        let found = words.compactMap { months[$0] }
        guard (2...3).contains(words.count), let month = found.first, found.count == 1 else { return nil }
        let numbers = words.filter { months[$0] == nil }
        guard numbers.allSatisfy({ $0.utf8.allSatisfy(ASCII.isDigit) }), let year = numbers.last.flatMap({ Int($0) }),
            numbers.last?.utf8.count == 4
        else { return nil }
        let day = numbers.count == 2 ? Int(numbers[0]) : nil
        guard numbers.count == 1 || day != nil else { return nil }
        let written = PartialDate(year: year, month: month, day: day).iso
        if case .date = ScalarSyntax.date(written) { return written }
        return nil
    }

    /// Folded month name → 1…12; Spanish and English, full and abbreviated.
    private static let months: [String: Int] = {
        var months: [String: Int] = [:]
        for language in ["es", "en"] {
            var calendar = Calendar(identifier: .gregorian)
            calendar.locale = Locale(identifier: language)
            for names in [calendar.monthSymbols, calendar.shortMonthSymbols] {
                for (index, name) in names.enumerated() { months[Hints.folded(name).filter(\.isLetter)] = index + 1 }
            }
        }
        return months
    }()
}
