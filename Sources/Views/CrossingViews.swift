package import Content

/// What an item says about one value, e.g. a guide about one country, as a page of its own.
package struct CrossingView: Sendable, Equatable {
    /// The page as an item: its title, the text of its part, its marks and sources.
    package var item: ItemView
    /// The anchor of the heading in whose place the title stands; links lead to it.
    package var anchor: String?
    /// The first paragraph of the part; `nil` if it begins with something else.
    package var lead: BodyView?
    /// Sections of the item that each of its crossings repeats.
    package var shared: BodyView
    /// The item that the page is part of.
    package var theme: LinkView
    package var value: ValueView
    /// Other items about the same value.
    package var ofValue: [LinkView]
}

/// A value of crossings: a country, or a term.
package struct ValueView: Sendable, Equatable {
    package var id: String
    package var name: String
    /// The item about the value, e.g. the guide of a country; else the page of its term.
    package var url: String?
}

/// What stands first on a page that answers a question: until when, and whom to call.
package struct AnswerView: Sendable, Equatable {
    package var deadlines: [DeadlineView]
    package var door: DoorView?
    /// Emergency numbers of the value, where the page names danger.
    package var emergency: [RecordView]
    /// Whether the emergency numbers stand before the door.
    package var isUrgent = false

    package init(deadlines: [DeadlineView] = [], door: DoorView? = nil, emergency: [RecordView] = []) {
        self.deadlines = deadlines
        self.door = door
        self.emergency = emergency
    }
}

/// A deadline in few words: `1 año`.
package struct DeadlineView: Sendable, Equatable {
    /// What it is a deadline for; empty: just a deadline. `nil`: the words are no deadline, but what to do at once.
    package var name: String?
    package var words: String
    package var until: DateView?
    package var year: String
}

/// Door: an institution that answers by phone, else at an address on the web.
package struct DoorView: Sendable, Equatable {
    package var name: String
    package var url: String
    /// As displayed, and as a `tel:` URL needs it.
    package var phone: String?
    package var tel: String?
    package var online: String?
}

/// The values among which the reader of an item can choose.
package struct ChoicesView: Sendable, Equatable {
    package var choices: [ChoiceView]
    /// Emergency numbers by value, where the item names danger.
    package var emergency: [RecordView]
    /// Names of the institutions that the item names for values with a crossing: they stand there.
    package var doors: Set<String>
}

/// A value with the page that answers for it: the crossing, else the guide of the value.
package struct ChoiceView: Sendable, Equatable {
    package var id: String
    package var name: String
    package var url: String
    /// Whether the page is a crossing.
    package var isCrossing: Bool
    /// Anchor of the part that moved to it: old links to the part end at the choice.
    package var anchor: String?
}
