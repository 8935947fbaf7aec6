internal import Base

extension Spanish {
    package func sentence(_ fact: MarkdownFact) -> Sentence {
        switch fact {
        case .headingOfLevelOne:
            Sentence("el encabezado de nivel 1 está reservado al título de la página", note: "empiece los encabezados del texto con '##'")
        case .badAnchor(let name):
            Sentence("'\(abridged(name))' no puede ser un ancla", note: "use minúsculas sin tilde, cifras y guiones: '{#mi-ancla}'")
        case .duplicateAnchor(let name):
            Sentence("el ancla '\(abridged(name))' ya está en uso", note: "ponga otra a este encabezado")

        case .undefinedFootnote(let label, .nearest(let other)):
            Sentence("ninguna nota al pie se llama '\(label)'", note: "¿quiso decir '[^\(other)]'?")
        case .undefinedFootnote(let label, _):
            Sentence("ninguna nota al pie se llama '\(label)'", note: "defínala al principio de una línea: '[^\(label)]: texto'")
        case .duplicateFootnote(let label):
            Sentence("la nota al pie '\(label)' ya está definida", note: "ponga otro nombre a esta")
        case .unusedFootnote(let label):
            Sentence("nada remite a la nota al pie '\(label)'", note: "escriba '[^\(label)]' donde corresponda")
        case .footnoteIsLink(let text):
            Sentence(
                "'[\(abridged(text))]' es aquí un enlace y no una nota al pie",
                note: "defina la nota al principio de una línea y no escriba nada entre paréntesis o corchetes justo detrás de la llamada")
        case .tooManyReferences(let limit):
            Sentence("una página puede remitir \(limit) veces a notas al pie", note: "divida la página")

        case .activeScheme(let scheme):
            Sentence(
                "un enlace no puede usar '\(scheme):'",
                note: "escriba el nombre del archivo de una página o una dirección que empiece por 'https:', 'mailto:' o 'tel:'")
        case .unknownCallout(let kind, let suggestion):
            Sentence("ningún tipo de recuadro se llama '\(abridged(kind))'", note: calloutNote(suggestion))
        case .emptyEmbed(let name):
            Sentence("el bloque '\(name)' no nombra ninguna ficha", note: "escriba el nombre de una ficha, es decir, el de su archivo sin '.md'")

        case .secondEmbed(let name, let second):
            Sentence("el bloque '\(name)' nombra una segunda ficha, '\(abridged(second))'", note: "cierre el bloque con '```' después de la primera línea; cada ficha lleva su propio bloque")
        case .unknownEmbedWord(let word, let near):
            Sentence("ningún bloque se llama '\(word)'", note: "¿quiso decir '```\(near)'?")

        case .tableTooWide(let columns, let limit):
            Sentence("una tabla puede tener \(limit) columnas, no \(columns)", note: "divídala en varias tablas")
        case .tooManyCells(let limit):
            Sentence("las tablas de una página pueden tener \(limit) celdas en total", note: "divida la página")
        case .rowWithoutBar:
            Sentence("esta línea no tiene '|' y se convierte en una fila de la tabla anterior", note: "deje una línea en blanco después de la tabla")
        case .lineAfterTable:
            Sentence("esta línea sigue a una tabla y no es una fila de ella", note: "deje una línea en blanco después de la tabla")

        case .longRow(let cells, let columns):
            Sentence("esta fila tiene \(cells) celdas, y la tabla, \(columns) \(columns == 1 ? "columna" : "columnas")",
                     note: "escriba '\\|' si el '|' es parte del texto, o agregue una columna a las dos primeras líneas de la tabla")

        case .headingWithoutSpace(let signs):
            Sentence("'\(signs)' sin un espacio detrás no hace un encabezado", note: "escriba un espacio después de '\(signs)'")
        case .linkNotRead:
            Sentence("esto parece un enlace y no lo es: quien lee ve los corchetes",
                     note: "escriba '[texto](archivo.md)', sin espacios entre ']' y '(' ni dentro de los paréntesis")
        case .tableWithoutDelimiter:
            Sentence("estas líneas parecen una tabla y no lo son", note: "escriba '| --- | --- |' en la segunda línea, con tantas partes como columnas")

        case .unclosedComment:
            Sentence("este comentario no está cerrado y oculta lo que sigue", note: "escriba '-->' al final del comentario")
        case .rawHTML(let html):
            Sentence("no se permite HTML: '\(html)'", note: "escríbalo en Markdown o, para mostrarlo tal cual, póngalo entre acentos graves (`)")
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
        Sentence("\(what): es demasiado para mostrarlo", note: "una barra inversa (\\) delante de cada signo hace que se lea como texto")
    }

    private func calloutNote(_ suggestion: Suggestion) -> String? {
        switch suggestion {
        case .nearest(let kind): "¿quiso decir '[!\(kind.uppercased())]'?"
        case .oneOf(let kinds): "tipos que existen: \(kinds.joined(separator: ", "))"
        case .none: nil
        }
    }
}
