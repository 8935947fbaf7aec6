"""Every page within its budget of bytes: gzip, as a host sends them."""
import gzip
import re

import pytest

from conftest import SITE, file_of, html_pages

PAGE_BUDGET = 14 * 1024
SCRIPT_BUDGET = 12 * 1024


def packed(path):
    return len(gzip.compress(path.read_bytes(), 6))


def linked(text, pattern):
    return {SITE / url.lstrip("/") for url in re.findall(pattern, text)}


def guides():
    return [url for url in html_pages() if re.match(r"^/(es/derechos|en/rights)/[^/]+/$", url)]


@pytest.mark.parametrize("url", guides())
def test_a_guide_and_its_styles_come_in_one_round_trip(url):
    text = file_of(url).read_text()
    styles = linked(text, r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"')
    total = packed(file_of(url)) + sum(packed(path) for path in styles)
    assert total <= PAGE_BUDGET, f"{total} bytes"


@pytest.mark.parametrize("url", html_pages()[::7])
def test_scripts_before_a_search_stay_small(url):
    """The scripts a page names, and what those import at once."""
    scripts = linked(file_of(url).read_text(), r'<script[^>]*src="([^"]+)"')
    todo, seen = list(scripts), set()
    while todo:
        path = todo.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in re.findall(r'(?:^|[;\n])\s*import\s[^(]*?["\'](\.[^"\']+)["\']', path.read_text()):
            todo.append((path.parent / name).resolve())
    total = sum(packed(path) for path in seen)
    assert total <= SCRIPT_BUDGET, f"{total} bytes"


def test_no_page_asks_for_a_font_or_an_image_without_information():
    for url in html_pages():
        text = file_of(url).read_text()
        assert not re.search(r"\.woff2?|fonts\.", text), url
        for image in re.findall(r"<img[^>]*>", text):
            assert "alt=" in image, (url, image)
