import Diagnostics
import Testing

private func many(_ count: Int, _ severity: Severity, in path: String) -> [Diagnostic] {
    (0..<count).map {
        Diagnostic(
            .site(.missingPage("b.md", .none)), severity: severity, path: path,
            at: SourcePosition(line: $0 + 1, column: 1))
    }
}

@Suite struct DiagnosticSelectionTests {
    @Test func upToTheLimitAllAreShown() {
        let all = many(150, .warning, in: "a.md") + many(50, .error, in: "b.md")
        #expect(DiagnosticSelection(all).shown == all && DiagnosticSelection(all).hidden.isEmpty)
    }

    @Test func errorsComeBeforeWarnings() {
        let selection = DiagnosticSelection(many(1000, .warning, in: "a.md") + many(300, .error, in: "b.md"))
        #expect(selection.shown == many(200, .error, in: "b.md"))
        #expect(selection.hidden == many(1000, .warning, in: "a.md") + many(300, .error, in: "b.md").suffix(100))
    }

    @Test func aFileOfManyLeavesRoomForTheOthers() {
        let all = many(50_000, .error, in: "a.md") + many(3, .error, in: "b.md") + many(1, .warning, in: "c.md")
        let selection = DiagnosticSelection(all)
        #expect(selection.shown.count == 200 && selection.shown.count { $0.path == "b.md" } == 3)
        #expect(selection.shown.map(\.path) == selection.shown.map(\.path).sorted(), "in the order given")
        #expect(selection.shown.count + selection.hidden.count == all.count)
        #expect(
            selection.hidden.count { $0.severity == .error } == 49_803
                && selection.hidden.count { $0.severity == .warning } == 1)
    }
}
