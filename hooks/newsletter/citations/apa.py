"""References in the style of the APA, 7th edition, as plain text."""

from __future__ import annotations

from newsletter.citations.sentences import editors_said, ended, joined, month_and_day, pages_said
from newsletter.citations.work import Work
from newsletter.strings.language import Strings

_NAMED = 20
"""So many authors are all named; of more, the first ones and the last."""

_WITH_DAY = ("document", "article-magazine")
_BESIDE_TITLE = ("thesis", "report")


def apa(work: Work, said: Strings) -> str:
    """«Quoll, B., & Bilby, A. (2025). Title. Journal, 44(1), 1–64. https://doi.org/…»; without authors, title first."""
    when = f"({_when(work, said)})."
    title = ended(joined(work.title, *_beside_title(work, said), by=" "))
    head = [ended(_authors(work, said)), when, title] if work.by else [title, when]
    return joined(*head, ended(_source(work, said)), work.doi_url or work.url, by=" ")


def _authors(work: Work, said: Strings) -> str:
    printed, editors = [one.inverted(initials=True) for one in work.by], editors_said(work, said)
    listed = ", & ".join(filter(None, (", ".join(printed[:-1]), *printed[-1:])))
    if len(printed) > _NAMED:
        listed = f"{', '.join(printed[: _NAMED - 1])}, … {printed[-1]}"
    return f"{listed} ({editors})" if editors else listed


def _when(work: Work, said: Strings) -> str:
    if not work.year:
        return said.say("cited.undated")
    return joined(work.year, month_and_day(work, said) if work.kind in _WITH_DAY else "")


def _beside_title(work: Work, said: Strings) -> list[str]:
    """What stands behind a title: the number of a preprint, what a dataset or a program is."""
    what = {"dataset": said.say("cited.dataset"), "software": said.say("cited.software")}.get(work.kind)
    place = _place(work, said) if work.kind in _BESIDE_TITLE else ""
    school = f"[{work.publisher}]" if _is_read(work) and work.kind == "thesis" else ""
    return [f"({work.number})" if work.number else "", place, f"[{what}]" if what else "", school]


def _source(work: Work, said: Strings) -> str:
    if work.kind == "chapter":
        return said.say("cited.in", work=joined(work.container, _place(work, said), by=" "))
    if work.container:
        issue = f"({work.issue})" if work.issue else ""
        return joined(work.container, f"{work.volume}{issue}", work.pages)
    return "" if _is_read(work) and work.kind == "thesis" else work.publisher


def _place(work: Work, said: Strings) -> str:
    """The place in a book, in brackets: «(Vol. 44, pp. 1–10)»."""
    volume = said.say("cited.volume_first", number=work.volume) if work.volume else ""
    issue = said.say("cited.issue_first", number=work.issue) if work.issue else ""
    place = joined(volume, issue, pages_said(work.pages, said))
    return f"({place})" if place else ""


def _is_read(work: Work) -> bool:
    """Whether it is known where it can be read."""
    return bool(work.doi or work.url)
