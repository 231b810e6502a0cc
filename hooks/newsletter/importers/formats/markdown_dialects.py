"""What programs and people write in Markdown that it does not know, resolved to what it knows.

These are links between notes, callouts, shortcodes, comments and front matter, the cells that a parser leaves out
because they have no head, and lines that their authors meant to end. Lines stay where they are; what is taken out is
told.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise, takewhile
from typing import Any

import yaml

from newsletter.importers.formats.document import About, Dropped, Run, day_of
from newsletter.importers.formats.platforms import clean_address
from newsletter.importers.formats.recognition import EXTRA_MARK, LABEL, LINK_MARK, NUMBER
from newsletter.source.expansion import Expansion

_FRONT_YAML = re.compile(r"\A---[ \t]*\n(.{0,10000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FRONT_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.{0,10000}?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
"""What a program has put above a text; one that does not end within that length is none."""

_FRONT_PLAIN = re.compile(r"\A(?:[A-Za-z][A-Za-z_-]{1,30}:[ \t]+\S[^\n]{0,500}\n){3,20}(?=[ \t]*\n)")
_OF_A_POST = frozenset(("category", "slug", "number", "issue", "status", "layout", "template"))
"""What a post has beside title and date, and a work has not; Pelican and MkDocs put no lines around them."""

_HEAD_NUMBER = re.compile(r"#?[0-9]{1,5}")
_NUMBERS = ("number", "issue", "volume", "edition")

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_ADDRESS = re.compile(r"https?://[^\s\"'<>{}]+")
_ADDRESSES = ("canonical_url", "canonicalURL", "original", "link", "url")
_ADDITIONS = re.compile(
    r"!\[\[(?P<embedded>[^\[\]\n]{1,300})\]\]"
    r"|(?<!\[)\[\[(?P<note>[^\[\]|\n]{1,300})(?:\|(?P<shown>[^\[\]\n]{1,300}))?\]\](?!\()"
    r"|^(?P<quote> {0,3}>[ \t]?)(?P<callout>\[![\w-]{1,30}\][+-]?)"
    r"|(?P<shortcode>\{\{[<%][^{}\n]{0,2000}?[%>]\}\}|\{%[^{}\n]{0,2000}?%\}|\{\{\s*\w{1,50}\.[^{}\n]{1,300}\}\})"
    r"|(?<![$^_{\\])(?P<attributes>\{(?::|[.#](?=[A-Za-z]))[^{}$\n]{0,200}\})"
    r"|%%(?P<comment>[^%\n]{1,2000})%%"
    r"|==(?P<marked>[^=\s](?:[^=\n]{0,500}[^=\s])?)=="
    r"|(?<![\w:/])(?P<code>:[a-z][a-z0-9_+-]{1,30}:)(?![\w:])",
)
"""Links to notes, callouts, shortcodes, attributes as Pandoc and kramdown have them, comments, marked words, «:star:».

