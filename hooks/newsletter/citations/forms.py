"""Forms: in which a work can be cited, what readers call each, and as which file they get it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from newsletter.citations.acm import acm
from newsletter.citations.apa import apa
from newsletter.citations.chicago import chicago
from newsletter.citations.csl_json import csl_file, csl_line
from newsletter.citations.ieee import ieee
from newsletter.citations.json_ld import embedded
from newsletter.citations.ris import ris_file, ris_record
from newsletter.citations.work import Work
from newsletter.settings import Settings
from newsletter.strings.language import Strings

BIBTEX_TYPE = "application/x-bibtex"
"""The media type of BibTeX, which every list has as a file."""


def _in_paragraphs(references: Iterable[str]) -> str:
    return "\n".join(f"{one}\n" for one in references)


@dataclass(frozen=True)
class Form:
    """A form beside BibTeX: the word by which it is remembered, its name, what its files end with, their media type."""

    id: str
    name: str
    ending: str
    media_type: str
    write: Callable[[Work, Strings], str]
    """Writes one work."""
    join: Callable[[Iterable[str]], str] = _in_paragraphs
    """Makes a file of works that are written."""


FORMS = (
    Form("ris", "RIS", "ris", "application/x-research-info-systems", ris_record, ris_file),
    Form("csl", "CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json", csl_line, csl_file),
    Form("apa", "APA", "apa.txt", "text/plain", apa),
    Form("acm", "ACM", "acm.txt", "text/plain", acm),
    Form("ieee", "IEEE", "ieee.txt", "text/plain", ieee),
    Form("chicago", "Chicago", "chicago.txt", "text/plain", chicago),  # not for readers: a name in every language
)
"""All of them, in the order of menus; `web/citing/forms.js` has them too."""

STYLES = {form.id: form.write for form in FORMS if form.join is _in_paragraphs}
"""The styles of references, by the words that menus remember."""


def in_each_form(work: Work, said: Strings) -> dict[str, str]:
    """A work as it stands in files of every form, by the words that menus remember."""
    return {form.id: form.write(work, said) for form in FORMS}


def as_files(written: Mapping[str, str]) -> dict[str, str]:
    """A work that is written in every form, as a file of each."""
    return {form.id: form.join([written[form.id]]) for form in FORMS}


def in_form(name: str, works: Iterable[Work], said: Strings) -> str:
    """Write works in a form, each reference in a paragraph of its own."""
    form = next(one for one in FORMS if one.id == name)
    return form.join(form.write(work, said) for work in works)


class Take(NamedTuple):
    """What a page needs so that readers can take all that it lists: the name of the files, and texts beside BibTeX."""

    name: str
    own: Markup | str = ""
    """What comes before the entries in each form, as data; nothing where the files that have these are left out."""


def take(name: str, settings: Settings, own: Work | None = None) -> Take:
    """Offer every form; `own` is a work that comes before the entries, and brings its text with it."""
    if not settings.open_data:
        return Take(name)
    said = settings.said
    return Take(name, embedded({form.id: in_form(form.id, [own], said) for form in FORMS} if own else {}))
