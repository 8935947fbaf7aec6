/// Known state of an ordered country pair. Missing data gives `notResearched`, never `none`.
package enum CorridorState: String, Sendable, Equatable, CaseIterable {
    case inForce = "in-force"
    case signed
    case none
    /// Somebody looked, and found neither an agreement nor a list that excludes it: an item says so.
    case notFound = "not-found"
    case notResearched = "not-researched"
}
