internal import Base

/// `Public/build.json`: what Faro wrote there, and from what. It is how a later build knows which files are its own.
///
/// One file a line, sorted by path, so that two builds can be compared with `diff`:
/// ```
/// {"format":1,"base":"https://example.org/","complete":true,"files":[
/// {"path":"404.html","bytes":5120,"fingerprint":"0123456789abcdef"},
/// {"path":"es/derechos/salarios/index.html","bytes":13012,"fingerprint":"…","from":"Content/es/rights-guides/salarios.md"}
/// ]}
/// ```
/// No clock time stands in it: the same input makes the same bytes. While a build moves files in, `complete` is `false` and the list
/// holds the old files and the new ones, so that a build that was killed has left nothing behind that nobody owns.
package struct Manifest: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        /// Relative to the output folder.
        package var path: String
        package var bytes: Int
        package var fingerprint: Fingerprint
        /// The source file it was made from, when there is one.
        package var source: String?

        package init(path: String, bytes: Int, fingerprint: Fingerprint, source: String? = nil) {
            self.path = path
            self.bytes = bytes
            self.fingerprint = fingerprint
            self.source = source
        }
    }

    package static let fileName = "build.json"

    package var base: String
    package var isComplete: Bool
    /// Sorted by path; the manifest itself is not among them.
    package private(set) var entries: [Entry]

    package init(base: String, isComplete: Bool, entries: [Entry]) {
        self.base = base
        self.isComplete = isComplete
        self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    package static let empty = Manifest(base: "", isComplete: true, entries: [])

    package func encoded() -> [UInt8] {
        var json = JSONWriter(.lessThan)
        json.object { json in
            json.number("format", 1)
            json.string("base", base)
            json.boolean("complete", isComplete)
            json.array("files") { json in
                for entry in entries {
                    json.line { json in
                        json.string("path", entry.path)
                        json.number("bytes", entry.bytes)
                        json.string("fingerprint", entry.fingerprint.hex)
                        json.string("from", ifPresent: entry.source)
                    }
                }
                json.newline()
            }
        }
        json.newline()
        return json.bytes
    }
}
