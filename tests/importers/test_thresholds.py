"""Thresholds of the readers, each shown by what falls on its two sides: a test fails where one of them moves."""

from __future__ import annotations

import datetime as dt
import json
import time
from urllib.parse import quote

import pytest

from newsletter.importers.formats import (
    archive_file,
    document,
    intake,
    mails,
    markdown_dialects,
    paper_lists,
    platforms,
    posts,
    recognition,
    web_page,
)
from newsletter.importers.formats.archive_file import _check_columns
from newsletter.importers.formats.document import Block, Document, Refusal, Run, words_of
from newsletter.importers.formats.field_lists import read_facts
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.formats.mails import is_raw_mail, letterhead, read_raw_mail
from newsletter.importers.formats.markdown import read_markdown
from newsletter.importers.formats.paper_lists import is_bibtex
from newsletter.importers.formats.plain_text import Words, clean_text
from newsletter.importers.formats.platforms import clean_address
from newsletter.importers.formats.recognition import decoded, is_html, is_listing
from newsletter.importers.formats.ris_lists import is_ris
from newsletter.importers.merging.shelf import Suggestions
from newsletter.importers.reading.account import checked_claims, claims_on
from newsletter.importers.reading.days import period_near
from newsletter.importers.reading.draft import DraftEntry
from newsletter.importers.reading.headings import newsletters_in, section_kind, volume_number
from newsletter.importers.reading.highlights import aligned, read_highlight
from newsletter.importers.reading.line_kinds import is_button, opens_highlights, without_links_at_end
from newsletter.importers.reading.marks import units_of
from newsletter.importers.reading.outline import is_highlight
from newsletter.importers.reading.sketches import tagline_of_title
from newsletter.importers.reading.unnumbered import _labelled
from newsletter.model import EXTRA_KINDS, Tag, Vocabulary
from newsletter.problem import NewsletterError
from tests.importers.drafting import EMPTY, document_of, drafted

HEAD = "# Burrows, Issue 12\n\n"
PAPER, OTHER = "https://arxiv.org/abs/2306.01234", "https://arxiv.org/abs/2306.09999"


def titles(text: str) -> list[str]:
    return [entry.title for entry in drafted(text).entries]


def open_notes(text: str) -> list[str]:
    return [note.text for note in drafted(text).notes if note.is_open]


@pytest.mark.parametrize(("length", "is_parted"), [(150, False), (151, True)])
def test_a_row_of_more_than_150_characters_is_parted_though_a_text_follows(length: int, *, is_parted: bool) -> None:
    cell = "MoonNet - digs " + "x" * (length - 15)
    rows = f"| {{}}) {cell} | This is a note of four words | [Paper]({{}}) |\n"
    text = HEAD + "| Paper | Notes | Links |\n|---|---|---|\n" + rows.format(1, PAPER) + rows.format(2, OTHER)
    assert titles(text)[0] == ("MoonNet" if is_parted else cell)


@pytest.mark.parametrize(("length", "is_stub"), [(300, True), (301, False)])
def test_a_text_of_up_to_300_characters_alone_is_a_title(length: int, *, is_stub: bool) -> None:
    draft = drafted(f"{HEAD}## 1. {'x' * length}\n\n[Paper]({PAPER})\n")
    assert draft.entries[0].stub is is_stub
    assert any("is long for a title" in note.text for note in draft.notes) is not is_stub


@pytest.mark.parametrize(("words", "is_open"), [("Moon Net", False), ("The Moon Net", True)])
def test_a_link_of_three_words_in_a_text_may_be_another_paper(words: str, *, is_open: bool) -> None:
    text = f"{HEAD}## 1. Tunnels\n\nIt digs as [{words}]({OTHER}) did before.\n\n[Paper]({PAPER})\n"
    assert bool(open_notes(text)) is is_open


@pytest.mark.parametrize(("leading", "of", "is_chosen"), [(2, 4, True), (1, 4, False), (3, 7, False)])
def test_a_row_of_numbers_is_one_of_papers_if_half_of_them_lead_somewhere(
    leading: int, of: int, *, is_chosen: bool
) -> None:
    """The last of the row leads to what stands below it all."""
    heads = "".join(
        f"## {n}. Part {n}\n\nIt digs.\n\n{f'[Paper]({PAPER})' if n < leading else ''}\n\n" for n in range(1, of + 1)
    )
    items = f"1) [A Tunnel of Wombats]({OTHER})\n2) [Another Tunnel]({OTHER}8)\n"
    assert (titles(f"{HEAD}{heads}{items}")[0] == "Part 1") is is_chosen


