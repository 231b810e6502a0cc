"""Importing a volume again: differences are said field by field, and what a person wrote stays."""

from __future__ import annotations

import datetime as dt
import textwrap
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from newsletter.importers.merging.comparison import differences, gaps
from newsletter.importers.merging.update import Update, updated
from newsletter.importers.reading.draft import Draft, DraftEntry, DraftLink, DraftSee
from newsletter.problem import NewsletterError
from newsletter.source import IssueFile
from newsletter.source.canonical import canonical
from newsletter.source.project import read_issue

PATH = "issues/3.yaml"

WOMBAT = DraftEntry(
    "wombat",
    title="WOMBAT: Where Others May Burrow",
    tagline="Digging, but planned",
    credited="Quokka Labs",
    organisations=("Quokka Labs",),
    arxiv="2306.01234",
    links=(
        DraftLink("code", "https://code.example/wombat"),
        DraftLink("model", "https://models.example/wombat", "soon"),
    ),
    tags=("burrows",),
    summary="It digs.\n\nThen it rests: #1 of all.",
)
CODE = DraftLink("code", "code")
BILBY = DraftEntry("bilby", title="Bilby Ears", tagline="Long ears", doi="10.1234/Bilby", summary="It hears.")
NUMBAT = DraftEntry("numbat", title="Numbat Tongues", tagline="Sticky", arxiv="2306.04321", summary="It licks.")
MAPS = DraftEntry("maps", kind="dataset", title="Burrow Maps", tagline="Maps of burrows", summary="Maps.")
DRAFT = Draft(
    "vol-3.html",
    volume=3,
    title="Burrows, Ears, and More!",
    period=(dt.date(2023, 6, 5), dt.date(2023, 6, 11)),
    published=dt.date(2023, 6, 9),
    papers=(WOMBAT, BILBY, NUMBAT),
    extras=(MAPS,),
)

WHOLE = """\
# yaml-language-server: $schema=schema.json
volume: 3
title: Burrows, Ears, and More!
period: {start: 2023-06-05, end: 2023-06-11}
published: 2023-06-09
papers:
  - id: wombat
    title: "WOMBAT: Where Others May Burrow"
    tagline: Digging, but planned
    credited: Quokka Labs
    organisations: [Quokka Labs]
    arxiv: "2306.01234"
    links:
      - {kind: code, url: "https://code.example/wombat"}
      - {kind: model, url: "https://models.example/wombat", note: soon}
    tags: [burrows]
    summary: |
      It digs.

      Then it rests: #1 of all.
  - id: bilby
    title: Bilby Ears
    tagline: Long ears
    doi: 10.1234/Bilby
    summary: |
      It hears.
  - id: numbat
    title: Numbat Tongues
    tagline: Sticky
    arxiv: "2306.04321"
    summary: |
      It licks.
extras:
  - id: maps
    kind: dataset
    title: Burrow Maps
    tagline: Maps of burrows
    summary: |
      Maps.
"""


def issue(text: str | bytes) -> IssueFile:
    file, _ = read_issue(text if isinstance(text, bytes) else text.encode(), PATH)
    assert file
    return file


def without(*gone: str) -> str:
    """The whole file without some of its text."""
    text = WHOLE
    for one in gone:
        assert one in text
        text = text.replace(one, "")
    return text


def entry(name: str) -> str:
    """The lines of an entry in the whole file."""
    begin = WHOLE.index(f"  - id: {name}\n")
    ends = (WHOLE.find(mark, begin + 1) for mark in ("  - id:", "extras:"))
    return WHOLE[begin : min((end for end in ends if end > 0), default=len(WHOLE))]


def told(text: str, draft: Draft = DRAFT) -> str:
    return "".join(f"{one}\n" for one in differences(draft, issue(text)))


def update(text: str | bytes, draft: Draft = DRAFT) -> Update:
    """Update a file; a second time there must be nothing to add."""
    made = updated(draft, issue(text))
    again = updated(draft, issue(made.text))
    assert (again.text, again.added, again.kept) == (made.text, (), made.kept)
    return made


