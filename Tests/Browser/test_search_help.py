"""Danger leads to help, understood places can be taken away, and words that the site lacks are named."""
import json
import re

import pytest
from conftest import PHONE
from test_search import SEARCH, STATUS, ask, search, settled

HELP = "[data-search-danger]"
CHIP = "[data-search-chips] button"
KEPT = "localStorage.setItem('faro / place', 'ES')"


def patched(page, found):
    """The search client with `found` in each answer."""
    def serve(route):
        text = route.fetch().text()
        text = re.sub(r"export\s*\{(.*?)(\w+) as openSearch(.*?)\};?\s*$", lambda match: "export{" + match[1] + match[3].lstrip(",") + "};"
                      + f"export async function openSearch(options) {{ const s = await {match[2]}(options), search = s.search; window.asked = [];"
                      + "s.search = async (text, asked) => { window.asked.push(asked); const answer = await search(text, asked);"
                      + f"return Object.assign(answer, asked.widen ? {{}} : {json.dumps(found)}); }}; return s; }}", text)
        route.fulfill(status=200, content_type="text/javascript", body=text)
    page.route("**/search/search.js*", serve)


@pytest.mark.parametrize("query", ["mi marido me pega", "me violaron", "me biolaron", "me quiero morir", "no me dejan salir"])
def test_danger_leads_to_help(server, open_page, query):
    page = search(open_page, server, query)
    box = page.locator(HELP)
    assert box.is_visible() and box.locator("h2 a").get_attribute("href").startswith("/es/derechos/")
    assert box.locator("a[href^='tel:']").count() == 0, "no number without a country"
    assert "país" in box.inner_text()


def test_help_has_the_numbers_of_the_country_that_the_reader_keeps(server, open_page):
    page = open_page(server.url + SEARCH, setup=lambda page: page.add_init_script(KEPT))
    ask(page, "mi marido me pega")
    settled(page)
    calls = page.locator(HELP + " a.call")
    assert "tel:112" in [call.get_attribute("href") for call in calls.all()]
    assert all(call.bounding_box()["height"] >= 44 for call in calls.all())
    assert "espana" in page.get_attribute(HELP + " h2 a", "href")
    page.locator(HELP + " h2 a").click()
    page.wait_for_selector("article h1")


@pytest.mark.parametrize("query", ["salario", "me pega el sol", "violación del contrato"])
def test_without_danger_there_is_no_help(server, open_page, query):
    page = search(open_page, server, "me violaron")
    ask(page, query)
    page.wait_for_function("query => document.querySelector('[data-search-status]').textContent.includes(query)", arg=query)
    assert page.locator(HELP).is_hidden() and page.inner_text(HELP) == ""


def test_help_is_there_when_the_results_cannot_be_loaded(server, open_page):
    page = open_page(server.url + SEARCH, setup=lambda page: page.add_init_script(KEPT))
    page.route(re.compile(r"/search/es/t-"), lambda route: route.abort())
    ask(page, "mi marido me pega")
    page.wait_for_selector(STATUS + " button")
    assert page.locator(HELP + " a[href='tel:112']").is_visible()


def test_offline_a_question_of_danger_is_answered_after_one_visit(own_server, open_page):
    page = open_page(own_server.url + SEARCH, worker=True, setup=lambda page: page.add_init_script(KEPT))
    page.wait_for_function("""() => { caches.keys().then(async names => { for (const name of names) {
        for (const key of await (await caches.open(name)).keys()) if (/search\\/es\\/h-0-/.test(key.url)) window.isKept = true; } });
        return window.isKept; }""")
    page.wait_for_timeout(1000)
    own_server.stop()
    page.reload()
    ask(page, "me violaron")
    page.wait_for_selector(HELP + " a[href='tel:112']")


def test_a_place_that_the_question_names_is_taken_away_by_a_press(server, open_page):
    page = open_page(server.url + SEARCH, setup=lambda page: patched(page, {"places": [{"place": "CR", "name": "Costa Rica"}]}))
    ask(page, "salario en costa rica")
    settled(page)
    chip = page.locator(CHIP)
    assert chip.inner_text() == "Costa Rica ×" and chip.get_attribute("aria-label") == "Costa Rica: buscar en todos los países"
    chip.click()
    page.wait_for_function("() => location.hash === '#q=salario%20en%20costa%20rica&widen=1' && !document.querySelector('[data-search-chips] button')")
    assert page.evaluate("asked[asked.length - 1].widen") is True
    assert page.evaluate("document.activeElement !== document.body")
    page.reload()
    settled(page)
    assert page.locator(CHIP).count() == 0
    page.go_back()
    page.wait_for_selector(CHIP)


def test_another_question_is_not_widened(server, open_page):
    page = open_page(server.url + SEARCH + "#q=salario&widen=1&countries=ES")
    settled(page)
    ask(page, "pension")
    page.wait_for_function("() => location.hash === '#q=pension&countries=ES'")


def test_words_that_the_site_lacks_are_named(server, open_page):
    page = open_page(server.url + SEARCH, setup=lambda page: patched(page, {"missing": ["hombre"]}))
    ask(page, "mi hombre no me paga")
    settled(page)
    assert "«hombre» no está en este sitio." in page.inner_text("[data-search-note]")


@pytest.mark.parametrize("chip", [False, True], ids=["plain", "chip"])
def test_on_a_phone_the_first_whole_result_is_in_sight(server, open_page, chip):
    places = {"places": [{"place": "CR", "name": "Costa Rica"}]} if chip else {}
    page = open_page(server.url + SEARCH, viewport=PHONE, setup=lambda page: patched(page, places))
    for query in ["no me pagan", "salario", "pensión", "me despidieron", "pasaporte"]:
        ask(page, query)
        page.wait_for_function("query => document.querySelector('[data-search-status]').textContent.includes(query)", arg=query)
        page.evaluate("scrollTo(0, 0)")
        assert page.evaluate("document.querySelector('.results li').getBoundingClientRect().bottom") <= 640, query


def test_on_a_phone_help_is_in_sight(server, open_page):
    page = open_page(server.url + SEARCH, viewport=PHONE, setup=lambda page: page.add_init_script(KEPT))
    ask(page, "mi marido me pega")
    settled(page)
    page.evaluate("scrollTo(0, 0)")
    assert page.evaluate(f"document.querySelector('{HELP}').getBoundingClientRect().bottom") <= 640
