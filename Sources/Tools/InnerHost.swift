internal import Base

/// Hosts of the own machine or network, by name or number: https://www.iana.org/assignments/iana-ipv4-special-registry,
/// RFC 6761, RFC 6762, RFC 8375.
enum InnerHost {
    /// - Parameter authority: the part of a URL between `//` and the path: `user@host:port`.
    static func isIn(_ authority: some StringProtocol) -> Bool {
        let host = authority.split(separator: "@").last.map { $0.lowercased() } ?? ""
        if host.hasPrefix("[") { return isInner(sixth: host.dropFirst().prefix { $0 != "]" }) }
        var name = host.prefix { $0 != ":" }
        if name.last == "." { name = name.dropLast() }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last else { return true }
        if last.allSatisfy(\.isHexDigit), last.first?.isNumber == true || last.hasPrefix("0x") {
            return isInner(fourth: labels)
        }
        return innerEndings.contains(String(last)) || name.hasSuffix("home.arpa")
    }

    private static let innerEndings: Set<String> = [
        "localhost", "local", "internal", "intranet", "lan", "home", "corp", "private", "test", "invalid", "onion",
    ]

    /// Only the usual spelling counts as a public address: octal, hexadecimal and short forms are refused.
    private static func isInner(fourth labels: [Substring]) -> Bool {
        let numbers = labels.compactMap { label in
            label.count > 1 && label.first == "0" ? nil : UInt8(label)
        }
        guard labels.count == 4, numbers.count == 4 else { return true }
        return switch (numbers[0], numbers[1]) {
        case (0, _), (10, _), (127, _), (169, 254), (192, 168), (198, 18...19), (224..., _): true
        case (172, 16...31), (100, 64...127): true
        default: false
        }
    }

    /// Global unicast is 2000::/3; addresses that hold one of the fourth version are refused.
    private static func isInner(sixth address: some StringProtocol) -> Bool {
        guard let first = address.split(separator: ":", omittingEmptySubsequences: false).first,
            let number = UInt16(first, radix: 16)
        else { return true }
        return number >> 13 != 1 || number == 0x2002 || address.contains(".")
    }
}
