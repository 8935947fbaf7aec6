// Values that facts of several groups hold. Each has its words in `Messages/Words/`.

/// What stands where another value was wanted.
package enum WrittenValue: Sendable, Equatable {
    case text(String)
    case list, map
}

/// What a key wants to be given.
package enum ExpectedType: Sendable, Equatable {
    case text, list, map, listOfMaps, integer, number, date
    /// One of these words.
    case word([String])

    package static let boolean = ExpectedType.word(["true", "false"])
}

/// Where a key stands.
package enum Place: Sendable, Equatable {
    case settings, notice, synonyms
    case collection(String), field(String), taxonomy(String), language(String)
    /// In the map that this key holds.
    case key(String)
}

/// What must have a key that is missing.
package enum Owner: Sendable, Equatable {
    case page, notice, change, source, site, licence, corridors, corridorState, homePath, synonymGroup
    case collection(String)
    /// `calendar` or `vcard`.
    case roles(String)
}

/// What a name is given to.
package enum NamedThing: Sendable, Equatable { case page, collection, vocabulary, term, taxonomy, callout }

/// What was measured against the bounds of a field, as written or counted.
package enum Measure: Sendable, Equatable {
    case value(String)
    case characters(Int)
    case elements(Int)
}

package enum Bound: Sendable, Equatable {
    case atLeast(Int)
    case atMost(Int)
    case between(String, String)
    /// 0 to 100, 100 is the easiest.
    case easeOfReading
}

/// Why a text that looks like a date is none.
package enum DateFault: Error, Sendable, Equatable {
    case yearZero
    /// The month is not one of 01 to 12.
    case month
    /// The month has only so many days.
    case day(last: Int)
    /// It is not year, month and day.
    case notFull
}

/// Why a text is no http or https URL.
package enum URLFault: Error, Sendable, Equatable { case noScheme, noHost, userName, badCharacter }

/// Why a text cannot be the address of a site.
package enum BaseURLFault: Error, Sendable, Equatable {
    case url(URLFault)
    case queryOrFragment, dots, badPath
}

/// Why a text cannot be part of a URL or a file's name.
package enum SlugFault: Error, Sendable, Equatable {
    case empty, hyphenAtEnd, upperCase, badCharacter
    case tooLong(bytes: Int, limit: Int)
}

/// Why a text is no BCP 47 code of a language.
package enum LanguageFault: Error, Sendable, Equatable {
    case malformed
    case unknown(String)
}
