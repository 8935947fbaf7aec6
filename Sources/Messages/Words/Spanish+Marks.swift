internal import Base
package import Diagnostics

// MARK: - Lo que no hizo marcado y lo que se pierde

extension Spanish {
    package func sentence(_ fact: MarkFact) -> Sentence {
        switch fact {
        case .headingWithoutSpace(let correction):
            Sentence(
                "'\(correction.written)' sin un espacio detrás no hace un encabezado",
                note: "escriba un espacio después de '\(correction.written)'")
        case .foreignSpace(let mark, let codePoint, _):
            Sentence(
                "el espacio después de '\(mark)' es \(codePoint), que no hace "
                    + (mark.hasPrefix("#") ? "un encabezado" : "una lista"),
                note: mark == "#"
                    ? "escriba '##' y un espacio común"
                    : "escriba '\(mark)' y un espacio común, o '\(escapedMark(mark))' para mostrarlo")
        case .linkNotRead(let fault, let correction):
            Sentence(
                "esto parece un enlace y no lo es: quien lee ve los corchetes",
                note: instead(correction) ?? cure(fault))
        case .undefinedReference(let label):
            Sentence(
                "ninguna línea define '[\(abridged(label))]': quien lee ve los corchetes",
                note: "escriba '[texto](archivo.md)', o '[\(abridged(label))]: archivo.md' en una línea aparte")
        case .emphasisNotRead(let sign, .spaceInside, let correction):
            Sentence(
                "'\(sign)' con un espacio por dentro no resalta nada: quien lee lo ve",
                note: instead(correction) ?? "ponga el espacio fuera de '\(sign)'")
        case .emphasisNotRead(let sign, .punctuationAtWord, let correction):
            Sentence(
                "'\(sign)' entre un signo de puntuación y una letra no resalta nada: quien lee lo ve",
                note: instead(correction) ?? "ponga la puntuación fuera de '\(sign)', o un espacio")
        case .emphasisNotRead(let sign, .notClosed, _):
            Sentence(
                "'\(sign)' empieza aquí y no termina: quien lee lo ve",
                note: "escriba '\(sign)' también al final, o '\(escaped(sign))' para mostrarlo")
        case .tableWithoutDelimiter:
            Sentence(
                "estas líneas parecen una tabla y no lo son",
                note: "escriba '| --- | --- |' en la segunda línea, con tantas partes como columnas")
        case .tableOfOtherWidth(let columns, let parts):
            Sentence(
                "la primera línea de esta tabla tiene \(columns) \(columns == 1 ? "celda" : "celdas"), y esta, "
                    + "\(parts): quien lee ve las barras",
                note: "escriba '|" + String(repeating: " --- |", count: min(columns, 10)) + "'"
                    + (columns > 10 ? ", con \(columns) partes" : ""))
        case .htmlAsCode:
            Sentence(
                "este HTML sigue a una línea en blanco y tiene sangría: quien lee ve sus etiquetas como código",
                note: "quite la línea en blanco de arriba o los espacios al principio de la línea")
        case .foreignMark(let mark, let written):
            Sentence(
                "'\(abridged(written))' no significa nada aquí: quien lee lo ve tal cual", note: cure(mark, written))
        case .mergeMark:
            Sentence(
                "git dejó aquí los dos lados de un conflicto, y quien lee los ve",
                note: "deje un solo lado y quite las líneas con '<<<<<<<', '=======' y '>>>>>>>'")
        case .longRow(let cells, let columns, let correction):
            Sentence(
                "esta fila tiene \(cells) celdas, y la tabla, \(columns) \(columns == 1 ? "columna" : "columnas"): "
                    + "lo que está aquí no se muestra",
                note: correction != nil
                    ? "escriba '\\|' en lugar de un '|' entre acentos graves"
                    : "escriba '\\|' si el '|' es parte del texto, "
                        + "o agregue una columna a las dos primeras líneas de la tabla")
        case .struckAmount(let correction):
            Sentence(
                "estos dos '~' tachan lo que está entre ellos",
                note: instead(correction)
                    ?? "escriba '\\~' para mostrar el signo, o '~~' antes y después de un texto tachado")
        case .slantedNumber(let correction):
            Sentence(
                "estos dos '*' ponen un número en cursiva y no se muestran",
                note: "escriba '\(correction.instead)', o '×' en lugar de cada uno")
        case .cutValue(let key, let correction):
            Sentence(
                "' #' empieza un comentario: el valor de '\(key)' termina antes",
                note: "escriba '\(abridged(correction.instead))', o ponga el comentario en una línea aparte")
        }
    }

