internal import Base

/// `Public/build.json`: the files that Faro wrote there, with their sources. A later build removes only these.
///
/// One file a line, sorted by path, so that two builds can be compared with `diff`:
/// ```
/// {"format":1,"base":"https://example.org/","complete":true,"files":[
/// {"path":"404.html","bytes":5120,"fingerprint":"0123456789abcdef"},
///
/// {"path":"es/derechos/salarios/index.html","bytes":13012,"fingerprint":"…","from":"Content/es/guides/salarios.md"}
/// ]}
/// ```
/// No clock time, so that the same input gives the same bytes. While a build moves files in, `complete` is `false` and
/// the list has the old and the new files, so that every file of a killed build is listed.
package struct Manifest: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        /// Relative to the output folder.
        package var path: String
        package var bytes: Int
        package var fingerprint: Fingerprint
        /// Path of its source file, if any.
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
    /// Sorted by path, without the manifest itself.
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
