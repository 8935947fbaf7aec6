internal import Base
internal import Diagnostics
internal import YAML

/// What a record takes from `defaults` if its own keys do not say otherwise.
struct SharedKeys {
    static let keys = ["place", "law", "source", "from", "valid_until", "confidence"]

    var place: String?
    var law = LocalizedText([])
    var sources: [ID<RegisterSource>] = []
    /// Also a source that could not be read.
    var namesSource = false
    var from: PartialDate?
    var validUntil: PartialDate?
    var confidence: RegisterRecord.Confidence?
    /// Keys whose value could not be read; reported once.
    var faulty: Set<String> = []
}

extension RegisterReader {
    static let recordKeys = [
        "about", "place", "value", "also", "number", "unit", "parts", "says", "law", "source", "from", "valid_until",
        "was", "confidence",
    ]

    /// Reads those of the keys that `defaults` may have too.
    mutating func read(_ entries: [YAMLEntry], into keys: inout SharedKeys) {
        for entry in entries {
            let count = reader.diagnostics.count
            switch entry.key {
            case "place": keys.place = place(entry.value)
            case "law": keys.law = localized(entry.value, "law")
            case "source": (keys.sources, keys.namesSource) = sourceIDs(entry.value)
            case "from": keys.from = reader.date(entry.value, "from")
            case "valid_until": keys.validUntil = reader.date(entry.value, "valid_until")
            case "confidence": keys.confidence = confidence(entry.value)
            default: continue
            }
            if hasErrors(after: count) { keys.faulty.insert(entry.key) } else { keys.faulty.remove(entry.key) }
        }
    }

