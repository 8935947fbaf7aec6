import HTML
import Views

func siteFooter(_ page: PageView) -> HTML {
    let site = page.site
    let links: HTML = each(site.footerMenu) { link in
        let isHere = page.url == link.url
        return """
            <li><a href="\(URLPath(link.url))"\(Attribute("aria-current", isHere ? "page" : nil))>\(link.title)</a></li>
            """
    }
    let licence: HTML = with(site.licence) { link in
        ". <a href=\"\(URLPath(link.url))\" rel=\"license noopener\">\(link.title)</a>"
    }
    return """
        <footer class="site-footer">
        <div>
        <nav aria-label="\(page.word("menu.footer"))"><ul>\(links)</ul></nav>
        \(when(!site.disclaimer.isEmpty, "<p>\(site.disclaimer)</p>"))
        <p>\(site.publisher)\(licence)</p>
        </div>
        </footer>
        """
}
