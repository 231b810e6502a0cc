"""Sources as others have them, each with what is expected of it."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import documents_of, read_sources
from newsletter.importers.formats.mails import MOST_LINES
from newsletter.importers.formats.recognition import LONGEST_TEXT
from newsletter.importers.reading.draft import Draft
from newsletter.text.prose import plain_text
from tests.importers.drafting import draft_of, drafted, reason_of

Row = tuple[str, str, str, str]


def rows(draft: Draft) -> list[Row]:
    return [(one.title, one.arxiv, one.doi, plain_text(one.summary)) for one in draft.entries]


GOOGLE = "https://www.google.com/url?q={}&amp;sa=D&amp;source=editors&amp;ust=1700000000&amp;usg=AOvVaw0"
DOCUMENT = f"""\
<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"><style>.c1{{color:#000}}</style></head>
<body class="c5 doc-content"><p class="c3 title"><span class="c1">Burrows to Read, Issue 12</span></p>
<p class="c0"><span>June 12 &ndash; 18, 2023</span></p>
<h2 class="c2"><span class="c1">1. MoonNet: Tunnels by Starlight</span></h2>
<p class="c0"><span>Tunnels are dug by starlight. They are straight. </span><span class="c6"><a class="c4"
href="{GOOGLE.format("https://arxiv.org/abs/2306.01234")}">https://arxiv.org/abs/2306.01234</a></span></p>
<h2 class="c2"><span>2. NoonNet: Tunnels at Midday</span></h2>
<p class="c0"><span>Tunnels are dug at midday. </span><a
href="{GOOGLE.format("https://doi.org/10.1145/3777368")}">paper</a></p></body></html>
"""


def test_a_google_document_gives_its_papers_by_the_addresses_behind_its_redirects() -> None:
    draft = drafted(DOCUMENT)
    assert rows(draft) == [
        ("MoonNet: Tunnels by Starlight", "2306.01234", "", "Tunnels are dug by starlight. They are straight."),
        ("NoonNet: Tunnels at Midday", "", "10.1145/3777368", "Tunnels are dug at midday."),
    ]
    assert (draft.title, draft.period) == ("Burrows to Read, Issue 12", (dt.date(2023, 6, 12), dt.date(2023, 6, 18)))
    assert draft.account.lost == ()


def mail(*, html: str = "", plain: str = "") -> bytes:
    """A mail that was sent on a Saturday, not on the Friday of the weekly rule."""
    made = EmailMessage()
    made["From"] = "Top Tunnels <w@substack.example>"
    made["To"] = "Reader <reader@example.org>"
    made["Subject"] = "Wombats at Night, and More!"
    made["Date"] = "Sat, 17 Jun 2023 18:00:00 +0000"
    made.set_content(html or plain, subtype="html" if html else "plain", cte="quoted-printable")
    return made.as_bytes()


POST = """\
<html><body><p>View this post on the web at <a href="https://tunnels.substack.com/p/x">link</a></p>
<h1>Wombats at Night, and More!</h1><h3>Vol.4 for Jun 12 - Jun 18, 2023</h3>
<p>This week's newsletter highlights the following research:</p>
<ol><li><p>Straighter Tunnels by Starlight, from Quokka Labs</p></li></ol>
<h3>[1] MoonNet: Tunnels by Starlight — naïve</h3><p>Tunnels are dug by starlight. They are straight.</p>
<p>📚 <a href="https://arxiv.org/abs/2306.01234">https://arxiv.org/abs/2306.01234</a></p></body></html>
"""


def test_the_day_of_publication_is_the_one_that_the_header_of_a_mail_tells() -> None:
    draft = drafted(mail(html=POST), name="letter.eml")
    assert (draft.volume, draft.published, draft.intro) == (4, dt.date(2023, 6, 17), "")
    assert rows(draft) == [
        ("MoonNet: Tunnels by Starlight — naïve", "2306.01234", "", "Tunnels are dug by starlight. They are straight.")
    ]
    assert [(one.tagline, one.credited) for one in draft.entries] == [
        ("Straighter Tunnels by Starlight", "Quokka Labs")
    ]
    assert not any("follows from the number" in note.text for note in draft.notes)


@pytest.mark.parametrize("date", ["Date: Sat, 17 Jun 2023 18:00:00 +0000", "Sent: Sat, 17 Jun 2023 18:00"])
def test_the_header_above_a_pasted_mail_tells_its_day_too(date: str) -> None:
    text = f"From: w@substack.example\nSubject: Wombats at Night\n{date}\n\nVol.4 for Jun 12 - Jun 18, 2023\n"
    text += "[1] MoonNet\nhttps://arxiv.org/abs/2306.01234\n"
    assert drafted(text, name="letter.txt").published == dt.date(2023, 6, 17)


def export(*weeks: tuple[str, str]) -> bytes:
    """An export whose posts print a week and no number: their days of publication and the weeks as printed."""
    table = ["post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url"]
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number, (day, week) in enumerate(weeks):
            name = f"{1001 + number}.top-tunnels-{number}"
            said = f'"🥇Top Tunnels of the Week","The Top Tunnels of the Week ({week})",'
            table.append(f"{name},{day}T15:00:00.000Z,true,{day}T15:00:00.000Z,,newsletter,everyone,{said}")
            papers = "".join(
                f"<h2><strong>{place}. Tunnel-{number}{place}</strong></h2><p>A tunnel is dug. It is long.</p>"
                f'<p><a href="https://arxiv.org/abs/2506.10{number}0{place}">Paper</a></p>'
                for place in (1, 2)
            )
            archive.writestr(f"posts/{name}.html", f"<p>Welcome to The Top Tunnels of the Week ({week}).</p>{papers}")
        archive.writestr("posts.csv", "\n".join(table) + "\n")
    return packed.getvalue()


def test_posts_that_print_weeks_have_the_numbers_of_these_weeks(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    path.write_bytes(export(("2025-06-15", "June 9 - June 15"), ("2025-06-22", "June 16 - 22")))
    drafts = [draft_of(one) for one in read_sources([path]) if isinstance(one, Document)]
    assert [(one.volume, one.period, one.published, one.intro) for one in drafts] == [
        (108, (dt.date(2025, 6, 9), dt.date(2025, 6, 15)), dt.date(2025, 6, 15), ""),
        (109, (dt.date(2025, 6, 16), dt.date(2025, 6, 22)), dt.date(2025, 6, 22), ""),
    ]
    assert [row[:2] for row in rows(drafts[1])] == [("Tunnel-11", "2506.10101"), ("Tunnel-12", "2506.10102")]


ARXIV = "https://arxiv.org/abs"
LONG = " that is long, and longer still, and goes on for as long as any burrow ever did" * 6


@pytest.mark.parametrize("title", ["**Tunnel-{}**", "Tunnel-{}"])
def test_rows_of_a_table_are_papers_however_long_they_are(title: str) -> None:
    cells = [
        f"| {number}) {title.format(number)}  Digs a tunnel{LONG}. | [Paper]({ARXIV}/2506.100{number:02}) |"
        for number in range(1, 11)
    ]
    head = "## Top Tunnels of the Week (June 9 - June 15) - 2025\n| **Paper**  | **Links** |\n| --- | --- |\n"
    draft = drafted(head + "\n".join(cells), name="weeks.md")
    assert [row[:2] for row in rows(draft)] == [(f"Tunnel-{n}", f"2506.100{n:02}") for n in range(1, 11)]
    assert all(row[3] == f"Digs a tunnel{LONG}." for row in rows(draft))


PAPER = "[Paper](https://arxiv.org/abs/2306.0{:04})"


def test_thousands_of_numbers_are_read() -> None:
    text = "# Burrows, Issue 12\n\n" + "\n".join(
        f"{n}. **Tunnel {n}** digs. {PAPER.format(n)}" for n in range(1, 2_101)
    )
    assert len(drafted(text, name="burrows.md").entries) == 2_100


def test_a_text_that_is_too_long_is_refused_before_it_is_read() -> None:
    (found,) = documents_of(b"a burrow is deep\n" * (LONGEST_TEXT // 17 + 1), name="burrows.txt")
    assert isinstance(found, Refusal)
    assert found.reason == "has 2,000,016 characters; of a text at most 2,000,000 are read; cut the file in parts"


def test_a_text_of_more_lines_and_cells_than_can_be_read_is_refused_before_it_is() -> None:
    (found,) = documents_of(b"# Burrows\n\n| a | b |\n|---|---|\n" + b"| a | b |\n" * 25_000, name="burrows.md")
    assert isinstance(found, Refusal)
    assert found.reason == "has 100,010 lines and cells; of a text at most 100,000 are read; cut the file in parts"


def test_a_header_of_a_mail_without_end_is_refused() -> None:
    header = "From: a@b.example\nSubject: Dig\n" + "X-Dig: deep\n" * MOST_LINES
    assert "the header of the mail has 500 lines and more" in reason_of(f"{header}\n[1] Dig\n", "burrows.txt")


SINGLE = "new\nGet trending papers in your email inbox!\nSubscribe{}\n{}\nA Second Tunnel\n{}\nA Third Tunnel\n{}\n"
ABSTRACT = (
    "Tunnels are dug by starlight and at midday, by wombats and by quokkas, and measured with a ruler each time. " * 3
)


@pytest.mark.parametrize("top", ["", "\n"])
def test_a_listing_with_single_newlines_has_no_paper_of_its_header(top: str) -> None:
    text = SINGLE.format(f"{top}MoonNet: Tunnels by Starlight", *[ABSTRACT.strip()] * 3)
    for source in (text, text.replace("inbox!\n", "inbox!"), text.replace("new\n", "").replace("inbox!\n", "inbox! ")):
        assert [row[0] for row in rows(drafted(source, name="list.txt"))] == [
            "MoonNet: Tunnels by Starlight",
            "A Second Tunnel",
            "A Third Tunnel",
        ]
