package import Base
internal import Build

/// `faro init`: a small project in two languages that builds and passes its own checks.
package enum StarterProject {
    /// Writes the project into `path`, which must be empty or absent.
    /// - Parameter words: folder of `<language>.yaml` files with interface strings to copy, if any.
    /// - Returns: the paths written, relative to `path`.
    package static func write(to path: String, words: String?) throws(EnvironmentError) -> [String] {
        let folder = try Folder(making: path)
        guard try folder.entries().isEmpty else { throw EnvironmentError.folderNotEmpty(path: path) }
        var written: [String] = []
        for (name, text) in files {
            try folder.write(Array(text.utf8), to: name)
            written.append(name)
        }
        if let words, let bytes = try bytes(of: "es.yaml", in: words) {
            try folder.write(bytes, to: "Content/strings/es.yaml")
            written.append("Content/strings/es.yaml")
        }
        return written
    }

    /// `nil` when the folder or the file does not exist.
    private static func bytes(of name: String, in path: String) throws(EnvironmentError) -> [UInt8]? {
        guard let folder = try? Folder(opening: path) else { return nil }
        return try folder.bytes(name)
    }

    static let files: [(path: String, text: String)] = [
        (".gitignore", "/Public/\n/.faro/\n.*.faro-lock\n.*.faro-staging/\n"),
        (
            "Content/site.yaml",
            """
            # What this site is: its languages, collections and menus. \
            Every key is checked; 'faro check' says what is wrong.
            title: { en: Field notes, es: Notas de campo }
            tagline: { en: What we know and how we know it, es: Lo que sabemos y cómo lo sabemos }
            base_url: https://example.org/          # replace it before you publish
            languages:
              en: { name: English, default: true }
              es: { name: Español }
            vocabularies:
              topic:
                water: { en: Water, es: Agua }
                soil: { en: Soil, es: Suelo }
            collections:
              notes:
                name: { en: Notes, es: Notas }
                path: { en: notes, es: notas }
                description: { en: "Short answers, one a page.", es: "Respuestas cortas, una por página." }
                fields:
                  topics: { type: list, of: choice, vocabulary: topic, required: true, facet: true, card: true, \
            label: { en: Topics, es: Temas } }
                outputs: [json, feed]
              pages:
                name: { en: About, es: Acerca de }
                path: { en: about, es: acerca }
            taxonomies:
              topics:
                name: { en: Topics, es: Temas }
                path: { en: topics, es: temas }
                from: [notes.topics]
            menus:
              main: [notes, topics]
              footer: [pages/about, index]

            """
        ),
        (
            "Content/en/notes/rain.md",
            """
            ---
            title: How to measure rain
            summary: A straight-sided jar and a ruler are enough to keep a useful record.
            compiled: 2025-06-01
            topics: [water]
            sources:
              - title: Our own field book
                year: 2025
            ---

            Put a jar with straight sides in the open, away from trees. \
            Read it at the same hour each day, then empty it.

            ## What to write down

            The date, the depth in millimetres, and anything unusual. \
            See [how to read soil](soil.md) for what the rain does next.

            """
        ),
        (
            "Content/es/notes/rain.md",
            """
            ---
            title: Cómo medir la lluvia
            summary: Un frasco recto y una regla bastan para llevar un registro útil.
            compiled: 2025-06-01
            topics: [water]
            sources:
              - title: Nuestro cuaderno de campo
                year: 2025
            ---

            Ponga un frasco recto al aire libre, lejos de los árboles. Mídalo a la misma hora cada día y vacíelo.

            ## Qué anotar

            La fecha, la altura en milímetros y lo que llame la atención. Lea también [cómo leer el suelo](soil.md).

            """
        ),
        (
            "Content/en/notes/soil.md",
            """
            ---
            title: How to read soil
            summary: Rub a little wet soil between two fingers and feel what it is made of.
            compiled: 2025-06-01
            topics: [soil, water]
            sources:
              - title: Our own field book
                year: 2025
            ---

            Sand feels rough, silt feels like flour, clay sticks. Most soil is a mix of the three.

            ## Why it matters

            Sand lets [rain](rain.md) through; clay keeps it.

            """
        ),
        (
            "Content/es/notes/soil.md",
            """
            ---
            title: Cómo leer el suelo
            summary: Frote un poco de tierra mojada entre dos dedos y sienta de qué está hecha.
            compiled: 2025-06-01
            topics: [soil, water]
            sources:
              - title: Nuestro cuaderno de campo
                year: 2025
            ---

            La arena raspa, el limo parece harina, la arcilla se pega. Casi todo suelo mezcla las tres.

            ## Por qué importa

            La arena deja pasar [la lluvia](rain.md); la arcilla la guarda.

            """
        ),
        (
            "Content/en/pages/about.md",
            """
            ---
            title: About these notes
            summary: Who writes them, and how to add one.
            compiled: 2025-06-01
            ---

            These notes come from [our notes](../notes/rain.md). \
            To add one, run `faro new notes a-name` and fill in what it marks.

            """
        ),
        (
            "Content/es/pages/about.md",
            """
            ---
            title: Sobre estas notas
            summary: Quién las escribe y cómo agregar una.
            compiled: 2025-06-01
            ---

            Estas notas salen de [nuestro cuaderno](../notes/rain.md). \
            Para agregar una, escriba `faro new notes un-nombre` y llene lo marcado.

            """
        ),
    ]
}
