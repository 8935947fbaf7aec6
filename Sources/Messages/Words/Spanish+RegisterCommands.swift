package import Diagnostics

// MARK: - faro facts, faro fix, faro new facts

extension Spanish {
    var noRegister: Sentence {
        Sentence(
            "este proyecto no tiene registro de datos",
            note: "escriba 'register: { topics: …, kinds: … }' en 'Content/site.yaml', cada uno con el nombre de un "
                + "vocabulario")
    }

    package func text(_ text: RegisterHelp) -> String {
        switch text {
        case .facts: "Muestra el registro: cada dato con su valor, fuente, antigüedad y uso; luego lo que falta."
        case .uses:
            "Muestra cada lugar que cita este dato, o esta parte de él ('id#parte'), y las tablas que lo tienen."
        case .place: "Solo los datos de este lugar; un país incluye sus regiones."
        case .confidence: "Solo los datos de esta confianza: verified, copy, established o check."
        case .olderThan: "Solo los datos cuya fuente se vio por última vez antes de este día."
        case .gaps: "Solo lo que falta: los datos de clase 'gap' y las casillas vacías de lugar × tema."
        case .textOrJSON: "Cómo se imprime: text o json."
        case .agesDay: "El día desde el que se cuentan la antigüedad y los datos vencidos. Si falta: hoy."
        case .fix: "Corrige lo que tiene un solo remedio; sin --apply, dice qué corregiría."
        case .whatToFix:
            "Qué se corrige: 'facts', las citas cuyo valor cambió; 'marks', signos que no hicieron marcado."
        case .apply: "Escribe los archivos. Si falta, no se escribe nada."
        }
    }

    package func text(_ text: RegisterText) -> String {
        switch text {
        case .head(.record): "dato"
        case .head(.confidence): "confianza"
        case .head(.seen): "visto"
        case .head(.age): "hace"
        case .head(.shown): "citado"
        case .noPlace: "Sin lugar"
        case .age(let number, .days): "\(number) d"
        case .age(let number, .months): "\(number) m"
        case .age(let number, .years): "\(number) a"
        case .shownBy(0, let tables): tables > 0 ? "tabla" : "no"
        case .shownBy(let quotes, let tables): "\(quotes)×" + (tables > 0 ? ", tabla" : "")
        case .noSource: "sin fuente"
        case .from(let date): "desde \(date)"
        case .validUntil(let date): "vale hasta \(date)"
        case .expired(let date): "VENCIÓ el \(date)"
        case .records(let number): "Datos: \(grouped(number))"
        case .byPlace: "por lugar"
        case .byKind: "por clase"
        case .byConfidence: "por confianza"
        case .gaps(let number): "Vacíos, lo que se buscó y no se encontró: \(grouped(number))"
        case .emptyCells(let number): "Temas sin ningún dato, por lugar: \(grouped(number))"
        case .summary(let records, let gaps, let unsure):
            "registro: \(count(records, "dato")), \(count(gaps, "vacío")), \(grouped(unsure)) sin confirmar "
                + "('faro facts' los muestra)"
        case .emptyCell(let place, let topics): "registro: \(place) no tiene datos de " + choice(topics)
        case .table: "(tabla)"
        case .uses(0, 0): "ningún texto lo cita y ninguna tabla lo muestra"
        case .uses(let quotes, let tables): count(quotes, "cita") + ", " + count(tables, "tabla")
        case .notMended(let words, let record, let fault): "sin corregir: '\(words)' ('\(record)'): \(reason(fault))"
        case .canBeMended(let places, let files):
            places == 1
                ? "1 lugar se puede corregir: 'faro fix facts --apply' lo hace"
                : "\(grouped(places)) lugares de \(count(files, "archivo")) se pueden corregir: "
                    + "'faro fix facts --apply' lo hace"
        case .marksCanBeMended(let places, let files):
            places == 1
                ? "1 lugar se puede corregir: 'faro fix marks --apply' lo hace"
                : "\(grouped(places)) lugares de \(count(files, "archivo")) se pueden corregir: "
                    + "'faro fix marks --apply' lo hace"
        case .markLeft(let written, let fault): "sin corregir: '\(written)': \(reason(fault))"
        case .noMarks: "ninguna marca se puede corregir sin duda; 'faro check' muestra las demás"
        case .mended(let places, let files):
            (places == 1 ? "1 lugar corregido" : "\(grouped(places)) lugares corregidos")
                + " en \(count(files, "archivo"))"
        case .left(let places):
            places == 1
                ? "1 lugar sin corregir: cámbielo a mano" : "\(grouped(places)) lugares sin corregir: cámbielos a mano"
        case .nothingToMend(let withErrors):
            withErrors
                ? "todas las citas dicen lo que dice el registro, hasta donde se pudieron leer los datos"
                : "todas las citas dicen lo que dice el registro"
        case .noRegister: noRegister.message + (noRegister.note.map { "; \($0)" } ?? "")
        case .unknownPlace(let code, let near):
            "ningún dato tiene el lugar '\(code)'" + (hint(near, "hay").map { "; \($0)" } ?? "")
        case .unknownFix(let word?, let known):
            "'faro fix' no sabe corregir '\(word)'; sabe corregir: " + known.joined(separator: ", ")
        case .unknownFix(nil, let known):
            "diga qué corregir: " + known.map { "'faro fix \($0)'" }.joined(separator: ", ")
        case .without(let option, let others): "junto a \(option), quite: " + others.joined(separator: ", ")
        }
    }

    private func reason(_ fault: MendFault) -> String {
        switch fault {
        case .neverValue(let right): "nunca fue su valor; escriba \(choice(right))"
        case .noValueInLanguage(let language): "el dato no tiene valor en '\(language)'"
        case .unsure: "el dato no es seguro ('confidence: check') y no se puede citar"
        case .reference: "es un enlace por referencia; escriba aquí '[palabras](fact:…)'"
        case .severalLines: "sus palabras ocupan varias líneas; escríbalas en una"
        case .notAQuote: "en este lugar del archivo no hay '[palabras](fact:…)'"
        case .otherWords: "en este lugar el archivo tiene otras palabras"
        case .markupInside: "hay marcas de formato entre sus palabras"
        case .yamlCharacter: "el valor nuevo tiene un signo que YAML lee aquí de otro modo"
        case .readOtherwise: "con las palabras nuevas la página se leería de otro modo"
        case .linkedFile: "el archivo es un enlace simbólico; corrija el archivo al que lleva"
        }
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    package func text(_ text: NewRegisterText) -> String {
        switch text {
        case .head: "Datos que los textos citan: [palabras](fact:nombre). Deje las comillas de todos los valores."
        case .defaults: "lo que tienen los datos que no lo dicen ellos mismos"
        case .countryOrRegion: "un país (CR), o una región que site.yaml nombra (US-CA)"
        case .confidence(let words): "una de: " + words.joined(separator: ", ")
        case .source: "una ley, un informe o una página; los datos la nombran por esta clave"
        case .seen: "el día en que usted la vio, como 2026-11-29"
        case .record:
            "cada dato es una sola cosa; su nombre tiene letras de la a a la z, cifras y guiones, y ningún año"
        case .topics(let terms): "topic es el tema, uno de: " + terms.joined(separator: ", ")
        case .kinds(let terms): "kind es la clase, una de: " + terms.joined(separator: ", ")
        case .whats(let terms): "what distingue datos de una clase, uno de: " + terms.joined(separator: ", ")
        case .anyWhat: "what: \"…\" distingue datos de una clase"
        case .keysBesides(let keys): "también: " + keys.joined(separator: ", ")
        }
    }
}
