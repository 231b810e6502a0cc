"""Facts from the services' real forms of answer, and from the cache."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.lookup import Facts, Loan, Reference, read_reference
from tests.lookup.clock import Clock, make_library
from tests.lookup.services import ATOM_ERROR, Response, atom, atom_element, atom_entry, ok, serving, work

QUOKKA = read_reference("2511.04881")
WOMBAT = read_reference("10.5555/wombat.1")


def ask_arxiv(folder: Path, answer: bytes | Response, *references: Reference) -> Loan:
    with serving(ok(answer) if isinstance(answer, bytes) else answer) as service:
        return make_library(folder, Clock(), arxiv=service.address).look_up(references or [QUOKKA])


def ask_crossref(folder: Path, answer: bytes | Response) -> Loan:
    with serving(ok(answer, "application/json") if isinstance(answer, bytes) else answer) as service:
        return make_library(folder, Clock(), crossref=service.address).look_up([WOMBAT])


def test_a_paper_of_arxiv_is_known_by_what_arxiv_says(tmp_path: Path) -> None:
    more = (
        atom_element("doi", "10.5555/Wombat.7")
        + '    <link title="doi" href="http://dx.doi.org/10.5555/Wombat.7" rel="related"/>\n'
        + atom_element("comment", "12 pages; code at https://github.com/quokka-labs/quokkanet.")
        + atom_element("journal_ref", "J. Burrow.\n  Stud. 7 (2025) 1-9")
    )
    loan = ask_arxiv(tmp_path, atom(atom_entry(more=more)))
    assert loan.missing == {}
    assert loan.found[QUOKKA] == Facts(
        title="QuokkaNet: Smiling at Burrows",
        authors=("Ada Bilby", "Zoë B. Numbat"),
        arxiv="2511.04881",
        doi="10.5555/Wombat.7",
        date=dt.date(2025, 11, 18),
        arxiv_class="cs.IR",
        venue="J. Burrow. Stud. 7 (2025) 1-9",
        code="https://github.com/quokka-labs/quokkanet",
    )


def test_what_arxiv_does_not_say_is_not_invented(tmp_path: Path) -> None:
    facts = ask_arxiv(tmp_path, atom(atom_entry())).found[QUOKKA]
    assert (facts.doi, facts.venue, facts.code) == (None, None, None)


def test_of_several_repositories_none_is_taken_for_the_papers_own(tmp_path: Path) -> None:
    summary = "Unlike https://github.com/a/b, see https://github.com/c/d."
    assert ask_arxiv(tmp_path, atom(atom_entry(summary=summary))).found[QUOKKA].code is None


def test_arxiv_is_asked_once_for_all_of_its_papers(tmp_path: Path) -> None:
    ids = ["2511.04881", "2511.04882", "hep-th/9901001", "math.GT/0309136"]
    entries = [atom_entry(f"{one}v1") for one in ("math/0309136", "2511.04882", "2511.04881", "hep-th/9901001")]
    with serving(ok(atom(*entries))) as service:
        loan = make_library(tmp_path, Clock(), arxiv=service.address).look_up(map(read_reference, ids))
        assert service.ids() == [["2511.04881", "2511.04882", "hep-th/9901001", "math/0309136"]]
        assert "max_results=4" in service.asked[0]
    assert [facts.arxiv for facts in loan.found.values()] == [
        "2511.04881",
        "2511.04882",
        "hep-th/9901001",
        "math/0309136",
    ]


def test_more_than_a_hundred_papers_are_asked_for_in_turns(tmp_path: Path) -> None:
    clock = Clock()
    with serving(ok(atom())) as service:
        references = [read_reference(f"2511.{number:05}") for number in range(101)]
        make_library(tmp_path, clock, arxiv=service.address).look_up(references)
        assert [len(ids) for ids in service.ids()] == [100, 1]
    assert clock.waits == [3]


@pytest.mark.parametrize(
    "answer",
    [
        atom(total=0),
        atom("  <entry>\n    <id>http://arxiv.org/abs/2511.04881</id>\n    <title></title>\n  </entry>\n"),
        atom(atom_entry("2511.09999v1")),
    ],
)
def test_a_paper_that_arxiv_does_not_know_is_missing(answer: bytes, tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, answer)
    assert loan == Loan({}, {QUOKKA: "arXiv does not know it; is it written right?"})


def test_one_paper_that_is_missing_does_not_keep_the_others(tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, atom(atom_entry()), QUOKKA, read_reference("2511.04882"))
    assert [str(one) for one in (*loan.found, *loan.missing)] == ["arXiv 2511.04881", "arXiv 2511.04882"]


@pytest.mark.parametrize("status", [200, 400])
def test_an_error_of_arxiv_is_passed_on(status: int, tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, (status, {}, ATOM_ERROR))
    assert loan.missing[QUOKKA] == 'arXiv refuses: "incorrect id format for 2511.04881"'


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html><body>Rate exceeded.</body></html>",
        atom(atom_entry())[:900],
        b"{}",
        b"\xff\xfe\x00",
        b"/etc/passwd",
    ],
)
def test_what_is_no_feed_is_no_answer(answer: bytes, tmp_path: Path) -> None:
    assert ask_arxiv(tmp_path, answer).missing[QUOKKA] == "arXiv's answer cannot be read: it is no Atom feed"


def test_an_address_in_place_of_a_feed_is_not_fetched(tmp_path: Path) -> None:
    with serving(ok(atom(atom_entry()))) as elsewhere:
        ask_arxiv(tmp_path, f"{elsewhere.address}/".encode())
        assert elsewhere.asked == []


def test_entities_of_a_feed_do_not_grow(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "wombat"><!ENTITY b "&a;&a;&a;">]>'
    feed = atom(atom_entry(title="A B")).decode().replace("<feed", f"{bomb}\n<feed").replace("A B", "A &b; B")
    loan = ask_arxiv(tmp_path, feed.encode())
    assert "wombatwombat" not in str(loan)


def test_what_no_entry_can_hold_is_refused(tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, atom(atom_entry(title="Wombat " * 100)))
    assert loan.missing[QUOKKA] == "arXiv gives a title that no entry can hold"


def test_another_status_hints_at_the_setting(tmp_path: Path) -> None:
    said = ask_arxiv(tmp_path, (404, {}, b"")).missing[QUOKKA]
    assert said == "arXiv answered with status 404; is the setting arxiv_api right?"


def test_a_work_of_crossref_is_known_by_what_crossref_says(tmp_path: Path) -> None:
    with serving(ok(work(), "application/json")) as service:
        loan = make_library(tmp_path, Clock(), crossref=service.address).look_up([WOMBAT])
        assert service.asked == ["/works/10.5555/wombat.1"]
    assert loan.found[WOMBAT] == Facts(
        title="A Survey of Burrows & Dens",
        authors=("Ada Bilby", "The Numbat Group", "Zoë Numbat Jr."),
        doi="10.5555/Wombat.1",
        date=dt.date(2025, 11, 18),
        venue="Transactions on Burrows",
    )


def test_a_subtitle_belongs_to_the_title(tmp_path: Path) -> None:
    answer = work(title=["QuokkaNet"], subtitle=["Smiling at Burrows"])
    assert ask_crossref(tmp_path, answer).found[WOMBAT].title == "QuokkaNet: Smiling at Burrows"


@pytest.mark.parametrize(
    ("dates", "day"),
    [
        ({"issued": {"date-parts": [[2025]]}, "published-online": {"date-parts": [[2025, 3, 1]]}}, dt.date(2025, 3, 1)),
        ({"issued": {"date-parts": [[2025, 11]]}}, None),
        ({"issued": {"date-parts": [[None]]}}, None),
        ({"issued": {"date-parts": [[2025, 2, 30]]}}, None),
        ({"issued": None}, None),
    ],
)
def test_a_date_is_a_whole_day_or_absent(dates: dict[str, object], day: dt.date | None, tmp_path: Path) -> None:
    assert ask_crossref(tmp_path, work(**dates)).found[WOMBAT].date == day


def test_a_work_without_authors_and_venue_has_none(tmp_path: Path) -> None:
    facts = ask_crossref(tmp_path, work(author=None, **{"container-title": []})).found[WOMBAT]
    assert (facts.authors, facts.venue) == ((), None)


@pytest.mark.parametrize("answer", [(404, {}, b"Resource not found."), ok(work(title=[]))])
def test_a_work_that_crossref_does_not_know_is_missing(answer: Response, tmp_path: Path) -> None:
    assert ask_crossref(tmp_path, answer).missing[WOMBAT] == "Crossref does not know it; is it written right?"


@pytest.mark.parametrize(
    "answer", [b"", b"<html>", b"[]", b'{"message": 3}', b"[" * 100_000, work(title=3), work(author=["Ada"])]
)
def test_what_is_no_work_is_no_answer(answer: bytes, tmp_path: Path) -> None:
    said = ask_crossref(tmp_path, answer).missing[WOMBAT]
    assert said == "Crossref's answer cannot be read: it is not the JSON of a work"


def test_a_doi_with_marks_of_addresses_stays_one_doi(tmp_path: Path) -> None:
    reference = read_reference("10.5555/wombat(1)?a=b#c%2F..")
    with serving((404, {}, b"")) as service:
        make_library(tmp_path, Clock(), crossref=service.address).look_up([reference])
        assert service.asked == ["/works/10.5555/wombat%281%29%3Fa%3Db%23c%252f"]


def test_when_one_service_is_down_the_other_is_asked_all_the_same(tmp_path: Path) -> None:
    with serving(ok(work(), "application/json")) as crossref, serving((500, {}, b"")) as arxiv:
        library = make_library(tmp_path, Clock(), arxiv=arxiv.address, crossref=crossref.address)
        loan = library.look_up([QUOKKA, WOMBAT])
    assert list(loan.found) == [WOMBAT]
    assert loan.missing == {QUOKKA: "arXiv is out of order (500); try again later"}


def test_what_was_looked_up_is_not_asked_for_again(tmp_path: Path) -> None:
    first = ask_arxiv(tmp_path, atom(atom_entry()))
    with serving(ok(atom())) as service:
        again = make_library(tmp_path, Clock(), arxiv=service.address).look_up([QUOKKA])
        assert service.asked == []
    assert again == first


def test_what_was_not_found_is_asked_for_again(tmp_path: Path) -> None:
    ask_arxiv(tmp_path, atom())
    assert list(ask_arxiv(tmp_path, atom(atom_entry())).found) == [QUOKKA]


@pytest.mark.parametrize("spoilt", ["", "{}", '{"title": 3}', '{"title": "A\\u202eB"}', "wombat"])
def test_what_somebody_spoilt_in_the_cache_is_asked_for_again(spoilt: str, tmp_path: Path) -> None:
    ask_arxiv(tmp_path, atom(atom_entry()))
    for file in tmp_path.iterdir():
        file.write_text(spoilt)
    assert ask_arxiv(tmp_path, atom(atom_entry())).found[QUOKKA].title == "QuokkaNet: Smiling at Burrows"


def test_a_cache_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert list(ask_arxiv(tmp_path / "file", atom(atom_entry())).found) == [QUOKKA]
