"""Files for calendars and phones, read by programs that we did not write."""
import re
from datetime import date, datetime, time

import icalendar
import pytest
import vobject
from conftest import SITE, file_of, html_pages
from dateutil.rrule import rrulestr

AGENDAS = sorted(SITE.rglob("*.ics"))
DIRECTORIES = sorted(SITE.rglob("*.vcf"))
UIDS = {}


def text(path):
    return path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("kind", ["ics", "vcf"])
def test_lines_are_short_and_end_as_they_must(kind):
    files = AGENDAS if kind == "ics" else DIRECTORIES
    assert len(files) > 100
    for path in files:
        data = path.read_bytes()
        assert data.endswith(b"\r\n"), path
        for line in data[:-2].split(b"\r\n"):
            assert len(line) <= 75 and b"\n" not in line and b"\r" not in line, (path, line)
            line.decode("utf-8")


def test_every_calendar_is_read_and_its_dates_are_right():
    for path in AGENDAS:
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
        assert calendar.errors == []
        events = calendar.walk("VEVENT")
        assert events, path
        uids = [str(event["UID"]) for event in events]
        assert len(uids) == len(set(uids)), path
        for event in events:
            assert event.errors == [], (path, event.errors)
            start, end = event.decoded("DTSTART"), event.decoded("DTEND")
            assert type(start) is date and type(end) is date and start < end
            assert event.decoded("DTSTAMP").tzinfo is not None and event["SUMMARY"]
            assert file_of("/" + str(event["URL"]).split("/", 3)[3]).exists(), path
            if rule := event.get("RRULE"):
                # The first day of an event is the first that its rule gives: else calendars differ.
                first = datetime.combine(start, time())
                assert rrulestr(rule.to_ical().decode(), dtstart=first)[0] == first, (path, rule)
            # The same event has the same days in every file and language.
            known = UIDS.setdefault(str(event["UID"]), (start, end, rule))
            assert known == (start, end, rule), path


def test_a_calendar_of_a_country_is_a_part_of_the_whole():
    for language, folder in [("es", "paises"), ("en", "countries")]:
        whole = {event["UID"] for event in icalendar.Calendar.from_ical((SITE / language / "agenda.ics").read_bytes()).walk("VEVENT")}
        parts = list((SITE / language / folder).glob("*/agenda.ics"))
        assert len(parts) > 3 and len(whole) > 30
        for path in parts:
            own = {event["UID"] for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")}
            assert own < whole, path


def test_every_contact_is_read():
    for path in DIRECTORIES:
        cards = list(vobject.readComponents(text(path), validate=True))
        assert cards, path
        assert len({card.uid.value for card in cards}) == len(cards), path
        for card in cards:
            card.validate(raiseException=True)
            assert card.version.value == "3.0" and card.fn.value and card.org.value == [card.fn.value]
            phones = [phone.value for phone in card.contents.get("tel", [])]
            assert len(phones) == len(set(phones)), path
            for phone in phones:
                assert re.fullmatch(r"\+[1-9][0-9]{6,14}|[0-9]{2,6}", phone), (path, phone)
            for url in card.contents.get("url", []):
                assert url.value.startswith("http"), path
            assert file_of("/" + card.source.value.split("/", 3)[3]).exists(), path


def test_a_short_number_stays_and_notes_say_the_hours():
    cards = {card.uid.value.split("@")[0]: card for card in vobject.readComponents(text(SITE / "es/directory.vcf"))}
    assert cards["institutions/es-016"].tel.value == "016"
    assert "24 horas" in cards["institutions/es-016"].note.value
    assert cards["consulates/do-new-york"].adr.value.city == "Nueva York"
    assert cards["consulates/do-new-york"].adr.value.street.startswith("1501 Broadway, piso 4.")


def test_pages_lead_to_their_files():
    agenda = (SITE / "es/agenda/index.html").read_text()
    assert re.search(r'href="webcal://[^"/]+/es/agenda\.ics"', agenda) and 'href="/es/agenda.ics"' in agenda
    named = set()
    for url in html_pages():
        named |= set(re.findall(r'href="(/[^"]+\.(?:ics|vcf))"', file_of(url).read_text()))
    made = {"/" + str(path.relative_to(SITE)) for path in AGENDAS + DIRECTORIES}
    assert named == made
