internal import Base
package import Diagnostics

// MARK: - What made no markup, and what is lost

extension English {
    package func sentence(_ fact: MarkFact) -> Sentence {
        switch fact {
        case .headingWithoutSpace(let correction):
            Sentence(
                "'\(correction.written)' without a space behind it makes no heading",
                note: "write a space after '\(correction.written)'")
        case .foreignSpace(let mark, let codePoint, _):
            Sentence(
                "the space after '\(mark)' is \(codePoint), which makes no \(mark.hasPrefix("#") ? "heading" : "list")",
                note: mark == "#"
                    ? "write '##' and a plain space"
                    : "write '\(mark)' and a plain space, or '\(escapedMark(mark))' to show it")
        case .linkNotRead(let fault, let correction):
            Sentence(
                "this looks like a link and is none: readers see the brackets",
                note: instead(correction) ?? cure(fault))
        case .undefinedReference(let label):
            Sentence(
                "no line defines '[\(abridged(label))]': readers see the brackets",
                note: "write '[text](file.md)', or '[\(abridged(label))]: file.md' on a line of its own")
        case .emphasisNotRead(let sign, .spaceInside, let correction):
            Sentence(
                "'\(sign)' with a space inside marks nothing: readers see it",
                note: instead(correction) ?? "put the space outside of '\(sign)'")
        case .emphasisNotRead(let sign, .punctuationAtWord, let correction):
            Sentence(
                "'\(sign)' between punctuation and a letter marks nothing: readers see it",
                note: instead(correction) ?? "put the punctuation outside of '\(sign)', or a space")
        case .emphasisNotRead(let sign, .notClosed, _):
            Sentence(
                "'\(sign)' begins here and does not end: readers see it",
                note: "write '\(sign)' at the end too, or '\(escaped(sign))' to show it")
        case .tableWithoutDelimiter:
            Sentence(
                "these lines look like a table and make none",
                note: "write '| --- | --- |' as the second line, with as many parts as columns")
        case .tableOfOtherWidth(let columns, let parts):
            Sentence(
                "the first line of this table has \(columns) \(columns == 1 ? "cell" : "cells"), and this one "
                    + "\(parts): readers see the bars",
                note: "write '|" + String(repeating: " --- |", count: min(columns, 10)) + "'"
                    + (columns > 10 ? ", with \(columns) parts" : ""))
        case .htmlAsCode:
            Sentence(
                "this HTML follows a blank line and is indented: readers see its tags as code",
                note: "take out the blank line above, or the spaces at the beginning of the line")
        case .foreignMark(let mark, let written):
            Sentence("'\(abridged(written))' means nothing here: readers see it as it is", note: cure(mark, written))
        case .mergeMark:
            Sentence(
                "git left both sides of a conflict here, and readers see them",
                note: "keep one side and take out the lines with '<<<<<<<', '=======' and '>>>>>>>'")
        case .longRow(let cells, let columns, let correction):
            Sentence(
                "this row has \(cells) cells, and the table \(columns) \(columns == 1 ? "column" : "columns"): "
                    + "what is here is not shown",
                note: correction != nil
                    ? "write '\\|' for a '|' between back quotes"
                    : "write '\\|' for a '|' that belongs to the text, or add a column to the table's first two lines")
        case .struckAmount(let correction):
            Sentence(
                "these two '~' strike out what stands between them",
                note: instead(correction) ?? "write '\\~' for a sign that is shown, '~~' before and after struck text")
        case .slantedNumber(let correction):
            Sentence(
                "these two '*' slant a number and are not shown",
                note: "write '\(correction.instead)', or '×' for each")
        case .cutValue(let key, let correction):
            Sentence(
                "' #' begins a comment: the value of '\(key)' ends before it",
                note: "write '\(abridged(correction.instead))', or the comment on a line of its own")
        }
    }

    private func instead(_ correction: Correction?) -> String? {
        correction.map { "write '\(abridged($0.instead, to: 100))'" }
    }

    private func escaped(_ sign: String) -> String { sign.map { "\\\($0)" }.joined() }

    private func cure(_ fault: LinkFault) -> String {
        switch fault {
        case .spaceBetween: "write '[text](file.md)', without a space between ']' and '('"
        case .spaceInTarget: "write '[text](<two words.md>)', with '<' and '>' around a target that has spaces"
        case .swapped: "write '[text](file.md)': brackets, then parentheses"
        case .notClosed: "write '[text](file.md)', with ')' at its end"
        }
    }

    private func cure(_ mark: ForeignMark, _ written: String) -> String {
        let toShow = "put it between back quotes to show it"
        return switch mark {
        case .template: "write in Markdown what it stands for, or " + toShow
        case .admonition: "write '> [!NOTE]' and '> ' before each line of the text"
        case .tab: "write a heading, such as '### \(words(of: written) ?? "Title")'"
        case .attributes: "take it out; an anchor is '{#name}' at the end of a heading"
        case .contents: "take it out: each page shows the list of its headings"
        case .emoji: "write the sign itself, or " + toShow
        case .highlight: "write '**\(abridged(String(written.dropFirst(2).dropLast(2)), to: 40))**'"
        case .wikiLink: "write '[\(abridged(shown(written), to: 40))](file.md)'"
        case .abbreviation: "write what it stands for in the text, where it is used first"
        }
    }

    /// With a backslash: `\-`, `1\.`.
    private func escapedMark(_ mark: String) -> String {
        mark.first?.isNumber == true ? mark.dropLast() + "\\" + mark.suffix(1) : "\\" + mark
    }

    private func words(of tab: String) -> String? {
        let parts = tab.split(separator: "\"")
        return parts.count > 1 ? abridged(String(parts[1]), to: 40) : nil
    }

    /// `[[page|words]]` shows `words`.
    private func shown(_ wikiLink: String) -> String {
        String(wikiLink.dropFirst(2).dropLast(2).split(separator: "|").last ?? "text")
    }

    func markExplanation(of rule: RuleID) -> RuleExplanation {
        switch rule {
        case .tableRow:
            RuleExplanation(
                "a row has more cells than its table has columns",
                "What stands in the cells that are too many is not shown. A '|' within a text needs '\\' before it, "
                    + "between back quotes too.",
                wrong: "| a | b |\n|---|---|\n| 1 | 2 | 3 |", right: "| a | b |\n|---|---|\n| 1 | 2 \\| 3 |")
        case .lostText:
            RuleExplanation(
                "a text is cut or struck out by a sign that was not meant so",
                "YAML ends a value at ' #', two '~' strike out, two '*' slant. "
                    + "'faro fix marks --apply' mends those that leave no doubt.",
                wrong: "title: Form I-9 #2", right: "title: \"Form I-9 #2\"")
        case .strayMarkup:
            RuleExplanation(
                "markup of another tool, or of git, is shown to readers",
                "Faro reads CommonMark with tables, footnotes and callouts. What Hugo, Jekyll, MkDocs, Docusaurus "
                    + "and others add to it stays as it is written. Between back quotes it is code, and right.",
                wrong: "!!! note\n    30 days", right: "> [!NOTE]\n> 30 days")
        default:
            RuleExplanation(
                "signs that were meant to make a heading, a list, a link, emphasis or a table are shown to readers",
                "A space is missing, too many or of another kind, or a table lacks its second line. "
                    + "'faro fix marks --apply' mends those that leave no doubt.",
                wrong: "See [pay] (pay.md).", right: "See [pay](pay.md).")
        }
    }
}
