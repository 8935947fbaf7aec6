/// Why `faro new` cannot do what it was asked.
package enum NewItemFact: Error, Sendable, Equatable {
    case settingsWithErrors
    case noCollection(String, Suggestion)
    case noLanguage(String, Suggestion)
    case badName(FileFact)
    case exists(path: String)
    /// The original is not there.
    case noOriginal(path: String)
    /// The language asked for is the original's.
    case ownLanguage(path: String)
}

/// What `faro new` writes for whoever fills the file in: comments, and the first line of the body.
package enum NewItemText: Sendable, Equatable {
    case choice([String])
    case reference(collection: String)
    case date, country, language, url, phone
    case otherKeys([String])
    case body, translate
}
