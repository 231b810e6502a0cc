"""First files: a foundation becomes the text of every file of its repository, by path."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from markupsafe import Markup

from newsletter.editing.schema import schema_text
from newsletter.editing.settings_schema import settings_schema_text
from newsletter.founding.first_pages import first_pages, markdown
from newsletter.founding.foundation import Foundation
from newsletter.founding.publication import PUBLICATIONS
from newsletter.model import Vocabulary
from newsletter.model.schedule import IRREGULAR
from newsletter.permanence import EXAMPLE, EXAMPLE_ENTRY
from newsletter.source.layout import issue_text, record_text, settings_text
from newsletter.source.project import ISSUES, ORGANISATIONS, SCHEMA, TAGS
from newsletter.source.settings_file import DOCS, SETTINGS_FILE, SETTINGS_SCHEMA

WHEELS = "vendor"
"""Where an archive keeps the file of its program, if it brings it along."""

_LAID_OUT = {
    "Makefile": "Makefile",
    ".gitignore": "gitignore",
    "hook.py": "hook.txt",
    "tests/test_site.py": "test_site.txt",
    ".vscode/settings.json": "vscode.json",
}
"""Files that every archive has as they are, and what each is laid out from."""

_OURS = ("language", "rhythm", "first_topics", "licence", "feed_authority", "feed_year")
"""Settings of ours that every archive begins with."""

_NONE = "[]\n"


def first_files(foundation: Foundation) -> dict[str, str]:
    """The text of every file, by path."""
    vocabulary = Vocabulary(tags=foundation.topics)
    laid_out = {**_LAID_OUT, **PUBLICATIONS[foundation.host].files}
    return {
        **{path: _laid(name) for path, name in laid_out.items()},
        **{f"{DOCS}/{page.path}": page.text for page in first_pages(foundation.settings)},
        **_example(foundation),
        TAGS: "\n".join(record_text(tag.model_dump(exclude_defaults=True)) for tag in foundation.topics) or _NONE,
        ORGANISATIONS: _NONE,
        SCHEMA: schema_text(vocabulary, foundation.settings.tables),
        SETTINGS_SCHEMA: settings_schema_text(),
        "requirements.txt": (f"--find-links {WHEELS}\n" if foundation.wheel else "") + f"{foundation.requirement}\n",
        "README.md": _readme(foundation),
        SETTINGS_FILE: settings_text_of(foundation),
    }


def _laid(name: str) -> str:
    return files("newsletter").joinpath("founding", "laid", name).read_text("utf-8")


def _readme(foundation: Foundation) -> str:
    """Fill the places of the text, and the name last, in which their names mean nothing."""
    publication = PUBLICATIONS[foundation.host]
    example = f"`{ISSUES}/{EXAMPLE}.yaml` is an example: delete it once your first volume is there."
    text = _laid("README.md").replace("HOST", publication.name).replace("STEPS", publication.steps)
    text = text.replace("EXAMPLE", example if foundation.example_day else "")
    return text.replace("NAME", markdown(foundation.settings.name), 1)


def settings_text_of(foundation: Foundation) -> str:
    """The text of mkdocs.yml: what MkDocs reads, then what is ours."""
    settings = foundation.settings
    pages = first_pages(settings)
    ours = settings.model_dump(include={*_OURS})
    told = {"every", "first_day"} if settings.rhythm.every != IRREGULAR else {"every", "first_day", "named_by"}
    kinds = {"kinds": [kind.id for kind in settings.kinds]} if "kinds" in settings.model_fields_set else {}
    ours["rhythm"] = settings.rhythm.model_dump(include=told)
    fields = {
        "site_name": settings.name,
        "site_description": settings.description,
        "site_url": settings.address,
        "copyright": _rights(foundation),
        "docs_dir": DOCS,
        "watch": [ISSUES],
        "hooks": ["hook.py"],
        "plugins": [],
        "theme": {"name": "material"},
        "nav": [{page.named or page.title: page.path} for page in pages if page.is_in_nav],
        "not_in_nav": "".join(f"/{page.path}\n" for page in pages if not page.is_in_nav),
        "extra": {"generator": False, "newsletter": {name: ours[name] for name in _OURS} | kinds},
    }
    return settings_text(fields, head=[f"# yaml-language-server: $schema={SETTINGS_SCHEMA}"])


def _rights(foundation: Foundation) -> str:
    settings = foundation.settings
    link = Markup('<a href="{}" rel="license">{}</a>').format(settings.licence_url, settings.licence)
    return str(settings.said.say("founding.rights", licence=link))


def _example(foundation: Foundation) -> dict[str, str]:
    """A volume to look at, with an invented paper."""
    if not foundation.example_day:
        return {}
    said = foundation.settings.said
    paper: dict[str, Any] = {
        "id": EXAMPLE_ENTRY,
        "title": said.say("founding.example_paper"),
        "tagline": said.say("founding.example_tagline"),
        "tags": foundation.settings.first_topics[:1],
        "summary": said.say("founding.example_summary"),
    }
    fields = {
        "special": EXAMPLE,
        "title": said.say("founding.example_title"),
        "published": foundation.example_day,
        "intro": said.say("founding.example_intro"),
        "papers": [paper],
    }
    return {f"{ISSUES}/{EXAMPLE}.yaml": issue_text(fields)}