def only(*papers: DraftEntry | DraftSee, extras: tuple[DraftEntry | DraftSee, ...] = ()) -> Draft:
    return replace(DRAFT, papers=papers, extras=extras)


def test_a_volume_imported_again_unchanged_has_no_differences() -> None:
    assert told(WHOLE) == ""
    assert update(WHOLE) == Update(WHOLE, (), ())


def test_every_difference_is_said_with_its_line() -> None:
    text = """\
    volume: 3
    title: Burrows and Ears
    published: 2023-06-09
    papers:
      - id: wombat
        title: "WOMBAT: Where Others May Burrow"
        tagline: Digging, but planned
        credited: Quokka Labs
        arxiv: "2306.01235"
        authors: [Ann Wombat]
        links:
          - {kind: project, url: "http://www.code.example/wombat/"}
        tags: [night-vision]
        summary: |
          It digs, says an editor.
      - id: quoll
        title: Quoll Nights
        tagline: Late
        summary: It prowls.
      - id: bilby
        title: Bilby Ears
        tagline: Long ears
        stub: true
    """
    assert told(textwrap.dedent(text)) == textwrap.dedent("""\
        issues/3.yaml:1: period is missing here: "2023-06-05 to 2023-06-11"
        issues/3.yaml:1: paper "numbat" is missing here: "Numbat Tongues"
        issues/3.yaml:1: dataset "maps" is missing here: "Burrow Maps"
        issues/3.yaml:2: title is "Burrows and Ears" here and "Burrows, Ears, and More!" in the import
        issues/3.yaml:5: paper "wombat": organisations are missing here: "Quokka Labs"
        issues/3.yaml:9: paper "wombat": arxiv is "2306.01235" here and "2306.01234" in the import
        issues/3.yaml:11: paper "wombat": links are missing here: "https://models.example/wombat"
        issues/3.yaml:14: paper "wombat": summary differs: edited by hand, kept
        issues/3.yaml:16: paper "quoll" is not in the import: added by hand, kept
        issues/3.yaml:20: paper "bilby": doi is missing here: "10.1234/Bilby"
        issues/3.yaml:20: paper "bilby": summary is missing here: "It hears."
        """)


def test_a_long_value_is_shortened_to_one_line() -> None:
    (found,) = differences(replace(DRAFT, intro="It digs.\n" * 20), issue(WHOLE))
    assert (found.subject, found.kind, len(found.imported)) == ("intro", "missing", 60)
    assert found.what == f'intro: "{found.imported}"'


@pytest.mark.parametrize(
    "gone",
    [
        (),
        (entry("wombat"),),
        (entry("bilby"),),
        (entry("numbat"),),
        (entry("bilby"), entry("numbat")),
        ("extras:\n" + entry("maps"),),
        ("period: {start: 2023-06-05, end: 2023-06-11}\n",),
        ('    arxiv: "2306.01234"\n', "    doi: 10.1234/Bilby\n"),
        ("    credited: Quokka Labs\n", "    organisations: [Quokka Labs]\n", "    tags: [burrows]\n"),
        ('      - {kind: model, url: "https://models.example/wombat", note: soon}\n',),
        (
            "    links:\n",
            '      - {kind: code, url: "https://code.example/wombat"}\n',
            '      - {kind: model, url: "https://models.example/wombat", note: soon}\n',
        ),
    ],
)
def test_what_a_file_lacks_comes_back_to_its_place(gone: tuple[str, ...]) -> None:
    made = update(without(*gone))
    assert made.text == WHOLE
    assert made.kept == ()
    assert bool(made.added) is bool(gone)


def test_what_was_added_is_said_with_its_new_line() -> None:
    made = update(without(entry("bilby"), '    arxiv: "2306.01234"\n'))
    assert [f"{one.path}:{one.line}: added {one.what}" for one in made.added] == [
        'issues/3.yaml:12: added paper "wombat": arxiv: "2306.01234"',
        'issues/3.yaml:21: added paper "bilby": "Bilby Ears"',
    ]


