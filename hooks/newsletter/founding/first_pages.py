"""First pages: the words of a new archive, below which stands what it lists; its founder writes better ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsletter.settings import Settings
from newsletter.source.layout import field_lines
from newsletter.strings.kind_names import extras_named
from newsletter.strings.language import Strings

_SIGNS = re.compile(r"[\\`*_\[\]#]|^[-+>]|(?<=^\d)\.")
"""What means something to Markdown, in a line or where one begins."""


@dataclass(frozen=True)
class FirstPage:
    """A page: where it stands, its title, its one sentence, and what else it says in Markdown."""

    path: str
    title: str
    about: str
    below: str = ""
    named: str = ""
    """Its name in the navigation, where that is not its title."""
    is_in_nav: bool = True

    @property
    def text(self) -> str:
        """The page in Markdown."""
        facts = {"title": self.title, "description": self.about, "hide": ["navigation", "toc"]}
        head = [line for name, value in facts.items() for line in field_lines(name, value)]
        parts = ["\n".join(("---", *head, "---")), f"# {markdown(self.title)}", markdown(self.about), self.below]
        return "\n\n".join(filter(None, parts)) + "\n"


def first_pages(settings: Settings) -> list[FirstPage]:
    """Every page of a new archive, in the order of its navigation."""
    said = settings.said
    home = FirstPage("index.md", settings.name, settings.description, named=said.say("section.home"))
    return [home, *_lists(settings, said), *_others(settings, said)]


def markdown(text: str) -> str:
    """Write plain text in Markdown, in which it comes out as itself."""
    plain = text.replace("&", "&amp;").replace("<", "&lt;")
    return _SIGNS.sub(r"\\\g<0>", plain)


def _extras(settings: Settings, said: Strings) -> FirstPage:
    """The page of the extras, by the names of their kinds where a founder has said which there are."""
    if "kinds" in settings.model_fields_set:
        return FirstPage("extras/index.md", extras_named(said, settings.kinds), said.say("founding.kinds"))
    return FirstPage("extras/index.md", said.say("founding.extras_name"), said.say("founding.extras"))


def _lists(settings: Settings, said: Strings) -> Iterator[FirstPage]:
    yield FirstPage("search/index.md", said.say("section.explore"), said.say("founding.explore"))
    yield FirstPage("volumes/index.md", said.say("section.volumes"), said.say("founding.volumes"))
    yield FirstPage("topics/index.md", said.say("section.topics"), said.say("founding.topics"))
    yield FirstPage("organisations/index.md", said.say("section.organisations"), said.say("founding.organisations"))
    yield FirstPage("venues/index.md", said.say("section.venues"), said.say("founding.venues"))
    yield FirstPage("authors/index.md", said.say("section.authors"), said.say("founding.authors"))
    yield _extras(settings, said)
    yield FirstPage("trends/index.md", said.say("founding.trends_name"), said.say("founding.trends"))
    yield FirstPage("shelf/index.md", said.say("section.shelf"), said.say("founding.shelf"))
    yield FirstPage("corrections/index.md", said.say("section.corrections"), said.say("founding.corrections"))
    yield FirstPage("subscribe/index.md", said.say("section.subscribe"), said.say("founding.subscribe"))
    yield FirstPage("data/index.md", said.say("founding.data_name"), said.say("founding.data"), is_in_nav=False)


def _others(settings: Settings, said: Strings) -> Iterator[FirstPage]:
    licence = f"[{markdown(settings.licence)}]({settings.licence_url})"
    about = (
        said.say("founding.about_summaries"),
        f"## {said.say('founding.licence_name')}",
        said.say("founding.about_licence", licence=licence),
        f"## {said.say('founding.privacy_name')}",
        said.say("founding.about_privacy"),
    )
    yield FirstPage("about/index.md", said.say("section.about"), said.say("founding.about"), "\n\n".join(about))
    below = f"{said.say('founding.contributing_file')}\n\n{said.say('founding.contributing_summary')}"
    yield FirstPage("contributing/index.md", said.say("section.contributing"), said.say("founding.contributing"), below)