@pytest.mark.parametrize(("length", "is_section"), [(100, True), (101, False)])
def test_a_heading_of_a_section_has_at_most_100_characters(length: int, *, is_section: bool) -> None:
    section = f"## {'x' * length}\n\n"
    text = f"{HEAD}## News\n\n1\\. [One Tunnel]({PAPER})\n\n{section}2\\. [Two Tunnels]({OTHER})\n"
    assert len(drafted(text).parts) == (2 if is_section else 0)


@pytest.mark.parametrize(("days", "is_near"), [(31, True), (32, False)])
def test_a_week_is_of_the_year_of_a_day_that_is_within_a_month(days: int, *, is_near: bool) -> None:
    day = dt.date(2025, 6, 15) + dt.timedelta(days=days)
    assert (period_near("June 9 - June 15", day) is not None) is is_near


@pytest.mark.parametrize(("number", "first"), [(1_000, (0, None)), (1_001, (0, 0))])
def test_more_than_a_million_pairs_of_highlights_and_papers_are_paired_by_their_order(
    number: int, first: tuple[int, int | None]
) -> None:
    highlights = [read_highlight(Block((Run(f"Burrow{n}"),))) for n in range(number)]
    papers = [f"Burrow{n + 1}" for n in range(1_000)]
    assert aligned(highlights, papers, numbers=[None] * 1_000)[0] == first


LINES = """\
# Burrows, Issue 12

| Paper | Links |
|---|---|
| 1) MoonNet  Introduces tunnels. <br> ● They are [straight](https://a.example/). <br> ● They are long. | [Paper]({}) |
| 2) NoonNet  Proposes tunnels at midday. <br> ● They are warm. | [Paper]({}) |
"""


def test_lines_within_a_cell_are_of_one_paper() -> None:
    first, second = drafted(LINES.format(PAPER, OTHER)).entries
    assert (first.title, second.title) == ("MoonNet", "NoonNet")
    assert "They are long." in first.summary


def test_a_line_of_names_in_italics_below_a_title_is_named() -> None:
    draft = drafted(
        f"{HEAD}## [Tunnels]({PAPER})\n\n*Ada Bilby, Bo Quoll*\n\nIt digs.\n\n## [More]({OTHER})\n\nIt digs.\n"
    )
    assert any('"Ada Bilby, Bo Quoll" may be the authors' in note.text for note in draft.notes)


@pytest.mark.parametrize(("length", "is_whole"), [(80, True), (81, False)])
def test_80_characters_before_a_link_may_belong_to_it(length: int, *, is_whole: bool) -> None:
    link = Run("Code", "https://github.com/quolls/burrows")
    text, links = without_links_at_end(Block((Run("It digs." + "–" * length), link)))
    assert (text.text == "It digs.") is is_whole
    assert links.text.endswith("–Code")


@pytest.mark.parametrize(("others", "is_credited"), [(2, True), (3, False)])
def test_a_credit_outweighs_three_highlights_whose_words_come_up_again(others: int, *, is_credited: bool) -> None:
    """A half of another highlight comes up again too, so that 2.5 and 3.5 of them stand against the credit."""
    told = [f"Quick{n} tunnels{n}" for n in range(others)]
    highlights = [read_highlight(Block((Run(text),))) for text in ("Moon nets, from Wombat Labs", *told, "Warm sands")]
    papers = [*told, "Warm", "This work of Wombat Labs digs"]
    pairs = aligned(highlights, papers, numbers=[None] * len(papers))
    assert ((0, others + 1) in pairs) is is_credited


@pytest.mark.parametrize(("length", "is_section"), [(60, True), (61, False)])
def test_a_line_like_any_other_is_a_heading_up_to_60_characters(length: int, *, is_section: bool) -> None:
    text = f"{HEAD}## News\n\n1\\. [One Tunnel]({PAPER})\n\n{'x' * length}\n\n1\\. [Two Tunnels]({OTHER})\n"
    if is_section:
        assert [part.title for part in drafted(text).parts] == ["News", "x" * length]
    else:
        with pytest.raises(NewsletterError, match="the numbers begin again"):
            drafted(text)


