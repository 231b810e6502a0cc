"""Rules about slips of typing and copying in texts and titles, of which what was meant is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from newsletter.checks.finding import Finding
from newsletter.checks.prose_rules import without_code
from newsletter.checks.texts import Text, prose_of, titles_of
from newsletter.model import Extra, Paper
from newsletter.problem import did_you_mean, quoted
from newsletter.source.project import Reading
from newsletter.strings.language import ENGLISH

_TWICE = re.compile(r"[ \n]((?i:the|an|of|and|or|are|by|from|this|we))\s(?=[a-z])(?i:\1)\b(?!-)")
"""English words that no sentence has twice in a row but in names: «the THE system». Others have «die die»."""

_TWICE_AS_NO_NOUN = re.compile(
    r"(?<!\S)(?:(\S*) (?!\1 )"
    r"(?=(?:with|into|their|which|been|between|these|those|than|[a-z]{3,40}(?:al|ent|ous|iv)ly) )"
    r"|(?:the|of|for|in|on|with|from|their|its|our|many|several) (?=(?!series|species)[a-z]{3,40}[bd-hj-rtv-z]s )"
    r"|(?:is|are|was|were|be|been) (?=[a-z]{3,40}[^\We]ed ))"
    r"([a-z]+) \2(?![\w’'*-])(?! \2)"  # the same word many times is no slip
)
"""Small words and adverbs, plurals where no verb can be, as it is in «it ranks ranks», and participles behind «was»."""

_IN_TEXT = (
    ((" .", " ,"), re.compile(r"(?<!\S)\w{1,40} [,.](?=\s(?!\.)|$)"), "delete the space"),
    (("..", ",,"), re.compile(r"(?<!\S)\w{1,40}(?:\.\.(?=\s|$)|,,)"), "delete one of the two signs"),
    (
        (".", ","),
        re.compile(r"(?<!\S)[a-z]{3,40}(?:\.[A-Z][a-z]|,[a-z]{3})[a-z]{0,40}(?=\s|$)"),
        "write a space between them; code stands in backticks",
    ),
)
"""What words have behind them outside code and addresses by mistake alone, after the signs of which it has one."""
_OF_PAGE = re.compile(
    r"\b(?:(?:Read|Learn|See) more|Subscribe (?:now|here|today)|All rights reserved)[.!…»→]*(?=\n|$)"
    r"|(?:^ |(?<=\n)|(?<=[.!?]\s))© ?(?:19|20)\d\d\b|^ Comments: \d+ pages\b"
)
_IN_ENGLISH = (
    ((" ",), _TWICE, "delete one of the two words"),
    ((" ",), _TWICE_AS_NO_NOUN, "delete one of the two words"),
    (("more", "eserved", "©", "Subscribe", "Comments"), _OF_PAGE, "delete it: it is of a page and not of the text"),
)
"""What English texts alone have in them by mistake."""
_SENTENCE_END = re.compile(r"(?<=\w[.!?])\s+")
_LEAST_WORDS = 5
"""So many words has a sentence that nobody writes twice."""

_SITES = (
    "OpenReview|ACL Anthology|arXiv|IEEE Xplore|SpringerLink|ScienceDirect|GitHub|Hugging Face|Papers [Ww]ith [Cc]ode"
    "|Semantic Scholar|ResearchGate|YouTube|Google Scholar|PubMed|dblp|SSRN|alphaXiv|Proceedings of .{1,200}"
)
_IN_TITLE = (
    (
        re.compile(
            rf"\s[|–—-]\s(?:{_SITES})(?:\.[a-z]{{2,3}})?$|\s[(\[](?i:pdf|html|paper|code)[)\]]$"
            r"|\s(?:View|Download) PDF$|\s\|\s[A-Z][\w-]+ (?:19|20)\d\d$|\(opens in (?:a )?new \w+\)$|\s?↗$|\S\.pdf$"
        ),
        "delete it: it is of the page and not of the title",
    ),
    (re.compile(r"^[“«„][^“”«»„]*[”»“]$"), "write it without the quotation marks, unless its authors have them"),
    (re.compile(r"(?<![\w*])\*[A-Za-z][^*\n]{0,60}[A-Za-z]\*(?![\w*])"), "write it without the asterisks"),
    (re.compile(r"\w{1,40} ?(?:…|\.\.\.)$"), "write the whole title; leave it where that ends so"),
    (re.compile(r"(?<!\S)\w{1,40}(?: :(?=[A-Z]\w)|:: )"), "write one colon with a space behind it alone"),
    (re.compile(r"^(?:\d{1,2}\)|\(\d{1,2}\)|#\d+|[-–—•*])\s"), "delete it: it is of a list and not of the title"),
    (
        re.compile(
            r"https?://\S+|\(?(?:arXiv:\s?\d{4}\.\d|doi:\s?10\.)\S+(?:\s\[\S+\])?"
            r"|(?:^|[(\[ ])(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}(?:v\d)?[)\]]?$",
            re.IGNORECASE,
        ),
        "delete it: it belongs in arxiv:, doi: or links:",
    ),
)
_IN_TITLE_OF_PAPER = (
    (
        re.compile(r"\b(?!(?:al|etc|Inc|Jr|vs)\.)[^\W\d_]{2,40}\.$"),
        "delete the full stop, unless it was printed so",
    ),
    (
        re.compile(r"^(?=\S+ )(?=[ -`{-~À-Þ–—‘’“”]*$).*[A-Z]{4}.*\W[A-Z]{4}.*"),
        "write small letters where its authors would",
    ),
    (
        re.compile(r"^(?=(?:\S+ ){2})(?=.*[a-z]{3})[ -#%-@\[\]^-z|~ß-ÿ–—‘’“”]+$"),
        "write capitals where its authors would",
    ),
)
_IN_ENGLISH_TITLE = (
    (_TWICE, "delete one of them"),
    (
        re.compile(r"^\d{1,2}\.\s(?!.*(?:[äöüß]|\b(?:zu[mr]?|und|de[rmns]|für|vo[nm]|Workshop|Tagung)\b))"),
        "delete it: it is of a list and not of the title",
    ),
)
"""What is no slip in titles of other languages, where «1.» is «the first»."""
_BEGINNING = 4
"""So many letters come again where a text is there twice."""
_DOUBLED, _ONE_HALF = "says everything twice", "delete one half of it"
_FIELDS = "|".join(sorted({*Paper.model_fields, *Extra.model_fields, "see"}))
_FIELD = re.compile(rf"^[ \t]*(?:- +(?=id:|title:))?(?:{_FIELDS}):(?:[ \t][^\n]{{0,200}})?$", re.MULTILINE)
_ET_AL = re.compile(r"\bet\.? al\b(?!\.)|\bet\. al\.|^(?:from|by) ")
"""What stands in «credited», and is added where it is printed or written otherwise there."""


def field_in_text(reading: Reading) -> Iterator[Finding]:
    """No field is a part of the text above it, as it is where it is indented as far."""
    for text in prose_of(reading):
        if ":" in text.text and (found := _FIELD.search(without_code(text.text))):
            message = f"{text.name} has {quoted(found[0].strip())} in it, which looks like a field"
            hint = "if it is one, begin it in the column of the other fields, left of the text"
            yield text.warning(message, hint)


def credit_form(reading: Reading) -> Iterator[Finding]:
    """Who is credited is named alone, and others beside as «et al.»."""
    for text in titles_of(reading):
        if text.field_path[-1] == "credited" and (found := _ET_AL.search(text.text)):
            meant = _ET_AL.sub(lambda one: "et al." if one[0].startswith("et") else "", text.text)
            message = f"{text.name} has {quoted(found[0].strip())}"
            yield text.warning(message, did_you_mean(meant))


def typing_slip(reading: Reading) -> Iterator[Finding]:
    """Texts say nothing twice in a row, and have a space behind a comma or a full stop but not before it."""
    is_english = reading.settings.language.lower().startswith(ENGLISH)
    for text in _taglines(reading):
        for pattern, hint in (*_IN_TAGLINE, *(_IN_ENGLISH_TAGLINE if is_english else ())):
            if found := pattern.search(text.text):
                yield text.warning(f"{text.name} has {quoted(found[0].strip())}", hint)
    for text in chain(prose_of(reading), _taglines(reading)):
        if _is_doubled(text.text):
            yield text.warning(f"{text.name} {_DOUBLED}", _ONE_HALF)
        elif again := _said_again(text.text):
            yield text.warning(f"{text.name} has a sentence twice: {quoted(again)}", "delete one of the two")
        plain = f" {without_code(text.text)}"
        for signs, pattern, hint in (*_IN_TEXT, *(_IN_ENGLISH if is_english else ())):
            if any(sign in plain for sign in signs) and (found := pattern.search(plain)):
                message = f"{text.name} has {quoted(' '.join(found[0].split()))}"
                yield text.warning(message, hint)


def _said_again(text: str) -> str:
    """A sentence that a text has twice; '' where none is."""
    sentences = [" ".join(one.split()) for one in _SENTENCE_END.split(text)]
    seen: set[str] = set()
    for one in sentences if len(sentences) > 1 else ():
        if one in seen and one.count(" ") >= _LEAST_WORDS - 1:
            return one
        seen.add(one)
    return ""


def _taglines(reading: Reading) -> Iterator[Text]:
    return (text for text in titles_of(reading) if text.field_path[-1] == "tagline")


_OF_A_LIST = "delete it: it is of a list"
_IN_TAGLINE = (
    (re.compile(r"^[“«„\"][^“”«»„\"]*[”»“\"]$"), "write it without the quotation marks, unless it quotes somebody"),
    (re.compile(r"^.{50,}\w ?(?:…|\.\.\.)$"), "write the whole of it; leave it where that ends so"),
    (re.compile(r"^(?:\d{1,2}\)|\(\d{1,2}\)(?!.*\(\d)|[-–—•*])\s"), _OF_A_LIST),
)
_IN_ENGLISH_TAGLINE = ((re.compile(r"^\d{1,2}\.\s"), _OF_A_LIST),)
"""What taglines have about them where they were copied; in other languages «1. Platz» is right."""


def _is_of_work(text: Text) -> bool:
    return text.field_path[-1] in ("title", "official_title") and text.field_path[0] in ("papers", "extras")


def _is_doubled(text: str) -> bool:
    """Whether all is said twice, one behind the other, as where it was pasted twice."""
    if text.find(text[:_BEGINNING], _BEGINNING) < 0:
        return False
    words = [word for one in text.casefold().split() if (word := one.strip(".:;,|–—-"))]
    half = len(words) // 2
    return half > 1 and words[0] != words[1] and words[:half] == words[half:]


def title_as_copied(reading: Reading) -> Iterator[Finding]:
    """The title of an entry is whole, and as its authors wrote it: nothing of a page or a list was copied along."""
    is_english = reading.settings.language.lower().startswith(ENGLISH)
    for text in titles_of(reading):
        if not _is_of_work(text):
            continue
        if _is_doubled(text.text):
            yield text.warning(f"{text.name} {_DOUBLED}", _ONE_HALF)
            continue
        of_papers = _IN_TITLE_OF_PAPER if text.field_path[0] == "papers" else ()
        for pattern, hint in (*_IN_TITLE, *of_papers, *(_IN_ENGLISH_TITLE if is_english else ())):
            if found := pattern.search(text.text):
                message = f"{text.name} has {quoted(found[0].strip())}, which its authors hardly wrote"
                yield text.warning(message, hint)
                break
