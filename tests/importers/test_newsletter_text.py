"""Newsletters as their editors have them, to drafts: the shapes and the odd cases."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections import Counter

import pytest

from newsletter.importers.formats.document import Document, squeezed
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.account import Account
from newsletter.importers.reading.draft import Draft, DraftSee, fields_of
from newsletter.importers.reading.headings import volume_number
from newsletter.model import Paper, Vocabulary
from newsletter.problem import NewsletterError
from newsletter.source.layout import issue_text
from tests.builders import RHYTHM, make_paper, make_vocabulary, make_volume
from tests.importers.drafting import EMPTY, draft_of

HEAD = """\
Burrows at Scale, and More!
Vol.3 for Jun 05 - Jun 11, 2023
This week’s newsletter highlights the following research:
"""

TWO = (
    HEAD
    + """\
- Networks of Burrows, from Scratch, from the Quokka Labs
- Trails that Remember, from Bilby et al.
[1] BurrowNet: A Network of Burrows
This paper from Quokka Labs digs a network of burrows, in which every burrow knows the next one.
📚 https://arxiv.org/abs/2306.01234
👨🏽💻 https://github.com/quokka/burrownet (not public as of 2023-06-09)
[2] Wombat Trails
This paper from Bilby et al. follows trails for a year and finds that they remember who walked there.
📚 https://dl.acm.org/doi/10.5555/WOMBAT.1
"""
)


def document(text: str, name: str = "letter.txt") -> Document:
    found = documents_of(textwrap.dedent(text).encode(), name=name)[0]
    assert isinstance(found, Document), found
    return found


def drafted(text: str, *, shelf: Shelf | None = None, name: str = "letter.txt", **named: object) -> Draft:
    return draft_of(document(text, name), shelf=shelf or EMPTY, **named)  # type: ignore[arg-type]


def is_whole(account: Account) -> bool:
    return account.accounted == account.characters


def test_number_period_title_and_day_come_from_the_heading() -> None:
    draft = drafted(TWO)
    assert (draft.id, draft.title) == ("3", "Burrows at Scale, and More!")
    assert draft.period == (dt.date(2023, 6, 5), dt.date(2023, 6, 11))
    assert draft.published == dt.date(2023, 6, 9)


def test_whom_a_highlight_credits_stands_after_its_last_from_and_has_no_article() -> None:
    first, second = drafted(TWO).entries
    assert (first.tagline, first.credited) == ("Networks of Burrows, from Scratch", "Quokka Labs")
    assert (second.tagline, second.credited, second.organisations) == ("Trails that Remember", "Bilby et al.", ())


def test_links_are_told_by_mark_and_address_and_keep_their_notes() -> None:
    first, second = drafted(TWO).entries
    assert (first.arxiv, second.doi) == ("2306.01234", "10.5555/WOMBAT.1")
    assert [(link.kind, link.url, link.note) for link in first.links] == [
        ("code", "https://github.com/quokka/burrownet", "not public as of 2023-06-09")
    ]


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("May 06- May 12, 2024", dt.date(2024, 5, 6), dt.date(2024, 5, 12)),
        ("Dec 29, 2025 - Jan 04, 2026", dt.date(2025, 12, 29), dt.date(2026, 1, 4)),
        ("Dec 29 - Jan 04, 2026", dt.date(2025, 12, 29), dt.date(2026, 1, 4)),
        ("September 30 – October 6, 2024", dt.date(2024, 9, 30), dt.date(2024, 10, 6)),
        ("Nov 17 – 23, 2025", dt.date(2025, 11, 17), dt.date(2025, 11, 23)),
    ],
)
def test_a_period_is_read_across_months_and_years(printed: str, start: dt.date, end: dt.date) -> None:
    assert drafted(TWO.replace("Jun 05 - Jun 11, 2023", printed)).period == (start, end)


def test_a_period_without_a_year_follows_from_the_number() -> None:
    draft = drafted(TWO.replace(", 2023", ""))
    assert draft.period == (dt.date(2023, 6, 5), dt.date(2023, 6, 11))
    assert any("it follows from the number" in note.text for note in draft.notes)


def test_text_after_the_last_links_is_put_aside_and_never_lost() -> None:
    draft = drafted(TWO + "The wombats send their regards to everybody who read this far.\n")
    assert draft.entries[-1].unread == "The wombats send their regards to everybody who read this far."
    assert draft.account.size("unread") > 0
    assert is_whole(draft.account)


def test_what_takes_leave_of_the_reader_is_dropped_and_named() -> None:
    draft = drafted(TWO + "Thanks for reading Marsupial Letters!\n")
    assert [piece.where for piece in draft.account.of("dropped") if "Thanks" in piece.text] == ["boilerplate"]
    assert draft.entries[-1].unread == ""


def test_what_several_newsletters_repeat_around_their_entries_is_boilerplate() -> None:
    texts = [TWO.replace("Vol.3", f"Vol.{number}") + "Bring your own shovel.\n" for number in (3, 4, 5)]
    shelf = Shelf.with_volumes([], Vocabulary(), RHYTHM).with_documents(document(text) for text in texts)
    draft = drafted(texts[0], shelf=shelf)
    assert draft.entries[-1].unread == ""
    assert "boilerplate of several newsletters" in draft.account.reasons()


def test_highlights_without_papers_become_stubs() -> None:
    draft = drafted(HEAD + "- Networks of Burrows, from Quokka Labs\n- Trails that Remember, from Bilby et al.\n")
    assert [(one.title, one.tagline, one.credited, one.stub) for one in draft.entries] == [
        ("Networks of Burrows", "Networks of Burrows", "Quokka Labs", True),
        ("Trails that Remember", "Trails that Remember", "Bilby et al.", True),
    ]


def test_a_newsletter_that_is_cut_off_has_stubs_for_what_is_missing_in_its_order() -> None:
    whole = TWO.split("[2]")[0]
    first, second = drafted(whole).entries
    assert (first.arxiv, first.stub, first.tagline) == ("2306.01234", False, "Networks of Burrows, from Scratch")
    assert (second.title, second.stub) == ("Trails that Remember", True)


def test_a_missing_highlight_does_not_give_its_credit_to_the_next_paper() -> None:
    first, second = drafted(TWO.replace("- Networks of Burrows, from Scratch, from the Quokka Labs\n", "")).entries
    assert (first.credited, second.credited) == ("", "Bilby et al.")


def test_a_numbered_list_in_a_summary_is_no_row_of_papers() -> None:
    text = HEAD + textwrap.dedent("""\
        1. BurrowNet
        The network does three things, each of them at night and without any light at all:
        1. it digs
        2. it rests
        3. it digs again
        📚 https://arxiv.org/abs/2306.01234
        2. Wombat Trails
        Trails remember who walked there, and wombats remember trails.
        📚 https://arxiv.org/abs/2306.01235
        """)
    assert [one.title for one in drafted(text).entries] == ["BurrowNet", "Wombat Trails"]


EXTRAS = (
    TWO
    + """\
