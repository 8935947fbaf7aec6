/// The name of a file or a folder as a title: `02-getting_started` → `Getting started`.
package enum ReadableName {
    /// - Parameter path: without an ending. Of `a/index` it is the folder's name.
    package static func of(_ path: String) -> String {
        var parts = path.split(separator: "/")
        if parts.count > 1, parts.last.map({ SectionPath.isIndex(String($0)) }) == true { parts.removeLast() }
        let name = parts.last.map(String.init) ?? path
        let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }
        // A number in front only orders the files.
        let isNumber = words.count > 1 && words.first?.allSatisfy { $0.isASCII && $0.isNumber } == true
        let text = words.dropFirst(isNumber ? 1 : 0).joined(separator: " ")
        guard let first = text.first else { return name }
        return first.uppercased() + text.dropFirst()
    }
}
