"""The working catalogue: facets, comparison, dossier, files; the finder, the matrix, the agenda, the directory."""
import csv
import io
import json
import re
import subprocess
import threading
from datetime import datetime
from html import unescape

import pytest
from conftest import DESK, PHONE, SITE, file_of, first_with, list_with, pages_with

CATALOGUE = "/es/acuerdos/"
CATALOGUES = pages_with("data-catalogue", "es/*/index.html")
FINDER = list_with("data-finder")
AGENDA = list_with("data-upcoming")
COUNT = "() => document.querySelectorAll('[data-cards] .card').length"


def shown(page, expected):
    page.wait_for_function("n => document.querySelectorAll('[data-cards] .card').length === n", arg=expected)


def unfold(page):
    """Opens the folds of the list."""
    page.eval_on_selector_all("[data-cards] details", "all => all.forEach(fold => { fold.open = true; })")


def choose(page, facet, value):
    """Opens the facet, checks its value and waits for as many cards as its count says."""
    if facet.get_attribute("open") is None:
        facet.locator("summary").click()
    row = facet.locator("li", has=page.locator("input")).nth(value)
    count = int(row.locator(".meta").inner_text())
    row.locator("input").check()
    shown(page, count)
    return count


def test_words_typed_while_the_list_loads_stay_in_the_field(own_server, open_page):
    data = re.search(r'data-catalogue="([^"]+)"', file_of(CATALOGUE).read_text()).group(1)
    own_server.overrides[data] = released = threading.Event()
    page = open_page(own_server.url + CATALOGUE, viewport=DESK)
    # The timer of the field ends only when told, so that the list is drawn first.
    page.evaluate("() => { window.timers = []; window.setTimeout = (...timer) => window.timers.push(timer); }")
    page.select_option("[data-sort]", "title")
    page.fill("[data-find]", "pension ")
    released.set()
    page.wait_for_function("() => /\\d/.test(document.querySelector('[data-count]').textContent)")
    assert page.input_value("[data-find]") == "pension "
    page.evaluate("() => window.timers.forEach(([action, , ...values]) => action(...values))")
    page.wait_for_url(re.compile("find=pension(&|$)"))


@pytest.mark.parametrize("url", CATALOGUES)
def test_facets_combine_and_every_count_is_what_it_leads_to(server, open_page, url):
    page = open_page(server.url + url, viewport=DESK)
    facets = page.locator("[data-facet]")
    counts = [choose(page, facets.nth(index), 0) for index in range(min(facets.count(), 2))]
    assert counts == sorted(counts, reverse=True)
    assert re.search(r"#\w+=[\w-]+(&\w+=[\w-]+)*$", page.url)
    assert str(counts[-1]) in page.inner_text("[data-count]")
    again = open_page(page.url, viewport=DESK)
    shown(again, counts[-1])
    assert again.locator("[data-facet] input:checked").count() == len(counts)
    assert page.faults == [] and again.faults == []


def test_the_back_button_takes_the_last_filter_off(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK)
    first = choose(page, page.locator("[data-facet]").nth(0), 0)
    choose(page, page.locator("[data-facet]").nth(1), 0)
    page.go_back()
    shown(page, first)
    assert page.locator("[data-facet] input:checked").count() == 1


def test_the_list_is_searched_and_sorted(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK)
    total = page.locator("[data-cards] .card").count()
    page.select_option("[data-sort]", "title")
    page.wait_for_url(re.compile("sort=title"))
    page.wait_for_function("""() => { const titles = [...document.querySelectorAll('[data-cards] .card .title')].map(e => e.textContent);
        const order = new Intl.Collator('es').compare; return titles.length > 1 && titles.every((title, i) => !i || order(titles[i - 1], title) <= 0); }""")
    page.fill("[data-find]", "pension")
    page.wait_for_function("n => { const found = document.querySelectorAll('[data-cards] .card').length; return found > 0 && found < n; }", arg=total)
    assert "find=pension" in page.url and "sort=title" in page.url
    page.fill("[data-find]", "zzzz")
    shown(page, 0)
    assert not re.search(r"\d", page.inner_text("[data-count]"))


