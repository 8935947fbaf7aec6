internal import Site

/// A finished file of the site: its bytes are on the disk, in the staging folder or already in the output.
package struct OutputFile: Sendable, Equatable {
    /// The order of moving in: a page's assets before the page, and files that list the newest files last.
    package enum PublishOrder: Int, Sendable, Comparable {
        case asset, shard, page, entry
        package static func < (a: PublishOrder, b: PublishOrder) -> Bool { a.rawValue < b.rawValue }
    }

    package enum State: Sendable, Equatable {
        /// The output already has these bytes.
        case same
        /// Staged; the output has a file of Faro's with other bytes.
        case changed
        /// Staged by a clean build, though the output has the same bytes.
        case renewed
        /// Staged; the output has no such file.
        case new
        /// The output has a file at this path that Faro did not write.
        case blocked
    }

    package var path: String
    package var order: PublishOrder
    package var bytes: Int
    package var fingerprint: Fingerprint
    package var source: String?
    package var state: State
}

/// A file made in memory, with its bytes.
struct GeneratedFile: Sendable {
    var path: String
    var bytes: [UInt8]
    var order: OutputFile.PublishOrder
    /// Path of its source file, if any.
    var source: String?

    init(_ permalink: Permalink, _ bytes: [UInt8], order: OutputFile.PublishOrder = .page, source: String? = nil) {
        path = permalink.outputPath
        self.bytes = bytes
        self.order = order
        self.source = source
    }
}
