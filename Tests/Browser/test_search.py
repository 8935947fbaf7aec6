"""The search page: suggestions, answers, filters, and what happens when something is wrong."""
import re

import pytest
from conftest import DESK, first_with, list_with

SEARCH = list_with("data-search-form")
WAGES = "/es/derechos/salarios-no-pagados/"
STATUS = "[data-search-status]"


def ask(page, query):
    page.fill("#q", query)
    page.press("#q", "Enter")


def settled(page):
    """The search has ended: with results, with a sentence that there are none, or with nothing asked."""
    page.wait_for_function("""() => { const words = document.querySelector('[data-search-words]').dataset;
        const text = document.querySelector('[data-search-status]').textContent; return text && text !== words.loading; }""")


def answers(page):
    return page.eval_on_selector_all(".results > li > a", "links => links.map(link => new URL(link.href).pathname)")


def search(open_page, server, query, **options):
    page = open_page(server.url + SEARCH, **options)
    ask(page, query)
    settled(page)
    return page


def number(text):
    return int(re.search(r"\d+", text).group())


def test_a_search_from_any_page_leaves_the_words_out_of_the_request(server, open_page):
    page = open_page(server.url + WAGES)
    before = len(server.log)
    page.fill("header input[type=search]", "no me pagan")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results li")
    assert page.url.endswith("#q=no%20me%20pagan")
    assert not [request for request in server.log[before:] if "pagan" in request and not request.startswith(WAGES)]
    assert page.faults == []


@pytest.mark.parametrize("query, place", [("no me pagan", 1), ("NO ME PAGAN", 1), ("no me pagan el salario", 3), ("me deben mi salrio", 6), ("salarios no pagados", 6)])
def test_everyday_words_lead_to_the_guide_on_wages(server, open_page, query, place):
    page = search(open_page, server, query)
    assert WAGES in answers(page)[:place]
    page.wait_for_selector(".results mark")


@pytest.mark.parametrize("plain, accented", [("pension", "pensión"), ("indemnizacion", "indemnización"), ("inspeccion de trabajo", "inspección de trabajo")])
def test_accents_may_be_left_out(server, open_page, plain, accented):
    with_accents = answers(search(open_page, server, accented))
    without = answers(search(open_page, server, plain))
    assert with_accents and len(set(with_accents[:5]) & set(without)) >= 3


def test_suggestions_follow_the_combobox_pattern(server, open_page):
    page = open_page(server.url + SEARCH)
    box = page.locator("#q[role=combobox]")
    assert box.get_attribute("role") == "combobox" and box.get_attribute("aria-controls") == "suggestions"
    assert box.get_attribute("aria-expanded") == "false" and box.get_attribute("name") is None
    box.press_sequentially("sala")
    page.wait_for_selector("#suggestions [role=option]")
    assert box.get_attribute("aria-expanded") == "true" and box.get_attribute("aria-activedescendant") is None
    options = page.locator("#suggestions [role=option]").all_inner_texts()
    assert all("sala" in option.lower() for option in options)
    assert number(page.text_content(".combo [role=status]")) == len(options)
    box.press("ArrowDown")
    assert box.get_attribute("aria-activedescendant") == "option-0"
    assert page.get_attribute("#option-0", "aria-selected") == "true"
    box.press("ArrowUp")
    assert box.get_attribute("aria-activedescendant") == f"option-{len(options) - 1}"
    assert page.locator("[role=option][aria-selected=true]").count() == 1
    box.press("Escape")
    assert box.get_attribute("aria-expanded") == "false" and page.locator("#suggestions").is_hidden()
    assert box.input_value() == "sala"


def test_results_are_announced_in_a_live_region(server, open_page):
    page = open_page(server.url + SEARCH)
    region = page.locator(STATUS)
    assert region.get_attribute("aria-live") == "polite" and region.inner_text() == ""
    ask(page, "salario")
    settled(page)
    assert number(region.inner_text()) > 0 and "salario" in region.inner_text()


def test_a_result_opens_the_section_that_answers(server, open_page):
    page = search(open_page, server, "qué plazo tengo para reclamar mi salario")
    link = page.locator(".results > li > a[href*='#']").first
    anchor = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_url(re.compile("#" + re.escape(anchor)))
    page.wait_for_function("id => { const top = document.getElementById(id).getBoundingClientRect().top; return top >= -1 && top < innerHeight; }", arg=anchor)


