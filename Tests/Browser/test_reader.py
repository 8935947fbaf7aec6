"""What a reader does on the site: search, filter, compare, save, leave; by keyboard, and with the network cut."""
import json
import re

import pytest
from conftest import DESK, PHONE, SITE


def lists(kind):
    """Addresses of the Spanish lists whose page holds `kind`."""
    return ["/" + str(path.parent.relative_to(SITE)) + "/" for path in sorted(SITE.glob("es/*/index.html")) if kind in path.read_text()]


def guides(sensitive=False):
    entries = json.loads((SITE / "es/offline.json").read_text())["guides"]
    return [entry["url"] for entry in entries if entry.get("sensitive", False) == sensitive]


SEARCH = lists("data-search-form")[0]
CATALOGUE = "/es/acuerdos/"
FINDER = lists("data-finder")[0]
AGENDA = lists("data-upcoming")[0]


def wait_for_worker(page):
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("async () => (await caches.keys()).some(name => name.endsWith('files')) && (await (await caches.open((await caches.keys()).find(name => name.endsWith('files')))).keys()).length > 3")
    page.wait_for_timeout(500)


def test_a_search_from_any_page_leaves_the_words_out_of_the_request(server, open_page):
    page = open_page(server.url + guides()[0])
    page.fill("header input[type=search]", "no me pagan")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results li")
    assert page.url.endswith("#q=no%20me%20pagan")
    assert not [url for url in page.requested if "pagan" in url.split("#")[0]]
    assert page.faults == []


def test_search_works_by_keyboard_alone(server, open_page):
    page = open_page(server.url + SEARCH)
    page.focus("#q")
    page.keyboard.type("sala", delay=30)
    page.wait_for_selector("#suggestions [role=option]")
    assert page.get_attribute("#q", "aria-expanded") == "true"
    page.keyboard.press("ArrowDown")
    assert page.get_attribute("#q", "aria-activedescendant") == "option-0"
    wanted = page.inner_text("#option-0")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results li")
    assert page.input_value("#q") == wanted
    assert page.get_attribute("#q", "aria-expanded") == "false"
    assert wanted in page.inner_text("[data-search-status]")
    assert page.locator(".results mark").count() > 0


def test_the_back_button_brings_the_last_search_back(server, open_page):
    page = open_page(server.url + SEARCH + "#q=salario")
    page.wait_for_selector(".results li")
    page.fill("#q", "pension")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent.includes('pension')")
    page.go_back()
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent.includes('salario')")
    assert page.input_value("#q") == "salario"


def test_search_filters_combine_with_the_words(server, open_page):
    page = open_page(server.url + SEARCH + "#q=salario", viewport=DESK)
    page.wait_for_selector(".results li")
    before = int(re.search(r"\d+", page.inner_text("[data-search-status]")).group())
    facet = page.locator(".facets details").first
    facet.locator("summary").click()
    facet.locator("input").first.check()
    page.wait_for_function("n => !document.querySelector('[data-search-status]').textContent.startsWith(n + ' ')", arg=str(before))
    assert re.search(r"#q=salario&\w+=", page.url)
    assert int(re.search(r"\d+", page.inner_text("[data-search-status]")).group()) < before


@pytest.mark.parametrize("query", ["", "   ", "zzzzqqqq", "<img src=x onerror=alert(1)>", "\"", "__proto__", "😀", "de la los", "a" * 10_000])
def test_no_query_is_a_dead_end_or_a_fault(server, open_page, query):
    page = open_page(server.url + SEARCH)
    page.fill("#q", query)
    page.keyboard.press("Enter")
    page.wait_for_timeout(700)
    assert page.locator(".results li").count() > 0 or page.locator("[data-search-help]").is_visible()
    assert page.locator(".results img, .results script").count() == 0
    assert page.faults == []


def test_an_index_that_does_not_load_can_be_tried_again(server, open_page):
    page = open_page(server.url + SEARCH, service_workers="block")
    page.route("**/search/es/index.json", lambda route: route.abort())
    page.fill("#q", "salario")
    page.keyboard.press("Enter")
    retry = page.locator("[data-search-status] button")
    retry.wait_for()
    page.unroute("**/search/es/index.json")
    retry.click()
    page.wait_for_selector(".results li")


def test_the_catalogue_combines_filters_in_a_readable_fragment(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK)
    total = page.locator("[data-cards] .card").count()
    for facet in page.locator("[data-facet]").all()[:2]:
        facet.locator("summary").click()
        facet.locator("input:visible").first.check()
        page.wait_for_function("n => document.querySelectorAll('[data-cards] .card').length < n", arg=total)
    assert re.search(r"#\w+=[\w-]+&\w+=[\w-]+$", page.url)
    shown = page.locator("[data-cards] .card").count()
    assert str(shown) in page.inner_text("[data-count]")
    page.reload()
    page.wait_for_function("n => document.querySelectorAll('[data-cards] .card').length === n", arg=shown)
    assert page.faults == []


def test_two_items_stand_side_by_side(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=PHONE)
    for box in page.locator("[data-cards] [data-select]").all()[:2]:
        box.check()
    page.locator("[data-selection] button").first.click()
    page.wait_for_selector(".comparison tbody tr")
    assert page.locator(".comparison thead th").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert "compare=" in page.url


