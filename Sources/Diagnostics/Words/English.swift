internal import Base

/// English; what the tests compare with and reports are sorted by.
package struct English: MessageWords {
    package init() {}
}

extension English {
    package func summary(errors: Int, warnings: Int) -> String {
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)\($0.0 == 1 ? "" : "s")" }
        return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
    }

    package func rest(errors: Int, warnings: Int) -> String {
        "and \(grouped(errors + warnings)) more: \(summary(errors: errors, warnings: warnings))"
    }
}
