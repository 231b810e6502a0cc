"""Layouts of other newsletters: tables by their columns, badges, HTML within Markdown, titles that are links."""

from __future__ import annotations

import time

import pytest

from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.formats.markdown import read_markdown
from newsletter.importers.reading.draft import DraftEntry
from newsletter.importers.reading.headings import newsletters_in
from newsletter.importers.reading.marks import units_of
from newsletter.importers.reading.unnumbered import unnumbered_titles
from newsletter.problem import NewsletterError
from newsletter.text.prose import plain_text
from tests.importers.drafting import document_of, draft_of, drafted

HEAD = "# Burrows, Issue 12\n\n"
MOON, DAY = "https://arxiv.org/abs/2306.01234", "https://arxiv.org/abs/2306.01235"

PAPERS = (("MoonDig", MOON), ("DayDig", DAY))


def refusal(text: str) -> str:
    with pytest.raises(NewsletterError) as refused:
        drafted(text)
    return str(refused.value)


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
    found = document_of(text, "burrows")
    return found.form


BODY = "".join(f'<h3>[{n}] Dig{n}</h3>\n<p>It digs.</p>\n<p><a href="{DAY}{n}">Paper</a></p>\n' for n in range(1, 5))


def test_html_that_quotes_a_program_is_html() -> None:
    assert form(BODY + "<pre><code>\n# dig\n# rest\n" + "# dig\n" * 99 + "</code></pre>") == "post body"


@pytest.mark.parametrize(("marked", "expected"), [(5, "post body"), (6, "Markdown")])
def test_half_as_many_lines_of_markdown_as_of_tags_are_enough(marked: int, expected: str) -> None:
    assert form(BODY + "# Digging\n" * marked) == expected


NIGHT, NOON, NAP = (f"https://arxiv.org/abs/2306.0123{n}" for n in (4, 5, 6))


def titles(text: str, *, name: str = "burrows.md") -> list[str]:
    return [entry.title for entry in drafted(text, name=name).entries]


@pytest.mark.parametrize(
    "text",
    [
        f"- [Moon Dig]({NIGHT})\n- [Day Dig]({NOON})\n",
        f"Papers about digging.\n\n- [Moon Dig]({NIGHT})\n- [Day Dig]({NOON})\n",
        f"## Nights\n\n- [Moon Dig]({NIGHT})\n- [Day Dig]({NOON})\n\n## Days\n\nNone this week.\n",
        f"[Moon Dig]({NIGHT})\n\nIt digs.\n\n[Day Dig]({NOON})\n\nIt digs too.\n",
        f"## Digs\n\nTwo ways.\n\n[Moon Dig]({NIGHT})\nIt digs.\n\n[Day Dig]({NOON})\nIt digs too.\n",
        f"**Moon Dig**\nIt digs as [said here]({NIGHT}).\n\n**Day Dig**\nIt digs as [said here]({NOON}).\n",
    ],
)
def test_titles_that_are_links_or_lines_of_strong_letters_are_told_apart(text: str) -> None:
    assert titles(text) == ["Moon Dig", "Day Dig"]


def test_a_link_that_leads_to_the_paper_above_once_more_is_no_title() -> None:
    text = "".join(
        f"[{title}]({url})\n\nIt digs.\n\n[» Read paper]({url})\n\n"
        for title, url in (("Moon Dig", NIGHT), ("Day Dig", NOON))
    )
    assert titles(text) == ["Moon Dig", "Day Dig"]


def test_linked_headings_below_headings_of_sections_are_the_titles() -> None:
    """Of the headings in a section some lead to a blog; the section is no paper for all that."""
    blog = "https://quokka.example.org/blog"
    html = (
        f'<h2>Nights</h2><h5><a href="{NIGHT}">Moon Dig</a></h5><h6>Quokka Labs</h6><p>It digs.</p>'
        f'<h5><a href="{blog}/nights">On Nights</a></h5><h6>Ada Bilby</h6><p>A blog.</p>'
        f'<h5><a href="{blog}/stars">On Stars</a></h5><h6>Ada Bilby</h6><p>A blog.</p>'
        f'<h2>Days</h2><h5><a href="{NOON}">Day Dig</a></h5><h6>Bilby Lab</h6><p>It digs.</p>'
        f'<h5><a href="{blog}/days">On Days</a></h5><h6>Ada Bilby</h6><p>A blog.</p>'
    )
    assert titles(html, name="burrows.html") == ["Moon Dig", "On Nights", "On Stars", "Day Dig", "On Days"]


def test_an_item_between_papers_that_leads_elsewhere_is_an_entry_of_its_own() -> None:
    text = (
        f"## Digs\n\n- [Moon Dig]({NIGHT}): It digs.\n- [On Nights](https://quokka.example.org/nights): A blog.\n"
        f"- [Day Dig]({NOON}): It digs.\n\n## Elsewhere\n\n- [The Burrow](https://quokka.example.org/burrow): A club.\n"
    )
    draft = drafted(text)
    assert [entry.title for entry in draft.entries] == ["Moon Dig", "On Nights", "Day Dig"]
    assert "The Burrow" in draft.entries[-1].unread


def test_links_below_the_text_of_each_paper_are_its_links() -> None:
    links = "- [The Whole Story]({})\n- [The Film](https://quokka.example.org/film)\n\n"
    text = "".join(
        f"## {title}\n\nIt digs.\n\n{links.format(url)}" for title, url in (("Moon Dig", NIGHT), ("Day Dig", NOON))
    )
    assert titles(text) == ["Moon Dig", "Day Dig"]


def test_a_paper_may_be_a_pdf_wherever_it_lies() -> None:
    assert titles(
        "- [Moon Dig](https://quokka.example.org/Moon.PDF)\n- [Day Dig](https://quokka.example.org/day.pdf)\n"
    ) == [
        "Moon Dig",
        "Day Dig",
    ]


def volumes(text: str) -> tuple[Document | Refusal, ...]:
    found = document_of(text, "README.md")
    return newsletters_in(found)


WEEK = "## Burrows of the Week ({})\n\n| Paper | Links |\n|---|---|\n| 1) **{} Dig** - It digs. | [Paper]({}) |\n\n"
WEEKS = WEEK.format("June 9 - June 15", "Day", NOON) + WEEK.format("June 2 - June 8", "Moon", NIGHT)
README = f"# Burrows\n\nA list of weeks.\n\n## 2025\n\n- [June 9](#june-9)\n\n{WEEKS}"


def test_a_file_of_several_weeks_is_as_many_newsletters_the_oldest_first() -> None:
    first, second, rest = volumes(README)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert isinstance(rest, Refusal)
    drafts = [draft_of(one, year=2025) for one in (first, second)]
    assert [[entry.title for entry in draft.entries] for draft in drafts] == [["Moon Dig"], ["Day Dig"]]
    assert [draft.title for draft in drafts] == [
        f"Burrows of the Week (June {days})" for days in ("2 - June 8", "9 - June 15")
    ]
    assert drafts[0].entries[0].line > drafts[1].entries[0].line, "lines are those of the file"
    assert (rest.reason, rest.is_fault) == (
        'in none of its 2 newsletters stand 29 characters, from line 1 on: "Burrows"',
        False,
    )


def test_a_week_in_which_nothing_leads_to_a_paper_is_refused_and_not_passed_over() -> None:
    first, second, third = volumes(WEEKS + "## Burrows of the Week (June 16 - June 22)\n\n**Fig Dig** digs.\n")
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert isinstance(third, Document)
    with pytest.raises(NewsletterError, match="no papers can be told apart"):
        draft_of(third, year=2025)


@pytest.mark.parametrize(
    "text",
    [
        WEEK.format("June 2 - June 8", "Moon", NIGHT),
        WEEK.format("June 2 - June 8", "Moon", NIGHT) + WEEK.format("June 2 - June 8", "Day", NOON),
        WEEK.format("June 2 - June 8", "Moon", NIGHT) + "## Issue 13\n\nIt comes next week.\n",
        f"# Burrows, Issue 12\n\n## Vol. 3 of the Digs\n\n1. [Moon Dig]({NIGHT})\n2. [Day Dig]({NOON})\n",
    ],
)
def test_a_newsletter_is_not_parted_for_a_heading_like_that_of_another(text: str) -> None:
    assert len(volumes(text)) == 1


