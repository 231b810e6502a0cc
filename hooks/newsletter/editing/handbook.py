"""The handbook's tables: fields from the records, rules from the checks. Knows nothing of the pages' own words.

A page asks for a table with a mark in a line of its own, such as `<!-- newsletter: fields link -->`.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape
from typing import Any, get_args

from pydantic.fields import FieldInfo

from newsletter import model
from newsletter.checks import ADVICE, RULES, future_date
from newsletter.checks.finding import rule_id
from newsletter.checks.history_rules import dropped_item, permanent_id
from newsletter.editing.settings_schema import settings_schema
from newsletter.model import Extra, Paper, Record, Volume
from newsletter.model.dates import PartialDate
from newsletter.model.entry import Identifier
from newsletter.model.kinds import choices
from newsletter.model.limits import Limits
from newsletter.model.look import ColourPair, Fonts, FootLink, Look
from newsletter.model.schedule import Rhythm
from newsletter.model.signup import Signup
from newsletter.problem import NewsletterError, ReadingRule, did_you_mean, nearest, quoted
from newsletter.rendering.hosting import FORMS, sample
from newsletter.rendering.policy import DIRECTIVES
from newsletter.settings import Customs, Publisher, Settings
from newsletter.source.layout import value_text
from newsletter.source.settings_file import BESIDE

RECORDS: dict[str, type[Record]] = {
    "volume": Volume,
    "period": model.Period,
    "part": model.VolumePart,
    "paper": Paper,
    "extra": Extra,
    "see": model.See,
    "link": model.Link,
    "identifier": Identifier,
    "author": model.Signature,
    "correction": model.Correction,
    "appearance": model.Appearance,
    "withdrawal": model.Withdrawal,
    "tag": model.Tag,
    "organisation": model.Organisation,
    "venue": model.Venue,
    "person": model.Person,
    "removal": model.Removal,
    "editor": model.Editor,
    "limits": Limits,
    "customs": Customs,
    "rhythm": Rhythm,
    "signup": Signup,
    "publisher": Publisher,
    "look": Look,
    "colours": ColourPair,
    "fonts": Fonts,
    "footer": FootLink,
}
"""What a file is made of, by the name a mark uses; how much it may hold, what editors have agreed on, the rhythm."""

HANDBOOK = "contributing/"
"""Where the editors' handbook stands."""

_NEEDED_WHEN = {
    (Volume, "volume"): "in a weekly volume",
    (Volume, "special"): "in a special",
    (Volume, "period"): "in a weekly volume",
    (Paper, "tagline"): "unless a stub",
    (Paper, "summary"): "unless a stub, withdrawn or retracted",
}
"""Where the checks ask for more than the record does."""

_KINDS = {"string": "text", "integer": "number", "boolean": "true or false", "array": "list", "object": "group"}

_MARK = re.compile(r"^<!-- newsletter: (?P<name>.*?) -->$", re.MULTILINE)


def filled(markdown: str) -> str:
    """Put the tables in the place of their marks."""
    return _MARK.sub(lambda mark: table(mark["name"]), markdown)


def table(name: str) -> str:
    """The table that a mark asks for, or the form of a host, as HTML."""
    tables = _tables()
    if name not in tables:
        hint = did_you_mean(nearest(name, tables)) or f"there are {', '.join(tables)}"
        raise NewsletterError(f"the handbook has no table {quoted(name)}; {hint}")
    return tables[name]()


def rules() -> dict[str, str]:
    """What every rule about a readable archive asks for, by its id, in the order they are applied."""
    every: tuple[Callable[..., object], ...] = (*RULES, *ADVICE, future_date, permanent_id, dropped_item)
    return {rule_id(rule): (rule.__doc__ or "").partition("\n")[0] for rule in every}


def _tables() -> dict[str, Callable[[], str]]:
    made: dict[str, Callable[[], str]] = {f"fields {name}": partial(_fields, name) for name in RECORDS}
    made["rules reading"] = lambda: _rules("rules-reading", {str(rule): rule.asks for rule in ReadingRule})
    made["rules archive"] = lambda: _rules("rules-archive", rules())
    made["policy"] = _policy
    made["settings"] = _settings
    return made | {f"headers {form}": partial(_sample, form) for form in FORMS}


