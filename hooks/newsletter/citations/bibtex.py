"""Entries to BibTeX, in UTF-8, as BibTeX 0.99d, biber and the parsers of reference managers read it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsletter import addresses
from newsletter.citations.bibtex_names import bibtex_name, escaped
from newsletter.citations.fields import NO_VOCABULARY, found_at, published_in, remarks, year
from newsletter.model import VENUE_KINDS, Archive, Extra, Paper, Signature, Venue, Vocabulary, Volume
from newsletter.model.dates import MONTHS
from newsletter.settings import Settings, editors_of
from newsletter.strings.language import Strings
from newsletter.text.math import is_formula, mathml
from newsletter.text.tex import greek_as_commands

_BETWEEN_DOLLARS = re.compile(r"\$(?!\s)([^$]+)(?<!\s)\$")
_NEVER_IN_MATH = re.compile(r"[&%#~]|\\[{}]")
_VERBATIM = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex(entry: Paper | Extra, said: Strings, vocabulary: Vocabulary = NO_VOCABULARY) -> str:
    """Cite an entry under its id, by the kind of its venue; one without a venue is `@misc`, and nothing is guessed."""
    venue = vocabulary.venue_of(entry)
    kind = VENUE_KINDS[venue.kind].cited_as if venue else "misc"
    if kind == "phdthesis" and entry.venue and (entry.venue.track or "").startswith("Master"):  # not for readers
        kind = "mastersthesis"
    return _entry(kind, entry.id, _fields(entry, venue, said))


def _entry(kind: str, key: str, fields: list[tuple[str, str]]) -> str:
    known = [(name, value) for name, value in fields if value]
    width = max(len(name) for name, _ in known)
    lines = ",\n".join(f"  {name:<{width}} = {value}" for name, value in known)
    return f"@{kind}{{{key},\n{lines}\n}}\n"


def volume_bibtex(volume: Volume, archive: Archive, settings: Settings) -> str:
    """Cite a volume itself, under a key that no entry has: its editors, the newsletter, and where it is read."""
    part = settings.said.label(volume)
    fields = [
        ("title", _braced(_protected(volume.title))),
        ("editor", _braced(" and ".join(map(bibtex_name, _signatures(volume, archive, settings))))),
        ("howpublished", _braced(escaped(f"{settings.name}, {part}"))),
        ("year", _braced(f"{volume.published.year}")),
        ("month", MONTHS[volume.published.month - 1]),
        ("doi", _braced(_verbatim(volume.doi or ""))),
        ("url", _braced(_verbatim(settings.absolute(addresses.volume_address(volume))))),
    ]
    return _entry("misc", f"volume:{volume.id}", fields)


def _signatures(volume: Volume, archive: Archive, settings: Settings) -> Iterable[Signature]:
    """The editors, with what is known of how their names are taken apart."""
    for editor in editors_of(volume, settings):
        known = archive.signed(editor.name)
        yield known if known.name == editor.name else Signature(name=editor.name)


def _fields(entry: Paper | Extra, venue: Venue | None, said: Strings) -> list[tuple[str, str]]:
    date, doi, url = entry.date, entry.doi, found_at(entry)
    return [
        ("title", _braced(_protected(said.stated(entry.best_title, entry)))),
        ("author", _braced(" and ".join(map(bibtex_name, entry.authors)))),
        *_published(entry, venue),
        ("year", _braced(str(year(entry) or ""))),
        ("month", MONTHS[date.month - 1] if date and date.month and not venue else ""),
        ("eprint", _braced(entry.arxiv or "")),
        ("archivePrefix", "{arXiv}" if entry.arxiv else ""),
        ("primaryClass", _braced(entry.arxiv_class or "") if entry.arxiv else ""),
        ("doi", _braced(_verbatim(doi or ""))),
        ("howpublished", _braced(escaped(f"doi:{entry.doi}")) if entry.doi and not (entry.arxiv or venue) else ""),
        ("url", _braced(_verbatim(url or ""))),
        ("note", _braced(escaped("; ".join(remarks(entry, said))))),
    ]


def _published(entry: Paper | Extra, venue: Venue | None) -> list[tuple[str, str]]:
    """The venue, and the place in it; the date of a preprint says nothing of the month."""
    here = entry.venue
    if not here or not venue:
        return []
    kind = VENUE_KINDS[venue.kind]
    has_number = here.number and not (here.volume and kind.named_by == "booktitle")  # styles take one of the two there
    return [
        (kind.named_by, _braced(escaped(published_in(here, venue)))),
        ("type", _braced(escaped(here.track or "")) if kind.named_by == "school" else ""),
        ("volume", _braced(escaped(here.volume or ""))),
        ("number", _braced(escaped((here.number or "") if has_number else ""))),
        ("pages", _braced(escaped(here.printed_pages).replace("–", "--"))),
    ]


def _protected(title: str) -> str:
    """Keep a title's capitals by a second pair of braces.

    A pair that begins with a backslash is one «special character» to BibTeX, which changes its case after all.
    """
    made = _with_math(" ".join(title.split()))
    return f"{{{{}}{made}}}" if made.startswith("\\") else f"{{{made}}}"


def _with_math(title: str) -> str:
    """Escape all of a title but its formulas, which stay TeX."""
    for found in filter(None, (_BETWEEN_DOLLARS.match(title, dollar.start()) for dollar in re.finditer(r"\$", title))):
        before, after = title[: found.start()], title[found.end() :]
        if _is_math(found[1], before=before[-1:], after=after[:1]):
            return escaped(before) + greek_as_commands(found[0]) + _with_math(after)
    return escaped(title)


def _is_math(tex: str, *, before: str, after: str) -> bool:
    """Whether a formula may stand as TeX: one that our own pages set, so that no other command gets into a paper."""
    is_plain = not _NEVER_IN_MATH.search(tex) and is_formula(tex, before=before, after=after)
    return is_plain and mathml(tex).startswith("<math")


def _verbatim(address: str) -> str:
    """Write an address or DOI, which styles print as it is; only braces and backslashes could end the field."""
    return address.translate(_VERBATIM)


def _braced(text: str) -> str:
    return f"{{{text}}}" if text else ""
