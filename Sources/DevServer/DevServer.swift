package import Base
internal import Foundation
package import Messages

/// `faro serve`: builds into its own folder, serves it to this machine, and rebuilds after each change of a source.
///
/// The caller knows how to build: it passes a closure.
package struct DevServer: Sendable {
    package struct Options: Sendable {
        /// The built site.
        package var folder: String
        /// Folders whose changes start a new build.
        package var sources: [String]
        /// Folders whose changes need a new binary: `run` then returns.
        package var code: [String]
        package var host: String
        package var port: UInt16
        /// The language of error messages in the browser.
        package var language: MessageLanguage

        package init(
            folder: String, sources: [String], code: [String] = [], host: String, port: UInt16,
            language: MessageLanguage
        ) {
            self.folder = folder
            self.sources = sources
            self.code = code
            self.host = host
            self.port = port
            self.language = language
        }
    }

    private let options: Options
    /// Builds and reports; after a failure the old site stays.
    private let rebuild: @Sendable () -> Void

    package init(_ options: Options, rebuild: @escaping @Sendable () -> Void) {
        self.options = options
        self.rebuild = rebuild
    }

    /// Serves until a file in `code` changes; without `code`, until the process ends.
    /// - Parameter ready: called when the port is open and the first build is done.
    package func run(ready: () -> Void) throws(EnvironmentError) {
        let socket = try ListeningSocket(host: options.host, port: options.port, language: options.language)
        var watcher = try FileWatcher.of(options.sources + options.code)
        let reload = LiveReload()
        rebuild()
        let files = StaticFiles(folder: options.folder, language: options.language)
        Thread.detachNewThread {
            socket.serve { request, connection in files.answer(request, on: connection, reload: reload) }
        }
        ready()
        while true {
            let changed = watcher.wait()
            if changed.contains(where: { path in options.code.contains { path.hasPrefix($0) } }) { return }
            rebuild()
            reload.notify()
        }
    }
}
