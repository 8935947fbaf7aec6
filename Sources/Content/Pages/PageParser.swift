internal import Base
internal import Diagnostics
package import Markdown
internal import YAML

/// Parses one page: front matter by the collection's schema, body as Markdown. Pure and thread-safe. Never fails:
/// unreadable parts are missing from the result and reported as diagnostics.
/// - Parameters:
///   - markdown: `settings.markdownOptions`, computed once by a caller that parses many pages.
///   - style: of the project's rules for the page's language.
package func parsePage(
    _ file: SourceFile, language: String, collection: CollectionSettings, name: String,
    settings: SiteSettings, markdown: MarkdownOptions? = nil, style: StyleScanner? = nil
) -> ParsedFile {
    let page = ParsedPage(
        path: file.path, language: language, collection: collection.id, name: name, frontMatter: .empty(title: name),
        diagnostics: [], fingerprint: 0)
    var markdown = markdown ?? settings.markdownOptions
    var scanner: AmountScanner?
    if collection.needsRecords, let register = settings.register {
        scanner = AmountScanner(language: language)
        markdown.keepsPassages = true
        markdown.exemptCallouts = Set(register.exemptCallouts)
    }
    if style != nil { (markdown.keepsPassages, markdown.keepsExempt) = (true, true) }
    let fields = FieldDecoder(
        settings: settings, reader: YAMLDecoder(path: file.path), markdown: markdown, scanner: scanner, style: style)
    return parse(
        file, into: page, FrontMatterDecoder(collection: collection, name: name, fields: fields),
        hasParts: settings.crossings?.collection == collection.id)
}

/// Reads `Content/<language>/notice.md`: a title, a date `until` (required), a body.
package func parseNotice(_ file: SourceFile, language: String, settings: SiteSettings) -> ParsedFile {
    let page = ParsedPage(
        path: file.path, language: language, collection: "", name: "notice", frontMatter: .empty(title: "notice"),
        diagnostics: [], fingerprint: 0)
    let fields = FieldDecoder(
        settings: settings, reader: YAMLDecoder(path: file.path), markdown: settings.markdownOptions)
    return parse(file, into: page, FrontMatterDecoder(noticeWith: fields))
}

/// - Parameter hasParts: whether the body has parts that become pages: its headings may have tags, and its phone
///   numbers are to be links.
private func parse(
    _ file: SourceFile, into page: ParsedPage, _ decoder: FrontMatterDecoder, hasParts: Bool = false
) -> ParsedFile {
    var page = page
    var decoder = decoder
    let source: SourceText
    switch SourceText.read(file) {
    case .success(let text): source = text
    case .failure(let diagnostic): return ParsedFile(page: page.unreadable(file, diagnostic), body: .empty)
    }
    let parts: FrontMatterSplit
    let isOptional = decoder.collection?.frontMatter.isOptional == true
    switch FrontMatterSplit.split(source.bytes, isOptional: isOptional) {
    case .success(let split): parts = split
    case .failure(let problem):
        return ParsedFile(page: page.unreadable(file, problem.diagnostic(path: file.path)), body: .empty)
    }
    var entries: [YAMLEntry] = []
    do {
        entries = try frontMatterEntries(parts.frontMatter, isOptional: isOptional)
        decoder.fields.reader.comments = TrailingComments(parts.frontMatter, firstLine: 2)
        page.frontMatter = decoder.decode(entries)
        page.diagnostics = decoder.fields.reader.diagnostics
    } catch {
        page = page.unreadable(file, error.diagnostic(path: file.path))
    }
    var markdown = decoder.fields.markdown
    markdown.readsHeadingTags = hasParts
    if hasParts {
        (markdown.keepsPassages, markdown.keepsSteps) = (true, true)
        markdown.exemptCallouts = Set(decoder.fields.settings.register?.exemptCallouts ?? [])
    }
    markdown.phonePlans = page.frontMatter.phonePlans
    let hasTitle = page.frontMatter.isUnreadable || page.frontMatter.keys.contains { $0.value == titleKey }
    if isOptional {
        markdown.titleHeading = hasTitle ? .mayRepeat(title: page.frontMatter.title.value) : .isTitle
    }
    var body = renderMarkdown(parts.body, firstLine: parts.bodyLine, options: markdown)
    for problem in body.problems {
        var diagnostic = problem.diagnostic(path: file.path)
        // Other tools show such a heading below the title.
        if isOptional, diagnostic.rule == .headingLevel { diagnostic.severity = .warning }
        page.diagnostics.append(diagnostic)
    }
    if isOptional, !hasTitle {
        let before = decoder.fields.reader.diagnostics.count
        page.frontMatter.title = decoder.title(of: body, name: page.name)
        page.diagnostics += decoder.fields.reader.diagnostics[before...]
    }
    page.numbersWithoutRecord = decoder.fields.numbersWithoutRecord
    page.styleFindings = decoder.fields.styleFindings + styleFindings(in: body.passages, decoder.fields.style)
    let prose = body.passages.filter { !$0.isExempt }
    for number in amounts(in: prose, AmountScanner(language: page.language)) {
        if decoder.fields.scanner != nil, !number.isStep { page.numbersWithoutRecord.append(number.words) }
        if hasParts, number.isPhone, !number.isLinked { page.numbersWithoutLink.append(number.words) }
    }
    body.passages = []
    page.fingerprint = fingerprint(of: entries, body: parts.body, decoder.collection?.frontMatter)
    return ParsedFile(page: page, body: body)
}

