internal import ArgumentParser
internal import Build
internal import Content
internal import Diagnostics
internal import Messages
internal import Templates
internal import Tools

struct FactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "facts", abstract: text(.facts))

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @OptionGroup var project: ProjectOptions

    @Option(name: .long, help: help(.uses, value: "id"))
    var uses: String?

    @Option(name: .long, help: help(.place))
    var place: String?

    @Option(name: .long, help: help(.confidence))
    var confidence: RegisterRecord.Confidence?

    @Option(name: .long, help: help(.olderThan, value: "yyyy-mm-dd"), transform: ContentOptions.fullDate)
    var olderThan: PartialDate?

    @Flag(name: .long, help: help(.gaps))
    var gaps = false

    @Option(name: .long, help: help(.agesDay, value: "yyyy-mm-dd"), transform: ContentOptions.fullDate)
    var date: PartialDate?

    @Option(name: .long, help: help(.textOrJSON))
    var format = Format.text

    func validate() throws {
        let ofRecords = [("--confidence", confidence != nil), ("--older-than", olderThan != nil)]
        if uses != nil { try refuse(ofRecords + [("--place", place != nil), ("--gaps", gaps)], beside: "--uses") }
        if gaps { try refuse(ofRecords, beside: "--gaps") }
    }

    private func refuse(_ options: [(name: String, isGiven: Bool)], beside option: String) throws {
        let given = options.filter(\.isGiven).map(\.name)
        if !given.isEmpty { throw ValidationError(Speech.words.text(.without(option: option, others: given))) }
    }

    func run() throws {
        let report = TerminalReport(isQuiet: false, root: project.folder)
        try report.failing {
            let register = try report.register(in: project.folder, date: date ?? .today)
            report.result(try uses.map { try shown(usesOf: $0, in: register) } ?? shown(register))
            report.show(register.errors)
            if !register.errors.isEmpty { throw ExitCode(1) }
        }
    }

    private func shown(_ register: RegisterProject) throws -> String {
        let filter = RegisterReport.Filter(
            place: place, confidence: confidence, seenBefore: olderThan, onlyGaps: gaps)
        switch register.report(filter, in: Speech.language) {
        case .success(let found): return format == .json ? found.json : found.text(in: Speech.language)
        case .failure(let unknown):
            throw ValidationError(Speech.words.text(.unknownPlace(unknown.code, unknown.near)))
        }
    }

    private func shown(usesOf id: String, in register: RegisterProject) throws -> String {
        switch register.uses(of: id) {
        case .success(let found): return format == .json ? found.json : found.text(in: Speech.language)
        case .failure(let unknown):
            let sentence = Speech.words.sentence(unknown.fact)
            throw ValidationError(sentence.message + (sentence.note.map { "; \($0)" } ?? ""))
        }
    }
}

extension RegisterRecord.Confidence: ExpressibleByArgument {}