@pytest.mark.parametrize(
    ("label", "is_told"), [("*Pa*per *li*nk", True), ("Pa*pe*r *link*", False), ("*Pa*p*er* *li*nk", False)]
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_label_in_up_to_four_looks_begins_a_line(label: str, *, is_told: bool, is_first: bool) -> None:
    lines = [f"{label}: https://a.example/", "It digs on."]
    found = read_markdown("\n".join(lines if is_first else lines[::-1]), name="burrows.md")
    assert (len(found.blocks) > 1) is is_told


@pytest.mark.parametrize(("number", "is_found"), [(5_000, True), (5_001, False)])
def test_5000_words_are_looked_for_within_others(number: int, *, is_found: bool) -> None:
    words = Words((1, f"q{n}q") for n in range(number))
    assert all(words.take(f"*{n}*", 1) for n in range(number)) is is_found


@pytest.mark.parametrize(
    ("names", "is_noted"), [("Ada Bilby, Bo Quoll", False), ("Ada Bilby, Bo Quoll, Cy Dunnart", True)]
)
def test_more_than_two_names_below_a_title_may_be_its_authors(names: str, *, is_noted: bool) -> None:
    notes = [note.text for note in drafted(f"{HEAD}## 1. Tunnels\n\n{names}\n\nIt digs.\n\n[Paper]({PAPER})\n").notes]
    assert any("may be the authors" in note for note in notes) is is_noted


ONE_LINE = "Burrows, Issue 12 [1] One Tunnel This paper digs. [2] Two Tunnels This paper digs. "


@pytest.mark.parametrize(("length", "is_refused"), [(3_000, False), (3_001, True)])
def test_a_line_of_more_than_3000_characters_may_be_a_newsletter(length: int, *, is_refused: bool) -> None:
    line = ONE_LINE + "[3] Three Tunnels This paper digs. "
    assert is_lost(line + "x" * (length - len(line))) is is_refused


@pytest.mark.parametrize(("third", "is_refused"), [("", False), ("[3] Three Tunnels This paper digs. ", True)])
def test_three_numbered_titles_in_one_line_are_a_newsletter(third: str, *, is_refused: bool) -> None:
    assert is_lost(ONE_LINE + third + "x" * 3_000) is is_refused


def test_what_a_reader_of_html_left_out_of_a_long_line_is_no_reason_to_refuse_it() -> None:
    html = f"<p>Burrows, Issue 12</p><p><a href='{PAPER}'>[1] One</a></p><{ONE_LINE}[3] Three {'x' * 3_000}"
    document_of(html, "burrows.html")


def is_lost(text: str) -> bool:
    (found,) = documents_of(text.encode(), name="burrows.txt")
    said = "line 1 holds a whole newsletter, whose line ends are lost; copy it again with its lines"
    return isinstance(found, Refusal) and found.reason == said


@pytest.mark.parametrize(("length", "is_one"), [(159, True), (160, False)])
def test_a_highlight_without_a_credit_has_fewer_than_160_characters(length: int, *, is_one: bool) -> None:
    assert is_highlight(Block((Run("x" * length),)), in_list=True) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(60, True), (61, False)])
def test_a_heading_of_extras_has_up_to_60_characters(length: int, *, is_one: bool) -> None:
    heading = "Extras: Datasets".ljust(length, "*")
    assert bool(section_kind(Block((Run(heading),)), EXTRA_KINDS)) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(299, True), (300, False)])
def test_a_title_of_an_extra_has_fewer_than_300_characters(length: int, *, is_one: bool) -> None:
    title = "x" * length
    extras = f"Extras: Datasets\n\n{title}\n\n[Code](https://github.com/quolls/burrows)\n"
    draft = drafted(f"{HEAD}## 1. Tunnels\n\nIt digs.\n\n[Paper]({PAPER})\n\n{extras}")
    assert [entry.title for entry in draft.extras if isinstance(entry, DraftEntry)] == ([title] if is_one else [])


@pytest.mark.parametrize(("length", "is_one"), [(119, True), (120, False)])
def test_what_announces_highlights_has_fewer_than_120_characters(length: int, *, is_one: bool) -> None:
    assert opens_highlights("This week: highlights".ljust(length, "x")) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(79, True), (80, False)])
def test_a_button_has_fewer_than_80_characters(length: int, *, is_one: bool) -> None:
    assert is_button("Subscribe now".ljust(length, "!")) is is_one


@pytest.mark.parametrize(("name", "is_short"), [("a b c d", True), ("a b c d e", False)])
def test_up_to_four_words_before_a_colon_are_a_short_name(name: str, *, is_short: bool) -> None:
    assert (tagline_of_title(f"{name}: it digs") == "it digs") is is_short


@pytest.mark.parametrize(("above", "is_one"), [(14, True), (15, False)])
def test_a_listing_says_what_it_is_in_its_first_15_lines(above: int, *, is_one: bool) -> None:
    assert is_listing("Tunnels\n" * above + "Daily Papers\n") is is_one


