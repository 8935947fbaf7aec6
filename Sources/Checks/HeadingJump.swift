internal import Content
internal import Diagnostics
internal import Markdown
internal import Site

extension Check {
    /// Headings begin at level 2 and go down one level at a time. Headings inside quotes and lists are not checked.
    static let headingJump = Check(
        rule: .headingJump,
        scope: .page { item, context in
            var level = 1
            var diagnostics: [Diagnostic] = []
            for heading in context.body(of: item).outline where !heading.isNested {
                if heading.level > level + 1 {
                    diagnostics.append(
                        finding(
                            .headingJump(text: heading.text, level: heading.level, above: level), item.page,
                            at: heading.position,
                            length: heading.level))
                }
                level = heading.level
            }
            return diagnostics
        })
}
