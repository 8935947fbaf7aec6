package import SiteModel

extension BaseURL {
    /// `https://example.org/faro` and the like; `nil` for anything but an absolute http address without query and fragment.
    package init?(_ text: String) {
        guard let scheme = ["https://", "http://"].first(where: text.lowercased().hasPrefix) else { return nil }
        let rest = text.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        let path = rest.dropFirst(host.count).split(separator: "/")
        guard !host.isEmpty, rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Array("?#\"'<>\\^`{|}".utf8).contains($0) }),
              !path.contains(".."), !path.contains(".") else { return nil }
        self.init(origin: scheme + host.lowercased(), path: "/" + path.map { $0 + "/" }.joined())
    }
}
