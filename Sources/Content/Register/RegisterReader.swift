internal import Base
internal import Diagnostics
internal import Markdown
internal import YAML

/// Reads one file of the register: its sources, what its records share, and its records.
struct RegisterReader {
    /// Id of figures that the project itself gives: no record may have it.
    static let ownFigure = "own"
    /// Top-level keys that are no records.
    static let commonKeys = ["sources", "defaults"]
    /// Other names for keys, most of them Spanish; for suggestions.
    static let commonNames: [(name: String, key: String)] = [
        ("fuentes", "sources"), ("fuente", "sources"), ("source", "sources"), ("default", "defaults"),
    ]
    static let names: [(name: String, key: String)] =
        [
            ("sobre", "about"), ("acerca", "about"), ("tema", "topic"), ("clase", "kind"), ("tipo", "kind"),
            ("qué", "what"), ("lugar", "place"), ("país", "place"), ("country", "place"), ("valor", "value"),
            ("también", "also"), ("número", "number"), ("cifra", "number"), ("unidad", "unit"), ("partes", "parts"),
            ("nombre", "name"), ("nota", "says"), ("dice", "says"), ("note", "says"), ("ley", "law"),
            ("artículo", "law"), ("fuente", "source"), ("fuentes", "source"), ("sources", "source"), ("desde", "from"),
            ("hasta", "valid_until"), ("until", "valid_until"), ("vence", "valid_until"), ("antes", "was"),
            ("era", "was"), ("confianza", "confidence"), ("visto", "seen"), ("vista", "seen"), ("consultado", "seen"),
        ] + FrontMatterKey.spokenInnerNames

    var reader: YAMLDecoder
    let settings: SiteSettings
    let own: RegisterSettings
    let topics: Set<String>
    let kinds: Set<String>
    let whats: Set<String>
    /// Places that are terms.
    let places: Set<String>
    let codes: Set<String>
    /// What records have whose own keys do not say otherwise.
    private(set) var defaults = SharedKeys()
    /// Key of a source → its id; `nil` for a source that was left out because of an error, which is reported.
    private(set) var sources: [String: ID<RegisterSource>?] = [:]
    /// Nothing is known of the file's sources; the error is reported.
    private(set) var hasFaultySources = false

    init(path: String, settings: SiteSettings, own: RegisterSettings) {
        reader = YAMLDecoder(path: path)
        self.settings = settings
        self.own = own
        topics = Set(settings.terms(of: own.topics).map(\.id))
        kinds = Set(settings.terms(of: own.kinds).map(\.id))
        whats = Set(own.whats.map { settings.terms(of: $0).map(\.id) } ?? [])
        places = if case .term(let vocabulary) = own.place { Set(settings.terms(of: vocabulary).map(\.id)) } else { [] }
        codes = Set(settings.languages.map(\.code))
    }

    mutating func read(_ root: YAMLNode, into register: inout Register) {
        guard case .mapping(let entries) = root.content else {
            register.isIncomplete = true
            return reader.report(.value(.wrongRoot(.map, root.written)), at: root)
        }
        if let entry = entries.first(where: { $0.key == "sources" }) { readSources(entry, into: &register) }
        let misspelt = misspeltCommonKeys(entries)
        if let entry = entries.first(where: { $0.key == "defaults" }) { readDefaults(entry.value) }
        for entry in entries where !RegisterReader.commonKeys.contains(entry.key) && !misspelt.contains(entry.key) {
            guard isID(entry), isFree(entry), let record = record(entry) else {
                register.faultyIDs.insert(entry.key)
                continue
            }
            guard let earlier = register.add(record) else { continue }
            register.faultyIDs.insert(record.id)
            reader.report(
                .register(.duplicateID(record.id, path: earlier.path, line: earlier.position.line)), atKey: entry)
        }
    }

    /// `fuentes:` for `sources:`. What looks like a record is one.
    private mutating func misspeltCommonKeys(_ entries: [YAMLEntry]) -> Set<String> {
        var found: Set<String> = []
        for (name, key) in RegisterReader.commonNames where !entries.contains(where: { $0.key == key }) {
            guard let entry = entries.first(where: { $0.key == name }),
                case .mapping(let inner) = entry.value.content, !inner.contains(where: { $0.key == "about" })
            else { continue }
            reader.report(.value(.unknownKey(name, in: .register, .nearest(key))), atKey: entry)
            found.insert(name)
            if key == "sources" { hasFaultySources = true } else { defaults.faulty = Set(SharedKeys.keys) }
        }
        return found
    }

