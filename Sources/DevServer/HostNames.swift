/// The host names that the server accepts.
///
/// DNS rebinding: a foreign page resolves its own name to 127.0.0.1 and then reads drafts as same-origin. The browser
/// sends that name in `Host`, so foreign names are rejected.
struct HostNames: Sendable, Equatable {
    private let own: Set<String>
    /// When listening on all addresses of the machine, any IP address is accepted: DNS rebinding needs a name.
    private let takesAddresses: Bool

    /// - Parameter host: value of `--host`: a name or an address, IPv6 with or without brackets.
    init(listeningOn host: String) {
        let host = host.lowercased()
        own = ["localhost", "127.0.0.1", "[::1]", host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host]
        takesAddresses = ["0.0.0.0", "::", "[::]"].contains(host)
    }

    func contains(_ name: String) -> Bool { own.contains(name) || takesAddresses && HostNames.isAddress(name) }

    private static func isAddress(_ name: String) -> Bool {
        if name.hasPrefix("[") { return true }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
    }
}
