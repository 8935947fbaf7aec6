import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Content

struct ProjectSettingsTests {
    @Test func thisSitesSettingsHaveNoErrors() throws {
        let bytes = [UInt8](try Data(contentsOf: packageRoot().appendingPathComponent("Content/site.yaml")))
        let (settings, diagnostics) = parseSettings(SourceFile(path: "Content/site.yaml", bytes: bytes), theme: nil)
        #expect(report(diagnostics.filter { $0.rule != .placeholderURL && $0.rule != .notMadeYet }) == "")
        #expect(
            settings?.collections.map(\.id) == [
                "rights-guides", "agreements", "good-practices", "guidelines", "institutions", "memoranda", "partners",
                "consulates", "events", "glossary", "papers", "pages",
            ])
        #expect(settings?.corridors?.origins.first == "HN")
        #expect(settings?.corridors?.state?.amongValues == ["multilateral", "bilateral", "no-agreement", "not-found"])
        #expect(settings?.callouts.first { $0.kind == "consulate" }?.folded == true)
        #expect(settings?.collections.first?.readingLevelMedian.first?.minimum == 65)
    }
}
