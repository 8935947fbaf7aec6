/// Writes the postings of one word after another, as `IndexFile` describes.
struct PostingWriter {
    private let layout: IndexLayout

    init(layout: IndexLayout) {
        self.layout = layout
    }

    mutating func write(_ postings: PostingLists.Postings, terms: inout RiceWriter, positions: inout RiceWriter) {
        let count = layout.sectionParameter == 0 ? postings.pages : postings.sections
        terms.appendGamma(count)
        let parameter = IndexFile.riceParameter(pages: layout.space, count: count)
        let bytes = postings.bytes.span
        var reader = DocumentPostings.Reader()
        var index = 0
        var previous = layout.sectionParameter == 0 ? -1 : 0
        while !reader.isAtEnd(of: bytes) {
            index += reader.number(in: bytes)
            let page = layout.numbers.rising[index]
            var isFirst = true
            var section: DocumentPostings.Reader.Section
            repeat {
                section = reader.section(in: bytes)
                if layout.sectionParameter == 0 {
                    terms.appendRice(page - previous - 1, parameter: parameter)
                } else {
                    terms.appendRice(page - previous, parameter: parameter)
                    terms.appendRice(isFirst ? section.step : section.step - 1, parameter: layout.sectionParameter)
                }
                terms.appendLevel(section.level)
                positions.appendGamma(section.count)
                for _ in 0..<section.count {
                    positions.appendRice(reader.number(in: bytes), parameter: IndexFile.positionParameter)
                }
                previous = page
                isFirst = false
            } while !section.isLast
        }
    }
}
