package import Base

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

    package func sentence(refusing output: String, _ refusal: OutputRefusal) -> Sentence {
        Sentence("el sitio no se puede escribir en '\(output)': \(clause(refusal))", note: "nombre una carpeta solo para él, como en '--output Public'")
    }

    private func clause(_ refusal: OutputRefusal) -> String {
        switch refusal {
        case .isProject: "es la carpeta del proyecto"
        case .holdsProject: "el proyecto está dentro de esa carpeta"
        case .isSource(let name): "es '\(name)', que contiene lo que el sitio lee"
        case .liesInSource(let name): "está dentro de '\(name)', que contiene lo que el sitio lee"
        case .holdsSource(let name): "dentro está '\(name)', que contiene lo que el sitio lee"
        }
    }
}
