"""A site of odd data: it builds, its pages are well-formed, its links lead somewhere, and nothing hostile runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from tests.conftest import ROOT_ADDRESS
from tests.odd_archive import FOREIGN, HOSTILE, LONG_TITLE, MANY
from tests.site.links import broken_links, pages, soup

_EMPTY = ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
_DRAWN = ("circle", "ellipse", "line", "path", "polygon", "polyline", "rect", "stop", "use")
"""Elements of HTML that hold nothing, and of SVG that close themselves or not."""


class WellFormed(HTMLParser):
    """What is wrong with the form of a page: elements that are not closed in turn, ids and attributes given twice."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.feed(html)
        self.close()
        self.faults += [f"<{name}> is not closed" for name in self.open]
        self.faults += [f"id {name} is given {count} times" for name, count in self.ids.items() if count > 1]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(attrs, f"{tag} in line {self.getpos()[0]}")
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(attrs, tag)
        if tag not in _EMPTY + _DRAWN:
            self.faults.append(f"<{tag}/> does not close itself")

    def handle_endtag(self, tag: str) -> None:
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append(f"</{tag}> in line {self.getpos()[0]} closes {self.open[-1:]}")

    def _note(self, attrs: list[tuple[str, str | None]], where: str) -> None:
        names = Counter(name for name, _ in attrs)
        self.faults += [f"{name} twice in <{where}>" for name, count in names.items() if count > 1]
        self.faults += [f"{name} in <{where}>" for name in names if name.startswith("on")]
        self.ids.update(value for name, value in attrs if name == "id" and value)


def faults(site: Path) -> Iterator[str]:
    for page in pages(site):
        found = WellFormed(page.read_text("utf-8")).faults
        yield from (f"{page.relative_to(site)}: {fault}" for fault in found[:5])


def test_the_check_of_form_sees_what_is_wrong() -> None:
    html = '<p id="a"><b><i>x</b></i><a id="a" onclick="x" href="1" href="2">y</a>'
    assert len(WellFormed(html).faults) > 4
    assert WellFormed('<p id="a">x<br><img src="b"></p>').faults == []


def test_every_page_of_odd_data_is_well_formed(odd_site: Path) -> None:
    assert list(faults(odd_site)) == []


def test_every_link_and_anchor_among_odd_data_leads_somewhere(odd_site: Path) -> None:
    assert list(broken_links(odd_site, ROOT_ADDRESS)) == []


def test_hostile_text_is_text_wherever_it_stands(odd_site: Path) -> None:
    ours = {script.text for script in soup(odd_site / "about/index.html").find_all("script", src=False)}
    assert not any("alert" in script for script in ours)
    for page in pages(odd_site):
        document = soup(page)
        for element in document.find_all(["script", "img", "iframe", "style", "title"]):
            is_data = element.name == "title" or element.get("type") == "application/ld+json"
            assert is_data or "alert(" not in element.text, page
            assert not str(element.get("src", "")).startswith(("x", "javascript:")), page
        for element in document.find_all(href=True):
            assert element["href"].partition(":")[0].lower() not in ("javascript", "data", "vbscript"), page
        for meta in document.find_all("meta", attrs={"http-equiv": "refresh"}):
            assert "javascript:" not in meta["content"], page


def test_hostile_text_comes_out_as_itself(odd_site: Path) -> None:
    words = HOSTILE.partition(" $")[0]
    page = soup(odd_site / "papers/hostile/index.html")
    assert words in page.find("h1").get_text()
    assert words in page.find("title").get_text()
    assert words in soup(odd_site / "topics/hostile/index.html").find("h1").get_text()
    assert words in soup(odd_site / "organisations/hostile/index.html").find("h1").get_text()
    assert words in soup(odd_site / "volumes/2/index.html").find("h1").get_text()


def test_what_is_long_empty_foreign_or_of_one_name_is_all_there(odd_site: Path) -> None:
    long = soup(odd_site / "papers/long/index.html")
    assert LONG_TITLE in long.find("h1").get_text()
    assert f"Author Number {MANY - 1}" in long.get_text()
    assert len(soup(odd_site / "volumes/sixty-five/index.html").select("article h3")) == 65
    for address in ("topics/empty", "organisations/empty"):
        assert soup(odd_site / address / "index.html").select("main .nl-empty"), address
    foreign = soup(odd_site / "papers/foreign/index.html").get_text()
    assert all(name in foreign for name in FOREIGN)
    for name in ("twin", "twin-again"):
        assert soup(odd_site / f"papers/{name}/index.html").find("h1").get_text(strip=True) == "One Name"


def test_titles_are_listed_by_letter_without_article_digits_first_other_scripts_last(odd_site: Path) -> None:
    page = soup(odd_site / "titles/index.html")
    letters = [heading.get_text(strip=True) for heading in page.select("main h2")]
    assert (letters[0], letters[1], letters[-1]) == ("0–9", "A", "Other scripts")
    assert [link.get_text(strip=True) for link in page.find("nav", class_="nl-letters")("a")] == letters
    under = {one.get_text(strip=True): one.find_next_sibling("ul").get_text() for one in page.select("main h2")}
    assert "3 Wombats" in under["0–9"]
    assert "«Ångström»" in under["A"]
    assert "A Stub" in under["S"]
    assert "袋熊的检索" in under["Other scripts"]


def test_math_is_set_on_pages_and_readable_where_there_is_no_html(odd_site: Path) -> None:
    page = soup(odd_site / "papers/math/index.html")
    assert page.find("h1").find("math") is not None
    assert page.find("title").get_text().startswith("Adapt-∞ in 1/n")
    assert "From $5 to $10" in page.get_text()
    broken = soup(odd_site / "papers/broken-math/index.html")
    assert broken.find("h1").find("math") is None
    assert broken.find("h1").get_text(strip=True) == "Broken $\\frac$ and $x_$"


def test_a_former_address_leads_to_the_present_one(odd_site: Path) -> None:
    for former, present in (
        ("papers/formerly-hostile", "papers/hostile/"),
        ("volumes/one", "volumes/1/"),
        ("volumes/first", "volumes/1/"),
        ("topics/several", "topics/many/"),
        ("topics/lots", "topics/many/"),
        ("organisations/alien", "organisations/foreign/"),
    ):
        page = soup(odd_site / former / "index.html")
        assert page.find("meta", attrs={"http-equiv": "refresh"})["content"] == f"0; url=../../{present}"
        assert page.find("link", rel="canonical")["href"] == ROOT_ADDRESS + present
        assert page.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert page.find("link", rel="alternate")["href"] == "../../feed.xml"
        assert page.find("a")["href"] == f"../../{present}"
        assert f"{former}/" not in (odd_site / "sitemap.xml").read_text("utf-8")


def test_the_feeds_of_a_renamed_topic_stay_where_they_were(odd_site: Path) -> None:
    assert (odd_site / "topics/several/feed.xml").is_file()
    assert not list((odd_site / "topics/many").glob("feed.*"))
    feeds = soup(odd_site / "topics/many/index.html").find_all("link", rel="alternate", type="application/rss+xml")
    assert "../../topics/several/feed.xml" in [link["href"] for link in feeds]
    years = {path.parent.name for path in (odd_site / "topics/many").glob("*/index.html")}
    assert years
    assert years == {path.parent.name for path in (odd_site / "topics/lots").glob("*/index.html")}
