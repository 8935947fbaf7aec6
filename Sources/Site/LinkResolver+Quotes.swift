internal import Base
internal import Content
internal import Diagnostics
internal import Markdown

/// Quotes of the register, and tables drawn from it.
extension LinkResolver {
    /// What a quote names, and what is wrong with it. A quote with wrong words still uses its record.
    struct QuoteResult {
        /// `nil` for a figure of the page's own (`fact:own`), and for a record that does not exist.
        var quote: RecordQuote?
        var fact: RegisterFact?
    }

    /// - Parameter target: the id of a record, or `id#part`.
    func quote(_ target: String, words: String, language: String, _ progress: inout Progress) -> QuoteResult {
        if target == RegisterSettings.ownFigure { return QuoteResult() }
        let (name, part) = LinkResolver.parts(of: target)
        guard let id = register.recordsByID[name] else {
            // The error of the record, or of its file, is already reported.
            if register.isIncomplete || register.faultyIDs.contains(name) { return QuoteResult() }
            let near = nearest(to: name, in: register.ids(like: name), &progress)
            return QuoteResult(fact: .unknownRecord(name, near))
        }
        let quote = RecordQuote(record: id, part: part)
        if part == nil, isRight(words, id, language) { return QuoteResult(quote: quote) }
        let record = register.records[id]
        if record.isGap { return QuoteResult(quote: quote, fact: .quotedGap(record.id)) }
        if record.confidence == .check { return QuoteResult(quote: quote, fact: .unsureRecord(record.id)) }
        guard let value = quote.value(in: register) else {
            guard let part = quote.part else {
                return QuoteResult(quote: quote, fact: .partNeeded(record: record.id, parts: record.parts.map(\.id)))
            }
            let near = nearest(to: part, in: record.parts.map(\.id), &progress)
            return QuoteResult(quote: quote, fact: .unknownPart(part, record: record.id, near))
        }
        return QuoteResult(quote: quote, fact: fault(of: words, value, record.id, language))
    }

    /// The id of the record, and that of the part behind `#`.
    private static func parts(of target: String) -> (record: String, part: String?) {
        guard let sign = target.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (target, nil) }
        return (String(target[..<sign]), String(target[target.utf8.index(after: sign)...]))
    }

    /// Fast path: most quotes are written exactly as the record has its value. Reads fields in place: a copied record
    /// retains some twenty buffers.
    private func isRight(_ words: String, _ id: ID<RegisterRecord>, _ language: String) -> Bool {
        register.records[id.index].confidence != .check
            && register.records[id.index].subject.kind != RegisterSettings.gap
            && register.records[id.index].value?.words(in: language) == words
    }

    /// `nil` if the words are the value or one of its other spellings.
    private func fault(of words: String, _ value: RecordValue, _ record: String, _ language: String) -> RegisterFact? {
        let right = value.spellings(in: language)
        // Fast path: most quotes are written exactly as the record has them.
        if right.contains(where: { $0.utf8.elementsEqual(words.utf8) }) { return nil }
        guard value.words(in: language) != nil else {
            return .noValueInLanguage(record: record, language: language)
        }
        let written = QuoteSpelling(words)
        if right.contains(where: { QuoteSpelling($0) == written }) { return nil }
        return .valueDiffers(
            record: record, written: words, right: right, wasRight: value.was(written, in: language))
    }

    /// Quotes in the text fields of a page.
    func fieldQuotes(
        of page: ParsedPage, _ progress: inout Progress, _ diagnostics: inout [Diagnostic]
    ) -> [PlacedQuote] {
        page.frontMatter.quotes.compactMap { written in
            let result = quote(written.target, words: written.words, language: page.language, &progress)
            if let fact = result.fact {
                diagnostics.append(
                    Diagnostic(.register(fact), path: page.path, at: written.position, length: written.length))
            }
            return result.quote.map {
                PlacedQuote(
                    quote: $0, words: written.words, position: written.position, length: written.length)
            }
        }
    }

    // MARK: Tables

    /// The records that the filters of a table name; those that readers may not see are left out.
    func records(
        for embed: BodyEmbed, page: ParsedPage, _ tables: inout RecordTables, _ progress: inout Progress,
        _ diagnostics: inout [Diagnostic]
    ) -> [ID<RegisterRecord>] {
        let faults = diagnostics.count
        func report(_ fact: RegisterFact, at position: SourcePosition, _ length: Int) {
            diagnostics.append(Diagnostic(.register(fact), path: page.path, at: position, length: length))
        }
        for written in embed.filters {
            guard let filter = RecordFilter(rawValue: written.key) else {
                let known = RecordFilter.allCases.map(\.rawValue)
                report(
                    .unknownFilter(written.key, Suggestion(for: written.key, in: known)), at: written.position,
                    written.key.utf8.count)
                continue
            }
            if tables.has(written.value, filter) || register.isIncomplete || !register.faultyIDs.isEmpty { continue }
            let isSuggested = progress.useSuggestion() && progress.comparisonsLeft > 0
            let known = isSuggested ? tables.values(filter) : []
            progress.comparisonsLeft -= known.count
            report(
                .unknownFilterValue(key: written.key, written.value, Suggestion(for: written.value, in: known)),
                at: written.valuePosition, written.value.utf8.count)
        }
        guard diagnostics.count == faults, !embed.filters.isEmpty else { return [] }
        let found = tables.records(embed, in: register)
        if found.isEmpty, !register.isIncomplete, register.faultyIDs.isEmpty {
            report(.noRecordFits, at: embed.position, embed.name.utf8.count + 3)
        }
        return found
    }

    // MARK: Drafts

    /// The records that a page quotes and draws, without a look at what is wrong. A draft is no part of the site, but a
    /// record that only a draft quotes is not unused.
    func usedRecords(
        of page: ParsedPage, _ body: RenderedBody, _ tables: inout RecordTables
    ) -> [ID<RegisterRecord>] {
        let bodies = [body] + page.frontMatter.fields.flatMap(\.value.bodies)
        let quotes = bodies.flatMap { body in
            body.links.filter(\.isQuote).map { String($0.destination.dropFirst(BodyLink.quoteScheme.count)) }
        }
        let quoted = (quotes + page.frontMatter.quotes.map(\.target)).compactMap {
            register.recordsByID[LinkResolver.parts(of: $0).record]
        }
        let drawn = bodies.flatMap(\.embeds).filter { $0.name == RegisterSettings.tableEmbed }
        return quoted + drawn.flatMap { tables.records($0, in: register) }
    }
}
