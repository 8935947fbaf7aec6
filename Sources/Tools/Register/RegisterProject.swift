package import Base
internal import Build
package import Content
package import Diagnostics
package import Markdown
package import Site
package import Views

/// A project with its register, for the commands about it. Drafts are part of it: they quote records too.
package struct RegisterProject: Sendable {
    let root: String
    let site: Site
    /// Indexed by `Item.body`.
    let bodies: [RenderedBody]
    /// The day that ages are counted from.
    let date: PartialDate
    /// Errors in the files of the register: the records that have them are left out.
    package let errors: [Diagnostic]

    package enum Fault: Error, Sendable, Equatable {
        /// Errors of `site.yaml`: without it nothing is known.
        case settings([Diagnostic])
        case noRegister
    }

    /// - Parameter jobs: threads.
    package static func load(
        root: String, theme: Theme, date: PartialDate, jobs: Int
    ) throws(EnvironmentError) -> Result<RegisterProject, Fault> {
        var options = BuildOptions(root: root, output: root, date: date)
        options.includesDrafts = true
        options.jobs = jobs
        let (project, bodies) = try checkProject(options, theme: theme)
        let errors = project.diagnostics.filter { $0.severity == .error }
        guard let site = project.content?.site, site.settings.register != nil else {
            let own = errors.filter { $0.path == "Content/site.yaml" }
            let isUnusable = project.content == nil || !own.isEmpty
            return .failure(isUnusable ? .settings(project.content == nil ? errors : own) : .noRegister)
        }
        return .success(
            RegisterProject(
                root: root, site: site, bodies: bodies, date: date,
                errors: errors.filter { $0.path.hasPrefix("Content/facts/") }))
    }

    var register: Register { site.register.register }

    /// Names of values in the language of the messages, else in the site's own.
    func names(in language: String) -> ValueNames {
        site.languages[site.settings.languages.firstID { $0.code == language } ?? site.defaultLanguage].names
    }
}
