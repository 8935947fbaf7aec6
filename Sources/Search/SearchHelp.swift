/// Help words of one language: phrases by which a question tells of danger, the page that helps, and phone numbers.
package struct SearchHelp: Sendable, Equatable {
    package struct Place: Sendable, Equatable {
        /// `CR`; what questions and readers name.
        package var code: String
        package var name: String
        /// Kind of number, by its place in `kinds`, and the number as it is shown.
        package var numbers: [PlaceNumber]

        package init(code: String, name: String, numbers: [PlaceNumber]) {
            self.code = code
            self.name = name
            self.numbers = numbers
        }
    }

    package struct PlaceNumber: Sendable, Equatable {
        package var kind: Int
        package var number: String

        package init(kind: Int, number: String) {
            self.kind = kind
            self.number = number
        }
    }

    /// Who answers on the page of a place.
    package struct Door: Sendable, Equatable {
        package var name: String
        package var number: String

        package init(name: String, number: String) {
            self.name = name
            self.number = number
        }
    }

    /// The page that an entry has for one place.
    package struct PlacePage: Sendable, Equatable {
        /// As `SearchDocument.url`.
        package var url: String
        package var door: Door?

        package init(url: String, door: Door?) {
            self.url = url
            self.door = door
        }
    }

    package struct Entry: Sendable, Equatable {
        /// As `SearchDocument.url`.
        package var url: String
        package var title: String
        /// Title of most pages of places, with `{value}` for the place's name.
        package var titleOfPlace: String
        /// By the place's code.
        package var pages: [String: PlacePage]
        /// Kinds of numbers in the order shown, by their place in `kinds`; `door`: of who answers on a place's page.
        package var numbers: [Int]
        package var words: [String]
        /// Phrases in which the words mean something else.
        package var exceptions: [String]

        package static let door = -1

        package init(
            url: String, title: String, titleOfPlace: String = "", pages: [String: PlacePage] = [:],
            numbers: [Int] = [], words: [String], exceptions: [String] = []
        ) {
            self.url = url
            self.title = title
            self.titleOfPlace = titleOfPlace
            self.pages = pages
            self.numbers = numbers
            self.words = words
            self.exceptions = exceptions
        }
    }

    /// Names of the kinds of numbers.
    package var kinds: [String]
    package var places: [Place]
    /// Of several that a question tells of, the first answers.
    package var entries: [Entry]

    package init(kinds: [String] = [], places: [Place] = [], entries: [Entry] = []) {
        self.kinds = kinds
        self.places = places
        self.entries = entries
    }
}
