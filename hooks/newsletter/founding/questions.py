"""Questions: what the founder of an archive is asked, what is usual, and whether an answer is one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import urlsplit

from newsletter.founding.foundation import Foundation, settings_of, topics_of, usual_address, without_quotes
from newsletter.founding.publication import PUBLICATIONS
from newsletter.model.licences import LICENCES, licence_meant
from newsletter.model.schedule import IRREGULAR, STEPS, Rhythm
from newsletter.problem import NewsletterError, did_you_mean, listed, nearest, quoted
from newsletter.strings.language import ENGLISH, strings
from newsletter.text.mailbox import DOMAIN

_LEADING = 3
"""So many topics lead the home page."""

Answers = Mapping[str, str]
"""What was answered, by the name of the option that says the same."""


@dataclass(frozen=True)
class Question:
    """What is asked: the option that answers it too, the words, what is usual after earlier answers, and a check."""

    option: str
    text: str
    usual: Callable[[Answers], str]
    check: Callable[[str], object]


def questions(folder: str, monday: dt.date) -> tuple[Question, ...]:
    """All questions, about an archive in a folder of this name, in the week that begins on this Monday."""
    usual_name = " ".join(folder.replace("-", " ").replace("_", " ").split()).title() or "Newsletter"
    return (
        Question("name", "Name of the newsletter", lambda _: usual_name, _name),
        Question("address", "Address of the site", lambda told: usual_address(told["name"]), _address),
        Question("language", "Language of its texts", lambda _: ENGLISH, lambda text: settings_of(language=text)),
        Question("description", "What it is, in one line", _description, _described),
        Question("rhythm", f"How often it appears ({', '.join(STEPS)})", lambda _: Rhythm().every, _every),
        Question("first", "First day that volume 1 covers", lambda told: _usual_first(told, monday), first_day),
        Question("topics", "Its first topics, with commas between", _first_topic, _topics),
        Question(
            "licence",
            f"Licence of its texts, such as {listed([*LICENCES][:2])}",
            lambda _: next(iter(LICENCES)),
            _licence,
        ),
        Question("host", f"Who holds the site ({', '.join(PUBLICATIONS)})", lambda _: next(iter(PUBLICATIONS)), _host),
    )


def founded(told: Answers, *, requirement: str, wheel: str = "", example_day: dt.date | None = None) -> Foundation:
    """What all answers come to."""
    topics, address = topics_of(told["topics"].split(","), told["language"]), _address(told["address"])
    kinds = tuple(dict.fromkeys(filter(None, map(str.strip, told.get("kinds", "").split(",")))))
    settings = settings_of(
        name=_name(told["name"]),
        description=without_quotes(told["description"]),
        address=address,
        language=told["language"],
        rhythm=_rhythm(told),
        licence=_licence(told["licence"]),
        first_topics=tuple(tag.id for tag in topics)[:_LEADING],
        feed_authority=urlsplit(address).hostname,
        feed_year=first_day(told["first"]).year,
        **({"kinds": kinds} if kinds else {}),
    )
    return Foundation(settings, topics, _host(told["host"]), requirement, wheel, example_day)


def _rhythm(told: Answers) -> Rhythm:
    """The rhythm; without one no number follows from a day, and a volume is named by that."""
    every = _every(told["rhythm"])
    named_by = "date" if every == IRREGULAR else Rhythm().named_by
    return Rhythm(every=every, first_day=first_day(told["first"]), named_by=named_by)


def _name(text: str) -> str:
    name = without_quotes(text)
    settings_of(name=name)
    return name


def _described(text: str) -> None:
    settings_of(description=without_quotes(text))


def _address(text: str) -> str:
    address = text.strip()
    settings_of(address=address)
    host = urlsplit(address).hostname or ""
    if not DOMAIN.fullmatch(host):
        claim = "address must have a domain like letters.example, of which IDs in feeds are made"
        raise NewsletterError(f"{claim}, not {quoted(host)}{_in_plain_letters(host)}")
    return address if address.endswith("/") else f"{address}/"


def _in_plain_letters(host: str) -> str:
    """How a domain with other letters is written in a to z, where only one way is known (not that of «ß»)."""
    try:
        plain = host.encode("idna").decode()
        is_same = plain.encode().decode("idna") == host and plain != host
    except UnicodeError:
        return ""
    return f"; write {plain}" if is_same else ""


def _description(told: Answers) -> str:
    return strings(told["language"]).say("founding.description")


def _first_topic(told: Answers) -> str:
    return strings(told["language"]).say("founding.first_topic")


def _topics(text: str) -> None:
    topics_of(text.split(","), ENGLISH)


def _among(text: str, known: Collection[str], unknown: str, more: str = "") -> str:
    if text not in known:
        hint = did_you_mean(nearest(text, known)) or f"take {listed([*known])}{more}"
        raise NewsletterError(f"{unknown.format(quoted(text))}; {hint}")
    return text


def _licence(text: str) -> str:
    more = "; mkdocs.yml can name any other later"
    return _among(licence_meant(text) or text, LICENCES, "no licence {} is known by name", more)


_host = partial(_among, known=PUBLICATIONS, unknown="no files are known for the host {}")
_every = partial(_among, known=STEPS, unknown="no newsletter appears every {}")


def _usual_first(told: Answers, monday: dt.date) -> str:
    """The Monday of this week, or the first of this month."""
    return (monday.replace(day=1) if told["rhythm"] in ("month", "quarter") else monday).isoformat()


def first_day(text: str) -> dt.date:
    """The first day that volume 1 covers."""
    try:
        day = dt.date.fromisoformat(text.strip())
    except ValueError as error:
        raise NewsletterError(f"{quoted(text)} is no day; write it as 2026-01-05") from error
    if not 1990 <= day.year <= 9990:
        raise NewsletterError(f"{day} is too far away for a newsletter")
    return day