def test_this_view_comes_as_a_file(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK)
    page.locator("[data-facet] summary").first.click()
    page.locator("[data-facet] input").first.check()
    page.wait_for_function("() => document.querySelector('[data-cards] .card')")
    page.wait_for_timeout(300)
    shown = page.locator("[data-cards] .card").count()
    with page.expect_download() as download:
        page.locator("[data-export=json]").click()
    assert len(json.loads(download.value.path().read_text())["items"]) == shown
    with page.expect_download() as download:
        page.locator("[data-export=csv]").click()
    assert download.value.path().read_text(encoding="utf-8-sig").startswith('"name","title"')


def test_the_finder_leads_to_a_pair_with_and_without_scripts(server, open_page):
    page = open_page(server.url + FINDER)
    page.focus("[data-origin]")
    page.keyboard.type("Hond")
    page.keyboard.press("Tab")
    page.keyboard.type("Espa")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("honduras-espana"))
    plain = open_page(server.url + FINDER, scripts=False)
    plain.locator("details.origin summary").first.click()
    plain.locator("details.origin[open] a").first.click()
    assert plain.url != server.url + FINDER


def test_the_agenda_brings_the_next_dates_forward(server, open_page):
    page = open_page(server.url + AGENDA)
    days = page.eval_on_selector_all("[data-upcoming] time", "all => all.map(time => time.dateTime)")
    assert len(days) == 5 and days == sorted(days)


def test_shift_three_times_leaves_a_sensitive_page(server, open_page):
    page = open_page("about:blank", service_workers="block")
    page.route(re.compile("^https://"), lambda route: route.fulfill(status=200, content_type="text/html", body="<title>elsewhere</title>"))
    page.goto(server.url + guides(sensitive=True)[0])
    assert not [url for url in page.requested if url.startswith("https://")]
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(re.compile("^https://"))
    page.go_back()
    assert page.url == "about:blank"


def test_a_glossary_word_opens_where_it_stands(server, open_page):
    path = next(path for path in sorted(SITE.glob("es/*/*/index.html")) if 'class="word"' in path.read_text())
    page = open_page(f"{server.url}/{path.parent.relative_to(SITE)}/")
    word = page.locator("a.word").first
    word.press("Enter")
    assert page.evaluate("document.activeElement.className") == "word-note"
    page.keyboard.press("Escape")
    assert page.locator(".word-note").count() == 0
    assert page.evaluate("document.activeElement.className") == "word"


def test_a_page_read_once_opens_without_the_network(server, open_page):
    url = server.url + guides()[0]
    page = open_page(url)
    wait_for_worker(page)
    page.reload()
    page.wait_for_timeout(500)
    title = page.title()
    page.context.set_offline(True)
    page.goto(url)
    assert page.title() == title
    assert page.evaluate("getComputedStyle(document.querySelector('.site-header')).backgroundColor") != "rgba(0, 0, 0, 0)"
    page.goto(server.url + guides()[3])
    page.wait_for_selector("[data-device-list] a")
    assert page.locator("[data-device-list] a").count() >= 1


def test_a_sensitive_page_is_kept_only_on_purpose_and_can_be_forgotten(server, open_page):
    url = server.url + guides(sensitive=True)[0]
    page = open_page(url)
    wait_for_worker(page)
    page.reload()
    page.wait_for_timeout(800)
    kept = "async () => (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(key => key.url)))).flat()"
    assert url not in page.evaluate(kept)
    page.click("[data-save]")
    page.wait_for_function("() => document.querySelector('[data-status]').textContent")
    assert url in page.evaluate(kept)
    page.click(".exit-note summary")
    page.click("[data-forget]")
    page.wait_for_function("() => document.querySelector('[data-forget-status]').textContent")
    assert page.evaluate(kept) == []


def test_everything_saved_answers_with_the_network_cut(server, open_page):
    page = open_page(server.url + guides()[0])
    wait_for_worker(page)
    page.goto(server.url + next(line for line in re.findall(r'href="([^"]+)"', (SITE / "es/index.html").read_text()) if "sin-internet" in line or "offline" in line or "sin-conexion" in line))
    page.click("[data-save-all]")
    page.wait_for_selector("[data-save-confirm]:visible")
    assert re.search(r"\d", page.inner_text("[data-save-status]"))
    page.click("[data-save-confirm]")
    page.wait_for_function("() => document.querySelector('[data-save-status]').textContent.includes('sin internet')", timeout=60_000)
    page.context.set_offline(True)
    page.goto(server.url + guides()[5])
    assert page.locator("article h1").count() == 1
    page.goto(server.url + SEARCH + "#q=salario")
    page.wait_for_selector(".results li")
    assert page.faults == [] or all("ERR_INTERNET" in fault or "Failed to load" in fault for fault in page.faults)


def test_a_leaflet_shows_without_scripts(server, open_page):
    page = open_page(server.url + guides()[0] + "#_leaflet", scripts=False)
    assert page.locator(".leaflet-sheet").is_visible()
    assert not page.locator("article").is_visible()
