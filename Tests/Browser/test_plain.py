"""Without JavaScript: every page is readable, leads on, and offers nothing that does not work."""
import pytest
from conftest import first_with, list_with, one_of_each_kind

SEARCH = list_with("data-search-form")
SPANISH = one_of_each_kind(languages=["es"])


@pytest.mark.parametrize("url", SPANISH)
def test_every_kind_of_page_reads_and_shows_no_dead_control(server, open_page, url):
    page = open_page(server.url + url, scripts=False)
    assert page.locator("h1:visible").count() == 1
    page.set_viewport_size({"width": 320, "height": 640})
    # Without scripts the protocol still evaluates in the page.
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    assert len(page.inner_text("main")) > 40
    dead = page.evaluate("""[...document.querySelectorAll('button, select, input')].filter(e => e.getClientRects().length && !e.disabled && !e.closest('form[action]'))
        .map(e => e.outerHTML.slice(0, 100))""")
    assert dead == []
    assert [fault for fault in page.faults if not (url == "/404.html" and "404" in fault)] == []


def test_the_search_page_says_so_and_offers_topics_and_the_alphabet(server, open_page):
    page = open_page(server.url + SEARCH, scripts=False)
    assert "JavaScript" in page.inner_text("main")
    assert page.locator("[data-search-form]").is_hidden()
    assert page.locator("main a[href^='/es/temas/']").count() > 5
    page.locator("main a[href='/es/indice/']").first.click()
    page.wait_for_url("**/es/indice/")
    assert page.locator("main a").count() > 200


def test_the_box_of_another_page_leads_there_without_the_words(server, open_page):
    page = open_page(server.url + "/es/", scripts=False)
    page.fill("input[type=search] >> nth=0", "palabra-secreta")
    page.press("input[type=search] >> nth=0", "Enter")
    page.wait_for_url("**" + SEARCH + "*")
    assert "palabra" not in page.url and not [request for request in server.log if "palabra" in request]


def test_the_menu_opens_by_itself(server, open_page):
    page = open_page(server.url + "/es/", scripts=False)
    page.click("details.menu summary")
    assert page.locator("details.menu a").first.is_visible()


def test_dates_stand_where_a_script_would_judge_them(server, open_page):
    page = open_page(server.url + first_with("data-show-after", "es/derechos/*/index.html"), scripts=False)
    assert page.locator(".notice[data-show-after]").is_hidden()
    assert page.locator("section.about time").count() >= 2
