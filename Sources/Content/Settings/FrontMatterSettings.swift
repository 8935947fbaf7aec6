/// How a collection reads the front matter of its pages, where it was written for another tool.
package struct FrontMatterSettings: Sendable, Equatable {
    /// Keys that pages may have and that nothing reads.
    package var kept: Set<String> = []
    /// Other names of keys: as pages write it → a built-in key or a field.
    package var names: [String: String] = [:]
    /// Pages may have no front matter, no title and keys without a value.
    package var isOptional = false

    package init() {}

    /// The key that a page means: itself, unless it is another name.
    func meaning(of key: String) -> String { names[key] ?? key }
}
