"""Every page is well-formed HTML; every internal link and anchor leads somewhere; the catalogue obeys the schema beside it."""
import csv
import json
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from conftest import RTL_SITE, SITE, file_of, html_pages
from jsonschema import Draft202012Validator

# tidy 5.6 does not know these parts of the current HTML standard: `<div>` in `<dl>`, a heading in `<summary>`, newer
# attributes, URLs with non-ASCII letters.
KNOWN = ("missing </dl> before </div>", "missing </div> before <dt>", "inserting implicit <dl>", "missing <dd>", "proprietary attribute",
         "missing </summary> before <h2>", "discarding unexpected </summary>", "escaping malformed URI reference")


def tidy(path):
    run = subprocess.run(["tidy", "-errors", "-quiet", "--drop-empty-elements", "no", "--mute-id", "no", str(path)],
                         capture_output=True, text=True)
    return [f"{path.relative_to(SITE)}: {line}" for line in run.stderr.splitlines()
            if ("Error" in line or "Warning" in line) and not any(known in line for known in KNOWN)]


def files():
    return [file_of(url) for url in html_pages()]


def test_tidy_finds_no_fault():
    with ThreadPoolExecutor(2) as pool:
        faults = [fault for found in pool.map(tidy, files()) for fault in found]
    assert faults[:20] == []


def test_every_internal_link_and_anchor_leads_somewhere():
    anchors, broken = {}, []

    def ids(path):
        if path not in anchors:
            anchors[path] = set(re.findall(r'\sid="([^"]+)"', path.read_text()))
        return anchors[path]

    for path in files():
        base = "/" + str(path.relative_to(SITE))
        for link in re.findall(r'<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"', path.read_text()):
            link = unescape(link)
            if re.match(r"^[a-z]+:", link) or link.startswith("//"):
                continue
            target, anchor = urldefrag(urljoin(base, link))
            file = SITE / unquote(target).lstrip("/")
            if target.endswith("/"):
                file = file / "index.html"
            if not file.exists():
                broken.append(f"{base}: {link}")
            elif anchor and file.suffix == ".html" and "=" not in anchor and unescape(unquote(anchor)) not in {unescape(i) for i in ids(file)}:
                broken.append(f"{base}: {link}")
    assert broken[:20] == []


@pytest.mark.parametrize("site", [SITE, RTL_SITE], ids=["site", "handbook"])
def test_the_catalogue_obeys_its_schema(site):
    schema = json.loads((site / "catalogue.schema.json").read_text())
    catalogue = json.loads((site / "catalogue.json").read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(catalogue)] == []
    assert catalogue["$schema"] == catalogue["url"] + "catalogue.schema.json"
    # The schema rejects a catalogue with a value of the wrong type or a missing key.
    assert not validator.is_valid({**catalogue, "collections": [{**catalogue["collections"][0], "data": "x"}]})
    assert not validator.is_valid({key: value for key, value in catalogue.items() if key != "languages"})


def test_the_register_obeys_its_schema_and_both_files_hold_the_same():
    schema = json.loads((SITE / "facts.schema.json").read_text())
    register = json.loads((SITE / "facts.json").read_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(register)][:20] == []
    record = register["records"][0]
    assert not validator.is_valid({**register, "records": [{**record, "confidence": "check"}]})
    assert not validator.is_valid({**register, "records": [{key: value for key, value in record.items() if key != "topic"}]})
    assert not validator.is_valid({**register, "records": [{**record, "sources": [{"url": "https://example.org/"}]}]})
    for key in ("topics", "kinds", "places"):
        names = {term["id"] for term in register[key]}
        assert {record[key[:-1]] for record in register["records"] if key[:-1] in record} <= names
    # As a spreadsheet reads it: a row per value, the same values in the same order.
    with open(SITE / "facts.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(None not in row and None not in row.values() for row in rows)
    values = [(record["id"], part.get("id", ""), part["value"]) for record in register["records"]
              for part in ([{"value": record["value"]}] if "value" in record else []) + record.get("parts", [])]
    assert [(row["id"], row["part"]) for row in rows] == [(id, part) for id, part, _ in values]
    for row, (_, _, words) in zip(rows, values):
        for language in register["languages"]:
            assert row["value_" + language].replace("'", "") == words.get(language, "").replace("'", ""), row["id"]


def test_the_catalogue_names_files_that_are_there():
    catalogue = json.loads((SITE / "catalogue.json").read_text())
    for collection in catalogue["collections"]:
        for edition in collection["data"]:
            for kind in ("json", "csv", "feed"):
                if kind in edition:
                    assert (SITE / unquote(edition[kind][len(catalogue["url"]):])).exists(), edition[kind]
            if "json" in edition:
                data = json.loads((SITE / unquote(edition["json"][len(catalogue["url"]):])).read_text())
                assert len(data["items"]) == edition["items"], edition["json"]
