internal import Content
import HTML
import Views

/// Pages about the site that the theme leads to, under the names that they have in a menu.
enum LinkedPage: String, CaseIterable {
    /// What is kept on the device.
    case privacy
    /// How to use the site without a network, and where it is saved.
    case offline
    /// How to report a mistake, for sites without a contact address; without such a page, the one about the site.
    case report, about
}

/// Shorthands that make the markup read: the interface's words and a few addresses.
extension PageView {
    func word(_ key: String) -> String { site.strings[key] }
    func word(_ key: String, count: Int) -> String { site.strings.text(key, count: count) }
    func word(_ key: String, _ values: (String, String)...) -> String { site.strings.text(key, values) }

    /// The plural forms that the language has of a word, for a script: ` data-items-one="…" data-items-other="…"`.
    func pluralForms(_ key: String) -> HTML {
        each(["zero", "one", "two", "few", "many", "other"]) { form in
            with(site.strings.texts[key + "." + form]) { " data-\(key)-\(form)=\"\($0)\"" }
        }
    }

    func url(of linked: LinkedPage) -> String? { site.pageURL(linked.rawValue) }

    /// The canonical address as it is written on paper: no scheme, no slash at its end.
    var shortAddress: String {
        var address = Substring(canonical)
        for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
            address = address.dropFirst(scheme.count)
        }
        if address.hasSuffix("/") { address = address.dropLast() }
        return String(address)
    }

    /// An internal URL with the host in front, for files that leave the site.
    func absolute(_ url: String) -> String { url.hasPrefix("/") ? site.origin + url : url }
}

extension FileView {
    /// Whole kilobytes, at least one.
    var kilobytes: Int { max(1, (bytes + 512) / 1024) }
}
