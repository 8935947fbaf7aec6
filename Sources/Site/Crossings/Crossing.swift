package import Base
package import Content
package import Diagnostics

/// Crossing: an item's part about one value, as a page of its own in each language that has it.
package struct Crossing: Sendable {
    package let group: ID<ItemGroup>
    /// A country, or a term of a vocabulary.
    package let value: String
}

/// A crossing in one language.
package struct LocalizedCrossing: Sendable {
    package let item: ID<Item>
    package let permalink: Permalink
    /// Institutions that help there, the one to call first.
    package let doors: [ID<ItemGroup>]

    package var url: String { permalink.url }
}

/// All crossings of a site, with what a part needs to become one.
package struct SiteCrossings: Sendable {
    package let all: [Crossing]
    /// The parts of each item that has some.
    package let partsOf: [ID<Item>: TaggedParts]
    package let ofGroup: [ID<ItemGroup>: [ID<Crossing>]]
    package let ofValue: [String: [ID<Crossing>]]
    /// The item about one value, e.g. the guide of a country.
    package let guideOf: [String: ID<ItemGroup>]
    package let valueOfGuide: [ID<ItemGroup>: String]
    /// Of each guide of a value: institutions that answer there, the one to call first.
    package let doorsOfGuide: [ID<Item>: [ID<ItemGroup>]]
    package let emergency: EmergencyNumbers
    /// Parts without a page, by their item; in the order of the text.
    package let withoutPage: [ID<Item>: [PartWithoutPage]]

    /// A part that has no page of its own.
    package struct PartWithoutPage: Sendable {
        package let part: TaggedParts.Part
        package let lacks: [CrossingFact.Lack]
    }
}
