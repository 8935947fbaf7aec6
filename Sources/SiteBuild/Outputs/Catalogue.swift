internal import Base
internal import SiteModel

/// `catalogue.json`: what data the site offers, for programs: its languages, collections with their fields, vocabularies, and
/// where each collection's data files are; and the JSON Schema that it obeys.
@Sendable func catalogue(_ context: OutputContext) -> [MadeFile] {
    var json = JSONWriter(.lessThan)
    let settings = context.settings
    json.object { json in
        json.string("$schema", context.absolute(context.base.path) + "catalogue.schema.json")
        json.text("title", settings.title, context)
        json.text("publisher", settings.publisher, context)
        json.string("url", context.absolute(context.base.path))
        if let licence = settings.licence {
            json.object("licence") { json in
                json.string("name", licence.name)
                json.string("url", licence.url)
            }
        }
        json.array("languages") { json in
            for language in settings.languages {
                json.line { json in
                    json.string("code", language.code)
                    json.string("name", language.name)
                    json.string("direction", language.direction.rawValue)
                    json.boolean("default", language.isDefault)
                }
            }
        }
        json.array("collections") { json in
            for index in settings.collections.indices { json.line { $0.collection(index, context) } }
        }
        json.array("vocabularies") { json in
            for vocabulary in settings.vocabularies {
                json.line { json in
                    json.string("id", vocabulary.id)
                    json.array("terms") { json in
                        for term in vocabulary.terms {
                            json.object { json in
                                json.string("id", term.id)
                                json.text("name", term.name, context)
                            }
                        }
                    }
                }
            }
        }
    }
    json.newline()
    return [MadeFile(path: "catalogue.json", bytes: json.bytes), MadeFile(path: "catalogue.schema.json", bytes: Array(catalogueSchema.utf8))]
}

extension JSONWriter {
    /// `{ "es": …, "en": … }`, in the order of the site's languages.
    fileprivate mutating func text(_ key: String, _ text: LocalizedText, _ context: OutputContext) {
        object(key) { json in
            for language in context.settings.languages { json.string(language.code, text.text(in: language.code)) }
        }
    }

    fileprivate mutating func collection(_ index: Int, _ context: OutputContext) {
        let collection = context.settings.collections[index]
        string("id", collection.id)
        text("name", collection.name, context)
        array("fields") { json in
            for field in collection.fields {
                json.object { json in
                    json.string("key", field.key)
                    json.type(field.type)
                    json.boolean("required", field.required)
                    json.text("label", field.label, context)
                }
            }
        }
        array("data") { json in
            for (number, edition) in context.site.editions.enumerated() {
                let count = edition.lists[index].count { edition.entries[$0].map { !$0.isFallback } ?? false }
                json.object { json in
                    json.string("language", edition.language.code)
                    json.number("items", count)
                    let folder = context.absolute(Permalink.url(context.folders[number][index], base: context.base))
                    if collection.outputs.contains(.json) { json.string("json", folder + "data.json") }
                    if collection.outputs.contains(.csv) { json.string("csv", folder + "data.csv") }
                    if collection.outputs.contains(.feed) { json.string("feed", folder + "feed.xml") }
                }
            }
        }
    }

    fileprivate mutating func type(_ type: FieldType) {
        switch type {
        case .list(let element):
            boolean("list", true)
            self.type(element)
        case .choice(let vocabulary):
            string("type", "choice")
            string("vocabulary", vocabulary)
        case .reference(let collection):
            string("type", "reference")
            string("to", collection)
        default: string("type", "\(type)")
        }
    }
}

/// JSON Schema, draft 2020-12.
private let catalogueSchema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Catalogue of a site's data",
      "type": "object",
      "required": ["title", "url", "languages", "collections", "vocabularies"],
      "properties": {
        "$schema": { "type": "string", "format": "uri" },
        "title": { "$ref": "#/$defs/text" },
        "publisher": { "$ref": "#/$defs/text" },
        "url": { "type": "string", "format": "uri" },
        "licence": {
          "type": "object",
          "required": ["name", "url"],
          "properties": { "name": { "type": "string" }, "url": { "type": "string", "format": "uri" } }
        },
        "languages": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["code", "name", "direction", "default"],
            "properties": {
              "code": { "type": "string" },
              "name": { "type": "string" },
              "direction": { "enum": ["ltr", "rtl"] },
              "default": { "type": "boolean" }
            }
          }
        },
        "collections": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "name", "fields", "data"],
            "properties": {
              "id": { "type": "string" },
              "name": { "$ref": "#/$defs/text" },
              "fields": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["key", "type", "required", "label"],
                  "properties": {
                    "key": { "type": "string" },
                    "list": { "const": true },
                    "type": {
                      "enum": ["text", "markdown", "integer", "number", "boolean", "date", "url", "email", "phone", "country", "language", "choice", "reference"]
                    },
                    "vocabulary": { "type": "string" },
                    "to": { "type": "string" },
                    "required": { "type": "boolean" },
                    "label": { "$ref": "#/$defs/text" }
                  }
                }
              },
              "data": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["language", "items"],
                  "properties": {
                    "language": { "type": "string" },
                    "items": { "type": "integer", "minimum": 0 },
                    "json": { "type": "string", "format": "uri" },
                    "csv": { "type": "string", "format": "uri" },
                    "feed": { "type": "string", "format": "uri" }
                  }
                }
              }
            }
          }
        },
        "vocabularies": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "terms"],
            "properties": {
              "id": { "type": "string" },
              "terms": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": ["id", "name"],
                  "properties": { "id": { "type": "string" }, "name": { "$ref": "#/$defs/text" } }
                }
              }
            }
          }
        }
      },
      "$defs": { "text": { "type": "object", "additionalProperties": { "type": "string" } } }
    }

    """
