extension Spanish {
    package func sentence(_ fact: FileFact) -> Sentence {
        switch fact {
        case .missingSettings:
            Sentence("el proyecto no tiene 'Content/site.yaml'",
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
            Sentence("'\(name)' no puede ser el nombre de una página", note: clause(fault) + (instead.map { ": póngale '\($0).md'" } ?? ""))
        case .hiddenAsset(let name):
            Sentence("'\(name)' no puede ser el nombre de un archivo de 'assets'",
                     note: "los nombres que empiezan con '.' son de archivos ocultos")
        case .noSuchLanguageFile(let name, let near):
            Sentence("ningún idioma del sitio tiene el archivo '\(name)'", note: hint(near, "puede ser"))
        case .noSuchLanguage(let folder, let near):
            Sentence("'\(folder)' no es un idioma del sitio", note: hint(near, "puede ser"))
        case .undeclaredLanguage(let code):
            Sentence("'\(code)' no es un idioma del sitio",
                     note: "escriba '\(code): { name: … }' debajo de 'languages' en 'Content/site.yaml', o quite esta carpeta")
        case .fileForFolder(let name):
            Sentence("'\(name)' es una carpeta del sitio, no un archivo",
                     note: "cambie el nombre del archivo o sáquelo de 'Content/'")
        case .noSuchCollection(let name, let near):
            Sentence("'\(name)' no es una colección del sitio", note: hint(near, "las colecciones son"))
        case .outsideCollections(let name, let near):
            Sentence("'\(name)' no está en ninguna colección", note: hint(near, "las colecciones son"))
        case .nestedPage(let folder):
            Sentence("las páginas no pueden tener carpeta propia", note: "pase el archivo a '\(folder)'")
        case .notAPage(let name):
            Sentence("'\(name)' no es una página",
                     note: textStem(name).map { "cámbiele el nombre a '\($0).md'" }
                         ?? "las páginas son archivos de texto que terminan en '.md'; los demás archivos van en 'Content/assets/'")
        case .deepFolders(let limit):
            Sentence("hay más de \(limit) carpetas una dentro de otra", note: "suba los archivos a una carpeta de más arriba")
        case .pathTooLong(let limit):
            Sentence("la ruta de lo que hay en esta carpeta tiene más de \(limit) bytes", note: "ponga nombres más cortos a sus carpetas")
        case .unfitName:
            Sentence("el nombre contiene algo que no cabe en una dirección: caracteres de control o de dirección del texto, o bytes que no son UTF-8",
                     note: "cámbiele el nombre")
        case .sameNames(let name, let other):
            Sentence("'\(name)' y '\(other)' solo se distinguen por las mayúsculas o por la forma de los acentos",
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
            Sentence("el enlace lleva a una carpeta, y solo se siguen los que llevan a archivos",
                     note: "en su lugar, copie aquí la carpeta")
        }
    }

    package func sentence(_ fact: YAMLFact) -> Sentence {
        switch fact {
        case .emptyFile:
            Sentence("el archivo está vacío",
                     note: "empiece con una línea '---', luego 'title: …' y luego otra línea '---'")
        case .noFrontMatter:
            Sentence("al archivo le falta la cabecera entre líneas '---'", note: "empiece con una línea '---', luego 'title: …' y luego otra línea '---'")
        case .unclosedFrontMatter:
            Sentence("la cabecera no está cerrada", note: "escriba una línea '---' después de su última clave")
        case .emptyFrontMatter:
            Sentence("la cabecera está vacía", note: "escriba al menos 'title: …'")
        case .frontMatterTooLarge(let bytes, let limit):
            Sentence("la cabecera tiene \(bytes) bytes y se leen \(limit) como máximo", note: "los textos largos van debajo de la cabecera")
        case .notKeys(let found):
            Sentence("la cabecera debe tener claves y valores, no \(shown(found))", note: "escriba 'title: …'")
        case .tabInIndentation:
            Sentence("hay un tabulador en la sangría", note: "use espacios para la sangría")
        case .foreignSpace(let codePoint):
            Sentence("este espacio es el carácter \(codePoint), no un espacio común",
                     note: "bórrelo y pulse la barra espaciadora")
        case .noSpaceAfterColon(let key, let value):
            Sentence("falta un espacio después de '\(key):'", note: "escriba '\(key): \(cut(value))'")
        case .indentedKey(let key, let above):
            Sentence("'\(key)' tiene más sangría que '\(above)', que ya tiene su valor",
                     note: "empiece las dos en la misma columna; o ponga entre comillas el texto de varias líneas que contiene ': '")
        case .oddIndentation(let spaces, let levels):
            Sentence("esta línea tiene una sangría de \(spaces) \(spaces == 1 ? "espacio" : "espacios"), que ninguna línea anterior tiene",
                     note: "empiécela donde empieza la línea a la que pertenece: con \(levels.map(String.init).joined(separator: " o ")) espacios")
        case .indentedStart(let spaces):
            Sentence("la primera clave tiene una sangría de \(spaces) \(spaces == 1 ? "espacio" : "espacios")",
                     note: "escríbala al comienzo de la línea")
        case .duplicateKey(let key, let line):
            Sentence("'\(key)' está escrita dos veces", note: "la primera está en la línea \(line)")
        case .unused(.anchors):
            Sentence("aquí no se usan las anclas de YAML ('&nombre')",
                     note: "escriba el valor completo o póngalo entre comillas")
        case .unused(.aliases):
            Sentence("aquí no se usan los alias de YAML ('*nombre')",
                     note: "escriba el valor completo, o ponga entre comillas el texto que empieza con '*'")
        case .unused(.tags):
            Sentence("aquí no se usan las etiquetas de YAML ('!nombre')",
                     note: "escriba el valor completo o póngalo entre comillas")
        case .tooDeep(let limit):
            Sentence("hay demasiadas listas unas dentro de otras", note: "\(limit) niveles como máximo")
        case .keyNotWord(let found):
            Sentence("\(shown(found)) no puede ser una clave", note: "una clave es una palabra seguida de ':'")
        case .textAfterQuotes(let instead):
            Sentence("las comillas se cierran antes de que termine el texto",
                     note: instead.map { "escriba \($0)" } ?? "ponga entre comillas simples el texto que contiene comillas dobles")
        case .notAListSign(let sign, let instead):
            Sentence("'\(sign)' no empieza un elemento de una lista", note: "escriba '\(instead)'")
        case .colonInText(let instead):
            Sentence("aquí ': ' empieza un valor donde no puede haberlo", note: instead.map { "escriba \($0)" } ?? "ponga entre comillas el texto que contiene ': '")
        case .noColon(let instead):
            Sentence("falta ':' después de una clave", note: instead.map { "escriba '\($0)'" } ?? "escriba 'clave: valor', o dé sangría a la línea si continúa la anterior")
        case .unclosedList:
            Sentence("esta lista no está cerrada", note: "escriba ']' al final y ',' entre sus elementos")
        case .unclosedMap:
            Sentence("falta cerrar esta llave", note: "escriba '}' al final y ',' entre sus pares")
        case .badFirstCharacter:
            Sentence("un valor no puede empezar con este carácter", note: "ponga el texto entre comillas")
        case .unclosedQuotes(let instead):
            Sentence("estas comillas no están cerradas", note: instead.map { "escriba \($0)" } ?? "escriba la misma comilla al final del texto")
        case .unclosed:
            Sentence("esto no está cerrado")
        case .unknownEscape:
            Sentence("entre comillas dobles, este signo no puede seguir a '\\'",
                     note: "escriba '\\\\' para una barra invertida, o use comillas simples")
        case .strayLine:
            Sentence("esta línea no pertenece ni a la clave de arriba ni a su valor",
                     note: "revise la sangría, y las comillas dentro de comillas")
        case .strayListLine:
            Sentence("esta línea no pertenece ni a la lista de arriba ni a sus elementos", note: "revise la sangría")
        case .listOnKeyLine:
            Sentence("una lista no puede empezar en esta línea", note: "escriba '- ' en una línea aparte")
        case .noNameAfterSign:
            Sentence("un texto no puede empezar con '&' ni con '*'", note: "ponga entre comillas el texto que empieza con '&' o '*'")
        case .secondDocument:
            Sentence("aquí solo puede haber un documento YAML", note: "quite la línea '---' o '...'")
        case .missingElement:
            Sentence("falta un valor", note: "quite la ',' o escriba el valor")
        case .unreadable(let problem):
            Sentence("no se puede leer como YAML" + (problem.map { ": " + $0 } ?? ""),
                     note: "busque comillas, corchetes o espacios que falten")
        }
    }

    package func sentence(_ fact: ValueFact) -> Sentence {
        switch fact {
        case .missingKey(let key, .roles(let owner)):
            Sentence("falta la clave '\(key)' en '\(owner)'", note: "escriba '\(key):' con el nombre de un campo")
        case .missingKey(let key, let owner):
            Sentence("falta la clave '\(key)'", note: requirement(owner))
        case .unknownKey(let key, let place, let near):
            Sentence("la clave '\(key)' no existe en \(shown(place))", note: hint(near, "las claves son"))
        case .commaInText(let text, let place):
            Sentence("la clave '\(text)' no existe en \(shown(place))",
                     note: "ponga entre comillas el texto que contiene una coma")
        case .outdentedKey(let key, let owner):
            Sentence("'\(key)' quedó fuera de '\(owner)'", note: "dele la misma sangría que a las otras claves de '\(owner)'")
        case .missingValue(let key, let expected, let isRequired):
            Sentence("'\(key)' no tiene valor", note: "escriba \(shown(expected))" + (isRequired ? "" : ", o quite la clave"))
        case .emptyText(let key, let isRequired):
            Sentence("'\(key)' está vacía", note: "escriba un texto" + (isRequired ? "" : ", o quite la clave"))
        case .emptyList(let key, let collection):
            Sentence("la lista '\(key)' está vacía", note: "la colección '\(collection)' la exige")
        case .wrongType(let key, let expected, let found, let instead):
            Sentence("'\(key)' debe ser \(shown(expected)), no \(shown(found))",
                     note: instead.map { "escriba '\(key): \($0)'" } ?? advice(expected, found))
        case .wrongRoot(let expected, let found):
            Sentence("el archivo debe ser \(shown(expected)), no \(shown(found))",
                     note: expected == .map ? "escriba 'clave: texto' en cada línea" : "empiece cada entrada con '- term: …'")
        case .duplicateElement(let value, let key):
            Sentence("'\(cut(value))' está dos veces en '\(key)'", note: "quite una de las dos")
        case .outOfBounds(let key, let measure, let bound):
            Sentence(shown(key, measure), note: shown(bound))
        case .unsafeCharacter(let key, let codePoint):
            Sentence("'\(key)' contiene el carácter \(codePoint), que no se ve", note: "quítelo")
        case .impossibleDate(let text, let fault):
            Sentence("'\(text)' no está en el calendario", note: clause(fault))
        case .badURL(let text, let fault):
            Sentence("'\(cut(text))' no es una dirección web", note: fault == .noScheme && isBareHost(text) ? "escriba 'https://\(text)'" : clause(fault))
        case .badEmail(let text):
            Sentence("'\(cut(text))' no es un correo electrónico",
                     note: "escriba nombre, '@' y dominio, como 'oficina@example.org'")
        case .badPhone(let text):
            Sentence("'\(cut(text))' no es un número de teléfono",
                     note: "escriba '+', el código del país y las cifras, o un número corto como 911")
        case .badRevision(let found):
            Sentence("\(shown(found)) no es una revisión",
                     note: "escriba entre comillas las 8 cifras que 'faro check' da para el original")
        case .unknownCountry(let text, let nearest):
            Sentence("ningún país tiene el código '\(cut(text))'",
                     note: nearest.map { "¿quiso decir '\($0)'?" } ?? "escriba las dos letras mayúsculas de ISO 3166-1, por ejemplo 'US'")
        case .unknownLanguage(let text, let fault, let nearest):
            Sentence("'\(cut(text))' no es el código de un idioma",
                     note: nearest.map { "¿quiso decir '\($0)'?" } ?? clause(fault))
        case .unknownTerm(let text, let vocabulary, let near):
            Sentence("'\(cut(text))' no es un término del vocabulario '\(vocabulary)'",
                     note: hint(near, "los términos son"))
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
        case .badPath: "su ruta puede tener letras, cifras, '-', '.', '_' y '~', y códigos con % en lugar de espacios y de otras letras"
        }
    }

    package func clause(_ fault: SlugFault) -> String {
        switch fault {
        case .empty: "está vacío"
        case .hyphenAtEnd: "empieza o termina con un guion"
        case .upperCase: "escríbalo en minúsculas"
        case .badCharacter: "puede tener letras, cifras y guiones"
        case .tooLong(let bytes, let limit): "tiene \(bytes) bytes, y los nombres de archivo admiten \(limit) en todas partes"
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
        case .reviewed: "cuándo se comparó por última vez con sus fuentes"
        case .reviewBy: "cuándo hay que volver a hacerlo"
        case .draft: "quite esta línea para publicar"
        case .layout: "una plantilla del tema, en lugar de la de la colección"
        case .aliases: "direcciones anteriores que llevan aquí"
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
        case .collection(let id): "la colección '\(id)'"
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
        case .synonymGroup: "escriba 'term:' y 'words:'"
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

    /// `'a', 'b' o 'c'`.
    func choice(_ words: [String]) -> String {
        let quoted = words.map { "'\($0)'" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
        return quoted.dropLast().joined(separator: ", ") + " o " + last
    }
}