def test_a_stub_gets_its_summary() -> None:
    text = WHOLE.replace("    summary: |\n      It hears.\n", "    stub: true  # lost in the move\n")
    made = update(text)
    assert made.text == WHOLE.replace(
        "    summary: |\n      It hears.\n", "    summary: |  # lost in the move\n      It hears.\n"
    )
    assert [str(one) for one in made.added] == ['issues/3.yaml:25: paper "bilby": summary is missing here: "It hears."']


def test_an_entry_without_a_summary_gets_one_unless_it_is_withdrawn() -> None:
    lost = WHOLE.replace("    summary: |\n      It hears.\n", "")
    assert update(lost).text == WHOLE
    withdrawn = lost.replace(
        "    doi: 10.1234/Bilby\n", "    doi: 10.1234/Bilby\n    withdrawn: {date: 2023-07-01, reason: Deaf.}\n"
    )
    assert update(withdrawn) == Update(withdrawn, (), ())


def test_a_stub_of_the_import_changes_no_summary() -> None:
    draft = only(replace(WOMBAT, summary="", stub=True), BILBY, NUMBAT, extras=(MAPS,))
    assert update(WHOLE, draft) == Update(WHOLE, (), ())


def test_text_that_a_person_has_placed_since_does_not_come_back() -> None:
    draft = only(replace(WOMBAT, unread="It also swims."), BILBY, NUMBAT, extras=(MAPS,))
    assert update(WHOLE, draft) == Update(WHOLE, (), ())


def test_a_mended_arxiv_id_stays() -> None:
    draft = only(replace(WOMBAT, arxiv="2306.0123"), BILBY, NUMBAT, extras=(MAPS,))
    made = update(WHOLE, draft)
    assert (made.text, made.added) == (WHOLE, ())
    assert [str(one) for one in made.kept] == [
        'issues/3.yaml:12: paper "wombat": arxiv is "2306.01234" here and "2306.0123" in the import'
    ]


def test_a_faulty_value_is_not_added_to_an_entry_that_is_there() -> None:
    bad = replace(WOMBAT, arxiv="2306.0123", links=(*WOMBAT.links, DraftLink("code", "ftp://code.example")))
    made = update(without('    arxiv: "2306.01234"\n'), only(bad, BILBY, NUMBAT, extras=(MAPS,)))
    assert made.text == without('    arxiv: "2306.01234"\n')
    assert [str(one) for one in made.kept] == [
        'issues/3.yaml:7: paper "wombat": arxiv is missing here: "2306.0123"',
        'issues/3.yaml:12: paper "wombat": links are missing here: "ftp://code.example"',
    ]


def test_a_missing_entry_is_added_with_its_faults_for_check_to_name() -> None:
    draft = only(WOMBAT, replace(BILBY, doi="", arxiv="2306.0123"), NUMBAT, extras=(MAPS,))
    made = updated(draft, issue(without(entry("bilby"))))
    assert made.text == WHOLE.replace("    doi: 10.1234/Bilby\n", '    arxiv: "2306.0123"\n')
    assert ([one.subject for one in made.added], made.kept) == (['paper "bilby"'], ())


def test_edited_texts_stay_and_are_said() -> None:
    text = WHOLE.replace("It digs.", "It digs well.").replace("title: Bilby Ears", "title: Ears of Bilbies")
    made = update(text.replace('    arxiv: "2306.04321"\n', ""))
    assert made.text == text
    assert [str(one) for one in made.kept] == [
        'issues/3.yaml:17: paper "wombat": summary differs: edited by hand, kept',
        'issues/3.yaml:22: paper "bilby": title is "Ears of Bilbies" here and "Bilby Ears" in the import',
    ]


def test_a_text_that_only_has_other_lines_is_the_same() -> None:
    assert told(WHOLE.replace("Then it rests: #1 of all.", "Then it\n      rests: #1\n      of all.")) == ""


