"""Outlines: every form of a newsletter gives its papers, and no mistake in one makes two papers one in silence."""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from newsletter.importers.merging.import_report import Imported
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import DraftEntry, DraftSee, entry_fields, fields_of
from newsletter.model import Vocabulary
from newsletter.model.kinds import ID_KINDS, KNOWN_EXTRAS, IdKind, Kinds, KindTables
from newsletter.problem import NewsletterError
from newsletter.source.layout import issue_text
from newsletter.source.project import read_issue
from newsletter.text.prose import plain_text
from tests.builders import RHYTHM
from tests.importers.drafting import EMPTY, document_of, draft_of, drafted
from tests.importers.outlines import FORMS, IDS, MARKDOWN, MISTAKES, MORE, NAME, TEXTS, TITLES, each, headed


def refusal(text: str) -> str:
    with pytest.raises(NewsletterError) as refused:
        drafted(text)
    return str(refused.value).removeprefix("burrows.md: ")


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_its_papers(form: str) -> None:
    draft = drafted(FORMS[form])
    found = draft.entries
    assert [one.title for one in found] == list(TITLES)
    assert [one.arxiv for one in found] == list(IDS)
    assert [plain_text(one.summary) for one in found] == list(TEXTS)
    assert not any(one.unread for one in found)
    assert (draft.volume, draft.account.lost) == (12, ())


@pytest.mark.parametrize("form", MARKDOWN)
def test_no_mistake_makes_two_papers_one_in_silence(form: str) -> None:
    whole = MARKDOWN[form].rstrip()
    changed = {make(whole): mistake for mistake, make in MISTAKES.items()}  # not every form can have every mistake
    assert [f"{mistake}: {fault}" for text, mistake in changed.items() for fault in silent_about(text)] == []


def silent_about(changed: str) -> Iterator[str]:
    """Say what is wrong with what becomes of a newsletter with a mistake; nothing where it is refused."""
    try:
        draft = drafted(changed)
    except NewsletterError:
        return
    wanted = len(IDS) + (MORE in changed)
    merged = [entry.title for entry in draft.entries if len(papers_in(entry)) > 1]
    is_settled = Imported(draft, "issues/12.yaml", "written").is_settled
    if is_settled and (len(draft.entries) != wanted or merged):
        yield f"{len(draft.entries)} papers, of which {merged} are several, with {[note.text for note in draft.notes]}"
    written = issue_text(fields_of(draft))
    if lost := [one for one in re.findall(r"2306\.\d{5}", changed) if one not in written]:
        yield f"{lost} is lost"
    if draft.account.lost:
        yield f"{draft.account.lost} is lost"


def papers_in(entry: DraftEntry) -> set[str]:
    said = "\n".join((entry.title, entry.summary, entry.unread, entry.arxiv, *(link.url for link in entry.links)))
    return set(re.findall(r"2306\.\d{5}", said))


def test_labelled_lines_are_fields() -> None:
    first, second, *_ = drafted(FORMS["labels"]).entries
    assert (first.authors, second.arxiv) == (("Ada Bilby", "Bo Quoll"), "2306.01235")
    dated = drafted(FORMS["labels in a list"]).entries[1]
    assert (dated.date, dated.authors) == ("2023-06-02", ("Ada Bilby", "Bo Quoll"))


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("DOI: 10.1145/3777368", "doi", "10.1145/3777368"),
        ("**DOI**: https://doi.org/10.1145/3777368", "doi", "10.1145/3777368"),
        ("arXiv: 2306.05678v2", "arxiv", "2306.05678"),
        ("arXiv ID: [2306.05678](https://arxiv.org/abs/2306.05678)", "arxiv", "2306.05678"),
        ("Paper link: https://arxiv.org/pdf/2306.05678v1", "arxiv", "2306.05678"),
        ("Published: 11 June 2023", "date", "2023-06-11"),
        ("Published on: June 2023", "date", "2023-06"),
        ("Date: 2023", "date", "2023"),
        ("Authors: Ada Bilby, Bo Quoll & Cy Dunnart", "authors", ("Ada Bilby", "Bo Quoll", "Cy Dunnart")),
        ("Authors: Ada Bilby et al.", "credited", "Ada Bilby et al."),
        ("By: Ada Bilby et al.", "credited", "Ada Bilby et al."),
        ("TL;DR: It digs", "tagline", "It digs"),
    ],
)
def test_a_label_says_what_a_line_tells(line: str, field: str, value: object) -> None:
    (entry,) = drafted(f"{NAME}## 1. Tunnels\n\n{line}\n\nIt digs.\n").entries
    assert getattr(entry, field) == value
    assert (entry.summary, entry.unread) == ("It digs.", "")


