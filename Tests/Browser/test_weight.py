"""Every page within its budget of bytes: gzip, as a host sends them."""
import gzip
import re

from conftest import SITE, file_of, html_pages

PAGE_BUDGET = 14 * 1024
SCRIPT_BUDGET = 12 * 1024


def packed(path):
    return len(gzip.compress(path.read_bytes(), 6))


def linked(text, pattern):
    return {SITE / url.lstrip("/") for url in re.findall(pattern, text)}


def guides():
    return [url for url in html_pages() if re.match(r"^/(es/derechos|en/rights)/[^/]+/$", url)]


def test_a_guide_and_its_styles_come_in_one_round_trip():
    assert len(guides()) > 40
    heavy = []
    for url in guides():
        styles = linked(file_of(url).read_text(), r'<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"')
        total = packed(file_of(url)) + sum(packed(path) for path in styles)
        if total > PAGE_BUDGET:
            heavy.append(f"{url}: {total} bytes")
    assert heavy == []


def script_files(url):
    """The scripts that a page names, and those that they import at once."""
    todo, seen = list(linked(file_of(url).read_text(), r'<script[^>]*src="([^"]+)"')), set()
    while todo:
        path = todo.pop()
        if path in seen:
            continue
        seen.add(path)
        for name in re.findall(r'(?:^|[;\n])\s*import\s[^(]*?["\'](\.[^"\']+)["\']', path.read_text()):
            todo.append((path.parent / name).resolve())
    return frozenset(seen)


def test_scripts_before_a_search_stay_small():
    sets = {script_files(url) for url in html_pages()}
    totals = {", ".join(sorted(path.name for path in files)): sum(packed(path) for path in files) for files in sets}
    assert len(totals) > 3
    assert {names: total for names, total in totals.items() if total > SCRIPT_BUDGET} == {}


def test_no_page_asks_for_a_font_or_an_image_without_information():
    for url in html_pages():
        text = file_of(url).read_text()
        assert not re.search(r"\.woff2?|fonts\.", text), url
        for image in re.findall(r"<img[^>]*>", text):
            assert "alt=" in image, (url, image)
