"""The policy: what a browser may load, run and send on a page of the site. Knows no page.

It stands in every page, as the Content-Security-Policy of a `<meta>`; `hosting` writes it as headers.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import urlsplit

from newsletter.model.hosts import host_of
from newsletter.settings import Settings

REFERRER = "strict-origin-when-cross-origin"
"""Other hosts learn from which site a reader comes and not from which page; a service for letters asks for the site."""


class Directive(NamedTuple):
    """One line of the policy: for what it is, what it allows on every page, and why."""

    name: str
    allows: str
    meaning: str
    in_pages: bool = True
    """Whether a page says so itself; what it does not is said by headers alone."""


DIRECTIVES = (
    Directive("default-src", "'none'", "What no other line names is loaded from nowhere: no frame, no sound."),
    Directive("script-src", "'self'", "Scripts are files of the site; those inside a page go by their hash."),
    Directive("style-src", "'self'", "Styles are files of the site; no page has one inside."),
    Directive("img-src", "'self'", "Pictures are files of the site."),
    Directive("font-src", "'self'", "So are fonts."),
    Directive("connect-src", "'self'", "A script asks the site alone, as the search does for its files."),
    Directive("manifest-src", "'self'", "So does the browser that makes an app of the site."),
    Directive("worker-src", "'self'", "What runs in the background is a file of the site."),
    Directive("base-uri", "'none'", "No text can turn the links of a page to another place."),
    Directive("form-action", "'self'", "Forms lead to the site, and to what the settings name for letters."),
    Directive("require-trusted-types-for", "'script'", "No script makes HTML or a script of a text.", in_pages=False),
    Directive(
        "trusted-types",
        "newsletter-worker",
        "And none can declare a text of its own harmless, but for the one address of what runs in the background.",
        in_pages=False,
    ),
    Directive("frame-ancestors", "'none'", "No other site shows a page in a frame of its own.", in_pages=False),
)
"""The policy, in the order in which it is written.

Trusted types are left to headers: the theme's script keeps to them on our pages, but other features of the theme, or a
script that an archive adds, may not, and a header is what whoever serves the site can leave out.
"""

_SCRIPT = re.compile(r"<script\b(?![^>]*\ssrc\s*=)[^>]*>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)


def script_hashes(*partials: str) -> list[str]:
    """The sources that allow the scripts in what the theme puts into a page.

    Only what the theme is known to print is given here, never a whole page: else it would allow what slipped in.
    """
    return [script_hash(script) for partial in partials for script in _SCRIPT.findall(partial)]


def policy(settings: Settings, scripts: Iterable[str] = (), *, is_served: bool = False) -> str:
    """Write the policy of a page in which these scripts may run.

    A site that is served to whoever writes it allows all inline scripts, for the server puts one of its own into every
    page.
    """
    allowed = ["'unsafe-inline'"] if is_served else scripts
    return _written([one for one in DIRECTIVES if one.in_pages], settings, allowed)


def whole_policy(settings: Settings, scripts: Iterable[str]) -> str:
    """Write the policy of all pages together, as a header, in which the scripts of each may run."""
    return _written(DIRECTIVES, settings, sorted(set(scripts)))


def _written(directives: Iterable[Directive], settings: Settings, scripts: Iterable[str]) -> str:
    more = {"script-src": dict.fromkeys(scripts), "form-action": dict.fromkeys(_form_targets(settings))}
    return "; ".join(" ".join([one.name, one.allows, *more.get(one.name, ())]) for one in directives)


@cache
def script_hash(script: str) -> str:
    """The source that allows one inline script and no other; each is hashed once, on however many pages it stands."""
    return f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"


def _form_targets(settings: Settings) -> list[str]:
    """Where forms may lead beside the site: browsers follow a form's redirects only to places that are named."""
    form = settings.signup
    return [_origin(address) for address in (form.action, *form.leads_to) if address] if form else []


def _origin(address: str) -> str:
    """Scheme, host and port of an address, in the letters of a policy: it knows no others than ASCII."""
    parts = urlsplit(address)
    labels = host_of(address).split(".")
    host = ".".join(one if one.isascii() else f"xn--{one.encode('punycode').decode()}" for one in labels)
    return f"{parts.scheme}://{host}" + (f":{parts.port}" if parts.port else "")
