internal import Content
internal import Diagnostics
internal import Site

extension Check {
    static let unusedTerm = Check(
        rule: .unusedTerm,
        scope: .site { context in
            let settings = context.site.settings
            // A field with an invalid declaration may use any vocabulary.
            if settings.collections.contains(where: { !$0.invalidFields.isEmpty }) { return [] }
            var used: [String: Set<String>] = [:]
            // An invalid value may mean any term of its vocabulary: the error is not reported a second time as an
            // unused
            // term.
            var unsure: Set<String> = []
            for item in context.site.items {
                let specs = context.settings(of: item).fields
                for spec in specs.flatMap(\.parts) where item.page.frontMatter.state(of: spec.key) == .invalid {
                    if case .choice(let vocabulary) = spec.type.element { unsure.insert(vocabulary) }
                }
                for field in item.page.frontMatter.fields {
                    guard let spec = specs.first(where: { $0.key == field.key }) else { continue }
                    for (vocabulary, term) in terms(of: field.value, spec) {
                        used[vocabulary, default: []].insert(term)
                    }
                }
            }
            if let register = settings.register {
                let records = context.site.register.register
                // Records that could not be read may use any term.
                if records.isIncomplete || !records.faultyIDs.isEmpty {
                    unsure.formUnion([register.topics, register.kinds])
                    if let whats = register.whats { unsure.insert(whats) }
                    if case .term(let places) = register.place { unsure.insert(places) }
                }
                for record in records.records {
                    used[register.topics, default: []].insert(record.subject.topic)
                    used[register.kinds, default: []].insert(record.subject.kind)
                    if let whats = register.whats, let what = record.subject.what {
                        used[whats, default: []].insert(what)
                    }
                    if case .term(let places) = register.place, let place = record.subject.place {
                        used[places, default: []].insert(place)
                    }
                }
            }
            return settings.vocabularies.filter { !unsure.contains($0.id) }.flatMap { vocabulary in
                vocabulary.terms.filter { used[vocabulary.id]?.contains($0.id) != true }.map { term in
                    finding(
                        .unusedTerm(term.id, vocabulary: vocabulary.id), settings,
                        at: .term(vocabulary: vocabulary.id, term.id))
                }
            }
        })

    private static func terms(of value: FieldValue, _ spec: FieldSpec) -> [(vocabulary: String, term: String)] {
        switch (value, spec.type.element) {
        case (.choice(let term), .choice(let vocabulary)): [(vocabulary, term)]
        case (.list(let values), _): values.flatMap { terms(of: $0, spec) }
        case (.object(let entries), .object(let specs)):
            entries.flatMap { entry in
                specs.first { $0.key == entry.key }.map { terms(of: entry.value, $0) } ?? []
            }
        default: []
        }
    }
}
