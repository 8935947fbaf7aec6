extension English {
    package func sentence(_ fact: SettingsFact) -> Sentence {
        switch fact {
        case .empty:
            Sentence("the file holds no settings", note: "write at least 'title', 'languages' and 'collections'")
        case .noBaseURL:
            Sentence("the key 'base_url' is missing", note: "write the address that the site will have")
        case .placeholderURL(let url):
            Sentence("'base_url' is the placeholder '\(url)'",
                     note: "write the address that the site will have before you publish")
        case .badBaseURL(let url, let fault):
            Sentence("'\(cut(url))' is not the address of a site", note: clause(fault))
        case .noLanguage:
            Sentence("the site has no language", note: "write e.g. 'es: { name: Español, default: true }'")
        case .noDefaultLanguage:
            Sentence("no language is the default", note: "write 'default: true' for one of them")
        case .defaultLanguages(let count):
            Sentence("\(count) languages are the default", note: "write 'default: true' for one of them")
        case .undeclaredLanguage(let code, let texts):
            Sentence("'\(code)' is no language of the site, and \(texts) texts of this file are in it",
                     note: "write '\(code): { name: … }' under 'languages', or take these texts out")
        case .unknownRule(let name, let near):
            Sentence("no rule has the name '\(name)'", note: hint(near, "rules") ?? "'faro explain' lists them")
        case .fixedRule(let rule):
            Sentence("the rule '\(rule)' cannot be changed",
                     note: "it reports what makes the site wrong, not an opinion")
        case .badName(let name, let thing, let fault):
            Sentence("'\(name)' cannot be the name of a \(word(thing))", note: clause(fault))
        case .reservedFolder(let name):
            Sentence("'\(name)' cannot be the name of a collection", note: "that folder has a meaning of its own")
        case .badPath(let path, let fault):
            Sentence("the path '\(cut(path))' cannot be part of a URL", note: clause(fault))
        case .duplicatePath(let path, let language, let owner, let other):
            Sentence("'\(owner)' has the path '\(path)' in '\(language)', as '\(other)' has",
                     note: "give one of the two another path")
        case .emptyVocabulary(let id):
            Sentence("the vocabulary '\(id)' has no terms", note: "write e.g. '\(id): { wages: Wages }'")
        case .unknownTemplate(let name, let near):
            Sentence("the theme has no template '\(name)'", note: hint(near, "it has"))
        case .unknownListing(let name, let near):
            Sentence("the theme has no listing '\(name)'", note: hint(near, "it has"))
        case .unknownOutput(let name, let near):
            Sentence("no output has the name '\(name)'", note: hint(near, "known outputs"))
        case .duplicateEmbed(let word):
            Sentence("two collections have the embed '\(word)'", note: "give one of them another word")
        case .notMadeYet(let key):
            Sentence("'\(key)' is read, but no file is made of it yet", note: "nothing is lost by leaving it out")
        case .unknownOrder(let key, let near):
            Sentence("items cannot be ordered by '\(key)'", note: hint(near, "they can by"))
        case .noSuchField(let key, let near):
            Sentence("the collection has no field '\(key)'", note: hint(near, "its fields"))
        case .noSuchFieldOf(let collection, let key, let near):
            Sentence("the collection '\(collection)' has no field '\(key)'", note: hint(near, "its fields"))
        case .undrawable(let field, let type, let template, let drawn):
            Sentence("the template '\(template)' cannot draw '\(field)' as '\(type)'",
                     note: "it draws " + drawn.map { "'\($0)'" }.joined(separator: " or "))
        case .reservedKey(let key):
            Sentence("every page has a key '\(key)' already", note: "give the field another name")
        case .noType(let field):
            Sentence("the field '\(field)' has no 'type'", note: "write e.g. '\(field): { type: text }'")
        case .ofWithoutList:
            Sentence("'of' belongs to lists", note: "write 'type: list'")
        case .listWithoutOf(let field):
            Sentence("the list '\(field)' does not say of what", note: "write e.g. 'of: text'")
        case .noTarget(let type, let field, let key):
            Sentence("the \(type) '\(field)' has no '\(key)'",
                     note: key == "to" ? "write 'to:' with the name of a collection" : "write '\(key):' with the name of a vocabulary")
        case .unknownType(let name, let near, let all):
            Sentence("no field has the type '\(name)'",
                     note: nearest(near) ?? "known types: " + all.joined(separator: ", "))
        case .unknownVocabulary(let name, let near):
            Sentence("no vocabulary has the name '\(name)'", note: hint(near, "known names"))
        case .unknownCollection(let name, let near):
            Sentence("no collection has the name '\(name)'", note: hint(near, "collections"))
        case .unknownTaxonomy(let name, let near):
            Sentence("no taxonomy has the name '\(name)'", note: hint(near, "taxonomies"))
        case .minAboveMax:
            Sentence("'min' is greater than 'max'", note: "exchange the two")
        case .notAFacet(let type):
            Sentence("a field of type '\(type)' cannot be a facet",
                     note: "a facet's values are few and short, e.g. 'choice' or 'country'")
        case .taxonomyIsCollection(let id):
            Sentence("'\(id)' is a collection already", note: "give the taxonomy another name")
        case .taxonomyWithoutFrom(let id):
            Sentence("the taxonomy '\(id)' has no 'from'",
                     note: "name the fields that it collects, e.g. [guides.topics]")
        case .notAFieldPath(let found):
            Sentence("\(shown(found)) is not a field of a collection", note: "write 'collection.field'")
        case .noPagesOfValues(let path, let type):
            Sentence("the values of '\(path)' cannot have pages", note: "its type is '\(type)'")
        case .noCountries(let path, let type):
            Sentence("'\(path)' does not hold countries", note: "its type is '\(type)'")
        case .oneFieldAndValues:
            Sentence("'among' must name one field and its values", note: "write e.g. { kind: [bilateral] }")
        case .oneFieldAndValue:
            Sentence("'where' must name one field and its value", note: "write e.g. { kind: theme }")
        case .unknownMenuEntry(let entry, let menu, let near):
            Sentence("the menu '\(menu)' cannot lead to '\(entry)'", note: nearest(near) ?? menuEntries)
        case .homePathNowhere:
            Sentence("the path leads nowhere",
                     note: "write 'items: …' with a collection, or 'terms: …' with a taxonomy")
        case .noWords(let language):
            Sentence("the interface has no words in '\(language)'",
                     note: "write 'Content/strings/\(language).yaml'; until then the English words stand in")
        case .unknownWord(let key, let near):
            Sentence("the theme has no word '\(key)'", note: hint(near, "its words"))
        case .missingWord(let key, let english):
            Sentence("the word '\(key)' is missing", note: "the English text stands in: '\(english)'")
        case .missingPlural(let key, let form, let language, let forms):
            Sentence("'\(key)' lacks the plural form '\(form)'",
                     note: "the language '\(language)' has " + forms.map { "'\($0)'" }.joined(separator: ", "))
        case .unknownPlaceholder(let name, let near):
            Sentence("the placeholder '{\(name)}' is not in the English text",
                     note: hint(near, "it has") ?? "the English text has none")
        case .missingPlaceholder(let name, let english):
            Sentence("the placeholder '{\(name)}' is missing", note: "the English text is '\(english)'")
        case .addressWordTooLong(let key, let bytes, let limit):
            Sentence("'\(key)' has \(bytes) bytes, and at most \(limit) can stand in an address", note: "write one or two words")
        case .duplicateTerm(let term):
            Sentence("the term '\(term)' is written twice", note: "put all its words in one list")
        }
    }

    private var menuEntries: String { "write a collection, a taxonomy, 'corridors', 'index', 'search', or 'collection/name'" }

    private func nearest(_ suggestion: Suggestion) -> String? {
        if case .nearest = suggestion { hint(suggestion, "") } else { nil }
    }

    private func word(_ thing: NamedThing) -> String {
        switch thing {
        case .page: "page"
        case .collection: "collection"
        case .vocabulary: "vocabulary"
        case .term: "term"
        case .taxonomy: "taxonomy"
        case .callout: "callout"
        }
    }
}
