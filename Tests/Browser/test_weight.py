"""Every page within its budget of bytes: gzip, as a host sends them."""
import gzip
import re

from conftest import ROOT, SITE, file_of, html_pages

PAGE_BUDGET = 14 * 1024
# Budgets of scripts: on every page, on any page before a search, of the search client, of the whole first search.
SITE_SCRIPT_BUDGET = 3.3 * 1024
PAGE_SCRIPTS_BUDGET = 9 * 1024
SEARCH_CLIENT_BUDGET = 7450
FIRST_SEARCH_BUDGET = 16 * 1024


def packed(path, level=6):
    return len(gzip.compress(path.read_bytes(), level))


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


def weight(paths):
    return sum(packed(path, 9) for path in paths)


def test_scripts_before_a_search_stay_small():
    sets = {script_files(url) for url in html_pages()}
    totals = {", ".join(sorted(path.name for path in files)): weight(files) for files in sets}
    assert len(totals) > 3
    assert {names: total for names, total in totals.items() if total > PAGE_SCRIPTS_BUDGET} == {}
    plain = {path for files in sets if len(files) == 1 for path in files}
    assert [path.name.split(".")[0] for path in plain] == ["site"]
    assert weight(plain) <= SITE_SCRIPT_BUDGET


def test_scripts_of_a_first_search_stay_small():
    pages = [url for url in html_pages() if "data-client=" in file_of(url).read_text()]
    assert len(pages) > 1
    for url in pages:
        client = linked(file_of(url).read_text(), r'data-client="([^"]+)"')
        assert len(client) == 1
        assert weight(client) <= SEARCH_CLIENT_BUDGET
        assert weight(script_files(url) | client) <= FIRST_SEARCH_BUDGET, url


def test_every_script_is_a_minified_one():
    folders = [ROOT / "Templates/Minified", ROOT / "Sources/Search/Minified"]
    minified = {path.read_bytes() for folder in folders for path in folder.iterdir()}
    scripts = list(SITE.rglob("*.js"))
    assert len(scripts) == len(minified)
    assert [path.name for path in scripts if path.read_bytes() not in minified] == []


def test_no_page_asks_for_a_font_or_an_image_without_information():
    for url in html_pages():
        text = file_of(url).read_text()
        assert not re.search(r"\.woff2?|fonts\.", text), url
        for image in re.findall(r"<img[^>]*>", text):
            assert "alt=" in image, (url, image)
