"""Zero axe findings on every page kind; no sideways scroll; readable at 320 px and at twice the text size; keyboard reach.

A page is opened once for all that is asked of it: opening is what costs. With FARO_SCREENSHOTS set, each page is also
drawn into Tests/Browser/screenshots.
"""
import os

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import DESK, PHONE, RTL_SITE, SCREENSHOTS, first_with, list_with, one_of_each_kind

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
EVERY_RULE = {"runOnly": {"type": "tag", "values": TAGS}}
# Rules whose result differs between light and dark.
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}

# Languages share templates and styles: Spanish is tested in every size and colour scheme, English once.
SPANISH = one_of_each_kind(languages=["es"])
ENGLISH = [url for url in one_of_each_kind(languages=["en"]) if url.startswith("/en/")]


def findings(page, rules=EVERY_RULE):
    results = Axe().run(page, options=rules).response
    return [f"{violation['id']}: {node['html'][:160]}" for violation in results["violations"] for node in violation["nodes"]]


def picture(page, url, name):
    if "FARO_SCREENSHOTS" not in os.environ:
        return
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{url.strip('/').replace('/', '_') or 'root'}-{name}.png", full_page=True)


def overflow(page):
    """Pixels by which the page is wider than the window. Without scripts the protocol still evaluates in the page."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def findings_light_and_dark(page, url):
    width = page.viewport_size["width"]
    picture(page, url, width)
    found = findings(page)
    page.emulate_media(color_scheme="dark")
    picture(page, url, f"{width}-dark")
    found += findings(page, COLOURS)
    page.emulate_media(color_scheme="light")
    return found


def small_targets(page):
    return page.evaluate("""[...document.querySelectorAll('button, summary, select, input, nav a')].map(e => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width > 0 && r.height > 0 && r.height < 43.5 && !e.closest('.breadcrumbs, .toc, p, [hidden]') && getComputedStyle(e).position !== 'absolute'
            && !['checkbox', 'radio'].includes(e.type))
        .map(([e, r]) => e.outerHTML.slice(0, 100) + ' ' + Math.round(r.height))""")


@pytest.mark.parametrize("url", SPANISH)
def test_a_page_on_a_phone_has_no_axe_finding_large_targets_and_no_sideways_scroll(server, open_page, url):
    page = open_page(server.url + url, viewport=PHONE)
    assert findings_light_and_dark(page, url) == []
    assert small_targets(page) == []
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) <= 0
    # 200 % zoom of a 1280 px window is a 640 px window.
    page.set_viewport_size({"width": 640, "height": 450})
    assert overflow(page) <= 0
    # Only the text at twice the size.
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert overflow(page) <= 0


@pytest.mark.parametrize("url", SPANISH)
def test_a_page_on_a_desk_has_no_axe_finding_and_tab_reaches_the_skip_link_first(server, open_page, url):
    page = open_page(server.url + url, viewport=DESK)
    if page.evaluate("document.activeElement === document.body"):
        page.keyboard.press("Tab")
    else:
        # The search page puts the reader in its box: there the skip link is first for whoever goes back to the top.
        assert url == "/es/buscar/"
        page.locator("a[href], button, input").first.focus()
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none' || getComputedStyle(document.activeElement).boxShadow !== 'none'")
    page.evaluate("document.activeElement.blur()")
    assert findings_light_and_dark(page, url) == []


@pytest.mark.parametrize("url", ENGLISH)
def test_axe_finds_nothing_in_english(server, open_page, url):
    assert findings(open_page(server.url + url)) == []


@pytest.mark.parametrize("url", one_of_each_kind(RTL_SITE))
def test_axe_finds_nothing_on_the_right_to_left_project_and_it_fits_320_pixels(rtl_server, open_page, url):
    page = open_page(rtl_server.url + url)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.dir") == ("rtl" if url.startswith("/ar/") else "ltr")
    page.set_viewport_size({"width": 320, "height": 640})
    assert overflow(page) <= 0
    if url.startswith("/ar/"):
        picture(page, url, "320")


def test_axe_finds_nothing_in_what_scripts_add(server, open_page):
    """Results and suggestions, a filtered catalogue with a comparison, a word explained."""
    page = open_page(server.url + list_with("data-search-form") + "#q=salario")
    page.wait_for_selector(".results li")
    assert findings(page) == []
    page.locator("#q").fill("")
    page.locator("#q").press_sequentially("pens")
    page.wait_for_selector("#suggestions [role=option]")
    page.keyboard.press("ArrowDown")
    assert findings(page) == []
    page.goto(server.url + list_with("data-catalogue"))
    page.eval_on_selector_all("[data-cards] details", "all => all.forEach(fold => { fold.open = true; })")
    for box in page.locator("[data-cards] [data-select]").all()[:2]:
        box.check()
    page.locator("[data-selection] button").first.click()
    page.wait_for_selector(".comparison tbody tr")
    assert findings(page) == []
    page.goto(server.url + first_with('class="word"', "es/instituciones/*/index.html"))
    page.locator("a.word").first.press("Enter")
    assert findings(page) == []
