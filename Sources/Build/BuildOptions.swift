package import Diagnostics
package import Content

/// What one build is asked to do. Everything that its output may depend on is here, in the sources, or in the theme.
package struct BuildOptions: Sendable {
    /// The project's folder: the one that holds `Content/`.
    package var root: String
    package var output: String
    /// Instead of the one in `site.yaml`.
    package var baseURL: BaseURL?
    package var includesDrafts = false
    /// Today, for diagnostics about dates; no output depends on it.
    package var date: PartialDate
    /// Threads; at least 1.
    package var jobs = 1
    /// Warnings count as errors.
    package var isStrict = false
    /// Writes a gzip copy beside each text.
    package var compresses = false
    /// Deletes `.faro/` in the project's folder, and writes every file of the output anew, whether its bytes differ or not.
    package var isClean = false
    /// Waits for the disk, so that a loss of power leaves the old site or the new one.
    package var syncs = false

    package init(root: String, output: String, date: PartialDate) {
        self.root = root
        self.output = output
        self.date = date
    }
}

/// Told how far the pages are; called from any thread.
package struct BuildProgress: Sendable {
    package var advance: @Sendable (_ done: Int, _ total: Int) -> Void

    /// `advance` gets the number of pages finished since it was last called.
    package init(_ advance: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }) { self.advance = advance }
}

/// What a build did, for whoever reports it.
package struct BuildOutcome: Sendable {
    /// In order of file, line and column, with the project's own severities.
    package var diagnostics: [Diagnostic]
    /// `nil`: errors stopped the build before anything was written.
    package var published: Published?
    package var stages: [StageTime]

    package struct Published: Sendable {
        package var pages: Int
        package var files: [OutputFile]
        package var written: Int
        package var removed: Int
    }
}
