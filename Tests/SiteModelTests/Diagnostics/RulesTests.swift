import Diagnostics
import Foundation
import Markdown
@testable import SiteModel
import Testing
import TestSupport

/// `faro explain` must know every id that is printed, and explain none that is not.
struct RulesTests {
    /// Ids that are made of a part, as in `unknown-\(key)`, or chosen in an expression.
    private static let composed = ["unknown-template", "unknown-listing", "unknown-collection", "unknown-vocabulary", "yaml-alias", "yaml-syntax", "bad-email", "bad-phone", "broken-anchor"]

    /// The first text in quotes behind each call that makes a diagnostic.
    private static let used: Set<String> = {
        let sources = packageRoot().appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        var used = Set(RuleID.allCases.map(\.rawValue) + composed)
        let makers = ["Diagnostic(", "report(", "fault(", "rule: ", "finding("]
        for file in files where file.hasSuffix(".swift") && !file.contains("Rules+") {
            guard let text = try? String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8) else { continue }
            for line in text.split(separator: "\n") where makers.contains(where: line.contains) {
                for (index, part) in line.split(separator: "\"", omittingEmptySubsequences: false).enumerated() where index % 2 == 1 {
                    let isID = part.contains("-") && part.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) }
                    if isID { used.insert(String(part)); break }
                }
            }
        }
        return used
    }()

    @Test func everyIDThatIsUsedIsExplained() {
        let unknown = RulesTests.used.subtracting(Rules.all.map(\.id)).sorted()
        #expect(unknown == [])
    }

    @Test func everyRuleIsUsed() {
        let unused = Rules.all.map(\.id).filter { !RulesTests.used.contains($0) }
        #expect(unused == [])
    }

    @Test func idsAreUniqueAndExplained() {
        #expect(Set(Rules.all.map(\.id)).count == Rules.all.count)
        for rule in Rules.all {
            #expect(rule.id.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(rule.id)")
            #expect(!rule.summary.isEmpty && !rule.summary.hasSuffix(".") && rule.summary.first?.isUppercase != true || rule.summary.hasPrefix("YAML"), "\(rule.id)")
            #expect(rule.explanation.hasSuffix(".") && !rule.wrong.isEmpty && !rule.right.isEmpty, "\(rule.id)")
        }
    }
}
