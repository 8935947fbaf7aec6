internal import Diagnostics
internal import YAML

extension SettingsReader {
    /// `front_matter`, `keep` and `names` of a collection.
    mutating func frontMatter(
        optional: YAMLNode?, keep: YAMLNode?, names: YAMLNode?, _ fields: [FieldSpec], _ invalid: Set<String>
    ) -> FrontMatterSettings {
        var result = FrontMatterSettings()
        switch optional?.text {
        case nil where optional == nil, "required": break
        case "optional": result.isOptional = true
        default:
            if let optional { reader.wrongType(optional, "front_matter", .word(["required", "optional"])) }
        }
        let own = Set(fields.map(\.key)).union(invalid)
        for node in keep.flatMap({ reader.sequence($0, "keep") }) ?? [] {
            guard let key = reader.text(node, "keep") else { continue }
            if own.contains(key) || !result.kept.insert(key).inserted {
                reader.report(.foreign(.keyWithTwoMeanings(key)), at: node)
            }
        }
        let known = FrontMatterKey.ofPages.map(\.rawValue) + fields.map(\.key)
        let spoken = FrontMatterKey.ofPages.flatMap { key in
            key.spokenNames.map { (name: $0, key: key.rawValue) }
        }
        for entry in names.flatMap({ reader.mapping($0, "names") }) ?? [] {
            guard let meaning = reader.text(entry.value, entry.key) else { continue }
            if own.contains(entry.key) || result.kept.contains(entry.key) {
                reader.report(.foreign(.keyWithTwoMeanings(entry.key)), atKey: entry)
            } else if known.contains(meaning) {
                result.names[entry.key] = meaning
            } else if !invalid.contains(meaning) {
                let near = Hints.key(meaning, known: known, names: spoken, listsAll: false)
                reader.report(.foreign(.unknownMeaning(meaning, near)), at: entry.value)
            }
        }
        return result
    }
}
