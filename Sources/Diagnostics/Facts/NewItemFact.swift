/// Why `faro new` cannot create a file.
package enum NewItemFact: Error, Sendable, Equatable {
    case settingsWithErrors
    case noCollection(String, Suggestion)
    case noLanguage(String, Suggestion)
    case badName(FileFact)
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