    private func instead(_ correction: Correction?) -> String? {
        correction.map { "escriba '\(abridged($0.instead, to: 100))'" }
    }

    private func escaped(_ sign: String) -> String { sign.map { "\\\($0)" }.joined() }

    private func cure(_ fault: LinkFault) -> String {
        switch fault {
        case .spaceBetween: "escriba '[texto](archivo.md)', sin espacio entre ']' y '('"
        case .spaceInTarget: "escriba '[texto](<dos palabras.md>)', con '<' y '>' si la dirección tiene espacios"
        case .swapped: "escriba '[texto](archivo.md)': corchetes y después paréntesis"
        case .notClosed: "escriba '[texto](archivo.md)', con ')' al final"
        }
    }

    private func cure(_ mark: ForeignMark, _ written: String) -> String {
        let toShow = "póngalo entre acentos graves (`) para mostrarlo"
        return switch mark {
        case .template: "escriba en Markdown lo que representa, o " + toShow
        case .admonition: "escriba '> [!NOTE]' y '> ' antes de cada línea del texto"
        case .tab: "escriba un encabezado, por ejemplo '### \(words(of: written) ?? "Título")'"
        case .attributes: "quítelo; un ancla es '{#nombre}' al final de un encabezado"
        case .contents: "quítelo: cada página muestra la lista de sus encabezados"
        case .emoji: "escriba el signo mismo, o " + toShow
        case .highlight: "escriba '**\(abridged(String(written.dropFirst(2).dropLast(2)), to: 40))**'"
        case .wikiLink: "escriba '[\(abridged(shown(written), to: 40))](archivo.md)'"
        case .abbreviation: "escriba lo que significa en el texto, donde se usa por primera vez"
        }
    }

    /// With a backslash: `\-`, `1\.`.
    private func escapedMark(_ mark: String) -> String {
        mark.first?.isNumber == true ? mark.dropLast() + "\\" + mark.suffix(1) : "\\" + mark
    }

    private func words(of tab: String) -> String? {
        let parts = tab.split(separator: "\"")
        return parts.count > 1 ? abridged(String(parts[1]), to: 40) : nil
    }

    /// `[[page|words]]` shows `words`.
    private func shown(_ wikiLink: String) -> String {
        String(wikiLink.dropFirst(2).dropLast(2).split(separator: "|").last ?? "texto")
    }

    func markExplanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        case .tableRow:
            RuleExplanation(
                "una fila tiene más celdas que columnas tiene la tabla",
                "Lo que está en las celdas de más no se muestra. Un '|' dentro de un texto necesita '\\' delante, "
                    + "también entre acentos graves.",
                wrong: "| a | b |\n|---|---|\n| 1 | 2 | 3 |", right: "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |")
        case .lostText:
            RuleExplanation(
                "un signo corta o tacha un texto sin que se quiera",
                "YAML termina un valor en ' #', dos '~' tachan, dos '*' ponen en cursiva. "
                    + "'faro fix marks --apply' corrige los que no dejan duda.",
                wrong: "title: Formulario I-9 #2", right: "title: \"Formulario I-9 #2\"")
        case .strayMarkup:
            RuleExplanation(
                "quien lee ve marcas de otra herramienta, o de git",
                "Faro lee CommonMark con tablas, notas al pie y recuadros. Lo que Hugo, Jekyll, MkDocs, Docusaurus "
                    + "y otros le agregan queda como está escrito. Entre acentos graves (`) es código, y está bien.",
                wrong: "!!! note\n    30 días", right: "> [!NOTE]\n> 30 días")
        default:
            RuleExplanation(
                "quien lee ve signos que debían hacer un encabezado, una lista, un enlace, énfasis o una tabla",
                "Falta o sobra un espacio, o es de otra clase, o a la tabla le falta la segunda línea. "
                    + "'faro fix marks --apply' corrige los que no dejan duda.",
                wrong: "Vea [pago] (pago.md).", right: "Vea [pago](pago.md).")
        }
    }
}
