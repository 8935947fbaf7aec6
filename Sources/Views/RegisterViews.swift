package import Content

/// A quote of the register inside a text: what is written around its words.
package struct QuoteView: Sendable, Equatable {
    /// The record's last day, if it has one: the browser then says how old the value is.
    package var until: DateView?
    /// Year of the value, e.g. `2026`.
    package var year: String
    /// For a phone number: as a `tel:` URL needs it.
    package var tel: String?
}

/// A source with what the page quotes from it.
package struct QuotedSourceView: Sendable, Equatable {
    /// `nil` for records that are known from the law itself.
    package var source: RecordSourceView?
    package var records: [QuotedRecordView]
}

/// A source of the register.
package struct RecordSourceView: Sendable, Equatable {
    package var title: String
    package var publisher: String?
    package var url: String?
    package var seen: DateView?
}

/// A record that the page quotes: its values with their article of the law.
package struct QuotedRecordView: Sendable, Equatable {
    /// Name of what it is about, else of its kind.
    package var name: String
    /// Name of the place, on a page that quotes several.
    package var place: String?
    package var words: [String]
    package var law: String
    package var until: DateView?
}

/// A record of the register, ready to show.
package struct RecordView: Sendable, Equatable {
    package var id: String
    /// Name of the place; `nil` if the register has no places.
    package var place: String?
    /// The register's page of the place, which names the sources of its records.
    package var placeURL: String?
    /// Name of what it is about, else of its kind: `Salario mínimo`, `Plazo`.
    package var name: String
    /// Name of its kind, if `name` is what it is about.
    package var kind: String?
    /// In a table in which all records are about the same, so that the place alone tells them apart.
    package var isNamedByPlace: Bool
    /// Whether its place is a region of the country whose page shows it.
    package var isOfRegion: Bool
    package var values: [RecordValueView]
    package var says: String
    package var law: String
    package var sources: [RecordSourceView]
    package var from: DateView?
    package var until: DateView?
    package var year: String
    package var confidence: RegisterRecord.Confidence
}

/// A value; a part has a name.
package struct RecordValueView: Sendable, Equatable {
    package var name: String?
    package var words: String
    /// For a phone number: as a `tel:` URL needs it.
    package var tel: String?
}

/// All places of the register, each with its topics.
package struct RegisterView: Sendable, Equatable {
    package var description: String
    /// By name. Topics without a record are left out: an empty cell tells a reader nothing.
    package var places: [RegisterPlaceLinkView]
    /// Records without a place, by topic.
    package var topics: [RecordTopicView]
    package var csvURL: String
    package var jsonURL: String
}

/// A place with links to the topics of its page.
package struct RegisterPlaceLinkView: Sendable, Equatable {
    package var link: LinkView
    package var topics: [LinkView]
}

/// All records of one place.
package struct RegisterPlaceView: Sendable, Equatable {
    package var index: LinkView
    package var place: String
    /// The page of the place in a taxonomy, e.g. of the country.
    package var placeURL: String?
    package var topics: [RecordTopicView]
}

/// Records of one topic. `id` is the anchor of its section.
package struct RecordTopicView: Sendable, Equatable {
    package var id: String
    package var name: String
    package var records: [RecordView]
}
