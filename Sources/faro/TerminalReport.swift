internal import ArgumentParser
internal import Base
internal import Build
internal import Content
internal import Diagnostics
internal import Foundation
internal import Messages
internal import Site
internal import Synchronization

/// Output of the commands: results on standard output, diagnostics and progress on standard error.
struct TerminalReport: Sendable {
    let isQuiet: Bool
    /// The project's folder, for the lines shown under diagnostics.
    let root: String
    private let started = ContinuousClock.now

    init(isQuiet: Bool, root: String) {
        self.isQuiet = isQuiet
        self.root = root
    }

    /// Runs `body`; prints an `EnvironmentError` and ends the command with status 2.
    func failing(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let fault as EnvironmentError {
            show(fault)
            throw ExitCode(2)
        }
    }

    func show(_ failure: EnvironmentError) {
        let sentence = Speech.words.sentence(failure)
        aside("error: " + sentence.message + "\n" + (sentence.note.map { Speech.words.note + ": " + $0 + "\n" } ?? ""))
    }

    /// A failed write (a full disk behind `>`) ends the command with status 2.
    func result(_ text: String) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        } catch {
            aside("error: " + Speech.words.text(.outputFailed) + "\n")
            exit(2)
        }
    }

    func aside(_ text: TerminalText) { aside(Speech.words.text(text) + "\n") }

    func aside(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    // MARK: Diagnostics

    func show(_ diagnostics: [Diagnostic]) {
        let told = told(diagnostics)
        if !told.isEmpty { aside(told) }
    }

    /// As `show` prints them.
    func told(_ diagnostics: [Diagnostic]) -> String {
        let shown = isQuiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        return shown.isEmpty ? "" : format(shown, as: .text)
    }

    /// All that `told` depends on beside the diagnostics and their files.
    var manner: String { "\(Speech.language) \(isQuiet) \(TerminalReport.usesColor)" }

    /// Text is limited to some hundreds; JSON, which programs read, has all.
    func format(_ diagnostics: [Diagnostic], as style: DiagnosticFormat.Style) -> String {
        let selection = DiagnosticSelection(diagnostics, most: style == .json ? .max : DiagnosticSelection.most)
        let rest =
            selection.hidden.isEmpty
            ? "" : (style == .github ? "::notice::" : "") + TerminalReport.rest(selection.hidden) + "\n"
        return layout(selection.shown, as: style) + rest
    }

    private func layout(_ diagnostics: [Diagnostic], as style: DiagnosticFormat.Style) -> String {
        let root = root
        // Cache of one file: diagnostics are sorted by file and line, so each file is read once.
        let open = Mutex((path: "", lines: [ArraySlice<UInt8>](), number: 0, text: String?.none))
        let usesColor = style == .text && TerminalReport.usesColor
        return DiagnosticFormat(style: style, language: Speech.language, usesColor: usesColor) { path, number in
            open.withLock { open in
                if open.path != path { open = (path, SourceTree.lines(of: path, root: root), 0, nil) }
                if open.number != number {
                    let line = open.lines.indices.contains(number - 1) ? open.lines[number - 1] : nil
                    (open.number, open.text) = (number, line.map { String(decoding: $0, as: UTF8.self) })
                }
                return open.text
            }
        }.format(diagnostics)
    }

    private static var usesColor: Bool { isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty }
    private static var isTerminal: Bool {
        isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    }

    // MARK: Progress

    /// Progress bar: only on a terminal, after half a second.
    func progress() -> BuildProgress {
        guard !isQuiet, TerminalReport.isTerminal else { return BuildProgress() }
        let started = started
        let state = Mutex((done: 0, shown: started))
        return BuildProgress { pages, total in
            let line: String? = state.withLock { state in
                state.done += pages
                let now = ContinuousClock.now
                if state.done == total { return state.shown == started ? nil : "\r\u{1B}[K" }
                guard now - started > .milliseconds(500), now - state.shown > .milliseconds(100) else { return nil }
                state.shown = now
                let filled = state.done * 30 / max(1, total)
                let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: 30 - filled)
                return "\r[" + bar + "] " + Speech.words.text(.progress(done: state.done, all: total))
            }
            if let line { try? FileHandle.standardError.write(contentsOf: Data(line.utf8)) }
        }
    }

    // MARK: Last lines

    func summary(_ outcome: BuildOutcome) {
        let (errors, warnings) = TerminalReport.counts(outcome.diagnostics)
        guard let published = outcome.published else {
            return aside(.nothingWritten(errors: errors, warnings: warnings))
        }
        built(pages: published.pages, written: published.written, removed: published.removed, warnings: warnings)
    }

    /// Of a build with nothing to do.
    func summary(_ kept: KeptBuild) { built(pages: kept.pages, written: 0, removed: 0, warnings: kept.warnings) }

    private func built(pages: Int, written: Int, removed: Int, warnings: Int) {
        if isQuiet { return }
        let time = seconds(ContinuousClock.now - started)
        result(
            Speech.words.text(
                .built(pages: pages, seconds: time, written: written, removed: removed, warnings: warnings)) + "\n")
    }

    func summary(_ checked: CheckedProject) {
        let (errors, warnings) = TerminalReport.counts(checked.diagnostics)
        result(
            Speech.words.text(
                .checked(pages: checked.content?.site.pages.count ?? 0, errors: errors, warnings: warnings)) + "\n")
    }

    /// The line that counts the hidden diagnostics.
    private static func rest(_ hidden: [Diagnostic]) -> String {
        let (errors, warnings) = counts(hidden)
        return Speech.words.rest(errors: errors, warnings: warnings)
    }

    private static func counts(_ diagnostics: [Diagnostic]) -> (errors: Int, warnings: Int) {
        let errors = diagnostics.count { $0.severity == .error }
        return (errors, diagnostics.count - errors)
    }

    /// Prints the reason for each written file.
    func explain(_ outcome: BuildOutcome) {
        for file in outcome.published?.files.sorted(by: { $0.path < $1.path }) ?? [] {
            let reason: TerminalText.FileReason? =
                switch file.state {
                case .new: .new
                case .changed: .changed
                case .renewed: .renewed
                case .same, .blocked: nil
                }
            guard let reason else { continue }
            result("\(file.path): " + Speech.words.text(.fileWritten(reason, source: file.source)) + "\n")
        }
    }

    func stages(_ stages: [StageTime]) {
        var text = Speech.words.text(.stageHeads) + "\n"
        func row(_ name: String, _ wall: Duration, _ cpu: Duration, _ peak: Int) {
            let cells = [padded(seconds(wall), 8), padded(seconds(cpu), 8), padded(String(peak >> 20), 9)]
            text += name + String(repeating: " ", count: max(1, 9 - name.count)) + cells.joined() + "\n"
        }
        for stage in stages { row(Speech.words.text(.stage(stage.stage)), stage.wall, stage.cpu, stage.peakBytes) }
        let (wall, cpu) = (stages.reduce(.zero) { $0 + $1.wall }, stages.reduce(.zero) { $0 + $1.cpu })
        row(Speech.words.text(.allStages), wall, cpu, stages.map(\.peakBytes).max() ?? 0)
        result(text)
    }

    private func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// With three decimals.
    private func seconds(_ duration: Duration) -> String {
        let thousandths = (duration / .milliseconds(1)).rounded()
        let fraction = String(Int(thousandths) % 1000)
        return "\(Int(thousandths) / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }
}
