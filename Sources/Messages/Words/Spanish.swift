package import Base
package import Diagnostics
internal import Glibc

/// Spanish, for people who write pages and are no programmers: polite, `usted`.
package struct Spanish: MessageWords {
    package let note = "nota"

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
}

// MARK: - Files, YAML, values

extension Spanish {
    package func sentence(_ fact: FileFact) -> Sentence {
        switch fact {
        case .missingSettings:
            Sentence(
                "el proyecto no tiene 'Content/site.yaml'",
                note: "'faro init CARPETA' escribe un proyecto pequeño para empezar")
        case .tooLarge(let bytes, let limit):
            Sentence("el archivo tiene \(bytes) bytes y se leen \(limit) como máximo", note: "divídalo en varios")
        case .longerThan(let mebibytes):
            Sentence("el archivo pasa de \(mebibytes) MiB", note: "divídalo en varias páginas")
        case .notUTF8(let byte):
            Sentence("el byte \(hexadecimal(byte)) no es UTF-8", note: "guarde el archivo con la codificación UTF-8")
        case .isUTF16:
            Sentence("el archivo no está en UTF-8, sino en UTF-16", note: "guárdelo con la codificación UTF-8")
        case .controlCharacter(let codePoint):
            Sentence("hay un carácter de control, \(codePoint), que no se ve", note: "quítelo")
        case .badPageName(let name, let fault, let instead):
            Sentence(
                "'\(name)' no puede ser el nombre de una página",
                note: clause(fault) + (instead.map { ": póngale '\($0).md'" } ?? ""))
        case .badFolderName(let name, let fault, let instead):
            Sentence(
                "'\(cut(name))' no puede ser el nombre de la carpeta de una sección",
                note: clause(fault) + (instead.map { ": póngale el nombre '\($0)'" } ?? ""))
        case .hiddenAsset(let name):
            Sentence(
                "'\(name)' no puede ser el nombre de un archivo de 'assets'",
                note: "los nombres que empiezan con '.' son de archivos ocultos")
        case .noSuchLanguageFile(let name, let near):
            Sentence("ningún idioma del sitio tiene el archivo '\(name)'", note: hint(near, "puede ser"))
        case .noSuchLanguage(let folder, let near):
            Sentence("'\(folder)' no es un idioma del sitio", note: hint(near, "puede ser"))
        case .undeclaredLanguage(let code):
            Sentence(
                "'\(code)' no es un idioma del sitio",
                note: "escriba '\(code): { name: … }' debajo de 'languages' en 'Content/site.yaml', "
                    + "o quite esta carpeta")
        case .fileForFolder(let name):
            Sentence(
                "'\(name)' es una carpeta del sitio, no un archivo",
                note: "cambie el nombre del archivo o sáquelo de 'Content/'")
        case .notARegisterFile(let name):
            Sentence("'\(name)' no es un archivo del registro", note: "sus archivos son 'Content/facts/NOMBRE.yaml'")
        case .noSuchCollection(let name, let near):
            Sentence("'\(name)' no es una colección del sitio", note: hint(near, "las colecciones son"))
        case .outsideCollections(let name, let near):
            Sentence("'\(name)' no está en ninguna colección", note: hint(near, "las colecciones son"))
        case .notAPage(let name):
            Sentence(
                "'\(name)' no es una página",
                note: textStem(name).map { "cámbiele el nombre a '\($0).md'" }
                    ?? "las páginas son archivos de texto que terminan en '.md'; "
                    + "los demás archivos van en 'Content/assets/'")
        case .deepFolders(let limit):
            Sentence(
                "hay más de \(limit) carpetas una dentro de otra",
                note: "suba los archivos a una carpeta de más arriba")
        case .pathTooLong(let limit):
            Sentence(
                "la ruta de lo que hay en esta carpeta tiene más de \(limit) bytes",
                note: "ponga nombres más cortos a sus carpetas")
        case .unfitName:
            Sentence(
                "el nombre contiene algo que no cabe en una dirección: "
                    + "caracteres de control o de dirección del texto, o bytes que no son UTF-8",
                note: "cámbiele el nombre")
        case .sameNames(let name, let other):
            Sentence(
                "'\(name)' y '\(other)' solo se distinguen por las mayúsculas o por la forma de los acentos",
                note: "cambie el nombre de uno: en muchos discos son el mismo archivo")
        case .neitherFileNorFolder:
            Sentence("no es un archivo ni una carpeta", note: "sáquelo de 'Content/'")
        case .folderNamedLikeFile:
            Sentence("una carpeta tiene nombre de archivo", note: "cámbiele el nombre o quítele la terminación")
        case .linkLoop:
            Sentence("el enlace lleva a sí mismo", note: "quite el enlace")
        case .linkToNothing:
            Sentence("el enlace no lleva a nada", note: "quite el enlace")
        case .linkOut:
            Sentence("el enlace lleva fuera de 'Content/'", note: "en su lugar, copie aquí el archivo")
        case .linkToFolder:
            Sentence(
                "el enlace lleva a una carpeta, y solo se siguen los que llevan a archivos",
                note: "en su lugar, copie aquí la carpeta")
        }
    }

    package func sentence(_ fact: YAMLFact) -> Sentence {
        switch fact {
        case .emptyFile:
            Sentence(
                "el archivo está vacío", note: "empiece con una línea '---', luego 'title: …' y luego otra línea '---'")
        case .noFrontMatter:
            Sentence(
                "al archivo le falta la cabecera entre líneas '---'",
                note: "empiece con una línea '---', luego 'title: …' y luego otra línea '---'")
        case .unclosedFrontMatter:
            Sentence("la cabecera no está cerrada", note: "escriba una línea '---' después de su última clave")
        case .emptyFrontMatter:
            Sentence("la cabecera está vacía", note: "escriba al menos 'title: …'")
        case .frontMatterTooLarge(let bytes, let limit):
            Sentence(
                "la cabecera tiene \(bytes) bytes y se leen \(limit) como máximo",
                note: "los textos largos van debajo de la cabecera")
        case .notKeys(let found):
            Sentence("la cabecera debe tener claves y valores, no \(shown(found))", note: "escriba 'title: …'")
        case .tabInIndentation:
            Sentence("hay un tabulador en la sangría", note: "use espacios para la sangría")
        case .foreignSpace(let codePoint):
            Sentence(
                "este espacio es el carácter \(codePoint), no un espacio común",
                note: "bórrelo y pulse la barra espaciadora")
        case .noSpaceAfterColon(let key, let value):
            Sentence("falta un espacio después de '\(key):'", note: "escriba '\(key): \(cut(value))'")
        case .indentedKey(let key, let above):
            Sentence(
                "'\(key)' tiene más sangría que '\(above)', que ya tiene su valor",
                note: "empiece las dos en la misma columna; "
                    + "o ponga entre comillas el texto de varias líneas que contiene ': '")
        case .oddIndentation(let spaces, let levels):
            Sentence(
                "esta línea tiene una sangría de \(spaces) \(spaces == 1 ? "espacio" : "espacios"), "
                    + "que ninguna línea anterior tiene",
                note: "empiécela donde empieza la línea a la que pertenece: "
                    + "con \(levels.map(String.init).joined(separator: " o ")) espacios")
        case .indentedStart(let spaces):
            Sentence(
                "la primera clave tiene una sangría de \(spaces) \(spaces == 1 ? "espacio" : "espacios")",
                note: "escríbala al comienzo de la línea")
        case .duplicateKey(let key, let line):
            Sentence("'\(key)' está escrita dos veces", note: "la primera está en la línea \(line)")
        case .unused(.anchors):
            Sentence(
                "aquí no se usan las anclas de YAML ('&nombre')",
                note: "escriba el valor completo o póngalo entre comillas")
        case .unused(.aliases):
            Sentence(
                "aquí no se usan los alias de YAML ('*nombre')",
                note: "escriba el valor completo, o ponga entre comillas el texto que empieza con '*'")
        case .unused(.tags):
            Sentence(
                "aquí no se usan las etiquetas de YAML ('!nombre')",
                note: "escriba el valor completo o póngalo entre comillas")
        case .tooDeep(let limit):
            Sentence("hay demasiadas listas unas dentro de otras", note: "\(limit) niveles como máximo")
        case .keyNotWord(let found):
            Sentence("\(shown(found)) no puede ser una clave", note: "una clave es una palabra seguida de ':'")
        case .textAfterQuotes(let instead):
            Sentence(
                "las comillas se cierran antes de que termine el texto",
                note: instead.map { "escriba \($0)" }
                    ?? "ponga entre comillas simples el texto que contiene comillas dobles")
        case .notAListSign(let sign, let instead):
            Sentence("'\(sign)' no empieza un elemento de una lista", note: "escriba '\(instead)'")
        case .colonInText(let instead):
            Sentence(
                "aquí ': ' empieza un valor donde no puede haberlo",
                note: instead.map { "escriba \($0)" } ?? "ponga entre comillas el texto que contiene ': '")
        case .noColon(let instead):
            Sentence(
                "falta ':' después de una clave",
                note: instead.map { "escriba '\($0)'" }
                    ?? "escriba 'clave: valor', o dé sangría a la línea si continúa la anterior")
        case .unclosedList:
            Sentence("esta lista no está cerrada", note: "escriba ']' al final y ',' entre sus elementos")
        case .unclosedMap:
            Sentence("falta cerrar esta llave", note: "escriba '}' al final y ',' entre sus pares")
        case .badFirstCharacter:
            Sentence("un valor no puede empezar con este carácter", note: "ponga el texto entre comillas")
        case .unclosedQuotes(let instead):
            Sentence(
                "estas comillas no están cerradas",
                note: instead.map { "escriba \($0)" } ?? "escriba la misma comilla al final del texto")
        case .unclosed:
            Sentence("esto no está cerrado")
        case .unknownEscape:
            Sentence(
                "entre comillas dobles, este signo no puede seguir a '\\'",
                note: "escriba '\\\\' para una barra invertida, o use comillas simples")
        case .strayLine:
            Sentence(
                "esta línea no pertenece ni a la clave de arriba ni a su valor",
                note: "revise la sangría, y las comillas dentro de comillas")
        case .strayListLine:
            Sentence("esta línea no pertenece ni a la lista de arriba ni a sus elementos", note: "revise la sangría")
        case .listOnKeyLine:
            Sentence("una lista no puede empezar en esta línea", note: "escriba '- ' en una línea aparte")
        case .noNameAfterSign:
            Sentence(
                "un texto no puede empezar con '&' ni con '*'",
                note: "ponga entre comillas el texto que empieza con '&' o '*'")
        case .secondDocument:
            Sentence("aquí solo puede haber un documento YAML", note: "quite la línea '---' o '...'")
        case .missingElement:
            Sentence("falta un valor", note: "quite la ',' o escriba el valor")
        case .unreadable(let problem):
            // The parser speaks English only.
            Sentence(
                "no se puede leer como YAML" + (problem.map { " (en inglés: \($0))" } ?? ""),
                note: "busque comillas, corchetes o espacios que falten")
        }
    }