@pytest.mark.parametrize("line", ["DOI: to come", "arXiv: soon", "Published: last week", "Code: on request"])
def test_a_label_without_what_it_says_stays_in_the_text(line: str) -> None:
    (entry,) = drafted(f"{NAME}## 1. Tunnels\n\n{line}\n\nIt digs, see [here](https://a.example/).\n").entries
    assert plain_text(entry.summary).startswith(line)


def test_names_that_are_printed_short_are_no_author_list_and_are_named() -> None:
    draft = drafted(f"{NAME}## 1. Tunnels\n\nBilby, A., Quoll, B.\n\nIt digs. {MORE}\n")
    assert draft.entries[0].authors == ()
    assert any("write their full names in authors:" in note.text for note in draft.notes)


def test_a_list_of_linked_titles_alone_is_one_of_stubs() -> None:
    found = drafted(NAME + each("{n}. [{t}]({a})")).entries
    assert [(one.title, one.arxiv, one.summary, one.stub) for one in found] == [
        (title, number, "", True) for title, number in zip(TITLES, IDS, strict=True)
    ]


def test_the_lines_of_an_item_are_title_names_links_and_text() -> None:
    item = "{n}. **{t}**  \n   Bilby, A., Quoll, B.  \n   [arXiv]({a}) | [code](https://github.com/q/{n})  \n   {s}"
    found = drafted(NAME + each(item)).entries
    assert [(one.title, one.arxiv, [link.url for link in one.links]) for one in found] == [
        (title, number, [f"https://github.com/q/{n}"])
        for n, (title, number) in enumerate(zip(TITLES, IDS, strict=True), 1)
    ]
    assert [plain_text(one.summary) for one in found] == [f"Bilby, A., Quoll, B. {text}" for text in TEXTS]


def test_five_labels_below_a_title_are_five_fields() -> None:
    labels = "**Authors:** Ada Bilby, Bo Quoll\n**Published:** 2023-06-1{n}\n**arXiv:** {i}\n**DOI:** 10.1145/377736{n}"
    found = drafted(NAME + each(f"## {{n}}. {{t}}\n\n{labels}\n**Paper link:** {{a}}\n\n{{s}}", parting="\n\n")).entries
    assert [(one.title, one.arxiv, one.doi, one.date, plain_text(one.summary)) for one in found] == [
        (title, number, f"10.1145/377736{n}", f"2023-06-1{n}", text)
        for n, (title, number, text) in enumerate(zip(TITLES, IDS, TEXTS, strict=True), 1)
    ]
    assert {one.authors for one in found} == {("Ada Bilby", "Bo Quoll")}


def test_a_sentence_keeps_the_link_that_it_needs() -> None:
    (entry,) = drafted(
        f"{NAME}## 1. Tunnels\n\nThe code is available at https://github.com/q/t\n\n[Paper]({MORE})\n"
    ).entries
    assert plain_text(entry.summary) == "The code is available at https://github.com/q/t"


