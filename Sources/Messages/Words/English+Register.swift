package import Diagnostics

// MARK: - The register

extension English {
    package func sentence(_ fact: RegisterFact) -> Sentence {
        switch fact {
        case .noRegister:
            Sentence(
                "'Content/facts/' has records, but site.yaml does not say what they are about",
                note: "write 'register: { topics: …, kinds: … }' in 'Content/site.yaml', each the name of a vocabulary")
        case .badID(let id, let instead):
            Sentence(
                "'\(id)' cannot be the id of a record",
                note: "use a to z, digits and hyphens" + (instead.map { ": '\($0)'" } ?? ""))
        case .duplicateID(let id, let path, let line):
            Sentence(
                "two records have the id '\(id)': this one, and one in '\(path)', line \(line)",
                note: "give one of them another id, or take it out")
        case .reservedID(let id):
            Sentence(
                "'\(id)' cannot be the id of a record: '[10 minutos](fact:\(id))' marks a figure without a record",
                note: "give the record another id, e.g. 'cr-wages-deadline'")
        case .noValue(let id):
            Sentence(
                "the record '\(id)' has no value",
                note: "write 'value: \"…\"', or 'parts:' for several; a record of kind 'gap' needs none")
        case .valueOfGap:
            Sentence(
                "a gap says what was not found: it has no value",
                note: "take 'value' and 'parts' out, or choose another kind")
        case .noDefaultLanguage(let key, let language):
            Sentence("'\(key)' lacks '\(language)', the site's main language", note: "write '\(language): \"…\"' too")
        case .establishedWithoutLaw:
            Sentence(
                "'established' means known from the law itself, and no law is named",
                note: "write 'law: \"…\"' with the article, or another confidence")
        case .noSource(let confidence):
            Sentence(
                "'\(confidence)' means seen in a source, and none is named",
                note: "write 'source:' with a key of 'sources' in this file")
        case .unknownSource(let key, let near):
            Sentence("'sources' of this file has no '\(key)'", note: hint(near, "it has") ?? "write it under 'sources'")
        case .unknownConfidence(let word, let near):
            Sentence("'\(word)' is no confidence", note: hint(near, "write one of"))
        case .placeNotUsed:
            Sentence(
                "the records of this project have no place",
                note: "take 'place' out, or write 'place: country' under 'register' in 'Content/site.yaml'")
        case .unknownPlace(let code, let near):
            Sentence(
                "'\(code)' is no place of the register",
                note: hint(near, "places")
                    ?? "write two capitals for a country, e.g. 'CR', or its code and a region's, e.g. 'US-CA'")
        case .numberDiffers(let value, let number):
            Sentence("the value '\(value)' is not the number \(number)", note: "correct the one that is wrong")
        case .groupedNumber(let text, let number):
            Sentence("'\(text)' is not a plain number", note: "write 'number: \"\(number)\"'")
        case .spellingsDiffer(let first, let second):
            Sentence(
                "'\(cut(first))' and '\(cut(second))' are one value with two numbers",
                note: "correct the one that is wrong")
        case .markupInValue(let text, let mark):
            Sentence(
                "no text can quote '\(cut(text))': Markdown reads '\(mark)' as markup",
                note: "write the value without '\(mark)'")
        case .curlyQuotes(let text, let inner):
            Sentence(
                "the quotes of \(cut(text)) are part of the value",
                note: "use straight quotes, or none: \"\(cut(inner))\"")
        case .noPhoneNumber(let text):
            Sentence(
                "'\(cut(text))' is not one phone number, and pages link it for calls",
                note: "write only the number: digits, spaces and hyphens, behind '+', '*' or '#'; "
                    + "of several, each as a part or a record of its own")
        case .belongsToParts(let key):
            Sentence(
                "the record has only parts, and '\(key)' belongs to a value",
                note: "write '\(key)' into each part, or give the record a 'value'")
        case .wrongFormerValue(let key):
            Sentence(
                key.map { "'\($0)' is no language of 'was' and not 'on'" } ?? "'was' has no earlier words",
                note: "write 'was: { es: [\"6 meses\"], en: [\"6 months\"], on: 2026-11-29 }'")
        case .stillRight(let text):
            Sentence(
                "'\(cut(text))' is under 'was', but it is still a right spelling of this value",
                note: "take it out of 'was', or change 'value' and 'also'")
        case .datesReversed(let from, let until):
            Sentence("the record begins on \(from) and ends before, on \(until)", note: "correct one of the dates")
        case .ambiguousText(let text, let reading):
            Sentence(
                "other programs that read this file take '\(text)' for \(name(reading))",
                note: "put quotes around it: \"\(text)\"")
        case .starWithoutQuotes(let text):
            Sentence("a text cannot begin with '*' without quotes", note: "write \"\(text)\"")
        case .unknownRecord(let id, let near):
            Sentence("the register has no record '\(id)'", note: hint(near, "it has"))
        case .unknownPart(let part, let record, let near):
            Sentence("the record '\(record)' has no part '\(part)'", note: hint(near, "its parts"))
        case .partNeeded(let record, let parts):
            Sentence(
                "the record '\(record)' has parts and no value of its own",
                note: "name one of them: " + parts.prefix(12).map { "'fact:\(record)#\($0)'" }.joined(separator: ", "))
        case .valueDiffers(let record, let written, let right, let wasRight):
            Sentence(
                "the text says '\(cut(written))', and the record '\(record)' says '\(right.first ?? "")'",
                note: wasRight
                    ? "the value has changed: 'faro fix facts' lists all such places, and '--apply' mends them"
                    : "write " + choice(right, "or"))
        case .noValueInLanguage(let record, let language):
            Sentence(
                "the record '\(record)' has no value in '\(language)'",
                note: "write '\(language): \"…\"' in its 'value'")
        case .unsureRecord(let id):
            Sentence(
                "the record '\(id)' is unsure ('confidence: check') and may not be quoted",
                note: "check it in a source and give it another confidence, or take this sentence out")
        case .quotedGap(let id):
            Sentence("the record '\(id)' is a gap: there is nothing to quote", note: "take this sentence out")
        case .quoteInTitle(let words):
            Sentence(
                "a title cannot quote the register: '\(cut(words))'",
                note: "write the title without it, and quote it in the summary or the text")
        case .quoteNotHere(let key):
            Sentence(
                "'\(key)' cannot quote the register",
                note: "write the words alone; summaries, fields of text and the text itself can quote")
        case .unreadQuote:
            Sentence(
                "this quote of the register cannot be read",
                note: "write '[words](fact:id)': in small letters, without spaces, brackets or a title in it")
        case .unknownFilter(let key, let near):
            Sentence("a table of facts cannot be chosen by '\(key)'", note: hint(near, "it can by"))
        case .unknownFilterValue(let key, let value, let near):
            Sentence("no record has '\(value)' as its '\(key)'", note: hint(near, "there are"))
        case .noRecordFits:
            Sentence("no record fits all these lines: the table is empty", note: "take one of the lines out")
        case .expired(let record, let date):
            Sentence(
                "the record '\(record)' was valid until \(date)",
                note: "look up its present value; write the old one under 'was', and 'faro fix facts' mends the texts")
        case .sameSubject(let record, let other):
            Sentence(
                "'\(record)' and '\(other)' are two current records of the same place, topic and kind",
                note: "tell them apart by 'what', or take one out")
        case .unquoted(let record):
            Sentence(
                "no text quotes the record '\(record)': it stands only in the register's own tables",
                note: "quote it where readers look for it: '[…](fact:\(record))'")
        case .amountWithoutYear(let record):
            Sentence(
                "the amount '\(record)' does not say of which year it is",
                note: "write 'from:' with its first day or its year")
        case .unlistedSource(let host):
            Sentence("this project does not cite '\(host)'", note: "find the same in another source")
        case .seenInFuture(let date, let today):
            Sentence(
                "the source was seen on \(date), and today is \(today)", note: "write the day when you saw it")
        case .untranslated(let record, let part, let languages):
            Sentence(
                "the value of '\(record)\(part.map { "#" + $0 } ?? "")' lacks "
                    + languages.map { "'\($0)'" }.joined(separator: ", "),
                note: "write '\(languages.first ?? ""): \"…\"' in its 'value'; "
                    + "a text that is the same in all languages needs none")
        case .numberInTitle(let words):
            Sentence(
                "no record stands behind '\(cut(words))', and a title cannot quote one",
                note: "write the title without the figure, and quote the record in the summary or the text")
        case .numberWithoutRecord(let words):
            Sentence(
                "no record stands behind '\(cut(words))'",
                note: "quote one: '[\(cut(words))](fact:…)'; if it is your own figure: '[\(cut(words))](fact:own)'")
        }
    }

    private func name(_ reading: RegisterFact.YAMLReading) -> String {
        switch reading {
        case .boolean: "true or false"
        case .null: "nothing"
        case .number: "a number that is written otherwise"
        case .time: "a number of minutes or seconds"
        case .date: "a date"
        }
    }
}