ITEM = (
    "<item><title>{}</title><link>{}</link><dc:creator>Ada Bilby, Bo Quoll</dc:creator>"
    "<description><![CDATA[<h3>Summary</h3><ul><li>It digs.</li><li>It rests.</li></ul>]]></description></item>"
)


def feed(*items: tuple[str, str]) -> str:
    return (
        '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Digs</title>'
        + "".join(ITEM.format(*item) for item in items)
        + "</channel></rss>"
    )


def test_a_feed_whose_items_are_papers_is_one_newsletter() -> None:
    draft = drafted(feed(("Moon Dig", NIGHT), ("Day Dig", NOON)), name="digs.xml")
    assert [told(entry) for entry in draft.entries] == [("Moon Dig", "2306.01234"), ("Day Dig", "2306.01235")]
    assert {entry.authors for entry in draft.entries} == {("Ada Bilby", "Bo Quoll")}
    assert "It rests." in plain_text(draft.entries[1].summary)


@pytest.mark.parametrize(
    "items", [[("Moon Dig", NIGHT)], [("Moon Dig", NIGHT), ("On Digs", "https://oz.example.org/digs")]]
)
def test_a_feed_with_a_post_that_is_no_paper_is_one_of_posts(items: list[tuple[str, str]]) -> None:
    found = documents_of(feed(*items).encode(), name="digs.xml")
    assert [one.name for one in found] == [f"digs.xml: {address.rpartition('/')[2]}" for _, address in items]


@pytest.mark.parametrize("link", ["[More about it]({})\n\n", ""])
def test_numbers_within_the_summary_of_each_paper_are_no_titles(link: str) -> None:
    """Unless nothing leads to the papers: then nothing but the numbers could tell them."""
    parts = "**1. What it does**\n\nIt digs.\n\n**2. How it does**\n\nWith claws.\n\n**3. Words**\n\n- digging\n\n"
    papers = (("Moon Dig", NIGHT), ("Day Dig", NOON))
    text = "# Digs of the day\n\n" + "".join(f"## {title}\n\n{parts}{link.format(url)}" for title, url in papers)
    if not link:
        assert "nothing in it leads to a paper" in refusal(text)
        return
    draft = drafted(text)
    assert [entry.title for entry in draft.entries] == ["Moon Dig", "Day Dig"]
    assert all("With claws." in plain_text(entry.summary) for entry in draft.entries)


def test_numbers_within_texts_below_labelled_titles_are_no_titles() -> None:
    texts = ("1. It digs.\n\n2. It rests.", "What it does:\n2. It digs.<br>\n3. It rests.", "It digs. It rests.")
    names = ("Moon Dig", "Day Dig", "Dusk Dig")
    papers = zip(names, (NIGHT, NOON, NAP), texts, strict=True)
    draft = drafted(HEAD + "".join(f"Title: [{title}]({url})\n\n{text}\n\n" for title, url, text in papers))
    assert [entry.title for entry in draft.entries] == list(names)
    assert all("It rests." in plain_text(entry.summary) for entry in draft.entries)


@pytest.mark.parametrize("numbered", [0, 1, 2])
def test_so_are_those_of_the_text_of_one_paper(numbered: int) -> None:
    names = ("Moon Dig", "Day Dig", "Dusk Dig")
    texts = ["1. It digs.\n\n2. It rests." if place == numbered else "It digs." for place in range(3)]
    papers = zip(names, (NIGHT, NOON, NAP), texts, strict=True)
    assert titles("# Digs\n\n" + "".join(f"Title: [{name}]({url})\n\n{s}\n\n" for name, url, s in papers)) == [*names]


def test_numbers_above_labelled_titles_are_those_of_the_papers() -> None:
    papers = (("Moon Dig", NIGHT), ("Day Dig", NOON), ("Dusk Dig", ""))
    text = "".join(f"## {n}. {title}\n\nTitle: A {title}\n\n{url}\n\n" for n, (title, url) in enumerate(papers, 1))
    assert titles(HEAD + text) == ["Moon Dig", "Day Dig", "Dusk Dig"]


def test_markdown_of_many_tags_is_no_html() -> None:
    papers = (("Moon Dig", NIGHT), ("Day Dig", NOON), ("Dusk Dig", NAP))
    each = '<i>Title</i>: <a href="{}">{}</a><br>\n<i>Author</i>: Ada Bilby, Bo Quoll<br>\n\nIt digs.\n\n<p></p>\n\n'
    draft = drafted("# Digs of the day\n\n" + "".join(each.format(url, title) for title, url in papers))
    assert [entry.title for entry in draft.entries] == [title for title, _ in papers]
    assert all(entry.authors == ("Ada Bilby", "Bo Quoll") for entry in draft.entries)


def test_authors_are_told_under_their_label_in_chinese_and_japanese_too() -> None:
    labels = {"作者": NIGHT, "著者": NOON}
    text = HEAD + "".join(
        f"## {n}. Dig\n\n- **{word}**: Ada Bilby, Bo Quoll\n\n[Paper]({url})\n\n"
        for n, (word, url) in enumerate(labels.items(), 1)
    )
    assert [entry.authors for entry in drafted(text).entries] == [("Ada Bilby", "Bo Quoll")] * 2


def test_a_row_among_papers_that_leads_nowhere_is_an_entry_of_its_own() -> None:
    rows = f"| MoonDig | [pdf]({NIGHT}) |\n| NoLink | soon |\n| DayDig | [pdf]({NOON}) |\n"
    draft = drafted("| Title | PDF |\n|---|---|\n" + rows)
    assert [entry.title for entry in draft.entries] == ["MoonDig", "NoLink", "DayDig"]
    assert "leads to no paper, and is taken for one" in " ".join(note.text for note in draft.notes)


@pytest.mark.parametrize(("between", "is_open"), [("- Dusk Dig\n", True), ("  - It digs at night.\n", False)])
def test_an_item_among_papers_that_leads_nowhere_is_named_as_a_doubt(between: str, *, is_open: bool) -> None:
    draft = drafted(f"- [Moon Dig]({NIGHT}): It digs.\n{between}- [Day Dig]({NOON}): It digs.\n")
    assert [entry.title for entry in draft.entries] == ["Moon Dig", "Day Dig"]
    assert any(note.is_open for note in draft.notes) is is_open


@pytest.mark.parametrize(("words", "number"), [("Read the full paper", 1), ("Read the full paper here", 2)])
def test_a_link_of_four_words_to_the_paper_above_is_no_title(words: str, number: int) -> None:
    text = f"[Moon Dig]({NIGHT})\n\nIt digs.\n\n[{words}]({NIGHT})\n\n[Day Dig]({NOON})\n\nIt digs.\n"
    assert len(titles(text)) == number + 1


def test_titles_below_other_labels_of_their_papers_are_not_parted_from_them() -> None:
    papers = (("2306.01234", "Moon Dig"), ("2306.01235", "Day Dig"))
    text = "".join(f"arXiv: {number}\nDate: June 2, 2023\nTitle: {title}\n\nIt digs.\n\n" for number, title in papers)
    assert "no papers can be told apart" in refusal(text)


def test_an_id_that_leads_to_the_paper_before_its_title_is_no_word_of_it() -> None:
    text = f"- [2306.01234]({NIGHT}): **Moon Dig**: It digs.\n- [2306.01235]({NOON}) Day Dig. It rests.\n"
    assert [told(entry) for entry in drafted(text).entries] == [("Moon Dig", "2306.01234"), ("Day Dig", "2306.01235")]


@pytest.mark.parametrize(
    "label", ["arXiv:2306.09999", "2306.09999v2", "https://arxiv.org/abs/2306.09999", "doi: 10.1145/3777368"]
)
def test_an_id_that_a_link_prints_and_does_not_lead_to_is_kept_and_named(label: str) -> None:
    draft = drafted(f"{HEAD}## 1. Moon Dig\n\nIt digs.\n\n[{label}]({MOON})\n")
    (entry,) = draft.entries
    assert entry.arxiv == "2306.01234"
    assert label.rpartition("/")[2].removeprefix("arXiv:").removesuffix("v2") in plain_text(entry.unread)
    assert any("leads elsewhere than it says" in note.text and note.is_open for note in draft.notes)


