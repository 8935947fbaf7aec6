"""Nothing leaves the site: no other host, no cookie, no inline code, no word of a search."""
import re

import pytest

from conftest import SITE, file_of, html_pages, one_of_each_kind


@pytest.mark.parametrize("url", one_of_each_kind())
def test_a_page_asks_no_other_host_sets_no_cookie_and_breaks_no_policy(server, open_page, url):
    page = open_page(server.url + url)
    page.wait_for_timeout(400)
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


def test_the_words_of_a_search_never_reach_the_server(server, open_page):
    page = open_page(server.url + "/es/")
    box = page.locator("input[type=search]").first
    assert box.get_attribute("name") is None
    box.fill("palabra-secreta")
    box.press("Enter")
    page.wait_for_timeout(1500)
    assert "palabra-secreta" in page.url.split("#", 1)[-1]
    assert all("palabra-secreta" not in request.split("#")[0] for request in page.requested)
