/// Stages of a build, in their order; each is measured.
package enum BuildStage: Sendable, Equatable, CaseIterable {
    case load, parse, resolve, check, render, search, outputs, emit
}
