/// Why `faro fix` leaves a place as it is.
package enum MendFault: Error, Sendable, Equatable {
    /// The words were never the value; `right`: the words that the record allows.
    case neverValue(right: [String])
    /// The record has no value in the page's language.
    case noValueInLanguage(String)
    /// Confidence `check`: may not be quoted at all.
    case unsure
    /// `[words][label]`: its target stands elsewhere.
    case reference
    case severalLines
    /// At the place that the parser names, the file has other bytes.
    case notAQuote
    /// The same of a mark, or another correction overlaps it.
    case otherWords
    /// The words have markup inside, not only around them.
    case markupInside
    /// The value has a character that means something in YAML, at this place.
    case yamlCharacter
    /// With the new words the page would be read otherwise.
    case readOtherwise
    /// The file is a symbolic link.
    case linkedFile
}
