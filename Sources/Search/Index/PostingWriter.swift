/// Writes the postings of one word after another, as `IndexFile` describes.
struct PostingWriter {
    private let layout: IndexLayout

    init(layout: IndexLayout) {
        self.layout = layout
    }

    mutating func write(_ postings: ArraySlice<TermBucket.Posting>, of documents: [AnalyzedDocument],
                        terms: inout BitWriter, positions: inout BitWriter) {
        let count = layout.sectionParameter == 0 ? postings.count : sectionCount(postings, of: documents)
        terms.appendGamma(count)
        let parameter = IndexFile.riceParameter(pages: layout.pages, count: count)
        var previous = layout.sectionParameter == 0 ? -1 : 0
        for posting in postings {
            let page = Int(posting.page)
            documents[page].words.withUnsafeBufferPointer { bytes in
                var index = Int(posting.offset)
                var section = 0
                for entry in 0..<Varint.read(bytes, at: &index) {
                    let step = Varint.read(bytes, at: &index)
                    if layout.sectionParameter == 0 {
                        terms.appendRice(page - previous - 1, parameter: parameter)
                    } else {
                        terms.appendRice(page - previous, parameter: parameter)
                        let follows = page == previous && entry > 0
                        terms.appendRice(follows ? step - 1 : step, parameter: layout.sectionParameter)
                    }
                    previous = page
                    section += step
                    terms.append(index < bytes.count ? Int(bytes[index]) : 0, width: 4)
                    index += 1
                    Self.copyPositions(from: bytes, at: &index, to: &positions)
                }
            }
        }
    }

    private func sectionCount(_ postings: ArraySlice<TermBucket.Posting>, of documents: [AnalyzedDocument]) -> Int {
        var count = 0
        for posting in postings {
            documents[Int(posting.page)].words.withUnsafeBufferPointer { bytes in
                var index = Int(posting.offset)
                count += Varint.read(bytes, at: &index)
            }
        }
        return count
    }

    private static func copyPositions(from bytes: UnsafeBufferPointer<UInt8>, at index: inout Int,
                                      to positions: inout BitWriter) {
        let count = Varint.read(bytes, at: &index)
        positions.appendGamma(count)
        for _ in 0..<count {
            positions.appendRice(Varint.read(bytes, at: &index), parameter: IndexFile.positionParameter)
        }
    }
}