/// A number of a text outside of quotes.
private struct PlacedAmount {
    let words: Positioned<String>
    let isPhone: Bool
    let isLinked: Bool
    let isStep: Bool
}

private func amounts(in passages: [Passage], _ scanner: AmountScanner) -> [PlacedAmount] {
    passages.flatMap { passage in
        scanner.amounts(in: passage.text[...]).map { amount in
            let words = String(decoding: passage.text[amount.range], as: UTF8.self)
            let place = passage.position(of: amount.range.lowerBound)
            return PlacedAmount(
                words: Positioned(words, at: place, length: words.utf8.count), isPhone: amount.kind == .phone,
                isLinked: passage.isLinked(amount.range), isStep: passage.isStep)
        }
    }
}

private func styleFindings(in passages: [Passage], _ style: StyleScanner?) -> [StyleFinding] {
    guard let style else { return [] }
    return passages.flatMap { passage in
        style.findings(in: passage.text[...]).map { range, prefer in
            let words = String(decoding: passage.text[range], as: UTF8.self)
            let place = passage.position(of: range.lowerBound)
            return StyleFinding(words: Positioned(words, at: place, length: range.count), prefer: prefer)
        }
    }
}

extension FrontMatterDecoder {
    /// The title of a page whose front matter has none: its first heading of level 1, else its name.
    fileprivate mutating func title(of body: RenderedBody, name: String) -> Positioned<String> {
        guard let found = body.title else {
            return Positioned(ReadableName.of(name), at: SourcePosition(line: 1, column: 1))
        }
        let node = YAMLNode(content: .scalar(found.text, .plain), position: found.position, length: found.length)
        guard let text = fields.reader.text(node, titleKey) else {
            return Positioned(ReadableName.of(name), at: found.position, length: found.length)
        }
        fields.noteWords(ofTitle: text, at: node)
        return Positioned(text, at: found.position, length: found.length)
    }
}

extension ParsedPage {
    /// Keeps the draft flag of an unreadable page: errors in drafts must not stop the build.
    fileprivate func unreadable(_ file: SourceFile, _ diagnostic: Diagnostic) -> ParsedPage {
        var page = self
        page.frontMatter.isUnreadable = true
        page.frontMatter.isDraft = hasDraftLine(file.bytes)
        page.diagnostics = [diagnostic]
        return page
    }
}

/// Maximum size of front matter, in bytes.
private let longestFrontMatter = 64 << 10

