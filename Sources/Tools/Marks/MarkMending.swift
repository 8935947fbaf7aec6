package import Base
package import Build
package import Content
package import Diagnostics
package import Messages
internal import Site
package import Views

/// `faro fix marks`: the places whose correction is certain, and what is to be written there.
package struct MarkMending: Sendable, Equatable {
    package struct Place: Sendable, Equatable {
        package var path: String
        /// Where the bytes begin that are replaced.
        package var position: SourcePosition
        package var written: String
        package var instead: String
        package var rule: RuleID
        /// `nil`: it is mended.
        package var fault: MendFault?
    }

    /// By file and line.
    package internal(set) var places: [Place] = []
    /// The new bytes of each file that changes.
    package internal(set) var files: [SourceReplacement] = []
    /// Those without a certain correction, which only their author can mend.
    package internal(set) var unsure: [Diagnostic] = []

    /// Writes all files or none.
    package func apply(in root: String) throws(EnvironmentError) { try replaceSources(files, in: root) }

    package var mended: Int { places.count { $0.fault == nil } }
    package var left: Int { places.count - mended }

    /// A line for each place, as diagnostics name it, then the numbers.
    package func text(in language: MessageLanguage, isApplied: Bool) -> String {
        let words = language.words
        var lines = places.map { place in
            let start = "\(printable(place.path)):\(place.position.line):\(place.position.column): "
            let written = printable(abridged(place.written, to: 100))
            guard let fault = place.fault else {
                let instead = printable(abridged(place.instead, to: 100))
                return start + written + " → " + instead + " [\(place.rule.rawValue)]"
            }
            return start + printable(words.text(.markLeft(written, fault)))
        }
        if mended > 0 {
            lines.append(
                words.text(
                    isApplied
                        ? .mended(places: mended, files: files.count)
                        : .marksCanBeMended(places: mended, files: files.count)))
        }
        if left > 0 { lines.append(words.text(.left(places: left))) }
        if places.isEmpty { lines.append(words.text(.noMarks)) }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension MarkMending {
    package enum Fault: Error, Sendable, Equatable {
        /// Errors of `site.yaml`: without it nothing is known.
        case settings([Diagnostic])
    }

    /// Reads the files that have marks to mend once more; writes nothing. Drafts are mended too.
    /// - Parameter jobs: threads.
    package static func load(
        root: String, theme: Theme, date: PartialDate, jobs: Int
    ) throws(EnvironmentError) -> Result<MarkMending, Fault> {
        var options = BuildOptions(root: root, output: root, date: date)
        options.includesDrafts = true
        options.jobs = jobs
        let (project, _) = try checkProject(options, theme: theme)
        guard let site = project.content?.site else { return .failure(.settings(project.diagnostics)) }
        let pages = Dictionary(
            (site.items.map(\.page) + site.languages.values.compactMap { $0.notice?.page }).map { ($0.path, $0) }
        ) { first, _ in first }
        let folder = try Folder(opening: root)
        var mending = MarkMending()
        mending.unsure = project.diagnostics.filter { $0.fact.isMark && $0.fact.correction?.isCertain != true }
        let certain = project.diagnostics.filter { $0.fact.correction?.isCertain == true }
        for (path, found) in Dictionary(grouping: certain, by: \.path).sorted(by: {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }) {
            var file = MarkedFile(path, found)
            if let bytes = try folder.bytes(path) {
                file.mend(bytes, of: pages[path], settings: site.settings)
            } else if try folder.isLink(path) {
                file.leaveAll(because: .linkedFile)
            } else {
                throw EnvironmentError.changedMeanwhile(path: path)
            }
            mending.places += file.places
            if let replacement = file.replacement { mending.files.append(replacement) }
        }
        return .success(mending)
    }
}

extension Fact {
    fileprivate var isMark: Bool { if case .mark = self { true } else { false } }
}
