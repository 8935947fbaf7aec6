import Foundation
import TestSupport
import Testing

/// The compiler does not tell where a module has unsafe code.
@Suite struct UnsafeCodeTests {
    @Test func unsafePointersAreInThreeFiles() throws {
        let folder = packageRoot().appending(path: "Sources/Markdown")
        let unsafe = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { name in
            try String(contentsOf: folder.appending(path: name), encoding: .utf8).contains(
                /Unsafe[A-Z]\w*Pointer|withUnsafe|unsafeBitCast/)
        }
        #expect(unsafe.sorted() == ["ByteView.swift", "MarkdownArena.swift", "MarkdownNode.swift"])
    }
}
