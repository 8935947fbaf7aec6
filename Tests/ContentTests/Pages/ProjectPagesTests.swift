import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content

struct ProjectPagesTests {
    @Test func thisSitesPagesHaveNoFaultOfTheirOwn() throws {
        let root = packageRoot()
        let bytes = [UInt8](try Data(contentsOf: root.appendingPathComponent("Content/site.yaml")))
        guard let settings = parseSettings(SourceFile(path: "Content/site.yaml", bytes: bytes), theme: nil).settings
        else {
            Issue.record("no settings")
            return
        }
        var diagnostics: [Diagnostic] = []
        let files =
            FileManager.default.enumerator(atPath: root.appendingPathComponent("Content").path)?.compactMap {
                $0 as? String
            } ?? []
        for file in files.sorted() where file.contains(".") {
            let path = "Content/" + file
            if let fault = ContentPath.misplacement(path, settings: settings) { diagnostics.append(fault) }
            guard case .page(let language, let id, let name) = ContentPath.classify(path, settings: settings),
                let collection = settings.collections.first(where: { $0.id == id })
            else { continue }
            let source = SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appendingPathComponent(path))))
            diagnostics +=
                parsePage(source, language: language, collection: collection, name: name, settings: settings).page
                .diagnostics
        }
        #expect(report(diagnostics.filter { $0.severity == .error }) == "")
    }
}