/// Text search for `draft: true` before the closing `---`, for front matter that cannot be parsed.
private func hasDraftLine(_ bytes: [UInt8]) -> Bool {
    let key = Array("\(FrontMatterKey.draft.rawValue):".utf8)
    for (index, line) in bytes.prefix(longestFrontMatter).split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        .enumerated()
    {
        if index > 0, line.starts(with: "---".utf8) { return false }
        guard line.starts(with: key) else { continue }
        let value = line.dropFirst(key.count).drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != UInt8(ascii: "#") }
        if value.elementsEqual("true".utf8) { return true }
    }
    return false
}

private let titleKey = FrontMatterKey.title.rawValue

private func frontMatterEntries(_ bytes: ArraySlice<UInt8>, isOptional: Bool) throws(Problem) -> [YAMLEntry] {
    let opening = SourcePosition(line: 1, column: 1)
    guard bytes.count <= longestFrontMatter else {
        throw Problem(
            .yaml(.frontMatterTooLarge(bytes: bytes.count, limit: longestFrontMatter)), at: opening, length: 3)
    }
    guard let root = try readYAML(bytes, firstLine: 2), !root.isNull else {
        if isOptional { return [] }
        throw Problem(.yaml(.emptyFrontMatter), at: opening, length: 3)
    }
    guard case .mapping(let entries) = root.content else {
        // YAML reads `title:Pago` as plain text, not as a key.
        if let mistake = spacingMistake(in: bytes, firstLine: 2) { throw mistake }
        throw Problem(.yaml(.notKeys(root.written)), at: root.position, length: root.length)
    }
    // A non-ASCII space before a key moves the key out of its map, or turns a list into text: no key around it is
    // reliable.
    for entry in entries where (entry.key.utf8.first ?? 0) >= 0x80 {
        guard let (space, offset) = ForeignSpace.first(in: entry.key), offset == 0 else { continue }
        throw Problem(.yaml(.foreignSpace(codePoint: space.name)), at: entry.position, length: space.length)
    }
    return entries
}

/// Fingerprint of the page's meaning. Ignores the order of top-level keys, quoting, housekeeping keys and everything
/// that `canonicalMarkdown` removes.
private func fingerprint(
    of entries: [YAMLEntry], body: ArraySlice<UInt8>, _ settings: FrontMatterSettings?
) -> UInt64 {
    var hash = StableHash()
    let meant = entries.filter { settings?.kept.contains($0.key) != true }.map { entry in
        (key: settings?.meaning(of: entry.key) ?? entry.key, entry: entry)
    }
    for (key, entry) in meant.sorted(by: { ($0.key, $0.entry.key) < ($1.key, $1.entry.key) })
    where FrontMatterKey(rawValue: key)?.isHousekeeping != true {
        hash.add(key)
        hash.add(entry.value)
    }
    hash.add(canonicalMarkdown(ofBody: body)[...])
    return hash.value
}

extension StableHash {
    fileprivate mutating func add(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, .plain), .scalar(let text, .quoted): add(withoutQuotedWords(text))
        case .scalar(let text, .literal), .scalar(let text, .folded):
            let end: [UInt8] = text.utf8.last == 0x0A ? [0x0A] : []
            add((canonicalMarkdown(of: Array(text.utf8)[...]) + end)[...])
        case .sequence(let elements):
            add(count: elements.count)
            for element in elements { add(element) }
        case .mapping(let entries):
            add(count: entries.count)
            for entry in entries { add(entry.key); add(entry.value) }
        }
    }
}

extension SiteSettings {
    /// Markdown options from the site's settings.
    package var markdownOptions: MarkdownOptions {
        var options = MarkdownOptions(
            calloutKinds: Set(callouts.map(\.kind)), embedNames: Set(collections.compactMap(\.embed)),
            tableEmbeds: register == nil ? [] : [RegisterSettings.tableEmbed])
        options.html = markdown.html
        options.autolinks = markdown.autolinks
        options.definitionLists = markdown.definitionLists
        options.headingAttributes = markdown.headingAttributes
        return options
    }
}