def test_an_id_that_a_link_prints_is_kept_where_it_leads_to_no_paper() -> None:
    (entry,) = drafted(f"{HEAD}## 1. Moon Dig\n\n[Paper]({MOON}), [2306.09999](https://dig.example/)\n").entries
    assert [(link.url, link.note) for link in entry.links] == [("https://dig.example/", "2306.09999")]


@pytest.mark.parametrize("end", ["  ", ""])
def test_names_above_a_line_of_facts_are_the_authors(end: str) -> None:
    lines = ("- **Moon Dig**", "Ada Bilby, Bo Quoll", f"_2023-06-02_ · {MOON}v1 · `cs.RO`", "<details>Abstract")
    draft = drafted("# Digs\n\n" + f"{end}\n  ".join(lines) + "\n\n  It digs.\n  </details>\n\n- **Day Dig** " + DAY)
    moon = draft.entries[0]
    assert (moon.authors, moon.date, moon.arxiv_class) == (("Ada Bilby", "Bo Quoll"), "2023-06-02", "cs.RO")
    assert (moon.arxiv, moon.summary) == ("2306.01234", "It digs.")


@pytest.mark.parametrize(
    "facts",
    ["Published: 2023-06-02 | Category: `cs.RO`", "June 2, 2023 • cs.RO", "cs.RO | 2 June 2023 | Authors: Al Dig"],
)
def test_a_line_of_facts_is_read_fact_by_fact(facts: str) -> None:
    (entry,) = drafted(f"{HEAD}## 1. Moon Dig\n\n{facts}\n\nIt digs.\n\n[Paper]({MOON})\n").entries
    assert (entry.date, entry.arxiv_class, entry.summary) == ("2023-06-02", "cs.RO", "It digs.")


@pytest.mark.parametrize("line", ["2023-06-02 | It digs | cs.RO", "Ada Bilby | Bo Quoll", "cs.RO"])
def test_a_line_that_says_more_than_facts_stays_a_text(line: str) -> None:
    (entry,) = drafted(f"{HEAD}## 1. Moon Dig\n\n{line}\n\n[Paper]({MOON})\n").entries
    assert (plain_text(entry.summary), entry.date, entry.arxiv_class) == (line, "", "")


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Daily Digs 2025-01-14", "2025-01-14"),
        ("Daily Digs — January 14, 2025", "2025-01-14"),
        ("Digs of 14 January 2025", "2025-01-14"),
        ("Digs from 2025-01-14 and 2025-01-15", "None"),
        ("Digs 2025-01-14-b", "None"),
    ],
)
def test_the_day_that_a_title_prints_is_the_day_of_publication(title: str, day: str) -> None:
    draft = drafted(f"# {title}\n\n## 1. Moon Dig\n\n[Paper]({MOON})\n")
    assert (draft.title, str(draft.published)) == (title, day)


def test_medals_are_the_first_numbers_of_a_ranking() -> None:
    ranking = "| Rank | Paper |\n|---|---|\n| 🥇 | [Moon D](/moon) |\n| 🥈 | [Day D](/day) |\n\n"
    papers = f"### 🥇 [Moon Dig](/moon)\n\nFive | [arxiv]({MOON})\n\n### 🥈 [Day Dig](/day)\n\nFour | [arxiv]({DAY})\n"
    found = [told(entry) for entry in drafted(HEAD + ranking + papers).entries]
    assert found == [("Moon Dig", "2306.01234"), ("Day Dig", "2306.01235")]


def test_each_block_of_a_paragraph_is_named_by_its_own_line() -> None:
    found = document_of(b"# Digs\n\nOne<br>\nAuthor: Ada\\\nTwo<br>Three\n", "digs.md")
    lines = [(block.line, block.text) for block in found.blocks]
    assert lines == [(1, "Digs"), (3, "One"), (4, "Author: Ada"), (5, "Two"), (5, "Three")]


PAPER = MOON[:-1]


def test_a_row_of_a_table_that_a_line_end_broke_is_one_paper() -> None:
    rows = (
        f"| MoonNet: Tunnels by\n  Starlight ([pdf]({PAPER}1)) | Digs at\n  night. |\n",
        f"| NoonNet ([pdf]({PAPER}2)) | Digs by day. |\n",
    )
    draft = drafted(f"# Burrows, Issue 12\n\n| Title | Summary |\n|---|---|\n{''.join(rows)}")
    assert [(one.title, one.summary, one.line) for one in draft.entries] == [
        ("MoonNet: Tunnels by Starlight", "Digs at night.", 5),
        ("NoonNet", "Digs by day.", 8),
    ]


def test_headings_above_linked_headings_are_sections() -> None:
    papers = [f"### Tunnel {n}\n\nIt digs.\n\n[Paper]({PAPER}{n})\n" for n in range(1, 5)]
    draft = drafted(
        f"# Burrows, Issue 12\n\n## Nights\n\n{papers[0]}\n{papers[1]}\n## Days\n\n{papers[2]}\n{papers[3]}"
    )
    assert [(part.title, part.first) for part in draft.parts] == [("Nights", "tunnel-1"), ("Days", "tunnel-3")]
    assert not any(one.unread for one in draft.entries)


def test_an_id_without_a_colon_is_the_papers_below_a_title_that_leads_nowhere() -> None:
    papers = "".join(
        f"#### [Tunnel {n}](../t/{n}.md)\n\n<div><span>arXiv 2306.0123{n}</span></div>\n\n" for n in (1, 2)
    )
    draft = drafted(f"---\ntitle: Burrows, Issue 12\n---\n\n<div class='d'>\n\n{papers}</div>\n")
    assert [(one.title, one.arxiv) for one in draft.entries] == [("Tunnel 1", "2306.01231"), ("Tunnel 2", "2306.01232")]


@pytest.mark.parametrize("between", ["or", "and", "|", "/"])
def test_an_invitation_to_read_on_is_no_part_of_a_title(between: str) -> None:
    links = f"(Read more on [arXiv]({PAPER}{{}}) {between} [HuggingFace](https://huggingface.co/papers/2306.0123{{}}))"
    rows = "".join(f"- Tunnel {n} {links.format(n, n)}\n" for n in (1, 2))
    assert [one.title for one in drafted(f"# Burrows, Issue 12\n\n{rows}").entries] == ["Tunnel 1", "Tunnel 2"]


def test_a_mark_within_the_words_of_a_link_leaves_nothing_to_place() -> None:
    links = f"[🤗 HuggingFace](https://huggingface.co/papers/2306.01234) • [🤗 Weights]({MOON.replace('abs', 'html')})"
    (entry,) = drafted(f"{HEAD}## 1. Tunnels\n\nIt digs.\n\n{links}\n").entries
    assert (entry.unread, entry.summary) == ("", "It digs.")


STRONG = """\
**🌙 Tunnels by moonlight** — The moon shows where to dig.

- [2306.01234]({}) — Bilby, Quoll
- Good: 8/10

**☀ Tunnels at noon** — The sun does.

- [2306.01235]({}) — Numbat
"""


def test_a_line_that_begins_in_strong_letters_above_a_link_is_the_title() -> None:
    first, second = drafted(HEAD + STRONG.format(MOON, DAY)).entries
    assert [told(first), told(second)] == [
        ("🌙 Tunnels by moonlight", "2306.01234"),
        ("☀ Tunnels at noon", "2306.01235"),
    ]
    assert plain_text(first.summary).startswith("The moon shows where to dig.")


ELSEWHERE = """\
## From journals

### Burrows of Old
**Digging Letters** 2023 | Ada Bilby, Bo Quoll
[Link]({})

### Burrows in Sand
**Digging Letters** 2023 | Cy Numbat
[Link](https://journal.example/2)

## Preprints

### MoonDig
It digs.
[Paper]({})

### DayDig
It sleeps.
[Paper]({})
"""


