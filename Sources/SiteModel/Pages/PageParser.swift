internal import Base
internal import Diagnostics
package import Markdown

/// Reads one page: front matter against the collection's schema, body through Markdown. Pure, and safe to call from any thread.
/// Nothing in the file makes it fail: what could not be read is missing from the result, and the diagnostics say why.
/// - Parameter markdown: what `settings.markdownOptions` makes, from whoever parses many pages.
package func parsePage(_ file: SourceFile, language: String, collection: CollectionSettings, name: String,
                       settings: SiteSettings, markdown: MarkdownOptions? = nil) -> ParsedPage {
    let page = ParsedPage(path: file.path, language: language, collection: collection.id, name: name, frontMatter: .empty(title: name),
                          body: .empty, diagnostics: [], fingerprint: 0)
    let fields = FieldDecoder(settings: settings, reader: NodeReader(path: file.path), markdown: markdown ?? settings.markdownOptions)
    return parse(file, into: page, FrontMatterDecoder(collection: collection, name: name, fields: fields))
}

/// Reads `Content/<language>/notice.md`: a title, a date `until` (required), a body.
package func parseNotice(_ file: SourceFile, language: String, settings: SiteSettings) -> ParsedPage {
    let page = ParsedPage(path: file.path, language: language, collection: "", name: "notice", frontMatter: .empty(title: "notice"),
                          body: .empty, diagnostics: [], fingerprint: 0)
    let fields = FieldDecoder(settings: settings, reader: NodeReader(path: file.path), markdown: settings.markdownOptions)
    return parse(file, into: page, FrontMatterDecoder(noticeWith: fields))
}

private func parse(_ file: SourceFile, into page: ParsedPage, _ decoder: FrontMatterDecoder) -> ParsedPage {
    var page = page
    var decoder = decoder
    let source: SourceText
    switch SourceText.read(file) {
    case .success(let text): source = text
    case .failure(let diagnostic):
        page.diagnostics = [diagnostic]
        return page
    }
    let parts: FrontMatterSplit
    switch FrontMatterSplit.split(source.bytes) {
    case .success(let split): parts = split
    case .failure(let problem):
        page.diagnostics = [problem.diagnostic(path: file.path)]
        return page
    }
    var entries: [YAMLEntry] = []
    do {
        entries = try frontMatterEntries(parts.frontMatter)
        page.frontMatter = decoder.decode(entries)
        page.diagnostics = decoder.fields.reader.diagnostics
    } catch {
        page.diagnostics = [error.diagnostic(path: file.path)]
    }
    page.body = renderMarkdown(parts.body, firstLine: parts.bodyLine, options: decoder.fields.markdown)
    for problem in page.body.problems {
        page.diagnostics.append(problem.diagnostic(path: file.path))
    }
    page.fingerprint = meaning(of: entries, body: parts.body)
    return page
}

private func frontMatterEntries(_ bytes: ArraySlice<UInt8>) throws(Problem) -> [YAMLEntry] {
    guard bytes.count <= 64 << 10 else {
        throw Problem(rule: "front-matter-too-large", position: SourcePosition(line: 1, column: 1), length: 3,
                          message: "the front matter has \(bytes.count) bytes, and at most \(64 << 10) are read", note: "long text belongs in the body")
    }
    guard let root = try readYAML(bytes, firstLine: 2), !root.isNull else {
        throw Problem(rule: "front-matter-empty", position: SourcePosition(line: 1, column: 1), length: 3,
                          message: "the front matter is empty", note: "write at least 'title: …'")
    }
    guard case .mapping(let entries) = root.content else {
        throw Problem(rule: "front-matter-keys", position: root.position, length: root.length,
                          message: "the front matter must be keys and values, not \(root.description)", note: "write 'title: …'")
    }
    return entries
}

/// Keys that say how a page is kept, not what it says: a translation stays current when they change.
private let housekeeping: [String] = [
    "slug", "date", "reviewed", "review_by", "draft", "layout", "aliases", "order", "search", "translation_of_revision",
    "changes",
]

/// The order of keys and the way values are written do not count.
private func meaning(of entries: [YAMLEntry], body: ArraySlice<UInt8>) -> UInt64 {
    var hash = StableHash()
    for entry in entries.sorted(by: { $0.key < $1.key }) where !housekeeping.contains(entry.key) {
        hash.add(entry.key)
        hash.add(entry.value)
    }
    hash.add(body)
    return hash.value
}

extension StableHash {
    fileprivate mutating func add(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, _): add(text)
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
    /// What Markdown must know of this site.
    package var markdownOptions: MarkdownOptions {
        MarkdownOptions(allowsRawHTML: allowsRawHTML, calloutKinds: Set(callouts.map(\.kind)), embedNames: Set(collections.compactMap(\.embed)))
    }
}