Extras: Datasets
💾 BurrowMaps: A Map of Every Burrow
BurrowMaps has 4,000 maps, drawn by moonlight.
📝 https://arxiv.org/abs/2306.0111
🤗 https://huggingface.co/datasets/quokka/burrowmaps
Extras: Tools
Shovel Kit
A kit of shovels in four sizes.
👨🏽‍💻 https://shovels.example.org/kit
"""
)


def test_extras_are_told_by_their_heading_with_and_without_a_mark() -> None:
    data, tool = drafted(EXTRAS).entries[2:]
    assert (data.kind, data.id, data.title) == ("dataset", "burrowmaps", "BurrowMaps: A Map of Every Burrow")
    assert [(link.kind, link.url) for link in data.links] == [
        ("dataset", "https://huggingface.co/datasets/quokka/burrowmaps")
    ]
    assert (tool.kind, tool.title, [link.kind for link in tool.links]) == ("tool", "Shovel Kit", ["project"])


def test_an_arxiv_id_that_lost_a_digit_stays_as_printed_for_check_to_name() -> None:
    assert drafted(EXTRAS).entries[2].arxiv == "2306.0111"
    assert 'arxiv: "2306.0111"' in issue_text(fields_of(drafted(EXTRAS)))


def test_an_entry_without_a_highlight_has_a_tagline_of_its_title_and_a_note_says_so() -> None:
    draft = drafted(EXTRAS)
    assert draft.entries[2].tagline == "A Map of Every Burrow"
    assert "the taglines of burrowmaps, shovel-kit are made of the title" in [note.text for note in draft.notes]


def test_a_mark_without_a_link_is_put_aside_with_a_note() -> None:
    draft = drafted(
        TWO.replace("👨🏽💻 https://github.com/quokka/burrownet (not public as of 2023-06-09)", "👨🏽💻 soon")
    )
    assert draft.entries[0].unread == "👨🏽💻 soon"
    assert any("a link is missing" in note.text for note in draft.notes)


def test_a_paper_of_another_volume_is_listed_again() -> None:
    volume = make_volume(2, make_paper(id="burrows-first", arxiv="2306.01234", title="Another Title"))
    shelf = Shelf.with_volumes([volume], make_vocabulary(), RHYTHM)
    draft = drafted(TWO, shelf=shelf)
    see = draft.papers[0]
    assert isinstance(see, DraftSee)
    assert (see.see, see.note.startswith("This paper from Quokka Labs digs")) == ("burrows-first", True)
    assert is_whole(draft.account)


ONE = """\
# Another Week

