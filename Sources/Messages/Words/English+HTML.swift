internal import Base
package import Diagnostics

// MARK: - HTML in a text

extension English {
    package func sentence(_ fact: HTMLFact) -> Sentence {
        switch fact {
        case .activeElement(let name):
            Sentence(
                "'<\(abridged(name, to: 40))>' is active content, which no page may have",
                note: name == "style" || name == "link"
                    ? "take it out; the look of all pages comes from the theme"
                    : "take it out; a link leads readers to what another site shows")
        case .activeAttribute(let name, let element):
            Sentence(
                "'\(abridged(name, to: 40))' in '<\(abridged(element, to: 40))>' is active content, which no page may "
                    + "have",
                note: "take the attribute out")
        case .unknownElement(let name):
            Sentence("pages have no element '<\(abridged(name, to: 40))>': its text stays", note: cure(name))
        case .tag(let name, let isEnd, let fault):
            Sentence(
                "'<\(isEnd ? "/" : "")\(abridged(name, to: 40))>' is left out: \(reason(fault))",
                note: cure(name, fault))
        case .noElement(let written):
            Sentence("'\(written)' is left out: pages have no such thing", note: "take it out")
        case .badID(let id):
            Sentence(
                "'\(id)' cannot be the anchor of a link",
                note: "write an 'id' of letters, digits and '-'; '_', 'fn-' and 'fnref-' cannot begin it")
        case .markdownInside(let written):
            Sentence(
                "'\(written)' is Markdown within HTML, and readers see its signs",
                note: "leave a blank line before and after the Markdown")
        }
    }

    private func cure(_ name: String) -> String {
        switch name {
        case "h1", "h2": "write '## ' and the heading on a line of its own"
        case "h3", "h4", "h5", "h6":
            "write '\(String(repeating: "#", count: Int(name.dropFirst()) ?? 3)) ' and the heading on a line of its own"
        case "center", "font", "big", "tt": "take it out; the look of all pages comes from the theme"
        case "video", "audio", "source", "track": "link to the file"
        case "input", "button", "select", "textarea": "take it out; a page can send nothing"
        default: "take it out, or put it between back quotes to show it"
        }
    }

    private func reason(_ fault: HTMLFault) -> String {
        switch fault {
        case .noEnd: "its end is missing"
        case .noStart: "its start is missing"
        case .holdsBlock: "it cannot be around a paragraph, list or other block"
        case .blockInLine: "it cannot stand within a paragraph"
        case .misplaced(let parents):
            parents.isEmpty
                ? "it cannot stand straight in a list or table" : "it stands outside of \(elements(parents))"
        case .linkInLink: "a link cannot hold another"
        case .tooDeep(let limit): "more than \(limit) elements are around it"
        }
    }

    private func cure(_ name: String, _ fault: HTMLFault) -> String {
        switch fault {
        case .noEnd: "write '</\(name)>' in the same paragraph or block"
        case .noStart: "write '<\(name)>' before it, in the same paragraph or block, or take it out"
        case .holdsBlock: "write it within each paragraph"
        case .blockInLine: "write it on a line of its own, after a blank line"
        case .misplaced(let parents):
            parents.isEmpty ? "put it into an item or a cell" : "put it into \(elements(parents))"
        case .linkInLink: "take one of the two out"
        case .tooDeep: "take some of them out"
        }
    }

    private func elements(_ names: [String]) -> String { names.map { "'<\($0)>'" }.joined(separator: " or ") }

    func htmlExplanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        case .activeHTML:
            RuleExplanation(
                "a text holds active content",
                "Scripts, styles, frames, forms and the like can harm readers or send their data to others. "
                    + "No setting lets them in.",
                wrong: "<script src=\"https://a.org/map.js\"></script>", right: "[Map](https://a.org/map)")
        case .unclosedComment:
            RuleExplanation(
                "a comment does not end", "All that follows it is hidden. Write '-->' at its end.",
                wrong: "<!-- to do", right: "<!-- to do -->")
        default:
            RuleExplanation(
                "a tag of HTML is left out",
                "Pages have some elements of HTML: 'br', 'sup', 'kbd', 'details', 'table' and others. A tag that is "
                    + "none of them, has no partner or stands where it cannot is left out, and its text stays.",
                wrong: "<font size=\"5\">Plazo</font>", right: "**Plazo**")
        }
    }
}