def test_tags_and_organisations_are_only_suggested_where_there_are_none() -> None:
    edited = WHOLE.replace("[burrows]", "[night-vision]").replace("[Quokka Labs]", "[Bilby University]")
    assert told(edited) == ""
    assert update(WHOLE.replace("[burrows]", "[]").replace("[Quokka Labs]", "[]  # none?")).text == WHOLE.replace(
        "[Quokka Labs]", "[Quokka Labs] # none?"
    )


def test_what_an_importer_never_writes_is_no_difference() -> None:
    more = """\
    official_title: "WOMBAT: Where Others Burrow"
    authors: [Ann Wombat]
    date: 2023-06-01
    arxiv_class: cs.IR
    venue: BURROW 2023
    corrections: [{date: 2023-07-01, text: It dug.}]
    aliases: [vombatus]
"""
    text = canonical(WHOLE.replace("    credited: Quokka Labs\n", f"    credited: Quokka Labs\n{more}"))
    assert update(text) == Update(text, (), ())


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        (replace(WOMBAT, id="wombat-burrow"), WHOLE),
        (replace(WOMBAT, id="burrow", arxiv="2306.01234v2"), WHOLE),
        (replace(WOMBAT, id="burrow", arxiv=""), WHOLE),
        (WOMBAT, WHOLE.replace("- id: wombat\n", "- id: vombatus\n    aliases: [wombat]\n")),
        (replace(WOMBAT, arxiv="https://arxiv.org/abs/2306.01234v1"), WHOLE),
    ],
)
def test_an_entry_is_found_under_another_id(draft: DraftEntry, text: str) -> None:
    assert told(text, only(draft, BILBY, NUMBAT, extras=(MAPS,))) == ""


def test_titles_are_compared_without_case_and_punctuation() -> None:
    draft = only(replace(WOMBAT, id="burrow", arxiv="", title="Wombat – where others may burrow"), BILBY, NUMBAT)
    assert told(WHOLE, draft) == (
        'issues/3.yaml:8: paper "wombat": title is "WOMBAT: Where Others May Burrow" here'
        ' and "Wombat – where others may burrow" in the import\n'
        'issues/3.yaml:34: dataset "maps" is not in the import: added by hand, kept\n'
    )


def test_an_entry_with_another_arxiv_id_is_another_one_whatever_its_title() -> None:
    other = replace(WOMBAT, id="wombat-2", arxiv="2306.09999")
    made = update(WHOLE, only(other, BILBY, NUMBAT, extras=(MAPS,)))
    assert [one.subject for one in made.added] == ['paper "wombat-2"']
    assert 'arxiv: "2306.09999"' in made.text


def test_a_doi_is_compared_without_case_and_a_link_without_the_way_it_is_written() -> None:
    draft = replace(
        BILBY,
        id="ears",
        title="Bilby Ears",
        doi="10.1234/bilby",
        links=(DraftLink("paper", "https://doi.org/10.1234/BILBY"), DraftLink("paper", "https://paper.example/bilby")),
    )
    assert told(WHOLE, only(WOMBAT, draft, NUMBAT, extras=(MAPS,))) == ""


def test_an_entry_moved_to_the_extras_is_there() -> None:
    moved = WHOLE.replace(entry("numbat"), "") + entry("numbat").replace("numbat\n", "numbat\n    kind: tool\n")
    made = update(moved)
    assert made.text == moved
    assert [str(one) for one in made.kept] == [
        'issues/3.yaml:35: tool "numbat": kind is "tool" here and "paper" in the import'
    ]


def test_what_is_listed_again_is_matched_by_its_id() -> None:
    draft = only(DraftSee("mikv", "Still fast."), WOMBAT, BILBY, DraftSee("possum"), NUMBAT, extras=(MAPS,))
    text = WHOLE.replace("  - id: numbat\n", "  - see: mikv\n  - id: numbat\n")
    made = update(text, draft)
    again = "  - see: possum\n  - see: mikv\n    note: |\n      Still fast.\n"
    assert made.text == WHOLE.replace(entry("bilby"), entry("bilby") + again)
    assert [one.what for one in made.added] == ['paper "possum": "see: possum"', 'paper "mikv": note: "Still fast."']
    assert told(text) == 'issues/3.yaml:27: paper "mikv" is not in the import: added by hand, kept\n'


