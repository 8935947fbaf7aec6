/// What is wrong with a file or folder, before or beside what is written in it.
package enum FileFact: Sendable, Equatable {
    case missingSettings
    /// More bytes than are read.
    case tooLarge(bytes: Int, limit: Int)
    /// Of a file that was not read to its end.
    case longerThan(mebibytes: Int)
    case notUTF8(byte: UInt8)
    case isUTF16
    case controlCharacter(codePoint: String)

    /// `instead`: a name that would do.
    case badPageName(String, SlugFault, instead: String? = nil)
    case hiddenAsset(String)
    /// In `strings` or `synonyms`.
    case noSuchLanguageFile(String, Suggestion)
    /// A folder that is named like none of the site's languages.
    case noSuchLanguage(String, Suggestion)
    /// A folder of a language that exists, and is none of the site's.
    case undeclaredLanguage(String)
    /// A file that is named like a folder of the site.
    case fileForFolder(String)
    case noSuchCollection(String, Suggestion)
    case outsideCollections(String, Suggestion)
    /// `folder` is where the page belongs.
    case nestedPage(folder: String)
    case notAPage(String)

    case deepFolders(limit: Int)
    /// The path of something in this folder has more than `limit` bytes.
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
        case .badPageName, .hiddenAsset: .badName
        case .noSuchLanguageFile, .noSuchLanguage, .undeclaredLanguage, .fileForFolder, .noSuchCollection,
             .outsideCollections, .nestedPage, .notAPage: .misplacedFile
        case .deepFolders, .unfitName, .neitherFileNorFolder, .folderNamedLikeFile: .badFileName
        case .pathTooLong: .nameTooLong
        case .sameNames: .nameCollision
        case .linkLoop, .linkToNothing, .linkOut, .linkToFolder: .badLinkFile
        }
    }
}
