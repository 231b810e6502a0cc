"""The forms that Substack gives an invented newsletter: the body of a post, its saved page, the export of them all."""

from __future__ import annotations

import csv
import html
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from typing import Literal

from tests.importers.newsletters import (
    BULLETS,
    CLOSING,
    GREETING,
    HOST,
    LEAD_IN,
    READER,
    TELLTALE,
    Item,
    Newsletter,
    Text,
    bracketed,
    period_line,
    slug,
)

ROW = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url"
COLUMNS = {"old": ROW, "new": ROW.replace("email_sent_at,", "email_sent_at,inbox_sent_at,")}


def post_body(
    letter: Newsletter,
    *,
    highlights: Literal["li", "p"] = "li",
    has_one_paragraph_of_links: bool = False,
    is_tracked: bool = False,
    is_cut: bool = False,
) -> str:
    """A newsletter as the body of a Substack post; number and title are not in it. `is_cut`: after the highlights."""
    layout = {"has_one_paragraph_of_links": has_one_paragraph_of_links, "is_tracked": is_tracked}
    lines = [f"<p>{_e(GREETING)}</p>", _widget(), f"<p>{_e(LEAD_IN)}</p>", *_highlights(letter, highlights)]
    if is_cut:
        return "\n".join((*lines, '<div class="paywall-jump" data-component-name="PaywallToDOM"></div>'))
    for number, paper in enumerate(letter.papers, start=1):
        lines += [f"<h4>[{number}] <strong>{_e(paper.title)}</strong></h4>"]
        lines += _body_of(paper, **layout)
        if number == 1:
            lines += [_image(), _button(letter), "<div><hr></div>"]
    for heading, extras in letter.extras_by_heading:
        lines.append(f"<h3><strong>{heading}</strong></h3>")
        for extra in extras:
            lines += [f"<h4>{BULLETS[extra.kind]} <strong>{_e(extra.title)}</strong></h4>"]
            lines += _body_of(extra, **layout)
    return "\n".join((*lines, "<div><hr></div>", *(f"<p>{_e(line)}</p>" for line in CLOSING), _widget()))


def _highlights(letter: Newsletter, tag: Literal["li", "p"]) -> Iterator[str]:
    links = [
        f'<a href="{HOST}/i/{letter.post_id}/{number}-{slug(paper.title)}">{_e(paper.tagline)}</a>, '
        f"from {_e(paper.credited)}"
        for number, paper in enumerate(letter.papers, start=1)
    ]
    if tag == "p":
        return (f"<p>{link}</p>" for link in links)
    return iter(("<ul>", *(f"<li><p>{link}</p></li>" for link in links), "</ul>"))


def _body_of(item: Item, *, has_one_paragraph_of_links: bool, is_tracked: bool) -> list[str]:
    lines = [_html_text(text) for text in item.paragraphs]
    tracking = "utm_source=substack&utm_medium=email" if is_tracked else ""
    links = [
        f'{mark} <a href="{_e(url + ("&" if "?" in url else "?") + tracking if tracking else url)}">{_e(url)}</a>'
        f"{_e(bracketed(note))}"
        for mark, _, url, note in item.marked()
    ]
    if has_one_paragraph_of_links:
        return [*lines, f"<p>{'<br>'.join(links)}</p>"] if links else lines
    return lines + [f"<p>{link}</p>" for link in links]


def _html_text(text: Text) -> str:
    if isinstance(text, str):
        return f"<p>{_e(text)}</p>"
    return "<ul>" + "".join(f"<li><p>{_e(item)}</p></li>" for item in text) + "</ul>"


def _e(text: str) -> str:
    return html.escape(text)


def _widget() -> str:
    return (
        '<div class="subscription-widget-wrap-editor" data-component-name="SubscribeWidgetToDOM">'
        '<div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">'
        "Thanks for digging! Subscribe for free to receive new posts.</p></div>"
        '<form class="subscription-widget-subscribe"><input type="email" name="email" placeholder="Type your email…">'
        '<input type="submit" class="button primary" value="Subscribe"></form></div></div>'
    )


def _button(letter: Newsletter) -> str:
    address = f"{letter.address}?utm_source=substack&amp;action=share&amp;token={TELLTALE}"
    return f'<p class="button-wrapper"><a class="button primary" href="{address}"><span>Share</span></a></p>'


def _image() -> str:
    source = "https://images.substack.example/burrow.png"
    return (
        f'<div class="captioned-image-container"><figure><a class="image-link" href="{source}">'
        f'<img src="{source}" alt=""></a></figure></div>'
    )


def saved_page(letter: Newsletter, **options: bool) -> str:
    """A newsletter as its saved page."""
    about = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "url": letter.address,
        "headline": letter.title,
        "description": period_line(letter),
        "datePublished": f"{letter.published}T12:00:00+00:00",
        "author": [{"@type": "Person", "name": "Wilma Wombat"}],
    }
    post = {
        "id": letter.post_id,
        "slug": letter.slug,
        "title": letter.title,
        "subtitle": period_line(letter),
        "post_date": f"{letter.published}T12:00:00.000Z",
        "canonical_url": letter.address,
        "audience": "everyone",
        "postTags": [{"name": "Burrows", "slug": "burrows"}],
    }
    preloads = json.dumps(json.dumps({"post": post})).replace("<", "\\u003c")
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>{_e(letter.title)} - Marsupial Letters</title>
<link rel="canonical" href="{_e(letter.address)}">
<script type="application/ld+json">{json.dumps(about).replace("<", chr(92) + "u003c")}</script>
</head><body>
<div class="navbar"><a href="{HOST}">Marsupial Letters</a><button>Subscribe</button><button>Sign in</button></div>
<article class="newsletter-post post">
<div class="post-header"><h1 class="post-title published">{_e(letter.title)}</h1>
<h3 class="subtitle">{_e(period_line(letter))}</h3></div>
<div class="available-content"><div dir="auto" class="body markup">
{post_body(letter, is_cut=options.get("is_cut", False))}
</div></div></article>
<script>window._preloads        = JSON.parse({preloads})</script>
</body></html>
"""


def export_zip(letters: Iterable[Newsletter], *, columns: Literal["old", "new"] = "new", folder: str = "") -> bytes:
    """Newsletters as the ZIP that Substack exports, with rows and files that are no newsletters beside them."""
    rows, files = io.StringIO(), {"email_list.marsupial.csv": f"email,active\n{READER},true\n"}
    table = csv.DictWriter(rows, COLUMNS[columns].split(","), restval="", lineterminator="\n")
    table.writeheader()
    for letter in letters:
        name = f"{letter.post_id}.{letter.slug}"
        date = f"{letter.published}T12:00:00.000Z"
        row = {"post_id": name, "post_date": date, "is_published": "true", "type": "newsletter"}
        row |= {"email_sent_at": date, "audience": "everyone", "title": letter.title}
        table.writerow(row | {"subtitle": _e(period_line(letter))})
        files[f"posts/{name}.html"] = post_body(letter)
        files[f"posts/{letter.post_id}.opens.csv"] = f"post_id,email\n{letter.post_id},{READER}\n"
    table.writerow({"post_id": "9.half-dug", "is_published": "false", "type": "newsletter", "title": "Half Dug"})
    files["posts/9.half-dug.html"] = "<p>Not yet.</p>"
    files["posts.csv"] = rows.getvalue()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in sorted(files.items()):
            archive.writestr(f"{folder}{path}", text)
    return packed.getvalue()