Each ends in its line: a name of a note is as long as a title, what may be a text or hold an address is longer.
"""


_BESIDE = {"attributes": "attributes of an element", "comment": "comment", "code": "code of a pictograph"}
"""What is left out whole, and what to call it."""


def without_additions(text: str) -> tuple[str, list[Dropped]]:
    """A text without what a program adds to Markdown, and what was taken out; code stays as it is."""
    dropped: list[Dropped] = []
    lines = text.split("\n")
    for place in _outside_code(lines):
        if any(sign in lines[place] for sign in ("[[", "{", "[!", "%%", "==")) or lines[place].count(":") > 1:
            lines[place] = _ADDITIONS.sub(partial(_plain, line=place + 1, dropped=dropped), lines[place])
    return "\n".join(lines), dropped


_BOX = re.compile(r'(?P<mark>!!!|\?\?\?\+?|===[!+]?(?= "))(?: [\w -]+)?(?: "(?P<title>[^"\n]*)")?[ \t]*')
"""How a box of MkDocs begins, and one that is opened, and a tab."""

_INDENT = 4
"""How far the text in one is indented."""


def without_boxes(text: str) -> tuple[str, list[Dropped]]:
    """A text in which what stands in boxes and tabs is not indented, below their titles; and the marks of these."""
    dropped: list[Dropped] = []
    lines, depth = text.split("\n"), 0
    for place, line in enumerate(lines):
        while line.strip() and line[:depth].strip():
            depth -= _INDENT
        lines[place] = line[depth:]
        if found := _BOX.fullmatch(lines[place]):
            title = found["title"] or ""
            lines[place] = title if not title or found["mark"] == "!!!" else f"###### {title}"
            dropped.append(Dropped(found[0].replace(title, ""), "mark of a box", place + 1))
            depth += _INDENT
    return "\n".join(lines), dropped


def _outside_code(lines: Sequence[str]) -> Iterator[int]:
    """The places of the lines that stand in no block of code."""
    fence = ""
    for place, line in enumerate(lines):
        if (found := _FENCE.match(line)) and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        elif not fence:
            yield place


def _plain(found: re.Match[str], line: int, dropped: list[Dropped]) -> str:
    """The Markdown of an addition; what it says beside is put to what was dropped."""
    if found["embedded"]:
        dropped.append(Dropped(found["embedded"], "embedded note", line))
        return ""
    if found["note"]:
        if found["shown"]:
            dropped.append(Dropped(found["note"], "link to another note", line))
        return found["shown"] or found["note"].partition("#")[0] or found["note"]
    if found["callout"]:
        dropped.append(Dropped(found["callout"], "mark of a callout", line))
        return found["quote"]
    if found["shortcode"]:
        address = _ADDRESS.search(found["shortcode"])
        dropped.append(Dropped(found["shortcode"].replace(address[0] if address else "\0", ""), "shortcode", line))
        return f"<{address[0]}>" if address else ""
    for name, reason in _BESIDE.items():
        if found[name]:
            dropped.append(Dropped(found[name], reason, line))
            return ""
    return f"**{found['marked']}**"


def front_matter(text: str) -> tuple[About, str]:
    """What the head of a file says of it, as YAML or TOML, and the head."""
    front = _FRONT_YAML.match(text) or _FRONT_TOML.match(text)
    fields = _fields(front[1], is_toml=text.startswith("+")) if front else {}
    if not front and (front := _FRONT_PLAIN.match(text)):
        lines = (line.partition(":") for line in front[0].splitlines())
        fields = {name.lower(): value.strip() for name, _, value in lines}
        if not {"title", "date"} <= fields.keys() or not _OF_A_POST & fields.keys():
            front, fields = None, {}
    title, subtitle = fields.get("title"), fields.get("subtitle") or fields.get("description")
    address = next((value for one in _ADDRESSES if isinstance(value := fields.get(one), str)), "")
    tags = fields.get("tags")
    dates = (fields.get("date"), fields.get("publishDate"))
    about = About(
        title=title if isinstance(title, str) else "",
        subtitle=subtitle if isinstance(subtitle, str) else "",
        published=next(filter(None, map(day_of, dates)), None),
        number=next(filter(None, (_number(fields.get(one)) for one in _NUMBERS)), None),
        address=clean_address(address).address if address.startswith("http") else "",
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
    )
    return about, front[0] if front else ""


def _number(value: object) -> int | None:
    """The number of a newsletter that its head tells; None where that is none."""
    is_number = (
        isinstance(value, int | str) and not isinstance(value, bool) and _HEAD_NUMBER.fullmatch(str(value).strip())
    )
    return int(str(value).strip().lstrip("#")) or None if is_number else None


def _fields(front: str, *, is_toml: bool) -> Mapping[str, Any]:
    try:
        if not is_toml and Expansion("").problem(front):  # a few lines of aliases fill gigabytes
            return {}
        value = tomllib.loads(front) if is_toml else yaml.safe_load(front)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


_RULE = re.compile(r"^[ ]{0,3}(?=[^\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_MOST_CELLS = 200
"""How many cells of a row are read; each that a table has no head for makes all of its rows longer."""


def with_every_cell(text: str) -> tuple[str, list[int]]:
    """A text in whose tables each row is a line and has no more cells than the head; and where each line stood."""
    lines, places = _whole_rows(text.split("\n"))
    end = 1
    for index in _outside_code(lines):
        if index >= end and _RULE.match(lines[index]) and "|" in lines[index - 1]:
            end = _widen(lines, index)
    return "\n".join(lines), places


def _whole_rows(lines: list[str]) -> tuple[list[str], list[int]]:
    """Lines in which a row between two pipes that a line end broke is one again, and the number of each in the text."""
    whole: list[list[str]] = []
    places: list[int] = []
    is_table = is_open = False
    for number, line in enumerate(lines, 1):
        row = line.strip()
        begins = (
            bool(places) and places[-1] == number - 1 and _is_row(lines[number - 2]) and _RULE.match(row) is not None
        )
        is_table = bool(row) and (is_table or begins)
        is_open = is_open and is_table and not row.startswith("|")
        if is_open:
            whole[-1].append(row)
        else:
            whole.append([line])
            places.append(number)
        is_open = is_table and not row.endswith("|") and (is_open or row.startswith("|"))
    return [" ".join(row) for row in whole], places


def _is_row(line: str) -> bool:
    return line.strip().startswith("|") and line.rstrip().endswith("|")


def _widen(lines: list[str], rule: int) -> int:
    """Raise the head above a rule to the widest row below it, and tell where the table ends.

    A pipe that is a sign of a formula parts no cells.
    """
    columns = len(_pipes(lines[rule - 1])) + 1
    end = next((index for index in range(rule + 1, len(lines)) if not lines[index].strip()), len(lines))
    rows = range(rule + 1, end)
    for row in rows:
        if "|" in lines[row] and 0 < (surplus := len(_pipes(lines[row])) + 1 - columns) < _MOST_CELLS:
            lines[row] = _with_escaped_pipes(lines[row], surplus)
    widest = min(max([len(_pipes(lines[row])) + 1 for row in rows], default=0), _MOST_CELLS)
    if (missing := widest - columns) > 0 and len(_pipes(lines[rule])) + 1 == columns:
        lines[rule - 1] = _without_last_pipe(lines[rule - 1]) + "| " * missing + "|"
        lines[rule] = _without_last_pipe(lines[rule]) + "|---" * missing + "|"
    return end


def _pipes(line: str) -> list[int]:
    """Where the pipes stand that part cells."""
    bare = line.rstrip()
    start = len(line) - len(line.lstrip())
    pipes = [found.start() for found in re.finditer(r"(?<!\\)\|", bare)]
    return [index for index in pipes if index not in (start, len(bare) - 1)]


def _with_escaped_pipes(line: str, surplus: int) -> str:
    """A row with as many pipes escaped as are too many, if they stand in brackets, or close between two words."""
    signs = [index for index in _pipes(line) if _is_sign(line, index)]
    for index in reversed(signs[:surplus]):
        line = f"{line[:index]}\\{line[index:]}"
    return line


def _is_sign(line: str, index: int) -> bool:
    before = line[: index + 1].rpartition(" | ")[2]
    is_in_brackets = re.sub(r"\d+\)", "", before).count("(") > re.sub(r"\d+\)", "", before).count(")")
    is_in_formula = before.count("$") % 2 == 1 or before.count("`") % 2 == 1
    is_close = " | " in line and not line[index - 1 : index + 2].count(" ")
    return is_in_brackets or is_in_formula or is_close


def _without_last_pipe(line: str) -> str:
    """A row without the pipe at its end."""
    bare = line.rstrip()
    return bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare


SOFT_BREAK, HARD_BREAK = Run("\u2028"), Run("\n")
"""The end of a line of the file within a paragraph, and one that was meant."""

_TITLE = re.compile(rf"\[{NUMBER}\] [^\sa-z]")
_FACTS = re.compile(r"\d{4}-\d{2}-\d{2}\s+[·•|]\s")
_LOOK_AHEAD = 4
"""How many runs at the beginning of a line are searched for a label, which may be set in several looks: «*A* **b**:».

