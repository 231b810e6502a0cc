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

STYLES: Mapping[str, Callable[[Work, Strings], str]] = {"apa": apa, "acm": acm, "ieee": ieee, "chicago": chicago}
"""The styles of references, by the words that menus remember."""


@dataclass(frozen=True)
class Form:
    """A form beside BibTeX: the word by which it is remembered, its name, what its files end with, their media type."""

    id: str
    name: str
    ending: str
    media_type: str


FORMS = (
    Form("ris", "RIS", "ris", "application/x-research-info-systems"),
    Form("csl", "CSL-JSON", "csl.json", "application/vnd.citationstyles.csl+json"),
    Form("apa", "APA", "apa.txt", "text/plain"),
    Form("acm", "ACM", "acm.txt", "text/plain"),
    Form("ieee", "IEEE", "ieee.txt", "text/plain"),
    Form("chicago", "Chicago", "chicago.txt", "text/plain"),  # not for readers: a name in every language
)
"""All of them, in the order of menus; `web/citing/forms.js` has them too."""


def in_styles(work: Work, said: Strings) -> dict[str, str]:
    """The reference of a work in every style."""
    return {name: style(work, said) for name, style in STYLES.items()}


def in_every_form(ris_text: str, csl_text: str, references: Mapping[str, str]) -> dict[str, str]:
    """A work in all of them, by the words that menus remember, of its records and references, which are given."""
    texts = {"ris": ris_file([ris_text]), "csl": csl_file([csl_text])}
    return texts | {name: f"{text}\n" for name, text in references.items()}


def in_form(form: str, works: Iterable[Work], said: Strings) -> str:
    """Write works in a form, each reference in a paragraph of its own."""
    if form == "ris":
        return ris_file(map(ris_record, works))
    if form == "csl":
        return csl_file(map(csl_line, works))
    return "\n".join(f"{STYLES[form](work, said)}\n" for work in works)


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
