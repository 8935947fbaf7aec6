internal import Base
internal import Content
internal import Diagnostics
internal import Site

// Checks of single records of the register.
extension Check {
    static let expiredFact = Check(
        rule: .expiredFact,
        scope: .site { context in
            shownRecords(context).filter { $0.isExpired(on: context.date) }.map { record in
                finding(.expired(record: record.id, date: record.validUntil?.iso ?? ""), record)
            }
        })

    static let amountWithoutYear = Check(
        rule: .amountWithoutYear,
        scope: .site { context in
            let language = context.site.settings.languages[context.site.defaultLanguage].code
            let scanner = AmountScanner(language: language)
            return shownRecords(context).filter { record in
                guard record.from == nil, record.validUntil == nil else { return false }
                return record.unit.contains { $0.key == "currency" }
                    || record.values.contains { scanner.hasMoney($0.words.text(in: language)) }
            }.map { finding(.amountWithoutYear($0.id), $0) }
        })

    /// A record that no text quotes and no table shows.
    static let unusedFact = Check(
        rule: .unusedFact,
        scope: .site { context in
            let register = context.site.register
            let faulty = register.register.faultyIDs
            return register.register.records.identified.compactMap { id, record in
                guard record.isShown, !register.isUsed[id], !faulty.contains(record.id) else { return nil }
                return finding(.unquoted(record: record.id), record)
            }
        })

    /// A value that has its own words for some languages of the site, and none for others.
    static let untranslatedFact = Check(
        rule: .untranslatedFact,
        scope: .site { context in
            let codes = context.site.settings.languages.map(\.code)
            return shownRecords(context).flatMap { record in
                let values = (record.value.map { [(nil, $0)] } ?? []) + record.parts.map { ($0.id, $0.value) }
                return values.compactMap { (part: String?, value: RecordValue) -> Diagnostic? in
                    let missing = codes.filter { value.words(in: $0) == nil }
                    if missing.isEmpty { return nil }
                    return finding(.untranslated(record: record.id, part: part, languages: missing), record)
                }
            }
        })

    /// Two current records of one place, topic, kind and `what`.
    static let duplicateFact = Check(
        rule: .duplicateFact,
        scope: .site { context in
            var first: [RegisterSubject: RegisterRecord] = [:]
            var findings: [Diagnostic] = []
            for record in shownRecords(context) where record.isCurrent(on: context.date) {
                guard let other = first[record.subject] else {
                    first[record.subject] = record
                    continue
                }
                findings.append(finding(.sameSubject(record: record.id, other: other.id), record))
            }
            return findings
        })

    private static func shownRecords(_ context: CheckContext) -> [RegisterRecord] {
        context.site.register.register.records.filter(\.isShown)
    }
}

/// A diagnostic on a record of the register.
private func finding(_ fact: RegisterFact, _ record: RegisterRecord) -> Diagnostic {
    Diagnostic(.register(fact), path: record.path, at: record.position, length: record.id.utf8.count)
}
