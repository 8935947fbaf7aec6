"""With the network cut and the browser restarted: what was read or saved opens, search answers, nothing stale is trapped."""
import json
import re
import threading

import pytest
from conftest import SITE, file_of, guides, list_with, wait_until

WAGES = "/es/derechos/salarios-no-pagados/"
OTHER = "/es/derechos/embarazo/"
SENSITIVE = guides(sensitive=True)[0]
SEARCH = list_with("data-search-form")
OFFLINE = json.loads((SITE / "es/offline.json").read_text())["offline"]

KEPT = """async part => (await Promise.all((await caches.keys()).filter(name => name.startsWith('faro ') && name.endsWith(part || ''))
    .map(async name => (await (await caches.open(name)).keys()).map(key => new URL(key.url).pathname)))).flat()"""


def kept(page, part=""):
    return page.evaluate(KEPT, part)


def ready(page, seconds=30):
    """The worker controls the page and has kept it, its style and what all pages of its language need."""
    wait_until(page, """async () => {
        const name = (await caches.keys()).find(name => name.endsWith('files'));
        if (!name || !navigator.serviceWorker.controller) return false;
        const files = await caches.open(name), told = document.querySelector('script[data-offline]').dataset;
        const parts = [told.offline, told.pages + '.refreshed', document.querySelector('link[rel=stylesheet]').href];
        const found = await Promise.all(parts.map(part => files.match(part)));
        const isSensitive = 'sensitive' in document.documentElement.dataset;
        return found.every(Boolean) && (isSensitive || await caches.match(location.pathname)); }""", seconds=seconds)


def wait_until_kept(page, path, part=""):
    wait_until(page, f"async ([path, part]) => (await ({KEPT})(part)).includes(path)", [path, part])


def visit(page, url, path):
    page.goto(url + path)
    ready(page)


