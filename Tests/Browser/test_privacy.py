"""Nothing leaves the site: no other host, no cookie, no inline code, no word of a search."""
import re

import pytest

from conftest import SITE, file_of, html_pages, one_of_each_kind, wait_until


@pytest.mark.parametrize("url", one_of_each_kind())
def test_a_page_asks_no_other_host_sets_no_cookie_and_breaks_no_policy(server, open_page, url):
    page = open_page(server.url + url)
    assert [request for request in page.requested if not request.startswith((server.url, "data:", "blob:"))] == []
    assert page.context.cookies() == []
    faults = [fault for fault in page.faults if not (url == "/404.html" and "404" in fault)]
    assert faults == []


def test_no_page_holds_an_inline_script_style_or_handler():
    for url in html_pages():
        text = file_of(url).read_text()
        for script in re.findall(r"<script[^>]*>", text):
            assert "src=" in script or "application/ld+json" in script, (url, script)
        assert "<style" not in text, url
        assert not re.search(r"<[^>]+\s(style|on[a-z]+)\s*=\s*[\"']", text), url


def test_every_page_carries_the_content_security_policy():
    for url in html_pages():
        text = file_of(url).read_text()
        assert "default-src 'none'" in text.replace("&#39;", "'").replace("&apos;", "'"), url


def test_the_words_of_a_search_never_reach_the_server(own_server, open_page):
    """Typed in the box of a page, suggested, searched, filtered, opened: the host sees paths of shards and pages, no word."""
    page = open_page(own_server.url + "/es/", worker=True)
    everything = []
    page.context.on("request", lambda request: everything.append(request.url))
    box = page.locator("input[type=search]").first
    assert box.get_attribute("name") is None
    box.fill("palabra-secreta pensión")
    box.press("Enter")
    page.wait_for_selector(".results li")
    page.fill("#q", "")
    page.locator("#q").press_sequentially("secreta")
    page.press("#q", "Enter")
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent.includes('secreta')")
    page.goto(own_server.url + "/es/buscar/#q=palabra-secreta%20salario")
    page.reload()
    page.wait_for_selector(".results li")
    page.locator(".results a").first.click()
    page.wait_for_load_state()
    assert own_server.log and not [path for path in own_server.log if "secreta" in path or "?" in path]
    assert [url for url in everything if not url.startswith(own_server.url)] == []
    assert page.context.cookies() == []


def test_the_worker_and_what_it_fetches_stay_on_the_host(own_server, open_page):
    page = open_page("about:blank", worker=True)
    everything = []
    page.context.on("request", lambda request: everything.append(request.url))
    page.goto(own_server.url + "/es/derechos/salarios-no-pagados/")
    wait_until(page, "async () => (await caches.keys()).length > 1")
    assert len(everything) > 4
    assert [url for url in everything if not url.startswith(own_server.url)] == []
    assert page.context.cookies() == [] and page.faults == []


def test_the_privacy_page_says_what_is_kept_and_what_the_host_sees(server, open_page):
    page = open_page(server.url + "/es/sobre/privacidad/", scripts=False)
    text = page.inner_text("article").lower()
    assert "cookie" in text and "buscador" in text or "búsqueda" in text
