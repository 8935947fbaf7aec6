/// The number of each page: its address's place in a sparse space (`SparsePlaces`).
///
/// Where addresses want one number, the page with the longer text has it, because its number stands in more files;
/// among equals the first address. Lengths are compared by their power of two, so that an edit seldom changes that.
struct PageNumbers: Sendable {
    /// Numbers are below it; a power of two.
    let space: Int
    /// By page, in the order of the addresses.
    let byAddress: [Int]
    /// The pages, as places in the order of the addresses, by rising number.
    let order: [Int]
    let rising: [Int]

    /// - Parameter documents: sorted by URL.
    init(of documents: [AnalyzedDocument]) {
        let lengths = documents.map { Int.bitWidth - $0.textLength.leadingZeroBitCount }
        let turns = documents.indices.sorted { lengths[$0] == lengths[$1] ? $0 < $1 : lengths[$0] > lengths[$1] }
        var places = SparsePlaces(for: documents.count)
        var numbers = [Int](repeating: 0, count: documents.count)
        for page in turns { numbers[page] = places.place(of: documents[page].url) }
        space = places.space
        byAddress = numbers
        order = documents.indices.sorted { numbers[$0] < numbers[$1] }
        rising = order.map { numbers[$0] }
    }
}
