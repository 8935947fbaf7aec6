"""The search page as it is read: lines quoted, filters on small and wide screens, nothing found, coming back."""
import re
from urllib.parse import quote

import pytest
from conftest import DESK, PHONE, RTL_SITE, SITE
from test_search import SEARCH, STATUS, answers, ask, number, search, settled

TALL = {"width": 1280, "height": 8000}


def search_page(site, language):
    return next("/" + page.parent.relative_to(site).as_posix() + "/" for page in site.glob(f"{language}/*/index.html") if "data-search-form" in page.read_text())


QUERIES = {
    "es": """salario|pensión|pasaporte|embarazo|consulado|horas extra|visa h-2a|despido|accidente|seguro social|totalización|contrato|reclutador|denuncia|abogado gratis
        |impuestos|regreso|México|Guatemala|llamada gratis|plazo para reclamar|me retienen los papeles|jubilación|hijos|sindicato|inspección|Belice|recibo de pago|vivienda|remesas""",
    "en": """wages|pension|passport|pregnancy|consulate|overtime|h-2a visa|dismissal|accident|social security|totalization|contract|recruiter|complaint|free lawyer
        |taxes|going home|Mexico|Guatemala|toll-free call|deadline|withheld papers|retirement|children|union|inspection|Belize|pay slip|housing|remittances""",
}
HANDBOOK = {"en": "holiday|badge|salary|sick leave|manager|office|contract|training|safety|pay", "fr": "congé|badge|salaire|maladie|bureau|contrat|formation|sécurité", "ar": "إجازة|راتب|عقد|مكتب|تدريب|سلامة"}

# Runs in the page, to use its HTML parser: compares letters of the page frame with letters of the item's own text.
FOREIGN_TO_ITEM = """async () => {
    const bare = text => text.replace(/[\\s·…"“”«»]+/g, '');
    const wrong = [];
    for (const item of document.querySelectorAll('.results > li')) {
        const address = item.querySelector('a').href, shown = item.querySelector('.snippet').textContent;
        const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        const own = Array.from(page.querySelectorAll('main article :is(.lead, .text, .essentials li)'), element => element.textContent).join(' ');
        const pieces = shown.split(/[·.:;!?…]/).map(bare).filter(Boolean);
        const frame = Array.from(page.querySelectorAll('main :is(.citation, .sheet-end, .related, .backlinks, .contents, .sources, .words, .share, .about, .contact .facts)'), element => bare(element.textContent)).filter(text => text.length > 20);
        if (pieces.some(piece => !bare(own).includes(piece)) && !bare(page.querySelector('meta[name=description]').content).includes(bare(shown))) wrong.push([address, shown]);
        if (frame.some(text => bare(shown).includes(text.slice(0, 20)))) wrong.push([address, shown]);
        const glued = shown.replace(/WhatsApp|YouTube|JavaScript|iPhone|LinkedIn|ClaveÚnica|ConsulApp/g, '').match(/[a-záéíóúñ)][A-ZÁÉÍÓÚÑ+][a-záéíóúñ\\d]|[.;:][A-ZÁÉÍÓÚÑ][a-z]|[)]\\d/);
        if (glued) wrong.push([address, glued[0], shown]);
    }
    return wrong;
}"""


@pytest.mark.parametrize("site, language", [("faro", "es"), ("faro", "en"), ("handbook", "en"), ("handbook", "fr"), ("handbook", "ar")])
def test_lines_quoted_are_the_items_own(request, open_page, site, language):
    queries = (QUERIES if site == "faro" else HANDBOOK)[language].split("|")
    host = request.getfixturevalue("server" if site == "faro" else "rtl_server")
    page = open_page(host.url + search_page(SITE if site == "faro" else RTL_SITE, language), viewport=TALL)
    found, wrong = 0, []
    for query in queries:
        ask(page, query.strip())
        page.wait_for_function("query => document.querySelector('[data-search-status]').textContent.includes(query)", arg=query.strip())
        page.wait_for_load_state("networkidle")
        found += page.locator(".results li").count()
        wrong += page.evaluate(FOREIGN_TO_ITEM)
    assert found >= 3
    assert wrong == []


def test_no_page_is_asked_for_until_it_is_opened(own_server, open_page):
    found = set()
    for language, queries in {"es": ["me pegan y no me dejan salir", "trata", "acoso"], "en": ["trafficking", "they keep my passport"]}.items():
        page = open_page(own_server.url + search_page(SITE, language), viewport=TALL)
        for query in queries:
            ask(page, query)
            page.wait_for_function("query => document.querySelector('[data-search-status]').textContent.includes(query)", arg=query)
            page.wait_for_load_state("networkidle")
            found |= set(answers(page))
    assert found and not found & set(own_server.log)


@pytest.mark.parametrize("width", [360, 320])
def test_on_a_phone_the_first_result_is_in_sight_with_filters_set(server, open_page, width):
    page = open_page(server.url + SEARCH + "#q=pension&countries=BZ,CA", viewport={"width": width, "height": 640})
    settled(page)
    assert page.evaluate("document.querySelector('.results li').getBoundingClientRect().top") < 560
    fold = page.locator("[data-search-facets]")
    assert fold.get_attribute("open") is None and re.search(r"\(2\)", fold.locator(":scope > summary").inner_text())
    chip = page.get_by_role("button", name="Quitar filtro: Belice")
    chip.click()
    page.wait_for_function("() => location.hash === '#q=pension&countries=CA'")
    assert chip.count() == 0 and page.evaluate("document.activeElement.textContent").startswith("Canadá")


