package import Base
package import Build
internal import Content
package import Diagnostics
package import Messages
internal import Site

/// `faro fix facts`: the quotes with other words than their record, and what is to be done with each.
package struct QuoteMending: Sendable, Equatable {
    package struct Place: Sendable, Equatable {
        package var path: String
        package var position: SourcePosition
        /// As they stand in the file, with their emphasis.
        package var words: String
        package var record: String
        package var outcome: Outcome
        /// The text around it with the right words, to be read again.
        package var sentence = ""
    }

    package enum Outcome: Sendable, Equatable {
        /// The words that are right now.
        case mended(String)
        case left(MendFault)
    }

    /// By file and line.
    package internal(set) var places: [Place] = []
    /// The new bytes of each file that changes.
    package internal(set) var files: [SourceReplacement] = []
    /// Whether some records could not be read: their quotes are not among the places.
    let hasErrors: Bool

    /// Writes all files or none.
    package func apply(in root: String) throws(EnvironmentError) { try replaceSources(files, in: root) }

    package var mended: Int {
        places.count {
            if case .mended = $0.outcome { true } else { false }
        }
    }
    package var left: Int { places.count - mended }

    /// A line for each place, as diagnostics name it, then the numbers.
    package func text(in language: MessageLanguage, isApplied: Bool) -> String {
        let words = language.words
        var lines = places.map { place in
            let start = "\(printable(place.path)):\(place.position.line):\(place.position.column): "
            let written = printable(abridged(place.words, to: 100))
            return switch place.outcome {
            case .mended(let right):
                start + written + " → " + printable(abridged(right, to: 100)) + "\n    " + printable(place.sentence)
            case .left(let fault):
                start + printable(words.text(.notMended(words: written, record: place.record, fault)))
            }
        }
        if mended > 0 {
            lines.append(
                words.text(
                    isApplied
                        ? .mended(places: mended, files: files.count) : .canBeMended(places: mended, files: files.count)
                ))
        }
        if left > 0 { lines.append(words.text(.left(places: left))) }
        if places.isEmpty { lines.append(words.text(.nothingToMend(withErrors: hasErrors))) }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension RegisterProject {
    /// Reads the files that have quotes to mend once more; writes nothing.
    package func mending() throws(EnvironmentError) -> QuoteMending {
        let folder = try Folder(opening: root)
        var mending = QuoteMending(hasErrors: !errors.isEmpty)
        let quotes = RegisterUses(site, bodies).quotes.compactMap { quote in
            DifferingQuote(quote, in: register).map { (quote: quote, differing: $0) }
        }
        let byPath = Dictionary(grouping: quotes) { $0.quote.page.path }
        for (path, quotes) in byPath.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            var file = FileMending(quotes.map(\.differing))
            if file.needsBytes {
                if let bytes = try folder.bytes(path) {
                    file.mend(bytes, of: quotes[0].quote.page, settings: site.settings)
                } else if try folder.isLink(path) {
                    file.leaveAll(because: .linkedFile)
                } else {
                    throw EnvironmentError.changedMeanwhile(path: path)
                }
            }
            mending.places += file.places.sorted { $0.position < $1.position }
            if let replacement = file.replacement { mending.files.append(replacement) }
        }
        return mending
    }
}
