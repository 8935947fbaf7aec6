internal import Base
package import Build
internal import Content
package import Markdown
package import Messages
internal import Site

extension CheckedContent {
    /// What `faro check` says of the register: how many records it has, and the empty cells of place × topic, which
    /// readers never see. Empty for a project without one.
    package func registerLines(_ bodies: [RenderedBody], in language: MessageLanguage) -> [String] {
        let records = site.register.register.records
        guard site.settings.register != nil, !records.isEmpty else { return [] }
        let project = RegisterProject(root: "", site: site, bodies: bodies, date: date, errors: [])
        let summary = RegisterText.summary(
            records: records.count { !$0.isGap }, gaps: records.count(where: \.isGap),
            unsure: records.count { $0.confidence == .check })
        let empty = (try? project.report(RegisterReport.Filter(), in: language).get())?.empty ?? []
        let cells = empty.map { RegisterText.emptyCell(place: $0.name, topics: $0.topics) }
        return ([summary] + cells).map(language.words.text)
    }
}
