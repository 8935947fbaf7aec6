/// A small Hugo theme with the same parts as our pages: menu, breadcrumb, body, terms, previous and next, related
/// pages, lists, feeds, sitemap.
enum HugoProject {
    static let files: [(path: String, text: String)] = [
        (
            "hugo.toml",
            """
            baseURL = "https://benchmark.test/"
            title = "Benchmark"
            defaultContentLanguage = "es"
            [taxonomies]
              country = "countries"
              topic = "topics"
            [pagination]
              pagerSize = 200
            [related]
              threshold = 10
              [[related.indices]]
                name = "topics"
                weight = 100
              [[related.indices]]
                name = "countries"
                weight = 80

            """
        ),
        (
            "layouts/_default/baseof.html",
            """
            <!doctype html>
            <html lang="es">
            <head><meta charset="utf-8"><title>{{ .Title }}</title>\
            <meta name="description" content="{{ .Params.summary }}">\
            <link rel="canonical" href="{{ .Permalink }}"></head>
            <body>
            <header><a href="/">{{ site.Title }}</a><nav><ul>{{ range site.Sections }}\
            <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></nav></header>
            <main>{{ block "main" . }}{{ end }}</main>
            <footer>{{ site.Title }}</footer>
            </body>
            </html>

            """
        ),
        (
            "layouts/_default/single.html",
            """
            {{ define "main" }}
            <nav><a href="/">{{ site.Title }}</a> › \
            <a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a></nav>
            <h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
            {{ .TableOfContents }}
            {{ .Content }}
            <ul>{{ range (.GetTerms "topics") }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}\
            {{ range (.GetTerms "countries") }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
            {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}\
            {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
            {{ if site.Params.related }}<ul>{{ range first 5 (site.RegularPages.Related .) }}\
            <li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}
            {{ end }}

            """
        ),
        (
            "layouts/_default/list.html",
            """
            {{ define "main" }}
            <h1>{{ .Title }}</h1>
            <ul>{{ range .Paginator.Pages }}\
            <li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Params.summary }}</p></li>{{ end }}</ul>
            {{ end }}

            """
        ),
    ]
}