@pytest.mark.parametrize(
    ("address", "number"), [("https://journal.example/1", 4), ("https://github.com/quokka/moondig", 3)]
)
def test_a_title_set_like_those_of_papers_is_told_by_a_link_to_another_place(address: str, number: int) -> None:
    draft = drafted(HEAD + ELSEWHERE.format(address, MOON, DAY))
    assert len(draft.entries) == number
    assert ("Burrows of Old" in [entry.title for entry in draft.entries]) is (number == 4)
    assert '"Burrows in Sand" leads to no paper, and is taken for one' in [note.text for note in draft.notes]


def test_linked_titles_in_a_list_below_another_heading_are_papers_of_that_section() -> None:
    text = f"""{HEAD}### 1. MoonDig

It digs.

Link: {MOON}

## Also seen

- [DayDig]({DAY}) — It sleeps.
- A list of diggers, without a paper.

## Notes

- We dug late.
"""
    draft = drafted(text)
    assert [entry.title for entry in draft.entries] == ["MoonDig", "DayDig"]
    assert [(part.title, part.first) for part in draft.parts] == [("Also seen", "daydig")]
    assert "A list of diggers" in draft.entries[1].unread
    assert '"DayDig — It sleeps." is in a list, and is taken for a paper' in [note.text for note in draft.notes]


def test_names_in_strong_letters_above_a_link_are_no_title_below_a_heading() -> None:
    papers = "### {}\n\n**Ada Bilby, Bo Quoll**\n\n[arXiv]({}) · [PDF](https://arxiv.org/pdf/{})\n\nIt digs.\n\n"
    text = HEAD + papers.format("MoonDig", MOON, "2306.01234") + papers.format("DayDig", DAY, "2306.01235")
    assert [told(entry) for entry in drafted(text).entries] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]


SECTIONS = (
    "## Sand\n\n*What moves.*\n\n### MoonDig\n\n[Paper]({})\n\n## Rock\n\n*What stays.*\n\n### DayDig\n\n[Paper]({})\n"
)


def test_what_stands_between_the_heading_of_a_section_and_its_first_title_is_no_text_of_the_entry_above() -> None:
    draft = drafted(HEAD + SECTIONS.format(MOON, DAY))
    assert [part.title for part in draft.parts] == ["Sand", "Rock"]
    assert [(entry.summary, entry.unread) for entry in draft.entries] == [("", "*What stays.*"), ("", "")]


def test_a_numbered_heading_may_begin_with_a_sign_of_links() -> None:
    papers = "## 📄 Paper {}: {}\n\n**arXiv**: [{}]({})\n\n### 📊 Found\n\n1. It digs.\n2. It sleeps.\n\n"
    text = "# Burrows\n\n" + papers.format(1, "MoonDig", "1", MOON) + papers.format(2, "DayDig", "2", DAY)
    assert [told(entry) for entry in drafted(text).entries] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]


def test_headings_above_labelled_links_are_titles_whatever_reviews_stand_below_them() -> None:
    papers = "### {}\n\n**Authors:** Ada Bilby, Bo Quoll\n\n**Link:** [arXiv]({})\n\n# A review\n\n"
    papers += "### One\n\nIt digs.\n\n### Two\n\n"
    text = "# Burrows\n\n" + papers.format("MoonDig", MOON) + papers.format("DayDig", DAY)
    draft = drafted(text)
    assert [told(entry) for entry in draft.entries] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]
    assert "It digs." in draft.entries[0].unread


@pytest.mark.parametrize(("between", "number"), [(1, 2), (2, 0)])
def test_the_link_of_a_heading_stands_among_the_two_lines_below_it(between: int, number: int) -> None:
    lines = "It digs.\n\n" * between
    papers = f"### {{}}\n\n{lines}Link: {{}}\n\n### One\n\nIt digs.\n\n### Two\n\nIt digs.\n\n"
    found = units_of(read_markdown(papers.format("MoonDig", MOON) + papers.format("DayDig", DAY), name="a.md").blocks)
    assert len(unnumbered_titles(found).titles) == number


def test_numbered_titles_whose_links_stand_in_a_text_are_no_manual() -> None:
    papers = "## {}. {}\n\nIt digs.\n\nWorking paper: w1, the whole text of it is in [{}]({}), which is free.\n\n"
    text = "# Burrows\n\n" + "".join(
        papers.format(number, title, f"w{number}", f"https://burrows.example/w{number}.pdf")
        for number, title in enumerate(("MoonDig", "DayDig"), 1)
    )
    draft = drafted(text)
    assert [entry.title for entry in draft.entries] == ["MoonDig", "DayDig"]
    assert "[w1](<https://burrows.example/w1.pdf>)" in draft.entries[0].summary


@pytest.mark.parametrize("way_back", ["← All newsletters", "« Archive", "Back to the archive"])
def test_a_link_back_above_the_heading_is_neither_title_nor_text(way_back: str) -> None:
    found = drafted(f"[{way_back}](../index.html)\n\n# Burrows of the week\n\n## 1. {LINKED}\n\n## 2. {LINKED}5\n")
    assert found.title == "Burrows of the week"
    assert found.intro == ""


def test_the_first_heading_is_the_title_whatever_stands_above_it() -> None:
    found = drafted(f"← All newsletters 2026-05-25\n\n# Burrows of the week\n\n## 1. {LINKED}\n\n## 2. {LINKED}5\n")
    assert found.title == "Burrows of the week"
    assert str(found.published) == "2026-05-25"
    assert found.intro == "← All newsletters 2026-05-25"


def test_headings_above_names_and_a_labelled_link_are_titles_among_others_that_lead_nowhere() -> None:
    paper = "### {0}Dig\n\nAda Bilby [Paper Link](https://arxiv.org/abs/2306.0123{0})\n\nIt digs.\n\n"
    others = "## Trends\n\n" + "".join(f"### Trend {number}\n\nMore tunnels.\n\n" for number in range(4))
    found = drafted("# Burrows\n\n## Papers\n\n" + "".join(map(paper.format, (1, 2, 3))) + others)
    assert [entry.title for entry in found.entries] == ["1Dig", "2Dig", "3Dig"]


LINKED = "[MoonDig](https://arxiv.org/abs/2306.01234)"


@pytest.mark.parametrize(
    ("before", "date"),
    [
        ("[2023/06/02] ", "2023-06-02"),
        ("🔥 📖 [Jun 2023] ", "2023-06"),
        ("[2023/06] ", "2023-06"),
        ("(2023-06) ", "2023-06"),
        ("【2023年6月】", "2023-06"),
        ("[2023] ", "2023"),
        ("2023.06.02: ", "2023-06-02"),
    ],
)
def test_a_date_before_a_title_is_that_of_the_paper(before: str, date: str) -> None:
    text = f"{HEAD}- {before}**MoonDig: Burrows** | [[paper]]({MOON}) | [code]\n- {before}**DayDig** [Paper]({DAY})\n"
    entries = drafted(text).entries
    assert [(entry.title, entry.arxiv, entry.date) for entry in entries] == [
        ("MoonDig: Burrows", "2306.01234", date),
        ("DayDig", "2306.01235", date),
    ]
    assert not any(entry.summary or entry.unread for entry in entries), "a label without a link says nothing"
    assert [entry.id for entry in entries] == ["moondig", "daydig"]


@pytest.mark.parametrize("before", ["[Demo] ", "(2D/3D) ", "2023: ", "[2023/13] "])
def test_other_words_before_a_title_stay_in_it(before: str) -> None:
    text = f"{HEAD}- {before}MoonDig [Paper]({MOON})\n- DayDig [Paper]({DAY})\n"
    assert drafted(text).entries[0].title == f"{before}MoonDig"


def test_a_line_that_is_a_date_alone_is_that_of_the_paper() -> None:
    papers = (f"**{title}**\\\n*Ada Bilby*\\\n[[Paper]({paper})]\\\n2 Jun 2023" for title, paper in PAPERS)
    entries = drafted(HEAD + "\n\n".join(papers)).entries
    assert [(*told(entry), entry.date) for entry in entries] == [
        ("MoonDig", "2306.01234", "2023-06-02"),
        ("DayDig", "2306.01235", "2023-06-02"),
    ]


