"""Ten tasks of people with a phone in their hand, from the home page by links alone: taps, and screens scrolled to the answer and to a number.

With `-s` each prints its line of the table.
"""
import json
import re
from typing import NamedTuple

import pytest
from conftest import PHONE, ROOT

MOST_TAPS = 3
# Screens scrolled on the page that answers.
MOST_SCREENS = 1


class Task(NamedTuple):
    name: str
    path: list      # words of the links, in order
    title: str      # words of the last page's heading
    answer: list    # words of its answer
    number: str     # of the institution to call, or its address on the web
    screens: int = MOST_SCREENS


def field(institution, key):
    front = (ROOT / f"Content/es/institutions/{institution}.md").read_text().split("\n---\n")[0]
    return re.search(rf"^{key}: (.+)$", front, re.M)[1]


def phone(institution, index=0):
    return "tel:" + json.loads(field(institution, "phone"))[index].replace(" ", "")


def online(institution):
    return field(institution, "online")


TASKS = [
    Task("not paid in Texas", ["No me pagan", "Estados Unidos"], "Estados Unidos", ["2 años", "3 años", "es gratis"], phone("us-whd")),
    Task("dismissed while pregnant in Spain", ["Embarazo", "España"], "España", ["nulo", "20 días hábiles"], online("es-itss")),
    Task("passport kept in Costa Rica", ["Me quitaron el pasaporte", "Costa Rica"], "Costa Rica", ["Ministerio de Trabajo", "911"], phone("cr-mtss")),
    Task("pension from Mexico and the US, in Honduras", ["De regreso", "Honduras"], "Honduras", ["Su pensión se pide en el país donde cotizó"], phone("hn-conadeh")),
    Task("hurt on a farm in Canada", ["Accidente y salud", "Canadá"], "Canadá", ["Vaya al médico", "seguro de accidentes"], phone("ca-esdc")),
    Task("the consulate of Mexico in Houston", ["Su consulado", "México"], "México", ["línea consular", "Estados Unidos"],
         phone("mx-ciam")),
    Task("going home to Guatemala", ["De regreso", "Guatemala"], "Guatemala", ["Certifícate", "Ministerio de Trabajo"], phone("gt-mintrab")),
    Task("an agency in Guatemala asks for money", ["Contrato y reclutamiento", "Guatemala"], "Guatemala", ["no puede cobrarle", "registro"], phone("gt-mintrab")),
    Task("detained in the United States", ["Detención", "Estados Unidos"], "Estados Unidos", ["no firme", "abogado"], online("us-ice-localizador")),
    Task("domestic work in Spain without a contract", ["Trabajo del hogar", "España"], "España", ["20 días hábiles", "1 año", "aunque no tenga permiso"],
         online("es-itss")),
]
WITHOUT_SCRIPTS = [TASKS[0], TASKS[2]]

# The lowest edge of the elements that hold the words, each as deep in the page as it can be.
LOWEST = """words => Math.max(...words.map(word => {
    const texts = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_ELEMENT);
    let found = null;
    while (texts.nextNode()) {
        const element = texts.currentNode;
        if (!found && element.textContent.includes(word) && element.getClientRects().length
            && !Array.from(element.children).some(child => child.textContent.includes(word))) found = element;
    }
    return found ? found.getBoundingClientRect().bottom + scrollY : 1e6; }))"""


def screens(bottom):
    """How many screens one scrolls down to see what ends at `bottom`."""
    return max(0, -(-int(bottom) // PHONE["height"]) - 1)


def follow(page, words):
    """Taps the link that begins with the words, and before it the fold in which it is; says how many screens down it is, and how many taps it took."""
    link = page.locator("main a").filter(has_text=re.compile("^" + re.escape(words))).first
    folded = link.evaluate("element => element.closest('details') && !element.closest('details').open")
    if folded:
        link.locator("xpath=ancestor::details[1]/summary").click()
    bottom = link.evaluate("element => element.getBoundingClientRect().bottom + scrollY")
    link.click()
    page.wait_for_load_state("domcontentloaded")
    return screens(bottom), 2 if folded else 1


def walk(page, url, task):
    page.goto(url)
    way = [follow(page, words) for words in task.path]
    assert task.title in page.inner_text("h1")
    answer = screens(page.evaluate(LOWEST, task.answer))
    number = page.locator(f"article a[href='{task.number}']").filter(visible=True).first
    assert number.count(), task.number
    box = number.bounding_box()
    return sum(taps for _, taps in way), [down for down, _ in way], answer, screens(box["y"] + box["height"])


def check(page, server, task):
    taps, way, answer, number = walk(page, server.url + "/es/", task)
    print(f"\n{task.name:45} taps {taps}, screens on the way {way}, to the answer {answer}, to a number {number}")
    assert taps <= MOST_TAPS and answer <= task.screens and number <= MOST_SCREENS
    assert page.faults == []


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
def test_a_task_takes_few_taps_and_little_scrolling(server, open_page, task):
    check(open_page("about:blank"), server, task)


@pytest.mark.parametrize("task", WITHOUT_SCRIPTS, ids=lambda task: task.name)
def test_a_task_takes_no_more_without_scripts(server, open_page, task):
    page = open_page(server.url + "/es/", scripts=False)
    for words in task.path:
        follow(page, words)
    assert task.title in page.inner_text("h1")
    text = page.inner_text("article")
    assert all(words in text for words in task.answer)
    assert page.locator(f"article a[href='{task.number}']").first.is_visible()
