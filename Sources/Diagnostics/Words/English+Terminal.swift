extension English {
    package func text(_ text: CommandText) -> String {
        switch text {
        case .tool: "Turns a folder of Markdown into a fast, searchable site."
        case .build: "Build the site into Public/."
        case .serve: "Show the site in a browser, and build again on every change."
        case .check: "Say everything that is wrong with the content; write nothing."
        case .new: "Write a new content file with every required key."
        case .search: "Ask the built site's search index."
        case .searchAnswer: """
            The answer is that of the site's search page. Below three results, the language that the site falls back to is asked too.
            As JSON: {"total", "fallback", "correction", "alsoSearched": [...], "results": [{"title", "heading", "url", "language", \
            "collection", "date", "summary"}]}. 'total' counts the pages found in the language asked; 'fallback' counts the results in the \
            other one, which come last; 'correction' and 'date' are there only when there is one.
            """
        case .explain: "Say what a diagnostic means, with an example."
        case .initialise: "Write a small new project that builds."
        case .root:
            "The project's folder, the one that holds Content/. Without it: the current folder, if it holds Content/, else the one that the launcher lies in."
        case .messages: "The language of messages: es or en. Default: FARO_LANG, else the locale, else the site's default language."
        case .drafts: "Include drafts."
        case .strict: "Treat warnings as errors."
        case .date: "The day that reviews and dates are judged by; changes messages only, never a page. Default: today."
        case .jobs: "Threads. Default: one per processor."
        case .output: "Where the site is written. Default: Public in the project's folder."
        case .format: "How to print: text, json or github."
        case .baseURL: "The site's address, instead of the one in site.yaml."
        case .clean: "Delete .faro/ and write every file anew, also those whose bytes are the same."
        case .compress: "Write a gzip copy beside each text of more than 1 KB."
        case .explainFiles: "Say for each file that is written why."
        case .quiet: "Print errors only."
        case .stats: "Print time and memory by stage."
        case .sync: "Wait until everything is safe on the disk."
        case .external: "Ask every link to another site whether it still leads anywhere. Needs curl and a connection."
        case .collection: "The collection, as its folder is named."
        case .slug: "The file's name without its ending; translations share it."
        case .itemLanguage: "The language of the file. Default: the site's own."
        case .title: "The title."
        case .translate: "Start from the item in the default language."
        case .query: "What to search for."
        case .builtSite: "Where the site was built. Default: Public in the project's folder."
        case .searchLanguage: "The language to search in. Default: the site's own."
        case .limit: "The most results to print."
        case .rule: "The rule's id, as it stands in brackets after a message. Without it: all of them."
        case .projectFolder: "The new project's folder."
        case .host: "Address to listen on."
        case .port: "Port to listen on."
        case .open: "Open the site in the browser."
        }
    }

    package func text(_ text: TerminalText) -> String {
        switch text {
        case .summary(let errors, let warnings): summary(errors: errors, warnings: warnings)
        case .nothingWritten(let errors, let warnings): summary(errors: errors, warnings: warnings) + ": nothing was written"
        case .progress(let done, let all): "\(done) of \(all) pages"
        case .built(let pages, let seconds, let written, let removed, let warnings):
            "\(counted(pages, "page")) in \(seconds) s, "
                + (written + removed == 0 ? "nothing changed"
                    : "\(counted(written, "file")) written" + (removed > 0 ? ", \(removed) removed" : ""))
                + ", \(counted(warnings, "warning"))"
        case .checked(let pages, let errors, let warnings): "\(counted(pages, "page")) checked, \(summary(errors: errors, warnings: warnings))"
        case .fileWritten(let reason, let source): reasonText(reason) + (source.map { ", from \($0)" } ?? "")
        case .stageHeads: "stage      wall s   cpu s  peak MB"
        case .allStages: "all"
        case .askingHosts(let addresses): "asking for \(addresses) address\(addresses == 1 ? "" : "es") of other sites"
        case .serving(let address): "serving \(address), Ctrl-C ends it"
        case .nowBuild(let folder): "now: faro build --root \(folder)"
        case .outputFailed: "cannot write to the standard output"
        case .wrong: "wrong:"
        case .right: "right:"
        case .switchedOff(let rule): "In site.yaml, 'rules: { \(rule): off }' switches it off."
        case .didYouMean(let correction): "did you mean: \(correction)?"
        case .alsoSearched(let words): "also searched: " + words.joined(separator: ", ")
        case .foundIn(let language): "in '\(language)'"
        case .nothingFound: "nothing found"
        case .found(let shown, let all): "\(shown) of \(all)"
        case .refusal(let refusal): refusalText(refusal)
        case .noRule(let rule, let suggestion):
            if case .nearest(let near) = suggestion { "no rule '\(rule)'; did you mean '\(near)'?" } else { "no rule '\(rule)'" }
        case .noIndexLanguage(let code, let known): "no language '\(code)' in the index; it has: " + known.joined(separator: ", ")
        case .numberOutOfRange(let option, let least, let most): "\(option) is a number from \(least) to \(most)"
        }
    }

    private func refusalText(_ refusal: TerminalText.RequestRefusal) -> String {
        switch refusal {
        case .noSuchPath: "no such path"
        case .notFound: "not found"
        case .tooManyConnections: "too many connections are open: close some tabs"
        case .headTooLong: "the request's head is too long"
        case .noHost: "the request has no 'Host'"
        case .notARequest: "this is no request that a browser makes"
        case .foreignHost(let host):
            "'\(host)' is not a name of this server, so a page of another site may have sent this. "
                + "Open http://localhost with the port instead, or start 'faro serve' with '--host \(host)'."
        }
    }

    private func reasonText(_ reason: TerminalText.FileReason) -> String {
        switch reason {
        case .new: "new"
        case .changed: "bytes differ"
        case .renewed: "written anew, as --clean asks"
        }
    }

    private func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
