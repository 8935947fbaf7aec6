@testable import SiteModel
import Testing

@Suite struct LeadingElementsTests {
    /// By the tens alone, so that there are many ties.
    @Test(arguments: [0, 1, 3, 50, 200]) func leadingElementsAreThoseOfAStableSort(count: Int) {
        let numbers = (0..<100).map { $0 * 7919 % 101 }
        let sorted = numbers.enumerated().sorted { ($0.element / 10, $0.offset) < ($1.element / 10, $1.offset) }.map(\.element)
        #expect(numbers.leading(count) { $0 / 10 < $1 / 10 } == Array(sorted.prefix(count)))
    }
}