def _settings() -> str:
    """Every setting: how it is written, what holds where it is not, and what it does."""
    forms = settings_schema()["properties"]["extra"]["properties"]["newsletter"]["properties"]
    rows, usual = [], Settings()
    for name, info in Settings.model_fields.items():
        example = _code(_flow(info.examples[0])) if info.examples else "–"
        cells = _code(BESIDE.get(name, name)), _kind_of(forms.get(name)), _usual(usual, name), _meaning(info), example
        rows.append((f"setting-{name}", cells))
    return _table("every-setting", ("Setting", "Type", "Where nothing is set", "What it does", "Example"), rows)


def _kind_of(form: dict[str, Any] | None) -> str:
    """What a value is, in the schema's own word; what stands beside extra.newsletter is a text."""
    parts = [form or {}, *(form or {}).get("anyOf", ())]
    kinds = [_KINDS.get(str(part.get("type")), "") for part in parts] + ["group" for part in parts if "$ref" in part]
    return next(filter(None, kinds), "text")


def _usual(usual: Settings, name: str) -> str:
    value = getattr(usual, name)
    if value is None or value == ():
        return "–"
    if isinstance(value, Record) or (isinstance(value, tuple) and isinstance(value[0], Record)):
        return "as below" if isinstance(value, Record) else _code(", ".join(one.id for one in value))
    return _code(value_text(name, value))


def _flow(value: Any) -> str:
    """An example of lists and groups in one line, as YAML takes it."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(part)}" for name, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool) else str(value)


def _policy() -> str:
    rows = []
    for one in DIRECTIVES:
        said_by = "pages and headers" if one.in_pages else "headers"
        rows.append((f"policy-{one.name}", (_code(one.name), _code(one.allows), said_by, _text(one.meaning))))
    return _table("policy", ("For", "What may be", "Said by", "Why"), rows)


def _sample(form: str) -> str:
    return f"<pre><code>{_text(sample(form))}</code></pre>"


def _rules(name: str, meanings: dict[str, str]) -> str:
    rows = ((rule, (_code(rule), _words(meaning))) for rule, meaning in meanings.items())
    return _table(name, ("Rule", "What it asks for"), rows)


def _fields(name: str) -> str:
    """The fields of a record; of an extra only those that a paper has not."""
    record, rows = RECORDS[name], []
    for field, info in record.model_fields.items():
        if record is not Extra or field == "kind":
            needed = _NEEDED_WHEN.get((record, field), "yes" if info.is_required() else "no")
            cells = _code(field), _text(needed), _meaning(info), _example(field, info)
            rows.append((f"{name}-{field}", cells))
    return _table(f"fields-{name}", ("Field", "Needed", "Meaning", "Example"), rows)


def _meaning(info: FieldInfo) -> str:
    words = _words(info.description or "")
    listed = ", ".join(_code(choice) for choice in choices(info))
    return f"{words}: {listed}" if listed else words


def _example(name: str, info: FieldInfo) -> str:
    """One example as it is written in a file, or the way to the table of what stands there."""
    if info.examples:
        return _code(value_text(name, _value(info, info.examples[0])))
    below = [name for name, record in RECORDS.items() if record in set(_parts(info.annotation))]
    if below:
        return " or ".join(f'<a href="#fields-{name}">{name}</a>' for name in below)
    return _code("true") if info.annotation is bool else "–"


def _value(info: FieldInfo, example: Any) -> Any:
    """An example as a file holds it; those of records are the schema's, where a day is a text."""
    parts = set(_parts(info.annotation))
    if PartialDate in parts and (date := PartialDate.read(example)):
        return date.yaml
    if dt.date not in parts:
        return example
    day = dt.date.fromisoformat
    return [*map(day, example)] if isinstance(example, list) else day(example)


def _parts(annotation: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _table(name: str, head: tuple[str, ...], rows: Iterable[tuple[str, tuple[str, ...]]]) -> str:
    """A table as HTML: its name for links, its head, and for each row its name for links and its cells."""
    titles = "".join(f'<th scope="col">{cell}</th>' for cell in head)
    cells = ((anchor, "".join(f"<td>{cell}</td>" for cell in row)) for anchor, row in rows)
    body = "\n".join(f'<tr id="{anchor}">{row}</tr>' for anchor, row in cells)
    return f'<table id="{name}">\n<thead><tr>{titles}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>'


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>"


def _words(text: str) -> str:
    """A sentence in which commands and names stand between backticks, as messages have it."""
    return re.sub("`(.+?)`", r"<code>\1</code>", _text(text))


def _text(text: str) -> str:
    return escape(text, quote=False)
