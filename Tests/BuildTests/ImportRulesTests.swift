import Foundation
import TestSupport
import Testing

/// `Package.swift` lists the allowed imports of each target; `Sources/README.md` draws them. The compiler also accepts
/// imports of other targets that are already built, so these tests check them.
@Suite struct ImportRulesTests {
    private static let toolchain: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization", "Swift",
    ]

    private struct Source { var target, path, text: String }

    private static func sources() throws -> [Source] { try sources(of: try Manifest.read().targets) }

    private static func sources(of targets: [Manifest.Target]) throws -> [Source] {
        var found: [Source] = []
        for target in targets {
            let root = packageRoot().appendingPathComponent(target.folder).path
            for case let path as String in FileManager.default.enumerator(atPath: root)
                ?? FileManager.DirectoryEnumerator() where path.hasSuffix(".swift")
            {
                found.append(
                    Source(
                        target: target.name, path: "\(target.folder)/\(path)",
                        text: try String(contentsOfFile: root + "/" + path, encoding: .utf8)))
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at <= 2, words.count > at + 1, !line.hasPrefix("//"),
                !line.hasPrefix(" ")
            else { return nil }
            return String(words[at + 1].prefix { $0 != "." })
        }
    }

    @Test func theManifestIsReadWhole() throws {
        let manifest = try Manifest.read()
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: packageRoot().appendingPathComponent("Sources").path
        )
        .filter { !["README.md", "minify", "minified.sha256"].contains($0) }
        #expect(Set(manifest.targets.map(\.name) + manifest.systemLibraries) == Set(folders + ["Templates"]))
        let withFiles = Set(try Self.sources().map(\.target))
        #expect(Set(manifest.targets.map(\.name)) == withFiles, "a target without files: is its folder right?")
        // Samples of each way to declare a target.
        let site = try #require(manifest.targets.first { $0.name == "Build" })
        #expect(
            site.dependencies.isSuperset(of: ["Search", "CZlib", "SystemPackage"])
                && !site.dependencies.contains("swift-system"))
        #expect(manifest.targets.first { $0.name == "Templates" }?.folder == "Templates")
        #expect(manifest.targets.first { $0.name == "faro" }?.dependencies.contains("ArgumentParser") == true)
    }

    @Test func importsGoOneWay() throws {
        let targets = Dictionary(uniqueKeysWithValues: try Manifest.read().targets.map { ($0.name, $0.dependencies) })
        for source in try Self.sources() {
            let allowed = targets[source.target, default: []].union(Self.toolchain)
            for name in Self.imports(of: source.text) {
                #expect(allowed.contains(name), "\(source.path) imports \(name)")
            }
        }
    }

    /// Tests may import what they like, if it is declared: of what is not, a clean build may find no module yet.
    @Test func testsImportWhatTheyDeclare() throws {
        let targets = try Manifest.read().testTargets
        #expect(targets.contains { $0.name == "YAMLTests" && $0.dependencies == ["Diagnostics", "YAML"] })
        let folders = try FileManager.default.contentsOfDirectory(atPath: packageRoot().path + "/Tests")
        #expect(targets.map(\.name).sorted() == folders.filter { $0.hasSuffix("Tests") }.sorted())
        for target in targets {
            let allowed = target.dependencies.union(Self.toolchain).union(["TestSupport", "Testing"])
            for source in try Self.sources(of: [target]) {
                for name in Self.imports(of: source.text) {
                    #expect(allowed.contains(name), "\(source.path) imports \(name)")
                }
            }
        }
    }

    @Test func everyDependencyIsImported() throws {
        let sources = try Self.sources()
        for target in try Manifest.read().targets {
            let used = Set(sources.filter { $0.target == target.name }.flatMap { Self.imports(of: $0.text) })
            #expect(target.dependencies.subtracting(used) == [], "\(target.name) imports nothing of these")
        }
    }

    @Test func eachThirdPartyModuleIsImportedByOneTarget() throws {
        let sources = try Self.sources()
        let manifest = try Manifest.read()
        // Algorithms is allowed everywhere, like the standard library.
        for module in manifest.systemLibraries + manifest.products where module != "Algorithms" {
            let targets = Set(sources.filter { Self.imports(of: $0.text).contains(module) }.map(\.target))
            #expect(targets.count == 1, "\(module) is imported by \(targets.sorted())")
        }
    }

    /// `Diagnostics` neither finds problems nor words them. `Messages` finds none: it depends on no target that could,
    /// makes no diagnostic, and opens no file (from Glibc it uses only errno values).
    @Test func whatIsWrongIsNeitherFoundNorToldWhereItIsDeclared() throws {
        let targets = Dictionary(uniqueKeysWithValues: try Manifest.read().targets.map { ($0.name, $0.dependencies) })
        #expect(targets["Diagnostics"] == ["Base"] && targets["Messages"] == ["Base", "Diagnostics"])
        for source in try Self.sources() where source.target == "Messages" {
            #expect(!Self.makesDiagnostics(source.text), "\(source.path) makes a diagnostic")
            #expect(!Self.imports(of: source.text).contains { $0.hasPrefix("Foundation") }, "\(source.path)")
        }
    }

    /// Code that finds a problem has no words for it.
    @Test func whatFindsDoesNotTell() throws {
        let finders = try Self.sources().filter { Self.makesDiagnostics($0.text) }
        #expect(finders.count > 20)
        for source in finders { #expect(!Self.imports(of: source.text).contains("Messages"), "\(source.path)") }
    }

    private static func makesDiagnostics(_ text: String) -> Bool { text.contains(/\b(Diagnostic|Problem)\(/) }

    /// A string with a space counts as natural language.
    @Test func wordsStandInWordsAlone() throws {
        // A key that editors use by mistake: compared, never printed.
        let searched: Set<String> = ["próxima revisión"]
        for source in try Self.sources() where ["Diagnostics", "Messages"].contains(source.target) {
            if source.path.hasPrefix("Sources/Messages/Words/") { continue }
            // Layout code has its own signs and spaces, e.g. `: `.
            let isLayout = source.target == "Messages"
            for literal in Self.literals(of: source.text) where !searched.contains(literal) {
                let isWords = isLayout ? literal.contains(/\p{L} \p{L}/) : literal.contains(" ")
                #expect(!isWords, "\(source.path) holds words: '\(literal)'")
            }
        }
    }

    /// The string literals of a source, line by line, without comments; an interpolation is part of its string.
    private static func literals(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).flatMap { line in
            // Strings are matched first, so that `//` in a string does not begin a comment.
            line.matches(of: /"((?:[^"\\]|\\.)*)"|\/\/.*/).compactMap { $0.output.1.map(String.init) }
        }
    }

    @Test func stringsAreReadWithoutComments() {
        let text = #"""
            let a = "no page" // as "they" say
            /// "Not this."
            let b = ["https://x.org/", "a \"b\" \(c)"]
            """#
        #expect(Self.literals(of: text) == ["no page", "https://x.org/", #"a \"b\" \(c)"#])
    }

    @Test func nothingIsPublicAndNothingIsUnchecked() throws {
        for source in try Self.sources() {
            for (number, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
                for word in ["public ", "open class", "@unchecked Sendable", "try!", "as!"]
                where code.hasPrefix(word) || code.contains(" " + word) {
                    Issue.record("\(source.path):\(number + 1) has '\(word)'")
                }
            }
        }
    }
}

/// Parses the text of `Package.swift`: running `swift package` would start a second build tool during the test run.
private struct Manifest {
    struct Target {
        var name, folder: String
        /// Modules: targets, system libraries, and products of other packages.
        var dependencies: Set<String>
    }

    var targets: [Target] = []
    var testTargets: [Target] = []
    var systemLibraries: [String] = []
    /// Products of other packages.
    var products: [String] = []

    static func read() throws -> Manifest {
        let text = try String(contentsOf: packageRoot().appendingPathComponent("Package.swift"), encoding: .utf8)
        var manifest = Manifest()
        for match in text.matches(of: /(library|tests|\.executableTarget|\.systemLibrary)\(\s*(?:name: )?"(\w+)"/) {
            let name = String(match.output.2)
            if match.output.1 == ".systemLibrary" {
                manifest.systemLibraries.append(name)
                continue
            }
            let call = String(balanced(text[match.range.upperBound...], depth: 1))
            let folder = call.firstMatch(of: /path: "([^"]+)"/).map { String($0.output.1) } ?? "Sources/" + name
            // The support code of the tests may import anything.
            guard !folder.hasPrefix("Tests/") else { continue }
            let list = call.firstIndex(of: "[").map { balanced(call[$0...].dropFirst(), depth: 1) } ?? ""
            let modules = list.replacing(/package: "[^"]*"/, with: "").matches(of: /"(\w+)"/).map {
                String($0.output.1)
            }
            if match.output.1 == "tests" {
                manifest.testTargets.append(Target(name: name, folder: "Tests/" + name, dependencies: Set(modules)))
                continue
            }
            manifest.targets.append(Target(name: name, folder: folder, dependencies: Set(modules)))
            manifest.products += list.matches(of: /\.product\(name: "(\w+)"/).map { String($0.output.1) }
        }
        manifest.products = Array(Set(manifest.products)).sorted()
        return manifest
    }

    /// `text` up to the bracket that closes the `depth` brackets open at its start.
    private static func balanced(_ text: Substring, depth: Int) -> Substring {
        var depth = depth
        let end = text.firstIndex { character in
            if "([{".contains(character) { depth += 1 }
            if ")]}".contains(character) { depth -= 1 }
            return depth == 0
        }
        return text[..<(end ?? text.endIndex)]
    }
}
