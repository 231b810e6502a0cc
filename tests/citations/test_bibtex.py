"""BibTeX that a reference manager and LaTeX read as it was meant."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string as parsed
from pybtex.database import parse_string

from newsletter.citations.bibliography import Bibliography
from newsletter.citations.bibtex import bibtex
from newsletter.citations.reference import reference
from newsletter.model import Extra, Paper, Vocabulary
from newsletter.source import read_project
from newsletter.strings.language import strings
from tests.builders import make_archive, make_extra, make_paper, make_venue
from tests.citations.bibtex_reader import names, printed, read
from tests.conftest import ARCHIVE, RETRIEVAL

SAID = strings("en")

HOSTILE = (
    "Burrows > dens <3 | nests",
    "Q&A at 100% for $5 and #1_a {b} ~c ^d \\e",
    "} unbalanced {",
    "{{",
    "\\",
    "% a comment, @misc{other, title = {x}}",
    "\\$5 Burrows \\LaTeX",
    "$5 First",
    "«Höhlen» “and” ’others’ — 穴 نفق 🕳",
    '"quoted", = #',
    "B" * 500,
    "A\ttab  and two spaces",
)


def straight(name: str) -> str:
    """A name as it is printed, the given one before that of the family."""
    return " ".join(reversed(printed(name).split(", ")))


def fields(entry: Paper | Extra) -> dict[str, str]:
    return read(bibtex(entry, SAID))[entry.id]


def test_a_paper_on_arxiv_is_cited_with_eprint_class_and_address() -> None:
    paper = make_paper(
        authors=("Ada Wombat", "Bo Quoll"), arxiv="2511.14881", arxiv_class="cs.IR", date=dt.date(2025, 11, 18)
    )
    assert bibtex(paper, SAID) == (
        "@misc{lone-wombat,\n"
        "  title         = {{Lone Wombat}},\n"
        "  author        = {Ada Wombat and Bo Quoll},\n"
        "  year          = {2025},\n"
        "  month         = nov,\n"
        "  eprint        = {2511.14881},\n"
        "  archivePrefix = {arXiv},\n"
        "  primaryClass  = {cs.IR},\n"
        "  url           = {https://arxiv.org/abs/2511.14881}\n"
        "}\n"
    )


def test_a_paper_with_a_doi_alone_is_cited_without_a_venue_that_nobody_gave() -> None:
    said = fields(make_paper(doi="10.1145/3777368"))
    assert said["type"] == "misc"
    assert (said["doi"], said["url"]) == ("10.1145/3777368", "https://doi.org/10.1145/3777368")
    assert said["howpublished"] == "doi:10.1145/3777368"
    assert not {"booktitle", "journal", "publisher", "eprint", "author", "year"} & set(said)


def test_a_paper_with_both_ids_has_both() -> None:
    said = fields(make_paper(arxiv="2511.14881", doi="10.1145/3777368"))
    assert (said["eprint"], said["doi"]) == ("2511.14881", "10.1145/3777368")
    assert "howpublished" not in said


@pytest.mark.parametrize(
    ("arxiv", "year"), [("2412.14574", "2024"), ("hep-th/9901001", "1999"), ("math.GT/0309136", "2003")]
)
def test_without_a_date_the_year_is_that_of_the_arxiv_id(arxiv: str, year: str) -> None:
    said = fields(make_paper(arxiv=arxiv))
    assert (said["year"], "month" in said) == (year, False)


def test_the_date_of_the_work_wins_over_the_month_in_which_arxiv_gave_its_id() -> None:
    paper = make_paper(arxiv="2602.00002", doi="10.1145/3777368", date=dt.date(2025, 11, 14))
    said = fields(paper)
    assert (said["year"], said["month"], said["eprint"]) == ("2025", "nov", "2602.00002")
    assert "(2025)" in reference(paper, SAID)


def cited(kind: str, paper: Paper) -> tuple[str, dict[str, str]]:
    """The type and the fields of a citation, where the venue is of a kind."""
    text = bibtex(paper, SAID, Vocabulary(venues=(make_venue(kind=kind, full_name="R&D on Burrows", name="R&D"),)))
    return text.partition("{")[0], read(text)[paper.id]


@pytest.mark.parametrize(
    ("kind", "expected", "field", "named"),
    [
        ("conference", "@inproceedings", "booktitle", "R&D on Burrows (R&D 2021), Long papers"),
        ("workshop", "@inproceedings", "booktitle", "R&D on Burrows (R&D 2021), Long papers"),
        ("journal", "@article", "journal", "R&D on Burrows"),
        ("book", "@incollection", "booktitle", "R&D on Burrows"),
        ("thesis", "@phdthesis", "school", "R&D on Burrows"),
        ("report", "@techreport", "institution", "R&D on Burrows"),
    ],
)
def test_a_venue_gives_a_citation_its_type_its_year_and_its_name(
    kind: str, expected: str, field: str, named: str
) -> None:
    place = {"id": "dig", "year": 2021, "volume": 44, "number": 1, "pages": "1-64", "track": "Long papers"}
    paper = make_paper(venue=place, date="2020-10-02", arxiv="2010.00904", doi="10.1145/1")
    made, said = cited(kind, paper)
    assert (made, printed(said[field]), said["year"]) == (expected, named, "2021")
    assert (said["eprint"], said["doi"], said["pages"], "month" in said) == ("2010.00904", "10.1145/1", "1--64", False)
    assert ("number" in said) == (field != "booktitle")


@pytest.mark.parametrize(("track", "kind"), [("Master’s thesis", "@mastersthesis"), ("Doctoral thesis", "@phdthesis")])
def test_a_thesis_says_which_it_is(track: str, kind: str) -> None:
    made, said = cited("thesis", make_paper(venue={"id": "dig", "track": track}))
    assert (made, said["type"]) == (kind, track)


def test_the_year_of_a_preprint_never_stands_beside_a_venue_whose_year_nobody_knows() -> None:
    made, said = cited("conference", make_paper(venue={"id": "dig"}, date="2020-10-02", arxiv="2010.00904"))
    assert (made, printed(said["booktitle"]), "year" in said) == ("@inproceedings", "R&D on Burrows", False)
    assert said["note"] == "Preprint of 2020-10-02"


def test_a_preprint_is_no_more_than_that() -> None:
    assert bibtex(make_paper(arxiv="2010.00904"), SAID).startswith("@misc{")


def test_whom_the_newsletter_credits_is_never_an_author() -> None:
    said = fields(make_paper(credited="He et al."))
    assert "author" not in said
    assert "He et al." not in str(said)


def test_without_authors_an_organisation_goes_to_the_note() -> None:
    said = fields(make_paper(credited="Quokka Labs", organisations=("Quokka Labs",)))
    assert (said["note"], "author" in said) == ("From Quokka Labs", False)
    assert "note" not in fields(make_paper(authors=("Ada Wombat",), organisations=("Quokka Labs",)))


def test_a_withdrawn_paper_is_cited_as_withdrawn() -> None:
    paper = make_paper(withdrawn={"date": dt.date(2025, 12, 1), "reason": "The burrow fell in."})
    assert fields(paper)["note"] == "Withdrawn on 2025-12-01"
    assert fields(paper)["title"] == "{Withdrawn: Lone Wombat}"
    both = paper.model_copy(update={"retracted": paper.withdrawn, "official_title": "$k$ Wombats"})
    assert fields(both)["note"] == "Withdrawn on 2025-12-01; Retracted on 2025-12-01"
    assert fields(both)["title"] == "{Retracted: $k$ Wombats}"


def test_the_official_title_wins() -> None:
    assert fields(make_paper(official_title="The Lone Wombat"))["title"] == "{The Lone Wombat}"


def test_math_in_a_title_stays_math_and_money_is_no_math() -> None:
    assert fields(make_paper(title=r"$\alpha$-Burrows at $5 and $10"))["title"] == r"{$\alpha$-Burrows at \$5 and \$10}"


def test_a_greek_letter_in_math_is_the_command_that_every_latex_knows_and_in_words_itself() -> None:
    titled = make_paper(title="Burrows-β with $γ$, $Λx_ε$ and $αβ^2$")
    assert fields(titled)["title"] == r"{Burrows-β with $\gamma$, $\Lambda x_\varepsilon$ and $\alpha\beta^2$}"


@pytest.mark.parametrize("tex", [r"\input{secrets}", r"\def\x{y}", r"\{", "a%b", r"\unknown{x}^2"])
def test_what_our_pages_do_not_set_as_math_is_not_handed_to_latex(tex: str) -> None:
    said = fields(make_paper(title=f"${tex}$ Burrows"))["title"]
    assert said.startswith(r"{{}\$")
    assert printed(said) == f"${tex}$ Burrows"


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_text_is_printed_as_itself(title: str) -> None:
    venue = make_venue(full_name=title, name=title, kind="journal")
    paper = make_paper(title=title, authors=(title,), venue={"id": "dig", "pages": title})
    said = read(bibtex(paper, SAID, Vocabulary(venues=(venue,))))[paper.id]
    assert printed(said["title"]) == " ".join(title.split())
    assert [printed(name) for name in names(said["author"])] == [" ".join(title.split())]
    assert printed(said["journal"]) == " ".join(title.split())


def test_a_title_that_begins_with_a_special_sign_keeps_its_capitals() -> None:
    assert fields(make_paper(title="$5 Burrows"))["title"] == r"{{}\$5 Burrows}"


@pytest.mark.parametrize("name", ["Wombat and Sons", "Wombat, Ada", "others", "AND Group"])
def test_a_name_that_bibtex_would_take_apart_is_kept_whole(name: str) -> None:
    said = fields(make_paper(authors=(name, "Bo Quoll")))
    assert [printed(one) for one in names(said["author"])] == [name, "Bo Quoll"]
    assert said["author"].startswith("{")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ada Bilby", "Ada Bilby"),
        ("Numbat", "Numbat"),
        ("Bo van Quoll", "Bo van Quoll"),
        ("Anna-Maria van 't Hooft", "van 't Hooft, Anna-Maria"),
        ("Nina De Numbat", "De Numbat, Nina"),
        ("Zoë Numbat Jr.", "Numbat, Jr., Zoë"),
        ("Numbat Jr.", "{Numbat Jr.}"),
        ("Min-jun Kim", "Kim, Min-jun"),
        ("Émile Quoll", "Quoll, Émile"),
        ("bo quoll", "{quoll}, bo"),
        ("José Bilby y Quoll", "Bilby y Quoll, José"),
        ("王小明", "王, 小明"),
        ("김왈라", "김, 왈라"),
        ("The Burrow Collaboration", "{The Burrow Collaboration}"),
        ({"name": "Zoë García Numbat", "family": "García Numbat"}, "García Numbat, Zoë"),
        ({"name": "Burrowers of the North", "group": True}, "{Burrowers of the North}"),
    ],
)
def test_a_name_is_written_so_that_its_family_name_is_found(name: object, written: str) -> None:
    assert fields(make_paper(authors=(name,)))["author"] == written


def test_a_doi_with_braces_ends_no_field() -> None:
    said = fields(make_paper(doi="10.1000/a}b{c_d%e"))
    assert said["doi"] == "10.1000/a%7Db%7Bc_d%e"


def test_an_entry_without_ids_is_found_at_its_best_link() -> None:
    links = ({"kind": "code", "url": "https://code.example/"}, {"kind": "project", "url": "https://burrow.example/"})
    assert fields(make_extra(links=links))["url"] == "https://burrow.example/"
    assert "url" not in fields(make_extra())


def test_a_bibliography_cites_each_entry_once_in_its_order() -> None:
    papers = [make_paper(id=name) for name in ("second", "first", "second")]
    assert list(read(Bibliography(make_archive(), "en").of(papers))) == ["second", "first"]
    assert Bibliography(make_archive(), "en").of([]) == ""


def test_every_entry_of_an_archive_can_be_read_back() -> None:
    archive = read_project(RETRIEVAL).archive()
    entries = [listing.entry for listing in archive.listings]
    said = read(Bibliography(archive, "en").of(entries))
    assert list(said) == [entry.id for entry in entries]
    for entry in entries:
        one = said[entry.id]
        assert printed(one["title"]) == entry.best_title
        assert [straight(name) for name in names(one["author"])] == list(map(str, entry.authors))
        assert (one.get("eprint"), one.get("doi")) == (entry.arxiv, entry.doi)
        year = entry.venue.year if entry.venue else entry.date and entry.date.year
        assert year is None or one["year"] == str(year)


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_every_entry_is_read_by_pybtex_with_all_its_authors(folder: Path) -> None:
    archive = read_project(folder).archive()
    text = "\n".join(bibtex(listing.entry, SAID, archive.vocabulary) for listing in archive.listings)
    found = parse_string(text, "bibtex").entries
    assert list(found) == [listing.entry.id for listing in archive.listings]
    for listing in archive.listings:
        read = found[listing.entry.id]
        assert len(read.persons.get("author", [])) == len(listing.entry.authors)
        assert all(person.last_names for person in read.persons.get("author", []))
        assert read.fields["title"]


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_every_entry_is_read_by_bibtexparser_without_a_block_that_failed(folder: Path) -> None:
    archive = read_project(folder).archive()
    text = "\n".join(bibtex(listing.entry, SAID, archive.vocabulary) for listing in archive.listings)
    library = parsed(text)
    assert library.failed_blocks == []
    assert [entry.key for entry in library.entries] == [listing.entry.id for listing in archive.listings]
    assert all(entry["title"] for entry in library.entries)