def test_an_old_bookmark_sorts_by_date(server, open_page):
    titles = []
    for name in ["date", "reviewed"]:
        page = open_page(server.url + CATALOGUE + "#sort=" + name, viewport=DESK)
        page.wait_for_function("() => document.querySelector('[data-sort]').value === 'date'")
        titles.append(page.locator("[data-cards] .card .title").all_text_contents())
    assert len(titles[0]) > 1 and titles[0] == titles[1]


@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["360", "1280"])
def test_two_to_four_stand_side_by_side(server, open_page, viewport):
    page = open_page(server.url + CATALOGUE, viewport=viewport)
    unfold(page)
    boxes = page.locator("[data-cards] [data-select]")
    titles = page.locator("[data-cards] .card .title").all_inner_texts()[:4]
    boxes.nth(0).check()
    page.wait_for_selector("[data-selection]:visible")
    names = page.locator("[data-selection] button").all_inner_texts()
    assert "Comparar" not in names
    for index in range(1, 4):
        boxes.nth(index).check()
    boxes.nth(4).click()
    page.wait_for_function("() => document.querySelectorAll('[data-cards] [data-select]:checked').length === 4")
    assert not boxes.nth(4).is_checked()
    page.get_by_role("button", name="Comparar").click()
    page.wait_for_selector(".comparison tbody tr")
    assert page.locator(".comparison thead th[scope=col]").all_text_contents() == titles
    rows = page.locator(".comparison tbody tr")
    assert rows.count() >= 5 and rows.locator("th[scope=row]").count() == rows.count()
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert page.url.count(",") == 3 and "compare=" in page.url
    again = open_page(page.url, viewport=viewport)
    again.wait_for_function("() => document.querySelectorAll('[data-select]:checked').length === 4")
    # A shared comparison opens by itself.
    again.wait_for_selector(".comparison tbody tr")


def test_a_comparison_marks_what_differs_and_hides_what_is_the_same(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK)
    unfold(page)
    for index in range(2):
        page.locator("[data-cards] [data-select]").nth(index).check()
    page.get_by_role("button", name="Comparar").click()
    page.wait_for_selector(".comparison tbody tr")
    rows = page.eval_on_selector_all(".comparison tbody tr", """rows => rows.map(row => [
        new Set([...row.querySelectorAll('td')].map(cell => cell.textContent.trim())).size > 1, !!row.querySelector('.differs')])""")
    assert {differs for differs, _ in rows} == {True, False} and all(differs == marked for differs, marked in rows)
    page.get_by_label("Ocultar lo que es igual").check()
    assert page.locator(".comparison tbody tr:visible").count() == sum(differs for differs, _ in rows)


def test_the_selection_and_the_number_of_results_stay_in_sight_on_a_phone(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=PHONE)
    inside = "element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight + 1; }"
    facet = page.locator("[data-facet]").nth(2)
    facet.locator("summary").click()
    facet.locator("input").nth(3).check()
    page.wait_for_function("() => /\\(\\d+\\)/.test(document.querySelector('.facets-done').textContent)")
    assert page.locator(".facets-done button").evaluate(inside)
    page.locator(".facets-done button").click()
    assert page.locator("[data-count]").evaluate(inside)
    boxes = page.locator("[data-cards] [data-select]")
    for index in [0, 1]:
        boxes.nth(index).check()
        page.wait_for_function("n => document.querySelector('[data-selection]').textContent.includes(n)", arg=str(index + 1))
        assert page.locator("[data-selection]").evaluate(inside)
        assert "comparar" in page.locator("[data-cards] .card label").nth(index).inner_text()


def test_a_country_finds_also_what_says_that_it_has_none(server, open_page):
    page = open_page(server.url + CATALOGUE + "#parties=HN", viewport=DESK)
    page.wait_for_selector("[data-cards] .card")
    page.wait_for_function("() => document.querySelectorAll('[data-cards] .card').length < 40")
    links = page.eval_on_selector_all("[data-cards] .card .title", "all => all.map(link => link.pathname.split('/').at(-2))")
    assert len(links) > 10 and sum("sin-" in link for link in links) >= 3, links


