package import Content

/// The home page: questions answered by links.
package struct HomeView: Sendable, Equatable {
    package var urgent: HomeUrgentView? = nil
    package var paths: [HomePathView]
    /// Pages of the site that deserve to be seen.
    package var tiles: [HomeLinkView] = []
    package var collections: [CollectionSummaryView]
}

/// What cannot wait: pages and emergency numbers.
package struct HomeUrgentView: Sendable, Equatable {
    package var title: String
    package var links: [HomeLinkView]
    /// The number of most places first.
    package var numbers: [HomeNumberView]
}

/// A phone number with the places where it answers.
package struct HomeNumberView: Sendable, Equatable {
    package var words: String
    /// As a `tel:` URL needs it.
    package var tel: String
    package var places: [String]
}

/// A question of `home` and the links that answer it.
package struct HomePathView: Sendable, Equatable {
    package var title: String
    /// Those that most readers need.
    package var first: [HomeLinkView] = []
    /// All, or all others.
    package var links: [HomeLinkView]
}

/// An answer on the home page: an item, or a term of a taxonomy (then without summary).
package struct HomeLinkView: Sendable, Equatable {
    package var title: String
    package var summary: String
    package var url: String
    /// Language of the text, if it is not the page's.
    package var language: String? = nil
    /// The value that the item is about, e.g. the country of its guide.
    package var place: String? = nil
    /// The theme's sign for it.
    package var sign: String? = nil
}

/// A collection on the home page, with the number of items that its list shows.
package struct CollectionSummaryView: Sendable, Equatable {
    package var link: CollectionLinkView
    package var description: String
    package var count: Int
}

/// A collection's list, one page of it, or one of its one-facet views.
package struct CollectionView: Sendable, Equatable {
    package var collection: CollectionLinkView
    package var description: String
    /// Name of the theme's listing template.
    package var listing: String
    /// On the first page of the list: the sections at the collection's top.
    package var sections: [LinkView] = []
    package var cards: [ItemCard]
    /// The same cards by the values of a field; empty if `site.yaml` names none.
    package var folds: [ListFoldView] = []
    /// Number of items on all pages of this view.
    package var total: Int
    package var facets: [FacetView]
    /// The filter of a one-facet view.
    package var selected: SelectedFacet?
    package var pagination: PaginationView?
    /// The collection's data files, when it has them.
    package var jsonURL: String?
    package var csvURL: String?
    package var feedURL: String?
    /// Of the whole language, or of the chosen value.
    package var exports = ExportsView()
}

/// The cards of a list that have the same value.
package struct ListFoldView: Sendable, Equatable {
    package var name: String
    package var cards: [ItemCard]
}

/// A facet's key and label, with the id and the name of the chosen value.
package struct SelectedFacet: Sendable, Equatable {
    package var key: String
    package var label: String
    package var value: String
    package var name: String
}

/// A field that readers can filter by. Values with no items are left out.
package struct FacetView: Sendable, Equatable {
    package var key: String
    /// Fields whose values count as well.
    package var also: [String] = []
    package var label: String
    package var values: [FacetValueView]
}

/// A value of a facet or a term of a taxonomy: how many items have it, and the URL of the page that lists them.
package struct FacetValueView: Sendable, Equatable {
    package var id: String
    package var name: String
    package var count: Int
    package var url: String
}

/// Pagination: the pages of a list that is too long for one page.
package struct PaginationView: Sendable, Equatable {
    /// From 1.
    package var page: Int
    /// First page, last page and the pages around this one, in order. If each page named all pages, the size would grow
    /// quadratically.
    package var pages: [PageNumberView]
    package var previous: LinkView?
    package var next: LinkView?
}

/// A page of a list, with its address.
package struct PageNumberView: Sendable, Equatable {
    /// From 1.
    package var number: Int
    package var url: String
    package init(number: Int, url: String) {
        self.number = number
        self.url = url
    }
}

/// All terms of a taxonomy.
package struct TaxonomyView: Sendable, Equatable {
    package var id: String
    package var name: String
    package var terms: [FacetValueView]
}

/// One term, with its items by collection.
package struct TermView: Sendable, Equatable {
    package var taxonomy: LinkView
    package var id: String
    package var name: String
    package var groups: [CardGroupView]
    /// Corridors that begin or end here, when the term is a country.
    package var corridors: [LinkView]
    /// What items say about the term on pages of its own.
    package var crossings: [LinkView]
    package var exports = ExportsView()
}

/// Items of one collection, in the order of its list.
package struct CardGroupView: Sendable, Equatable {
    package var collection: CollectionLinkView
    package var cards: [ItemCard]
}

/// Corridor finder and matrix: the state of each ordered pair.
package struct CorridorIndexView: Sendable, Equatable {
    package var origins: [CountryView]
    package var destinations: [CountryView]
    /// `cells[i][j]`: from `origins[i]` to `destinations[j]`; `nil` if both are the same country.
    package var cells: [[CorridorCellView?]]
}

/// A country with its name in the page's language (CLDR).
package struct CountryView: Sendable, Equatable {
    /// ISO 3166-1 alpha-2.
    package var code: String
    package var name: String
    /// Its taxonomy page.
    package var url: String?
}

/// One pair in the matrix.
package struct CorridorCellView: Sendable, Equatable {
    package var url: String
    package var state: CorridorState
}

/// The page of one ordered pair of countries.
package struct CorridorView: Sendable, Equatable {
    package var index: LinkView
    package var origin: CountryView
    package var destination: CountryView
    package var state: CorridorState
    /// Items that give the state, with all fields.
    package var stateItems: [ItemCard]
    /// Other items that name both countries, by collection.
    package var between: [CardGroupView]
    /// Items for the destination, e.g. guides.
    package var atDestination: [CardGroupView]
    /// Items of the origin and of the destination, e.g. institutions, with all fields.
    package var inOrigin: [CardGroupView]
    package var inDestination: [CardGroupView]
    /// The opposite direction, if that pair has a page.
    package var reverse: LinkView?
}

/// Search page: filters for results, and other ways to find pages.
package struct SearchView: Sendable, Equatable {
    /// Terms with the number of items in the language's index.
    package var taxonomies: [TaxonomyView]
    /// List of items that offer contact, if the site has one.
    package var helpers: LinkView?
}

/// The A–Z index.
package struct IndexView: Sendable, Equatable {
    package var letters: [IndexLetterView]
}

/// A letter of the A–Z index with the items whose titles begin with it.
package struct IndexLetterView: Sendable, Equatable {
    package var letter: String
    package var entries: [ItemCard]
}
