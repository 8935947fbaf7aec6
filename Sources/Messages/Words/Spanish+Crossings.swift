internal import Base
package import Diagnostics

// MARK: - Marcas de los títulos y las páginas que salen de ellas

extension Spanish {
    package func sentence(_ fact: CrossingFact) -> Sentence {
        switch fact {
        case .unknownTag(let tag, let vocabulary, let near):
            Sentence(
                vocabulary.map { "'{\(tag)}': '\(tag)' no es un término de '\($0)'" }
                    ?? "'{\(tag)}': '\(tag)' no es un lugar",
                note: hint(near, "marcas")
                    ?? (vocabulary == nil ? "dos mayúsculas para un país, '{ES}'; " : "")
                    + "'{all}' para una sección de todas las páginas; '\\{' si es texto")
        case .unknownValue(let value, let vocabulary, let near):
            Sentence(
                vocabulary.map { "'\(value)' no es un término de '\($0)'" } ?? "'\(value)' no es un lugar",
                note: hint(near, "valores") ?? "dos mayúsculas para un país: 'for: [ES]'")
        case .repeatedTag(let tag, let line):
            Sentence(
                "'{\(tag)}' ya está en otro título de este texto, línea \(line)",
                note: "ponga las dos bajo un solo título, cada una con un título menor")
        case .tagInside(let tag, let outer):
            Sentence(
                "'{\(tag)}' está dentro de la sección de '{\(outer)}'",
                note: "saque la sección de ahí, a un título del mismo nivel, o quite su marca")
        case .nestedTag(let tag):
            Sentence(
                "'{\(tag)}' está en una cita o una lista, donde no empieza ninguna sección",
                note: "ponga el título fuera de ella")
        case .tagWithoutPages(let tag, let field?, let value?):
            Sentence(
                "'{\(tag)}' no hace nada aquí: solo tienen partes las páginas con '\(field): \(value)'",
                note: "quite las marcas de esta página, o escriba '\(field): \(value)' en su encabezado")
        case .tagWithoutPages(let tag, _, _):
            Sentence("'{\(tag)}' no hace nada aquí", note: "quite las marcas de esta página")
        case .valuesWithoutPages:
            Sentence(
                "'for' dice qué páginas muestran una fuente, y 'crossings' de site.yaml no hace ninguna",
                note: "quite la clave")
        case .untaggedPart(let heading, let tag):
            Sentence(
                "el título '\(abridged(heading))' no tiene marca, y su sección no tiene página propia",
                note: "escriba '\(abridged(heading)) {\(tag)}', o empiece el título con otra palabra")
        case .untranslatedPart(let tag, let path):
            Sentence("a '\(path)' le falta la parte '{\(tag)}'", note: "traduzca la sección, con su marca")
        case .noPage(let value, let lacks):
            Sentence("'{\(value)}' no tiene página propia: " + lacks.map(said).joined(separator: "; "))
        case .doorsWithoutPart(let values):
            Sentence(
                "el texto no tiene parte para " + values.map { "'{\($0)}'" }.joined(separator: ", ")
                    + ", y nombra una institución que atiende allí",
                note: "escriba la parte, o quite la institución")
        case .nothingBesideParts(let words):
            Sentence(
                words == 0
                    ? "fuera de las partes de la página no queda nada"
                    : "palabras que quedan fuera de las partes de la página: \(words)",
                note: "diga lo que vale en todas partes: por qué importa y qué hacer primero")
        case .contactWithoutDoor(let phone, let online):
            Sentence(
                "nadie puede llegar a este contacto: no tiene '\(phone)'" + (online.map { " ni '\($0)'" } ?? ""),
                note: "escriba uno que dé su propia fuente")
        case .scriptWithoutPhone(let values):
            Sentence(
                "el texto dice qué decir por teléfono, y no tiene número para "
                    + values.map { "'\($0)'" }.joined(separator: ", "),
                note: "nombre una institución con teléfono allí")
        case .numberWithoutLink(let number):
            Sentence(
                "'\(number)' es solo texto: no se puede llamar con el dedo",
                note: "incruste la institución, cite su dato, o escriba '[\(number)](tel:…)'")
        }
    }