@pytest.mark.parametrize("others", ["et al.", "et al", "et.al.", "et. al."])
def test_a_name_beside_which_others_are_left_out_is_a_credit_and_no_organisation(others: str) -> None:
    draft = drafted(TABLE.replace("Cy Numbat et al.", f"Cy Numbat {others}"))
    assert (draft.entries[1].credited, draft.entries[1].authors) == (f"Cy Numbat {others}", ())
    assert not [note for note in draft.notes if "organisations.yaml" in note.text]


def test_numbered_headings_of_sections_are_no_papers() -> None:
    def items(first: int) -> str:
        return "".join(f"- **Dig {n}** [Paper](https://arxiv.org/abs/2306.0{n})\n" for n in range(first, first + 4))

    listed = f"# Digs\n\n## 1. Digging\n\n### 1.1 By Day\n\n{items(1000)}\n## 2. Sleeping\n\n{items(2000)}"
    draft = drafted(listed)
    assert [entry.title for entry in draft.entries] == [f"Dig {n}" for n in (*range(1000, 1004), *range(2000, 2004))]
    assert [part.title for part in draft.parts] == ["1. Digging – 1.1 By Day", "2. Sleeping"]
    summarised = listed.replace("## 2. Sleeping\n", "## 2. Sleeping\n\nIt sleeps.\n").replace(
        "### 1.1", "It digs.\n\n### 1.1"
    )
    assert [entry.title for entry in drafted(summarised).entries] == ["Digging", "Sleeping"], "papers with a summary"


@pytest.mark.parametrize(("papers", "number"), [(40, 2), (41, 41)])
def test_numbers_with_more_than_twenty_times_as_many_links_to_papers_are_those_of_sections(
    papers: int, number: int
) -> None:
    digs = [f"**Dig {n}**\n[Paper](https://arxiv.org/abs/2306.0{n})\n\n" for n in range(1000, 1000 + papers)]
    text = f"# Digs\n\n## 1. Digging\n\nIt digs.\n\n{''.join(digs[:20])}## 2. Sleeping\n\n{''.join(digs[20:])}"
    assert len(drafted(text).entries) == number


def test_a_table_between_the_heading_of_a_section_and_its_first_title_is_no_end_of_it() -> None:
    rows = "".join(f"| Dig {n} | day |\n" for n in range(9))
    text = "# Digs\n\n" + "".join(
        f"## Part {n}\n\n| Name | When |\n|---|---|\n{rows}\n1. **Dig {n}**\n\n   It digs. [Paper]({paper})\n\n"
        for n, paper in enumerate((MOON, DAY))
    )
    draft = drafted(text)
    assert [part.title for part in draft.parts] == ["Part 0", "Part 1"]
    assert [entry.title for entry in draft.entries] == ["Dig 0", "Dig 1"]


def test_a_link_between_the_heading_of_a_section_and_its_first_title_is_no_end_of_it() -> None:
    other = "https://a.example/more"
    draft = drafted(
        f"# Digs\n\n## Night\n\n1. **Moon Dig** [Paper]({MOON})\n\n## Day\n\nMore [elsewhere]({other})\n\n"
        f"1. **Day Dig** [Paper]({DAY})\n1. **Noon Dig** [Paper]({DAY}7)\n"
    )
    assert [(part.title, part.first) for part in draft.parts] == [("Night", "moon-dig"), ("Day", "day-dig")]
    assert [entry.title for entry in draft.entries] == ["Moon Dig", "Day Dig", "Noon Dig"]
    assert other in draft.entries[0].unread


def test_a_list_of_which_most_items_are_counted_by_markdown_is_counted_whole() -> None:
    items = (
        f"{n}. [2024 Burrow Letters] **Dig {n}{at}** [[paper]](https://a.example/{at}.pdf)\n"
        for at, n in enumerate((1, 2, 1, 1))
    )
    draft = drafted(f"# Digs\n\n{''.join(items)}")
    assert [entry.title for entry in draft.entries] == ["Dig 10", "Dig 21", "Dig 12", "Dig 13"]
    assert {(entry.date, tuple(link.note for link in entry.links)) for entry in draft.entries} == {("2024", ("",))}
    with pytest.raises(NewsletterError, match="begin again"):
        drafted(f"# Digs\n\n1. [Dig]({MOON})\n2. [Dug]({DAY})\n1. [Den]({MOON}7)\n2. [Tail]({DAY}7)\n")


@pytest.mark.parametrize("title", ["**Moon Dig.**", "**Moon Dig**.", "**Moon Dig**,"])
def test_a_full_stop_behind_a_title_in_strong_letters_is_no_part_of_it_or_of_what_follows(title: str) -> None:
    text = f"# Digs\n\n1. {title}\n\n   *Ada Bilby, Bo Quoll.* Burrows 2018. [[pdf]]({MOON})\n\n2. **U.S. Digs**\n"
    moon, other = drafted(text).entries
    assert (moon.title, moon.authors, moon.summary) == ("Moon Dig", ("Ada Bilby", "Bo Quoll"), "")
    assert other.title == "U.S. Digs"


@pytest.mark.parametrize("note", ["2026", "Jun 2026"])
def test_a_date_behind_the_links_to_a_paper_is_that_of_the_paper(note: str) -> None:
    links = f"({MOON}) [[DOI](https://doi.org/10.1234/dig)] ({note})"
    moon, day = drafted(
        f"# Digs\n\n- [Moon Dig]{links}\n- [Day Dig]({DAY}) [[DOI](https://doi.org/10.1234/a)] (new)\n"
    ).entries
    assert (moon.title, moon.arxiv, moon.doi, moon.unread) == ("Moon Dig", "2306.01234", "10.1234/dig", "")
    assert moon.date == ("2026" if note == "2026" else "2026-06")
    assert (day.date, day.unread) == ("", "new")


@pytest.mark.parametrize(
    ("above", "links", "authors", "summary"),
    [
        (
            "Ada Bilby, Bo Quoll",
            "[Burrows 5.2 (2023)]({}) • [code](https://github.com/a/b)",
            ("Ada Bilby", "Bo Quoll"),
            "",
        ),
        (
            "Night Vision, Straight Tunnels",
            "[PDF]({}) | [code](https://github.com/a/b)",
            (),
            "Night Vision, Straight Tunnels",
        ),
        ("It digs, as is shown by", "[Bilby 2023]({})", (), "It digs, as is shown by [Bilby 2023](<{}>)"),
    ],
)
def test_a_last_line_of_links_ends_the_line_above_which_may_name_the_authors(
    above: str, links: str, authors: tuple[str, ...], summary: str
) -> None:
    text = "# Digs\n\n" + "".join(
        f"**{title}**\n{above}\n{links.format(paper)}\n\n" for title, paper in (("Moon Dig", MOON), ("Day Dig", DAY))
    )
    moon, _ = drafted(text).entries
    assert (moon.title, moon.arxiv, moon.authors) == ("Moon Dig", "2306.01234", authors)
    assert moon.summary == summary.format(MOON)
    assert [link.kind for link in moon.links] == (["code"] if "code" in links else [])


def test_the_words_of_a_link_go_on_in_the_next_line() -> None:
    text = f"# Digs\n\n* [Moon\nDig]({MOON})\n\n* [Day Dig]({DAY})\n"
    assert [entry.title for entry in draft_of(document_of(text)).entries] == ["Moon Dig", "Day Dig"]


@pytest.mark.parametrize(
    ("line", "title", "summary"),
    [
        ("[Moon Dig]({}) :star: It digs.", "Moon Dig", "It digs."),
        (":star2: [Moon Dig]({})", "Moon Dig", ""),
        ("**《Moon Dig》** [[paper]]({})", "Moon Dig", ""),
        ("**《Moon》 Dig** [[paper]]({})", "《Moon》 Dig", ""),
        ("[Moon::dig: at 10:30:15]({}) It digs.", "Moon::dig: at 10:30:15", "It digs."),
    ],
)
def test_codes_of_pictographs_and_marks_around_it_are_no_part_of_a_title(line: str, title: str, summary: str) -> None:
    moon, _ = drafted(f"# Digs\n\n1. {line.format(MOON)}\n1. [Day Dig]({DAY})\n").entries
    assert (moon.title, moon.arxiv, moon.summary) == (title, "2306.01234", summary)


