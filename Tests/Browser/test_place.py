"""The reader's country: kept on the device only when a button is pressed, shown in a place that is there already, forgotten at once."""
import json

import pytest
from conftest import PHONE, SITE

HOME = "/es/"
PLACES = {entry["place"]: entry["url"] for entry in json.loads((SITE / "es/offline.json").read_text())["guides"]
          if "place" in entry and len(entry["url"].strip("/").split("/")) == 3}
THEMES = [entry["url"] for entry in json.loads((SITE / "es/offline.json").read_text())["guides"] if "place" not in entry]
WAGES = "/es/derechos/salarios-no-pagados/"
GUIDE = PLACES["CR"]
CROSSING = WAGES + "costa-rica/"
SEARCH = "/es/buscar/"
PRIVACY = "/es/sobre/privacidad/"

STORED = "() => Object.entries(localStorage)"
KEPT = [["faro / place", "CR"]]

WATCH = """() => { window.shifts = [];
    new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) window.shifts.push(entry.value); }))
        .observe({ type: 'layout-shift', buffered: true }); }"""


def press(page):
    page.locator("[data-keep] button").click()


def line(page):
    return page.locator("[data-kept] a")


def keep(page, host, place="CR"):
    page.goto(host.url + PLACES[place])
    press(page)


def test_nothing_is_stored_before_the_button_is_pressed(server, open_page):
    page = open_page(server.url + HOME)
    for url in [GUIDE, CROSSING, WAGES, SEARCH, HOME, PRIVACY]:
        page.goto(server.url + url)
        assert page.evaluate(STORED) == []
    assert not line(page).count()


@pytest.mark.parametrize("url", [GUIDE, CROSSING])
def test_a_press_keeps_the_country_and_a_second_forgets_it(server, open_page, url):
    page = open_page(server.url + url)
    button = page.locator("[data-keep] button")
    before = len(page.requested)
    assert button.get_attribute("aria-pressed") == "false"
    press(page)
    assert page.evaluate(STORED) == KEPT and button.get_attribute("aria-pressed") == "true"
    assert "Costa Rica" in page.locator("[data-keep] [role=status]").inner_text()
    page.reload()
    assert button.get_attribute("aria-pressed") == "true"
    press(page)
    assert page.evaluate(STORED) == [] and button.get_attribute("aria-pressed") == "false"
    assert [request for request in page.requested[before:] if "place" in request.split("/")[-1] and "theme" not in request] == []
    assert page.faults == []


@pytest.mark.parametrize("url, target", [(WAGES, CROSSING), (HOME, GUIDE), (SEARCH, GUIDE)])
def test_a_line_leads_to_the_country_and_can_be_taken_off(server, open_page, url, target):
    page = open_page(server.url + GUIDE)
    press(page)
    page.goto(server.url + url)
    assert line(page).inner_text() == "Costa Rica ›" and line(page).get_attribute("href").endswith(target)
    forget = page.get_by_role("button", name="Olvidar Costa Rica")
    box = forget.bounding_box()
    assert box["width"] >= 44 and box["height"] >= 44 and box["y"] < PHONE["height"]
    forget.click()
    assert page.evaluate(STORED) == [] and line(page).count() == 0
    line_status = page.locator(".kept-row [role=status]")
    assert line_status.inner_text() == "Olvidado."
    page.reload()
    assert line(page).count() == 0


# A browser under load paints a few pixels late; a row that pushes the page down is a hundred times that.
LEAST_SHIFT = 0.001


def largest(page):
    return max(page.evaluate("window.shifts"), default=0)


@pytest.mark.parametrize("place", ["CR", "DO", "US"])
@pytest.mark.parametrize("url", [WAGES, HOME, SEARCH])
def test_nothing_moves_when_the_line_appears(server, open_page, url, place):
    page = open_page(server.url + GUIDE)
    keep(page, server, place)
    page.context.add_init_script(f"({WATCH})()")
    page.goto(server.url + url)
    assert line(page).is_visible()
    page.wait_for_timeout(300)
    assert largest(page) < LEAST_SHIFT
    with_line = page.evaluate("document.querySelector('.kept-row').offsetHeight")
    page.evaluate("localStorage.clear()")
    page.goto(server.url + url)
    assert largest(page) < LEAST_SHIFT
    assert page.evaluate("document.querySelector('.kept-row').offsetHeight") == with_line


