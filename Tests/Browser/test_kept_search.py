"""The search that a device keeps: broken files are replaced, languages do not undo each other, an update never breaks it offline."""
import json
import re
import shutil
import time

import pytest
from conftest import SITE, Server, wait_until
from test_offline import forget_the_day, kept, ready, visit, wait_until_kept

SEARCH = {"es": "/es/buscar/", "en": "/en/search/"}
PANEL = {language: json.loads((SITE / language / "offline.json").read_text())["offline"] for language in SEARCH}


def files(language, folder=SITE):
    return set(json.loads((folder / language / "offline.json").read_text())["search"]["files"])


def ask(page, query):
    """What the page says of a search, once it has said it."""
    page.evaluate("document.querySelector('[data-search-status]').textContent = ''")
    page.fill("#q", query)
    page.press("#q", "Enter")
    page.wait_for_function("""() => { const said = document.querySelector('[data-search-status]').textContent;
        return said && said !== document.querySelector('[data-search-words]').dataset.loading; }""")
    return page.inner_text("[data-search-status]")


def finds(page, query):
    said = ask(page, query)
    return page.locator(".results > li").count() > 0 and page.locator("[data-search-status] button").count() == 0 and said


def assert_finds_offline(page, server):
    server.stop()
    for word in ("salario", "pasaporte", "embarazo"):
        page.goto("about:blank")
        page.goto(server.url + SEARCH["es"])
        assert finds(page, word), word


def save(page, url, language, what):
    """Presses a save button and its second one; gives what was asked between the two."""
    visit(page, url, PANEL[language])
    page.click(f"[data-save-{what}]")
    page.wait_for_selector("[data-save-confirm]:visible")
    question = page.inner_text("[data-save-status]")
    page.click("[data-save-confirm]")
    done = page.get_attribute(f"[data-save-{what}]", "data-done")
    page.wait_for_function("end => document.querySelector('[data-save-status]').textContent.endsWith(end)", arg=done[-20:], timeout=180_000)
    return question


