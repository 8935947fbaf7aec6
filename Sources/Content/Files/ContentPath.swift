package import Diagnostics

/// The role of a project file, derived from its path alone.
package enum ContentPath: Sendable, Equatable {
    /// `Content/site.yaml`
    case settings
    /// `Content/<language>/<collection>/<name>.md`; the name has the folders below the collection's: `travel/passport`.
    case page(language: String, collection: String, name: String)
    /// `Content/<language>/notice.md`
    case notice(language: String)
    /// `Content/strings/<language>.yaml`
    case strings(language: String)
    /// `Content/synonyms/<language>.yaml`
    case synonyms(language: String)
    /// `Content/places/<language>.yaml`
    case places(language: String)
    /// `Content/help-words/<language>.yaml`
    case helpWords(language: String)
    /// `Content/style/<language>.yaml`
    case style(language: String)
    /// `Content/facts/<name>.yaml`
    case register
    /// Path under `Content/assets/`.
    case asset(String)
    /// A file beside pages, of a kind that a page may link to.
    case beside
    /// Not part of the site; `misplacement` gives the reason.
    case other

    /// Without `settings` no language or collection is known: only `Content/site.yaml` and assets are recognised.
    package static func classify(_ path: String, settings: SiteSettings?) -> ContentPath {
        let parts = segments(of: path)
        guard parts.count >= 2, parts[0] == "Content" else { return .other }
        if parts.count == 2 { return parts[1] == "site.yaml" ? .settings : .other }
        if parts[1] == "assets" { return .asset(parts[2...].joined(separator: "/")) }
        let languages = settings?.languages ?? []
        if parts.count == 3, parts[1] == "facts", stem(parts[2], ".yaml") != nil { return .register }
        if parts.count == 3 {
            if parts[2] == "notice.md", languages.contains(where: { $0.code == parts[1] }) {
                return .notice(language: parts[1])
            }
            guard let code = stem(parts[2], ".yaml"), languages.contains(where: { $0.code == code }) else {
                return .other
            }
            return switch parts[1] {
            case "strings": .strings(language: code)
            case "synonyms": .synonyms(language: code)
            case "places": .places(language: code)
            case "help-words": .helpWords(language: code)
            case "style": .style(language: code)
            default: .other
            }
        }
        guard languages.contains(where: { $0.code == parts[1] }),
            settings?.collections.contains(where: { $0.id == parts[2] }) == true
        else { return .other }
        guard let last = parts.last.flatMap({ stem($0, ".md") }) else {
            return isLinkable(parts[parts.count - 1]) ? .beside : .other
        }
        return .page(
            language: parts[1], collection: parts[2],
            name: (parts[3..<(parts.count - 1)] + [last]).joined(separator: "/"))
    }

    /// Endings of images, and of other files that pages link to.
    private static let imageEndings: Set<String> = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]
    private static let fileEndings: Set<String> = [
        "csv", "docx", "epub", "ics", "mp3", "mp4", "odp", "ods", "odt", "ogg", "pdf", "pptx", "vcf", "webm", "xlsx",
        "zip",
    ]

    private static func ending(_ name: String) -> String {
        name.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    }

    private static func isLinkable(_ name: String) -> Bool {
        imageEndings.contains(ending(name)) || fileEndings.contains(ending(name))
    }

    /// Whether a file may lie beside pages, if languages and collections are not known yet.
    package static func mayBeBeside(_ path: String) -> Bool {
        path.hasPrefix("Content/") && !path.hasPrefix("Content/assets/") && isLinkable(path)
            && path.utf8.count { $0 == UInt8(ascii: "/") } >= 3
    }

    /// The diagnostic for a file beside pages that no page links to: it is not published.
    package static func unlinked(_ path: String) -> Diagnostic {
        let name = SectionPath.last(of: path)
        return imageEndings.contains(ending(name))
            ? Diagnostic(.foreign(.unlinkedFile(name)), severity: .warning, path: path)
            : Diagnostic(.file(.notAPage(name)), path: path)
    }

    /// Splits the UTF-8 bytes: a third of the cost of splitting by `Character`.
    private static func segments(of path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    private static func stem(_ name: String, _ ending: String) -> String? {
        name.hasSuffix(ending) && name.utf8.count > ending.utf8.count ? String(name.dropLast(ending.count)) : nil
    }
}

