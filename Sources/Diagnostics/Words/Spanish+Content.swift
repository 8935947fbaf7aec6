extension Spanish {
    package func sentence(_ fact: FileFact) -> Sentence {
        switch fact {
        case .missingSettings:
            Sentence("el proyecto no tiene 'Content/site.yaml'", note: "'faro init DIR' escribe un proyecto pequeño para empezar")
        }
    }
}

extension Spanish {
    package func sentence(_ fact: YAMLFact) -> Sentence {
        switch fact {
        case .tabInIndentation:
            Sentence("hay un tabulador en la sangría", note: "use espacios para la sangría")
        }
    }
}

extension Spanish {
    package func sentence(_ fact: ValueFact) -> Sentence {
        switch fact {
        case .unsafeCharacter(let key, let codePoint):
            Sentence("'\(key)' contiene el carácter \(codePoint), que no se ve", note: "quítelo")
        }
    }
}

extension Spanish {
    package func sentence(_ fact: SettingsFact) -> Sentence {
        switch fact {
        case .fixedRule(let rule):
            Sentence("la regla '\(rule)' no se puede cambiar", note: "avisa de lo que hace incorrecto el sitio, no es una opinión")
        }
    }
}
