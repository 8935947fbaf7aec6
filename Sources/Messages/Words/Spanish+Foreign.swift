package import Diagnostics

// MARK: - Contenido escrito para otra herramienta

extension Spanish {
    package func sentence(_ fact: ForeignFact) -> Sentence {
        switch fact {
        case .keyWithTwoMeanings(let key):
            Sentence(
                "'\(cut(key))' tiene aquí dos significados",
                note: "una clave es un campo, o está en 'keep', o en 'names', y en cada lugar una sola vez")
        case .unknownMeaning(let key, let near):
            Sentence(
                "'\(cut(key))' no es ni una clave propia de Faro ni un campo",
                note: hint(near, "las claves son")
                    ?? "escriba, por ejemplo, 'description: summary', o consérvela: 'keep: [\(cut(key))]'")
        case .sameMeaning(let key, let other, let meaning):
            Sentence(
                "'\(key)' y '\(other)' significan las dos '\(meaning)'",
                note: "quite una de las dos, o déjela sin mostrar con 'keep' en site.yaml")
        case .tomlFrontMatter:
            Sentence(
                "los datos del principio están en TOML, entre líneas de '+++'",
                note: "escríbalos en YAML: 'clave: valor' en cada línea, entre líneas de '---'")
        case .unlinkedFile(let name):
            Sentence(
                "ninguna página muestra ni enlaza '\(cut(name))', así que no se publica",
                note: "enlácelo, quítelo o llévelo a 'Content/assets/'")
        case .objectWithoutFields(let field):
            Sentence(
                "el objeto '\(field)' no dice qué claves tiene",
                note: "escriba, por ejemplo, 'fields: { name: { type: text } }'")
        case .fieldsWithoutObject:
            Sentence(
                "'fields' es solo para objetos", note: "escriba 'type: object', o 'type: list' y 'of: object'")
        case .notInObjects(let type):
            Sentence(
                "un campo de tipo '\(type)' no puede estar dentro de un objeto",
                note: "hágalo un campo de la colección")
        case .objectTooDeep(let limit):
            Sentence("hay objetos anidados a más de \(limit) niveles", note: "divida el campo")
        }
    }

    /// Cómo conservar una clave que nada lee.
    func keeping(_ key: String, _ collection: String) -> String {
        "consérvela sin mostrarla: 'keep: [\(cut(key))]' en '\(collection)' de site.yaml"
    }
}
