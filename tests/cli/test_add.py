"""`newsletter add`, as an editor runs it, with services on 127.0.0.1."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import chdir
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from newsletter.cli.add import add_command
from newsletter.problem import NewsletterError
from newsletter.source.canonical import canonical
from tests.builders import lay_out, report
from tests.cli.command import newsletter
from tests.lookup.services import atom, atom_element, atom_entry, ok, serving, work

MODELINE = "# yaml-language-server: $schema=schema.json\n"
VOLUME = f"""{MODELINE}volume: 3
title: Volume 3 on Burrows
period: {{start: 2023-06-05, end: 2023-06-11}}
published: 2023-06-09
papers:
  - id: lone-wombat   # alone
    title: A Lone Wombat
    tagline: One wombat, alone
    arxiv: "2511.04000"
    tags: [burrows]
    summary: |
      It digs.
"""
OTHER = VOLUME.replace("3", "2").replace("lone-wombat", "first-wombat").replace("2511.04000", "2511.04001")


def settings(*, arxiv: str = "http://127.0.0.1:1", crossref: str = "http://127.0.0.1:1") -> str:
    return (
        "site_name: Marsupial Letters\nsite_url: https://wombat.example/\nextra:\n  newsletter:\n"
        f"    feed_authority: wombat.example\n    feed_year: 2020\n"
        f"    arxiv_api: {arxiv}/api/query\n    crossref_api: {crossref}/works\n    datacite_api: {crossref}/dois\n"
    )


def run(folder: Path, *arguments: str, services: str | None = None, volume: str = VOLUME) -> tuple[int, str, str]:
    """Lay out a project, add to it, and return the exit status and what was said."""
    files = {"issues/3.yaml": volume, "mkdocs.yml": services or settings()}
    return run_again(lay_out(folder, files), *arguments)


def run_again(folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = newsletter("add", *arguments, folder=folder, NO_PROXY="127.0.0.1")
    return done.returncode, done.stdout, done.stderr


def found(
    folder: Path, *arguments: str, entries: Iterable[str] = (), crossref: bytes = b"", volume: str = VOLUME
) -> tuple[int, str, str]:
    """Add to a volume what arXiv finds, these entries or one that is invented, or what Crossref does."""
    with serving(ok(atom(*(entries or [atom_entry()])))) as arxiv, serving(ok(crossref, "application/json")) as other:
        services = settings(arxiv=arxiv.address, crossref=other.address)
        return run(folder, *arguments, services=services, volume=volume)


def test_a_paper_of_arxiv_becomes_an_entry_to_be_filled(tmp_path: Path) -> None:
    more = atom_element("doi", "10.5555/Wombat.7") + atom_element("comment", "Code: https://github.com/a/quokkanet")
    with serving(ok(atom(atom_entry(more=more)))) as arxiv:
        done = run(tmp_path, "3", "https://arxiv.org/abs/2511.04881v1", services=settings(arxiv=arxiv.address))
    assert done == (
        0,
        'issues/3.yaml:14:5: added "quokkanet": QuokkaNet: Smiling at Burrows\n',
        'found for "quokkanet": title, 2 authors, arXiv id, DOI, date, class, code\n'
        'to fill in "quokkanet": tagline, summary, tags; credited and organisations where the newsletter names any\n'
        "1 entry added\n",
    )
    assert (tmp_path / "issues/3.yaml").read_text("utf-8") == VOLUME + (
        """\
  - id: quokkanet
    title: "QuokkaNet: Smiling at Burrows"
    tagline:  # to fill: the entry in one line of at most 12 words
    authors: [Ada Bilby, Zoë B. Numbat]
    arxiv: "2511.04881"
    doi: 10.5555/Wombat.7
    date: 2025-11-18
    arxiv_class: cs.IR
    links:
      - {kind: code, url: "https://github.com/a/quokkanet"}
    tags: []
    summary:  # to fill: what the entry is about, in our own words; begin with | and go on below
