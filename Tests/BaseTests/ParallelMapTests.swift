import Base
import Testing

@Suite struct ParallelMapTests {
    private struct Fault: Error, Equatable { var chunk: Int }

    @Test(arguments: [1, 2, 7, 64]) func resultsComeInOrderWhateverTheNumberOfThreads(_ jobs: Int) {
        #expect(parallelMap(100, jobs: jobs) { $0 * $0 } == (0..<100).map { $0 * $0 })
        let chunks = parallelMap(10, jobs: jobs, chunk: 3, state: { 0 }) { range, count in
            count += 1
            return Array(range)
        }
        #expect(chunks == [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9]])
    }

    @Test func nothingMakesNothing() { #expect(parallelMap(0, jobs: 4) { $0 } == []) }

    @Test func theEarliestFaultIsThrown() {
        #expect(throws: Fault(chunk: 2)) {
            _ = try parallelMap(8, jobs: 1, chunk: 1, state: {}) { range, _ throws(Fault) in
                if range.lowerBound >= 2 { throw Fault(chunk: range.lowerBound) }
                return range.lowerBound
            }
        }
    }
}