All of them would be joined again at every end of a line."""
_MARK = re.compile(f"{LINK_MARK}|{EXTRA_MARK}")


def lines_of(runs: list[Run], *, is_numbered: bool = False) -> Iterator[tuple[int, tuple[Run, ...]]]:
    """Part runs where a line was broken on purpose, or where a numbered title or a mark of links begins a line.

    Each comes with the number of the file's lines above it. The first line of a numbered item may be its title.
    """
    line: list[Run] = []
    begun = below = 0
    if is_numbered and (end := _end_of_title(runs)):
        yield 0, tuple(runs[:end])
        runs, begun, below = runs[end + 1 :], 1, 1
    above_links = _end_above_links(runs)
    for index, run in enumerate(runs):
        is_soft = run is SOFT_BREAK
        below += is_soft or run is HARD_BREAK
        is_end = is_soft and (index == above_links or _is_end(line, runs[index + 1 : index + 1 + _LOOK_AHEAD]))
        if run.text == "\n" or is_end:
            yield begun, tuple(line)
            line, begun = [], below
        else:
            _add(line, Run(" ") if is_soft else run)
    yield begun, tuple(line)


_NO_TITLE = re.compile(r"(?:[.,;:–-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|to|using|via|vs|with))$")
_SENTENCES = re.compile(r"[A-ZÀ-Þ“\"'(].*\w[)”\"']?[.!?](?:\s|$)")


def _end_of_title(runs: list[Run]) -> int:
    """Where a first line ends that is a title with sentences below it; 0 where it goes on in the next line.

    It was broken on purpose where the next word would have fitted into it, or a link or a bracket ends it.
    """
    breaks = [at for at, run in enumerate(runs) if run.text in (SOFT_BREAK.text, HARD_BREAK.text)]
    lines = ["".join(run.text for run in runs[a + 1 : b]).strip() for a, b in pairwise([-1, *breaks, len(runs)])]
    if not breaks or runs[breaks[0]] is not SOFT_BREAK or _NO_TITLE.search(lines[0]):
        return 0
    is_short = len(lines[0]) + 1 + len(lines[1].split(" ")[0]) <= max(map(len, lines))
    is_on_purpose = is_short or runs[breaks[0] - 1].address or lines[0].endswith((")", "]"))
    return breaks[0] if is_on_purpose and " " in lines[0] and _SENTENCES.match(" ".join(lines[1:])) else 0


def _end_above_links(runs: list[Run]) -> int:
    """Where the line ends below which the last has nothing but links and signs between them; -1 where it has more.

    A link whose words go on from the line above is of both.
    """
    last = next((at for at in range(len(runs) - 1, 0, -1) if not _is_no_break(runs[at])), -1)
    above = "".join(run.text for run in takewhile(_is_no_break, reversed(runs[: max(last, 0)])))
    links = [run for run in runs[last + 1 :] if run.text.strip(" ,;|•·/()[]–-")]
    is_line = bool(links) and all(run.address for run in links) and links[0].address != runs[max(last - 1, 0)].address
    return last if is_line and not _NO_TITLE.search(above.rstrip()) else -1


def _add(line: list[Run], run: Run) -> None:
    """Add a run to a line; strong letters that stood side by side in other looks too are one run."""
    if line and run.look == line[-1].look == "strong" and run.address == line[-1].address:
        run = Run(line.pop().text + run.text, run.address, run.look)
    line.append(run)


def _is_end(line: list[Run], rest: list[Run]) -> bool:
    """Whether a line ends where only the file's own lines do: at a title, a mark of links or a label."""
    if _is_title_line(line, rest):
        return True
    following = "".join(run.text for run in takewhile(_is_no_break, rest))
    begun = "".join(run.text for run in line[:_LOOK_AHEAD])
    return any(sign.match(text) for text in (begun, following) for sign in (_TITLE, _MARK, LABEL, _FACTS))


def _is_title_line(line: list[Run], rest: list[Run]) -> bool:
    """Whether a line is one link or is strong as a whole, and the next line is not set like it."""
    words = [run for run in line[: _LOOK_AHEAD + 1] if run.text.strip()]
    following = next((run for run in rest if run.text.strip() and run is not SOFT_BREAK), None)
    if not words or following is None or len(line) > _LOOK_AHEAD:
        return False
    address, look = words[0].address, words[0].look
    is_link = bool(address) and all(run.address == address for run in words) and not following.address
    is_strong = look == "strong" and all(run.look == look for run in words) and following.look != look
    return is_link or is_strong


def _is_no_break(run: Run) -> bool:
    return run is not SOFT_BREAK and run.text != "\n"