"""
    )
    assert arxiv.headers[0]["User-Agent"].endswith(" (+https://wombat.example/)")


def test_check_names_what_is_left_to_fill(tmp_path: Path) -> None:
    found(tmp_path, "3", "2511.04881")
    said = report(tmp_path, {"issues/3.yaml": (tmp_path / "issues/3.yaml").read_bytes()})
    assert [line for line in said.splitlines() if line.endswith("[empty-field]")] == [
        'issues/3.yaml:16:13: paper "quokkanet": "tagline" is empty [empty-field]',
        'issues/3.yaml:22:13: paper "quokkanet": "summary" is empty [empty-field]',
    ]


def test_several_papers_come_in_the_order_given(tmp_path: Path) -> None:
    entries = [atom_entry(f"2511.0488{n}v1", title=f"Quokka{n}: A Smile") for n in (2, 1)]
    with (
        serving(ok(atom(*entries))) as arxiv,
        serving(ok(work(), "application/json")) as crossref,
    ):
        services = settings(arxiv=arxiv.address, crossref=crossref.address)
        status, out, err = run(tmp_path, "3", "2511.04881", "10.5555/wombat.1", "2511.04882", services=services)
    assert (status, [line.partition(": added ")[2] for line in out.splitlines()]) == (
        0,
        [
            '"quokka1": Quokka1: A Smile',
            '"survey-burrows-dens": A Survey of Burrows & Dens',
            '"quokka2": Quokka2: A Smile',
        ],
    )
    assert err.endswith("3 entries added\n")
    assert arxiv.ids() == [["2511.04881", "2511.04882"]]


def test_a_paper_the_archive_has_is_not_added_but_the_others_are(tmp_path: Path) -> None:
    with serving(ok(atom(atom_entry()))) as arxiv:
        lay_out(tmp_path, {"issues/2.yaml": OTHER})
        services = settings(arxiv=arxiv.address)
        status, out, _ = run(tmp_path, "3", "2511.04001", "2511.04000v3", "2511.04881", services=services)
        assert arxiv.ids() == [["2511.04881"]]
    assert status == 1
    assert out == (
        'issues/3.yaml:14:5: added "quokkanet": QuokkaNet: Smiling at Burrows\n'
        'issues/2.yaml:7:5: arXiv 2511.04001 is already in the archive as "first-wombat";'
        ' to list it again, write "- see: first-wombat"\n'
        'issues/3.yaml:7:5: arXiv 2511.04000 is already in this volume as "lone-wombat"\n'
    )


def test_a_paper_is_recognised_by_the_doi_that_arxiv_gives(tmp_path: Path) -> None:
    volume = VOLUME.replace('arxiv: "2511.04000"', "doi: 10.5555/WOMBAT.7")
    entries = [atom_entry(more=atom_element("doi", "10.5555/wombat.7"))]
    status, out, _ = found(tmp_path, "3", "2511.04881", entries=entries, volume=volume)
    assert (status, out) == (1, 'issues/3.yaml:7:5: arXiv 2511.04881 is already in this volume as "lone-wombat"\n')
    assert (tmp_path / "issues/3.yaml").read_text() == volume


def test_a_paper_is_recognised_by_its_title_where_the_archive_has_no_id_of_it(tmp_path: Path) -> None:
    volume = VOLUME.replace('    arxiv: "2511.04000"\n', "").replace("A Lone Wombat", "Quokka-Net, smiling at burrows")
    status, out, _ = found(tmp_path, "3", "2511.04881", volume=volume)
    said = 'issues/3.yaml:7:5: arXiv 2511.04881 is already in this volume as "lone-wombat", by its title\n'
    assert (status, out) == (1, said)


def test_a_doi_of_arxiv_in_the_archive_is_the_arxiv_paper(tmp_path: Path) -> None:
    volume = VOLUME.replace('arxiv: "2511.04000"', "doi: 10.48550/arXiv.2511.04881")
    status, out, _ = run(tmp_path, "3", "2511.04881", volume=volume)
    assert (status, out) == (1, 'issues/3.yaml:7:5: arXiv 2511.04881 is already in this volume as "lone-wombat"\n')


def test_one_paper_under_two_references_is_one_entry(tmp_path: Path) -> None:
    arxiv_answer = atom(atom_entry(more=atom_element("doi", "10.5555/wombat.1")))
    with serving(ok(arxiv_answer)) as arxiv, serving(ok(work(), "application/json")) as crossref:
        services = settings(arxiv=arxiv.address, crossref=crossref.address)
        status, out, _ = run(tmp_path, "3", "2511.04881", "10.5555/wombat.1", "2511.04881", services=services)
    assert status == 1
    assert out.splitlines()[1:] == [
        'issues/3.yaml: DOI 10.5555/wombat.1 is the same paper as "quokkanet", added just now'
    ]


def test_a_dataset_goes_to_the_extras_which_are_made(tmp_path: Path) -> None:
    done = found(tmp_path, "3", "2511.04881", "--kind", "dataset")
    assert done[0] == 0
    assert VOLUME + "extras:\n  - id: quokkanet\n    kind: dataset\n" in (tmp_path / "issues/3.yaml").read_text()


def test_a_file_in_canonical_form_stays_so(tmp_path: Path) -> None:
    volume = canonical(VOLUME)
    names = tuple(f"Ada {chr(65 + n)}. Bilby-Numbat" for n in range(20))
    entry = atom_entry(title='On {W}ombats: "a" \\& b # 1', authors=(*names, "B, C", "No", "12"))
    assert found(tmp_path, "3", "2511.04881", entries=[entry], volume=volume)[0] == 0
    text = (tmp_path / "issues/3.yaml").read_text()
    assert text.startswith(volume)
    assert canonical(text) == text
    assert yaml.safe_load(text)["papers"][1]["authors"] == [*names, "B, C", "No", "12"]


def test_a_file_that_is_not_canonical_is_only_added_to(tmp_path: Path) -> None:
    volume = VOLUME.replace("volume: 3", "volume:   3").replace("\n", "\r\n")
    lay_out(tmp_path, {"issues/3.yaml": volume.encode()})
    with serving(ok(atom(atom_entry()))) as arxiv:
        (tmp_path / "mkdocs.yml").write_text(settings(arxiv=arxiv.address))
        assert run_again(tmp_path, "3", "2511.04881")[0] == 0
    assert (tmp_path / "issues/3.yaml").read_bytes().startswith(volume.encode() + b"  - id: quokkanet\r\n")


def test_hostile_titles_come_out_as_themselves_or_not_at_all(tmp_path: Path) -> None:
    title = "!!python/object:x *a &b {{ 7 }} <script> : | > \"'` [x](javascript:y) %0A\n- id: evil"
    entries = [atom_entry(title=title, authors=("*a", "&b", "]", "# c"))]
    assert found(tmp_path, "3", "2511.04881", entries=entries)[0] == 0
    text = (tmp_path / "issues/3.yaml").read_text()
    (_, entry) = yaml.safe_load(text)["papers"]
    assert entry["authors"] == ["*a", "&b", "# c"], "what has no letter is no name"
    assert entry["title"] == "!!python/object:x *a &b 7 <script> : | > \"'` [x](javascript:y) %0A - id: evil"


def test_what_check_would_refuse_of_an_answer_is_said(tmp_path: Path) -> None:
    refused = atom_element("doi", "10.48550/arXiv.2511.04881")
    status, out, _ = found(tmp_path, "3", "2511.04881", entries=[atom_entry(more=refused)])
    assert (status, out) == (
        1,
        'issues/3.yaml:14:5: added "quokkanet": QuokkaNet: Smiling at Burrows\n'
        'issues/3.yaml:19:10: paper "quokkanet": the DOI is that of the arXiv paper 2511.04881 [arxiv-doi]\n'
        "    delete doi:; arxiv: is enough\n",
    )


def test_an_answer_that_would_make_the_file_unreadable_is_not_written(tmp_path: Path) -> None:
    volume = VOLUME + "# " + "x" * (999_900 - len(VOLUME)) + "\n"
    status, _, err = found(tmp_path, "3", "2511.04881", volume=volume)
    assert status == 2
    assert err == (
        "Error: nothing was written, for the file could not be read then:"
        " issues/3.yaml:1:1: the file has more than 1,000,000 bytes [too-large]\n"
        "    no volume needs so much; a maintainer can set extra.newsletter.limits.bytes in mkdocs.yml\n"
    )
    assert (tmp_path / "issues/3.yaml").read_text() == volume


def test_looking_up_again_asks_nobody(tmp_path: Path) -> None:
    with serving(ok(atom(atom_entry()))) as arxiv:
        run(tmp_path, "3", "2511.04881", services=settings(arxiv=arxiv.address))
        (tmp_path / "issues/3.yaml").write_text(VOLUME)
        assert run_again(tmp_path, "3", "2511.04881")[0] == 0
        assert len(arxiv.asked) == 1


def test_offline_nothing_is_added_and_nothing_is_changed(tmp_path: Path) -> None:
    assert run(tmp_path, "3", "2511.04881") == (
        1,
        "",
        "not added: arXiv 2511.04881: arXiv cannot be reached at 127.0.0.1; is this computer online?\n"
        "0 entries added\n",
    )
    assert (tmp_path / "issues/3.yaml").read_text() == VOLUME
    assert sorted(file.name for file in (tmp_path / "issues").iterdir()) == ["3.yaml", "vocabulary"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("4", "2511.04881"), 'there is no volume "4"; `newsletter new` makes its file'),
        (("../../x", "2511.04881"), 'there is no volume "../../x"; `newsletter new` makes its file'),
        (("3", "2511.0488"), '"2511.0488" is neither an arXiv id nor a DOI'),
        (("3", "2511.0488", "wombat"), '"wombat" is neither an arXiv id nor a DOI'),
        (("3", "refs.bib"), 'there is no file "refs.bib"'),
        (("3", "@misc{a, author = {B}}"), "the BibTeX given, line 1: an entry without a title; mend it"),
        (("3",), "Missing argument 'REFERENCE...'"),
    ],
)
def test_what_cannot_be_done_is_said_before_anybody_is_asked(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    with serving(ok(atom(atom_entry()))) as arxiv:
        status, out, err = run(tmp_path, *arguments, services=settings(arxiv=arxiv.address))
        assert arxiv.asked == []
    assert (status, out) == (2, "")
    assert said in err
    assert (tmp_path / "issues/3.yaml").read_text() == VOLUME


def test_a_volume_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    status, _, err = run(tmp_path, "3", "2511.04881", volume="papers: [\n")
    assert status == 2
    assert "issues/3.yaml cannot be read as it is; `newsletter check` says what is wrong with it" in err


def test_a_special_is_found_by_its_name(tmp_path: Path) -> None:
    special = VOLUME.replace("volume: 3", "special: reading-list").replace("period", "# period")
    with serving(ok(atom(atom_entry()))) as arxiv:
        lay_out(tmp_path, {"issues/reading-list.yaml": special, "mkdocs.yml": settings(arxiv=arxiv.address)})
        assert run_again(tmp_path, "reading-list", "2511.04881")[0] == 0


def test_what_is_still_to_be_filled_does_not_stop_the_next_paper(tmp_path: Path) -> None:
    with serving(ok(atom(atom_entry()))) as arxiv, serving(ok(work(), "application/json")) as crossref:
        run(tmp_path, "3", "2511.04881", services=settings(arxiv=arxiv.address, crossref=crossref.address))
        assert run_again(tmp_path, "3", "10.5555/wombat.1")[0] == 0
        status, out, _ = run_again(tmp_path, "3", "2511.04881")
    assert (status, out) == (1, 'issues/3.yaml:14:5: arXiv 2511.04881 is already in this volume as "quokkanet"\n')


def test_what_an_editor_wrote_meanwhile_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = VOLUME.replace("It digs.", "It digs deep.")

    def answer_while_somebody_writes(_: str) -> tuple[int, dict[str, str], bytes]:
        (tmp_path / "issues/3.yaml").write_text(changed)
        return ok(atom(atom_entry()))

    with serving(answer_while_somebody_writes) as arxiv:
        lay_out(tmp_path, {"issues/3.yaml": VOLUME, "mkdocs.yml": settings(arxiv=arxiv.address)})
        monkeypatch.chdir(tmp_path)
        done = CliRunner().invoke(add_command, ["3", "2511.04881"])
    assert isinstance(done.exception, NewsletterError)
    assert str(done.exception) == ("issues/3.yaml was changed meanwhile and is left as it is; run the command again")
    assert (tmp_path / "issues/3.yaml").read_text() == changed


def test_of_ten_references_of_which_one_fails_nine_are_added(tmp_path: Path) -> None:
    ids = [f"2511.0488{n}" for n in range(9)]
    entries = [atom_entry(f"{one}v1", title=f"Quokka{one[-1]}: A Smile") for one in ids]
    status, out, err = found(tmp_path, "3", *ids[:4], "wombat", *ids[4:], entries=entries)
    assert (status, len(out.splitlines())) == (1, 9)
    assert 'not added: "wombat" is neither an arXiv id nor a DOI; write an arXiv id' in err
    assert err.endswith("9 entries added\n")


def withdrawn(comment: str) -> bytes:
    return atom(atom_entry(more=atom_element("comment", comment)), atom_entry("2511.04882v1", title="Dens"))


def test_a_withdrawn_paper_is_named_and_not_added(tmp_path: Path) -> None:
    comment = "12 pages. This paper has been withdrawn by the authors due to an error in Eq. 3"
    with serving(ok(withdrawn(comment))) as arxiv:
        done = run(tmp_path, "3", "2511.04881", "2511.04882", services=settings(arxiv=arxiv.address))
        again = run_again(tmp_path, "3", "2511.04881", "--withdrawn")
    assert (done[0], done[1]) == (1, 'issues/3.yaml:14:5: added "dens": Dens\n')
    words = "«This paper has been withdrawn by the authors due to an error in Eq. 3»"
    said = f"was withdrawn on 2025-11-20: {words}"
    assert done[2].splitlines()[0] == f"not added: arXiv 2511.04881: {said}; --withdrawn adds it all the same"
    assert again[0] == 0
    assert f'note on "quokkanet": it {said}\n' in again[2]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": ["RETRACTED: A Survey of Burrows"]}, "was retracted: «RETRACTED: A Survey of Burrows»"),
        (
            {"updated-by": [{"type": "retraction", "DOI": "10.5555/r.1", "updated": {"date-parts": [[2025, 11, 30]]}}]},
            "was retracted on 2025-11-30: «retraction, DOI 10.5555/r.1»",
        ),
        ({"relation": {"is-retracted-by": [{"id": "10.5555/r.1"}]}}, "was retracted: «is-retracted-by»"),
    ],
)
def test_a_retracted_paper_is_named_and_not_added(fields: dict[str, object], said: str, tmp_path: Path) -> None:
    status, out, err = found(tmp_path, "3", "10.5555/wombat.1", crossref=work(**fields))
    assert (status, out) == (1, "")
    assert err.startswith(f"not added: DOI 10.5555/wombat.1: {said}; --withdrawn adds it all the same\n")


def test_a_notice_that_is_no_retraction_is_noted(tmp_path: Path) -> None:
    notice = {"type": "partial_retraction", "DOI": "10.5555/r.1"}
    status, _, err = found(tmp_path, "3", "10.5555/wombat.1", crossref=work(**{"updated-by": [notice]}))
    assert status == 0
    assert ": it has a notice (partial_retraction), DOI 10.5555/r.1\n" in err


def test_a_notice_about_another_work_is_said_to_be_one(tmp_path: Path) -> None:
    notice = work(title=["Correction to Burrows"], **{"update-to": [{"type": "correction", "DOI": "10.5555/wombat.2"}]})
    _, _, err = found(tmp_path, "3", "10.5555/wombat.1", crossref=notice)
    assert 'note on "correction-burrows": it is a notice (correction) about DOI 10.5555/wombat.2\n' in err


VENUES = "- {id: tob, name: TOB, full_name: Transactions on Burrows, kind: journal}\n"


def test_where_a_paper_was_published_stands_in_fields_where_the_vocabulary_has_the_venue(tmp_path: Path) -> None:
    with serving(ok(work(volume="7", page="1-9"), "application/json")) as crossref:
        files = {"issues/3.yaml": VOLUME, "issues/vocabulary/venues.yaml": VENUES}
        lay_out(tmp_path, files | {"mkdocs.yml": settings(crossref=crossref.address)})
        run_again(tmp_path, "3", "10.5555/wombat.1")
    (_, entry) = yaml.safe_load((tmp_path / "issues/3.yaml").read_text())["papers"]
    assert entry["venue"] == {"id": "tob", "year": 2025, "volume": "7", "number": "2", "pages": "1-9"}


def test_a_venue_that_the_vocabulary_has_not_is_left_to_the_editor_as_it_was_found(tmp_path: Path) -> None:
    _, _, err = found(tmp_path, "3", "10.5555/wombat.1", crossref=work(volume="7"))
    (_, entry) = yaml.safe_load((tmp_path / "issues/3.yaml").read_text())["papers"]
    assert entry["unread"].strip() == "Published in: Transactions on Burrows (journal), 2025, volume 7, number 2"
    assert "venue, from unread, which vocabulary/venues.yaml has not yet (Transactions on Burrows)" in err


BIBTEX = r"""
@comment{exported}
@inproceedings{quoll2021,
  title = {Burrows: Smiling at {$O(n \log n)$} Dens},
  author = {Quoll, Bo and {\'A}da Bilby},
  booktitle = {Proceedings of ICB},
  year = 2021, month = jul, pages = {1--9},
}
@misc{known, title = {QuokkaNet}, author = {A and others}, eprint = {2511.04881}, archiveprefix = {arXiv},
  journal = {Transactions on Burrows}}
@misc{untitled, author = {Bo Quoll}}
@misc{eprint, title = {Of Moons}, author = {Quoll}, eprint = {http://arxiv.org/abs/2511.04882v1}, eprinttype = {arXiv}}
@misc{escaped, title = {Of Dens}, author = {Bo Quoll}, url = {https://github.com/a/dens?a=1\&ref=main}}
@article{unknown, title = {Of Nests}, author = {Bo Quoll}, doi = {10.5555/wombat.9}, year = {2024}}
"""


def test_the_entries_of_a_bibtex_file_are_looked_up_or_added_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(BIBTEX)
    moons = atom_entry("2511.04882v1", title="Of Moons")
    with serving(ok(atom(atom_entry(), moons))) as arxiv, serving((404, {}, b"")) as crossref:
        services = settings(arxiv=arxiv.address, crossref=crossref.address)
        status, out, err = run(tmp_path, "3", "refs.bib", services=services)
    assert [line.partition(": added ")[2] for line in out.splitlines()] == [
        '"burrows": Burrows: Smiling at O(n log n) Dens',
        '"quokkanet": QuokkaNet: Smiling at Burrows',
        '"of-moons": Of Moons',
        '"of-dens": Of Dens',
        '"of-nests": Of Nests',
    ]
    assert status == 1
    assert "not added: refs.bib, line 11: an entry without a title; mend it\n" in err
    assert "nothing was found of it: neither Crossref nor DataCite knows it; is it written right?\n" in err
    _, burrows, known, moon, dens, nests = yaml.safe_load((tmp_path / "issues/3.yaml").read_text())["papers"]
    assert (burrows["authors"], burrows["date"]) == (["Bo Quoll", "Áda Bilby"], "2021-07")
    assert burrows["unread"].strip() == "Published in: Proceedings of ICB, 2021, pages 1–9"
    assert (known["authors"], known["unread"].strip()) == (
        ["Ada Bilby", "Zoë B. Numbat"],
        "Published in: Transactions on Burrows",
    )
    assert (moon["arxiv"], dens["links"][0]["url"]) == ("2511.04882", "https://github.com/a/dens?a=1&ref=main")
    assert (nests["doi"], nests["date"]) == ("10.5555/wombat.9", 2024)


def test_an_id_that_is_of_another_paper_than_its_bibtex_entry_is_noted_and_nothing_is_mixed(tmp_path: Path) -> None:
    with serving(ok(atom(atom_entry()))) as arxiv:
        bibtex = "@article{a, title = {Fusion of Plasma}, eprint = {2511.04881}, journal = {Plasma}, year = {2020}}"
        _, out, err = run(tmp_path, "3", bibtex, services=settings(arxiv=arxiv.address))
    assert out == 'issues/3.yaml:14:5: added "quokkanet": QuokkaNet: Smiling at Burrows\n'
    assert 'note on "quokkanet": it was asked for as "Fusion of Plasma"; is the id right?\n' in err
    assert "Plasma" not in (tmp_path / "issues/3.yaml").read_text()


def test_a_file_of_anything_else_is_refused_in_few_words(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("A wombat digs.\n" * 1_000)
    status, _, err = run(tmp_path, "3", "notes.txt")
    assert (status, len(err.splitlines())) == (2, 51)
    assert err.endswith("and 950 more that are no references\n")


def test_what_is_pasted_is_read_to_its_end(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, {"issues/3.yaml": VOLUME, "mkdocs.yml": settings()})
    with chdir(folder):
        done = CliRunner().invoke(add_command, ["3", "-"], input="wombat\n\n 2511.04000v2 \n")
    assert (done.exit_code, done.stdout) == (
        1,
        'issues/3.yaml:7:5: arXiv 2511.04000 is already in this volume as "lone-wombat"\n',
    )
    assert done.stderr.startswith('not added: "wombat" is neither an arXiv id nor a DOI')


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("$\\mathcal{O}(n \\log n)$ Attention in Burrows", "attention-burrows"),
        ("Digging with $n^{1/3}$ Wombats: $x^{k}$ of Them", "digging-with-wombats"),
        ("$\\alpha$-Burrows and $\\beta$-Dens", "alpha-burrows-beta"),
        ("$p \\ll q$", "bilby-2025"),
        ("基于深度学习的推荐系统研究", "bilby-2025"),
        ("Öffnung der Höhlen", "offnung-der-hohlen"),
    ],
)
def test_an_id_can_be_read_whatever_a_title_is_written_in(title: str, name: str, tmp_path: Path) -> None:
    _, out, _ = found(tmp_path, "3", "2511.04881", entries=[atom_entry(title=title)])
    assert out.startswith(f'issues/3.yaml:14:5: added "{name}": ')


def test_several_ids_may_stand_in_one_line(tmp_path: Path) -> None:
    entries = [atom_entry(f"2511.0488{n}v1", title=f"Quokka{n}: A Smile") for n in (1, 2)]
    _, out, _ = found(tmp_path, "3", "2511.04881, 2511.04882;2511.04000", entries=entries)
    assert len(out.splitlines()) == 3


def test_an_entry_of_bibtex_may_stand_on_the_command_line(tmp_path: Path) -> None:
    status, out, _ = run(tmp_path, "3", "@misc{a, title = {Of {N}ests}, url = {https://github.com/a/nests}}")
    assert (status, out) == (0, 'issues/3.yaml:14:5: added "of-nests": Of Nests\n')
    assert '- {kind: code, url: "https://github.com/a/nests"}' in (tmp_path / "issues/3.yaml").read_text()


@pytest.mark.parametrize("text", ["@misc{a, title = {x", "@misc{" * 3000, "@a{b,title={" + "{" * 9000, "\0"])
def test_bibtex_that_does_not_end_is_said_and_nothing_is_added(text: str, tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(text)
    status, out, err = run(tmp_path, "3", "refs.bib")
    assert (status, out) == (2, "")
    assert err.startswith("Error: ")
    assert (tmp_path / "issues/3.yaml").read_text() == VOLUME


def test_a_file_of_ris_is_added_as_one_of_bibtex_is(tmp_path: Path) -> None:
    (tmp_path / "refs.ris").write_text("TY  - JOUR\nTI  - Burrows by Moonlight\nAU  - Quoll, Bo\nPY  - 2023\nER  - \n")
    status, out, err = run(tmp_path, "3", "refs.ris")
    assert (status, err.splitlines()[-1]) == (0, "1 entry added")
    assert 'added "burrows-moonlight": Burrows by Moonlight' in out


def test_a_file_of_ris_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    assert 'there is no file "refs.ris"' in run(tmp_path, "3", "refs.ris")[2]
