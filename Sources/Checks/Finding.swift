internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

/// A diagnostic on a page: at `key` of the front matter if it is written, else at the start of the front matter.
func finding(_ fact: OpinionFact, _ page: ParsedPage, key: String? = nil) -> Diagnostic {
    let written = key.flatMap { key in page.frontMatter.keys.first { $0.value == key } }
    return Diagnostic(
        .opinion(fact), path: page.path, at: written?.position ?? SourcePosition(line: 1, column: 1),
        length: written?.length ?? 3)
}

/// A diagnostic at a position in a page.
func finding(_ fact: OpinionFact, _ page: ParsedPage, at position: SourcePosition, length: Int = 1) -> Diagnostic {
    Diagnostic(.opinion(fact), path: page.path, at: position, length: length)
}

/// A diagnostic on a part of `site.yaml`.
func finding(_ fact: OpinionFact, _ settings: SiteSettings, at part: SettingsPart) -> Diagnostic {
    settings.diagnostic(.opinion(fact), at: part)
}

/// Whether `key` is absent. An invalid value is already reported and does not count as absent.
func lacks(_ key: String, _ page: ParsedPage) -> Bool { page.frontMatter.state(of: key) == .absent }

/// Compares at the coarser of the two precisions: a day is not later than its own month.
func isLater(_ a: PartialDate, than b: PartialDate) -> Bool {
    if a.year != b.year { return a.year > b.year }
    guard let month = a.month, let other = b.month else { return false }
    if month != other { return month > other }
    guard let day = a.day, let otherDay = b.day else { return false }
    return day > otherDay
}