def test_a_result_shows_its_date_and_kind(server, open_page):
    page = search(open_page, server, "no me pagan")
    assert re.search(r"\d{4}", page.inner_text(".results > li:first-child .meta:last-child"))


def test_synonyms_are_named(server, open_page):
    page = search(open_page, server, "wage theft")
    assert "salario" in page.inner_text("[data-search-note]").lower() or "robo" in page.inner_text("[data-search-note]").lower()


def test_a_misspelt_word_is_corrected_and_the_correction_is_a_link(server, open_page):
    page = search(open_page, server, "salarrio")
    assert page.locator(".results li").count() > 0
    link = page.locator("[data-search-note] a")
    assert link.inner_text() == "salario"
    link.click()
    page.wait_for_url(re.compile(r"#q=salario$"))
    assert page.input_value("#q") == "salario"


def test_nothing_found_offers_topics_the_alphabet_and_help(server, open_page):
    page = search(open_page, server, "zzzzqqqq")
    assert "zzzzqqqq" in page.inner_text(STATUS) and answers(page) == []
    helping = page.locator("[data-search-help]")
    assert helping.is_visible()
    for place in ("/es/indice/", "/es/instituciones/", "/es/temas/"):
        assert helping.locator(f"a[href^='{place}']").count() > 0, place


def test_a_quoted_phrase_asks_for_the_words_together(server, open_page):
    loose, exact = (number(search(open_page, server, query).inner_text(STATUS)) for query in ("salario mínimo", '"salario mínimo"'))
    assert 0 < exact < loose


def test_the_count_of_a_filter_is_what_it_leads_to_and_stays_in_the_address(server, open_page):
    page = search(open_page, server, "salario", viewport=DESK)
    facet = page.locator(".facets details").first
    facet.locator("summary").click()
    row = facet.locator("li").first
    count = int(row.locator(".meta").inner_text())
    row.locator("input").check()
    page.wait_for_function("n => parseInt(document.querySelector('[data-search-status]').textContent.match(/\\d+/)[0]) === n", arg=count)
    assert re.search(r"#q=salario&\w+=[\w-]+$", page.url)
    again = open_page(page.url, viewport=DESK)
    settled(again)
    assert number(again.inner_text(STATUS)) == count
    assert again.locator(".facets input:checked").count() == 1
    page.go_back()
    page.wait_for_function("n => parseInt(document.querySelector('[data-search-status]').textContent.match(/\\d+/)[0]) !== n", arg=count)
    assert page.locator(".facets input:checked").count() == 0


def test_filters_work_without_words(server, open_page):
    page = open_page(server.url + SEARCH + "#countries=ES", viewport=DESK)
    settled(page)
    assert number(page.inner_text(STATUS)) > 0 and len(answers(page)) == 10
    page.click("[data-search-more]")
    page.wait_for_function("() => document.querySelectorAll('.results > li').length > 10")


def test_the_back_button_brings_the_last_search_back(server, open_page):
    page = search(open_page, server, "salario")
    ask(page, "pension")
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent.includes('pension')")
    page.go_back()
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent.includes('salario')")
    assert page.input_value("#q") == "salario"


def test_back_from_a_result_shows_the_results_again(server, open_page):
    page = search(open_page, server, "salario")
    before = answers(page)
    page.locator(".results > li > a").first.click()
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_selector(".results li")
    assert answers(page) == before


ODD = {"empty": "", "blank": "   ", "one letter": "a", "stop words": "de la los", "unbalanced quote": '"salario', "only quotes": '""', "proto": "__proto__",
       "constructor": "constructor", "emoji": "😀", "right to left": "عقد العمل", "long": "a" * 10_000, "many words": "salario " * 1_200, "percent": "100%", "regular expression": "(.*)+["}


@pytest.mark.parametrize("query", ODD.values(), ids=ODD.keys())
def test_no_query_is_a_dead_end_or_a_fault(server, open_page, query):
    page = search(open_page, server, query)
    assert page.locator(".results li").count() > 0 or page.locator("[data-search-help]").is_visible()
    assert page.faults == []
    ask(page, "salario")
    page.wait_for_selector(".results li")


