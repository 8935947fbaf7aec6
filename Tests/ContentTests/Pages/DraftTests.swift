import Diagnostics
import Testing

@testable import Content

/// Faults in a draft do not block finished pages.
struct DraftTests {
    private func severities(_ text: String, withDrafts: Bool = false) -> Set<Severity> {
        Set(page(text)?.diagnostics(withDrafts: withDrafts).map(\.severity) ?? [])
    }

    @Test(arguments: [
        "---\ntitle: A\ndraft: true\nreviewed: soon\n---\n<b>x</b>[^9]\n",
        "---\ntitle: Otro: borrador\ndraft: true\n---\n", "---\ntitle: A\ndraft: true # yes\n",
        "---\ndraft: true\n- x\n---\n",
    ]) func faultsOfADraftAreWarnings(_ text: String) {
        #expect(severities(text) == [.warning])
        #expect(severities(text, withDrafts: true) == [.error])
    }

    @Test(arguments: [
        "---\ntitle: A: b\n---\ndraft: true\n", "---\ntitle: A: b\n  draft: true\n---\n",
        "---\ntitle: A: b\ndraft: false\n---\n", "---\ntitle: A: b\ndraft: trueish\n---\n",
        "---\ntitle: A\n---\n",
    ]) func faultsOfOtherPagesAreErrors(_ text: String) {
        #expect(severities(text) == [.error])
    }

    @Test func aFileThatIsNoTextCanBeADraft() {
        #expect(
            page(Array("---\ntitle: a".utf8) + [0xFF] + Array("\ndraft: true\n---\n".utf8))?.diagnostics(
                withDrafts: false
            ).map(\.severity) == [.warning])
    }
}