Vol.3 for Jun 05 - Jun 11, 2023

## [1] C++ Burrow Search with Wombats

This paper from Quokka Labs searches burrows in C++, with results on it that nobody has had before.

"""
LINKED = ONE + "[Paper](https://arxiv.org/abs/2306.05678) [Code](https://github.com/quokka/cpp)\n"
PLAIN = re.sub(r"#+ |^\n", "", ONE, flags=re.MULTILINE) + (
    "📚 https://arxiv.org/abs/2306.05678\n👨🏽‍💻 https://github.com/quokka/cpp\n"
)


def shelf_of(*papers: Paper) -> Shelf:
    """The shelf of an archive with these papers in volume 2."""
    return Shelf.with_volumes([make_volume(2, *papers)], make_vocabulary(), RHYTHM)


@pytest.mark.parametrize(("text", "name"), [(LINKED, "letter.md"), (PLAIN, "letter.txt")])
@pytest.mark.parametrize("title", ["C# Burrow Search with Wombats", "C++ burrow search with wombats"])
def test_a_paper_with_another_arxiv_id_is_another_entry_whatever_its_title(text: str, name: str, title: str) -> None:
    shelf = shelf_of(make_paper(id="burrow-search", arxiv="2305.01234", title=title))
    draft = drafted(text, shelf=shelf, name=name)
    assert [(item.arxiv, item.id == "burrow-search") for item in draft.entries] == [("2306.05678", False)]
    assert 'arxiv: "2306.05678"' in issue_text(fields_of(draft))


def test_a_bare_address_in_markdown_is_read_as_the_id_that_it_names() -> None:
    shelf = shelf_of(make_paper(id="burrow-search", arxiv="2305.01234", title="C# Burrow Search with Wombats"))
    draft = drafted(ONE + "📚 https://arxiv.org/abs/2306.05678\n", shelf=shelf, name="letter.md")
    assert [item.arxiv for item in draft.entries] == ["2306.05678"]


@pytest.mark.parametrize("title", ["C++ BurrowSearch with Wombats", "Ｃ＋＋ Burrow-Search — with Wombats!"])
def test_a_title_that_check_calls_the_same_is_listed_again(title: str) -> None:
    draft = drafted(ONE, shelf=shelf_of(make_paper(id="burrow-search", title=title)), name="letter.md")
    assert [item.see for item in draft.papers if isinstance(item, DraftSee)] == ["burrow-search"]


@pytest.mark.parametrize("ids", [{}, {"doi": "10.5555/wombat.9"}])
def test_an_id_that_the_archive_lacks_stands_in_the_note_of_what_is_listed_again(ids: dict[str, str]) -> None:
    shelf = shelf_of(make_paper(id="burrow-search", title="C++ Burrow Search with Wombats", **ids))
    see = drafted(LINKED, shelf=shelf, name="letter.md").papers[0]
    assert isinstance(see, DraftSee)
    assert see.note.count("<https://arxiv.org/abs/2306.05678>") == 1


def test_an_entry_of_the_archive_is_one_paper_of_a_newsletter() -> None:
    second = "## [2] C++ Burrow Search with Wombats\n\nThis paper digs.\n\n[Paper](https://arxiv.org/abs/2306.09999)\n"
    shelf = shelf_of(make_paper(id="burrow-search", title="C++ Burrow Search with Wombats"))
    draft = drafted(f"{LINKED}\n{second}", shelf=shelf, name="letter.md")
    assert isinstance(draft.papers[0], DraftSee)
    assert [item.arxiv for item in draft.entries] == ["2306.09999"]


def test_a_volume_that_is_there_already_keeps_its_ids() -> None:
    volume = make_volume(3, make_paper(id="burrows-first", arxiv="2306.01234"))
    shelf = Shelf.with_volumes([volume], make_vocabulary(), RHYTHM)
    assert [item.id for item in drafted(TWO, shelf=shelf).entries] == ["burrows-first", "wombat-trails"]


def test_what_a_second_listing_says_beyond_the_first_is_in_its_note() -> None:
    volume = make_volume(2, make_paper(id="burrows-first", arxiv="2306.01234", title="BurrowNet: A Network of Burrows"))
    see = drafted(TWO, shelf=Shelf.with_volumes([volume], make_vocabulary(), RHYTHM)).papers[0]
    assert isinstance(see, DraftSee)
    assert "<https://github.com/quokka/burrownet>" in see.note
    assert "Networks of Burrows, from Scratch\n\nQuokka Labs" in see.note
    assert "BurrowNet: A Network" not in see.note


def test_a_paper_that_is_listed_twice_in_one_newsletter_is_named() -> None:
    draft = drafted(TWO.replace("https://dl.acm.org/doi/10.5555/WOMBAT.1", "https://arxiv.org/abs/2306.01234"))
    assert '"Wombat Trails" is listed twice here, by its arXiv id' in [note.text for note in draft.notes]


def test_a_highlight_belongs_to_the_paper_of_its_number_even_if_no_word_is_shared() -> None:
    text = TWO.split("[2]")[0].replace("- Networks of Burrows, from Scratch, from the Quokka Labs", "- Unlike Words")
    first, second = drafted(text).entries
    assert (first.title, first.tagline, second.stub) == ("BurrowNet: A Network of Burrows", "Unlike Words", True)


def test_a_paper_may_have_the_number_zero() -> None:
    (entry,) = drafted("# Burrows 4\n\n## [0] MoonDig\n\nIt digs. <https://arxiv.org/abs/2306.01234>\n").entries
    assert (entry.title, entry.arxiv) == ("MoonDig", "2306.01234")


def test_numbers_that_begin_again_are_two_newsletters() -> None:
    text = (
        "# Weeks\n\n"
        + "| **Paper** | **Links** |\n|---|---|\n"
        + "".join(
            f"| {number}) **Paper {number}** - It digs for long. | [Paper](https://arxiv.org/abs/2306.0{number}234) |\n"
            for number in (1, 2)
        )
    )
    with pytest.raises(NewsletterError, match="the numbers begin again at line 10: give each newsletter as a file"):
        drafted(text + "\n" + text[9:], name="weeks.md")


def test_a_missing_number_stops_the_import_and_is_named_with_its_lines() -> None:
    with pytest.raises(NewsletterError) as refusal:
        drafted(TWO.replace("[2] Wombat", "[3] Wombat"))
    assert str(refusal.value) == (
        "letter.txt: number 2 is missing: 3 stands at line 10, 1 at line 6; mend the numbers in the source"
    )


def test_a_sentence_that_begins_with_a_number_is_no_title_and_is_named() -> None:
    text = TWO.replace(
        "📚 https://arxiv.org/abs/2306.01234", "[2] is better than [1].\n📚 https://arxiv.org/abs/2306.01234"
    )
    assert [one.title for one in drafted(text).entries] == ["BurrowNet: A Network of Burrows", "Wombat Trails"]


def test_a_title_that_every_newsletter_has_is_a_title() -> None:
    texts = [TWO.replace("Vol.3", f"Vol.{number}") for number in (3, 4, 5)]
    shelf = Shelf.with_volumes([], make_vocabulary(), RHYTHM).with_documents(document(text) for text in texts)
    assert drafted(texts[0], shelf=shelf).title == "Burrows at Scale, and More!"


def test_a_phrase_of_farewell_within_a_paper_is_its_text() -> None:
    text = TWO.replace("📚 https://dl.acm", "If you like trees, the paper shows more.\n📚 https://dl.acm")
    second = drafted(text).entries[1]
    assert (second.doi, second.summary.endswith("If you like trees, the paper shows more.")) == (
        "10.5555/WOMBAT.1",
        True,
    )


def test_days_that_no_calendar_has_are_named() -> None:
    draft = drafted(TWO.replace("Jun 05 - Jun 11, 2023", "Feb 30 - Mar 05, 2023"))
    assert '"Feb 30 - Mar 05, 2023" are no days of the calendar' in [note.text for note in draft.notes]


def test_a_period_that_is_not_the_one_of_the_number_is_named() -> None:
    draft = drafted(TWO.replace("Jun 05 - Jun 11, 2023", "Jun 12 - Jun 18, 2023"))
    assert "the printed period is not the one of number 3, 2023-06-05 to 2023-06-11" in [n.text for n in draft.notes]
    assert draft.published is None


def test_ids_are_unique_in_the_archive() -> None:
    volume = make_volume(2, make_paper(id="burrownet", title="Something Else"))
    shelf = Shelf.with_volumes([volume], make_vocabulary(), RHYTHM)
    assert drafted(TWO, shelf=shelf).entries[0].id == "burrownet-network"


def test_topics_and_organisations_are_suggested_from_the_vocabulary_alone() -> None:
    shelf = Shelf.with_volumes([], make_vocabulary(["networks", "trails"], ["Quokka Labs"]), RHYTHM)
    first, second = drafted(TWO, shelf=shelf).entries
    assert (first.tags, first.organisations) == (("networks",), ("Quokka Labs",))
    assert second.tags == ("trails",)


def test_prose_without_numbers_is_no_newsletter() -> None:
    with pytest.raises(NewsletterError, match=r"letter.txt: no papers can be told apart"):
        drafted("Dear friends,\n\nthis week we dug.\n")


def test_a_newsletter_without_a_number_is_a_special_named_after_its_file() -> None:
    draft = drafted(TWO.replace("Vol.3 for Jun 05 - Jun 11, 2023\n", ""), name="Spring Reading.txt")
    assert (draft.id, draft.published) == ("spring-reading", None)
    assert drafted(TWO, special="burrow-list").id == "burrow-list"


def test_a_special_is_not_named_after_a_file_whose_name_windows_keeps() -> None:
    with pytest.raises(NewsletterError, match="its file has no name to call it by; give one with --special"):
        drafted(TWO.replace("Vol.3 for Jun 05 - Jun 11, 2023\n", ""), name="Con.txt")


def test_an_introduction_is_kept() -> None:
    text = TWO.replace("This week’s", "We dug deeper than ever before.\nThis week’s")
    assert drafted(text).intro == "We dug deeper than ever before."


def test_the_number_is_known_before_the_draft_is_made() -> None:
    assert volume_number(document(TWO)) == 3
    assert volume_number(document(TWO.replace("Vol.3 for Jun 05 - Jun 11, 2023\n", ""))) is None


def test_text_comes_out_as_itself_whatever_markdown_would_make_of_it() -> None:
    text = TWO.replace("a network of burrows, in", "*a* [network](x) of `burrows` <b>& P(Y|X)_2_, in")
    summary = drafted(text).entries[0].summary
    assert "\\*a\\*" in summary or "\\<b>" in summary
    assert drafted(text).account.size("unread") == 0


MAIL = f"""\
From: Marsupial Letters <marsupial@substack.com>
To: reader@wombat.example
Subject: Fwd: Burrows at Scale, and More!

