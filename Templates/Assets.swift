import Views

/// The files of `assets/` and `Minified/`, embedded in the binary. `Sources/minify` writes `Minified/` from `Scripts/`.
let themeAssets: [ThemeAsset] = [
    ThemeAsset(name: "site.css", bytes: compact(PackageResources.site_css)),
    ThemeAsset(name: "home.css", bytes: compact(PackageResources.home_css)),
    ThemeAsset(name: "lists.css", bytes: compact(PackageResources.lists_css)),
    ThemeAsset(name: "parts.css", bytes: compact(PackageResources.parts_css)),
    ThemeAsset(name: "sections.css", bytes: compact(PackageResources.sections_css)),
    ThemeAsset(name: "print.css", bytes: compact(PackageResources.print_css)),
    ThemeAsset(name: "site.js", bytes: PackageResources.site_js),
    ThemeAsset(name: "search-box.css", bytes: compact(PackageResources.search_box_css)),
    ThemeAsset(name: "search-box.js", bytes: PackageResources.search_box_js),
    ThemeAsset(name: "search-page.js", bytes: PackageResources.search_page_js),
    ThemeAsset(name: "catalogue.js", bytes: PackageResources.catalogue_js),
    ThemeAsset(name: "catalogue-tools.js", bytes: PackageResources.catalogue_tools_js),
    ThemeAsset(name: "agenda.js", bytes: PackageResources.agenda_js),
    ThemeAsset(name: "place.js", bytes: PackageResources.place_js),
    ThemeAsset(name: "finder.js", bytes: PackageResources.finder_js),
    ThemeAsset(
        name: "icon.svg", bytes: PackageResources.icon_svg,
        icon: ThemeIcon(type: "image/svg+xml", sizes: "any")),
    ThemeAsset(name: "favicon.ico", bytes: PackageResources.favicon_ico, isAtRoot: true),
    ThemeAsset(name: "sw.js", bytes: PackageResources.sw_js, isAtRoot: true),
]

/// A style sheet as it is sent: without comments, and without spaces and ends of lines after a sign. Strings stay.
func compact(_ style: [UInt8]) -> [UInt8] {
    let signs = Array("{};,".utf8)
    var sent: [UInt8] = []
    var rest = style[...]
    while let byte = rest.first {
        switch byte {
        case UInt8(ascii: "/") where rest.starts(with: "/*".utf8):
            let end = rest.dropFirst(2).firstRange(of: Array("*/".utf8))
            rest = rest[(end?.upperBound ?? rest.endIndex)...]
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let string = rest.prefix(stringLength(rest, quote: byte))
            sent += string
            rest = rest.dropFirst(string.count)
        default:
            let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
            if !isSpace || sent.last.map(signs.contains) == false { sent.append(byte) }
            rest = rest.dropFirst()
        }
    }
    return sent
}

/// The length of the string that `text` begins with, with its quotation marks. A backslash hides the byte after it.
private func stringLength(_ text: ArraySlice<UInt8>, quote: UInt8) -> Int {
    var length = 1
    var isHidden = false
    for byte in text.dropFirst() {
        length += 1
        if byte == quote && !isHidden { break }
        isHidden = byte == UInt8(ascii: "\\") && !isHidden
    }
    return length
}
