import Foundation
import TestSupport
import Testing

/// The column "does **not**" of `Sources/README.md`, as far as the source text shows it.
@Suite struct TargetRulesTests {
    private struct Source { var path, code: String }

    /// The target's sources without comments.
    private static func sources(_ target: String) throws -> [Source] {
        let folder = target == "Templates" ? target : "Sources/" + target
        let root = packageRoot().appending(path: folder).path
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let found = try paths.filter { $0.hasSuffix(".swift") }.sorted().map { path in
            let text = try String(contentsOfFile: root + "/" + path, encoding: .utf8)
            return Source(path: folder + "/" + path, code: code(of: text))
        }
        try #require(!found.isEmpty, "no target \(target)")
        return found
    }

    private static func code(of text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.drop { $0 == " " }.hasPrefix("//") ? "" : String(line)
        }.joined(separator: "\n")
    }

    private static func imports(_ module: String, _ code: String) -> Bool {
        code.contains("import \(module)\n") || code.hasSuffix("import \(module)")
    }

    /// File access by Foundation or system calls.
    private static func touchesFiles(_ code: String) -> Bool {
        let ways =
            #/
            FileManager|FileHandle|(String|Data)\(contentsOf|\bfopen\(|(^|[^.\w]|Glibc\.)open(at)?\([^)]*O_
            |\.write\(to(File)?:|\bFolder\(
        /#
        return code.contains(ways)
    }

    @Test func baseImportsNoFoundation() throws {
        for source in try Self.sources("Base") { #expect(!Self.imports("Foundation", source.code), "\(source.path)") }
    }

    @Test(arguments: [
        "Diagnostics", "Messages", "Markdown", "YAML", "Content", "Site", "Views", "Checks", "Search", "HTML",
        "Templates",
    ])
    func aTargetBetweenLoadAndEmitTouchesNoFile(_ target: String) throws {
        for source in try Self.sources(target) {
            #expect(!Self.touchesFiles(source.code), "\(source.path)")
            for module in ["CLinux", "SystemPackage"] { #expect(!Self.imports(module, source.code), "\(source.path)") }
        }
    }

    @Test(arguments: ["YAML", "Content", "Site", "Views", "Checks"])
    func onlyMarkdownAndTheThemeWriteHTML(_ target: String) throws {
        for source in try Self.sources(target) {
            #expect(
                !source.code.contains(/"[^"\n]*<\/?(a|p|div|span|ul|li|h[1-6]|img|section|article)[ >]/),
                "\(source.path)")
        }
    }

    @Test func yamlKnowsNoKeysAndNoPaths() throws {
        for source in try Self.sources("YAML") {
            #expect(!source.code.contains(/FrontMatterKey|SiteSettings|"Content\/|site\.yaml/), "\(source.path)")
        }
    }

    @Test func templatesKnowNoMigration() throws {
        for source in try Self.sources("Templates") {
            #expect(
                !source.code.lowercased().contains(/migra|consul|honduras|worker|employer|visa\b/), "\(source.path)")
        }
    }

    @Test func theEngineIsHandedAThemeAndDoesNotKnowWhich() throws {
        for target in ["Build", "Views", "Site", "Content", "Checks", "Tools", "DevServer"] {
            for source in try Self.sources(target) {
                #expect(!Self.imports("Templates", source.code) && !source.code.contains("faroTheme"), "\(source.path)")
            }
        }
    }

    @Test func toolsDoNotWriteTheOutput() throws {
        for source in try Self.sources("Tools") {
            #expect(!source.code.contains(/\b(Publisher|Stager)\b/), "\(source.path)")
        }
    }

    @Test func modulesForCLibrariesHoldNoCode() throws {
        for target in ["CMark", "CZlib", "CQRCode", "CLinux"] {
            let root = packageRoot().appending(path: "Sources/" + target).path
            let files = try FileManager.default.contentsOfDirectory(atPath: root)
            #expect(files.contains("module.modulemap"))
            #expect(files.allSatisfy { $0 == "module.modulemap" || $0.hasSuffix(".h") }, "\(target): \(files)")
        }
    }

    @Test(arguments: [
        ("let text = try String(contentsOfFile: path)", true), ("open(path, O_RDONLY)", true),
        ("Glibc.open(path, O_RDONLY)", true), ("let folder = try Folder(opening: path)", true),
        ("report.open = (path, 0)", false), ("/// open(2)", false), ("context.opened(x)", false),
        ("bytes.append(contentsOf: other)", false),
    ])
    func waysToFilesAreKnown(_ line: String, _ expected: Bool) {
        #expect(Self.touchesFiles(Self.code(of: line)) == expected)
    }
}
