"""Layouts of other newsletters: tables by their columns, badges, HTML within Markdown, titles that are links."""

from __future__ import annotations

import pytest

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.merging.finishing import draft_of
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft, DraftEntry
from newsletter.model import Vocabulary
from newsletter.text.prose import plain_text
from tests.builders import FIRST_MONDAY

EMPTY = Shelf.with_volumes([], Vocabulary(), FIRST_MONDAY)
HEAD = "# Burrows, Issue 12\n\n"
MOON, DAY = "https://arxiv.org/abs/2306.01234", "https://arxiv.org/abs/2306.01235"


def drafted(text: str, *, name: str = "burrows.md") -> Draft:
    (found,) = documents_of(text.encode(), name=name)
    assert isinstance(found, Document), found
    draft = draft_of(found, shelf=EMPTY)
    assert draft.account.lost == ()
    return draft


def told(entry: DraftEntry) -> tuple[str, str]:
    return (entry.title, entry.arxiv)


TABLE = f"""\
## Digging

| Publish Date | Title | Authors | PDF | Code |
|---|---|---|---|---|
| **2023-06-02** | **MoonDig** | Ada Bilby, Bo Quoll | [2306.01234v1]({MOON}v1) | null |
| **2023-06-03** | **DayDig** | Cy Numbat et al. | [2306.01235v2]({DAY}v2) | [link](https://github.com/q/day) |

## Sleeping

| Publish Date | Title | Authors | PDF | Code |
|---|---|---|---|---|
| **2023-06-04** | **NapNet** | Ada Bilby, Cy Numbat | [2306.01236](https://arxiv.org/abs/2306.01236) | - |
"""


def test_the_head_of_a_table_tells_which_cell_is_the_title_the_authors_and_the_day() -> None:
    draft = drafted(TABLE)
    moon, day, nap = draft.entries
    assert [told(moon), told(day)] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]
    assert (moon.authors, moon.date) == (("Ada Bilby", "Bo Quoll"), "2023-06-02")
    assert (day.authors, day.credited) == ((), "Cy Numbat et al.")
    assert [link.url for link in day.links] == ["https://github.com/q/day"]
    assert not any(entry.summary or entry.unread for entry in (moon, day, nap)), "an empty cell says nothing"


def test_headings_between_tables_are_sections() -> None:
    assert [part.title for part in drafted(TABLE).parts] == ["Digging", "Sleeping"]


def test_a_column_of_numbers_stands_before_the_title_wherever_that_is() -> None:
    rows = "".join(
        f"| {n} | 2023 | {title} | [pdf]({url}) |\n" for n, title, url in ((1, "MoonDig", MOON), (2, "DayDig", DAY))
    )
    draft = drafted("| No. | Year | Paper | Link |\n|---|---|---|---|\n" + rows)
    assert [told(entry) for entry in draft.entries] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]


@pytest.mark.parametrize("caption", ["arXiv", ""])
def test_a_badge_is_a_link(caption: str) -> None:
    badge = f"[![{caption}](https://img.example.org/badge.svg)]"
    papers = (("1. MoonDig", MOON), ("2. DayDig", DAY))
    text = HEAD + "".join(f"## {title}\n\nIt digs.\n\n{badge}({url})\n\n" for title, url in papers)
    draft = drafted(text)
    assert [told(entry) for entry in draft.entries] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]
    assert [plain_text(entry.summary) for entry in draft.entries] == ["It digs.", "It digs."]


@pytest.mark.parametrize(
    "address", ["https://img.example.org/large", "https://quokka.example.org/burrow.PNG", "http://[x"]
)
def test_a_picture_that_leads_to_a_picture_is_none(address: str) -> None:
    picture = f"[![A burrow](https://img.example.org/small.png)]({address})"
    text = f"{HEAD}## 1. MoonDig\n\n{picture}\n\nIt digs.\n\n[Paper]({MOON})\n"
    (entry,) = drafted(text).entries
    assert (told(entry), entry.links) == (("MoonDig", "2306.01234"), ())


FOLDED = "<details><summary>Show</summary><p>It digs at {}.</p></details>"
ROWS = (("MoonDig", MOON, "night"), ("DayDig", DAY, "noon"), *((f"Dig{n}", f"{DAY}{n}", "noon") for n in range(1, 5)))
WITH_TAGS = "## Digging\n\n| **Title** | **Abstract** |\n|---|---|\n" + "".join(
    f"| **[{title}]({url})** | {FOLDED.format(when)} |\n" for title, url, when in ROWS
)


@pytest.mark.parametrize("before", ["", "<h2 align='center'>Burrows</h2>\n\n", "<!-- made by hand -->\n"])
def test_markdown_with_tags_in_it_is_markdown(before: str) -> None:
    draft = drafted(before + WITH_TAGS)
    assert [told(entry) for entry in draft.entries][:2] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]
    assert len(draft.entries) == 6
    assert "It digs at night." in plain_text(draft.entries[0].summary)


def form(text: str) -> str:
    (found,) = documents_of(text.encode(), name="burrows")
    assert isinstance(found, Document)
    return found.form


BODY = "".join(f'<h3>[{n}] Dig{n}</h3>\n<p>It digs.</p>\n<p><a href="{DAY}{n}">Paper</a></p>\n' for n in range(1, 5))


def test_html_that_quotes_a_program_is_html() -> None:
    assert form(BODY + "<pre><code>\n# dig\n# rest\n" + "# dig\n" * 99 + "</code></pre>") == "post body"


@pytest.mark.parametrize(("marked", "expected"), [(5, "post body"), (6, "Markdown")])
def test_half_as_many_lines_of_markdown_as_of_tags_are_enough(marked: int, expected: str) -> None:
    assert form(BODY + "# Digging\n" * marked) == expected
