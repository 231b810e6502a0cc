"""JSON-LD: what search engines and reference managers are told of a page, in the words of schema.org."""

from __future__ import annotations

import json
from collections.abc import Mapping

from markupsafe import Markup

from newsletter import addresses
from newsletter.model import Volume
from newsletter.settings import Settings
from newsletter.text.prose import plain_title

_UNSAFE = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "<>&'"})
"""What could end the element or the attribute that holds the data, or begin another one."""


def json_ld(thing: Mapping[str, object]) -> Markup:
    """The element that tells of a thing; browsers run nothing of it."""
    return Markup('<script type="application/ld+json">{}</script>').format(embedded(thing))


def embedded(data: object) -> Markup:
    """Data as JSON that can stand in such an element, and between single quotes in an attribute."""
    return Markup(json.dumps(data, ensure_ascii=False).translate(_UNSAFE))  # noqa: S704 - nothing in it is markup


def volume_object(volume: Volume, settings: Settings) -> dict[str, object]:  # not for readers
    """A volume as an issue of a periodical; the post in which it was published first is the same thing."""
    known = {
        "@context": "https://schema.org",
        "@type": "PublicationIssue",
        "issueNumber": None if volume.is_special else volume.id,
        "name": plain_title(volume.title),
        "datePublished": volume.published.isoformat(),
        "url": addresses.absolute(settings.address, addresses.volume_address(volume)),
        "sameAs": volume.original,
        "creativeWorkStatus": "Incomplete" if volume.incomplete else None,
        "isPartOf": {
            "@type": "Periodical",
            "name": settings.name,
            "url": addresses.absolute(settings.address, addresses.HOME),
        },
    }
    return {name: value for name, value in known.items() if value is not None}
