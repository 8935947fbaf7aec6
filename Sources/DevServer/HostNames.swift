/// The names under which the server answers.
///
/// DNS rebinding: a foreign page lets its own name lead to 127.0.0.1 and then reads drafts as if they were its own. The browser
/// tells by `Host` which name it believes in, so foreign names are refused.
struct HostNames: Sendable, Equatable {
    private let own: Set<String>
    /// Listening on every address of the machine: all of them are its own. No page can have an address that is not its server's.
    private let takesAddresses: Bool

    /// - Parameter host: what `--host` says: a name or an address, IPv6 with or without brackets.
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
