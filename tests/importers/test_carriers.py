"""What carries several newsletters: mailboxes, feeds and exports in JSON; each of them is a document of its own."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from email.message import EmailMessage
from html import escape
from pathlib import Path
from typing import Any

import pytest

from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import documents_of, read_sources
from newsletter.importers.reading.draft import Draft
from newsletter.text.prose import plain_text
from tests.importers.drafting import document_of, draft_of, reason_of


def body(number: int, arxiv: str) -> str:
    return (
        f"<p>Vol.{number} for Jun {12 + 7 * (number - 4)} - Jun {18 + 7 * (number - 4)}, 2023</p>"
        f"<h3>[1] Tunnel{number}: Digging &amp; Resting</h3><p>A tunnel is dug at night. It is straight.</p>"
        f'<p>📚 <a href="https://arxiv.org/abs/{arxiv}">https://arxiv.org/abs/{arxiv}</a></p>'
    )


BODIES = (body(5, "2306.01235"), body(4, "2306.01234"))


def drafts(source: str | bytes, *, name: str) -> list[Draft]:
    found = documents_of(source.encode() if isinstance(source, str) else source, name=name)
    assert all(isinstance(one, Document) for one in found), found
    return [draft_of(one) for one in found if isinstance(one, Document)]


def told(made: list[Draft]) -> list[tuple[int | None, dt.date | None, list[tuple[str, str]], float]]:
    return [
        (one.volume, one.published, [(entry.title, entry.arxiv) for entry in one.entries], one.account.characters)
        for one in made
        if not one.account.lost
    ]


EXPECTED = [
    (4, dt.date(2023, 6, 17), [("Tunnel4: Digging & Resting", "2306.01234")]),
    (5, dt.date(2023, 6, 24), [("Tunnel5: Digging & Resting", "2306.01235")]),
]


def rss(*, cdata: bool) -> str:
    days = ("Sat, 24 Jun 2023 18:00:00 GMT", "Sat, 17 Jun 2023 18:00:00 GMT")
    items = "".join(
        f"<item><title>Nights {number}</title><description>Of tunnels</description>"
        f"<link>https://w.example.org/p/nights-{number}?utm_source=rss</link><pubDate>{day}</pubDate>"
        f"<media:title>A picture</media:title>"
        f"<content:encoded>{f'<![CDATA[{html}]]>' if cdata else escape(html)}</content:encoded></item>"
        for number, day, html in zip((5, 4), days, BODIES, strict=True)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tunnels</title>'
        f"{items}</channel></rss>"
    )


def atom(kind: str) -> str:
    written = [f"<div>{html}</div>" if kind == "xhtml" else escape(html) for html in BODIES]
    entries = "".join(
        f"<entry><title>Nights {number}</title><id>tag:w,{number}</id><updated>2023-07-01T00:00:00Z</updated>"
        f'<link rel="self" href="https://w.example.org/feed"/><link href="https://w.example.org/p/nights-{number}"/>'
        f'<published>2023-06-{day}T18:00:00Z</published><content type="{kind}">{html}</content></entry>'
        for number, day, html in zip((5, 4), (24, 17), written, strict=True)
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Tunnels</title>{entries}</feed>'


def json_feed() -> str:
    items = [
        {"url": f"https://w.example.org/p/nights-{number}", "content_html": html, "date_published": f"2023-06-{day}"}
        for number, day, html in zip((5, 4), (24, 17), BODIES, strict=True)
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Tunnels", "items": items})


def ghost(**more: Any) -> str:
    posts = [
        {
            "slug": f"nights-{number}",
            "html": html,
            "published_at": f"2023-06-{day}T18:00:00.000Z",
            "status": "published",
        }
        for number, day, html in zip((5, 4), (24, 17), BODIES, strict=True)
    ]
    return json.dumps({"db": [{"meta": {}, "data": {"posts": [*posts, *([more] if more else [])]}}]})


def mail(html: str, day: str, *, plain: str = "") -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "w@tunnels.example", "Reader <r@example.org>", "Nights"
    made["Date"] = f"{day} 18:00:00 +0000"
    made.set_content(plain or "Open this mail in a browser.")
    made.add_alternative(html, subtype="html")
    return made.as_bytes()


def mailbox(ends: bytes = b"\n") -> bytes:
    mails = zip(("Sat, 17 Jun 2023", "Sat, 24 Jun 2023"), reversed(BODIES), strict=True)
    whole = b"".join(
        b"From w@tunnels.example Sat Jun 17 18:00:00 2023\n" + mail(html, day) + b"\n" for day, html in mails
    )
    return whole.replace(b"\n", ends)


def table() -> str:
    made = io.StringIO()
    writer = csv.writer(made)
    writer.writerow(("id", "web_title", "status", "url", "content_html", "created_at"))
    for number, day, html in zip((5, 4), (24, 17), BODIES, strict=True):
        writer.writerow(
            (number, "Nights", "confirmed", f"https://tunnels.example/p/{number}", html, f"2023-06-{day} 18:00:00")
        )
    return made.getvalue()


CARRIERS: dict[str, str | bytes] = {
    "feed.xml": rss(cdata=True),
    "escaped.rss": rss(cdata=False),
    "atom.xml": atom("html"),
    "xhtml.atom": atom("xhtml"),
    "feed.json": json_feed(),
    "ghost.json": ghost(),
    "posts.csv": table(),
    "box.mbox": mailbox(),
    "windows.mbox": mailbox(b"\r\n"),
}


@pytest.mark.parametrize("name", CARRIERS)
def test_each_newsletter_of_a_carrier_becomes_a_volume_the_oldest_first(name: str) -> None:
    made = told(drafts(CARRIERS[name], name=name))
    assert [one[:3] for one in made] == EXPECTED


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml", "feed.json"])
def test_a_post_of_a_feed_keeps_its_address_without_trackers(name: str) -> None:
    assert [one.original for one in drafts(CARRIERS[name], name=name)] == [
        "https://w.example.org/p/nights-4",
        "https://w.example.org/p/nights-5",
    ]


def test_the_html_of_a_mail_is_read_where_its_text_is_a_stub() -> None:
    (made,) = drafts(mail(BODIES[0], "Sat, 24 Jun 2023"), name="stub.eml")
    assert [entry.arxiv for entry in made.entries] == ["2306.01235"]


def test_the_text_of_a_mail_is_read_where_it_says_as_much() -> None:
    plain = "Vol.5 for Jun 19 - Jun 25, 2023\n\n[1] Tunnel5\nA tunnel is dug at night. It is so straight.\n"
    (made,) = drafts(mail(BODIES[0], "Sat, 24 Jun 2023", plain=plain), name="whole.eml")
    assert [entry.title for entry in made.entries] == ["Tunnel5"]


def test_a_draft_and_a_page_of_ghost_and_a_podcast_are_skipped_and_no_fault() -> None:
    draft, page = ({"title": "x", "html": "<p>x</p>", **more} for more in ({"status": "draft"}, {"type": "page"}))
    for more in (draft, page):
        refused = [one for one in documents_of(ghost(**more).encode(), name="g.json") if isinstance(one, Refusal)]
        assert [one.is_fault for one in refused] == [False]
    sound = '<enclosure url="https://w.example.org/a.mp3" type="audio/mpeg"/></item>'
    found = documents_of(rss(cdata=True).replace("</item>", sound, 1).encode(), name="feed.xml")
    assert [(one.reason, one.is_fault) for one in found if isinstance(one, Refusal)] == [("it is a podcast", False)]


@pytest.mark.parametrize(
    ("kept", "reason"),
    [
        ("<wp:status>draft</wp:status>", "it is a draft, not published"),
        ("<wp:status>private</wp:status>", "it is private, not published"),
        ("<wp:status>publish</wp:status><wp:post_password>dig</wp:post_password>", "it is read with a password"),
        ("<wp:status>publish</wp:status><wp:post_type>page</wp:post_type>", "it is a page, not a post"),
        ("<wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>", 'its type is "attachment", not post'),
        ("<b:type>COMMENT</b:type><b:status>LIVE</b:status>", 'its type is "comment", not post'),
        ("<b:type>POST</b:type><b:status>DRAFT</b:status>", "it is a draft, not published"),
        ("<wp:status>publish</wp:status><wp:post_type>post</wp:post_type><wp:post_password></wp:post_password>", ""),
        ("<b:type>POST</b:type><b:status>LIVE</b:status>", ""),
        ("<control><draft>yes</draft></control>", "it is a draft, not published"),
        ("<control><draft>no</draft></control>", ""),
        ("<status>busy</status><type>page</type>", ""),
    ],
)
def test_what_an_export_keeps_for_its_editors_is_no_newsletter(kept: str, reason: str) -> None:
    spaces = 'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:b="http://schemas.google.com/blogger/2018"'
    text = rss(cdata=True).replace("<rss ", f"<rss {spaces} ").replace("</item>", f"{kept}</item>", 1)
    found = documents_of(text.encode(), name="export.xml")
    assert [one.reason for one in found if isinstance(one, Refusal)] == ([reason] if reason else [])
    assert not any(one.is_fault for one in found if isinstance(one, Refusal))


def test_items_whose_addresses_say_the_same_are_called_by_their_numbers() -> None:
    items = "".join(f"<item><link>https://w.example.org/?p={number}</link><title>x</title></item>" for number in (7, 8))
    found = documents_of(f"<rss><channel>{items}</channel></rss>".encode(), name="feed.xml")
    assert [one.name for one in found] == ["feed.xml: item 1", "feed.xml: item 2"]


def test_markup_of_an_item_is_read_as_it_stands_whatever_its_elements_are_called() -> None:
    page = "<h2>1. Tunnels &lt; Dens</h2><item>It digs.</item><p><a href='https://arxiv.org/abs/2306.01234'>P</a></p>"
    text = f'<feed><entry><title>Vol.4</title><content type="xhtml">{page}</content></entry></feed>'
    (made,) = drafts(text, name="feed.atom")
    assert [(one.title, one.summary, one.arxiv) for one in made.entries] == [
        ("Tunnels < Dens", "It digs.", "2306.01234")
    ]


@pytest.mark.parametrize("below", ["results", ""])
def test_posts_that_a_platform_lists_are_read_by_what_it_calls_their_fields(below: str) -> None:
    digs = "## [{0}](https://arxiv.org/abs/2306.0{0})\n\nIt digs.\n\n## [{1}](https://arxiv.org/abs/2306.0{1})\n"
    posts = [
        {
            "subject": f"Burrows #{number}",
            "body": f"<!-- editor: plain -->{digs.format(1230 + number, 1240 + number)}",
            "publish_date": f"2023-06-{day}T18:00:00.250000Z",
            "status": status,
            "absolute_url": f"https://tunnels.example/archive/burrows-{number}/",
        }
        for number, day, status in ((5, 24, "imported"), (4, 17, "sent"), (6, 30, "scheduled"))
    ]
    found = documents_of(json.dumps({"count": 3, below: posts} if below else posts).encode(), name="emails.json")
    made = [draft_of(one) for one in found if isinstance(one, Document)]
    assert [(one.volume, one.published, len(one.entries)) for one in made] == [
        (4, dt.date(2023, 6, 17), 2),
        (5, dt.date(2023, 6, 24), 2),
    ]
    assert made[0].original == "https://tunnels.example/archive/burrows-4/"
    assert [one.reason for one in found if isinstance(one, Refusal)] == ["it is a draft, not published"]


@pytest.mark.parametrize(
    ("kind", "is_kept", "is_paid"),
    [("public", True, False), ("premium", True, True), ("private", False, False), ("hidden", False, False)],
)
def test_a_mail_that_its_platform_shows_to_nobody_is_skipped(kind: str, *, is_kept: bool, is_paid: bool) -> None:
    post = {"subject": "Burrows #4", "body": "It digs.", "status": "sent", "email_type": kind}
    (found,) = documents_of(json.dumps([post]).encode(), name="emails.json")
    assert isinstance(found, Document) is is_kept
    assert isinstance(found, Refusal) or found.about.is_paid is is_paid


def test_papers_with_a_description_are_no_posts() -> None:
    papers = [{"title": f"Tunnel{number}", "arxiv": f"2306.0123{number}", "content": "It digs."} for number in (1, 2)]
    (found,) = documents_of(json.dumps(papers).encode(), name="papers.json")
    assert isinstance(found, Document)
    assert len(draft_of(found).entries) == 2


def test_an_old_export_of_ghost_gives_its_markdown_and_its_moment() -> None:
    cards = [["markdown", {"markdown": "Vol.4\n\n## 1. Tunnel4\n\nIt is dug. <https://arxiv.org/abs/2306.01234>\n"}]]
    post = {"slug": "n", "mobiledoc": json.dumps({"cards": cards}), "published_at": 1687024800000, "page": 0}
    (made,) = drafts(json.dumps({"meta": {}, "data": {"posts": [post]}}), name="ghost.json")
    assert (made.volume, made.published, made.entries[0].title) == (4, dt.date(2023, 6, 17), "Tunnel4")


def test_a_table_of_posts_may_have_their_markdown_and_drafts_are_skipped() -> None:
    digs = "## [{0}](https://arxiv.org/abs/2306.0{0})\n\nIt digs.\n\n## [{1}](https://arxiv.org/abs/2306.0{1})\n"
    rows = ((4, "sent", digs.format(1234, 1235)), (5, "draft", digs.format(1236, 1237)))
    text = "".join(f'Burrows #{number},2023-06-17T18:00:00Z,{status},"{body}"\n' for number, status, body in rows)
    found = documents_of(f"subject,publish_date,status,body\n{text}".encode(), name="emails.csv")
    post, draft = found
    assert isinstance(post, Document)
    assert isinstance(draft, Refusal)
    made = draft_of(post)
    assert (made.volume, [entry.arxiv for entry in made.entries]) == (4, ["2306.01234", "2306.01235"])
    assert not draft.is_fault


def test_a_broken_item_of_many_never_stops_the_others() -> None:
    broken = json.loads(json_feed())
    broken["items"].insert(1, {"url": "https://w.example.org/p/empty"})
    found = documents_of(json.dumps(broken).encode(), name="feed.json")
    assert sum(isinstance(one, Document) for one in found) == 2
    (refused,) = (one for one in found if isinstance(one, Refusal))
    assert refused == Refusal(
        "feed.json: empty", "its text does not stand here; open it in a browser and save its page"
    )


def test_a_broken_source_of_many_never_stops_the_others(tmp_path: Path) -> None:
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 cut off")
    (tmp_path / "feed.json").write_text(json_feed(), "utf-8")
    found = read_sources([tmp_path / "broken.zip", tmp_path / "feed.json"])
    assert [type(one) for one in found] == [Refusal, Document, Document]


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss><item><title>&b;</title></item></rss>'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOMB, "the feed has a document type, which can declare entities"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><rss></rss>', "the feed has a document type"),
        (f"<rss>{'<a>' * 300}", "elements nested in each other"),
        ("<rss><channel><item>", "the feed is no XML"),
        ("<rss><channel></channel></rss>", "is a feed without an item"),
        ('{"version": "https://jsonfeed.org/version/1", "items": []}', "holds no posts"),
        ('{"a":' * 100_000, "nested too deep"),
        ("subject,body\nDigs,# Digs,more\n", "post 1 has more cells than the table has columns; mend it"),
        ('subject,body\nDigs,"# Digs\n', "line 2: the table cannot be read"),
        ("subject,body\n", "holds no posts"),
    ],
)
def test_a_hostile_or_empty_carrier_is_refused_by_name(text: str, said: str) -> None:
    assert said in reason_of(text, "feed.xml")


@pytest.mark.parametrize("text", ["[1] Tunnel: Digging\nhttps://arxiv.org/abs/2306.01234\n", "{curly} [2] Tunnel\n"])
def test_a_text_that_begins_with_a_bracket_is_no_json(text: str) -> None:
    document_of(text, "a.txt")


def test_a_line_that_begins_with_from_within_a_mail_begins_no_other() -> None:
    box = mailbox().replace(b"A tunnel is dug", b"\n\nFrom here on a tunnel is dug")
    assert len(documents_of(box, name="box.mbox")) == 2


@pytest.mark.parametrize(
    ("markup", "link"),
    [
        ("reStructuredText", "* `Tunnel: Digging <{}>`_, Ada Bilby"),
        ("Org", "** [[{}][Tunnel: Digging]]"),
        ("LaTeX", r"\item \href{{{}}}{{Tunnel: Digging}}"),
    ],
)
def test_other_markup_is_refused_by_its_name(markup: str, link: str) -> None:
    text = "\n".join(link.format(f"https://arxiv.org/abs/2306.0123{number}") for number in (4, 5))
    assert (
        reason_of(text, "digs.txt")
        == f"is written in {markup}: save it as Markdown or as a web page (HTML), and give that"
    )


XML = '<?xml version="1.0"?>\n'
RDF = '<rdf:RDF xmlns:bib="http://purl.org/net/biblio#" xmlns:link="http://purl.org/rss/1.0/modules/link/">'


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("an export of Web of Science", "\ufeffFN Clarivate Web of Science\nVR 1.0\nPT J\nAU Bilby, A\nTI MoonDig\n"),
        ("an export of PubMed", "\nPMID- 31452104\nTI  - MoonDig\nFAU - Bilby, Ada\n"),
        ("an export of Ovid", "<1. >\nVN  - Ovid Technologies\nTI  - MoonDig\nDO  - 10.5555/moon\n"),
        ("a list of EndNote", "%0 Journal Article\n%A Ada Bilby\n%T MoonDig\n"),
        ("YAML", "---\nreferences:\n- id: bilby\n  title: >-\n    MoonDig\n  DOI: 10.5555/moon\n...\n"),
        ("XML, but no feed and no web page", f"{XML}<xml><records><title>MoonDig</title></records></xml>"),
        ("XML, but no feed and no web page", f'{XML}<!DOCTYPE dblp SYSTEM "dblp.dtd">\n<dblp><article/></dblp>'),
        ("XML, but no feed and no web page", f"{RDF}<bib:Article><dc:title>MoonDig</dc:title></bib:Article></rdf:RDF>"),
        ("XML, but no feed and no web page", '<opml version="2.0"><body><outline text="MoonDig"/></body></opml>'),
    ],
)
def test_an_export_in_a_form_that_is_not_read_is_refused_by_its_name(what: str, text: str) -> None:
    assert (
        reason_of(text, "papers.txt") == f"is {what}: export its papers as BibTeX, RIS, CSL-JSON or CSV, and give that"
    )


@pytest.mark.parametrize(
    "text",
    [
        f'{XML}<!DOCTYPE html>\n<html><body><p>[1] <a href="https://arxiv.org/abs/2306.01234">MoonDig</a></p></body></html>',
        "papers:\n\n- [MoonDig](https://arxiv.org/abs/2306.01234)\n- [DayDig](https://arxiv.org/abs/2306.01235)\n",
        "---\nauthor:\n  - name: Ada Bilby\ntitle: Digs 12\n---\n\n- [MoonDig](https://arxiv.org/abs/2306.01234)\n- [DayDig](https://arxiv.org/abs/2306.01235)\n",
        "PMID - 1 to 9: ids of old\n\n- [MoonDig](https://arxiv.org/abs/2306.01234)\n- [DayDig](https://arxiv.org/abs/2306.01235)\n",
        "%0 Calories\n\n- [MoonDig](https://arxiv.org/abs/2306.01234)\n- [DayDig](https://arxiv.org/abs/2306.01235)\n",
    ],
)
def test_a_page_and_a_list_that_begin_like_an_export_are_read(text: str) -> None:
    document_of(text, "papers.txt")


@pytest.mark.parametrize(
    "start", ['.\\" Made by hand\n.TH WOMBAT 1\n', ".Dd June 12, 2023\n", "'\\\" t\n.TH WOMBAT 1\n"]
)
def test_a_page_of_a_manual_is_refused_by_its_name(start: str) -> None:
    assert "a page of a software manual" in reason_of(f"{start}.SH NAME\nwombat \\- dig\n", "wombat.1")


def test_a_carrier_of_too_many_posts_is_refused_before_they_are_read() -> None:
    many = {"version": "https://jsonfeed.org/version/1", "items": [{"id": "x"}] * 2_001}
    box = b"From w@t.example Sat Jun 17 18:00:00 2023\nSubject: x\n\nx\n\n" * 2_001
    for source in (json.dumps(many).encode(), box):
        (refused,) = documents_of(source, name="many")
        assert isinstance(refused, Refusal)
        assert "holds 2,001 mails or posts; at most 2,000" in refused.reason


def test_the_foot_of_a_mail_of_a_list_is_no_text_of_the_last_paper() -> None:
    paper = '<h3><a href="https://arxiv.org/abs/2306.0{0}">Tunnel {0}</a></h3><p>It digs.</p>'
    foot = (
        "<p><em>Copyright © 2023 Wombats, All rights reserved.</em></p><p>Our mailing address is: 1 Burrow Lane</p>"
        '<p><a href="https://w.us2.list-manage.com/unsubscribe?u=5&id=a&e=2467">unsubscribe from this list</a></p>'
    )
    (draft,) = drafts(f"<html><body>{paper.format(1234)}{paper.format(1235)}{foot}</body></html>", name="mail.html")
    assert [plain_text(entry.summary) for entry in draft.entries] == ["It digs.", "It digs."]
    assert not any("2467" in piece.text for piece in draft.account.pieces if not piece.is_private)


def test_the_first_paragraph_of_an_item_of_a_page_is_the_title() -> None:
    items = "".join(
        f"<li><div><div>Tunnel {number}</div><div>Ada Bilby, Bo Quoll</div><div>Burrows 2023. "
        f'<a href="https://arxiv.org/abs/2306.0{number}">Paper</a></div><div>2023-06-02</div></div></li>'
        for number in (1234, 1235)
    )
    (draft,) = drafts(f"<html><body><h1>Tunnels</h1><ol>{items}</ol></body></html>", name="page.html")
    assert [(entry.title, entry.arxiv, entry.date) for entry in draft.entries] == [
        ("Tunnel 1234", "2306.01234", "2023-06-02"),
        ("Tunnel 1235", "2306.01235", "2023-06-02"),
    ]
