internal import Dispatch
internal import Synchronization

/// Runs `body` over `0..<count` on up to `jobs` threads and returns the result of each chunk, in the order of the
/// chunks.
///
/// `body` gets a contiguous range and its worker's state (made once per worker, for reusable buffers) and returns one
/// value per chunk. Which worker takes which chunk is random; the result is not. After an error the other workers stop
/// at their next chunk; the error of the earliest chunk is thrown.
package func parallelMap<State, Result: Sendable, Fault: Error>(
    _ count: Int, jobs: Int, chunk: Int,
    state: @Sendable () -> State,
    _ body: @Sendable (Range<Int>, inout State) throws(Fault) -> Result
) throws(Fault) -> [Result] {
    guard count > 0 else { return [] }
    let size = max(1, chunk)
    let chunks = (count + size - 1) / size
    let board = Mutex(Board<Result, Fault>(next: 0, results: Array(repeating: nil, count: chunks), fault: nil))
    @Sendable func work(_: Int) {
        var own = state()
        while true {
            let taken = board.withLock { board -> Int? in
                guard board.fault == nil, board.next < chunks else { return nil }
                board.next += 1
                return board.next - 1
            }
            guard let index = taken else { return }
            let range = index * size..<min(count, (index + 1) * size)
            do {
                let result = try body(range, &own)
                board.withLock { $0.results[index] = result }
            } catch {
                board.withLock { if ($0.fault?.chunk ?? .max) > index { $0.fault = (index, error) } }
            }
        }
    }
    let workers = max(1, min(jobs, chunks))
    if workers == 1 { work(0) } else { DispatchQueue.concurrentPerform(iterations: workers, execute: work) }
    let (results, fault) = board.withLock { ($0.results, $0.fault) }
    if let fault { throw fault.fault }
    return results.compactMap { $0 }
}

/// The same for few, large pieces of work: one value each, in order.
package func parallelMap<Result: Sendable>(
    _ count: Int, jobs: Int, _ body: @escaping @Sendable (Int) -> Result
) -> [Result] {
    parallelMap(count, jobs: jobs, chunk: 1, state: {}) { range, _ in body(range.lowerBound) }
}

private struct Board<Result: Sendable, Fault: Error>: Sendable {
    var next: Int
    var results: [Result?]
    var fault: (chunk: Int, fault: Fault)?
}
