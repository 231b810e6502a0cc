"""What an import says of itself: lines for an editor, and JSON for programs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from newsletter.importers.formats.document import About, Refusal
from newsletter.importers.merging import import_report as report
from newsletter.importers.merging.import_report import Difference, Imported
from newsletter.importers.reading.account import Account, Piece
from newsletter.importers.reading.draft import Draft, DraftEntry, Note

PIECES = (
    Piece("Vol.3", "read", "volume", 1),
    Piece("One wombat, alone", "kept", "tagline", 3),
    Piece("Thanks for reading", "dropped", "boilerplate", 9),
    Piece("j=secret-token", "dropped", "token of a reader", 9, is_private=True),
    Piece("Where?", "unread", "unread", 12),
)
ALL = 5 + 15 + 16 + 14 + 6
MISSING = Difference('paper "lone-wombat": arxiv', "missing", "2305.00001", "", 7, "issues/3.yaml")
EDITED = Difference('paper "lone-wombat": summary', "differs", "It digs.", "It dug.", 9, "issues/3.yaml")


def make_draft(*pieces: Piece, lost: int = 0, volume: int = 3, notes: tuple[Note, ...] = ()) -> Draft:
    """Make a draft of one paper and one stub with this account."""
    account = Account(pieces, (Piece("x" * lost, "unread", "nowhere"),) if lost else ())
    papers = (DraftEntry("lone-wombat", summary="It digs."), DraftEntry("shy-bilby", stub=True))
    return Draft("letters.txt", volume=volume, papers=papers, notes=notes, account=account)


def written(draft: Draft) -> Imported:
    return Imported(draft, f"issues/{draft.id}.yaml", "written")


def test_the_table_has_a_line_for_a_volume() -> None:
    assert list(report.table([written(make_draft(*PIECES))])) == [
        "volume  papers  extras  stubs  kept  read  dropped  unread  coverage  outcome",
        "3            2       0      1    15     5       30       6   100.0 %  written",
    ]


def test_several_volumes_are_summed() -> None:
    differing = Imported(make_draft(volume=4), "issues/4.yaml", "differs", (MISSING,))
    assert list(report.table([written(make_draft(*PIECES, lost=1)), differing])) == [
        "volume  papers  extras  stubs  kept  read  dropped  unread  coverage  outcome",
        "3            2       0      1    15     5       30       6    98.2 %  written",
        "4            2       0      1     0     0        0       0   100.0 %  1 difference",
        "all          4       0      2    15     5       30       6    98.2 %",
    ]


def test_what_is_lost_is_named_with_its_line() -> None:
    draft = make_draft()
    lost = replace(draft, account=Account(lost=(Piece("And more!", "unread", "nowhere", 7),)))
    assert list(report.notes([written(lost)])) == ['letters.txt:7: lost: "And more!"']


def test_an_import_with_an_open_note_is_not_settled() -> None:
    assert not written(make_draft(notes=(Note("two papers may be one", is_open=True),))).is_settled


def test_no_volume_has_no_table() -> None:
    assert list(report.table([])) == []


@pytest.mark.parametrize(
    ("kept", "lost", "said"),
    [(0, 0, "100.0 %"), (10, 0, "100.0 %"), (99_999, 1, "99.9 %"), (2, 1, "66.6 %"), (0, 5, "0.0 %")],
)
def test_coverage_is_never_rounded_up(kept: int, lost: int, said: str) -> None:
    assert report.percent(Account((Piece("x" * kept, "kept", "summary"),), (Piece("x" * lost, "unread", ""),))) == said


@pytest.mark.parametrize(
    ("imported", "is_settled"),
    [
        (written(make_draft(*PIECES)), True),
        (written(make_draft(*PIECES, lost=1)), False),
        (Imported(make_draft(), "issues/3.yaml", "differs", (MISSING,)), False),
        (Imported(make_draft(), "issues/3.yaml", "updated", kept=(EDITED,)), True),
    ],
)
def test_a_volume_is_settled_where_nothing_is_lost_or_left_to_merge(imported: Imported, *, is_settled: bool) -> None:
    assert imported.is_settled is is_settled


def test_reasons_are_summed_over_all_sources_with_the_weightiest_first() -> None:
    volumes = [written(make_draft(*PIECES)), written(make_draft(*PIECES[2:3], volume=4))]
    assert list(report.dropped(volumes)) == [
        "left out, in characters:",
        "  32  boilerplate",
        "  14  token of a reader",
    ]


def test_where_nothing_was_left_out_nothing_is_said_of_it() -> None:
    assert list(report.dropped([written(make_draft(PIECES[0]))])) == []


def test_a_note_is_said_with_source_and_line() -> None:
    draft = make_draft(notes=(Note("no period was found", 1), Note("no paper\nhas \x1b[31mthis highlight", 4)))
    assert list(report.notes([written(draft)])) == [
        "letters.txt:1: no period was found",
        "letters.txt:4: no paper has <U+001B>[31mthis highlight",
    ]


def test_what_was_skipped_is_told_from_what_could_not_be_read() -> None:
    refusals = [
        Refusal("export.zip: posts/7.talk.html", "a podcast", is_fault=False),
        Refusal("export.zip: posts/8.old.html", "there is no text in it", is_fault=True),
        Refusal("nothing.txt", "nothing.txt is empty", is_fault=True),
    ]
    assert list(report.refused(refusals)) == [
        "skipped: export.zip: posts/7.talk.html: a podcast",
        "not imported: export.zip: posts/8.old.html: there is no text in it",
        "not imported: nothing.txt is empty",
    ]


def test_differences_are_said_at_the_lines_of_the_file() -> None:
    imported = Imported(make_draft(), "issues/3.yaml", "differs", (MISSING, EDITED))
    assert list(report.differences([imported])) == [
        'issues/3.yaml:7: paper "lone-wombat": arxiv is missing here: "2305.00001"',
        'issues/3.yaml:9: paper "lone-wombat": summary differs: edited by hand, kept',
    ]


def test_an_update_says_what_it_added_and_what_it_left() -> None:
    imported = Imported(make_draft(), "issues/3.yaml", "updated", added=(MISSING,), kept=(EDITED,))
    assert list(report.merged([imported])) == [
        'issues/3.yaml:7: added paper "lone-wombat": arxiv: "2305.00001"',
        'issues/3.yaml:9: paper "lone-wombat": summary differs: edited by hand, kept',
    ]


def piece(fate: str, where: str, line: int, characters: int, **text: str) -> dict[str, object]:
    """A piece as the report has it."""
    return {"fate": fate, "where": where, "line": line, "span": [0, 0], "characters": characters, **text}


def test_the_json_has_every_piece_and_only_the_length_of_private_ones() -> None:
    draft = make_draft(*PIECES, lost=1, notes=(Note("no period was found"),))
    text = report.as_json([written(draft)], [Refusal("b.txt", "empty", is_fault=True)])
    assert "secret" not in text
    sizes = {"all": ALL + 1, "kept": 15, "read": 5, "dropped": 30, "unread": 6}
    reasons = {"boilerplate": 16, "token of a reader": 14}
    assert json.loads(text) == {
        "volumes": [
            {
                "volume": 3,
                "special": None,
                "source": "letters.txt",
                "file": "issues/3.yaml",
                "outcome": "written",
                "post": {"address": "", "tags": [], "paid": False},
                "papers": 2,
                "extras": 0,
                "stubs": 1,
                "characters": sizes,
                "coverage": 0.9824,
                "dropped": reasons,
                "notes": [{"line": 1, "text": "no period was found", "open": False}],
                "differences": [],
                "added": [],
                "kept": [],
                "pieces": [
                    piece("read", "volume", 1, 5, text="Vol.3"),
                    piece("kept", "tagline", 3, 15, text="One wombat, alone"),
                    piece("dropped", "boilerplate", 9, 16, text="Thanks for reading"),
                    piece("dropped", "token of a reader", 9, 14),
                    piece("unread", "unread", 12, 6, text="Where?"),
                ],
                "lost": [piece("unread", "nowhere", 1, 1, text="x")],
            }
        ],
        "refused": [{"source": "b.txt", "reason": "empty", "fault": True}],
        "totals": {
            "volumes": 1,
            "outcomes": {"written": 1},
            "refused": 1,
            "faults": 1,
            "characters": sizes,
            "dropped": reasons,
        },
    }


def test_a_special_is_named_in_the_json_and_has_no_number() -> None:
    draft = Draft("list.txt", special="burrow-reading")
    volume = json.loads(report.as_json([written(draft)], []))["volumes"][0]
    assert (volume["volume"], volume["special"], volume["file"]) == (
        None,
        "burrow-reading",
        "issues/burrow-reading.yaml",
    )


def test_a_difference_is_taken_apart_in_the_json() -> None:
    imported = Imported(make_draft(), "issues/3.yaml", "differs", (EDITED,))
    assert json.loads(report.as_json([imported], []))["volumes"][0]["differences"] == [
        {
            "line": 9,
            "subject": 'paper "lone-wombat": summary',
            "kind": "differs",
            "imported": "It digs.",
            "present": "It dug.",
        }
    ]


def test_what_a_source_says_of_its_post_is_said() -> None:
    post = About(address="https://quokka.example/p/dens", tags=("Dens", "Night\x1b"), is_paid=True)
    imported = replace(written(make_draft(notes=(Note("no period was found", 4),))), about=post)
    assert list(report.notes([imported])) == [
        "letters.txt:1: post: https://quokka.example/p/dens",
        "letters.txt:1: tags of the post, for you to choose from: Dens, Night<U+001B>",
        "letters.txt:1: the post is for paying readers only; mind what you publish of it",
        "letters.txt:4: no period was found",
    ]
    told = json.loads(report.as_json([imported], []))["volumes"][0]["post"]
    assert told == {"address": "https://quokka.example/p/dens", "tags": ["Dens", "Night\x1b"], "paid": True}


def test_of_many_volumes_only_what_needs_a_look_has_a_line_and_the_same_is_said_once() -> None:
    about = About(address="https://quokka.example/p/dens", tags=("Dens",))
    own = [Note("no period was found", 4)]
    many = [
        replace(written(make_draft(volume=number, notes=(*own, Note(f"entry {number} is odd", number)))), about=about)
        for number in range(1, 21)
    ]
    assert len(list(report.table(many))) == 22
    assert len(list(report.notes(many))) == 80
    many.append(Imported(make_draft(volume=21, notes=tuple(own)), "issues/21.yaml", "differs", (MISSING,)))
    assert [line.split()[0] for line in report.table(many)] == ["volume", "21", "all"]
    assert list(report.notes(many)) == [
        "letters.txt:4: no period was found (21 times)",
        *(f"letters.txt:{number}: entry {number} is odd" for number in range(1, 21)),
    ]


def test_half_a_character_does_not_stop_the_json() -> None:
    text = report.as_json([written(make_draft(Piece("wombat \ud83d", "kept", "summary")))], [])
    assert json.loads(text.encode())["volumes"][0]["pieces"][0]["text"] == "wombat \ud83d"


def test_the_same_import_gives_the_same_json() -> None:
    assert report.as_json([written(make_draft(*PIECES))], []) == report.as_json([written(make_draft(*PIECES))], [])
