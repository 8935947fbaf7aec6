internal import Base
internal import Content
internal import Site

/// `catalogue.json`: machine-readable description of the site's data: languages, collections with fields and URLs of
/// their data files, vocabularies. Also writes its JSON Schema.
@Sendable func catalogue(_ context: OutputContext) -> [GeneratedFile] {
    var json = JSONWriter(.lessThan)
    let settings = context.settings
    json.object { json in
        json.string("$schema", context.permalinks.absolute(context.permalinks.catalogueSchema))
        json.text("title", settings.title, context)
        json.text("publisher", settings.publisher, context)
        json.string("url", context.permalinks.absolute(context.permalinks.root))
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
            for id in settings.collections.ids { json.line { $0.collection(id, context) } }
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
        if context.site.register.isShown { json.object("facts") { $0.register(context) } }
    }
    json.newline()
    return [
        GeneratedFile(context.permalinks.catalogue, json.bytes),
        GeneratedFile(context.permalinks.catalogueSchema, Array(catalogueSchema.utf8)),
    ]
}

extension JSONWriter {
    /// `{ "es": …, "en": … }`, in the order of the site's languages.
    mutating func text(_ key: String, _ text: LocalizedText, _ context: OutputContext) {
        object(key) { json in
            for language in context.settings.languages { json.string(language.code, text.text(in: language.code)) }
        }
    }

    fileprivate mutating func collection(_ id: ID<CollectionSettings>, _ context: OutputContext) {
        let collection = context.settings.collections[id]
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
            for shown in context.site.languages.values {
                let count = shown.lists[id].count { shown.items[$0].map { !$0.isFallback } ?? false }
                json.object { json in
                    json.string("language", shown.language.code)
                    json.number("items", count)
                    let (own, all) = (shown.permalinks, context.permalinks)
                    if collection.outputs.contains(.json) { json.string("json", all.absolute(own.json(of: id))) }
                    if collection.outputs.contains(.csv) { json.string("csv", all.absolute(own.csv(of: id))) }
                    if collection.outputs.contains(.feed) { json.string("feed", all.absolute(own.feed(of: id))) }
                }
            }
        }
    }

    /// Files of the register, in all languages.
    fileprivate mutating func register(_ context: OutputContext) {
        let permalinks = context.permalinks
        number("records", context.site.register.register.records.count(where: \.isShown))
        string("json", permalinks.absolute(permalinks.registerJSON))
        string("csv", permalinks.absolute(permalinks.registerCSV))
        string("schema", permalinks.absolute(permalinks.registerSchema))
    }

    fileprivate mutating func type(_ type: FieldType) {
        if case .list = type { boolean("list", true) }
        string("type", type.element.name)
        switch type.element {
        case .choice(let vocabulary): string("vocabulary", vocabulary)
        case .reference(let collection): string("to", collection)
        case .object(let specs):
            array("fields") { json in
                for spec in specs {
                    json.object { json in
                        json.string("key", spec.key)
                        json.type(spec.type)
                        json.boolean("required", spec.required)
                    }
                }
            }
        default: break
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
                      "enum": ["text", "markdown", "integer", "number", "boolean", "date", "url", "email", \
    "phone", "country", "language", "choice", "reference", "image", "object"]
                    },
                    "vocabulary": { "type": "string" },
                    "to": { "type": "string" },
                    "fields": { "type": "array" },
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
        },
        "facts": {
          "description": "The register: deadlines, amounts and the like, each with its source",
          "type": "object",
          "required": ["records", "json", "csv", "schema"],
          "properties": {
            "records": { "type": "integer", "minimum": 1 },
            "json": { "type": "string", "format": "uri" },
            "csv": { "type": "string", "format": "uri" },
            "schema": { "type": "string", "format": "uri" }
          }
        }
      },
      "$defs": { "text": { "type": "object", "additionalProperties": { "type": "string" } } }
    }

    """
