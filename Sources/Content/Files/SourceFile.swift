/// One project file as read by `load`; no later stage reads sources from the disk.
package struct SourceFile: Sendable, Equatable {
    /// Relative to the project's root, with forward slashes, e.g. `Content/es/pages/about.md`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
