internal import Base
internal import Diagnostics
internal import Content
internal import Site

extension Check {
    static let missingTranslation = Check(rule: .missingTranslation, scope: .site { context in
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
    static let outdatedTranslation = Check(rule: .outdatedTranslation, scope: .page { item, context in
        let site = context.site
        guard item.language != site.defaultLanguage, let revision = item.page.frontMatter.translationOfRevision,
              let source = site.groups[item.group].items[site.defaultLanguage] else { return [] }
        let sourcePage = site.items[source].page
        guard revision.value != sourcePage.revision, !sourcePage.frontMatter.isUnreadable, sourcePage.frontMatter.invalidKeys.isEmpty else { return [] }
        return [finding(.outdatedTranslation(source: sourcePage.path, revision: sourcePage.revision), item.page, at: revision.position,
                        length: revision.length)]
    })
}
