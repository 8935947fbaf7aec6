import Foundation
import TestSupport
import Testing

/// Unsafe memory access is limited to these files, and each gives the reason. All others use a `Span`, which checks
/// bounds, or an array.
@Suite struct UnsafeCodeTests {
    /// File names without folders, since files may move.
    private static let files: Set<String> = [
        "ByteScanner.swift", "FolderListing.swift", "Tokenizer.swift", "Folder.swift", "Gzip.swift", "QRCode.swift",
        "ListeningSocket.swift", "ByteView.swift", "MarkdownArena.swift", "MarkdownNode.swift",
        "MarkupParser.swift", "EncodingStubs.swift",
    ]

    /// Pointers, buffer pointers, functions that make them, and unchecked operations.
    private static var signs: Regex<Substring> {
        #/
        Unsafe\w*Pointer | withUnsafe\w+ | unsafe(?:Uninitialized|Bit|Down|Load|Address)\w* | unsafelyUnwrapped
        | \(unsafe\) | OpaquePointer | Unmanaged | withMemoryRebound | MemoryBound | withUTF8 | CString | \(cString
        | withContiguous\w+ | \.pointee | baseAddress
        /#
    }

    private struct Source { var name, path, text: String }

    private static func sources() throws -> [Source] {
        var found: [Source] = []
        for folder in ["Sources", "Templates"] {
            let root = packageRoot().path + "/" + folder
            for case let path as String in FileManager.default.enumerator(atPath: root)
                ?? FileManager.DirectoryEnumerator() where path.hasSuffix(".swift")
            {
                let name = path.split(separator: "/").last.map(String.init) ?? path
                found.append(
                    Source(
                        name: name, path: folder + "/" + path,
                        text: try String(contentsOfFile: root + "/" + path, encoding: .utf8)))
            }
        }
        return found.sorted { $0.path < $1.path }
    }

    /// Numbers of the lines with unsafe code, without comments.
    private static func unsafeLines(of text: String) -> [Int] {
        let signs = signs
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
            return code.contains(signs) ? number + 1 : nil
        }
    }

    @Test func unsafeCodeStandsInNamedFiles() throws {
        let sources = try Self.sources()
        #expect(sources.count > 250)
        var found: Set<String> = []
        for source in sources {
            let lines = Self.unsafeLines(of: source.text)
            if lines.isEmpty { continue }
            found.insert(source.name)
            #expect(Self.files.contains(source.name), "\(source.path) has unsafe code in \(lines)")
        }
        #expect(Self.files.isSubset(of: found), "no longer unsafe: \(Self.files.subtracting(found))")
    }

    @Test func eachOfThemSaysWhy() throws {
        for source in try Self.sources() where Self.files.contains(source.name) {
            #expect(source.text.contains("Unsafe, because"), "\(source.path)")
        }
    }

    @Test(arguments: [
        ("let a: UnsafePointer<UInt8>", true), ("text.withUTF8 { $0 }", true), ("nonisolated(unsafe) var a = 1", true),
        ("bytes.unsafeLoadUnaligned(as: Int.self)", true), ("if scalar.isUnsafeInText { }", false),
        ("// an UnsafePointer", false),
        ("String(cString: name)", true), ("report(.unsafeCharacter(key), StaticString)", false),
        ("var unsafe = firstUnsafeScalar(in: text)", false), ("let span = bytes.span", false),
    ])
    func signsAreKnown(_ line: String, _ isUnsafe: Bool) { #expect(Self.unsafeLines(of: line).isEmpty != isUnsafe) }
}
