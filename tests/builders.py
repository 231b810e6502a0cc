"""Records and projects for tests: a test names what matters to it, and the rest is faultless and invented."""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsletter.checks import check
from newsletter.model import (
    Archive,
    Author,
    Extra,
    Organisation,
    Paper,
    See,
    Signature,
    Tag,
    Venue,
    Vocabulary,
    Volume,
)
from newsletter.model.schedule import Rhythm
from newsletter.source import read_project

FIRST_MONDAY = dt.date(2023, 5, 22)
RHYTHM = Rhythm(first_day=FIRST_MONDAY)

SETTINGS = """\
site_name: Marsupial Letters
extra:
  newsletter: {feed_authority: wombat.example, feed_year: 2020}
"""

TAGS = """\
- id: burrows
  name: Burrow planning
  description: Where to dig, and how deep.
  aliases: [burrow design]
- id: night-vision
  name: Night vision
  description: Seeing in the dark.
  parent: burrows
"""

ORGANISATIONS = """\
- id: quokka-labs
  name: Quokka Labs
  aliases: [Quokka Laboratories]
- id: bilby-university
  name: Bilby University
"""

VENUES = """\
- id: dig
  name: DIG
  full_name: Conference on Digging
  kind: conference
  aliases: [Digging Conference]
- id: burrow-letters
  name: Burrow Lett.
  full_name: Burrow Letters
  kind: journal
"""

PROJECT = {
    "mkdocs.yml": SETTINGS,
    "issues/vocabulary/tags.yaml": TAGS,
    "issues/vocabulary/organisations.yaml": ORGANISATIONS,
    "issues/vocabulary/venues.yaml": VENUES,
}


def make_paper(**fields: object) -> Paper:
    """Make a paper; fields are given as in an issue file, lists as tuples."""
    return Paper.model_validate(_entry("lone-wombat") | fields)


def make_extra(**fields: object) -> Extra:
    """Make an extra, a dataset where no kind is given."""
    return Extra.model_validate(_entry("burrow-maps") | {"kind": "dataset"} | fields)


def make_volume(number: int = 1, *papers: Paper | See, **fields: object) -> Volume:
    """Make a weekly volume, with the period and the day of publication that its number gives."""
    monday = FIRST_MONDAY + dt.timedelta(weeks=number - 1)
    made: dict[str, object] = {
        "volume": number,
        "title": f"Volume {number} on Burrows",
        "period": {"start": monday, "end": monday + dt.timedelta(days=6)},
        "published": monday + dt.timedelta(days=4),
        "papers": papers,
    }
    return Volume.model_validate(made | fields)


def make_special(name: str = "reading-list", *papers: Paper | See, **fields: object) -> Volume:
    """Make a volume outside the weekly numbering."""
    made: dict[str, object] = {"volume": None, "special": name, "title": "A Reading List", "period": None}
    return make_volume(1, *papers, **(made | fields))


def make_vocabulary(tags: Iterable[str] = ("burrows",), organisations: Iterable[str] = ("Quokka Labs",)) -> Vocabulary:
    """Make a vocabulary of the topics with these ids and the organisations with these names."""
    return Vocabulary(
        venues=(make_venue(),),
        tags=tuple(Tag(id=tag, name=tag.title(), description=f"All about {tag}.") for tag in tags),
        organisations=tuple(Organisation(id=name.lower().replace(" ", "-"), name=name) for name in organisations),
    )


def make_venue(**fields: object) -> Venue:
    """Make a venue, a conference where no kind is given."""
    made = {"id": "dig", "name": "DIG", "full_name": "Conference on Digging", "kind": "conference"}
    return Venue.model_validate(made | fields)


def make_archive(*volumes: Volume, vocabulary: Vocabulary | None = None) -> Archive:
    """Make an archive of the volumes."""
    return Archive(volumes, vocabulary or make_vocabulary())


def author_named(archive: Archive, name: str) -> Author:
    """The author whose name, in whatever spelling, is this."""
    return archive.author_of(Signature(name=name))


def issue_text(entry: str = "", *, number: int = 3, name: str = "lone-wombat", volume: str = "", more: str = "") -> str:
    """Write an issue file with one paper, faultless but for the lines added.

    `entry` goes to the paper, from line 10 on; `volume` stands in place of the volume's own number, title, period
    and day of publication (lines 1 to 4); `more` goes to the end.
    """
    made = make_volume(number)
    assert made.period
    head = volume or (
        f"volume: {number}\ntitle: {made.title}\n"
        f"period: {{start: {made.period.start}, end: {made.period.end}}}\npublished: {made.published}\n"
    )
    title = name.replace("-", " ").title()
    paper = f"id: {name}\ntitle: A {title}\ntagline: One wombat, alone\nsummary: It digs.\n{_lines(entry)}"
    return f"{_lines(head)}papers:\n  - {textwrap.indent(paper, '    ').strip()}\n{_lines(more)}"


def lay_out(folder: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write a project of these files, by path, with a vocabulary and settings; None leaves one of them out."""
    for path, content in (PROJECT | dict(files)).items():
        if content is not None:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path there."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def report(folder: Path, files: Mapping[str, str | bytes | None]) -> str:
    """Lay out a project and return all that is wrong with it, as `newsletter check` prints it."""
    return "".join(f"{problem}\n" for problem in check(read_project(lay_out(folder, files))))


def _entry(name: str) -> dict[str, object]:
    title = name.replace("-", " ").title()
    return {"id": name, "title": title, "tagline": f"{title}, in one line", "summary": f"{title} digs."}


def _lines(text: str) -> str:
    text = textwrap.dedent(text).strip("\n")
    return f"{text}\n" if text else ""
