package import Diagnostics
internal import Glibc

/// Time of a stage, and the peak memory of the process until its end.
package struct StageTime: Sendable, Equatable {
    package var stage: BuildStage
    package var wall: Duration
    /// Sum over all threads.
    package var cpu: Duration
    package var peakBytes: Int
}

/// Measures consecutive stages. Times are only for reports, never for outputs.
struct StageClock {
    private(set) var stages: [StageTime] = []
    private var wall = ContinuousClock.now
    private var cpu = StageClock.usage().cpu

    /// Ends the stage that began at the last call, or at `init`.
    mutating func end(_ stage: BuildStage) {
        let now = ContinuousClock.now
        let (used, peak) = StageClock.usage()
        stages.append(StageTime(stage: stage, wall: now - wall, cpu: used - cpu, peakBytes: peak))
        (wall, cpu) = (now, used)
    }

    private static func usage() -> (cpu: Duration, peakBytes: Int) {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        func duration(_ time: timeval) -> Duration { .seconds(time.tv_sec) + .microseconds(time.tv_usec) }
        return (duration(usage.ru_utime) + duration(usage.ru_stime), Int(usage.ru_maxrss) * 1024)
    }
}