def styled(page):
    return page.evaluate("getComputedStyle(document.querySelector('.site-header')).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_page_read_once_opens_with_the_network_cut_and_the_browser_restarted(own_server, device):
    phone = device()
    page = phone.pages[0]
    visit(page, own_server.url, WAGES)
    wait_until_kept(page, WAGES, "read")
    title = page.title()
    device.stop(phone)
    own_server.stop()
    page = device().pages[0]
    page.goto(own_server.url + WAGES)
    assert page.title() == title and styled(page)
    page.goto(own_server.url + OTHER)
    assert page.inner_text("h1") == "No hay conexión"
    page.wait_for_selector("[data-device-list] a")
    assert page.locator(f"[data-device-list] a[href$='{WAGES}']").count() == 1
    assert page.locator("[data-retry]").is_visible()
    own_server.start()
    page.click("[data-retry]")
    page.wait_for_function("() => document.querySelector('article h1')")


def test_a_guide_saved_on_purpose_opens_after_a_restart(own_server, device):
    phone = device()
    page = phone.pages[0]
    visit(page, own_server.url, WAGES)
    page.click("[data-save]")
    page.wait_for_function("() => document.querySelector('[data-status]').textContent.includes('sin internet')")
    assert WAGES in kept(page, "saved")
    device.stop(phone)
    own_server.stop()
    page = device().pages[0]
    page.goto(own_server.url + WAGES)
    assert page.locator("article h1").is_visible()
    page.wait_for_function("() => document.querySelector('[data-status]').textContent.includes('sin internet')")


def test_everything_saved_opens_and_search_answers_after_a_restart(own_server, device):
    phone = device()
    page = phone.pages[0]
    visit(page, own_server.url, OFFLINE)
    list_ = json.loads((SITE / "es/offline.json").read_text())
    wanted = [guide for guide in list_["guides"] if not guide.get("sensitive")]
    size = sum(part["bytes"] for part in [*wanted, *list_["assets"], list_["search"]])
    before = len(own_server.log)
    page.click("[data-save-all]")
    page.wait_for_selector("[data-save-confirm]:visible")
    question = page.inner_text("[data-save-status]")
    assert str(len(wanted)) in question and re.search(r"[\d.]+ (KB|MB)", question)
    shown = re.search(r"([\d.]+) (KB|MB)", question)
    assert float(shown.group(1)) * (1024 if shown.group(2) == "KB" else 1024 ** 2) == pytest.approx(size, rel=0.1)
    assert not [path for path in own_server.log[before:] if "/search/es/" in path or "/derechos/" in path]
    page.click("[data-save-confirm]")
    page.wait_for_function("() => document.querySelector('[data-save-status]').textContent.includes('sin internet')", timeout=240_000)
    assert SENSITIVE not in kept(page)
    device.stop(phone)
    own_server.stop()
    page = device().pages[0]
    for guide in [wanted[0], wanted[-1]]:
        page.goto(own_server.url + guide["url"])
        assert page.locator("article h1").is_visible() and styled(page)
    page.goto(own_server.url + SEARCH)
    page.fill("#q", "no me pagan")
    page.press("#q", "Enter")
    page.wait_for_selector(".results li")
    assert page.locator(f".results a[href^='{WAGES}']").count() >= 1  # The guide, and its pages by country.
    page.goto(own_server.url + "/es/")
    assert page.locator("h1").is_visible()
    page.goto(own_server.url + SENSITIVE)
    assert page.inner_text("h1") == "No hay conexión"


def test_a_sensitive_page_is_kept_only_on_purpose_and_can_be_forgotten(own_server, open_page):
    page = open_page(own_server.url + SENSITIVE, worker=True)
    ready(page)
    page.reload()
    ready(page)
    page.goto(own_server.url + WAGES)
    wait_until_kept(page, WAGES)
    assert SENSITIVE not in kept(page)
    page.goto(own_server.url + SENSITIVE)
    page.click("[data-save]")
    page.wait_for_function("() => document.querySelector('[data-status]').textContent")
    assert SENSITIVE in kept(page, "saved")
    page.click(".exit-note summary")
    page.click("[data-forget]")
    page.wait_for_function("() => document.querySelector('[data-forget-status]').textContent")
    assert kept(page) == []


def test_the_privacy_page_deletes_everything_saved(own_server, open_page):
    page = open_page(own_server.url + WAGES, worker=True)
    ready(page)
    wait_until_kept(page, WAGES)
    visit(page, own_server.url, "/es/sobre/privacidad/")
    page.wait_for_selector(f"[data-device-list] a[href$='{WAGES}']")
    page.locator("[data-forget]").last.click()
    page.wait_for_function("() => [...document.querySelectorAll('[data-forget-status]')].some(e => e.textContent)")
    page.wait_for_function("() => !document.querySelector('[data-device-list] a')")
    assert kept(page) == []


def changed(url, text):
    return re.sub(r"<h1>.*?</h1>", f"<h1>{text}</h1>", file_of(url).read_text(), count=1).encode()


def test_a_changed_page_is_new_at_the_next_visit_online_and_then_offline(own_server, open_page):
    page = open_page(own_server.url + WAGES, worker=True)
    ready(page)
    wait_until_kept(page, WAGES)
    page.click("[data-save]")
    page.wait_for_function("() => document.querySelector('[data-status]').textContent")
    own_server.overrides[WAGES] = changed(WAGES, "Una versión nueva")
    page.reload()
    assert page.inner_text("h1") == "Una versión nueva"
    wait_until(page, "async path => (await (await caches.match(path)).text()).includes('Una versión nueva')", WAGES)
    own_server.stop()
    page.reload()
    assert page.inner_text("h1") == "Una versión nueva"


def forget_the_day(page):
    """As if the last refresh had been yesterday."""
    page.evaluate("async () => { for (const name of await caches.keys()) for (const key of await (await caches.open(name)).keys()) "
                  "if (key.url.endsWith('.refreshed')) await (await caches.open(name)).delete(key); }")


def save(page, url, path):
    visit(page, url, path)
    page.click("[data-save]")
    page.wait_for_function("() => document.querySelector('[data-status]').textContent.includes('sin internet')")


def test_saved_guides_are_refreshed_and_dropped_ones_go(own_server, open_page):
    page = open_page("about:blank", worker=True)
    save(page, own_server.url, WAGES)
    save(page, own_server.url, OTHER)
    list_ = json.loads((SITE / "es/offline.json").read_text())
    list_["guides"] = [guide for guide in list_["guides"] if guide["url"] != OTHER]
    own_server.overrides["/es/offline.json"] = json.dumps(list_).encode()
    own_server.overrides[WAGES] = changed(WAGES, "Una versión nueva")
    forget_the_day(page)
    page.goto(own_server.url + "/es/indice/")
    wait_until(page, f"async path => !(await ({KEPT})('saved')).includes(path)", OTHER)
    wait_until(page, """async path => {
        const saved = await caches.open((await caches.keys()).find(name => name.endsWith('saved')));
        return (await (await saved.match(path)).text()).includes('Una versión nueva'); }""", WAGES)


def test_a_page_that_is_gone_is_not_shown_from_memory(own_server, open_page):
    page = open_page("about:blank", worker=True)
    save(page, own_server.url, OTHER)
    own_server.overrides[OTHER] = None
    page.goto(own_server.url + OTHER)
    assert page.inner_text("h1") == "No encontramos esa página"
    wait_until(page, f"async path => !(await ({KEPT})('')).includes(path)", OTHER)


def test_a_host_that_does_not_answer_is_not_waited_for_long(own_server, open_page):
    page = open_page(own_server.url + WAGES, worker=True)
    ready(page)
    wait_until_kept(page, WAGES)
    own_server.overrides[WAGES] = released = threading.Event()
    page.goto(own_server.url + WAGES, timeout=45_000)
    assert page.inner_text("h1").startswith("No me pagan") and not released.is_set()
    released.set()


def test_the_worker_touches_neither_other_origins_nor_what_is_not_its_own(own_server, open_page):
    page = open_page(own_server.url + WAGES, worker=True)
    ready(page)
    names = page.evaluate("caches.keys()")
    assert names and all(name.startswith("faro / ") for name in names)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 1
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
