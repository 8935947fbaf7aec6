internal import Base

/// Gives finished files to the publisher, with a gzip copy of each text above a minimum size.
struct Stager: ~Copyable, Sendable {
    let publisher: Publisher
    let compresses: Bool

    /// The files of one worker, with its buffer for reading published files.
    struct Batch: Sendable {
        var files: [OutputFile] = []
        var old: [UInt8] = []
    }

    /// Minimum size in bytes: below it, gzip saves less than it costs.
    private static let shortestCompressed = 1024
    private static let textEndings = [
        ".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".ics", ".vcf", ".webmanifest",
    ]

    func add(_ file: GeneratedFile, to batch: inout Batch) throws(EnvironmentError) {
        try stage(file.bytes, at: file.path, as: file, &batch)
        guard compresses, file.bytes.count > Stager.shortestCompressed,
            Stager.textEndings.contains(where: file.path.hasSuffix),
            let packed = Gzip.compress(file.bytes)
        else { return }
        try stage(packed, at: file.path + ".gz", as: file, &batch)
    }

    private func stage(
        _ bytes: [UInt8], at path: String, as file: GeneratedFile, _ batch: inout Batch
    ) throws(EnvironmentError) {
        batch.files.append(
            try publisher.stage(bytes, at: path, order: file.order, source: file.source, comparing: &batch.old))
    }
}

/// Copies the files that pages refer to.
func stageAssets(
    _ assets: AssetLibrary, from tree: borrowing SourceTree, to stager: borrowing Stager
) throws(EnvironmentError) -> [OutputFile] {
    var batch = Stager.Batch()
    for file in assets.files {
        switch file.source {
        case .theme(let bytes): try stager.add(GeneratedFile(file.permalink, bytes, order: .asset), to: &batch)
        case .content(let path):
            let bytes = try tree.asset(path) ?? []
            try stager.add(GeneratedFile(file.permalink, bytes, order: .asset, source: path), to: &batch)
        }
    }
    return batch.files
}
