"""References in the styles of APA, ACM, IEEE and Chicago, compared with what a processor makes of our CSL-JSON."""

from __future__ import annotations

import datetime as dt
from itertools import product

import pytest

from newsletter.citations.csl_json import csl_item
from newsletter.citations.forms import STYLES
from newsletter.citations.work import Work, cited, cited_volume
from newsletter.model import Signature
from newsletter.settings import Settings
from newsletter.source import read_project
from newsletter.strings.language import strings
from tests.builders import make_paper, make_special, make_vocabulary, make_volume
from tests.citations.processor import processed
from tests.conftest import ARCHIVE, RETRIEVAL

SAID = strings("en")
NAMES = (
    (),
    ("Bo Quoll",),
    ("Bo Quoll", "Anna-Maria van 't Hooft"),
    ("Martin Luther King Jr.", "The Burrow Collaboration"),
    tuple(f"Given Q. Wombat{number}" for number in range(7)),
    tuple(f"Given Q. Wombat{number}" for number in range(21)),
)
PLACES: tuple[dict[str, str], ...] = (
    {},
    {"pages": "1–10"},
    {"volume": "44", "pages": "1103–1110"},
    {"volume": "44", "number": "2", "pages": "321–328"},
    {"number": "3", "pages": "5"},
    {"volume": "44"},
)


def in_style(work: Work, style: str) -> str:
    return STYLES[style](work, SAID)


def assert_processed(work: Work) -> None:
    for style in STYLES:
        assert in_style(work, style) == processed(csl_item(work), style), style


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_every_entry_of_an_archive_reads_as_the_processor_has_it(folder: object) -> None:
    archive = read_project(ARCHIVE if folder == ARCHIVE else RETRIEVAL).archive()
    for listing in archive.listings:
        assert_processed(cited(listing.entry, SAID, archive.vocabulary))


@pytest.mark.parametrize("kind", ["conference", "workshop", "journal", "book", "thesis", "report"])
def test_every_kind_of_venue_reads_as_the_processor_has_it(kind: str) -> None:
    vocabulary = make_vocabulary()
    venue = vocabulary.venues[0].model_copy(update={"kind": kind})
    vocabulary = vocabulary.model_copy(update={"venues": (venue,)})
    # Of a conference without a year, and of a book's number without a volume, the styles print half a sentence.
    is_yearly, is_journal = kind in ("conference", "workshop"), kind == "journal"
    places = [place for place in PLACES if is_yearly or is_journal or "volume" in place or "number" not in place]
    for place, doi, year in product(places, (None, "10.1145/1"), (2021,) if is_yearly else (2021, None)):
        here = {"id": "dig", "year": year} | place
        paper = make_paper(venue=here, authors=NAMES[2], doi=doi, arxiv="2010.00904")
        assert_processed(cited(paper, SAID, vocabulary))


@pytest.mark.parametrize("authors", NAMES, ids=len)
@pytest.mark.parametrize("date", [None, "2025", "2025-05", "2025-09-07"])
@pytest.mark.parametrize("arxiv", [None, "2509.00904"])
def test_names_and_dates_read_as_the_processor_has_them(
    authors: tuple[str, ...], date: str | None, arxiv: str | None
) -> None:
    for title in ("Lone wombat", "Is it deep?"):
        assert_processed(cited(make_paper(authors=authors, date=date, arxiv=arxiv, title=title), SAID))


def test_a_preprint_is_cited_by_its_number_and_as_no_more_than_that() -> None:
    work = cited(make_paper(authors=("Bo Quoll", "Ada Bilby"), arxiv="2511.14881", date="2025-11-18"), SAID)
    url = "https://arxiv.org/abs/2511.14881"
    assert [in_style(work, style) for style in STYLES] == [
        f"Quoll, B., & Bilby, A. (2025). Lone Wombat (arXiv:2511.14881). arXiv. {url}",
        f"Bo Quoll and Ada Bilby. 2025. Lone Wombat. Retrieved from {url}",
        f"B. Quoll and A. Bilby, “Lone Wombat,” Nov. 18, 2025, arXiv:2511.14881. [Online]. Available: {url}",
        f"Quoll, Bo, and Ada Bilby. 2025. “Lone Wombat.” arXiv:2511.14881. Preprint, arXiv, November 18. {url}.",
    ]


