internal import Base
package import Diagnostics

// MARK: - HTML en un texto

extension Spanish {
    package func sentence(_ fact: HTMLFact) -> Sentence {
        switch fact {
        case .activeElement(let name):
            Sentence(
                "'<\(abridged(name, to: 40))>' es contenido activo, y ninguna página puede tenerlo",
                note: name == "style" || name == "link"
                    ? "quítelo; el aspecto de todas las páginas lo da el tema"
                    : "quítelo; un enlace lleva a quien lee a lo que muestra otro sitio")
        case .activeAttribute(let name, let element):
            Sentence(
                "'\(abridged(name, to: 40))' en '<\(abridged(element, to: 40))>' es contenido activo, y ninguna página "
                    + "puede tenerlo",
                note: "quite el atributo")
        case .unknownElement(let name):
            Sentence(
                "las páginas no tienen el elemento '<\(abridged(name, to: 40))>': su texto se queda", note: cure(name))
        case .tag(let name, let isEnd, let fault):
            Sentence(
                "se omite '<\(isEnd ? "/" : "")\(abridged(name, to: 40))>': \(reason(fault))", note: cure(name, fault))
        case .noElement(let written):
            Sentence("se omite '\(written)': las páginas no tienen nada así", note: "quítelo")
        case .badID(let id):
            Sentence(
                "'\(id)' no puede ser el ancla de un enlace",
                note: "escriba un 'id' de letras, cifras y '-'; no puede empezar por '_', 'fn-' ni 'fnref-'")
        case .markdownInside(let written):
            Sentence(
                "'\(written)' es Markdown dentro de HTML, y quien lee ve sus signos",
                note: "deje una línea en blanco antes y después del Markdown")
        }
    }

    private func cure(_ name: String) -> String {
        switch name {
        case "h1", "h2": "escriba '## ' y el título en una línea propia"
        case "h3", "h4", "h5", "h6":
            "escriba '\(String(repeating: "#", count: Int(name.dropFirst()) ?? 3)) ' y el título en una línea propia"
        case "center", "font", "big", "tt": "quítelo; el aspecto de todas las páginas lo da el tema"
        case "video", "audio", "source", "track": "enlace el archivo"
        case "input", "button", "select", "textarea": "quítelo; una página no puede enviar nada"
        default: "quítelo o, para mostrarlo tal cual, póngalo entre acentos graves (`)"
        }
    }

    private func reason(_ fault: HTMLFault) -> String {
        switch fault {
        case .noEnd: "falta su final"
        case .noStart: "falta su comienzo"
        case .holdsBlock: "no puede rodear un párrafo, una lista u otro bloque"
        case .blockInLine: "no puede estar dentro de un párrafo"
        case .misplaced(let parents):
            parents.isEmpty
                ? "no puede estar directamente en una lista o tabla" : "está fuera de \(elements(parents))"
        case .linkInLink: "un enlace no puede contener otro"
        case .tooDeep(let limit): "lo rodean más de \(limit) elementos"
        }
    }

    private func cure(_ name: String, _ fault: HTMLFault) -> String {
        switch fault {
        case .noEnd: "escriba '</\(name)>' en el mismo párrafo o bloque"
        case .noStart: "escriba antes '<\(name)>', en el mismo párrafo o bloque, o quítelo"
        case .holdsBlock: "escríbalo dentro de cada párrafo"
        case .blockInLine: "escríbalo en una línea propia, después de una línea en blanco"
        case .misplaced(let parents):
            parents.isEmpty ? "póngalo en un elemento de la lista o en una celda" : "póngalo en \(elements(parents))"
        case .linkInLink: "quite uno de los dos"
        case .tooDeep: "quite algunos"
        }
    }

    private func elements(_ names: [String]) -> String { names.map { "'<\($0)>'" }.joined(separator: " o ") }

    func htmlExplanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        case .activeHTML:
            RuleExplanation(
                "un texto contiene contenido activo",
                "Los programas, estilos, marcos, formularios y similares pueden dañar a quien lee o enviar sus datos a "
                    + "otros. Ningún ajuste los deja pasar.",
                wrong: "<script src=\"https://a.org/mapa.js\"></script>", right: "[Mapa](https://a.org/mapa)")
        case .unclosedComment:
            RuleExplanation(
                "un comentario no termina", "Oculta todo lo que sigue. Escriba '-->' al final.",
                wrong: "<!-- pendiente", right: "<!-- pendiente -->")
        default:
            RuleExplanation(
                "se omite una etiqueta de HTML",
                "Las páginas tienen algunos elementos de HTML: 'br', 'sup', 'kbd', 'details', 'table' y otros. Una "
                    + "etiqueta que no es ninguno de ellos, no tiene pareja o está donde no puede se omite, y su texto "
                    + "se queda.",
                wrong: "<font size=\"5\">Plazo</font>", right: "**Plazo**")
        }
    }
}
