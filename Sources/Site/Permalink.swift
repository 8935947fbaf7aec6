internal import Base
internal import Content

/// Permalink: the address of a file, in the output and in links. Only `Permalinks` and its parts create them.
package struct Permalink: Sendable, Equatable {
    /// Relative to the output folder, not percent-encoded: `es/derechos/salarios/index.html`.
    package let outputPath: String
    /// With the base path, percent-encoded, without a final `index.html`: `/base/es/derechos/salarios/`.
    package let url: String

    private init(outputPath: String, url: String) {
        self.outputPath = outputPath
        self.url = url
    }

    init(outputPath: String, base: BaseURL) {
        let path =
            outputPath == "index.html" || outputPath.hasSuffix("/index.html")
            ? String(outputPath.dropLast("index.html".count)) : outputPath
        self.init(outputPath: outputPath, url: base.path + Permalink.percentEncoded(path))
    }

    /// A page below this page's folder: `es/` and `derechos`, `salarios` make `es/derechos/salarios/index.html`.
    func page(_ segments: String...) -> Permalink {
        let folder = segments.joined(separator: "/") + "/"
        return Permalink(
            outputPath: self.folder + folder + "index.html", url: folderURL + Permalink.percentEncoded(folder))
    }

    /// A file in this page's folder.
    func file(_ name: String) -> Permalink {
        Permalink(outputPath: folder + name, url: folderURL + Permalink.percentEncoded(name))
    }

    /// The self-contained copy of a page, beside it: `es/derechos/salarios/salarios.html`.
    package var singleFile: Permalink { beside(".html") }

    /// What an item's page says about one value, below it. `name`: in the page's language.
    func crossing(_ name: String, id: String) -> Permalink { page(Slug.of(name, else: Slug.of(id, else: "value"))) }

    /// The QR code of a page's address, beside it.
    package var qrCode: Permalink { file("qr.svg") }

    /// Calendar of the events that a page lists, beside it.
    package var agenda: Permalink { file("agenda.ics") }

    /// vCards of the contacts that a page lists, beside it.
    package var directory: Permalink { file("directory.vcf") }

    /// An event for a calendar, beside its page: `es/agenda/marcha/marcha.ics`.
    package var event: Permalink { beside(".ics") }

    /// The vCard of a contact, beside its page.
    package var contact: Permalink { beside(".vcf") }

    /// URL fragment of a heading.
    package static func fragment(_ anchor: String) -> String { "#" + percentEncoded(anchor) }

    /// A file beside a page, with the name of its folder.
    private func beside(_ ending: String) -> Permalink {
        file((folder.split(separator: "/").last ?? "page") + ending)
    }

    private var folder: Substring { outputPath.utf8.lastIndex(of: slash).map { outputPath[...$0] } ?? "" }
    private var folderURL: Substring { url.utf8.lastIndex(of: slash).map { url[...$0] } ?? "" }
}

private let slash = UInt8(ascii: "/")

extension Permalink {
    /// Percent-encodes all bytes except `/` and RFC 3986's unreserved ones.
    private static func percentEncoded(_ path: String) -> String {
        PercentCoding.encoded(path, keeping: .path)
    }

    /// The reverse; text that is not percent-encoded UTF-8 stays unchanged.
    package static func percentDecoded(_ path: String) -> String { PercentCoding.decoded(path) ?? path }
}
