"""The site map: every page once with the day of its data, as the schema of sitemaps.org 0.9 has it."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest
from lxml import etree

from newsletter.pages.sitemap import site_maps, sitemap
from tests.conftest import ROOT_ADDRESS
from tests.site.links import pages

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
MOST_ADDRESSES = 50_000
"""What the protocol lets one file hold; whoever asks for more needs a list of site maps."""

SCHEMA = etree.XMLSchema(
    etree.fromstring(
        f"""
        <schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:map="{NAMESPACE}" targetNamespace="{NAMESPACE}"
                elementFormDefault="qualified">
          <element name="urlset">
            <complexType>
              <sequence><element name="url" type="map:page" maxOccurs="{MOST_ADDRESSES}"/></sequence>
            </complexType>
          </element>
          <complexType name="page">
            <sequence>
              <element name="loc" type="map:address"/>
              <element name="lastmod" type="map:day" minOccurs="0"/>
            </sequence>
          </complexType>
          <simpleType name="address">
            <restriction base="anyURI"><minLength value="12"/><maxLength value="2048"/></restriction>
          </simpleType>
          <simpleType name="day"><union memberTypes="date dateTime"/></simpleType>
        </schema>
        """
    )
)
"""The schema's facts; of what a page may say besides (how often it changes, how much it matters) we say nothing."""


def said(site_map: bytes) -> dict[str, str | None]:
    """The day of every address, as the file says it; it must say each once."""
    found = [
        (page.findtext(f"{{{NAMESPACE}}}loc"), page.findtext(f"{{{NAMESPACE}}}lastmod"))
        for page in etree.fromstring(site_map)
    ]
    assert len(dict(found)) == len(found)
    return dict(found)


@pytest.mark.parametrize("site", ["example_site", "retrieval_site", "odd_site"])
def test_it_is_as_the_schema_has_it(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    content = (folder / "sitemap.xml").read_bytes()
    SCHEMA.assertValid(etree.fromstring(content))
    assert all(address.isascii() and " " not in address for address in said(content))
    assert not list(folder.rglob("sitemap[-_]*"))  # one file holds them all


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<url/>",
        "<url><loc>/volumes/1/</loc></url>",
        f"<url><loc>https://archive.example/{'a' * 2048}</loc></url>",
        "<url><loc>https://archive.example/</loc><loc>https://archive.example/about/</loc></url>",
        "<url><lastmod>2023-05-26</lastmod><loc>https://archive.example/</loc></url>",
        "<url><loc>https://archive.example/</loc><lastmod>26 May 2023</lastmod></url>",
        "<url><loc>https://archive.example/</loc><lastmod>2023-02-30</lastmod></url>",
        "<url><loc>https://archive.example/</loc><lastmod></lastmod></url>",
        "<url><loc>https://archive.example/</loc><title>Home</title></url>",
    ],
)
def test_the_schema_refuses_what_is_none(page: str) -> None:
    assert not SCHEMA.validate(etree.fromstring(f'<urlset xmlns="{NAMESPACE}">{page}</urlset>'))


def test_an_address_with_signs_of_xml_is_read_back_as_itself() -> None:
    content = sitemap("https://archive.example/", [("a&b/", dt.date(2023, 5, 26)), ("%E7%A9%B4/", None)])
    SCHEMA.assertValid(etree.fromstring(content))
    assert said(content) == {
        "https://archive.example/a&b/": "2023-05-26",
        "https://archive.example/%E7%A9%B4/": None,
    }


def test_it_lists_every_page_once_with_the_day_of_its_data(example_site: Path) -> None:
    found = said((example_site / "sitemap.xml").read_bytes())
    assert set(found) == {
        ROOT_ADDRESS + page.relative_to(example_site).as_posix().removesuffix("index.html")
        for page in pages(example_site)
        if page.name != "404.html"
    }
    assert found[ROOT_ADDRESS + "volumes/1/"] == "2023-05-26"
    assert found[ROOT_ADDRESS + "volumes/3/"] == "2023-07-01"  # the day an entry of it was withdrawn
    assert found[ROOT_ADDRESS + "papers/hostile-title/"] == "2023-06-09"  # the day of its correction
    assert found[ROOT_ADDRESS] == "2023-07-01"
    assert found[ROOT_ADDRESS + "topics/empty-meadow/"] is None


def test_many_pages_are_in_one_map_of_each_section_and_those_of_a_large_section_in_one_of_each_letter() -> None:
    day = dt.date(2023, 5, 26)
    many = [(f"papers/{letter}{number}/", day) for letter in "ab" for number in range(4_000)]
    few = [("", None), ("about/", None), ("papers/", None), ("titles/%E7%A9%B4/", None), ("volumes/12/", None)]
    found = site_maps("https://archive.example/", [*few, *many])
    parts = [path for path in found if path.startswith("sitemap-")]
    for path in parts:
        SCHEMA.assertValid(etree.fromstring(found[path]))
    mapped = [address for path in parts for address in said(found[path])]
    assert len(mapped) == len(set(mapped)) == len(few) + len(many)
    assert said(found["sitemap.xml"]) == {
        "https://archive.example/sitemap-about.xml": None,
        "https://archive.example/sitemap-other.xml": None,
        "https://archive.example/sitemap-papers-a.xml": "2023-05-26",
        "https://archive.example/sitemap-papers-b.xml": "2023-05-26",
        "https://archive.example/sitemap-papers-other.xml": None,
        "https://archive.example/sitemap-titles.xml": None,
        "https://archive.example/sitemap-volumes.xml": None,
    }
    assert etree.fromstring(found["sitemap.xml"]).tag == f"{{{NAMESPACE}}}sitemapindex"
    assert gzip.decompress(found["sitemap.xml.gz"]) == found["sitemap.xml"]


def test_another_page_changes_no_map_but_its_own() -> None:
    many = [(f"papers/{letter}{number}/", None) for letter in "ab" for number in range(4_000)]
    before, after = (site_maps("https://archive.example/", pages) for pages in (many, [*many, ("papers/new/", None)]))
    assert {path for path in after if after[path] != before.get(path) and "-" in path} == {"sitemap-papers-n.xml"}


def test_its_compressed_form_is_the_same_and_has_no_time_of_the_build(example_site: Path) -> None:
    packed = (example_site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (example_site / "sitemap.xml").read_bytes()
    assert packed[4:8] == bytes(4)
