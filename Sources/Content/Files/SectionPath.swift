/// Sections: the folders in a collection. The name of an item says where it is: `travel/papers/passport`.
package enum SectionPath {
    /// Names of the page that a section begins with, best first. Hugo writes `_index`.
    static let indexNames = ["index", "_index"]

    static func isIndex(_ name: String) -> Bool { indexNames.contains(name) }

    /// Whether an item is the page that its folder begins with.
    package static func isIndex(item name: String) -> Bool {
        isIndex(name.utf8.lastIndex(of: slash).map { String(name[name.index(after: $0)...]) } ?? name)
    }

    /// Whether an item is in a section, or begins the whole collection.
    package static func hasSection(_ item: String) -> Bool { item.utf8.contains(slash) || isIndex(item) }

    /// The names of the pages that may begin a section, best first.
    package static func indexes(of section: String) -> [String] {
        section.isEmpty ? indexNames : indexNames.map { section + "/" + $0 } + [section]
    }

    /// The folder of an item or of a section; empty at the collection's top.
    package static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: slash).map { String(path[..<$0]) } ?? ""
    }

    /// The last part of a path.
    package static func last(of path: String) -> String {
        path.utf8.lastIndex(of: slash).map { String(path[path.index(after: $0)...]) } ?? path
    }

    private static let slash = UInt8(ascii: "/")
}
