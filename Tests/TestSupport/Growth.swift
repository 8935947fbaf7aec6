/// How many times longer `work` takes for eight times as much: about 8 if it is linear, 64 if it is quadratic. The
/// fastest of three runs counts, so that what else the machine does matters little.
package func growth(from size: Int, _ work: (Int) -> Void) -> Double {
    func time(_ size: Int) -> Double {
        (0..<3).map { _ in ContinuousClock().measure { work(size) } / .milliseconds(1) }.min() ?? 0
    }
    return time(8 * size) / max(time(size), 0.01)
}

/// Between the two.
package let linearGrowth = 0.0..<32.0
