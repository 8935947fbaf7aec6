"""A real browser on the built site.

`Tests/run` builds the site and the right-to-left test project, then starts these. By hand:
    FARO_SITE=Public FARO_RTL_SITE=.build-handbook python -m pytest Tests/Browser
"""
import http.server
import json
import os
import re
import shutil
import threading
import time
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SITE = Path(os.environ.get("FARO_SITE", ROOT / "Public")).resolve()
RTL_SITE = Path(os.environ.get("FARO_RTL_SITE", ROOT / ".build-handbook")).resolve()
SCREENSHOTS = Path(__file__).parent / "screenshots"

PHONE = {"width": 360, "height": 640}
DESK = {"width": 1280, "height": 900}


def read_headers(site):
    """The rules of `_headers`: a path pattern, then indented `Name: value` lines."""
    rules, pattern = [], None
    path = site / "_headers"
    for line in path.read_text().splitlines() if path.exists() else []:
        if line and not line[0].isspace() and not line.startswith("#"):
            pattern = re.compile("^" + re.sub(r":[a-z]+", "[^/]+", re.escape(line.strip()).replace(r"\*", ".*")) + "$")
        elif pattern and ":" in line:
            name, value = line.split(":", 1)
            rules.append((pattern, name.strip(), value.strip()))
    return rules


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the folder as a static host would, with the headers that the build asks for."""

    rules = []
    base = "/"
    overrides = {}
    server_log = []

    def translate_path(self, path):
        return super().translate_path("/" + path[len(self.base):] if path.startswith(self.base) else "/nothing-outside-the-base")

    def do_GET(self):
        path = self.path.split("?")[0]
        self.server_log.append(self.path)
        if path not in self.overrides:
            return super().do_GET()
        body = self.overrides[path]
        if isinstance(body, threading.Event):
            # A slow server.
            body.wait(60)
            return super().do_GET()
        if body is None:
            return self.send_error(404)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path if "." in path else path + "index.html") + "; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self):
        for pattern, name, value in self.rules:
            if pattern.match(self.path.split("?")[0]):
                self.send_header(name, value)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


Handler.extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".webmanifest": "application/manifest+json",
                          ".js": "text/javascript", ".svg": "image/svg+xml"}


class Server:
    """A static host on loopback that can be cut off and come back on the same port.

    `overrides` replaces a path's bytes; `None` takes the file away, an event holds the answer back until it is set. `log` holds what was asked, with its query.
    """

    def __init__(self, folder):
        self.folder = folder
        self.port = 0
        self.overrides, self.log = {}, []
        self.start()

    def start(self):
        self.base = json.loads((self.folder / "manifest.webmanifest").read_text())["scope"]
        rules = {"rules": read_headers(self.folder), "base": self.base, "overrides": self.overrides, "server_log": self.log}
        handler = type("SiteHandler", (Handler,), rules)
        self.httpd = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), partial(handler, directory=str(self.folder)))
        self.port = self.httpd.server_port
        threading.Thread(target=self.httpd.serve_forever, daemon=True).start()

    def stop(self):
        if self.httpd:
            self.httpd.shutdown()
            self.httpd.server_close()
        self.httpd = None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}{self.base[:-1]}"


@pytest.fixture(scope="session")
def server():
    assert (SITE / "index.html").exists(), f"no built site in {SITE}: run ./faro build"
    server = Server(SITE)
    yield server
    server.stop()


@pytest.fixture
def own_server():
    """The site at an origin of its own, for tests that cut it off or change what it serves."""
    server = Server(SITE)
    yield server
    server.stop()


@pytest.fixture(scope="session")
def rtl_server():
    assert (RTL_SITE / "index.html").exists(), f"no built site in {RTL_SITE}: Tests/run builds it"
    server = Server(RTL_SITE)
    yield server
    server.stop()


def chromium_path():
    path = os.environ.get("FARO_CHROMIUM") or shutil.which("chromium")
    assert path, "no chromium: apt-get install chromium"
    return path


@pytest.fixture(scope="session")
def playwright():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright):
    browser = playwright.chromium.launch(executable_path=chromium_path(), args=["--no-sandbox"])
    yield browser
    browser.close()


def remember(page):
    """The page's requests and what its console complains of."""
    page.set_default_timeout(15_000)
    page.requested, page.faults = [], []
    page.on("request", lambda request: page.requested.append(request.url))
    page.on("console", lambda message: page.faults.append(message.text) if message.type in ("error", "warning")
            and "blocked by Playwright" not in message.text else None)
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    return page


