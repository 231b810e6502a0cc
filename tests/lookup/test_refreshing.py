"""What has changed of papers since they were listed: what is proposed, what is only noted, and what is left alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from newsletter.lookup.facts import Facts, Place, WithdrawalNotice
from newsletter.lookup.ids import Reference, read_reference
from newsletter.lookup.refreshing import Refresh, references_of, refreshed
from newsletter.lookup.survey import survey
from newsletter.model import Venue
from newsletter.model.dates import PartialDate
from newsletter.source.canonical import canonical
from newsletter.source.project import read_issue
from tests.conftest import PATIENCE
from tests.lookup.clock import Clock, make_library
from tests.lookup.services import Response, atom, atom_element, atom_entry, dripping, ok, serving, work

pytestmark = pytest.mark.usefixtures("own_folder")

VOLUME = """volume: 3
title: Volume 3 on Burrows
period: {start: 2023-06-05, end: 2023-06-11}
published: 2023-06-09
papers:
  # the first
  - id: lone-wombat   # alone
    title:   A Lone Wombat
    arxiv: "2511.04000"
    tags: [burrows]
    summary: |
      It digs.
  - see: first-wombat
  - id: old-quoll
    title: Old Quolls
"""
WOMBAT, DOI = read_reference("2511.04000"), read_reference("10.5555/wombat.1")
TOB = Venue(id="tob", name="TOB", full_name="Transactions on Burrows", kind="journal")
THAT = 'issues/3.yaml:7:5: "lone-wombat": '


def refresh(*told: Facts, text: str = VOLUME, reference: Reference = WOMBAT) -> Refresh:
    file, _ = read_issue(text.encode(), "issues/3.yaml")
    assert file
    return refreshed(file, dict(zip((reference, DOI), told, strict=False)), venues=[TOB])


def said(found: Refresh) -> list[str]:
    return [str(one) for one in found.changes]


def test_what_is_missing_is_added_and_all_else_stays() -> None:
    found = refresh(
        Facts.model_validate(
            {
                "title": "A Lone Wombat",
                "authors": ("Ada Bilby", {"name": "The Quolls", "group": True}),
                "doi": "10.5555/W.1",
            }
            | {"date": PartialDate(2023, 5), "arxiv_class": "cs.IR", "venue": Place(name="TOB", year=2025, volume="7")}
        )
    )
    added = """\
    authors: [Ada Bilby, {name: The Quolls, group: true}]
    doi: 10.5555/W.1
    date: 2023-05
    arxiv_class: cs.IR
    venue: {id: tob, year: 2025, volume: "7"}
