import Foundation
import TestSupport
import Testing

/// An example of a specification: a text and its expected HTML.
struct SpecExample: Decodable, CustomTestStringConvertible {
    var markdown: String
    var html: String
    /// Numbered from 1 through the specification.
    var example: Int
    var section: String

    var testDescription: String { "\(section) \(example)" }
}

/// The examples of the specifications. They are the work of others, so they are not copied into the repository:
/// `Tests/run` installs one package and fetches the other.
enum Specification {
    /// CommonMark 0.30, from Debian's `golang-github-yuin-goldmark-dev`.
    static let commonMarkFile = URL(filePath: "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json")
    static let commonMark =
        (try? Data(contentsOf: commonMarkFile))
        .flatMap { try? JSONDecoder().decode([SpecExample].self, from: $0) } ?? []

    /// GFM 0.29, from the source package that `Tests/Fixtures/spec/requirements.txt` names.
    static let gfmFile = packageRoot().appending(path: ".build-spec/gfm.txt")
    static let gfm = ((try? String(contentsOf: gfmFile, encoding: .utf8)) ?? "").specExamples

    static let hasCommonMark = Machine.has(commonMarkFile)
    static let hasGFM = Machine.has(gfmFile)
}

extension String {
    /// Parses the examples in CommonMark's format: a fence of 32 backticks with `example` and an optional name, the
    /// text, a line with a dot, the HTML, a closing fence. `→` is a tab. The name becomes the section: the extension of
    /// the example, if any.
    fileprivate var specExamples: [SpecExample] {
        let fence = String(repeating: "`", count: 32)
        var examples: [SpecExample] = []
        var open: SpecExample?
        var isHTML = false
        for line in split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix(fence + " example") {
                let name = line.dropFirst(fence.count + " example".count).trimmingPrefix(" ")
                open = SpecExample(markdown: "", html: "", example: examples.count + 1, section: String(name))
                isHTML = false
            } else if line == fence, let example = open {
                examples.append(example)
                open = nil
            } else if !isHTML, line == "." {
                isHTML = true
            } else if isHTML {
                open?.html += line.replacing("→", with: "\t") + "\n"
            } else {
                open?.markdown += line.replacing("→", with: "\t") + "\n"
            }
        }
        return examples
    }
}
