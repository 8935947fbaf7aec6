extension Spanish {
    package func sentence(_ fact: MarkdownFact) -> Sentence {
        switch fact {
        case .emptyEmbed(let name):
            Sentence("el bloque '\(name)' no nombra ninguna ficha", note: "escriba el nombre de una ficha, es decir, el de su archivo sin '.md'")
        }
    }
}

extension Spanish {
    package func sentence(_ fact: SiteFact) -> Sentence {
        switch fact {
        case .emptyLink:
            Sentence("el enlace no lleva a ninguna parte", note: "escriba la ruta de un archivo entre los paréntesis")
        }
    }
}

extension Spanish {
    package func sentence(_ fact: OpinionFact) -> Sentence {
        switch fact {
        case .missingSummary:
            Sentence("la página no tiene resumen", note: "diga en una frase qué obtiene quien lee")
        }
    }
}
