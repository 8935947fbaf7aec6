package import Diagnostics

// MARK: - faro facts, faro fix, faro new facts

extension English {
    var noRegister: Sentence {
        Sentence(
            "this project has no register of facts",
            note: "write 'register: { topics: …, kinds: … }' in 'Content/site.yaml', each the name of a vocabulary")
    }

    package func text(_ text: RegisterHelp) -> String {
        switch text {
        case .facts: "List the register: each record with its value, source, age and use; then what is missing."
        case .uses: "List every place that quotes this record, or this part of it ('id#part'), and the tables with it."
        case .place: "Only records of this place; a country stands for its regions too."
        case .confidence: "Only records of this confidence: verified, copy, established or check."
        case .olderThan: "Only records whose source was last seen before this day."
        case .gaps: "Only what is missing: the records of kind 'gap', and the empty cells of place × topic."
        case .textOrJSON: "How to print: text or json."
        case .agesDay: "The day that ages and expired records are counted from. Default: today."
        case .fix: "Mend what has only one cure; without --apply, say what would be mended."
        case .whatToFix:
            "What to mend: 'facts', the quotes whose value has changed; 'marks', signs that made no markup."
        case .apply: "Write the files. Without it, nothing is written."
        }
    }

    package func text(_ text: RegisterText) -> String {
        switch text {
        case .head(.record): "record"
        case .head(.confidence): "confidence"
        case .head(.seen): "seen"
        case .head(.age): "age"
        case .head(.shown): "quoted"
        case .noPlace: "Without a place"
        case .age(let number, .days): "\(number) d"
        case .age(let number, .months): "\(number) m"
        case .age(let number, .years): "\(number) y"
        case .shownBy(0, let tables): tables > 0 ? "table" : "no"
        case .shownBy(let quotes, let tables): "\(quotes)×" + (tables > 0 ? ", table" : "")
        case .noSource: "no source"
        case .from(let date): "from \(date)"
        case .validUntil(let date): "valid until \(date)"
        case .expired(let date): "EXPIRED on \(date)"
        case .records(let number): "Records: \(grouped(number))"
        case .byPlace: "by place"
        case .byKind: "by kind"
        case .byConfidence: "by confidence"
        case .gaps(let number): "Gaps, looked for and not found: \(grouped(number))"
        case .emptyCells(let number): "Topics without a record, by place: \(grouped(number))"
        case .summary(let records, let gaps, let unsure):
            "register: \(count(records, "record")), \(count(gaps, "gap")), \(grouped(unsure)) unsure ('faro "
                + "facts' lists them)"
        case .emptyCell(let place, let topics): "register: \(place) has no record on " + choice(topics, "or")
        case .table: "(table)"
        case .uses(0, 0): "no text quotes it, and no table shows it"
        case .uses(let quotes, let tables): count(quotes, "quote") + ", " + count(tables, "table")
        case .notMended(let words, let record, let fault): "not mended: '\(words)' ('\(record)'): \(reason(fault))"
        case .canBeMended(let places, let files):
            "\(count(places, "place")) in \(count(files, "file")) can be mended: 'faro fix facts --apply' does it"
        case .marksCanBeMended(let places, let files):
            "\(count(places, "place")) in \(count(files, "file")) can be mended: 'faro fix marks --apply' does it"
        case .markLeft(let written, let fault): "not mended: '\(written)': \(reason(fault))"
        case .noMarks: "no mark that leaves no doubt; 'faro check' shows the others"
        case .mended(let places, let files): "\(count(places, "place")) in \(count(files, "file")) mended"
        case .left(let places): "\(count(places, "place")) not mended: change \(places == 1 ? "it" : "them") by hand"
        case .nothingToMend(let withErrors):
            withErrors
                ? "all quotes say what the register says, as far as its records could be read"
                : "all quotes say what the register says"
        case .noRegister: noRegister.message + (noRegister.note.map { "; \($0)" } ?? "")
        case .unknownPlace(let code, let near):
            "no record has the place '\(code)'" + (hint(near, "there are").map { "; \($0)" } ?? "")
        case .unknownFix(let word?, let known):
            "'faro fix' cannot mend '\(word)'; it can mend: " + known.joined(separator: ", ")
        case .unknownFix(nil, let known):
            "say what to mend: " + known.map { "'faro fix \($0)'" }.joined(separator: ", ")
        case .without(let option, let others): "beside \(option), leave out: " + others.joined(separator: ", ")
        }
    }

    private func reason(_ fault: MendFault) -> String {
        switch fault {
        case .neverValue(let right): "this was never its value; write \(choice(right, "or"))"
        case .noValueInLanguage(let language): "the record has no value in '\(language)'"
        case .unsure: "the record is unsure ('confidence: check') and may not be quoted"
        case .reference: "this is a link by reference; write '[words](fact:…)' here"
        case .severalLines: "its words stand on several lines; write them on one"
        case .notAQuote: "at this place the file has no '[words](fact:…)'"
        case .otherWords: "at this place the file has other words"
        case .markupInside: "there is markup between its words"
        case .yamlCharacter: "the new value has a sign that YAML reads otherwise here"
        case .readOtherwise: "with the new words the page would be read otherwise"
        case .linkedFile: "the file is a symbolic link; mend the file that it leads to"
        }
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
    }

    package func text(_ text: NewRegisterText) -> String {
        switch text {
        case .head: "Facts that texts quote: [words](fact:id). Keep the quotes around all values."
        case .defaults: "what records have that do not say it themselves"
        case .countryOrRegion: "a country (CR), or a region that site.yaml names (US-CA)"
        case .confidence(let words): "one of: " + words.joined(separator: ", ")
        case .source: "a law, a report or a page; records name it by this key"
        case .seen: "the day on which you saw it, as 2026-11-29"
        case .record: "one record is one fact; its id has a to z, digits and hyphens, and no year"
        case .topics(let terms): "topic, one of: " + terms.joined(separator: ", ")
        case .kinds(let terms): "kind, one of: " + terms.joined(separator: ", ")
        case .whats(let terms): "what tells records of one kind apart, one of: " + terms.joined(separator: ", ")
        case .anyWhat: "what: \"…\" tells records of one kind apart"
        case .keysBesides(let keys): "also: " + keys.joined(separator: ", ")
        }
    }
}
