package import Diagnostics

// MARK: - El registro

extension Spanish {
    package func sentence(_ fact: RegisterFact) -> Sentence {
        switch fact {
        case .noRegister:
            Sentence(
                "'Content/facts/' tiene datos, pero site.yaml no dice de qué tratan",
                note:
                    "escriba 'register: { topics: …, kinds: … }' en 'Content/site.yaml', cada uno con el nombre de un "
                    + "vocabulario")
        case .badID(let id, let instead):
            Sentence(
                "'\(id)' no puede ser el nombre de un dato",
                note: "use letras de la a a la z sin acentos, cifras y guiones" + (instead.map { ": '\($0)'" } ?? ""))
        case .duplicateID(let id, let path, let line):
            Sentence(
                "dos datos se llaman '\(id)': este, y uno en '\(path)', línea \(line)",
                note: "dele otro nombre a uno de los dos, o quítelo")
        case .reservedID(let id):
            Sentence(
                "un dato no puede llamarse '\(id)': '[10 minutos](fact:\(id))' marca una cifra sin dato",
                note: "dele otro nombre, p. ej. 'cr-wages-deadline'")
        case .noValue(let id):
            Sentence(
                "el dato '\(id)' no tiene valor",
                note: "escriba 'value: \"…\"', o 'parts:' si son varios; un dato de clase 'gap' no lo necesita")
        case .valueOfGap:
            Sentence(
                "un dato de clase 'gap' dice qué no se encontró: no tiene valor",
                note: "quite 'value' y 'parts', o elija otra clase")
        case .noDefaultLanguage(let key, let language):
            Sentence(
                "a '\(key)' le falta '\(language)', el idioma principal del sitio",
                note: "escriba también '\(language): \"…\"'")
        case .establishedWithoutLaw:
            Sentence(
                "'established' significa conocido por la ley misma, y no se nombra ninguna",
                note: "escriba 'law: \"…\"' con el artículo, u otra confianza")
        case .noSource(let confidence):
            Sentence(
                "'\(confidence)' significa visto en una fuente, y no se nombra ninguna",
                note: "escriba 'source:' con una clave de 'sources' de este archivo")
        case .unknownSource(let key, let near):
            Sentence(
                "'sources' de este archivo no tiene '\(key)'",
                note: hint(near, "tiene") ?? "escríbala bajo 'sources'")
        case .unknownConfidence(let word, let near):
            Sentence("'\(word)' no es una confianza", note: hint(near, "escriba una de estas"))
        case .placeNotUsed:
            Sentence(
                "los datos de este proyecto no tienen lugar",
                note: "quite 'place', o escriba 'place: country' bajo 'register' en 'Content/site.yaml'")
        case .unknownPlace(let code, let near):
            Sentence(
                "'\(code)' no es un lugar del registro",
                note: hint(near, "lugares")
                    ?? "un país son dos mayúsculas, p. ej. 'CR'; una región, su código y el de la región, "
                    + "p. ej. 'US-CA'"
            )
        case .numberDiffers(let value, let number):
            Sentence("el valor '\(value)' no es el número \(number)", note: "corrija el que está mal")
        case .groupedNumber(let text, let number):
            Sentence("'\(text)' no es un número sin separadores", note: "escriba 'number: \"\(number)\"'")
        case .spellingsDiffer(let first, let second):
            Sentence(
                "'\(cut(first))' y '\(cut(second))' son un solo valor con dos números",
                note: "corrija el que está mal")
        case .markupInValue(let text, let mark):
            Sentence(
                "ningún texto puede citar '\(cut(text))': Markdown toma '\(mark)' por una marca",
                note: "escriba el valor sin '\(mark)'")
        case .curlyQuotes(let text, let inner):
            Sentence(
                "las comillas de \(cut(text)) son parte del valor",
                note: "use comillas rectas, o ninguna: \"\(cut(inner))\"")
        case .noPhoneNumber(let text):
            Sentence(
                "'\(cut(text))' no es un solo número de teléfono, y las páginas lo enlazan para llamar",
                note: "escriba solo el número: cifras, espacios y guiones, tras '+', '*' o '#'; "
                    + "si son varios, cada uno en una parte o en un dato propio")
        case .belongsToParts(let key):
            Sentence(
                "el dato solo tiene partes, y '\(key)' va con un valor",
                note: "escriba '\(key)' en cada parte, o dé al dato un 'value'")
        case .wrongFormerValue(let key):
            Sentence(
                key.map { "'\($0)' no es un idioma de 'was' ni es 'on'" } ?? "'was' no dice ningún valor anterior",
                note: "escriba 'was: { es: [\"6 meses\"], en: [\"6 months\"], on: 2026-11-29 }'")
        case .stillRight(let text):
            Sentence(
                "'\(cut(text))' está bajo 'was', pero todavía es una forma correcta de este valor",
                note: "quítelo de 'was', o cambie 'value' y 'also'")
        case .datesReversed(let from, let until):
            Sentence(
                "el dato empieza el \(from) y termina antes, el \(until)", note: "corrija una de las dos fechas")
        case .ambiguousText(let text, let reading):
            Sentence(
                "otros programas que leen este archivo toman '\(text)' por \(name(reading))",
                note: "póngalo entre comillas: \"\(text)\"")
        case .starWithoutQuotes(let text):
            Sentence("un texto no puede empezar con '*' sin comillas", note: "escriba \"\(text)\"")
        case .unknownRecord(let id, let near):
            Sentence("el registro no tiene el dato '\(id)'", note: hint(near, "tiene"))
        case .unknownPart(let part, let record, let near):
            Sentence("el dato '\(record)' no tiene la parte '\(part)'", note: hint(near, "sus partes"))
        case .partNeeded(let record, let parts):
            Sentence(
                "el dato '\(record)' tiene partes y ningún valor propio",
                note: "nombre una: " + parts.prefix(12).map { "'fact:\(record)#\($0)'" }.joined(separator: ", "))
        case .valueDiffers(let record, let written, let right, let wasRight):
            Sentence(
                "el texto dice '\(cut(written))', y el dato '\(record)' dice '\(right.first ?? "")'",
                note: wasRight
                    ? "el valor cambió: 'faro fix facts' muestra todos esos lugares, y con '--apply' los corrige"
                    : "escriba " + choice(right))
        case .noValueInLanguage(let record, let language):
            Sentence(
                "el dato '\(record)' no tiene valor en '\(language)'",
                note: "escriba '\(language): \"…\"' en su 'value'")
        case .unsureRecord(let id):
            Sentence(
                "el dato '\(id)' no es seguro ('confidence: check') y no se puede citar",
                note: "compruébelo en una fuente y cambie la confianza, o quite esta frase")
        case .quotedGap(let id):
            Sentence("el dato '\(id)' es un vacío: no hay nada que citar", note: "quite esta frase")
        case .quoteInTitle(let words):
            Sentence(
                "un título no puede citar el registro: '\(cut(words))'",
                note: "escriba el título sin la cita, y cite el dato en el resumen o en el texto")
        case .quoteNotHere(let key):
            Sentence(
                "'\(key)' no puede citar el registro",
                note: "escriba solo las palabras; pueden citar el resumen, los campos de texto y el texto mismo")
        case .unreadQuote:
            Sentence(
                "esta cita del registro no se puede leer",
                note: "escriba '[palabras](fact:dato)': en minúsculas, sin espacios, corchetes ni título dentro")
        case .unknownFilter(let key, let near):
            Sentence("una tabla de datos no se elige por '\(key)'", note: hint(near, "se elige por"))
        case .unknownFilterValue(let key, let value, let near):
            Sentence("ningún dato tiene '\(value)' como '\(key)'", note: hint(near, "hay"))
        case .noRecordFits:
            Sentence("ningún dato cumple todas estas líneas: la tabla queda vacía", note: "quite una de las líneas")
        case .expired(let record, let date):
            Sentence(
                "el dato '\(record)' valía hasta el \(date)",
                note: "busque el valor de hoy; ponga el viejo bajo 'was', y 'faro fix facts' corrige los textos")
        case .sameSubject(let record, let other):
            Sentence(
                "'\(record)' y '\(other)' son dos datos vigentes del mismo lugar, tema y clase",
                note: "distíngalos con 'what', o quite uno")
        case .unquoted(let record):
            Sentence(
                "ningún texto cita el dato '\(record)': solo está en las tablas del registro",
                note: "cítelo donde la gente lo busca: '[…](fact:\(record))'")
        case .amountWithoutYear(let record):
            Sentence(
                "el monto '\(record)' no dice de qué año es",
                note: "escriba 'from:' con su primer día o su año")
        case .unlistedSource(let host):
            Sentence("este proyecto no cita '\(host)'", note: "busque lo mismo en otra fuente")
        case .seenInFuture(let date, let today):
            Sentence("la fuente se vio el \(date), y hoy es \(today)", note: "escriba el día en que la vio")
        case .untranslated(let record, let part, let languages):
            Sentence(
                "al valor de '\(record)\(part.map { "#" + $0 } ?? "")' le falta "
                    + languages.map { "'\($0)'" }.joined(separator: ", "),
                note: "escriba '\(languages.first ?? ""): \"…\"' en su 'value'; "
                    + "un texto igual en todos los idiomas no lo necesita")
        case .numberInTitle(let words):
            Sentence(
                "ningún dato respalda '\(cut(words))', y un título no puede citar ninguno",
                note: "escriba el título sin la cifra, y cite el dato en el resumen o en el texto")
        case .numberWithoutRecord(let words):
            Sentence(
                "ningún dato respalda '\(cut(words))'",
                note: "cite uno: '[\(cut(words))](fact:…)'; si la cifra es suya: '[\(cut(words))](fact:own)'")
        }
    }

    private func name(_ reading: RegisterFact.YAMLReading) -> String {
        switch reading {
        case .boolean: "verdadero o falso"
        case .null: "nada"
        case .number: "un número que se escribe de otro modo"
        case .time: "una cantidad de minutos o segundos"
        case .date: "una fecha"
        }
    }
}
