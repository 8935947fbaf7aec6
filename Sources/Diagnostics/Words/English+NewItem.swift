extension English {
    package func sentence(_ fact: NewItemFact) -> Sentence {
        switch fact {
        case .settingsWithErrors: Sentence("'Content/site.yaml' has errors", note: "'faro check' lists them")
        case .noCollection(let id, let near): Sentence("no collection '\(id)'", note: hint(near, "the site has"))
        case .noLanguage(let code, let near): Sentence("no language '\(code)'", note: hint(near, "the site has"))
        case .badName(let fact): sentence(fact)
        case .exists(let path): Sentence("'\(path)' exists already", note: "choose another name, or change that file")
        case .noOriginal(let path): Sentence("nothing to translate: '\(path)' does not exist", note: "write it first")
        case .ownLanguage(let path):
            Sentence("nothing to translate: '\(path)' is in this language", note: "name another language with --lang")
        }
    }

    package func text(_ text: NewItemText) -> String {
        switch text {
        case .choice(let terms): "one of: " + terms.joined(separator: ", ")
        case .reference(let collection): "the name of an item in '\(collection)'"
        case .date: "as 2025-12-31"
        case .country: "two letters, e.g. HN"
        case .language: "e.g. es"
        case .url: "https://…"
        case .phone: "with +, country code and number"
        case .otherKeys(let keys): "also: " + keys.joined(separator: ", ")
        case .body: "Write here."
        case .translate: "translate title, summary and text, then take this line out"
        }
    }
}
