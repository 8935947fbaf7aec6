"""The handbook project in English, French and Arabic: direction, no word of another language, text that fell back marked as such."""
import re

import pytest
from conftest import ROOT, RTL_SITE, html_pages

# Names that do not change between languages.
NAMES = {"atom", "english", "whatsapp", "javascript", "csv", "json", "sms", "bluetooth", "http", "https", "www", "com", "example", "handbook", "wa", "me"}

# Visible texts and labels, each with its `lang`. Excluded: the page's title, citations, names of neighbours and labels
# of contacts. They are in the item's language, but an attribute or part of a sentence cannot have a `lang`.
READ = """() => {
    const found = [];
    const add = (element, text) => { if (text && text.trim()) found.push([element.closest('[lang]').lang, text.trim().replace(/\\s+/g, ' ')]); };
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest('script, style, noscript, title, [data-copy-text], .neighbours a')) add(node.parentElement, node.data);
    for (const element of document.querySelectorAll('[aria-label]:not(.contact), [title], [placeholder], [alt]'))
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) add(element, element.getAttribute(name));
    for (const element of document.querySelectorAll('template, script[data-base], [data-more], [data-done], [data-ask], [data-progress], [data-same], [data-missing]'))
        for (const [name, value] of Object.entries(element.dataset)) if (/\\s|[A-Z]/.test(value) && !value.includes('/')) add(element, value);
    return found;
}"""


def english_words():
    """The interface's English, as the templates and the engine define it."""
    words = set()
    for path in [ROOT / "Templates/Strings.swift", ROOT / "Sources/Content/Strings/EngineStrings.swift"]:
        words |= set(re.findall(r'\("[a-z0-9.-]+", "((?:[^"\\]|\\.)+)"\)', path.read_text()))
    assert len(words) > 100
    return words


def pages(language):
    return [url for url in html_pages(RTL_SITE) if url.startswith(f"/{language}/")]


def read(page):
    return [(language, text) for language, text in page.evaluate(READ)]


@pytest.mark.parametrize("language, direction", [("en", "ltr"), ("fr", "ltr"), ("ar", "rtl")])
def test_every_page_has_its_language_and_direction(rtl_server, open_page, language, direction):
    page = open_page("about:blank")
    for url in pages(language):
        page.goto(rtl_server.url + url)
        assert page.evaluate("[document.documentElement.lang, getComputedStyle(document.body).direction]") == [language, direction]
    assert page.faults == []


def test_no_arabic_page_shows_a_word_in_latin_letters_unmarked(rtl_server, open_page):
    page, found = open_page("about:blank"), set()
    for url in pages("ar"):
        page.goto(rtl_server.url + url)
        for language, text in read(page):
            latin = [word for word in re.findall(r"[A-Za-z]{2,}", re.sub(r"\{\w+\}|https?://\S+", "", text)) if word.lower() not in NAMES]
            if language == "ar" and latin and not re.match(r"^\S*/\S*$", text):
                found.add((url, text[:80]))
    assert sorted(found) == []


def test_no_french_page_shows_an_english_word_of_the_interface(rtl_server, open_page):
    # Words with the same spelling in both languages.
    alike = {"Menu", "Pages", "Sources", "Notes", "Important", "International", "Suggestions", "Copie", "index", "page", "Dossier"}
    english = {word for word in english_words() - alike if len(re.sub(r"\{\w+\}|\W", "", word)) > 4}
    patterns = [re.compile("^" + re.sub(r"\\\{\w+\\\}", ".*", re.escape(word)) + "$") for word in english if len(word) > 2]
    page, found = open_page("about:blank"), set()
    for url in pages("fr"):
        page.goto(rtl_server.url + url)
        for language, text in read(page):
            if language == "fr" and any(pattern.match(text) for pattern in patterns):
                found.add((url, text))
    assert sorted(found) == []


def test_the_strings_of_both_languages_cover_every_word():
    for language in ["fr", "ar"]:
        text = (ROOT / f"Tests/Fixtures/handbook/Content/strings/{language}.yaml").read_text()
        keys = {match.strip('"') for match in re.findall(r'^("?[a-z][\w.-]*"?|\d+):', text, re.M)}
        wanted = set()
        for path in [ROOT / "Templates/Strings.swift", ROOT / "Sources/Content/Strings/EngineStrings.swift"]:
            wanted |= {re.sub(r"\.(zero|one|two|few|many|other)$", "", key) for key in re.findall(r'\("([a-z0-9.-]+)", "', path.read_text())}
        assert wanted - keys == set(), language


def test_text_that_fell_back_says_so_and_carries_its_language(rtl_server, open_page):
    fallen = [url for url in pages("ar") if 'class="notice fallback"' in (RTL_SITE / url.strip("/") / "index.html").read_text()]
    assert fallen
    page = open_page(rtl_server.url + fallen[0])
    assert page.locator(".notice.fallback").is_visible()
    for part in ["h1", ".lead", "article .text"]:
        assert page.locator(part).evaluate("e => [e.lang, e.dir]") == ["en", "ltr"], part
    assert "/en/" in page.get_attribute("link[rel=canonical]", "href")


@pytest.mark.parametrize("language, query", [("ar", "الإجازة"), ("ar", "الاجازه"), ("fr", "congés"), ("fr", "conge"), ("en", "holiday")])
def test_each_language_is_searched_in_its_own_index(rtl_server, open_page, language, query):
    search = next(url for url in pages(language) if "data-search-form" in (RTL_SITE / url.strip("/") / "index.html").read_text())
    page = open_page(f"{rtl_server.url}{search}#q={query}")
    page.wait_for_selector(".results li")
    assert f"/{language}/" in page.locator(".results a").first.get_attribute("href")
    assert page.faults == []


def test_the_plural_of_the_count_is_the_languages_own(rtl_server, open_page):
    catalogue = next(url for url in pages("ar") if "data-catalogue" in (RTL_SITE / url.strip("/") / "index.html").read_text())
    page = open_page(rtl_server.url + catalogue, viewport={"width": 1280, "height": 900})
    assert page.inner_text("[data-count]").strip() in ("3 مواد", "مادتان")
