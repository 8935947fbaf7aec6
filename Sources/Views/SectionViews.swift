/// The menu of a chapter: the section at the collection's top that a page is in, open along the way to the page.
package struct ChapterView: Sendable, Equatable {
    package var title: String
    package var url: String
    package var list: ChapterListView
}

/// What is in one section.
package struct ChapterListView: Sendable, Equatable {
    /// Those around the page's own way, if there are many: a menu of all on each page would grow without bounds.
    package var entries: [ChapterEntryView]
    /// The section's page and the number of all its entries, if not all are here.
    package var all: (url: String, count: Int)?

    package static func == (a: ChapterListView, b: ChapterListView) -> Bool {
        a.entries == b.entries && a.all?.url == b.all?.url && a.all?.count == b.all?.count
    }
}

/// A page, or a section by its page.
package struct ChapterEntryView: Sendable, Equatable {
    package var title: String
    package var url: String
    /// Language of the title, if it is not the page's.
    package var language: String?
    /// The page itself.
    package var isHere: Bool
    /// Of a section on the way to the page: what is in it.
    package var list: ChapterListView?
}

/// A page or a section, as the page of the section above lists it.
package struct SectionChildView: Sendable, Equatable {
    package var title: String
    package var url: String
    package var summary: String
    /// Language of the text, if it is not the page's.
    package var language: String?
    /// Of a section: how many pages and sections are in it.
    package var count: Int?
}

/// The page of a section that no item begins.
package struct SectionView: Sendable, Equatable {
    package var title: String
    package var children: [SectionChildView]
    package var chapter: ChapterView?
}