SECTIONS = """\
# Weekly Burrow News 12

## Hottest News

1\\. [Quokka Labs Opens a Tunnel](https://quokka.example/tunnel)

The labs opened a tunnel. It is free.

2\\. [Another Thing](https://quokka.example/thing)

Another thing came to pass. It was short.

## Top Papers of The Week

1\\. [MoonNet: Tunnels by Starlight](https://arxiv.org/abs/2306.01234)

Tunnels are dug by starlight. They are straight.

2\\. [NoonNet: Tunnels at Midday](https://arxiv.org/abs/2306.01235)

Tunnels are dug at midday. They are warm.

3\\. [A Third Tunnel](https://arxiv.org/abs/2306.01236)

The tunnel is the third. It is deep.

## Repositories & Tools

1\\. [tunnelib](https://github.com/quokka/tunnelib) is a library for tunnels.

2\\. [tunnelbench](https://github.com/quokka/tunnelbench) is a benchmark.
"""


def test_numbers_that_begin_again_under_headings_are_sections() -> None:
    draft = drafted(SECTIONS)
    assert [(one.kind, one.title, one.arxiv) for one in draft.entries] == [
        ("paper", "Quokka Labs Opens a Tunnel", ""),
        ("paper", "Another Thing", ""),
        ("paper", "MoonNet: Tunnels by Starlight", "2306.01234"),
        ("paper", "NoonNet: Tunnels at Midday", "2306.01235"),
        ("paper", "A Third Tunnel", "2306.01236"),
        ("tool", "tunnelib", ""),
        ("tool", "tunnelbench", ""),
    ]
    assert [(part.title, part.first) for part in draft.parts] == [
        ("Hottest News", "quokka-labs-opens"),
        ("Top Papers of The Week", "moonnet"),
        ("Repositories & Tools", "tunnelib"),
    ]
    file, problems = read_issue(issue_text(fields_of(draft)).encode(), "issues/12.yaml")
    assert (problems, file and len(file.volume.parts)) == ([], 3)
    assert plain_text(draft.entries[5].summary) == "tunnelib is a library for tunnels."
    assert (draft.volume, draft.account.lost) == (12, ())


@pytest.mark.parametrize(
    ("numbers", "message"),
    [
        ("1 2 4", "number 3 is missing: 4 stands at line 15, 2 at line 9; mend the numbers in the source"),
        ("1 2 5", "numbers 3 to 4 are missing: 5 stands at line 15, 2 at line 9; mend the numbers in the source"),
        ("1 2 2", "number 2 comes twice, at line 9 and at line 15; mend the numbers in the source"),
        ("1 2 1", "the numbers begin again at line 15: give each newsletter as a file of its own"),
        ("2 3 4", "number 1 is missing: 2 stands at line 3; mend the numbers in the source"),
    ],
)
def test_a_row_that_is_out_of_order_stops_the_import_with_number_and_line(numbers: str, message: str) -> None:
    text = NAME + "".join(
        f"## {n}. {title}\n\nIt digs.\n\n[Paper](https://arxiv.org/abs/2306.0{n}23{at})\n\n"
        for at, (n, title) in enumerate(zip(numbers.split(), TITLES, strict=False))
    )
    assert refusal(text) == message


def test_numbers_that_go_on_from_the_newsletter_before_are_said() -> None:
    draft = drafted(
        headed("{n}.")
        .replace("## 1.", "## 41.")
        .replace("## 2.", "## 42.")
        .replace("## 3.", "## 43.")
        .replace("## 4.", "## 44.")
    )
    assert len(draft.entries) == 4
    assert "the numbers begin with 41" in [note.text for note in draft.notes]


def test_a_title_that_is_set_otherwise_is_found_by_its_number_and_named() -> None:
    draft = drafted(headed("{n}.").replace("## 2.", "**2.").replace("Midday", "Midday**"))
    assert len(draft.entries) == 4
    assert "number 2 is set otherwise than the others, and is taken for a title" in [note.text for note in draft.notes]


def test_two_weeks_in_one_file_are_two_newsletters() -> None:
    text = (
        NAME
        + each("{n}. [{t}]({a}): {s}")
        + "\n\n## Issue 13, June 19 - June 25, 2023\n\n"
        + each("{n}. [{t}]({a}): {s}")
    )
    assert "give each newsletter as a file of its own" in refusal(text)