def test_fields_of_obsidian_have_two_colons() -> None:
    facts = "authors:: [[Ada Bilby]], [[Bo Quoll]]\n\nurl:: {}\n\nIt digs.\n\n"
    moon, _ = drafted(f"# Digs\n\n## Moon Dig\n\n{facts.format(MOON)}## Day Dig\n\n{facts.format(DAY)}").entries
    assert (moon.title, moon.authors, moon.arxiv) == ("Moon Dig", ("Ada Bilby", "Bo Quoll"), "2306.01234")
    assert moon.summary == "It digs."


@pytest.mark.parametrize(
    "labels",
    [
        ("Titel", "Autoren", "Veröffentlicht am", "2. Juni 2023", "Artikel", "Zusammenfassung", "und"),
        ("Título", "Autores", "Fecha", "2 de junio de 2023", "Enlace", "Resumen", "y"),
        ("Titre", "Auteurs", "Publié le", "2 juin 2023", "Lien", "Résumé", "et"),
        ("Titolo", "Autori", "Pubblicato il", "2 giugno 2023", "Articolo", "Riassunto", "e"),
        ("제목", "저자", "날짜", "2023년 6월 2일", "논문 링크", "요약", ","),
    ],
    ids=lambda labels: labels[1],
)
def test_facts_are_told_under_their_labels_in_other_languages(labels: tuple[str, ...]) -> None:
    title, authors, date, day, link, summary, between = labels
    text = "\n\n".join(
        f"{title}: {name}\n\n**{authors}:** Ada Bilby {between} Bo Quoll\n\n*{date}:* {day}\n\n"
        f"{link}: {paper}\n\n{summary}: Dig."
        for name, paper in PAPERS
    )
    moon, day_dig = drafted(HEAD + text).entries
    assert [told(moon), told(day_dig)] == [("MoonDig", "2306.01234"), ("DayDig", "2306.01235")]
    assert (moon.authors, moon.date, moon.summary) == (("Ada Bilby", "Bo Quoll"), "2023-06-02", "Dig.")


def test_headings_right_above_that_of_a_section_are_said_with_it() -> None:
    text = f"# Digs\n\n## Work\n\n### Day\n\n- **MoonDig** [Paper]({MOON})\n\n"
    text += f"## Rest\n\n### Night\n\n#### Nap\n\n- **DayDig** [Paper]({DAY})\n"
    draft = drafted(text)
    assert [(part.title, part.first) for part in draft.parts] == [
        ("Work – Day", "moondig"),
        ("Rest – Night – Nap", "daydig"),
    ]
    assert (draft.title, draft.intro, [entry.unread for entry in draft.entries]) == ("Digs", "", ["", ""])


def test_a_reference_gives_the_title_in_its_quotation_marks_and_the_names_before_it() -> None:
    text = (
        f'# Digs\n\n# 1 Digging\n\n## 1.0 Book\n\n**[0]** Bilby, Ada B., Bo Quoll, and Cy Numbat. "**Moon Dig**." '
        f"Burrows 5.7 (2023): 4-6. [[pdf]]({MOON})\n\n# 2 Sleeping\n\n## 2.1 Naps\n\n"
        f"**[1]** Quoll, Bo, et al. “Day Dig, and Rest.” Dens (2023). [[pdf]]({DAY})\n\n"
        f'**[2]** Ada Bilby and Bo Quoll, "Nap Net", Dens (2023). [[pdf]]({DAY[:-1]}6)\n'
    )
    moon, day, nap = drafted(text).entries
    assert [told(entry) for entry in (moon, day, nap)] == [
        ("Moon Dig", "2306.01234"),
        ("Day Dig, and Rest", "2306.01235"),
        ("Nap Net", "2306.01236"),
    ]
    assert (moon.authors, nap.authors) == (("Ada B. Bilby", "Bo Quoll", "Cy Numbat"), ("Ada Bilby", "Bo Quoll"))
    assert (day.authors, day.credited) == ((), "Quoll, Bo, et al.")
    assert plain_text(moon.summary).startswith("Burrows 5.7 (2023): 4-6.")


@pytest.mark.parametrize("names", ["Open Burrows, Ada Bilby, Bo Quoll", "Burrows, Ada Bilby, Bo Quoll", "Bilby, Ada"])
def test_names_that_may_not_be_turned_are_no_authors_of_a_reference(names: str) -> None:
    text = f'{HEAD}1. {names}. "Moon Dig." Dens. [[pdf]]({MOON})\n2. Ada Bilby. "Day Dig." Dens. [[pdf]]({DAY})\n'
    moon = drafted(text).entries[0]
    assert moon.title == "Moon Dig"
    assert all(len(name.split()) == 2 for name in map(str, moon.authors))


@pytest.mark.parametrize(
    "title", ['The "Moon" Dig', '"Moon Dig" and Rest', 'Is "Moon Dig" Deep?', 'Digging, "Moon" Style']
)
def test_quotation_marks_within_a_title_part_nothing(title: str) -> None:
    text = f"{HEAD}1. {title} [[pdf]]({MOON})\n2. Day Dig [[pdf]]({DAY})\n"
    assert drafted(text).entries[0].title == title


def test_a_label_in_small_letters_goes_on_with_no_title() -> None:
    text = f"{HEAD}- **MoonDig** [paper]({MOON})\n- **DayDig** [paper]({DAY}) [code](https://github.com/q/day)\n"
    entries = drafted(text).entries
    assert [(entry.title, entry.summary) for entry in entries] == [("MoonDig", ""), ("DayDig", "")]


def test_facts_of_one_line_may_stand_between_commas() -> None:
    lines = (f"- 2023-06-02, **{title}**, Cy Numbat et.al., Paper: [{paper}]({paper})\n" for title, paper in PAPERS)
    entries = drafted(f"{HEAD}{''.join(lines)}").entries
    assert [(*told(entry), entry.date, entry.credited, entry.summary) for entry in entries] == [
        ("MoonDig", "2306.01234", "2023-06-02", "Cy Numbat et.al.", ""),
        ("DayDig", "2306.01235", "2023-06-02", "Cy Numbat et.al.", ""),
    ]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("José Bilby y Quoll, Cy Numbat", ("José Bilby y Quoll", "Cy Numbat")),
        ("José Bilby y Quoll y Cy Numbat", ("José Bilby y Quoll", "Cy Numbat")),
        ("Eça e Silva, Bo Quoll", ("Eça e Silva", "Bo Quoll")),
        ("Ada Bilby, Cy Numbat e Bo Quoll", ("Ada Bilby", "Cy Numbat", "Bo Quoll")),
        ("Karl von und zu Bilby und Bo Quoll", ("Karl von und zu Bilby", "Bo Quoll")),
        ("Burrows, Dens, and Quokka Homes", ()),
        ("Bilby, Ada B., and Bo Quoll", ("Ada B. Bilby", "Bo Quoll")),
    ],
)
def test_names_are_parted_where_whole_names_stand_on_both_sides(printed: str, names: tuple[str, ...]) -> None:
    text = f"{HEAD}1. [MoonDig]({MOON})\n\n   Authors: {printed}\n\n2. [DayDig]({DAY})\n"
    assert drafted(text).entries[0].authors == names


LONG = " " * 60_000


@pytest.mark.parametrize(
    "text",
    [
        f"- [Moon](https://arxiv.org/abs/2306.01234)\n- [Day{LONG}Dig](https://arxiv.org/abs/2306.01235){LONG}digs{LONG}holes\n",
        f"# Digs\n\n## Moon\n\nAda{LONG}Bilby, Bo{LONG}Quoll\n\n[Paper](https://arxiv.org/abs/2306.01234)\n\n"
        "## Day\n\n[Paper](https://arxiv.org/abs/2306.01235)\n",
        f"| Title | Paper |\n|---|---|\n| Moon{LONG}Dig | [a](https://arxiv.org/abs/2306.01234) |\n"
        "| Day | [b](https://arxiv.org/abs/2306.01235) |\n",
    ],
)
def test_a_line_of_many_spaces_takes_no_more_than_its_time(text: str) -> None:
    start = time.process_time()
    assert len(drafted(text).entries) == 2
    assert time.process_time() - start < 5


