import Build
import Foundation
import TestSupport
import Testing

/// Twin: Foundation reads and writes the manifest too.
@Suite struct ManifestTests {
    private struct Twin: Codable, Equatable {
        struct File: Codable, Equatable {
            var path: String
            var bytes: Int
            var fingerprint: String
            var from: String?
        }
        var format = 1
        var base: String
        var complete: Bool
        var files: [File]

        init(_ manifest: Manifest) {
            base = manifest.base
            complete = manifest.isComplete
            files = manifest.entries.map {
                File(
                    path: $0.path, bytes: $0.bytes, fingerprint: String(format: "%016lx", $0.fingerprint.value),
                    from: $0.source)
            }
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
            let size = Int.random(in: 0...5_000_000_000, using: &generator)
            let fingerprint = Fingerprint(value: generator.next() >> UInt64.random(in: 0...40, using: &generator))
            return Manifest.Entry(
                path: name() + "/" + name(), bytes: size, fingerprint: fingerprint,
                source: .random(using: &generator) ? nil : name())
        }
        return Manifest(base: "https://example.org/" + name(), isComplete: .random(using: &generator), entries: entries)
    }

    @Test func foundationReadsWhatIsWritten() throws {
        var generator = SeededGenerator(seed: 41)
        for _ in 0..<300 {
            let manifest = Self.manifest(&generator)
            #expect(try JSONDecoder().decode(Twin.self, from: Data(manifest.encoded())) == Twin(manifest))
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
