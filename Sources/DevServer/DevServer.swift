package import Base
internal import Foundation
package import Messages

/// `faro serve`: builds into a folder of its own, serves it to this machine, and builds again whenever a source changes.
///
/// It knows nothing of how a build works: it is handed one as a closure.
package struct DevServer: Sendable {
    package struct Options: Sendable {
        /// The built site.
        package var folder: String
        /// Folders whose changes ask for a new build.
        package var sources: [String]
        /// Folders whose changes ask for a new binary: then `run` returns.
        package var code: [String]
        package var host: String
        package var port: UInt16
        /// What a browser is told in place of a page.
        package var language: MessageLanguage

        package init(
            folder: String, sources: [String], code: [String] = [], host: String, port: UInt16, language: MessageLanguage
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
    /// Builds and reports; what fails is reported and served as it was.
    private let rebuild: @Sendable () -> Void

    package init(_ options: Options, rebuild: @escaping @Sendable () -> Void) {
        self.options = options
        self.rebuild = rebuild
    }

    /// Serves until the code itself changes; without code to watch, until the process ends.
    /// - Parameter ready: called once the port is open and the first build is done.
    package func run(ready: () -> Void) throws(EnvironmentError) {
        let socket = try ListeningSocket(host: options.host, port: options.port, language: options.language)
        var watcher = try FileWatcher.of(options.sources + options.code)
        let reload = LiveReload()
        rebuild()
        let files = StaticFiles(folder: options.folder, language: options.language)
        Thread.detachNewThread { socket.serve { request, connection in files.answer(request, on: connection, reload: reload) } }
        ready()
        while true {
            let changed = watcher.wait()
            if changed.contains(where: { path in options.code.contains { path.hasPrefix($0) } }) { return }
            rebuild()
            reload.notify()
        }
    }
}