def test_words_of_a_link_to_the_paper_that_say_more_are_text() -> None:
    text = (
        "## MoonDig: Straight Burrows\n[月光下的挖掘：直洞穴的规划与评估方法](https://arxiv.org/abs/2306.01234)\n\n它在夜里挖洞。\n\n"
        "## DayDig\n[Read the full paper on arXiv](https://arxiv.org/abs/2306.01235)\n\nIt digs.\n"
    )
    moon, day = drafted(text).entries
    assert (plain_text(moon.summary), moon.arxiv) == (
        "月光下的挖掘：直洞穴的规划与评估方法 它在夜里挖洞。",
        "2306.01234",
    )
    assert (plain_text(day.summary), day.arxiv) == ("It digs.", "2306.01235")


@pytest.mark.parametrize(
    ("item", "title", "credit", "date"),
    [
        (
            "Straight burrows in a quiet network (2015), A. Bilby et al.",
            "Straight burrows in a quiet network",
            "A. Bilby et al.",
            "2015",
        ),
        ("**Straight burrows** (2015), A. Bilby et al.", "Straight burrows", "A. Bilby et al.", "2015"),
        (
            "How deep are holes? (2014), C. Numbat and D. Dunnart",
            "How deep are holes?",
            ("C. Numbat", "D. Dunnart"),
            "2014",
        ),
        ("Straight burrows (2015 Edition)", "Straight burrows (2015 Edition)", "", ""),
        ("(WARRENS 2024) **Straight Burrows**", "Straight Burrows", "", "2024"),
        ("[WARRENS'23] Straight Burrows", "Straight Burrows", "", "2023"),
        ("(arXiv 2024) Straight Burrows", "Straight Burrows", "", ""),
        ("[WARRENS '23] Straight Burrows", "Straight Burrows", "", "2023"),
        ("(WARRENS 24) Straight Burrows", "Straight Burrows", "", "2024"),
        ("[Survey 101] Straight Burrows", "[Survey 101] Straight Burrows", "", ""),
        ("[Week 12] Straight Burrows", "[Week 12] Straight Burrows", "", ""),
        ("[WEEK 12] Straight Burrows", "[WEEK 12] Straight Burrows", "", ""),
        ("(Part 10) Straight Burrows", "(Part 10) Straight Burrows", "", ""),
        ("(BURROW 20２４) Straight Burrows", "(BURROW 20２４) Straight Burrows", "", ""),
    ],
)
def test_year_and_names_behind_a_title_and_the_venue_before_it_are_fields(
    item: str, title: str, credit: str | tuple[str, ...], date: str
) -> None:
    text = f"# Digs\n\n- {item} [[pdf]](https://doi.org/10.5555/1)\n- Moon [[pdf]](https://doi.org/10.5555/2)\n"
    draft = drafted(text)
    entry = draft.entries[0]
    assert (entry.title, entry.authors or entry.credited, entry.date, entry.summary) == (title, credit, date, "")
    assert any("WARRENS 20" in note.text for note in draft.notes) is ("WARRENS" in item)
    assert not draft.account.lost


def test_a_reference_at_the_end_of_a_text_is_no_author() -> None:
    text = (
        "- **Moon** It digs as in Holes (2015), A. Bilby et al. [[pdf]](https://doi.org/10.5555/1)\n"
        "- **Day** It rests. [[pdf]](https://doi.org/10.5555/2)\n"
    )
    assert plain_text(drafted(text).entries[0].summary) == "It digs as in Holes (2015), A. Bilby et al."


def test_a_button_that_leads_back_to_the_contents_may_have_any_arrow() -> None:
    text = (
        "## Moon\n\nIt digs. [Paper](https://doi.org/10.5555/1)\n\n**[⬆️ Back to Table of Contents](#top)**\n\n"
        "## Day\n\nIt rests. [Paper](https://doi.org/10.5555/2)\n"
    )
    assert plain_text(drafted(text).entries[0].summary) == "It digs."


def test_steps_below_a_list_of_papers_are_no_papers() -> None:
    papers = "".join(f"See [Dig {n}](https://arxiv.org/abs/2306.0123{n}) on holes.\n\n" for n in range(3))
    steps = "## Contributing\n\n1. Fork the repository\n2. Send what you have\n"
    with pytest.raises(NewsletterError, match="nothing numbered in it leads anywhere, and 3 papers stand above"):
        drafted(f"# Digs\n\n{papers}{steps}")


def test_a_venue_before_a_title_is_read_in_time_that_grows_with_its_length() -> None:
    venue = "W" + 20_000 * "'" + "arrens 2024"
    started = time.process_time()
    (entry, _) = drafted(f"# Digs\n\n- ({venue}) [Moon]({MOON})\n- [Day]({DAY})\n").entries
    assert entry.title == "Moon"
    assert time.process_time() - started < 2


def test_venue_and_year_of_a_table_are_fields() -> None:
    rows = "".join(f"| {title} | BURROWS | 2019 | [pdf]({url}) |\n" for title, url in PAPERS)
    draft = drafted(f"# Digs\n\n| Paper | Venue | Year | Link |\n|---|---|---|---|\n{rows}")
    assert any('venues.yaml does not have "BURROWS" (2 entries)' in note.text for note in draft.notes)
    assert [(one.title, one.date, one.summary) for one in draft.entries] == [(title, "2019", "") for title, _ in PAPERS]


BYLINES = [
    "- [MoonDig]({}), Ada Bilby, Bo Quoll, BURROWS 2019",
    "- MoonDig. Ada Bilby, Bo Quoll. *BURROWS 2019*. [[pdf]]({})",
    "- **MoonDig**, Ada Bilby, Bo Quoll, BURROWS, 2019. [[paper]({})]",
    "- **MoonDig** - *Ada Bilby, Bo Quoll* (BURROWS 2019) [Paper]({})",
    "1. **MoonDig.** BURROWS 2019. [paper]({})\n\n    *Ada Bilby, Bo Quoll.*",
    "- **MoonDig**  \n  *Ada Bilby, Bo Quoll*  \n  BURROWS 2019. [[Paper]({})]",
    "## MoonDig\n\nAda Bilby, Bo Quoll\n\n*BURROWS 2019* | [Paper]({})",
    "- Ada Bilby, Bo Quoll. **MoonDig**. In *BURROWS*, 2019. [PDF]({})",
    "- Ada Bilby, Bo Quoll: [MoonDig]({}). BURROWS 2019",
    "- MoonDig | Ada Bilby, Bo Quoll | BURROWS 2019 | [Paper]({})",
    "## MoonDig [[Paper]({})]\n\n**Ada Bilby, Bo Quoll** · *BURROWS 2019*",
    "1. **MoonDig**. *Ada Bilby, Bo Quoll*. BURROWS 2019. [[pdf]({})] [[code & model](https://github.com/q/dig)]",
]


@pytest.mark.parametrize("layout", BYLINES)
def test_who_wrote_a_work_and_where_it_came_out_may_stand_behind_its_title(layout: str) -> None:
    two = f"# Digs\n\n{layout.format(MOON)}\n\n{layout.format(DAY).replace('MoonDig', 'DayDig').replace('1.', '2.')}\n"
    draft = drafted(two)
    assert [one.title for one in draft.entries] == ["MoonDig", "DayDig"]
    assert any('venues.yaml does not have "BURROWS 2019" (2 entries)' in note.text for note in draft.notes)
    for entry in draft.entries:
        assert ([*map(str, entry.authors)], entry.summary) == (["Ada Bilby", "Bo Quoll"], "")


def test_headings_that_come_again_below_titles_are_no_titles() -> None:
    text = "".join(f"## {title}\n\n### Text\n\nIt digs.\n\n### Links\n\n- [arXiv]({url})\n\n" for title, url in PAPERS)
    assert [one.title for one in drafted(f"# Digs\n\n{text}").entries] == [title for title, _ in PAPERS]


def test_numbers_may_stand_behind_the_chinese_word_for_a_paper() -> None:
    text = "\n\n".join(f"论文{n}：{title}\n\n{url}\n\n它挖得很好。" for n, (title, url) in enumerate(PAPERS, 1))
    assert [one.title for one in drafted(text).entries] == [title for title, _ in PAPERS]


