import Base
import CMark
import Diagnostics
import Foundation
import Glibc
import Markdown
import TestSupport
import Testing

/// Options of a site with two callout kinds and one embed.
let siteOptions = MarkdownOptions(calloutKinds: ["deadline", "consulate"], embedNames: ["institution"])

func render(_ markdown: String, _ options: MarkdownOptions = siteOptions, firstLine: Int = 1) -> RenderedBody {
    renderMarkdown(Array(markdown.utf8)[...], firstLine: firstLine, options: options)
}

/// Compares the HTML of a text; slots are filled with placeholders.
func check(
    _ markdown: String, _ html: String, options: MarkdownOptions = siteOptions,
    location: SourceLocation = #_sourceLocation
) {
    #expect(fill(render(markdown, options)) == html, sourceLocation: location)
}

/// Compares the problems of a text, each as `line:column+length rule`.
func checkProblems(
    _ markdown: String, _ problems: [String], options: MarkdownOptions = siteOptions,
    location: SourceLocation = #_sourceLocation
) {
    let found = render(markdown, options).problems.map {
        "\($0.position.line):\($0.position.column)+\($0.length) \($0.rule.rawValue)"
    }
    #expect(found == problems, sourceLocation: location)
}

func fill(_ body: RenderedBody) -> String {
    var html: [UInt8] = []
    var start = 0
    for slot in body.slots {
        html.append(contentsOf: body.html[start..<slot.offset])
        start = slot.offset
        switch slot.kind {
        case .link(let index): Escaping.appendURLAttribute(body.links[index].destination.utf8, to: &html)
        case .image(let index): appendImage(body.links[index], to: &html)
        case .linkAttributes: break
        case .quoteOpen(let index): html.append(contentsOf: "{\(body.links[index].destination) ".utf8)
        case .quoteClose: html.append(UInt8(ascii: "}"))
        case .embed(let index):
            html.append(contentsOf: "{\(body.embeds[index].name): \(body.embeds[index].argument)}".utf8)
        case .calloutOpen(let index): html.append(contentsOf: "<aside class=\"\(body.callouts[index].kind)\">".utf8)
        case .calloutClose: html.append(contentsOf: "</aside>".utf8)
        case .label(.footnotes): html.append(contentsOf: "Notes".utf8)
        case .label(.backToText(let note)): html.append(contentsOf: "Back to reference \(note)".utf8)
        case .label(.table(let number)): html.append(contentsOf: "Table \(number)".utf8)
        }
    }
    html.append(contentsOf: body.html[start...])
    return String(decoding: html, as: UTF8.self)
}

/// An image as libcmark prints it.
private func appendImage(_ image: BodyLink, to html: inout [UInt8]) {
    html.append(contentsOf: "<img src=\"".utf8)
    Escaping.appendURLAttribute(image.destination.utf8, to: &html)
    html.append(contentsOf: "\" alt=\"".utf8)
    Escaping.appendHTML(doubleQuoted: image.text.utf8, to: &html)
    if !image.title.isEmpty {
        html.append(contentsOf: "\" title=\"".utf8)
        Escaping.appendHTML(doubleQuoted: image.title.utf8, to: &html)
    }
    html.append(contentsOf: "\" />".utf8)
}

/// The output of libcmark's own renderer.
func libcmark(_ markdown: String, unsafe: Bool = false) -> String {
    let bytes = Array(markdown.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
        buffer.withMemoryRebound(to: CChar.self) { text in
            guard
                let html = cmark_markdown_to_html(
                    text.baseAddress, text.count, unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT)
            else { return "" }
            defer { free(html) }
            return String(cString: html)
        }
    }
}

/// The texts of all pages in `Content/`.
func contentPages() -> [(path: String, text: String)] {
    let content = packageRoot().appending(path: "Content")
    let paths = FileManager.default.enumerator(atPath: content.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
        (try? String(contentsOf: content.appending(path: path), encoding: .utf8)).map { (path, $0) }
    }
}
