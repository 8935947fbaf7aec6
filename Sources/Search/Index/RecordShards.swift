/// What results show of pages: titles and addresses, several pages to a file; and summaries, which come after them, in
/// files of their own that the records name.
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
            let pages = documents[start..<min(start + perShard, documents.count)]
            let prints = appendSummaries(of: pages, language: layout.language)
            var body: [UInt8] = Array("[\(IndexFile.format),\"".utf8) + prints + Array("\"".utf8)
            for document in pages {
                body += [UInt8(ascii: ","), UInt8(ascii: "[")]
                JSONText.append(document.url.utf8.dropFirst(root.utf8.count), to: &body)
                body.append(UInt8(ascii: ","))
                body += document.record
                body.append(UInt8(ascii: "]"))
            }
            body.append(UInt8(ascii: "]"))
            fingerprints += append(body, kind: "r", number: number, language: layout.language)
        }
    }

    /// The files of some pages' summaries; their fingerprints.
    private mutating func appendSummaries(of pages: ArraySlice<AnalyzedDocument>, language: String) -> [UInt8] {
        var prints: [UInt8] = []
        for start in stride(from: pages.startIndex, to: pages.endIndex, by: IndexLayout.summariesPerShard) {
            var body: [UInt8] = Array("[\(IndexFile.format)".utf8)
            for document in pages[start..<min(start + IndexLayout.summariesPerShard, pages.endIndex)] {
                body.append(UInt8(ascii: ","))
                body += document.summary
            }
            body.append(UInt8(ascii: "]"))
            prints += append(body, kind: "s", number: start / IndexLayout.summariesPerShard, language: language)
        }
        return prints
    }

    private mutating func append(_ body: [UInt8], kind: Character, number: Int, language: String) -> [UInt8] {
        let fingerprint = Fingerprint.name(of: body)
        let name = IndexFile.name(kind, key: Array(String(number).utf8), fingerprint: fingerprint)
        files.append(SearchFile(path: language + "/" + name, bytes: body, isEntry: false))
        return fingerprint
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
