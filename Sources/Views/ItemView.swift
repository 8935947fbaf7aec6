package import Content
package import Markdown

/// One item with everything its page shows.
package struct ItemView: Sendable, Equatable {
    /// Path below the collection's folder, without extension: the identity that translations share.
    package var name: String
    /// Language of the text: differs from the page's language on a fallback page.
    package var language: Language
    package var collection: CollectionLinkView
    /// Name of the theme's template.
    package var template: String
    /// Its type of schema.org; `nil`: the template's.
    package var schemaType: String? = nil
    package var title: String
    package var summary: String
    package var body: BodyView
    /// In the order of `site.yaml`; absent fields are left out.
    package var fields: [FieldView]
    package var date: DateView?
    /// In the order in which a text gets them.
    package var marks: [MarkView]
    /// Of the latest mark.
    package var textDate: DateView?
    package var reviewBy: DateView?
    package var isSensitive: Bool
    package var isWithdrawn: Bool
    /// Fallback: the page's language has no translation, and the page says that the text is in another language.
    package var isFallback: Bool
    /// The translation is of an older version of its source.
    package var isTranslationOutdated: Bool
    package var changes: [ChangeView]
    /// Those that the page names.
    package var sources: [SourceView]
    /// Those of the whole text, also of parts that have pages of their own.
    package var allSources: [SourceView]
    /// Sources of the records that the text quotes, in the order in which they are first quoted.
    package var quotedSources: [QuotedSourceView]
    /// The register's pages with these records, by place: they name each source with its address.
    package var quotedPlaces: [LinkView]
    package var previous: LinkView?
    package var next: LinkView?
    /// Best first.
    package var related: [ItemCard]
    /// Items that link here, by collection, then title.
    package var backlinks: [ItemCard]
    /// Of a crossing: institutions that answer there, with all their fields.
    package var doors: [ItemCard] = []
    /// Of a page that answers a question about one value.
    package var answer: AnswerView?
    /// Of an item with parts: the values to choose from.
    package var choices: ChoicesView?
    /// Of the guide of a value: the value.
    package var value: ValueView?
    /// Of the guide of a value: the pages about it.
    package var crossings: [LinkView] = []
    /// Of an item in a section: what else is there.
    package var chapter: ChapterView?
    /// Of the page that a section begins with: what is in it.
    package var children: [SectionChildView] = []
    /// The item's own files.
    package var exports = ExportsView()
    package func field(_ key: String) -> FieldView? { fields.first { $0.key == key } }
}

/// Files for programs on the reader's device.
package struct ExportsView: Sendable, Equatable {
    /// iCalendar: one event, or all that a page lists.
    package var calendarURL: String?
    /// vCard: one contact, or all that a page lists.
    package var contactsURL: String?

    package init(calendarURL: String? = nil, contactsURL: String? = nil) {
        self.calendarURL = calendarURL
        self.contactsURL = contactsURL
    }
}

/// A collection by its id, its name in the page's language, and the URL of its list.
package struct CollectionLinkView: Sendable, Equatable {
    package var id: String
    package var name: String
    package var url: String
}

/// What was done to the text: put together, checked by machine or reviewed by a person, when, in what role, from what.
package struct MarkView: Sendable, Equatable {
    package var kind: FrontMatter.Mark.Kind
    package var date: DateView
    package var by: String?
    package var sources: [String]
}

/// An entry of `changes`: date and description of a change.
package struct ChangeView: Sendable, Equatable {
    package var date: DateView
    package var text: String
}

/// An entry of `sources`: a law, report or page that the text cites. The year is as written.
package struct SourceView: Sendable, Equatable {
    package var title: String
    package var publisher: String?
    package var year: String?
    package var url: String?
    /// Values whose crossings name it; empty: only the page of the whole item does.
    package var values: [String]
}

/// Files that a page offers. They are made before the page, because it shows their sizes.
package struct PageFiles: Sendable, Equatable {
    /// The self-contained copy, when the collection makes one.
    package var singleFile: FileView?
    /// The QR code of the page's address as an SVG file, when the collection makes one.
    package var qr: FileView?

    package init(singleFile: FileView? = nil, qr: FileView? = nil) {
        self.singleFile = singleFile
        self.qr = qr
    }
}

/// A file to download: its URL, and its size in bytes.
package struct FileView: Sendable, Equatable {
    package var url: String
    package var bytes: Int
    package init(url: String, bytes: Int) {
        self.url = url
        self.bytes = bytes
    }
}

/// A field with its label and its value ready to show.
package struct FieldView: Sendable, Equatable {
    package var key: String
    package var label: String
    package var isFacet: Bool
    package var onCard: Bool
    package var value: FieldDisplay
}

/// A field's value, resolved: names instead of ids, links instead of references.
package indirect enum FieldDisplay: Sendable, Equatable {
    case text(String)
    case markdown(BodyView)
    case number(String)
    /// With its name in the page's language.
    case boolean(Bool, name: String)
    case date(DateView)
    case link(LinkView)
    case email(String)
    /// As displayed, and as a `tel:` URL needs it.
    case phone(text: String, tel: String)
    /// A country, a language, or a vocabulary's term. `url`: its taxonomy page, else `nil`.
    case term(id: String, name: String, url: String?)
    case item(ItemCard)
    case image(ImageView)
    case list([FieldDisplay])
    /// Keys with their labels and values.
    case object([FieldView])
}

/// An image of a field.
package struct ImageView: Sendable, Equatable {
    package var url: String
    package var alt: String
    /// In pixels, if known.
    package var width: Int?
    package var height: Int?
}

/// Item card: an item in a list.
package struct ItemCard: Sendable, Equatable {
    package var name: String
    package var collection: CollectionLinkView
    package var title: String
    package var url: String
    package var summary: String
    /// Language of the text, if it is not the page's.
    package var language: String?
    package var isWithdrawn: Bool
    /// Only on cards with all fields.
    package var marks: [MarkView]
    /// Card fields in lists and related items; all fields where a listing or an embed needs them.
    package var fields: [FieldView]

    package func field(_ key: String) -> FieldView? { fields.first { $0.key == key } }
}

/// A rendered body with the content for its slots.
package struct BodyView: Sendable, Equatable {
    package var body: RenderedBody
    /// One per `body.links`, images included.
    package var links: [ResolvedLinkView]
    /// One per `body.embeds`; `nil` for an invalid embed.
    package var embeds: [EmbedView?]
}

/// Target of a link, or an image, of a body.
package struct ResolvedLinkView: Sendable, Equatable {
    /// Not escaped: the template escapes it as an attribute.
    package var url: String
    package var isExternal: Bool
    /// Summary of the target, if it is a glossary item.
    package var definition: String?
    /// For a quote of the register: what is written around its words.
    package var quote: QuoteView?
    /// In pixels, for images whose size is known.
    package var width: Int?
    package var height: Int?
}

/// What a fenced block of the theme shows inside a body.
package enum EmbedView: Sendable, Equatable {
    /// An item of another collection, with all its fields. `kind`: name of the embed, e.g. `institution`.
    case item(kind: String, ItemCard)
    /// Records of the register, sorted by place.
    case records([RecordView])

    package var card: ItemCard? { if case .item(_, let card) = self { card } else { nil } }
}
