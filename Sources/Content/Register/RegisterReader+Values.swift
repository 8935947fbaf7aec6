internal import Base
internal import Diagnostics
internal import YAML

/// What a value is used for.
struct ValueUse {
    /// A phone number that pages link.
    var isContact: Bool
    /// Its number has a currency: all its spellings have the same digits.
    var isMoney: Bool
}

// Values of records and of parts, and their other spellings.
extension RegisterReader {
    mutating func parts(_ node: YAMLNode, _ use: ValueUse) -> [RecordPart] {
        (reader.mapping(node, "parts") ?? []).compactMap { entry in
            guard isID(entry), let entries = reader.mapping(entry.value, entry.key) else { return nil }
            checkKeys(
                entries, known: ["name", "value", "also", "number", "was"], required: ["value"], in: .key(entry.key),
                of: .key(entry.key), at: keyNode(entry))
            guard let value = value(entries, use) else { return nil }
            let name = entries.first { $0.key == "name" }.map { localized($0.value, "name") } ?? LocalizedText([])
            return RecordPart(id: entry.key, name: name, value: value)
        }
    }

    mutating func value(_ entries: [YAMLEntry], _ use: ValueUse) -> RecordValue? {
        func node(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
        guard let written = node("value") else { return nil }
        let count = reader.diagnostics.count
        let words = localized(written, "value", isQuoted: true)
        if !hasErrors(after: count) {
            checkLanguages(of: words, written)
            if use.isContact { checkPhones(words, written) }
        }
        var value = RecordValue(words: words, also: node("also").map { self.words(of: $0, "also") } ?? [], was: [])
        if let was = node("was") { value.was = formerValues(was, present: value) }
        if let number = node("number") { value.number = self.number(number) }
        // What a comma has cut off has another number.
        let isWhole = entries.allSatisfy { !$0.value.isNull }
        // A help line may have a number for each language.
        if isWhole, !use.isContact, !hasErrors(after: count) { checkNumbers(of: value, written, node("number"), use) }
        return words.texts.isEmpty ? nil : value
    }

    private mutating func checkLanguages(of words: LocalizedText, _ node: YAMLNode) {
        let main = settings.languages[settings.defaultLanguage].code
        if !words.texts.contains(where: { $0.language.isEmpty || $0.language == main }) {
            reader.report(.register(.noDefaultLanguage(key: "value", language: main)), at: node)
        }
    }

    /// A page links the number: it must be one that people can dial.
    private mutating func checkPhones(_ words: LocalizedText, _ node: YAMLNode) {
        for (language, text) in words.texts where !ValueSpelling.isPhone(text) {
            reader.report(.register(.noPhoneNumber(text)), at: RegisterReader.node(of: language, in: node))
        }
    }

    // MARK: Numbers

    private mutating func number(_ node: YAMLNode) -> String? {
        if let text = node.text, ScalarSyntax.number(text) == nil, let number = QuoteSpelling.number(in: text) {
            reader.report(.register(.groupedNumber(text, instead: number)), at: node)
            return nil
        }
        return reader.number(node, "number").flatMap { _ in node.text }
    }

    /// The value has one number in all languages, and it is `number`. A text without a number, or with several, is not
    /// compared.
    private mutating func checkNumbers(
        of value: RecordValue, _ node: YAMLNode, _ number: YAMLNode?, _ use: ValueUse
    ) {
        var spellings = value.words.texts
        if use.isMoney { for also in value.also { spellings += also.words.map { (also.language, $0) } } }
        var first: (text: String, number: String)?
        for (language, text) in spellings {
            guard let found = QuoteSpelling.number(in: text), !hasScale(text, language) else { continue }
            if let right = value.number, let number {
                if QuoteSpelling(text).hasSameNumber(as: right) { continue }
                let grouped = QuoteSpelling.number(in: right)
                let isGrouped = grouped.map { QuoteSpelling(text).hasSameNumber(as: $0) } ?? false
                let fact: RegisterFact =
                    isGrouped
                    ? .groupedNumber(right, instead: grouped ?? "") : .numberDiffers(value: text, number: right)
                return reader.report(.register(fact), at: number)
            }
            guard let earlier = first else {
                first = (text, found)
                continue
            }
            if QuoteSpelling(text).hasSameNumber(as: earlier.number) { continue }
            return reader.report(.register(.spellingsDiffer(earlier.text, text)), at: node)
        }
    }

    /// `322 mil pesos`: the digits are not the whole number.
    private func hasScale(_ text: String, _ language: String) -> Bool {
        let languages = language.isEmpty ? Array(codes) : [language]
        let words = text.lowercased().split { !$0.isLetter }
        return languages.contains { code in
            let table = AmountWords.of(language: code)
            return words.contains { AmountWords.Key($0).map { table.kind(of: $0).contains(.scale) } ?? false }
        }
    }

    // MARK: Other spellings

    mutating func unit(_ node: YAMLNode) -> [RecordUnit] {
        (reader.mapping(node, "unit") ?? []).compactMap { entry in
            text(entry.value, entry.key).map { RecordUnit(key: entry.key, value: $0) }
        }
    }

    /// `"6 meses"`, `{ es: ["6 meses"], on: 2026-11-29 }`, or a list of these.
    private mutating func formerValues(_ node: YAMLNode, present: RecordValue) -> [FormerValue] {
        let nodes = if case .sequence(let elements) = node.content { elements } else { [node] }
        return nodes.compactMap { node in
            var former: FormerValue
            switch node.content {
            case .scalar where !node.isNull:
                guard let text = quotable(node, "was") else { return nil }
                former = FormerValue(words: [LanguageWords(language: "", words: [text])])
            case .mapping(let entries):
                let count = reader.diagnostics.count
                former = FormerValue(words: words(of: entries.filter { codes.contains($0.key) }, "was"))
                former.on = entries.first { $0.key == "on" }.flatMap { reader.date($0.value, "on") }
                for entry in entries where !codes.contains(entry.key) && entry.key != "on" {
                    reader.report(.register(.wrongFormerValue(key: entry.key)), atKey: entry)
                }
                if hasErrors(after: count) { return nil }
            default: former = FormerValue(words: [])
            }
            if former.words.allSatisfy(\.words.isEmpty) {
                reader.report(.register(.wrongFormerValue(key: nil)), at: node)
                return nil
            }
            checkChange(former, present, node)
            return former
        }
    }

    /// What is still right is never mended.
    private mutating func checkChange(_ former: FormerValue, _ present: RecordValue, _ node: YAMLNode) {
        for code in settings.languages.map(\.code) {
            let right = present.spellings(in: code).map { QuoteSpelling($0) }
            for words in former.words.words(in: code) where right.contains(QuoteSpelling(words)) {
                return reader.report(.register(.stillRight(words)), severity: .warning, at: node)
            }
        }
    }

    private mutating func words(of node: YAMLNode, _ key: String) -> [LanguageWords] {
        guard case .mapping(let entries) = node.content else {
            let words = list(node, key)
            return words.isEmpty ? [] : [LanguageWords(language: "", words: words)]
        }
        checkKeys(entries, known: settings.languages.map(\.code), in: .key(key), at: node)
        return words(of: entries.filter { codes.contains($0.key) }, key)
    }

    private mutating func words(of entries: [YAMLEntry], _ key: String) -> [LanguageWords] {
        entries.map { LanguageWords(language: $0.key, words: list($0.value, key)) }
    }

    /// One text, or a list of texts.
    private mutating func list(_ node: YAMLNode, _ key: String) -> [String] {
        guard case .sequence(let elements) = node.content else { return quotable(node, key).map { [$0] } ?? [] }
        return elements.compactMap { quotable($0, key) }
    }

    /// A text that pages can quote.
    mutating func quotable(_ node: YAMLNode, _ key: String) -> String? {
        guard let text = text(node, key) else { return nil }
        if let inner = ValueSpelling.insideCurlyQuotes(text) {
            reader.report(.register(.curlyQuotes(text, instead: inner)), at: node)
        } else if let mark = ValueSpelling.markup(in: text) {
            reader.report(.register(.markupInValue(text, mark: mark)), at: node)
        } else {
            return text
        }
        return nil
    }

    /// The value of a language in a map, else the node itself.
    private static func node(of language: String, in node: YAMLNode) -> YAMLNode {
        guard case .mapping(let entries) = node.content else { return node }
        return entries.first { $0.key == language }?.value ?? node
    }
}
