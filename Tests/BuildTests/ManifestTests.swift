import Build
import Foundation
import TestSupport
import Testing

/// Twin: Foundation reads and writes the manifest too.
@Suite struct ManifestTests {
    private struct Twin: Codable, Equatable {
        var format = 2
        var base: String
        var complete: Bool
        /// A line for each file here, where Faro writes the files of one folder in one.
        var folders: [[String]]

        init(_ manifest: Manifest) {
            base = manifest.base
            complete = manifest.isComplete
            folders = manifest.entries.map { entry in
                let parts = entry.path.split(separator: "/", omittingEmptySubsequences: false)
                let folder = parts.dropLast().map { $0 + "/" }.joined()
                let hex = String(format: "%010lx", entry.fingerprint.value >> 24)
                return [folder, entry.source ?? "", String(parts.last ?? ""), hex]
            }
        }

        /// The same with a line for each file.
        var divided: Twin {
            var twin = self
            twin.folders = folders.flatMap { line in
                stride(from: 2, to: line.count, by: 2).map { [line[0], line[1], line[$0], line[$0 + 1]] }
            }
            return twin
        }
    }

    private static func manifest(_ generator: inout SeededGenerator) -> Manifest {
        let letters = Array("ab-_ .é&<>\"'\\\u{1}\n\u{2028}😀".unicodeScalars)
        func name() -> String {
            "x"
                + String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0...8, using: &generator)).map { _ in generator.pick(letters) }))
        }
        let entries = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            let fingerprint = Fingerprint(value: generator.next() >> UInt64.random(in: 0...40, using: &generator))
            return Manifest.Entry(
                path: name() + "/" + name(), fingerprint: fingerprint,
                source: .random(using: &generator) ? nil : name())
        }
        return Manifest(base: "https://example.org/" + name(), isComplete: .random(using: &generator), entries: entries)
    }

    @Test func foundationReadsWhatIsWritten() throws {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<300 {
            let manifest = Self.manifest(&generator)
            #expect(try JSONDecoder().decode(Twin.self, from: Data(manifest.encoded())).divided == Twin(manifest))
        }
    }

    @Test func whatFoundationWritesIsRead() throws {
        var generator = SeededGenerator(seed: 42)
        let encoder = JSONEncoder()
        for formatting in [[], .prettyPrinted, [.sortedKeys, .withoutEscapingSlashes]] as [JSONEncoder.OutputFormatting]
        {
            encoder.outputFormatting = formatting
            for _ in 0..<100 {
                let manifest = Self.manifest(&generator)
                #expect(Manifest(decoding: Array(try encoder.encode(Twin(manifest)))) == manifest)
            }
        }
    }

    /// Files are sorted by the bytes of their paths, whatever their order before.
    @Test func filesStandInTheOrderOfTheirBytes() {
        var generator = SeededGenerator(seed: 43)
        for _ in 0..<100 {
            let manifest = Self.manifest(&generator)
            let again = Manifest(
                base: manifest.base, isComplete: manifest.isComplete, entries: manifest.entries.reversed())
            let paths = again.entries.map { Array($0.path.utf8) }
            #expect(zip(paths, paths.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        }
    }
}
