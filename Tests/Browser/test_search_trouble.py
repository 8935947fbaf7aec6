"""A search that fails: what the reader is told, that nothing old stands under new words, and that trying again goes on."""
import re

import pytest
from test_search import SEARCH, STATUS, answers, ask, search, settled

TROUBLE = "[data-search-trouble]"


def word(page, name):
    return page.evaluate("name => document.querySelector('[data-search-words]').dataset[name]", name)


def test_a_failed_search_leaves_nothing_of_the_last_one(server, open_page):
    page = search(open_page, server, "pasaporte")
    assert answers(page)
    page.route("**/search/**", lambda route: route.abort())
    ask(page, "guatemala")
    page.wait_for_selector(STATUS + " button")
    assert answers(page) == []
    for place in ("note", "more", "facets"):
        assert page.locator(f"[data-search-{place}]").is_hidden(), place
    assert page.locator("[data-search-help]").is_visible()


@pytest.mark.parametrize("how, said", [("aborted", "error"), (404, "errorData"), (200, "errorData")])
def test_the_reader_is_told_whether_the_connection_or_the_site_is_to_blame(server, open_page, how, said):
    page = open_page(server.url + SEARCH)
    page.route("**/search/es/**", lambda route: route.abort() if how == "aborted" else route.fulfill(status=how, body="<html>"))
    ask(page, "salario")
    retry = page.locator(STATUS + " button")
    retry.wait_for()
    assert page.inner_text(STATUS).startswith(word(page, said))
    page.unroute("**/search/es/**")
    retry.click()
    page.wait_for_selector(".results li")
    assert page.evaluate("document.activeElement.id") == "q"


def test_a_client_that_does_not_load_is_asked_for_again(server, open_page):
    page = open_page(server.url + SEARCH)
    page.route(re.compile(r"/search/search\.js"), lambda route: route.abort())
    ask(page, "salario")
    page.wait_for_selector(STATUS + " button")
    page.unroute_all()
    page.click(STATUS + " button")
    page.wait_for_selector(".results li")


@pytest.mark.parametrize("part", ["search.js", "es/index.json", "es/t-*.json"])
@pytest.mark.parametrize("then", ["retry", "another search"])
def test_a_host_that_hangs_is_given_up_and_the_next_search_does_not_wait_for_it(server, open_page, part, then):
    page = open_page(server.url + SEARCH, setup=lambda page: page.clock.install())
    # The server accepts the requests and does not answer.
    hanging = True
    page.route("**/search/" + part, lambda route: None if hanging else route.continue_())
    with page.expect_request("**/search/" + part):
        ask(page, "salario")
    page.clock.fast_forward(11_000)
    page.wait_for_selector(STATUS + " button")
    assert page.inner_text(STATUS).startswith(word(page, "slow"))
    hanging = False
    if then == "retry":
        # Not `click`, which waits for animation frames: the page's clock is stopped.
        page.dispatch_event(STATUS + " button", "click")
    else:
        ask(page, "pension")
    page.wait_for_selector(".results li")
    assert page.locator(STATUS + " button").count() == 0


def test_more_results_that_do_not_come_are_missed_where_the_reader_is_and_can_be_tried_again(server, open_page):
    page = search(open_page, server, "salario")
    first = answers(page)
    records = re.compile(r"/search/es/r-")
    page.route(records, lambda route: route.abort())
    # Some of the next results may share a file with those already loaded.
    while page.locator(TROUBLE + " button").count() == 0:
        before = len(answers(page))
        page.click("[data-search-more]")
        page.wait_for_function("""before => document.querySelectorAll('.results > li').length > before
            || document.querySelector('[data-search-trouble] button')""", arg=before)
    assert page.inner_text(TROUBLE).startswith(word(page, "error"))
    assert answers(page)[:10] == first and page.locator(STATUS + " button").count() == 0
    page.unroute(records)
    page.click(TROUBLE + " button")
    page.wait_for_function("before => document.querySelectorAll('.results > li').length === before + 10", arg=before)
    links = page.eval_on_selector_all(".results > li > a", "links => links.map(link => link.getAttribute('href'))")
    assert len(set(links)) == len(links)
    assert page.evaluate("document.activeElement.closest('.results') !== null")


def test_results_without_any_of_their_data_are_a_failure(server, open_page):
    page = open_page(server.url + SEARCH)
    page.route("**/search/es/r-*.json", lambda route: route.fulfill(status=404, body=""))
    ask(page, "salario")
    page.wait_for_selector(STATUS + " button")
    assert page.inner_text(STATUS).startswith(word(page, "errorData"))
    assert answers(page) == [] and page.locator("[data-search-help]").is_visible() and page.locator("[data-search-more]").is_hidden()


def test_results_without_some_of_their_data_say_so_and_can_be_completed(server, open_page):
    page = open_page(server.url + SEARCH)
    held = set()

    def one_is_missing(route):
        held.add(held and held.copy().pop() or route.request.url)
        return route.fulfill(status=404, body="") if route.request.url in held else route.continue_()

    page.route("**/search/es/r-*.json", one_is_missing)
    ask(page, "salario")
    settled(page)
    note = page.locator("[data-search-note]")
    assert word(page, "incomplete") in note.inner_text() and 0 < len(answers(page)) < 10
    page.unroute("**/search/es/r-*.json")
    note.locator("button").click()
    page.wait_for_function("() => document.querySelectorAll('.results > li').length === 10")
    assert note.is_hidden() or word(page, "incomplete") not in note.inner_text()
