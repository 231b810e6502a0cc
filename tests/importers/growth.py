"""What a source of each form costs to import at a quarter, at half and at all of the largest size that is read.

`python -m tests.importers.growth [FORM …]` measures processor time and the highest memory, each import in a process of
its own, and prints a row for each form: the doublings are what to look at, which no form may do at more than 2.3 times.
"""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from itertools import pairwise
from pathlib import Path

from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import MOST_CARRIED, read_facts_file, read_sources
from newsletter.importers.formats.paper_lists import MOST_PAPERS
from newsletter.importers.formats.recognition import LONGEST_TEXT, MAX_BYTES
from newsletter.importers.formats.web_page import MOST_TAGS
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import fields_of
from newsletter.importers.reading.headings import newsletters_in
from newsletter.model import Vocabulary
from newsletter.source.layout import issue_text
from tests.builders import RHYTHM
from tests.importers.drafting import draft_of

SHARES = (4, 2, 1)
"""Of the largest source a quarter, half and all of it are measured."""

FULL = 0.93
"""How much of what is allowed the largest source has."""

WORDS = ("Burrows", "Tunnels", "Moonlight", "Roots", "Owls", "Ferns", "Figs", "Moths", "Stones", "Beetles", "Dunes")
ITEMS = 10
"""How many papers a post or a mail has, where one source holds many."""


@dataclass(frozen=True)
class Invented:
    """A paper, by its number."""

    number: int

    @property
    def title(self) -> str:
        """A title that no other has."""
        first, second = WORDS[self.number % 11], WORDS[self.number // 11 % 11]
        return f"Dig{self.number}: {first} below {second} in {self.number} Nights"

    @property
    def arxiv(self) -> str:
        """An id that no other has."""
        return f"{2001 + self.number // 90_000}.{self.number % 90_000:05}"

    @property
    def address(self) -> str:
        """Where it leads."""
        return f"https://arxiv.org/abs/{self.arxiv}"

    @property
    def text(self) -> str:
        """Its summary."""
        word = WORDS[self.number % 7]
        return (
            f"This paper from Quokka Labs digs {self.number} holes in {word.lower()}. "
            + f"It sees {word} at night. " * 18
        )


Papers = Iterable[Invented]


def _papers(count: int, start: int = 0) -> list[Invented]:
    return [Invented(number) for number in range(start, start + count)]


def _plain(papers: Papers, number: int = 4) -> str:
    items = (f"{place}) {one.title}\n{one.text}\n📚 {one.address}\n" for place, one in enumerate(papers, 1))
    return f"Burrows Weekly\nVol.{number} for Jun 12 - Jun 18, 2023\n\n" + "".join(items)


def _markdown(papers: Papers, number: int = 4) -> str:
    items = (
        f"## {place}. {one.title}\n\n{one.text}\n\n[Paper]({one.address})\n\n" for place, one in enumerate(papers, 1)
    )
    return f"# Burrows Weekly, Issue {number}\n\n" + "".join(items)


def _html(papers: Papers, number: int = 4) -> str:
    items = (
        f"<h3>{place}) <strong>{one.title}</strong></h3><p>{one.text}</p><p>📚 <a href='{one.address}'>Paper</a></p>\n"
        for place, one in enumerate(papers, 1)
    )
    return f"<h1>Burrows Weekly</h1><h2>Vol.{number} for Jun 12 - Jun 18, 2023</h2>\n" + "".join(items)


def _listing(papers: Papers, parting: str) -> str:
    return f"Daily Papers{parting}" + "".join(f"{one.title}{parting}{one.text}{parting}" for one in papers)


def _mail(papers: Papers, number: int = 4) -> bytes:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "w@tunnels.example", "Reader <r@example.org>", f"Burrows {number}"
    made["Date"] = "Fri, 16 Jun 2023 18:00:00 +0000"
    made.set_content(_plain(papers, number), cte="8bit")
    return bytes(made)


def _posts(count: int) -> Iterator[tuple[int, list[Invented]]]:
    return ((number + 1, _papers(ITEMS, number * ITEMS)) for number in range(count))


def _mbox(count: int) -> bytes:
    return b"".join(
        b"From a@b.example Fri Jun 16 18:00:00 2023\n" + _mail(each, n) + b"\n" for n, each in _posts(count)
    )


def _rss(count: int) -> str:
    items = (
        f"<item><title>Burrows {n}</title><link>https://burrows.example/p/{n}</link>"
        f"<description>{escape(_html(each, n))}</description></item>"
        for n, each in _posts(count)
    )
    return f"<rss><channel>{''.join(items)}</channel></rss>"


def _atom(count: int) -> str:
    items = (
        f"<entry><title>Burrows {n}</title><link href='https://burrows.example/p/{n}'/>"
        f"<content type='html'>{escape(_html(each, n))}</content></entry>"
        for n, each in _posts(count)
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'>{''.join(items)}</feed>"


def _json_feed(count: int) -> str:
    items = [{"title": f"Burrows {n}", "content_html": _html(each, n)} for n, each in _posts(count)]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items})


