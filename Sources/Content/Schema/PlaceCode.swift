internal import Base

/// Codes of places: a country (ISO 3166-1 alpha-2), or a region of one (ISO 3166-2).
package enum PlaceCode {
    /// `US` for `US-CA`. A code that is no region stays as it is.
    package static func country(of place: String) -> String {
        let parts = place.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 2, parts[0].allSatisfy(ASCII.isUpper) else { return place }
        return String(Substring(parts[0]))
    }
}
