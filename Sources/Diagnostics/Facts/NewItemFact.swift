/// Why `faro new` cannot create a file.
package enum NewItemFact: Error, Sendable, Equatable {
    case settingsWithErrors
    case noCollection(String, Suggestion)
    case noLanguage(String, Suggestion)
    case badName(FileFact)
    /// `faro new facts` in a project without a register.
    case noRegister
    case badRegisterName(String, SlugFault, instead: String?)
    /// A file of the register has neither language nor title.
    case notForRegister(option: String)
    case exists(path: String)
    /// The original does not exist.
    case noOriginal(path: String)
    /// The requested language is the original's.
    case ownLanguage(path: String)
}

/// Texts that `faro new` writes for the editor of the file: comments, and the first line of the body.
package enum NewItemText: Sendable, Equatable {
    case choice([String])
    case reference(collection: String)
    case date, country, language, url, phone
    case otherKeys([String])
    case body, translate
}

/// Comments that `faro new facts` writes into a file of the register.
package enum NewRegisterText: Sendable, Equatable {
    /// The first line.
    case head
    case defaults, countryOrRegion
    /// `confidence`, with all its values.
    case confidence([String])
    case source, seen, record
    case topics([String]), kinds([String]), whats([String])
    case anyWhat
    case keysBesides([String])
}
