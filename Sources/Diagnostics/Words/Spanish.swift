internal import Base

/// Español, para quien escribe las páginas: se le trata de usted.
package struct Spanish: MessageWords {
    package init() {}
}

extension Spanish {
    package func summary(errors: Int, warnings: Int) -> String {
        let parts = [(errors, "error", "errores"), (warnings, "advertencia", "advertencias")].filter { $0.0 > 0 }
            .map { "\(grouped($0.0)) \($0.0 == 1 ? $0.1 : $0.2)" }
        return parts.isEmpty ? "ningún problema" : parts.joined(separator: ", ")
    }

    package func rest(errors: Int, warnings: Int) -> String {
        "y \(grouped(errors + warnings)) más: \(summary(errors: errors, warnings: warnings))"
    }
}
