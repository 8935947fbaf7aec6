/// Known state of an ordered country pair. Missing data gives `notResearched`, never `none`.
package enum CorridorState: String, Sendable, Equatable {
    case inForce = "in-force"
    case signed
    case none
    case notResearched = "not-researched"
}
