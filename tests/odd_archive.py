"""An archive of odd data: long, empty, many, foreign, of one name, with math, and hostile in every field."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import yaml

from newsletter.model import EXTRA_KINDS
from tests.conftest import make_project

HOSTILE = (
    '"><script>alert(1)</script><img src=x onerror=alert(2)> </title></style></textarea> ]]> --> {{ 7 * 7 }} {% raw %}'
    " ' & ⟦newsletter:body<h1⟧ javascript:alert(3) $\\text{<script>alert(4)</script>}$ <!-- \\u003c"
)
LONG_TITLE = "On " + "the Exceedingly Long Titles of Papers That Say " * 4 + "Everything"
MANY = 300
FOREIGN = (
    "宇佐美 袋",
    "Ναταλία Κουόκα",
    "محمد بلبي",
    "Łucja Ñandú",
    "Ó Coala",
    "김 왈라비",
    "ǃXóõ",
    "O’Quoll-Söhne 3rd",
)
_FIRST_MONDAY = dt.date(2023, 5, 22)


class _Plain(yaml.SafeDumper):
    """Writes a value that comes twice twice, for issue files have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def odd_project(folder: Path) -> Path:
    """Lay out a project of odd data, faultless to the checks."""
    (folder / "issues/vocabulary").mkdir(parents=True)
    for name, content in {**_vocabulary(), **_volumes()}.items():
        text = yaml.dump(content, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=10_000)
        (folder / f"issues/{name}.yaml").write_text(text, "utf-8")
    return make_project(folder / "project", issues=folder / "issues")


def _vocabulary() -> dict[str, list[Any]]:
    tags: list[dict[str, Any]] = [
        {"id": tag, "name": tag, "description": f"About {tag}."} for tag in ("recsys", "embeddings", "rag", "many")
    ]
    tags[-1]["former"] = ["several", "lots"]
    tags.append({"id": "empty", "name": "Nothing yet", "description": "Nobody has written about it.", "parent": "rag"})
    tags.append({"id": "hostile", "name": HOSTILE, "description": HOSTILE, "aliases": [f"alias {HOSTILE}"]})
    organisations: list[dict[str, Any]] = [
        {"id": "hostile", "name": HOSTILE, "description": HOSTILE, "aliases": [f"alias {HOSTILE}"]}
    ]
    organisations.append({"id": "empty", "name": "Nobody Ltd"})
    organisations.append({"id": "foreign", "name": "宇宙大学", "former": ["alien"]})
    venues: list[dict[str, Any]] = [
        {"id": "hostile", "name": HOSTILE, "full_name": f"full {HOSTILE}", "kind": "journal"},
        {"id": "empty", "name": "Nowhere", "full_name": "Nowhere at All", "kind": "workshop"},
    ]
    return {"vocabulary/tags": tags, "vocabulary/organisations": organisations, "vocabulary/venues": venues}


def _volumes() -> dict[str, dict[str, Any]]:
    many = [_entry(f"many-{number}", tags=["many", "rag"], arxiv=f"2401.{number:05}") for number in range(1, 66)]
    special = {"special": "sixty-five", "title": "Sixty-Five", "published": dt.date(2024, 2, 1), "papers": many}
    empty = {"special": "empty", "title": "Nothing Yet", "published": dt.date(2024, 3, 1), "papers": []}
    long = _entry("long", title=LONG_TITLE, tagline=LONG_TITLE, authors=[f"Author Number {one}" for one in range(MANY)])
    return {
        "1": _volume(1, long, title=LONG_TITLE, aliases=["one", "first"]),
        "2": _volume(2, _hostile("hostile", "paper"), **_hostile_volume()),
        "3": _volume(3, *_twins(), *_foreign(), *_math(), intro="Between $5 and $10, in $O(n \\log n)$."),
        "sixty-five": special,
        "empty": empty,
    }


def _volume(number: int, *papers: dict[str, Any], **fields: Any) -> dict[str, Any]:
    monday = _FIRST_MONDAY + dt.timedelta(weeks=number - 1)
    return {
        "volume": number,
        "title": f"Volume {number}",
        "period": {"start": monday, "end": monday + dt.timedelta(days=6)},
        "published": monday + dt.timedelta(days=4),
        "papers": list(papers),
        **fields,
    }


def _entry(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "title": name.title(), "tagline": f"{name}, in one line", "summary": "It digs."} | fields


def _hostile_volume() -> dict[str, Any]:
    return {
        "title": HOSTILE,
        "intro": HOSTILE,
        "extras": [{"kind": kind} | _hostile(f"hostile-{kind}", kind) for kind in EXTRA_KINDS.ids]
        + [{"see": "long", "note": HOSTILE}],
        "corrections": [{"date": dt.date(2023, 7, 1), "text": HOSTILE}],
    }


def _hostile(name: str, kind: str) -> dict[str, Any]:
    day = dt.date(2023, 7, 1)
    return _entry(
        name,
        title=f"{kind} {HOSTILE}",
        official_title=f"official {kind} {HOSTILE}",
        tagline=HOSTILE,
        credited=HOSTILE,
        organisations=[HOSTILE],
        authors=[HOSTILE, "Ann Other"],
        doi=f"10.1234/{kind}<script>alert(5)</script>\"'&]]>",
        venue={"id": "hostile", "year": 2023, "pages": HOSTILE, "track": HOSTILE},
        links=[{"kind": "code", "url": "https://wombat.example/%22%3E%3Cscript%3E?a=1&b='", "note": HOSTILE}],
        tags=["hostile", "recsys"],
        summary=f"{HOSTILE}\n\n- {HOSTILE}\n\n[x](javascript:alert(6)) <javascript:alert(7)> [y](data:text/html,z)\n\n"
        f"```\n{HOSTILE}\n```\n\n`{HOSTILE}`",
        corrections=[{"date": day, "text": HOSTILE}],
        withdrawn={"date": day, "reason": HOSTILE},
        aliases=[f"formerly-{name}"],
    )


def _twins() -> list[dict[str, Any]]:
    """Two papers of one name, by authors of one name, known apart by their arXiv ids."""
    twins = (("twin", "2305.00001"), ("twin-again", "2305.00002"))
    return [_entry(name, title="One Name", authors=["Jo Kim"], arxiv=arxiv) for name, arxiv in twins]


def _foreign() -> list[dict[str, Any]]:
    return [
        _entry("foreign", title="袋熊的检索", authors=list(FOREIGN), organisations=["宇宙大学"], tags=["embeddings"]),
        _entry("foreign-again", title="«Ångström» and 3 more", authors=list(FOREIGN[:5])),
        _entry("digits", title="3 Wombats, no authors", credited="Quoll et al."),
        {"id": "stub", "title": "A Stub", "tagline": "Its summary did not survive", "stub": True},
    ]


def _math() -> list[dict[str, Any]]:
    tex = "$\\frac{1}{n} \\sum_{i=1}^n x_i^2$"
    wide = "$" + "x_1 + y^2 - " * 30 + "z$"
    return [
        _entry(
            "math", title=f"Adapt-$\\infty$ in {tex}", tagline=f"From $5 to $10 in {tex}", summary=f"{wide}\n\n- {tex}"
        ),
        _entry("broken-math", title="Broken $\\frac$ and $x_$", tagline="$\\nosuch{1}$", summary="$\\left($ and $y^$"),
    ]