def test_an_entry_of_the_import_that_the_file_lists_again_from_elsewhere_is_there() -> None:
    text = WHOLE.replace(entry("bilby"), "  - see: bilby\n")
    assert update(text) == Update(text, (), ())


COMMENTED = """\
# yaml-language-server: $schema=schema.json
# the third volume
volume: 3  # third
# as printed
title: Burrows, Ears, and More!
published: 2023-06-09
# ten papers?
papers:  # none is lost
  # the first
  - id: wombat  # W
    # its name
    title: "WOMBAT: Where Others May Burrow"
    tagline: Digging, but planned
    credited: Quokka Labs
    links:  # all tried
      # the code
      - {kind: code, url: "https://code.example/wombat"}  # tried
    # the text
    summary: |
      It digs.

      # Then it rests
    # of the wombat
  # the last
  - id: numbat
    title: Numbat Tongues
    tagline: Sticky
    summary: |
      It licks.
    # of the numbat
# the end
"""


def test_comments_stay_where_they_are() -> None:
    made = update(COMMENTED)
    assert (
        made.text
        == """\
# yaml-language-server: $schema=schema.json
# the third volume
volume: 3  # third
# as printed
title: Burrows, Ears, and More!
period: {start: 2023-06-05, end: 2023-06-11}
published: 2023-06-09
# ten papers?
papers:  # none is lost
  # the first
  - id: wombat  # W
    # its name
    title: "WOMBAT: Where Others May Burrow"
    tagline: Digging, but planned
    credited: Quokka Labs
    organisations: [Quokka Labs]
    arxiv: "2306.01234"
    links:  # all tried
      # the code
      - {kind: code, url: "https://code.example/wombat"}  # tried
      - {kind: model, url: "https://models.example/wombat", note: soon}
    tags: [burrows]
    # the text
    summary: |
      It digs.

      # Then it rests
    # of the wombat
  - id: bilby
    title: Bilby Ears
    tagline: Long ears
    doi: 10.1234/Bilby
    summary: |
      It hears.
  # the last
  - id: numbat
    title: Numbat Tongues
    tagline: Sticky
    arxiv: "2306.04321"
    summary: |
      It licks.
    # of the numbat
extras:
  - id: maps
    kind: dataset
    title: Burrow Maps
    tagline: Maps of burrows
    summary: |
      Maps.
# the end
"""
    )


def test_a_file_from_windows_comes_back_in_canonical_form() -> None:
    text = without(entry("bilby")).replace("\n", "\r\n")
    assert update(b"\xef\xbb\xbf" + text.encode()).text == WHOLE


def test_a_file_that_lacks_nothing_stays_as_it_is() -> None:
    for text in (WHOLE.replace("\n", "\r\n"), "\ufeff" + WHOLE, WHOLE.replace("volume: 3", "volume:   3")):
        assert updated(DRAFT, issue(text)) == Update(text, (), ())


def test_lists_in_brackets_are_laid_out() -> None:
    text = """\
{volume: 3, title: "Burrows, Ears, and More!", published: 2023-06-09,
 papers: [{id: wombat, title: "WOMBAT: Where Others May Burrow", tagline: "Digging, but planned",
           links: [{url: "https://code.example/wombat", kind: code}], stub: true}]}
"""
    assert update(text).text == WHOLE


@pytest.mark.parametrize("papers", ["papers: []\n", "papers: []\nextras: []\n", "extras: []\npapers: [\n  ]\n"])
def test_an_empty_volume_gets_all_its_entries(papers: str) -> None:
    head = WHOLE[: WHOLE.index("papers:")]
    assert update(head + papers).text == WHOLE


