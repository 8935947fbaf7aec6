internal import Base

/// The files of pages' records: what a result shows of each.
struct RecordShards {
    private(set) var files: [SearchFile] = []
    /// What the manifest says of them.
    let members: JSONValue

    /// - Parameter documents: sorted by URL.
    init(documents: [AnalyzedDocument], layout: IndexLayout) {
        let shelves = Shelves(documents: documents, layout: layout)
        var prints: [UInt8] = []
        for (number, pages) in shelves.shelves.enumerated() {
            if pages.isEmpty {
                prints += Shelves.noPrint
                continue
            }
            var body = Array("[\(IndexFile.format)".utf8)
            for page in pages {
                body.append(UInt8(ascii: ","))
                guard let page else {
                    body.append(UInt8(ascii: "0"))
                    continue
                }
                Self.append(documents[page], layout: layout, to: &body)
            }
            body.append(UInt8(ascii: "]"))
            let fingerprint = ShardFingerprint.name(of: body)
            let name = IndexFile.name("r", key: Array(String(number).utf8), fingerprint: fingerprint)
            files.append(SearchFile(path: layout.language + "/" + name, bytes: body, isEntry: false))
            prints += fingerprint
        }
        let texts = [prints] + [shelves.table].compactMap { $0 }
        members = .array(
            [.number(shelves.bits)] + texts.map { .string(String(decoding: $0, as: UTF8.self)) })
    }

    /// A page's record as JSON.
    private static func append(_ document: AnalyzedDocument, layout: IndexLayout, to body: inout [UInt8]) {
        body.append(UInt8(ascii: "["))
        JSONWriter.append(Array(document.url.utf8.dropFirst(layout.root.utf8.count)), to: &body)
        body.append(UInt8(ascii: ","))
        body += document.record
        body.append(UInt8(ascii: "]"))
    }
}
