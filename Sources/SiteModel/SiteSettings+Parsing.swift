/// Reads `Content/site.yaml`. `nil` settings: so much is wrong that nothing can be built on it; the diagnostics say what.
/// With a theme, the names of templates and listings and the types of the fields they draw are checked too.
package func parseSettings(_ file: SourceFile, theme: Theme?) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
    (nil, [])
}