def test_a_theme_without_a_page_for_the_country_shows_nothing(server, open_page):
    page = open_page(server.url + GUIDE)
    keep(page, server, "NI")
    lacking = [url for url in THEMES if 'class="choose"' in (SITE / url.strip("/") / "index.html").read_text()
               and 'data-place="NI"' not in (SITE / url.strip("/") / "index.html").read_text()]
    assert lacking
    page.goto(server.url + lacking[0])
    assert line(page).count() == 0 and page.faults == []


def test_the_home_page_keeps_a_country_too(server, open_page):
    page = open_page(server.url + HOME)
    page.select_option("[data-keep-form] select", "CR")
    page.click("[data-keep-form] button")
    assert page.evaluate(STORED) == KEPT
    assert "Costa Rica" in page.locator("[data-keep-form] [role=status]").inner_text()
    assert line(page).get_attribute("href").endswith(GUIDE)


def test_without_scripts_the_links_are_there_and_no_button_is(server, open_page):
    page = open_page(server.url + HOME, scripts=False)
    height = "element => element.offsetHeight"
    assert page.locator("a[data-place=CR]").is_visible() and page.locator("[data-keep-form]").is_hidden()
    assert page.locator(".kept-row").evaluate(height) == page.locator("[data-keep-form]").first.evaluate(height) == 0
    page.goto(server.url + WAGES)
    assert page.locator("a[data-place=CR]").is_visible()
    for url in [GUIDE, CROSSING]:
        page.goto(server.url + url)
        assert page.locator("[data-keep]").is_hidden() and page.locator("[data-keep]").evaluate(height) == 0


def test_deleting_everything_forgets_the_country(own_server, open_page):
    page = open_page(own_server.url + GUIDE, worker=True)
    press(page)
    page.goto(own_server.url + PRIVACY)
    page.wait_for_selector("[data-forget]:visible")
    page.locator("[data-forget]").last.click()
    page.wait_for_function("() => localStorage.length === 0")


def test_a_browser_that_forbids_storage_loses_nothing_else(server, open_page):
    forbid = """Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"""
    page = open_page("about:blank", setup=lambda page: page.add_init_script(forbid))
    page.goto(server.url + GUIDE)
    press(page)
    assert page.locator("[data-keep] [role=status]").inner_text() and page.locator("[data-keep] button").get_attribute("aria-pressed") == "false"
    page.goto(server.url + WAGES)
    assert page.locator("[data-place=CR]").is_visible() and page.faults == []


def test_one_country_is_saved_with_its_pages_and_the_search(own_server, open_page):
    entries = json.loads((SITE / "es/offline.json").read_text())["guides"]
    wanted = {entry["url"] for entry in entries if entry.get("place") == "CR" and not entry.get("sensitive")}
    withheld = {entry["url"] for entry in entries if entry.get("place") == "CR" and entry.get("sensitive")}
    assert len(wanted) > 5 and withheld
    page = open_page(own_server.url + PRIVACY, worker=True)
    page.select_option("[data-device] select", "ES")
    page.click("[data-save-place]")
    page.wait_for_selector("[data-save-confirm]:visible")
    assert "España" in page.inner_text("[data-save-status]")
    page.select_option("[data-device] select", "CR")
    assert page.locator("[data-save-confirm]").is_hidden() and page.inner_text("[data-save-status]") == ""
    page.click("[data-save-place]")
    page.wait_for_selector("[data-save-confirm]:visible")
    question = page.inner_text("[data-save-status]")
    assert str(len(wanted)) in question and "Costa Rica" in question
    page.click("[data-save-confirm]")
    page.wait_for_function("() => document.querySelector('[data-save-status]').textContent.includes('sin internet')", timeout=120_000)
    saved = set(page.evaluate("""async () => { const name = (await caches.keys()).find(name => name.endsWith('saved'));
        return (await (await caches.open(name)).keys()).map(key => new URL(key.url).pathname); }"""))
    assert wanted <= saved and not withheld & saved
    assert {url for url in saved if url.startswith("/es/derechos/")} == wanted
    own_server.stop()
    page.goto(own_server.url + CROSSING)
    assert page.inner_text("h1") == "No me pagan en Costa Rica"


def test_no_page_of_a_sensitive_guide_is_asked_for_by_a_search(server, open_page):
    sensitive = [entry["url"] for entry in json.loads((SITE / "es/offline.json").read_text())["guides"] if entry.get("sensitive")]
    assert len(sensitive) > 10
    page = open_page(server.url + SEARCH + "#q=trata")
    page.wait_for_selector(".results li .snippet")
    page.wait_for_load_state("networkidle")
    shown = page.locator(".results a").evaluate_all("links => links.map(link => link.pathname)")
    assert set(shown) & set(sensitive)
    assert [url for url in page.requested if any(url.endswith(one) for one in sensitive)] == []
