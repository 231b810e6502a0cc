"""Invented volumes, one a week: their fields as issue files have them. Knows nothing of files.

An archive of more volumes begins with all those of a smaller one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from newsletter.bench.authorship import Authorship
from newsletter.bench.chance import Chance
from newsletter.bench.subjects import Subjects, subjects
from newsletter.bench.wording import InventedWords
from newsletter.model.schedule import Rhythm
from newsletter.model.slugs import slug

FIRST_MONDAY = dt.date(1890, 1, 6)
"""The first day of volume 1: so early that all of the largest archive is older than arXiv, and no id in it is late."""

RHYTHM = Rhythm(first_day=FIRST_MONDAY)
MOST_VOLUMES = 5_000
_SEED = 7
_PAPERS = 10
_EXTRAS = (0, 1, 2, 2, 3, 4)
_EXTRA_KINDS = ("dataset", "benchmark", "tool")
_PAPER_WORDS, _EXTRA_WORDS = (105, 146), (42, 76)
_ARXIV_MONTHS = 132
"""The months from January 2015 on, since when arXiv ids have five digits, that ids are spread over."""


class Invention:
    """An invented archive; the same one, whenever it is asked for."""

    def __init__(self) -> None:
        """Begin with a vocabulary and nothing else."""
        self._chance = Chance(_SEED)
        self._wording = InventedWords(self._chance)
        self._authorship = Authorship(self._chance)
        self.subjects: Subjects = subjects(self._chance, self._wording)
        self._ids: set[str] = set()
        self._recent: list[str] = []

    def volumes(self, count: int) -> Iterator[dict[str, Any]]:
        """The first volumes, in order; they can be asked for once."""
        return (self._volume(number) for number in range(1, count + 1))

    def _volume(self, number: int) -> dict[str, Any]:
        period = RHYTHM.period(number)
        published = RHYTHM.publication(period)
        papers = [self._paper(number, place, published) for place in range(_PAPERS)]
        extras = [self._extra(number, _PAPERS + place, published) for place in range(self._chance.one_of(_EXTRAS))]
        again = [{"see": self._chance.one_of(self._recent)}] if self._recent and self._chance.happens(0.1) else []
        self._recent = [*self._recent, *(one["id"] for one in papers)][-300:]
        made: dict[str, Any] = {
            "volume": number,
            "title": f"{self._wording.title(4, 7)}, {self._wording.title(4, 7)}, and More!",
            "period": {"start": period.start, "end": period.end},
            "published": published,
        }
        if number > 1 and self._chance.happens(0.03):
            made["backfilled"] = True
        made["intro"] = self._wording.prose(48, is_marked=False)
        made["papers"] = [*papers, *again]
        return made | ({"extras": extras} if extras else {}) | self._correction(published, share=0.04)

    def _paper(self, number: int, place: int, published: dt.date) -> dict[str, Any]:
        words = self._chance.between(*_PAPER_WORDS)
        return self._entry(number, place, published) | self._told(words, published, paragraphs=3)

    def _extra(self, number: int, place: int, published: dt.date) -> dict[str, Any]:
        words = self._chance.between(*_EXTRA_WORDS)
        kind = {"kind": self._chance.one_of(_EXTRA_KINDS)}
        return kind | self._entry(number, place, published) | self._told(words, published, paragraphs=1)

    def _entry(self, number: int, place: int, published: dt.date) -> dict[str, Any]:
        """What is said of a work before its summary."""
        has_name = self._chance.happens(0.5)
        title = f"{self._wording.name()}: {self._wording.title(3, 9)}" if has_name else self._wording.title(6, 12)
        authors = self._authorship.team()
        made: dict[str, Any] = {"id": self._id(title), "title": title, "tagline": self._wording.line(7, 12)}
        made |= self._credit(authors) | {"authors": authors} | self._identifiers(number, place)
        made |= self._day(published) | self._appearance(published) | self._links(number, place)
        made["tags"] = self._chance.several(self.subjects.tag_ids, self._chance.one_of((2, 3, 3, 4)))
        if self._chance.happens(0.01):
            made["aliases"] = [self._id(f"{title[:60]} first draft")]
        return made

    def _told(self, words: int, published: dt.date, *, paragraphs: int) -> dict[str, Any]:
        """The summary, or what stands in its place, and what was said of it later."""
        if self._chance.happens(0.004):
            return {"stub": True}
        day = published + dt.timedelta(days=self._chance.between(8, 200))
        if self._chance.happens(0.003):
            return {"withdrawn": {"date": day, "reason": "The authors withdrew it: a table was of another work."}}
        return {"summary": self._wording.prose(words, paragraphs=paragraphs)} | self._correction(published, share=0.01)

    def _correction(self, published: dt.date, *, share: float) -> dict[str, Any]:
        if not self._chance.happens(share):
            return {}
        day = published + dt.timedelta(days=self._chance.between(1, 30))
        return {"corrections": [{"date": day, "text": f"A figure read {self._chance.between(2, 90)}%, mistyped."}]}

    def _credit(self, authors: list[str]) -> dict[str, Any]:
        if self._chance.happens(0.6):
            name = self._chance.by_rank(self.subjects.organisation_names)
            return {"credited": name, "organisations": [name]}
        family = authors[0].rpartition(" ")[2]
        return {"credited": f"{family} et al." if len(authors) > 1 else authors[0]}

    def _identifiers(self, number: int, place: int) -> dict[str, Any]:
        rounds, month = divmod(number - 1, _ARXIV_MONTHS)
        arxiv = f"{15 + month // 12:02}{1 + month % 12:02}.{rounds * 1_000 + 31 * place + 7:05}"
        made = {"arxiv": arxiv, "arxiv_class": "cs.IR"} if self._chance.happens(0.88) else {}
        return made | ({"doi": f"10.5555/{number}.{place}"} if self._chance.happens(0.15) else {})

    def _day(self, published: dt.date) -> dict[str, Any]:
        day = published - dt.timedelta(days=self._chance.between(1, 20))
        return {"date": f"{day:%Y-%m}" if self._chance.happens(0.04) else day}

    def _appearance(self, published: dt.date) -> dict[str, Any]:
        if not self._chance.happens(0.15):
            return {}
        first = self._chance.between(1, 900)
        pages = {"pages": f"{first}–{first + 9}"} if self._chance.happens(0.3) else {}
        venue = self._chance.by_rank(self.subjects.venue_ids)
        return {"venue": {"id": venue, "year": published.year} | pages}

    def _links(self, number: int, place: int) -> dict[str, Any]:
        of, name = self._wording.words(2)
        code = {"kind": "code", "url": f"https://github.com/{of}/{name}{number}-{place}"}
        project = {"kind": "project", "url": f"https://{name}{number}-{place}.example.com/"}
        links = [one for one, share in ((code, 0.5), (project, 0.25)) if self._chance.happens(share)]
        return {"links": links} if links else {}

    def _id(self, title: str) -> str:
        """A name that no other entry has."""
        name = found = slug(title, longest=60)
        for number in range(2, len(self._ids) + 3):
            if found not in self._ids:
                break
            found = f"{name}-{number}"
        self._ids.add(found)
        return found
