/// What an index needs to know besides its documents.
package struct SearchIndexSettings: Sendable, Equatable {
    /// The index's folder and analysis: `es`.
    package var language: String
    /// Asked too when this index finds fewer than three pages; `nil` for the default language itself.
    package var fallbackLanguage: String?
    /// The site's other languages: a question in one of them is asked of its index too.
    package var otherLanguages: [SearchLanguage]
    package var synonyms: [SynonymGroup]
    package var help: SearchHelp
    /// Names of facets and of their values, in the order in which they are shown. A value without a label shows as it
    /// is.
    package var facets: [SearchFacet]
    /// Places that questions may name.
    package var places: [SearchPlace]
    /// Threads that build it.
    package var jobs: Int

    package init(
        language: String, fallbackLanguage: String? = nil, otherLanguages: [SearchLanguage] = [],
        synonyms: [SynonymGroup] = [], help: SearchHelp = SearchHelp(), facets: [SearchFacet] = [],
        places: [SearchPlace] = [], jobs: Int = 1
    ) {
        self.language = language
        self.fallbackLanguage = fallbackLanguage
        self.otherLanguages = otherLanguages
        self.synonyms = synonyms
        self.help = help
        self.facets = facets
        self.places = places
        self.jobs = jobs
    }
}

/// Another language of the site.
package struct SearchLanguage: Sendable, Equatable {
    package var code: String
    /// Pages of its index: they decide into how many files its word filter is cut.
    package var pages: Int

    package init(code: String, pages: Int) {
        self.code = code
        self.pages = pages
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
    /// Whether the values are places, as `SearchDocument.places` has them.
    package var isOfPlaces: Bool

    package init(key: String, name: String, values: [Value], isOfPlaces: Bool = false) {
        self.isOfPlaces = isOfPlaces
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