def test_attributes_of_elements_are_no_part_of_titles_and_texts() -> None:
    text = "".join(f"## [{title}]({url}){{:.big}} {{#dig}}\n\nIt digs {{2}}.\n\n" for title, url in PAPERS)
    entries = drafted(text).entries
    assert [(one.title, plain_text(one.summary)) for one in entries] == [(title, "It digs {2}.") for title, _ in PAPERS]


def test_a_link_that_is_a_pictograph_alone_is_the_papers() -> None:
    text = "".join(f"## {title}\n\nIt digs. [📄]({url})\n\n" for title, url in PAPERS)
    assert [one.summary for one in drafted(text).entries] == ["It digs."] * len(PAPERS)


def test_names_above_a_month_are_authors() -> None:
    text = "".join(
        f"## [{title}]({url})\n\nAda Bilby, Bo Quoll\n\n_June 2020_\n\nIt digs.\n\n" for title, url in PAPERS
    )
    assert [(len(one.authors), one.date) for one in drafted(text).entries] == [(2, "2020-06")] * len(PAPERS)


def test_a_list_with_labels_in_two_brackets_is_markdown() -> None:
    text = "".join(f"- {title}. Ada Bilby, Bo Quoll. *BURROWS 2019*. [[pdf]]({url})\n" for title, url in PAPERS)
    assert [(len(one.authors), one.summary) for one in drafted(text).entries] == [(2, "")] * len(PAPERS)


@pytest.mark.parametrize("where", ["arXiv.", "arXiv 2023", "(2023)"])
def test_one_author_and_others_are_a_credit(where: str) -> None:
    text = "# Digs\n\n" + "".join(
        f"- **{title}.** *Ada Bilby et al. {where}* [[paper]({url})]\n" for title, url in PAPERS
    )
    assert [(one.credited, one.summary) for one in drafted(text).entries] == [("Ada Bilby et al.", "")] * len(PAPERS)


@pytest.mark.parametrize(
    ("item", "title", "date"),
    [
        ("MoonDig (**BURROWS2019**) [[paper]]({})", "MoonDig", "2019"),
        ("MoonDig (BURROWS 2019) [[paper]]({})", "MoonDig (BURROWS 2019)", ""),
        ("2019.05 [MoonDig]({})", "MoonDig", "2019-05"),
        ("Dig ([Moon]({}) | Day)", "Dig (Moon | Day)", ""),
        ("(*arXiv 2019.05*) MoonDig [[paper]]({})", "MoonDig", "2019-05"),
        ("(BURROWS‘19) MoonDig [[paper]]({})", "MoonDig", "2019"),
        ("[2019 Burrow Reports] MoonDig [[paper]]({})", "MoonDig", "2019"),
        ("[2019 Update] MoonDig [[paper]]({})", "[2019 Update] MoonDig", ""),
        ("(Best of 2019) MoonDig [[paper]]({})", "(Best of 2019) MoonDig", ""),
        ("MoonDig, *Sept 2019* [[paper]]({})", "MoonDig", "2019-09"),
        ("MoonDig (**May 2019**) [[paper]]({})", "MoonDig", "2019-05"),
        ("(Published: May 2019) [MoonDig]({})", "MoonDig", "2019-05"),
        ("2306.01 [MoonDig]({})", "2306.01 MoonDig", ""),
        ("**A Survey of NLP.** It digs. [paper]({})", "A Survey of NLP", ""),
        ("**Dig by Bilby et al.** It digs. [paper]({})", "Dig by Bilby et al.", ""),
    ],
)
def test_a_title_in_a_list_is_read_without_venue_month_and_full_stop(item: str, title: str, date: str) -> None:
    text = "# Digs\n\n" + "".join(f"- {item.format(f'https://doi.org/10.5555/{n}')}\n" for n in (1, 2))
    entry = drafted(text).entries[0]
    assert (entry.title, entry.date) == (title, date)


@pytest.mark.parametrize(
    "text",
    [
        "It digs since 2019",
        "Released 2019",
        "Ada Bilby dug, and Bo Quoll looked on in BURROWS 2019",
        "Winner of MARSUPIALS 2019. It digs",
        "It came out in BURROWS 2019",
        "Ada Bilby, Bo Quoll. Released 2019",
        "Ada Bilby, Bo Quoll, Cy Dingo, 2019",
        "Ada Bilby, Bo Quoll, Wu Xu and Cy Dingo, 2019",
        "Ada Bilby, Bo Quoll, Cy D. Dingo, 2019",
        "Bilby University, Quoll Labs. BURROWS 2019",
        "Journal: it was written at night.",
    ],
)
def test_a_text_below_a_title_is_no_byline(text: str) -> None:
    entry = drafted(f"## [MoonDig]({MOON})\n\n{text}\n\n## [DayDig]({DAY})\n\n{text}\n").entries[0]
    assert (entry.summary, entry.authors, entry.venue) == (text, (), None)


@pytest.mark.parametrize(
    ("line", "venue", "date"),
    [
        ("Venue: BURROWS 2019", "BURROWS 2019", "2019"),
        ("Venue: BURROWS ’19", "BURROWS 2019", "2019"),
        ("Venue: BURROWS19", "BURROWS 2019", "2019"),
        ("Venue: Journal of Burrows 12", "Journal of Burrows 12", ""),
        ("Venue: Burrows 3–19", "Burrows 3–19", ""),
        ("Ada Bilby, Bo Quoll. March 2019", "", "2019-03"),
    ],
)
def test_where_and_when_a_paper_came_out_is_what_its_line_says(line: str, venue: str, date: str) -> None:
    text = "".join(f"## [Dig {n}](https://doi.org/10.5555/{n})\n\n{line}\n\nIt digs.\n\n" for n in (1, 2))
    draft = drafted(text)
    missing = [f'venues.yaml does not have "{venue}" (2 entries); it was left out'] if venue else []
    assert [note.text for note in draft.notes if "venues.yaml" in note.text] == missing
    assert [(plain_text(one.summary), one.date) for one in draft.entries] == [("It digs.", date)] * 2


@pytest.mark.parametrize(
    ("line", "title", "summary"),
    [
        ("Do Moons Dig? A Survey", "Do Moons Dig? A Survey", ""),
        ("Do Moons Dig? They do.", "Do Moons Dig?", "They do."),
        ("Moons Dig. They do", "Moons Dig", "They do"),
    ],
)
def test_a_title_that_asks_ends_there_only_before_a_sentence(line: str, title: str, summary: str) -> None:
    text = "".join(f"- {line} ([paper]({url}))\n" for _, url in PAPERS)
    assert [(one.title, plain_text(one.summary)) for one in drafted(text).entries] == [(title, summary)] * len(PAPERS)


@pytest.mark.parametrize("strong", ["", "**"])
def test_a_venue_in_brackets_behind_a_title_is_one_above_names(strong: str) -> None:
    papers = "".join(
        f"- {strong}{title} (Journal of Burrows 2019){strong}\n  - Ada Bilby, Bo Quoll\n  - [[Paper]]({url})\n"
        for title, url in PAPERS
    )
    draft = drafted(papers)
    assert [one.title for one in draft.entries] == [title for title, _ in PAPERS]
    assert [(len(one.authors), one.summary) for one in draft.entries] == [(2, "")] * len(PAPERS)
    assert any('"Journal of Burrows 2019" (' in note.text for note in draft.notes)


def test_brackets_behind_a_title_stay_above_a_text() -> None:
    text = "".join(f"- {title} (Burrows 2019)\n  - It digs.\n  - [[Paper]]({url})\n" for title, url in PAPERS)
    assert [one.title for one in drafted(text).entries] == [f"{title} (Burrows 2019)" for title, _ in PAPERS]


def test_a_cell_that_says_nothing_is_no_venue() -> None:
    rows = "".join(
        f"| [{title}]({url}) | {venue} |\n" for (title, url), venue in zip(PAPERS, ("-", "N/A"), strict=False)
    )
    draft = drafted(f"| Paper | Venue |\n|---|---|\n{rows}")
    assert [one.title for one in draft.entries] == [title for title, _ in PAPERS[:2]]
    assert not any("venues.yaml" in note.text for note in draft.notes)