@pytest.mark.parametrize("worker", [True, False])
def test_a_search_file_that_came_broken_is_replaced_once_the_host_is_repaired(own_server, open_page, worker):
    page = open_page(own_server.url + SEARCH["es"], worker=worker)
    if worker:
        ready(page)
        page.reload()
    for path in (SITE / "search/es").glob("t-*.json"):
        own_server.overrides["/search/es/" + path.name] = path.read_bytes()[: path.stat().st_size // 2]
    ask(page, "salario")
    assert page.locator(".results > li").count() == 0 and page.locator("[data-search-status] button").count() == 1
    own_server.overrides.clear()
    page.click("[data-search-status] button")
    page.wait_for_selector(".results > li")
    page.goto("about:blank")
    page.goto(own_server.url + SEARCH["es"] + "#q=salario")
    page.wait_for_selector(".results > li")


def test_the_login_page_of_a_network_is_not_kept_as_the_search(own_server, open_page):
    page = open_page("about:blank", worker=True)
    visit(page, own_server.url, SEARCH["es"])
    page.reload()
    assert finds(page, "salario")
    for path in ("/search/search.js", "/search/es/index.json"):
        wait_until_kept(page, path, "files")
    own_server.overrides["/search/es/index.json"] = b"<html>Accept the terms</html>"
    page.reload()
    assert not finds(page, "salario")
    own_server.stop()
    page.goto("about:blank")
    page.goto(own_server.url + SEARCH["es"])
    assert finds(page, "salario")


def test_saving_or_reading_another_language_leaves_the_first_as_it_is(own_server, open_page):
    page = open_page("about:blank", worker=True)
    for language in SEARCH:
        save(page, own_server.url, language, "all")
    wanted = files("es") | files("en")
    assert wanted <= set(kept(page))
    for path in ("/en/", "/es/", "/en/"):
        forget_the_day(page)
        visit(page, own_server.url, path)
        assert wanted <= set(kept(page)), path
    own_server.stop()
    for language, word in (("es", "embarazo"), ("en", "pregnancy")):
        page.goto(own_server.url + SEARCH[language])
        assert finds(page, word)


def renamed(page_files):
    """As if every shard of terms had changed: its name bears another fingerprint."""
    return {path: re.sub(r"(.{3})\.json$", lambda match: match.group(1)[::-1] + ".json", path) for path in page_files if re.search(r"/[tp]-[^/]*$", path)}


def update(folder):
    """The next version of the site in `folder`: shards of terms and positions under new names, the entries that name them."""
    names = renamed(files("es", folder))
    for old, new in names.items():
        (folder / old[1:]).rename(folder / new[1:])
    entry = folder / "search/es/index.json"
    index = json.loads(entry.read_text())
    index["terms"][1] = "".join(index["terms"][1][at:at + 3][::-1] for at in range(0, len(index["terms"][1]), 3))
    entry.write_text(json.dumps(index))
    list_ = json.loads((folder / "es/offline.json").read_text())
    list_["search"]["files"] = sorted(names.get(path, path) for path in list_["search"]["files"])
    (folder / "es/offline.json").write_text(json.dumps(list_))


@pytest.fixture
def updatable(tmp_path):
    """A copy of the site on a host of its own, to be changed under the reader."""
    shutil.copytree(SITE, tmp_path / "site")
    server = Server(tmp_path / "site")
    yield server
    server.stop()


@pytest.mark.parametrize("what", ["all", "search"])
def test_a_saved_search_works_offline_after_the_site_was_updated(updatable, open_page, what):
    page = open_page("about:blank", worker=True)
    save(page, updatable.url, "es", what)
    update(updatable.folder)
    page.goto(updatable.url + SEARCH["es"])
    assert finds(page, "embarazo")
    new = files("es", updatable.folder)
    assert new != files("es")
    for path in sorted(new):
        wait_until_kept(page, path)
    wait_until(page, "async file => !await caches.match(file)", sorted(files("es") - new)[0])
    assert_finds_offline(page, updatable)


def test_an_update_that_could_not_be_fetched_whole_leaves_the_saved_search_as_it_was(updatable, open_page):
    page = open_page("about:blank", worker=True)
    save(page, updatable.url, "es", "search")
    update(updatable.folder)
    lost = sorted(files("es", updatable.folder) - files("es"))[-1]
    updatable.overrides[lost] = None
    # Refreshes do not overlap: when the second requests the file, the first has ended.
    end = time.monotonic() + 60
    while updatable.log.count(lost) < 2:
        assert time.monotonic() < end, f"{lost} was not asked for twice"
        page.goto(updatable.url + SEARCH["es"])
        assert finds(page, "embarazo")
    assert_finds_offline(page, updatable)


def test_words_once_searched_are_found_offline_after_the_site_was_updated(updatable, open_page):
    page = open_page("about:blank", worker=True)
    visit(page, updatable.url, SEARCH["es"])
    page.reload()
    assert finds(page, "salario")
    for path in ("/search/search.js", "/search/es/index.json"):
        wait_until_kept(page, path, "files")
    shards = {path for path in kept(page, "files") if path.startswith("/search/es/")}
    update(updatable.folder)
    forget_the_day(page)
    visit(page, updatable.url, "/es/")
    assert shards <= set(kept(page, "files"))
    updatable.stop()
    page.goto(updatable.url + SEARCH["es"])
    assert finds(page, "salario")


@pytest.mark.parametrize("language", SEARCH)
def test_the_search_page_leads_to_where_it_is_saved(server, open_page, language):
    page = open_page(server.url + SEARCH[language], worker=True)
    page.click("main a[href$='#_device']")
    page.wait_for_selector("[data-save-search]:visible")
    assert page.locator("[data-save-search]").inner_text()


@pytest.mark.parametrize("language,word", [("es", "embarazo"), ("en", "pregnancy")])
def test_the_search_of_a_language_is_saved_alone_and_its_size_shown_first(own_server, device, language, word):
    phone = device()
    page = phone.pages[0]
    list_ = json.loads((SITE / language / "offline.json").read_text())
    visit(page, own_server.url, PANEL[language])
    before = len(own_server.log)
    question = save(page, own_server.url, language, "search")
    size = sum(part["bytes"] for part in [*list_["assets"], list_["search"]])
    number, unit = re.search(r"([\d.]+) (KB|MB)", question).groups()
    assert float(number) * {"KB": 1024, "MB": 1048576}[unit] == pytest.approx(size, rel=0.06)
    assert files(language) <= set(kept(page))
    guides = {guide["url"] for guide in list_["guides"]}
    assert not guides & set(kept(page)) and not guides & set(own_server.log[before:])
    device.stop(phone)
    own_server.stop()
    page = device().pages[0]
    page.goto(own_server.url + SEARCH[language])
    assert finds(page, word)
