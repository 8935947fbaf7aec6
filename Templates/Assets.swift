import Views

/// The files of `assets/` and `Minified/`, embedded in the binary. `Sources/minify` writes `Minified/` from `Scripts/`.
let themeAssets: [ThemeAsset] = [
    ThemeAsset(name: "site.css", bytes: PackageResources.site_css),
    ThemeAsset(name: "lists.css", bytes: PackageResources.lists_css),
    ThemeAsset(name: "print.css", bytes: PackageResources.print_css),
    ThemeAsset(name: "site.js", bytes: PackageResources.site_js),
    ThemeAsset(name: "search-page.js", bytes: PackageResources.search_page_js),
    ThemeAsset(name: "catalogue.js", bytes: PackageResources.catalogue_js),
    ThemeAsset(name: "agenda.js", bytes: PackageResources.agenda_js),
    ThemeAsset(name: "finder.js", bytes: PackageResources.finder_js),
    ThemeAsset(
        name: "icon.svg", bytes: PackageResources.icon_svg,
        icon: ThemeIcon(type: "image/svg+xml", sizes: "any")),
    ThemeAsset(name: "favicon.ico", bytes: PackageResources.favicon_ico, isAtRoot: true),
    ThemeAsset(name: "sw.js", bytes: PackageResources.sw_js, isAtRoot: true),
]
