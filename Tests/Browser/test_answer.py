"""The answer first, on a phone of 360 by 640: what to do, until when and whom to call stand on the first screen of every guide."""
import json
import re

import pytest
from conftest import PHONE, ROOT, SITE, remember

LANGUAGES = ["es", "en"]
LONGEST_TAIL = 0.25
# No institution of theirs publishes a number or a form for workers that could be checked.
WITHOUT_DOOR = {"BZ", "HN", "NI"}

# The lower edges of what a page must show at once, and how much of it is the tail.
MEASURE = """() => {
    const low = selector => Array.from(document.querySelectorAll(selector))
        .filter(element => element.getClientRects().length)
        .map(element => [selector, Math.ceil(element.getBoundingClientRect().bottom)]);
    const height = selector => Array.from(document.querySelectorAll(selector)).reduce((sum, element) => sum + element.offsetHeight, 0);
    return {
        lead: low('.lead'), until: low('.answer .until'), call: low('.answer .call').slice(0, 1), choices: low('.choose .pills a'),
        emergency: document.querySelectorAll('.call.alert[href^="tel:"], .emergency a[href^="tel:"]').length,
        tail: height('main .related, article > .sources, article > .about, article > .way-on') / height('main article, main > .related'),
        sideways: document.documentElement.scrollWidth,
    }; }"""


def entries(language):
    return json.loads((SITE / language / "offline.json").read_text())["guides"]


@pytest.fixture(scope="module", params=LANGUAGES)
def measured(request, browser, server):
    """Each guide and each crossing of a language with its measures; one page for all of them, without images."""
    context = browser.new_context(viewport=PHONE, reduced_motion="reduce", service_workers="block")
    page = remember(context.new_page())
    page.route("**/*.svg", lambda route: route.abort())
    found = []
    for entry in entries(request.param):
        page.goto(server.url + entry["url"], wait_until="domcontentloaded")
        found.append((entry, page.evaluate(MEASURE)))
    context.close()
    return found


def below(measures, *keys):
    return {selector: bottom for key in keys for selector, bottom in measures[key] if bottom > PHONE["height"]}


def answers(measured):
    return [(entry["url"], measures) for entry, measures in measured if "place" in entry]


def themes(measured):
    return [(entry["url"], measures) for entry, measures in measured if "place" not in entry and measures["choices"]]


def test_the_answer_is_on_the_first_screen_of_each_country_guide_and_crossing(measured):
    assert len(answers(measured)) > 100
    assert {url: low for url, measures in answers(measured) if (low := below(measures, "lead", "until", "call"))} == {}
    lacking = {entry["place"] for entry, measures in measured if "place" in entry and not measures["call"]}
    assert lacking <= WITHOUT_DOOR and all(measures["lead"] for _, measures in answers(measured))


def test_the_choice_of_country_is_on_the_first_screen_of_each_theme(measured):
    assert len(themes(measured)) > 10
    assert {url: low for url, measures in themes(measured) if (low := below(measures, "lead", "choices"))} == {}


def dangers(language):
    """Names in the address of the themes that the front matter gives the topic `emergency`."""
    names = set()
    for path in (ROOT / "Content" / language / "rights-guides").glob("*.md"):
        front = path.read_text().split("\n---\n")[0]
        if "emergency" in re.search(r"^topics: \[(.*)\]$", front, re.M)[1].split(", "):
            slug = re.search(r"^slug: (\S+)$", front, re.M)
            names.add(slug[1] if slug else path.stem)
    return names


def test_where_a_page_names_danger_a_number_is_one_tap_away(measured):
    names = dangers(measured[0][0]["url"].split("/")[1])
    named = [(url, measures) for url, measures in answers(measured) + themes(measured) if url.split("/")[3] in names]
    assert len(names) > 10 and {url.split("/")[3] for url, _ in named} == names
    assert [url for url, measures in named if not measures["emergency"]] == []


def test_the_tail_of_a_page_is_short(measured):
    long = {url: round(measures["tail"], 2) for url, measures in answers(measured) + themes(measured) if measures["tail"] >= LONGEST_TAIL}
    assert long == {}


def test_nothing_is_wider_than_the_phone(measured):
    assert [entry["url"] for entry, measures in measured if measures["sideways"] > PHONE["width"]] == []
