extension Spanish {
    package func sentence(_ fact: NewItemFact) -> Sentence {
        switch fact {
        case .settingsWithErrors: Sentence("'Content/site.yaml' tiene errores", note: "'faro check' los muestra")
        case .noCollection(let id, let near):
            Sentence("no hay ninguna colección '\(id)'", note: hint(near, "el sitio tiene"))
        case .noLanguage(let code, let near):
            Sentence("no hay ningún idioma '\(code)'", note: hint(near, "el sitio tiene"))
        case .badName(let fact): sentence(fact)
        case .exists(let path): Sentence("'\(path)' ya existe", note: "elija otro nombre, o cambie ese archivo")
        case .noOriginal(let path): Sentence("no hay nada que traducir: '\(path)' no existe", note: "escríbalo primero")
        case .ownLanguage(let path):
            Sentence("no hay nada que traducir: '\(path)' está en este idioma", note: "nombre otro idioma con --lang")
        }
    }

    package func text(_ text: NewItemText) -> String {
        switch text {
        case .choice(let terms): "uno de: " + terms.joined(separator: ", ")
        case .reference(let collection): "el nombre de una ficha de '\(collection)'"
        case .date: "como 2025-12-31"
        case .country: "dos letras, por ejemplo HN"
        case .language: "por ejemplo es"
        case .url: "https://…"
        case .phone: "con +, código del país y número"
        case .otherKeys(let keys): "también: " + keys.joined(separator: ", ")
        case .body: "Escriba aquí."
        case .translate: "traduzca el título, el resumen y el texto, y luego quite esta línea"
        }
    }
}
