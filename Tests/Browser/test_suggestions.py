"""Suggestions: phrases and pages, on the search page and on the home page."""
import re

import pytest
from conftest import RTL_SITE
from test_search import SEARCH, STATUS, settled
from test_search_page import search_page

HOME = "/es/"
OPTION = "#suggestions [role=option]"


def typed(page, text, box="#q"):
    page.locator(box).press_sequentially(text)
    return offered(page, text)


def offered(page, text):
    page.wait_for_selector(OPTION)
    # The list of an earlier letter may still stand there: waits until each suggestion has all that was typed.
    plain = "text => text.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()"
    page.wait_for_function(f"""words => {{ const plain = {plain}, options = [...document.querySelectorAll('{OPTION}')];
        return options.length && options.every(option => words.every(word => plain(option.querySelector('span').textContent).includes(plain(word)))); }}""", arg=text.split())
    return page.locator(OPTION)


@pytest.mark.parametrize("address", [SEARCH, HOME], ids=["search", "home"])
def test_pages_and_phrases_are_offered_as_they_are_written(server, open_page, address):
    page = open_page(server.url + address)
    options = typed(page, "no me pa").all_inner_texts()
    assert options and all(re.search(r"no me pa", option, re.I) for option in options)
    assert not any("país" in option.lower() or "Panamá" in option for option in options)
    assert any(option.endswith("Página") for option in options) and page.faults == []


@pytest.mark.parametrize("address", [SEARCH, HOME], ids=["search", "home"])
def test_a_page_opens_when_it_is_chosen(server, open_page, address):
    page = open_page(server.url + address)
    options = typed(page, "no me pagan").all_inner_texts()
    at = next(index for index, option in enumerate(options) if option.endswith("Página"))
    for _ in range(at + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/derechos/**")


@pytest.mark.parametrize("address", [SEARCH, HOME], ids=["search", "home"])
@pytest.mark.parametrize("by", ["keys", "hand"])
def test_a_phrase_is_searched_for(server, open_page, address, by):
    page = open_page(server.url + address)
    options = typed(page, "salario no").all_inner_texts()
    at = next(index for index, option in enumerate(options) if not option.endswith("Página"))
    if by == "hand":
        page.click(f"#option-{at}")
    else:
        for _ in range(at + 1):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    page.wait_for_selector(".results li")
    assert page.input_value("#q") == options[at] and options[at] in page.inner_text(STATUS)
    assert page.locator("#suggestions[hidden], #q:not([role])").count() == 1


def test_the_home_page_loads_nothing_for_suggestions_before_the_box_is_used(server, open_page):
    page = open_page(server.url + HOME)
    page.wait_for_load_state("networkidle")
    used = re.compile(r"search-box|/search/")
    assert [url for url in page.requested if used.search(url)] == []
    page.focus("#q")
    page.wait_for_selector("#q[role=combobox][aria-expanded=false]")
    assert [url for url in page.requested if "/search/" in url] == []
    typed(page, "pensión")
    assert [url for url in page.requested if "/search/" in url]


def test_escape_closes_the_list_and_keeps_what_was_typed(server, open_page):
    page = open_page(server.url + HOME)
    typed(page, "salario")
    page.keyboard.press("Escape")
    assert page.locator("#suggestions").is_hidden() and page.input_value("#q") == "salario"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("#q=salario$"))


def test_letters_typed_while_an_answer_is_on_its_way_are_asked_for_too(server, open_page):
    page = open_page(server.url + SEARCH, setup=lambda page: page.clock.install())
    page.wait_for_selector("#q[role=combobox]")
    held, released = [], []
    page.route("**/q-*", lambda route: route.continue_() if released else held.append(route))
    page.locator("#q").press_sequentially("no me")
    wait_held(page, held)
    # The next letters wait for their turn, on a clock that stands, while the answer to the first ones comes.
    page.clock.pause_at(page.evaluate("Date.now() + 1"))
    page.locator("#q").press_sequentially(" pagan")
    released.append(True)
    for route in held:
        route.continue_()
    page.wait_for_selector(OPTION)
    page.clock.resume()
    offered(page, "no me pagan")


def wait_held(page, held):
    for _ in range(100):
        if held:
            return
        page.wait_for_timeout(50)
    raise AssertionError("no shard of phrases was asked for")


@pytest.mark.parametrize("text", ["zzqqx", "no me pai", "?", "n"])
def test_nothing_fitting_is_no_list(server, open_page, text):
    page = open_page(server.url + SEARCH)
    page.wait_for_selector("#q[role=combobox]")
    page.locator("#q").press_sequentially(text)
    page.wait_for_timeout(400)
    page.wait_for_load_state("networkidle")
    assert page.locator("#suggestions").is_hidden() and page.faults == []


def test_a_search_works_where_the_suggestions_do_not_load(server, open_page):
    page = open_page(server.url + HOME, setup=lambda page: page.route("**/search-box*.js", lambda route: route.abort()))
    page.fill("#q", "salario")
    page.press("#q", "Enter")
    settled(page)
    assert page.locator(".results li").count() > 0


def test_suggestions_are_laid_out_from_right_to_left(rtl_server, open_page):
    page = open_page(rtl_server.url + search_page(RTL_SITE, "ar"))
    typed(page, "الإجازة")
    assert page.locator(OPTION).first.evaluate("item => getComputedStyle(item).direction") == "rtl"
