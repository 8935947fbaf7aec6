package import Diagnostics

/// Fixed texts about the commands: what each command and each option does.
package enum CommandText: Sendable, Equatable, CaseIterable {
    case tool, build, serve, check, new, search, searchAnswer, explain, initialise

    // Options of several commands
    case root, messages, drafts, strict, date, jobs, output, format

    // build
    case baseURL, clean, compress, explainFiles, quiet, stats, sync

    // check
    case external, innerHosts, askIndex

    // new
    case collection, slug, itemLanguage, title, translate

    // search
    case query, builtSite, searchLanguage, limit

    // explain, init, serve
    case rule, projectFolder, host, port, open
}

/// Texts that commands print while they run and when they end, with their values.
package enum TerminalText: Sendable, Equatable {
    /// Numbers of diagnostics, e.g. `2 errors, 1 warning`.
    case summary(errors: Int, warnings: Int)
    case nothingWritten(errors: Int, warnings: Int)
    /// Next to a progress bar: finished pages and all pages.
    case progress(done: Int, all: Int)
    /// `seconds`: with three decimals.
    case built(pages: Int, seconds: String, written: Int, removed: Int, warnings: Int)
    case checked(pages: Int, errors: Int, warnings: Int)
    /// Why a file was written, and the content file it comes from.
    case fileWritten(FileReason, source: String?)
    /// Head of the table of stages: columns of 9, 8, 8 and 9 characters, the first one left-aligned.
    case stageHeads
    case allStages
    case stage(BuildStage)
    case askingHosts(addresses: Int)
    case serving(address: String)
    case nowBuild(folder: String)
    case outputFailed

    // explain
    case wrong, right
    case switchedOff(rule: String)

    // search
    case didYouMean(String)
    case alsoSearched([String])
    /// Names of places that a question names.
    case aboutPlaces([String])
    case foundIn(language: String)
    case nothingFound
    case found(shown: Int, all: Int)

    // check --search
    /// A title or heading that does not find its page where it should; `place` is counted from 1.
    case foundLate(String, isTitle: Bool, page: String, place: Int?)
    case standsFirst(String, address: String)
    case ownWords(language: String, pages: Int, first: Int, headings: Int, found: Int)

    // serve: why a request gets no page
    case refusal(RequestRefusal)

    // Wrong usage
    case noRule(String, Suggestion)
    case noIndexLanguage(String, known: [String])
    case numberOutOfRange(option: String, least: Int, most: Int)

    package enum RequestRefusal: Sendable, Equatable {
        case noSuchPath, notFound, tooManyConnections, headTooLong, noHost, notARequest
        /// The request's `Host` is not one of this server's.
        case foreignHost(String)
    }

    package enum FileReason: Sendable, Equatable, CaseIterable { case new, changed, renewed }
}
