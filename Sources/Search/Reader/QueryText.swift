/// A query as typed, cut at its quotation marks.
struct QueryText {
    /// As typed, as much of it as is read.
    let words: String
    /// The text between two quotation marks; an unbalanced last mark quotes nothing.
    let phrases: [String]

    init(_ query: String) {
        let marks: Set<Unicode.Scalar> = ["\"", "“", "”", "«", "»"]
        let scalars = query.unicodeScalars.prefix(10_000)
        let parts = scalars.split(omittingEmptySubsequences: false) { marks.contains($0) }.map { String($0) }
        words = String(String.UnicodeScalarView(scalars))
        phrases = parts.enumerated().filter { $0.offset % 2 == 1 && $0.offset < parts.count - 1 }.map(\.element)
    }

    /// Lower-case words with their positions.
    static func tokens(_ text: String) -> [(word: [UInt8], position: Int)] {
        var tokenizer = Tokenizer()
        return tokenizer.words(in: text)
    }
}
