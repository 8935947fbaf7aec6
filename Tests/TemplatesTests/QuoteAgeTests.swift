import Content
import Testing

@testable import Templates
@testable import Views

/// How the age of a quoted value is told.
struct QuoteAgeTests {
    private let sample = Sample()

    private func html(_ markdown: String, until days: [String?], inFile: Bool = false) -> String {
        var view = sample.body(markdown)
        for index in view.links.indices {
            let until = days[index].map { DateView(iso: $0, text: "el \($0)") }
            view.links[index].quote = QuoteView(until: until, year: "2026", tel: nil)
        }
        var item = sample.item()
        item.body = view
        var bytes: [UInt8] = []
        let page = sample.page(.item(item))
        if inFile {
            faroTheme.renderSingleFile(page.selfContained, &bytes)
        } else {
            faroTheme.render(page, PageFiles(), &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private let mark = "<span class=\"aged\" data-show-after=\"2026-12-31\" hidden>"

    @Test func aCalloutsTitleTellsTheAgeOfWhatItQuotes() {
        let titled = html("> [!DEADLINE] Son [1 año](fact:x)\n> a", until: ["2026-12-31"])
        #expect(titled.contains("Son 1 año \(mark)"), "\(titled)")
        let folded = html("> [!CONSULATE] Son [1 año](fact:x)\n> a", until: ["2026-12-31"])
        #expect(folded.contains("Son 1 año \(mark)") && folded.contains("</span></summary>"))
        let several = html(
            "> [!NOTE] [1](fact:x) [2](fact:y) [3](fact:z)\n> a", until: [nil, "2027-01-01", "2026-12-31"])
        #expect(several.contains("1 2 3 \(mark)") && !several.contains("2027-01-01"))
        let inText = html("> [!NOTE] T\n> [1](fact:x)", until: ["2026-12-31"])
        #expect(!inText.contains("T \(mark)") && inText.contains("1 \(mark)"))
    }

    /// It has no script that could compare dates.
    @Test func aSingleFileSaysUntilWhenAValueIsTrue() {
        let file = html("Son [1 año](fact:x), [2](fact:y).", until: ["2026-12-31", nil], inFile: true)
        let word = sample.words["fact.until"]
        #expect(file.contains("Son 1 año (\(word) <time datetime=\"2026-12-31\">el 2026-12-31</time>), 2."), "\(file)")
        let titled = html("> [!NOTE] Son [1 año](fact:x)\n> a", until: ["2026-12-31"], inFile: true)
        #expect(titled.contains("Son 1 año (\(word) "))
    }
}