@pytest.mark.parametrize(("pairs", "alone", "is_one"), [(3, 0, True), (2, 0, False), (8, 2, True), (7, 2, False)])
def test_three_pairs_of_which_four_fifths_of_the_abstracts_are_make_a_listing(
    pairs: int, alone: int, *, is_one: bool
) -> None:
    abstract = "x" * 251 + "\n"
    assert is_listing(f"Tunnels\n{abstract}" * pairs + abstract * alone) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(251, True), (250, False)])
def test_an_abstract_of_a_listing_has_more_than_250_characters(length: int, *, is_one: bool) -> None:
    assert is_listing(("Tunnels\n" + "x" * length + "\n") * 3) is is_one


@pytest.mark.parametrize(("length", "number"), [(250, 2), (251, 1)])
def test_a_title_of_a_listing_has_up_to_250_characters(length: int, number: int) -> None:
    abstract = "It digs " + "x" * 300 + "."
    draft = drafted(f"Daily Papers\n\nTunnels\n\n{abstract}\n\n{'y' * length}\n\n{abstract}\n", "listing.txt")
    assert len(draft.entries) == number


@pytest.mark.parametrize(("header", "lines"), [("From: quoll\n", 0), ("From: quoll\nSubject: Tunnels\n", 2)])
def test_two_known_fields_make_a_header(header: str, lines: int) -> None:
    assert letterhead(f"{header}\nIt digs.").lines == lines


@pytest.mark.parametrize(("number", "read"), [(5, 5), (6, 5)])
def test_five_headers_below_each_other_are_read(number: int, read: int) -> None:
    headers = "".join(f"From: quoll\nSubject: Tunnel {n}\n\n" for n in range(1, number + 1))
    assert letterhead(headers).subject == f"Tunnel {read}"


@pytest.mark.parametrize(("number", "form"), [(5, "plain text"), (6, "post body")])
def test_six_elements_that_end_make_html(number: int, form: str) -> None:
    found = document_of("Tunnels" + "<b>dig</b></p>" * number, "burrows")
    assert found.form == form


@pytest.mark.parametrize(("more", "is_one"), [(0, True), (1, False)])
def test_html_is_told_by_the_first_200000_characters(more: int, *, is_one: bool) -> None:
    tags = "</p>" * 6
    assert is_html("x" * (200_000 - len(tags) + more) + tags) is is_one


@pytest.mark.parametrize(("width", "is_joined"), [(60, True), (59, False)])
def test_an_address_goes_on_after_a_line_of_60_characters(width: int, *, is_joined: bool) -> None:
    start = "https://substack.com/redirect/".ljust(width, "a")
    text, dropped = clean_text(f"It digs.\n{start}\nb7c=\n")
    assert ("b7c=" in text) is not is_joined
    assert dropped


def vocabulary(*names: str) -> Suggestions:
    return Suggestions(Vocabulary(tags=tuple(Tag(id=name, name=name.title(), description="It.") for name in names)))


def test_five_topics_are_suggested_and_no_more() -> None:
    names = ("dens", "burrows", "tunnels", "sands", "roots", "reeds")
    assert len(vocabulary(*names).tags(title=" ".join(names), tagline="", summary="")) == 5


@pytest.mark.parametrize(("times", "is_suggested"), [(1, False), (2, True)])
def test_a_topic_is_suggested_that_a_summary_names_twice(times: int, *, is_suggested: bool) -> None:
    assert bool(vocabulary("burrows").tags(title="", tagline="", summary="burrows " * times)) is is_suggested


@pytest.mark.parametrize(
    ("title", "tagline", "summary", "first"),
    [
        ("bats", "apes", "", "bats"),
        ("bats", "apes", "apes", "apes"),
        ("", "bats", "apes " * 2, "bats"),
        ("", "bats", "apes " * 3, "apes"),
        ("", "apes", "bats " * 4, "apes"),
    ],
)
def test_of_two_topics_the_more_telling_comes_first_else_the_first_of_the_vocabulary(
    title: str, tagline: str, summary: str, first: str
) -> None:
    assert vocabulary("apes", "bats").tags(title=title, tagline=tagline, summary=summary)[0] == first


@pytest.mark.parametrize(("number", "is_repeated"), [(2, False), (3, True)])
def test_a_text_that_three_newsletters_have_is_one_that_they_repeat(number: int, *, is_repeated: bool) -> None:
    documents = [Document.of(f"{n}", "plain text", (Block((Run("Dig on!"),)),)) for n in range(number)]
    assert ("Digon!" in EMPTY.with_documents(documents).recurring) is is_repeated


