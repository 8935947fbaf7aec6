internal import Base

/// `index.json`, as `IndexFile` describes it.
struct IndexEntry {
    let json: [UInt8]

    /// - Parameters:
    ///   - terms: ranges of the shards of terms, or of the files that list them.
    ///   - isMapped: which of the two.
    init(settings: SearchIndexSettings, layout: IndexLayout, table: LanguageTable, terms: ShardDirectory, isMapped: Bool,
         words: ShardDirectory, records: RecordShards, facets: FacetFile) {
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
            ("root", .string(layout.root)),
            ("analysis", table.entry),
            (isMapped ? "maps" : "terms", .array(terms.members)),
            ("words", .array(words.members)),
            ("records", .array([.number(records.perShard), Self.string(records.fingerprints)])),
        ]
        if facets.file != nil { members.append(("facets", Self.string(facets.fingerprint))) }
        json = JSONValue.object(members).text
    }

    private static func string(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
}
