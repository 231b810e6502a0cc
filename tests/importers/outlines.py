"""One invented newsletter in every form in which its outline may be set. Knows nothing of the importers."""

from __future__ import annotations

from collections.abc import Callable

NAME = "# Weekly Burrow News, Issue 12\n\n"
TITLES = (
    "MoonNet: Tunnels Dug by Starlight",
    "NoonNet: Tunnels Dug at Midday",
    "A Third Tunnel of Wombats",
    "Four: A Survey",
)
TEXTS = (
    "The paper digs tunnels by starlight. Half the spade is enough.",
    "The paper digs tunnels at midday. The sun is high.",
    "The authors dig a third time. Their tunnel is deep.",
    "A survey of tunnels is given. It has many pages.",
)
IDS = ("2306.01234", "2306.01235", "2306.01236", "2306.01237")
LINKS = tuple(f"https://arxiv.org/abs/{one}" for one in IDS)


def each(form: str, *, parting: str = "\n") -> str:
    """The papers in a form: {n} is the number, {t} the title, {s} the text, {a} the address, {i} the bare id."""
    rows = zip(TITLES, TEXTS, LINKS, IDS, strict=True)
    return parting.join(form.format(n=n, t=t, s=s, a=a, i=i) for n, (t, s, a, i) in enumerate(rows, 1))


def headed(mark: str, *, links: str = "[Paper]({a})") -> str:
    """The papers below headings, with a mark before each title."""
    return NAME + each(f"## {mark} {{t}}\n\n{{s}}\n\n{links}", parting="\n\n")


def table(head: str, row: str) -> str:
    """The papers as rows of a table."""
    columns = head.count("|") - 1
    return NAME + f"{head}\n{'|---' * columns}|\n" + each(row)


