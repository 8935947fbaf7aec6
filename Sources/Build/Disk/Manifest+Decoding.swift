internal import Base

extension Manifest {
    /// `nil` when `bytes` are no manifest of this version or the one before. White space does not matter: other tools
    /// may have reformatted it.
    package init?(decoding bytes: [UInt8]) {
        guard let json = JSONValue(parsing: bytes), let base = json["base"]?.string,
            let isComplete = json["complete"]?.bool
        else { return nil }
        let entries: [Entry]?
        switch json["format"]?.number {
        case Manifest.format: entries = json["folders"]?.array.flatMap(Manifest.entries(ofFolders:))
        case 1: entries = json["files"]?.array.flatMap(Manifest.entries(ofFirstFormat:))
        default: entries = nil
        }
        guard let entries, entries.allSatisfy({ Manifest.isInside($0.path) }) else { return nil }
        self.init(base: base, isComplete: isComplete, entries: entries)
    }

    private static func entries(ofFolders lines: [JSONValue]) -> [Entry]? {
        var entries: [Entry] = []
        for line in lines {
            guard let members = line.array, members.count >= 2, members.count.isMultiple(of: 2),
                let folder = members[0].string, let source = members[1].string
            else { return nil }
            for index in stride(from: 2, to: members.count, by: 2) {
                guard let name = members[index].string, let hex = members[index + 1].string,
                    let fingerprint = Fingerprint(short: hex)
                else { return nil }
                entries.append(
                    Entry(path: folder + name, fingerprint: fingerprint, source: source.isEmpty ? nil : source))
            }
        }
        return entries
    }

    /// The first format had an object for each file. What Faro wrote then is still Faro's.
    private static func entries(ofFirstFormat files: [JSONValue]) -> [Entry]? {
        var entries: [Entry] = []
        for file in files {
            guard let path = file["path"]?.string, let hex = file["fingerprint"]?.string,
                let fingerprint = Fingerprint(hex: hex)
            else { return nil }
            entries.append(Entry(path: path, fingerprint: fingerprint, source: file["from"]?.string))
        }
        return entries
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
