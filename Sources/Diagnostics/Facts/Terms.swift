// Values that several groups of facts use. `Messages/Words/` has the words for each.

/// A value of another type than expected.
package enum WrittenValue: Sendable, Equatable {
    case text(String)
    case list, map
}

/// Type of value that a key expects.
package enum ExpectedType: Sendable, Equatable {
    case text, list, map, listOfMaps, integer, number, date
    /// One of these words.
    case word([String])

    package static let boolean = ExpectedType.word(["true", "false"])
}

/// Where a key is written.
package enum Place: Sendable, Equatable {
    case settings, notice, synonyms, places, helpWords, style
    /// A file of the register, a record of it.
    case register, record(String)
    case collection(String), field(String), taxonomy(String), language(String)
    /// The front matter of a page of this collection.
    case page(of: String)
    /// In the map that is this key's value.
    case key(String)
}

/// What lacks a required key.
package enum Owner: Sendable, Equatable {
    case page, notice, change, source, site, licence, corridors, corridorState, crossings, homePath, synonymGroup
    case placeWords, helpWords, styleRule
    /// A record of the register, one of its sources, `register` in site.yaml.
    case record(String), recordSource(String), register
    /// The map that is this key's value.
    case key(String)
    case collection(String)
    /// `calendar` or `vcard`.
    case roles(String)
}

/// Kind of thing that has a name.
package enum NamedThing: Sendable, Equatable { case page, collection, vocabulary, term, taxonomy, callout }

/// Measured size that is out of bounds, as written or counted.
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

/// Why a text that looks like a date is not valid.
package enum DateFault: Error, Sendable, Equatable {
    case yearZero
    /// The month is not one of 01 to 12.
    case month
    /// The month has only `last` days.
    case day(last: Int)
    /// Not a full date: year, month and day.
    case notFull
}

/// Why a text is not an http or https URL.
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

/// Why a text is not a BCP 47 language code.
package enum LanguageFault: Error, Sendable, Equatable {
    case malformed
    case unknown(String)
}
