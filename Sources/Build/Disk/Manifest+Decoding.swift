internal import Base

extension Manifest {
    /// `nil` when `bytes` are not a manifest of this version. White space does not matter: other tools may have
    /// reformatted it.
    package init?(decoding bytes: [UInt8]) {
        guard let json = JSONValue(parsing: bytes), json["format"]?.number == 1, let base = json["base"]?.string,
            let isComplete = json["complete"]?.bool, let files = json["files"]?.array
        else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(files.count)
        for file in files {
            guard let entry = Entry(file) else { return nil }
            entries.append(entry)
        }
        self.init(base: base, isComplete: isComplete, entries: entries)
    }
}

extension Manifest.Entry {
    fileprivate init?(_ json: JSONValue) {
        guard let path = json["path"]?.string, Manifest.Entry.isInside(path), let size = json["bytes"]?.number,
            size >= 0,
            let hex = json["fingerprint"]?.string, let fingerprint = Fingerprint(hex: Substring(hex).utf8)
        else { return nil }
        let source = json["from"]
        if source != nil, source?.string == nil { return nil }
        self.init(path: path, bytes: size, fingerprint: fingerprint, source: source?.string)
    }

    /// Path traversal: a build removes files named in the manifest, so one path outside the folder makes the whole
    /// manifest invalid.
    private static func isInside(_ path: String) -> Bool {
        !path.isEmpty
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
    }
}
