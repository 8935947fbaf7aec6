internal import Content
import HTML
import Views

/// Pages about the site that the theme links to, by their names in the menu.
enum LinkedPage: String, CaseIterable {
    /// The data that the site stores on the device.
    case privacy
    /// How to use and save the site without a network.
    case offline
    /// How to report a mistake, for sites without a contact address; `about` is used if there is no such page.
    case report, about
}

/// Shorthands for markup: interface strings and a few URLs.
extension PageView {
    func word(_ key: String) -> String { site.strings[key] }
    func word(_ key: String, count: Int) -> String { site.strings.text(key, count: count) }
    func word(_ key: String, _ values: (String, String)...) -> String { site.strings.text(key, values) }

    /// The plural forms of a string in this language, for a script: ` data-items-one="…" data-items-other="…"`.
    func pluralForms(_ key: String) -> HTML {
        each(["zero", "one", "two", "few", "many", "other"]) { form in
            with(site.strings.texts[key + "." + form]) { " data-\(key)-\(form)=\"\($0)\"" }
        }
    }

    func url(of linked: LinkedPage) -> String? { site.pageURL(linked.rawValue) }

    /// Whether the site has no address yet: paper with the placeholder would send its readers nowhere.
    var isAtPlaceholder: Bool { site.isAtPlaceholder }

    /// For paper: the address, or the site's name as long as it has none.
    var paperAddress: String { isAtPlaceholder ? site.title : shortAddress }

    /// The canonical URL for print: no scheme, no slash at the end.
    var shortAddress: String {
        var address = Substring(canonical)
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            address = address.dropFirst(scheme.count)
        }
        if address.hasSuffix("/") { address = address.dropLast() }
        return String(address)
    }

    /// An internal URL with the origin, for files that are used outside the site.
    func absolute(_ url: String) -> String { url.hasPrefix("/") ? site.origin + url : url }
}

extension FileView {
    /// Rounded to whole kilobytes, at least one.
    var kilobytes: Int { max(1, (bytes + 512) / 1024) }
}
