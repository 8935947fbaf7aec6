"""What pages tell search engines and messengers, read by a program that we did not write."""
import re

import extruct
from conftest import file_of, html_pages

# Types of schema.org and the properties that belong to them or to what they are kinds of.
THING = {"name", "description", "url", "mainEntityOfPage", "alternateName"}
ORGANIZATION = THING | {"email", "address", "contactPoint"}
PROPERTIES = {
    "Article": THING | {"headline", "inLanguage", "dateModified", "publisher"},
    "BreadcrumbList": THING | {"itemListElement"},
    "ContactPoint": THING | {"telephone", "contactType", "availableLanguage", "email"},
    "DefinedTerm": THING | {"inDefinedTermSet", "termCode"},
    "DefinedTermSet": THING | {"hasDefinedTerm", "inLanguage", "publisher"},
    "Event": THING | {"inLanguage", "startDate", "endDate", "location"},
    "GovernmentOrganization": ORGANIZATION,
    "ListItem": THING | {"position", "item"},
    "Organization": ORGANIZATION,
    "PostalAddress": THING | {"streetAddress", "addressLocality", "addressCountry"},
}


def sample():
    """Every item of the small collections, and some of the large ones."""
    pages = [url for url in html_pages() if url.startswith(("/es/", "/en/"))]
    small = [url for url in pages if re.match(r"^/es/(agenda|instituciones|glosario|consulados)/[^/]+/$", url)]
    return sorted(set(small[::3] + pages[::15]))


def facts(node):
    """All objects of JSON-LD, however deep."""
    if isinstance(node, list):
        for value in node:
            yield from facts(value)
    elif isinstance(node, dict):
        if "@type" in node:
            yield node
        for value in node.values():
            yield from facts(value)


def test_each_property_belongs_to_its_type_and_each_kind_of_item_has_its_own():
    types = {}
    pages = sample()
    assert len(pages) > 100
    for url in pages:
        html = file_of(url).read_text()
        data = extruct.extract(html, syntaxes=["json-ld"], errors="strict")["json-ld"]
        if not data:
            continue
        assert len(data) == 1 and data[0]["@context"] == "https://schema.org", url
        item = data[0]["@graph"][0]
        types.setdefault(item["@type"], []).append(url)
        for fact in facts(data):
            properties = {key for key in fact if not key.startswith("@")}
            assert properties <= PROPERTIES[fact["@type"]], (url, fact)
            assert properties and all(fact[key] for key in properties), (url, fact)
        for point in facts(item):
            if point["@type"] == "ContactPoint":
                assert re.fullmatch(r"\+[0-9]{7,15}|[0-9]{2,6}", point["telephone"]), url
    assert {"Article", "Event", "DefinedTerm", "Organization", "GovernmentOrganization"} <= set(types)
    assert all("/agenda/" in url or "/calendar/" in url for url in types["Event"])
    assert any("/consulados/" in url for url in types["GovernmentOrganization"])


def test_messengers_are_told_title_text_kind_address_and_language():
    for url in sample():
        html = file_of(url).read_text()
        graph = dict(extruct.extract(html, syntaxes=["opengraph"], errors="strict")["opengraph"][0]["properties"])
        assert graph["og:title"] and graph["og:locale"] == url.split("/")[1], url
        assert graph["og:type"] in ("article", "website"), url
        canonical = re.search(r'<link rel="canonical" href="([^"]+)"', html)[1]
        assert graph["og:url"] == canonical, url
        described = re.search(r'<meta name="description"[^>]* content="([^"]*)"', html)
        assert ("og:description" in graph) == (described is not None), url
