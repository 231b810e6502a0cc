"""A post that a feed or an export in JSON carries, to a document, or to the reason why it is none."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace

from newsletter.importers.formats.document import About, Document
from newsletter.importers.formats.html import read_body
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.importers.formats.markdown import read_markdown
from newsletter.importers.formats.plain_text import read_text
from newsletter.importers.formats.recognition import is_markdown
from newsletter.problem import NewsletterError, visible

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LONGEST = 2_000


@dataclass(frozen=True)
class FeedPost:
    """A post as it was carried: its HTML or else its text, and what stands beside; `skipped` is why it is left out."""

    name: str
    html: str
    about: About
    line: int = 1
    text: str = ""
    skipped: str = ""

    @classmethod
    def of(
        cls, where: str, number: int, body: str, about: About, *, line: int = 1, text: str = "", is_sound: bool = False
    ) -> FeedPost:
        """The post of a place in a feed; it is named by the end of its address, or else by its number."""
        address = clean_address(about.address).address
        end = re.sub(r"[?#].*", "", address).rstrip("/").rpartition("/")[2]
        is_named = bool(end) and re.sub(r"^https?://", "", address).rstrip("/") != end
        name = f"{where}{visible(end[:120])}" if is_named else f"{where}item {number}"
        skipped = "it is a podcast" if is_sound else ""
        return cls(name, body, replace(about, address=address), line, text, skipped)

    def document(self) -> Document:
        """Read it; NewsletterError where it has no text."""
        if self.html.strip():
            return read_body(self.html, name=self.name, about=self.about, line=self.line)
        if not self.text.strip():
            raise NewsletterError(f"{self.name}: its text does not stand here; open it in a browser and save its page")
        read = read_markdown if is_markdown(self.text) else read_text
        document = read(self.text, name=self.name)
        return Document.of(self.name, document.form, document.parts, self.about)


def plain(text: str) -> str:
    """A title or a subtitle, which may hold HTML, as one line of text."""
    return " ".join(html.unescape(_TAG.sub("", text[:_LONGEST])).split())
