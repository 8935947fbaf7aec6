import HTML
import Views

func siteFooter(_ page: PageView) -> HTML {
    let site = page.site
    return """
    <footer class="site-footer">
    <div>
    <nav aria-label="\(page.word("menu.footer"))"><ul>\(each(site.footerMenu) { link in
        """
        <li><a href="\(URLPath(link.url))"\(Attribute("aria-current", page.url == link.url ? "page" : nil))>\(link.title)</a></li>
        """
    })</ul></nav>
    \(when(!site.disclaimer.isEmpty, "<p>\(site.disclaimer)</p>"))
    <p>\(site.publisher)\(with(site.licence) { ". <a href=\"\(URLPath($0.url))\" rel=\"license noopener\">\($0.title)</a>" })</p>
    </div>
    </footer>
    """
}
