internal import Base
internal import Content
internal import Diagnostics
internal import Site

/// A quote whose words are not those of its record.
struct DifferingQuote {
    let path: String
    /// Id of the record, or `id#part`: what stands behind `fact:`.
    let target: String
    let record: String
    let words: String
    let position: SourcePosition
    let isInTextField: Bool
    /// The value in the page's language, as it is to be written; or why the words stay.
    let right: Result<String, MendFault>

    /// `nil` if the words are right, or if there is nothing to quote: other messages tell of that.
    init?(_ quote: RegisterUses.Quote, in register: Register) {
        let record = register.records[quote.quote.record]
        guard !record.isGap, let value = quote.quote.value(in: register) else { return nil }
        let language = quote.page.language
        let written = QuoteSpelling(quote.words)
        let spellings = value.spellings(in: language)
        if spellings.contains(quote.words) || spellings.contains(where: { QuoteSpelling($0) == written }) { return nil }
        path = quote.page.path
        target = record.id + (quote.quote.part.map { "#" + $0 } ?? "")
        self.record = record.id
        words = quote.words
        position = quote.position
        isInTextField = quote.isInTextField
        if let new = value.words(in: language) {
            if record.confidence == .check {
                right = .failure(.unsure)
            } else if let former = value.former(written, in: language) {
                right = .success(DifferingQuote.beginning(new, as: quote.words, insteadOf: former))
            } else {
                right = .failure(.neverValue(right: spellings))
            }
        } else {
            right = .failure(.noValueInLanguage(language))
        }
    }

    /// A capital that begins the sentence stays: `[Seis meses]`, of `seis meses`, becomes `[Un año]`.
    private static func beginning(_ new: String, as written: String, insteadOf former: String) -> String {
        guard let first = written.first, first.isUppercase, former.first?.isLowercase == true,
            let letter = new.first, letter.isLowercase
        else { return new }
        let capital = letter.uppercased() + new.dropFirst()
        return QuoteSpelling(capital) == QuoteSpelling(new) ? capital : new
    }
}

extension RecordValue {
    /// The earlier value that was spelt so.
    fileprivate func former(_ spelling: QuoteSpelling, in language: String) -> String? {
        was.lazy.flatMap { $0.words.words(in: language) }.first { QuoteSpelling($0) == spelling }
    }
}
