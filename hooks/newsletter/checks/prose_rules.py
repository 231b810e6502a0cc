"""Rules about prose: what the small Markdown of `newsletter.text.prose` does not know would be printed as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from newsletter.checks.finding import Finding
from newsletter.checks.texts import lines_of, prose_of, titles_of
from newsletter.problem import quoted
from newsletter.source.project import Reading

_ELEMENTS = (
    "a|b|i|u|em|strong|br|hr|p|div|span|img|ul|ol|li|table|thead|tbody|tr|td|th|h[1-6]|sub|sup|code|pre|script|style|"
    "iframe|blockquote|font|center|small|big|del|ins|kbd|video|audio|svg|form|input|button|object|embed"
    "|fixed-case|tex-math"  # as the ACL Anthology has titles
)
_LIST_MARK = r"(?:[-*+]|\d{1,9}[.)])[ \t]+"
_AS_CODE = "put it between backticks where it is meant as it stands"


@dataclass(frozen=True)
class _Markup:
    """Markdown that prose does not know: how it is recognised, and what to write instead.

    A text without any of the `signs` needs no search. What is repeated in a pattern is bounded, for texts are hostile.
    """

    name: str
    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    hint: str


_NO_PAIR = (
    r"(?!(?:\w{1,3}|beziehungsweise|eller|into|oder|oraz|over|plus|rather|sowie|than|that|then|they|this|through|versus"
    r"|when|where|which|while|with)\b)"
)
"""No word that goes on with another ending, as in «pre- and post-training», nor one behind a hyphen meant as a dash."""

_UNKNOWN = (
    _Markup(
        "heading",
        ("# ", "#\t"),
        re.compile(rf"^[ \t]*(?:{_LIST_MARK})?(#{{1,6}}[ \t]+\S.*)", re.M),
        "begin a new paragraph; a text has no headings",
    ),
    _Markup(
        "heading",
        ("==", "--"),
        re.compile(r"^(?=[ \t]*[^\s|])([^\n]{1,500}\n[ \t]*(?:={2,}|-{2,}))[ \t]*$", re.M),
        "begin a new paragraph; a text has no headings",
    ),
    _Markup(
        "line across the page",
        ("--", "**", "__", "- -", "* *", "_ _"),
        re.compile(r"(?:\A|\n[ \t]*\n)[ \t]*([-*_](?:[ \t]*[-*_]){2,})[ \t]*$", re.M),
        "delete it; an empty line begins a new paragraph",
    ),
    _Markup(
        "image",
        ("![",),
        re.compile(r"(!\[[^\]\n]{0,500}\](?:\([^)\n]{0,500}\)|\[[^\]\n]{0,500}\]))"),
        "write a link without the ! instead",
    ),
    _Markup(
        "HTML",
        ("<",),
        re.compile(rf"(</?(?:{_ELEMENTS})(?=[\s/>])[^<>]{{0,500}}>|<!--)", re.I),
        f"write Markdown, such as **bold** or *emphasis*; {_AS_CODE}",
    ),
    _Markup(
        "table",
        ("|",),
        re.compile(r"^(?=[^\n]*\|)(?=[^\n]*--)([-|: \t]+)$", re.M),
        "write a list, or say it in words",
    ),
    _Markup(
        "block quote",
        (">",),
        re.compile(r"^[ \t]*(>[> \t]*[^\s\d.>].*)$", re.M),
        "say it in your own words, or put it between quotation marks",
    ),
    _Markup(
        "reference",
        ("]:", "]["),
        re.compile(r"(^[ \t]*\[[^\]\n]{1,500}\]:[ \t]*\S.*$|(?<![!\w\]])\[[^\]\n]{1,200}\]\[[^\]\n]{0,200}\])", re.M),
        "write the address beside the words: [words](https://…)",
    ),
    _Markup(
        "link",
        ("](",),
        re.compile(r"(?<!!)(\[[^\]\n]{0,500}\]\([ \t]*(?!<?(?:https?://|mailto:))[^)\n]{0,500}\))", re.I),
        f"an address begins with https://, http:// or mailto:; {_AS_CODE}",
    ),
    _Markup(
        "link",
        (")[", "] (", "]("),
        re.compile(
            r"(\([^()\n]{1,200}\)\[https?://[^\]\s]{1,500}\]|(?<!!)\[[^\]\n]{1,200}\][ \t]+\(https?://[^)\s]{1,500}\)"
            r"|(?<!!)\[[^\]\n]{1,200}\]\(https?://[^)\s]{1,500}(?=\s+[^\s\"'()]))"
        ),
        "write the words in brackets and the address right behind them: [words](https://…)",
    ),
    _Markup("footnote", ("[^",), re.compile(r"(\[\^[^\]\n]{1,50}\])"), "say it in the text, or delete it"),
    _Markup(
        "sign of another program",
        ("\u2020", "oaicite", "[[", "{{", "{%", "ere is", "ere's", "ere’s", "\\n", "s an AI", "orry, "),
        re.compile(
            r"(\A(?:(?:Sure|Certainly|Of course)[,.!] )?Here(?: is|['’]s) (?:an?|the|your)"
            r"[^:\n]{0,30} (?:summary|tagline|text|version)\b[^:\n]{0,30}:"
            r"|\A(?:I['’]m sorry, |I apologi[sz]e, )?(?:but )?(?:[Aa]s an AI|I can(?:not|['’]t)) [^.\n]{0,80}"
            r"|\\n(?=\s|\\n|[A-Z]|$)|【\d[^】\n]{0,100}】"
            r"|:contentReference\[oaicite[^\]\n]{0,50}\]|\[\[[^\]\n]{1,200}\]\]|\{[{%][^{}\n]{0,200}[%}]\})"
        ),
        f"delete it, or write what it stands for; {_AS_CODE}",
    ),
    _Markup(
        "list",
        ("•", "●", "▪", "‣", "◦"),
        re.compile(r"^[ \t]*([•●▪‣◦][ \t]*\S.*)$", re.M),
        'begin each item with "- ", after an empty line',
    ),
    _Markup(
        "word broken at the end of a line",
        ("-\n", "- "),
        re.compile(rf"\b([A-Za-z]{{2,40}}-(?:\n[ \t]*| ){_NO_PAIR}[a-z]+)"),
        "write it in one line, without the space",
    ),
    _Markup(
        "strike-through",
        ("~~",),
        re.compile(r"(~~[^~\n]{1,500}~~)"),
        "delete what does not hold; corrections: tells what changed",
    ),
    _Markup(
        "mark of emphasis",
        ("**",),
        re.compile(
            r"((?<![*\w])(?<!\d )\*\*"
            r"(?:(?=\w)(?!(?:[^*]|\*(?!\*)){0,3000}?\*\*)[^\n]{0,50}|[ ][^*\n]{1,100} \*\*))"
        ),
        f"write ** right before the first word and right behind the last, or delete it; {_AS_CODE}",
    ),
    _Markup(
        "backtick",
        ("`",),
        re.compile(r"(`{1,2}[^`\n]{1,50})"),
        "write a quotation mark or an apostrophe in its place, or another one behind what is code",
    ),
    _Markup(
        "label",
        ("bstract", "ummary", "DR"),
        re.compile(r"(\A(?:Abstract|Summary|TL;?DR)(?::|\.(?=\s)|\s?[–—]|\s-(?=\s))\s?)"),
        "delete it",
    ),
    _Markup(
        "formula",
        ("$",),
        re.compile(r"((?<![\\\w$])\$[A-Za-z\\][^$\n]{0,60}[\\^_{][^$\n]{0,60})(?![^$]*\$)"),
        f"write $ behind its end too; {_AS_CODE}",
    ),
    _Markup(
        "TeX",
        ("\\",),
        re.compile(r"(\\[A-Za-z]{2,20}\{[^{}\n]{0,100}\}?)"),
        f"write what readers should see; a formula stands between $ and $; {_AS_CODE}",
    ),
)

_IN_LINE = re.compile(
    rf"(?P<sign></?(?:{_ELEMENTS})(?:\s[^<>]{{0,500}})?/?>|&(?:[a-z]{{2,8}}|#\d{{1,7}}|#x[0-9a-f]{{1,6}});"
    r"|\\(?:emph|text[a-z]{2}|url|href|cite[a-z]*|footnote|thanks|ref|label)\{|(?<![\\\w^_])\{(?-i:[A-Z][\w-]{0,40})\}"
    r"|\\['\"^`~=.]\{?[a-z]|(?-i:\\[Hcdkruvb]\{[A-Za-z]\})|\\[&%_#]|``)"
    r"|(?P<words>(?<!!)\[[^\]\n]{1,300}\]\(https?://[^)\s]{1,500}\)|^\{(?=[^{}]*\}$)|(?<![*\w])\*\*(?=\w[^*]{0,500}\*\*)|^\*\*(?=\w)"
    r"|^[*_](?=\w[^*_]*\w[*_]$))"
    rf"|(?P<word>(?-i:\b[A-Za-z]{{2,40}}- {_NO_PAIR}[a-z]{{2,40}}))"
    r"|(?P<more>^#{1,6}\s(?!of\b)|^(?-i:[Tt]itle|[Tt]agline|[Ss]ummary|Abstract|Paper):"
    r"|^\[(?:\d{4}\.\d{4,5}(?:v\d)?|\d{1,3}|pdf|html|paper|code|arxiv|[a-z-]{2,8}\.[a-z]{2})\](?=\s)"
    r"|(?<=[^\W\d_]{3})[†‡¶¹]+$|(?:[,;:]|\s[|–—-])\s*$)",
    re.IGNORECASE,
)
_SIGNS_IN_LINE = frozenset("<&\\{[*_#`†‡¶¹")
_OTHERS_IN_LINE = re.compile(r"- |(?:[,;:]|\s[|–—-])\s*$|^(?:title|tagline|summary|abstract|paper):", re.IGNORECASE)
"""What a line has in it that has any of these: most have none."""

_HINTS_IN_LINE = {
    "sign": "write the characters themselves",
    "words": "write the words alone",
    "word": "write it without the space, and without the hyphen if it is one word",
    "more": "delete it",
}
"""What to do with each of them."""

_LEFT = re.compile(
    r"(?:(?i:tbd|tba|todo|fixme|xxx+|n/a|null|undefined|untitled|no title|title|tagline|summary|<[a-z -]{1,40}>"
    r"|\(?to be (?:written|added|done)\)?)|NA|[?-]+)[.!]?\s*$|(?:TODO|TBD|FIXME)\b|(?i:lorem ipsum)"
)
"""What stands in the place of a text that is to be written."""
_LEFT_WITHIN = re.compile(
    r"(?:TODO(?<!\wTODO)|TBD(?<!\wTBD)|FIXME|XXX(?<!\wXXX)X*)\b"
    r"(?!(?:,? (?:and |or )?[A-Z]{3,5})* (?:comments?|lists?|items?|apps?|tags?)\b)"
    r"|XX%(?<!\wXX%)|\?\?(?<![\w?!]\?\?)(?![\w?!])|\[citation needed\]"
)
"""What stands within a text in the place of a word or a number."""
_NOBODY = re.compile(r"anonymous(?: authors?)?|unknown(?: authors?)?|authors?(?: names?)?|first ?name last ?name", re.I)
"""What stands where the name of an author should."""

_FENCE = re.compile(rf"^[ \t]*(?:{_LIST_MARK})*(`{{3,}}(?=[^`]*$)|~{{3,}})(.*)$")
_AS_IT_STANDS = re.compile(r"(?<![`\\])(`+)(?!`).+?(?<!`)\1(?!`)|\$[^$\n]+\$|\\[!-/:-@\[-`{-~]", re.DOTALL)
"""Code, maths, and characters after a backslash."""


def leftover_markup(reading: Reading) -> Iterator[Finding]:
    """Prose has paragraphs, lists, emphasis, code and links; other markup would be printed as it stands."""
    for text in prose_of(reading):
        plain = ""
        for markup in _UNKNOWN:
            if any(sign in text.text for sign in markup.signs):
                plain = plain or without_code(text.text)
                if found := markup.pattern.search(plain):
                    quote = quoted(" ".join(found[1].split()))
                    message = f"{text.name} has the {markup.name} {quote}, which would be printed as it stands"
                    yield text.warning(message, markup.hint)


def markup_in_line(reading: Reading) -> Iterator[Finding]:
    """Titles and the like are plain text: HTML, its names of characters, TeX, ** and a last comma would be printed."""
    for text in titles_of(reading):
        may_have = _SIGNS_IN_LINE & set(text.text) or _OTHERS_IN_LINE.search(text.text)
        if may_have and (found := _IN_LINE.search(text.text)):
            message = f"{text.name} has {quoted(found[0])}, which would be printed as it stands"
            yield text.warning(message, _HINTS_IN_LINE[str(found.lastgroup)])


def left_to_write(reading: Reading) -> Iterator[Finding]:
    """No text, title or name is what only stands in its place until somebody writes it."""
    for text in chain(prose_of(reading), lines_of(reading)):
        is_author = text.field_path[-2:-1] == ("authors",)
        found = _LEFT.match(text.text) or (_NOBODY.fullmatch(text.text) if is_author else None)
        is_begun = found and found.end() < len(text.text) and text.field_path[-1] in _OF_PAPERS  # «TODO: A Way to …»
        if not found and text.field_path[-1] in _IN_PROSE and _LEFT_WITHIN.search(text.text):
            found = _LEFT_WITHIN.search(without_code(text.text))
        if found and not is_begun:
            where = "has" if found.start() else "begins with"
            message = f"{text.name} {where} {quoted(found[0].strip())}, which stands for what is to be written"
            hint = "write what belongs there" if found.start() else "write it, or leave out the field"
            yield text.warning(message, hint)


_IN_PROSE = ("summary", "intro", "note", "tagline")
_OF_PAPERS = ("title", "official_title")


def open_code_block(reading: Reading) -> Iterator[Finding]:
    """A block of code that begins also ends."""
    for text in prose_of(reading):
        fence = _outside_fences(text.text)[1]
        if fence:
            message = f"{text.name} has a block of code that begins with {fence} and does not end"
            yield text.error(message, f"write {fence} in a line of its own after the code")


_BRACKET = re.compile(
    r"(?P<face>(?<!\S)[:;]-?[()](?!\w))|(?P<none>\[\s*[^\s,()\[\]]{1,12}\s*,\s*[^\s,()\[\]]{1,12}\s*\)"
    r"|\(\s*[^\s,()\[\]]{1,12}\s*,\s*[^\s,()\[\]]{1,12}\s*\]|(?<![\w\]])\][^\s,\[\]]{1,12}\s*,\s*[^\s,\[\]]{1,12}\[|[\"'“‘„«][()\[\]{}][\"'”’“‘»])"
    r"|(?P<open>[(\[{])|(?P<mark>(?<!\w)(?:[A-Z]{0,3}\d{1,2}|[A-Za-z]|[ivxIVX]{1,4}))?(?P<close>[)\]}])"
)
"""A bracket; no faces, no intervals, such as «[0, 1)», and none that is quoted.