@pytest.mark.parametrize(("number", "is_read"), [(50_000, True), (50_001, False)])
def test_a_text_of_more_than_50000_brackets_is_refused(number: int, *, is_read: bool) -> None:
    (found,) = documents_of((HEAD + "[a] " * number).encode(), name="burrows.md")
    assert isinstance(found, Document) is is_read
    if isinstance(found, Refusal):
        assert found.reason == "has 50,001 opening brackets; at most 50,000 are read; cut the file in parts"


@pytest.mark.parametrize(("above", "number"), [(39, 12), (40, None)])
def test_a_number_is_looked_for_in_the_first_40_blocks(above: int, number: int | None) -> None:
    blocks = [Block((Run(text),)) for text in ["It digs."] * above + ["Vol. 12 for June 9 - June 15, 2025"]]
    assert volume_number(Document.of("burrows", "plain text", blocks)) == number


MAIL = """\
From: quoll@a.example
Subject: Tunnels
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

{}
--b
Content-Type: text/html

<p>{}</p>
--b--
"""


@pytest.mark.parametrize(("words", "form"), [(5, "e-mail text"), (4, "post body")])
def test_a_plain_text_of_half_the_words_is_no_stub(words: int, form: str) -> None:
    assert read_raw_mail(MAIL.format("dig " * words, "dig " * 10).encode(), name="mail").form == form


@pytest.mark.parametrize(("above", "is_one"), [(7, True), (8, False)])
def test_ris_begins_within_eight_lines(above: int, *, is_one: bool) -> None:
    assert is_ris("A service wrote this\n" * above + "TY  - JOUR\nTI  - Tunnels\nER  -\n") is is_one


@pytest.mark.parametrize("shift", range(16))
def test_the_header_of_a_mail_may_go_on_after_what_is_looked_at_first(shift: int) -> None:
    head = MAIL.partition("\n\n")[0] + "\nX-Burrow: " + "x" * shift + "\n"
    assert is_raw_mail((head + "X-Quoll: digs\n" * 10_000 + "\nIt digs.\n").encode())


def test_a_line_of_spaces_is_told_from_html_in_its_time() -> None:
    start = time.process_time()
    assert not is_html("It digs." + " " * 200_000 + "Deep.")
    assert time.process_time() - start < 5


def test_what_stands_between_two_rules_is_looked_at_like_the_rest() -> None:
    assert is_html("It digs.\n---\n" + "<p>It digs.</p>\n" * 9 + "---\n")


def test_the_claims_on_a_long_summary_are_checked_one_after_the_other() -> None:
    """Each as fast as the first: searched from the front, 30,000 of them would take minutes."""
    lines = [f"Tunnel {number} of many that are dug this week." for number in range(30_000)]
    document = Document.of("burrows", "plain text", [Block((Run(line),)) for line in lines])
    claims = [claim for block in document.blocks for claim in claims_on(block.runs, "kept", "summary")]
    start = time.process_time()
    _, left = checked_claims(claims, {"summary": "\n\n".join(lines)}, document=document, owner="paper")
    assert not left
    assert time.process_time() - start < 10


def test_what_a_field_does_not_hold_is_left_and_an_address_told_twice_is_held() -> None:
    address = "https://a.example/"
    runs = (Run("It digs.", address), Run("It sleeps."), Run("On and on.", address))
    document = Document.of("burrows", "plain text", [Block(runs)])
    claims = list(claims_on(document.blocks[0].runs, "kept", "summary"))
    values = {"summary": f"[It digs.]({address}) [On and on.]({address})"}
    _, left = checked_claims(claims, values, document=document, owner="paper")
    assert left == ("It sleeps.",)


@pytest.mark.parametrize(("first", "is_read"), [(3, True), (2, False)])
def test_numbers_go_on_from_the_newsletter_before_from_three_on(first: int, *, is_read: bool) -> None:
    text = HEAD + "".join(f"## {n}. Tunnel {n}\n\nIt digs.\n\n[Paper]({PAPER}{n})\n\n" for n in range(first, first + 3))
    if is_read:
        assert len(titles(text)) == 3
    else:
        with pytest.raises(NewsletterError, match="number 1 is missing"):
            drafted(text)


AGAIN = (
    "Burrows, Issue 12\n\n[1] One Tunnel\n\n[2] It is what [1] says of sand.\n\n"
    "{}[2] Two Tunnels\n\n[3] Three Tunnels\n\n"
)


