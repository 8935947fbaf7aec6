"""A guide: dates, words, notes for the consulate, languages, listening, sending, leaving."""
import re
from datetime import datetime, timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import DESK, PHONE, file_of, first_with, guides

WAGES = "/es/derechos/salarios-no-pagados/"
COUNTRY = "/es/derechos/estados-unidos/"
SENSITIVE = guides(sensitive=True)[0]


def test_a_long_guide_has_contents_that_lead_to_its_sections(server, open_page):
    page = open_page(server.url + WAGES)
    page.click(".contents summary")
    link = page.locator(".contents a").nth(2)
    anchor = link.get_attribute("href")[1:]
    link.click()
    page.wait_for_url(re.compile("#" + re.escape(anchor)))
    heading = page.locator(f"[id='{anchor}']")
    assert heading.inner_text().startswith(link.text_content())
    assert heading.evaluate("e => { const top = e.getBoundingClientRect().top; return top >= -1 && top < innerHeight; }")
    assert open_page(server.url + WAGES, viewport=DESK).locator(".contents nav").is_visible()


def test_the_answer_the_deadline_and_the_numbers_come_before_the_second_screen(server, open_page):
    page = open_page(server.url + WAGES)
    assert page.locator(".lead").bounding_box()["y"] < PHONE["height"]
    assert page.locator(".callout.deadline").is_visible() and page.locator(".callout.status-note").is_visible()
    numbers = page.locator("article a[href^='tel:']")
    assert numbers.count() >= 3
    for href in numbers.evaluate_all("links => links.map(link => link.getAttribute('href'))"):
        assert re.fullmatch(r"tel:[+*#\d]+(;ext=\d+)?", href), href


def test_a_guide_names_its_dates_and_sources(server, open_page):
    page = open_page(server.url + COUNTRY, scripts=False)
    about = page.inner_text("section.about")
    assert "Compilado:" in about and "Revisado:" not in about and "Próxima revisión" in about
    assert page.locator("section.sources li").count() > 3
    assert page.locator("section.about time[datetime]").count() >= 2


@pytest.mark.parametrize("days, overdue", [(0, False), (1, True), (400, True)])
def test_an_overdue_review_shows_only_after_its_day(server, open_page, days, overdue):
    due = re.search(r'data-show-after="([\d-]+)"', file_of(WAGES).read_text()).group(1)
    page = open_page(server.url + WAGES, clock=datetime.fromisoformat(due) + timedelta(days=days, hours=20))
    assert page.locator(".notice[data-show-after]").is_visible() == overdue


def test_a_site_wide_notice_ends_on_its_day(rtl_server, open_page):
    until = re.search(r'data-hide-after="([\d-]+)"', file_of("/en/", rtl_server.folder).read_text()).group(1)
    before = open_page(rtl_server.url + "/en/policies/annual-leave/", clock=datetime.fromisoformat(until) + timedelta(hours=21))
    notice = before.locator(".site-notice")
    assert notice.is_visible() and "closed" in notice.inner_text() and notice.locator("a").count() == 1
    after = open_page(rtl_server.url + "/en/policies/annual-leave/", clock=datetime.fromisoformat(until) + timedelta(days=1, hours=1))
    assert after.locator(".site-notice").is_hidden()


def test_a_glossary_word_opens_where_it_stands(server, open_page):
    page = open_page(server.url + first_with('class="word"'))
    word = page.locator("a.word").first
    address = page.url
    word.press("Enter")
    note = page.locator(".word-note")
    assert note.is_visible() and page.url == address and len(note.inner_text()) > 30
    assert page.evaluate("document.activeElement.className") == "word-note"
    page.keyboard.press("Escape")
    assert note.count() == 0
    assert page.evaluate("document.activeElement.className") == "word"
    word.click()
    word.click()
    assert note.count() == 0


def test_without_scripts_a_glossary_word_leads_to_its_meaning(server, open_page):
    page = open_page(server.url + first_with('class="word"'), scripts=False)
    word = page.locator("a.word").first
    entry = page.locator(f"[id='{word.get_attribute('href')[1:]}']")
    word.click()
    assert entry.is_visible() and entry.evaluate("e => e.getBoundingClientRect().top < innerHeight")
    assert page.locator("section.words a[href*='/glosario/']").count() > 0


def test_notes_for_the_consulate_are_folded_on_the_same_page(server, open_page):
    page = open_page(server.url + first_with('class="callout consulate', "es/derechos/*/index.html"), scripts=False)
    note = page.locator("details.consulate").first
    assert note.get_attribute("open") is None
    note.locator("summary").press("Enter")
    assert note.locator("li, p").first.is_visible()


def test_the_other_language_shows_the_same_guide(server, open_page):
    page = open_page(server.url + WAGES)
    page.click(".languages a[lang=en]")
    page.wait_for_url(re.compile("/en/rights/"))
    assert page.evaluate("document.documentElement.lang") == "en"
    page.click(".languages a[lang=es]")
    page.wait_for_url(server.url + WAGES)


