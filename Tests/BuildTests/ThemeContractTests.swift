import Build
import Content
import Foundation
import Templates
import TestSupport
import Testing
import Views

/// The theme declares what the engine needs to know about it; the engine does not guess from names or pages.
@Suite struct ThemeContractTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Files where a name of the theme has another meaning.
    private static let otherMeanings: [String: Set<String>] = [
        // The English noun, and the type `list`.
        "English.swift": ["page", "list"],
        // Fallbacks of URLs, and parts of URLs.
        "EngineStrings.swift": ["page", "offline"], "Slug.swift": ["page"], "Permalink.swift": ["page"],
        "LanguagePermalinks.swift": ["item"],
        // Keys of `site.yaml`, and the type `list`.
        "SettingsReader.swift": ["contact"], "SettingsReader+Collections.swift": ["glossary"],
        "SettingsReader+Fields.swift": ["list"],
        // Keys and a kind of the register.
        "RegisterReader.swift": ["about"], "RegisterReader+Records.swift": ["about"], "RegisterFile.swift": ["about"],
        "RegisterSettings.swift": ["contact"],
        // English nouns.
        "English+Marks.swift": ["list"], "English+RegisterCommands.swift": ["record", "table"],
        "RegisterUses.swift": ["record"],
        // A key of the help words.
        "HelpWordsParser.swift": ["page"],
        // Keys of JSON files.
        "SearchCheckText.swift": ["page"],
        "Catalogue.swift": ["list"], "WebManifest.swift": ["offline"], "RegisterSchema.swift": ["record"],
    ]

    private static func themeNames(in code: String) -> Set<String> {
        let names =
            faroTheme.schema.templates.map(\.name) + faroTheme.schema.listings.map(\.name)
            + faroTheme.schema.linkedPages
        return Set(names.filter { code.contains("\"\($0)\"") })
    }

    @Test func noNameOfTheThemeStandsInTheEngine() throws {
        let sources = packageRoot().appending(path: "Sources")
        var found: [String: Set<String>] = [:]
        for case let file as URL in try #require(
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        where file.pathExtension == "swift" {
            let names = Self.themeNames(in: try String(contentsOf: file, encoding: .utf8))
            if !names.isEmpty { found[file.lastPathComponent, default: []].formUnion(names) }
        }
        for (file, names) in found { #expect(names.subtracting(Self.otherMeanings[file] ?? []) == [], "\(file)") }
        // An unused exception would hide the next violation.
        for (file, names) in Self.otherMeanings { #expect(names.subtracting(found[file] ?? []) == [], "\(file)") }
        let guess = #"template == "contact" || ["list", "catalogue"].contains(x)"#
        #expect(Self.themeNames(in: guess) == ["contact", "list", "catalogue"])
    }

    @Test func theManifestNamesTheIconsThatTheThemeDeclares() throws {
        var theme = plainTheme
        theme.assets += [
            ThemeAsset(name: "icon.txt", bytes: Array("not an icon".utf8)),
            ThemeAsset(name: "mark.svg", bytes: [1], icon: ThemeIcon(type: "image/svg+xml", sizes: "any")),
            ThemeAsset(
                name: "round.png", bytes: [1],
                icon: ThemeIcon(type: "image/png", sizes: "192x192 512x512", purpose: .maskable)),
        ]
        try folder.writeSmallProject()
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: theme)
        let manifest = try #require(folder.text("Public/manifest.webmanifest"))
        let icons = manifest.split(separator: "\"icons\":[").last.map(String.init) ?? ""
        let names = icons.replacing(/\.[0-9a-f]{8,}\./, with: ".")
        #expect(
            names == """
                {"src":"/base/theme/mark.svg","type":"image/svg+xml","sizes":"any"},\
                {"src":"/base/theme/round.png","type":"image/png","sizes":"192x192 512x512","purpose":"maskable"}]}

                """)
    }
}
