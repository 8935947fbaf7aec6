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
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

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
            pattern = re.compile("^" + re.escape(line.strip()).replace(r"\*", ".*") + "$")
        elif pattern and ":" in line:
            name, value = line.split(":", 1)
            rules.append((pattern, name.strip(), value.strip()))
    return rules


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the folder as a static host would, with the headers that the build asks for."""

    rules = []
    base = "/"

    def translate_path(self, path):
        return super().translate_path("/" + path[len(self.base):] if path.startswith(self.base) else "/nothing-outside-the-base")

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
    """A static host on loopback that can be cut off and come back on the same port."""

    def __init__(self, folder):
        self.folder = folder
        self.port = 0
        self.start()

    def start(self):
        self.base = json.loads((self.folder / "manifest.webmanifest").read_text())["scope"]
        handler = type("SiteHandler", (Handler,), {"rules": read_headers(self.folder), "base": self.base})
        self.httpd = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), partial(handler, directory=str(self.folder)))
        self.port = self.httpd.server_port
        threading.Thread(target=self.httpd.serve_forever, daemon=True).start()

    def stop(self):
        self.httpd.shutdown()
        self.httpd.server_close()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}{self.base[:-1]}"


@pytest.fixture(scope="session")
def server():
    assert (SITE / "index.html").exists(), f"no built site in {SITE}: run ./faro build"
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


@pytest.fixture
def open_page(browser):
    """open_page(url, viewport=…, dark=…, scripts=…) → a page that remembers its requests and its console's errors."""
    contexts = []

    def open_(url, viewport=PHONE, dark=False, scripts=True, **options):
        context = browser.new_context(viewport=viewport, color_scheme="dark" if dark else "light", java_script_enabled=scripts,
                                      reduced_motion="reduce", **options)
        contexts.append(context)
        page = context.new_page()
        page.requested, page.faults = [], []
        page.on("request", lambda request: page.requested.append(request.url))
        page.on("console", lambda message: page.faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.goto(url, wait_until="load")
        return page

    yield open_
    for context in contexts:
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