def test_texts_that_look_like_yaml_are_added_as_they_are() -> None:
    odd = "It says: \"no\" # not \\n [yes] {1}\n\n- *a*\n- 'b' \u2014 \U0001f998"
    draft = only(replace(WOMBAT, summary=odd, credited="no", tagline="0131"), BILBY, NUMBAT, extras=(MAPS,))
    made = issue(update(without(entry("wombat")), draft).text).volume.entries[0]
    assert (made.credited, made.tagline, made.summary) == ("no", "0131", f"{odd}\n")


def test_invisible_characters_of_an_import_are_neither_added_nor_different() -> None:
    seen = only(
        replace(WOMBAT, summary=WOMBAT.summary + "\x00\u202e\ue000", title=WOMBAT.title + "\ufeff\u00ad"), BILBY, NUMBAT
    )
    draft = replace(seen, extras=(MAPS,), title=DRAFT.title + "\ud800")
    assert update(WHOLE, draft) == Update(WHOLE, (), ())
    assert update(without(entry("wombat")), draft).text == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        WHOLE.replace("volume: 3", "volume: 3\nvolume: 3"),
        WHOLE.replace("tagline: Sticky", "tagline: &a Sticky"),
        WHOLE.partition("papers:")[0] + "papers: many\n",
    ],
)
def test_a_file_in_which_nothing_can_be_placed_is_to_be_mended_first(text: str) -> None:
    with pytest.raises(NewsletterError) as caught:
        updated(DRAFT, issue(text))
    assert str(caught.value) == "issues/3.yaml: mend it first; `newsletter check` says what is wrong with it"


FAULTS = {
    "an arXiv id that lost a digit": ('"2306.01234"', '"2306.0123"', replace(WOMBAT, arxiv="2306.0123")),
    "an arXiv id without quotes": ('"2306.01234"', "2306.01234", WOMBAT),
    "an address that is none": ("https://code.example/wombat", "code", replace(WOMBAT, links=(CODE, WOMBAT.links[1]))),
}


@pytest.mark.parametrize(("old", "new", "wombat"), FAULTS.values(), ids=FAULTS)
def test_the_same_fault_in_file_and_import_is_no_difference(old: str, new: str, wombat: DraftEntry) -> None:
    file = issue(WHOLE.replace(old, new))
    assert file.faults
    draft = only(wombat, BILBY, NUMBAT, extras=(MAPS,))
    assert differences(draft, file) == ()
    assert updated(draft, file) == Update(file.source.decode(), (), ())


def test_a_volume_without_its_day_of_publication_differs_in_nothing_that_the_import_lacks_too() -> None:
    file = issue(WHOLE.replace("published: 2023-06-09\n", ""))
    assert differences(replace(DRAFT, published=None), file) == ()
    assert updated(DRAFT, file).text == WHOLE


def test_a_faulty_field_is_compared_as_it_is_written_and_stays() -> None:
    text = WHOLE.replace('"2306.01234"', '"2306.0123"').replace("    tagline: Sticky\n", "")
    assert [str(one) for one in differences(DRAFT, issue(text))] == [
        'issues/3.yaml:12: paper "wombat": arxiv is "2306.0123" here and "2306.01234" in the import',
        'issues/3.yaml:27: paper "numbat": tagline is missing here: "Sticky"',
    ]
    made = updated(DRAFT, issue(text))
    assert made.text == WHOLE.replace('"2306.01234"', '"2306.0123"')
    assert ([one.subject for one in made.added], [one.subject for one in made.kept]) == (
        ['paper "numbat": tagline'],
        ['paper "wombat": arxiv'],
    )


def test_a_faulty_field_is_not_filled_beside_what_stands_there() -> None:
    text = WHOLE.replace("published: 2023-06-09", "published:")
    made = updated(DRAFT, issue(text))
    assert (made.text, [one.subject for one in made.kept]) == (text, ["published"])


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" #:-"), min_size=1)
TEXTS = WORDS.map(str.strip).filter(bool)