@pytest.mark.parametrize(
    ("between", "is_said_better"), [("", True), ("[9] Nine.\n\n", True), ("[9] Nine.\n\n[9] Nine.\n\n", False)]
)
def test_a_number_may_be_said_better_by_one_of_the_next_two(between: str, *, is_said_better: bool) -> None:
    if is_said_better:
        assert titles(AGAIN.format(between))[1] == "Two Tunnels"
    else:
        with pytest.raises(NewsletterError, match="number 2 comes twice"):
            drafted(AGAIN.format(between))


@pytest.mark.parametrize(("between", "is_section"), [(2, True), (3, False)])
def test_a_heading_of_a_section_stands_up_to_three_units_above_its_first_title(
    between: int, *, is_section: bool
) -> None:
    intro = "It is about sand.\n\n" * between
    text = f"{HEAD}## News\n\n1\\. [One Tunnel]({PAPER})\n\n## More\n\n{intro}1\\. [Two Tunnels]({OTHER})\n"
    if is_section:
        assert [part.title for part in drafted(text).parts] == ["News", "More"]
    else:
        with pytest.raises(NewsletterError, match="the numbers begin again"):
            drafted(text)


@pytest.mark.parametrize(("note", "title"), [("Two words", "MoonNet"), ("Now three words", "MoonNet - digs deep")])
def test_a_cell_of_three_words_is_a_text_that_leaves_a_title_whole(note: str, title: str) -> None:
    row = f"| {{}}) MoonNet - digs deep | {note} | [Paper]({{}}) |\n"
    text = HEAD + "| Paper | Notes | Links |\n|---|---|---|\n" + row.format(1, PAPER) + row.format(2, OTHER)
    assert titles(text)[0] == title


@pytest.mark.parametrize(("word", "is_told"), [("owl", True), ("ox", False)])
def test_words_of_three_letters_tell_texts_apart(word: str, *, is_told: bool) -> None:
    assert words_of([f"{word} of {word}"]) == ({word} if is_told else set())


@pytest.mark.parametrize(("between", "number"), [(1, 0), (2, 2)])
def test_facts_within_two_lines_above_a_labelled_title_are_of_its_paper(between: int, number: int) -> None:
    """Where they stand further above, they are of the newsletter, and the labels tell the titles."""
    papers = "".join(f"Title: {n} Tunnels\n\nIt digs.\n\n[Paper]({PAPER}{n})\n\n" for n in (1, 2))
    text = "DOI: 10.1145/3777368\n\n" + "It digs.\n\n" * between + papers
    assert len(_labelled(units_of(read_markdown(text, name="burrows.md").blocks))) == number


@pytest.mark.parametrize(("lines", "title"), [(1, "MoonNet - digs"), (2, "MoonNet")])
def test_a_text_begins_at_once_or_below_one_line_of_links(lines: int, title: str) -> None:
    links = "".join(f"[Code](https://github.com/q/{n})\n\n" for n in range(lines))
    items = "".join(f"{n}. MoonNet - digs\n\n{links}It digs in sand.\n\n[Paper]({PAPER}{n})\n\n" for n in (1, 2))
    assert titles(HEAD + items)[0] == title


@pytest.mark.parametrize(("words", "is_read"), [("2306.01234 [cs.RO]", True), ("2306.01234 or 2306.09999", False)])
def test_an_id_below_its_label_has_at_most_one_word_beside_it(words: str, *, is_read: bool) -> None:
    entry = drafted(f"{HEAD}## 1. Tunnels\n\nIt digs.\n\narXiv ID: {words}\n").entries[0]
    assert (entry.arxiv == "2306.01234") is is_read


def test_days_without_a_year_have_a_place_even_if_few_years_have_them() -> None:
    weeks = (("15", "21"), ("26", "29"))
    text = "".join(f"## Week of Feb {one} - {end}\n\n1. [Tunnel {one}]({PAPER}{one})\n\n" for one, end in weeks)
    found = newsletters_in(read_markdown(f"# Burrows\n\n{text}", name="burrows.md"))
    assert sum(isinstance(one, Document) for one in found) == 2


BOUNDS = {
    document: {"LONGEST_DATE": 100},
    archive_file: {"MAX_MEMBERS": 20_000, "MAX_TOTAL": 250_000_000, "_MAX_DIRECTORY": 10_000_000},
    platforms: {"MOST_REDIRECTS": 5, "LONGEST_SOURCE": 20_000},
    intake: {"MOST_CARRIED": 2_000},
    mails: {"MOST_LINES": 500, "_HEAD": 100_000, "_MOST_PARTS": 100, "_LONGEST_SUBJECT": 2_000},
    markdown_dialects: {"_MOST_CELLS": 200},
    paper_lists: {"MOST_PAPERS": 2_000, "_LONGEST_CELL": 200_000},
    posts: {"MOST_NESTED": 200},
    recognition: {"MAX_BYTES": 20_000_000, "LONGEST_TEXT": 2_000_000, "MOST_PIECES": 100_000},
    web_page: {"LONGEST": 20_000_000, "MOST_TAGS": 250_000, "MOST_NESTED": 5_000, "_LONGEST_FACT": 2_000},
}
"""The bounds against hostile sources; their tests put smaller ones in their place, for real ones take megabytes."""