LONG = ["/es/instituciones/", "/es/consulados/", "/es/indice/", "/es/acuerdos/", "/es/buenas-practicas/", "/es/convenios-consulares/", "/es/redes/", "/es/derechos/",
        *("/" + str(path.parent.relative_to(SITE)) + "/" for path in SITE.glob("es/etapas/*/index.html"))]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "none"])
@pytest.mark.parametrize("url", LONG)
def test_a_long_list_is_short_on_a_phone_and_loses_nothing(server, open_page, url, scripts):
    page = open_page(server.url + url, viewport=PHONE, scripts=scripts)
    assert page.evaluate("document.documentElement.scrollHeight") < 6000
    fold = page.locator("main details.fold").first
    entry = fold.locator("a").first
    if not entry.is_visible():
        fold.locator("summary").click()
    assert entry.is_visible()


def test_a_dossier_prints_the_selection_with_contents_date_and_sources(server, open_page, tmp_path):
    def setup(page):
        page.add_init_script("window.print = () => { window.printed = true; }")
    page = open_page(server.url + CATALOGUE, viewport=DESK, clock=datetime(2027, 3, 5, 12), setup=setup)
    unfold(page)
    for index in range(2):
        page.locator("[data-cards] [data-select]").nth(index).check()
    titles = [title.strip() for title in page.locator("[data-cards] .card .title").all_inner_texts()[:2]]
    page.get_by_role("button", name="dosier").click()
    page.wait_for_function("() => window.printed")
    assert page.locator(".dossier article h1").all_text_contents() == titles
    assert page.locator(".dossier ol a[href^='#dossier-']").count() == 2
    text = pdf_text(page, tmp_path)
    assert "5 de marzo de 2027" in text and "Fuentes" in text and "Dosier" in text
    assert all(" ".join(title.split()) in text for title in titles)
    assert "Quitar los filtros" not in text and "Elegir para comparar" not in text


def pdf_text(page, folder):
    page.pdf(path=folder / "sheet.pdf", format="A4")
    text = subprocess.run(["pdftotext", "-layout", folder / "sheet.pdf", "-"], capture_output=True, text=True, check=True).stdout
    return " ".join(text.split())


def test_this_view_comes_as_a_file(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK)
    count = choose(page, page.locator("[data-facet]").first, 0)
    titles = sorted(page.locator("[data-cards] .card .title").all_text_contents())
    with page.expect_download() as download:
        page.locator("[data-export=json]").click()
    assert download.value.suggested_filename == "agreements.json"
    assert sorted(item["title"] for item in json.loads(download.value.path().read_text())["items"]) == titles
    with page.expect_download() as download:
        page.locator("[data-export=csv]").click()
    rows = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert len(rows) == count and sorted(row["title"] for row in rows) == titles
    assert not [value for row in rows for value in row.values() if value and value[0] in "=@\t"]


def test_citations_of_the_selection_are_copied(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    unfold(page)
    page.locator("[data-cards] [data-select]").first.check()
    title = page.locator("[data-cards] .card .title").first.inner_text()
    page.get_by_role("button", name="Copiar las citas").click()
    page.wait_for_function("() => document.querySelector('[data-selection] [role=status]').textContent.includes('Copiado')")
    assert title in page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("url", CATALOGUES)
def test_every_single_filter_is_a_page_of_its_own(url):
    html = file_of(url).read_text()
    links = re.findall(r'<a[^>]*href="([^"]+)"[^>]*data-value="[^"]*"[^>]*>(.*?)</a>', html, re.S)
    assert links
    for href, text in links:
        page = file_of(unescape(href))
        assert page.exists(), href
        count = int(re.search(r'class="meta"[^>]*>\D*(\d+)', text).group(1))
        assert count == page.read_text().count('<li class="card'), href


def test_a_data_file_that_does_not_load_leaves_the_list_as_it_is(server, open_page):
    page = open_page(server.url + CATALOGUE, viewport=DESK)
    total = page.locator("[data-cards] .card").count()
    page.route("**/*.json", lambda route: route.abort())
    page.locator("[data-facet] summary").first.click()
    page.locator("[data-facet] input").first.check()
    page.wait_for_function("() => document.querySelector('[data-count]').textContent.includes('No se pudo')")
    assert page.locator("[data-cards] .card").count() == total


def test_the_finder_leads_to_a_pair_by_keyboard(server, open_page):
    page = open_page(server.url + FINDER)
    page.focus("[data-origin]")
    page.keyboard.type("Hond")
    page.keyboard.press("Tab")
    page.keyboard.type("Espa")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("honduras-espana"))
    assert page.locator("h1").is_visible() and page.locator(".verdict").is_visible()