def test_steps_of_a_manual_are_no_papers() -> None:
    text = "# Burrow Kit\n\n## 1. Install\n\nRun the kit.\n\n## 2. Configure\n\nWrite a file.\n\n## 3. Dig\n\nDig.\n"
    assert "nothing in it leads to a paper" in refusal(text)


@pytest.mark.parametrize(
    ("week", "number"),
    [
        ("June 9 - June 15, 2025", 108),
        ("(June 9 - June 15) - 2025", 108),
        ("(June 9 – 15, 2025)", 108),
        ("(December 29, 2025 - January 4, 2026)", 137),
    ],
)
def test_a_printed_week_has_the_number_of_the_weekly_rule(week: str, number: int) -> None:
    draft = drafted(f"## Top Tunnels of the Week {week}\n\n" + each("{n}. [{t}]({a}): {s}"))
    assert draft.volume == number
    assert any("follows from the period" in note.text for note in draft.notes)


def test_a_week_without_a_year_takes_the_one_that_is_given_and_else_none() -> None:
    text = "## Top Tunnels of the Week (June 9 - June 15)\n\n" + each("{n}. [{t}]({a}): {s}")
    draft = drafted(text)
    assert (draft.special, draft.period) == ("burrows", None)
    assert any("has no year; give it with --year" in note.text for note in draft.notes)
    assert drafted(text, year=2025).period == (dt.date(2025, 6, 9), dt.date(2025, 6, 15))


def test_a_week_that_is_none_of_the_archive_makes_a_special() -> None:
    draft = drafted("## Top Tunnels of the Week (June 10 - June 16, 2025)\n\n" + each("{n}. [{t}]({a}): {s}"))
    assert (draft.special, draft.period) == ("burrows", None)


@pytest.mark.parametrize("day", ["June 16, 2023", "2023-06-16", "Friday, 16 June 2023"])
def test_a_printed_day_is_that_of_publication(day: str) -> None:
    text = f"# Burrow News, Issue 4\n\n{day}\n\n" + each("{n}. [{t}]({a}): {s}")
    assert (drafted(text).published, drafted(text).intro) == (dt.date(2023, 6, 16), "")


REGISTERED = """\
# Burrows, Issue 12

## 1. MoonDig

[Paper](https://pubmed.ncbi.nlm.nih.gov/31452104/?from=mail) [Reviews](https://openreview.net/forum?id=aB3-x_9&noteId=q)

It digs.

## 2. DayDig

ISBN: 978-0-00-000000-2

**PMID:** 31452105

[Paper](https://arxiv.org/abs/2306.01234)
"""


def test_ids_of_registries_are_read_from_addresses_and_from_labels() -> None:
    first, second = drafted(REGISTERED).entries
    assert first.ids == (("pubmed", "31452104"), ("openreview", "aB3-x_9"))
    assert second.ids == (("isbn", "9780000000002"), ("pubmed", "31452105"))
    assert (first.links, second.links) == ((), ())
    assert entry_fields(first)["ids"][0] == {"kind": "pubmed", "id": "31452104"}


def test_an_archives_own_registry_is_known_by_its_settings() -> None:
    own = IdKind(id="burrow", name="Burrow Registry", url="https://registry.burrow.example/b/")
    shelf = replace(EMPTY, tables=KindTables(ids=Kinds((*ID_KINDS, own))))
    text = REGISTERED.replace("ISBN: 978-0-00-000000-2", "Burrow Registry: B-12")
    text = text.replace("pubmed.ncbi.nlm.nih.gov/", "registry.burrow.example/b/")
    first, second = drafted(text, shelf=shelf).entries
    assert first.ids[0] == ("burrow", "31452104")
    assert second.ids[0] == ("burrow", "B-12")


LINKED = """\
# Burrow Links

## Articles

- [How to dig](https://wombat.example/how)

  A walk through one burrow, from its mouth to its end.

- [Where to dig](https://wombat.example/where)

## Talks

- [Why to dig](https://www.youtube.com/watch?v=digdigdig00)
"""