def test_links_to_send_hold_the_title_the_address_and_nothing_else(server, open_page):
    page = open_page(server.url + WAGES)
    title = page.inner_text("h1")
    canonical = page.get_attribute("link[rel=canonical]", "href")
    links = page.eval_on_selector_all(".share a", "links => links.map(link => link.getAttribute('href'))")
    found = {}
    for link in links:
        parts = urlsplit(unescape(link))
        if parts.scheme in ("https", "sms", "mailto"):
            found[parts.scheme] = parse_qs(parts.query)
            assert parts.netloc in ("wa.me", "")
    text = f"{title}: {canonical}"
    assert found == {"https": {"text": [text]}, "sms": {"body": [text]}, "mailto": {"subject": [title], "body": [text]}}


def test_the_file_to_send_says_its_size(server, open_page):
    page = open_page(server.url + WAGES)
    link = page.locator(".share a[download]")
    size = file_of(link.get_attribute("href")).stat().st_size
    assert f"({round(size / 1024)} KB)" in link.inner_text()


def test_the_systems_share_sheet_is_offered_where_there_is_one(server, open_page):
    with_sheet = open_page(server.url + WAGES, setup=lambda page: page.add_init_script(
        "Object.defineProperty(navigator, 'share', { value: data => { window.shared = data; return Promise.resolve(); }, configurable: true })"))
    with_sheet.click("[data-share] button")
    assert with_sheet.evaluate("window.shared.url") == with_sheet.get_attribute("link[rel=canonical]", "href")
    without = open_page(server.url + WAGES, setup=lambda page: page.add_init_script(
        "Object.defineProperty(navigator, 'share', { value: undefined, configurable: true })"))
    assert without.locator("[data-share]").is_hidden()


SPEECH = """
    window.spoken = [];
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    const fake = { getVoices: () => VOICES, speak: part => window.spoken.push(part), cancel: () => { window.cancelled = (window.cancelled || 0) + 1; },
        addEventListener() {} };
    Object.defineProperty(window, 'speechSynthesis', { value: fake, configurable: true });
"""


def voices(list_):
    return lambda page: page.add_init_script(SPEECH.replace("VOICES", list_))


@pytest.mark.parametrize("list_", ["[]", "[{ lang: 'en-US', localService: true }]", "[{ lang: 'es-MX', localService: false }]"],
                         ids=["none", "another language", "a remote one"])
def test_there_is_no_listen_button_without_a_voice_on_the_device(server, open_page, list_):
    page = open_page(server.url + WAGES, setup=voices(list_))
    assert page.locator("[data-listen-all]").is_hidden() and page.locator("button.listen").count() == 0


def test_a_section_is_read_aloud_and_stopped(server, open_page):
    page = open_page(server.url + WAGES, setup=voices("[{ lang: 'es_MX', localService: true }]"))
    assert page.locator("[data-listen-all]").is_visible()
    buttons = page.locator("button.listen")
    assert buttons.count() == page.locator(".text > h2").count()
    buttons.first.click()
    heading = page.locator(".text > h2").first.inner_text()
    assert page.evaluate("window.spoken[0].text") in heading and page.evaluate("window.spoken.every(part => part.lang === 'es_MX')")
    assert buttons.first.get_attribute("aria-pressed") == "true"
    before = page.evaluate("window.cancelled")
    buttons.first.click()
    assert page.evaluate("window.cancelled") > before and buttons.first.get_attribute("aria-pressed") == "false"


def elsewhere(page):
    page.route(re.compile("^https://"), lambda route: route.fulfill(status=200, content_type="text/html", body="<title>elsewhere</title>"))


def test_shift_three_times_leaves_a_sensitive_page(server, open_page):
    page = open_page("about:blank", setup=elsewhere)
    page.goto(server.url + SENSITIVE)
    assert not [url for url in page.requested if url.startswith("https://")]
    page.keyboard.press("Shift")
    assert re.search("2", page.text_content("[data-leave-status]"))
    page.keyboard.press("a")
    assert page.text_content("[data-leave-status]") == ""
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(re.compile("^https://"))
    page.go_back()
    assert page.url == "about:blank"


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["360", "1280"])
def test_the_way_out_stays_in_sight_and_says_what_it_does_not_erase(server, open_page, viewport):
    page = open_page(server.url + SENSITIVE, viewport=viewport)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    box = page.locator("[data-leave]").bounding_box()
    assert 0 <= box["y"] <= viewport["height"] - box["height"] and box["height"] >= 44
    page.evaluate("scrollTo(0, 0)")
    page.click(".exit-note summary")
    assert "historial" in page.inner_text(".exit-note")
    assert open_page(server.url + WAGES).locator("[data-leave]").count() == 0


def test_without_scripts_the_way_out_is_a_link(server, open_page):
    page = open_page(server.url + SENSITIVE, scripts=False, setup=elsewhere)
    page.click("[data-leave]")
    page.wait_for_url(re.compile("^https://"))


def test_home_leads_to_an_answer_in_three_taps(server, open_page):
    page = open_page(server.url + "/es/", scripts=False)
    page.locator("main a", has_text="Estados Unidos").first.click()
    page.wait_for_load_state()
    taps = 1
    while not page.locator("article[data-listen-root]").count():
        assert taps < 3, page.url
        page.locator("main a[href*='/derechos/']").first.click()
        page.wait_for_load_state()
        taps += 1
