internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension Check {
    /// Finds `http:` in links of the text, in fields of type URL, and in sources.
    static let insecureLink = Check(
        rule: .insecureLink,
        scope: .page { item, context in
            let page = item.page
            var diagnostics: [Diagnostic] = []
            for link in context.body(of: item).links where isInsecure(link.destination) {
                diagnostics.append(report(link.destination, page, link.position))
            }
            for field in page.frontMatter.fields {
                switch field.value {
                case .url(let url) where isInsecure(url):
                    diagnostics.append(report(url, page, field.position, length: url.utf8.count))
                case .object(let entries):
                    for case .url(let url) in FieldValue.object(entries).parts where isInsecure(url) {
                        diagnostics.append(report(url, page, field.position))
                    }
                case .list(let values):
                    for (value, place) in zip(values, field.elementPositions) {
                        if case .object = value {
                            for case .url(let url) in value.parts where isInsecure(url) {
                                diagnostics.append(report(url, page, place))
                            }
                        }
                        if case .url(let url) = value, isInsecure(url) {
                            diagnostics.append(report(url, page, place, length: url.utf8.count))
                        }
                    }
                default: break
                }
            }
            for source in page.frontMatter.sources {
                if let url = source.url, isInsecure(url.value) {
                    diagnostics.append(report(url.value, page, url.position, length: url.length))
                }
            }
            return diagnostics
        })

    private static func isInsecure(_ url: String) -> Bool {
        let start = Array("http://".utf8)
        return url.utf8.count > start.count && zip(url.utf8, start).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }

    private static func report(
        _ url: String, _ page: ParsedPage, _ position: SourcePosition, length: Int = 1
    ) -> Diagnostic {
        finding(.insecureLink(url), page, at: position, length: length)
    }
}