def test_the_finder_asks_for_two_different_countries(server, open_page):
    page = open_page(server.url + FINDER)
    page.click("[data-finder] button")
    assert page.evaluate("document.activeElement.matches('[data-origin]')")
    both = page.evaluate("[...document.querySelectorAll('[data-origin] option')].map(o => o.value).find(v => v && document.querySelector(`[data-destination] option[value=${v}]`))")
    page.select_option("[data-origin]", both)
    page.select_option("[data-destination]", both)
    page.click("[data-finder] button")
    assert page.inner_text("[data-finder-status]") != "" and page.url == server.url + FINDER


def test_without_scripts_the_finder_is_links(server, open_page):
    page = open_page(server.url + FINDER, scripts=False)
    assert page.locator("[data-finder]").is_hidden()
    page.locator("details.origin summary").first.click()
    page.locator("details.origin[open] a").first.click()
    page.wait_for_url(re.compile(re.escape(FINDER) + r"[\w-]+/$"))
    assert page.locator(".verdict").is_visible()


def test_every_pair_states_what_is_known():
    pairs = sorted((SITE / FINDER.strip("/")).glob("*/index.html"))
    assert len(pairs) > 20
    for path in pairs:
        assert re.search(r'class="verdict (in-force|signed|none|not-found|not-researched)"', path.read_text()), path


def test_the_matrix_has_headers_and_says_each_state_in_words(server, open_page):
    page = open_page(server.url + FINDER)
    matrix = page.locator("table.matrix")
    columns, rows = matrix.locator("thead th[scope=col]"), matrix.locator("tbody th[scope=row]")
    assert columns.count() > 3 and rows.count() > 3 and matrix.locator("caption").count() == 1
    cell = matrix.locator("tbody a").first
    text = cell.text_content()
    assert rows.first.inner_text() in text and re.search(r"En vigor|Firmado|No hay acuerdo|No encontramos|Sin investigar", text)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("today", ["2026-11-23", "2026-12-17", "2027-03-06", "2028-02-29"])
def test_the_agenda_brings_the_next_dates_to_the_front(server, open_page, today):
    page = open_page(server.url + AGENDA, clock=datetime.fromisoformat(today + "T12:00"))
    days = page.eval_on_selector_all("[data-upcoming] time", "all => all.map(time => time.dateTime)")
    assert len(days) == 5 and days == sorted(days)
    # An event of several days may have started before today.
    assert days[-1] >= today and days[0][:4] in (today[:4], str(int(today[:4]) + 1))


def test_a_yearly_day_is_found_in_the_year_of_the_reader(server, open_page):
    event = first_with("18 de diciembre", "es/agenda/*/index.html")
    for today, expected in [("2026-12-18", "2026-12-18"), ("2026-12-19", None), ("2029-12-17", "2029-12-18")]:
        page = open_page(server.url + AGENDA, clock=datetime.fromisoformat(today + "T09:00"))
        found = page.eval_on_selector_all(f"[data-upcoming] .card:has(a[href='{event}']) time", "all => all.map(time => time.dateTime)")
        assert found == ([expected] if expected else [])


def test_without_scripts_the_agenda_is_a_list_by_month(server, open_page):
    page = open_page(server.url + AGENDA, scripts=False)
    assert page.locator("[data-upcoming]").is_hidden()
    months = page.locator(".month h2").all_inner_texts()
    assert len(months) >= 10 and months[0] == "Enero"


def test_the_directory_is_by_country_with_numbers_to_call(server, open_page):
    page = open_page(server.url + "/es/instituciones/", scripts=False)
    headings = page.locator("main h2").all_inner_texts()
    assert {"España", "Estados Unidos", "México"} <= {heading.strip() for heading in headings}
    # Those that the site has a guide on come first.
    assert headings.index("México") < headings.index("Internacional") == len(headings) - 1
    assert page.locator("main a[href^='tel:']").count() > 10