def test_on_a_phone_a_button_leads_from_the_filters_to_the_results(server, open_page):
    page = open_page(server.url + SEARCH + "#q=salario", viewport=PHONE)
    settled(page)
    page.click("[data-search-facets] > summary")
    page.locator("[data-search-facets] details summary").first.click()
    page.locator("[data-search-facets] li input").first.check()
    page.wait_for_function("() => document.querySelectorAll('[data-search-chips] li').length === 1")
    settled(page)
    button = page.locator(".facets-done button")
    assert number(button.inner_text()) == number(page.inner_text(STATUS))
    button.click()
    assert page.locator("[data-search-facets]").get_attribute("open") is None
    assert page.evaluate("document.activeElement.closest('.results') !== null && document.querySelector('.results li').getBoundingClientRect().top < innerHeight")


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["360", "1280"])
def test_the_filters_alone_lead_to_pages(server, open_page, viewport):
    """Nothing of the search is fetched for it before one is chosen."""
    page = open_page(server.url + SEARCH, viewport=viewport)
    assert [url for url in page.requested if "/search/" in url] == []
    if viewport == PHONE:
        page.click("[data-search-facets] > summary")
    group = page.locator("[data-search-facets] details").last
    group.locator("summary").click()
    row = group.locator("li").nth(2)
    count = number(row.locator(".meta").inner_text())
    row.locator("input").check()
    page.wait_for_selector(".results li")
    assert number(page.inner_text(STATUS)) == count


def test_filters_are_called_by_their_names(server, open_page):
    page = open_page(server.url + SEARCH + "#countries=ES&stages=return")
    settled(page)
    assert "España · De regreso" in page.inner_text(STATUS) and "España" in page.title()


def test_a_long_question_is_cut_where_it_is_repeated(server, open_page):
    page = search(open_page, server, "palabra " * 1250)
    assert len(page.inner_text(STATUS)) < 200 and len(page.title()) < 200 and "…" in page.title()


def test_quotation_marks_do_not_meet(server, open_page):
    assert "«'salario mínimo'»" in search(open_page, server, "«salario mínimo»").inner_text(STATUS)


def test_nothing_found_says_what_to_leave_out_and_where_help_is(server, open_page):
    page = open_page(server.url + SEARCH + "#q=" + quote('"salario zzzzqqqq"') + "&stages=return")
    settled(page)
    assert page.locator("[data-search-help] a").first.get_attribute("href") == "/es/instituciones/"
    assert page.locator("[data-taxonomy=topics] a").first.is_visible() and page.locator("[data-taxonomy=countries] a").first.is_hidden()
    topics, status = (page.locator(place).bounding_box()["y"] for place in ("[data-taxonomy=topics]", STATUS))
    assert topics > status
    note = page.locator("[data-search-note]")
    assert note.get_by_role("link").get_attribute("href") == "#q=salario%20zzzzqqqq&stages=return"
    note.get_by_role("button", name="Quitar los filtros").click()
    page.wait_for_function("() => !location.hash.includes('stages')")


def test_an_emptied_box_brings_the_page_back_as_it_was(server, open_page):
    page = open_page(server.url + SEARCH)
    title = page.title()
    ask(page, "salario")
    settled(page)
    assert page.title() != title
    ask(page, "")
    page.wait_for_function("() => document.querySelectorAll('.results li').length === 0")
    assert page.title() == title and "#" not in page.url


def test_the_other_language_is_asked_the_same(server, open_page):
    page = open_page(server.url + SEARCH + "#q=salario&countries=ES")
    settled(page)
    page.click(".languages a")
    page.wait_for_url("**/en/*/#q=salario&countries=ES")
    settled(page)


def test_back_from_a_result_there_are_as_many_as_before_and_the_place_is_kept(server, open_page):
    page = search(open_page, server, "salario")
    page.click("[data-search-more]")
    page.wait_for_function("() => document.querySelectorAll('.results > li').length === 20")
    before = answers(page)
    page.locator(".results > li > a").nth(15).scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    page.locator(".results > li > a").nth(15).click()
    page.wait_for_load_state()
    page.go_back()
    page.wait_for_function("() => document.querySelectorAll('.results > li').length === 20")
    assert answers(page) == before
    page.wait_for_function("place => Math.abs(scrollY - place) < 400", arg=place)


def test_the_suggestion_chosen_is_seen_in_forced_colours(server, open_page):
    page = open_page(server.url + SEARCH, forced_colors="active")
    page.locator("#q").press_sequentially("sala")
    page.wait_for_selector("#suggestions [role=option]")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("(style => style.outlineStyle + parseInt(style.outlineWidth))(getComputedStyle(document.querySelector('[aria-selected=true]')))") == "solid3"


def test_a_result_in_another_direction_is_laid_out_in_its_own(rtl_server, open_page):
    page = open_page(rtl_server.url + search_page(RTL_SITE, "ar") + "#q=holiday")
    page.wait_for_selector(".results li[lang=en]")
    item = page.locator(".results li[lang=en]").first
    assert item.evaluate("item => getComputedStyle(item).direction") == "ltr"
    assert page.get_attribute("#q", "dir") == "auto"
    for line in item.locator("p.meta[lang=ar]").all():
        assert line.evaluate("line => getComputedStyle(line).direction") == "rtl"


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["360", "1280"])
def test_results_do_not_push_what_is_read(server, open_page, viewport):
    """Layout shift (Layout Instability API), from the address opened to the lines quoted."""
    watch = "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });"
    page = open_page(server.url + SEARCH + "#q=salario", viewport=viewport, setup=lambda page: page.add_init_script(watch))
    settled(page)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shift") < 0.05
