internal import Diagnostics
internal import Markdown
internal import SiteModel

/// A warning on a page: at the front matter's `key` when it has one, else where the front matter begins.
func finding(_ rule: RuleID, _ page: ParsedPage, key: String? = nil, _ message: String, note: String? = nil) -> Diagnostic {
    let written = key.flatMap { key in page.frontMatter.keys.first { $0.value == key } }
    return Diagnostic(.words(rule, message: message, note: note), path: page.path, at: written?.position ?? SourcePosition(line: 1, column: 1), length: written?.length ?? 3)
}

/// A warning at a place in a page.
func finding(_ rule: RuleID, _ page: ParsedPage, at position: SourcePosition, length: Int = 1, _ message: String, note: String? = nil) -> Diagnostic {
    Diagnostic(.words(rule, message: message, note: note), path: page.path, at: position, length: length)
}

/// Compares at the precision of the coarser of the two, so that a day is not after the month it lies in.
func isLater(_ a: PartialDate, than b: PartialDate) -> Bool {
    if a.year != b.year { return a.year > b.year }
    guard let month = a.month, let other = b.month else { return false }
    if month != other { return month > other }
    guard let day = a.day, let otherDay = b.day else { return false }
    return day > otherDay
}