MARKDOWN: dict[str, str] = {
    **{
        f"heading {mark}": headed(mark)
        for mark in ("[{n}]", "({n})", "{n})", "{n}.", "{n}:", "#{n}", "#{n}:", "No. {n}", "{n} –", "{n}", "Paper {n}:")
    },
    "heading, keycap": headed("{n}\ufe0f\u20e3"),
    "heading, sign before the number": headed("🔹 {n}."),
    "heading, all strong": NAME + each("### **{n}. {t}**\n\n{s}\n\n[Paper]({a})", parting="\n\n"),
    "heading, address alone": headed("{n}.", links="{a}"),
    "heading, link at the end": NAME + each("## {n}. {t}\n\n{s} ([paper]({a}))", parting="\n\n"),
    "heading, address at the end": NAME + each("## {n}. {t}\n\n{s} {a}", parting="\n\n"),
    "heading, without numbers": NAME + each("### {t}\n\n{s}\n\n[Paper]({a})", parting="\n\n"),
    "heading, linked, without numbers": NAME + each("### [{t}]({a})\n\n{s}", parting="\n\n"),
    "strong line": NAME + each("**{n}. {t}**\n\n{s}\n\n[Paper]({a})", parting="\n\n"),
    "strong line, text in its line": NAME + each("**{n}. {t}** {s} [Paper]({a})", parting="\n\n"),
    "strong line, without numbers": NAME + each("**{t}**\n\n{s}\n\n[Paper]({a})", parting="\n\n"),
    "strong and linked, without numbers": NAME + each("**[{t}]({a})**\n\n{s}", parting="\n\n"),
    "escaped numbers": NAME + each("{n}\\. {t}\n\n{s}\n\n[Paper]({a})", parting="\n\n"),
    "list, strong": NAME + each("{n}. **{t}**: {s} [Paper]({a})"),
    "list, strong and linked": NAME + each("{n}. **[{t}]({a})** - {s}"),
    "list, linked": NAME + each("{n}. [{t}]({a}): {s}"),
    "list, linked, with a dash": NAME + each("{n}. [{t}]({a}) — {s}"),
    "list, every number a 1": NAME + each("1. [{t}]({a}): {s}"),
    "list, plain, with a dash": NAME + each("{n}. {t} - {s} [Paper]({a})"),
    "list, plain, with a full stop": NAME + each("{n}. {t}. {s} [Paper]({a})"),
    "list, link in brackets": NAME + each("{n}) **{t}** {s} ([arXiv]({a}))"),
    "list with paragraphs": NAME + each("{n}. {t}\n\n   {s}\n\n   {a}\n", parting="\n"),
    "list within": NAME + each("{n}. **{t}**\n   - {s}\n   - [Paper]({a})"),
    "list, text after the links": NAME + each("{n}. **{t}**  \n   [arXiv]({a})  \n   {s}"),
    "bullets, linked": NAME + each("- [{t}]({a}) {s}"),
    "bullets, strong": NAME + each("* **{t}** {s} [paper]({a})"),
    "table, number in the cell": table("| Paper | Links |", "| {n}) {t} - {s} | [Paper]({a}) |"),
    "table, strong": table("| **Paper** | **Links** |", "| {n}) **{t}** - {s} | [Paper]({a}) |"),
    "table, two spaces": table("| Paper | Links |", "| {n}) {t}  {s} | [Paper]({a}), [Tweet](https://x.com/q/{n}) |"),
    "table, number in a column": table("| # | Title | Link | Notes |", "| {n} | {t} | [pdf]({a}) | {s} |"),
    "table, linked": table("| No | Paper | Summary |", "| {n}. | [{t}]({a}) | {s} |"),
    "table, without numbers": table("| Paper | Summary |", "| [{t}]({a}) | {s} |"),
    "table, title after the day": table(
        "| Date | Title | Summary | PDF |", "| 2023-06-0{n} | {t} | {s} | [pdf]({a}) |"
    ),
    "table, number and day before the title": table(
        "| # | Published | Paper | Notes | Link |", "| {n} | 2023-06-0{n} | {t} | {s} | [link]({a}) |"
    ),
    "badges": headed("{n}.", links="[![arXiv](https://img.example.org/badge.svg)]({a})"),
    "labels alone": NAME
    + each("**Title:** {t}\n**Authors:** Ada Bilby, Bo Quoll\n**Link:** {a}\n\n{s}", parting="\n\n---\n\n"),
    "link above a heading": NAME + each("[arXiv]({a})\n\n## {n}. {t}\n\n{s}", parting="\n\n"),
    "link above a heading, without numbers": NAME + each("{a}\n\n## {t}\n\n{s}", parting="\n\n"),
    "link above a strong line": NAME + each("[arXiv]({a})\n\n**{t}**\n\n{s}", parting="\n\n"),
    "bullet, link before the title": NAME + each("- [arXiv]({a}) - **{t}** - {s}"),
    "list, link before the title": NAME + each("{n}. [pdf]({a}) **{t}** {s}"),
    "bullets within": NAME + each("- {t}\n  - [pdf]({a})\n\n  {s}\n", parting="\n"),
    "strong and links in a line": NAME
    + each("**{t}** [[paper]({a})] [[code](https://github.com/q/{n})]\n\n{s}", parting="\n\n"),
    "link alone, text below": NAME + each("[{t}]({a})\n\n{s}", parting="\n\n"),
    "link alone, text in the next line": NAME + each("[{t}]({a})\n{s}", parting="\n\n"),
    "bullet, link alone, text below": NAME + each("- [{t}]({a})\n\n  {s}", parting="\n"),
    "strong line, text in the next line": NAME + each("**{t}**\n{s} [Paper]({a})", parting="\n\n"),
    "stray signs after links": table(
        "| Paper | Links |", "| {n}) **{t}** - {s} | [Paper]({a})), [X](https://x.com/{n})_|"
    ),
    "authors and an id for a label": NAME
    + each("## {n}. {t}\n\n*Ada Bilby et al.* ([arXiv:{i}]({a}))\n\n{s}", parting="\n\n"),
    "labels": NAME
    + each(
        "## {n}. {t}\n\n**Authors:** Ada Bilby, Bo Quoll\n**arXiv ID:** {i}\n**Paper link:** {a}\n\n{s}", parting="\n\n"
    ),
    "labels in a list": NAME
    + each(
        "## {n}. {t}\n\n- Authors: Ada Bilby and Bo Quoll\n- Published: June {n}, 2023\n- arXiv: {i}\n\n{s}",
        parting="\n\n",
    ),
}
"""Forms of Markdown; each says number, title, text and arXiv id of every paper."""

