"""On paper: no navigation, addresses of links, a QR code that a phone reads, a leaflet on one sheet; and the copy in one file."""
import re
import subprocess

import pytest
from conftest import SITE, file_of, first_with

WAGES = "/es/derechos/salarios-no-pagados/"
SINGLE = first_with("data-listen-root", "es/derechos/*/index.html")


class Sheet:
    """What a page prints: its text, its pages, and the QR codes on them."""

    def __init__(self, page, folder, paper):
        self.file = folder / "sheet.pdf"
        page.pdf(path=self.file, format=paper, prefer_css_page_size=False)
        self.folder = folder

    @property
    def text(self):
        return subprocess.run(["pdftotext", "-layout", self.file, "-"], capture_output=True, text=True, check=True).stdout

    @property
    def count(self):
        info = subprocess.run(["pdfinfo", self.file], capture_output=True, text=True, check=True).stdout
        return int(re.search(r"Pages:\s+(\d+)", info).group(1))

    def codes(self):
        subprocess.run(["pdftoppm", "-r", "150", "-png", self.file, self.folder / "sheet"], check=True)
        images = sorted(self.folder.glob("sheet-*.png"))
        return subprocess.run(["zbarimg", "--quiet", "--raw", *images], capture_output=True, text=True).stdout.split()


def says_where_it_comes_from(sheet, canonical):
    """The address and its code; none of both as long as the site's address is a placeholder, which would lead nowhere."""
    text, address = " ".join(sheet.text.split()), re.sub("^https?://", "", canonical).rstrip("/")
    if canonical.startswith("https://example.org/"):
        return "example.org" not in text and sheet.codes() == []
    return address in text and canonical in sheet.codes()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_guide_prints_whole_without_navigation_and_with_a_readable_code(server, open_page, tmp_path, paper):
    page = open_page(server.url + WAGES)
    canonical = page.get_attribute("link[rel=canonical]", "href")
    headings = page.locator(".text h2").all_inner_texts()
    menu = page.locator("nav.main-menu a").all_text_contents()
    source = page.locator(".sources a.external").first.get_attribute("href")
    sheet = Sheet(page, tmp_path, paper)
    text = " ".join(sheet.text.split())
    for absent in ["Menú", "Buscar", "Ir al texto", "Guardar en este aparato", "Escuchar", "WhatsApp", menu[1]]:
        assert absent not in text, absent
    for heading in headings:
        assert " ".join(heading.replace("Escuchar", "").split()) in text, heading
    assert source in text.replace(" ", "")
    assert "Compilado:" in text and "Revisado:" not in text and sheet.count <= 8
    assert says_where_it_comes_from(sheet, canonical)


def test_every_code_leads_to_its_page(server, open_page, tmp_path):
    files = sorted(SITE.rglob("qr.svg"))
    assert len(files) >= 20
    page = open_page(server.url + "/404.html", viewport={"width": 300, "height": 300})
    wrong = []
    for number, file in enumerate(files):
        page.goto(f"{server.url}/{file.relative_to(SITE)}")
        image = tmp_path / f"code-{number}.png"
        page.screenshot(path=image)
        expected = re.search(r'<link rel="canonical" href="([^"]+)"', (file.parent / "index.html").read_text()).group(1)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", image], capture_output=True, text=True).stdout.strip()
        if read != expected:
            wrong.append(f"{file.relative_to(SITE)}: {read}")
    assert wrong == []


def test_folded_notes_are_printed(server, open_page, tmp_path):
    page = open_page(server.url + first_with('class="callout consulate', "es/derechos/*/index.html"))
    note = page.locator("details.consulate li, details.consulate p").first.text_content()
    text = " ".join(Sheet(page, tmp_path, "A4").text.split())
    assert " ".join(note.split())[:30] in text
    assert page.locator("details.consulate[open]").count() == 0


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_leaflet_is_one_sheet(server, open_page, tmp_path, paper):
    page = open_page(server.url + WAGES)
    canonical = page.get_attribute("link[rel=canonical]", "href")
    page.goto(server.url + WAGES + "#_leaflet")
    assert page.locator(".leaflet-sheet").is_visible() and page.locator("article").is_hidden()
    sheet = Sheet(page, tmp_path, paper)
    assert sheet.count == 1
    assert canonical.startswith("https://example.org/") or canonical in sheet.codes()
    assert "example.org" not in sheet.text


def leaflets():
    return ["/" + path.parent.relative_to(SITE).as_posix() + "/" for path in sorted(SITE.glob("es/derechos/*/index.html")) if 'id="_leaflet"' in path.read_text()]


def test_every_leaflet_fits_its_sheet(server, open_page, tmp_path):
    # Width of A4 without margins, at 96 dpi.
    page = open_page("about:blank", viewport={"width": 688, "height": 1000})
    long = []
    for url in leaflets():
        page.goto(server.url + url + "#_leaflet")
        if Sheet(page, tmp_path, "A4").count != 1:
            long.append(url)
        page.emulate_media(media="print")
        panels = page.evaluate("[...document.querySelectorAll('.leaflet-sheet > *')].filter(e => e.scrollHeight > e.clientHeight + 1).map(e => e.className)")
        long += [f"{url}: {panel}" for panel in panels]
        page.emulate_media(media="null")
    assert long == []


def test_a_leaflet_shows_without_scripts(server, open_page):
    page = open_page(server.url + WAGES + "#_leaflet", scripts=False)
    assert page.locator(".leaflet-sheet").is_visible()
    assert not page.locator("article").is_visible()


def single_files():
    return sorted(path for path in SITE.glob("es/derechos/*/*.html") if path.name != "index.html")


def test_every_guide_has_a_copy_in_one_file_that_needs_nothing():
    assert len(single_files()) >= 20
    for path in single_files():
        text = path.read_text()
        assert text.count("<style") == 1 and "<script" not in text and "<link rel=\"stylesheet" not in text and "<img" not in text, path
        assert 'content="noindex"' in text and "default-src 'none'" in text.replace("&#39;", "'"), path
        assert not re.search(r'href="/', text), path


def test_the_copy_opens_from_the_phones_memory(open_page, tmp_path):
    copy = tmp_path / "guía.html"
    copy.write_bytes(single_files()[0].read_bytes())
    page = open_page(copy.as_uri())
    assert page.requested == [page.url] and page.faults == []
    assert page.locator("h1").is_visible() and page.locator("a[href^='tel:']").count() > 0
    # The CSP allows the style: its rules apply.
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") >= 18
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
