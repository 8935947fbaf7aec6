extension Spanish {
    package func text(_ text: CommandText) -> String {
        switch text {
        case .tool: "Convierte una carpeta de Markdown en un sitio rápido y con buscador."
        case .build: "Construye el sitio en Public/."
        case .serve: "Muestra el sitio en un navegador y lo construye de nuevo con cada cambio."
        case .check: "Dice todo lo que está mal en el contenido; no escribe nada."
        case .new: "Escribe un archivo de contenido nuevo con todas las claves obligatorias."
        case .search: "Pregunta al buscador del sitio construido."
        case .searchAnswer: """
            La respuesta es la de la página de búsqueda del sitio. Con menos de tres resultados se pregunta también en el idioma de reserva.
            En JSON: {"total", "fallback", "correction", "alsoSearched": [...], "results": [{"title", "heading", "url", "language", \
            "collection", "date", "summary"}]}. 'total' cuenta las páginas halladas en el idioma pedido; 'fallback', los resultados en el \
            otro idioma, que van al final; 'correction' y 'date' solo están cuando los hay.
            """
        case .explain: "Dice qué significa un aviso, con un ejemplo."
        case .initialise: "Escribe un proyecto nuevo y pequeño que se puede construir."
        case .root:
            "La carpeta del proyecto, la que contiene Content/. Si falta: la carpeta actual, si contiene Content/; si no, la del lanzador."
        case .messages:
            "El idioma de los mensajes: es o en. Si falta: FARO_LANG; si no, el del sistema; si no, el idioma principal del sitio."
        case .drafts: "Incluye los borradores."
        case .strict: "Trata las advertencias como errores."
        case .date:
            "El día con que se juzgan revisiones y fechas; solo cambia los mensajes, nunca una página. Si falta: hoy."
        case .jobs: "Hilos de trabajo. Si falta: uno por procesador."
        case .output: "Dónde se escribe el sitio. Si falta: Public, en la carpeta del proyecto."
        case .format: "Cómo se imprime: text, json o github."
        case .baseURL: "La dirección del sitio, en lugar de la de site.yaml."
        case .clean: "Borra .faro/ y escribe de nuevo todos los archivos, también los que no cambian."
        case .compress: "Escribe una copia gzip junto a cada texto de más de 1 KB."
        case .explainFiles: "Dice de cada archivo escrito por qué se escribió."
        case .quiet: "Imprime solo los errores."
        case .stats: "Imprime el tiempo y la memoria de cada etapa."
        case .sync: "Espera a que todo esté seguro en el disco."
        case .external: "Comprueba si cada enlace a otro sitio todavía lleva a alguna parte. Necesita curl y conexión."
        case .collection: "La colección, con el nombre de su carpeta."
        case .slug: "El nombre del archivo sin su terminación; las traducciones tienen el mismo."
        case .itemLanguage: "El idioma del archivo. Si falta: el principal del sitio."
        case .title: "El título."
        case .translate: "Parte de la ficha en el idioma principal."
        case .query: "Lo que se busca."
        case .builtSite: "Dónde se construyó el sitio. Si falta: Public, en la carpeta del proyecto."
        case .searchLanguage: "El idioma en que se busca. Si falta: el principal del sitio."
        case .limit: "Cuántos resultados se imprimen como máximo."
        case .rule: "El nombre de la regla, como está entre corchetes tras un mensaje. Si falta: todas."
        case .projectFolder: "La carpeta del proyecto nuevo."
        case .host: "La dirección en que se escucha."
        case .port: "El puerto en que se escucha."
        case .open: "Abre el sitio en el navegador."
        }
    }

    package func text(_ text: TerminalText) -> String {
        switch text {
        case .summary(let errors, let warnings): summary(errors: errors, warnings: warnings)
        case .nothingWritten(let errors, let warnings): summary(errors: errors, warnings: warnings) + ": no se escribió nada"
        case .progress(let done, let all): "\(done) de \(all) páginas"
        case .built(let pages, let seconds, let written, let removed, let warnings):
            "\(counted(pages, "página")) en \(seconds) s, "
                + (written + removed == 0 ? "nada cambió"
                    : counted(written, "archivo") + (written == 1 ? " escrito" : " escritos")
                        + (removed > 0 ? ", \(counted(removed, "borrado"))" : ""))
                + ", \(counted(warnings, "advertencia"))"
        case .checked(let pages, let errors, let warnings):
            "\(counted(pages, "página")) \(pages == 1 ? "revisada" : "revisadas"), \(summary(errors: errors, warnings: warnings))"
        case .fileWritten(let reason, let source): reasonText(reason) + (source.map { ", de \($0)" } ?? "")
        case .stageHeads: "etapa      reloj s   cpu s  máx. MB"
        case .allStages: "todo"
        case .askingHosts(let addresses):
            "se pregunta por \(addresses) \(addresses == 1 ? "dirección" : "direcciones") de otros sitios"
        case .serving(let address): "el sitio está en \(address); Ctrl-C lo termina"
        case .nowBuild(let folder): "ahora: faro build --root \(folder)"
        case .outputFailed: "no se puede escribir en la salida"
        case .wrong: "mal:"
        case .right: "bien:"
        case .switchedOff(let rule): "En site.yaml, 'rules: { \(rule): off }' la apaga."
        case .didYouMean(let correction): "¿quiso decir: \(correction)?"
        case .alsoSearched(let words): "también se buscó: " + words.joined(separator: ", ")
        case .foundIn(let language): "en '\(language)'"
        case .nothingFound: "no se encontró nada"
        case .found(let shown, let all): "\(shown) de \(all)"
        case .refusal(let refusal): refusalText(refusal)
        case .noRule(let rule, let suggestion):
            if case .nearest(let near) = suggestion { "no hay ninguna regla '\(rule)'; ¿quiso decir '\(near)'?" } else {
                "no hay ninguna regla '\(rule)'"
            }
        case .noIndexLanguage(let code, let known):
            "el buscador no tiene el idioma '\(code)'; tiene: " + known.joined(separator: ", ")
        case .numberOutOfRange(let option, let least, let most): "\(option) es un número de \(least) a \(most)"
        }
    }

    private func refusalText(_ refusal: TerminalText.RequestRefusal) -> String {
        switch refusal {
        case .noSuchPath: "no existe esa ruta"
        case .notFound: "no se encontró"
        case .tooManyConnections: "hay demasiadas conexiones abiertas: cierre algunas pestañas"
        case .headTooLong: "la cabecera de la petición es demasiado larga"
        case .noHost: "la petición no tiene 'Host'"
        case .notARequest: "esta no es una petición de un navegador"
        case .foreignHost(let host):
            "'\(host)' no es un nombre de este servidor; puede que la petición venga de una página de otro sitio. "
                + "Abra http://localhost con el puerto, o inicie 'faro serve' con '--host \(host)'."
        }
    }

    private func reasonText(_ reason: TerminalText.FileReason) -> String {
        switch reason {
        case .new: "nuevo"
        case .changed: "cambió"
        case .renewed: "escrito de nuevo, como pide --clean"
        }
    }

    /// For nouns whose plural adds an s.
    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
