/// What results show of pages, a few pages to a file.
struct RecordShards {
    let perShard: Int
    /// What all URLs begin with, up to a slash.
    let root: String
    private(set) var files: [SearchFile] = []
    private(set) var fingerprints: [UInt8] = []

    init(documents: [AnalyzedDocument], layout: IndexLayout) {
        perShard = layout.recordsPerShard
        root = Self.commonRoot(documents)
        for (number, start) in stride(from: 0, to: documents.count, by: perShard).enumerated() {
            var body: [UInt8] = []
            for document in documents[start..<min(start + perShard, documents.count)] {
                body.append(UInt8(ascii: body.isEmpty ? "[" : ","))
                body.append(UInt8(ascii: "["))
                JSONText.append(document.url.utf8.dropFirst(root.utf8.count), to: &body)
                body.append(UInt8(ascii: ","))
                JSONText.append(document.collection, to: &body)
                body.append(UInt8(ascii: ","))
                body += document.record
                body.append(UInt8(ascii: "]"))
            }
            body.append(UInt8(ascii: "]"))
            let fingerprint = Fingerprint.name(of: body)
            let name = IndexFile.name("r", key: Array(String(number).utf8), fingerprint: fingerprint)
            files.append(SearchFile(path: layout.language + "/" + name, bytes: body, isEntry: false))
            fingerprints += fingerprint
        }
    }

    /// From the first and the last URL: they are sorted.
    private static func commonRoot(_ documents: [AnalyzedDocument]) -> String {
        guard let first = documents.first?.url.utf8, let last = documents.last?.url.utf8 else { return "" }
        var length = 0
        var root = 0
        for (left, right) in zip(first, last) {
            guard left == right else { break }
            length += 1
            if left == UInt8(ascii: "/") { root = length }
        }
        return String(decoding: first.prefix(root), as: UTF8.self)
    }
}