def test_links_to_no_papers_are_entries_where_an_archive_names_other_kinds_than_the_usual() -> None:
    article = KNOWN_EXTRAS["article"]
    draft = drafted(LINKED, shelf=replace(EMPTY, tables=KindTables(extras=Kinds((article,)))))
    assert [(one.kind, one.title, one.links[0].kind) for one in draft.entries] == [
        ("article", "How to dig", "other"),
        ("article", "Where to dig", "other"),
        ("article", "Why to dig", "video"),
    ]
    assert [part.title for part in draft.parts] == ["Articles", "Talks"]
    assert draft.papers == ()
    assert [note.line for note in draft.notes if "what has a link for its title is taken for" in note.text] == [5]
    for tables in (KindTables(), KindTables(extras=Kinds((article, KNOWN_EXTRAS["tool"])))):
        with pytest.raises(NewsletterError, match="no papers can be told apart"):
            drafted(LINKED, shelf=replace(EMPTY, tables=tables))


def of_one_kind(kind: str) -> Shelf:
    """A shelf of an archive that has one kind of extras."""
    return replace(EMPTY, tables=KindTables(extras=Kinds((KNOWN_EXTRAS[kind],))))


CHINESE = """# 《掘洞周刊》第 12 期

### 工具

1、[wombat](https://wombat.example/w)：挖洞的工具。它在夜里挖洞。

2、[quoll](https://quoll.example/q)：看守洞口的工具。

### 书

3、[bilby](https://bilby.example/b)：讲洞的书。
"""


def test_numbers_before_an_ideographic_comma_number_links_and_a_wide_colon_ends_their_titles() -> None:
    draft = drafted(CHINESE, shelf=of_one_kind("article"))
    assert [(one.kind, one.title, plain_text(one.summary)) for one in draft.entries] == [
        ("article", "wombat", "挖洞的工具。它在夜里挖洞。"),
        ("article", "quoll", "看守洞口的工具。"),
        ("article", "bilby", "讲洞的书。"),
    ]
    assert [part.title for part in draft.parts] == ["工具", "书"]
    assert (draft.volume, draft.account.lost) == (12, ())
    tools = drafted(CHINESE, shelf=of_one_kind("tool")).entries
    assert [(one.kind, [link.kind for link in one.links]) for one in tools] == [("tool", ["other"])] * 3
    assert 'fewer than half of the titles lead to a paper; each is taken for "article"' in [
        note.text for note in draft.notes
    ]
    assert {one.kind for one in drafted(CHINESE).entries} == {"paper"}, "the usual kinds do not tell which is meant"


def test_numbered_titles_that_lead_to_papers_are_papers_whatever_kinds_there_are() -> None:
    draft = drafted(next(iter(FORMS.values())), shelf=of_one_kind("video"))
    assert {one.kind for one in draft.entries} == {"paper"}


LED = """# Burrow Data, Issue 12

*Depths, doors and one odd tunnel.*

**Depths of burrows.** The [Wombat Survey](https://wombat.example/survey) has measured burrows, *et al.* Its
[tables](https://wombat.example/tables) go back to 1990. **Related**: [a map](https://wombat.example/map).

**Doors, by Quoll et al.** They have [counted doors](https://quoll.example/doors).

**“Is it odd?”** A [tunnel](https://bilby.example/tunnel) that leads back to itself.
"""


def test_paragraphs_that_begin_in_strong_letters_are_entries_of_an_archive_of_one_kind() -> None:
    draft = drafted(LED, shelf=of_one_kind("dataset"))
    found = draft.entries
    assert [(one.kind, one.title) for one in found] == [
        ("dataset", "Depths of burrows"),
        ("dataset", "Doors, by Quoll et al."),
        ("dataset", "“Is it odd?”"),
    ]
    assert plain_text(found[1].summary) == "They have counted doors."
    assert (draft.intro, draft.account.lost) == ("*Depths, doors and one odd tunnel.*", ())
    said = 'nothing else tells entries apart; what begins in strong letters and leads somewhere is taken for "dataset"'
    assert [note.line for note in draft.notes if note.text == said] == [5]
    with pytest.raises(NewsletterError, match="no papers can be told apart"):
        drafted(LED)


