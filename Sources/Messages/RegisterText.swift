package import Diagnostics

/// Fixed texts about `faro facts` and `faro fix`: what they and their options do.
package enum RegisterHelp: Sendable, Equatable, CaseIterable {
    case facts, uses, place, confidence, olderThan, gaps, textOrJSON, agesDay
    case fix, whatToFix, apply
}

/// What `faro facts` and `faro fix facts` print, with its values.
package enum RegisterText: Sendable, Equatable {
    // the list of records
    case head(Column)
    case noPlace
    case age(Int, AgeUnit)
    /// How many quotes and tables show a record; at most 10 columns wide.
    case shownBy(quotes: Int, tables: Int)
    case noSource
    case from(String), validUntil(String), expired(String)

    // what stands below it
    case records(Int)
    case byPlace, byKind, byConfidence
    case gaps(Int)
    case emptyCells(Int)

    // faro check
    case summary(records: Int, gaps: Int, unsure: Int)
    /// A place that lacks topics which another place has.
    case emptyCell(place: String, topics: [String])

    // --uses
    case table
    case uses(quotes: Int, tables: Int)

    // fix
    case notMended(words: String, record: String, MendFault)
    case canBeMended(places: Int, files: Int)
    case mended(places: Int, files: Int)
    case left(places: Int)
    case marksCanBeMended(places: Int, files: Int)
    case markLeft(String, MendFault)
    case noMarks
    /// `withErrors`: some records could not be read.
    case nothingToMend(withErrors: Bool)

    // Wrong usage
    case noRegister
    case unknownPlace(String, Suggestion)
    /// `nil`: no word was given.
    case unknownFix(String?, known: [String])
    /// Beside the first option none of the others has a meaning.
    case without(option: String, others: [String])

    package enum Column: Sendable, Equatable, CaseIterable { case record, confidence, seen, age, shown }
    package enum AgeUnit: Sendable, Equatable, CaseIterable { case days, months, years }
}
