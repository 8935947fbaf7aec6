internal import Base

/// Which words are real words of a language: a set of hashes (`WordList`), cut by value into shards of equal width, so
/// that a query reads one for an unknown word.
struct WordFilter {
    /// Width of a shard in values, number of shards, and the fingerprint that all shards share: they change together.
    let width: Int
    let shards: Int
    let fingerprint: [UInt8]
    private let language: String
    private let values: [Int]

    private static let mostShards = 64
    /// Smaller sites get the common words only, because they have few shards.
    private static let fewestPagesForAll = 64

    /// `nil` for a language without a list, and for a site without pages.
    init?(language: String, pages: Int) {
        guard pages > 0, let list = WordList.named(language) else { return nil }
        self.language = language
        var shards = 1
        while shards < Self.mostShards, shards * 32 <= pages { shards *= 2 }
        self.shards = shards
        width = list.universe / shards
        values =
            pages < Self.fewestPagesForAll ? list.common.values : (list.common.values + list.others.values).sorted()
        fingerprint = ShardFingerprint.name(of: Array("\(shards) \(values.count) \(list.others.bits)".utf8))
    }

    var members: JSONValue {
        .array([.number(width), .number(shards), .string(String(decoding: fingerprint, as: UTF8.self))])
    }

    var files: [SearchFile] {
        var rest = values[...]
        return (0..<shards).map { number in
            let part = rest.prefix { $0 < (number + 1) * width }
            rest = rest.dropFirst(part.count)
            let parameter = IndexFile.riceParameter(pages: width, count: part.count)
            var bits = RiceWriter()
            bits.appendGamma(part.count + 1)
            bits.appendGamma(parameter + 1)
            var previous = number * width - 1
            for value in part {
                bits.appendRice(value - previous - 1, parameter: parameter)
                previous = value
            }
            let body = JSONValue.array([
                .number(IndexFile.format), .string(String(decoding: bits.text(), as: UTF8.self)),
            ]).text
            return SearchFile(
                path: Self.path(language, shard: number, fingerprint: fingerprint), bytes: body, isEntry: false)
        }
    }

    static func path(_ language: String, shard: Int, fingerprint: [UInt8]) -> String {
        language + "/" + IndexFile.name("x", key: Array(String(shard).utf8), fingerprint: fingerprint)
    }

    /// FNV-1a, 32 bits: short in JavaScript too, where `StableHash` would need 64.
    static func hash(_ word: [UInt8]) -> Int {
        Int(word.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 })
    }
}

/// What the manifest says of another language of the site.
struct OtherLanguage {
    private static let longestTellingWord = 5

    let members: JSONValue

    init(_ other: SearchLanguage) {
        let words = LanguageTable.named(other.code).stopWords
            .filter { $0.count > 1 && $0.count <= Self.longestTellingWord }
            .sorted { $0.lexicographicallyPrecedes($1) }
        var list: [JSONValue] = [
            .string(other.code), .string(String(decoding: FrontCoding.text(of: words), as: UTF8.self)),
        ]
        if let filter = WordFilter(language: other.code, pages: other.pages) { list.append(filter.members) }
        members = .array(list)
    }
}
