internal import Site

/// A file of the site as a build knows it once it is made: its bytes are on the disk, in the staging folder or in the output already.
package struct OutputFile: Sendable, Equatable {
    /// When a file moves in: a page never refers to what is not there yet, and what names the newest files comes last.
    package enum PublishOrder: Int, Sendable, Comparable {
        case asset, shard, page, entry
        package static func < (a: PublishOrder, b: PublishOrder) -> Bool { a.rawValue < b.rawValue }
    }

    package enum State: Sendable, Equatable {
        /// The output holds these very bytes.
        case same
        /// Staged; the output holds other bytes, ours.
        case changed
        /// Staged, because a clean build writes everything; the output holds these very bytes.
        case renewed
        /// Staged; the output has no such file.
        case new
        /// The output has something there that Faro did not write.
        case blocked
    }

    package var path: String
    package var order: PublishOrder
    package var bytes: Int
    package var fingerprint: Fingerprint
    package var source: String?
    package var state: State
}

/// A file that was made in one piece, with its bytes.
struct GeneratedFile: Sendable {
    var path: String
    var bytes: [UInt8]
    var order: OutputFile.PublishOrder
    /// The source file that it was made from, when there is one.
    var source: String?

    init(_ permalink: Permalink, _ bytes: [UInt8], order: OutputFile.PublishOrder = .page, source: String? = nil) {
        path = permalink.outputPath
        self.bytes = bytes
        self.order = order
        self.source = source
    }
}