def test_the_bounds_of_a_source_stay_as_they_are() -> None:
    assert {module: {name: getattr(module, name) for name in bounds} for module, bounds in BOUNDS.items()} == BOUNDS
    assert archive_file._END_RECORDS >= 22 + 65_535


@pytest.mark.parametrize(("times", "is_told"), [(5, True), (6, False)])
def test_five_redirects_in_each_other_are_opened(times: int, *, is_told: bool) -> None:
    address = "https://a.example/burrows"
    for _ in range(times):
        address = f"https://www.google.com/url?q={quote(address, safe='')}"
    assert (clean_address(address).address == "https://a.example/burrows") is is_told


@pytest.mark.parametrize(("length", "is_read"), [(20_000, True), (20_001, False)])
def test_an_address_of_up_to_20000_characters_is_looked_at(length: int, *, is_read: bool) -> None:
    wrapped = f"https://www.google.com/url?q={quote('https://a.example/', safe='')}&x=".ljust(length, "x")
    assert (clean_address(wrapped).address == "https://a.example/") is is_read


@pytest.mark.parametrize(("lines", "is_read"), [(499, True), (500, False)])
def test_a_header_of_500_lines_is_refused(lines: int, *, is_read: bool) -> None:
    header = "From: quoll@a.example\nSubject: Burrows 12\n" + "X-Burrow: it digs\n" * (lines - 2)
    (found,) = documents_of(f"{header}\n[1] Tunnels\nIt digs.\n📚 {PAPER}\n".encode(), name="mail.txt")
    assert isinstance(found, Document) is is_read


@pytest.mark.parametrize(("number", "more"), [(50, ""), (51, "and 1 more")])
def test_fifty_wrong_values_of_a_list_of_facts_are_said(number: int, more: str) -> None:
    entries = [{"title": f"Tunnel {n}", "arxiv": "2306.1"} for n in range(number)]
    with pytest.raises(NewsletterError) as refused:
        read_facts(json.dumps({"volumes": [{"volume": 1, "title": "Burrows", "entries": entries}]}), name="facts.json")
    lines = str(refused.value).splitlines()
    assert len(lines) == 51 + bool(more)
    assert bool(more) is (lines[50] == f"facts.json: {more}")


@pytest.mark.parametrize(("place", "is_named"), [(20, True), (21, False)])
def test_20_columns_are_named_of_a_table_that_is_none_of_posts(place: int, *, is_named: bool) -> None:
    with pytest.raises(NewsletterError) as refused:
        _check_columns([f"burrow-{n}" for n in range(1, 30)], "export.zip")
    assert (f"burrow-{place}" in str(refused.value)) is is_named


LETTER = "From: quoll\nSubject: Tunnels\n"


@pytest.mark.parametrize("number", [20, 21])
def test_20_addresses_of_those_who_got_a_mail_are_taken_out(number: int) -> None:
    to = ", ".join(f"q{n}@a.example" for n in range(number))
    assert len(letterhead(f"{LETTER}To: {to}\n\nIt digs.").recipients) == 20


@pytest.mark.parametrize(("length", "lines"), [(1_000, 3), (1_001, 2)])
def test_a_field_goes_on_with_an_address_in_1000_characters_of_a_line(length: int, lines: int) -> None:
    line = "q@b.c".rjust(length, "-").replace("-q", " q")
    assert letterhead(f"{LETTER}{line}\n\nIt digs.").lines == lines


@pytest.mark.parametrize(("length", "recipients"), [(4_000, ("q@b.c",)), (4_001, ())])
def test_4000_characters_of_a_field_are_kept(length: int, recipients: tuple[str, ...]) -> None:
    line = "q@b.c".rjust(length - 1, "-").replace("-q", " q")
    assert letterhead(f"{LETTER}To: \n {line}\n\nIt digs.").recipients == recipients


@pytest.mark.parametrize("length", [120, 121])
def test_a_newsletter_of_a_feed_is_called_by_120_characters_of_its_address(length: int) -> None:
    items = [{"url": "https://a.example/p/" + "x" * length}]
    (post,) = posts.posts_of({"version": "https://jsonfeed.org/version/1.1", "items": items}, name="dens.json") or ()
    assert post.name == f"dens.json: {'x' * 120}"


