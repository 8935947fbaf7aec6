extension DocumentPostings {
    /// Reads the sections of one word, which follow its id. It holds no bytes but a place among them, and is handed the
    /// same ones with every call.
    struct Reader {
        struct Section {
            /// Difference from the section before.
            var step: Int
            /// Of `Weighting`.
            var level: Int
            /// Positions; they follow.
            var count: Int
            var isLast: Bool
        }

        private(set) var index: Int

        init(at index: Int = 0) { self.index = index }

        func isAtEnd(of bytes: Span<UInt8>) -> Bool { index >= bytes.count }

        /// The next section; its positions are to be read before the one after it.
        @inline(__always)
        mutating func section(in bytes: Span<UInt8>) -> Section {
            let step = number(in: bytes)
            guard index < bytes.count else { return Section(step: 0, level: 0, count: 0, isLast: true) }
            let byte = Int(bytes[index])
            index += 1
            return Section(
                step: step >> 1, level: byte & 15, count: byte < 0xF0 ? byte >> 4 + 1 : number(in: bytes) + 16,
                isLast: step & 1 == 1)
        }

        /// A position's difference from the one before, or any other number.
        @inline(__always)
        mutating func number(in bytes: Span<UInt8>) -> Int { Varint.read(bytes, at: &index) }

        /// Skips all sections of the word; returns their number.
        @inline(__always)
        mutating func skip(in bytes: Span<UInt8>) -> Int {
            // Fast path: most words occur on a page once, so they have one section (the last) and one position of one
            // or two bytes.
            if index + 4 <= bytes.count, bytes[index] & 0x81 == 1, bytes[index + 1] < 0x10,
                bytes[index + 2] & bytes[index + 3] < 0x80
            {
                index += 3 + Int(bytes[index + 2] >> 7)
                return 1
            }
            var sections = 0
            while true {
                let section = section(in: bytes)
                sections += 1
                for _ in 0..<section.count { _ = number(in: bytes) }
                if section.isLast { return sections }
            }
        }

        /// Skips all sections of the word.
        /// - Parameter length: their bytes, or 0 where the reader has to find it.
        @inline(__always)
        mutating func skip(_ length: UInt16, in bytes: Span<UInt8>) {
            if length > 0 { index += Int(length) } else { _ = skip(in: bytes) }
        }
    }
}
