/// Page and phone numbers for somebody in danger.
package struct SearchHelpAnswer: Sendable, Equatable {
    package struct Number: Sendable, Equatable {
        package var name: String
        package var number: String
        /// As a `tel:` URL needs it.
        package var tel: String

        package init(name: String, number: String) {
            self.name = name
            self.number = number
            let dialled = "0123456789+*#".unicodeScalars
            tel = String(String.UnicodeScalarView(number.unicodeScalars.filter(dialled.contains)))
        }
    }

    package var url: String
    package var title: String
    package var numbers: [Number]
}
