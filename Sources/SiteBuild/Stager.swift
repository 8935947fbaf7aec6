internal import Base

/// Hands finished files to the publisher, with a gzip copy beside each text that is worth one.
struct Stager: ~Copyable, Sendable {
    let publisher: Publisher
    let compresses: Bool

    /// Files made so far by one worker, with the buffer that it reads old files into.
    struct Batch: Sendable {
        var files: [OutputFile] = []
        var old: [UInt8] = []
    }

    /// Shorter texts gain less than the second request header that asks for them costs.
    private static let shortestCompressed = 1024
    private static let textEndings = [".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".webmanifest"]

    func add(_ bytes: [UInt8], at path: String, rank: OutputFile.Rank, source: String? = nil, to batch: inout Batch) throws(EnvironmentError) {
        batch.files.append(try publisher.stage(bytes, at: path, rank: rank, source: source, comparing: &batch.old))
        guard compresses, bytes.count > Stager.shortestCompressed, Stager.textEndings.contains(where: path.hasSuffix),
              let packed = Gzip.compress(bytes) else { return }
        batch.files.append(try publisher.stage(packed, at: path + ".gz", rank: rank, source: source, comparing: &batch.old))
    }
}
