internal import Base
internal import Content
internal import Diagnostics
internal import Site

extension Check {
    static let missingTranslation = Check(
        rule: .missingTranslation,
        scope: .site { context in
            let site = context.site
            return site.groups.flatMap { group -> [Diagnostic] in
                guard let source = group.items[site.defaultLanguage] ?? group.firstItem else { return [] }
                let page = site.items[source].page
                guard !page.frontMatter.isUnreadable else { return [] }
                return group.items.ids.filter { group.items[$0] == nil }.map { language in
                    let code = site.settings.languages[language].code
                    let path = "Content/\(code)/\(page.collection)/\(page.name).md"
                    return finding(.missingTranslation(language: code, path: path), page)
                }
            }
        })

    /// `translation_of_revision` is the revision of the default language's text that was translated.
    static let outdatedTranslation = Check(
        rule: .outdatedTranslation,
        scope: .page { item, context in
            guard context.site.isOutdated(item), let source = context.site.source(of: item),
                let revision = item.page.frontMatter.translationOfRevision,
                !source.frontMatter.isUnreadable, source.frontMatter.invalidKeys.isEmpty
            else { return [] }
            let fact = OpinionFact.outdatedTranslation(source: source.path, revision: source.revision)
            return [finding(fact, item.page, at: revision.position, length: revision.length)]
        })
}
