/// What an index needs to know besides its documents.
package struct SearchIndexSettings: Sendable, Equatable {
    /// The index's folder and analysis: `es`.
    package var language: String
    /// Asked too when this index finds fewer than three pages; `nil` for the default language itself.
    package var fallbackLanguage: String?
    package var synonyms: [SynonymGroup]
    /// Names of facets and of their values, in the order in which they are shown. A value without a label shows as it
    /// is.
    package var facets: [SearchFacet]
    /// Threads that build it.
    package var jobs: Int

    package init(
        language: String, fallbackLanguage: String? = nil, synonyms: [SynonymGroup] = [],
        facets: [SearchFacet] = [], jobs: Int = 1
    ) {
        self.language = language
        self.fallbackLanguage = fallbackLanguage
        self.synonyms = synonyms
        self.facets = facets
        self.jobs = jobs
    }
}

/// A taxonomy to filter by, with the words shown for it.
package struct SearchFacet: Sendable, Equatable {
    package struct Value: Sendable, Equatable {
        package var value: String
        package var label: String

        package init(value: String, label: String) {
            self.value = value
            self.label = label
        }
    }

    package var key: String
    package var name: String
    package var values: [Value]

    package init(key: String, name: String, values: [Value]) {
        self.key = key
        self.name = name
        self.values = values
    }
}

/// One file of the index.
package struct SearchFile: Sendable, Equatable {
    /// Relative to the search folder: `es/index.json`, `es/t3-Xa9.json`.
    package var path: String
    package var bytes: [UInt8]
    /// The only kind of file whose name stays the same when its bytes change.
    package var isEntry: Bool

    package init(path: String, bytes: [UInt8], isEntry: Bool) {
        self.path = path
        self.bytes = bytes
        self.isEntry = isEntry
    }
}
