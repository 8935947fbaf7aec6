extension Spanish {
    package func sentence(_ fact: SettingsFact) -> Sentence {
        switch fact {
        case .empty:
            Sentence("el archivo no tiene ninguna configuración",
                     note: "escriba al menos 'title', 'languages' y 'collections'")
        case .noBaseURL:
            Sentence("falta la clave 'base_url'", note: "escriba la dirección que tendrá el sitio")
        case .placeholderURL(let url):
            Sentence("'base_url' es la dirección de ejemplo '\(url)'",
                     note: "antes de publicar, escriba la dirección que tendrá el sitio")
        case .badBaseURL(let url, let fault):
            Sentence("'\(cut(url))' no puede ser la dirección de un sitio", note: clause(fault))
        case .noLanguage:
            Sentence("el sitio no tiene ningún idioma",
                     note: "escriba, por ejemplo, 'es: { name: Español, default: true }'")
        case .noDefaultLanguage:
            Sentence("ningún idioma es el principal", note: "escriba 'default: true' en uno de ellos")
        case .defaultLanguages(let count):
            Sentence("hay \(count) idiomas principales", note: "escriba 'default: true' solo en uno de ellos")
        case .undeclaredLanguage(let code, let texts):
            Sentence("'\(code)' no es un idioma del sitio, y \(texts) textos de este archivo están en él",
                     note: "escriba '\(code): { name: … }' debajo de 'languages', o quite esos textos")
        case .unknownRule(let name, let near):
            Sentence("ninguna regla se llama '\(name)'",
                     note: hint(near, "las reglas son") ?? "'faro explain' las muestra todas")
        case .fixedRule(let rule):
            Sentence("la regla '\(rule)' no se puede cambiar",
                     note: "avisa de lo que hace incorrecto el sitio, no es una opinión")
        case .badName(let name, let thing, let fault):
            Sentence("'\(name)' no puede ser el nombre de \(word(thing))", note: clause(fault))
        case .reservedFolder(let name):
            Sentence("'\(name)' no puede ser el nombre de una colección", note: "esa carpeta ya tiene otro uso")
        case .badPath(let path, let fault):
            Sentence("la ruta '\(cut(path))' no puede ser parte de una dirección", note: clause(fault))
        case .duplicatePath(let path, let language, let owner, let other):
            Sentence("'\(owner)' tiene la ruta '\(path)' en '\(language)', igual que '\(other)'",
                     note: "dé otra ruta a una de las dos")
        case .emptyVocabulary(let id):
            Sentence("el vocabulario '\(id)' no tiene términos",
                     note: "escriba, por ejemplo, '\(id): { salarios: Salarios }'")
        case .unknownTemplate(let name, let near):
            Sentence("el tema no tiene la plantilla '\(name)'", note: hint(near, "tiene"))
        case .unknownListing(let name, let near):
            Sentence("el tema no tiene el listado '\(name)'", note: hint(near, "tiene"))
        case .unknownOutput(let name, let near):
            Sentence("ninguna salida se llama '\(name)'", note: hint(near, "las salidas son"))
        case .duplicateEmbed(let word):
            Sentence("dos colecciones tienen la palabra '\(word)' en 'embed'", note: "dé otra palabra a una de ellas")
        case .notMadeYet(let key):
            Sentence("'\(key)' se lee, pero todavía no se hace ningún archivo con ello", note: "no se pierde nada al quitarlo")
        case .unknownOrder(let key, let near):
            Sentence("las fichas no se pueden ordenar por '\(key)'", note: hint(near, "se puede por"))
        case .noSuchField(let key, let near):
            Sentence("la colección no tiene el campo '\(key)'", note: hint(near, "sus campos son"))
        case .noSuchFieldOf(let collection, let key, let near):
            Sentence("la colección '\(collection)' no tiene el campo '\(key)'", note: hint(near, "sus campos son"))
        case .undrawable(let field, let type, let template, let drawn):
            Sentence("la plantilla '\(template)' no puede mostrar '\(field)' con el tipo '\(type)'",
                     note: "puede con " + drawn.map { "'\($0)'" }.joined(separator: " o "))
        case .reservedKey(let key):
            Sentence("toda página ya tiene la clave '\(key)'", note: "dé otro nombre al campo")
        case .noType(let field):
            Sentence("el campo '\(field)' no tiene 'type'", note: "escriba, por ejemplo, '\(field): { type: text }'")
        case .ofWithoutList:
            Sentence("'of' es solo para listas", note: "escriba 'type: list'")
        case .listWithoutOf(let field):
            Sentence("la lista '\(field)' no dice de qué es", note: "escriba, por ejemplo, 'of: text'")
        case .noTarget(let type, let field, let key):
            Sentence("al campo '\(field)', de tipo '\(type)', le falta '\(key)'",
                     note: "escriba '\(key):' con el nombre de " + (key == "to" ? "una colección" : "un vocabulario"))
        case .unknownType(let name, let near, let all):
            Sentence("ningún campo tiene el tipo '\(name)'",
                     note: nearest(near) ?? "los tipos son: " + all.joined(separator: ", "))
        case .unknownVocabulary(let name, let near):
            Sentence("ningún vocabulario se llama '\(name)'", note: hint(near, "los nombres son"))
        case .unknownCollection(let name, let near):
            Sentence("ninguna colección se llama '\(name)'", note: hint(near, "las colecciones son"))
        case .unknownTaxonomy(let name, let near):
            Sentence("ninguna taxonomía se llama '\(name)'", note: hint(near, "las taxonomías son"))
        case .minAboveMax:
            Sentence("'min' es mayor que 'max'", note: "intercambie los dos valores")
        case .notAFacet(let type):
            Sentence("un campo de tipo '\(type)' no puede ser un filtro ('facet')",
                     note: "los valores de un filtro son pocos y cortos, como los de 'choice' o 'country'")
        case .taxonomyIsCollection(let id):
            Sentence("'\(id)' ya es una colección", note: "dé otro nombre a la taxonomía")
        case .taxonomyWithoutFrom(let id):
            Sentence("la taxonomía '\(id)' no tiene 'from'",
                     note: "nombre los campos que reúne, por ejemplo [guides.topics]")
        case .notAFieldPath(let found):
            Sentence("\(shown(found)) no es un campo de una colección", note: "escriba 'coleccion.campo'")
        case .noPagesOfValues(let path, let type):
            Sentence("los valores de '\(path)' no pueden tener página", note: "su tipo es '\(type)'")
        case .noCountries(let path, let type):
            Sentence("'\(path)' no contiene países", note: "su tipo es '\(type)'")
        case .oneFieldAndValues:
            Sentence("'among' debe nombrar un campo y sus valores", note: "escriba, por ejemplo, { kind: [bilateral] }")
        case .oneFieldAndValue:
            Sentence("'where' debe nombrar un campo y su valor", note: "escriba, por ejemplo, { kind: theme }")
        case .unknownMenuEntry(let entry, let menu, let near):
            Sentence("el menú '\(menu)' no puede llevar a '\(entry)'", note: nearest(near) ?? menuEntries)
        case .homePathNowhere:
            Sentence("el camino no lleva a ninguna parte",
                     note: "escriba 'items: …' con una colección, o 'terms: …' con una taxonomía")
        case .noWords(let language):
            Sentence("no hay textos de la interfaz en '\(language)'",
                     note: "escriba 'Content/strings/\(language).yaml'; mientras tanto se ven los textos en inglés")
        case .unknownWord(let key, let near):
            Sentence("el tema no tiene el texto '\(key)'", note: hint(near, "sus textos son"))
        case .missingWord(let key, let english):
            Sentence("falta el texto '\(key)'", note: "en su lugar se ve el texto en inglés: '\(english)'")
        case .missingPlural(let key, let form, let language, let forms):
            Sentence("a '\(key)' le falta la forma del plural '\(form)'",
                     note: "el idioma '\(language)' tiene " + forms.map { "'\($0)'" }.joined(separator: ", "))
        case .unknownPlaceholder(let name, let near):
            Sentence("el hueco '{\(name)}' no está en el texto en inglés",
                     note: hint(near, "tiene") ?? "el texto en inglés no tiene ninguno")
        case .missingPlaceholder(let name, let english):
            Sentence("falta el hueco '{\(name)}'", note: "el texto en inglés es '\(english)'")
        case .addressWordTooLong(let key, let bytes, let limit):
            Sentence("'\(key)' tiene \(bytes) bytes, y en una dirección caben \(limit) como máximo", note: "escriba una o dos palabras")
        case .duplicateTerm(let term):
            Sentence("el término '\(term)' está escrito dos veces", note: "ponga todas sus palabras en una sola lista")
        }
    }

    private var menuEntries: String { "escriba una colección, una taxonomía, 'corridors', 'index', 'search' o 'coleccion/nombre'" }

    private func nearest(_ suggestion: Suggestion) -> String? {
        if case .nearest = suggestion { hint(suggestion, "") } else { nil }
    }

    private func word(_ thing: NamedThing) -> String {
        switch thing {
        case .page: "una página"
        case .collection: "una colección"
        case .vocabulary: "un vocabulario"
        case .term: "un término"
        case .taxonomy: "una taxonomía"
        case .callout: "un recuadro"
        }
    }
}
