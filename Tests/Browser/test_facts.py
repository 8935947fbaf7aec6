"""The register: quotes, pages and files, as a reader meets them."""
import csv
import json
from urllib.request import urlopen

from jsonschema import Draft202012Validator

from conftest import PHONE, SITE, first_with

PLACE = "/es/plazos-y-montos/costa-rica/"
INDEX = "/es/plazos-y-montos/"
AGED = "[data-show-after='2026-12-31']"


def facts():
    return json.loads((SITE / "facts.json").read_text())


def test_a_quote_is_plain_text_and_an_emergency_number_can_be_called(server, open_page):
    page = open_page(server.url + first_with("tel said", "es/derechos/*/index.html"), viewport=PHONE)
    assert page.locator("[href^='fact:']").count() == 0
    assert "fact:" not in page.inner_text("main")
    number = page.locator("a.tel.said").first
    assert number.get_attribute("href").removeprefix("tel:") == number.inner_text().replace("-", "")


def test_an_expired_value_says_of_which_year_it_is(server, open_page):
    for today, is_shown in [("2026-12-31T12:00:00", False), ("2027-01-01T12:00:00", True)]:
        mark = open_page(server.url + PLACE, clock=today).locator(AGED).first
        assert "dato de 2026" in mark.text_content()
        assert mark.is_visible() == is_shown


def test_without_javascript_the_values_and_their_dates_stand(server, open_page):
    text = open_page(server.url + PLACE, scripts=False).inner_text("main")
    assert "31 de diciembre de 2026" in text and "dato de 2026" not in text


def test_the_pages_of_the_register_lead_somewhere(server, open_page):
    for url in [INDEX, PLACE]:
        page = open_page(server.url + url)
        links = page.eval_on_selector_all("main a", "links => links.map(link => link.href)")
        own = sorted({link for link in links if link.startswith(server.url)})
        assert len(own) > 2
        for link in {link.split("#")[0] for link in own}:
            assert urlopen(link).status == 200, link
        for link in [link for link in own if "#" in link][:6]:
            page.goto(link)
            assert page.locator(":target").count() == 1, link


def test_every_record_that_readers_may_see_stands_on_a_page():
    pages = "".join(path.read_text() for path in SITE.glob("es/plazos-y-montos/*/index.html"))
    records = facts()["records"]
    assert len(records) > 300
    missing = [record["id"] for record in records if f'{record["id"]}"' not in pages]
    assert missing == []
    assert all(record["confidence"] != "check" and record["kind"] != "gap" for record in records)


def test_the_files_hold_the_same_records_and_fit_their_schema():
    schema = json.loads((SITE / "facts.schema.json").read_text())
    Draft202012Validator.check_schema(schema)
    assert [error.message for error in Draft202012Validator(schema).iter_errors(facts())] == []
    rows = list(csv.DictReader((SITE / "facts.csv").open(encoding="utf-8-sig", newline="")))
    assert {row["id"] for row in rows} == {record["id"] for record in facts()["records"]}
    assert {"place_es", "value_es", "value_en", "number", "law", "confidence", "source_url"} <= set(rows[0])
    assert all(row["value_es"] for row in rows)