@st.composite
def drafted(draw: st.DrawFn, name: str) -> DraftEntry:
    """An entry as an import may bring it, with hostile texts."""
    return DraftEntry(
        name,
        kind="dataset" if name.startswith("x") else "paper",
        title=f"{name} {draw(TEXTS)}",
        tagline=draw(TEXTS),
        credited=draw(st.just("") | TEXTS),
        organisations=draw(st.just(()) | st.tuples(TEXTS)),
        arxiv=draw(st.sampled_from(["", f"2306.{sum(name.encode()):05}"])),
        links=tuple(
            DraftLink("code", f"https://{one}.example/{name}") for one in draw(st.sets(st.sampled_from("abc")))
        ),
        tags=draw(st.just(()) | st.tuples(TEXTS)),
        summary=draw(TEXTS),
    )


@st.composite
def drafts(draw: st.DrawFn) -> tuple[Draft, Draft]:
    """A draft, and one of the same volume that lacks some of it."""
    papers = [draw(drafted(f"p{number}")) for number in range(draw(st.integers(0, 4)))]
    extras = [draw(drafted(f"x{number}")) for number in range(draw(st.integers(0, 2)))]
    whole = replace(DRAFT, intro=draw(st.just("") | TEXTS), papers=tuple(papers), extras=tuple(extras))
    part = replace(
        whole,
        period=draw(st.sampled_from([None, whole.period])),
        intro=draw(st.sampled_from(["", whole.intro])),
        papers=tuple(draw(thinned(one)) for one in papers if draw(st.booleans())),
        extras=tuple(draw(thinned(one)) for one in extras if draw(st.booleans())),
    )
    return whole, part


@st.composite
def thinned(draw: st.DrawFn, whole: DraftEntry) -> DraftEntry:
    is_stub = draw(st.booleans())
    return replace(
        whole,
        credited=draw(st.sampled_from(["", whole.credited])),
        organisations=draw(st.sampled_from([(), whole.organisations])),
        arxiv=draw(st.sampled_from(["", whole.arxiv])),
        links=tuple(link for link in whole.links if draw(st.booleans())),
        tags=draw(st.sampled_from([(), whole.tags])),
        summary="" if is_stub else whole.summary,
        stub=is_stub,
    )


@given(drafts())
def test_a_part_of_a_volume_becomes_the_whole(both: tuple[Draft, Draft]) -> None:
    whole, part = both
    empty = issue("volume: 3\ntitle: Burrows, Ears, and More!\npublished: 2023-06-09\npapers: []\n")
    file = issue(updated(part, empty).text)
    made = updated(whole, file)
    assert gaps(whole, issue(made.text)) == ()
    assert made.kept == ()
    assert updated(whole, issue(made.text)).added == ()
    assert bool(made.added) is (made.text.encode() != file.source)


PIECES = (
    entry("bilby"),
    entry("numbat"),
    "extras:\n" + entry("maps"),
    '    arxiv: "2306.01234"\n',
    "    tags: [burrows]\n",
    "period: {start: 2023-06-05, end: 2023-06-11}\n",
    '      - {kind: model, url: "https://models.example/wombat", note: soon}\n',
)


@given(
    st.sets(st.sampled_from(PIECES)),
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from((0, 2, 4, 6, None)))),
    st.booleans(),
)
def test_no_comment_is_lost_wherever_it_stands(
    gone: set[str],
    comments: list[tuple[int, int | None]],
    is_stub: bool,  # noqa: FBT001 -- hypothesis gives it by name
) -> None:
    text = without(*gone)
    if is_stub:
        text = text.replace("    summary: |\n      It hears.\n", "    stub: true\n").replace("[Quokka Labs]", "[]")
    lines = text.splitlines()
    for number, (line, indent) in enumerate(comments):
        at = line % len(lines)
        if indent is None:
            lines[at] += f"  # remark {number}"
        else:
            lines.insert(at, " " * indent + f"# remark {number}")
    file, problems = read_issue("\n".join(lines).encode(), PATH)
    assume(file and not problems)
    assert file
    made = update(file.source)
    assert all(f"# remark {number}" in made.text for number in range(len(comments)))
    assert all(one.kind != "missing" for one in made.kept)
