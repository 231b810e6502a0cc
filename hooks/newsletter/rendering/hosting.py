"""Hosting: the headers that a server sends with every file of the site, in the form of the program that serves it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable

from newsletter.rendering.policy import REFERRER, whole_policy
from newsletter.settings import Settings

_HASH = re.compile(r"'sha256-[A-Za-z0-9+/]{43}='")
_SAMPLE = "'sha256-…'"

Headers = dict[str, str]
"""The values of headers, by name."""


def _as_headers_file(headers: Headers) -> str:
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def _as_nginx(headers: Headers) -> str:
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())


def _as_apache(headers: Headers) -> str:
    return "".join(f'Header always set {name} "{value}"\n' for name, value in headers.items())


FORMS: dict[str, Callable[[Headers], str]] = {
    "netlify": _as_headers_file,
    "cloudflare": _as_headers_file,
    "nginx": _as_nginx,
    "apache": _as_apache,
}
"""How headers are written, by the host that reads them."""


def scripts_file(scripts: Iterable[str]) -> bytes:
    """Write down, beside the pages of a site, which inline scripts its build has allowed in any of them.

    The pages themselves are not asked: among them may be files that somebody wrote by hand, with their own policy.
    """
    return json.dumps(sorted(set(scripts)), indent=1).encode() + b"\n"


def allowed_scripts(written: bytes) -> set[str]:
    """Read what `scripts_file` has written; only hashes are believed."""
    return set(_HASH.findall(written.decode(errors="replace")))


def headers(settings: Settings, scripts: Iterable[str]) -> Headers:
    """Name every header: the policy of all pages together, and what beside it a page cannot say."""
    return {
        "Content-Security-Policy": whole_policy(settings, scripts),
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
    }


def sample(form: str) -> str:
    """A form as the handbook shows it, where no site is built: with a hash that stands for all."""
    return FORMS[form](headers(Settings(), [_SAMPLE]))
