internal import Base

/// `Public/build.json`: the files that Faro wrote there, with their sources. A later build removes only these.
///
/// A line for each folder: its path, the source of its files, and of each file its name and fingerprint
/// (`Fingerprint.short`). Files of one folder with different sources stand in different lines. Sorted by path, so that
/// two builds can be compared with `diff`:
/// ```
/// {"format":2,"base":"https://example.org/","complete":true,"folders":[
/// ["","","404.html","ec06fed64d","robots.txt","0123456789"],
///
/// ["es/derechos/salarios/","Content/es/guides/salarios.md","index.html","89abcdef01"]
/// ]}
/// ```
/// No clock time, so that the same input gives the same bytes. While a build moves files in, `complete` is `false` and
/// the list has the old and the new files, so that every file of a killed build is listed.
package struct Manifest: Sendable, Equatable {
    package struct Entry: Sendable, Equatable {
        /// Relative to the output folder.
        package var path: String
        /// Shortened.
        package var fingerprint: Fingerprint
        /// Path of its source file, if any.
        package var source: String?

        package init(path: String, fingerprint: Fingerprint, source: String? = nil) {
            self.path = path
            self.fingerprint = fingerprint.shortened
            self.source = source
        }

        /// Up to and with the last slash.
        fileprivate var folder: Substring {
            path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[...$0] } ?? ""
        }
    }

    package static let fileName = "build.json"
    static let format = 2

    package var base: String
    package var isComplete: Bool
    /// Sorted by path, without the manifest itself.
    package private(set) var entries: [Entry]

    package init(base: String, isComplete: Bool, entries: [Entry]) {
        self.base = base
        self.isComplete = isComplete
        self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    init(_ files: [OutputFile], base: String) {
        self.init(
            base: base, isComplete: true,
            entries: files.map { Entry(path: $0.path, fingerprint: $0.fingerprint, source: $0.source) })
    }

    /// Of `encoded()`.
    package var fingerprint: Fingerprint { Fingerprint(encoded()) }

    package static let empty = Manifest(base: "", isComplete: true, entries: [])

    package func encoded() -> [UInt8] {
        var json = JSONWriter(.lessThan)
        json.object { json in
            json.number("format", Manifest.format)
            json.string("base", base)
            json.boolean("complete", isComplete)
            json.array("folders") { json in
                var rest = entries[...]
                while let first = rest.first {
                    let files = rest.prefix { $0.source == first.source && $0.folder == first.folder }
                    rest = rest.dropFirst(files.count)
                    json.arrayLine { json in
                        json.string(String(first.folder))
                        json.string(first.source ?? "")
                        for file in files {
                            json.string(String(file.path[file.folder.endIndex...]))
                            json.string(file.fingerprint.short)
                        }
                    }
                }
                json.newline()
            }
        }
        json.newline()
        return json.bytes
    }
}
