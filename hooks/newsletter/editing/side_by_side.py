"""The preview of a volume: its page, its letter and its item in feeds, side by side, before anybody else has them.

Each document has a policy of its own: nothing of a draft runs, and only the first of them shows others in frames.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from newsletter import addresses
from newsletter.email.edition import make_edition
from newsletter.feeds.items import FeedItems
from newsletter.model import Archive, Volume
from newsletter.pages.problems_page import problems_notice
from newsletter.problem import Problem, has_errors
from newsletter.rendering.policy import script_hash
from newsletter.rendering.templates import labelled, render
from newsletter.settings import Settings

SERVED = "127.0.0.1:8000"
"""Where `make serve` shows the site."""

COMMAND = "make serve"
FRAMES, LETTER, ITEM = "/", "/letter", "/item"

_NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"
_STYLE = Markup("""\
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); min-height: 100vh; }
section { display: flex; flex-direction: column; border: 1px solid #999; }
h2, section > p { margin: 0.5rem; font-size: 1rem; }
iframe { flex: 1; min-height: 45rem; width: 100%; border: 0; background: #fff; }
pre { white-space: pre-wrap; margin: 0 0.5rem; }
""")
_ITEM_STYLE = Markup("""\
body { margin: 1rem; max-width: 40rem; font: 16px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.4rem; line-height: 1.25; }
""")


@dataclass(frozen=True)
class Shown:
    """A document of the preview, and the policy under which a browser shows it."""

    html: str
    policy: str


def preview(
    volume: Volume, archive: Archive, settings: Settings, *, problems: Sequence[Problem], is_served: bool
) -> dict[str, Shown]:
    """Make every document, by its path; of a volume with errors there is only what is to be mended."""
    said = settings.said
    title = said.say("preview.title", volume=labelled(volume, said))
    root = urlsplit(settings.address).path or "/"
    page = f"http://{SERVED}{root}{addresses.volume_address(volume)}" if is_served else ""
    notice = Markup(problems_notice(problems, settings)) if problems else ""  # noqa: S704 - markup already
    has_parts = not has_errors(list(problems))
    frames = render(
        "preview.html",
        settings.language,
        title=title,
        style=_STYLE,
        page=page,
        command=COMMAND,
        notice=notice,
        parts=(LETTER, ITEM) if has_parts else (),
    )
    shown = {FRAMES: Shown(frames, f"{_NOTHING}; style-src {script_hash(_STYLE)}; frame-src 'self' http://{SERVED}")}
    if not has_parts:
        return shown
    letter, item = make_edition(volume, archive, settings).html, _item(volume, archive, settings)
    return shown | {
        LETTER: Shown(letter, f"{_NOTHING}; style-src 'unsafe-inline'; img-src data:"),
        ITEM: Shown(item, f"{_NOTHING}; style-src {script_hash(_ITEM_STYLE)}"),
    }


def _item(volume: Volume, archive: Archive, settings: Settings) -> str:
    """What a reader of feeds shows of a volume."""
    item = FeedItems(archive, settings).volume(volume)
    content = Markup(item.content)  # noqa: S704 - what feeds hold
    return render("preview_item.html", settings.language, item=item, content=content, style=_ITEM_STYLE)
