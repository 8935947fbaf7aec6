/// Problems of a file or folder as a whole: name, place, size, encoding.
package enum FileFact: Sendable, Equatable {
    case missingSettings
    /// Over the limit for files that are read.
    case tooLarge(bytes: Int, limit: Int)
    /// Exact size unknown: reading stopped at the limit.
    case longerThan(mebibytes: Int)
    case notUTF8(byte: UInt8)
    case isUTF16
    case controlCharacter(codePoint: String)

    /// `instead`: a valid name.
    case badPageName(String, SlugFault, instead: String? = nil)
    /// A folder in a collection; `instead`: a valid name.
    case badFolderName(String, SlugFault, instead: String? = nil)
    case hiddenAsset(String)
    /// In `strings`, `synonyms` and the like.
    case noSuchLanguageFile(String, Suggestion)
    /// A folder whose name is not one of the site's languages.
    case noSuchLanguage(String, Suggestion)
    /// A folder with a valid language code that the site does not declare.
    case undeclaredLanguage(String)
    /// A file with the name of a folder of the site.
    case fileForFolder(String)
    case noSuchCollection(String, Suggestion)
    case outsideCollections(String, Suggestion)
    case notAPage(String)
    /// A file of `Content/facts/` whose name does not end in `.yaml`, or in a folder there.
    case notARegisterFile(String)

    case deepFolders(limit: Int)
    /// A path in this folder has more than `limit` bytes.
    case pathTooLong(limit: Int)
    case unfitName
    case sameNames(String, String)
    case neitherFileNorFolder
    case folderNamedLikeFile
    case linkLoop, linkToNothing, linkOut, linkToFolder

    package var rule: RuleID {
        switch self {
        case .missingSettings: .missingSettings
        case .tooLarge, .longerThan: .fileTooLarge
        case .notUTF8, .isUTF16: .invalidUTF8
        case .controlCharacter: .controlCharacter
        case .badPageName, .badFolderName, .hiddenAsset: .badName
        case .noSuchLanguageFile, .noSuchLanguage, .undeclaredLanguage, .fileForFolder, .noSuchCollection,
            .outsideCollections, .notAPage, .notARegisterFile:
            .misplacedFile
        case .deepFolders, .unfitName, .neitherFileNorFolder, .folderNamedLikeFile: .badFileName
        case .pathTooLong: .nameTooLong
        case .sameNames: .nameCollision
        case .linkLoop, .linkToNothing, .linkOut, .linkToFolder: .badLinkFile
        }
    }
}