extension ContentPath {
    /// Folders with a file for each language.
    private static let languageFolders = ["help-words", "places", "strings", "style", "synonyms"]

    /// The diagnostic for a misplaced or badly named file under `Content/`; `nil` when the file is in order.
    /// - Parameter kind: the result of `classify`, if the caller has it.
    package static func misplacement(_ path: String, kind: ContentPath? = nil, settings: SiteSettings) -> Diagnostic? {
        func report(_ fact: FileFact, at path: String = path) -> Diagnostic { Diagnostic(.file(fact), path: path) }
        switch kind ?? classify(path, settings: settings) {
        case .page(let language, let collection, let name):
            let isLenient = settings.collections.first { $0.id == collection }?.frontMatter.isOptional == true
            var folder = "Content/\(language)/\(collection)"
            let names = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
            for (index, name) in names.enumerated() {
                guard let fault = nameFault(name, isLenient: isLenient, isPage: index == names.count - 1) else {
                    folder += "/" + name
                    continue
                }
                let suggestion = Slug.of(name, else: "")
                let instead = suggestion != name && ScalarSyntax.slugFault(suggestion) == nil ? suggestion : nil
                return index == names.count - 1
                    ? report(.badPageName(name, fault, instead: instead))
                    : report(.badFolderName(name, fault, instead: instead), at: folder + "/" + name)
            }
            return nil
        case .asset(let name):
            return name.split(separator: "/").contains { $0.hasPrefix(".") } ? report(.hiddenAsset(name)) : nil
        case .beside, .settings, .notice, .strings, .synonyms, .places, .helpWords, .style, .register: return nil
        case .other: break
        }
        let parts = segments(of: path)
        guard parts.first == "Content", parts.count > 1 else { return nil }
        let codes = settings.languages.map(\.code)
        let collections = settings.collections.map(\.id)
        let folder = parts[1]
        if languageFolders.contains(folder) {
            let name = parts[2...].joined(separator: "/")
            let known = codes.map { $0 + ".yaml" }
            // A valid code of an undeclared language is not a typo: a nearest match would mislead.
            let isCode = stem(name, ".yaml").map { CodeLists.languageFault($0) == nil } ?? false
            return report(
                .noSuchLanguageFile(name, isCode ? .oneOf(known) : Suggestion(for: parts[parts.count - 1], in: known)))
        }
        if folder == "facts", parts.count > 2 { return report(.notARegisterFile(parts[2...].joined(separator: "/"))) }
        guard codes.contains(folder) else {
            guard parts.count > 2 else { return report(.outsideCollections(folder, .none)) }
            if CodeLists.languageFault(folder) == nil {
                return report(.undeclaredLanguage(folder), at: "Content/" + folder)
            }
            if let code = Hints.language(folder, languages: codes), codes.contains(code) {
                return report(.noSuchLanguage(folder, .nearest(code)), at: "Content/" + folder)
            }
            return report(
                .noSuchLanguage(
                    folder,
                    Suggestion(for: folder, in: codes + (languageFolders + ["assets", "facts"]).sorted())),
                at: "Content/" + folder)
        }
        guard parts.count > 2 else { return report(.fileForFolder(folder)) }
        guard parts.count > 3, collections.contains(parts[2]) else {
            let near = Hints.key(
                parts[2], known: collections,
                names: settings.collections.flatMap { collection in
                    (collection.name.texts + collection.path.texts).map { (name: $0.text, key: collection.id) }
                }, listsAll: true)
            if parts.count > 3 {
                return report(.noSuchCollection(parts[2], near), at: parts[..<3].joined(separator: "/"))
            }
            return report(.outsideCollections(parts[2], .oneOf(collections)))
        }
        return report(.notAPage(parts[parts.count - 1]))
    }

    /// - Parameter isLenient: whether any name will do of which an address can be made.
    private static func nameFault(_ name: String, isLenient: Bool, isPage: Bool) -> SlugFault? {
        guard let fault = ScalarSyntax.slugFault(name) else { return nil }
        if isPage, SectionPath.isIndex(name) { return nil }
        let suggestion = Slug.of(name, else: "")
        switch fault {
        case .tooLong, .empty: return fault
        default: return isLenient && !suggestion.isEmpty ? nil : fault
        }
    }
}