"""
    before, after = VOLUME.split("    title:   A Lone")
    assert found.text == before + added + "    title:   A Lone" + after
    assert said(found)[1] == THAT + "doi: 10.5555/W.1 (arXiv 2511.04000)"
    assert found.notes == []


def test_a_file_in_canonical_form_stays_so_and_one_with_other_line_ends_too() -> None:
    facts = Facts(title="A Lone Wombat", arxiv_class="cs.IR")
    text = canonical(VOLUME)
    assert refresh(facts, text=text).text == text.replace('04000"\n', '04000"\n    arxiv_class: cs.IR\n')
    windows = "\ufeff" + VOLUME.replace("\n", "\r\n")
    assert refresh(facts, text=windows).text == windows.replace("alone\r\n", "alone\r\n    arxiv_class: cs.IR\r\n")


def test_a_layout_without_a_place_is_left_alone_and_said() -> None:
    text = VOLUME.replace("  - see: first-wombat", '  - {id: flow, title: Flow, arxiv: "2511.04001"}')
    found = refresh(Facts(title="Flow", arxiv_class="cs.IR"), text=text, reference=read_reference("2511.04001"))
    assert (found.text, found.changes) == (text, [])
    assert found.notes == [
        'issues/3.yaml:13:5: "flow": arxiv_class: cs.IR (arXiv 2511.04001); write it by hand, for no place was found'
    ]


def test_where_nothing_is_new_nothing_is_said() -> None:
    found = refresh(Facts(title="A lone wombat!"))
    assert found == Refresh(VOLUME)
    assert refresh() == Refresh(VOLUME)


def test_what_an_editor_wrote_or_left_empty_is_never_replaced() -> None:
    text = VOLUME.replace("    tags", "    arxiv_class: cs.CL\n    doi:\n    tags")
    found = refresh(Facts(title="A Lone Wombat", arxiv_class="cs.IR", doi="10.5555/w.1"), text=text)
    assert (found.text, found.changes) == (text, [])


def test_a_new_title_stands_beside_the_printed_one() -> None:
    found = refresh(Facts(title="A Lone Wombat: Digging"))
    assert said(found) == [THAT + 'official_title: "A Lone Wombat: Digging" (arXiv 2511.04000)']
    again = refresh(Facts(title="A Lone Wombat: Smiling"), text=found.text)
    assert again.changes == []
    assert again.notes == [THAT + 'arXiv 2511.04000 is called "A Lone Wombat: Smiling" by now']


def test_a_title_that_is_only_cut_short_or_known_to_one_service_is_no_new_one() -> None:
    text = VOLUME.replace("A Lone Wombat", '"A Lone Wombat: Digging"').replace(
        "    tags", "    doi: 10.5555/wombat.1\n    tags"
    )
    assert refresh(Facts(title="A Lone Wombat"), text=text).changes == []
    assert refresh(Facts(title="A Lone Wombat: Digging"), Facts(title="A Lone Wombats Dig"), text=text).changes == []


def test_an_id_that_may_be_of_another_paper_changes_nothing() -> None:
    found = refresh(Facts(title="Fusion of Plasma", arxiv_class="cs.IR"))
    assert (found.text, found.changes) == (VOLUME, [])
    assert found.notes == [THAT + 'arXiv 2511.04000 is "Fusion of Plasma"; is the id right?']


def test_a_paper_that_has_another_title_but_the_same_authors_is_the_same() -> None:
    text = VOLUME.replace("    tags", "    authors: [Ada Bilby, Bo Quoll]\n    tags")
    facts = Facts.model_validate({"title": "Fusion of Plasma", "authors": ("A. Bilby", "B. Quoll", "C. Numbat")})
    found = refresh(facts, text=text)
    assert [one.field for one in found.changes] == ["official_title"]
    assert found.notes == [THAT + "arXiv 2511.04000 names 3 authors, the entry 2"]


@pytest.mark.parametrize(("is_retracted", "field"), [(False, "withdrawn"), (True, "retracted")])
def test_a_withdrawal_and_a_retraction_become_a_notice_with_their_day(*, is_retracted: bool, field: str) -> None:
    notice = WithdrawalNotice(is_retracted=is_retracted, words="Eq. 3 is wrong.", date=dt.date(2025, 12, 1))
    found = refresh(Facts(title="A Lone Wombat", notice=notice))
    entry = yaml.safe_load(found.text)["papers"][0]
    assert entry[field] == {"date": dt.date(2025, 12, 1), "reason": "Eq. 3 is wrong."}
    assert refresh(Facts(title="A Lone Wombat", notice=notice), text=found.text).changes == []


def test_a_withdrawal_without_a_day_is_noted() -> None:
    found = refresh(Facts(title="A Lone Wombat", notice=WithdrawalNotice(is_retracted=True, words="RETRACTED: A")))
    assert found.notes == [
        THAT + "arXiv 2511.04000 was retracted: «RETRACTED: A»; write withdrawn: or retracted: with the day"
    ]


def test_new_versions_and_unknown_venues_are_noted() -> None:
    place = Place(name="J. Burrow", kind="journal", year=2025)
    facts = Facts(
        title="A Lone Wombat", version=3, revised=dt.date(2025, 12, 1), venue=place, remarks=("there is more",)
    )
    assert refresh(facts).notes == [
        THAT + "arXiv 2511.04000: there is more",
        THAT + "arXiv 2511.04000 was published in: J. Burrow (journal), 2025; vocabulary/venues.yaml has it not",
        THAT + "arXiv 2511.04000 has version 3 of 2025-12-01, after the volume",
    ]
    assert refresh(Facts(title="A Lone Wombat", version=3, revised=dt.date(2023, 6, 8))).notes == []


def test_a_day_after_the_volume_is_noted_for_it_is_that_of_a_later_publication() -> None:
    found = refresh(Facts(title="A Lone Wombat", date=PartialDate(2023, 6, 10)))
    assert found.changes == []
    assert found.notes == [THAT + "arXiv 2511.04000 is dated 2023-06-10, after the volume"]
    assert [one.field for one in refresh(Facts(title="A Lone Wombat", date=PartialDate(2023, 6, 9))).changes] == [
        "date"
    ]


def test_an_entry_is_asked_for_by_each_id_once() -> None:
    file, _ = read_issue(VOLUME.replace("    tags", "    doi: 10.48550/arXiv.2511.04000\n    tags").encode(), "3.yaml")
    assert file
    assert [references_of(entry) for _, entry in file.entries] == [(WOMBAT,), ()]


class Told(NamedTuple):
    found: dict[Reference, Facts]
    unanswered: int


def surveyed(
    folder: Path, *references: Reference, timeout: float = PATIENCE, **services: str
) -> tuple[Told, list[str]]:
    told: list[str] = []
    library = make_library(folder, Clock(), timeout=timeout, **services)
    return Told(*survey(library, references, tell=told.append)), told


SILENCE: Response = (0, {}, b"")
MISBEHAVIOUR: dict[str, tuple[Response, str]] = {
    "garbage": (ok(b"\xff\xfe\0"), "answer cannot be read"),
    "a page": (ok(b"<html>Rate exceeded</html>", "text/html"), "answer cannot be read"),
    "out of order": ((500, {}, b""), "is out of order (500); try again later"),
    "busy for an hour": ((429, {"Retry-After": "3600"}, b""), "wants to be left alone for 3600 s; try then"),
    "busy for ever": ((503, {}, b""), "is too busy (503), asked 3 times; try again later"),
    "a way inside": ((302, {"Location": "http://169.254.169.254/"}, b""), "leads to this computer or into a network"),
    "a circle": ((302, {"Location": "/"}, b""), "redirects more than 5 times"),
    "silence": (SILENCE, "within 3 s"),
    "without end": (ok(b"x" * 5_000_001), "sent more than 5,000,000 bytes"),
}


@pytest.mark.parametrize("how", MISBEHAVIOUR)
def test_a_service_that_misbehaves_changes_nothing_and_the_next_is_asked(how: str, tmp_path: Path) -> None:
    answer, reason = MISBEHAVIOUR[how]
    with serving(answer) as arxiv, serving(ok(work(), "application/json")) as crossref:
        timeout = 3.0 if answer == SILENCE else PATIENCE
        found, told = surveyed(tmp_path, WOMBAT, DOI, timeout=timeout, arxiv=arxiv.address, crossref=crossref.address)
    assert list(found.found) == [DOI]
    assert found.unanswered == 1
    assert reason in told[0]
    assert told[1:3] == ["arXiv: 1 of 1", "arXiv: no answer, so it is left alone now"]


def test_an_answer_that_never_ends_is_left_behind(tmp_path: Path) -> None:
    with dripping(b"HTTP/1.1 200 OK\r\n\r\n", b"<") as crossref:
        found, told = surveyed(tmp_path, DOI, timeout=0.2, crossref=crossref.address)
    assert (found.found, found.unanswered) == ({}, 1)
    assert told[-1] == "DOI: no answer, so it is left alone now"


def test_a_service_that_says_nothing_of_ten_papers_is_not_asked_of_the_others(tmp_path: Path) -> None:
    references = [read_reference(f"10.5555/wombat.{number}") for number in range(25)]
    with serving((500, {}, b"")) as crossref:
        found, told = surveyed(tmp_path, *references, crossref=crossref.address)
        assert len(crossref.asked) == 10
    assert found.unanswered == 25
    assert told[-2:] == ["DOI: 10 of 25", "DOI: no answer, so it is left alone now"]


def test_a_survey_that_was_broken_off_goes_on_with_what_it_has(tmp_path: Path) -> None:
    references = [read_reference(f"10.5555/wombat.{number}") for number in range(4)]

    def one(path: str) -> Response:
        return ok(work(DOI=path.partition("/works/")[2]), "application/json")

    with serving(one, one, (500, {}, b"")) as crossref:
        assert surveyed(tmp_path, *references, crossref=crossref.address)[0].unanswered == 2
    with serving(one) as crossref:
        found, told = surveyed(tmp_path, *references, crossref=crossref.address)
        assert crossref.paths() == ["/works/10.5555/wombat.2", "/works/10.5555/wombat.3"]
    assert (list(found.found), told) == (references, ["DOI: 4 of 4"])


def test_what_was_said_too_long_ago_is_asked_for_again(tmp_path: Path) -> None:
    clock = Clock()
    with serving(ok(work(), "application/json")) as crossref:
        library = make_library(tmp_path, clock, crossref=crossref.address)
        library.cache.now, library.cache.longest = clock.now, 86_400
        for passed, asked in ((0, 1), (80_000, 1), (10_000, 2), (-200_000, 3)):
            clock.time += passed
            library.look_up([DOI])
            assert len(crossref.asked) == asked


def test_a_service_whose_answers_are_all_odd_is_not_asked_paper_by_paper(tmp_path: Path) -> None:
    references = [read_reference(f"2511.{number:05}") for number in range(100)]
    with serving(ok(b"<html>")) as arxiv:
        found, _ = surveyed(tmp_path, *references, arxiv=arxiv.address)
        assert len(arxiv.asked) < 40
    assert found.unanswered == 100


def test_what_changed_on_arxiv_is_seen_in_its_answer(tmp_path: Path) -> None:
    more = atom_element("comment", "This paper has been withdrawn by the authors") + atom_element("doi", "10.5555/w.1")
    entry = atom_entry("2511.04000v3", title="A Lone Wombat", more=more)
    with serving(ok(atom(entry))) as arxiv:
        found, _ = surveyed(tmp_path, WOMBAT, arxiv=arxiv.address)
    file, _ = read_issue(VOLUME.encode(), "issues/3.yaml")
    assert file
    changes = refreshed(file, found.found, venues=()).changes
    assert [one.field for one in changes] == ["authors", "doi", "arxiv_class", "withdrawn"]
