/// What a build does, one after the other; each is measured.
package enum BuildStage: Sendable, Equatable, CaseIterable { case load, parse, resolve, check, render, search, outputs, emit }