def test_what_nobody_said_to_be_a_preprint_is_none() -> None:
    work = cited(make_paper(doi="10.1145/1"), SAID)
    assert (csl_item(work)["type"], "publisher" in csl_item(work)) == ("document", False)
    assert "Preprint" not in in_style(work, "chicago")


@pytest.mark.parametrize(
    ("name", "apa", "ieee"),
    [
        ("Anna-Maria van 't Hooft", "van 't Hooft, A.-M.", "A.-M. van 't Hooft"),
        ("Nina De Numbat", "De Numbat, N.", "N. De Numbat"),
        ("Zoë Numbat Jr.", "Numbat, Z., Jr.", "Z. Numbat Jr."),
        ("Min-jun Kim", "Kim, M.-j.", "M.-j. Kim"),
        ("J. R. R. Bilby", "Bilby, J. R. R.", "J. R. R. Bilby"),
        ("Numbat", "Numbat", "Numbat"),
        ("王小明", "王小明", "王小明"),
        ("김왈라", "김왈라", "김왈라"),
        ("محمد بلبي", "بلبي, محمد", "محمد بلبي"),
        ("Ναταλία Κουόκα", "Κουόκα, Ν.", "Ν. Κουόκα"),
        ("The Burrow Collaboration", "The Burrow Collaboration", "The Burrow Collaboration"),
        ("Burrows, Digs and Sons Ltd", "Burrows, Digs and Sons Ltd", "Burrows, Digs and Sons Ltd"),
    ],
)
def test_a_name_is_shortened_where_its_script_does_so(name: str, apa: str, ieee: str) -> None:
    work = cited(make_paper(authors=(name,), date="2025"), SAID)
    stop = "" if apa.endswith(".") else "."
    assert in_style(work, "apa") == f"{apa}{stop} (2025). Lone Wombat."
    assert in_style(work, "ieee") == f"{ieee}, “Lone Wombat.” 2025."


def test_chicago_puts_a_small_particle_behind_the_first_name_alone() -> None:
    authors = ("Anna-Maria van 't Hooft", "Bo van Quoll")
    said = in_style(cited(make_paper(authors=authors), SAID), "chicago")
    assert said == "Hooft, Anna-Maria van 't, and Bo van Quoll. n.d. “Lone Wombat.”"


def test_a_volume_is_cited_with_its_editors_as_a_number_of_the_newsletter() -> None:
    settings = Settings(name="Marsupial Letters", address="https://archive.example/")
    volume = make_volume(3, editors=({"name": "Ada Bilby"}, {"name": "Bo Quoll"}))
    url = "https://archive.example/volumes/3/"
    assert [in_style(cited_volume(volume, settings), style) for style in STYLES] == [
        f"Bilby, A., & Quoll, B. (Eds.). (2023, June 9). Volume 3 on Burrows. Marsupial Letters, 3. {url}",
        f"Ada Bilby and Bo Quoll (Eds.). 2023. Volume 3 on Burrows. Marsupial Letters 3. Retrieved from {url}",
        "A. Bilby and B. Quoll, Eds., “Volume 3 on Burrows,” Marsupial Letters, vol. 3, Jun. 09, 2023. "
        f"[Online]. Available: {url}",
        f"Bilby, Ada, and Bo Quoll, eds. 2023. “Volume 3 on Burrows.” Marsupial Letters, vol. 3, June 9. {url}.",
    ]


def test_a_volume_without_editors_and_without_a_number_has_neither() -> None:
    said = in_style(cited_volume(make_special(), Settings(name="Marsupial Letters")), "apa")
    assert said.startswith("A Reading List. (2023, May 26). Marsupial Letters. ")


def test_a_withdrawn_paper_says_so_in_every_style() -> None:
    paper = make_paper(withdrawn={"date": dt.date(2025, 12, 1), "reason": "The burrow fell in."})
    assert all("Withdrawn: Lone Wombat" in in_style(cited(paper, SAID), style) for style in STYLES)


def test_an_organisation_is_nobody() -> None:
    paper = make_paper(credited="Quokka Labs", organisations=("Quokka Labs",))
    assert all("Quokka" not in in_style(cited(paper, SAID), style) for style in STYLES)
    assert Signature(name="Quokka Labs").name not in str(csl_item(cited(paper, SAID)).get("author"))


def test_a_formula_is_readable() -> None:
    assert "k²" in in_style(cited(make_paper(title="$k^2$ Wombats"), SAID), "apa")