    private func said(_ lack: CrossingFact.Lack) -> String {
        switch lack {
        case .words(let count, let wanted, let records, let wantedRecords):
            "tiene \(count) de \(wanted) palabras, y cita \(records) de \(wantedRecords) datos, de los que uno debe "
                + "ser un plazo o un derecho"
        case .door: "ninguna institución de allí tiene teléfono ni dirección para trámites"
        }
    }

    func crossingExplanation(of rule: RuleID) -> RuleExplanation? {
        switch rule {
        case .unknownTag:
            RuleExplanation(
                "un título termina con una marca que no dice nada",
                "De una sección con marca, '## España {ES}', sale una página propia. La marca es un país, una región "
                    + "que site.yaml nombra, o un término del vocabulario de 'crossings'; '{all}' señala lo que cada "
                    + "página repite.",
                wrong: "## España {SP}", right: "## España {ES}")
        case .duplicateTag:
            RuleExplanation(
                "dos secciones de un texto tienen la misma marca",
                "Cada valor tiene una página, y su texto está en un solo lugar.",
                wrong: "## España {ES}\n…\n## Horas en España {ES}", right: "## España {ES}\n…\n### Horas")
        case .misplacedTag:
            RuleExplanation(
                "una marca está donde no hace página",
                "Una marca va en un título fuera de citas, de listas y de otras secciones con marca. Solo la región de "
                    + "un país puede estar dentro de la sección de ese país.",
                wrong: "## España {ES}\n### Qué hacer {all}", right: "## Qué hacer {all}\n…\n## España {ES}")
        case .untaggedPart:
            RuleExplanation(
                "un título empieza con el nombre de un lugar y no tiene marca",
                "Lo que se dice de un lugar se encuentra si tiene página propia: la marca la hace.",
                wrong: "## España", right: "## España {ES}")
        case .untranslatedPart:
            RuleExplanation(
                "una parte está en un solo idioma",
                "Quien lee en el otro idioma no encuentra página.",
                wrong: "## Chile {CL}   (en es, no en en)", right: "## Chile {CL}   (en los dos)")
        case .missingCrossing:
            RuleExplanation(
                "una parte tiene muy poco para una página propia",
                "Una página necesita algo que decir, 40 palabras o dos datos, y alguien a quien llamar. Mientras "
                    + "tanto, el enlace lleva a la guía del lugar.",
                wrong: "## Belice {BZ}\nPregunte allí.",
                right: "## Belice {BZ}\nReclame antes de … (y una institución)")
        case .missingPart:
            RuleExplanation(
                "un texto nombra quién ayuda en un lugar, y no dice nada de ese lugar",
                "Escriba lo que vale allí, bajo un título con la marca del lugar.",
                wrong: "institutions: [cl-dt]   (sin '## Chile {CL}')", right: "## Chile {CL}")
        case .emptyTheme:
            RuleExplanation(
                "las partes no dejan nada de una página",
                "Cada parte pasó a su propia página. Quien llega sin país necesita una primera respuesta.",
                wrong: "## España {ES}   (todo el texto)", right: "Reclame cuanto antes. …\n\n## España {ES}")
        case .contactWithoutDoor:
            RuleExplanation(
                "un contacto al que no se puede llegar",
                "Un nombre solo no ayuda. Dé el teléfono, o la dirección de la página donde se pregunta.",
                wrong: "website: https://example.org/", right: "phone: +506 2542 0000")
        case .scriptWithoutPhone:
            RuleExplanation(
                "qué decir por teléfono, sin teléfono",
                "Cada lugar de la guía necesita una institución con número.",
                wrong: "> [!PHONE]   (ninguna institución con teléfono)", right: "institutions: [cr-mtss]")
        case .numberWithoutLink:
            RuleExplanation(
                "un número de teléfono que no se puede tocar",
                "En un teléfono, un número se llama con un toque si es un enlace. El de una institución está en su "
                    + "archivo.",
                wrong: "Llame al 800-872-2256.", right: "Llame al [800-872-2256](tel:8008722256).")
        default: nil
        }
    }
}
