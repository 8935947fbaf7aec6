import Templates
import Testing

@testable import Content
@testable import Views

/// A single file has no URL relative to the site's host.
struct SelfContainedTests {
    /// Names of all texts of a page that begin with `/`. A dump of the view finds them all.
    private func internalAddresses(in page: PageView) -> [Substring] {
        var text = ""
        dump(page, to: &text)
        let found = text.split(separator: "\n").compactMap { $0.firstMatch(of: /- (\w+) ?: "\//)?.1 }
        // The destination as the author wrote it; the resolved URL is a separate value.
        return found.filter { $0 != "destination" }
    }

    @Test func everyAddressOfASelfContainedPageIsAbsolute() {
        let sample = Sample()
        var item = sample.item()
        item.fields.append(sample.field("note", .markdown(sample.body("[a](/faro/a/)"))))
        item.sources.append(SourceView(title: "Law", publisher: nil, year: nil, url: "/faro/law/", values: []))
        var page = sample.page(.item(item))
        page.site.notice = NoticeView(title: "Notice", body: sample.body("[a](/faro/a/)"), until: sample.date)
        #expect(internalAddresses(in: page).count > 40)
        // `basePath` is the common prefix of internal URLs, not a URL.
        #expect(internalAddresses(in: page.selfContained) == ["basePath"])
    }

    @Test func otherHostsAndFragmentsStayAsTheyAre() {
        let sample = Sample()
        var item = sample.item()
        let urls = ["//cdn.example/a", "https://other.example/", "#part", "mailto:a@example.org", "/faro/a/"]
        item.body.links = urls.map { ResolvedLinkView(url: $0, isExternal: false) }
        guard case .item(let moved) = sample.page(.item(item)).selfContained.content else { return }
        #expect(moved.body.links.map(\.url) == urls.dropLast() + ["https://example.org/faro/a/"])
    }

    @Test func anImageIsItsDescriptionInAFileAndAnElementOnAPage() {
        let sample = Sample()
        var item = sample.item()
        item.body = sample.body("A ![dot, \"red\"](/faro/media/dot.png \"title\").")
        item.body.links[0].width = 3
        let page = sample.page(.item(item))
        #expect(
            text({ faroTheme.render($0, PageFiles(), &$1) }, page).contains(
                """
                <p>A <img src="/faro/media/dot.png" alt="dot, &quot;red&quot;" title="title" width="3" \
                loading="lazy" />.</p>
                """))
        #expect(text(faroTheme.renderSingleFile, page.selfContained).contains("<p>A dot, &quot;red&quot;.</p>"))
    }

    private func text(_ render: @Sendable (PageView, inout [UInt8]) -> Void, _ page: PageView) -> String {
        var bytes: [UInt8] = []
        render(page, &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}
