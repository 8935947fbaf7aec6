internal import Base

extension Spanish {
    package func sentence(_ fact: OpinionFact) -> Sentence {
        switch fact {
        case .fewLinks(let count, let wanted):
            Sentence(
                count == 0 ? "la página no lleva a ninguna otra" : count == 1 ? "la página lleva a una sola página más" : "la página lleva a solo \(count) páginas más",
                note: "enlace al menos \(wanted): la ley, una oficina, otra guía")
        case .headingJump(let text, let level, let above):
            Sentence(
                "el encabezado '\(abridged(text))' es de nivel \(level) y viene después de uno de nivel \(above)",
                note: "empiécelo con '\(String(repeating: "#", count: above + 1))'")
        case .insecureLink(let url):
            Sentence("'\(abridged(url))' empieza por 'http:'", note: "vea si la misma dirección funciona con 'https:'")
        case .longTitle(let characters, let limit):
            Sentence("el título tiene \(characters) \(characters == 1 ? "carácter" : "caracteres")", note: "en todas partes se muestran como máximo \(limit)")
        case .missingAlt(let image):
            Sentence("la imagen '\(abridged(image))' no tiene descripción", note: "escriba lo que se ve en ella entre '![' y ']'")
        case .missingSources:
            Sentence("la página no cita ninguna fuente", note: "escriba 'sources:' con el título (title), quién lo publica (publisher), el año (year) y la dirección (url) de cada una")
        case .missingSummary:
            Sentence("la página no tiene resumen", note: "diga en una frase qué obtiene quien lee")
        case .missingTranslation(let language, let path):
            Sentence("la página no está traducida a '\(language)'", note: "cree '\(path)'")
        case .orphanPage:
            Sentence("ninguna otra página lleva aquí", note: "ponga un enlace en una página desde la que llegue su lector")
        case .outdatedTranslation(let source, let revision):
            Sentence("'\(source)' ha cambiado desde que se tradujo", note: "compare los dos textos y luego escriba \"\(revision)\"")
        case .readingLevel(let tenths, let collection, let language, let minimum):
            Sentence(
                "la facilidad de lectura del texto es de \(decimal(tenths))",
                note: "la colección '\(collection)' pide al menos \(minimum) en '\(language)'; acorte las frases y use palabras más cortas")
        case .readingLevelMedian(let tenths, let collection, let language, let minimum):
            Sentence("la facilidad de lectura de '\(collection)' en '\(language)' tiene una mediana de \(decimal(tenths))", note: "se pide al menos \(minimum)")
        case .reviewInFuture(let date, let today):
            Sentence("la fecha de revisión, \(date), es posterior a la de hoy, \(today)", note: "corrija la fecha o indique la de hoy con --date")
        case .reviewOverdue(let date):
            Sentence("la fecha límite para revisar la página era \(date)", note: "revísela y luego cambie 'reviewed' y 'review_by'")
        case .summaryTooLong(let characters, let limit):
            Sentence("el resumen tiene \(characters) \(characters == 1 ? "carácter" : "caracteres")", note: "en todas partes se muestran como máximo \(limit)")
        case .unusedTerm(let term, let vocabulary):
            Sentence("ninguna página tiene el término '\(term)' del vocabulario '\(vocabulary)'", note: "úselo o quítelo")
        }
    }
}
