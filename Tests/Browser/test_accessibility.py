"""Zero axe findings on every page kind; no sideways scroll; readable at 320 px and at twice the text size; keyboard reach."""
import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import DESK, PHONE, RTL_SITE, SCREENSHOTS, one_of_each_kind

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# The languages share templates and styles: one is looked at in every size and scheme, the other once.
SPANISH = one_of_each_kind(languages=["es"])
ENGLISH = [url for url in one_of_each_kind(languages=["en"]) if url.startswith("/en/")]


def findings(page):
    results = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}}).response
    return [f"{violation['id']}: {node['html'][:160]}" for violation in results["violations"] for node in violation["nodes"]]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["360", "1280"])
@pytest.mark.parametrize("url", SPANISH)
def test_axe_finds_nothing(server, open_page, url, viewport, dark):
    page = open_page(server.url + url, viewport=viewport, dark=dark)
    page.wait_for_timeout(200)
    SCREENSHOTS.mkdir(exist_ok=True)
    name = (url.strip("/").replace("/", "_") or "root") + f"-{viewport['width']}" + ("-dark" if dark else "")
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)
    assert findings(page) == []


@pytest.mark.parametrize("url", ENGLISH)
def test_axe_finds_nothing_in_english(server, open_page, url):
    page = open_page(server.url + url)
    assert findings(page) == []


@pytest.mark.parametrize("url", one_of_each_kind(RTL_SITE))
def test_axe_finds_nothing_on_the_right_to_left_project(rtl_server, open_page, url):
    page = open_page(rtl_server.url + url)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.dir") == ("rtl" if url.startswith("/ar/") else "ltr")


@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("url", SPANISH)
def test_nothing_scrolls_sideways_at_320_pixels(server, open_page, url, scripts):
    page = open_page(server.url + url, viewport={"width": 320, "height": 640}, scripts=scripts)
    assert overflow(page, scripts) <= 0


@pytest.mark.parametrize("url", one_of_each_kind(RTL_SITE))
def test_nothing_scrolls_sideways_right_to_left(rtl_server, open_page, url):
    assert overflow(open_page(rtl_server.url + url, viewport={"width": 320, "height": 640}), True) <= 0


def overflow(page, scripts):
    """Pixels by which the page is wider than the window. Without scripts the protocol still evaluates in the page."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


@pytest.mark.parametrize("url", SPANISH)
def test_text_twice_the_size_still_fits(server, open_page, url):
    # 200 % zoom of a 1280 px window is a 640 px window.
    page = open_page(server.url + url, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    assert overflow(page, True) <= 0


@pytest.mark.parametrize("url", SPANISH)
def test_buttons_and_menu_links_are_large_enough(server, open_page, url):
    page = open_page(server.url + url)
    small = page.evaluate("""[...document.querySelectorAll('button, summary, select, input, nav a')].map(e => [e, e.getBoundingClientRect()])
        .filter(([e, r]) => r.width > 0 && r.height > 0 && r.height < 43.5 && !e.closest('.breadcrumbs, .toc, p, [hidden]') && getComputedStyle(e).position !== 'absolute'
            && !['checkbox', 'radio'].includes(e.type))
        .map(([e, r]) => e.outerHTML.slice(0, 100) + ' ' + Math.round(r.height))""")
    assert small == []


@pytest.mark.parametrize("url", SPANISH)
def test_tab_reaches_the_skip_link_first_and_focus_is_visible(server, open_page, url):
    page = open_page(server.url + url, viewport=DESK)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')").startswith("#")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle !== 'none' || getComputedStyle(document.activeElement).boxShadow !== 'none'")
