/// `calendar` of a collection: keys of the fields that say when an event is.
package struct CalendarFields: Sendable, Equatable {
    package var start: String
    package var end: String?
    /// A rule of RFC 5545 by which the event repeats.
    package var rule: String?
}

/// `vcard` of a collection: keys of the fields of a contact; `title` and `summary` are the page's own.
package struct ContactFields: Sendable, Equatable {
    package var name: String
    package var phones: [String] = []
    package var emergencyPhones: [String] = []
    package var urls: [String] = []
    package var emails: [String] = []
    package var address: String?
    package var city: String?
    package var country: String?
    /// Each stands in the note after its label.
    package var notes: [String] = []
}
