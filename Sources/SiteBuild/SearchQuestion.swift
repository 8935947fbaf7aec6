internal import Search
internal import SiteModel

/// What the built index answers: for `faro search`, the same answer that the page gives.
package struct SearchAnswer: Sendable, Equatable {
    package struct Hit: Sendable, Equatable {
        package var title: String
        package var heading: String
        /// As the page links to it, with the section's anchor.
        package var url: String
        package var summary: String
    }

    package var total: Int
    package var hits: [Hit]
    package var correction: String?

    /// One hit in three lines, best first.
    package var text: String {
        if hits.isEmpty { return "nothing found\n" }
        let lines = hits.map { hit in
            [hit.title + (hit.heading.isEmpty ? "" : " › " + hit.heading), "  " + hit.url] + (hit.summary.isEmpty ? [] : ["  " + hit.summary])
        }
        let head = correction.map { "searched for: \($0)\n\n" } ?? ""
        return head + lines.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n\n\(hits.count) of \(total)\n"
    }

    package var json: String {
        var json = JSONText()
        json.object { json in
            json.number("total", total)
            json.string("correction", ifPresent: correction)
            json.array("results") { json in
                for hit in hits {
                    json.line { json in
                        json.string("title", hit.title)
                        json.string("heading", hit.heading)
                        json.string("url", hit.url)
                        json.string("summary", hit.summary)
                    }
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self) + "\n"
    }
}

/// Asks the index in `output`. Without a language, that of the project in `root` which is its default.
package func askIndex(_ query: String, root: String, output: String, language: String?, limit: Int) throws(WorldFault) -> SearchAnswer {
    let language = if let language { language } else { try defaultLanguage(of: root) }
    let note = "build the site first"
    let folder: Folder
    do { folder = try Folder(opening: output + "/" + SearchOutput.folder) } catch { throw WorldFault("no search index in '\(output)'", note: note) }
    defer { folder.close() }
    do {
        let reader = try SearchReader(language: language) { path in (try? folder.bytes(path)) ?? nil }
        let found = try reader.search(query, limit: limit)
        return SearchAnswer(total: found.total, hits: found.results.map {
            SearchAnswer.Hit(title: $0.title, heading: $0.heading, url: "/" + $0.url.drop { $0 == "/" }, summary: $0.summary)
        }, correction: found.correction)
    } catch {
        switch error {
        case .missing(let path): throw WorldFault("the index has no file '\(path)'", note: note)
        case .damaged(let path): throw WorldFault("the index's file '\(path)' is damaged", note: note)
        case .otherVersion: throw WorldFault("the index was written by another version of Faro", note: note)
        }
    }
}

private func defaultLanguage(of root: String) throws(WorldFault) -> String {
    let tree = try SourceTree(root: root)
    defer { tree.close() }
    let settings = parseSettings(try tree.text("Content/site.yaml").file, theme: nil).settings
    guard let language = settings?.languages.first(where: \.isDefault) else {
        throw WorldFault("'Content/site.yaml' names no default language", note: "name one with --lang")
    }
    return language.code
}
