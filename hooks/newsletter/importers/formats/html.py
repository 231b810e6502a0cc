"""A post's HTML, alone or with the page around it, to a document: its text in blocks, its furniture dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby

from newsletter.importers.formats.document import About, Block, BlockKind, Document, Dropped, Look, Run, squeezed
from newsletter.importers.formats.plain_text import linked_runs, seen_in, unread
from newsletter.importers.formats.platforms import FORMULA, IMAGE, clean_address, formula_in, furniture, is_unseen
from newsletter.importers.formats.web_page import (
    SPACES,
    Element,
    Node,
    ids_around,
    own_text,
    parsed,
    saved_post,
    seen_texts,
    texts_around,
    visible_text,
)
from newsletter.model.characters import UNPRINTABLE
from newsletter.problem import NewsletterError

NO_ADDRESS = "address that is no web address"

_LOOKS: dict[str, Look] = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code"}
_RANKS: tuple[Look, ...] = ("", "emphasis", "strong", "code")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KINDS: dict[str, BlockKind] = {"pre": "code", **dict.fromkeys(_HEADINGS, "heading")}
_MAKES_NO_ROW = _HEADINGS | frozenset(("table", "ul", "ol", "pre", "blockquote"))
_ALWAYS_BLOCKS = _HEADINGS | frozenset(("ul", "ol", "li", "pre", "table"))
_BLOCKS = _ALWAYS_BLOCKS | frozenset(
    """address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer
    form header hr legend main nav p section summary tbody td tfoot th thead tr""".split()  # noqa: SIM905
)
_ENTER = -1
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def read_body(html: str, *, name: str, about: About | None = None, line: int = 1) -> Document:
    """Read the HTML of a post alone, without the page around it; `line` is where it begins in its source."""
    root, unreadable = parsed(html, name=name)
    parts = parts_of(root, unreadable=unreadable)
    left_out = unread(seen_in(html), (Block((Run(text),), line=0) for text in seen_texts(root)))
    laid = (replace(part, line=part.line + line - 1) for part in (*parts, *left_out))
    return Document.of(name, "post body", laid, about)


def read_page(html: str, *, name: str) -> Document:
    """Read the saved page of a post: its body, which a script may hold alone, and the page around it dropped."""
    root, unreadable = parsed(html, name=name)
    post = saved_post(root)
    if post.body is not None:
        before, after = texts_around(root, post.body)
        parts = parts_of(post.body, unreadable=unreadable)
        end = max((part.line for part in parts), default=1)
        around = (*_page_around(before, line=1), *parts, *_page_around(after, line=end))
        return Document.of(name, "Substack page", around, post.about)
    if not post.html:
        looked_for = 'an element of class "body markup", an <article>, and "body_html" in window._preloads'
        raise NewsletterError(
            f"{name}: the page has no text of a post; looked for {looked_for}; "
            "open the post in a browser, wait until its text is shown, and save the page again"
        )
    body, unreadable = parsed(post.html, name=name)
    hidden = (replace(part, line=post.line) for part in parts_of(body, unreadable=unreadable))
    return Document.of(name, "Substack page", (*_page_around(visible_text(root), line=1), *hidden), post.about)


def _page_around(text: str, *, line: int) -> tuple[Dropped, ...]:
    """What is around a post; a page that was saved by someone logged in names that reader there."""
    return (Dropped(text, "page furniture", line, is_private=True),) if text else ()


def parts_of(root: Element, *, unreadable: str = "") -> tuple[Block | Dropped, ...]:
    """The blocks and the dropped pieces of an element, in order."""
    reading = _Reading(ids_around(root, _MAKES_NO_ROW), invisible=[unreadable] if unreadable else [])
    reading.read(root)
    return tuple(reading.parts)


@dataclass(frozen=True)
class _Context:
    """What holds for the text at one place of the tree."""

    kind: BlockKind = "paragraph"
    look: Look = ""
    address: str = ""
    lists: int = 0
    is_numbered: bool = False
    item: int = 0
    is_row: bool = False
    level: int = 0

    @property
    def has_lines(self) -> bool:
        """Whether a break is a line of the block, as in an item or a row, and begins no new block."""
        return self.is_row or self.kind in ("item", "code", "cell")


@dataclass
class _Reading:
    """A walk over a tree, and what it has found so far."""

    layout: frozenset[int]
    invisible: list[str] = field(default_factory=list)
    parts: list[Block | Dropped] = field(default_factory=list)
    aside: list[Dropped] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    context: _Context = field(default_factory=_Context)
    begun: set[int] = field(default_factory=set)
    has_text: bool = False
    cells: int = 0
    """How many cells of a row have begun."""

    rows: int = 0
    written: int = 0
    line: int = 1
    first_line: int = 1

    def read(self, root: Element) -> None:
        """Read all that an element holds."""
        waiting: list[tuple[Node, _Context, int]] = [(root, _Context(), _ENTER)]
        while waiting:
            node, context, mark = waiting.pop()
            if not isinstance(node, Element):
                if text := own_text(node):
                    self.text(text, context)
            elif mark != _ENTER:
                self.leave(node, context, written=mark)
            elif (inside := self.enter(node, context)) is not None:
                waiting.append((node, inside, self.written))
                waiting.extend((child, inside, _ENTER) for child in reversed(node.contents))
        self.end_block()
        if found := "".join(self.invisible):
            self.parts.append(Dropped(found, "invisible character"))

    def enter(self, tag: Element, context: _Context) -> _Context | None:
        """Begin an element; None where nothing inside it is read."""
        self.line = tag.sourceline or self.line
        if is_unseen(tag.name):
            return None
        reason = self.why_dropped(tag)
        if reason in ("", FORMULA) and (formula := formula_in(str(tag.get("data-attrs") or ""))):
            self.formula(tag, formula, context)
            return None
        if reason:
            self.drop(tag, reason, context)
            return None
        self.begin(tag, context)
        return self.context_in(tag, context)

    def why_dropped(self, tag: Element) -> str:
        """Name the furniture that an element is; a figure around a table or a list is none."""
        name = "" if tag.name == "figure" and id(tag) in self.layout else tag.name
        return furniture(name, tag.get_attribute_list("class"), tag.attrs)

    def drop(self, tag: Element, reason: str, context: _Context) -> None:
        """Name what is dropped: the text, and the addresses it leads to."""
        if tag.name in _BLOCKS:
            self.break_line(context)
        text = visible_text(tag)
        self.put_aside(text, reason, is_private=any(clean_address(one).is_private for one in _ADDRESS.findall(text)))
        links = [tag] if tag.name == "a" else tag.find_all("a")
        addresses = {clean_address(str(link.get("href") or "")).address: None for link in links}
        self.put_aside(" ".join(address for address in addresses if address), f"address in: {reason}")

    def formula(self, tag: Element, formula: str, context: _Context) -> None:
        """Write a formula, which is drawn as a picture, as its source between signs of a dollar."""
        self.begin(tag, context)
        self.text(f"${formula}$", replace(context, look=""))
        if tag.name in _BLOCKS:
            self.break_line(context)
        self.put_aside(drawn if (drawn := visible_text(tag)) != formula else "", "formula as it was drawn")

    def begin(self, tag: Element, context: _Context) -> None:
        """Do what an element does to the text before it."""
        if tag.name == "img":
            self.put_aside(own_text(tag), IMAGE)
        elif tag.name in ("td", "th") and context.is_row:
            self.end_block()
            self.cells += 1
        elif self.makes_block(tag) or _parts_item(tag, context):
            self.end_block()
            if tag.name == "tr":
                self.cells, self.rows = 0, self.rows + 1
        elif tag.name in _BLOCKS:
            self.break_line(context)

    def makes_block(self, tag: Element) -> bool:
        """Say whether an element is a block wherever it stands."""
        return tag.name in _ALWAYS_BLOCKS or (tag.name == "tr" and id(tag) not in self.layout)

    def context_in(self, tag: Element, context: _Context) -> _Context:
        """The place inside an element."""
        match tag.name:
            case "a":
                return replace(context, address=self.address_of(tag) or context.address)
            case "tr":
                return replace(context, kind="paragraph", is_row=self.makes_block(tag))
            case "td" | "th" if context.is_row:
                return replace(context, kind="cell")
        return _context_of_block(tag, context)

    def address_of(self, link: Element) -> str:
        """The address a link may lead to; what was taken out of it is named."""
        if not (href := str(link.get("href") or "")).strip():
            return ""
        clean = clean_address(href)
        reason = "tracking" if clean.address or clean.is_private else NO_ADDRESS
        self.put_aside(clean.taken_out, reason, is_private=clean.is_private)
        return clean.address or _printed_address(link)

    def leave(self, tag: Element, context: _Context, *, written: int) -> None:
        """Do what the end of an element does to the text inside it."""
        if tag.name == "a" and context.address and written == self.written:
            self.put_aside(context.address, "address without a text")
        is_cell = tag.name in ("td", "th") and context.is_row
        if self.makes_block(tag) or is_cell or _parts_item(tag, context):
            self.end_block()
        elif tag.name in _BLOCKS:
            self.break_line(context)

    def text(self, source: str, context: _Context) -> None:
        """Add a text to the block that is being read."""
        line = self.line + source.count("\n", 0, len(source) - len(source.lstrip()))
        self.line += source.count("\n")
        text = self.seen(source if context.kind == "code" else SPACES.sub(" ", source))
        if context.kind != "code":
            before = self.runs[-1].text if self.runs else " "
            text = re.sub(" {2,}", " ", text)
            text = text.lstrip(" ") if before.endswith((" ", "\n")) else text
        text = _ADDRESS.sub(self.without_token, text)
        if not text:
            return
        if not self.has_text and text.strip():
            self.has_text, self.context, self.first_line = True, context, line
        self.written += len(text.strip())
        run = Run(text, context.address, "" if context.kind == "code" else context.look)
        self.runs += [run] if context.kind == "code" else linked_runs(run)

    def seen(self, text: str) -> str:
        """A text without the characters that cannot be seen, which are kept for the account."""
        if not UNPRINTABLE.search(text):
            return text
        self.invisible.extend(UNPRINTABLE.findall(text))
        return UNPRINTABLE.sub("", text)

    def without_token(self, found: re.Match[str]) -> str:
        """An address that is printed in a text, without what names a reader."""
        printed, clean = found.group(), clean_address(found.group())
        if not clean.is_private:
            return printed
        kept = clean.address if printed.startswith(clean.address) else ""
        self.put_aside(printed[len(kept) :], "tracking", is_private=True)
        return kept

    def put_aside(self, text: str, reason: str, *, is_private: bool = False) -> None:
        """Name a dropped piece; it comes after the block in which it stood."""
        if squeezed(text):
            into = self.aside if self.has_text else self.parts
            into.append(Dropped(text, reason, self.line, is_private))

    def break_line(self, context: _Context) -> None:
        """Begin a new line: a new block, or a new line of the same where it is an item or a row."""
        if not context.has_lines:
            self.end_block()
        elif self.has_text and not self.runs[-1].text.endswith("\n"):
            if context.kind != "code":
                self.strip_end()
            self.runs.append(Run("\n"))

    def strip_end(self) -> None:
        """Take white space from the end of the block that is being read."""
        while self.runs and not (text := self.runs[-1].text.rstrip()):
            self.runs.pop()
        if self.runs:
            self.runs[-1] = replace(self.runs[-1], text=text)

    def end_block(self) -> None:
        """End the block that is being read."""
        self.strip_end()
        if self.has_text:
            self.parts.append(self.block())
        self.parts.extend(self.aside)
        self.runs, self.aside, self.has_text = [], [], False

    def block(self) -> Block:
        """The block that was read; what follows a list inside an item is a paragraph."""
        context = self.context
        kind = "paragraph" if context.kind == "item" and context.item in self.begun else context.kind
        self.begun.add(context.item)
        depth = max(context.lists - 1, 0) if kind == "item" else max(self.cells - 1, 0) if kind == "cell" else 0
        return Block(
            _merged(self.runs, layout="\n" if kind == "code" else " \n"),
            self.first_line,
            kind,
            depth,
            kind == "item" and context.is_numbered,
            context.level if kind == "heading" else 0,
            self.rows if kind == "cell" else 0,
        )


def _parts_item(tag: Element, context: _Context) -> bool:
    """Whether an element is a paragraph of an item, which is no row."""
    return context.kind == "item" and not context.is_row and tag.name in ("div", "p")


def _context_of_block(tag: Element, context: _Context) -> _Context:
    """The place inside an element that is a list, an item, a heading or a look of letters."""
    if tag.name in ("ul", "ol"):
        is_numbered = tag.name == "ol"
        return replace(context, kind="paragraph", lists=context.lists + 1, is_numbered=is_numbered, is_row=False)
    if tag.name == "li":
        return replace(context, kind="item", item=id(tag), is_row=False)
    if kind := _KINDS.get(tag.name):
        level = int(tag.name[1]) if kind == "heading" else 0
        return replace(context, kind=kind, is_row=False, level=level)
    return replace(context, look=max(context.look, _LOOKS.get(tag.name, ""), key=_RANKS.index))


def _merged(runs: list[Run], *, layout: str) -> tuple[Run, ...]:
    """Runs without layout before the first, and alike neighbours as one."""
    alike = groupby(runs, key=lambda run: (run.address, run.look))
    merged = [Run("".join(run.text for run in group), *like) for like, group in alike]
    merged[:1] = [replace(run, text=run.text.lstrip(layout)) for run in merged[:1]]
    return tuple(run for run in merged if run.text)


def _printed_address(link: Element) -> str:
    """The address that a link prints as its text; '' where it prints a text, or an address cut short."""
    printed = visible_text(link)
    is_whole = _ADDRESS.fullmatch(printed) and not printed.endswith(("…", "..."))
    return clean_address(printed).address if is_whole else ""