_HTML = "<h1>Weekly Burrow News, Issue 12</h1>"
OTHERS: dict[str, str] = {
    "HTML, numbered headings": _HTML + each("<h2>{n}. {t}</h2><p>{s}</p><p>{a}</p>", parting=""),
    "HTML, numbered list": f"{_HTML}<ol>{each('<li><a href={a}>{t}</a>: {s}</li>', parting='')}</ol>",
    "HTML, table": f"{_HTML}<table><tr><th>Paper</th><th>Links</th></tr>"
    + each("<tr><td>{n}) <b>{t}</b> - {s}</td><td><a href={a}>Paper</a></td></tr>")
    + "</table>",
    "text, [n]": NAME.strip("# \n") + "\n" + each("[{n}] {t}\n{s}\n📚 {a}"),
    "text, labels": NAME.strip("# \n")
    + "\n\n"
    + each("Title: {t}\nAuthors: Ada Bilby, Bo Quoll\narXiv: {i}\nAbstract: {s}\n"),
    "text, n.": NAME.strip("# \n") + "\n" + each("{n}. {t}\n{s}\n{a}"),
}
"""Forms of HTML and of plain text."""

FORMS = MARKDOWN | OTHERS

Change = Callable[[str], str]


def line_with(text: str, words: str) -> str:
    """The line of a text that has these words."""
    return next(line for line in text.split("\n") if words in line)


def renumbered(number: int, to: str) -> Change:
    """Write another number before a title, or none."""

    def change(text: str) -> str:
        place = text.index(TITLES[number - 1])
        at = text.rindex(str(number), 0, place)
        return text[:at] + to + text[at + 1 :]

    return change


def without_signs(number: int, sign: str) -> Change:
    """Leave out the signs by which a title is set."""

    def change(text: str) -> str:
        line = line_with(text, TITLES[number - 1])
        return text.replace(line, line.replace(sign, ""))

    return change


MORE = "https://arxiv.org/abs/2306.09999"
MISTAKES: dict[str, Change] = {
    **{f"{one} is missing": renumbered(one, "") for one in (2, 3, 4)},
    **{
        f"{one} is a {to}": renumbered(one, to)
        for one, to in ((2, "3"), (2, "1"), (3, "2"), (4, "1"), (4, "5"), (4, "9"))
    },
    **{f"{one} is not strong": without_signs(one, "**") for one in (2, 4)},
    "2 is half strong": lambda text: text.replace(line := line_with(text, TITLES[1]), line.replace("**", "*", 1)),
    **{f"{one} is no heading": without_signs(one, "#") for one in (2, 4)},
    "a linked bullet follows": lambda text: f"{text}\n\n- [Extra Net]({MORE}) is more.\n",
    "a strong bullet follows": lambda text: f"{text}\n\n- **Extra Net** is more. [Paper]({MORE})\n",
    "a plain bullet follows": lambda text: f"{text}\n\n- Extra Net: {MORE}\n",
    "a line and a link follow": lambda text: f"{text}\n\nExtra Net\n\n[Paper]({MORE})\n",
    "a heading follows": lambda text: f"{text}\n\n## Extra Net\n\nIt digs.\n\n[Paper]({MORE})\n",
    "a list follows": lambda text: f"{text}\n\n1. [Extra Net]({MORE})\n",
    "a row follows": lambda text: f"{text}\n| Extra Net | [Paper]({MORE}) |\n",
    "a heading and a list follow": lambda text: f"{text}\n\n## More\n\n1. [Extra Net]({MORE})\n",
}
"""One plausible mistake each: two papers may become one by it."""
