/// What is known of an ordered pair of countries; never inferred from an absence of data.
package enum CorridorState: String, Sendable, Equatable {
    case inForce = "in-force"
    case signed
    case none
    case notResearched = "not-researched"
}
