/// Which names files and folders of the output may have, whoever asks for them: an alias, a slug, a term, an asset.
/// Some names mean something to servers, others cannot be written on Windows, where sites are copied too.
enum OutputNames {
    enum Fault: Sendable, Equatable {
        /// `.htaccess`, `.git`.
        case hidden
        /// `a.php`: servers run it.
        case program(ending: String)
        /// `con`, `nul.txt`, a name with a dot or a space at its end.
        case windows
    }

    static func fault(_ name: some StringProtocol) -> Fault? {
        if name.utf8.first == UInt8(ascii: ".") { return .hidden }
        let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        if let ending = parts.dropFirst().first(where: { programs.contains($0) }) {
            return .program(ending: String(ending))
        }
        let stem = parts.first.map { $0.trimmed } ?? ""
        let isAtEnd = name.hasSuffix(".") || name.hasSuffix(" ")
        return isAtEnd || windows.contains(stem) ? .windows : nil
    }

    /// Endings that common servers run, also when another follows.
    private static let programs: Set<Substring> = [
        "php", "php3", "php4", "php5", "php7", "php8", "phtml", "phar", "cgi", "pl", "py", "rb", "sh", "asp", "aspx",
        "jsp", "jspx", "shtml", "htaccess", "htpasswd",
    ]
    /// Names of devices, with any ending.
    private static let windows: Set<Substring> = {
        var names: Set<Substring> = ["con", "prn", "aux", "nul"]
        for number in 1...9 { names.formUnion(["com\(number)", "lpt\(number)"]) }
        return names
    }()
}

extension Substring {
    /// Without spaces at the end, as Windows reads a name before its dot.
    fileprivate var trimmed: Substring {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
