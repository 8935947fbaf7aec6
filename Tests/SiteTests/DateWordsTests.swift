import Foundation
import Testing

@testable import Content
@testable import Site

/// Twin: Foundation's `DateFormatter`.
@Suite struct DateWordsTests {
    private static let languages = [
        "es", "en", "fr", "pt", "ar", "de", "it", "ca", "zh", "ja", "ko", "ru", "he", "hi", "eu", "fi", "lv", "hu",
    ]

    @Test(arguments: languages) func everyDayOfAYearReadsAsFoundationWritesIt(_ language: String) throws {
        let words = DateWords(language: language)
        let day = Self.formatter(language, "yMMMMd"), month = Self.formatter(language, "yMMMM")
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for number in 0..<366 {
            let date = try #require(calendar.date(from: DateComponents(year: 2024, month: 1, day: 1 + number)))
            let parts = calendar.dateComponents([.year, .month, .day], from: date)
            let (year, monthNumber, dayNumber) = try (#require(parts.year), #require(parts.month), #require(parts.day))
            #expect(words.text(PartialDate(year: year, month: monthNumber, day: dayNumber)) == day.string(from: date))
            #expect(words.text(PartialDate(year: year, month: monthNumber)) == month.string(from: date))
        }
        #expect(words.text(PartialDate(year: 2024)) == "2024")
    }

    private static func formatter(_ language: String, _ template: String) -> DateFormatter {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: language + "@numbers=latn")
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.timeZone = .gmt
        formatter.dateFormat = DateFormatter.dateFormat(
            fromTemplate: template, options: 0, locale: Locale(identifier: language))
        return formatter
    }
}
