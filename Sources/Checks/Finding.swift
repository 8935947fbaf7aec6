internal import Diagnostics
internal import Markdown
internal import Content
internal import Site

/// A warning on a page: at the front matter's `key` when it has one, else where the front matter begins.
func finding(_ fact: OpinionFact, _ page: ParsedPage, key: String? = nil) -> Diagnostic {
    let written = key.flatMap { key in page.frontMatter.keys.first { $0.value == key } }
    return Diagnostic(.opinion(fact), path: page.path, at: written?.position ?? SourcePosition(line: 1, column: 1), length: written?.length ?? 3)
}

/// A warning at a place in a page.
func finding(_ fact: OpinionFact, _ page: ParsedPage, at position: SourcePosition, length: Int = 1) -> Diagnostic {
    Diagnostic(.opinion(fact), path: page.path, at: position, length: length)
}

/// A warning on what `site.yaml` says of the site as a whole.
func finding(_ fact: OpinionFact, _ settings: SiteSettings, at part: SettingsPart) -> Diagnostic { settings.diagnostic(.opinion(fact), at: part) }

/// Whether a page says nothing under `key`. A value that is written and wrong is reported as that, so it is not missing too.
func lacks(_ key: String, _ page: ParsedPage) -> Bool { page.frontMatter.state(of: key) == .absent }

/// Compares at the precision of the coarser of the two, so that a day is not after the month it lies in.
func isLater(_ a: PartialDate, than b: PartialDate) -> Bool {
    if a.year != b.year { return a.year > b.year }
    guard let month = a.month, let other = b.month else { return false }
    if month != other { return month > other }
    guard let day = a.day, let otherDay = b.day else { return false }
    return day > otherDay
}