    mutating func isID(_ entry: YAMLEntry) -> Bool {
        let isPlain = entry.key.utf8.allSatisfy { ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
        if isPlain, !entry.key.isEmpty { return true }
        let suggestion = Slug.of(entry.key, else: "")
        let isBetter = suggestion != entry.key && suggestion.utf8.allSatisfy { $0 < 0x80 } && !suggestion.isEmpty
        reader.report(.register(.badID(entry.key, instead: isBetter ? suggestion : nil)), atKey: entry)
        return false
    }

    private mutating func isFree(_ entry: YAMLEntry) -> Bool {
        if entry.key != RegisterReader.ownFigure { return true }
        reader.report(.register(.reservedID(entry.key)), atKey: entry)
        return false
    }

    // MARK: Sources

    private mutating func readSources(_ entry: YAMLEntry, into register: inout Register) {
        guard let entries = reader.mapping(entry.value, "sources") else {
            hasFaultySources = true
            return
        }
        for entry in entries {
            guard let source = source(entry) else {
                sources.updateValue(nil, forKey: entry.key)
                continue
            }
            sources.updateValue(ID(register.sources.count), forKey: entry.key)
            register.sources.append(source)
        }
    }

    private mutating func source(_ entry: YAMLEntry) -> RegisterSource? {
        guard let entries = reader.mapping(entry.value, entry.key) else { return nil }
        checkKeys(
            entries, known: ["title", "publisher", "url", "seen"], required: ["title", "seen"], in: .key(entry.key),
            of: .recordSource(entry.key), at: entry.value)
        var source = RegisterSource(key: entry.key, path: reader.path, title: "")
        for entry in entries {
            switch entry.key {
            case "title": source.title = text(entry.value, "title") ?? ""
            case "publisher": source.publisher = text(entry.value, "publisher")
            case "url":
                source.url = reader.url(entry.value, "url").map {
                    Positioned($0, at: entry.value.position, length: entry.value.length)
                }
            case "seen":
                source.seen = reader.date(entry.value, "seen")
                source.seenPosition = entry.value.position
            default: break
            }
        }
        return source
    }

    // MARK: Defaults

    private mutating func readDefaults(_ node: YAMLNode) {
        guard let entries = reader.mapping(node, "defaults") else {
            defaults.faulty = Set(SharedKeys.keys)
            return
        }
        checkKeys(entries, known: SharedKeys.keys, in: .key("defaults"), at: node)
        var keys = defaults
        read(entries, into: &keys)
        defaults = keys
        // A misspelt key is not reported again as one that each record lacks.
        for entry in entries.prefix(200) where !SharedKeys.keys.contains(entry.key) {
            let near = Hints.key(entry.key, known: SharedKeys.keys, names: RegisterReader.names, listsAll: false)
            if case .nearest(let key) = near { defaults.faulty.insert(key) }
        }
    }

    // MARK: Texts and keys

    /// Reports unknown keys and those that are missing. The rest of a text that a comma has cut off (`₡419,755.80`)
    /// gets its own words.
    mutating func checkKeys(
        _ entries: [YAMLEntry], known: [String], required: [String] = [], in place: Place, of owner: Owner? = nil,
        at node: YAMLNode
    ) {
        var keys: [YAMLEntry] = []
        var line: Int?
        for entry in entries {
            if !known.contains(entry.key), entry.value.isNull, entry.position.line == line {
                reader.report(.value(.commaInText(entry.key, in: place)), atKey: entry)
            } else {
                keys.append(entry)
            }
            line = entry.position.line
        }
        reader.checkKeys(
            keys, known: known, required: required, in: place, of: owner, at: node, names: RegisterReader.names)
    }

    /// - Parameter isQuoted: pages quote it.
    mutating func localized(_ node: YAMLNode, _ key: String, isQuoted: Bool = false) -> LocalizedText {
        guard case .mapping(let entries) = node.content else {
            return (isQuoted ? quotable(node, key) : text(node, key)).map { LocalizedText($0) } ?? LocalizedText([])
        }
        var texts: [(language: String, text: String)] = []
        for entry in entries where codes.contains(entry.key) {
            let name = "\(key).\(entry.key)"
            let text = isQuoted ? quotable(entry.value, name) : text(entry.value, name)
            if let text { texts.append((entry.key, text)) }
        }
        checkKeys(entries, known: settings.languages.map(\.code), in: .key(key), at: node)
        return LocalizedText(texts)
    }

    /// A text as it is written. What other programs would read otherwise is a warning: they read the file too.
    mutating func text(_ node: YAMLNode, _ key: String) -> String? {
        let text = reader.text(node, key)
        if let text, let reading = node.otherReading {
            reader.report(.register(.ambiguousText(text, reading)), at: node)
        }
        return text
    }

    func keyNode(_ entry: YAMLEntry) -> YAMLNode {
        YAMLNode(content: .scalar(entry.key, .plain), position: entry.position, length: entry.keyLength)
    }

    /// Whether an error was reported after the first `count` diagnostics.
    func hasErrors(after count: Int) -> Bool {
        reader.diagnostics[count...].contains { $0.severity == .error }
    }
}

extension SiteSettings {
    /// The terms of a vocabulary; empty if there is none of this id.
    package func terms(of vocabulary: String) -> [VocabularyTerm] {
        vocabularies.first { $0.id == vocabulary }?.terms ?? []
    }
}
