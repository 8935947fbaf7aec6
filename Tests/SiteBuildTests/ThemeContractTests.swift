import Foundation
import SiteBuild
import SiteModel
import Templates
import TestSupport
import Testing

/// What the engine needs of a theme, the theme says: nothing is guessed from names or read out of pages.
@Suite struct ThemeContractTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func theManifestNamesTheIconsThatTheThemeDeclares() throws {
        var theme = plainTheme
        theme.assets += [
            ThemeAsset(name: "icon.txt", bytes: Array("not an icon".utf8)),
            ThemeAsset(name: "mark.svg", bytes: Array("<svg/>".utf8), icon: ThemeIcon(type: "image/svg+xml", sizes: "any")),
            ThemeAsset(name: "round.png", bytes: [1], icon: ThemeIcon(type: "image/png", sizes: "192x192 512x512", purpose: .maskable)),
        ]
        try folder.writeSmallProject()
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: theme)
        let manifest = try #require(folder.text("Public/manifest.webmanifest"))
        let icons = manifest.split(separator: "\"icons\":[").last.map(String.init) ?? ""
        let names = icons.replacing(/\.[0-9a-f]{8,}\./, with: ".")
        #expect(names == """
            {"src":"/base/theme/mark.svg","type":"image/svg+xml","sizes":"any"},\
            {"src":"/base/theme/round.png","type":"image/png","sizes":"192x192 512x512","purpose":"maskable"}]}

            """)
    }
}
