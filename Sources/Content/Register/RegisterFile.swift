package import Diagnostics

/// What a new file of the register may be called and hold.
package enum RegisterFile {
    /// Keys that a record may have besides `about`, `value`, `says` and `source`.
    package static let otherKeys = RegisterReader.recordKeys.filter {
        !["about", "value", "says", "source"].contains($0)
    }

    /// Why a file cannot have this name, which is without its ending; `nil` if it can. Names begin the ids of records:
    /// so they have the same letters.
    package static func fault(ofName name: String) -> (fault: SlugFault, instead: String?)? {
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 }
        guard let fault = ScalarSyntax.slugFault(name) ?? (isPlain ? nil : .badCharacter) else { return nil }
        let suggestion = Slug.of(name, else: "")
        let isBetter = suggestion != name && suggestion.utf8.allSatisfy { $0 < 0x80 }
        return (fault, isBetter && ScalarSyntax.slugFault(suggestion) == nil ? suggestion : nil)
    }
}
