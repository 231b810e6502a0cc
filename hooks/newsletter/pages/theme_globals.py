"""Theme globals: what templates of the frame ask for by name, whoever fills them. Knows neither MkDocs nor files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from newsletter.model.own_mark import OwnMark
from newsletter.pages.feed_links import feed_links, named_feeds
from newsletter.pages.page import full_title
from newsletter.pictures.icons import mark_address
from newsletter.rendering.package_assets import ICONS
from newsletter.rendering.policy import REFERRER
from newsletter.settings import Settings
from newsletter.styles.material_sheet import needs_script
from newsletter.styles.sheets import pairs


def theme_globals(
    settings: Settings, mark: OwnMark | None, *, told_of: Callable[[Any], Mapping[str, str]], policy: Callable[..., str]
) -> dict[str, Any]:
    """Every name: `told_of` says what a hand-written page tells programs, `policy` what a page may run."""
    return {
        "full_title": partial(full_title, settings=settings),
        "paper": pairs()["--nl-paper"],
        "main_feeds": named_feeds(settings),
        "feed_links": feed_links,
        "told_of": told_of,
        "policy": policy,
        "referrer": REFERRER,
        "needs_theme_script": needs_script,
        "is_kept_offline": settings.offline,
        "look": settings.look,
        "icons": ICONS,
        "mark": mark_address(mark) if mark else "",
    }
