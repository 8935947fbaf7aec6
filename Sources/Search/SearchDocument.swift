/// One page as the index sees it: plain text by section, and what a result shows of it.
///
/// It knows no Markdown and no files; whoever builds the site fills it in.
package struct SearchDocument: Sendable, Equatable {
    /// The page's path relative to the site's root, base path included, without a leading slash:
    /// `es/derechos/salario/`.
    package var url: String
    package var title: String
    /// The collection's name in the page's language: shown with the result.
    package var collection: String
    /// BCP 47 code of the text.
    package var language: String
    /// ISO 8601 date of the text's latest mark or of its publication, shown with the result.
    package var date: String?
    /// Front matter's summary. Empty: the page's first 160 characters stand in.
    package var summary: String
    /// Names of taxonomy terms, aliases and the like: searched, not shown.
    package var tags: [String]
    /// Questions that the page answers: searched like tags, and suggested.
    package var answers: [String] = []
    /// Values of fields as they are shown: searched with the page's top.
    package var values: [String]
    package var facets: [SearchFacetValues]
    /// The places that the whole page is about; empty: it is about none, or for all.
    package var places: [String] = []
    package var pagesOfPlaces = SearchAnswers()
    /// Multiplies the page's score: 1 is neutral, kept between 0.25 and 4.
    package var boost: Double
    /// In reading order. The first has no anchor and stands for the page's top.
    package var sections: [SearchSection]

    package init(
        url: String, title: String, collection: String = "", language: String, date: String? = nil,
        summary: String = "", tags: [String] = [], values: [String] = [], facets: [SearchFacetValues] = [],
        boost: Double = 1, sections: [SearchSection]
    ) {
        self.url = url
        self.title = title
        self.collection = collection
        self.language = language
        self.date = date
        self.summary = summary
        self.tags = tags
        self.values = values
        self.facets = facets
        self.boost = boost
        self.sections = sections
    }
}

/// The text under one heading.
package struct SearchSection: Sendable, Equatable {
    /// Plain text of the heading. Of the page's top: other words for its title, searched and not shown; may be empty.
    package var heading: String
    /// The heading's `id`, for a deep link; `nil` for the page's top.
    package var anchor: String?
    /// Plain text, UTF-8, without the heading.
    package var text: [UInt8]
    /// The place that the section is about, of a page that is not about it as a whole.
    package var place: String?
    /// Whether a result leads to the section; if not, its words lead to the page's top.
    package var isTarget: Bool

    package init(
        heading: String, anchor: String?, text: [UInt8], place: String? = nil, isTarget: Bool = true
    ) {
        self.heading = heading
        self.anchor = anchor
        self.text = text
        self.place = place
        self.isTarget = isTarget
    }
}

/// The values that one page has in one facet: `countries`, `["US", "MX"]`.
package struct SearchFacetValues: Sendable, Equatable {
    package var key: String
    package var values: [String]

    package init(key: String, values: [String]) {
        self.key = key
        self.values = values
    }
}
