package import Diagnostics

// MARK: - Los días de los eventos

extension Spanish {
    package func sentence(_ fact: EventFact) -> Sentence {
        switch fact {
        case .endsBeforeStart(let key, let date, let startKey, let start):
            Sentence(
                "el evento termina antes de empezar: '\(key): \(date)' es anterior a '\(startKey): \(start)'",
                note: "escriba en '\(key)' el último día, \(start) o después, o quite '\(key)'")
        case .repeatsUntilBeforeStart(let until, let startKey, let start):
            Sentence(
                "el evento deja de repetirse antes de empezar: 'UNTIL=\(until)' es anterior a '\(startKey): \(start)'",
                note: "escriba el último día en que puede empezar, o quite 'UNTIL'")
        case .badRule(let rule, let fault):
            Sentence("ningún calendario puede repetir un evento con '\(cut(rule))'" + reason(fault), note: cure(fault))
        }
    }

    private func reason(_ fault: EventFact.RuleFault) -> String {
        switch fault {
        case .spelling, .noFrequency: ""
        case .notAPart(let text):
            text.isEmpty ? ": una parte está vacía" : ": '\(cut(text))' no es una parte 'NOMBRE=VALOR'"
        case .unknownPart(let name, _): ": no tiene una parte '\(cut(name))'"
        case .repeatedPart(let name): ": '\(name)' está dos veces"
        case .unknownFrequency(let name, _): ": '\(cut(name))' no es una frecuencia"
        case .clock(let name): ": '\(name)' cuenta horas, y un evento tiene días"
        case .badValue(let part, let value, _): ": '\(part)' no puede ser '\(cut(value))'"
        case .countAndUntil: ": tiene 'COUNT' y también 'UNTIL'"
        case .notWith(let part, let frequency, _): ": '\(part)' no tiene sentido con 'FREQ=\(frequency)'"
        case .nothingToCount: ": 'BYSETPOS' elige entre días que ninguna otra parte nombra"
        case .never: ": ningún mes tiene ese día"
        }
    }

    private func cure(_ fault: EventFact.RuleFault) -> String {
        switch fault {
        case .spelling(let instead): "escriba '\(instead)'"
        case .notAPart, .noFrequency:
            "escriba 'FREQ=YEARLY' para cada año, 'FREQ=MONTHLY' para cada mes, 'FREQ=WEEKLY' para cada semana"
        case .unknownPart(_, let near):
            hint(near, "las partes son") ?? "las partes más usadas son 'FREQ', 'COUNT', 'UNTIL', 'BYDAY'"
        case .repeatedPart: "junte sus valores con comas: 'BYMONTH=4,8,12'"
        case .unknownFrequency(_, let near): hint(near, "las frecuencias son") ?? "escriba 'FREQ=YEARLY'"
        case .clock: "quítela, y diga la hora en el texto"
        case .badValue(_, _, let expected): "escriba " + said(expected)
        case .countAndUntil: "deje 'COUNT' para un número de veces, o 'UNTIL' para un último día"
        case .notWith(_, _, let allowed): "úsela con " + allowed.map { "'FREQ=\($0)'" }.joined(separator: " o ")
        case .nothingToCount: "agregue los días, por ejemplo 'BYDAY=MO'"
        case .never: "escriba 'BYMONTHDAY=-1' para el último día de un mes"
        }
    }

    private func said(_ expected: EventFact.Expected) -> String {
        switch expected {
        case .count: "un número entero, 1 o más"
        case .numbers(let most, let fromEnd):
            "números del 1 al \(most), con comas" + (fromEnd ? "; '-1' es el último" : "")
        case .days(let most):
            "días como MO, TU, WE, TH, FR, SA, SU (de lunes a domingo, en inglés), con comas"
                + (most > 0 ? "; '1MO' es el primer lunes, '-1FR' el último viernes" : "")
        case .day: "un día como MO, TU, WE, TH, FR, SA, SU (de lunes a domingo, en inglés)"
        case .date: "un día en ocho cifras, como 20271231"
        }
    }

    func eventExplanation(of rule: RuleID) -> RuleExplanation {
        rule == .eventDates
            ? RuleExplanation(
                "un evento termina antes de empezar",
                "Los calendarios rechazan un evento así, o lo muestran en otro día.",
                wrong: "starts: 2027-06-30\nends: 2027-04-01", right: "starts: 2027-04-01\nends: 2027-06-30")
            : RuleExplanation(
                "un evento se repite con una regla que ningún calendario conoce",
                "La regla va tal cual al archivo del calendario, en la forma de RFC 5545: partes 'NOMBRE=VALOR' con "
                    + "punto y coma. Un evento que no se repite no tiene regla.",
                wrong: "repeats: cada año", right: "repeats: FREQ=YEARLY")
    }
}