View this post on the web at https://marsupial.substack.com/p/burrows?utm_source=email

{TWO.split(chr(10), 1)[1]}"""
REDIRECT = " [ https://substack.com/redirect/0f0f-11?j=eyJ1IjoicmVhZGVyIn0.secret ]"


def mail() -> str:
    lines = [line + REDIRECT if "https://arxiv" in line or "github" in line else line for line in MAIL.split("\n")]
    return "\n\n".join(lines)


def test_a_mail_says_no_word_of_its_reader() -> None:
    draft = drafted(mail())
    shown = issue_text(fields_of(draft)) + "".join(piece.text for piece in draft.account.pieces if not piece.is_private)
    assert "secret" not in shown
    assert "reader@wombat.example" not in shown
    assert "substack.com/redirect" not in shown
    assert draft.entries[0].arxiv == "2306.01234"
    assert draft.title == "Burrows at Scale, and More!"


@pytest.mark.parametrize(
    "text", [TWO, EXTRAS, mail(), TWO.replace("\n", "\n\n"), TWO.replace("👨🏽💻", "👨🏽\u200d💻")]
)
def test_every_character_of_a_text_is_in_the_account(text: str) -> None:
    found = document(text)
    parts = [block.text for block in found.blocks] + [dropped.text for dropped in found.dropped]
    assert Counter(squeezed("".join(parts))) == Counter(squeezed(text))
    account = drafted(text).account
    assert not [run for block in found.blocks for run in block.runs if run.address_at is not None]
    assert account.characters >= len(squeezed(text))
    assert is_whole(account)


def test_every_claim_of_the_account_is_checked_against_the_file() -> None:
    draft = drafted(EXTRAS)
    written = squeezed(issue_text(fields_of(draft)).replace("\\", ""))
    kept = [piece for piece in draft.account.of("kept") if squeezed(piece.text) not in written]
    assert kept == []


def test_one_day_at_two_places_is_written_twice() -> None:
    day = dt.date(2023, 6, 5)
    text = issue_text(fields_of(Draft("letter", volume=3, title="Burrows", period=(day, day), published=day)))
    assert f"period: {{start: {day}, end: {day}}}\npublished: {day}\n" in text


def test_a_private_character_does_not_become_a_new_line() -> None:
    assert "title: Burrows\n" in issue_text(fields_of(Draft("letter", volume=3, title="Bur\ue000rows")))


def test_a_week_without_a_year_in_a_heading_below_the_title_asks_for_it() -> None:
    text = (
        "# Burrow Digest\n\n## Issue: 5 – 11 June\n\n"
        "- [MoonDig](https://arxiv.org/abs/2306.01234)\n- [DayDig](https://arxiv.org/abs/2306.01235)\n"
    )
    draft = drafted(text, name="digs.md")
    assert 'the week of "Issue: 5 – 11 June" has no year; give it with --year' in [note.text for note in draft.notes]
    assert draft.volume is None
