/// `index.json`, as `IndexFile` describes it.
struct IndexEntry {
    let json: [UInt8]

    init(settings: SearchIndexSettings, layout: IndexLayout, table: LanguageTable, terms: [TermShards.Shard],
         words: [TermShards.Shard], records: RecordShards, facets: [FacetFiles.Facet], files: [SearchFile]) {
        var members: [(key: String, value: JSONValue)] = [
            ("format", .number(IndexFile.format)),
            ("language", .string(settings.language)),
        ]
        if let fallback = settings.fallbackLanguage, fallback != settings.language {
            members.append(("fallback", .string(fallback)))
        }
        members += [
            ("pages", .number(layout.pages)),
            ("sections", .number(layout.sectionParameter)),
            ("bytes", .number(files.reduce(0) { $0 + $1.bytes.count })),
            ("files", .number(files.count)),
            ("root", .string(records.root)),
            ("analysis", JSONValue(parsing: table.json) ?? .object([])),
            ("facets", .array(facets.map { facet in
                .array([.string(facet.key), .string(facet.name), Self.string(facet.fingerprint)])
            })),
            ("terms", Self.ranges(terms)),
            ("words", Self.ranges(words)),
            ("records", .array([.number(records.perShard), Self.string(records.fingerprints)])),
        ]
        json = JSONValue.object(members).text
    }

    private static func ranges(_ shards: [TermShards.Shard]) -> JSONValue {
        .array([string(Array(shards.map(\.bound).joined(separator: [0x20]))), string(shards.flatMap(\.fingerprint))])
    }

    private static func string(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
}
