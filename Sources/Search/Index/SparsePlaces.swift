internal import Base

/// Places in a sparse space, each at the hash of its key: a key more or less moves few others, and nothing has to be
/// read from the last build. Where several keys want one place, the first of them has it, and each other takes the next
/// that is free.
struct SparsePlaces {
    /// Places are below it; a power of two.
    let space: Int
    private var isTaken: [Bool]

    init(for count: Int) {
        space = Self.space(for: count)
        isTaken = [Bool](repeating: false, count: space)
    }

    /// The least power of two that has a place in five free.
    static func space(for count: Int) -> Int { IndexFile.capacity(pages: count + (count + 3) / 4) }

    mutating func place(of key: some StringProtocol) -> Int {
        var hash = StableHash()
        hash.add(String(key))
        var place = Int(truncatingIfNeeded: hash.value >> 32) & (space - 1)
        while isTaken[place] { place = (place + 1) & (space - 1) }
        isTaken[place] = true
        return place
    }
}
