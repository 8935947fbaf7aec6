internal import Base
internal import Content
internal import Diagnostics

/// What is kept of the last build in `.faro/`: with it, a build whose inputs and output are as they were ends early.
/// Deletable at any time; no output depends on it.
package struct KeptBuild: Sendable, Equatable {
    /// Of everything that the output and the report depend on.
    package var key: BuildKey
    /// Of `build.json` as it was written.
    package var manifest: Fingerprint
    package var pages: Int
    package var warnings: Int
    /// The diagnostics as they were told.
    package var report: String

    private static let path = ".faro/last-build.json"
    private static let format = 1

    init(key: BuildKey, manifest: Fingerprint, pages: Int, warnings: Int, report: String) {
        self.key = key
        self.manifest = manifest
        self.pages = pages
        self.warnings = warnings
        self.report = report
    }

    /// `nil` when none is kept, or it cannot be read: then the site is built.
    init?(root: String) {
        guard let folder = try? Folder(opening: root), let bytes = try? folder.bytes(KeptBuild.path),
            let json = JSONValue(parsing: bytes), json["format"]?.number == KeptBuild.format,
            let key = json["key"]?.string.flatMap(Fingerprint.init(hex:)),
            let manifest = json["manifest"]?.string.flatMap(Fingerprint.init(hex:)),
            let pages = json["pages"]?.number, let warnings = json["warnings"]?.number,
            let report = json["told"]?.string
        else { return nil }
        self.init(key: BuildKey(value: key), manifest: manifest, pages: pages, warnings: warnings, report: report)
    }

    /// Errors are not reported: without it the next build only takes longer.
    func keep(root: String) {
        var json = JSONWriter()
        json.object { json in
            json.number("format", KeptBuild.format)
            json.string("key", key.value.hex)
            json.string("manifest", manifest.hex)
            json.number("pages", pages)
            json.number("warnings", warnings)
            json.string("told", report)
        }
        json.newline()
        let unfinished = KeptBuild.path + ".new"
        guard let folder = try? Folder(opening: root), (try? folder.write(json.bytes, to: unfinished)) != nil else {
            return
        }
        try? folder.move(unfinished, to: folder, as: KeptBuild.path)
    }
}

extension BuildOutcome {
    /// Keeps what a build needs to end early when nothing changes. Call it when everything is published.
    /// - Parameter report: the diagnostics as they were told.
    package func keep(report: String, root: String) {
        guard let key, let published else { return }
        let warnings = diagnostics.count { $0.severity == .warning }
        KeptBuild(
            key: key, manifest: published.manifest, pages: published.pages, warnings: warnings, report: report
        ).keep(root: root)
    }
}

/// The fingerprint of the program that runs, its theme included; `nil` when it cannot be read.
package func ownFingerprint() -> Fingerprint? {
    var bytes: [UInt8] = []
    guard let folder = try? Folder(opening: "/proc/self"),
        (try? folder.read("exe", into: &bytes, followingLink: true)) == true
    else { return nil }
    return Fingerprint(bytes)
}

/// Of all that a build's output and report depend on: the sources, the options, the tool, the day.
package struct BuildKey: Sendable, Hashable {
    package var value: Fingerprint

    init(value: Fingerprint) { self.value = value }

    /// `nil` when a build must not end early.
    init?(_ files: ProjectFiles, _ options: BuildOptions) {
        guard let identity = options.identity, files.diagnostics.isEmpty else { return nil }
        var hash = StableHash()
        hash.add(identity)
        hash.add(options.baseURL.map { $0.origin + $0.path } ?? "")
        hash.add(options.date.iso)
        for flag in [options.includesDrafts, options.isStrict, options.compresses] { hash.add(count: flag ? 1 : 0) }
        hash.add(count: files.paths.count)
        for path in files.paths { hash.add(path) }
        for text in files.texts {
            hash.add(text.path)
            hash.add(text.bytes.map { Fingerprint($0).hex } ?? "")
        }
        for asset in files.assets {
            hash.add(asset.path)
            hash.add(asset.fingerprint.hex)
        }
        value = Fingerprint(value: hash.value)
    }
}
