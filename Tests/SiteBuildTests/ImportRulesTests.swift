import Foundation
import Testing

/// Sources/README.md draws these arrows; the compiler does not refuse an import of what another target happened to build.
@Suite struct ImportRulesTests {
    /// Target → what its files may import. `Foundation` and the like are the toolchain's.
    private static let allowed: [String: Set<String>] = [
        "Base": [],
        "Markdown": ["Base", "CMark", "Algorithms"],
        "HTML": ["Base"],
        "Search": ["Base", "Algorithms"],
        "SiteModel": ["Base", "Markdown", "Algorithms", "Yams"],
        "Checks": ["SiteModel", "Markdown"],
        "Templates": ["Base", "SiteModel", "Markdown", "HTML"],
        "SiteBuild": ["Base", "Algorithms", "SiteModel", "Markdown", "Search", "Checks", "CZlib", "CQRCode", "CLinux", "SystemPackage"],
        "DevServer": ["Base"],
        "faro": ["Base", "SiteBuild", "SiteModel", "DevServer", "Templates", "ArgumentParser"],
        "Benchmarks": ["SiteBuild", "SiteModel", "Templates"],
        "SearchHarness": ["Search"],
    ]
    private static let toolchain: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization", "Swift"]
    /// Algorithms, as general as the standard library, may be imported by several targets.
    private static let thirdParty = ["CMark", "Yams", "CZlib", "CQRCode", "CLinux", "SystemPackage", "ArgumentParser"]

    private struct Source { var target, path, text: String }

    private static func sources() throws -> [Source] {
        var found: [Source] = []
        for (target, folder) in allowed.keys.map({ ($0, $0 == "Templates" ? "Templates" : "Sources/\($0)") }) {
            let root = packageRoot + "/" + folder
            for case let path as String in FileManager.default.enumerator(atPath: root) ?? FileManager.DirectoryEnumerator() where path.hasSuffix(".swift") {
                found.append(Source(target: target, path: "\(folder)/\(path)", text: try String(contentsOfFile: root + "/" + path, encoding: .utf8)))
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    private static func imports(of text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard let at = words.firstIndex(of: "import"), at <= 2, words.count > at + 1, !line.hasPrefix("//"), !line.hasPrefix(" ") else { return nil }
            return String(words[at + 1].prefix { $0 != "." })
        }
    }

    @Test func importsGoOneWay() throws {
        for source in try Self.sources() {
            let allowed = Self.allowed[source.target, default: []].union(Self.toolchain)
            for name in Self.imports(of: source.text) { #expect(allowed.contains(name), "\(source.path) imports \(name)") }
        }
    }

    @Test func eachThirdPartyModuleIsImportedByOneTarget() throws {
        let sources = try Self.sources()
        for module in Self.thirdParty {
            let targets = Set(sources.filter { Self.imports(of: $0.text).contains(module) }.map(\.target))
            #expect(targets.count == 1, "\(module) is imported by \(targets.sorted())")
        }
    }

    @Test func nothingIsPublicAndNothingIsUnchecked() throws {
        for source in try Self.sources() {
            for (number, line) in source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
                for word in ["public ", "open class", "@unchecked Sendable", "try!", "as!"] where code.hasPrefix(word) || code.contains(" " + word) {
                    Issue.record("\(source.path):\(number + 1) has '\(word)'")
                }
            }
        }
    }

    @Test func everyTargetOfThePackageHasItsRule() throws {
        let manifest = try String(contentsOfFile: packageRoot + "/Package.swift", encoding: .utf8)
        let names = manifest.split(separator: "\n").compactMap { line -> String? in
            guard let start = line.range(of: "library(\"")?.upperBound ?? line.range(of: "executableTarget(name: \"")?.upperBound else { return nil }
            return String(line[start...].prefix { $0 != "\"" })
        }.filter { $0 != "TestSupport" }
        for name in names { #expect(Self.allowed[name] != nil, "no rule for \(name)") }
        #expect(names.count >= 9)
    }
}