    package func sentence(_ fact: ValueFact) -> Sentence {
        switch fact {
        case .missingKey(let key, .roles(let owner)):
            Sentence("falta la clave '\(key)' en '\(owner)'", note: "escriba '\(key):' con el nombre de un campo")
        case .missingKey(let key, let owner):
            Sentence("falta la clave '\(key)'", note: requirement(owner))
        case .unknownKey(let key, .page(let id), let near):
            Sentence(
                "la clave '\(key)' no existe en la colección '\(id)'",
                note: (hint(near, "las claves son").map { $0 + " o " } ?? "") + keeping(key, id))
        case .unknownKey(let key, let place, let near):
            Sentence("la clave '\(key)' no existe en \(shown(place))", note: hint(near, "las claves son"))
        case .commaInText(let text, let place):
            Sentence(
                "la clave '\(text)' no existe en \(shown(place))",
                note: "ponga entre comillas el texto que contiene una coma")
        case .outdentedKey(let key, let owner):
            Sentence(
                "'\(key)' quedó fuera de '\(owner)'",
                note: "dele la misma sangría que a las otras claves de '\(owner)'")
        case .missingValue(let key, let expected, let isRequired):
            Sentence(
                "'\(key)' no tiene valor",
                note: "escriba \(shown(expected))" + (isRequired ? "" : ", o quite la clave"))
        case .emptyText(let key, let isRequired):
            Sentence("'\(key)' está vacía", note: "escriba un texto" + (isRequired ? "" : ", o quite la clave"))
        case .emptyList(let key, let collection):
            Sentence("la lista '\(key)' está vacía", note: "la colección '\(collection)' la exige")
        case .wrongType(let key, let expected, let found, let instead):
            Sentence(
                "'\(key)' debe ser \(shown(expected)), no \(shown(found))",
                note: instead.map { "escriba '\(key): \($0)'" } ?? advice(expected, found))
        case .wrongRoot(let expected, let found):
            Sentence(
                "el archivo debe ser \(shown(expected)), no \(shown(found))",
                note: expected == .map
                    ? "escriba 'clave: texto' en cada línea"
                    : "empiece cada entrada con '- term: …'")
        case .duplicateElement(let value, let key):
            Sentence("'\(cut(value))' está dos veces en '\(key)'", note: "quite una de las dos")
        case .outOfBounds(let key, let measure, let bound):
            Sentence(shown(key, measure), note: shown(bound))
        case .unsafeCharacter(let key, let codePoint):
            Sentence("'\(key)' contiene el carácter \(codePoint), que no se ve", note: "quítelo")
        case .impossibleDate(let text, let fault):
            Sentence("'\(text)' no está en el calendario", note: clause(fault))
        case .badURL(let text, let fault):
            Sentence(
                "'\(cut(text))' no es una dirección web",
                note: fault == .noScheme && isBareHost(text) ? "escriba 'https://\(text)'" : clause(fault))
        case .badEmail(let text):
            Sentence(
                "'\(cut(text))' no es un correo electrónico",
                note: "escriba nombre, '@' y dominio, como 'oficina@example.org'")
        case .badPhone(let text):
            Sentence(
                "'\(cut(text))' no es un número de teléfono",
                note: "escriba '+', el código del país y las cifras, o un número corto como 911")
        case .badRevision(let found):
            Sentence(
                "\(shown(found)) no es una revisión",
                note: "escriba entre comillas los 8 signos que 'faro check' da para el original")
        case .unknownCountry(let text, let nearest):
            Sentence(
                "ningún país tiene el código '\(cut(text))'",
                note: nearest.map { "¿quiso decir '\($0)'?" }
                    ?? "escriba las dos letras mayúsculas de ISO 3166-1, por ejemplo 'US'")
        case .unknownLanguage(let text, let fault, let nearest):
            Sentence(
                "'\(cut(text))' no es el código de un idioma",
                note: nearest.map { "¿quiso decir '\($0)'?" } ?? clause(fault))
        case .unknownTerm(let text, let vocabulary, let near):
            Sentence(
                "'\(cut(text))' no es un término del vocabulario '\(vocabulary)'", note: hint(near, "los términos son"))
        }
    }
}

// MARK: - Partes de frases

extension Spanish {
    package func clause(_ fault: DateFault) -> String {
        switch fault {
        case .yearZero: "los años empiezan en 0001"
        case .month: "los meses van de 01 a 12"
        case .day(let last): "ese mes tiene \(last) días"
        case .notFull: "escriba año, mes y día, como 2026-11-22"
        }
    }

    package func clause(_ fault: URLFault) -> String {
        switch fault {
        case .noScheme: "debe empezar con https:// o http://"
        case .noHost: "le falta el nombre del sitio"
        case .userName: "contiene un nombre de usuario, que puede ocultar adónde lleva"
        case .badCharacter: "escriba %20 en lugar de un espacio, y códigos con % en lugar de \"<>\\^`{|}"
        }
    }

    package func clause(_ fault: BaseURLFault) -> String {
        switch fault {
        case .url(let fault): clause(fault)
        case .queryOrFragment: "quite lo que empieza con '?' o '#'"
        case .dots: "quite '.' y '..'"
        case .badPath:
            "su ruta puede tener letras, cifras, '-', '.', '_' y '~', "
                + "y códigos con % en lugar de espacios y de otras letras"
        }
    }

    package func clause(_ fault: SlugFault) -> String {
        switch fault {
        case .empty: "está vacío"
        case .hyphenAtEnd: "empieza o termina con un guion"
        case .upperCase: "escríbalo en minúsculas"
        case .badCharacter: "puede tener letras, cifras y guiones"
        case .tooLong(let bytes, let limit):
            "tiene \(bytes) bytes, y los nombres de archivo admiten \(limit) en todas partes"
        }
    }

    package func clause(_ fault: LanguageFault) -> String {
        switch fault {
        case .malformed: "escriba un código BCP 47 como 'es', 'en' o 'pt-BR'"
        case .unknown(let code): "ningún idioma tiene el código '\(code)'"
        }
    }

    package func purpose(of key: FrontMatterKey) -> String {
        switch key {
        case .title: "cómo se llama la página"
        case .summary: "una frase: qué obtiene quien lee esta página"
        case .slug: "la última parte de la dirección, en lugar del nombre del archivo"
        case .date: "cuándo se publicó"
        case .compiled: "cuándo se compiló a partir de sus fuentes"
        case .checked: "cuándo la comparó por última vez una máquina con sus fuentes"
        case .reviewed: "cuándo la leyó por última vez una persona con sus fuentes; by: en qué calidad"
        case .reviewBy: "cuándo hay que volver a mirarla"
        case .draft: "quite esta línea para publicar"
        case .layout: "una plantilla del tema, en lugar de la de la colección"
        case .aliases: "direcciones anteriores que llevan aquí"
        case .answers: "preguntas que responde, como las hace la gente; el buscador las encuentra y las propone"
        case .order: "su lugar entre las demás de la colección"
        case .changes: "qué se cambió, cada cosa con fecha y texto"
        case .withdrawn: "ya no vale; conserva su dirección y sale de las listas"
        case .sensitive: "se ofrece una salida rápida a quien lee"
        case .search: "cuánto pesan sus palabras en la búsqueda"
        case .sources: "de dónde sale lo que afirma"
        case .translationOfRevision: "la revisión del texto que esta página traduce"
        case .until: "el día hasta el que se muestra el aviso"
        }
    }

    func hint(_ suggestion: Suggestion, _ list: String) -> String? {
        switch suggestion {
        case .nearest(let word): "¿quiso decir '\(word)'?"
        case .oneOf(let words): "\(list): " + words.map { "'\($0)'" }.joined(separator: ", ")
        case .none: nil
        }
    }

    func shown(_ value: WrittenValue) -> String {
        switch value {
        case .text(let text): "'\(cut(text))'"
        case .list: "una lista"
        case .map: "un grupo de claves"
        }
    }

    func shown(_ type: ExpectedType) -> String {
        switch type {
        case .text: "un texto"
        case .list: "una lista"
        case .map: "un grupo de claves y valores"
        case .listOfMaps: "una lista de grupos de claves"
        case .integer: "un número entero"
        case .number: "un número"
        case .date: "una fecha como AAAA-MM-DD, AAAA-MM o AAAA"
        case .word(let words): choice(words)
        }
    }

    private func shown(_ place: Place) -> String {
        switch place {
        case .settings: "site.yaml"
        case .notice: "un aviso"
        case .synonyms: "los sinónimos"
        case .places: "los nombres de lugares"
        case .helpWords: "las palabras de ayuda"
        case .style: "las reglas de estilo"
        case .register: "un archivo del registro"
        case .record(let id): "el dato '\(id)'"
        case .collection(let id): "la colección '\(id)'"
        case .page(let id): "la colección '\(id)'"
        case .field(let key): "el campo '\(key)'"
        case .taxonomy(let id): "la taxonomía '\(id)'"
        case .language(let code): "el idioma '\(code)'"
        case .key(let key): "'\(key)'"
        }
    }

    private func requirement(_ owner: Owner) -> String {
        switch owner {
        case .page: "toda página la exige"
        case .notice: "todo aviso la exige"
        case .change: "cada cambio tiene 'date' (fecha) y 'text' (texto)"
        case .source: "cada fuente tiene una"
        case .site: "todo sitio tiene una"
        case .licence: "una licencia tiene 'name' (nombre) y 'url' (dirección)"
        case .corridors: "los corredores van de 'origins' (orígenes) a 'destinations' (destinos)"
        case .corridorState: "la situación de un par de países se lee de un campo de una colección"
        case .homePath: "cada camino hace una pregunta"
        case .crossings: "dice qué textos tienen partes, y por qué campo"
        case .synonymGroup: "escriba 'term:' y 'words:'"
        case .placeWords: "escriba 'place:', el código de un país o región, o un término"
        case .helpWords: "escriba 'page:' y 'words:'"
        case .styleRule: "escriba 'avoid:' (evite) y 'prefer:' (prefiera)"
        case .record(let id): "el dato '\(id)' lo exige"
        case .recordSource: "una fuente del registro tiene título y el día en que se vio"
        case .register: "el registro necesita los vocabularios de sus temas y clases"
        case .key(let key): "'\(key)' lo exige"
        case .collection(let id): "la colección '\(id)' la exige"
        case .roles(let key): "'\(key)' la exige"
        }
    }

    private func advice(_ expected: ExpectedType, _ found: WrittenValue) -> String? {
        switch (expected, found) {
        case (.text, .map): "ponga entre comillas el texto que empieza con '{' o contiene ': '"
        case (.text, .list): "escriba un solo texto; póngalo entre comillas si empieza con '['"
        case (.list, .text): "escriba '[' antes y ']' después"
        case (.list, .map): "empiece cada elemento con '- '"
        case (.map, _): "escriba una línea 'clave: valor' para cada una, con una sangría de dos espacios"
        case (.listOfMaps, _): "empiece cada entrada con '- ' y su primera clave, por ejemplo '- title: …'"
        case (.integer, _): "escriba solo cifras, por ejemplo 12"
        case (.number, _): "escriba cifras, con un punto antes de los decimales, por ejemplo 1.5"
        case (.date, _): "por ejemplo 2026-11-22"
        case (.word(let words), _): "escriba " + choice(words)
        case (.text, .text), (.list, .list): nil
        }
    }

    private func shown(_ key: String, _ measure: Measure) -> String {
        switch measure {
        case .value(let value): "'\(key)' es \(value)"
        case .characters(let count): "'\(key)' tiene \(count) \(count == 1 ? "carácter" : "caracteres")"
        case .elements(let count): "'\(key)' tiene \(count) \(count == 1 ? "elemento" : "elementos")"
        }
    }

    private func shown(_ bound: Bound) -> String {
        switch bound {
        case .atLeast(let least): "\(least) como mínimo"
        case .atMost(let most): "\(most) como máximo"
        case .between(let least, let most): "entre \(least) y \(most)"
        case .easeOfReading: "entre 0 y 100; cuanto más alto, más fácil"
        }
    }

