"""Rules about the look of an archive: that its colours are read upon its pages, and that its links lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.model.contrast import contrast, readable
from newsletter.problem import Severity
from newsletter.source.project import Reading
from newsletter.styles.sheets import pairs

_LEAST = 4.5
"""The contrast of a text with what it stands upon (WCAG 2.2, 1.4.3)."""

_SEEN = 3
"""And of a sign (1.4.11)."""

_SCHEMES = ("light", "dark")


def faint_colour(reading: Reading) -> Iterator[Finding]:
    """A colour of one's own has a contrast of 4.5 and more with what it stands upon, in light and in dark."""
    look = reading.settings.look
    for name in ("accent", "highlight"):
        for scheme in _SCHEMES if getattr(look, name) else ():
            colour, grounds = getattr(getattr(look, name), scheme), _grounds(scheme)
            found = contrast(colour, grounds)
            if found < _LEAST:
                near = readable(colour, grounds, least=_LEAST)
                message = f'{name}: {scheme}: "{colour}" has a contrast of {int(found * 100) / 100} on {scheme} pages'
                hint = f'texts need {_LEAST}; the nearest that has it is "{near}"'
                yield Finding(reading.settings_file, ("look", name, scheme), message, hint)


def unseen_mark(reading: Reading) -> Iterator[Finding]:
    """A mark has a colour that is seen on light pages, and one that is seen on dark ones."""
    mark = reading.settings_file.mark
    for scheme in _SCHEMES if mark else ():
        grounds = _grounds(scheme)[:1]
        if mark and max(contrast(shape.colour, grounds) for shape in mark.shapes) < _SEEN:
            message = f"nothing of the mark is seen on {scheme} pages, whose ground is {grounds[0]}"
            hint = "draw it upon a ground of its own, such as a square behind it"
            yield Finding(reading.settings_file, ("look", "mark"), message, hint, Severity.WARNING)


def unfit_foot_link(reading: Reading) -> Iterator[Finding]:
    """A link at the foot leads to a page of the site or elsewhere, and says to which."""
    for number, link in enumerate(reading.settings.look.footer):
        if (link.page is None) == (link.url is None):
            wrong = "both a page and a url" if link.page else "neither a page nor a url"
            message, hint = f'footer: "{link.name}" has {wrong}', "write page: for one of the site, url: for any other"
            yield Finding(reading.settings_file, ("look", "footer", number), message, hint)


def _grounds(scheme: str) -> list[str]:
    """What texts stand upon: the page, and boxes on it."""
    usual = pairs()
    return [usual[token][_SCHEMES.index(scheme)] for token in ("--nl-paper", "--nl-soft")]
