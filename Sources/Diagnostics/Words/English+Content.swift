extension English {
    package func sentence(_ fact: FileFact) -> Sentence {
        switch fact {
        case .missingSettings:
            Sentence("the project has no 'Content/site.yaml'", note: "'faro init DIR' writes a small project to start from")
        }
    }
}

extension English {
    package func sentence(_ fact: YAMLFact) -> Sentence {
        switch fact {
        case .tabInIndentation:
            Sentence("a tab in the indentation", note: "indent with spaces")
        }
    }
}

extension English {
    package func sentence(_ fact: ValueFact) -> Sentence {
        switch fact {
        case .unsafeCharacter(let key, let codePoint):
            Sentence("'\(key)' holds the character \(codePoint), which cannot be seen", note: "remove it")
        }
    }
}

extension English {
    package func sentence(_ fact: SettingsFact) -> Sentence {
        switch fact {
        case .fixedRule(let rule):
            Sentence("the rule '\(rule)' cannot be changed", note: "it reports what makes the site wrong, not an opinion")
        }
    }
}