A number, a letter or a mark may have one behind it alone.
"""
_CLOSED_BY = {"(": ")", "[": "]", "{": "}"}
_OPENED_BY = {closed: opened for opened, closed in _CLOSED_BY.items()}


def unpaired_bracket(reading: Reading) -> Iterator[Finding]:
    """A bracket that is opened in a text is closed there, and no other is."""
    for text in chain(prose_of(reading), titles_of(reading)):
        has_any = any(sign in text.text for sign in (*_CLOSED_BY, *_OPENED_BY))
        if has_any and (found := _unpaired(without_code(text.text))):
            word, other = found
            message = f"{text.name} has a bracket without its other half: {quoted(word)}"
            yield text.warning(message, f"write {other}, or delete it")


def _unpaired(text: str) -> tuple[str, str] | None:
    """The first bracket without another half, with the word beside it, and what is missing; None where all have one."""
    opened: list[re.Match[str]] = []
    taken = faces = 0  # by marks, within brackets: «(that is 1) a, 2) b)»; of faces that end them: «(a joke :)»
    for found in _BRACKET.finditer(text):
        if found["open"]:
            opened.append(found)
        elif found["close"] and opened and _CLOSED_BY[opened[-1]["open"]] == found["close"]:
            taken += bool(found["mark"]) and opened[-1].end() < found.start()
            opened.pop()
        elif found["face"] and opened:
            faces += 1
        elif found["close"] and not found["mark"] and not opened and taken:
            taken -= 1
        elif found["close"] and not found["mark"] and not opened:
            return text[: found.end()].rsplit(maxsplit=1)[-1], f"{_OPENED_BY[found['close']]} where it begins"
    if len(opened) <= faces:
        return None
    return text[opened[0].start() :].split(maxsplit=1)[0], f"{_CLOSED_BY[opened[0][0]]} where it ends"


def double_space(reading: Reading) -> Iterator[Finding]:
    """Words are parted by one space."""
    for text in chain(prose_of(reading), titles_of(reading)):
        if "  " in text.text and text.field_path[-1] != "credited" and (words := _parted(without_code(text.text))):
            message = f"{text.name} has two spaces or more between {words}"
            yield text.warning(message, "delete all but one")


def _parted(text: str) -> str:
    """The two words that more than one space parts, first of all; those after the mark of a list do not count."""
    for line in text.splitlines():
        before, _, after = re.sub(rf"^{_LIST_MARK}", "", line.strip()).partition("  ")
        if after.strip():
            return f"{quoted(before.split()[-1])} and {quoted(after.split()[0])}"
    return ""


def without_code(text: str) -> str:
    """Leave out code, maths and what is escaped, for there everything is meant as it stands."""
    return _AS_IT_STANDS.sub("x", _outside_fences(text)[0])


def _outside_fences(text: str) -> tuple[str, str]:
    """The lines outside blocks of code, and the fence of one that does not end."""
    if "```" not in text and "~~~" not in text:
        return text, ""
    outside: list[str] = []
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if fence:
            outside.append("")
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found:
            outside.append("")
            fence = found[1]
        else:
            outside.append(line)
    return "\n".join(outside), fence