def wait_until(page, check, arg=None, seconds=30):
    """Asks the page again and again until `check`, a JavaScript function, gives a promise of something true."""
    # A promise may never settle, so each evaluation has a timeout of one second.
    late = "new Promise(resolve => setTimeout(resolve, 1000))"
    ask = f"argument => Promise.race([({check})(argument), {late}]).then(Boolean)"
    end = time.monotonic() + seconds
    while not page.evaluate(ask, arg):
        assert time.monotonic() < end, f"not so after {seconds} seconds: {check} {arg}"
        page.wait_for_timeout(50)


wait_for_function = Page.wait_for_function


def without_promises(page, expression, **options):
    """Playwright's wait, made to refuse promises: it takes each for true at once, whatever it brings later."""
    checked = f"""argument => {{ const answer = ({expression})(argument);
        if (answer instanceof Promise) throw new Error('a promise: use wait_until');
        return answer; }}"""
    return wait_for_function(page, checked, **options)


Page.wait_for_function = without_promises


@pytest.fixture
def open_page(browser):
    """open_page(url, viewport=…, dark=…, scripts=…, worker=…) → a page of a fresh context, which remembers its requests and faults.

    `clock`: the browser's date and time. `setup`: called with the page before it goes to the address.
    """
    contexts = []

    def open_(url, viewport=PHONE, dark=False, scripts=True, worker=False, clock=None, setup=None, **options):
        context = browser.new_context(viewport=viewport, color_scheme="dark" if dark else "light", java_script_enabled=scripts,
                                      reduced_motion="reduce", service_workers="allow" if worker else "block", **options)
        contexts.append(context)
        page = remember(context.new_page())
        if clock:
            page.clock.set_fixed_time(clock)
        if setup:
            setup(page)
        page.goto(url, wait_until="load")
        return page

    yield open_
    for context in contexts:
        context.close()


@pytest.fixture
def device(playwright, tmp_path):
    """device() → a browser whose storage survives its being closed, like a phone that is switched off and on."""
    running = []

    def start():
        context = playwright.chromium.launch_persistent_context(
            str(tmp_path / "profile"), executable_path=chromium_path(), args=["--no-sandbox"], viewport=PHONE, reduced_motion="reduce")
        running.append(context)
        remember(context.pages[0])
        return context

    def stop(context):
        running.remove(context)
        context.close()

    start.stop = stop
    yield start
    for context in running:
        context.close()


def html_pages(site=SITE):
    """Every HTML page of the site as a URL path, single-file copies and redirects left out."""
    pages = []
    for path in sorted(site.rglob("*.html")):
        text = path.read_text()
        if 'http-equiv="refresh"' in text or "<main" not in text or path.name not in ("index.html", "404.html"):
            continue
        url = "/" + str(path.relative_to(site))
        pages.append(url[: -len("index.html")] if url.endswith("/index.html") else url)
    return pages


def file_of(url, site=SITE):
    return site / (url.lstrip("/") + ("index.html" if url.endswith("/") else ""))


def one_of_each_kind(site=SITE, languages=None):
    """The heaviest page of each kind: by language, section and depth, so lists, items, facets, terms and corridors each have one."""
    best = {}
    for url in html_pages(site):
        parts = url.strip("/").split("/")
        if languages and parts[0] not in languages and len(parts[0]) == 2:
            continue
        key = (parts[0], parts[1] if len(parts) > 1 else "", len(parts))
        size = file_of(url, site).stat().st_size
        if key not in best or size > best[key][0]:
            best[key] = (size, url)
    return [url for _, url in sorted(best.values(), key=lambda pair: pair[1])]


def pages_with(mark, pattern="es/*/*/index.html", site=SITE):
    """Addresses of the pages whose HTML holds `mark`."""
    return ["/" + path.relative_to(site).parent.as_posix() + "/" for path in sorted(site.glob(pattern)) if mark in path.read_text()]


def first_with(mark, pattern="es/*/*/index.html", site=SITE):
    found = pages_with(mark, pattern, site)
    assert found, f"no page matches {pattern} and holds {mark}"
    return found[0]


def guides(sensitive=False, language="es"):
    """Addresses of the guides that can be saved."""
    entries = json.loads((SITE / language / "offline.json").read_text())["guides"]
    return [entry["url"] for entry in entries if entry.get("sensitive", False) == sensitive]


def list_with(mark):
    """The address of the Spanish list whose page holds `mark`."""
    return first_with(mark, "es/*/index.html")
