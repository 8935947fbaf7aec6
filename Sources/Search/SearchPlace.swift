/// A place that questions name, e.g. a country, with what people call it.
package struct SearchPlace: Sendable, Equatable {
    /// As `SearchDocument.places` has it.
    package var place: String
    /// Shown when the place was understood.
    package var name: String
    /// Under which place it stands: the country of a region; `nil` for a place by itself.
    package var parent: String?
    /// Names, spellings, nicknames.
    package var names: [String]
    /// Who is from there.
    package var people: [String]
    /// States, provinces, cities.
    package var within: [String]

    package init(
        place: String, name: String, parent: String? = nil, names: [String] = [], people: [String] = [],
        within: [String] = []
    ) {
        self.place = place
        self.name = name
        self.parent = parent
        self.names = names
        self.people = people
        self.within = within
    }
}

/// What a page is to a place, beside being about it.
package struct SearchAnswers: Sendable, Equatable {
    /// The place that the page is the guide of.
    package var guideOf: String?
    /// Of a page for all places: by place the URL of the page that answers there, as `SearchDocument.url`.
    package var pages: [(place: String, url: String)] = []

    package init(guideOf: String? = nil, pages: [(place: String, url: String)] = []) {
        self.guideOf = guideOf
        self.pages = pages
    }

    package static func == (left: SearchAnswers, right: SearchAnswers) -> Bool {
        left.guideOf == right.guideOf && left.pages.elementsEqual(right.pages) { $0 == $1 }
    }
}
