internal import Base

/// The manifest of an index, `index.json`: it names all other files. `IndexFile` describes it.
struct IndexManifest {
    let json: [UInt8]

    /// - Parameters:
    ///   - terms: the directory of the shards of terms or, if `isMapped`, of its second level.
    init(
        settings: SearchIndexSettings, layout: IndexLayout, table: LanguageTable, terms: ShardDirectory, isMapped: Bool,
        words: ShardDirectory, records: RecordShards, facets: FacetFile, places: PlaceFiles, help: HelpFile,
        phrases: PhraseShards, filter: WordFilter?
    ) {
        var members: [(key: String, value: JSONValue)] = [
            ("format", .number(IndexFile.format)),
            ("language", .string(settings.language)),
        ]
        if let fallback = settings.fallbackLanguage, fallback != settings.language {
            members.append(("fallback", .string(fallback)))
        }
        members += [
            ("pages", .number(layout.pages)),
            ("space", .number(layout.space)),
            ("sections", .number(layout.sectionParameter)),
            ("root", .string(layout.root)),
            ("analysis", table.entry),
            (isMapped ? "maps" : "terms", .array(terms.members)),
            ("words", .array(words.members)),
            ("records", records.members),
        ]
        if facets.file != nil { members.append(("facets", Self.string(facets.fingerprint))) }
        if let directory = places.directory {
            let facets = settings.facets.filter(\.isOfPlaces).map { JSONValue.string($0.key) }
            members.append(("places", .array(directory.members + [Self.string(places.fingerprint), .array(facets)])))
        }
        if help.file != nil { members.append(("help", .array(help.members))) }
        if !phrases.maps.isEmpty { members.append(("phrases", .array(phrases.directory.members))) }
        if let filter { members.append(("filter", filter.members)) }
        if !settings.otherLanguages.isEmpty {
            let others = settings.otherLanguages.map { OtherLanguage($0).members }
            members.append(("languages", .array(others)))
        }
        json = JSONValue.object(members).text
    }

    private static func string(_ bytes: [UInt8]) -> JSONValue { .string(String(decoding: bytes, as: UTF8.self)) }
}
