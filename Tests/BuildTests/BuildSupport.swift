import Build
import Content
import Foundation
import Markdown
import Site
import TestSupport
import Views

/// Options that do not depend on the machine or the date.
func options(_ root: String, output: String, jobs: Int = 2) -> BuildOptions {
    var options = BuildOptions(root: root, output: output, date: PartialDate(year: 2025, month: 10, day: 1))
    options.jobs = jobs
    return options
}

/// A theme that prints its input line by line, so that tests of the build do not depend on the real theme.
let plainTheme = Theme(
    schema: ThemeSchema(
        templates: [ThemeTemplate(name: "item")], listings: [ThemeListing(name: "list")], strings: [("more", "More")]),
    assets: [
        ThemeAsset(name: "site.css", bytes: Array("body{}\n".utf8)),
        ThemeAsset(name: "sw.js", bytes: Array("// worker\n".utf8), isAtRoot: true),
    ],
    render: { view, files, bytes in bytes += plainPage(view, files).utf8 },
    renderSingleFile: { view, bytes in bytes += ("single file\n" + plainPage(view, PageFiles())).utf8 })

private func plainPage(_ view: PageView, _ files: PageFiles) -> String {
    var lines = [
        "\(view.title) <\(view.url)> \(view.site.language.code)", "canonical \(view.canonical)",
        "css \(view.site.assetURL("site.css"))",
    ]
    lines += view.alternates.map { "alternate \($0.language) \($0.url)" }
    switch view.content {
    case .item(let item):
        lines.append("item \(item.name)" + (item.isFallback ? " fallback in \(item.language.code)" : ""))
        lines += item.fields.map { "field \($0.key)" }
        lines += item.body.links.map { "link \($0.url)" }
        lines += [files.singleFile, files.qr].compactMap { $0 }.map { "file \($0.url) \($0.bytes)" }
        lines.append(String(decoding: item.body.body.html, as: UTF8.self))
    case .collection(let list): lines += list.cards.map { "card \($0.url)" }
    case .term(let term): lines += term.groups.flatMap(\.cards).map { "card \($0.url)" }
    case .redirect(let target): lines.append("redirect \(target)")
    default: break
    }
    return lines.joined(separator: "\n") + "\n"
}

/// A project with all features of the build: two languages, a fallback page, an alias, a draft, a notice, data files,
/// an image.
let smallProject = Fixture(
    """
    -- Content/site.yaml --
    title: { en: Small, es: Pequeño }
    base_url: https://small.test/base/
    languages:
      en: { name: English, default: true }
      es: { name: Español }
    vocabularies:
      topic: { a: { en: Apples, es: Manzanas }, b: { en: "Bees & \\"wasps\\"", es: Abejas } }
    collections:
      notes:
        name: { en: Notes, es: Notas }
        path: { en: notes, es: notas }
        fields:
          topics: { type: list, of: choice, vocabulary: topic, required: true, label: { en: Topics, es: Temas } }
          said: { type: text, label: { en: Said, es: Dicho } }
        outputs: [single-file, qr, csv, json, feed]
    taxonomies:
      topics: { name: { en: Topics, es: Temas }, path: { en: topics, es: temas }, from: [notes.topics] }
    menus: { main: [notes] }
    -- Content/en/notes/first.md --
    ---
    title: First <note> & "more"
    summary: What comes first, with, a comma.
    compiled: 2025-03
    reviewed: { on: 2025-02-10, by: the editor, from: [The book, "Notes, 2"] }
    topics: [a, b]
    said: '=SUM(A1) said "so"'
    aliases: [/old/first/]
    ---

    Text with [the second](second.md) and ![a dot](../../assets/dot.svg).

    ## A heading

    More.
    -- Content/es/notes/first.md --
    ---
    title: Primera nota
    summary: Lo primero.
    checked: 2025-03-02
    topics: [a, b]
    ---

    Texto con [la segunda](../../en/notes/second.md).
    -- Content/en/notes/second.md --
    ---
    title: Second
    summary: What comes then.
    topics: [b]
    ---

    Only in English.
    -- Content/en/notes/unfinished.md --
    ---
    title: Unfinished
    draft: true
    topics: [a]
    ---

    Draft.
    -- Content/assets/dot.svg --
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"><circle r="3"/></svg>
    -- Content/strings/es.yaml --
    more: Más
    """)

extension TemporaryFolder {
    /// Writes the small project, then `changes` over it.
    func writeSmallProject(_ changes: [String: String] = [:]) throws {
        try smallProject.write(to: URL(fileURLWithPath: path))
        for (name, text) in changes { try write(text, to: name) }
    }
}
