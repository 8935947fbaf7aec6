internal import Markdown

/// Reads one page: front matter against the collection's schema, body through Markdown. Pure, and safe to call from any thread.
package func parsePage(_ file: SourceFile, language: String, collection: CollectionSettings, name: String,
                       settings: SiteSettings) -> ParsedPage {
    ParsedPage(path: file.path, language: language, collection: collection.id, name: name, frontMatter: .empty(title: name),
               body: .empty, diagnostics: [], fingerprint: 0)
}

/// Reads `Content/<language>/notice.md`: a title, a date `until` (required), a body.
package func parseNotice(_ file: SourceFile, language: String, settings: SiteSettings) -> ParsedPage {
    ParsedPage(path: file.path, language: language, collection: "", name: "notice", frontMatter: .empty(title: "notice"),
               body: .empty, diagnostics: [], fingerprint: 0)
}
