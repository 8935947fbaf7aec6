import Build
import Content
import Foundation
import Site
import TestSupport
import Testing
import Views

/// Cache headers: files with a fingerprint are cached for a year, all others are revalidated.
@Suite struct ServerFilesTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private struct Rule { var pattern: String, headers: [String] }

    private func rules() throws -> [Rule] {
        var rules: [Rule] = []
        for line in try #require(folder.text("Public/_headers")).split(separator: "\n") {
            if line.hasPrefix(" ") {
                rules[rules.count - 1].headers.append(String(line.drop { $0 == " " }))
            } else {
                rules.append(Rule(pattern: String(line), headers: []))
            }
        }
        return rules
    }

    /// Matches as the hosts do: `:name` is one segment, `*` is the rest.
    private func matches(_ path: String, _ pattern: String) -> Bool {
        var expression = NSRegularExpression.escapedPattern(for: pattern).replacingOccurrences(of: "\\*", with: ".*")
        expression = expression.replacingOccurrences(of: ":[a-z]+", with: "[^/]+", options: .regularExpression)
        return path.range(of: "^" + expression + "$", options: .regularExpression) != nil
    }

    @Test func everyFileWithAFingerprintAndNoOtherIsKept() throws {
        try folder.writeSmallProject()
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: plainTheme)
        let rules = try rules()
        for rule in rules { #expect(rule.pattern.count { $0 == "*" } <= 1, "\(rule.pattern)") }
        var kinds: Set<Character> = []
        for path in try folder.files("Public").keys {
            let parts = path.split(separator: "/")
            let isShard = parts.count == 3 && parts[0] == "search" && parts[2] != "index.json"
            if isShard, let kind = parts[2].first { kinds.insert(kind) }
            let said = rules.filter { matches("/base/" + path, $0.pattern) }.flatMap(\.headers).filter {
                $0.hasPrefix("Cache-Control:")
            }
            let isAsset = path.hasPrefix("assets/") || path.hasPrefix("theme/")
            let expected =
                isShard
                ? ["Cache-Control: public, max-age=604800"]
                : isAsset ? ["Cache-Control: public, max-age=31536000, immutable"] : []
            #expect(said == expected, "\(path)")
        }
        #expect(kinds.isSuperset(of: ["f", "q", "r", "t", "x"]))
    }

    /// A browser applies both policies, the page's and the header's.
    @Test func theHeaderAllowsTheStyleOfSingleFilesWhereThereAreSome() throws {
        let page =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'"
        #expect(SecurityPolicy.page.text == page)
        var theme = plainTheme
        theme.singleFileStyles = [.sha256("abc+/="), .sha256("def=")]
        try folder.writeSmallProject()
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: theme)
        let styles = "style-src 'self' 'sha256-abc+/=' 'sha256-def='"
        let both = page.replacing("style-src 'self'", with: styles) + "; frame-ancestors 'none'"
        #expect(try rules().first?.headers.first == "Content-Security-Policy: \(both)")
        let nginx = try #require(folder.text("Public/nginx.conf"))
        #expect(nginx.contains("add_header Content-Security-Policy \"\(both)\" always;"))

        let settings = try #require(smallProject.file("Content/site.yaml")).text.replacing("single-file, ", with: "")
        try folder.writeSmallProject(["Content/site.yaml": settings])
        _ = try buildSite(options(folder.path, output: folder.path + "/Public"), theme: theme)
        #expect(try rules().first?.headers.first == "Content-Security-Policy: \(page); frame-ancestors 'none'")
    }

    @Test func pathsWithSpacesAndDotsAreQuotedForNginx() throws {
        try folder.writeSmallProject()
        var wish = options(folder.path, output: folder.path + "/Public")
        wish.baseURL = try BaseURL.parse("https://small.test/my%20site.v2/").get()
        _ = try buildSite(wish, theme: plainTheme)
        let text = try #require(folder.text("Public/nginx.conf"))
        #expect(text.contains("error_page 404 \"/my site.v2/404.html\";\n"))
        #expect(text.contains("location = \"/my site.v2/manifest.webmanifest\" {\n"))
        #expect(text.contains("location ~ \"^/my site\\.v2/(assets|theme)/\" {\n"))
    }
}
