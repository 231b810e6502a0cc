"""Mailboxes: the line that says who sends letters, to a name and an address. Knows nothing of headers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsletter.model.record import fault
from newsletter.problem import ReadingRule, quoted

DOMAIN = re.compile(r"(?!.{254})([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
"""A domain in lower case, as it is asked for: letters of other scripts stand in it in their xn-- form."""

_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_PERSON = re.compile(rf"(?!.{{65}}){_ATOM}(\.{_ATOM})*")
_MAILBOX = re.compile(r'(?:"(?P<quoted>(?:[^"\\]|\\.)*)"|(?P<bare>[^<>@]*))\s*<(?P<address>[^<>]*)>|(?P<alone>\S+)')
_ENCODED = re.compile(r"=\?[^?]*\?[^?]*\?[^?]*\?=")
"""An encoded word (RFC 2047), or what some program takes for one."""

_SPELT_OUT = (
    (re.compile(r"(?i)^\s*<?\s*mailto:|\?.*$"), ""),
    (re.compile(r"(?i)\s*[(\[{<]\s*at\s*[)\]}>]\s*|\s+at\s+|\s*[＠﹫]\s*|\s+@\s*|@\s+"), "@"),
    (re.compile(r"(?i)\s*[(\[{<]\s*dot\s*[)\]}>]\s*|\s+dot\s+|,(?=[a-z]+\s*$)"), "."),
)
"""What people write for the signs of an e-mail address, and what stands around it in a link."""

_NOT_BARE = re.compile(r'[()\[\]:;,\\"]')
"""What divides addresses, or means something else to mail, in a name that has no quotes around it."""


@dataclass(frozen=True)
class Mailbox:
    """A name as readers see it, which may be empty, and an e-mail address."""

    name: str
    address: str


def read_mailbox(line: str) -> Mailbox:
    """Read «Name <address>», «"Name, Inc." <address>» or an address alone."""
    if encoded := _ENCODED.search(line):
        claim = f"has an encoded word in it, {quoted(encoded[0])}"
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint="write the name as readers shall see it")
    parts = _MAILBOX.fullmatch(line.strip())
    address = (parts["address"] or parts["alone"] or "") if parts else ""
    if parts is None or not is_mail_address(address):
        claim = "must be a name and one e-mail address, such as Marsupial Letters <letters@example.org>"
        domain = _ascii_form(address.rpartition("@")[2])
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint=f"write its domain as {domain}" if domain else "")
    _check_bare(parts["bare"] or "", address)
    name = re.sub(r"\\(.)", r"\1", parts["quoted"]) if parts["quoted"] else parts["bare"] or ""
    return Mailbox(re.sub(r"[ \t]+", " ", name).strip(" "), address)


def is_mail_address(text: str) -> bool:
    """Say whether a text is one e-mail address and nothing else."""
    person, _, domain = text.rpartition("@")
    return bool(_PERSON.fullmatch(person) and DOMAIN.fullmatch(domain.lower())) and not _ENCODED.search(text)


def nearest_mail_address(text: str) -> str:
    """The e-mail address that a text means that is none itself: a link, one with a name, «at» spelt out; or nothing."""
    for spelt, sign in _SPELT_OUT:
        text = spelt.sub(sign, text)
    found = _MAILBOX.fullmatch(text.strip())
    address = (found["address"] or found["alone"] or "").strip(" .,;:<>\"'") if found else ""
    person, _, domain = address.rpartition("@")
    near = f"{person}@{_ascii_form(domain) or domain}"
    return near if is_mail_address(near) else ""


def _check_bare(name: str, address: str) -> None:
    """A name without quotes has nothing in it that would end it."""
    found = _NOT_BARE.search(name)
    if found is None:
        return
    is_clear = not re.search(r'["\\]', name)  # else it has quotes that were meant otherwise
    hint = f"""write '"{name.strip().replace("'", "''")}" <{address}>'""" if is_clear else ""
    raise fault(ReadingRule.BAD_ADDRESS, f"has a {found[0]} in a name without quotes", hint=hint)


def _ascii_form(domain: str) -> str:
    """A domain of other letters in its xn-- form, where it is a domain and one form alone is meant by it."""
    try:
        written = domain.encode("idna").decode("ascii")
        is_sure = written.encode("ascii").decode("idna") == domain != written
    except UnicodeError:
        return ""
    return written if is_sure and DOMAIN.fullmatch(written) else ""