@pytest.mark.parametrize(("depth", "is_read"), [(99, True), (100, False)])
def test_quotations_are_read_a_hundred_deep(depth: int, *, is_read: bool) -> None:
    found = read_markdown(f"{'> ' * depth}It digs.\n", name="burrows.md")
    assert ([block.text for block in found.blocks] == ["It digs."]) is is_read


@pytest.mark.parametrize(("length", "is_one"), [(100_000, True), (100_001, False)])
def test_bibtex_begins_within_100000_characters(length: int, *, is_one: bool) -> None:
    assert is_bibtex("\n@article{burrow,".rjust(length, "%")) is is_one


@pytest.mark.parametrize(("number", "address"), [(100, "https://a.example/"), (101, "")])
def test_100_parameters_of_a_redirect_are_read(number: int, address: str) -> None:
    wrapped = f"https://www.google.com/url?q={quote('https://a.example/', safe='')}{'&x=1' * (number - 1)}"
    assert clean_address(wrapped).address == address


@pytest.mark.parametrize(("letters", "said"), [(7, "looks like UTF-16"), (8, "is no text")])
def test_a_text_with_more_than_a_third_of_nul_may_be_utf_16(letters: int, said: str) -> None:
    with pytest.raises(NewsletterError, match=said):
        decoded(b"\x00" * 4 + b"x" * letters, name="burrows.txt")


@pytest.mark.parametrize(("number", "more"), [(3, ""), (4, " and 1 more")])
def test_three_entries_are_named_whose_tagline_is_made_of_the_title(number: int, more: str) -> None:
    papers = "".join(f"## {n}. Moon{n}: It Digs\n\nIt digs.\n\n[Paper]({PAPER}{n})\n\n" for n in range(1, number + 1))
    said = [note.text for note in drafted(HEAD + papers).notes]
    assert f"the taglines of moon1, moon2, moon3{more} are made of the title" in said


@pytest.mark.parametrize("line", ["1) Tunnels\n", "https://a.example/\n"])
@pytest.mark.parametrize(("times", "is_one"), [(1, True), (2, False)])
def test_a_listing_has_no_two_numbers_and_no_two_addresses(line: str, times: int, *, is_one: bool) -> None:
    assert is_listing(("Tunnels\n" + "x" * 251 + "\n") * 3 + line * times) is is_one


@pytest.mark.parametrize(
    ("cell", "number"), [("Quoll, Ada", 1), ("Quoll, Bilby, Numbat", 3), ("Ada Quoll, Bo Bilby", 2)]
)
def test_three_words_between_commas_are_names_and_two_are_parts_of_one(cell: str, number: int) -> None:
    (entry,) = drafted(f'title,authors,url\nTunnels,"{cell}",{PAPER}\n', "burrows.csv").entries
    assert len(entry.authors) == number


@pytest.mark.parametrize(("names", "is_noted"), [("Ada Bilby", False), ("Ada Bilby, Bo Quoll", True)])
def test_two_names_in_italics_below_a_title_may_be_its_authors(names: str, *, is_noted: bool) -> None:
    notes = [note.text for note in drafted(f"{HEAD}## 1. Tunnels\n\n*{names}*\n\nIt digs.\n\n[Paper]({PAPER})\n").notes]
    assert any("may be the authors" in note for note in notes) is is_noted


@pytest.mark.parametrize(("names", "number"), [("Ada Bilby", 0), ("Ada Bilby, Bo Quoll", 2)])
def test_one_name_after_its_label_is_a_credit_and_two_are_the_authors(names: str, number: int) -> None:
    (entry,) = drafted(f"{HEAD}## 1. Tunnels\n\nAuthors: {names}\n\nIt digs.\n\n[Paper]({PAPER})\n").entries
    assert (len(entry.authors), entry.credited) == (number, "" if number else names)


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Bau der Woche, Ausgabe 12", 12),
        ("Bau der Woche Nr. 12", 12),
        ("Boletín de cuevas Núm. 7", 7),
        ("La lettre des terriers n° 8", 8),
        ("Numéro 9 des terriers", 9),
        ("Das Urteil zu § 1 Nr. 3 und seine Folgen", None),
    ],
)
def test_a_number_may_be_called_so_in_other_languages(title: str, number: int | None) -> None:
    block = Block((Run(title),), kind="heading", level=1)
    assert volume_number(Document.of("burrows", "Markdown", [block])) == number
