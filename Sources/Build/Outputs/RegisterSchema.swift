/// JSON Schema of `facts.json`, draft 2020-12.
let registerSchema = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Register of a site: deadlines, amounts and the like, each with its source",
      "type": "object",
      "required": ["name", "url", "languages", "topics", "kinds", "records"],
      "properties": {
        "$schema": { "type": "string", "format": "uri" },
        "name": { "$ref": "#/$defs/text" },
        "description": { "$ref": "#/$defs/text" },
        "publisher": { "$ref": "#/$defs/text" },
        "url": {
          "description": "The page of the register in each language",
          "type": "object",
          "additionalProperties": { "type": "string", "format": "uri" }
        },
        "licence": {
          "type": "object",
          "required": ["name", "url"],
          "properties": { "name": { "type": "string" }, "url": { "type": "string", "format": "uri" } }
        },
        "languages": { "type": "array", "minItems": 1, "items": { "type": "string" } },
        "topics": { "$ref": "#/$defs/terms" },
        "kinds": { "$ref": "#/$defs/terms" },
        "whats": { "$ref": "#/$defs/terms" },
        "places": {
          "description": "ISO 3166-1 or 3166-2 codes, or terms of the project",
          "$ref": "#/$defs/terms"
        },
        "records": { "type": "array", "items": { "$ref": "#/$defs/record" } }
      },
      "$defs": {
        "text": {
          "description": "By language",
          "type": "object",
          "additionalProperties": { "type": "string" }
        },
        "terms": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "name"],
            "properties": { "id": { "type": "string" }, "name": { "$ref": "#/$defs/text" } },
            "additionalProperties": false
          }
        },
        "also": {
          "description": "Other spellings of the value, by language",
          "type": "object",
          "additionalProperties": { "type": "array", "minItems": 1, "items": { "type": "string" } }
        },
        "id": { "type": "string", "pattern": "^[a-z0-9-]+$" },
        "date": {
          "description": "A day, a month or a year",
          "type": "string",
          "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
        },
        "record": {
          "type": "object",
          "required": ["id", "topic", "kind", "confidence"],
          "anyOf": [{ "required": ["value"] }, { "required": ["parts"] }],
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "place": { "type": "string" },
            "topic": { "type": "string" },
            "kind": { "type": "string" },
            "what": { "type": "string" },
            "value": { "$ref": "#/$defs/text" },
            "also": { "$ref": "#/$defs/also" },
            "number": { "type": "number" },
            "parts": {
              "description": "Ranges, options or steps",
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["id", "value"],
                "properties": {
                  "id": { "$ref": "#/$defs/id" },
                  "name": { "$ref": "#/$defs/text" },
                  "value": { "$ref": "#/$defs/text" },
                  "also": { "$ref": "#/$defs/also" },
                  "number": { "type": "number" }
                },
                "additionalProperties": false
              }
            },
            "unit": {
              "description": "Unit of the number: currency (ISO 4217), per, time and the like",
              "type": "object",
              "additionalProperties": { "type": "string" }
            },
            "says": { "description": "Note to the value", "$ref": "#/$defs/text" },
            "law": { "description": "Article of the law", "$ref": "#/$defs/text" },
            "from": { "$ref": "#/$defs/date" },
            "valid_until": { "$ref": "#/$defs/date" },
            "confidence": {
              "description": "Seen in the source, seen in a copy, or known from the law itself",
              "enum": ["verified", "copy", "established"]
            },
            "sources": {
              "type": "array",
              "minItems": 1,
              "items": {
                "type": "object",
                "required": ["title"],
                "properties": {
                  "title": { "type": "string" },
                  "publisher": { "type": "string" },
                  "url": { "type": "string", "format": "uri" },
                  "seen": { "description": "When it was read", "$ref": "#/$defs/date" }
                },
                "additionalProperties": false
              }
            }
          },
          "additionalProperties": false
        }
      }
    }

    """
