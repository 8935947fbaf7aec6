package import Diagnostics

// MARK: - Content that was written for another tool

extension English {
    package func sentence(_ fact: ForeignFact) -> Sentence {
        switch fact {
        case .keyWithTwoMeanings(let key):
            Sentence(
                "'\(cut(key))' has two meanings here",
                note: "a key is a field, or in 'keep', or in 'names', and in each once")
        case .unknownMeaning(let key, let near):
            Sentence(
                "'\(cut(key))' is neither a built-in key nor a field",
                note: hint(near, "known keys") ?? "write e.g. 'description: summary', or keep it: 'keep: [\(cut(key))]'"
            )
        case .sameMeaning(let key, let other, let meaning):
            Sentence(
                "'\(key)' and '\(other)' both mean '\(meaning)'",
                note: "take one of them out, or let pages have it unshown with 'keep' in site.yaml")
        case .tomlFrontMatter:
            Sentence(
                "the front matter is TOML, between lines of '+++'",
                note: "write it as YAML: 'key: value' in each line, between lines of '---'")
        case .unlinkedFile(let name):
            Sentence(
                "no page shows or links to '\(cut(name))', so it is not published",
                note: "link to it, take it out, or move it to 'Content/assets/'")
        case .objectWithoutFields(let field):
            Sentence(
                "the object '\(field)' does not say which keys it has",
                note: "write e.g. 'fields: { name: { type: text } }'")
        case .fieldsWithoutObject:
            Sentence("'fields' belongs to objects", note: "write 'type: object', or 'type: list' and 'of: object'")
        case .notInObjects(let type):
            Sentence(
                "a field of type '\(type)' cannot be inside an object", note: "make it a field of the collection")
        case .objectTooDeep(let limit):
            Sentence("objects are nested more than \(limit) deep", note: "divide the field")
        }
    }

    /// How to let pages have a key that nothing reads.
    func keeping(_ key: String, _ collection: String) -> String {
        "let pages have it unshown: 'keep: [\(cut(key))]' under '\(collection)' in site.yaml"
    }
}
