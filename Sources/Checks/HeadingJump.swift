internal import Diagnostics
internal import Markdown
internal import SiteModel

extension Check {
    /// Headings begin at level 2 and go down one level at a time; those inside quotes and lists stand by themselves.
    static let headingJump = Check(rule: .headingJump, scope: .page { item, _ in
        var level = 1
        var diagnostics: [Diagnostic] = []
        for heading in item.page.body.outline where !heading.isNested {
            if heading.level > level + 1 {
                diagnostics.append(finding(.headingJump, item.page, at: heading.position, length: heading.level,
                                           "'\(heading.text)' is of level \(heading.level), below one of level \(level)",
                                           note: "begin it with '\(String(repeating: "#", count: level + 1))'"))
            }
            level = heading.level
        }
        return diagnostics
    })
}