    /// `nil` if it has an error. A record with an error is read to its end, so that all its errors are told at once.
    mutating func record(_ entry: YAMLEntry) -> RegisterRecord? {
        guard let entries = reader.mapping(entry.value, entry.key) else { return nil }
        let count = reader.diagnostics.count
        let isSure = defaults.confidence != nil || defaults.faulty.contains("confidence")
        checkKeys(
            entries, known: RegisterReader.recordKeys, required: isSure ? ["about"] : ["about", "confidence"],
            in: .record(entry.key), of: .record(entry.key), at: keyNode(entry))
        func node(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        var subject = node("about").flatMap { self.subject($0) } ?? RegisterSubject(topic: "", kind: "")
        var keys = defaults
        read(entries, into: &keys)
        subject.place = keys.place
        let unit = node("unit").map { self.unit($0) } ?? []
        let use = ValueUse(
            isContact: subject.kind == RegisterSettings.contact, isMoney: unit.contains { $0.key == "currency" })
        let record = RegisterRecord(
            id: entry.key, path: reader.path, position: entry.position, subject: subject, value: value(entries, use),
            parts: node("parts").map { parts($0, use) } ?? [], unit: unit,
            says: node("says").map { localized($0, "says") } ?? LocalizedText([]), law: keys.law,
            sources: keys.sources, from: keys.from, validUntil: keys.validUntil, confidence: keys.confidence ?? .check)
        if node("value") == nil, node("parts") != nil { refuseKeysOfParts(entries) }
        guard !hasErrors(after: count), keys.faulty.isEmpty else { return nil }
        return check(record, hasSource: keys.namesSource, entry) ? record : nil
    }

    /// What a record must have, beyond the types of its keys.
    /// - Parameter hasSource: a source is named; an error of it is reported.
    private mutating func check(_ record: RegisterRecord, hasSource: Bool, _ entry: YAMLEntry) -> Bool {
        if record.isGap {
            if record.values.isEmpty { return true }
            reader.report(.register(.valueOfGap), atKey: entry)
        } else if record.values.isEmpty {
            reader.report(.register(.noValue(record.id)), atKey: entry)
        } else if record.confidence == .established, record.law.texts.isEmpty {
            reader.report(.register(.establishedWithoutLaw), atKey: entry)
        } else if [.verified, .copy].contains(record.confidence), !hasSource {
            reader.report(.register(.noSource(confidence: record.confidence.rawValue)), atKey: entry)
        } else if let from = record.from, let until = record.validUntil, until.lastDay < from.firstDay {
            reader.report(.register(.datesReversed(from: from.iso, until: until.iso)), atKey: entry)
        } else {
            return true
        }
        return false
    }

    /// Of a record that has only parts, each part has its own spellings and number.
    private mutating func refuseKeysOfParts(_ entries: [YAMLEntry]) {
        for entry in entries where ["also", "number", "was"].contains(entry.key) {
            reader.report(.register(.belongsToParts(key: entry.key)), atKey: entry)
        }
    }

    // MARK: What it is about

    private mutating func subject(_ node: YAMLNode) -> RegisterSubject? {
        guard let entries = reader.mapping(node, "about") else { return nil }
        checkKeys(
            entries, known: ["topic", "kind", "what"], required: ["topic", "kind"], in: .key("about"),
            of: .key("about"), at: node)
        func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        let topic = value("topic").flatMap { term($0, "topic", of: own.topics, topics) }
        let kind = value("kind").flatMap { term($0, "kind", of: own.kinds, kinds) }
        var what: String?
        if let node = value("what") { what = own.whats.map { term(node, "what", of: $0, whats) } ?? text(node, "what") }
        guard let topic, let kind else { return nil }
        return RegisterSubject(topic: topic, kind: kind, what: what)
    }

    private mutating func term(_ node: YAMLNode, _ key: String, of vocabulary: String, _ known: Set<String>) -> String?
    {
        guard let id = reader.text(node, key) else { return nil }
        if known.contains(id) { return id }
        let near = reader.suggestsNames ? Hints.term(id, in: settings.terms(of: vocabulary)) : .none
        reader.report(.value(.unknownTerm(id, vocabulary: vocabulary, near)), at: node)
        return nil
    }

    private mutating func place(_ node: YAMLNode) -> String? {
        guard let code = reader.text(node, "place") else { return nil }
        switch own.place {
        case nil: reader.report(.register(.placeNotUsed), at: node)
        case .term(let vocabulary):
            return term(node, "place", of: vocabulary, places)
        case .country, .countryOrRegion:
            if CodeLists.countrySet.contains(code) { return code }
            if own.place == .countryOrRegion, CodeLists.isRegion(code) { return code }
            var near = Suggestion.none
            if reader.suggestsNames {
                let country = Hints.country(code, languages: settings.languages.map(\.code))
                near = country.map(Suggestion.nearest) ?? Suggestion(nearestTo: code, in: own.regions.map(\.code))
            }
            reader.report(.register(.unknownPlace(code, near)), at: node)
        }
        return nil
    }

    // MARK: How sure it is

    private mutating func confidence(_ node: YAMLNode) -> RegisterRecord.Confidence? {
        guard let text = reader.text(node, "confidence") else { return nil }
        if let confidence = RegisterRecord.Confidence(rawValue: text) { return confidence }
        let known = RegisterRecord.Confidence.allCases.map(\.rawValue)
        reader.report(.register(.unknownConfidence(text, Suggestion(for: text, in: known))), at: node)
        return nil
    }

    /// The sources that a record names, and whether it names any: also one with an error, which is reported.
    private mutating func sourceIDs(_ node: YAMLNode) -> (ids: [ID<RegisterSource>], namesAny: Bool) {
        let nodes = if case .sequence(let elements) = node.content { elements } else { [node] }
        let ids = nodes.compactMap { node -> ID<RegisterSource>? in
            guard let key = reader.text(node, "source") else { return nil }
            if let known = sources[key] { return known }
            if hasFaultySources { return nil }
            let near = reader.suggestsNames ? Suggestion(for: key, in: sources.keys.sorted()) : .none
            reader.report(.register(.unknownSource(key, near)), at: node)
            return nil
        }
        return (ids, !nodes.isEmpty)
    }
}
