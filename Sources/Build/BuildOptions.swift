package import Content
package import Diagnostics

/// The options of one build. Its output depends only on these, the sources and the theme.
package struct BuildOptions: Sendable {
    /// The project's folder: the one that holds `Content/`.
    package var root: String
    package var output: String
    /// Replaces the base URL of `site.yaml`.
    package var baseURL: BaseURL?
    package var includesDrafts = false
    /// Today, only for diagnostics about dates; no output depends on it.
    package var date: PartialDate
    /// Threads; at least 1.
    package var jobs = 1
    /// Warnings count as errors.
    package var isStrict = false
    /// Writes a gzip copy beside each text file.
    package var compresses = false
    /// Deletes `.faro/` in the project's folder and writes every output file, also when its bytes are unchanged.
    package var isClean = false
    /// Of the tool, with its theme and the way it tells diagnostics: what a build depends on beside the project and
    /// these options. `nil`: builds also when nothing changed.
    package var identity: String?
    /// syncfs(2): after a power failure the disk has the old site or the new one.
    package var syncs = false

    package init(root: String, output: String, date: PartialDate) {
        self.root = root
        self.output = output
        self.date = date
    }
}

/// Progress report on finished pages; called from any thread.
package struct BuildProgress: Sendable {
    package var advance: @Sendable (_ done: Int, _ total: Int) -> Void

    /// - Parameter advance: gets the number of pages finished since the last call, and the total.
    package init(_ advance: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) {
        self.advance = advance
    }
}

/// The result of a build, for reports.
package struct BuildOutcome: Sendable {
    /// Of the inputs; `nil` when the next build must not end early.
    package var key: BuildKey?
    /// In order of file, line and column, with the project's own severities.
    package var diagnostics: [Diagnostic]
    /// `nil` when errors stopped the build before it wrote anything, or nothing changed.
    package var published: Published?
    /// The last build, when there was nothing to do; then there are no diagnostics but its report.
    package var unchanged: KeptBuild?
    package var stages: [StageTime]

    package struct Published: Sendable {
        package var pages: Int
        package var files: [OutputFile]
        package var written: Int
        package var removed: Int
        /// Of `build.json`.
        package var manifest: Fingerprint
    }
}
