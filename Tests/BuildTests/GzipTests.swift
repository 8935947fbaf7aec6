import Foundation
import TestSupport
import Testing

@testable import Build

@Suite struct GzipTests {
    /// Decompresses with another implementation: the command `gzip`.
    private static func expanded(_ file: URL) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "--decompress", "--stdout", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(bytes)
    }

    /// Empty, one letter, incompressible bytes, and texts longer than zlib's window.
    @Test(.enabled(if: Machine.has(command: "gzip"), "no gzip")) func filesAreReadByGzip() throws {
        var generator = SeededGenerator(seed: 17)
        let words = Array(["salario ", "hora ", "año\n", "<p>", "</p>"].map { Array($0.utf8) })
        let noise = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let text = (0..<40_000).flatMap { _ in generator.pick(words) }
        let folder = try TemporaryFolder()
        for bytes in [
            [], [0], Array(noise.prefix(1)), noise, text, Array(text.prefix(32_768)),
            [UInt8](repeating: 0x61, count: 1_000_000),
        ] {
            let file = try #require(Gzip.compress(bytes))
            try Data(file).write(to: folder.url("x.gz"))
            #expect(try Self.expanded(folder.url("x.gz")) == bytes, "\(bytes.count) bytes")
            #expect(file == Gzip.compress(bytes))
            // RFC 1952: no name and no time in the header.
            #expect(file.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
        }
    }
}
