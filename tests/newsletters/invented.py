"""Five invented newsletters that have little in common: their settings, their issue files, and the pages they have."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.conftest import ARCHIVE, REPOSITORY

TOPIC = {"id": "burrows", "name": "Burrows", "description": "Where to dig, and how deep."}


@dataclass(frozen=True)
class Newsletter:
    """A newsletter: how its settings differ from those of any other, and what its issue files hold."""

    name: str
    settings: dict[str, object]
    issues: dict[str, dict[str, object]]
    entry: str
    """The address of a page of one entry."""

    label: str
    """What its newest volume is called."""

    has_organisations: bool = True
    mark: str = ""
    """The file of its mark, where it has one."""

    def lay_out(self, folder: Path) -> Path:
        """Write the project into a folder."""
        shutil.copytree(ARCHIVE / "docs", folder / "docs")
        (folder / "hooks").symlink_to(REPOSITORY / "hooks")
        settings = yaml.load((ARCHIVE / "mkdocs.yml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - texts alone
        pages = [page for page in settings["nav"] if self.has_organisations or "Organisations" not in page]
        if not self.has_organisations:
            shutil.rmtree(folder / "docs/organisations")
        own = {"feed_authority": "letters.example", "feed_year": 2026, "pictures": False, "limits": {}} | self.settings
        made = {
            "site_name": self.name,
            "site_description": f"An invented newsletter: {self.name}",
            "site_url": "https://letters.example/",
            "docs_dir": "docs",
            "hooks": ["hooks/mkdocs_hooks.py"],
            "plugins": [],
            "theme": {"name": "material"},
            "nav": pages,
            "not_in_nav": settings["not_in_nav"],
            "extra": {"generator": False, "newsletter": own},
        }
        if self.mark:
            (folder / "docs/assets").mkdir()
            (folder / "docs/assets/beutel.svg").write_text(self.mark, "utf-8")
        _write(folder / "mkdocs.yml", made)
        for name, volume in self.issues.items():
            _write(folder / f"issues/{name}.yaml", volume)
        _write(folder / "issues/vocabulary/tags.yaml", [TOPIC])
        if self.has_organisations:
            _write(folder / "issues/vocabulary/organisations.yaml", [{"id": "quokka-labs", "name": "Quokka Labs"}])
        return folder


def _write(file: Path, value: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(yaml.safe_dump(value, sort_keys=False, allow_unicode=True), "utf-8")


def _words(number: int) -> str:
    return " ".join(["It", "digs", "by", "night", "and", "rests", "by", "day."] * (number // 8 + 1))


def _entry(name: str, words: int = 90, **fields: object) -> dict[str, object]:
    """An entry; its title and its tagline follow from its id."""
    title = name.replace("-", " ").title()
    return (
        {"id": name, "title": title, "tagline": f"{title} in one line", "tags": ["burrows"]}
        | {"summary": _words(words)}
        | fields
    )


def _video(name: str) -> dict[str, object]:
    link = {"kind": "video", "url": f"https://videos.example/{name}"}
    return _entry(name, 45, kind="video", links=[link], authors=["Jürgen Weiß"])


def _days(start: str, end: str, published: str) -> dict[str, object]:
    day = yaml.safe_load
    return {"period": {"start": day(start), "end": day(end)}, "published": day(published)}


VIDEOS = Newsletter(
    "Beutelfilme",
    {
        "language": "de",
        "kinds": ["video", "podcast"],
        "organisations": False,
        "volume_label": "Folge {number}",
        "look": {
            "mark": "assets/beutel.svg",
            "accent": {"light": "#7a1f4b", "dark": "#f0a8c8"},
            "highlight": {"light": "#2f6b2f", "dark": "#9ad29a"},
            "fonts": {"text": "humanist", "titles": "slab"},
            "row": ["volumes/", "topics/"],
            "footer": [{"name": "Impressum", "page": "about/"}],
        },
        "rhythm": {"every": "two-weeks", "first_day": yaml.safe_load("2026-01-05"), "published_days_after": 0},
    },
    {
        "1": {"volume": 1, "title": "Höhlen & Gänge", **_days("2026-01-05", "2026-01-18", "2026-01-18")}
        | {"papers": [], "extras": [_video("nacht-der-wombats")]},
        "2": {"volume": 2, "title": "Übers Graben", **_days("2026-01-19", "2026-02-01", "2026-02-01")}
        | {"papers": [], "extras": [_video("tiefe-gaenge"), _video("stille-wasser") | {"kind": "podcast"}]},
    },
    "papers/tiefe-gaenge/",
    "Folge 2",
    has_organisations=False,
    mark='<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><circle cx="24" cy="24" r="24" fill="#7a1f4b"/>'
    '<path d="M8 34q16-26 32 0z" fill="#ffd9a0"/></svg>\n',
)

BIOLOGY = Newsletter(
    "Marsupial Biology Digest",
    {
        "customs": {"fewest_words": 20, "most_words": 60},
        "rhythm": {"every": "month", "first_day": yaml.safe_load("2026-01-01"), "published_days_after": 3},
        "volume_label": "{month}",
    },
    {
        str(number): {"volume": number, "title": f"Digest {number}", **_days(*days)}
        | {"papers": [_entry(f"gene-{number}", 40, ids=[{"kind": "pubmed", "id": f"3145210{number}"}])]}
        for number, days in {
            1: ("2026-01-01", "2026-01-31", "2026-02-03"),
            2: ("2026-02-01", "2026-02-28", "2026-03-03"),
        }.items()
    },
    "papers/gene-2/",
    "February 2026",
)

LINKS = Newsletter(
    "Links from the Burrow",
    {
        "kinds": ["article", {"id": "thread", "one": "thread", "several": "threads", "sign": "🧵"}],
        "customs": {"tagline": False, "summary": False, "fewest_words_of_extra": 0},
        "rhythm": {"every": "irregular", "named_by": "date"},
    },
    {
        day: {"title": f"Links {number}", "published": yaml.safe_load(day), "papers": []}
        | {"extras": [_entry(f"link-{number}", 8, kind=kind) | {"tagline": f"Link {number} <b>&</b> *more*"}]}
        for number, (day, kind) in enumerate(
            (("2026-03-02", "article"), ("2026-03-03", "thread"), ("2026-03-09", "article")), start=1
        )
    },
    "papers/link-3/",
    "9 March 2026",
)

READERS = Newsletter(
    "The Wombat Reading Group",
    {
        "kinds": ["event", "podcast"],
        "rhythm": {"every": "week", "first_day": yaml.safe_load("2026-01-08"), "published_on_day": -1},
        "volume_label": "Meeting #{number}",
        "identifiers": [{"id": "shelfmark", "name": "Shelfmark", "url": "https://library.example/?mark="}],
    },
    {
        "1": {"volume": 1, "through": 2, "title": "A Double Meeting", **_days("2026-01-08", "2026-01-21", "2026-01-06")}
        | {"papers": [_entry("old-book", ids=[{"kind": "isbn", "id": "9783161484100"}])], "extras": []},
        "3": {"volume": 3, "title": "In the Garden", **_days("2026-01-22", "2026-01-28", "2026-01-20")}
        | {
            "papers": [_entry("new-book", ids=[{"kind": "shelfmark", "id": "WOM-12.b"}])],
            "extras": [_entry("garden-talk", 45, kind="event"), {"see": "old-book"}],
        },
    },
    "papers/garden-talk/",
    "Meeting #3",
)

WEEKLY = Newsletter(
    "Marsupial Papers of the Week",
    {"rhythm": {"first_day": yaml.safe_load("2026-01-05")}},
    {
        str(number): {"volume": number, "title": f"Week {number}", **_days(*days)}
        | {
            "papers": [_entry(f"paper-{number}", arxiv=f"2601.0000{number}", organisations=["Quokka Labs"])],
            "extras": [_entry(f"tool-{number}", 45, kind="tool")],
        }
        for number, days in {
            1: ("2026-01-05", "2026-01-11", "2026-01-09"),
            2: ("2026-01-12", "2026-01-18", "2026-01-16"),
        }.items()
    },
    "papers/paper-2/",
    "Vol. 2",
)

NEWSLETTERS = {"videos": VIDEOS, "biology": BIOLOGY, "links": LINKS, "readers": READERS, "weekly": WEEKLY}