@pytest.mark.parametrize("query", ["<img src=x onerror=alert(1)>", "salario<script>alert(1)</script>", "<b>salario</b>"])
def test_markup_in_a_query_stays_text(server, open_page, query):
    dialogs = []
    page = open_page(server.url + SEARCH, setup=lambda page: page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss())))
    ask(page, query)
    settled(page)
    assert page.locator("[data-search] :is(img, script, b)").count() == 0
    assert dialogs == [] and page.faults == []


def test_a_fragment_that_cannot_be_decoded_is_no_fault(server, open_page):
    page = open_page(server.url + SEARCH + "#q=%E0%A4%A&__proto__=x&countries=nowhere&x=%")
    settled(page)
    assert page.locator("[data-search-help]").is_visible() and page.faults == []


def test_of_two_searches_the_last_one_wins(server, open_page):
    page = open_page(server.url + SEARCH)
    ask(page, "pasaporte")
    settled(page)
    held, holding = [], True
    page.route(re.compile(r"/search/es/[tr]-"), lambda route: held.append(route) if holding else route.continue_())
    ask(page, "salario")
    # The event of a request comes before its route is called: waits for the route.
    while not held:
        page.wait_for_timeout(20)
    holding = False
    ask(page, "pasaporte")
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent.includes('pasaporte')")
    last = answers(page)
    for route in held:
        with page.expect_response(route.request.url):
            route.continue_()
    page.wait_for_load_state("networkidle")
    assert held and "pasaporte" in page.inner_text(STATUS) and answers(page) == last


def broken(route, how):
    if how == "missing":
        return route.fulfill(status=404, body="")
    if how == "cut off":
        return route.abort()
    if how == "of another version":
        return route.fulfill(status=200, content_type="application/json", body='{"format":99}')
    body = route.fetch().body()
    return route.fulfill(status=200, content_type="application/json", body=body[: len(body) // 2])


@pytest.mark.parametrize("how", ["missing", "cut off", "truncated", "of another version"])
@pytest.mark.parametrize("part", ["index.json", "t-*.json"])
def test_an_index_that_does_not_load_is_named_and_can_be_tried_again(server, open_page, part, how):
    page = open_page(server.url + SEARCH)
    page.route("**/search/es/" + part, lambda route: broken(route, how))
    ask(page, "salario")
    retry = page.locator(STATUS + " button")
    retry.wait_for()
    assert page.locator("[data-search-help]").is_visible()
    page.unroute("**/search/es/" + part)
    retry.click()
    page.wait_for_selector(".results li")
    ask(page, "pension")
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent.includes('pension')")


def test_a_shard_that_a_new_build_renamed_is_found_through_the_new_index(server, open_page):
    page = open_page(server.url + SEARCH)
    fetched = []
    page.on("request", lambda request: fetched.append(request.url) if request.url.endswith("index.json") else None)
    page.route("**/search/es/t-*.json", lambda route: route.fulfill(status=404, body=""), times=1)
    ask(page, "salario")
    page.wait_for_selector(".results li")
    assert len(fetched) >= 2


def test_a_slow_network_is_told(server, open_page):
    held = []
    page = open_page(server.url + SEARCH, setup=lambda page: page.route("**/search/es/index.json", lambda route: held.append(route)))
    ask(page, "salario")
    page.wait_for_function("() => document.querySelector('[data-search-status]').textContent === document.querySelector('[data-search-words]').dataset.loading")
    held[0].continue_()
    page.wait_for_selector(".results li")


def tab_to(page, selector, most=60):
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


@pytest.mark.parametrize("viewport", [None, DESK], ids=["360", "1280"])
def test_the_keyboard_alone_leads_from_home_to_an_answer(server, open_page, viewport):
    page = open_page(server.url + "/es/", **({"viewport": viewport} if viewport else {}))
    tab_to(page, "input[type=search]")
    page.keyboard.type("no me pagan")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results li")
    tab_to(page, ".results a")
    address = page.evaluate("document.activeElement.href")
    page.keyboard.press("Enter")
    page.wait_for_url(address)
    assert page.locator("article h1").is_visible()


def test_english_asks_its_own_index(server, open_page):
    page = open_page(server.url + first_with("data-search-form", "en/*/index.html") + "#q=unpaid wages")
    settled(page)
    assert answers(page)[0].startswith("/en/") and page.faults == []