def test_paragraphs_that_begin_in_strong_letters_are_papers_where_half_of_them_lead_to_one() -> None:
    text = LED.replace("https://wombat.example/survey", "https://arxiv.org/abs/2306.01234")
    draft = drafted(text.replace("https://quoll.example/doors", "https://arxiv.org/abs/2306.01235"))
    assert [(one.kind, one.title, one.arxiv) for one in draft.entries] == [
        ("paper", "Depths of burrows", "2306.01234"),
        ("paper", "Doors, by Quoll et al.", "2306.01235"),
        ("paper", "“Is it odd?”", ""),
    ]
    assert {one.kind for one in drafted(text, shelf=of_one_kind("dataset")).entries} == {"dataset"}, "not all do"


def test_what_is_no_id_of_a_registry_stays_a_link_or_text() -> None:
    text = REGISTERED.replace("31452104/", "collections/burrows").replace("978-0-00-000000-2", "soon")
    first, second = drafted(text).entries
    assert [link.url for link in first.links] == ["https://pubmed.ncbi.nlm.nih.gov/collections/burrows?from=mail"]
    assert "ISBN: soon" in second.summary


def test_numbered_titles_that_lead_to_a_registry_are_no_manual() -> None:
    text = "# Daily burrows\n\n## 1. MoonDig\n\n- **URL:** https://pubmed.ncbi.nlm.nih.gov/31452104/\n\nIt digs.\n"
    (found,) = drafted(text).entries
    assert found.ids == (("pubmed", "31452104"),)


def test_an_id_of_a_registry_that_the_volume_before_does_not_say_stands_in_the_note() -> None:
    link = "[Paper](https://arxiv.org/abs/2306.01234)"
    shelf = Shelf.with_volumes([], Vocabulary(), RHYTHM)
    drafts = []
    for number, more in ((12, ""), (13, "PMID: 31452105\n\n")):
        other = link.replace("01234", f"055{number}")
        source = f"# Burrows, Issue {number}\n\n## 1. MoonDig\n\n{more}{link}\n\n## 2. Day{number}\n\n{other}\n"
        drafts.append(drafted(source, shelf=shelf))
        shelf.put(drafts[-1])
    again = drafts[1].papers[0]
    assert isinstance(again, DraftSee)
    assert "31452105" in again.note


def test_a_link_in_italics_stays_beside_an_address_of_mail_in_italics() -> None:
    mail = "*Ask <ada@wombat.example>, or [read on](https://wombat.example/more).*"
    (found,) = drafted(f"# Burrows, Issue 12\n\n## 1. MoonDig\n\n[Paper]({MORE})\n\nIt digs. {mail}\n").entries
    assert "[*read on*](<https://wombat.example/more>)" in found.summary
    assert (plain_text(found.summary), found.unread) == ("It digs. Ask ada@wombat.example, or read on.", "")


@pytest.mark.parametrize("headings", ["# 1 a\n## 1.1 b\n" * 10_000, "".join(f"# {n} a\n\n" for n in range(1, 10_000))])
def test_headings_with_numbers_take_time_that_grows_with_the_file_alone(headings: str) -> None:
    start = time.process_time()
    found = document_of(headings)
    with pytest.raises(NewsletterError):
        draft_of(found)
    assert time.process_time() - start < 8


def test_steps_beside_a_list_of_links_are_none_of_its_entries() -> None:
    links = "".join(f"- [Dig {n}](https://wombat.example/{n}): how to dig\n" for n in range(9))
    draft = drafted(
        f"# Digs\n\n{links}\n## Contributing\n\n1. Fork the repository\n2. Send it\n", shelf=of_one_kind("article")
    )
    assert [entry.title for entry in draft.entries] == [f"Dig {n}" for n in range(9)]
