internal import Base

/// Records of pages (titles, addresses), several to a file; and their summaries, which the client fetches later, in
/// files whose fingerprints the records' files hold.
struct RecordShards {
    let perShard: Int
    private(set) var files: [SearchFile] = []
    private(set) var fingerprints: [UInt8] = []

    init(documents: [AnalyzedDocument], layout: IndexLayout) {
        perShard = layout.recordsPerShard
        for (number, start) in stride(from: 0, to: documents.count, by: perShard).enumerated() {
            let pages = documents[start..<min(start + perShard, documents.count)]
            let prints = appendSummaries(of: pages, language: layout.language)
            var body: [UInt8] = Array("[\(IndexFile.format),\"".utf8) + prints + Array("\"".utf8)
            for document in pages {
                body.append(UInt8(ascii: ","))
                Self.append(document, layout: layout, to: &body)
            }
            body.append(UInt8(ascii: "]"))
            fingerprints += append(body, kind: "r", number: number, language: layout.language)
        }
    }

    /// A page's record as JSON.
    static func append(_ document: AnalyzedDocument, layout: IndexLayout, to body: inout [UInt8]) {
        body.append(UInt8(ascii: "["))
        JSONWriter.append(Array(document.url.utf8.dropFirst(layout.root.utf8.count)), to: &body)
        body.append(UInt8(ascii: ","))
        body += document.record
        body.append(UInt8(ascii: "]"))
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
        let fingerprint = ShardFingerprint.name(of: body)
        let name = IndexFile.name(kind, key: Array(String(number).utf8), fingerprint: fingerprint)
        files.append(SearchFile(path: language + "/" + name, bytes: body, isEntry: false))
        return fingerprint
    }
}