    /// Quoted names, the last joined by `o`.
    func choice(_ words: [String]) -> String {
        let quoted = words.map { "'\($0)'" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " o " + last
    }
}

// MARK: - site.yaml, strings, synonyms

extension Spanish {
    package func sentence(_ fact: SettingsFact) -> Sentence {
        switch fact {
        case .empty:
            Sentence(
                "el archivo no tiene ninguna configuración",
                note: "escriba al menos 'title', 'languages' y 'collections'")
        case .noBaseURL:
            Sentence("falta la clave 'base_url'", note: "escriba la dirección que tendrá el sitio")
        case .placeholderURL(let url):
            Sentence(
                "'base_url' es la dirección de ejemplo '\(url)'",
                note: "antes de publicar, escriba la dirección que tendrá el sitio")
        case .badBaseURL(let url, let fault):
            Sentence("'\(cut(url))' no puede ser la dirección de un sitio", note: clause(fault))
        case .noLanguage:
            Sentence(
                "el sitio no tiene ningún idioma", note: "escriba, por ejemplo, 'es: { name: Español, default: true }'")
        case .sameLanguage(let code, let other):
            Sentence("'\(code)' es el mismo idioma que '\(other)'", note: "quite uno de los dos")
        case .noDefaultLanguage:
            Sentence("ningún idioma es el principal", note: "escriba 'default: true' en uno de ellos")
        case .defaultLanguages(let count):
            Sentence("hay \(count) idiomas principales", note: "escriba 'default: true' solo en uno de ellos")
        case .undeclaredLanguage(let code, let texts):
            Sentence(
                "'\(code)' no es un idioma del sitio, y \(texts) textos de este archivo están en él",
                note: "escriba '\(code): { name: … }' debajo de 'languages', o quite esos textos")
        case .unknownRule(let name, let near):
            Sentence(
                "ninguna regla se llama '\(name)'",
                note: hint(near, "las reglas son") ?? "'faro explain' las muestra todas")
        case .fixedRule(let rule):
            Sentence(
                "la regla '\(rule)' no se puede cambiar",
                note: "avisa de lo que hace incorrecto el sitio, no es una opinión")
        case .badName(let name, let thing, let fault):
            Sentence("'\(name)' no puede ser el nombre de \(word(thing))", note: clause(fault))
        case .reservedFolder(let name):
            Sentence("'\(name)' no puede ser el nombre de una colección", note: "esa carpeta ya tiene otro uso")
        case .badPath(let path, let fault):
            Sentence("la ruta '\(cut(path))' no puede ser parte de una dirección", note: clause(fault))
        case .duplicatePath(let path, let language, let owner, let other):
            Sentence(
                "'\(owner)' tiene la ruta '\(path)' en '\(language)', igual que '\(other)'",
                note: "dé otra ruta a una de las dos")
        case .emptyVocabulary(let id):
            Sentence(
                "el vocabulario '\(id)' no tiene términos",
                note: "escriba, por ejemplo, '\(id): { salarios: Salarios }'")
        case .unknownTemplate(let name, let near):
            Sentence("el tema no tiene la plantilla '\(name)'", note: hint(near, "tiene"))
        case .unknownListing(let name, let near):
            Sentence("el tema no tiene el listado '\(name)'", note: hint(near, "tiene"))
        case .unknownSchema(let type, let template, let near):
            Sentence(
                "la plantilla '\(template)' no puede describir fichas como '\(type)'",
                note: hint(near, "puede como") ?? "quite 'schema'")
        case .unknownOutput(let name, let near):
            Sentence("ninguna salida se llama '\(name)'", note: hint(near, "las salidas son"))
        case .duplicateEmbed(let word):
            Sentence("dos colecciones tienen la palabra '\(word)' en 'embed'", note: "dé otra palabra a una de ellas")
        case .outdatedKey(let key):
            Sentence("'\(key)' ya no sirve: las páginas tienen los elementos seguros de HTML", note: "quítelo")
        case .unknownOrder(let key, let near):
            Sentence("las fichas no se pueden ordenar por '\(key)'", note: hint(near, "se puede por"))
        case .noSuchField(let key, let near):
            Sentence("la colección no tiene el campo '\(key)'", note: hint(near, "sus campos son"))
        case .noSuchFieldOf(let collection, let key, let near):
            Sentence("la colección '\(collection)' no tiene el campo '\(key)'", note: hint(near, "sus campos son"))
        case .undrawable(let field, let type, let template, let drawn):
            Sentence(
                "la plantilla '\(template)' no puede mostrar '\(field)' con el tipo '\(type)'",
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
            Sentence(
                "al campo '\(field)', de tipo '\(type)', le falta '\(key)'",
                note: "escriba '\(key):' con el nombre de " + (key == "to" ? "una colección" : "un vocabulario"))
        case .unknownType(let name, let near, let all):
            Sentence(
                "ningún campo tiene el tipo '\(name)'",
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
            Sentence(
                "un campo de tipo '\(type)' no puede ser un filtro ('facet')",
                note: "los valores de un filtro son pocos y cortos, como los de 'choice' o 'country'")
        case .taxonomyIsCollection(let id):
            Sentence("'\(id)' ya es una colección", note: "dé otro nombre a la taxonomía")
        case .taxonomyWithoutFrom(let id):
            Sentence(
                "la taxonomía '\(id)' no tiene 'from'",
                note: "nombre los campos que reúne, por ejemplo [guides.topics]")
        case .notAFieldPath(let found):
            Sentence("\(shown(found)) no es un campo de una colección", note: "escriba 'coleccion.campo'")
        case .noPagesOfValues(let path, let type):
            Sentence("los valores de '\(path)' no pueden tener página", note: "su tipo es '\(type)'")
        case .noCountries(let path, let type):
            Sentence("'\(path)' no contiene países", note: "su tipo es '\(type)'")
        case .oneFieldAndValues:
            Sentence("'among' debe nombrar un campo y sus valores", note: "escriba, por ejemplo, { kind: [bilateral] }")
        case .oneFieldAndValue(let key):
            Sentence("'\(key)' debe nombrar un campo y su valor", note: "escriba, por ejemplo, { kind: theme }")
        case .noTags(let path, let type):
            Sentence(
                "los valores de '\(path)' no pueden ser marcas de títulos",
                note: "es de tipo '\(type)'; use un país o una lista de términos")
        case .termIsTag(let term, let vocabulary):
            Sentence(
                "'\(term)' de '\(vocabulary)' es la marca de las secciones que todas las páginas muestran",
                note: "dé otro nombre al término")
        case .titleLacks(let part):
            Sentence("al título le falta '\(part)'", note: "escriba, por ejemplo, '{item} en {value}'")
        case .wrongFieldType(let path, let type, let expected):
            Sentence(
                "'\(path)' es de tipo '\(type)'",
                note: "elija un campo de tipo " + expected.map { "'\($0)'" }.joined(separator: " o "))
        case .unknownMenuEntry(let entry, let menu, let near):
            Sentence("el menú '\(menu)' no puede llevar a '\(entry)'", note: nearest(near) ?? menuEntries)
        case .unknownSign(let name, let near):
            Sentence("el tema no tiene el signo '\(name)'", note: hint(near, "tiene"))
        case .homePathNowhere:
            Sentence(
                "el camino no lleva a ninguna parte",
                note: "escriba 'items: …' con una colección, o 'terms: …' con una taxonomía")
        case .noWords(let language):
            Sentence(
                "no hay textos de la interfaz en '\(language)'",
                note: "escriba 'Content/strings/\(language).yaml'; mientras tanto se ven los textos en inglés")
        case .unknownWord(let key, let near):
            Sentence("el tema no tiene el texto '\(key)'", note: hint(near, "sus textos son"))
        case .missingWord(let key, let english):
            Sentence("falta el texto '\(key)'", note: "en su lugar se ve el texto en inglés: '\(english)'")
        case .missingPlural(let key, let form, let language, let forms):
            Sentence(
                "a '\(key)' le falta la forma del plural '\(form)'",
                note: "el idioma '\(language)' tiene " + forms.map { "'\($0)'" }.joined(separator: ", "))
        case .unknownPlaceholder(let name, let near):
            Sentence(
                "el hueco '{\(name)}' no está en el texto en inglés",
                note: hint(near, "tiene") ?? "el texto en inglés no tiene ninguno")
        case .missingPlaceholder(let name, let english):
            Sentence("falta el hueco '{\(name)}'", note: "el texto en inglés es '\(english)'")
        case .addressWordTooLong(let key, let bytes, let limit):
            Sentence(
                "'\(key)' tiene \(bytes) bytes, y en una dirección caben \(limit) como máximo",
                note: "escriba una o dos palabras")
        case .duplicateTerm(let term):
            Sentence("el término '\(term)' está escrito dos veces", note: "ponga todas sus palabras en una sola lista")
        case .duplicatePlace(let code):
            Sentence("el lugar '\(code)' está escrito dos veces", note: "ponga todas sus palabras en un solo lugar")
        case .unknownPlace(let code, let near):
            Sentence(
                "'\(code)' no es un lugar",
                note: hint(near, "lugares")
                    ?? "un país son dos mayúsculas, p. ej. 'CR'; una región, p. ej. 'US-CA'; o un término")
        }
    }

    private var menuEntries: String {
        "escriba una colección, una taxonomía, 'corridors', 'register', 'index', 'search' o 'colección/nombre'"
    }

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

// MARK: - faro new

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
        case .noRegister: noRegister
        case .badRegisterName(let name, let fault, let instead):
            Sentence(
                "'\(name)' no puede ser el nombre de un archivo del registro",
                note: clause(fault) + (instead.map { ": póngale '\($0)'" } ?? ""))
        case .notForRegister(let option):
            Sentence("a un archivo del registro no le sirve \(option)", note: "quite \(option)")
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

// MARK: - Markdown

extension Spanish {
    package func sentence(_ fact: MarkdownFact) -> Sentence {
        switch fact {
        case .headingOfLevelOne:
            Sentence(
                "el encabezado de nivel 1 está reservado al título de la página",
                note: "empiece los encabezados del texto con '##'")
        case .badAnchor(let name):
            Sentence(
                "'\(abridged(name))' no puede ser un ancla",
                note: "use letras, cifras, '-', '_' y '.', sin empezar por '_': '{#mi-ancla}'")
        case .headingAttributes(let written):
            Sentence(
                "se omite '\(abridged(written, to: 60))': un encabezado solo tiene un ancla",
                note: "escriba '{#nombre}' o nada")
        case .duplicateAnchor(let name):
            Sentence("el ancla '\(abridged(name))' ya está en uso", note: "escriba otra aquí")

        case .undefinedFootnote(let label, .nearest(let other)):
            Sentence("ninguna nota al pie se llama '\(label)'", note: "¿quiso decir '[^\(other)]'?")
        case .undefinedFootnote(let label, _):
            Sentence(
                "ninguna nota al pie se llama '\(label)'",
                note: "defínala al principio de una línea: '[^\(label)]: texto'")
        case .duplicateFootnote(let label):
            Sentence("la nota al pie '\(label)' ya está definida", note: "ponga otro nombre a esta")
        case .unusedFootnote(let label):
            Sentence("nada remite a la nota al pie '\(label)'", note: "escriba '[^\(label)]' donde corresponda")
        case .footnoteIsLink(let text):
            Sentence(
                "'[\(abridged(text))]' es aquí un enlace y no una nota al pie",
                note: "defina la nota al principio de una línea y no escriba nada entre paréntesis o corchetes justo "
                    + "detrás de la llamada")
        case .tooManyReferences(let limit):
            Sentence("una página puede remitir \(limit) veces a notas al pie", note: "divida la página")

        case .activeScheme(let scheme):
            Sentence(
                "un enlace no puede usar '\(scheme):'",
                note: "escriba el nombre del archivo de una página o una dirección que empiece por 'https:', "
                    + "'mailto:' o 'tel:'")
        case .unknownCallout(let kind, let suggestion):
            Sentence("ningún tipo de recuadro se llama '\(abridged(kind))'", note: calloutNote(suggestion))
        case .emptyEmbed(let name):
            Sentence(
                "el bloque '\(name)' no nombra ninguna ficha",
                note: "escriba el nombre de una ficha, es decir, el de su archivo sin '.md'")

        case .secondEmbed(let name, let second):
            Sentence(
                "el bloque '\(name)' nombra una segunda ficha, '\(abridged(second))'",
                note: "cierre el bloque con '```' después de la primera línea; cada ficha lleva su propio bloque")
        case .embedWithoutFilter(let name):
            Sentence(
                "el bloque '\(name)' no dice qué muestra su tabla",
                note: "escriba una línea 'clave: valor', por ejemplo 'kind: deadline'")
        case .lineWithoutFilter(let name, let line):
            Sentence(
                "'\(abridged(line))' no dice qué muestra la tabla del bloque '\(name)'",
                note: "escriba 'clave: valor', por ejemplo 'kind: deadline', "
                    + "o cierre el bloque con '```' antes de esta línea")
        case .unknownEmbedWord(let word, let near):
            Sentence("ningún bloque se llama '\(word)'", note: "¿quiso decir '```\(near)'?")

        case .misplacedQuote(.imageDescription):
            Sentence(
                "la descripción de una imagen no puede citar el registro",
                note: "escriba las palabras sin '(fact:…)' y cítelas en el texto, junto a la imagen")
        case .misplacedQuote(.linkText):
            Sentence(
                "una cita del registro no puede estar dentro del texto de un enlace: quien lee ve los corchetes",
                note: "saque la cita del texto del enlace")
        case .misplacedQuote(.heading(let anchor)):
            Sentence(
                "un encabezado que cita el registro necesita su propia ancla: "
                    + "sin ella, su dirección cambia con el valor",
                note: "escriba '{#\(anchor)}' al final del encabezado")

        case .tableTooWide(let columns, let limit):
            Sentence("una tabla puede tener \(limit) columnas, no \(columns)", note: "divídala en varias tablas")
        case .tooManyCells(let limit):
            Sentence("las tablas de una página pueden tener \(limit) celdas en total", note: "divida la página")
        case .rowWithoutBar:
            Sentence(
                "esta línea no tiene '|' y se convierte en una fila de la tabla anterior",
                note: "deje una línea en blanco después de la tabla")
        case .lineAfterTable:
            Sentence(
                "esta línea sigue a una tabla y no es una fila de ella",
                note: "deje una línea en blanco después de la tabla")

        case .unclosedComment:
            Sentence(
                "este comentario no está cerrado y oculta lo que sigue", note: "escriba '-->' al final del comentario")
        case .entityForControl(let codePoint):
            Sentence("un código produce aquí el carácter de control \(codePoint)", note: "quítelo")
        case .notUTF8:
            Sentence("este byte no es UTF-8", note: "guarde el archivo en UTF-8")

        case .textTooLong(let bytes, let limit):
            Sentence("un texto puede tener \(limit) bytes, no \(bytes)", note: "divídalo en varias páginas")
        case .tooManyOpenImages(let count):
            tooComplex("'![' aparece aquí \(count) \(count == 1 ? "vez" : "veces")")
        case .listsTooDeep(let depth):
            tooComplex("hay aquí listas dentro de listas, hasta \(depth) \(depth == 1 ? "nivel" : "niveles")")
        case .nestedTooDeep(let limit):
            tooComplex("hay aquí citas, listas o énfasis unos dentro de otros, en más de \(limit) niveles")
        }
    }

    private func tooComplex(_ what: String) -> Sentence {
        Sentence(
            "\(what): es demasiado para mostrarlo",
            note: "una barra inversa (\\) delante de cada signo hace que se lea como texto")
    }

    private func calloutNote(_ suggestion: Suggestion) -> String? {
        switch suggestion {
        case .nearest(let kind): "¿quiso decir '[!\(kind.uppercased())]'?"
        case .oneOf(let kinds): "tipos que existen: \(kinds.joined(separator: ", "))"
        case .none: nil
        }
    }
}

// MARK: - Links, addresses, assets

extension Spanish {
    package func sentence(_ fact: SiteFact) -> Sentence {
        switch fact {
        case .emptyLink:
            Sentence("el enlace no lleva a ninguna parte", note: "escriba la ruta de un archivo entre los paréntesis")
        case .externalImage(let url):
            Sentence(
                "la imagen '\(abridged(url))' está en otro sitio",
                note: "ponga el archivo en 'Content/assets/' y escriba aquí su ruta")
        case .schemeNotAllowed(let scheme):
            Sentence("no se permiten enlaces del tipo '\(abridged(scheme)):'", note: "use https:, mailto: o tel:")
        case .linkWithoutScheme(let url):
            Sentence("al enlace '\(abridged(url))' le falta el principio", note: "escriba '\(withScheme(url))'")
        case .linkLeavesProject(let url):
            Sentence(
                "el enlace '\(abridged(url))' sale del proyecto",
                note: "escriba la ruta de un archivo de 'Content/', a partir de este archivo")
        case .brokenAnchor(let anchor, let page, let suggestion):
            Sentence(
                "no hay ningún encabezado '#\(abridged(anchor))' en "
                    + (page.map { "'\(abridged($0))'" } ?? "esta página"),
                note: near(suggestion, "#"))
        case .missingPage(let path, let suggestion):
            Sentence("no hay ninguna página en '\(abridged(path))'", note: near(suggestion))
        case .missingFile(let path, let suggestion):
            Sentence("no existe el archivo '\(abridged(path))'", note: near(suggestion))
        case .misplacedImage(let path, let instead):
            Sentence(
                "no existe la imagen '\(abridged(path))'",
                note: instead.map { "escriba '\($0)'" }
                    ?? "ponga el archivo en 'Content/assets/' y escriba aquí su ruta")
        case .linkToDraft(let path):
            Sentence("'\(abridged(path))' es un borrador", note: "quite de él 'draft: true' o quite el enlace")
        case .linkIntoLanguage(let language, let own, let path):
            Sentence(
                "el enlace lleva a la página en '\(language)', que tiene traducción en '\(own)'",
                note: "escriba '\(path)'")

        case .unknownItem(_, let name, let collection, let suggestion):
            Sentence("no hay ninguna ficha '\(abridged(name))' en '\(collection)'", note: near(suggestion))
        case .itemNotInLanguage(_, let name, let collection, let language):
            Sentence(
                "'\(name)', de '\(collection)', no está en el idioma '\(language)'",
                note: "cree 'Content/\(language)/\(collection)/\(name).md'")
        case .itemIsDraft(let name, let collection):
            Sentence(
                "'\(name)', de '\(collection)', es un borrador",
                note: "quite de él 'draft: true' o quite su nombre de aquí")
        case .unknownMenuEntry(let menu, let entry, let suggestion):
            Sentence(
                "el menú '\(menu)' no puede llevar a '\(abridged(entry))': no hay tal página",
                note: near(suggestion)
                    ?? "escriba una colección, una taxonomía, 'corridors', 'register', 'index', 'search' o "
                    + "'colección/nombre'"
            )
        case .unknownLayout(let name, let suggestion, let templates):
            Sentence(
                "no hay ninguna plantilla '\(abridged(name))'",
                note: (near(suggestion).map { $0 + " " } ?? "") + "el tema tiene: \(templates.joined(separator: ", "))")

        case .badSlug(_, .empty, let instead):
            Sentence("'slug' está vacío", note: "escriba '\(instead)'")
        case .badSlug(let slug, let fault, let instead):
            Sentence("el valor de 'slug', '\(abridged(slug))', \(clause(fault))", note: "escriba '\(instead)'")
        case .badAlias(let alias):
            Sentence(
                "la dirección antigua '\(abridged(alias))' no es una dirección de este sitio",
                note: "escríbala así: '/es/nombre-antiguo/'")
        case .unfitAddress(let name, let reason, let remedies):
            Sentence(
                "'\(abridged(name))' no puede ser el nombre de un archivo: \(clause(reason))",
                note: remedies.map(clause).joined(separator: " o "))
        case .aliasTooLong(let limit, let nameLimit):
            Sentence(
                "una dirección antigua tiene más de \(limit) bytes, o uno de sus nombres más de \(nameLimit)",
                note: "ningún servidor guarda una dirección así: quítela")
        case .permalinkCollision(let address, let owner, let remedies):
            Sentence(
                "la dirección '/\(abridged(address))' ya es de '\(abridged(owner))'",
                note: remedies.isEmpty ? nil : remedies.map(clause).joined(separator: ", o "))
        }
    }

    private func near(_ suggestion: Suggestion, _ prefix: String = "") -> String? {
        if case .nearest(let word) = suggestion { "¿quiso decir '\(prefix)\(word)'?" } else { nil }
    }

    private func clause(_ fault: SiteFact.SlugFault) -> String {
        switch fault {
        case .empty: "está vacío"
        case .leavesFolder: "sale de su carpeta"
        case .tooLong(let limit): "tiene más de \(limit) bytes"
        case .unfitCharacter: "contiene un espacio o un carácter que no se ve"
        case .notInForm: "no tiene la forma de una dirección"
        }
    }

    private func clause(_ remedy: SiteFact.CollisionRemedy) -> String {
        switch remedy {
        case .slugOfOne: "ponga otro 'slug' a una de las dos páginas"
        case .slug(let page): "ponga otro 'slug' a '\(page)'"
        case .folder(let path):
            "cambie el nombre de la carpeta '\(abridged(path))', o póngale un 'index.md' con 'slug'"
        case .alias(let page): "quite la dirección antigua de 'aliases' en '\(page)'"
        case .path(let id): "cambie 'path' de '\(id)' en site.yaml"
        case .word(let key, let language): "cambie '\(key)' en 'Content/strings/\(language).yaml'"
        case .term(let id): "cambie el nombre del término '\(id)' en site.yaml"
        case .value(let name, let page, let others):
            "cambie '\(abridged(name))' en '\(page)'"
                + (others == 0 ? "" : others == 1 ? " y en otra página" : " y en otras \(others) páginas")
        }
    }
}

extension Spanish {
    package func sentence(_ fact: AssetFact) -> Sentence {
        switch fact {
        case .otherKind(let ending):
            Sentence(
                ending.isEmpty
                    ? "un archivo sin extensión no se publica"
                    : "los archivos del tipo '.\(abridged(ending))' no se publican",
                note:
                    "se publican imágenes (png, jpg, gif, webp, avif, svg), "
                    + "documentos (pdf, docx, xlsx, pptx, odt, ods, "
                    + "odp, epub, zip), "
                    + "sonido y video (mp3, m4a, ogg, wav, mp4, webm) y datos (txt, csv, json, ics, vcf)"
            )
        case .heic:
            Sentence(
                "las fotos del tipo HEIC no se publican: casi ningún navegador las muestra",
                note: "guarde la foto como JPEG; en un iPhone: Ajustes, Cámara, Formatos, Más compatible")
        case .severalEndings(let first, let last):
            Sentence(
                "el nombre tiene dos extensiones, '.\(abridged(first))' y '.\(abridged(last))'",
                note: "algunos servidores miran la primera; escriba '-' en lugar de los otros puntos")
        case .notOfItsKind(let ending):
            Sentence(
                "esto no es un archivo '.\(abridged(ending))': su contenido es de otro tipo",
                note: "guárdelo otra vez como '.\(abridged(ending))' o póngale la extensión de lo que es")
        case .photoNotes:
            Sentence(
                "la foto lleva notas de la cámara, como dónde y cuándo se tomó",
                note: "quítelas: en Windows, Propiedades, Detalles, Quitar propiedades; con un programa: "
                    + "exiftool -all= -tagsfromfile @ -orientation foto.jpg, o guárdela otra vez para la web")
        case .heavyPicture(let kilobytes, let limit):
            Sentence(
                "la imagen pesa \(kilobytes) KB, más de \(limit)",
                note: "redúzcala: bastan 1,200 píxeles de ancho, guardada como JPEG o WebP")
        case .tooLarge(let megabytes):
            Sentence(
                "el archivo tiene más de \(megabytes) MB o no se puede leer",
                note: "redúzcalo o enlace al lugar donde está guardado")
        case .nameTooLong(let limit):
            Sentence("el nombre del archivo tiene más de \(limit) bytes", note: "póngale uno más corto")
        case .image(let image):
            Sentence(
                "la imagen no es solo una imagen: \(clause(image.content))",
                note: "guárdela como SVG simple, sin programas ni enlaces")
        }
    }

    private func clause(_ content: AssetFact.ActiveContent) -> String {
        switch content {
        case .notUTF8: "no está escrita en UTF-8"
        case .otherEncoding(let name): "dice que está escrita en '\(name)', no en UTF-8"
        case .element(let name): "contiene un elemento <\(name)>"
        case .malformed: "su XML está mal formado"
        case .attribute(let element, let attribute): "<\(element)> tiene el atributo '\(attribute)'"
        case .instruction(let target): "contiene la instrucción <?\(target)?>"
        case .entities: "declara entidades"
        case .reference(let element, let target): "<\(element)> remite a '\(target)'"
        case .otherFile(let element, let attribute): "<\(element)> remite a otro archivo en '\(attribute)'"
        case .backslashInStyle: "su hoja de estilo contiene una barra inversa (\\)"
        case .otherFileInStyle: "su hoja de estilo remite a otro archivo"
        }
    }
}

extension Spanish {
    package func sentence(_ fact: ExternalLinkFact) -> Sentence {
        let gone = "busque adónde se ha trasladado o quite el enlace"
        let unclear = "ábralo en un navegador: puede ser un fallo pasajero o un servidor que no responde a programas"
        return switch fact {
        case .gone(let url, let status):
            Sentence("'\(abridged(url))' ya no existe: su servidor responde \(status)", note: gone)
        case .noHost(let url): Sentence("'\(abridged(url))' lleva a un servidor que no existe", note: gone)
        case .refused(let url, let status):
            Sentence("'\(abridged(url))' no se puede comprobar: su servidor responde \(status)", note: unclear)
        case .unanswered(let url, let reason):
            Sentence("'\(abridged(url))' no se puede comprobar: \(clause(reason))", note: unclear)
        }
    }

    private func clause(_ reason: SiteFact.UnfitName) -> String {
        switch reason {
        case .hidden: "los nombres que empiezan con punto son ocultos"
        case .program(let ending): "los servidores ejecutan los archivos con la extensión '.\(ending)'"
        case .windows: "en Windows no existen nombres así"
        }
    }

    private func clause(_ reason: ExternalLinkFact.NoAnswer) -> String {
        switch reason {
        case .notAnAddress: "no es una dirección"
        case .innerHost: "su servidor es de una red interna; con --inner-hosts también se le pregunta"
        case .connectionRefused: "su servidor rechaza la conexión"
        case .late(let seconds): "no hubo respuesta en \(seconds) s"
        case .noEncryption: "su servidor no acepta ningún cifrado"
        case .badCertificate: "el certificado de su servidor no es válido"
        case .tooManyRedirects: "redirige una y otra vez a otra dirección"
        case .curl(let status): "curl termina con el código \(status)"
        }
    }
}

// MARK: - Opinions

extension Spanish {
    package func sentence(_ fact: OpinionFact) -> Sentence {
        switch fact {
        case .fewLinks(let count, let wanted):
            Sentence(
                count == 0
                    ? "la página no lleva a ninguna otra"
                    : count == 1
                        ? "la página lleva a una sola página más"
                        : "la página lleva a solo \(count) páginas más",
                note: "enlace al menos \(wanted): la ley, una oficina, otra guía")
        case .headingJump(let text, let level, let above):
            Sentence(
                "el encabezado '\(abridged(text))' es de nivel \(level) y viene después de uno de nivel \(above)",
                note: "empiécelo con '\(String(repeating: "#", count: above + 1))'")
        case .insecureLink(let url):
            Sentence("'\(abridged(url))' empieza por 'http:'", note: "vea si la misma dirección funciona con 'https:'")
        case .longTitle(let characters, let limit):
            Sentence(
                "el título tiene \(characters) \(characters == 1 ? "carácter" : "caracteres")",
                note: "en todas partes se muestran como máximo \(limit)")
        case .missingAlt(let image):
            Sentence(
                "la imagen '\(abridged(image))' no tiene descripción",
                note: "escriba lo que se ve en ella entre '![' y ']'")
        case .missingSources:
            Sentence(
                "la página no cita ninguna fuente",
                note: "escriba 'sources:' con el título (title), quién lo publica (publisher), "
                    + "el año (year) y la dirección (url) de cada una")
        case .missingSummary:
            Sentence("la página no tiene resumen", note: "diga en una frase qué obtiene quien lee")
        case .missingTranslation(let language, let path):
            Sentence("la página no está traducida a '\(language)'", note: "cree '\(path)'")
        case .orphanPage:
            Sentence(
                "ninguna otra página lleva aquí", note: "ponga un enlace en una página desde la que llegue su lector")
        case .outdatedTranslation(let source, let revision):
            Sentence(
                "'\(source)' ha cambiado desde que se tradujo",
                note: "compare los dos textos y luego escriba \"\(revision)\"")
        case .readingLevel(let tenths, let collection, let language, let minimum):
            Sentence(
                "la facilidad de lectura del texto es de \(decimal(tenths))",
                note: "la colección '\(collection)' pide al menos \(minimum) en '\(language)'; "
                    + "acorte las frases y use palabras más cortas")
        case .readingLevelMedian(let tenths, let collection, let language, let minimum):
            Sentence(
                "la facilidad de lectura de '\(collection)' en '\(language)' tiene una mediana de \(decimal(tenths))",
                note: "se pide al menos \(minimum)")
        case .reviewInFuture(let key, let date, let today):
            Sentence(
                "la fecha de '\(key)', \(date), es posterior a la de hoy, \(today)",
                note: "corrija la fecha o indique la de hoy con --date")
        case .reviewOverdue(let date):
            Sentence(
                "la fecha límite para revisar la página era \(date)",
                note: "revísela y luego cambie su marca y 'review_by'")
        case .style(let words, let prefer):
            Sentence("el estilo del proyecto evita '\(words)'", note: "escriba '\(prefer)'")
        case .summaryTooLong(let characters, let limit):
            Sentence(
                "el resumen tiene \(characters) \(characters == 1 ? "carácter" : "caracteres")",
                note: "en todas partes se muestran como máximo \(limit)")
        case .unusedTerm(let term, let vocabulary):
            Sentence(
                "ninguna página tiene el término '\(term)' del vocabulario '\(vocabulary)'", note: "úselo o quítelo")
        }
    }
}

extension Spanish {
    package func line(of levels: ReadingLevels) -> String {
        "\(levels.collection) (\(levels.language)): "
            + "\(levels.pages) \(levels.pages == 1 ? "página" : "páginas"), mediana \(decimal(levels.median))"
            + (levels.lowest.map { ", la más difícil \(decimal($0.score)) (\($0.path))" } ?? "")
    }
}

// MARK: - What `faro explain` prints of each rule

extension Spanish {
    package func explanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        // files and folders
        case .badFileName:
            RuleExplanation(
                "el nombre de un archivo o de una carpeta no puede formar parte del sitio",
                "Los nombres pasan a ser parte de las direcciones y deben ser iguales en cualquier disco: "
                    + "sin caracteres invisibles, sin carpetas que se llamen como una página, "
                    + "y nada más que archivos y carpetas.",
                wrong: "Content/es/pages/acerca.md/", right: "Content/es/pages/acerca.md")
        case .badLinkFile:
            RuleExplanation(
                "un enlace simbólico no lleva a nada, lleva a una carpeta o sale de Content/",
                "Un enlace simbólico vale por el archivo al que lleva, si ese archivo también es del proyecto. "
                    + "Cualquier otro podría dar vueltas sin fin o publicar lo que no debía publicarse.",
                wrong: "Content/assets/mapa.svg -> ../../../mapa.svg",
                right: "Content/assets/mapa.svg (el archivo mismo)")
        case .controlCharacter:
            RuleExplanation(
                "un archivo contiene un carácter que no se ve",
                "Los caracteres de control, como NUL, vienen de archivos dañados. "
                    + "Cada programa los trata a su manera, por eso no se admite ninguno. "
                    + "Quítelo; un editor que muestre los caracteres invisibles lo encuentra.",
                wrong: "title: Sala<NUL>rio", right: "title: Salario")
        case .fileTooLarge:
            RuleExplanation(
                "un archivo de texto tiene más de 2 MiB",
                "Ninguna página es tan larga, y quien lee en un teléfono no podría abrirla. "
                    + "Divídala en varias páginas o ponga los datos en Content/assets/.",
                wrong: "Content/es/pages/todo.md (3 MiB)",
                right: "Content/es/pages/parte-1.md, Content/es/pages/parte-2.md")
        case .invalidUTF8:
            RuleExplanation(
                "un archivo no está en UTF-8",
                "Todos los textos se leen como UTF-8. El archivo se guardó con otra codificación, "
                    + "como UTF-16 o Windows-1252. Guárdelo de nuevo en UTF-8.",
                wrong: "title: Espa\\xF1a", right: "title: España")
        case .missingSettings:
            RuleExplanation(
                "el proyecto no tiene Content/site.yaml",
                "Ese archivo dice cómo es el sitio. 'faro init CARPETA' escribe un proyecto pequeño para empezar, "
                    + "y '--root CARPETA' publica otra carpeta.",
                wrong: "(una carpeta sin Content/site.yaml)", right: "Content/site.yaml")
        case .nameCollision:
            RuleExplanation(
                "dos nombres se distinguen solo por las mayúsculas o por la forma de guardar las tildes",
                "En muchos discos los dos son un mismo archivo, y uno borraría al otro.",
                wrong: "Pago.md, pago.md", right: "pago.md, dia-de-pago.md")
        case .unsafeAsset:
            RuleExplanation(
                "un archivo podría ejecutar un programa en el navegador de quien lee",
                "Las imágenes y los documentos se publican tal como son. Por eso solo se publican los tipos de una "
                    + "lista, si su contenido es de ese tipo, y las imágenes SVG que solo dibujan.",
                wrong: "Content/assets/mapa.svg con <script>", right: "Content/assets/mapa.svg sin <script>")
        case .photoNotes:
            RuleExplanation(
                "una foto dice dónde, cuándo y con qué se tomó",
                "Las cámaras lo escriben en el archivo (Exif). En el sitio podría decir dónde vive una persona.",
                wrong: "foto.jpg como la guardó el teléfono", right: "foto.jpg sin sus propiedades")
        case .heavyPicture:
            RuleExplanation(
                "una imagen pesa demasiado para un teléfono lento",
                "Quien lee paga cada megabyte.",
                wrong: "una foto de 4,000 × 3,000 píxeles", right: "la misma, de 1,200 píxeles de ancho")
        case .misplacedFile:
            RuleExplanation(
                "un archivo está donde el sitio no tiene lugar para él",
                "Las páginas son Content/<idioma>/<colección>/<nombre>.md, con los idiomas y las colecciones de "
                    + "site.yaml. Cualquier otro archivo quedaría fuera sin que nadie lo notara.",
                wrong: "Content/es/guiass/pago.md", right: "Content/es/guias/pago.md")
        // front matter
        case .duplicateKey:
            RuleExplanation(
                "una clave está escrita dos veces",
                "Solo uno de los dos valores podría contar, y no se puede adivinar cuál. Quite uno.",
                wrong: "title: A\ntitle: B", right: "title: A")
        case .frontMatterEmpty:
            RuleExplanation(
                "no hay nada entre las líneas '---'", "Toda página tiene al menos un título.",
                wrong: "---\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterKeys:
            RuleExplanation(
                "la cabecera de la página no es una lista de claves y valores",
                "La cabecera son líneas con la forma 'clave: valor'.",
                wrong: "---\nSalario\n---", right: "---\ntitle: Salario\n---")
        case .frontMatterMissing:
            RuleExplanation(
                "una página no empieza con '---'",
                "La primera línea de una página es '---'; "
                    + "siguen sus claves, luego otra línea '---' y después el texto.",
                wrong: "# Salario", right: "---\ntitle: Salario\n---")
        case .frontMatterTooLarge:
            RuleExplanation(
                "la cabecera de la página tiene más de 64 KiB",
                "Las claves guardan datos de la página. Los textos largos van en el cuerpo.",
                wrong: "summary: (70 000 caracteres)", right: "summary: Una sola frase")
        case .frontMatterUnclosed:
            RuleExplanation(
                "falta la segunda línea '---'", "Sin ella, toda la página se leería como claves.",
                wrong: "---\ntitle: Salario\n\nTexto", right: "---\ntitle: Salario\n---\n\nTexto")
        case .missingKey:
            RuleExplanation(
                "falta una clave obligatoria",
                "La colección, como la describe site.yaml, exige esa clave; "
                    + "o a un grupo de valores le falta una de sus partes.",
                wrong: "---\nsummary: …\n---", right: "---\ntitle: Salario\nsummary: …\n---")
        case .missingValue:
            RuleExplanation(
                "una clave no tiene valor", "Una clave sin valor no dice nada. Escriba el valor o quite la clave.",
                wrong: "summary:", right: "summary: Qué hacer si no le pagan")
        case .unknownKey:
            RuleExplanation(
                "esa clave no puede estar ahí",
                "Una clave mal escrita pasaría inadvertida, por eso es un error. "
                    + "Se conocen las claves propias del programa y los campos de la colección en site.yaml.",
                wrong: "titel: Salario", right: "title: Salario")
        case .yamlAlias:
            RuleExplanation(
                "aquí no se usan las anclas, los alias ni las etiquetas de YAML",
                "Podrían hacer que un archivo pequeño creciera sin fin, y nadie que escriba una página los necesita. "
                    + "Un texto que empieza con '&', '*' o '!' se pone entre comillas.",
                wrong: "title: *Salario*", right: "title: \"*Salario*\"")
        case .yamlSyntax:
            RuleExplanation(
                "el texto no es YAML",
                "Casi siempre un texto contiene ': ' o empieza con un signo especial y le faltan las comillas, "
                    + "o la sangría no es la correcta.",
                wrong: "title: Pago: qué hacer", right: "title: \"Pago: qué hacer\"")
        case .yamlTab:
            RuleExplanation(
                "una línea empieza con un tabulador", "En YAML, la sangría se hace solo con espacios.",
                wrong: "changes:\n<TAB>- date: 2026-01-01", right: "changes:\n  - date: 2026-01-01")
        // values
        case .badEmail:
            RuleExplanation(
                "un valor no es una dirección de correo electrónico", "Necesita un nombre, una '@' y un dominio.",
                wrong: "email: info.example.org", right: "email: info@example.org")
        case .badPhone:
            RuleExplanation(
                "un valor no es un número de teléfono",
                "Hay quien llama desde el extranjero: escriba '+', el código del país y las cifras. "
                    + "Los números cortos, como 911, quedan como son. Las explicaciones van en otro campo.",
                wrong: "phone: [llame al 911]", right: "phone: [\"911\", \"+1 866 487 9243\"]")
        case .badRevision:
            RuleExplanation(
                "el valor de translation_of_revision no es una revisión",
                "Son los 8 signos que 'faro check' muestra para el texto que se tradujo, entre comillas, "
                    + "porque a veces parecen un número.",
                wrong: "translation_of_revision: última", right: "translation_of_revision: \"3f9a02c1\"")
        case .badURL:
            RuleExplanation(
                "un valor no es una dirección web",
                "Solo se admiten direcciones que empiecen por http: o https:, con un servidor y sin espacios.",
                wrong: "website: www.example.org", right: "website: https://www.example.org/")
        case .duplicateElement:
            RuleExplanation(
                "una lista contiene dos veces el mismo nombre", "Uno de los dos está de más.",
                wrong: "topics: [salarios, salarios]", right: "topics: [salarios]")
        case .impossibleDate:
            RuleExplanation(
                "una fecha no existe en el calendario",
                "Los meses van de 01 a 12, y los días, hasta el último de su mes.",
                wrong: "reviewed: 2026-02-30", right: "reviewed: 2026-02-28")
        case .outOfBounds:
            RuleExplanation(
                "un valor pasa de los límites que fija site.yaml",
                "'min' y 'max' limitan el valor de los números, "
                    + "la cantidad de elementos de las listas y los caracteres de los textos.",
                wrong: "number: 6", right: "number: 5")
        case .unknownCountry:
            RuleExplanation(
                "un código no es el de ningún país",
                "Los países se escriben con las dos letras mayúsculas de la norma ISO 3166-1.",
                wrong: "countries: [EEUU]", right: "countries: [US]")
        case .unknownLanguage:
            RuleExplanation(
                "un código no es el de ningún idioma", "Los idiomas se escriben con su código de la norma BCP 47.",
                wrong: "languages: [español]", right: "languages: [es]")
        case .unknownTerm:
            RuleExplanation(
                "una palabra no es un término de su vocabulario",
                "Los vocabularios son listas cerradas de site.yaml; "
                    + "así, toda página que tiene un término se encuentra bajo él.",
                wrong: "topics: [salario]", right: "topics: [salarios]")
        case .unsafeCharacter:
            RuleExplanation(
                "un carácter invisible cambia la forma de leer el texto",
                "Los signos que invierten la dirección de la escritura pueden hacer que un título o una dirección "
                    + "parezca otra cosa.",
                wrong: "title: A<U+202E>B", right: "title: AB")
        case .wrongType:
            RuleExplanation(
                "un valor no es del tipo que pide su clave", "El tipo de cada campo está en site.yaml.",
                wrong: "order: primero", right: "order: 1")
        // Markdown
        case .badAnchor:
            RuleExplanation(
                "un ancla propia no puede formar parte de una dirección",
                "Las anclas llevan letras y cifras de cualquier escritura, guiones, guiones bajos y puntos, "
                    + "sin espacios.",
                wrong: "## Plazos {#Los Plazos}", right: "## Plazos {#plazos}")
        case .documentTooComplex:
            RuleExplanation(
                "un texto tiene demasiados niveles, unos dentro de otros",
                "Tantas citas y listas unas dentro de otras no las soporta ningún lector, "
                    + "y prepararlas podría no terminar nunca.",
                wrong: "> > > > > … (cientos)", right: "> Una cita")
        case .documentTooLarge:
            RuleExplanation(
                "un texto tiene más de 1 MiB", "Ninguna página es tan larga. Divídala en varias.",
                wrong: "(3 MiB de texto)", right: "(dos páginas)")
        case .duplicateAnchor:
            RuleExplanation(
                "dos encabezados tienen la misma ancla propia",
                "Un enlace podría llevar a cualquiera de los dos. Ponga otra ancla a uno de ellos.",
                wrong: "## A {#pago}\n## B {#pago}", right: "## A {#pago}\n## B {#pago-tardio}")
        case .duplicateFootnote:
            RuleExplanation(
                "una nota al pie está definida dos veces", "Solo se podría mostrar una de las dos definiciones.",
                wrong: "[^1]: A\n[^1]: B", right: "[^1]: A\n[^2]: B")
        case .emptyEmbed:
            RuleExplanation(
                "un bloque no nombra ninguna ficha",
                "Entre las dos líneas de acentos graves va el nombre de una ficha, es decir, "
                    + "el de su archivo sin '.md'. Si el bloque dibuja una tabla, lleva líneas 'clave: valor' "
                    + "que dicen qué muestra la tabla.",
                wrong: "```institution\n```", right: "```institution\nus-whd\n```")
        case .headingLevel:
            RuleExplanation(
                "un texto tiene un encabezado de nivel 1",
                "El único encabezado de nivel 1 es el título de la página; "
                    + "quienes escuchan la página se orientan por él.",
                wrong: "# Plazos", right: "## Plazos")
        case .invalidBytes:
            RuleExplanation(
                "un texto contiene bytes que no se pueden mostrar",
                "Guarde el archivo en UTF-8 y quite los caracteres de control.", wrong: "a<NUL>b", right: "ab")
        case .misplacedFootnote:
            RuleExplanation(
                "la llamada a una nota al pie es un enlace",
                "Lo que le sigue entre paréntesis o corchetes la convierte en enlace. Ponga un espacio en medio.",
                wrong: "Texto[^ley](véase abajo).", right: "Texto[^ley] (véase abajo).")
        case .activeHTML, .rawHTML, .unclosedComment: htmlExplanation(of: rule)
        case .tableEnd:
            RuleExplanation(
                "una línea pegada a una tabla no es una fila de ella",
                "Un texto escrito ahí se convierte en fila de la tabla, y otros bloques la terminan. "
                    + "Deje una línea en blanco en medio.",
                wrong: "| a |\n|---|\n| b |\ntexto", right: "| a |\n|---|\n| b |\n\ntexto")
        case .lostMarkup, .lostText, .strayMarkup, .tableRow: markExplanation(of: rule)
        case .tableTooLarge:
            RuleExplanation(
                "una tabla tiene demasiadas celdas",
                "Ninguna pantalla la muestra, y podría agotar la memoria. Ponga los datos en un archivo.",
                wrong: "(una tabla con miles de columnas)", right: "(una tabla con diez columnas)")
        case .tooManyFootnotes:
            RuleExplanation(
                "un texto tiene demasiadas notas al pie", "Divida el texto en varias páginas.",
                wrong: "(miles de notas)", right: "(unas pocas)")
        case .undefinedFootnote:
            RuleExplanation(
                "se remite a una nota al pie que no está definida", "Escriba la definición o quite la llamada.",
                wrong: "Texto[^ley].", right: "Texto[^ley].\n\n[^ley]: La ley.")
        case .unknownCallout:
            RuleExplanation(
                "un recuadro es de un tipo que el sitio no conoce",
                "Se conocen note, tip, important, warning, caution y los que están bajo 'callouts' en site.yaml.",
                wrong: "> [!DEADLNE]\n> 30 días", right: "> [!DEADLINE]\n> 30 días")
        case .unsafeLink:
            RuleExplanation(
                "un enlace podría ejecutar un programa u ocultar adónde lleva",
                "Los enlaces llevan a archivos del sitio o empiezan por https:, http:, mailto: o tel:.",
                wrong: "[a](javascript:alert(1))", right: "[a](https://example.org/)")
        case .unusedFootnote:
            RuleExplanation(
                "una nota al pie está definida y nada remite a ella",
                "No se muestra en la página. Remita a ella o quítela.",
                wrong: "Texto.\n\n[^ley]: La ley.", right: "Texto[^ley].\n\n[^ley]: La ley.")
        // site.yaml
        case .badName:
            RuleExplanation(
                "un nombre no puede ser el de un archivo ni el de una clave",
                "Los nombres llevan solo minúsculas sin tilde, cifras y guiones, "
                    + "porque pasan a ser nombres de archivos y partes de direcciones.",
                wrong: "Content/es/guias/Día de pago.md", right: "Content/es/guias/dia-de-pago.md")
        case .badPath:
            RuleExplanation(
                "una ruta no puede formar parte de una dirección",
                "Las rutas llevan solo minúsculas sin tilde, cifras y guiones.",
                wrong: "path: Nuestras guías", right: "path: nuestras-guias")
        case .defaultLanguage:
            RuleExplanation(
                "no hay exactamente un idioma principal",
                "Las páginas que no están traducidas muestran el texto del idioma principal.",
                wrong: "languages:\n  es: { name: Español }\n  en: { name: English }",
                right: "languages:\n  es: { name: Español, default: true }\n  en: { name: English }")
        case .duplicatePath:
            RuleExplanation(
                "dos colecciones o taxonomías tienen la misma ruta en un idioma",
                "Sus páginas quedarían en la misma carpeta.",
                wrong: "guias: { path: ayuda }\npreguntas: { path: ayuda }",
                right: "guias: { path: ayuda }\npreguntas: { path: preguntas }")
        case .fieldType:
            RuleExplanation(
                "una plantilla no puede mostrar un campo de este tipo",
                "La plantilla da al campo un lugar propio y solo sabe mostrar algunos tipos. "
                    + "Cambie el tipo, el nombre del campo o la plantilla.",
                wrong: "phone: { type: markdown }", right: "phone: { type: list, of: phone }")
        case .fixedRule:
            RuleExplanation(
                "se quiere cambiar una regla que no se puede cambiar",
                "En 'rules' solo se cambian las opiniones. Lo que hace incorrecto el sitio sigue siendo un error.",
                wrong: "rules: { broken-link: off }", right: "rules: { long-title: off }")
        case .outdatedKey:
            RuleExplanation(
                "site.yaml tiene una clave que ya no sirve", "Quítela.",
                wrong: "allow_raw_html: true", right: "(nada)")
        case .eventDates, .eventRule: eventExplanation(of: rule)
        case .placeholderURL:
            RuleExplanation(
                "base_url es todavía la del ejemplo",
                "Los enlaces de los canales de novedades, del mapa del sitio y de las páginas compartidas no llevarían "
                    + "a ninguna parte. Escriba la dirección que tendrá el sitio.",
                wrong: "base_url: https://example.org/", right: "base_url: https://trabajo.example.gov/faro/")
        case .reservedKey:
            RuleExplanation(
                "un campo tiene el nombre de una clave propia del programa", "Toda página tiene ya esa clave.",
                wrong: "fields: { title: { type: text } }", right: "fields: { official_title: { type: text } }")
        case .settingsEmpty:
            RuleExplanation(
                "site.yaml no contiene nada", "Un sitio tiene al menos un título, idiomas y colecciones.",
                wrong: "# nada", right: "title: Faro\nlanguages: …\ncollections: …")
        case .unknownCollection:
            RuleExplanation(
                "ninguna colección tiene este nombre", "Las colecciones están bajo 'collections' en site.yaml.",
                wrong: "to: institution", right: "to: institutions")
        case .unknownField:
            RuleExplanation(
                "la colección no tiene ese campo", "Los campos de una colección están bajo ella en site.yaml.",
                wrong: "from: [guides.topic]", right: "from: [guides.topics]")
        case .unknownListing:
            RuleExplanation(
                "el tema no tiene esa forma de lista", "'listing' es la plantilla del tema para una lista de fichas.",
                wrong: "listing: tabel", right: "listing: table")
        case .unknownMenuEntry:
            RuleExplanation(
                "un menú no lleva a nada",
                "Una entrada es una colección, una taxonomía, 'corridors', 'register', 'index', 'search' o "
                    + "'colección/nombre'.",
                wrong: "main: [guide]", right: "main: [guides]")
        case .unknownSign:
            RuleExplanation(
                "el tema no tiene ese signo",
                "Un signo es un dibujo pequeño del tema: junto a un enlace de la portada ('first', 'tiles') o en un "
                    + "recuadro ('sign'), donde también da el color.",
                wrong: "tiles: { corridors: scale }", right: "tiles: { corridors: scales }")
        case .unknownOutput:
            RuleExplanation(
                "ninguna salida tiene este nombre",
                "Las salidas son los archivos que una colección produce además de sus páginas.",
                wrong: "outputs: [rss]", right: "outputs: [feed]")
        case .unknownRule:
            RuleExplanation(
                "ninguna regla tiene este nombre", "'faro explain' las muestra todas.",
                wrong: "rules: { summary-to-long: off }", right: "rules: { summary-too-long: off }")
        case .unknownTaxonomy:
            RuleExplanation(
                "ninguna taxonomía tiene este nombre", "Las taxonomías están bajo 'taxonomies' en site.yaml.",
                wrong: "terms: stage", right: "terms: stages")
        case .unknownTemplate:
            RuleExplanation(
                "el tema no tiene esa plantilla",
                "Una plantilla da forma a una ficha. El mensaje nombra las que tiene el tema.",
                wrong: "template: giude", right: "template: guide")
        case .unknownType:
            RuleExplanation(
                "ningún campo es de este tipo",
                "Un campo es text, markdown, integer, number, boolean, date, url, email, phone, country, language, "
                    + "choice, reference o una lista de uno de ellos.",
                wrong: "type: string", right: "type: text")
        case .unknownVocabulary:
            RuleExplanation(
                "ningún vocabulario tiene este nombre", "Los vocabularios están bajo 'vocabularies' en site.yaml.",
                wrong: "vocabulary: topics", right: "vocabulary: topic")
        // el registro
        case .badRecord:
            RuleExplanation(
                "un dato del registro no está completo",
                "Un dato es un plazo, un monto o un derecho con su fuente. Tiene nombre, dice de qué trata, "
                    + "tiene valor o "
                    + "partes y dice qué tan seguro es. Lo que no está completo no se puede citar.",
                wrong: "cr-wages-deadline: { about: { topic: wages, kind: deadline } }",
                right: "cr-wages-deadline: { about: { topic: wages, kind: deadline }, value: \"1 año\", source: cr1 }")
        case .factDiffers:
            RuleExplanation(
                "un texto cita un dato, pero dice otra cosa",
                "Las palabras de una cita son el valor del dato o una de las formas de 'also'. "
                    + "Así un plazo es igual en todas las páginas. Corrija el texto, o el dato si es el que está mal.",
                wrong: "[2 años](fact:cr-wages-deadline)", right: "[1 año](fact:cr-wages-deadline)")
        case .misplacedQuote:
            RuleExplanation(
                "un dato se cita donde no se puede",
                "Los títulos, el texto de los enlaces y las descripciones de imágenes no pueden citar el registro. "
                    + "Un subtítulo que lo hace necesita dirección propia; si no, cambiaría con el valor.",
                wrong: "## Reclame en [1 año](fact:cr-wages-deadline)",
                right: "## Reclame en [1 año](fact:cr-wages-deadline) {#reclame}")
        case .unknownFact:
            RuleExplanation(
                "un texto cita un dato, o una parte de un dato, que no existe",
                "Los datos están en Content/facts/. 'faro facts' los muestra.",
                wrong: "[1 año](fact:cr-wage-deadline)", right: "[1 año](fact:cr-wages-deadline)")
        case .unknownTag, .duplicateTag, .misplacedTag, .untaggedPart, .untranslatedPart, .missingCrossing,
            .missingPart,
            .emptyTheme, .contactWithoutDoor, .scriptWithoutPhone, .numberWithoutLink:
            crossingExplanation(of: rule) ?? RuleExplanation("", "", wrong: "", right: "")
        case .unquotedText:
            RuleExplanation(
                "un texto sin comillas que otros programas leen de otro modo",
                "En el registro Faro lee todo valor como texto. Otros programas que leen YAML toman 'no' por falso y "
                    + "'13:00' por 780. Con comillas todos leen lo mismo.",
                wrong: "value: no", right: "value: \"no\"")
        case .unsureFact:
            RuleExplanation(
                "un texto cita un dato que no es seguro",
                "Un dato con 'confidence: check', o un vacío, es solo para quien edita. Quien lee lo tomaría por ley.",
                wrong: "[3 meses](fact:xx-unsure)", right: "(déjelo fuera hasta que una fuente lo confirme)")

        // words of the interface
        case .missingWord:
            RuleExplanation(
                "una palabra de la interfaz no está traducida",
                "En su lugar aparece la palabra inglesa del tema, en medio de una página en otro idioma.",
                wrong: "(falta 'search' en strings/es.yaml)", right: "search: Buscar")
        case .placeholderMismatch:
            RuleExplanation(
                "una palabra traducida tiene entre llaves otros nombres que la inglesa",
                "Lo que está entre llaves se rellena al hacer la página; un nombre mal escrito se mostraría tal cual.",
                wrong: "updated: Revisado el {fecha}", right: "updated: Revisado el {date}")
        case .unknownWord:
            RuleExplanation(
                "el tema no tiene esa palabra", "No se mostraría nunca. El mensaje nombra la más parecida.",
                wrong: "serch: Buscar", right: "search: Buscar")
        // how pages hang together
        case .badAlias:
            RuleExplanation(
                "una dirección antigua no es de este sitio",
                "Las direcciones de 'aliases' empiezan por '/' y no salen del sitio.",
                wrong: "aliases: [pagina-antigua]", right: "aliases: [/es/pagina-antigua/]")
        case .badSlug:
            RuleExplanation(
                "el valor de 'slug' no puede formar parte de una dirección",
                "Lleva solo minúsculas sin tilde, cifras y guiones.",
                wrong: "slug: Días de pago", right: "slug: dias-de-pago")
        case .brokenAnchor:
            RuleExplanation(
                "un enlace lleva a un encabezado que no existe",
                "El ancla de un encabezado son sus palabras en minúsculas, sin tildes y unidas por guiones, "
                    + "o lo que diga '{#…}' detrás de él.",
                wrong: "[plazo](pago.md#plaso)", right: "[plazo](pago.md#plazo)")
        case .brokenAsset:
            RuleExplanation(
                "un enlace lleva a un archivo que no existe",
                "Las imágenes y los demás archivos están en Content/assets/.",
                wrong: "![mapa](../../assets/mpaa.svg)", right: "![mapa](../../assets/mapa.svg)")
        case .brokenLink:
            RuleExplanation(
                "un enlace lleva a una página que no existe",
                "Los enlaces nombran el archivo de la otra página, a partir de esta.",
                wrong: "[Pago](salarioo.md)", right: "[Pago](salario.md)")
        case .deadLink:
            RuleExplanation(
                "un enlace a otro sitio ya no lleva a ninguna parte",
                "'faro check --external' pregunta a cada servidor; "
                    + "este dice que la página ya no existe (404, 410), o el servidor mismo no existe. "
                    + "Busque dónde está ahora la página; si no está en ninguna parte, nombre la fuente sin enlace.",
                wrong: "[Ley](https://example.org/trasladada)", right: "[Ley](https://example.org/ley)")
        case .externalImage:
            RuleExplanation(
                "una imagen está en otro sitio",
                "El otro sitio sabría quién lee esta página, y la imagen puede desaparecer. "
                    + "Ponga el archivo en Content/assets/.",
                wrong: "![mapa](https://example.org/mapa.png)", right: "![mapa](../../assets/mapa.png)")
        case .linkLanguage:
            RuleExplanation(
                "un enlace lleva a una página en otro idioma, aunque está traducida",
                "Quien lee saldría del idioma que eligió.",
                wrong: "[Pago](../../en/guias/pago.md)", right: "[Pago](pago.md)")
        case .linkToDraft:
            RuleExplanation(
                "un enlace lleva a un borrador", "El borrador no forma parte del sitio; el enlace no llevaría a nada.",
                wrong: "[Pago](borrador.md)", right: "(ningún enlace hasta que se publique el borrador)")
        case .nameTooLong:
            RuleExplanation(
                "un nombre es más largo de lo que admite un disco o un servidor",
                "Los nombres de las direcciones se convierten en nombres de archivos y carpetas. "
                    + "Además, un nombre corto se dicta mejor.",
                wrong: "aliases: [/es/(mil letras)/]", right: "aliases: [/es/pago/]")
        case .permalinkCollision:
            RuleExplanation(
                "dos páginas tienen la misma dirección",
                "Una borraría a la otra. Ponga otro 'slug' a una de ellas. La dirección de un término se hace con su "
                    + "nombre: si dos términos se distinguen solo por tildes o signos, cambie el nombre de uno.",
                wrong: "slug: pago (en dos archivos)", right: "slug: pago, slug: dia-de-pago")
        case .unansweredLink:
            RuleExplanation(
                "un enlace a otro sitio no se puede comprobar",
                "'faro check --external' no recibió la página: el servidor la negó, falló o no respondió a tiempo. "
                    + "Algunos servidores responden solo a personas. Abra el enlace en un navegador.",
                wrong: "[Ley](https://example.org/prohibida)", right: "[Ley](https://example.org/ley)")
        case .unknownEmbed:
            RuleExplanation(
                "un bloque nombra una ficha que no existe",
                "El bloque lleva el nombre de la ficha, es decir, el de su archivo sin '.md'. "
                    + "Si el bloque dibuja una tabla, cada una de sus líneas es 'clave: valor'.",
                wrong: "```institution\nus-wdh\n```", right: "```institution\nus-whd\n```")
        case .unknownReference:
            RuleExplanation(
                "un campo nombra una ficha que no existe",
                "El campo lleva el nombre de la ficha, es decir, el de su archivo sin '.md'.",
                wrong: "institutions: [us-wdh]", right: "institutions: [us-whd]")
        // opinions on a site that is right
        case .amountWithoutYear:
            RuleExplanation(
                "un monto de dinero no dice de qué año es",
                "Los montos cambian. Quien lee debe ver de cuándo es la cifra.",
                wrong: "value: \"₡373,092.30\"", right: "value: \"₡373,092.30\", from: 2026-01-01")
        case .duplicateFact:
            RuleExplanation(
                "dos datos vigentes dicen lo mismo",
                "De cada lugar, tema, clase y 'what' hay un solo dato vigente. "
                    + "Si hay dos, las páginas podrían citar uno distinto cada una.",
                wrong: "cr-wages-deadline y cr-wages-term, los dos de wages y deadline",
                right: "what: overtime (en uno de los dos)")
        case .expiredFact:
            RuleExplanation(
                "pasó el último día de un dato",
                "'valid_until' ya pasó. Busque el valor de hoy, ponga el viejo bajo 'was' "
                    + "y deje que 'faro fix facts' corrija los textos.",
                wrong: "value: \"6 meses\"\nvalid_until: 2025-12-31",
                right: "value: \"1 año\"\nwas: { es: [\"6 meses\"], en: [\"6 months\"], on: 2026-11-29 }")
        case .fewRelatedLinks:
            RuleExplanation(
                "una página enlaza a menos de otras tres",
                "Quien no encuentra aquí su respuesta llega a ella por los enlaces. "
                    + "Enlace las leyes, guías y oficinas que tienen que ver con el asunto.",
                wrong: "(una guía con un solo enlace)",
                right: "(una guía que enlaza un acuerdo, una oficina y otra guía)")
        case .headingJump:
            RuleExplanation(
                "un encabezado se salta un nivel",
                "Quienes escuchan una página pasan de encabezado en encabezado; "
                    + "si falta un nivel, parece que falta texto.",
                wrong: "## Pago\n#### Plazo", right: "## Pago\n### Plazo")
        case .insecureLink:
            RuleExplanation(
                "un enlace empieza por 'http:'",
                "Por el camino, otros pueden leer y cambiar lo que dice esa página. "
                    + "Casi todos los sitios tienen la misma página con 'https:'.",
                wrong: "[Ley](http://example.org/)", right: "[Ley](https://example.org/)")
        case .longTitle:
            RuleExplanation(
                "un título tiene más de 70 caracteres",
                "Los buscadores, las pestañas y las listas lo cortan. Diga lo demás en el resumen.",
                wrong: "title: Qué puede hacer y a quién puede preguntar si su patrono en otro país no le ha pagado",
                right: "title: Si no le pagaron")
        case .missingAlt:
            RuleExplanation(
                "una imagen no tiene descripción",
                "Quien no puede verla, o a quien no le llega por la conexión, no se entera de nada. "
                    + "Diga lo que se ve en ella.",
                wrong: "![](mapa.svg)", right: "![Mapa de los pasos fronterizos](mapa.svg)")
        case .missingSources:
            RuleExplanation(
                "una página no cita ninguna fuente",
                "Quien lee debe poder ver de dónde viene lo que se dice de la ley, y quien edita, "
                    + "dónde buscar los cambios.",
                wrong: "(sin 'sources')", right: "sources:\n  - title: Ley Federal del Trabajo")
        case .missingSummary:
            RuleExplanation(
                "una página no tiene resumen",
                "El resumen aparece en las listas, en los resultados de búsqueda y al compartir la página. "
                    + "Diga en una frase qué obtiene quien lee.",
                wrong: "title: Salario", right: "title: Salario\nsummary: Qué hacer si no le pagan, y hasta cuándo.")
        case .missingTranslation:
            RuleExplanation(
                "una página no está traducida a uno de los idiomas del sitio",
                "En ese idioma se muestra el texto del idioma principal, con un aviso.",
                wrong: "es/guias/pago.md sin en/guias/pago.md", right: "es/guias/pago.md y en/guias/pago.md")
        case .numberWithoutFact:
            RuleExplanation(
                "una cifra de un texto que ningún dato respalda",
                "En una colección con 'facts: required' cada monto, tiempo, porcentaje y teléfono se cita "
                    + "del registro; "
                    + "así un cambio se ve en todas partes. Los pasos numerados, las fechas y los artículos "
                    + "de leyes no lo "
                    + "necesitan. Una cifra suya se escribe con 'fact:own'.",
                wrong: "Tiene 1 año.", right: "Tiene [1 año](fact:cr-wages-deadline).")
        case .orphanPage:
            RuleExplanation(
                "ningún texto ni campo lleva a una página",
                "Solo se encuentra en las listas y con la búsqueda. "
                    + "Enlácela desde las páginas de donde llegan sus lectores.",
                wrong: "(una página a la que nada enlaza)", right: "(un enlace a ella en una guía)")
        case .outdatedTranslation:
            RuleExplanation(
                "una traducción se hizo de un texto anterior",
                "Compare los dos textos y luego escriba en 'translation_of_revision' la revisión que da el mensaje.",
                wrong: "translation_of_revision: \"00000000\"", right: "translation_of_revision: \"3f9a02c1\"")
        case .readingLevel:
            RuleExplanation(
                "un texto es más difícil de leer de lo que admite su colección",
                "El español se mide según Szigriszt-Pazos (1993), el inglés según Flesch (1948): "
                    + "100 es fácil, 0 es difícil. Ayudan las frases cortas y las palabras cortas.",
                wrong: "(una frase de sesenta palabras)", right: "(cuatro frases de quince palabras)")
        case .reviewInFuture:
            RuleExplanation(
                "una página tiene una marca de después de hoy",
                "La fecha está mal escrita, o no es correcta la del día en que se hace el sitio.",
                wrong: "reviewed: 2126-11-22", right: "reviewed: 2026-11-22")
        case .reviewOverdue:
            RuleExplanation(
                "la revisión de una página está atrasada",
                "Puede que lo que dice ya no valga. Revísela y luego cambie 'compiled', 'checked' o 'reviewed', según "
                    + "lo que se haya hecho, y 'review_by'.",
                wrong: "review_by: 2020-01-01", right: "review_by: 2027-05-22")
        case .style:
            RuleExplanation(
                "un texto tiene una frase que 'Content/style/' dice que se evite",
                "Una palabra para cada cosa, y las palabras de quien lee: la lista del proyecto dice qué escribir. "
                    + "La frase en que la palabra está bien va en 'except'.",
                wrong: "Le despidieron ayer.", right: "Lo despidieron ayer.")
        case .summaryTooLong:
            RuleExplanation(
                "un resumen tiene más de 160 caracteres", "Los buscadores y las listas lo cortan.",
                wrong: "summary: (200 caracteres)", right: "summary: (una frase)")
        case .unlistedSource:
            RuleExplanation(
                "un dato o una página cita un sitio que el proyecto no cita",
                "'register.unlisted_sources' de site.yaml nombra sitios donde cualquiera escribe. Busque lo "
                    + "mismo en otro.",
                wrong: "url: https://example.blogspot.com/salario", right: "url: https://www.mtss.go.cr/")
        case .seenInFuture:
            RuleExplanation(
                "una fuente se vio en un día que no ha llegado",
                "'seen' es el día en que alguien miró la fuente. No puede ser posterior a hoy.",
                wrong: "seen: 2062-11-29", right: "seen: 2026-11-29")
        case .untranslatedFact:
            RuleExplanation(
                "al valor de un dato le falta uno de los idiomas del sitio",
                "Las páginas en ese idioma no lo pueden citar, y sus tablas lo muestran en otro idioma. "
                    + "Un valor que es igual en todos los idiomas se escribe una vez, como un solo texto.",
                wrong: "value: { es: \"1 año\" }", right: "value: { es: \"1 año\", en: \"1 year\" }")
        case .unusedFact:
            RuleExplanation(
                "ningún texto cita un dato, y ninguna tabla lo muestra",
                "Está en los datos abiertos y en la página de su lugar de todos modos. Cítelo donde la gente lo busca.",
                wrong: "Tiene un año.", right: "Tiene [un año](fact:cr-wages-deadline).")
        case .unusedTerm:
            RuleExplanation(
                "ninguna página tiene un término de un vocabulario",
                "El término no tiene página, y nadie lo ve nunca. Úselo o quítelo.",
                wrong: "topic: { salarios: …, salarioss: … }", right: "topic: { salarios: … }")
        }
    }
}

// MARK: - What commands print

extension Spanish {
    package func text(_ text: CommandText) -> String {
        switch text {
        case .tool: "Convierte una carpeta de Markdown en un sitio rápido y con buscador."
        case .build: "Construye el sitio en Public/."
        case .serve: "Muestra el sitio en un navegador y lo construye de nuevo con cada cambio."
        case .check: "Dice todo lo que está mal en el contenido; no escribe nada."
        case .new: "Escribe un archivo de contenido nuevo con todas las claves obligatorias."
        case .search: "Pregunta al buscador del sitio construido."
        case .searchAnswer:
            """
            La respuesta es la de la página de búsqueda del sitio. Con menos de tres resultados se pregunta también en \
            el idioma de reserva; una pregunta en otro idioma del sitio se hace también en ese.
            En JSON: {"total", "fallback", "correction", "alsoSearched": [...], "places": [...], "missing": [...], \
            "results": [{"title", "heading", "url", "language", "collection", "date", "summary"}]}. 'total' cuenta \
            las páginas halladas en el idioma pedido; 'fallback', los resultados en el otro idioma, que van entre los \
            demás si la pregunta está en ese, si no al final; 'missing' trae las palabras reales que el sitio no \
            tiene; 'correction' y 'date' solo están cuando los hay.
            """
        case .explain: "Dice qué significa un aviso, con un ejemplo."
        case .initialise: "Escribe un proyecto nuevo y pequeño que se puede construir."
        case .root:
            "La carpeta del proyecto, la que contiene Content/. "
                + "Si falta: la carpeta actual, si contiene Content/; si no, la del lanzador."
        case .messages:
            "El idioma de los mensajes: es o en. "
                + "Si falta: FARO_LANG; si no, el del sistema; si no, el idioma principal del sitio."
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
        case .askIndex:
            "En lugar del contenido, revisa la búsqueda del sitio construido: si cada página es la primera por su "
                + "título, y está entre tres por sus encabezados."
        case .innerHosts: "Con --external: preguntar también a servidores del propio equipo y de la red interna."
        case .external: "Comprueba si cada enlace a otro sitio todavía lleva a alguna parte. Necesita curl y conexión."
        case .collection: "La colección, con el nombre de su carpeta; 'facts' para un archivo del registro."
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
        case .nothingWritten(let errors, let warnings):
            summary(errors: errors, warnings: warnings) + ": no se escribió nada"
        case .progress(let done, let all): "\(done) de \(all) páginas"
        case .built(let pages, let seconds, let written, let removed, let warnings):
            "\(counted(pages, "página")) en \(seconds) s, "
                + (written + removed == 0
                    ? "nada cambió"
                    : counted(written, "archivo") + (written == 1 ? " escrito" : " escritos")
                        + (removed > 0 ? ", \(counted(removed, "borrado"))" : ""))
                + ", \(counted(warnings, "advertencia"))"
        case .checked(let pages, let errors, let warnings):
            "\(counted(pages, "página")) \(pages == 1 ? "revisada" : "revisadas"), "
                + "\(summary(errors: errors, warnings: warnings))"
        case .fileWritten(let reason, let source): reasonText(reason) + (source.map { ", de \($0)" } ?? "")
        case .stageHeads: "etapa      reloj s   cpu s  máx. MB"
        case .allStages: "todo"
        case .stage(let stage):
            switch stage {
            case .load: "carga"
            case .parse: "lectura"
            case .resolve: "enlaces"
            case .check: "reglas"
            case .render: "páginas"
            case .search: "búsqueda"
            case .outputs: "otros"
            case .emit: "salida"
            }
        case .askingHosts(let addresses):
            "se pregunta por \(addresses) \(addresses == 1 ? "dirección" : "direcciones") de otros sitios"
        case .serving(let address): "el sitio está en \(address); Ctrl-C lo termina"
        case .nowBuild(let folder): "ahora: faro build --root \(folder)"
        case .outputFailed: "no se puede escribir en la salida"
        case .wrong: "mal:"
        case .right: "bien:"
        case .switchedOff(let rule): "En site.yaml, 'rules: { \(rule): off }' la desactiva."
        case .didYouMean(let correction): "¿quiso decir: \(correction)?"
        case .alsoSearched(let words): "también se buscó: " + words.joined(separator: ", ")
        case .aboutPlaces(let names): "entendido como lugar: " + names.joined(separator: ", ")
        case .foundIn(let language): "en '\(language)'"
        case .nothingFound: "no se encontró nada"
        case .found(let shown, let all): "\(shown) de \(all)"
        case .foundLate(let words, let isTitle, let page, let place):
            "\(isTitle ? "título" : "encabezado") '\(words)' de \(page): "
                + (place.map { "en el lugar \($0)" } ?? "no está entre los primeros diez")
        case .standsFirst(let title, let address): "primero está '\(title)', \(address)"
        case .ownWords(let language, let pages, let first, let headings, let found):
            "\(language): \(first) de \(counted(pages, "página")) en primer lugar por su título, "
                + "\(found) de \(counted(headings, "encabezado")) entre tres"
        case .refusal(let refusal): refusalText(refusal)
        case .noRule(let rule, let suggestion):
            if case .nearest(let near) = suggestion {
                "no hay ninguna regla '\(rule)'; ¿quiso decir '\(near)'?"
            } else {
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

// MARK: - Failures of the world

/// Failures of the world: disk, permissions, network.
extension Spanish {
    package func sentence(_ failure: EnvironmentError) -> Sentence { Sentence(message(failure), note: note(failure)) }

    private func message(_ failure: EnvironmentError) -> String {
        switch failure {
        case .cannot(let action, let path, let code): "no se puede \(verb(action)) '\(path)': \(reason(code))"
        case .noContentFolder(let root): "no hay ninguna carpeta 'Content' en '\(root)'"
        case .folderNotEmpty(let path): "'\(path)' no está vacía"
        case .noDefaultLanguage(let path): "'\(path)' no nombra ningún idioma principal"
        case .changedMeanwhile(let path): "'\(path)' cambió mientras se corregía: no se escribió nada"
        case .noOutputFolder(let path): "'\(path)' no puede ser la carpeta de salida"
        case .outputInUse(let output): "otro 'faro build' está escribiendo en '\(output)'"
        case .outputLinkBroken(let output): "'\(output)' es un enlace que no lleva a nada"
        case .outputRefused(let output, let refusal): "el sitio no se puede escribir en '\(output)': \(clause(refusal))"
        case .outputIsFile(let output): "'\(output)' es un archivo, no una carpeta"
        case .inTheWay(let path, let others, _):
            "'\(path)' estorba\(others == 0 ? "" : " (y \(others) más)"): no lo escribió Faro"
        case .foreignManifest(let path, _): "'\(path)' no es una lista escrita por esta versión de Faro"
        case .partlyPublished(_, let cause): message(cause)
        case .noSearchIndex(let output): "no hay índice de búsqueda en '\(output)'"
        case .indexFileMissing(let path): "al índice le falta el archivo '\(path)'"
        case .indexFileDamaged(let path): "el archivo '\(path)' del índice está dañado"
        case .indexOfOtherVersion: "el índice lo escribió otra versión de Faro"
        case .programMissing(let name):
            "para comprobar enlaces a otros sitios hace falta el programa '\(name)', que no está instalado"
        case .programNotStarted(let path): "no se puede ejecutar '\(path)'"
        case .programStopped(let path, let status, _):
            "'\(path)' no respondió por todos los enlaces (terminó con el estado \(status))"
        case .noHostFound: "no se encuentra el servidor de ningún enlace"
        case .noSuchAddress(let host): "no existe la dirección '\(host)' para servir"
        case .portTaken(let port): "otro programa usa el puerto \(port)"
        case .cannotServe(let port, let code): "no se puede servir en el puerto \(port): error \(code)"
        case .cannotServeOn(let host, let code): "no se puede servir en '\(host)': error \(code)"
        case .tooManyWatched: "no se pueden vigilar los archivos: el sistema ya vigila demasiadas carpetas"
        case .cannotWatch(let code): "no se pueden vigilar los archivos: error \(code)"
        }
    }

    /// What can be done about it.
    private func note(_ failure: EnvironmentError) -> String? {
        switch failure {
        case .cannot(_, _, ENOSPC), .cannot(_, _, EDQUOT): "libere espacio; lo publicado antes sigue intacto"
        case .noContentFolder: "vaya a la carpeta del proyecto, nómbrela con --root, o haga una con 'faro init'"
        case .folderNotEmpty: "nombre una carpeta nueva"
        case .noDefaultLanguage: "nombre uno con --lang"
        case .changedMeanwhile: "repita la orden"
        case .noOutputFolder: "nombre una carpeta propia, por ejemplo Public"
        case .outputInUse: "espere a que termine, o elija otra carpeta con --output"
        case .outputLinkBroken: "quite el enlace, o cree la carpeta a la que lleva"
        case .outputRefused: "nombre una carpeta propia, como en '--output Public'"
        case .outputIsFile: "muévalo, o elija otra carpeta con --output"
        case .inTheWay(_, _, let output): "sáquelo de '\(output)', o elija otra carpeta con --output"
        case .foreignManifest(_, let output): "vacíe usted '\(output)', o elija otra carpeta con --output"
        case .partlyPublished(let output, _):
            "el sitio en '\(output)' es ahora nuevo solo en parte; "
                + "cada archivo está entero, y el próximo 'faro build' lo completa cuando esto se arregle"
        case .noSearchIndex, .indexFileMissing, .indexFileDamaged, .indexOfOtherVersion: "construya primero el sitio"
        case .programMissing(let name): "apt-get install \(name)"
        case .programStopped(_, _, let needed): "hace falta la versión \(needed) o posterior"
        case .noHostFound: "¿está esta máquina conectada a internet?"
        case .tooManyWatched: "suba fs.inotify.max_user_watches, o cierre otros programas que vigilan archivos"
        case .noSuchAddress, .cannotServeOn: "pruebe --host 127.0.0.1"
        case .portTaken, .cannotServe: "elija otro con --port"
        case .cannot, .programNotStarted, .cannotWatch: nil
        }
    }

    private func clause(_ refusal: OutputRefusal) -> String {
        switch refusal {
        case .isProject: "es la carpeta del propio proyecto"
        case .holdsProject: "el proyecto está dentro de ella"
        case .isSource(let name): "es '\(name)', que contiene las fuentes"
        case .liesInSource(let name): "está dentro de '\(name)', que contiene las fuentes"
        case .holdsSource(let name): "dentro de ella está '\(name)', que contiene las fuentes"
        }
    }

    /// Completes "no se puede …".
    private func verb(_ action: EnvironmentError.Action) -> String {
        switch action {
        case .openFolder: "abrir la carpeta"
        case .lookAt: "mirar"
        case .list: "listar"
        case .read: "leer"
        case .write: "escribir"
        case .writeTo: "escribir en"
        case .makeFolder: "crear la carpeta"
        case .remove: "borrar"
        case .flush: "asegurar en el disco"
        case .lock: "bloquear"
        }
    }

    private func reason(_ code: Int32) -> String {
        switch code {
        case ENOSPC: "el disco está lleno"
        case EDQUOT: "se agotó la cuota de disco"
        case EACCES, EPERM: "no hay permiso"
        case EROFS: "el disco es de solo lectura"
        case ENOENT: "no existe"
        case ENOTDIR: "una parte de la ruta no es una carpeta"
        case EISDIR: "es una carpeta"
        case EEXIST: "ya existe"
        case ENOTEMPTY: "la carpeta no está vacía"
        case ELOOP: "hay demasiados enlaces, o un enlace donde no debe"
        case ENAMETOOLONG: "el nombre es demasiado largo"
        case EMFILE, ENFILE: "hay demasiados archivos abiertos"
        case EXDEV: "está en otro disco"
        case EIO: "el disco dio un error"
        default: "error \(code)"
        }
    }
}