def _ghost(count: int) -> str:
    posts = [{"title": f"B {n}", "slug": f"b-{n}", "html": _html(each, n)} for n, each in _posts(count)]
    return json.dumps({"db": [{"data": {"posts": posts}}]})


def _substack(count: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as packed:
        rows = "".join(f"{n}.b-{n},2023-06-16,true,newsletter,everyone,Burrows {n},\n" for n, _ in _posts(count))
        packed.writestr("posts.csv", f"post_id,post_date,is_published,type,audience,title,subtitle\n{rows}")
        for n, each in _posts(count):
            packed.writestr(f"posts/{n}.b-{n}.html", _html(each, n))
    return written.getvalue()


def _bibtex(count: int) -> str:
    return "".join(
        f"@article{{a{one.number},\n  title = {{{one.title}}},\n  author = {{Bilby, Ada and Quoll, Bo}},\n"
        f"  eprint = {{{one.arxiv}}},\n  year = 2023, abstract = {{{one.text}}}\n}}\n"
        for one in _papers(count)
    )


def _ris(count: int) -> str:
    return "".join(
        f"TY  - JOUR\nTI  - {one.title}\nAU  - Bilby, Ada\nUR  - {one.address}\nPY  - 2023\nAB  - {one.text}\nER  -\n"
        for one in _papers(count)
    )


def _csl(count: int) -> str:
    names = [{"given": "Ada", "family": "Bilby"}]
    return json.dumps(
        [
            {"type": "article", "title": one.title, "author": names, "URL": one.address, "abstract": one.text}
            for one in _papers(count)
        ]
    )


def _csv(count: int) -> str:
    return "title,authors,url,abstract\n" + "".join(
        f'{one.title},"Ada Bilby, Bo Quoll",{one.address},"{one.text}"\n' for one in _papers(count)
    )


def _facts(count: int) -> str:
    entries = [{"title": one.title, "arxiv": one.arxiv, "authors": ["Ada Bilby", "Bo Quoll"]} for one in _papers(count)]
    volumes = [
        {"volume": place // ITEMS + 1, "title": "Burrows", "entries": entries[place : place + ITEMS]}
        for place in range(0, count, ITEMS)
    ]
    return json.dumps({"volumes": volumes})


@dataclass(frozen=True)
class Form:
    """How a source of a form is made of so many papers or posts, and what no source may have more of."""

    make: Callable[[int], str | bytes]
    most: int
    of: str = "bytes"
    """What there may be so many of: bytes or characters, tags, papers or posts."""

    def largest(self) -> int:
        """How many papers or posts the largest source has."""
        if self.of in ("papers", "posts"):
            return min(int(self.most * FULL), int(MAX_BYTES * FULL / self._each(len)))
        return int(self.most * FULL / self._each(_tags if self.of == "tags" else len))

    def _each(self, count: Callable[[str | bytes], int]) -> float:
        """What one more paper or post adds."""
        return (count(self.make(1_020)) - count(self.make(1_000))) / 20


def _tags(source: str | bytes) -> int:
    return source.count("<" if isinstance(source, str) else b"<")  # type: ignore[arg-type]


FORMS: Mapping[str, Form] = {
    "mail": Form(lambda count: _mail(_papers(count)), LONGEST_TEXT),
    "mbox": Form(_mbox, MOST_CARRIED, "posts"),
    "RSS": Form(_rss, MOST_CARRIED, "posts"),
    "Atom": Form(_atom, MOST_CARRIED, "posts"),
    "JSON feed": Form(_json_feed, MOST_CARRIED, "posts"),
    "HTML": Form(lambda count: _html(_papers(count)).replace(" at night", " at night, by moonlight"), MAX_BYTES),
    "HTML of many tags": Form(
        lambda count: _html(_papers(count)).replace(" at night", " <b>at</b> night"), MOST_TAGS, "tags"
    ),
    "Markdown": Form(lambda count: _markdown(_papers(count)), LONGEST_TEXT),
    "Ghost": Form(_ghost, MOST_CARRIED, "posts"),
    "Substack ZIP": Form(_substack, MOST_CARRIED, "posts"),
    "BibTeX": Form(_bibtex, MOST_PAPERS, "papers"),
    "RIS": Form(_ris, MOST_PAPERS, "papers"),
    "CSL-JSON": Form(_csl, MOST_PAPERS, "papers"),
    "CSV": Form(_csv, MOST_PAPERS, "papers"),
    "facts": Form(_facts, MAX_BYTES),
    "plain text": Form(lambda count: _plain(_papers(count)), LONGEST_TEXT),
    "listing": Form(lambda count: _listing(_papers(count), "\n"), LONGEST_TEXT),
    "listing in paragraphs": Form(lambda count: _listing(_papers(count), "\n\n"), LONGEST_TEXT),
}


def measured(form: str, path: Path) -> tuple[int, float, float, str]:
    """Import a source: entries, processor seconds, megabytes more at the most, and what was refused first."""
    before = _megabytes("VmRSS")
    start = time.process_time()
    entries, refusal = _imported(path, is_facts=form == "facts")
    return entries, time.process_time() - start, _megabytes("VmHWM") - before, refusal


def _megabytes(kind: str) -> float:
    """What Linux says of this process: its memory now, or the most that it had."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(re.search(rf"^{kind}:\s+(\d+)", status, re.MULTILINE)[1]) / 1024  # type: ignore[index]


def _imported(path: Path, *, is_facts: bool) -> tuple[int, str]:
    found: Iterable[Document | Refusal] = read_facts_file(path) if is_facts else read_sources([path])
    shelf = Shelf.with_volumes([], Vocabulary(), RHYTHM)
    entries, refusal = 0, ""
    for each in found:
        for one in newsletters_in(each) if isinstance(each, Document) else [each]:
            if isinstance(one, Refusal):
                refusal = refusal or one.reason
                continue
            draft = draft_of(one, shelf=shelf, special="burrows" if one.form in ("papers", "listing") else None)
            shelf.put(draft)
            issue_text(fields_of(draft))
            entries += len(draft.papers)
    return entries, refusal


def main(forms: Iterable[str]) -> None:
    """Print the table."""
    print("form | largest: bytes, entries | CPU s at 1/4, 1/2, 1 | per doubling | MB more | per doubling")
    for form in forms:
        sizes, told = zip(*(_of_share(form, share) for share in SHARES), strict=True)
        used, memory = [one[1] for one in told], [one[2] for one in told]
        shown = [f"{form} | {sizes[-1]:,}, {told[-1][0]:,}", *(_row(each) for each in (used, memory)), told[-1][3]]
        print(" | ".join(filter(None, shown)), flush=True)


def _of_share(form: str, share: int) -> tuple[int, tuple[int, float, float, str]]:
    """Measure a share of the largest source of a form in a process of its own; its bytes come too."""
    made = FORMS[form].make(FORMS[form].largest() // share)
    source = made.encode() if isinstance(made, str) else made
    with tempfile.NamedTemporaryFile(suffix=".one") as file:
        file.write(source)
        file.flush()
        command = [sys.executable, "-m", "tests.importers.growth", "--one", form, file.name]
        return len(source), json.loads(subprocess.check_output(command, text=True))


def _row(values: list[float]) -> str:
    ratios = (f"{after / max(before, 0.01):.2f}" for before, after in pairwise(values))
    return f"{', '.join(f'{value:.1f}' for value in values)} | {', '.join(ratios)}"


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measured(sys.argv[2], Path(sys.argv[3]))))
    else:
        main(sys.argv[1:] or FORMS)
